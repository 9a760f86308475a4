// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The root shell's driver (resources/steps/driver.sh) keeps its promises under dash, bash and busybox sh, fed line by
// line over a channel and piped in all at once. Real shells, real processes; /bin/sh is each of them in a private
// mount namespace, so that the steps run under it too.
#include "app/base/Shell.h"
#include "app/base/os/Interrupted.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; ///< ms; only a test that fails waits that long

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool processExists(const QByteArray &pid)
{
    // Read once: between two reads a zombie may be gone, and would count as alive.
    const QByteArray stat = pid.isEmpty() ? pid : readFile(u"/proc/%1/stat"_s.arg(QString::fromLatin1(pid)));
    return stat.contains(") ") && !stat.contains(") Z ");
}

/// `sh` behind three pipes, as sshd gives them to it. drop() is a client that is gone.
class Channel
{
public:
    ~Channel()
    {
        drop();
        if (!process.waitForFinished(patience))
            process.kill();
        process.waitForFinished();
    }

    void start(const QString &program, const QStringList &arguments)
    {
        std::array<std::array<int, 2>, 3> pipes{};
        for (auto &ends : pipes) {
            if (pipe2(ends.data(), O_CLOEXEC) != 0)
                qFatal("no pipe");
        }
        process.setChildProcessModifier([pipes] {
            dup2(pipes[0][0], STDIN_FILENO);
            dup2(pipes[1][1], STDOUT_FILENO);
            dup2(pipes[2][1], STDERR_FILENO);
        });
        process.start(program, arguments);
        if (!process.waitForStarted(patience))
            qFatal("%s did not start", qPrintable(program));
        ::close(pipes[0][0]);
        ::close(pipes[1][1]);
        ::close(pipes[2][1]);
        input = pipes[0][1];
        output = {pipes[1][0], pipes[2][0]};
    }

    void send(QByteArrayView text)
    {
        // Reads meanwhile: neither side may block on a full pipe.
        fcntl(input, F_SETFL, O_NONBLOCK);
        const QDeadlineTimer limit(patience);
        while (!text.isEmpty() && !limit.hasExpired()) {
            const ssize_t sent = ::write(input, text.data(), size_t(text.size()));
            if (sent > 0)
                text = text.sliced(sent);
            else
                readSome(50);
        }
        QVERIFY2(text.isEmpty(), "the shell does not read");
    }

    void endInput() { closeFd(input); }

    /// Of the shell: what was started becomes it.
    [[nodiscard]] pid_t pid() const { return pid_t(process.processId()); }

    void drop()
    {
        closeFd(input);
        closeFd(output[0]);
        closeFd(output[1]);
    }

    /// Reads until the text stands in stdout (0) or stderr (1).
    bool until(int stream, QByteArrayView text)
    {
        const QDeadlineTimer limit(patience);
        while (!read[size_t(stream)].contains(text)) {
            if (limit.hasExpired() || !readSome(100)) {
                qWarning("waited for %s in vain; stdout: %s; stderr: %s", text.toByteArray().constData(), read[0].constData(),
                         read[1].constData());
                return false;
            }
        }
        return true;
    }

    /// Until the step has ended on both streams.
    bool untilEnd(const QByteArray &nonce) { return until(0, "\n" + nonce + " end ") && until(1, "\n" + nonce + " end\n"); }

    /// Until the shell itself is gone; its exit status. (Not EOF: a daemon may hold that back.)
    int untilExit()
    {
        const QDeadlineTimer limit(patience);
        while (process.state() != QProcess::NotRunning && !limit.hasExpired()) {
            readSome(20);
            process.waitForFinished(1);
        }
        while (readSome(0)) {
        }
        return process.state() == QProcess::NotRunning ? process.exitCode() : -1;
    }

    std::array<QByteArray, 2> read;

private:
    static void closeFd(int &fd)
    {
        if (fd >= 0)
            ::close(fd);
        fd = -1;
    }

    /// False when there is nothing more to come (or, with no wait, nothing now).
    bool readSome(int wait)
    {
        std::array<pollfd, 2> polled{pollfd{output[0], POLLIN, 0}, pollfd{output[1], POLLIN, 0}};
        const int ready = pollFor(polled, std::chrono::milliseconds(wait));
        if (ready <= 0)
            return ready == 0 && wait > 0;
        bool more = false;
        for (size_t i = 0; i < 2; ++i) {
            if (!(polled[i].revents & (POLLIN | POLLHUP)))
                continue;
            std::array<char, 65536> block;
            const ssize_t got = ::read(output[i], block.data(), block.size());
            if (got > 0)
                read[i].append(block.data(), got);
            else
                closeFd(output[i]);
            more = more || got > 0;
        }
        return more || output[0] >= 0 || output[1] >= 0;
    }

    QProcess process;
    int input = -1;
    std::array<int, 2> output{-1, -1};
};

QByteArray driver()
{
    return readFile(QStringLiteral(HOWDAH_SOURCE_DIR "/resources/steps/driver.sh"));
}

QByteArray step(const QByteArray &nonce, int seconds, const QByteArray &program, bool finish = false)
{
    return "hd_step " + nonce + ' ' + QByteArray::number(seconds) + ' ' + shellQuote(program) + (finish ? " finish\n" : "\n");
}

/// A step of the next hd_go.
QByteArray queued(const QByteArray &nonce, const QByteArray &program, bool finish = false)
{
    return "hd_queue " + nonce + " 60 " + shellQuote(program) + (finish ? " finish\n" : "\n");
}

/// The lines of a stream, without those that are empty and without *ready*.
QByteArray linesOf(const QByteArray &stream)
{
    QByteArrayList lines = stream.split('\n');
    lines.removeIf([](const QByteArray &line) { return line.isEmpty() || line.startsWith("N0 "); });
    return lines.join('|');
}

void touch(const QByteArray &path)
{
    QFile flag(QString::fromUtf8(path));
    QVERIFY(flag.open(QIODevice::WriteOnly));
}

/// Numbers of the processes that have a file of the folder open under this descriptor (or any), its pipes included.
QList<pid_t> holders(const QString &folder, const char *descriptor = nullptr)
{
    const QByteArray begin = QFile::encodeName(folder) + '/';
    QList<pid_t> found;
    const std::unique_ptr<DIR, int (*)(DIR *)> all(opendir("/proc"), closedir);
    while (const dirent *process = readdir(all.get())) {
        const QByteArray path = QByteArray("/proc/") + process->d_name + "/fd";
        const std::unique_ptr<DIR, int (*)(DIR *)> files(atoi(process->d_name) > 0 ? opendir(path.constData()) : nullptr,
                                                         closedir);
        while (const dirent *file = files ? readdir(files.get()) : nullptr) {
            std::array<char, 4096> target;
            const bool wanted = !descriptor || qstrcmp(file->d_name, descriptor) == 0;
            const ssize_t length = wanted ? readlinkat(dirfd(files.get()), file->d_name, target.data(), target.size()) : 0;
            if (length > 0 && QByteArray(target.data(), length).startsWith(begin)) {
                found << atoi(process->d_name);
                break;
            }
        }
    }
    return found;
}

bool lockIsFree(const QString &path)
{
    const int fd = ::open(qPrintable(path), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    const bool free = fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) == 0;
    ::close(fd);
    return free;
}

} // namespace

