// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workstation/ProgramRun.h"

#include "app/base/os/ChildProcess.h"
#include "app/base/os/MemoryFile.h"
#include "app/workstation/StepStreams.h"

#include <QCoreApplication>

#include <cstring>

#include <fcntl.h>
#include <poll.h>

namespace howdah {
namespace {

using Clock = std::chrono::steady_clock;

/// The user's environment, since a program may need their agent; but nothing that a shell reads by itself, and
/// words that do not change with the language. The system directories are added: /usr/sbin is not everybody's.
QList<QByteArray> userEnvironment()
{
    QList<QByteArray> environment = environmentWithout({"ENV", "BASH_ENV", "CDPATH", "PATH", "LC_ALL", "LANGUAGE"});
    environment << "PATH=" + qgetenv("PATH") + ":/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
                << "LC_ALL=C"
                << "LANGUAGE=C";
    return environment;
}

Error systemError(const char *what)
{
    return {ErrorCode::ToolMissing,
            QCoreApplication::translate(
                "ProgramRun",
                "No program could be started on this computer: %1. Nothing was changed. Close other programs and try again.")
                .arg(QString::fromLocal8Bit(std::strerror(errno))),
            QString::fromLatin1(what)};
}

Error overLimit(std::chrono::seconds limit)
{
    return {
        ErrorCode::TimedOut,
        QCoreApplication::translate(
            "ProgramRun",
            "The step did not end on this computer within %n s and was stopped. Changes made until then remain; Check shows what is missing.",
            nullptr, int(limit.count())),
        {}};
}

Error cancelled()
{
    return {
        ErrorCode::Cancelled,
        QCoreApplication::translate(
            "ProgramRun", "The step was stopped on this computer. Changes made until then remain; Check shows what is missing."),
        {}};
}

} // namespace

Result<int> runProgramHere(const QByteArray &library, const QByteArray &program, std::chrono::seconds limit,
                           const ProgramCallbacks &callbacks, const std::shared_ptr<CancelToken> &cancel)
{
    const UniqueFd nothing(open("/dev/null", O_RDONLY | O_CLOEXEC));
    const UniqueFd text = memoryFile("howdah-step", library + '\n' + program);
    Pipe output = Pipe::make();
    Pipe protocol = Pipe::make();
    if (!nothing.isOpen() || !text.isOpen() || !output.read.isOpen() || !protocol.read.isOpen())
        return systemError("pipe");

    Result<ChildProcess> started = ChildProcess::start(
        {.arguments = {"sh", "/dev/fd/4"},
         .environment = userEnvironment(),
         .descriptors = {nothing.get(), output.write.get(), output.write.get(), protocol.write.get(), text.get()}});
    if (!started)
        return started.error();
    ChildProcess child = started.take();
    output.write.reset();
    protocol.write.reset();

    LineReader lines(callbacks.onProtocol);
    const auto pump = [&] {
        QByteArray bytes;
        if (protocol.read.isOpen() && !readAvailable(protocol.read.get(), bytes))
            protocol.read.reset();
        lines.feed(bytes);
        bytes.clear();
        if (output.read.isOpen() && !readAvailable(output.read.get(), bytes))
            output.read.reset();
        if (!bytes.isEmpty() && callbacks.onOutput)
            callbacks.onOutput(bytes);
    };

    const auto deadline = Clock::now() + limit;
    while (true) {
        if (cancel && cancel->isCancelled()) {
            child.end();
            pump();
            return cancelled();
        }
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
        if (left.count() <= 0) {
            child.end();
            pump();
            return overLimit(limit);
        }
        pollfd waits[] = {{child.endedFd(), POLLIN, 0},
                          {protocol.read.get(), POLLIN, 0},
                          {output.read.get(), POLLIN, 0},
                          {cancel ? cancel->fd() : -1, POLLIN, 0}};
        poll(waits, 4, int(left.count()));
        // Asked before the last read: what the program wrote before it ended is in the pipes by then. Their end is not
        // waited for: a daemon left behind keeps them open.
        const std::optional<int> status = child.wait(std::chrono::milliseconds(0));
        pump();
        if (status) {
            lines.finish();
            return *status;
        }
    }
}

} // namespace howdah
