// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/ReviewPage.h"

#include "app/catalogue/StepCatalogue.h"
#include "ui/widgets/WrappedLabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace howdah {

ReviewPage::ReviewPage(const QList<ReviewItem> &items, const StepCatalogue &steps)
    : RunPage(tr("Before this run"), tr("Review")), m_items(items)
{
    setObjectName(QStringLiteral("reviewPage"));
    auto *inner = new QWidget;
    auto *list = new QVBoxLayout(inner);
    list->setContentsMargins(0, 0, 0, 0);
    for (const ReviewItem &item : m_items)
        addMachine(item, steps, list);
    list->addStretch();
    auto *area = new QScrollArea;
    area->setWidget(inner);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    content()->addWidget(area, 1);

    m_start = addButton(tr("&Start"), QStringLiteral("start"));
    setDefaultButton(m_start);
    QPushButton *check = addButton(tr("C&heck Only"), QStringLiteral("checkOnly"));
    connect(m_start, &QPushButton::clicked, this, &ReviewPage::answered);
    connect(check, &QPushButton::clicked, this, &ReviewPage::checkOnly);
}

void ReviewPage::addMachine(const ReviewItem &item, const StepCatalogue &steps, QBoxLayout *list)
{
    const auto say = [list](const QString &text) {
        auto *label = new WrappedLabel(text);
        label->setTextFormat(Qt::RichText); // the machine's name stands out; what machines said is escaped
        list->addWidget(label);
    };
    const QString host = item.host.toHtmlEscaped();
    if (!item.live.isEmpty()) {
        QStringList left;
        for (const QString &id : item.leftAlone)
            left << stepTitle(steps.at(id)).toHtmlEscaped();
        QString text = tr("<b>%1 is in use:</b> %2 run there.").arg(host, item.live.join(QStringLiteral(", ")).toHtmlEscaped());
        if (!left.isEmpty())
            text += u' ' + tr("These steps leave it as it is: %1.").arg(left.join(QStringLiteral(", ")));
        say(text);
        if (!left.isEmpty()) {
            auto *box = new QCheckBox(tr("Change them on %1 too").arg(item.host));
            box->setObjectName(QStringLiteral("consent-") + item.host);
            list->addWidget(box);
            m_changeToo << std::pair(box, qsizetype(&item - m_items.constData()));
        }
    }
    if (!item.firewall.isEmpty()) {
        say(item.firewallRules.isEmpty() ? tr("<b>%1:</b> %2 is on.").arg(host, item.firewall.toHtmlEscaped())
                                         : tr("<b>%1:</b> %2 is on with %n rule(s).", nullptr, item.firewallRules.toInt())
                                               .arg(host, item.firewall.toHtmlEscaped()));
        auto *box = new QCheckBox(tr("Switch it off"));
        box->setObjectName(QStringLiteral("firewall-") + item.host);
        box->setAccessibleName(tr("Switch %1 off on %2").arg(item.firewall, item.host));
        box->setChecked(true);
        list->addWidget(box);
        m_switchOff << std::pair(box, item.machine);
    }
    if (!item.timeService.isEmpty())
        say(tr("<b>%1:</b> chrony takes the place of %2, which apt removes.").arg(host, item.timeService.toHtmlEscaped()));
    list->addSpacing(list->spacing());
}

QHash<QUuid, QSet<QString>> ReviewPage::consent() const
{
    QHash<QUuid, QSet<QString>> given;
    for (const auto &[box, at] : m_changeToo) {
        const ReviewItem &item = m_items.at(at);
        if (box->isChecked())
            given.insert(item.machine, QSet<QString>(item.leftAlone.begin(), item.leftAlone.end()));
    }
    return given;
}

QSet<QUuid> ReviewPage::keptFirewalls() const
{
    QSet<QUuid> kept;
    for (const auto &[box, machine] : m_switchOff) {
        if (!box->isChecked())
            kept.insert(machine);
    }
    return kept;
}

QWidget *ReviewPage::firstField() const
{
    return m_start;
}

bool ReviewPage::isTouched() const
{
    return !consent().isEmpty() || !keptFirewalls().isEmpty();
}

} // namespace howdah
