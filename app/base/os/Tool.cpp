// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/os/Tool.h"

#include "app/base/os/LocalSocket.h"

#include <QCoreApplication>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace howdah {
namespace {

using Clock = std::chrono::steady_clock;

struct ToolTr
{
    Q_DECLARE_TR_FUNCTIONS(Tool)
};

/// A socket, so that a tool that does not read its input is an error and no signal.
Pipe inputPipe()
{
    LocalSocketPair pair = LocalSocketPair::make();
    fcntl(pair.ours.get(), F_SETFL, O_NONBLOCK);
    return {std::move(pair.theirs), std::move(pair.ours)};
}

void feed(UniqueFd &to, QByteArrayView &input)
{
    while (to.isOpen() && !input.isEmpty()) {
        const ssize_t count = sendSome(to.get(), input);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && errno == EAGAIN)
            return;
        if (count < 0)
            break; // it reads no more
        input = input.sliced(count);
    }
    to.reset();
}

/// The first of what comes is kept.
void readSome(UniqueFd &from, QByteArray &kept, qsizetype most)
{
    QByteArray bytes;
    if (from.isOpen() && !readAvailable(from.get(), bytes))
        from.reset();
    kept += QByteArrayView(bytes).first(std::clamp<qsizetype>(most - kept.size(), 0, bytes.size()));
}

} // namespace

Result<ToolEnd> runTool(const ToolCommand &command)
{
    const QString program = QString::fromLocal8Bit(command.arguments.first());
    Pipe output = Pipe::make();
    Pipe errors = Pipe::make();
    Pipe input = command.input.isEmpty() ? Pipe{UniqueFd(open("/dev/null", O_RDONLY | O_CLOEXEC)), UniqueFd()} : inputPipe();
    if (!output.read.isOpen() || !errors.read.isOpen() || !input.read.isOpen()) {
        return Error{
            ErrorCode::ToolMissing,
            ToolTr::tr("%1 could not be started on this computer: %2. Nothing was changed. Close other programs and try again.")
                .arg(program, QString::fromLocal8Bit(std::strerror(errno))),
            {}};
    }
    auto started = ChildProcess::start({.arguments = command.arguments,
                                        .environment = command.environment,
                                        .descriptors = {input.read.get(), output.write.get(), errors.write.get()},
                                        .group = ChildCommand::Group::OwnSession});
    if (!started)
        return started.error();
    ChildProcess child = started.take();
    input.read.reset();
    output.write.reset();
    errors.write.reset();

    ToolEnd end;
    QByteArrayView toWrite = command.input;
    const auto deadline = Clock::now() + command.limit;
    while (true) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
        const bool cancelled = command.cancel && command.cancel->isCancelled();
        if (cancelled || left.count() <= 0) {
            child.end(std::chrono::milliseconds(0));
            if (cancelled)
                return Error{ErrorCode::Cancelled, ToolTr::tr("Stopped."), {}};
            return Error{
                ErrorCode::TimedOut,
                ToolTr::tr("%1 did not finish within %2 s and was ended.").arg(program).arg(command.limit.count() / 1000),
                {}};
        }
        pollfd waits[] = {{child.endedFd(), POLLIN, 0},
                          {output.read.get(), POLLIN, 0},
                          {errors.read.get(), POLLIN, 0},
                          {input.write.get(), POLLOUT, 0},
                          {command.cancel ? command.cancel->fd() : -1, POLLIN, 0}};
        poll(waits, 5, int(left.count()));
        // Asked before the last read: what it wrote before it ended is in the pipes by then.
        const std::optional<int> status = child.wait(std::chrono::milliseconds(0));
        if (input.write.isOpen())
            feed(input.write, toWrite);
        readSome(output.read, end.output, command.maxOutput);
        readSome(errors.read, end.errorOutput, command.maxOutput);
        if (status) {
            end.status = *status;
            return end;
        }
    }
}

} // namespace howdah
