// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs that are ended by something at a random moment: nothing half-written, no lock, no agent stays, and the next run
// ends well. Counted over all trials; the figures are printed as a table.
//
// HOWDAH_FAULTS=N trials (21 unless given), HOWDAH_FAULTS_SEED=N repeats a series,
// HOWDAH_LAB_SUITE=trixie takes machines of Debian 13.
#include "tests/lab/Remains.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/mount.h>

#include <csignal>

using namespace howdah::lab;
using namespace std::chrono_literals;

namespace {

const QString cli = QStringLiteral(HOWDAH_BINARY_DIR "/app/cli/howdah-cli");
const QString project = QStringLiteral("/run/home/root/lab.howdah");
const QString secrets = QStringLiteral("/run/home/root/secrets");

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

enum class Fault { Kill, HangUp, TwoInterrupts, LinkCut, PowerCut, FullDiskHere, FullDiskThere };
constexpr int faultKinds = 7;
const char *const faultNames[faultKinds] = {"the command killed",    "terminal closed (SIGHUP)", "two Ctrl-C",
                                            "network cut",           "a machine's power cut",    "disk full on this computer",
                                            "disk full on a machine"};

struct Tally
{
    int trials = 0;
    int halfWritten = 0;
    int locks = 0;
    int agents = 0;
    int nextRunFailed = 0;
};

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Lab> m_lab;
    QRandomGenerator m_random;
    QByteArray m_deskMount;
    std::chrono::milliseconds m_applyTakes{0};
    std::chrono::milliseconds m_packagesTake{0};
    std::chrono::milliseconds m_takeBackTakes{0};
    bool m_applied = false;
    QStringList m_trouble; ///< of this trial

    [[nodiscard]] QStringList command(bool takeBack) const
    {
        QStringList command{cli, s("run"), project, s("--no-keychain"), s("--secrets"), secrets};
        if (takeBack)
            command << s("--take-back");
        return command;
    }

    /// The run that comes after a fault, or to measure: it must end well.
    bool runWell(bool takeBack, std::chrono::milliseconds *takes = nullptr)
    {
        QElapsedTimer timer;
        timer.start();
        const Output done = m_lab->onWorkstation(command(takeBack), {}, 400s);
        if (takes)
            *takes = std::chrono::milliseconds(timer.elapsed());
        if (!done.ok())
            m_trouble << s("the next run: ") + QString::fromUtf8(done.describe());
        m_applied = done.ok() ? !takeBack : m_applied;
        return done.ok();
    }

    bool everywhere(const QByteArray &program)
    {
        bool ok = true;
        for (const Node &node : m_lab->nodes())
            ok = m_lab->asRoot(node.host, program).ok() && ok;
        return ok;
    }

    /// All machines at once, as a cable pulled here: their ports leave the bridge, so that nothing sees the line go down.
    bool link(bool up)
    {
        const QByteArray program =
            up ? QByteArray("for port in $(cat /run/home/root/.ports); do ip link set \"$port\" master br0; done")
               : QByteArray("ip -o link show master br0 | sed 's/^[0-9]*: \\([^:@]*\\).*/\\1/' >/run/home/root/.ports; "
                            "for port in $(cat /run/home/root/.ports); do ip link set \"$port\" nomaster; done");
        return m_lab->onWorkstation({s("sh"), s("-c"), QString::fromLatin1(program)}).ok();
    }

    /// A real full disk: the file grows until the kernel says that there is no room.
    [[nodiscard]] static QByteArray fillProgram(const QByteArray &file)
    {
        return "dd if=/dev/zero of=" + file + " bs=4k 2>/dev/null; ! { dd if=/dev/zero bs=8k count=1 >>" + file
               + "; } 2>/dev/null";
    }

    [[nodiscard]] bool begin(Fault fault, const Session &session, const QString &host)
    {
        switch (fault) {
        case Fault::Kill:
            session.signalCommand(SIGKILL);
            return true;
        case Fault::HangUp:
            session.signalCommand(SIGHUP);
            return true;
        case Fault::TwoInterrupts:
            session.interrupt();
            return true;
        case Fault::LinkCut:
            return link(false);
        case Fault::PowerCut:
            return m_lab->powerOff(host);
        case Fault::FullDiskHere:
            return runProgram(
                       {s("sh"), s("-c"), QString::fromLatin1(fillProgram(m_lab->path(s("/run/home/root/fill")).toLatin1()))}, {},
                       60s)
                .ok();
        case Fault::FullDiskThere:
            return m_lab->asRoot(host, fillProgram("/etc/fill")).ok();
        }
        return false;
    }

