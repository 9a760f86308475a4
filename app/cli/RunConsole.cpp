// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/RunConsole.h"

#include "app/base/FileWriter.h"
#include "app/base/ShownText.h"
#include "app/base/os/TerminalWidth.h"
#include "app/cli/Matrix.h"
#include "app/cli/Output.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <unistd.h>

namespace howdah {
namespace {

QString whatOf(const SecretQuestion &question)
{
    return question.kind == SecretKind::Key ? RunConsole::tr("the passphrase of %1").arg(question.account)
                                            : RunConsole::tr("the password of %1").arg(question.account);
}

QString hostsOf(const SecretField &field)
{
    return field.hosts().join(QStringLiteral(", "));
}

} // namespace

RunConsole::RunConsole(Runner &runner, CredentialStore *keychain, RunConsoleOptions options, QObject *parent)
    : QObject(parent), m_runner(runner), m_interview(runner), m_keychain(keychain), m_options(std::move(options)),
      m_progress(m_options.verbosity)
{
    m_interview.setTrusts([this](const HostKeyQuestion &question) {
        return question.finding.verdict == HostKeyVerdict::Changed ? m_options.replaceHostKeys.contains(question.host)
                                                                   : m_options.acceptNewHostKeys;
    });
    if (m_keychain) {
        m_interview.setLookUp([this](const SecretId &id, QObject *context, CredentialStore::ReadCallback done) {
            m_keychain->read(id, context, std::move(done));
        });
    }
    connect(&m_interview, &Interview::hostKeysAsked, this, &RunConsole::onHostKeys);
    connect(&m_interview, &Interview::secretsAsked, this, &RunConsole::onSecrets);
    connect(&m_interview, &Interview::privilegeAsked, this, &RunConsole::onPrivilege);
    connect(&m_runner, &Runner::reviewAsked, this, &RunConsole::onReview);
    connect(&m_runner, &Runner::eventsArrived, this, &RunConsole::onEvents);
    connect(&m_runner, &Runner::finished, this, &RunConsole::onFinished);
}

void RunConsole::start(const RunPlan &plan)
{
    m_interview.begin(plan.cluster);
    m_progress.begin(plan);
    m_runner.setAcceptsNewHostKeys(m_options.acceptNewHostKeys);
    connect(&m_tick, &QTimer::timeout, this, [this] { m_progress.tick(); });
    m_tick.start(1000);
    m_runner.start(plan);
    if (!m_options.events)
        return;
    m_lines.emplace(plan);
    printEvent(m_lines->begin(m_runner.folder()));
    printEvent(m_lines->plan());
}

void RunConsole::printEvent(const QByteArray &line)
{
    if (!m_outputFailed)
        noteOutput(writeJson(line));
}

/// This is not a failure of the run, but changes the exit status.
void RunConsole::leaveOut(const QString &host, const QString &why)
{
    m_progress.remark(shownLine(tr("%1 is left out: %2").arg(host, why)));
}

void RunConsole::interrupt()
{
    if (++m_interrupts == 1) {
        m_progress.say(tr("Stopping after the current steps. Press Ctrl-C again to stop at once."));
        m_runner.stop();
    } else {
        m_progress.say(tr("Stopping now."));
        m_runner.stopNow();
    }
}

void RunConsole::hangUp()
{
    if (m_interrupts == 0)
        interrupt();
}

void RunConsole::onHostKeys(const QList<HostKeyQuestion> &unknown, const QList<HostKeyQuestion> &changed)
{
    m_progress.end();
    if (!changed.isEmpty() && !m_options.keepGoing)
        return refuseChangedKeys(changed);
    for (const HostKeyQuestion &question : changed) {
        leaveOut(question.host,
                 tr("it shows another key than the one known for %1 (%2 line %3). If it was reinstalled: --replace-host-key %4")
                     .arg(question.foundUnder, question.finding.file)
                     .arg(question.finding.line)
                     .arg(question.host));
    }
    if (unknown.isEmpty())
        return m_interview.trustHostKeys({});
    QString list;
    for (const HostKeyQuestion &question : unknown) {
        list += shownLine(QStringLiteral("  %1  %2  %3 %4")
                              .arg(question.host.leftJustified(12), question.address.leftJustified(15),
                                   QString::fromLatin1(question.key.type), question.key.fingerprint()))
                + u'\n';
        if (!question.sameKeyAs.isEmpty())
            list +=
                QStringLiteral("    ")
                + shownLine(tr("the same key as %1: copies of one machine?").arg(question.sameKeyAs.join(QStringLiteral(", "))))
                + u'\n';
        if (!question.note.isEmpty())
            list += QStringLiteral("    ") + shownLine(question.note) + u'\n';
    }
    const QString text =
        tr("Howdah does not know these %n machine(s) yet:\n", nullptr, int(unknown.size())) + list
        + tr("Compare with the output on each machine's own console: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub\n");
    const auto leaveAllOut = [&](const QString &why) {
        for (const HostKeyQuestion &question : unknown)
            leaveOut(question.host, why.arg(QString::fromLatin1(question.key.type), question.key.fingerprint()));
        m_interview.trustHostKeys({});
    };
    if (!m_terminal.isThere() && m_options.keepGoing)
        return leaveAllOut(
            tr("its host key is not known yet (%1 %2). Run it once on a terminal, or add --accept-new-host-keys."));
    if (!m_terminal.isThere()) {
        m_interview.cancel(
            {ErrorCode::HostKeyUnknown,
             text
                 + tr(
                     "There is no terminal to ask on, so nothing was done. Run this on a terminal, or add --accept-new-host-keys."),
             {}});
        return;
    }
    m_terminal.say(text);
    const bool yes = m_terminal.askYes(tr("Are these your machines? Trust these keys? [y/N] "));
    if (!yes && m_options.keepGoing && !m_terminal.wasInterrupted())
        return leaveAllOut(tr("its host key was not trusted (%1 %2)."));
    if (!yes) {
        m_interview.cancel({ErrorCode::Cancelled, tr("The keys were not trusted. Nothing was changed."), {}});
        return;
    }
    QSet<QUuid> trusted;
    for (const HostKeyQuestion &question : unknown)
        trusted.insert(question.machine);
    m_interview.trustHostKeys(trusted);
}

void RunConsole::refuseChangedKeys(const QList<HostKeyQuestion> &changed)
{
    QStringList lines;
    QStringList hosts;
    for (const HostKeyQuestion &question : changed) {
        lines << tr("%1 shows another key than the one known for %2 (%3 line %4).\n  known: %5\n  now:   %6")
                     .arg(shownLine(question.host), shownLine(question.foundUnder), shownLine(question.finding.file))
                     .arg(question.finding.line)
                     .arg(question.finding.oldFingerprint, question.key.fingerprint());
        hosts << shownLine(question.host);
    }
    m_interview.cancel(
        {ErrorCode::HostKeyChanged,
         lines.join(u'\n') + u'\n'
             + tr("This is normal if you have reinstalled the machine or given its address to another one. Otherwise somebody may be intercepting the connection: find out first. Nothing was sent to it and nothing was changed. To replace the old key: --replace-host-key %1")
                   .arg(hosts.join(u',')),
         {}});
}

// Keychain first, then the terminal; if neither has the secret, the run ends before any change.
void RunConsole::onSecrets(const QList<SecretField> &fields)
{
    m_progress.end();
    if (!m_terminal.isThere() && !m_options.keepGoing)
        return refuseWithoutSecrets(fields);
    if (m_terminal.isThere() && m_options.keepGoing)
        m_terminal.say(tr("An empty answer leaves these machines out of the run.") + u'\n');
    std::vector<std::optional<Secret>> answers;
    for (const SecretField &field : fields) {
        answers.push_back(m_terminal.isThere() ? askSecret(field) : std::nullopt);
        if (answers.back())
            continue;
        if (!m_options.keepGoing || m_terminal.wasInterrupted())
            return m_interview.cancel({ErrorCode::Cancelled, tr("No password was given. Nothing was changed."), {}});
        leaveOut(field);
    }
    m_interview.giveSecrets(std::move(answers));
}

void RunConsole::leaveOut(const SecretField &field)
{
    for (const SecretQuestion &question : field.questions)
        leaveOut(question.host, question.refused.isEmpty() ? tr("%1 was not given.").arg(whatOf(question)) : question.refused);
}

void RunConsole::refuseWithoutSecrets(const QList<SecretField> &fields)
{
    QStringList missing;
    for (const SecretField &field : fields) {
        const SecretQuestion &first = field.first();
        missing
            << (first.refused.isEmpty()
                    ? tr("%1 for %2 (in --secrets: a line “%3 …”)").arg(whatOf(first), hostsOf(field), secretKindName(first.kind))
                    : first.refused);
    }
    const bool refused = !fields.first().first().refused.isEmpty();
    const ErrorCode code = refused ? ErrorCode::LoginRefused : ErrorCode::SecretNotFound;
    m_interview.cancel(
        {code,
         shownLine((refused ? QString() : tr("Missing: ")) + missing.join(QStringLiteral("; "))) + u'\n'
             + tr(
                 "There is no terminal to ask on, so nothing was done. Give it with --secrets FILE or run this on a terminal. To continue with the other machines: --keep-going."),
         {}});
}

std::optional<Secret> RunConsole::askSecret(const SecretField &field)
{
    const SecretQuestion &first = field.first();
    if (!first.refused.isEmpty())
        m_terminal.say(shownLine(first.refused) + u'\n');
    else if (first.sudoAsks)
        m_terminal.say(tr("sudo there asks for root's password, not for the account's own.") + u'\n');
    QString prompt;
    switch (first.kind) {
    case SecretKind::Login:
        prompt = tr("Password of %1 on %2: ").arg(first.account, hostsOf(field));
        break;
    case SecretKind::Sudo:
        prompt = tr("sudo password of %1 on %2: ").arg(first.account, hostsOf(field));
        break;
    case SecretKind::Root:
        prompt = tr("Password of root on %1: ").arg(hostsOf(field));
        break;
    case SecretKind::Key:
        prompt = tr("Passphrase of the key %1: ").arg(first.account);
        break;
    }
    return m_terminal.askSecret(shownLine(prompt));
}

void RunConsole::onPrivilege(const PrivilegeQuestion &question, int refusals)
{
    m_progress.end();
    if (!question.names.isEmpty()) {
        m_interview.cancel(
            {ErrorCode::ValueInvalid,
             shownLine(question.names) + u'\n'
                 + tr(
                     "Nothing was changed. To give these names to this cluster: --take-names. To leave this computer unchanged: --no-workstation."),
             {}});
        return;
    }
    // The user's own files need no consent from a script; the change is reported nevertheless.
    const QString diff = shownDiff(question.diff + question.ownDiff);
    if (!m_terminal.isThere() && (!question.needsPrivilege || (question.way && !PrivilegedHelper::asks(*question.way)))) {
        m_progress.remark(tr("This will be written on this computer:") + u'\n' + diff);
        return m_runner.answerPrivilege(PrivilegeAnswer::WriteAndStart);
    }
    if (!m_terminal.isThere()) {
        m_interview.cancel(
            {ErrorCode::PrivilegeUnavailable,
             tr("The host table of this computer needs an administrator, and there is no terminal to ask on. Nothing was changed. Run this as root or on a terminal, or leave this computer out with --no-workstation."),
             {}});
        return;
    }
    if (!question.refused.isEmpty())
        return askPrivilegeAgain(question, refusals);
    m_terminal.say(tr("This would be written on this computer:\n") + diff);
    if (m_terminal.askYes(question.asksForPassword()
                              ? tr("Write it and start? You may be asked for your own password next. [y/N] ")
                              : tr("Write it and start? [y/N] ")))
        m_runner.answerPrivilege(PrivilegeAnswer::WriteAndStart);
    else
        m_interview.cancel({ErrorCode::PrivilegeRefused,
                            tr("Nothing was changed. To leave this computer's files unchanged: --no-workstation."),
                            {}});
}

/// sudo has asked as often as it is set up to.
void RunConsole::askPrivilegeAgain(const PrivilegeQuestion &question, int refusals)
{
    constexpr int mostRefusals = 3;
    const QString text = question.refused + u' ' + tr("To leave this computer's files unchanged: --no-workstation.");
    if (refusals >= mostRefusals)
        return m_interview.cancel({ErrorCode::PrivilegeRefused, text, {}});
    m_terminal.say(question.refused + u'\n');
    if (m_terminal.askYes(tr("Try again? [y/N] ")))
        m_runner.answerPrivilege(PrivilegeAnswer::WriteAndStart);
    else
        m_interview.cancel({ErrorCode::PrivilegeRefused, text, {}});
}

void RunConsole::onReview(const QList<ReviewItem> &items)
{
    for (const ReviewItem &item : items) {
        if (!item.live.isEmpty()) {
            m_progress.remark(shownLine(tr("%1 is in use (%2).").arg(item.host, item.live.join(QStringLiteral(", "))))
                              + (item.leftAlone.isEmpty() ? QString()
                                                          : u' '
                                                                + tr("Skipped there: %1. To do them too: --live %2=%3")
                                                                      .arg(item.leftAlone.join(QStringLiteral(", ")), item.host,
                                                                           item.leftAlone.join(u','))));
        }
        if (!item.firewall.isEmpty())
            m_progress.remark(shownLine(
                tr("%1: %2 is on (%3 rules) and will be switched off.").arg(item.host, item.firewall, item.firewallRules)));
        if (!item.timeService.isEmpty())
            m_progress.remark(shownLine(tr("%1: %2 will be removed for chrony.").arg(item.host, item.timeService)));
    }
    m_runner.answerReview({});
}

void RunConsole::onEvents(const std::vector<RunEvent> &events)
{
    if (m_lines && !m_outputFailed) {
        for (RunEvent event : events) {
            qint64 &printed = m_printed[event.machine];
            if (event.kind == RunEvent::Kind::StepOutput && printed >= WorkerLog::LongestLog)
                continue;
            printed += event.output.size();
            if (event.kind == RunEvent::Kind::StepOutput && printed >= WorkerLog::LongestLog)
                event.output += "\n… This machine has printed 16 MiB: what it prints from here on is left out.\n";
            printEvent(m_lines->event(event));
        }
    }
    m_progress.apply(events);
}

/// The run continues without output; the exit code reports it at the end.
void RunConsole::noteOutput(const Result<void> &written)
{
    if (!written && !std::exchange(m_outputFailed, true) && !written.error().message.isEmpty())
        m_progress.say(written.error().message);
}

int RunConsole::exitCode(const RunReport &report) const
{
    if (report.end == RunReport::End::NotStarted)
        return report.trouble.code == ErrorCode::Cancelled || m_interrupts > 0 ? 3 : 2;
    if (report.end == RunReport::End::Stopped)
        return 3;
    if (report.anyFailure() || report.counts().leftOut > 0)
        return 1;
    if (m_options.checkExitCode && report.plan.mode == RunMode::Check && report.anyWouldChange())
        return 4;
    return 0;
}

void RunConsole::onFinished(const RunReport &report)
{
    m_tick.stop();
    m_progress.end();
    m_report = report;
    int code = exitCode(report);
    const bool toError = m_options.events || report.end == RunReport::End::NotStarted;
    const int stream = toError ? STDERR_FILENO : STDOUT_FILENO;
    SummaryOptions options;
    options.headlineFirst = isatty(stream) != 1;
    options.diffs = m_options.diffs;
    options.onlyTrouble = m_options.verbosity == Verbosity::Quiet;
    options.width = terminalWidth(stream);
    const QString summary = RunProgress::summary(report, options, m_progress.takeRemarks());
    if (options.onlyTrouble && code == 0 && !options.diffs && report.warnings.isEmpty())
        ; // nothing to say
    else if (toError)
        printMessage(summary);
    else
        noteOutput(writeText(summary));
    if (m_outputFailed && (code == 0 || code == 4))
        code = 1;
    if (!m_options.reportPath.isEmpty()) {
        const QByteArray text = m_options.reportPath.endsWith(QLatin1String(".html"))
                                    ? report.toHtml()
                                    : shownJson(QJsonDocument(report.toJson()).toJson());
        // Checked before the run, too; a file may have been created there meanwhile.
        if (const auto free = mayWriteOutput(m_options.reportPath, m_options.reportInputs, m_options.reportIfThere); !free) {
            m_progress.say(free.error().message + u' ' + tr("The report is in %1.").arg(report.folder));
            code = qMax(code, 1);
        } else if (const Result<void> written = writeFile(m_options.reportPath, text, {.links = Links::Follow, .mode = 0600});
                   !written) {
            m_progress.say(tr("The report could not be written to %1: %2. It is also in %3.")
                               .arg(m_options.reportPath, written.error().message, report.folder));
            code = qMax(code, 1);
        }
    }
    if (m_options.remember && m_keychain && report.end != RunReport::End::NotStarted) // a cancel leaves nothing
        return rememberAccepted(code);
    finishWith(code);
}

void RunConsole::finishWith(int code)
{
    if (m_lines) {
        printEvent(EventLines::end(m_report, code));
        if (m_outputFailed && (code == 0 || code == 4))
            code = 1;
    }
    Q_EMIT done(code);
}

void RunConsole::rememberAccepted(int exitCode)
{
    std::vector<AcceptedSecret> accepted = m_interview.takeAccepted();
    m_pendingStores = int(accepted.size());
    if (accepted.empty())
        return finishWith(exitCode);
    for (AcceptedSecret &answer : accepted) {
        KeptSecrets::keep(m_keychain, answer.what, std::move(answer.secret), this, [this, exitCode](const Result<void> &stored) {
            if (!stored)
                m_progress.say(stored.error().message);
            if (--m_pendingStores == 0)
                finishWith(exitCode);
        });
    }
}

} // namespace howdah
