#include "ui/FileController.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

namespace howdah {
namespace {

const QString recentKey = QStringLiteral("recentFiles");
constexpr int recentCount = 8;

} // namespace

FileController::FileController(ClusterDocument *document, QWidget *window)
    : QObject(window), m_document(document), m_window(window)
{
}

QFileDialog *FileController::fileDialog(const QString &title, bool save)
{
    const QString folder = m_document->path().isEmpty() ? QDir::homePath() : QFileInfo(m_document->path()).path();
    auto *dialog = new QFileDialog(m_window, title, folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(save ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(save ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    return dialog;
}

void FileController::newCluster()
{
    whenSafe([this] {
        m_document->makeNew();
        Q_EMIT opened();
    });
}

void FileController::openDialog()
{
    QFileDialog *dialog = fileDialog(tr("Open"), false);
    dialog->setNameFilters({tr("Clusters and machine lists (*.howdah *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &FileController::openPath);
    dialog->open();
}

void FileController::importDialog()
{
    QFileDialog *dialog = fileDialog(tr("Import machines.txt"), false);
    dialog->setNameFilters({tr("Machine lists (*.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &FileController::openPath);
    dialog->open();
}

void FileController::openPath(const QString &path)
{
    whenSafe([this, path] { load(path); });
}

void FileController::load(const QString &path)
{
    const Result<QStringList> done = m_document->open(path);
    if (!done) {
        Q_EMIT failed(done.error());
        return;
    }
    if (path.endsWith(QStringLiteral(".howdah")))
        remember(path);
    Q_EMIT opened();
    if (!done.value().isEmpty())
        Q_EMIT noted(done.value().join(u'\n'));
}

void FileController::save()
{
    saveThen({});
}

void FileController::saveThen(std::function<void()> then)
{
    if (m_document->path().isEmpty())
        return saveAsThen(std::move(then));
    const Result<void> saved = m_document->save();
    if (saved) {
        if (then)
            then();
    } else if (saved.error().code == ErrorCode::FileExists) {
        askOverwrite(saved.error(), [this, then] {
            const Result<void> again = m_document->save(ProjectFile::IfChanged::Overwrite);
            if (!again)
                Q_EMIT failed(again.error());
            else if (then)
                then();
        });
    } else {
        Q_EMIT failed(saved.error());
    }
}

void FileController::saveAsDialog()
{
    saveAsThen({});
}

void FileController::saveAsThen(std::function<void()> then)
{
    QFileDialog *dialog = fileDialog(tr("Save As"), true);
    dialog->setNameFilter(tr("Clusters (*.howdah)"));
    dialog->setDefaultSuffix(QStringLiteral("howdah"));
    dialog->selectFile(m_document->cluster().name + QStringLiteral(".howdah"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, then](const QString &path) { saveOnto(path, then); });
    dialog->open();
}

void FileController::saveOnto(const QString &path, std::function<void()> then)
{
    // The file dialog has asked about a file that is there; the version before is kept as NAME.howdah~ anyway.
    const Result<void> saved = m_document->saveAs(path, ProjectFile::IfChanged::Overwrite);
    if (!saved) {
        Q_EMIT failed(saved.error());
        return;
    }
    remember(path);
    if (then)
        then();
}

void FileController::exportDialog()
{
    QFileDialog *dialog = fileDialog(tr("Export machines.txt"), true);
    dialog->setNameFilter(tr("Machine lists (*.txt)"));
    dialog->selectFile(QStringLiteral("machines.txt"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const Result<void> done = m_document->exportMachines(path, true); !done)
            Q_EMIT failed(done.error());
    });
    dialog->open();
}

void FileController::whenSafe(std::function<void()> then)
{
    if (!m_document->isOpen() || !m_document->isModified())
        return then();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Unsaved changes"),
                                tr("Save the changes to %1?").arg(m_document->title()),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box->setObjectName(QStringLiteral("unsavedQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Without saving they are lost."));
    box->setDefaultButton(QMessageBox::Save);
    connect(box, &QDialog::finished, this, [this, then](int answer) {
        if (answer == QMessageBox::Save)
            saveThen(then);
        else if (answer == QMessageBox::Discard)
            then();
    });
    box->open();
}

void FileController::askOverwrite(const Error &error, std::function<void()> overwrite)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("The file was changed"), error.message, QMessageBox::Cancel, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *replace = box->addButton(tr("&Replace It"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(replace, &QPushButton::clicked, this, std::move(overwrite));
    box->open();
}

QStringList FileController::recentFiles() const
{
    return QSettings().value(recentKey).toStringList();
}

void FileController::remember(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    QSettings().setValue(recentKey, files.mid(0, recentCount));
    Q_EMIT recentChanged();
}

} // namespace howdah