class tst_Driver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysReadyWithTheUser_data() { shells(); }
    void saysReadyWithTheUser();
    void readyWithoutRootAndWithoutLock_data() { shells(); }
    void readyWithoutRootAndWithoutLock();
    void tellsEndsApart_data();
    void tellsEndsApart();
    void protocolAloneOnStdout_data() { shells(); }
    void protocolAloneOnStdout();
    void givesTheProgramACleanPlace_data() { shells(); }
    void givesTheProgramACleanPlace();
    void daemonLeftBehindHoldsNothing_data() { shells(); }
    void daemonLeftBehindHoldsNothing();
    void abortEndsTheStepAndTheShellGoesOn_data() { shells(); }
    void abortEndsTheStepAndTheShellGoesOn();
    void abortAfterTheEndHitsNobody_data() { shells(); }
    void abortAfterTheEndHitsNobody();
    void abortAtOnceLeavesNothing_data() { shells(); }
    void abortAtOnceLeavesNothing();
    void clientGoneEndsTheStep_data();
    void clientGoneEndsTheStep();
    void finishStepOutlivesTheChannel_data() { shells(); }
    void finishStepOutlivesTheChannel();
    void finishStepSeesThatTheRunHasLeft_data() { shells(); }
    void finishStepSeesThatTheRunHasLeft();
    void finishStepIsNotAborted_data() { shells(); }
    void finishStepIsNotAborted();
    void finishStepEndsAtItsLimit_data() { shells(); }
    void finishStepEndsAtItsLimit();
    void limitAndStopEndAllOfTheStep_data();
    void limitAndStopEndAllOfTheStep();
    void killedStepIsStillHeld_data() { shells(); }
    void killedStepIsStillHeld();
    void nothingIsLeftOfAStepThatEndsAtItsBeginning_data() { shells(); }
    void nothingIsLeftOfAStepThatEndsAtItsBeginning();
    void lockOfARunThatIsGoneIsTakenOver_data();
    void lockOfARunThatIsGoneIsTakenOver();
    void busySaysWhoAndWhichStep_data() { shells(); }
    void busySaysWhoAndWhichStep();
    void leavesNoLock_data();
    void leavesNoLock();
    void waitersOfALockThatGoesAreOneAfterTheOther_data() { shells(); }
    void waitersOfALockThatGoesAreOneAfterTheOther();
    void saysThatMemoryRanOut_data() { shells(); }
    void saysThatMemoryRanOut();
    void takesGnusTimeout_data() { shells(); }
    void takesGnusTimeout();
    void holdsTheLimitOfAnotherTimeout_data() { shells(); }
    void holdsTheLimitOfAnotherTimeout();
    void worksWithUutils_data() { shells(); }
    void worksWithUutils();
    void waitsForTheOneBefore_data() { shells(); }
    void waitsForTheOneBefore();
    void ownRunEndsItsStaleShell_data();
    void ownRunEndsItsStaleShell();
    void ownRunWaitsForWhatMustFinish_data() { shells(); }
    void ownRunWaitsForWhatMustFinish();
    void pipedAtOnceIsTheSameRun_data() { shells(); }
    void pipedAtOnceIsTheSameRun();
    void pipedExitStatusTellsAFailedStep_data() { shells(); }
    void pipedExitStatusTellsAFailedStep();
    void queueRunsOneAfterTheOther_data() { shells(); }
    void queueRunsOneAfterTheOther();
    void queueEndsAtWhatIsNotGood_data();
    void queueEndsAtWhatIsNotGood();
    void holdLeavesTheRestOfTheQueue_data() { shellsAndFinish(); }
    void holdLeavesTheRestOfTheQueue();
    void abortEmptiesTheQueue_data() { shells(); }
    void abortEmptiesTheQueue();
    void queueOfAClientThatIsGoneIsLeft_data() { shellsAndFinish(); }
    void queueOfAClientThatIsGoneIsLeft();
    void aLineCutShortBeginsNothing_data();
    void aLineCutShortBeginsNothing();
    void eachStepOfAQueueHasItsOwnLimit_data() { shells(); }
    void eachStepOfAQueueHasItsOwnLimit();

private:
    static void shellsAndFinish();
    static void shells();
    void start(Channel &channel, bool asNobody = false, const QByteArray &values = {});
    [[nodiscard]] QByteArray bootstrap(const QByteArray &values = {}) const;
    [[nodiscard]] QString path(const QString &name) const { return directory->filePath(name); }
    [[nodiscard]] bool nobodyHolds() const ///< becomes true, of every process that has a file of the folder open
    {
        const QDeadlineTimer limit(patience);
        while (!holders(directory->path()).isEmpty()) {
            if (limit.hasExpired())
                return false;
            usleep(5'000);
        }
        return true;
    }
    /// For the folder's lock. (/proc/locks has everybody's, and in a container not those whose taker has ended, as flock(1) has.)
    [[nodiscard]] bool somebodyWaits() const
    {
        const QList<pid_t> all = holders(directory->path(), "9");
        return std::any_of(all.begin(), all.end(), [](pid_t pid) {
            return readFile(u"/proc/%1/syscall"_s.arg(pid)).startsWith(QByteArray::number(SYS_flock) + ' ');
        });
    }

    std::unique_ptr<QTemporaryDir> directory;
};

void tst_Driver::shells()
{
    QTest::addColumn<QString>("shell");
    for (const auto shell : {"dash", "bash", "busybox"})
        QTest::newRow(shell) << QStandardPaths::findExecutable(QString::fromLatin1(shell));
}

void tst_Driver::init()
{
    directory = std::make_unique<QTemporaryDir>();
    QVERIFY(directory->isValid());
    QVERIFY(QFile::setPermissions(directory->path(), QFile::Permissions(0x7777)));
}

QByteArray tst_Driver::bootstrap(const QByteArray &values) const
{
    return shellAssignment("HD_N", "N0") + shellAssignment("HD_WHO", "ada, from 192.0.2.1")
           + shellAssignment("HD_LOCK", path(u"lock"_s).toUtf8()) + values
           + shellAssignment("HD_LIB", "say() { printf '%s\\n' \"$*\" >&3; }\n") + driver();
}

/// /bin/sh becomes the row's shell, then `exec sh`, as on a machine.
void tst_Driver::start(Channel &channel, bool asNobody, const QByteArray &values)
{
    QFETCH(QString, shell);
    QVERIFY2(!shell.isEmpty(), "this shell is not installed");
    const QString system = QFileInfo(u"/bin/sh"_s).canonicalFilePath();
    const QString nobody = asNobody ? u"unshare --user "_s : QString();
    QStringList arguments{u"--mount"_s};
    if (geteuid() != 0)
        arguments << u"--map-root-user"_s;
    channel.start(u"unshare"_s, arguments << u"sh"_s << u"-c"_s << u"mount --bind \"$1\" \"$2\" && exec %1sh"_s.arg(nobody)
                                          << u"sh"_s << QFileInfo(shell).canonicalFilePath() << system);
    channel.send(bootstrap(values));
}

void tst_Driver::saysReadyWithTheUser()
{
    Channel channel;
    start(channel);
    QVERIFY(channel.until(0, "\nN0 ready 0\n"));
    QCOMPARE(readFile(path(u"lock"_s)).left(26), QByteArray("ada, from 192.0.2.1, since"));
    QCOMPARE(QFileInfo(path(u"lock"_s)).permissions() & QFile::ReadOther, QFile::Permissions());
}