    /// What a user does who comes to look: plugs in, switches on, makes room.
    [[nodiscard]] bool end(Fault fault, const QString &host)
    {
        switch (fault) {
        case Fault::LinkCut:
            return link(true);
        case Fault::PowerCut:
            return m_lab->powerOn() && makeSmall();
        case Fault::FullDiskHere:
            return QFile::remove(m_lab->path(s("/run/home/root/fill")));
        case Fault::FullDiskThere:
            return m_lab->asRoot(host, "rm /etc/fill").ok();
        case Fault::Kill:
        case Fault::HangUp:
        case Fault::TwoInterrupts:
            return true;
        }
        return false;
    }

    /// The second machine has its /etc on a disk of its own with little room, so that it can be filled.
    bool makeSmall()
    {
        return m_lab
            ->asRoot(s("db2"), "mountpoint -q /etc || { mount -t tmpfs -o size=6m,mode=755 tmpfs /mnt && cp -a /etc/. /mnt/ && "
                               "mount --bind /mnt /etc && umount /mnt; }")
            .ok();
    }

    Tally trial(Fault fault)
    {
        Tally tally{1, 0, 0, 0, 0};
        const bool takeBack = m_applied;
        std::chrono::milliseconds takes = takeBack ? m_takeBackTakes : m_applyTakes;
        // Package work in every third: what must finish goes on without us.
        if (!takeBack && m_random.bounded(3) == 0) {
            everywhere("DEBIAN_FRONTEND=noninteractive apt-get -qq purge chrony >/dev/null 2>&1");
            takes = m_packagesTake;
        }
        const std::chrono::milliseconds moment(m_random.bounded(int(takes.count()) + 1));
        const bool shortCut = m_random.bounded(3) != 0;
        const bool unheard = fault == Fault::LinkCut && !shortCut;
        const QString host = fault == Fault::FullDiskThere ? s("db2") : s("db1"); // db2's /etc would be lost with the power
        {
            Session session(*m_lab, command(takeBack));
            session.waitForEnd(moment);
            const bool tooLate = session.hasEnded();
            if (!begin(fault, session, host))
                m_trouble << s("the fault itself could not be made");
            if (fault == Fault::TwoInterrupts) {
                session.waitForEnd(std::chrono::milliseconds(200 + m_random.bounded(1500)));
                session.interrupt();
            }
            if (fault == Fault::LinkCut && shortCut) {
                session.waitForEnd(std::chrono::milliseconds(m_random.bounded(4000)));
                if (!link(true))
                    m_trouble << s("the network did not come back");
            }
            if (!session.waitForEnd(240s))
                m_trouble << s("the command did not end");
            else if (session.output().contains("Sanitizer") || session.exitCode() > 128 + SIGKILL
                     || session.exitCode() == 128 + SIGSEGV)
                m_trouble << s("the command broke: ") + QString::fromUtf8(session.output());
            tally.agents = int(!session.isEmptyWithin(5s));
            qInfo("%s at %.1f s of %.1f s%s: exit %d", takeBack ? "take back" : "apply", double(moment.count()) / 1000,
                  double(takes.count()) / 1000, tooLate ? " (had ended)" : "", session.exitCode());
        }
        if (!end(fault, host))
            m_trouble << s("the fault itself could not be ended");
        for (const Node &node : m_lab->nodes()) {
            // Package work that was begun goes on to its end, which may be a minute. A machine does not hear that a run has
            // gone while the network was down: sshd waits for hours (sshd_config(5), TCPKeepAlive). There the next run takes
            // over.
            if (!(unheard ? packageWorkEnds(*m_lab, node.host, 150s) : lockIsFree(*m_lab, node.host, 150s))) {
                ++tally.locks;
                m_trouble << node.host + s(": its lock is still held");
            }
            const QStringList broken = halfWritten(*m_lab, node.host);
            tally.halfWritten += int(broken.size());
            m_trouble += broken;
        }
        const QStringList here = halfWrittenHere(*m_lab, cli, project);
        tally.halfWritten += int(here.size());
        m_trouble += here;
        tally.nextRunFailed = int(!runWell(takeBack));
        for (const Node &node : m_lab->nodes()) {
            if (!lockIsGone(*m_lab, node.host, 30s)) {
                ++tally.locks;
                m_trouble << node.host + s(": its lock is there after the next run");
            }
            const QStringList strays = strayFiles(*m_lab, node.host);
            tally.halfWritten += int(strays.size());
            m_trouble += strays;
        }
        return tally;
    }

private Q_SLOTS:
    void initTestCase()
    {
        bool given = false;
        quint32 seed = qEnvironmentVariable("HOWDAH_FAULTS_SEED").toUInt(&given);
        if (!given)
            seed = QRandomGenerator::global()->generate();
        m_random.seed(seed);
        qInfo("HOWDAH_FAULTS_SEED=%u", seed);

        m_lab = std::make_unique<Lab>(LabOptions{2, qEnvironmentVariable("HOWDAH_LAB_SUITE", s("bookworm")), s("sudo")});
        QVERIFY2(m_lab->isUp(), m_lab->error().constData());
        // All that the workstation has is on a small disk.
        m_deskMount = QFile::encodeName(m_lab->directory() + s("/workstation"));
        QVERIFY(QDir().mkpath(QFile::decodeName(m_deskMount)));
        QCOMPARE(mount("tmpfs", m_deskMount.constData(), "tmpfs", 0, "size=48m,mode=700"), 0);
        QVERIFY(makeSmall());
        // A key with a passphrase, so that an agent holds it for a while.
        const Output made = m_lab->onWorkstation(
            {s("sh"), s("-c"),
             s("umask 077; ssh-keygen -q -t ed25519 -N 'a long word' -f ~/.ssh/id_ed25519 && \"$1\" new \"$2\" --import \"$3\" --user admin && "
               "{ cat \"$4\"; echo 'key a long word'; } >\"$5\""),
             s("make"), cli, project, m_lab->machinesFile(), m_lab->secretsFile(), secrets});
        QVERIFY2(made.ok(), made.describe().constData());
        const Output first =
            m_lab->onWorkstation(command(false) + QStringList{s("--accept-new-host-keys"), s("--steps"), s("connect")}, {}, 100s);
        QVERIFY2(first.ok(), first.describe().constData());
        // How long it takes undisturbed: with packages, taken back, without.
        const bool measured = runWell(false, &m_packagesTake) && runWell(true, &m_takeBackTakes) && runWell(false, &m_applyTakes);
        QVERIFY2(measured, qPrintable(m_trouble.join(u'\n')));
    }

