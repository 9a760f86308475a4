// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What root inside a practice machine cannot do to this computer: by the console, and logged in by ssh, on both Debians.
#include "tests/lab/Lab.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

using namespace howdah::lab;
using namespace Qt::StringLiterals;

namespace {

const QString program = u"" HOWDAH_SOURCE_DIR "/resources/practice/howdah-practice"_s;
constexpr uint owners = 2004287488; // resources/practice/lib/owners.sh

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A line of /proc/PID/status, without its name.
QByteArray statusLine(qint64 pid, const QByteArray &name)
{
    const QList<QByteArray> lines = contents(u"/proc/%1/status"_s.arg(pid)).split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name + ':'))
            return line.mid(name.size() + 1).simplified();
    }
    return {};
}

struct Attempt
{
    const char *title;
    const char *text;
};

// Each must fail and print nothing. $1: a file of this computer, $2 $3: its disk's numbers, $4: one of its processes.
// Each would do no harm where it succeeded: `same` writes what is there already, and the clock is set to what it shows.
// clang-format off
constexpr Attempt attempts[] = {
    {"a file of this computer", "for d in / /proc/[0-9]*/root /proc/[0-9]*/cwd /proc/[0-9]*/fd/*; do cat \"$d$1\" \"$d/../..$1\"; done 2>/dev/null | grep ."},
    {"a disk's device file", "mknod /root/disk b \"$2\" \"$3\""},
    {"a device file for memory", "mknod /root/mem c 1 1"},
    {"a disk that is there already", "find / -xdev -type b 2>/dev/null | grep ."},
    {"this computer's devices", "mount -t devtmpfs dev /mnt"},
    {"the disk by its number", "for d in /dev/block/* /dev/vd* /dev/sd* /dev/nvme*; do mount -o ro \"$d\" /mnt 2>/dev/null && echo \"$d\"; done | grep ."},
    {"a loop device", "mknod /root/loop b 7 0"},
    {"a control group that runs a program", "for c in memory pids cpu; do mount -t cgroup -o $c m /mnt && break; done; "
        "same /mnt/release_agent || { mkdir /mnt/x && rmdir /mnt/x; } || echo $$ >/mnt/cgroup.procs"},
    {"the kernel's debug files", "mount -t debugfs d /mnt"},
    {"the kernel's traces", "mount -t tracefs t /mnt"},
    {"the program for core files", "same /proc/sys/kernel/core_pattern"},
    {"the program for modules", "same /proc/sys/kernel/modprobe"},
    {"the same by another /proc", "mount -t proc p /mnt && { same /mnt/sys/kernel/core_pattern; }"},
    {"the same made writable", "mount -o remount,rw,bind /proc/sys && same /proc/sys/kernel/core_pattern"},
    {"sysrq", "echo h >/proc/sysrq-trigger"},
    {"sysrq's mask", "same /proc/sys/kernel/sysrq"},
    {"dropped caches", "echo 1 >/proc/sys/vm/drop_caches"},
    {"the program for devices", "same /sys/kernel/uevent_helper || { mount -t sysfs s /mnt && same /mnt/kernel/uevent_helper; }"},
    {"memory", "head -c 1 /proc/kcore || head -c 1 /dev/mem"},
    {"a module", "perl -e 'my %n = (x86_64 => 175, aarch64 => 105); chomp(my $m = `uname -m`); exit(syscall($n{$m}, $b = \"x\", 1, $o = \"\") != 0 && ($!{EPERM} || $!{ENOSYS}) ? 1 : 0)'"},
    {"the clock", "date -s \"@$(date +%s)\" >/dev/null"},
    {"the clock, step by step", "perl -e 'my %n = (x86_64 => 227, aarch64 => 112); chomp(my $m = `uname -m`); my $t = pack(\"qq\", time, 0); exit(syscall($n{$m}, 0, $t) == 0 ? 0 : 1)'"},
    {"a process of this computer", "kill -0 \"$4\""},
    {"processes above", "ls -d /proc/[0-9]* | wc -l | awk '$1 < 100 { exit 1 }'"},
    {"other networks", "ip -o link | grep -vE ': (lo|host0)[@:]'"},
    {"the network by its process", "nsenter --target 1 --net ip -o link | grep -vE ': (lo|host0)[@:]'"},
    {"an immutable file", "touch /root/x; perl -e 'open(my $f, q(<), q(/root/x)) or die; my $flags = pack(q(L), 0x10); exit 1 if !ioctl($f, 0x40086602, $flags); ioctl($f, 0x40086602, $flags = pack(q(L), 0))'"},
    {"what was mounted in", "test -w /run/host/os-release || test -w /run/host/incoming"},
};
// clang-format on

} // namespace

