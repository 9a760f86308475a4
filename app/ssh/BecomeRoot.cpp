#include "app/ssh/BecomeRoot.h"

#include "app/base/SecretMask.h"
#include "app/base/Shell.h"
#include "app/ssh/RootErrors.h"
#include "app/ssh/SessionErrors.h"

#include <QRandomGenerator>

namespace howdah {

namespace {

constexpr std::chrono::seconds knockAfter{4}; ///< start-up files that ask the terminal wait 3 s for its answer
constexpr qsizetype keptWords = 16 * 1024;    ///< of what sudo, su and start-up files say

using Wake = Session::Channel::Wake;

/// Of whole ones: each names whose password is wanted, then ends.
int countOfPrompts(const QByteArray &said, const QByteArray &begin)
{
    int count = 0;
    for (qsizetype at = 0; (at = said.indexOf(begin, at)) >= 0 && (at = said.indexOf("] ", at)) >= 0;)
        ++count;
    return count;
}

/// One channel's conversation.
class Conversation
{
public:
    Conversation(Session &session, const BecomeRequest &request, BecomeText text)
        : m_session(session), m_request(request), m_text(std::move(text))
    {
        for (const Secret *password : {request.sudoPassword, request.rootPassword}) {
            if (password)
                m_mask.add(*password);
        }
    }

    enum class Where { Unknown, Already, SudoFree, Sudo, Su, NeedsTerminal, Nowhere, Root };

    Result<void> begin(const QByteArray &pipelined);
    Result<void> handOver();
    Result<void> startDriver(const QByteArray &bootstrap);
    void leave();
    void abandon();

    Where where = Where::Unknown;   ///< the machine's last report
    Where decided = Where::Unknown; ///< its first one: without a password, root's may follow at once
    QByteArray sudoWords;           ///< "absent", "refused …", "try …"; empty if sudo was not asked
    QByteArray whose;               ///< whose password sudo wants; empty if it did not say
    RootChannel result;

    /// The output so far, for the detail of an error. Masked here, before it is shortened: sudo and PAM in debug mode
    /// print the password, and a part of it would not be recognised later.
    [[nodiscard]] QString words() const { return sessionError::plainText(m_mask.masked(m_said)); }
    [[nodiscard]] bool says(const char *text) const { return m_said.contains(text); }

private:
    void onLine(const QByteArray &line);
    void decide(Where found);
    void onError(QByteArrayView bytes);
    void remember(QByteArrayView bytes);
    [[nodiscard]] Error ended(Wake wake) const;
    [[nodiscard]] Result<void> terminalToRaw();
    [[nodiscard]] int prompts() const;
    [[nodiscard]] bool asksSomethingElse() const;
    [[nodiscard]] QByteArray promptedFor() const;
    [[nodiscard]] QString lastWords() const;
    [[nodiscard]] Result<const Secret *> passwordFor(Where way);
    [[nodiscard]] Result<void> untilUp(const Deadline &deadline);