    void atRandomMoments()
    {
        const int trials =
            qEnvironmentVariableIsSet("HOWDAH_FAULTS") ? qEnvironmentVariableIntValue("HOWDAH_FAULTS") : 3 * faultKinds;
        QVERIFY(trials > 0);
        Tally tallies[faultKinds];
        QStringList trouble;
        for (int number = 0; number < trials; ++number) {
            const int kind = number % faultKinds;
            m_trouble.clear();
            const Tally one = trial(Fault(kind));
            Tally &sum = tallies[kind];
            sum.trials += one.trials;
            sum.halfWritten += one.halfWritten;
            sum.locks += one.locks;
            sum.agents += one.agents;
            sum.nextRunFailed += one.nextRunFailed;
            if (!m_trouble.isEmpty() || one.agents > 0) {
                trouble << s("trial %1, %2:\n").arg(QString::number(number + 1), s(faultNames[kind])) + m_trouble.join(u'\n')
                               + (one.agents > 0 ? s("\nprocesses were left") : QString());
                qWarning("%s", qPrintable(trouble.last()));
                // The next trial begins from a known state, or says nothing.
                if (one.nextRunFailed > 0)
                    QVERIFY2(runWell(false), qPrintable(trouble.join(u'\n')));
            }
        }
        qInfo("%-28s %7s %13s %6s %7s %9s", "at a random moment", "trials", "half-written", "locks", "agents", "next run");
        for (int kind = 0; kind < faultKinds; ++kind) {
            const Tally &sum = tallies[kind];
            qInfo("%-28s %7d %13d %6d %7d %9s", faultNames[kind], sum.trials, sum.halfWritten, sum.locks, sum.agents,
                  sum.nextRunFailed ? qPrintable(s("%1 failed").arg(sum.nextRunFailed)) : "well");
        }
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble.join(s("\n\n"))));
    }

    void cleanupTestCase()
    {
        if (!m_deskMount.isEmpty())
            umount2(m_deskMount.constData(), MNT_DETACH);
        m_lab.reset();
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
