// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/practice/PracticePanel.h"

#include "ui/practice/PracticeController.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/WrappedLabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>

namespace howdah {

PracticePanel::PracticePanel(PracticeController *controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_text(new WrappedLabel), m_state(new WrappedLabel),
      m_progress(new QProgressBar), m_start(new QPushButton), m_remove(new QPushButton(tr("&Remove Practice Cluster…"))),
      m_cancel(new QPushButton(tr("Cance&l Start")))
{
    setObjectName(QStringLiteral("practicePanel"));
    m_text->setObjectName(QStringLiteral("practiceText"));
    m_state->setObjectName(QStringLiteral("practiceState"));
    for (QLabel *label : {m_text, m_state})
        label->setAlignment(Qt::AlignHCenter);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setObjectName(QStringLiteral("practiceProgress"));
    m_progress->setAccessibleName(tr("Progress of the practice cluster"));
    m_start->setObjectName(QStringLiteral("practiceStart"));
    m_start->setMinimumWidth(200);
    m_remove->setObjectName(QStringLiteral("practiceRemove"));
    m_cancel->setObjectName(QStringLiteral("practiceCancel"));
    for (QPushButton *button : {m_start, m_remove, m_cancel})
        button->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    for (QPushButton *button : {m_start, m_remove, m_cancel})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_progress);
    layout->addWidget(m_state);
    layout->addLayout(buttons);

    connect(m_start, &QPushButton::clicked, m_controller, &PracticeController::start);
    connect(m_cancel, &QPushButton::clicked, m_controller, &PracticeController::cancel);
    connect(m_remove, &QPushButton::clicked, this, &PracticePanel::askToRemove);
    connect(m_controller, &PracticeController::changed, this, &PracticePanel::refresh);
    connect(m_controller, &PracticeController::progressed, this, [this](const QString &line) { say(line, false); });
    connect(m_controller, &PracticeController::removed, this, [this] { say(tr("The practice cluster was removed."), false); });
    connect(m_controller, &PracticeController::ready, this, [this] { say({}, false); });
    connect(m_controller, &PracticeController::failed, this, [this](const Error &error) {
        say(error.detail.isEmpty() ? error.message : error.message + u'\n' + error.detail, error.code != ErrorCode::Cancelled);
    });
    say({}, false);
    refresh();
}

void PracticePanel::refresh()
{
    using Activity = PracticeController::Activity;
    const Activity activity = m_controller->activity();
    const bool idle = activity == Activity::None;
    const bool there = m_controller->isThere();
    if (activity == Activity::Starting)
        m_text->say(tr("Starting the practice cluster"));
    else if (activity == Activity::Stopping)
        m_text->say(tr("Stopping; what was begun is removed again"));
    else if (activity == Activity::Removing)
        m_text->say(tr("Removing the practice cluster"));
    else if (there)
        m_text->say(tr(
            "A practice cluster is on this computer: five Debian machines. Starting it switches on the machines that are off and opens the cluster here. Asks for your administrator password."));
    else
        m_text->say(
            tr("Five real Debian machines on this computer, to practise on. Downloads about 60 MB, keeps 180 MB, asks for your "
               "administrator password, removes everything again."));
    m_start->setText(there ? tr("&Start and Open Practice Cluster") : tr("&Start Practice Cluster"));
    m_start->setVisible(idle);
    m_remove->setVisible(idle && there);
    m_cancel->setVisible(activity == Activity::Starting);
    m_progress->setVisible(!idle);
}

void PracticePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh(); // somebody may have started or removed one in a terminal
}

void PracticePanel::say(const QString &text, bool trouble)
{
    QPalette colors = palette();
    if (trouble)
        colors.setColor(QPalette::WindowText, toneColor(Tone::Bad, colors));
    m_state->setPalette(colors);
    m_state->say(text);
    m_state->setVisible(!text.isEmpty());
}

void PracticePanel::askToRemove()
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove the practice cluster"),
                                tr("Remove the practice cluster from this computer?"), QMessageBox::Cancel, window());
    box->setObjectName(QStringLiteral("removePracticeQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr(
        "Its machines, disks, network and passwords are removed, and the names that Howdah wrote on this computer for them. Other clusters are not affected."));
    auto *image = new QCheckBox(tr("Remove the downloaded &image too (180 MB)"));
    image->setObjectName(QStringLiteral("practiceImage"));
    image->setChecked(true);
    box->setCheckBox(image);
    QPushButton *remove = box->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    remove->setObjectName(QStringLiteral("practiceRemoveConfirmed"));
    box->setDefaultButton(QMessageBox::Cancel);
    connect(remove, &QPushButton::clicked, this, [this, image] { m_controller->remove(image->isChecked()); });
    box->open();
}

} // namespace howdah