    Session &m_session;
    const BecomeRequest &m_request;
    const BecomeText m_text;
    SecretMask m_mask;
    QByteArray m_said;
    bool m_up = false;
    bool m_raw = false;
    int m_answered = 0;   ///< passwords sent
    QString m_tool;       ///< the hand-over's, as the detail of an error: "sudo", "su", "sudo-root"
    QByteArray m_account; ///< as the machine calls it
    QByteArray m_became;  ///< user id and name, if sudo or su switched to another account than root
    bool m_ready = false;
    QByteArray m_busy;
    bool m_isBusy = false;
};

Result<void> Conversation::begin(const QByteArray &pipelined)
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
Result<void> Conversation::untilUp(const Deadline &deadline)
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
Result<void> Conversation::terminalToRaw()
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

void Conversation::onLine(const QByteArray &line)
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

void Conversation::decide(Where found)
{
    where = decided = found;
}

void Conversation::onError(QByteArrayView bytes)
{
    result.steps->takeOutput(bytes); // also before *ready* is seen: the streams may overtake each other
    if (!m_ready)
        remember(bytes);
}

void Conversation::remember(QByteArrayView bytes)
{
    m_said += bytes;
    if (m_said.size() > 2 * keptWords) {
        m_said = m_said.last(keptWords);
        m_said.remove(0, m_said.indexOf('\n') + 1); // a line that was cut
    }
}

int Conversation::prompts() const
{
    if (decided == Where::Sudo)
        return countOfPrompts(m_said, m_text.sudoPrompt());
    const qsizetype begin = m_said.indexOf(m_text.nonce + " su\n");
    return begin < 0 ? 0 : int(m_said.mid(begin).count("Password: "));
}

/// Whether there is output without a newline at its end, after the last known prompt.
bool Conversation::asksSomethingElse() const
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
QByteArray Conversation::promptedFor() const
{
    const qsizetype begin = m_said.lastIndexOf(m_text.sudoPrompt());
    const qsizetype end = begin < 0 ? -1 : m_said.indexOf(']', begin);
    if (end < 0)
        return {};
    const QByteArray name = m_said.mid(begin, end - begin).mid(m_text.sudoPrompt().size());
    return name.startsWith('%') || name == m_account || name == m_session.user().toUtf8() ? QByteArray() : name;
}

Result<const Secret *> Conversation::passwordFor(Where way)
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

Result<void> Conversation::handOver()
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

Result<void> Conversation::startDriver(const QByteArray &bootstrap)
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
void Conversation::leave()
{
    if (!result.channel)
        return;
    result.channel->sendEof();
    (void)result.channel->wait([] { return false; }, Deadline(std::chrono::seconds(2)));
}

/// Ends what may be waiting at a prompt, without an answer. Told by the end of its input, sudo would count that as a failed
/// login (measured with pam_faillock, which locks accounts for those: of one wrong password it made two); killed, it does
/// not. PAM has logged the password that was wrong; sudo's own log, written at its end, then has no line of it.
void Conversation::abandon()
{
    if (where != Where::Root)
        result.channel->sendSignal("KILL");
}

Error Conversation::ended(Wake wake) const
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

/// The output of sudo or su after the last prompt, for a message.
QString Conversation::lastWords() const
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

bool sudoSaysNotAllowed(const Conversation &talk)
{
    for (const char *words : {"not in the sudoers", "may not run sudo", "is not allowed to", "afraid I can"}) {
        if (talk.says(words))
            return true;
    }
    return false;
}

QByteArray bootstrapText(const QByteArray &nonce, const QByteArray &driver, const QByteArray &library,
                         const QByteArray &lockHolder)
{
    return shellAssignment("HD_N", nonce) + shellAssignment("HD_WHO", lockHolder) + shellAssignment("HD_LIB", library) + driver
           + '\n';
}

QByteArray newNonce()
{
    quint32 words[4];
    QRandomGenerator::system()->fillRange(words);
    return "hd" + QByteArray(reinterpret_cast<const char *>(words), sizeof words).toHex();
}

} // namespace

Result<RootChannel> becomeRoot(Session &session, const BecomeRequest &request, const QByteArray &driver,
                               const QByteArray &library, const QByteArray &lockHolder, const QList<StepCall> &ahead)
{
    BecomeText text;
    text.sudo = request.allowSudo;
    text.sudoWithPassword = (request.sudoAsksRoot ? request.rootPassword : request.sudoPassword) != nullptr;
    text.su = request.allowSu && request.rootPassword;
    QByteArray sudoWords;
    QByteArray whose;
    // At most four: pipe and terminal, for sudo and, where that does not allow it, for su.
    for (int channels = 0; channels < 4; ++channels) {
        text.nonce = newNonce();
        auto steps = std::make_unique<StepQueue>();
        const QByteArray bootstrap = bootstrapText(text.nonce, driver, library, lockHolder) + steps->send(ahead);
        // The driver can be sent together with the command for root's own shell: no sudo or su is in between, and it saves a
        // round trip.
        const bool along = session.user() == u"root" && !text.onTerminal;
        const QByteArray pipelined = along ? "[ \"$hd_uid\" -ne 0 ] || eval " + shellQuote(bootstrap) + '\n' : QByteArray();

        auto talk = std::make_unique<Conversation>(session, request, text);
        talk->result.steps = std::move(steps);
        Result<void> done = talk->begin(pipelined);
        if (!talk->sudoWords.isEmpty())
            sudoWords = talk->sudoWords;
        if (!talk->whose.isEmpty())
            whose = talk->whose;
        if (!done)
            return done.error();
        switch (talk->decided) {
        case Conversation::Where::NeedsTerminal:
            text.onTerminal = true;
            talk->leave();
            continue;
        case Conversation::Where::Nowhere:
            return rootError::noWay(session.endpoint(), session.user(), request, sudoWords, whose);
        case Conversation::Where::SudoFree:
        case Conversation::Where::Sudo:
        case Conversation::Where::Su: {
            const bool wasSudo = talk->decided == Conversation::Where::Sudo;
            done = talk->handOver();
            if (done)
                break;
            if (!text.onTerminal && (talk->says("must have a tty") || talk->says("must be run from a terminal"))) {
                text.onTerminal = true;
                talk->leave();
                continue;
            }
            if (wasSudo && sudoSaysNotAllowed(*talk)) { // the password was right, the account is not allowed
                sudoWords = "refused " + talk->words().toUtf8();
                text.sudo = false;
                text.onTerminal = false;
                talk->leave();
                if (text.su)
                    continue;
                return rootError::noWay(session.endpoint(), session.user(), request, sudoWords, whose);
            }
            talk->abandon();
            return done.error();
        }
        default:
            break;
        }
        done = talk->startDriver(talk->where == Conversation::Where::Already && along ? QByteArray() : bootstrap);
        if (!done)
            return done.error();
        RootChannel root = std::move(talk->result);
        return root;
    }
    return rootError::unavailable(session.endpoint(), QString::fromUtf8(sudoWords));
}

} // namespace howdah
