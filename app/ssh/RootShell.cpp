// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/RootShell.h"

#include "app/ssh/BecomeRoot.h"
#include "app/ssh/RootErrors.h"
#include "app/ssh/SessionErrors.h"

namespace howdah {

namespace {

using Wake = Session::Channel::Wake;

constexpr std::chrono::seconds silence{15}; ///< the machine's own `timeout` holds the limit; we wait this much longer
constexpr std::chrono::seconds abortGrace{1};
constexpr std::chrono::seconds answerLimit{15}; ///< to hear whether a step that was sent ahead has begun

} // namespace

struct RootShell::Private
{
    Session *session = nullptr;
    RootChannel root;
    bool spent = false;
    bool holding = false; ///< the machine was told to begin no more of what was sent ahead

    [[nodiscard]] bool isUsable() const { return !spent && !root.channel->isClosed() && !root.channel->hasExited(); }
    [[nodiscard]] Result<void> send(const QList<StepCall> &calls, const Deadline &deadline);
    void hold();
    [[nodiscard]] Wake waitForEnd(const StepCall &call, const Deadline &deadline);
    [[nodiscard]] Result<StepExit> stop(const StepCall &call);
    void forgetAhead();
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
                                                   const QByteArray &library, const QByteArray &lockHolder,
                                                   const QList<StepCall> &ahead)
{
    Result<RootChannel> root = becomeRoot(session, request, driver, library, lockHolder, ahead);
    if (!root)
        return root.error();
    std::unique_ptr<RootShell> shell(new RootShell);
    shell->d->session = &session;
    shell->d->root = root.take();
    return shell;
}

Result<void> RootShell::Private::send(const QList<StepCall> &calls, const Deadline &deadline)
{
    holding = false;
    return root.channel->write(root.steps->send(calls), deadline);
}

void RootShell::sendAhead(const QList<StepCall> &calls)
{
    if (!d->isUsable())
        return; // runStep() tells
    d->forgetAhead();
    if (!d->send(calls, Deadline(answerLimit)))
        d->giveUp();
}

bool RootShell::hasAhead() const
{
    return !d->root.steps->isEmpty();
}

/// The steps of before, where some are still on their way: the machine is to be at rest before it gets others.
void RootShell::Private::forgetAhead()
{
    hold();
    const auto answered = [this] { return root.steps->isLeft() || root.steps->hasEnded() || root.streams->tooLong(); };
    while (!root.steps->isEmpty() && isUsable()) {
        if (root.channel->wait(answered, Deadline(answerLimit)) != Wake::Done)
            return giveUp();
        if (root.steps->isLeft())
            break;
        root.steps->pop();
    }
    root.steps->clear();
}

void RootShell::Private::hold()
{
    if (!root.steps->isEmpty() && isUsable() && !std::exchange(holding, true))
        (void)root.channel->write("hd_no_more\n", Deadline(answerLimit));
}

bool RootShell::holdBack()
{
    d->hold();
    const auto answered = [this] { return d->root.steps->hasBegun() || d->root.steps->isLeft() || d->root.streams->tooLong(); };
    if (d->root.steps->isEmpty() || !d->isUsable())
        return false;
    if (d->root.channel->wait(answered, Deadline(answerLimit)) == Wake::Cancelled)
        (void)d->root.channel->waitOn(answered, Deadline(abortGrace));
    return d->root.steps->hasBegun();
}

Result<StepExit> RootShell::runStep(const StepCall &call)
{
    const SshEndpoint &endpoint = d->session->endpoint();
    StepQueue &steps = *d->root.steps;
    const Deadline deadline(call.limit + silence);
    if (d->isUsable() && !steps.isNext(call))
        d->forgetAhead();
    Wake wake = Wake::Done;
    bool sentAgain = false;
    do {
        if (!d->isUsable())
            return rootError::shellSpent(endpoint);
        if (steps.isLeft() || steps.isEmpty()) {
            steps.clear();
            if (const auto sent = d->send({call}, deadline); !sent) {
                d->giveUp();
                if (sent.error().code == ErrorCode::ShellFailed)
                    return rootError::shellEnded(endpoint, d->root.channel->exitStatus());
                return sent.error();
            }
        }
        steps.listen(call);
        wake = d->waitForEnd(call, deadline);
    } while (wake == Wake::Done && steps.isLeft() && !std::exchange(sentAgain, true));
    if (wake == Wake::Done && steps.hasEnded()) {
        const StepExit exit{steps.code(), false};
        steps.pop();
        return exit;
    }
    if (wake == Wake::Cancelled)
        return d->stop(call);
    steps.flush();
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

/// Also Done where the step was left. Meanwhile a Stop is handed on, so that nothing begins after this step; where it has
/// not begun yet, it is one of those that do not begin.
Wake RootShell::Private::waitForEnd(const StepCall &call, const Deadline &deadline)
{
    const auto ended = [this] { return root.steps->hasEnded() || root.steps->isLeft() || root.streams->tooLong(); };
    for (;;) {
        const bool stopping = call.stop && call.stop->isCancelled();
        const auto news = [&] {
            return ended() || (stopping ? !holding && root.steps->hasBegun() : call.stop && call.stop->isCancelled());
        };
        const Wake wake = root.channel->wait(news, deadline, call.cancel.get(), stopping ? nullptr : call.stop.get());
        if (wake != Wake::Done || ended())
            return wake;
        if (stopping)
            hold();
    }
}

Result<StepExit> RootShell::Private::stop(const StepCall &call)
{
    const Deadline grace(abortGrace);
    const auto ended = [this] { return root.steps->hasEnded() || root.streams->tooLong(); };
    if (!call.finish) // in the middle of package work a signal breaks the machine
        (void)root.channel->write("hd_abort\n", grace);
    if (root.channel->waitOn(ended, grace) == Wake::Done && !root.streams->tooLong()) {
        const StepExit exit{root.steps->code(), true};
        root.steps->flush();
        root.steps->pop();
        return exit;
    }
    root.steps->flush();
    giveUp();
    return call.finish ? rootError::stillFinishing(session->endpoint()) : sessionError::cancelled(session->endpoint());
}

/// The end of the channel's input makes the driver end what still runs, unless it must finish.
void RootShell::Private::giveUp()
{
    spent = true;
    root.channel->close();
    root.steps->clear(); // nothing of it is heard any more
}

} // namespace howdah
