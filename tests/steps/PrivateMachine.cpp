// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/steps/PrivateMachine.h"

#include "app/catalogue/StepCatalogue.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <sys/stat.h>
#include <sys/xattr.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace howdah {
namespace {

const char *const overlaid[] = {"etc", "var", "root", "home"};

void make(const QString &program, const QStringList &arguments)
{
    if (QProcess::execute(program, arguments) != 0)
        qFatal("%s failed", qPrintable(program));
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// An overlay marks what was removed by a character device 0/0.
bool isWhiteout(const QString &path)
{
    struct stat info
    {
    };
    return lstat(QFile::encodeName(path).constData(), &info) == 0 && S_ISCHR(info.st_mode);
}

Machine machine(const QString &address, const QString &host, Role role = Role::Node)
{
    Machine row;
    row.address = address;
    row.host = host;
    row.fqdn = host + u".patroni.local"_s;
    row.role = role;
    return row;
}

/// tmpfs where there is one: an overlay cannot have another overlay (a container's root) on top.
QString scratch()
{
    return (QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm"_s : QDir::tempPath()) + u"/howdah-machine-XXXXXX"_s;
}

} // namespace

PrivateMachine::PrivateMachine(const QString &shellName)
    : directory(scratch()), shell(QFileInfo(QStandardPaths::findExecutable(shellName)).canonicalFilePath())
{
    if (shell.isEmpty())
        qFatal("%s is not installed", qPrintable(shellName));
    for (const auto name : overlaid) {
        for (const auto layer : {"lower", "upper", "work"})
            QDir(directory.path()).mkpath(QLatin1StringView(layer) + u'/' + QLatin1StringView(name));
    }
    chmod(QFile::encodeName(directory.filePath(u"lower/root"_s)).constData(), 0700);
    put(u"/etc/hostname"_s, "debian\n");
    put(u"/etc/hosts"_s, "127.0.0.1\tlocalhost\n127.0.1.1\tdebian.example.org\tdebian\n\n"
                         "# The following lines are desirable for IPv6 capable hosts\n"
                         "::1     localhost ip6-localhost ip6-loopback\n");
    put(u"/etc/nsswitch.conf"_s, "passwd: files\ngroup: files\nshadow: files\nhosts: files\n");
    put(u"/etc/ssh/sshd_config"_s, "Include /etc/ssh/sshd_config.d/*.conf\n\n#PermitRootLogin prohibit-password\n"
                                   "UsePAM no\nSubsystem sftp /usr/lib/openssh/sftp-server\n");
    put(u"/etc/ssh/sshd_config.d/README"_s, "");
    put(u"/etc/shadow"_s, "root:*:19000:0:99999:7:::\nadmin:*:19000:0:99999:7:::\nsshd:!:19000::::::\n", 0640);
    make(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s,
                           directory.filePath(u"lower/etc/ssh/ssh_host_ed25519_key"_s)});
    keyPath = directory.filePath(u"key"_s);
    make(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-C"_s, u"ada's key"_s, u"-f"_s, keyPath});
    // Only what the case says, nothing of this computer's own.
    QDir(directory.path()).mkpath(u"nothing"_s);
    for (const auto own : {"/etc/ssh", "/etc/cloud", "/var/lib/howdah"}) {
        if (QFileInfo::exists(QLatin1StringView(own)))
            cover(QLatin1StringView(own));
    }

    cluster.name = u"my lab"_s;
    cluster.id = QUuid(u"11111111-2222-3333-4444-555555555555"_s);
    cluster.machines = {machine(u"192.0.2.11"_s, u"db1"_s), machine(u"192.0.2.12"_s, u"db2"_s),
                        machine(u"192.0.2.10"_s, u"vip"_s, Role::Vip)};
    values.publicKey = readAll(keyPath + u".pub"_s).trimmed();
    values.keyUser = "root";
    values.clientAddress = "127.0.0.1";
}

void PrivateMachine::put(const QString &path, const QByteArray &text, int fileMode)
{
    const QString where = directory.filePath(u"lower"_s + path);
    QDir().mkpath(QFileInfo(where).path());
    QFile file(where);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s could not be written", qPrintable(where));
    file.close();
    chmod(QFile::encodeName(where).constData(), mode_t(fileMode));
}

void PrivateMachine::cover(const QString &path)
{
    const QString where = directory.filePath(u"lower"_s + path);
    QDir().mkpath(where);
    if (setxattr(QFile::encodeName(where).constData(), "trusted.overlay.opaque", "y", 1, 0) != 0)
        qFatal("%s cannot be made opaque", qPrintable(where));
}

QString PrivateMachine::place(const QString &path) const
{
    const QString upper = directory.filePath(u"upper"_s + path);
    if (isWhiteout(upper))
        return {};
    if (QFileInfo::exists(upper))
        return upper;
    const QString lower = directory.filePath(u"lower"_s + path);
    return QFileInfo::exists(lower) ? lower : QString();
}

QByteArray PrivateMachine::text(const QString &path) const
{
    return place(path).isEmpty() ? QByteArray() : readAll(place(path));
}

int PrivateMachine::mode(const QString &path) const
{
    struct stat info
    {
    };
    return place(path).isEmpty() || stat(QFile::encodeName(place(path)).constData(), &info) != 0 ? -1 : int(info.st_mode & 07777);
}

bool PrivateMachine::exists(const QString &path) const
{
    return !place(path).isEmpty();
}

QByteArrayList PrivateMachine::written() const
{
    QByteArrayList found;
    const QString upper = directory.filePath(u"upper"_s);
    QDirIterator files(upper, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo info = files.nextFileInfo();
        if (info.isDir())
            continue;
        const QByteArray what = isWhiteout(info.filePath())
                                    ? QByteArray("removed")
                                    : QCryptographicHash::hash(readAll(info.filePath()), QCryptographicHash::Md5).toHex()
                                          + QByteArray::number(info.lastModified().toMSecsSinceEpoch());
        found << info.filePath().sliced(upper.size()).toUtf8() + ' ' + what;
    }
    std::sort(found.begin(), found.end());
    return found;
}

QByteArray PrivateMachine::Result::said() const
{
    if (!report.outcome)
        return "nothing";
    return (outcomeName(*report.outcome) + u' ' + report.reason.id).toUtf8();
}

PrivateMachine::Result PrivateMachine::run(const QString &step, RunMode mode, const QByteArray &extraValues)
{
    QByteArray script = "set -e\nT='" + QFile::encodeName(directory.path()) + "'\n";
    for (const QByteArray name : overlaid) {
        const bool ours = name == "root" || name == "home"; // nothing of this computer's persons
        script += "mount -t overlay -o lowerdir=$T/lower/" + name + (ours ? ":$T/nothing" : ":/" + name) + ",upperdir=$T/upper/"
                  + name + ",workdir=$T/work/" + name + " overlay /" + name + '\n';
    }
    script +=
        "mount -t tmpfs tmpfs /run\nmount --bind '" + QFile::encodeName(shell)
        + "' \"$(readlink -f /bin/sh)\"\nip link set lo up\nip addr add 192.0.2.11/28 dev lo\nhostname \"$(grep -av '^#' /etc/hostname | tr -d '\\000' | grep . || echo localhost)\"\nset +e\n"
        + setup
        // Not exec: the namespace's first process stays until the relays of a finish step have said all.
        + "\n{ " + through + " sh 2>&1 >&4 4>&- | cat >&2; } 4>&1 | cat\n";

    const Step *row = StepCatalogue::builtIn()->find(step);
    Q_ASSERT(row);
    const bool here = row->executor == Executor::Workstation;
    const QByteArray program = stepAssignments(cluster, here ? nullptr : &cluster.machines.first(), *row, values)
                               + "HD_MODE=" + runModeName(mode) + '\n' + extraValues + row->program;
    // Into a file: the relays of a finish step may still be saying what it said.
    const QString said = directory.filePath(u"after"_s);
    QFile::remove(said);
    QProcess process;
    process.start(u"unshare"_s, {u"--mount"_s, u"--uts"_s, u"--net"_s, u"--pid"_s, u"--fork"_s, u"--mount-proc"_s,
                                 u"--kill-child"_s, u"sh"_s, u"-c"_s, QString::fromUtf8(script)});
    process.write(bootstrapText("N0", "ada, from 192.0.2.1") + stepLine("N1", *row, program) + "hd_wait\n{ true\n" + after
                  + "\n} </dev/null >'" + QFile::encodeName(said) + "'\nhd_end\n");
    process.closeWriteChannel();

    Result result;
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
    }
    result.output = process.readAllStandardError();
    const QByteArray all = process.readAllStandardOutput();
    const qsizetype end = all.indexOf("\nN1 end ");
    if (end >= 0) {
        result.status = all.sliced(end + 8).left(3).simplified().split(' ').first().toInt();
        for (const QByteArray &line : all.left(end).split('\n'))
            result.report.feed(line);
        if (QFile file(said); file.open(QIODevice::ReadOnly))
            result.after = file.readAll();
    }
    return result;
}

} // namespace howdah