class TestContainment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_lab.reset(); }
    void rootThereIsNobodyHere_data() { machines(); }
    void rootThereIsNobodyHere();
    void aConsoleHasTheMachinesRightsAlone_data() { machines(); }
    void aConsoleHasTheMachinesRightsAlone();
    void nothingOfThisComputerIsWithinReach_data();
    void nothingOfThisComputerIsWithinReach();
    void aConsoleTakesNoDescriptorAlong();
    void aConsoleHasATerminalOfItsOwn();
    void aSetuidFileIsNobodysHere();
    void anotherAccountsProcessIsNoMachine();
    void anotherAccountCannotHoldTheLocks();

private:
    static void machines();
    [[nodiscard]] qint64 leader(const QString &host) const;
    /// As root of the machine, logged in from the network.
    Output byLogin(const QString &host, const QByteArray &text, const QStringList &arguments);

    std::unique_ptr<Lab> m_lab;
};

void TestContainment::machines()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("Debian 12") << u"db1"_s;
    QTest::newRow("Debian 13") << u"db2"_s;
}

void TestContainment::initTestCase()
{
    QCOMPARE(::geteuid(), 0u);
    m_lab = std::make_unique<Lab>(LabOptions{.nodes = 2, .suite = u"mixed"_s, .become = u"sudo"_s});
    QVERIFY2(m_lab->isUp(), m_lab->error().constData());
    const Output key = m_lab->onWorkstation(
        {u"sh"_s, u"-c"_s,
         u"mkdir -p -m 700 ~/.ssh && ssh-keygen -q -t ed25519 -N '' -f ~/.ssh/id_ed25519 && cat ~/.ssh/id_ed25519.pub"_s});
    QVERIFY2(key.ok(), key.describe().constData());
    for (const char *host : {"db1", "db2"}) {
        const Output put = m_lab->asRoot(QString::fromLatin1(host),
                                         "mkdir -p -m 700 /root/.ssh && printf '%s' \"$1\" >/root/.ssh/authorized_keys",
                                         {QString::fromUtf8(key.out)});
        QVERIFY2(put.ok(), put.describe().constData());
    }
}

qint64 TestContainment::leader(const QString &host) const
{
    const Output status = runProgram({program, u"status"_s, m_lab->cluster(), u"--json"_s}, {}, 30s);
    const QJsonArray rows = QJsonDocument::fromJson(status.out).object()["clusters"_L1][0].toObject()["machines"_L1].toArray();
    for (const QJsonValue &row : rows) {
        if (row["host"_L1].toString() == host)
            return row["leader"_L1].toInteger();
    }
    return 0;
}

Output TestContainment::byLogin(const QString &host, const QByteArray &text, const QStringList &arguments)
{
    QString command = u"exec sh -c '"_s + QString::fromUtf8(text).replace(u'\'', u"'\\''"_s) + u"' lab"_s;
    for (const QString &argument : arguments)
        command += u" '"_s + QString(argument).replace(u'\'', u"'\\''"_s) + u'\'';
    return m_lab->onWorkstation({u"ssh"_s, u"-o"_s, u"StrictHostKeyChecking=no"_s, u"-o"_s, u"LogLevel=ERROR"_s,
                                 u"root@"_s + m_lab->address(host), command},
                                {}, 60s);
}

