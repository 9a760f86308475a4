// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/os/ChildProcess.h"

#include "app/base/os/Interrupted.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace howdah {
namespace {

/// The descriptors' numbers in the child are 0, 1, 2 …; ours are moved out of that range, so that none is
/// overwritten before it was copied.
constexpr int firstSafeFd = 16;

std::vector<char *> pointers(const QList<QByteArray> &words)
{
    std::vector<char *> list;
    for (const QByteArray &word : words)
        list.push_back(const_cast<char *>(word.constData())); // execve does not write to them
    list.push_back(nullptr);
    return list;
}

/// What the child needs, put together before vfork(): after it only what signal-safety(7) lists may be called.
struct Birth
{
    std::vector<char *> arguments;
    std::vector<char *> environment;
    std::vector<int> sources;
    ChildCommand::Group group;
    bool diesWithUs;
    pid_t parent;
    volatile int error = 0; ///< set by the child, which shares our memory until its exec
};

/// What a program expects at its start: no signal blocked, none ignored (Howdah itself ignores SIGPIPE).
void resetSignals()
{
    for (const int number : {SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGCHLD})
        std::signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
}

[[noreturn]] void becomeProgram(Birth &birth)
{
    if (birth.diesWithUs) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != birth.parent) // the parent ended before prctl took effect
            _exit(127);
    }
    if (birth.group == ChildCommand::Group::Own)
        setpgid(0, 0);
    else if (birth.group == ChildCommand::Group::OwnSession)
        setsid();
    const int count = int(birth.sources.size());
    for (int number = 0; number < count; ++number)
        dup2(birth.sources[size_t(number)], number);
    closefrom(count);
    if (chdir("/") == 0) {
        resetSignals();
        execvpe(birth.arguments.front(), birth.arguments.data(), birth.environment.data());
    }
    birth.error = errno;
    _exit(127);
}

Error notStarted(const QByteArray &program, int error)
{
    return {ErrorCode::ToolMissing,
            QCoreApplication::translate(
                "ChildProcess", "%1 could not be started on this computer: %2. Nothing was changed. Check that it is installed.")
                .arg(QFile::decodeName(program), QString::fromLocal8Bit(std::strerror(error))),
            {}};
}

} // namespace

Result<ChildProcess> ChildProcess::start(const ChildCommand &command)
{
    const QByteArray &program = command.arguments.first();
    std::vector<UniqueFd> sources;
    Birth birth{pointers(command.arguments), pointers(command.environment), {}, command.group, command.diesWithUs, getpid()};
    for (const int descriptor : command.descriptors) {
        sources.emplace_back(fcntl(descriptor, F_DUPFD_CLOEXEC, firstSafeFd));
        birth.sources.push_back(sources.back().get());
    }

    // A handler of ours must not run in the child: it would write to a pipe that both have.
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    ChildProcess child;
    child.m_isLeader = command.group != ChildCommand::Group::Ours;
    // vfork: fork copies the page tables, which costs more the larger we are (measured: 1,000 machines, 8 ms each). This
    // thread waits until the exec, so `birth` outlives its use.
    child.m_pid = vfork(); // NOLINT(clang-analyzer-security.insecureAPI.vfork)
    if (child.m_pid == 0)
        becomeProgram(birth);
    const int error = child.m_pid < 0 ? errno : int(birth.error);
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    if (error != 0) {
        if (child.m_pid > 0)
            uninterrupted([&] { return waitpid(child.m_pid, nullptr, 0); });
        return notStarted(program, error);
    }
    child.m_pidFd = UniqueFd(int(syscall(SYS_pidfd_open, child.m_pid, 0))); // glibc 2.36 declares it without extern "C"
    return child;
}

std::optional<int> ChildProcess::wait(std::chrono::milliseconds limit)
{
    if (m_status)
        return m_status;
    pollfd ended[] = {{m_pidFd.get(), POLLIN, 0}};
    if (pollFor(ended, limit) <= 0)
        return std::nullopt;
    int raw = 0;
    if (waitpid(m_pid, &raw, WNOHANG) != m_pid)
        return std::nullopt;
    m_status = WIFEXITED(raw) ? WEXITSTATUS(raw) : 128 + WTERMSIG(raw);
    return m_status;
}

void ChildProcess::signal(int number) const
{
    // The process is not reaped yet, so neither number can belong to another process.
    kill(m_isLeader ? -m_pid : m_pid, number);
}

void ChildProcess::end(std::chrono::milliseconds grace)
{
    if (m_status)
        return;
    signal(SIGTERM);
    pollfd ended{m_pidFd.get(), POLLIN, 0};
    const auto limit = std::chrono::steady_clock::now() + grace;
    bool inTime = false;
    for (auto left = grace; !inTime && left.count() >= 0;
         left = std::chrono::duration_cast<std::chrono::milliseconds>(limit - std::chrono::steady_clock::now())) {
        const int found = poll(&ended, 1, int(left.count()));
        inTime = found > 0;
        if (found == 0)
            break;
    }
    // Not reaped yet, so the number is still this group's: children of the program may have missed SIGTERM.
    if (!inTime || m_isLeader)
        signal(SIGKILL);
    (void)wait(std::chrono::seconds(2));
}

QList<QByteArray> environmentWithout(const QList<QByteArray> &names)
{
    QList<QByteArray> kept;
    for (char **entry = environ; entry && *entry; ++entry) {
        const QByteArray text(*entry);
        if (!names.contains(text.first(qMax(qsizetype(0), text.indexOf('=')))))
            kept << text;
    }
    return kept;
}

Pipe Pipe::make()
{
    int ends[2] = {-1, -1};
    if (pipe2(ends, O_CLOEXEC) != 0)
        return {};
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    return {UniqueFd(ends[0]), UniqueFd(ends[1])};
}

bool readAvailable(int fd, QByteArray &into)
{
    char buffer[16384];
    for (int rounds = 0; rounds < 64; ++rounds) { // at most 1 MiB, so that a chatty program cannot hold its reader
        const ssize_t count = read(fd, buffer, sizeof buffer);
        if (count == 0)
            return false;
        if (count < 0)
            return errno == EAGAIN || errno == EINTR;
        into.append(buffer, count);
    }
    return true;
}

} // namespace howdah
