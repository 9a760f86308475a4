#include "app/ssh/BecomeRoot.h"

#include "app/base/SecretMask.h"
#include "app/base/Shell.h"
#include "app/ssh/RootErrors.h"
#include "app/ssh/SessionErrors.h"

#include <QRandomGenerator>

namespace howdah {

namespace {

constexpr qsizetype keptWords = 16 * 1024; ///< of what sudo, su and start-up files say

using Wake = Session::Channel::Wake;

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

    Where where = Where::Unknown;  ///< what the machine said last
    QByteArray sudoWords;          ///< "absent", "refused …", "try …"; empty if sudo was not asked
    RootChannel result;

    /// What was said so far, for the detail of an error. Masked here, before it is shortened: sudo and PAM in debug mode
    /// say the password, and a part of it would not be known again.
    [[nodiscard]] QString words() const { return sessionError::plainText(m_mask.masked(m_said)); }
    [[nodiscard]] bool says(const char *text) const { return m_said.contains(text); }

private:
    void onLine(const QByteArray &line);
    void remember(QByteArrayView bytes);
    [[nodiscard]] Error ended(Wake wake) const;
    [[nodiscard]] Result<void> terminalToRaw();
    [[nodiscard]] int prompts() const;

    Session &m_session;
    const BecomeRequest &m_request;
    const BecomeText m_text;
    SecretMask m_mask;
    QByteArray m_said;
    bool m_raw = false;
    bool m_ready = false;
    QByteArray m_busy;
    bool m_isBusy = false;
};

Result<void> Conversation::begin(const QByteArray &pipelined)
{
    result.streams = std::make_shared<ShellStreams>();
    result.streams->onLine = [this](const QByteArray &line) { onLine(line); };
    result.streams->onError = [this](QByteArrayView bytes) { remember(bytes); };
    result.streams->onRaw = [this](QByteArrayView bytes) { remember(bytes); }; // what a machine says instead of a shell
    auto opened = m_session.openChannel(
        "exec sh", [streams = result.streams](QByteArrayView bytes, bool isError) { streams->feed(bytes, isError); },
        m_text.onTerminal);
    if (!opened)
        return opened.error();
    result.channel = opened.take();
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
    if (!line.startsWith(m_text.nonce + ' '))
        return; // whatever the machine prints at login
    const QByteArray words = line.mid(m_text.nonce.size() + 1).trimmed();
    if (words == "raw")
        m_raw = true;
    else if (words.startsWith("hello ")) {
        result.info.clientAddress = words.split(' ').value(2);
        if (!m_text.onTerminal) // there prompts come on the one stream there is
            result.streams->onRaw = nullptr;
    }
    else if (words.startsWith("took "))
        result.info.lockTaken = words.mid(5).trimmed();
    else if (words.startsWith("sudo "))
        sudoWords = words.mid(5);
    else if (words == "at already")
        where = Where::Already;
    else if (words == "at sudo-free")
        where = Where::SudoFree;
    else if (words == "at sudo")
        where = Where::Sudo;
    else if (words == "at su")
        where = Where::Su;
    else if (words == "need tty")
        where = Where::NeedsTerminal;
    else if (words == "none")
        where = Where::Nowhere;
    else if (words == "root") {
        where = Where::Root;
        if (m_text.onTerminal)
            result.streams->setErrorPrefix(m_text.errorPrefix());
    } else if (words.startsWith("ready "))
        m_ready = true;
    else if (words == "busy" || words.startsWith("busy ")) {
        m_isBusy = true;
        m_busy = words.mid(5).trimmed();
    }
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
    if (where == Where::Sudo)
        return int(m_said.count(m_text.sudoPrompt()));
    const qsizetype begin = m_said.indexOf(m_text.nonce + " su\n");
    return begin < 0 ? 0 : int(m_said.mid(begin).count("Password: "));
}

Result<void> Conversation::handOver()
{
    const Where way = where;
    const Deadline deadline(m_session.limits().ready);
    const Secret *password = way == Where::Su ? m_request.rootPassword : m_request.sudoPassword;
    const QString tool = way == Where::Su ? QStringLiteral("su") : QStringLiteral("sudo");
    result.info.way = way == Where::Su ? RootWay::Su : way == Where::Sudo ? RootWay::SudoPassword : RootWay::SudoFree;
    int answered = 0;
    const auto moved = [&] { return where == Where::Root || (way != Where::SudoFree && prompts() > answered); };
    while (where != Where::Root) {
        const Wake wake = result.channel->wait(moved, deadline);
        if (wake == Wake::TimedOut && !m_said.isEmpty() && !m_said.endsWith('\n'))
            return rootError::unknownQuestion(m_session.endpoint(), tool, words());
        if (wake != Wake::Done)
            return ended(wake);
        if (where == Where::Root)
            break;
        if (answered > 0) // asked again: the password was wrong, and one wrong password ends it
            return rootError::refused(m_session.endpoint(), tool, words());
        ++answered;
        if (auto sent = result.channel->write(QByteArrayView(password->data(), password->size()), deadline); !sent)
            return sent;
        if (auto sent = result.channel->write("\n", deadline); !sent)
            return sent;
    }
    if (way == Where::Sudo && answered == 0) // it was not asked for: a rule without one, or sudo remembers
        result.info.way = RootWay::SudoFree;
    return {};
}

Result<void> Conversation::startDriver(const QByteArray &bootstrap)
{
    const Deadline deadline(m_session.limits().ready);
    if (!bootstrap.isEmpty()) {
        if (auto sent = result.channel->write(bootstrap, deadline); !sent)
            return sent;
    }
    const Wake wake = result.channel->wait([this] { return m_ready || m_isBusy; }, deadline);
    if (m_isBusy)
        return rootError::busy(m_session.endpoint(), sessionError::plainText(m_busy));
    if (wake != Wake::Done)
        return ended(wake);
    result.streams->onLine = nullptr; // this conversation is over, the channel goes on
    result.streams->onError = nullptr;
    result.streams->onRaw = nullptr;
    return {};
}

/// Ends the channel in order. With MaxSessions 1 another one can be opened only when this one's shell has gone.
void Conversation::leave()
{
    if (!result.channel)
        return;
    result.channel->sendEof();
    (void)result.channel->wait([] { return false; }, Deadline(std::chrono::seconds(2)));
}

Error Conversation::ended(Wake wake) const
{
    const SshEndpoint &endpoint = m_session.endpoint();
    switch (wake) {
    case Wake::Cancelled: return sessionError::cancelled(endpoint);
    case Wake::TimedOut: return rootError::notReady(endpoint, m_session.limits().ready, words());
    case Wake::Lost: return sessionError::lost(endpoint, words());
    case Wake::Closed:
    case Wake::Done: break;
    }
    if (says("Password change required") || says("password has expired"))
        return sessionError::passwordExpired(endpoint, m_session.user(), words());
    const bool atSu = result.info.way == RootWay::Su;
    if (where == Where::Su || where == Where::Sudo) {
        const QString tool = atSu ? QStringLiteral("su") : QStringLiteral("sudo");
        if (says("incorrect password") || says("Authentication failure") || says("try again") || says("Sorry")
            || says("incorrect authentication") || says("PAM error: Permission denied")) // sudo-rs
            return rootError::refused(endpoint, tool, words());
        return rootError::unavailable(endpoint, words());
    }
    return sessionError::noShell(endpoint, words());
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
    return shellAssignment("HD_N", nonce) + shellAssignment("HD_WHO", lockHolder) + shellAssignment("HD_LIB", library)
           + driver + '\n';
}

QByteArray newNonce()
{
    quint32 words[4];
    QRandomGenerator::system()->fillRange(words);
    return "hd" + QByteArray(reinterpret_cast<const char *>(words), sizeof words).toHex();
}

} // namespace