void TestContainment::rootThereIsNobodyHere()
{
    QFETCH(QString, host);
    const qint64 pid = leader(host);
    QVERIFY(pid > 1);
    QCOMPARE(contents(u"/proc/%1/uid_map"_s.arg(pid)).simplified(), "0 " + QByteArray::number(owners) + " 65536");
    QCOMPARE(contents(u"/proc/%1/gid_map"_s.arg(pid)).simplified(), "0 " + QByteArray::number(owners) + " 65536");
    QCOMPARE(statusLine(pid, "Uid").split(' ').first(), QByteArray::number(owners));
    for (const char *space : {"user", "mnt", "net", "pid", "uts", "ipc", "cgroup"})
        QVERIFY2(QFile::symLinkTarget(u"/proc/%1/ns/%2"_s.arg(pid).arg(QLatin1String(space)))
                     != QFile::symLinkTarget(u"/proc/self/ns/%1"_s.arg(QLatin1String(space))),
                 space);
    // Nor does anything else of the image or of the machine belong to an account of this computer.
    for (const QString &tree : {m_lab->directory() + u"/machines/"_s + host + u"/upper"_s, u"/var/cache/howdah/practice"_s}) {
        const Output found =
            runProgram({u"find"_s, tree, u"-mindepth"_s, u"2"_s, u"("_s, u"-uid"_s, u"-"_s + QString::number(owners), u"-o"_s,
                        u"-gid"_s, u"-"_s + QString::number(owners), u")"_s},
                       {}, 30s);
        QVERIFY2(found.ok() && found.out.isEmpty(), found.describe().left(2000).constData());
    }
}

void TestContainment::aConsoleHasTheMachinesRightsAlone()
{
    QFETCH(QString, host);
    const qint64 pid = leader(host);
    const Output inside = m_lab->asRoot(
        host, "cat /proc/self/status; echo; cat /proc/self/cgroup; readlink /proc/self/ns/*; readlink /proc/1/ns/*");
    QVERIFY2(inside.ok(), inside.describe().constData());
    const QByteArray bounds = statusLine(pid, "CapBnd");
    QVERIFY2(inside.out.contains("\nCapBnd:\t" + bounds + '\n'), inside.out.constData());
    QVERIFY2(inside.out.contains("\nCapEff:\t" + bounds + '\n'), inside.out.constData());
    bool number = false;
    const quint64 caps = bounds.toULongLong(&number, 16);
    QVERIFY(number);
    for (int cap : {9, 16, 17, 20, 22 + 3, 27, 30, 32, 33, 34, 35, 37, 38, 39, 40}) // linux/capability.h
        QVERIFY2(!(caps >> cap & 1), qPrintable(u"capability %1"_s.arg(cap)));
    QVERIFY2(inside.out.contains("\n0::/init.scope\n"), inside.out.constData()); // the machine's own, not one above
    const QList<QByteArray> links = inside.out.trimmed().split('\n').last(2 * 10);
    QCOMPARE(links.first(10), links.last(10));
}

void TestContainment::nothingOfThisComputerIsWithinReach_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("login");
    for (const auto &[title, host] : {std::pair("Debian 12", "db1"), {"Debian 13", "db2"}}) {
        QTest::addRow("%s, by the console", title) << QString::fromLatin1(host) << false;
        QTest::addRow("%s, logged in", title) << QString::fromLatin1(host) << true;
    }
}

