// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/WelcomePage.h"

#include "ui/practice/PracticeController.h"
#include "ui/practice/PracticePanel.h"
#include "ui/widgets/Background.h"
#include "ui/widgets/Icons.h"

#include <QAction>
#include <QBoxLayout>
#include <QDir>
#include <QEvent>
#include <QIcon>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>

namespace howdah {
namespace {

constexpr int columnWidth = 440;
constexpr int titleWidth = 340; ///< of a recent project; a longer one loses its middle

std::pair<QString, Tone> pictureOf(RecentProject::End end)
{
    switch (end) {
    case RecentProject::End::Good:
        return {QStringLiteral("outcome-unchanged"), Tone::Good};
    case RecentProject::End::Bad:
        return {QStringLiteral("outcome-failed"), Tone::Bad};
    case RecentProject::End::Stopped:
        return {QStringLiteral("outcome-cancelled"), Tone::Warning};
    case RecentProject::End::Interrupted:
        return {QStringLiteral("outcome-interrupted"), Tone::Warning};
    case RecentProject::End::Missing:
    case RecentProject::End::Unreadable:
        return {QStringLiteral("mark-warning"), Tone::Warning};
    case RecentProject::End::None:
        break;
    }
    return {QStringLiteral("outcome-pending"), Tone::Neutral};
}

QPushButton *actionButton(QAction *action)
{
    QString title = action->text();
    auto *button = new QPushButton(title);
    button->setMinimumWidth(260);
    button->setObjectName(QStringLiteral("welcome-") + action->objectName());
    button->setToolTip(action->toolTip());
    button->setAccessibleName(title.remove(u'&'));
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

WelcomePage::WelcomePage(const QList<QAction *> &actions, QAction *practiceAction, PracticeController *practice, QWidget *parent)
    : QWidget(parent), m_recent(new QWidget), m_practiceButton(actionButton(practiceAction)),
      m_practice(new PracticePanel(practice))
{
    setObjectName(QStringLiteral("welcomePage"));
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout;
    auto *picture = new QLabel;
    picture->setPixmap(QIcon(QStringLiteral(":/howdah/icons/howdah.svg")).pixmap(96, 96));
    picture->setFixedSize(96, 96);
    picture->setAccessibleName(tr("Howdah"));
    column->addWidget(picture, 0, Qt::AlignHCenter);
    column->addSpacing(8);

    auto *text =
        new QLabel(tr("Howdah prepares the machines of a Patroni cluster from this computer: login as root by key, names, "
                      "time and firewall. Begin with the list of your machines, or drop a machines.txt here."));
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignHCenter);
    text->setFixedWidth(columnWidth);
    text->setMinimumHeight(text->heightForWidth(columnWidth));
    column->addWidget(text, 0, Qt::AlignHCenter);
    column->addSpacing(12);

    for (QAction *action : actions)
        column->addWidget(actionButton(action), 0, Qt::AlignHCenter);
    column->addWidget(m_practiceButton, 0, Qt::AlignHCenter);
    m_practice->setFixedWidth(columnWidth);
    m_practice->hide();
    column->addSpacing(4);
    column->addWidget(m_practice, 0, Qt::AlignHCenter);
    column->addSpacing(12);
    column->addWidget(m_recent, 0, Qt::AlignHCenter);

    auto *innerLayout = new QVBoxLayout(inner);
    innerLayout->addStretch(2);
    innerLayout->addLayout(column);
    innerLayout->addStretch(3);
    auto *area = new QScrollArea; // a small screen, and a long answer of the practice cluster
    area->setObjectName(QStringLiteral("welcomeArea"));
    area->setAccessibleName(tr("How to begin"));
    area->setWidget(inner);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
}

void WelcomePage::showPractice()
{
    m_practiceButton->hide();
    m_practice->show();
    if (QWidget *start = m_practice->findChild<QPushButton *>(QStringLiteral("practiceStart")))
        start->setFocus();
}

void WelcomePage::setRecent(const QStringList &paths)
{
    m_paths = paths;
    m_projects.clear();
    m_rows.clear();
    delete m_recent->layout();
    qDeleteAll(m_recent->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    m_recent->setVisible(!paths.isEmpty());
    if (paths.isEmpty())
        return;
    auto *grid = new QGridLayout(m_recent);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    auto *title = new QLabel(tr("Recently opened"));
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    grid->addWidget(title, 0, 0, 1, 3);
    const QStringList titles = recentTitles(paths);
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const QString path = paths.at(i);
        const QString name = fontMetrics().elidedText(titles.at(i), Qt::ElideMiddle, titleWidth);
        const Row row{new QPushButton(QString(name).replace(u'&', QStringLiteral("&&"))), new QLabel, new QLabel};
        row.button->setFlat(true);
        row.button->setToolTip(QDir::toNativeSeparators(path));
        row.button->setAccessibleName(tr("Open %1").arg(path));
        row.end->setTextFormat(Qt::PlainText);
        row.end->setForegroundRole(QPalette::PlaceholderText);
        row.picture->setFixedSize(16, 16);
        connect(row.button, &QPushButton::clicked, this, [this, path] { Q_EMIT openRequested(path); });
        const int line = grid->rowCount();
        grid->addWidget(row.button, line, 0, Qt::AlignLeft);
        grid->addWidget(row.picture, line, 1);
        grid->addWidget(row.end, line, 2);
        m_rows << row;
    }
    grid->setColumnMinimumWidth(2, 200);
    if (isVisible())
        readRecent();
}

void WelcomePage::readRecent()
{
    const int reading = ++m_reading;
    inBackground(
        this,
        [paths = m_paths] {
            QList<RecentProject> projects;
            for (const QString &path : paths)
                projects << readRecentProject(path);
            return projects;
        },
        [this, reading](const QList<RecentProject> &projects) {
            if (reading != m_reading || projects.size() != m_rows.size())
                return;
            m_projects = projects;
            for (qsizetype i = 0; i < projects.size(); ++i)
                fill(m_rows.at(i), projects.at(i));
        });
}

void WelcomePage::fill(const Row &row, const RecentProject &project) const
{
    const auto [name, tone] = pictureOf(project.end);
    row.picture->setPixmap(iconPixmap(name, tone, palette(), 16, devicePixelRatioF()));
    const QString when =
        project.when.isValid() ? QLocale().toString(project.when.toLocalTime(), QLocale::ShortFormat) : QString();
    row.end->setText(when.isEmpty() ? project.sentence
                                    : tr("%1 · %2", "how the last run ended, when").arg(project.sentence, when));
    row.button->setAccessibleDescription(row.end->text());
}

void WelcomePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readRecent();
}

void WelcomePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        for (qsizetype i = 0; i < m_projects.size(); ++i)
            fill(m_rows.at(i), m_projects.at(i));
    }
}

} // namespace howdah
