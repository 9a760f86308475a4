// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/DetailsHeader.h"

#include "ui/widgets/TimeText.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>

namespace howdah {
namespace {

QLabel *textLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText); // it may hold words of another machine
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

/// The finding, and what follows it: damage and remedy.
std::pair<QString, QString> parts(const QString &sentences)
{
    static const QRegularExpression end(QStringLiteral("[.?]\\s+(?=\\p{Lu})"));
    const QRegularExpressionMatch match = end.match(sentences);
    return match.hasMatch() ? std::pair(sentences.left(match.capturedStart() + 1), sentences.mid(match.capturedEnd()))
                            : std::pair(sentences, QString());
}

} // namespace

DetailsHeader::DetailsHeader(QWidget *parent)
    : QWidget(parent), m_title(textLabel(QStringLiteral("detailTitle"))), m_sentence(textLabel(QStringLiteral("sentence"))),
      m_remedy(textLabel(QStringLiteral("remedy"))), m_retry(new QPushButton),
      m_takeNames(new QPushButton(tr("Retry and Take &Names Over"))), m_terminal(new QPushButton(tr("Open &Terminal"))),
      m_summary(new QPushButton(tr("Copy Su&mmary")))
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_retry->setObjectName(QStringLiteral("retryMachine"));
    m_takeNames->setObjectName(QStringLiteral("retryTakingNames"));
    m_takeNames->setToolTip(
        tr("Gives the names to this cluster; the other cluster's block in the host table of this machine loses those lines"));
    m_terminal->setObjectName(QStringLiteral("openTerminal"));
    m_summary->setObjectName(QStringLiteral("copySummaryButton"));
    m_summary->setToolTip(tr("What the last run did, as Markdown for a chat or a ticket"));
    connect(m_retry, &QPushButton::clicked, this, &DetailsHeader::retryClicked);
    connect(m_takeNames, &QPushButton::clicked, this, &DetailsHeader::takeNamesClicked);
    connect(m_terminal, &QPushButton::clicked, this, &DetailsHeader::terminalClicked);
    connect(m_summary, &QPushButton::clicked, this, &DetailsHeader::summaryClicked);
    auto *line = new QHBoxLayout;
    line->addWidget(m_title, 1);
    for (QPushButton *button : {m_retry, m_takeNames, m_terminal, m_summary})
        line->addWidget(button, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 2);
    layout->setSpacing(2);
    layout->addLayout(line);
    layout->addWidget(m_sentence);
    layout->addWidget(m_remedy);
    offerRetry({});
    offerTakingNames(false);
    offerTerminal({}, {});
    offerSummary(false);
}

void DetailsHeader::show(const Facts &facts)
{
    const QString outcome = outcomeTitle(facts.outcome);
    QString how = outcome;
    if (facts.record.seconds > 0) {
        const QString time = TimeText::duration(facts.record.seconds);
        if (isFailure(facts.outcome) || facts.outcome == Outcome::Cancelled)
            how = tr("%1 after %2", "failed after 10 min").arg(outcome, time);
        else if (facts.outcome == Outcome::Changed)
            how = tr("%1 in %2", "changed in 0.2 s").arg(outcome, time);
        else if (facts.outcome == Outcome::Unchanged) // what would change or was skipped was only looked at
            how = tr("%1 (%2)", "already so (0.2 s)").arg(outcome, time);
    }
    QString title = tr("%1 › %2: %3", "machine, step, outcome").arg(facts.machine, facts.stepTitle, how);
    if (facts.earlier && facts.record.started.isValid())
        title += tr(" · %1", "time of an earlier run").arg(TimeText::moment(facts.record.started));
    m_title->setText(title);

    auto [finding, remedy] = parts(facts.note.isEmpty() ? facts.record.reason.sentence() : facts.note);
    if (finding.isEmpty() && facts.outcome == Outcome::Pending)
        finding = tr("This step has not run yet on this machine.");
    if (finding.isEmpty() && facts.outcome == Outcome::Outdated)
        finding = tr("The machine, the host table or an option was edited since this step ran. Run brings it up to date.");
    QStringList more;
    if (!remedy.isEmpty())
        more << remedy;
    if (isFailure(facts.outcome) && !facts.record.diff.isEmpty())
        more << tr("Changes made until then are under Changes.");
    if (facts.check)
        more << tr("This was a check; nothing was changed.");
    m_sentence->setText(finding);
    m_sentence->setVisible(!finding.isEmpty());
    m_remedy->setText(more.join(u' '));
    m_remedy->setVisible(!more.isEmpty());
}

void DetailsHeader::showNothing(const QString &machine, const QString &hint)
{
    m_title->setText(machine);
    m_sentence->setText(hint);
    m_sentence->setVisible(!hint.isEmpty());
    m_remedy->clear();
    m_remedy->hide();
}

void DetailsHeader::offerRetry(const QString &host)
{
    m_retry->setVisible(!host.isEmpty());
    m_retry->setText(tr("&Retry %1", "machine").arg(host));
}

void DetailsHeader::offerTakingNames(bool offered)
{
    m_takeNames->setVisible(offered);
}

void DetailsHeader::offerTerminal(const QString &host, const QString &command)
{
    m_terminal->setVisible(!host.isEmpty());
    m_terminal->setToolTip(command);
    m_terminal->setAccessibleDescription(command);
}

void DetailsHeader::offerSummary(bool offered)
{
    m_summary->setVisible(offered);
}

} // namespace howdah