void TestContainment::nothingOfThisComputerIsWithinReach()
{
    QFETCH(QString, host);
    QFETCH(bool, login);
    QTemporaryDir here(u"/var/tmp/howdah-XXXXXX"_s);
    QFile file(here.filePath(u"secret"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("of this computer\n") > 0);
    file.close();
    struct stat info
    {
    };
    QVERIFY(stat(QFile::encodeName(here.path()).constData(), &info) == 0);
    QProcess sleeper;
    sleeper.start(u"sleep"_s, {u"600"_s});
    QVERIFY(sleeper.waitForStarted());
    QStringList arguments{file.fileName(),
                          QString::number(major(info.st_dev)),
                          QString::number(minor(info.st_dev)),
                          QString::number(sleeper.processId()),
                          u"allowed"_s,
                          u"echo x >/root/own && same /root/own"_s};
    for (const Attempt &attempt : attempts)
        arguments << QString::fromUtf8(attempt.title) << QString::fromUtf8(attempt.text);
    const QStringList watched{u"/proc/sys/kernel/core_pattern"_s, u"/proc/sys/kernel/modprobe"_s, u"/proc/sys/kernel/sysrq"_s};
    QList<QByteArray> before;
    for (const QString &path : watched)
        before << contents(path);

    // Each in a mount namespace of its own: what it mounts goes with it.
    const QByteArray all =
        "a=$1 b=$2 c=$3 d=$4; shift 4; while [ $# -gt 1 ]; do "
        "if out=$(unshare --mount timeout 20 sh -c \"same() { v=\\$(cat \\\"\\$1\\\") && printf '%s\\\\n' \\\"\\$v\\\" >\\\"\\$1\\\"; }; $2\" lab \"$a\" \"$b\" \"$c\" \"$d\" 2>/dev/null </dev/null) || [ -n \"$out\" ]; "
        "then printf '%s: done; %s\\n' \"$1\" \"$out\"; fi; shift 2; done; echo end";
    const Output tried = login ? byLogin(host, all, arguments) : m_lab->asRoot(host, all, arguments);

    QCOMPARE(tried.out, QByteArray("allowed: done; \nend\n"));
    for (qsizetype i = 0; i < watched.size(); ++i)
        QCOMPARE(contents(watched.at(i)), before.at(i));
    QCOMPARE(sleeper.state(), QProcess::Running);
    sleeper.kill();
    QVERIFY(sleeper.waitForFinished());
}

void TestContainment::aConsoleTakesNoDescriptorAlong()
{
    // Standard input a folder of this computer, and another one left open: neither may arrive.
    const Output inside = runProgram(
        {u"bash"_s, u"-c"_s, u"exec 9</; \"$@\" <"_s + u"/"_s, u"-"_s, program, u"console"_s, m_lab->cluster(), u"db1"_s, u"sh"_s,
         u"-c"_s,
         u"for fd in /proc/$$/fd/*; do readlink $fd; done; cat /proc/$$/fd/0/etc/hostname /proc/$$/fd/9/etc/hostname; :"_s},
        {}, 20s);
    QVERIFY2(inside.ok(), inside.describe().constData());
    const QList<QByteArray> lines = inside.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    for (const QByteArray &line : lines)
        QVERIFY2(line.startsWith("pipe:"), inside.out.constData());
    // A file of this computer as input and output works all the same, by relays; the status is the program's.
    QTemporaryDir here;
    QFile input(here.filePath(u"in"_s));
    QVERIFY(input.open(QIODevice::WriteOnly) && input.write(QByteArray(300'000, 'x') + "\n") > 0);
    input.close();
    const Output copied = runProgram({u"bash"_s, u"-c"_s, u"in=$1 out=$2; shift 2; \"$@\" <\"$in\" >\"$out\""_s, u"-"_s,
                                      input.fileName(), here.filePath(u"out"_s), program, u"console"_s, m_lab->cluster(),
                                      u"db1"_s, u"sh"_s, u"-c"_s, u"cat; exit 7"_s},
                                     {}, 20s);
    QCOMPARE(copied.exitCode, 7);
    QVERIFY(contents(here.filePath(u"out"_s)) == contents(input.fileName()));
}

void TestContainment::aConsoleHasATerminalOfItsOwn()
{
    // `script` plays the user's terminal. With that one in hand, a program in the machine could type into the user's shell.
    const auto inTerminal = [this](const QString &text) {
        const QString console = u"%1 console %2 db1 "_s.arg(program, m_lab->cluster());
        return runProgram({u"script"_s, u"--quiet"_s, u"--return"_s, u"--command"_s,
                           u"echo outer: $(stat -L -c %t:%T /proc/self/fd/0); "_s + text.arg(console), u"/dev/null"_s},
                          {}, 20s);
    };
    const Output shell = inTerminal(
        u"%1 sh -c 'echo inner: $(stat -L -c %t:%T /proc/self/fd/0); test -t 0 && test -t 1 && echo terminal; exit 5'"_s);
    QCOMPARE(shell.exitCode, 5);
    QVERIFY2(shell.out.contains("terminal"), shell.describe().constData());
    const auto after = [&](const QByteArray &word) {
        const QByteArray rest = shell.out.mid(shell.out.indexOf(word) + word.size());
        return rest.left(rest.indexOf('\n')).trimmed();
    };
    QVERIFY2(after("outer: ").contains(':') && after("outer: ") != after("inner: "), shell.describe().constData());
    // Where only a part is the terminal: none at all.
    const Output piped =
        inTerminal(u"echo x | %1 sh -c '( : </dev/tty ) 2>/dev/null && echo reached; readlink /proc/$$/fd/1; cat'"_s);
    QVERIFY2(!piped.out.contains("reached") && piped.out.contains("pipe:") && piped.out.contains("x"),
             piped.describe().constData());
}

void TestContainment::aSetuidFileIsNobodysHere()
{
    QVERIFY(m_lab->asRoot(u"db1"_s, "cp /bin/sh /srv/rootshell && chmod 4755 /srv/rootshell").ok());
    const QString path = m_lab->directory() + u"/machines/db1/upper/srv/rootshell"_s;
    struct stat info
    {
    };
    QVERIFY(stat(QFile::encodeName(path).constData(), &info) == 0);
    QVERIFY(info.st_mode & S_ISUID);
    QCOMPARE(info.st_uid, owners);
    const Output run = runProgram({u"setpriv"_s, u"--reuid"_s, u"65534"_s, u"--regid"_s, u"65534"_s, u"--clear-groups"_s, u"sh"_s,
                                   u"-c"_s, u"exec \"$1\" -c 'id -u'"_s, u"-"_s, path},
                                  {}, 10s);
    QVERIFY2(!run.ok() && run.err.contains("Permission denied"), run.describe().constData());
    for (const QString &folder :
         {m_lab->directory(), u"/var/cache/howdah/practice"_s, u"/run/howdah-practice"_s, u"/var/lib/howdah/practice-keys"_s}) {
        QVERIFY2(stat(QFile::encodeName(folder).constData(), &info) == 0, qPrintable(folder));
        QVERIFY2(info.st_uid == 0 && (info.st_mode & 07777) == 0700, qPrintable(folder));
    }
}

void TestContainment::anotherAccountsProcessIsNoMachine()
{
    // Somebody's own container that calls itself a machine, and a program of root's that has the name in its arguments.
    const QString argument = u"--machine=db1.%1-x.howdah"_s.arg(m_lab->cluster());
    QProcess own, roots;
    own.start(u"setpriv"_s, {u"--reuid"_s, u"65534"_s, u"--regid"_s, u"65534"_s, u"--clear-groups"_s, u"unshare"_s, u"--user"_s,
                             u"--map-root-user"_s, u"--pid"_s, u"--fork"_s, u"--kill-child"_s, u"--mount-proc"_s, u"sh"_s,
                             u"-c"_s, u"sleep 600; :"_s, argument});
    roots.start(u"unshare"_s,
                {u"--pid"_s, u"perl"_s, u"-e"_s,
                 u"$p = fork; if (!$p) { sleep 600; exit } $SIG{TERM} = sub { kill 9, $p }; wait"_s, u"--"_s, argument});
    QVERIFY(own.waitForStarted() && roots.waitForStarted());
    const auto named = [&] { return runProgram({u"pgrep"_s, u"--full"_s, u"--"_s, argument}, {}, 10s).out.count('\n') == 4; };
    QTRY_VERIFY(named());
    const Output entered = runProgram({program, u"console"_s, m_lab->cluster() + u"-x"_s, u"db1"_s, u"id"_s}, {}, 20s);
    own.kill();
    roots.terminate();
    QVERIFY2(entered.exitCode == 1 && entered.err.contains("does not run"), entered.describe().constData());
    own.waitForFinished();
    roots.waitForFinished();
}

void TestContainment::anotherAccountCannotHoldTheLocks()
{
    const QString lock = u"/run/howdah-practice/"_s + m_lab->cluster();
    QVERIFY(QFile::exists(lock));
    for (const QString &path : {lock, u"/run/howdah-practice/.slots"_s, u"/var/cache/howdah/practice/.lock"_s}) {
        const Output held = runProgram({u"setpriv"_s, u"--reuid"_s, u"65534"_s, u"--regid"_s, u"65534"_s, u"--clear-groups"_s,
                                        u"flock"_s, u"--nonblock"_s, path, u"true"_s},
                                       {}, 10s);
        QVERIFY2(!held.ok() && held.err.contains("Permission denied"), held.describe().constData());
    }
}

QTEST_GUILESS_MAIN(TestContainment)
#include "tst_containment.moc"