void tst_Driver::readyWithoutRootAndWithoutLock()
{
    Channel channel;
    start(channel, true);
    QVERIFY(channel.until(0, " ready "));
    QVERIFY(channel.until(0, "\n"));
    QVERIFY(!channel.read[0].contains("ready 0"));
    QVERIFY(!QFile::exists(path(u"lock"_s)));
}

void tst_Driver::tellsEndsApart_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<bool>("piped");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("said"); ///< on fd 3

    struct Row
    {
        const char *name;
        int seconds;
        QByteArray program;
        int status;
        QByteArray said;
    };
    const QByteArray big = "say " + QByteArray(60 * 1024, 'x');
    const Row rows[] = {
        {"works", 10, "say done", 0, "done\n"},
        {"exit status", 10, "say here; exit 3", 3, "here\n"},
        {"syntax error", 10, "if then fi", 2, ""},
        {"set -e", 10, "set -e; false; say never", 1, ""},
        {"unset variable", 10, "set -u; say \"$nowhere\"", -1, ""},
        {"eats its input", 10, "cat; read x; say after", 0, "after\n"},
        {"60 KB word", 10, big, 0, big.sliced(4) + '\n'},
        {"quotes and newlines", 10, "say \"it's\"\nsay '$HOME \\n `x`'", 0, "it's\n$HOME \\n `x`\n"},
        {"time limit", 1, "say waiting; sleep 100", 124, "waiting\n"},
        {"ignores TERM", 1, "trap '' TERM; while :; do sleep 1; done", 124, ""},
        {"killed", 10, "kill -KILL $$", 137, ""},
    };
    for (const auto shell : {"dash", "bash", "busybox"}) {
        for (const Row &row : rows) {
            for (const bool piped : {false, true}) {
                if (piped && row.program.startsWith("trap"))
                    continue; // five seconds' grace each; once is enough
                QTest::addRow("%s, %s, %s", shell, row.name, piped ? "piped" : "live")
                    << QStandardPaths::findExecutable(QString::fromLatin1(shell)) << piped << row.seconds << row.program
                    << row.status << row.said;
            }
        }
    }
}

void tst_Driver::tellsEndsApart()
{
    QFETCH(bool, piped);
    QFETCH(int, seconds);
    QFETCH(QByteArray, program);
    QFETCH(int, status);
    QFETCH(QByteArray, said);

    Channel channel;
    start(channel);
    if (!piped)
        QVERIFY(channel.until(0, "\nN0 ready 0\n"));
    channel.send(step("N1", seconds, program));
    if (piped) {
        channel.send(step("N2", 10, "say next") + "hd_end\n");
        channel.endInput();
    } else {
        QVERIFY(channel.untilEnd("N1"));
        channel.send(step("N2", 10, "say next"));
    }
    QVERIFY(channel.untilEnd("N2"));
    // The step after it is not disturbed.
    QVERIFY(channel.read[0].endsWith("next\n\nN2 end 0\n"));
    const QByteArray first = channel.read[0].sliced(channel.read[0].indexOf("ready 0\n") + 8);
    if (status >= 0)
        QVERIFY2(first.startsWith(said + "\nN1 end " + QByteArray::number(status) + "\n"), first.left(2000).constData());
    else
        QVERIFY2(first.startsWith("\nN1 end ") && !first.startsWith("\nN1 end 0"), first.left(2000).constData());
}

void tst_Driver::protocolAloneOnStdout()
{
    Channel channel;
    start(channel);
    QVERIFY(channel.until(0, "ready 0\n"));
    channel.send(step("N1", 10, "echo one; echo two >&2; echo three; say said"));
    QVERIFY(channel.untilEnd("N1"));
    QCOMPARE(channel.read[0], QByteArray("\nN0 ready 0\nsaid\n\nN1 end 0\n"));
    QCOMPARE(channel.read[1], QByteArray("one\ntwo\nthree\n\nN1 end\n"));
}

void tst_Driver::givesTheProgramACleanPlace()
{
    qputenv("CDPATH", "/somewhere");
    qputenv("LC_ALL", "de_DE.UTF-8");
    Channel channel;
    start(channel);
    QVERIFY(channel.until(0, "ready 0\n"));
    channel.send(step("N1", 10,
                      "say $PWD $LC_ALL ${CDPATH:-none} $(umask); say $PATH; env | grep -c HD_PROGRAM >&3; "
                      "ls -l /proc/self/fd >&2"));
    QVERIFY(channel.untilEnd("N1"));
    qunsetenv("CDPATH");
    qunsetenv("LC_ALL");
    QVERIFY2(channel.read[0].contains("\n/ C none 0022\n/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\n0\n"),
             channel.read[0].constData());
    QVERIFY2(!channel.read[1].contains(path(u"lock"_s).toUtf8()), channel.read[1].constData());
    QVERIFY(channel.read[1].contains(" 0 -> /dev/null"));
}

void tst_Driver::daemonLeftBehindHoldsNothing()
{
    const QString pidFile = path(u"daemon"_s);
    Channel second;
    QByteArray daemon;
    {
        Channel channel;
        start(channel);
        QVERIFY(channel.until(0, "ready 0\n"));
        // It keeps fd 3 and both streams open and leaves the process group: the worst a package script does.
        channel.send(step("N1", 10, "setsid sleep 100 & echo $! >" + pidFile.toUtf8()));
        QVERIFY(channel.untilEnd("N1"));
        channel.send(step("N2", 10, "setsid sleep 100 & echo $! >>" + pidFile.toUtf8(), true));
        QVERIFY(channel.untilEnd("N2"));
        daemon = readFile(pidFile).split('\n').first();
        QVERIFY(processExists(daemon));
        channel.endInput();
        QCOMPARE(channel.untilExit(), 0);
    }
    start(second, false, shellAssignment("HD_LOCK_WAIT", "0"));
    QVERIFY(second.until(0, "\nN0 ready 0\n"));
    QVERIFY(processExists(daemon));
    for (const QByteArray &pid : readFile(pidFile).split('\n')) {
        if (!pid.isEmpty())
            ::kill(pid.toInt(), SIGKILL);
    }
}

void tst_Driver::abortEndsTheStepAndTheShellGoesOn()
{
    Channel channel;
    start(channel);
    channel.send(step("N1", 100, "say begun; sleep 100"));
    QVERIFY(channel.until(0, "begun\n"));
    channel.send("hd_abort\n");
    QVERIFY(channel.untilEnd("N1"));
    QVERIFY(channel.read[0].endsWith("\nN1 end 143\n"));
    channel.send(step("N2", 10, "say next"));
    QVERIFY(channel.untilEnd("N2"));
    QVERIFY(channel.read[0].endsWith("next\n\nN2 end 0\n"));
}

void tst_Driver::abortAfterTheEndHitsNobody()
{
    Channel channel;
    start(channel);
    channel.send("hd_abort\n" + step("N1", 10, "say one"));
    QVERIFY(channel.untilEnd("N1"));
    channel.send("hd_abort\nhd_abort\n" + step("N2", 10, "say two"));
    QVERIFY(channel.untilEnd("N2"));
    QVERIFY(channel.read[0].endsWith("one\n\nN1 end 0\ntwo\n\nN2 end 0\n"));
    QCOMPARE(channel.read[1], QByteArray("\nN1 end\n\nN2 end\n"));
}

