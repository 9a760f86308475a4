// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/lab/Lab.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <unistd.h>

namespace howdah::lab {
namespace {

constexpr auto LimitUp = 20min; // the first time an image is built
constexpr auto LimitDown = 2min;

QString sourceFile(const char *path)
{
    return QStringLiteral(HOWDAH_SOURCE_DIR "/") + QLatin1String(path);
}

QString stateDirectory()
{
    return QStringLiteral("/var/lib/howdah/practice");
}

std::unique_ptr<QProcess> newProcess(const QStringList &command)
{
    auto process = std::make_unique<QProcess>();
    process->setProgram(command.first());
    process->setArguments(command.mid(1));
    // A process group of its own, so that one signal reaches it and all its children.
    process->setChildProcessModifier([] { ::setsid(); });
    return process;
}

Output outputOf(QProcess &process)
{
    Output output;
    output.out = process.readAllStandardOutput();
    output.err = process.readAllStandardError();
    if (process.error() != QProcess::FailedToStart)
        output.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 128 + process.exitCode();
    return output;
}

/// Clusters of test programs that are no more.
void sweepOrphans()
{
    const QStringList orphans = QDir(stateDirectory()).entryList({QStringLiteral("lab-*")}, QDir::Dirs);
    for (const QString &name : orphans) {
        const QString pid = name.section(QLatin1Char('-'), 1, 1);
        if (!QFileInfo::exists(QStringLiteral("/proc/") + pid)) {
            runProgram(
                {sourceFile("resources/practice/howdah-practice"), QStringLiteral("down"), name, QStringLiteral("--forget-keys")},
                {}, LimitDown);
        }
    }
}

} // namespace

QByteArray Output::describe() const
{
    return "exit " + QByteArray::number(exitCode) + (timedOut ? " (time limit)" : "") + "\n--- out\n" + out + "\n--- err\n" + err;
}

Output runProgram(const QStringList &command, const QByteArray &input, std::chrono::milliseconds limit)
{
    const std::unique_ptr<QProcess> process = newProcess(command);
    process->start();
    process->write(input);
    process->closeWriteChannel();
    const bool finished = process->waitForFinished(int(limit.count()));
    const bool timedOut = !finished && process->error() == QProcess::Timedout;
    if (timedOut) {
        Lab::signalAll(*process, SIGKILL);
        process->waitForFinished(5000);
    }
    Output output = outputOf(*process);
    output.timedOut = timedOut;
    return output;
}

Lab::Lab(const LabOptions &options)
{
    static int count = 0;
    sweepOrphans();
    m_cluster = QStringLiteral("lab-%1-%2").arg(QCoreApplication::applicationPid()).arg(++count);
    QStringList arguments{QStringLiteral("up"),
                          m_cluster,
                          QStringLiteral("--private"),
                          QStringLiteral("--nodes"),
                          QString::number(options.nodes),
                          QStringLiteral("--suite"),
                          options.suite,
                          QStringLiteral("--become"),
                          options.become};
    for (const QString &quirk : options.quirks)
        arguments << QStringLiteral("--quirk") << quirk;
    const Output up = practice(arguments, LimitUp);
    m_error = up.ok() ? readStatus() : up.describe();
}

Lab::~Lab()
{
    leaveNetwork();
    practice({QStringLiteral("down"), m_cluster, QStringLiteral("--forget-keys")}, LimitDown);
}

Output Lab::practice(const QStringList &arguments, std::chrono::milliseconds limit) const
{
    return runProgram(QStringList{sourceFile("resources/practice/howdah-practice")} + arguments, {}, limit);
}

QByteArray Lab::readStatus()
{
    const Output status = practice({QStringLiteral("status"), m_cluster, QStringLiteral("--json")}, 1min);
    const QJsonObject cluster = QJsonDocument::fromJson(status.out).object()[QLatin1String("clusters")][0].toObject();
    m_vip = cluster[QLatin1String("vip")].toString();
    m_workstation = cluster[QLatin1String("workstation")].toString();
    m_nodes.clear();
    const QJsonArray machines = cluster[QLatin1String("machines")].toArray();
    for (const QJsonValue &machine : machines) {
        m_nodes.append({machine[QLatin1String("host")].toString(), machine[QLatin1String("fqdn")].toString(),
                        machine[QLatin1String("address")].toString(), machine[QLatin1String("suite")].toString()});
    }
    return m_nodes.isEmpty() ? "howdah-practice status lists no machine: " + status.describe() : QByteArray();
}

QString Lab::directory() const
{
    return stateDirectory() + QLatin1Char('/') + m_cluster;
}
QString Lab::machinesFile() const
{
    return directory() + QLatin1String("/machines.txt");
}
QString Lab::secretsFile() const
{
    return directory() + QLatin1String("/passwords");
}

QString Lab::address(const QString &host) const
{
    for (const Node &node : m_nodes) {
        if (node.host == host)
            return node.address;
    }
    return {};
}

QByteArray Lab::password(const QByteArray &kind) const
{
    QFile file(secretsFile());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(kind + ' '))
            return line.mid(kind.size() + 1);
    }
    return {};
}

