// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/lab/Remains.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QThread>

#include <csignal>
#include <unistd.h>

namespace howdah::lab {
namespace {

constexpr int lookAgain = 20; // ms

struct Process
{
    QByteArray name;
    pid_t parent = 0;
    pid_t group = 0;
};

/// All processes that are not dead already (proc_pid_stat(5)).
QHash<pid_t, Process> processes()
{
    QHash<pid_t, Process> all;
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[1-9]*")}, QDir::Dirs)) {
        QFile file(QStringLiteral("/proc/%1/stat").arg(entry));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray stat = file.readAll();
        const qsizetype open = stat.indexOf('(');
        const qsizetype close = stat.lastIndexOf(')');
        const QList<QByteArray> fields = stat.mid(close + 2).split(' '); // state, parent, group, …
        if (open > 0 && close > open && fields.size() > 2 && fields[0] != "Z" && fields[0] != "X")
            all.insert(entry.toInt(), {stat.mid(open + 1, close - open - 1), fields[1].toInt(), fields[2].toInt()});
    }
    return all;
}

bool descends(const QHash<pid_t, Process> &all, pid_t pid, pid_t ancestor)
{
    for (int steps = 0; steps < 64 && pid > 1; ++steps) {
        if (pid == ancestor)
            return true;
        pid = all.value(pid).parent;
    }
    return false;
}

QStringList linesOf(const Output &output)
{
    QStringList lines = QString::fromUtf8(output.out).split(u'\n', Qt::SkipEmptyParts);
    if (!output.ok())
        lines << QStringLiteral("the look itself failed: ") + QString::fromUtf8(output.describe());
    return lines;
}

/// In POSIX sh, for both sides: one line for each block of a host table that has lost its beginning or end.
const char *const blocksProgram = R"sh(
blocks() {
    grep -q '^127\.0\.0\.1[[:space:]].*localhost' "$1" || echo "$1 has lost localhost"
    awk -v file="$1" '/^# BEGIN Howdah/ { if (open) print file ": a block in a block"; open = 1 }
        /^# END Howdah/ { if (!open) print file ": a block without its beginning"; open = 0 }
        END { if (open) print file ": a block without its end" }' "$1"
}
blocks /etc/hosts
)sh";

const char *const machineProgram = R"sh(
grep -v '^#' /etc/hostname | grep -q . || echo "/etc/hostname is empty"
file=/etc/ssh/sshd_config.d/00-howdah.conf
[ ! -e $file ] || tail -n 1 $file | grep -qxE 'PermitRootLogin (yes|prohibit-password)' || echo "$file is not whole"
[ -d /run/sshd ] || mkdir -m 755 /run/sshd
sshd -t 2>&1 | sed 's/^/sshd -t: /'
file=/root/.ssh/authorized_keys
if [ -s $file ]; then
    ssh-keygen -lf $file >/dev/null 2>&1 || echo "$file has no whole key"
    [ -z "$(tail -c 1 $file)" ] || echo "$file ends in the middle of a line"
fi
:
)sh";

} // namespace

Session::Session(Lab &lab, const QStringList &command)
    : m_name(QFileInfo(command.first()).fileName().toLatin1().left(15)),
      m_process(lab.startOnWorkstation(
          QStringList{QStringLiteral("sh"), QStringLiteral("-c"),
                      QStringLiteral("\"$@\" </dev/null 2>&1; echo \"the command ended: $?\"; read -r line || :"),
                      QStringLiteral("session")}
          + command))
{
}