/// The abort comes while `timeout` is still starting its child: twenty times, at another moment each.
void tst_Driver::abortAtOnceLeavesNothing()
{
    Channel channel;
    start(channel);
    QVERIFY(channel.until(0, "ready 0\n"));
    const QByteArray pids = path(u"pids"_s).toUtf8();
    for (int i = 0; i < 20; ++i) {
        const QByteArray nonce = "N" + QByteArray::number(i + 1);
        channel.send(step(nonce, 100, "echo $$ >>" + pids + "; say begun; sleep 90")
                     + (i % 2 ? QByteArray() : QByteArray("hd_abort\n")));
        if (i % 2) {
            QVERIFY(channel.until(0, "begun\n"));
            channel.send("hd_abort\n");
        }
        // Signalled before it could set its trap, the step's process says nothing more: the shell itself goes on.
        channel.send("hd_wait; echo past " + nonce + ".\n");
        QVERIFY(channel.until(0, "past " + nonce + ".\n"));
        channel.read[0].clear();
    }
    for (const QByteArray &pid : readFile(QString::fromUtf8(pids)).split('\n'))
        QVERIFY2(!processExists(pid), pid.constData());
}

void tst_Driver::clientGoneEndsTheStep_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QByteArray>("program");
    for (const auto shell : {"dash", "bash", "busybox"}) {
        const QString found = QStandardPaths::findExecutable(QString::fromLatin1(shell));
        QTest::addRow("%s, quiet", shell) << found << QByteArray("sleep 100; say never");
        QTest::addRow("%s, printing", shell) << found << QByteArray("while :; do echo line; done");
        QTest::addRow("%s, ignoring TERM", shell) << found << QByteArray("while :; do sleep 1; done");
    }
}

void tst_Driver::clientGoneEndsTheStep()
{
    QFETCH(QByteArray, program);
    const QString pidFile = path(u"pid"_s);
    Channel channel;
    start(channel);
    const QByteArray ignore = QByteArray(QTest::currentDataTag()).contains("ignoring") ? "trap '' TERM; " : "";
    channel.send(step("N1", 100, ignore + "echo $$ >" + pidFile.toUtf8() + "; sleep 0.3; say begun; " + program));
    QVERIFY(channel.until(0, "begun\n"));
    const QByteArray pid = readFile(pidFile).trimmed();
    QVERIFY(processExists(pid));
    channel.drop();
    QTRY_VERIFY_WITH_TIMEOUT(!processExists(pid), patience);
    // And the next run may come in.
    Channel second;
    start(second);
    QVERIFY(second.until(0, "\nN0 ready 0\n"));
}

void tst_Driver::finishStepOutlivesTheChannel()
{
    const QByteArray go = path(u"go"_s).toUtf8();
    const QByteArray done = path(u"done"_s).toUtf8();
    Channel second;
    {
        Channel channel;
        start(channel);
        // Far more than a pipe holds, on both streams, after the channel is dead: SIGPIPE or a full pipe would show.
        channel.send(step("N1", 60,
                          "say begun; while [ ! -e " + go
                              + " ]; do sleep 0.1; done; "
                                "i=0; while [ $i -lt 5000 ]; do echo a line of forty characters or a few more; "
                                "say a line of the protocol of some length; i=$((i + 1)); done; echo $i >"
                              + done,
                          true));
        QVERIFY(channel.until(0, "begun\n"));
        channel.drop();
        QVERIFY(channel.untilExit() >= 0);
    }
    // The lock is held as long as the step works.
    start(second, false, shellAssignment("HD_LOCK_WAIT", "0"));
    QVERIFY(second.until(0, "\nN0 busy ada, from 192.0.2.1, since "));
    QFile flag(QString::fromUtf8(go));
    QVERIFY(flag.open(QIODevice::WriteOnly));
    QTRY_COMPARE_WITH_TIMEOUT(readFile(QString::fromUtf8(done)), QByteArray("5000\n"), patience);
    Channel third;
    start(third);
    QVERIFY(third.until(0, "\nN0 ready 0\n"));
    QCOMPARE(QDir(directory->path()).entryList({u"lock.*"_s}, QDir::AllEntries | QDir::System), QStringList());
}

void tst_Driver::finishStepSeesThatTheRunHasLeft()
{
    const QByteArray left = path(u"left"_s).toUtf8();
    Channel channel;
    start(channel);
    channel.send(step("N1", 60, "say begun; while kill -0 \"$HD_SHELL\"; do sleep 0.1; done; : >" + left, true));
    QVERIFY(channel.until(0, "begun\n"));
    QVERIFY(!QFile::exists(QString::fromUtf8(left)));
    channel.drop();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(QString::fromUtf8(left)), patience);
}

void tst_Driver::finishStepIsNotAborted()
{
    const QByteArray go = path(u"go"_s).toUtf8();
    Channel channel;
    start(channel);
    channel.send(step("N1", 60, "say begun; echo out; while [ ! -e " + go + " ]; do sleep 0.1; done; say whole", true));
    QVERIFY(channel.until(0, "begun\n"));
    channel.send("hd_abort\n"
                 "echo here >&2\n");
    QVERIFY(channel.until(1, "here\n")); // the shell has done what stood before it
    QFile flag(QString::fromUtf8(go));
    QVERIFY(flag.open(QIODevice::WriteOnly));
    QVERIFY(channel.untilEnd("N1"));
    QVERIFY(channel.read[0].endsWith("whole\n\nN1 end 0\n"));
    QVERIFY(channel.read[1].contains("out\n"));
}

void tst_Driver::finishStepEndsAtItsLimit()
{
    Channel channel;
    start(channel);
    channel.send(step("N1", 1, "sleep 100", true));
    QVERIFY(channel.untilEnd("N1"));
    QVERIFY(channel.read[0].endsWith("\nN1 end 124\n"));
}

void tst_Driver::limitAndStopEndAllOfTheStep_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<bool>("finish");
    QTest::addColumn<bool>("stop");
    for (const auto shell : {"dash", "bash", "busybox"}) {
        const QString found = QStandardPaths::findExecutable(QString::fromLatin1(shell));
        QTest::addRow("%s, limit", shell) << found << false << false;
        QTest::addRow("%s, limit of one that must finish", shell) << found << true << false;
        QTest::addRow("%s, stop", shell) << found << false << true;
    }
}

/// Its own process ends at TERM, a child of it does not. A daemon, in a session of its own, is not the step's.
void tst_Driver::limitAndStopEndAllOfTheStep()
{
    QFETCH(bool, finish);
    QFETCH(bool, stop);
    const QString pids = path(u"pids"_s);
    const QByteArray daemon = path(u"daemon"_s).toUtf8();
    Channel channel;
    start(channel, false, shellAssignment("HD_GRACE", "1"));
    channel.send(step("N1", stop ? 100 : 1,
                      "setsid sh -c 'echo $$ >" + daemon
                          + "; exec sleep 100' >&- 2>&- 3>&- & "
                            "sh -c 'trap \"\" TERM; while :; do sleep 0.1; done' & "
                            "until [ -s "
                          + daemon
                          + " ]; do sleep 0.01; done; " // until setsid has run it is of the step's group
                            "echo $(cat "
                          + daemon + ") $! >" + pids.toUtf8() + "; say begun; sleep 100",
                      finish));
    QVERIFY(channel.until(0, "begun\n"));
    const QList<QByteArray> started = readFile(pids).simplified().split(' ');
    QCOMPARE(started.size(), 2);
    if (stop)
        channel.send("hd_abort\n");
    while (processExists(started.at(1))) {
        QVERIFY2(!channel.read[0].contains("N1 end"), "the step is said to have ended, and something of it runs on");
        QVERIFY2(!lockIsFree(path(u"lock"_s)), "the lock is free, and something of the step runs on");
        QVERIFY(channel.until(0, "\n")); // there has been one; takes what has come
        QTest::qWait(10);
    }
    QVERIFY(channel.untilEnd("N1"));
    QVERIFY2(stop || channel.read[0].endsWith("\nN1 end 124\n"), channel.read[0].constData());
    QVERIFY(processExists(started.at(0)));
    ::kill(started.at(0).toInt(), SIGKILL);
}

