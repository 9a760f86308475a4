// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A machine that says back the password it was given, or prints without an end: what a run keeps and shows of it. Real
// sshd, sudo, su and PAM; /etc/os-release, which is shell text that the first step reads, says what the machine says.
#include "app/run/Runner.h"

#include "tests/ssh/TestSshd.h"
#include "tests/ssh/TestWorld.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace howdah;
using namespace howdah::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray password = "s3cr p%t'<&";
const QByteArray spelled[] = {password, "s3cr%20p%25t'<&", "s3cr p%t'&lt;&amp;", "s3cr p%t'\\''<&", "czNjciBwJXQnPCY"};

/// One check of one machine, with everything that came out of it.
class Watched : public QObject
{
    Q_OBJECT
public:
    Runner runner;
    bool ended = false;
    RunReport report;
    QByteArray said; ///< whatever a window or a terminal would show on the way
    std::vector<RunEvent> notes;

    Watched()
    {
        connect(&runner, &Runner::hostKeysAsked, this, [this](const QList<HostKeyQuestion> &questions) {
            // This computer plays the machine, and would be known by its machine-id.
            TestWorld::instance().writeFile(u"/etc/machine-id"_s, QUuid::createUuid().toByteArray(QUuid::Id128) + '\n');
            runner.answerHostKeys({questions.first().machine});
        });
        connect(&runner, &Runner::secretsAsked, this, [this](const QList<SecretQuestion> &questions) {
            said += questions.first().refused.toUtf8() + '\n';
            runner.cancelBeforeStart({ErrorCode::LoginRefused, questions.first().refused, {}});
        });
        connect(&runner, &Runner::reviewAsked, this, [this] { runner.answerReview({}); });
        connect(&runner, &Runner::eventsArrived, this, [this](const std::vector<RunEvent> &events) {
            for (const RunEvent &event : events) {
                said += event.output + event.note.sentence().toUtf8() + event.record.reason.sentence().toUtf8()
                        + event.record.output + '\n';
                if (event.kind == RunEvent::Kind::StepNote)
                    notes.push_back(event);
            }
        });
        connect(&runner, &Runner::finished, this, [this](const RunReport &done) {
            report = done;
            ended = true;
        });
    }