Session::~Session()
{
    m_process->closeWriteChannel();
    if (!m_process->waitForFinished(10'000))
        Lab::signalAll(*m_process, SIGKILL);
    m_process->waitForFinished(10'000);
}

QList<pid_t> Session::pids(const QByteArray &name) const
{
    const QHash<pid_t, Process> all = processes();
    QList<pid_t> found;
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        if (it->name == name && descends(all, it.key(), pid_t(m_process->processId())))
            found << it.key();
    }
    return found;
}

void Session::signalCommand(int signal) const
{
    for (const pid_t pid : pids(m_name))
        kill(pid, signal);
}

void Session::interrupt() const
{
    const QHash<pid_t, Process> all = processes();
    for (const pid_t command : pids(m_name)) {
        for (auto it = all.cbegin(); it != all.cend(); ++it) {
            if (it->group == all.value(command).group && descends(all, it.key(), command))
                kill(it.key(), SIGINT);
        }
    }
}

void Session::read()
{
    m_output += m_process->readAllStandardOutput();
    const QByteArray words = "the command ended: ";
    const qsizetype at = m_output.lastIndexOf(words);
    const qsizetype end = m_output.indexOf('\n', at);
    if (at >= 0 && end > at)
        m_exitCode = m_output.mid(at + words.size(), end - at - words.size()).toInt();
}

bool Session::waitForEnd(std::chrono::milliseconds limit)
{
    const QDeadlineTimer deadline(limit);
    for (read(); !hasEnded() && !deadline.hasExpired() && m_process->state() != QProcess::NotRunning; read())
        m_process->waitForReadyRead(lookAgain);
    return hasEnded();
}

bool Session::isEmptyWithin(std::chrono::milliseconds limit) const
{
    const QDeadlineTimer deadline(limit);
    const auto isEmpty = [this] {
        return pids("ssh-agent").isEmpty() && pids("ssh-add").isEmpty() && pids("ssh").isEmpty() && pids(m_name).isEmpty();
    };
    while (!isEmpty()) {
        if (deadline.hasExpired())
            return false;
        QThread::msleep(lookAgain);
    }
    return true;
}

QStringList halfWritten(Lab &lab, const QString &host)
{
    return linesOf(lab.asRoot(host, QByteArray(blocksProgram) + machineProgram));
}

QStringList halfWrittenHere(Lab &lab, const QString &cli, const QString &project)
{
    // What ssh itself says of its files, and what we say of ours.
    QStringList lines =
        linesOf(lab.onWorkstation({QStringLiteral("sh"), QStringLiteral("-c"), QLatin1String(blocksProgram) + QStringLiteral(R"sh(
[ ! -s ~/.ssh/known_hosts ] || ssh-keygen -lf ~/.ssh/known_hosts >/dev/null 2>&1 || echo "known_hosts is not whole"
ssh -G db1 >/dev/null 2>&1 || echo "ssh does not take its configuration"
"$1" show "$2" --json >/dev/null 2>&1 || echo "the project is not whole"
[ ! -e "$2~" ] || "$1" show "$2~" --json >/dev/null 2>&1 || echo "the project's backup is not whole"
:)sh"),
                                   QStringLiteral("look"), cli, project}));
    QDirIterator state(lab.path(QStringLiteral("/run/home/root/.local/state/howdah")), {QStringLiteral("*.json")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (state.hasNext()) {
        QFile file(state.next());
        if (!file.open(QIODevice::ReadOnly) || QJsonDocument::fromJson(file.readAll()).isNull())
            lines << file.fileName() + QStringLiteral(" is not whole");
    }
    return lines;
}

QStringList strayFiles(Lab &lab, const QString &host)
{
    return linesOf(lab.asRoot(
        host,
        "find /etc /root /home /var/lib /run -xdev -name '*howdah*' ! -path '/var/lib/howdah' "
        "! -path '/var/lib/howdah/*' ! -name 00-howdah.conf ! -name 99-howdah.cfg ! -path /run/howdah.sshd 2>/dev/null; :"));
}

namespace {

bool becomesTrue(Lab &lab, const QString &host, const QByteArray &program, std::chrono::seconds limit)
{
    for (const QDeadlineTimer deadline(limit); !deadline.hasExpired(); QThread::msleep(200)) {
        if (lab.asRoot(host, program).ok())
            return true;
    }
    return false;
}

} // namespace

bool packageWorkEnds(Lab &lab, const QString &host, std::chrono::seconds limit)
{
    return becomesTrue(lab, host, "! pgrep -x 'apt-get|dpkg'", limit);
}

bool lockIsFree(Lab &lab, const QString &host, std::chrono::seconds limit)
{
    return becomesTrue(lab, host, "[ ! -e /run/howdah.lock ] || flock -n /run/howdah.lock true", limit);
}

bool lockIsGone(Lab &lab, const QString &host, std::chrono::seconds limit)
{
    return becomesTrue(lab, host, "[ ! -e /run/howdah.lock ]", limit);
}

} // namespace howdah::lab
