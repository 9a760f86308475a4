// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/RunSummary.h"

#include "app/base/ShownText.h"
#include "app/catalogue/StepCatalogue.h"
#include "ui/widgets/OutputText.h"
#include "ui/widgets/TimeText.h"

#include <QLocale>
#include <QRegularExpression>

namespace howdah {
namespace {

constexpr int shownLines = 10; ///< of output under a failure

/// Words of a machine or a file, on one line, in which nothing is Markdown or HTML: no list, image, link or mention comes of it.
QString literal(const QString &text)
{
    static const QRegularExpression marks(QStringLiteral(R"(([\\`*_\[\]<&!#~|])"   // anywhere
                                                         R"(|^[-+=>])"             // where a list's item begins
                                                         R"(|:(?=//))"             // an address becomes a link by itself
                                                         R"(|(?<!\w)@))"));        // somebody's name
    static const QRegularExpression number(QStringLiteral(R"(^(\d{1,9})([.)]))")); // of a list's item
    return shownLine(text).trimmed().replace(marks, QStringLiteral("\\\\1")).replace(number, QStringLiteral("\\1\\\\2"));
}

/// As it is, whatever the machine printed: nothing in it may become Markdown.
QString fenced(const QByteArray &output)
{
    QStringList lines = shownText(OutputText::of(output.right(16 * 1024)).trimmed()).split(u'\n');
    if (lines.size() > shownLines)
        lines = lines.last(shownLines);
    QString fence = QStringLiteral("```");
    while (lines.join(u'\n').contains(fence))
        fence += u'`';
    return QStringLiteral("  ") + fence + QStringLiteral("\n  ") + lines.join(QStringLiteral("\n  ")) + QStringLiteral("\n  ")
           + fence + u'\n';
}

} // namespace

QList<ReasonGroup> RunSummary::failures(const RunReport &report)
{
    QList<Failure> list;
    const auto notes = report.networkNotes();
    for (StepRecord record : report.records) {
        if (!isFailure(record.outcome))
            continue;
        if (report.plan.steps().isOpening(record.step) && notes.contains(record.machine))
            record.reason.message = record.reason.sentence() + u' ' + notes.value(record.machine);
        const Machine *machine = report.plan.cluster.find(record.machine);
        list << Failure{record, machine ? machine->host : QString(), machine ? machine->address : QString()};
    }
    return groupFailures(list);
}

QString RunSummary::who(const ReasonGroup &group)
{
    if (group.failures.size() > 1)
        return tr("%n machine(s)", nullptr, int(group.failures.size()));
    const QString host = group.failures.first().host;
    return host.isEmpty() ? tr("this computer") : host;
}

QString RunSummary::titleOf(const StepCatalogue &steps, const QString &step)
{
    const Step *row = steps.find(step);
    return row ? stepTitle(*row) : step;
}

QString RunSummary::markdown(const RunReport &report)
{
    const QString when = QLocale().toString(report.started.toLocalTime(), QLocale::ShortFormat);
    const QString took = TimeText::duration(double(report.started.msecsTo(report.finished)) / 1000);
    QString text = QStringLiteral("**%1**: %2\n\n").arg(literal(report.plan.cluster.name), literal(report.headline()));
    text += (report.plan.mode == RunMode::Check
                 ? tr("Check of %1 by %2, took %3, Howdah %4. Nothing was changed.", "time, user, duration, version")
             : report.plan.mode == RunMode::TakeBack
                 ? tr("Take back of %1 by %2, took %3, Howdah %4.", "time, user, duration, version")
                 : tr("Run of %1 by %2, took %3, Howdah %4.", "time, user, duration, version"))
                .arg(when, literal(report.by), took, QStringLiteral(HOWDAH_VERSION))
            + u'\n';
    const QList<ReasonGroup> groups = failures(report);
    for (const ReasonGroup &group : groups) {
        QStringList hosts;
        for (const Failure &failure : group.failures)
            hosts << (failure.host.isEmpty() ? tr("this computer") : literal(failure.host));
        text += QStringLiteral("\n- **%1**: %2: %3. %4\n")
                    .arg(hosts.join(QStringLiteral(", ")), literal(titleOf(report.plan.steps(), group.step)),
                         outcomeTitle(group.outcome), literal(group.sentence));
        if (!group.failures.first().record.output.trimmed().isEmpty())
            text += fenced(group.failures.first().record.output);
    }
    for (const QString &warning : report.warnings)
        text += QStringLiteral("\n- ") + literal(warning) + u'\n';
    return text;
}

} // namespace howdah