/// The process that looks after it is ended (the kernel, for want of memory): the step still works, and holds the lock.
void tst_Driver::killedStepIsStillHeld()
{
    const QString done = path(u"done"_s);
    const QByteArray go = path(u"go"_s).toUtf8();
    Channel channel;
    start(channel);
    channel.send(step("N1", 60, "say begun; while [ ! -e " + go + " ]; do sleep 0.1; done; : >" + done.toUtf8(), true));
    QVERIFY(channel.until(0, "begun\n"));
    for (const pid_t holder : holders(directory->path(), "9"))
        ::kill(holder, SIGKILL);
    QVERIFY(channel.untilExit() != -1);
    Channel second;
    start(second, false, shellAssignment("HD_LOCK_WAIT", "1"));
    QCOMPARE(second.untilExit(), 75);
    {
        QFile flag(QString::fromUtf8(go));
        QVERIFY(flag.open(QIODevice::WriteOnly));
    }
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(done), patience);
    QVERIFY(nobodyHolds());
    QVERIFY(lockIsFree(path(u"lock"_s)));
}

/// At any moment of the first 50 ms, in each way a run can end: no lock, no process and no FIFO stays.
void tst_Driver::nothingIsLeftOfAStepThatEndsAtItsBeginning()
{
    if (geteuid() != 0)
        QSKIP("without root there is no looking at what others hold");
    const int times = qEnvironmentVariableIntValue("HOWDAH_NIGHTLY") ? 400 : 30;
    for (int i = 0; i < times; ++i) {
        Channel channel;
        start(channel);
        QVERIFY(channel.until(0, "ready 0\n"));
        channel.send(step("N1", 20, "sleep 0.01", true));
        usleep(QRandomGenerator::global()->bounded(i % 2 ? 50'000u : 8'000u));
        switch (i % 6) {
        case 0:
            ::kill(channel.pid(), SIGKILL);
            break;
        case 1:
            ::kill(channel.pid(), SIGTERM);
            break;
        case 2:
            ::kill(channel.pid(), SIGHUP);
            break;
        case 3:
            channel.drop();
            break;
        default:
            for (const pid_t holder : holders(directory->path(), "9"))
                ::kill(holder, i % 6 == 4 ? SIGTERM : SIGHUP);
        }
        channel.endInput();
        QVERIFY2(channel.untilExit() != -1, qPrintable(u"kind %1"_s.arg(i % 6)));
        QVERIFY2(nobodyHolds(), qPrintable(u"kind %1, the %2th time"_s.arg(i % 6).arg(i)));
        QVERIFY(lockIsFree(path(u"lock"_s)));
        QCOMPARE(QDir(directory->path()).entryList({u"lock.*"_s}, QDir::AllEntries | QDir::System), QStringList());
    }
}

void tst_Driver::lockOfARunThatIsGoneIsTakenOver_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QString>("holder");
    QTest::addColumn<bool>("taken");
    for (const auto shell : {"dash", "bash", "busybox"}) {
        const QString found = QStandardPaths::findExecutable(QString::fromLatin1(shell));
        // As the relays of earlier drivers, that hung in opening their FIFO.
        QTest::addRow("%s, nobody's process", shell) << found << u"(mkfifo \"$1.fifo\"; { :; } <\"$1.fifo\") &"_s << true;
        QTest::addRow("%s, nobody's, and a child works", shell) << found << u"(sleep 100 9>&- & wait) &"_s << false;
        QTest::addRow("%s, somebody's", shell) << found << u"sleep 100"_s << false;
    }
}

void tst_Driver::lockOfARunThatIsGoneIsTakenOver()
{
    QFETCH(QString, holder);
    QFETCH(bool, taken);
    if (geteuid() != 0)
        QSKIP("without root there is no looking at what others hold");
    const QString lock = path(u"lock"_s);
    QProcess other;
    other.start(u"sh"_s,
                {u"-c"_s,
                 u"exec >/dev/null 2>&1 9>>\"$1\"; flock 9; echo 'bob@ws, run 7, since then, step time-sync' >&9; "_s + holder,
                 u"sh"_s, lock});
    QVERIFY(other.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(readFile(lock).contains("bob@ws") && !lockIsFree(lock), patience);
    QTRY_VERIFY_WITH_TIMEOUT(other.state() == QProcess::NotRunning || !holder.endsWith(u'&'), patience);
    const QList<pid_t> before = holders(directory->path(), "9");
    QVERIFY(!before.isEmpty());
    Channel channel;
    start(channel, false, shellAssignment("HD_LOCK_WAIT", "1"));
    if (taken) {
        QVERIFY(channel.until(0, "\nN0 ready 0\n"));
        QVERIFY2(channel.read[0].contains("\nN0 took bob@ws, run 7, since then, step time-sync \n"), channel.read[0].constData());
        QVERIFY(!processExists(QByteArray::number(before.first())));
        return;
    }
    QCOMPARE(channel.untilExit(), 75);
    QVERIFY(channel.read[0].contains("\nN0 busy bob@ws"));
    QCOMPARE(holders(directory->path(), "9"), before);
    for (const pid_t pid : before) {
        for (const QByteArray &child : readFile(u"/proc/%1/task/%1/children"_s.arg(pid)).split(' '))
            if (!child.isEmpty())
                ::kill(child.toInt(), SIGKILL);
        ::kill(pid, SIGKILL);
    }
    other.waitForFinished();
}

void tst_Driver::busySaysWhoAndWhichStep()
{
    Channel first;
    start(first);
    // What lib.sh's `begin` does.
    first.send(step("N1", 60, "echo \"$HD_HOLDER, step hosts\" >\"$HD_LOCK\"; say begun; sleep 50"));
    QVERIFY(first.until(0, "begun\n"));
    Channel second;
    start(second, false, shellAssignment("HD_LOCK_WAIT", "1"));
    QCOMPARE(second.untilExit(), 75);
    const QRegularExpression line(
        u"^\nN0 busy ada, from 192\\.0\\.2\\.1, since \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ, step hosts *\n$"_s);
    QVERIFY2(line.match(QString::fromUtf8(second.read[0])).hasMatch(), second.read[0].constData());
}

void tst_Driver::leavesNoLock_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<bool>("gone");
    QTest::addColumn<bool>("finish");
    for (const auto shell : {"dash", "bash", "busybox"}) {
        const QString found = QStandardPaths::findExecutable(QString::fromLatin1(shell));
        QTest::addRow("%s", shell) << found << false << false;
        QTest::addRow("%s, client gone in a step", shell) << found << true << false;
        QTest::addRow("%s, client gone in a step that must finish", shell) << found << true << true;
    }
}

