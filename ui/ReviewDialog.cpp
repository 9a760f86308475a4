#include "ui/ReviewDialog.h"

#include "app/steps/Catalogue.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace howdah {

ReviewDialog::ReviewDialog(const QList<ReviewItem> &items, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("reviewDialog"));
    setWindowTitle(tr("Before this run"));
    auto *inner = new QWidget;
    auto *list = new QVBoxLayout(inner);
    const auto say = [list](const QString &text) {
        auto *label = new QLabel(text);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        list->addWidget(label);
    };
    for (const ReviewItem &item : items) {
        if (!item.live.isEmpty()) {
            QStringList steps;
            for (const QString &id : item.leftAlone)
                steps << stepTitle(*findStep(id));
            QString text = tr("%1 is in use: %2 run there.").arg(item.host, item.live.join(QStringLiteral(", ")));
            if (!steps.isEmpty())
                text += u' ' + tr("These steps leave it as it is: %1.").arg(steps.join(QStringLiteral(", ")));
            say(text);
            if (!steps.isEmpty()) {
                auto *box = new QCheckBox(tr("Change them on %1 too").arg(item.host));
                box->setObjectName(QStringLiteral("consent-") + item.host);
                list->addWidget(box);
                m_boxes << std::pair(box, item);
            }
        }
        if (!item.firewall.isEmpty()) {
            say(tr("%1: %2 is on with %3 rules and will be switched off. To keep it, cancel and untick the step Firewall.")
                    .arg(item.host, item.firewall, item.firewallRules.isEmpty() ? tr("its") : item.firewallRules));
        }
    }
    list->addStretch();
    auto *area = new QScrollArea;
    area->setWidget(inner);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *start = buttons->addButton(tr("&Start"), QDialogButtonBox::AcceptRole);
    start->setObjectName(QStringLiteral("start"));
    auto *check = buttons->addButton(tr("&Check Only"), QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(area);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(check, &QPushButton::clicked, this, [this] {
        Q_EMIT checkOnly();
        done(Accepted + 1); // neither accepted nor rejected
    });
    resize(560, 320);
}

QHash<QUuid, QSet<QString>> ReviewDialog::consent() const
{
    QHash<QUuid, QSet<QString>> given;
    for (const auto &[box, item] : m_boxes) {
        if (box->isChecked())
            given.insert(item.machine, QSet<QString>(item.leftAlone.begin(), item.leftAlone.end()));
    }
    return given;
}

} // namespace howdah