Output Lab::asRoot(const QString &host, const QByteArray &program, const QStringList &arguments, std::chrono::milliseconds limit)
{
    return practice(QStringList{QStringLiteral("console"), m_cluster, host, QStringLiteral("sh"), QStringLiteral("-c"),
                                QString::fromUtf8(program), QStringLiteral("lab")}
                        + arguments,
                    limit);
}

Output Lab::quirk(const QString &host, const QString &name, const QStringList &arguments, std::chrono::milliseconds limit)
{
    QFile file(sourceFile("resources/practice/quirks/") + name + QLatin1String(".sh"));
    if (!file.exists())
        file.setFileName(sourceFile("tests/lab/quirks/") + name + QLatin1String(".sh"));
    if (!file.open(QIODevice::ReadOnly)) {
        Output missing;
        missing.err = "no such quirk: " + name.toUtf8();
        return missing;
    }
    return asRoot(host, file.readAll(), arguments, limit);
}

QByteArray Lab::journal(const QString &host)
{
    return asRoot(host, "journalctl --sync; exec journalctl --quiet --no-pager --boot --output=cat").out;
}

int Lab::failedPasswords(const QString &host)
{
    // sshd says it itself; sudo and su say it through PAM, once for each password.
    const Output count = asRoot(
        host,
        "journalctl --sync; journalctl --quiet --no-pager --boot --output=cat | grep -cE "
        "'^Failed (password|keyboard-interactive/pam) for |^pam_unix\\((sudo|su|su-l):auth\\): authentication failure' || :");
    bool isNumber = false;
    const int number = count.out.trimmed().toInt(&isNumber);
    return count.ok() && isNumber ? number : -1;
}

bool Lab::isOffWithin(const QString &host, std::chrono::milliseconds limit)
{
    const QDeadlineTimer deadline(limit);
    while (asRoot(host, ":").ok()) {
        if (deadline.hasExpired())
            return false;
        QThread::msleep(50);
    }
    return true;
}

bool Lab::powerOff(const QString &host)
{
    asRoot(host, "systemctl poweroff --force --force");
    return isOffWithin(host, 10s);
}

bool Lab::shutDown(const QString &host)
{
    asRoot(host, "systemctl poweroff");
    return isOffWithin(host, 60s);
}

bool Lab::powerOn()
{
    const Output up = practice({QStringLiteral("up"), m_cluster}, 5min);
    if (!up.ok())
        qWarning("%s", up.describe().constData());
    return up.ok();
}

QStringList Lab::workstationCommand(const QStringList &command, const QString &account, const QString &desk) const
{
    QStringList all{sourceFile("tests/lab/workstation.sh"), QStringLiteral("--user"), account};
    if (!desk.isEmpty())
        all << QStringLiteral("--desk") << desk;
    return all << m_cluster << QStringLiteral("--") << command;
}

std::unique_ptr<QProcess> Lab::startOnWorkstation(const QStringList &command, const QString &account, const QString &desk)
{
    auto process = newProcess(workstationCommand(command, account, desk));
    process->start();
    return process;
}

Output Lab::onWorkstation(const QStringList &command, const QByteArray &input, std::chrono::milliseconds limit,
                          const QString &account, const QString &desk)
{
    return runProgram(workstationCommand(command, account, desk), input, limit);
}

void Lab::signalAll(const QProcess &process, int signal)
{
    if (process.processId() > 0)
        ::kill(-pid_t(process.processId()), signal);
}

QString Lab::path(const QString &workstationPath, const QString &desk) const
{
    const QString files = directory() + QLatin1String("/workstation") + (desk.isEmpty() ? QString() : u'-' + desk);
    if (workstationPath.startsWith(QLatin1String("/run/home/")))
        return files + workstationPath.mid(4);
    return files + workstationPath;
}

bool Lab::enterNetwork()
{
    if (m_homeNetwork >= 0)
        return true;
    m_homeNetwork = ::open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC);
    const QByteArray there = "/run/netns/howdah-" + m_cluster.toLatin1();
    const int network = ::open(there.constData(), O_RDONLY | O_CLOEXEC);
    const bool entered = network >= 0 && ::setns(network, CLONE_NEWNET) == 0;
    if (network >= 0)
        ::close(network);
    if (!entered)
        leaveNetwork();
    return entered;
}

void Lab::leaveNetwork()
{
    if (m_homeNetwork < 0)
        return;
    ::setns(m_homeNetwork, CLONE_NEWNET);
    ::close(m_homeNetwork);
    m_homeNetwork = -1;
}

} // namespace howdah::lab
