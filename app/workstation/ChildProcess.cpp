#include "app/workstation/ChildProcess.h"

#include <QCoreApplication>
#include <QFile>

#include <csignal>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>

namespace howdah {
namespace {

/// The descriptors' numbers in the child are 0, 1, 2 …; ours are moved out of that range, so that none is
/// overwritten before it was copied.
constexpr int firstSafeFd = 16;

std::vector<char *> pointers(const QList<QByteArray> &words)
{
    std::vector<char *> list;
    for (const QByteArray &word : words)
        list.push_back(const_cast<char *>(word.constData())); // posix_spawn does not write to them
    list.push_back(nullptr);
    return list;
}

/// What a program expects at its start: no signal blocked, none ignored (Howdah itself ignores SIGPIPE).
void resetSignals(posix_spawnattr_t &attributes)
{
    sigset_t none;
    sigset_t usual;
    sigemptyset(&none);
    sigemptyset(&usual);
    for (const int number : {SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGCHLD})
        sigaddset(&usual, number);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &usual);
}

Error notStarted(const QByteArray &program, int error)
{
    return {ErrorCode::ToolMissing,
            QCoreApplication::translate("ChildProcess",
                "%1 could not be started on this computer: %2. Nothing was changed. Check that it is installed.")
                .arg(QFile::decodeName(program), QString::fromLocal8Bit(std::strerror(error))), {}};
}

} // namespace

Result<ChildProcess> ChildProcess::start(const ChildCommand &command)
{
    std::vector<UniqueFd> sources;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (int number = 0; number < command.descriptors.size(); ++number) {
        sources.emplace_back(fcntl(command.descriptors.at(number), F_DUPFD_CLOEXEC, firstSafeFd));
        posix_spawn_file_actions_adddup2(&actions, sources.back().get(), number);
    }
    posix_spawn_file_actions_addclosefrom_np(&actions, int(command.descriptors.size()));
    posix_spawn_file_actions_addchdir_np(&actions, "/");

    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    resetSignals(attributes);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, short(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
                                                | (command.ownGroup ? POSIX_SPAWN_SETPGROUP : 0)));

    ChildProcess child;
    child.m_ownGroup = command.ownGroup;
    const int error = posix_spawnp(&child.m_pid, command.arguments.first().constData(), &actions, &attributes,
                                   pointers(command.arguments).data(), pointers(command.environment).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0)
        return notStarted(command.arguments.first(), error);
    child.m_pidFd = UniqueFd(int(syscall(SYS_pidfd_open, child.m_pid, 0))); // glibc 2.36 declares it without extern "C"
    return child;
}

std::optional<int> ChildProcess::wait(std::chrono::milliseconds limit)
{
    if (m_status)
        return m_status;
    pollfd ended{m_pidFd.get(), POLLIN, 0};
    if (poll(&ended, 1, int(limit.count())) <= 0)
        return std::nullopt;
    int raw = 0;
    if (waitpid(m_pid, &raw, WNOHANG) != m_pid)
        return std::nullopt;
    m_status = WIFEXITED(raw) ? WEXITSTATUS(raw) : 128 + WTERMSIG(raw);
    return m_status;
}

void ChildProcess::signal(int number) const
{
    // The process is not reaped yet, so neither number can have gone to somebody else.
    kill(m_ownGroup ? -m_pid : m_pid, number);
}

void ChildProcess::end(std::chrono::milliseconds grace)
{
    if (m_status)
        return;
    signal(SIGTERM);
    if (wait(grace))
        return;
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
