// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/NamesPage.h"

#include "ui/widgets/WrappedLabel.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QRadioButton>

namespace howdah {

NamesPage::NamesPage(const PrivilegeQuestion &question)
    : RunPage(tr("Which cluster gets these names?"), tr("Names")),
      m_take(new QRadioButton(tr("&Give the name(s) to this cluster", nullptr, int(question.held.size()))))
{
    setObjectName(QStringLiteral("namesPage"));
    const QString leads = question.held.size() == 1 ? tr("On this computer %1 now leads to %2 (cluster %3).")
                                                          .arg(question.held.value(0), question.heldAddress, question.holder)
                                                    : tr("On this computer %1 now lead to machines of another cluster (%2).")
                                                          .arg(question.held.join(QStringLiteral(", ")), question.holder);
    content()->addWidget(new WrappedLabel(leads));
    auto *without = new QRadioButton(tr("Start with&out: do not change this computer"));
    m_take->setObjectName(QStringLiteral("takeNames"));
    m_take->setChecked(true);
    without->setObjectName(QStringLiteral("leaveNames"));
    content()->addWidget(m_take);
    content()->addWidget(without);
    auto *explanation = new WrappedLabel(
        tr("If you give them to this cluster, “ssh %1” on this computer leads to this cluster's machine, and that line is removed from the other cluster's block in the host table. Its machines are not affected.")
            .arg(question.held.value(0)));
    content()->addSpacing(content()->spacing());
    content()->addWidget(explanation);
    content()->addStretch();
    QPushButton *goOn = addButton(tr("Contin&ue"), QStringLiteral("continue"));
    setDefaultButton(goOn);
    connect(goOn, &QPushButton::clicked, this,
            [this] { Q_EMIT answered(m_take->isChecked() ? PrivilegeAnswer::TakeNames : PrivilegeAnswer::LeaveNames); });
}

QWidget *NamesPage::firstField() const
{
    return m_take;
}

} // namespace howdah