/// Nothing of a run is left on the machine, least of all of a check.
void tst_Driver::leavesNoLock()
{
    QFETCH(bool, gone);
    QFETCH(bool, finish);
    const QString lock = path(u"lock"_s);
    const QByteArray go = path(u"go"_s).toUtf8();
    Channel channel;
    start(channel);
    channel.send(step("N1", 60, "say begun; while [ ! -e " + go + " ]; do sleep 0.1; done", finish));
    QVERIFY(channel.until(0, "begun\n"));
    Channel busy;
    start(busy, false, shellAssignment("HD_LOCK_WAIT", "0"));
    QCOMPARE(busy.untilExit(), 75);
    QVERIFY(QFile::exists(lock)); // whose it is not leaves it
    if (gone)
        channel.drop();
    if (!gone || finish) {
        if (finish)
            QVERIFY(channel.untilExit() >= 0);
        QVERIFY(!lockIsFree(lock));
        QFile flag(QString::fromUtf8(go));
        QVERIFY(flag.open(QIODevice::WriteOnly));
    }
    if (!gone) {
        QVERIFY(channel.untilEnd("N1"));
        QVERIFY(QFile::exists(lock)); // the run goes on
        channel.endInput();
        QVERIFY(channel.untilExit() >= 0);
        QVERIFY(!QFile::exists(lock));
    }
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(lock), patience);
    QVERIFY(nobodyHolds());
}

/// Each waits for a lock whose file its holder removes, and has it alone.
void tst_Driver::waitersOfALockThatGoesAreOneAfterTheOther()
{
    const QByteArray alone = path(u"alone"_s).toUtf8();
    Channel first;
    start(first);
    QVERIFY(first.until(0, "ready 0\n"));
    std::array<Channel, 4> others;
    for (Channel &other : others) {
        start(other, false, shellAssignment("HD_LOCK_WAIT", "20"));
        other.send(step("N1", 20, "mkdir " + alone + " || say overlap; sleep 0.1; rmdir " + alone) + "hd_end\n");
    }
    QTRY_VERIFY_WITH_TIMEOUT(readFile(u"/proc/locks"_s).contains("->"), patience);
    first.endInput();
    for (Channel &other : others) {
        QVERIFY(other.until(0, "\nN1 end 0\n"));
        QCOMPARE(other.untilExit(), 0);
        QVERIFY2(!other.read[0].contains("overlap"), other.read[0].constData());
    }
    QVERIFY(!QFile::exists(path(u"lock"_s)));
}

/// Another file in place of /proc/vmstat plays the kernel that kills for want of memory.
void tst_Driver::saysThatMemoryRanOut()
{
    const QByteArray stat = path(u"vmstat"_s).toUtf8();
    Channel channel;
    start(channel, false, "printf 'pgfault 1\\noom_kill 3\\n' >" + stat + "; mount --bind " + stat + " /proc/vmstat\n");
    channel.send(step("N1", 20, "kill -KILL $$"));
    QVERIFY(channel.untilEnd("N1"));
    QVERIFY(channel.read[0].endsWith("\nN1 end 137\n"));
    QVERIFY2(!channel.read[0].contains("killed-for"), channel.read[0].constData()); // by somebody
    channel.send(step("N2", 20, "printf 'pgfault 1\\noom_kill 4\\n' >" + stat + "; kill -KILL $$"));
    QVERIFY(channel.untilEnd("N2"));
    QVERIFY2(channel.read[0].endsWith("\nfact killed-for memory\n\nN2 end 137\n"), channel.read[0].constData());
    channel.send(step("N3", 1, "printf 'pgfault 1\\noom_kill 5\\n' >" + stat + "; sleep 100")); // its limit stays its limit
    QVERIFY(channel.untilEnd("N3"));
    QVERIFY2(channel.read[0].endsWith("\n\nN3 end 124\n"), channel.read[0].constData());
}

/// Where the system's `timeout` is another's, GNU's has a name of its own (Ubuntu 25.10).
void tst_Driver::takesGnusTimeout()
{
    Channel channel;
    start(channel, false,
          "mount -t tmpfs none /usr/local/sbin; printf '#!/bin/sh\\nexit 125\\n' >/usr/local/sbin/timeout\n"
          "chmod 755 /usr/local/sbin/timeout; ln -s /usr/bin/timeout /usr/local/sbin/gnutimeout\n");
    channel.send(step("N1", 20, "exit 3"));
    QVERIFY(channel.untilEnd("N1"));
    QVERIFY2(channel.read[0].endsWith("\nN1 end 3\n"), channel.read[0].constData());
    channel.send(step("N2", 1, "sleep 100"));
    QVERIFY(channel.untilEnd("N2"));
    QVERIFY2(channel.read[0].endsWith("\nN2 end 124\n"), channel.read[0].constData());
}

/// Named fake: plays uutils' `timeout` 0.0.30, which waits for ever for a program that ignores TERM.
void tst_Driver::holdsTheLimitOfAnotherTimeout()
{
    Channel channel;
    start(channel, false,
          "HD_GRACE=1; mount -t tmpfs none /usr/local/sbin; cat >/usr/local/sbin/timeout <<'FAKE'\n#!/bin/sh\n"
          "[ \"$1\" != --version ] || { echo 'timeout 0.0.30'; exit; }\n"
          "[ \"$1 $3\" = '-k 0' ] || exit 125\nshift 3\nexec setsid -w \"$@\"\nFAKE\nchmod 755 /usr/local/sbin/timeout\n");
    channel.send(step("N1", 20, "exit 3"));
    QVERIFY(channel.untilEnd("N1"));
    QVERIFY2(channel.read[0].endsWith("\nN1 end 3\n"), channel.read[0].constData());
    for (const QByteArray finish : {"", " finish"}) {
        channel.send(step("N2", 1, "trap '' TERM; while :; do sleep 0.2; done", !finish.isEmpty()));
        QVERIFY(channel.untilEnd("N2"));
        QVERIFY2(channel.read[0].endsWith("\nN2 end 124\n"), channel.read[0].constData());
        channel.read = {};
    }
    channel.endInput();
    QVERIFY(channel.untilExit() >= 0);
    QVERIFY(nobodyHolds());
}

/// The real ones, where they are installed (Debian: rust-coreutils).
void tst_Driver::worksWithUutils()
{
    const QString tools = u"/usr/lib/cargo/bin/coreutils"_s;
    if (QProcess::execute(tools + u"/true"_s, {}) != 0)
        QSKIP("rust-coreutils is not installed");
    Channel channel;
    start(channel, false, "HD_GRACE=1; mount -t tmpfs none /usr/local/sbin; ln -s " + tools.toUtf8() + "/* /usr/local/sbin/\n");
    const auto run = [&](const QByteArray &nonce, int limit, const QByteArray &program, const QByteArray &code) {
        channel.send(step(nonce, limit, program));
        return channel.untilEnd(nonce) && channel.read[0].endsWith("\n" + nonce + " end " + code + "\n");
    };
    QVERIFY(run("N1", 20, "exit 3", "3"));
    QVERIFY(run("N2", 20, "exit 125", "125"));
    QVERIFY(run("N3", 1, "sleep 100", "124"));
    QVERIFY(run("N4", 1, "trap '' TERM; while :; do sleep 0.2; done", "124"));
    QVERIFY(run("N5", 20, "kill -KILL $$", "137"));
    channel.endInput();
    QVERIFY(channel.untilExit() >= 0);
    QVERIFY(!QFile::exists(path(u"lock"_s)));
}

