// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Two clusters that use the same names, provisioned one after the other from one account: a practice cluster's db1,
// then one's own. Plain ssh must reach the second's machines without a warning.
#include "tests/lab/Lab.h"

#include <QTemporaryDir>
#include <QTest>

using namespace howdah::lab;

namespace {

const QString cli = QStringLiteral(HOWDAH_BINARY_DIR "/app/cli/howdah-cli");

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestNames : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Lab> m_lab;
    QTemporaryDir m_folder{QStringLiteral("/var/tmp/howdah-test-XXXXXX")};

    [[nodiscard]] QString file(const char *name) const { return m_folder.filePath(s(name)); }
    Output run(const char *project, const QStringList &options)
    {
        QFile secrets(m_lab->secretsFile());
        if (!secrets.open(QIODevice::ReadOnly))
            return {};
        return m_lab->onWorkstation(
            QStringList{cli, s("run"), file(project), s("--no-keychain"), s("--secrets"), s("-"), s("--accept-new-host-keys"),
                        s("--steps"), s("key-pair,local-hosts,connect,root-login,ssh-key,key-login,hostname,hosts,name-login")}
                + options,
            secrets.readAll(), 300s);
    }

private Q_SLOTS:
    void twoClustersOnFourMachines()
    {
        // Four machines; each cluster calls two of them db1 and db2.
        m_lab = std::make_unique<Lab>(LabOptions{4, s("bookworm"), s("sudo")});
        QVERIFY2(m_lab->isUp(), m_lab->error().constData());
        const auto nodes = m_lab->nodes();
        for (const auto &[name, first] : {std::pair("one", 0), std::pair("two", 2)}) {
            QFile machines(file((QByteArray(name) + ".txt").constData()));
            QVERIFY(machines.open(QIODevice::WriteOnly));
            machines.write(nodes[first].address.toUtf8() + " db1.patroni.local db1\n" + nodes[first + 1].address.toUtf8()
                           + " db2.patroni.local db2\n");
            machines.close();
            const Output made = m_lab->onWorkstation({cli, s("new"), file((QByteArray(name) + ".howdah").constData()),
                                                      s("--import"), machines.fileName(), s("--user"), Lab::user()});
            QVERIFY2(made.ok(), made.describe().constData());
        }
        const Output first = run("one.howdah", {});
        QVERIFY2(first.exitCode == 0, first.describe().constData());

        const Output refused = run("two.howdah", {});
        QVERIFY2(refused.exitCode == 2 && refused.err.contains("--take-names"), refused.describe().constData());
        QVERIFY2(!refused.err.contains("another host key"), refused.describe().constData());
        // Without this computer's host table the machines are prepared, and the names stay where they lead.
        const Output without = run("two.howdah", {s("--no-workstation"), s("--steps"), s("connect")});
        QVERIFY2(without.exitCode == 0, without.describe().constData());
        const Output still =
            m_lab->onWorkstation({s("ssh"), s("-oBatchMode=yes"), s("root@db1"), s("ip -4 -o address show dev host0")});
        QVERIFY2(still.ok() && still.err.isEmpty() && still.out.contains(nodes[0].address.toUtf8() + '/'),
                 still.describe().constData());

        const Output taken = run("two.howdah", {s("--take-names")});
        QVERIFY2(taken.exitCode == 0, taken.describe().constData());
        const Output hosts = m_lab->onWorkstation({s("cat"), s("/etc/hosts")});
        QCOMPARE(hosts.out.count(" db1\n"), 1);
        for (const char *name : {"db1", "db1.patroni.local", "db2"}) {
            const Output ssh = m_lab->onWorkstation(
                {s("ssh"), s("-oBatchMode=yes"), s("root@") + s(name), s("ip -4 -o address show dev host0")});
            QVERIFY2(ssh.ok() && ssh.err.isEmpty(), ssh.describe().constData());
            QVERIFY2(ssh.out.contains(nodes[QByteArray(name).startsWith("db2") ? 3 : 2].address.toUtf8() + '/'),
                     ssh.out.constData());
        }
    }

    // One machine listens elsewhere, and the user's own configuration says so, by its address. A run keeps to that for
    // this machine alone, and plain ssh gets to both by name.
    void eachMachineKeepsItsOwnPort()
    {
        QVERIFY(m_lab && m_lab->isUp());
        const Node moved = m_lab->nodes()[3]; // db2 of the second cluster
        const Output port =
            m_lab->asRoot(moved.host, "echo 'Port 2222' >/etc/ssh/sshd_config.d/port.conf && systemctl restart ssh");
        QVERIFY2(port.ok(), port.describe().constData());
        const Output own = m_lab->onWorkstation(
            {s("sh"), s("-euc"), s("printf 'Host %s\\n    Port 2222\\n' \"$1\" >~/.ssh/config"), s("-"), moved.address});
        QVERIFY2(own.ok(), own.describe().constData());
        for (int i = 0; i < 2; ++i) {
            const Output ended = run("two.howdah", {s("--steps"), s("key-pair,local-ssh,connect,name-login")});
            QVERIFY2(ended.exitCode == 0, ended.describe().constData());
        }
        for (const char *name : {"db1", "db2"}) {
            const Output ssh = m_lab->onWorkstation({s("ssh"), s("-oBatchMode=yes"), s("root@") + s(name), s("hostname")});
            QVERIFY2(ssh.ok() && ssh.out == QByteArray(name) + '\n', ssh.describe().constData());
        }
    }

    void cleanupTestCase() { m_lab.reset(); }
};

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