    void check(const TestSshd &sshd, Become become = Become::Sudo)
    {
        RunPlan plan;
        plan.mode = RunMode::Check;
        plan.cluster.name = u"talk"_s;
        plan.cluster.id = QUuid::createUuid();
        Machine machine;
        machine.host = u"db1"_s;
        machine.fqdn = u"db1.patroni.local"_s;
        machine.address = u"192.0.2.7"_s;
        machine.login.user = u"admin"_s;
        machine.login.connectAs = u"127.0.0.1"_s;
        machine.login.port = sshd.port();
        machine.login.become = become;
        plan.cluster.machines << machine;
        plan.nodes << NodePlan{machine, {u"connect"_s}};
        runner.start(plan);
        QTRY_VERIFY_WITH_TIMEOUT(ended, 120'000);
    }

    /// All that is kept on this computer's disk, and all that was or can be shown.
    [[nodiscard]] QByteArray everything() const
    {
        QByteArray all = said + report.trouble.message.toUtf8() + report.trouble.detail.toUtf8();
        all += QJsonDocument(report.toJson()).toJson() + report.toHtml() + report.toHtml(ReportDetail::Brief);
        for (const StepRecord &record : report.records)
            all += record.output + record.diff + record.reason.sentence().toUtf8()
                   + QStringList(record.facts.values()).join(u'\n').toUtf8();
        QDirIterator files(report.folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }
};

QByteArray shellWord(QByteArray text)
{
    return '\'' + text.replace('\'', "'\\''") + '\'';
}

/// What the machine says of itself: shell text, in which $said is the step's own output and 3 its protocol.
void osRelease(const QByteArray &text)
{
    TestWorld::instance().writeFile(u"/etc/os-release"_s, "ID=debian\nPRETTY_NAME='Debian of the test'\nsaid=/proc/$$/fd/2\n"
                                                          "pw="
                                                              + shellWord(password) + '\n' + text);
}

qint64 sizeOf(const QString &folder)
{
    qint64 sum = 0;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        sum += QFileInfo(files.next()).size();
    return sum;
}

} // namespace

class tst_HostileMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        TestWorld &world = TestWorld::instance();
        qputenv("XDG_STATE_HOME", world.path(u"state"_s).toLocal8Bit());
        world.addUser(u"admin"_s, QString::fromUtf8(password));
        world.setPassword(u"root"_s, QString::fromUtf8(password));
        QFile::remove(u"/etc/os-release"_s); // a link out of this test's own /etc
        m_sshd = std::make_unique<TestSshd>();
    }

    void init()
    {
        osRelease({});
        pam(u"sudo"_s);
        pam(u"su"_s);
        pam(u"sshd"_s);
        TestWorld::instance().writeFile(u"/etc/sudoers"_s, "Defaults env_reset\nadmin ALL=(ALL:ALL) ALL\n", 0440);
    }

    void passwordSaidByAStep_data()
    {
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *name, const char *says) { QTest::newRow(name) << QByteArray(says); };
        row("output", "printf 'password: %s\\n' \"$pw\" >$said");
        row("output, cut into pieces", "for part in 's3cr' ' p%' 't' \"'<\" '&'; do printf %s \"$part\" >$said; sleep 0.1; done");
        row("output, at the very end", "(sleep 1; printf %s \"$pw\" >$said) & exit 0");
        row("output, for a shell", "printf '%s\\n' \"echo 's3cr p%t'\\\\''<&'\" >$said");
        row("output, in base64", "printf %s \"$pw\" | base64 >$said");
        row("a fact", "PRETTY_NAME=\"Debian $pw\"");
        row("a fact's name", "printf 'fact s3cr%%20p%%25t x\\nfact x s3cr%%20p%%25t%s\\n' \"'<&\" >&3");
        row("a note", "printf 'note apt-lock s3cr%%20p%%25t%s\\n' \"'<&\" >&3; sleep 1");
        row("a difference", "printf 'diff +%s\\n' \"$pw\" >&3");
        row("an outcome", "printf 'outcome failed unheard-of %s s3cr%%20p%%25t%s\\n' x \"'<&\" >&3; kill -KILL $$");
        row("a long line",
            "head -c 4090 /dev/zero | tr '\\0' x >/run/test/x; printf 'fact long %s%s\\n' \"$(cat /run/test/x)\" \"s3cr%20p%25t'<&\" >&3");
    }
    void passwordSaidByAStep()
    {
        QFETCH(QByteArray, says);
        osRelease(says + '\n');
        Watched watched;
        watched.runner.offerSecret(SecretKind::Login, {}, Secret::fromBytes(password));
        watched.check(*m_sshd);
        verifySilent(watched);
    }

    void passwordSaidAtTheLogin_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QByteArray>("sudoers");
        QTest::addColumn<bool>("closed"); ///< the account is let down after the password was right
        QTest::addColumn<bool>("wrong");  ///< the password
        QTest::addColumn<bool>("told");   ///< what it says is shown; otherwise a sentence of ours is
        const QByteArray all = "admin ALL=(ALL:ALL) ALL\n";
        QTest::newRow("sudo, not allowed") << u"sudo"_s << QByteArray("admin ALL=(ALL) /bin/true\n") << false << false << true;
        QTest::newRow("sudo, account closed") << u"sudo"_s << all << true << false << true;
        QTest::newRow("sudo, wrong") << u"sudo"_s << all << false << true << false;
        QTest::newRow("su, account closed") << u"su"_s << all << true << false << false;
        QTest::newRow("sshd, account closed") << u"sshd"_s << all << true << false << false;
    }
    void passwordSaidAtTheLogin()
    {
        QFETCH(QString, service);
        QFETCH(QByteArray, sudoers);
        QFETCH(bool, closed);
        QFETCH(bool, wrong);
        QFETCH(bool, told);
        // PAM says the password in an error: this module names the program that failed.
        TestWorld::instance().writeFile(u"/run/test/"_s + QString::fromUtf8(password), "#!/bin/sh\nexit 1\n", 0755);
        pam(service, "auth optional pam_exec.so [/run/test/" + password + "]\n",
            closed ? "account optional pam_exec.so stdout /bin/cat /run/test/said\naccount required pam_deny.so\n" : "");
        TestWorld::instance().writeFile(u"/run/test/said"_s, "Closed: " + password + '\n');
        TestWorld::instance().writeFile(u"/etc/sudoers"_s, "Defaults env_reset\n" + sudoers, 0440);
        Watched watched;
        watched.runner.offerSecret(SecretKind::Login, {}, Secret::fromBytes(password));
        watched.runner.offerSecret(SecretKind::Root, {}, Secret::fromBytes(password));
        if (wrong)
            watched.runner.offerSecret(SecretKind::Sudo, {}, Secret::fromBytes("wr0ng " + password));
        watched.check(*m_sshd, service == u"su"_s ? Become::Su : Become::Sudo);
        const QByteArray all = watched.everything();
        for (const QByteArray &form : spelled)
            QVERIFY2(!all.contains(form), all.constData());
        QVERIFY2(!told || all.contains("***"), all.constData());
    }

    void reportsAreForTheirOwner()
    {
        Watched watched;
        watched.runner.offerSecret(SecretKind::Login, {}, Secret::fromBytes(password));
        watched.check(*m_sshd);
        QDirIterator files(watched.report.folder, QDir::Files);
        int count = 0;
        for (; files.hasNext(); ++count)
            QCOMPARE(QFile::permissions(files.next())
                         & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                     QFile::Permissions());
        QVERIFY(count >= 3);
    }

    void aFloodIsCut_data()
    {
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("one line without an end") << QByteArray("head -c 24000000 /dev/zero | tr '\\0' x >$said\n");
        QTest::newRow("many lines") << QByteArray(
            "yes 'It goes on and on and on, and says the same.' | head -c 24000000 >$said\n");
        QTest::newRow("differences") << QByteArray(
            "yes 'diff +It goes on and on and on, and says the same.' | head -n 400000 >&3\n");
    }
    void aFloodIsCut()
    {
        QFETCH(QByteArray, says);
        osRelease(says);
        Watched watched;
        watched.runner.offerSecret(SecretKind::Login, {}, Secret::fromBytes(password));
        watched.check(*m_sshd);
        QCOMPARE(watched.report.end, RunReport::End::Complete);
        QCOMPARE(watched.report.records.size(), 1);
        const StepRecord &record = watched.report.records.first();
        QVERIFY2(record.outcome == Outcome::Unchanged, qPrintable(record.reason.sentence()));
        QVERIFY(record.output.size() <= 256 * 1024 && record.diff.size() <= 300 * 1024);
        QVERIFY2(sizeOf(watched.report.folder) < 18 * 1024 * 1024, qPrintable(QString::number(sizeOf(watched.report.folder))));
        QFile log(watched.report.folder + u"/db1.log"_s);
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArray text = log.readAll();
        QVERIFY(text.contains("-- connect unchanged: "));
        QVERIFY(record.diff.isEmpty() ? text.contains("This log has reached 16 MiB") : record.diff.endsWith("is not kept.\n"));
    }

    void notesAreFew()
    {
        osRelease("i=0\nwhile [ $i -lt 20000 ]; do printf 'note apt-lock %s\\n' $i; i=$((i + 1)); done >&3\nsleep 1\n");
        Watched watched;
        watched.runner.offerSecret(SecretKind::Login, {}, Secret::fromBytes(password));
        watched.check(*m_sshd);
        QVERIFY(!watched.notes.empty());
        QCOMPARE(watched.notes.back().note.args.value(0), u"19999"_s);
        const qint64 span = watched.notes.front().at.msecsTo(watched.report.finished);
        QVERIFY2(qint64(watched.notes.size()) <= 3 + span / 300,
                 qPrintable(u"%1 in %2 ms"_s.arg(watched.notes.size()).arg(span)));
    }

private:
    static void verifySilent(const Watched &watched)
    {
        const QByteArray all = watched.everything();
        for (const QByteArray &form : spelled)
            QVERIFY2(!all.contains(form), all.constData());
        QVERIFY2(all.contains("***"), all.constData());
    }

    /// `auth` and `account` come after what checks the password, and before what opens the account.
    static void pam(const QString &service, const QByteArray &auth = {}, const QByteArray &account = {})
    {
        TestWorld::instance().writeFile(
            u"/etc/pam.d/"_s + service,
            "auth required pam_unix.so nodelay\n" + auth + account
                + "account required pam_unix.so\npassword required pam_unix.so\nsession required pam_permit.so\n");
    }

    std::unique_ptr<TestSshd> m_sshd;
};

int main(int argc, char **argv)
{
    TestWorld::enter();
    QCoreApplication app(argc, argv);
    tst_HostileMachine test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_hostilemachine.moc"