void tst_Driver::waitsForTheOneBefore()
{
    Channel first;
    start(first);
    QVERIFY(first.until(0, "ready 0\n"));
    Channel second;
    start(second);
    // The second one has met the lock when flock waits for it.
    QTRY_VERIFY_WITH_TIMEOUT(somebodyWaits(), patience);
    QVERIFY(second.read[0].isEmpty());
    first.send("exit\n");
    QVERIFY(second.until(0, "\nN0 ready 0\n"));
}

void tst_Driver::ownRunEndsItsStaleShell_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QByteArray>("first");  // who holds the lock
    QTest::addColumn<QByteArray>("second"); // who comes
    QTest::addColumn<bool>("ends");
    for (const auto shell : {"dash", "bash", "busybox"}) {
        const QString found = QStandardPaths::findExecutable(QString::fromLatin1(shell));
        QTest::addRow("%s, the same run", shell) << found << QByteArray("ada@ws, run 1a") << QByteArray("ada@ws, run 1a") << true;
        QTest::addRow("%s, another run", shell) << found << QByteArray("ada@ws, run 1a") << QByteArray("ada@ws, run 1b") << false;
        QTest::addRow("%s, no run", shell) << found << QByteArray("ada@ws") << QByteArray("ada@ws") << false;
        // There is one at a time of the same cluster on the same computer: the older one is gone, as after a power cut.
        QTest::addRow("%s, a later run of the same cluster", shell)
            << found << QByteArray("ada@ws, run 1a/01") << QByteArray("ada@ws, run 1a/02") << true;
        QTest::addRow("%s, another cluster", shell)
            << found << QByteArray("ada@ws, run 1a/01") << QByteArray("ada@ws, run 1b/02") << false;
    }
}

/// A half-open connection: the old shell has not noticed that its client is gone, and its step works on.
void tst_Driver::ownRunEndsItsStaleShell()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(bool, ends);
    if (geteuid() != 0)
        QSKIP("each shell has a user namespace of its own then, and may not look at the other");
    const QString pidFile = path(u"pid"_s);
    Channel old;
    start(old, false, shellAssignment("HD_WHO", first));
    old.send(
        step("N1", 100, "echo \"$HD_HOLDER, step hosts\" >\"$HD_LOCK\"; echo $$ >" + pidFile.toUtf8() + "; say begun; sleep 90"));
    QVERIFY(old.until(0, "begun\n"));
    const QByteArray pid = readFile(pidFile).trimmed();
    Channel waiting; // a third one, which only waits for its turn, is nobody's to end
    if (ends) {
        start(waiting, false, shellAssignment("HD_WHO", "bob@ws, run 2a") + shellAssignment("HD_LOCK_WAIT", "60"));
        waiting.endInput();
        QTRY_VERIFY_WITH_TIMEOUT(somebodyWaits(), patience);
    }
    Channel again;
    start(again, false, shellAssignment("HD_WHO", second) + (ends ? QByteArray() : shellAssignment("HD_LOCK_WAIT", "1")));
    if (!ends) {
        QCOMPARE(again.untilExit(), 75);
        QVERIFY(again.read[0].contains("\nN0 busy " + first + ", since "));
        QVERIFY(processExists(pid));
        return;
    }
    QTRY_VERIFY_WITH_TIMEOUT(!processExists(pid), patience);
    QVERIFY(old.untilExit() != -1);
    QVERIFY(again.until(0, "\nN0 ready 0\n")); // either of the two that wait may be first
    again.send(step("N1", 10, "say next"));
    QVERIFY(again.untilEnd("N1"));
    QVERIFY(again.read[0].endsWith("next\n\nN1 end 0\n"));
    again.endInput();
    QCOMPARE(again.untilExit(), 0);
    QCOMPARE(waiting.untilExit(), 0);
    QVERIFY(waiting.read[0].contains("\nN0 ready 0\n"));
}

void tst_Driver::ownRunWaitsForWhatMustFinish()
{
    const QByteArray go = path(u"go"_s).toUtf8();
    const QByteArray done = path(u"done"_s).toUtf8();
    const QByteArray who = shellAssignment("HD_WHO", "ada@ws, run 1a");
    if (geteuid() != 0)
        QSKIP("each shell has a user namespace of its own then, and may not look at the other");
    Channel old;
    start(old, false, who);
    old.send(step("N1", 60, "say begun; while [ ! -e " + go + " ]; do sleep 0.1; done; echo whole >" + done, true));
    QVERIFY(old.until(0, "begun\n"));
    {
        Channel again;
        start(again, false, who + shellAssignment("HD_LOCK_WAIT", "1"));
        QCOMPARE(again.untilExit(), 75);
        QVERIFY(again.read[0].contains("\nN0 busy ada@ws, run 1a, since "));
    }
    QFile flag(QString::fromUtf8(go));
    QVERIFY(flag.open(QIODevice::WriteOnly));
    QTRY_COMPARE_WITH_TIMEOUT(readFile(QString::fromUtf8(done)), QByteArray("whole\n"), patience);
    Channel again;
    start(again, false, who);
    QVERIFY(again.until(0, "\nN0 ready 0\n"));
}

void tst_Driver::pipedAtOnceIsTheSameRun()
{
    const QByteArray steps = step("N1", 10, "say one; echo first") + step("N2", 10, "say two; cat; echo second; exit 4")
                             + step("N3", 10, "sleep 0.2; say three; echo third", true);
    Channel piped;
    start(piped);
    piped.send(steps + "hd_end\n");
    piped.endInput();
    QVERIFY(piped.untilEnd("N3"));

    Channel live;
    QCOMPARE(piped.untilExit(), 1);
    start(live);
    QVERIFY(live.until(0, "ready 0\n"));
    const QList<QByteArray> lines = steps.split('\n');
    for (int i = 0; i < 3; ++i) {
        live.send(lines.at(i) + '\n');
        QVERIFY(live.untilEnd("N" + QByteArray::number(i + 1)));
    }
    QCOMPARE(piped.read[0], live.read[0]);
    QCOMPARE(piped.read[1], live.read[1]);
}

void tst_Driver::pipedExitStatusTellsAFailedStep()
{
    Channel channel;
    start(channel);
    channel.send(step("N1", 10, "exit 7") + step("N2", 10, "true") + "hd_end\n");
    QCOMPARE(channel.untilExit(), 1);
    Channel well;
    start(well);
    well.send(step("N1", 10, "true") + "hd_end\n");
    QCOMPARE(well.untilExit(), 0);
}

void tst_Driver::shellsAndFinish()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<bool>("finish");
    for (const auto shell : {"dash", "bash", "busybox"}) {
        for (const bool finish : {false, true})
            QTest::addRow("%s%s", shell, finish ? ", steps that must finish" : "")
                << QStandardPaths::findExecutable(QString::fromLatin1(shell)) << finish;
    }
}

