// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/FileController.h"

#include "app/base/SettingsFile.h"
#include "app/project/OutputPath.h"
#include "ui/document/FileWatch.h"
#include "ui/document/UpdateDialog.h"

#include <QAction>
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
    : QObject(window), m_document(document), m_window(window), m_keepMine(new QAction(tr("&Keep Mine"), this))
{
    m_keepMine->setObjectName(QStringLiteral("keepMine"));
    auto *watch = new FileWatch(document, this);
    connect(watch, &FileWatch::changed, this, [this] {
        Q_EMIT changedOnDisk(
            m_document->isModified()
                ? tr("%1 was changed by another program. Your unsaved changes are still here.").arg(m_document->title())
                : tr("%1 was changed by another program. This window still shows the old version.").arg(m_document->title()));
    });
    connect(watch, &FileWatch::removed, this, [this] {
        m_document->keepMine();
        Q_EMIT noted(tr("%1 was removed or renamed by another program. Saving writes it again.").arg(m_document->title()));
    });
}

QFileDialog *FileController::fileDialog(const QString &title, bool save)
{
    const QString folder = m_document->path().isEmpty() ? QDir::homePath() : QFileInfo(m_document->path()).path();
    auto *dialog = new QFileDialog(m_window, title, folder);
    dialog->setObjectName(QStringLiteral("fileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(save ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(save ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    return dialog;
}

void FileController::newCluster()
{
    m_gate([this] {
        whenSafe([this] {
            m_document->makeNew();
            Q_EMIT opened();
        });
    });
}

void FileController::closeCluster()
{
    whenSafe([this] { m_document->close(); });
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
    m_gate([this, path] { whenSafe([this, path] { load(path); }); });
}

/// Two windows never write one file: the second looks, and saves what it edits under another name.
void FileController::askReadOnly(const QString &path, const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Already open"), error.message, QMessageBox::Cancel, m_window);
    box->setObjectName(QStringLiteral("lockedQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("Opened read only, it can be viewed and edited here; saving asks for another name."));
    QPushButton *readOnly = box->addButton(tr("Open &Read Only"), QMessageBox::AcceptRole);
    readOnly->setObjectName(QStringLiteral("readOnly"));
    box->setDefaultButton(readOnly);
    box->setEscapeButton(QMessageBox::Cancel);
    connect(readOnly, &QPushButton::clicked, this, [this, path] { load(path, ClusterDocument::IfLocked::ReadOnly); });
    box->open();
}

void FileController::load(const QString &path, ClusterDocument::IfLocked ifLocked)
{
    const Result<QStringList> done = m_document->open(path, ifLocked);
    if (!done) {
        if (done.error().code == ErrorCode::FileLocked)
            askReadOnly(path, done.error());
        else
            Q_EMIT failed(done.error());
        return;
    }
    if (path.endsWith(QStringLiteral(".howdah")))
        remember(path);
    Q_EMIT opened();
    if (!done.value().isEmpty())
        Q_EMIT noted(done.value().join(u'\n'));
}

void FileController::dropped(const QString &path)
{
    const bool nothingYet = m_document->path().isEmpty() && m_document->machines().size() == 0 && !m_document->isModified();
    if (!m_document->isOpen() || nothingYet || path.endsWith(QStringLiteral(".howdah")))
        return openPath(path);
    const QString name = QFileInfo(path).fileName();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Machine list"), tr("What do you want to do with %1?").arg(name),
                                QMessageBox::Cancel, m_window);
    box->setObjectName(QStringLiteral("dropQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("It can be opened as a new cluster, or %1 can be updated from it: what is added, changed and missing is shown first.")
            .arg(m_document->cluster().name));
    QPushButton *update = box->addButton(tr("&Update %1…").arg(m_document->cluster().name), QMessageBox::AcceptRole);
    update->setObjectName(QStringLiteral("update"));
    QPushButton *openNew = box->addButton(tr("&Open as New Cluster"), QMessageBox::ActionRole);
    openNew->setObjectName(QStringLiteral("open"));
    box->setDefaultButton(update);
    box->setEscapeButton(QMessageBox::Cancel);
    connect(update, &QPushButton::clicked, this, [this, path] { updateFrom(path); });
    connect(openNew, &QPushButton::clicked, this, [this, path] { openPath(path); });
    box->open();
}

void FileController::updateDialog()
{
    QFileDialog *dialog = fileDialog(tr("Update from machines.txt"), false);
    dialog->setNameFilters({tr("Machine lists (*.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &FileController::updateFrom);
    dialog->open();
}

void FileController::updateFrom(const QString &path)
{
    const MachineList &list = m_document->machines();
    const Result<MachinesReading> reading = MachinesFile::read(path, list.ownAddresses());
    if (!reading)
        return Q_EMIT failed(reading.error());
    const QString name = QFileInfo(path).fileName();
    const MachinesUpdate update = MachinesUpdate::compare(list.machines(), reading.value().machines);
    auto *dialog = new UpdateDialog(update, reading.value(), name, m_document->cluster().name, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, update, name] {
        Q_EMIT updateAccepted(update, dialog->removeMissing(), tr("Update from %1").arg(name));
    });
    dialog->open();
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
    } else if (m_document->isReadOnly()) {
        Q_EMIT failed(saved.error()); // and on to the way that is left
        saveAsThen(std::move(then));
    } else {
        Q_EMIT failed(saved.error());
    }
}

void FileController::reload()
{
    m_gate([this] { reloadNow(); });
}

void FileController::reloadNow()
{
    const auto again = [this] { load(m_document->path()); };
    if (!m_document->isModified())
        return again();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Reload"), tr("Reload %1 from disk?").arg(m_document->title()),
                                QMessageBox::Cancel, m_window);
    box->setObjectName(QStringLiteral("reloadQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Your unsaved changes are lost then."));
    QPushButton *reloadButton = box->addButton(tr("&Reload"), QMessageBox::DestructiveRole);
    reloadButton->setObjectName(QStringLiteral("reload"));
    box->setDefaultButton(QMessageBox::Cancel);
    box->setEscapeButton(QMessageBox::Cancel);
    connect(reloadButton, &QPushButton::clicked, this, again);
    box->open();
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
    // The file dialog has asked about a file that is there, but did not know that another cluster ends with it.
    ProjectFile there(path);
    if (there.exists() && !there.isSameFile(m_document->path())) {
        if (const Result<Cluster> other = there.load(); other && other.value().id != m_document->cluster().id)
            return askReplaceCluster(path, other.value().name, std::move(then));
    }
    writeOnto(path, then);
}

void FileController::askReplaceCluster(const QString &path, const QString &cluster, std::function<void()> then)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Save As"),
                                tr("%1 is the project of another cluster, “%2”.").arg(QFileInfo(path).fileName(), cluster),
                                QMessageBox::Cancel, m_window);
    box->setObjectName(QStringLiteral("replaceClusterQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(
        tr("If you replace it, what was done on that cluster's machines can be taken back only with the old file, which is kept beside it as %1~.")
            .arg(QFileInfo(path).fileName()));
    QPushButton *replace = box->addButton(tr("&Replace It"), QMessageBox::DestructiveRole);
    replace->setObjectName(QStringLiteral("replace"));
    box->setDefaultButton(QMessageBox::Cancel);
    box->setEscapeButton(QMessageBox::Cancel);
    connect(replace, &QPushButton::clicked, this, [this, path, then] { writeOnto(path, then); });
    box->open();
}

void FileController::writeOnto(const QString &path, const std::function<void()> &then)
{
    // The version before is kept as NAME.howdah~.
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
        // The file dialog has asked about a file that is there.
        if (const Result<void> free =
                mayWriteOutput(path, inputsOf(m_document->cluster(), m_document->path()), IfThere::Overwrite);
            !free)
            Q_EMIT failed(free.error());
        else if (const Result<void> done = m_document->exportMachines(path, true); !done)
            Q_EMIT failed(done.error());
    });
    dialog->open();
}

void FileController::whenSafe(std::function<void()> then)
{
    if (!m_document->isOpen() || !m_document->isModified())
        return then();
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Unsaved changes"), tr("Save the changes to %1?").arg(m_document->title()),
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
    box->setObjectName(QStringLiteral("overwriteQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("If you replace it, what the other program wrote is kept beside it as %1~.")
                                .arg(QFileInfo(m_document->path()).fileName()));
    QPushButton *replace = box->addButton(tr("&Replace It"), QMessageBox::DestructiveRole);
    replace->setObjectName(QStringLiteral("replace"));
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
    if (settingsCanBeKept())
        QSettings().setValue(recentKey, files.mid(0, recentCount));
    Q_EMIT recentChanged();
}

} // namespace howdah
