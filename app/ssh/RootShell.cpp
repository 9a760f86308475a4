#include "app/ssh/RootShell.h"

#include "app/base/Shell.h"
#include "app/ssh/BecomeRoot.h"
#include "app/ssh/RootErrors.h"
#include "app/ssh/SessionErrors.h"

#include <QRandomGenerator>

namespace howdah {

namespace {

using Wake = Session::Channel::Wake;

constexpr std::chrono::seconds silence{15}; ///< the machine's own `timeout` holds the limit; we wait this much longer
constexpr std::chrono::seconds abortGrace{1};

} // namespace

struct RootShell::Private
{
    Session *session = nullptr;
    RootChannel root;
    bool spent = false;

    [[nodiscard]] Result<StepExit> stop(const StepCall &call, const std::function<bool()> &ended, const int &code);
    void giveUp();
};

RootShell::RootShell() : d(new Private)
{
}
RootShell::~RootShell() = default;

const RootShellInfo &RootShell::info() const
{
    return d->root.info;
}

Result<std::unique_ptr<RootShell>> RootShell::open(Session &session, const BecomeRequest &request, const QByteArray &driver,
                                                   const QByteArray &library, const QByteArray &lockHolder)
{
    Result<RootChannel> root = becomeRoot(session, request, driver, library, lockHolder);
    if (!root)
        return root.error();
    std::unique_ptr<RootShell> shell(new RootShell);
    shell->d->session = &session;
    shell->d->root = root.take();
    return shell;
}

Result<StepExit> RootShell::runStep(const StepCall &call)
{
    const SshEndpoint &endpoint = d->session->endpoint();
    if (d->spent || d->root.channel->isClosed() || d->root.channel->hasExited())
        return rootError::shellSpent(endpoint);

    quint32 random[2];
    QRandomGenerator::system()->fillRange(random);
    const QByteArray nonce = "st" + QByteArray(reinterpret_cast<const char *>(random), sizeof random).toHex();
    const QByteArray endLine = nonce + " end ";

    StepExit exit;
    bool lineSeen = false;
    EndFinder output(nonce, call.onOutput);
    ShellStreams &streams = *d->root.streams;
    streams.onError = [&](QByteArrayView bytes) { output.feed(bytes); };
    streams.onLine = [&](const QByteArray &line) {
        if (line.startsWith(endLine)) {
            exit.code = line.mid(endLine.size()).trimmed().toInt();
            lineSeen = true;
        } else if (!line.isEmpty() && call.onProtocol) {
            call.onProtocol(line);
        }
    };
    const auto ended = [&] { return (lineSeen && output.found()) || streams.tooLong(); };
    struct Quiet // no callback may use these variables after their end
    {
        ShellStreams &streams;
        ~Quiet()
        {
            streams.onLine = nullptr;
            streams.onError = nullptr;
        }
    } quiet{streams};

    const Deadline deadline(call.limit + silence);
    QByteArray line = "hd_step " + nonce + ' ' + QByteArray::number(qint64(call.limit.count())) + ' ' + shellQuote(call.program);
    if (call.finish)
        line += " finish";
    if (auto sent = d->root.channel->write(line + '\n', deadline); !sent) {
        d->giveUp();
        if (sent.error().code == ErrorCode::ShellFailed)
            return rootError::shellEnded(endpoint, d->root.channel->exitStatus());
        return sent.error();
    }
    const Wake wake = d->root.channel->wait(ended, deadline, call.cancel.get());
    if (wake == Wake::Done && !streams.tooLong())
        return exit;
    if (wake == Wake::Cancelled) {
        Result<StepExit> stopped = d->stop(call, ended, exit.code);
        output.flush();
        return stopped;
    }
    output.flush();
    d->giveUp();
    switch (wake) {
    case Wake::TimedOut:
        return rootError::stepTimedOut(endpoint, call.limit + silence);
    case Wake::Closed:
        return rootError::shellEnded(endpoint, d->root.channel->exitStatus());
    case Wake::Lost:
        return sessionError::lost(endpoint, d->session->libsshWords());
    default:
        return rootError::lineTooLong(endpoint);
    }
}

Result<StepExit> RootShell::Private::stop(const StepCall &call, const std::function<bool()> &ended, const int &code)
{
    const Deadline grace(abortGrace);
    if (!call.finish) // in the middle of package work a signal breaks the machine
        (void)root.channel->write("hd_abort\n", grace);
    if (root.channel->waitOn(ended, grace) == Wake::Done && !root.streams->tooLong())
        return StepExit{code, true};
    giveUp();
    return call.finish ? rootError::stillFinishing(session->endpoint()) : sessionError::cancelled(session->endpoint());
}

/// The end of the channel's input makes the driver end what still runs, unless it must finish.
void RootShell::Private::giveUp()
{
    spent = true;
    root.channel->close();
}

} // namespace howdah