void tst_Driver::queueRunsOneAfterTheOther()
{
    Channel channel;
    start(channel);
    channel.send(queued("N1", "say one; echo out1; exit $HD_GOOD") + queued("N2", "say two; echo out2; exit $HD_GOOD", true)
                 + queued("N3", "cat; say three; exit $HD_GOOD") + queued("N4", "say four; exit $HD_GOOD", true) + "hd_go\n");
    QVERIFY(channel.untilEnd("N4"));
    QCOMPARE(linesOf(channel.read[0]), QByteArray("N1 begin|one|N1 end 0|N2 begin|two|N2 end 0|"
                                                  "N3 begin|three|N3 end 0|N4 begin|four|N4 end 0"));
    QCOMPARE(linesOf(channel.read[1]), QByteArray("out1|N1 end|out2|N2 end|N3 end|N4 end"));
    channel.send(step("N5", 10, "say five")); // alone, it is not told that it begins
    QVERIFY(channel.untilEnd("N5"));
    QVERIFY(channel.read[0].endsWith("\nN4 end 0\nfive\n\nN5 end 0\n"));
    channel.endInput();
    QVERIFY(channel.untilExit() >= 0);
    QVERIFY(!QFile::exists(path(u"lock"_s)));
}

void tst_Driver::queueEndsAtWhatIsNotGood_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("end");
    for (const auto shell : {"dash", "bash", "busybox"}) {
        const QString found = QStandardPaths::findExecutable(QString::fromLatin1(shell));
        QTest::addRow("%s, it failed", shell) << found << QByteArray("exit 1") << QByteArray("1");
        QTest::addRow("%s, it came to no outcome", shell) << found << QByteArray("exit 0") << QByteArray("0");
        QTest::addRow("%s, it was killed", shell) << found << QByteArray("kill -KILL $$") << QByteArray("137");
    }
}

void tst_Driver::queueEndsAtWhatIsNotGood()
{
    QFETCH(QByteArray, program);
    QFETCH(QByteArray, end);
    Channel channel;
    start(channel);
    channel.send(queued("N1", "say one; exit $HD_GOOD") + queued("N2", program) + queued("N3", "say never")
                 + queued("N4", "say never", true) + "hd_go\n");
    QVERIFY(channel.until(0, "\nN4 left\n"));
    QVERIFY(channel.untilEnd("N2"));
    QCOMPARE(linesOf(channel.read[0]), "N1 begin|one|N1 end 0|N2 begin|N2 end " + end + "|N3 left|N4 left");
    // Another queue is another matter.
    channel.send(queued("N5", "say five; exit $HD_GOOD") + queued("N6", "say six") + "hd_go\n");
    QVERIFY(channel.untilEnd("N6"));
    QVERIFY(linesOf(channel.read[0]).endsWith("|N4 left|N5 begin|five|N5 end 0|N6 begin|six|N6 end 0"));
}

// Stop: the running step comes to its end, and the shell is there for another queue.
void tst_Driver::holdLeavesTheRestOfTheQueue()
{
    QFETCH(bool, finish);
    const QByteArray go = path(u"go"_s).toUtf8();
    Channel channel;
    start(channel);
    channel.send(queued("N1", "say one; while [ ! -e " + go + " ]; do sleep 0.1; done; say whole; exit $HD_GOOD", finish)
                 + queued("N2", "say never", finish) + "hd_go\n");
    QVERIFY(channel.until(0, "one\n"));
    channel.send("hd_no_more\necho here >&2\n");
    QVERIFY(channel.until(1, "here\n")); // the shell has done what stood before it
    touch(go);
    QVERIFY(channel.untilEnd("N1"));
    QVERIFY(channel.until(0, "\nN2 left\n"));
    QCOMPARE(linesOf(channel.read[0]), QByteArray("N1 begin|one|whole|N1 end 0|N2 left"));
    channel.send("hd_no_more\n" + queued("N3", "say three; exit $HD_GOOD") + queued("N4", "say four") + "hd_go\n");
    QVERIFY(channel.untilEnd("N4"));
    QVERIFY(linesOf(channel.read[0]).endsWith("|N3 begin|three|N3 end 0|N4 begin|four|N4 end 0"));
}

void tst_Driver::abortEmptiesTheQueue()
{
    Channel channel;
    start(channel);
    channel.send(queued("N1", "say one; sleep 100") + queued("N2", "say never", true) + "hd_go\n");
    QVERIFY(channel.until(0, "one\n"));
    channel.send("hd_abort\n");
    QVERIFY(channel.untilEnd("N1"));
    QVERIFY(channel.until(0, "\nN2 left\n"));
    QCOMPARE(linesOf(channel.read[0]), QByteArray("N1 begin|one|N1 end 143|N2 left"));
    channel.send(step("N3", 10, "say next"));
    QVERIFY(channel.untilEnd("N3"));
}

// What must finish does; nothing of the queue begins after it, and the lock goes with it.
void tst_Driver::queueOfAClientThatIsGoneIsLeft()
{
    QFETCH(bool, finish);
    const QByteArray go = path(u"go"_s).toUtf8();
    {
        Channel channel;
        start(channel);
        channel.send(
            queued("N1",
                   "say one; while [ ! -e " + go + " ]; do sleep 0.1; done; : >" + path(u"done"_s).toUtf8() + "; exit $HD_GOOD",
                   finish)
            + queued("N2", ": >" + path(u"never"_s).toUtf8(), finish) + "hd_go\n");
        QVERIFY(channel.until(0, "one\n"));
        channel.drop();
        QVERIFY(channel.untilExit() >= 0);
    }
    touch(go);
    if (finish)
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path(u"done"_s)), patience);
    QVERIFY(nobodyHolds());
    QVERIFY(!QFile::exists(path(u"never"_s)));
    QVERIFY(!QFile::exists(path(u"lock"_s)));
}

void tst_Driver::aLineCutShortBeginsNothing_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QByteArray>("last");
    for (const auto shell : {"dash", "bash", "busybox"}) {
        const QString found = QStandardPaths::findExecutable(QString::fromLatin1(shell));
        QTest::addRow("%s, in a program", shell) << found << QByteArray("hd_queue N2 60 'say ne");
        QTest::addRow("%s, before the last line", shell) << found << queued("N2", "say never");
        QTest::addRow("%s, in the last line", shell) << found << queued("N2", "say never") + "hd_g";
    }
}

// The connection breaks while the queue is being sent.
void tst_Driver::aLineCutShortBeginsNothing()
{
    QFETCH(QByteArray, last);
    Channel channel;
    start(channel);
    QVERIFY(channel.until(0, "\nN0 ready 0\n"));
    channel.send(queued("N1", ": >" + path(u"never"_s).toUtf8()) + last);
    channel.endInput();
    QVERIFY(channel.untilExit() >= 0);
    QVERIFY(nobodyHolds());
    QVERIFY(!QFile::exists(path(u"never"_s)));
    QVERIFY(!channel.read[0].contains("begin"));
}

void tst_Driver::eachStepOfAQueueHasItsOwnLimit()
{
    Channel channel;
    start(channel);
    channel.send("hd_queue N1 1 'say one; exit $HD_GOOD'\nhd_queue N2 10 'sleep 2; say two; exit $HD_GOOD'\n"
                 "hd_queue N3 1 'sleep 100'\nhd_queue N4 1 'say never'\nhd_go\n");
    QVERIFY(channel.untilEnd("N3"));
    QVERIFY(channel.until(0, "\nN4 left\n"));
    QCOMPARE(linesOf(channel.read[0]), QByteArray("N1 begin|one|N1 end 0|N2 begin|two|N2 end 0|N3 begin|N3 end 124|N4 left"));
}

QTEST_GUILESS_MAIN(tst_Driver)
#include "tst_driver.moc"
