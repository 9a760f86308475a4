#include "ui/WelcomePage.h"

#include <QAction>
#include <QBoxLayout>
#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QLabel>
#include <QPushButton>

namespace howdah {

WelcomePage::WelcomePage(const QList<QAction *> &actions, QWidget *parent) : QWidget(parent), m_recent(new QVBoxLayout)
{
    setObjectName(QStringLiteral("welcomePage"));
    auto *column = new QVBoxLayout;
    auto *picture = new QLabel;
    picture->setPixmap(QIcon(QStringLiteral(":/howdah/icons/howdah.svg")).pixmap(96, 96));
    picture->setFixedSize(96, 96);
    picture->setAccessibleName(tr("Howdah"));
    column->addWidget(picture, 0, Qt::AlignHCenter);
    column->addSpacing(8);

    auto *text = new QLabel(tr("Howdah prepares the machines of a Patroni cluster from this computer: login as root by key, names, "
                               "time and firewall. Begin with the list of your machines, or drop a machines.txt here."));
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignHCenter);
    text->setFixedWidth(440);
    text->setMinimumHeight(text->heightForWidth(440));
    column->addWidget(text, 0, Qt::AlignHCenter);
    column->addSpacing(12);

    for (QAction *action : actions) {
        QString title = action->text();
        auto *button = new QPushButton(title);
        button->setMinimumWidth(260);
        button->setToolTip(action->toolTip());
        button->setAccessibleName(title.remove(u'&'));
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        column->addWidget(button, 0, Qt::AlignHCenter);
    }
    column->addSpacing(12);
    column->addLayout(m_recent);

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addLayout(column);
    layout->setAlignment(column, Qt::AlignHCenter);
    layout->addStretch(3);
}

void WelcomePage::setRecent(const QStringList &paths)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (paths.isEmpty())
        return;
    auto *title = new QLabel(tr("Recently opened"));
    title->setAlignment(Qt::AlignHCenter);
    m_recent->addWidget(title);
    for (const QString &path : paths) {
        auto *button = new QPushButton(QFileInfo(path).fileName());
        button->setFlat(true);
        button->setToolTip(QDir::toNativeSeparators(path));
        button->setAccessibleName(tr("Open %1").arg(path));
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT openRequested(path); });
        m_recent->addWidget(button, 0, Qt::AlignHCenter);
    }
}

} // namespace howdah
