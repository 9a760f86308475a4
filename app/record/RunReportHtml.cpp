// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The page one would send to a colleague: matrix on top, output folded below, no script, nothing loaded from outside.
#include "app/record/RunReport.h"

#include "app/catalogue/StepCatalogue.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

namespace howdah {
namespace {

struct RunReportHtmlTr
{
    Q_DECLARE_TR_FUNCTIONS(RunReportHtml)
};

struct Mark
{
    const char16_t *sign;
    const char *style;
};

/// Told apart by shape as well as by colour.
Mark mark(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Changed:
        return {u"✔", "changed"};
    case Outcome::Unchanged:
        return {u"✓", "good"};
    case Outcome::WouldChange:
        return {u"△", "would"};
    case Outcome::Skipped:
        return {u"–", "quiet"};
    case Outcome::Outdated:
        return {u"◌", "would"};
    case Outcome::Failed:
        return {u"✗", "bad"};
    case Outcome::Unreachable:
        return {u"⚡", "bad"};
    case Outcome::NotTried:
        return {u"⊘", "bad"};
    case Outcome::Interrupted:
        return {u"‼", "bad"};
    case Outcome::Cancelled:
        return {u"■", "stopped"};
    case Outcome::Pending:
        return {u"·", "quiet"};
    case Outcome::Running:
        return {u"◐", "quiet"};
    }
    Q_UNREACHABLE();
}

const char *style = R"(
:root{color-scheme:light dark;--line:#8884;--soft:#8882}
body{font:15px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem;margin:0 0 .2rem}h2{font-size:1.1rem;margin:2rem 0 .5rem}
.lead{font-size:1.1rem;margin:0 0 1rem}.meta{opacity:.75;margin:0 0 1.5rem}
.scroll{overflow-x:auto}table{border-collapse:collapse}
th,td{border:1px solid var(--line);padding:.3rem .6rem;text-align:center;white-space:nowrap}
th{font-weight:600;background:var(--soft)}td.name,th.name{text-align:left}
.good{color:#2a7f3f}.changed{color:#1565c0}.would{color:#a86400}.bad{color:#c62828;font-weight:700}.quiet{opacity:.55}.stopped{color:#6a4fa3}
@media(prefers-color-scheme:dark){.good{color:#7ccf8d}.changed{color:#82b7ff}.would{color:#f0b35a}.bad{color:#ff8a80}.stopped{color:#c3aaff}}
details{border:1px solid var(--line);border-radius:.4rem;margin:.4rem 0;padding:.3rem .8rem}
summary{cursor:pointer}pre{overflow:auto;background:var(--soft);padding:.6rem;border-radius:.3rem;max-height:30rem}
.sentence{margin:.3rem 0}.legend span{margin-right:1.2rem;white-space:nowrap}
)";

/// Text for the page: harmless, and without a terminal's colours and other control characters.
QString plain(const QString &text)
{
    static const QRegularExpression controls(QStringLiteral("\\x1b\\[[0-9;?]*[A-Za-z]|[\\x00-\\x08\\x0b-\\x1f\\x7f]"));
    return QString(text).remove(controls).toHtmlEscaped();
}

QString printed(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QString() : QStringLiteral("<pre>%1</pre>").arg(plain(QString::fromUtf8(bytes)));
}

QString cell(const StepRecord *record)
{
    if (!record)
        return QStringLiteral("<td></td>");
    const Mark m = mark(record->outcome);
    const QString words = outcomeTitle(record->outcome);
    return QStringLiteral("<td class=\"%1\" title=\"%2\"><span aria-label=\"%3\">%4</span></td>")
        .arg(QLatin1String(m.style), plain(words + QStringLiteral(": ") + record->reason.sentence()), plain(words),
             QString::fromUtf16(m.sign));
}

/// "root-login.permit=key-only · …": as `howdah-cli set` takes them.
QString optionsLine(const StepCatalogue &steps, const StepOptions &options)
{
    QStringList parts;
    for (const Step &step : steps.steps()) {
        const auto values = options.value(step.id);
        for (const StepOption &option : values.isEmpty() ? QList<StepOption>() : step.options)
            parts << QStringLiteral("%1.%2=%3").arg(step.id, option.name, values.value(option.name));
    }
    return parts.join(QStringLiteral(" · "));
}

/// `note`: what follows the sentence of the step that was to reach the machine.
QString machineDetails(const StepCatalogue &steps, const QList<const StepRecord *> &records, const QString &note = {})
{
    QString html;
    for (const StepRecord *record : records) {
        const Step *step = steps.find(record->step);
        const Mark m = mark(record->outcome);
        html += QStringLiteral(
                    "<details%1><summary><b>%2</b> <span class=\"%3\">%4 %5</span> <span class=\"quiet\">%6</span></summary>")
                    .arg(isFailure(record->outcome) && record->outcome != Outcome::NotTried ? QStringLiteral(" open") : QString(),
                         plain(step ? stepTitle(*step) : record->step), QLatin1String(m.style), QString::fromUtf16(m.sign),
                         plain(outcomeTitle(record->outcome)),
                         RunReportHtmlTr::tr("%1 s").arg(QLocale().toString(record->seconds, 'f', 1)));
        const QString more = note.isEmpty() || !steps.isOpening(record->step) ? QString() : u' ' + note;
        html += QStringLiteral("<p class=\"sentence\">%1</p>").arg(plain(record->reason.sentence() + more));
        html += printed(record->diff) + printed(record->output);
        if (record->outputBytes > record->output.size())
            html +=
                QStringLiteral("<p class=\"quiet\">%1</p>")
                    .arg(plain(RunReportHtmlTr::tr("The end of the output; the machine's log has more of it, up to 16 MiB.")));
        html += QStringLiteral("</details>\n");
    }
    return html;
}

} // namespace

QByteArray RunReport::toHtml(ReportDetail detail) const
{
    if (detail == ReportDetail::Brief)
        return brief().toHtml();
    const bool addresses =
        std::any_of(plan.nodes.begin(), plan.nodes.end(), [](const NodePlan &node) { return !node.machine.address.isEmpty(); });
    QStringList nodeSteps;
    QSet<QString> used;
    for (const StepRecord &record : records)
        used.insert(record.step);
    for (const Step &step : plan.steps().steps()) {
        if (step.executor != Executor::Workstation && used.contains(step.id))
            nodeSteps << step.id;
    }
    const auto machines = byMachine();
    const QString title = RunReportHtmlTr::tr("%1: %2").arg(plan.cluster.name, headline());
    QString html =
        QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\">"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
                       "<meta name=\"viewport\" content=\"width=device-width\"><title>%2</title><style>%3</style></head><body>\n")
            .arg(QLocale().bcp47Name(), plain(title), QLatin1String(style));
    html += QStringLiteral("<h1>%1</h1><p class=\"lead\">%2</p>").arg(plain(plan.cluster.name), plain(headline()));
    html += QStringLiteral("<p class=\"meta\">%1</p>")
                .arg(plain(RunReportHtmlTr::tr("Howdah %1 · %2 · by %3 · %4 · %5 s")
                               .arg(QStringLiteral(HOWDAH_VERSION), modeTitle(), by,
                                    QLocale().toString(started.toLocalTime(), QLocale::ShortFormat),
                                    QLocale().toString(double(started.msecsTo(finished)) / 1000.0, 'f', 1))));
    if (const QString line = optionsLine(plan.steps(), options()); !line.isEmpty())
        html += QStringLiteral("<p class=\"meta\">%1</p>").arg(plain(RunReportHtmlTr::tr("Options: %1").arg(line)));
    if (end == End::NotStarted)
        html += QStringLiteral("<p class=\"bad\">%1</p>").arg(plain(trouble.message));
    for (const QString &warning : warnings)
        html += QStringLiteral("<p class=\"would\">%1</p>").arg(plain(warning));

    html += QStringLiteral("<div class=\"scroll\"><table><thead><tr><th class=\"name\">%1</th>")
                .arg(plain(RunReportHtmlTr::tr("Machine")));
    if (addresses)
        html += QStringLiteral("<th class=\"name\">%1</th>").arg(plain(RunReportHtmlTr::tr("Address")));
    for (const QString &id : std::as_const(nodeSteps)) {
        const Step &step = plan.steps().at(id);
        html += QStringLiteral("<th title=\"%1\">%2</th>").arg(plain(stepTitle(step)), plain(stepShortTitle(step)));
    }
    html += QStringLiteral("</tr></thead><tbody>\n");
    for (const NodePlan &node : plan.nodes) {
        html += QStringLiteral("<tr><td class=\"name\">%1</td>").arg(plain(node.machine.host));
        if (addresses)
            html += QStringLiteral("<td class=\"name\">%1</td>").arg(plain(node.machine.address));
        const auto own = machines.value(node.machine.id);
        for (const QString &id : std::as_const(nodeSteps)) {
            const auto found = std::find_if(own.begin(), own.end(), [&](const StepRecord *r) { return r->step == id; });
            html += cell(found == own.end() ? nullptr : *found);
        }
        html += QStringLiteral("</tr>\n");
    }
    html += QStringLiteral("</tbody></table></div><p class=\"legend\">");
    for (const Outcome outcome : {Outcome::Changed, Outcome::Unchanged, Outcome::WouldChange, Outcome::Skipped, Outcome::Failed,
                                  Outcome::NotTried, Outcome::Unreachable, Outcome::Cancelled}) {
        html +=
            QStringLiteral("<span><span class=\"%1\">%2</span> %3</span>")
                .arg(QLatin1String(mark(outcome).style), QString::fromUtf16(mark(outcome).sign), plain(outcomeTitle(outcome)));
    }
    html += QStringLiteral("</p>\n");

    if (const auto here = machines.value(QUuid()); !here.isEmpty())
        html +=
            QStringLiteral("<h2>%1</h2>").arg(plain(RunReportHtmlTr::tr("This computer"))) + machineDetails(plan.steps(), here);
    const auto notes = networkNotes();
    for (const NodePlan &node : plan.nodes)
        html += QStringLiteral("<h2>%1</h2>").arg(plain(node.machine.host))
                + machineDetails(plan.steps(), machines.value(node.machine.id), notes.value(node.machine.id));
    html += QStringLiteral("</body></html>\n");
    return html.toUtf8();
}

} // namespace howdah