Result<RootChannel> becomeRoot(Session &session, const BecomeRequest &request, const QByteArray &driver,
                               const QByteArray &library, const QByteArray &lockHolder)
{
    BecomeText text;
    text.sudo = request.allowSudo;
    text.sudoWithPassword = request.sudoPassword != nullptr;
    text.su = request.allowSu && request.rootPassword;
    QByteArray sudoWords;
    // At most four: pipe and terminal, for sudo and, where that does not allow it, for su.
    for (int channels = 0; channels < 4; ++channels) {
        text.nonce = newNonce();
        const QByteArray bootstrap = bootstrapText(text.nonce, driver, library, lockHolder);
        // To root's own shell the driver can go along: no hand-over stands between, and it saves a round trip.
        const bool along = session.user() == u"root" && !text.onTerminal;
        const QByteArray pipelined = along ? "[ \"$hd_uid\" -ne 0 ] || eval " + shellQuote(bootstrap) + '\n' : QByteArray();

        auto talk = std::make_unique<Conversation>(session, request, text);
        Result<void> done = talk->begin(pipelined);
        if (!talk->sudoWords.isEmpty())
            sudoWords = talk->sudoWords;
        if (!done)
            return done.error();
        switch (talk->where) {
        case Conversation::Where::NeedsTerminal:
            text.onTerminal = true;
            talk->leave();
            continue;
        case Conversation::Where::Nowhere:
            return rootError::noWay(session.endpoint(), session.user(), request, sudoWords);
        case Conversation::Where::SudoFree:
        case Conversation::Where::Sudo:
        case Conversation::Where::Su: {
            const bool wasSudo = talk->where == Conversation::Where::Sudo;
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
                return rootError::noWay(session.endpoint(), session.user(), request, sudoWords);
            }
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
