#include "app/cli/RunConsole.h"

#include "app/base/FileWriter.h"
#include "app/base/ShownText.h"
#include "app/base/os/TerminalWidth.h"
#include "app/cli/Matrix.h"
#include "app/cli/Output.h"
#include "app/credentials/KeptSecrets.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <unistd.h>

namespace howdah {
namespace {

QString lookupKey(const SecretId &id)
{
    return secretKindName(id.kind) + u'@' + id.machine.toString();
}

} // namespace

RunConsole::RunConsole(Runner &runner, CredentialStore *keychain, RunConsoleOptions options, QObject *parent)
    : QObject(parent), m_runner(runner), m_keychain(keychain), m_options(std::move(options)), m_progress(m_options.verbosity)
{
    connect(&m_runner, &Runner::hostKeysAsked, this, &RunConsole::onHostKeys);
    connect(&m_runner, &Runner::secretsAsked, this, &RunConsole::onSecrets);
    connect(&m_runner, &Runner::privilegeAsked, this, &RunConsole::onPrivilege);
    connect(&m_runner, &Runner::reviewAsked, this, &RunConsole::onReview);
    connect(&m_runner, &Runner::eventsArrived, this, &RunConsole::onEvents);
    connect(&m_runner, &Runner::finished, this, &RunConsole::onFinished);
}

void RunConsole::start(const RunPlan &plan)
{
    m_plan = plan;
    m_progress.begin(plan);
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

void RunConsole::onHostKeys(const QList<HostKeyQuestion> &questions)
{
    m_progress.end();
    QSet<QUuid> trusted;
    QList<HostKeyQuestion> open;
    QList<HostKeyQuestion> changed;
    for (const HostKeyQuestion &question : questions) {
        const bool isChanged = question.finding.verdict == HostKeyVerdict::Changed;
        if (isChanged && !m_options.replaceHostKeys.contains(question.host))
            changed << question;
        else if (isChanged || m_options.acceptNewHostKeys)
            trusted.insert(question.machine);
        else
            open << question;
    }
    if (m_options.keepGoing) {
        for (const HostKeyQuestion &question : std::as_const(changed)) {
            leaveOut(
                question.host,
                tr("it shows another key than the one known for %1 (%2 line %3). If it was reinstalled: --replace-host-key %4")
                    .arg(question.foundUnder, question.finding.file)
                    .arg(question.finding.line)
                    .arg(question.host));
        }
        changed.clear();
    }
    if (!changed.isEmpty()) {
        QStringList lines;
        QStringList hosts;
        for (const HostKeyQuestion &question : std::as_const(changed)) {
            lines << tr("%1 shows another key than the one known for %2 (%3 line %4).\n  known: %5\n  now:   %6")
                         .arg(shownLine(question.host), shownLine(question.foundUnder), shownLine(question.finding.file))
                         .arg(question.finding.line)
                         .arg(question.finding.oldFingerprint, question.key.fingerprint());
            hosts << shownLine(question.host);
        }
        m_runner.cancelBeforeStart(
            {ErrorCode::HostKeyChanged,
             lines.join(u'\n') + u'\n'
                 + tr("This is normal if you have reinstalled the machine or given its address to another one. Otherwise somebody may be intercepting the connection: find out first. Nothing was sent to it and nothing was changed. To replace the old key: --replace-host-key %1")
                       .arg(hosts.join(u',')),
             {}});
        return;
    }
    if (!open.isEmpty()) {
        QString list;
        for (const HostKeyQuestion &question : std::as_const(open)) {
            list += shownLine(QStringLiteral("  %1  %2  %3 %4")
                                  .arg(question.host.leftJustified(12), question.address.leftJustified(15),
                                       QString::fromLatin1(question.key.type), question.key.fingerprint()))
                    + u'\n';
            if (!question.sameKeyAs.isEmpty())
                list += QStringLiteral("    ")
                        + shownLine(
                            tr("the same key as %1: copies of one machine?").arg(question.sameKeyAs.join(QStringLiteral(", "))))
                        + u'\n';
            if (!question.note.isEmpty())
                list += QStringLiteral("    ") + shownLine(question.note) + u'\n';
        }
        const QString text =
            tr("Howdah does not know these %n machine(s) yet:\n", nullptr, int(open.size())) + list
            + tr("Compare with the output on each machine's own console: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub\n");
        const auto leaveOpenOut = [&](const QString &why) {
            for (const HostKeyQuestion &question : std::as_const(open))
                leaveOut(question.host, why.arg(QString::fromLatin1(question.key.type), question.key.fingerprint()));
            m_runner.answerHostKeys(trusted);
        };
        if (!m_terminal.isThere() && m_options.keepGoing)
            return leaveOpenOut(
                tr("its host key is not known yet (%1 %2). Run it once on a terminal, or add --accept-new-host-keys."));
        if (!m_terminal.isThere()) {
            m_runner.cancelBeforeStart(
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
            return leaveOpenOut(tr("its host key was not trusted (%1 %2)."));
        if (!yes) {
            m_runner.cancelBeforeStart({ErrorCode::Cancelled, tr("The keys were not trusted. Nothing was changed."), {}});
            return;
        }
        for (const HostKeyQuestion &question : std::as_const(open))
            trusted.insert(question.machine);
    }
    m_runner.answerHostKeys(trusted);
}

// Keychain first, then the terminal; if neither has the secret, the run ends before any change.
void RunConsole::onSecrets(const QList<SecretQuestion> &questions)
{
    m_progress.end();
    m_questions = questions;
    m_answers.clear();
    m_lookups.clear();
    for (const SecretQuestion &question : questions) {
        for (const QUuid &machine : {question.machine, QUuid()}) {
            const SecretId id{m_plan.cluster.id, question.kind, machine};
            if (!m_lookups.contains(id) && !m_keychainTried.contains(lookupKey(id)))
                m_lookups << id;
        }
    }
    if (!m_keychain)
        m_lookups.clear();
    askKeychain();
}

void RunConsole::askKeychain()
{
    if (m_lookups.isEmpty()) {
        if (m_answers.empty())
            return askTerminal();
        m_runner.answerSecrets(std::exchange(m_answers, {}), {});
        return;
    }
    const SecretId id = m_lookups.takeFirst();
    m_keychainTried.insert(lookupKey(id));
    m_keychain->read(id, this, [this, id](Result<Secret> found) {
        if (found)
            m_answers.push_back({id.kind, id.machine, found.take()});
        else if (found.error().code != ErrorCode::SecretNotFound)
            m_lookups.clear(); // no keychain here, or it says no: the terminal is next
        askKeychain();
    });
}

void RunConsole::askTerminal()
{
    // One question per account, not per machine: the cluster's password, unless a machine refused it by itself.
    QMap<std::pair<int, QString>, QList<SecretQuestion>> byAccount;
    for (const SecretQuestion &question : std::as_const(m_questions))
        byAccount[{int(question.kind), question.account}] << question;

    const auto whatOf = [](const SecretQuestion &first) {
        return first.kind == SecretKind::Key ? tr("the passphrase of %1").arg(first.account)
                                             : tr("the password of %1").arg(first.account);
    };
    const auto hostsOf = [](const QList<SecretQuestion> &group) {
        QStringList hosts;
        for (const SecretQuestion &question : group)
            hosts << question.host;
        return hosts.join(QStringLiteral(", "));
    };
    QSet<QUuid> leftOut;
    const auto leaveGroupOut = [&](const QList<SecretQuestion> &group) {
        for (const SecretQuestion &question : group) {
            leaveOut(question.host,
                     question.refused.isEmpty() ? tr("%1 was not given.").arg(whatOf(question)) : question.refused);
            leftOut.insert(question.machine);
        }
    };
    if (!m_terminal.isThere() && m_options.keepGoing) {
        for (const QList<SecretQuestion> &group : std::as_const(byAccount))
            leaveGroupOut(group);
        return m_runner.answerSecrets({}, leftOut);
    }
    if (!m_terminal.isThere()) {
        QStringList missing;
        for (const QList<SecretQuestion> &group : std::as_const(byAccount)) {
            const SecretQuestion &first = group.first();
            missing << (first.refused.isEmpty() ? tr("%1 for %2 (in --secrets: a line “%3 …”)")
                                                      .arg(whatOf(first), hostsOf(group), secretKindName(first.kind))
                                                : first.refused);
        }
        const bool refused = !m_questions.first().refused.isEmpty();
        const ErrorCode code = refused ? ErrorCode::LoginRefused : ErrorCode::SecretNotFound;
        m_runner.cancelBeforeStart(
            {code,
             shownLine((refused ? QString() : tr("Missing: ")) + missing.join(QStringLiteral("; "))) + u'\n'
                 + tr(
                     "There is no terminal to ask on, so nothing was done. Give it with --secrets FILE or run this on a terminal. To continue with the other machines: --keep-going."),
             {}});
        return;
    }
    if (m_options.keepGoing)
        m_terminal.say(tr("An empty answer leaves these machines out of the run.") + u'\n');
    for (const QList<SecretQuestion> &group : std::as_const(byAccount)) {
        const SecretQuestion &first = group.first();
        if (!first.refused.isEmpty())
            m_terminal.say(shownLine(first.refused) + u'\n');
        else if (first.sudoAsks)
            m_terminal.say(tr("sudo there asks for root's password, not for the account's own.") + u'\n');
        QString prompt;
        switch (first.kind) {
        case SecretKind::Login:
            prompt = tr("Password of %1 on %2: ").arg(first.account, hostsOf(group));
            break;
        case SecretKind::Sudo:
            prompt = tr("sudo password of %1 on %2: ").arg(first.account, hostsOf(group));
            break;
        case SecretKind::Root:
            prompt = tr("Password of root on %1: ").arg(hostsOf(group));
            break;
        case SecretKind::Key:
            prompt = tr("Passphrase of the key %1: ").arg(first.account);
            break;
        }
        auto answer = m_terminal.askSecret(shownLine(prompt));
        if (!answer && m_options.keepGoing && !m_terminal.wasInterrupted()) {
            leaveGroupOut(group);
            continue;
        }
        if (!answer) {
            m_runner.cancelBeforeStart({ErrorCode::Cancelled, tr("No password was given. Nothing was changed."), {}});
            return;
        }
        const bool everywhere = group.size() > 1 || m_plan.nodes.size() == 1 || first.refused.isEmpty();
        m_answers.push_back({first.kind, everywhere ? QUuid() : first.machine, std::move(*answer)});
    }
    m_runner.answerSecrets(std::exchange(m_answers, {}), leftOut);
}

void RunConsole::onPrivilege(const PrivilegeQuestion &question)
{
    m_progress.end();
    if (!question.names.isEmpty()) {
        m_runner.cancelBeforeStart(
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
        m_runner.cancelBeforeStart(
            {ErrorCode::PrivilegeUnavailable,
             tr("The host table of this computer needs an administrator, and there is no terminal to ask on. Nothing was changed. Run this as root or on a terminal, or leave this computer out with --no-workstation."),
             {}});
        return;
    }
    if (!question.refused.isEmpty())
        return askPrivilegeAgain(question);
    m_terminal.say(tr("This would be written on this computer:\n") + diff);
    const bool asks = question.needsPrivilege && (!question.way || PrivilegedHelper::asks(*question.way));
    if (m_terminal.askYes(asks ? tr("Write it and start? You may be asked for your own password next. [y/N] ")
                               : tr("Write it and start? [y/N] ")))
        m_runner.answerPrivilege(PrivilegeAnswer::WriteAndStart);
    else
        m_runner.cancelBeforeStart({ErrorCode::PrivilegeRefused,
                                    tr("Nothing was changed. To leave this computer's files unchanged: --no-workstation."),
                                    {}});
}

/// sudo has asked as often as it is set up to.
void RunConsole::askPrivilegeAgain(const PrivilegeQuestion &question)
{
    constexpr int mostRefusals = 3;
    const QString text = question.refused + u' ' + tr("To leave this computer's files unchanged: --no-workstation.");
    if (++m_refusals == mostRefusals)
        return m_runner.cancelBeforeStart({ErrorCode::PrivilegeRefused, text, {}});
    m_terminal.say(question.refused + u'\n');
    if (m_terminal.askYes(tr("Try again? [y/N] ")))
        m_runner.answerPrivilege(PrivilegeAnswer::WriteAndStart);
    else
        m_runner.cancelBeforeStart({ErrorCode::PrivilegeRefused, text, {}});
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
    std::vector<SecretAnswer> accepted = m_runner.takeAcceptedSecrets();
    m_pendingStores = int(accepted.size());
    if (accepted.empty())
        return finishWith(exitCode);
    for (SecretAnswer &answer : accepted) {
        const Machine *machine = m_plan.cluster.find(answer.machine);
        const KeptSecret what{{m_plan.cluster.id, answer.kind, answer.machine},
                              m_plan.cluster.name,
                              machine ? machine->host : QString(),
                              {},
                              QDateTime::currentDateTimeUtc()};
        m_keychain->store(what.id, std::move(answer.secret), this, [this, exitCode, what](Result<void> stored) {
            if (stored)
                stored = KeptSecrets::add(what); // so that the window can show it
            if (!stored)
                m_progress.say(stored.error().message);
            if (--m_pendingStores == 0)
                finishWith(exitCode);
        });
    }
}

} // namespace howdah
