// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/practice/PracticeActions.h"

#include "ui/document/FileController.h"
#include "ui/practice/PracticePanel.h"
#include "ui/widgets/TypingPause.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>

namespace howdah {

PracticeActions::PracticeActions(PracticeController *controller, FileController *files, ClusterDocument *document,
                                 QWidget *window)
    : QObject(window), m_controller(controller), m_files(files), m_document(document), m_window(window),
      m_copy(new QAction(tr("&Copy admin's Password"), this))
{
    connect(m_controller, &PracticeController::ready, this, &PracticeActions::openCluster);
    connect(m_copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(m_controller->adminPassword()); });
}

void PracticeActions::showDialog()
{
    auto *dialog = new QDialog(m_window);
    dialog->setObjectName(QStringLiteral("practiceDialog"));
    dialog->setWindowTitle(tr("Practice cluster"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(new PracticePanel(m_controller));
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(m_controller, &PracticeController::ready, dialog, &QDialog::accept);
    dialog->resize(520, 200);
    dialog->open();
}

void PracticeActions::askToCancel(std::function<void()> then)
{
    if (m_controller->activity() != PracticeController::Activity::Starting)
        return then();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Practice cluster"), tr("The practice cluster is still being started."),
                                QMessageBox::NoButton, m_window);
    box->setObjectName(QStringLiteral("practiceQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("If the start is cancelled, what it has begun is removed again."));
    QPushButton *keep = box->addButton(tr("&Keep Starting"), QMessageBox::RejectRole);
    QPushButton *cancel = box->addButton(tr("&Cancel Start and Close"), QMessageBox::DestructiveRole);
    keep->setObjectName(QStringLiteral("keepStarting"));
    cancel->setObjectName(QStringLiteral("cancelAndClose"));
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(cancel, &QPushButton::clicked, this, [this, then = std::move(then)] {
        m_controller->cancel(); // clearing away needs no window
        then();
    });
    connect(m_controller, &PracticeController::changed, box, [this, box] {
        if (m_controller->activity() == PracticeController::Activity::None)
            box->reject(); // it has ended meanwhile, well or not
    });
    box->open();
}

void PracticeActions::openCluster()
{
    // Opening may ask about unsaved changes first, so what follows waits until it is open.
    disconnect(m_files, &FileController::opened, this, nullptr);
    connect(m_files, &FileController::opened, this, &PracticeActions::onOpened);
    TypingPause::then(m_window, this, [this] { m_files->openPath(m_controller->machinesPath()); });
}

void PracticeActions::onOpened()
{
    disconnect(m_files, &FileController::opened, this, nullptr);
    const QString name = QFileInfo(QFileInfo(m_controller->machinesPath()).path()).fileName();
    if (!m_document->path().isEmpty() || m_document->cluster().name != name)
        return; // the user went on with another
    LoginSettings login = m_document->login();
    login.user = QStringLiteral("admin");
    m_document->setLogin(login, m_document->cluster().keyPath);
    Q_EMIT opened(tr("The practice cluster is running. Its passwords are in %1; log in as admin. Next: Run.")
                      .arg(m_controller->passwordsPath()),
                  m_copy);
}

} // namespace howdah
