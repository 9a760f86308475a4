// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/RecoveryController.h"

#include "ui/widgets/Background.h"

#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

using namespace std::chrono_literals;

namespace howdah {
namespace {

/// Are these edits what the project holds anyway? (It was saved, and the program ended before it could clear up.)
bool isSaved(const UnsavedEdits &edits)
{
    if (edits.path.isEmpty())
        return false;
    const Result<Cluster> saved = ProjectFile(edits.path).load();
    return saved && saved.value() == edits.cluster;
}

} // namespace

RecoveryController::RecoveryController(ClusterDocument *document, QWidget *window)
    : QObject(window), m_document(document), m_window(window)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(2s);
    connect(&m_timer, &QTimer::timeout, this, &RecoveryController::keep);
    connect(document, &ClusterDocument::opened, this, &RecoveryController::forget); // what was unsaved has been asked about
    connect(document, &ClusterDocument::machinesChanged, this, &RecoveryController::schedule);
    connect(document, &ClusterDocument::settingsChanged, this, &RecoveryController::schedule);
    connect(document, &ClusterDocument::modifiedChanged, this, &RecoveryController::schedule);
}

RecoveryController::~RecoveryController()
{
    if (m_file)
        m_file->remove();
}

void RecoveryController::schedule()
{
    if (!m_document->isOpen() || !m_document->isModified())
        return forget();
    if (!m_timer.isActive())
        m_timer.start();
}

void RecoveryController::keep()
{
    if (m_writing)
        return m_timer.start(); // a slow disk: what it writes is old by now, so once more
    if (!m_document->isModified())
        return;
    if (!m_file) {
        Result<File> file = RecoveryFile::create();
        if (!file) {
            if (!std::exchange(m_told, true))
                Q_EMIT failed(file.error());
            return;
        }
        m_file = file.take();
    }
    m_writing = true;
    inBackground(
        this,
        [file = m_file, edits = m_document->unsavedEdits(), ticket = m_file->ticket()] { return file->write(edits, ticket); },
        [this](const Result<void> &written) {
            m_writing = false;
            if (!written && !std::exchange(m_told, true))
                Q_EMIT failed(written.error());
        });
}

void RecoveryController::leave()
{
    m_timer.stop();
    if (!m_document->isOpen() || !m_document->isModified())
        return;
    if (!m_file) {
        Result<File> file = RecoveryFile::create();
        if (!file)
            return; // no window is left to show the message
        m_file = file.take();
    }
    (void)m_file->write(m_document->unsavedEdits(), m_file->ticket());
    m_file.reset(); // or it would be removed in the end
}

void RecoveryController::forget()
{
    m_timer.stop();
    if (!m_file)
        return;
    m_file->drop();
    inBackground(
        this,
        [file = m_file, ticket = m_file->ticket()] {
            file->removeUnlessNewer(ticket);
            return true;
        },
        [](bool) {});
}

void RecoveryController::offer()
{
    inBackground(
        this,
        [] {
            std::vector<std::pair<File, UnsavedEdits>> found;
            for (const File &file : RecoveryFile::leftBehind()) {
                Result<UnsavedEdits> edits = file->read();
                if (!edits)
                    continue; // of a newer Howdah, perhaps: it stays
                if (isSaved(edits.value()))
                    file->remove();
                else
                    found.emplace_back(file, edits.take());
            }
            return found;
        },
        [this](const std::vector<std::pair<File, UnsavedEdits>> &found) {
            for (const auto &[file, edits] : found)
                ask(file, edits);
        });
}

void RecoveryController::ask(const File &file, const UnsavedEdits &edits)
{
    const QString name =
        edits.path.isEmpty() ? tr("the untitled cluster %1").arg(edits.cluster.name) : QFileInfo(edits.path).fileName();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Unsaved edits"), tr("Howdah ended without saving %1.").arg(name),
                                QMessageBox::NoButton, m_window);
    box->setObjectName(QStringLiteral("recoveryQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QString when = QLocale().toString(edits.when.toLocalTime(), QLocale::ShortFormat);
    box->setInformativeText(
        (edits.path.isEmpty() ? QString() : edits.path + u'\n')
        + tr("The edits were kept at %1. Recovering opens them as unsaved changes; the file on disk stays as it is "
             "until you save.")
              .arg(when));
    QPushButton *recoverButton = box->addButton(tr("&Recover"), QMessageBox::AcceptRole);
    recoverButton->setObjectName(QStringLiteral("recover"));
    QPushButton *discard = box->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    discard->setObjectName(QStringLiteral("discard"));
    QPushButton *later = box->addButton(tr("&Later"), QMessageBox::RejectRole); // it is offered again at the next start
    box->setDefaultButton(recoverButton);
    box->setEscapeButton(later);
    connect(recoverButton, &QPushButton::clicked, this, [this, file, edits] { recover(file, edits); });
    connect(discard, &QPushButton::clicked, this, [file] { file->remove(); });
    box->open();
}

void RecoveryController::recover(const File &file, const UnsavedEdits &edits)
{
    if (m_document->isOpen() && m_document->isModified())
        return Q_EMIT noted(tr("Save or close this cluster first: the other unsaved edits are offered again at the next start."));
    const Result<QStringList> done = m_document->recover(edits);
    if (!done)
        return Q_EMIT failed(done.error());
    m_file = file; // it stays on disk until these edits are saved or given up
    Q_EMIT recovered();
    schedule();
    if (!done.value().isEmpty())
        Q_EMIT noted(done.value().join(u'\n'));
}

} // namespace howdah
