// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/RootDialogue.h"

#include "app/ssh/RootErrors.h"
#include "app/ssh/SessionErrors.h"

#include <algorithm>

namespace howdah {
namespace {

using Wake = Session::Channel::Wake;

constexpr std::chrono::seconds knockAfter{4}; ///< start-up files that ask the terminal wait 3 s for its answer
constexpr qsizetype keptWords = 16 * 1024;    ///< of what sudo, su and start-up files say

/// Of whole ones: each names whose password is wanted, then ends.
int countOfPrompts(const QByteArray &said, const QByteArray &begin)
{
    int count = 0;
    for (qsizetype at = 0; (at = said.indexOf(begin, at)) >= 0 && (at = said.indexOf("] ", at)) >= 0;)
        ++count;
    return count;
}

} // namespace

Result<void> RootDialogue::begin(const QByteArray &pipelined)
{
    result.streams = std::make_shared<ShellStreams>();
    result.streams->onLine = [this](const QByteArray &line) { onLine(line); };
    result.streams->onError = [this](QByteArrayView bytes) { onError(bytes); };
    result.streams->onRaw = [this](QByteArrayView bytes) { remember(bytes); }; // what a machine says instead of a shell
    auto opened = m_session.openChannel(
        m_text.command(), [streams = result.streams](QByteArrayView bytes, bool isError) { streams->feed(bytes, isError); },
        m_text.onTerminal);
    if (!opened)
        return opened.error();
    result.channel = opened.take();
    if (auto up = untilUp(Deadline(m_session.limits().ready)); !up)
        return up;
    if (m_text.onTerminal) {
        if (auto raw = terminalToRaw(); !raw)
            return raw;
    }
    const Deadline deadline(m_session.limits().ready);
    if (auto sent = result.channel->write(m_text.text() + pipelined, deadline); !sent)
        return result.channel->isClosed() ? ended(Wake::Closed) : sent;
    const Wake wake = result.channel->wait([this] { return where != Where::Unknown; }, deadline);
    if (wake != Wake::Done)
        return ended(wake);
    return {};
}

/// Until the start-up files of the account are done. It costs no turn: the line comes right after the answer to exec.
Result<void> RootDialogue::untilUp(const Deadline &deadline)
{
    const auto up = [this] { return m_up; };
    Wake wake = result.channel->wait(up, Deadline(std::min<std::chrono::milliseconds>(knockAfter, deadline.left())));
    if (wake == Wake::TimedOut && !deadline.passed()) {
        if (auto sent = result.channel->write(m_text.knock(), deadline); !sent)
            return result.channel->isClosed() ? ended(Wake::Closed) : sent;
        wake = result.channel->wait(up, deadline);
    }
    if (wake != Wake::Done)
        return ended(wake);
    return {};
}

/// Everything after this is longer than a line of a terminal in its usual mode, which holds 4,095 bytes.
Result<void> RootDialogue::terminalToRaw()
{
    const Deadline deadline(m_session.limits().ready);
    // The terminal still echoes: the line that is waited for must not stand in what is sent.
    const QByteArray command = " stty raw -echo; PS1= PS2=; printf '\\n%s raw\\n' " + m_text.nonce + "\n";
    if (auto sent = result.channel->write(command, deadline); !sent)
        return sent;
    const Wake wake = result.channel->wait([this] { return m_raw; }, deadline);
    if (wake != Wake::Done)
        return ended(wake);
    return {};
}

void RootDialogue::onLine(const QByteArray &line)
{
    if (m_ready)
        return result.steps->takeLine(line);
    if (!line.startsWith(m_text.nonce + ' '))
        return; // whatever the machine prints at login
    const QByteArray words = line.mid(m_text.nonce.size() + 1).trimmed();
    if (words == "up")
        m_up = true;
    else if (words == "raw")
        m_raw = true;
    else if (words.startsWith("whose "))
        whose = words.mid(6);
    else if (words.startsWith("hello ")) {
        result.info.clientAddress = words.split(' ').value(2);
        m_account = words.split(' ').value(3);
        if (!m_text.onTerminal) // there prompts come on the one stream there is
            result.streams->onRaw = nullptr;
    } else if (words.startsWith("took "))
        result.info.lockTaken = words.mid(5).trimmed();
    else if (words.startsWith("sudo "))
        sudoWords = words.mid(5);
    else if (words == "at already")
        decide(Where::Already);
    else if (words == "at sudo-free")
        decide(Where::SudoFree);
    else if (words == "at sudo")
        decide(Where::Sudo);
    else if (words == "at su")
        decide(Where::Su);
    else if (words == "need tty")
        decide(Where::NeedsTerminal);
    else if (words == "none")
        decide(Where::Nowhere);
    else if (words == "root" || words.startsWith("root ")) {
        where = Where::Root;
        if (const QByteArray id = words.mid(5); id != "0" && !id.isEmpty()) // (empty without /proc: the driver says it again)
            m_became = id;
        if (m_text.onTerminal)
            result.streams->setErrorPrefix(m_text.errorPrefix());
    } else if (words.startsWith("ready ")) {
        m_ready = true;
        result.steps->ready();
        result.streams->onRaw = nullptr;
        if (const QByteArray id = words.mid(6); id != "0")
            m_became = id;
    } else if (words == "busy" || words.startsWith("busy ")) {
        m_isBusy = true;
        m_busy = words.mid(5).trimmed();
    }
}

void RootDialogue::decide(Where found)
{
    where = decided = found;
}

void RootDialogue::onError(QByteArrayView bytes)
{
    result.steps->takeOutput(bytes); // also before *ready* is seen: the streams may overtake each other
    if (!m_ready)
        remember(bytes);
}

void RootDialogue::remember(QByteArrayView bytes)
{
    m_said += bytes;
    if (m_said.size() > 2 * keptWords) {
        m_said = m_said.last(keptWords);
        m_said.remove(0, m_said.indexOf('\n') + 1); // a line that was cut
    }
}

int RootDialogue::prompts() const
{
    if (decided == Where::Sudo)
        return countOfPrompts(m_said, m_text.sudoPrompt());
    const qsizetype begin = m_said.indexOf(m_text.nonce + " su\n");
    return begin < 0 ? 0 : int(m_said.mid(begin).count("Password: "));
}

/// Whether there is output without a newline at its end, after the last known prompt.
bool RootDialogue::asksSomethingElse() const
{
    QByteArray rest = m_said;
    const QByteArray question = decided == Where::Su ? QByteArray("Password: ") : m_text.sudoPrompt();
    if (const qsizetype at = rest.lastIndexOf(question); at >= 0) {
        rest = rest.mid(at + question.size());
        if (decided != Where::Su)
            rest = rest.mid(rest.indexOf("] ") + 2);
        if (rest.startsWith("] Password: ")) // sudo-rs goes on like that
            rest = rest.mid(12);
    }
    return !rest.trimmed().isEmpty() && !rest.endsWith('\n');
}

/// Whose password sudo's last prompt names. Empty: it did not say, so it is the account's own.
QByteArray RootDialogue::promptedFor() const
{
    const qsizetype begin = m_said.lastIndexOf(m_text.sudoPrompt());
    const qsizetype end = begin < 0 ? -1 : m_said.indexOf(']', begin);
    if (end < 0)
        return {};
    const QByteArray name = m_said.mid(begin, end - begin).mid(m_text.sudoPrompt().size());
    return name.startsWith('%') || name == m_account || name == m_session.user().toUtf8() ? QByteArray() : name;
}

Result<const Secret *> RootDialogue::passwordFor(Where way)
{
    if (way == Where::Su)
        return m_request.rootPassword;
    const QByteArray name = promptedFor();
    if (name.isEmpty())
        return m_request.sudoPassword
                   ? Result<const Secret *>(m_request.sudoPassword)
                   : Result<const Secret *>(rootError::sudoWantsPassword(m_session.endpoint(), m_session.user()));
    if (name != "root")
        return rootError::anothersPassword(m_session.endpoint(), m_session.user(), QString::fromUtf8(name));
    if (!m_request.rootPassword)
        return rootError::sudoWantsRootsPassword(m_session.endpoint(), m_session.user());
    m_tool = QStringLiteral("sudo-root");
    result.info.rootsPassword = true;
    return m_request.rootPassword;
}

Result<void> RootDialogue::handOver()
{
    const Where way = decided;
    const Deadline deadline(m_session.limits().ready);
    m_tool = way == Where::Su ? QStringLiteral("su") : QStringLiteral("sudo");
    result.info.way = way == Where::Su ? RootWay::Su : way == Where::Sudo ? RootWay::SudoPassword : RootWay::SudoFree;
    const auto moved = [&] { return where == Where::Root || (way != Where::SudoFree && prompts() > m_answered); };
    while (where != Where::Root) {
        const Wake wake = result.channel->wait(moved, deadline);
        if (wake == Wake::TimedOut && asksSomethingElse())
            return rootError::unknownQuestion(m_session.endpoint(), m_tool, words());
        if (wake == Wake::TimedOut && m_answered > 0)
            return rootError::passwordStalled(m_session.endpoint(), m_tool, m_session.limits().ready, words());
        if (wake != Wake::Done)
            return ended(wake);
        if (where == Where::Root)
            break;
        if (m_answered > 0) // asked again: the password was wrong, and one wrong password ends it
            return rootError::refused(m_session.endpoint(), m_tool, lastWords());
        const Result<const Secret *> password = passwordFor(way);
        if (!password)
            return password.error();
        ++m_answered;
        const Secret &secret = *password.value();
        if (auto sent = result.channel->write(QByteArrayView(secret.data(), secret.size()), deadline); !sent)
            return sent;
        if (auto sent = result.channel->write("\n", deadline); !sent)
            return sent;
    }
    if (way == Where::Sudo && m_answered == 0) // it was not asked for: a rule without one, or sudo remembers
        result.info.way = RootWay::SudoFree;
    if (!m_became.isEmpty())
        return rootError::notRoot(m_session.endpoint(), m_tool, QString::fromUtf8(m_became));
    return {};
}

Result<void> RootDialogue::startDriver(const QByteArray &bootstrap)
{
    const Deadline deadline(m_session.limits().ready);
    if (!bootstrap.isEmpty()) {
        if (auto sent = result.channel->write(bootstrap, deadline); !sent) {
            if (sent.error().code != ErrorCode::ShellFailed)
                return sent;
            (void)result.channel->wait([this] { return result.channel->isClosed(); }, deadline); // with its exit status
            return ended(Wake::Closed);
        }
    }
    const Wake wake = result.channel->wait([this] { return m_ready || m_isBusy; }, deadline);
    if (m_isBusy)
        return rootError::busy(m_session.endpoint(), sessionError::plainText(m_busy));
    if (wake != Wake::Done)
        return ended(wake);
    if (!m_became.isEmpty())
        return rootError::notRoot(m_session.endpoint(), m_tool, QString::fromUtf8(m_became));
    // This dialogue is over, the channel stays open.
    result.streams->onLine = [steps = result.steps.get()](const QByteArray &line) { steps->takeLine(line); };
    result.streams->onError = [steps = result.steps.get()](QByteArrayView bytes) { steps->takeOutput(bytes); };
    return {};
}

/// Closes the channel in order. With MaxSessions 1 another one can be opened only after this one's shell has ended.
void RootDialogue::leave()
{
    if (!result.channel)
        return;
    result.channel->sendEof();
    (void)result.channel->wait([] { return false; }, Deadline(std::chrono::seconds(2)));
}

/// Ends what may be waiting at a prompt, without an answer. Told by the end of its input, sudo would count that as a failed
/// login (measured with pam_faillock, which locks accounts for those: of one wrong password it made two); killed, it does
/// not. PAM has logged the password that was wrong; sudo's own log, written at its end, then has no line of it.
void RootDialogue::abandon()
{
    if (where != Where::Root)
        result.channel->sendSignal("KILL");
}

Error RootDialogue::ended(Wake wake) const
{
    const SshEndpoint &endpoint = m_session.endpoint();
    switch (wake) {
    case Wake::Cancelled:
        return sessionError::cancelled(endpoint);
    case Wake::TimedOut:
        return rootError::notReady(endpoint, m_session.limits().ready, words());
    case Wake::Lost:
        return sessionError::lost(endpoint, words());
    case Wake::Closed:
    case Wake::Done:
        break;
    }
    if (says("Password change required") || says("password has expired"))
        return sessionError::passwordExpired(endpoint, m_session.user(), words());
    if (where == Where::Su && says("This account is currently not available"))
        return rootError::unavailable(endpoint, words());
    // PAM's verdict on the account (pam_wheel, pam_access, expired) is none on the secret, which other machines use as well.
    if ((where == Where::Su && says("su: Permission denied"))
        || (where == Where::Sudo
            && (says("account validation failure") || says("PAM account management error")
                || says("Account or password is expired"))))
        return rootError::unavailable(endpoint, words());
    // By position, not by words: those are other people's (translations, PAM modules, insults).
    if (where == Where::Su || where == Where::Sudo || where == Where::SudoFree)
        return m_answered > 0 ? rootError::refused(endpoint, m_tool, lastWords()) : rootError::unavailable(endpoint, words());
    if (where == Where::Root && result.info.way != RootWay::Already && result.channel->exitStatus() == 126)
        return rootError::noexec(endpoint, m_tool, words());
    return sessionError::noShell(endpoint, words());
}

QString RootDialogue::words() const
{
    return sessionError::plainText(m_mask.masked(m_said));
}

/// The output of sudo or su after the last prompt, for a message.
QString RootDialogue::lastWords() const
{
    QByteArray said = m_mask.masked(m_said);
    const QByteArray question = m_tool == u"su" ? QByteArray("Password: ") : m_text.sudoPrompt();
    if (const qsizetype first = said.indexOf(question); first >= 0) // the first one is ours, a second one has no answer
        said = said.mid(first + question.size());
    if (const qsizetype second = said.indexOf(question); second >= 0)
        said.truncate(second);
    if (const qsizetype name = said.indexOf("] "); m_tool != u"su" && name >= 0)
        said = said.mid(name + 2);
    QByteArrayList lines;
    for (const QByteArray &line : said.split('\n')) {
        if (!line.contains(m_text.nonce) && !line.trimmed().isEmpty() && !line.trimmed().endsWith("Password:")
            && !line.startsWith("[sudo: "))
            lines << line.trimmed();
    }
    return sessionError::plainText(lines.join("; ")).left(200);
}

} // namespace howdah
