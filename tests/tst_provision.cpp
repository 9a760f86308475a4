// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The lab, end to end, on five real machines that were booted a moment ago: check, provision, again, take back.
#include "tests/lab/Lab.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace howdah::lab;

namespace {

const QString cli = QStringLiteral(HOWDAH_BINARY_DIR "/app/cli/howdah-cli");

/// Name, type, mode, owner, times and content of everything that a run could touch, and of what it must not touch (of
/// programs without the content: no write leaves the time of a file's last change, ctime, as it was). Without what merely
/// logging in leaves: sudo's own stamp, systemd's and dbus's state.
const QByteArray snapshotProgram = R"(
cd /
found() { find etc root home usr opt srv var/lib var/cache boot -xdev \
    ! -path 'var/lib/systemd/*' ! -path 'var/lib/private/*' ! -name .sudo_as_admin_successful ! -path 'var/lib/sudo/*' \
    ! -path 'var/lib/dbus/*' ! -path 'etc/.pwd.lock' ! -name '.updated' \
    "$@"; }
{
    found \( -type f -printf '%p %y %m %u %g %s %T@ %C@\n' -o -printf '%p %y %m %u %g %l\n' \)
    found -type f ! -path 'usr/*' -exec sha256sum {} + | sed 's/^\([^ ]*\)  \(.*\)$/\2 sum \1/'
} | sort
)";

} // namespace

class TestProvision : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Lab> m_lab;
    QTemporaryDir m_folder{QStringLiteral("/var/tmp/howdah-test-XXXXXX")};
    QMap<QString, QByteArray> m_fresh;

    [[nodiscard]] QString project() const { return m_folder.filePath(QStringLiteral("lab.howdah")); }

    Output run(const QStringList &options, QJsonObject *report = nullptr)
    {
        const QString out = m_folder.filePath(QStringLiteral("report.json"));
        QFile::remove(out);
        QStringList command{cli,
                            QStringLiteral("run"),
                            project(),
                            QStringLiteral("--no-keychain"),
                            QStringLiteral("--secrets"),
                            QStringLiteral("-"),
                            QStringLiteral("--report"),
                            out};
        QFile secrets(m_lab->secretsFile());
        if (!secrets.open(QIODevice::ReadOnly))
            return {};
        const Output output = m_lab->onWorkstation(command + options, secrets.readAll(), 300s);
        QFile file(out);
        if (report && file.open(QIODevice::ReadOnly))
            *report = QJsonDocument::fromJson(file.readAll()).object();
        return output;
    }

    /// outcome -> "db1 hosts", for every step of every machine
    static QMap<QString, QStringList> outcomes(const QJsonObject &report)
    {
        QMap<QString, QStringList> map;
        for (const QJsonValue &machine : report.value(QStringLiteral("machines")).toArray()) {
            for (const QJsonValue &step : machine.toObject().value(QStringLiteral("steps")).toArray()) {
                map[step.toObject().value(QStringLiteral("outcome")).toString()]
                    << machine.toObject().value(QStringLiteral("host")).toString() + u' '
                           + step.toObject().value(QStringLiteral("step")).toString();
            }
        }
        return map;
    }

    static QByteArray describe(const QMap<QString, QStringList> &map)
    {
        QString text;
        for (auto it = map.cbegin(); it != map.cend(); ++it)
            text += it.key() + QStringLiteral(": ") + it->join(QStringLiteral(", ")) + u'\n';
        return text.toUtf8();
    }

private Q_SLOTS:
    // One program, two tests: CMake sets the suite, the way to root and the number of machines, since each goes through all
    // functions in order.
    void a_fresh_machines_and_a_project()
    {
        const QString suite = qEnvironmentVariable("HOWDAH_LAB_SUITE", QStringLiteral("bookworm"));
        const QString become = qEnvironmentVariable("HOWDAH_LAB_BECOME", QStringLiteral("sudo"));
        m_lab = std::make_unique<Lab>(
            LabOptions{qEnvironmentVariable("HOWDAH_LAB_NODES", QStringLiteral("5")).toInt(), suite, become});
        QVERIFY2(m_lab->isUp(), m_lab->error().constData());
        const Output made = m_lab->onWorkstation({cli, QStringLiteral("new"), project(), QStringLiteral("--import"),
                                                  m_lab->machinesFile(), QStringLiteral("--user"), Lab::user()});
        QVERIFY2(made.ok(), made.describe().constData());
        // The VIP belongs to a machine, as in a real cluster, and its sshd says who connects to which address.
        const Output vip = m_lab->asRoot(
            QStringLiteral("db3"),
            "ip address add \"$1/32\" dev host0; printf 'LogLevel VERBOSE\\n' > /etc/ssh/sshd_config.d/50-verbose.conf; systemctl reload ssh",
            {m_lab->vip()});
        QVERIFY2(vip.ok(), vip.describe().constData());
    }

    void b_check_shows_diffs_and_changes_not_a_byte()
    {
        m_fresh.clear();
        for (const Node &node : m_lab->nodes())
            m_fresh[node.host] = m_lab->asRoot(node.host, snapshotProgram).out;
        QJsonObject report;
        const Output checked =
            run({QStringLiteral("--check"), QStringLiteral("--exit-code"), QStringLiteral("--accept-new-host-keys")}, &report);
        QVERIFY2(checked.exitCode == 4, checked.describe().constData());
        for (const Node &node : m_lab->nodes()) {
            const QByteArray now = m_lab->asRoot(node.host, snapshotProgram).out;
            if (now != m_fresh[node.host]) {
                QStringList changed;
                const QList<QByteArray> before = m_fresh[node.host].split('\n');
                for (const QByteArray &line : now.split('\n')) {
                    if (!before.contains(line))
                        changed << QString::fromUtf8(line);
                }
                QFAIL(qPrintable(node.host + u' ' + changed.join(u'\n')));
            }
            QVERIFY2(m_fresh[node.host].size() > 10000, "the snapshot saw nothing");
        }
        int diffs = 0;
        for (const QJsonValue &machine : report.value(QStringLiteral("machines")).toArray()) {
            for (const QJsonValue &step : machine.toObject().value(QStringLiteral("steps")).toArray()) {
                const QJsonObject object = step.toObject();
                const QString outcome = object.value(QStringLiteral("outcome")).toString();
                QVERIFY2(outcome == QLatin1String("would-change") || outcome == QLatin1String("unchanged"),
                         checked.describe().constData());
                if (object.value(QStringLiteral("step")) == QLatin1String("hosts")) {
                    QVERIFY(object.value(QStringLiteral("diff")).toString().contains(QStringLiteral("+# BEGIN Howdah lab ")));
                    ++diffs;
                }
            }
        }
        QCOMPARE(diffs, m_lab->nodes().size());
        // Nothing here either: no key pair, no known_hosts, no host table.
        QVERIFY(!QFile::exists(m_lab->path(QStringLiteral("/run/home/root/.ssh/known_hosts"))));
        QVERIFY(!QFile::exists(m_lab->path(QStringLiteral("/run/home/root/.ssh/id_ed25519"))));
    }

    void c_first_run_provisions_all()
    {
        QJsonObject report;
        const Output done = run({QStringLiteral("--accept-new-host-keys")}, &report);
        QVERIFY2(done.exitCode == 0, done.describe().constData());
        QCOMPARE(report.value(QStringLiteral("nodes")).toInt(), m_lab->nodes().size());
        QCOMPARE(report.value(QStringLiteral("ready")).toInt(), m_lab->nodes().size());
        const auto map = outcomes(report);
        for (auto it = map.cbegin(); it != map.cend(); ++it)
            QVERIFY2(it.key() == QLatin1String("changed") || it.key() == QLatin1String("unchanged"), describe(map).constData());
        for (const Node &node : m_lab->nodes()) {
            for (const char *step : {"ssh-key", "hostname", "hosts", "time-sync"})
                QVERIFY2(map.value(QStringLiteral("changed")).contains(node.host + u' ' + QString::fromLatin1(step)),
                         describe(map).constData());
        }
    }

    void d_plain_ssh_reaches_each_by_name_fqdn_and_address()
    {
        for (const Node &node : m_lab->nodes()) {
            for (const QString &name : {node.host, node.fqdn, node.address}) {
                const Output ssh = m_lab->onWorkstation({QStringLiteral("ssh"), QStringLiteral("-oBatchMode=yes"),
                                                         QStringLiteral("root@") + name, QStringLiteral("hostname")});
                QVERIFY2(ssh.ok(), ssh.describe().constData());
                QCOMPARE(ssh.out.trimmed(), node.host.toUtf8());
                QVERIFY2(ssh.err.isEmpty(), ssh.err.constData()); // no warning either
            }
        }
    }

    void e_every_machine_knows_all_keeps_time_and_has_no_firewall()
    {
        for (const Node &node : m_lab->nodes()) {
            const auto says = [&](const QByteArray &program) { return m_lab->asRoot(node.host, program).out.trimmed(); };
            QCOMPARE(says("hostname --fqdn"), node.fqdn.toUtf8());
            for (const Node &other : m_lab->nodes()) {
                const QByteArray found = says("getent ahostsv4 " + other.host.toUtf8() + " | cut -d' ' -f1 | sort -u");
                if (other.host != node.host)
                    QCOMPARE(found, other.address.toUtf8());
                else
                    QVERIFY2(found.contains("127.0.1.1"), found.constData());
            }
            QCOMPARE(says("getent hosts vip | cut -d' ' -f1"), m_lab->vip().toUtf8());
            QCOMPARE(says("systemctl is-active chrony"), QByteArray("active"));
            QCOMPARE(says("systemctl is-enabled chrony"), QByteArray("enabled"));
            QVERIFY(m_lab->asRoot(node.host, "chronyc -n tracking").ok());
            QVERIFY(!m_lab->asRoot(node.host, "command -v ufw >/dev/null && ufw status | grep -qw active").ok());
        }
    }

    void f_second_run_changes_nothing()
    {
        QMap<QString, QByteArray> before;
        for (const Node &node : m_lab->nodes())
            before[node.host] =
                m_lab
                    ->asRoot(
                        node.host,
                        "cat /etc/hosts /etc/hostname /root/.ssh/authorized_keys; ls -l --time-style=full-iso /etc /root/.ssh /etc/ssh")
                    .out;
        QJsonObject report;
        const Output again = run({}, &report);
        QVERIFY2(again.exitCode == 0, again.describe().constData());
        const auto map = outcomes(report);
        QCOMPARE(map.keys(), QStringList{QStringLiteral("unchanged")});
        QVERIFY2(again.out.contains("nothing had to be changed"), again.out.constData());
        for (const Node &node : m_lab->nodes())
            QCOMPARE(
                m_lab
                    ->asRoot(
                        node.host,
                        "cat /etc/hosts /etc/hostname /root/.ssh/authorized_keys; ls -l --time-style=full-iso /etc /root/.ssh /etc/ssh")
                    .out,
                before[node.host]);
    }

    void g_without_this_computers_rows_names_that_are_known_are_proved()
    {
        QJsonObject report;
        const Output again = run({QStringLiteral("--no-workstation")}, &report);
        QVERIFY2(again.exitCode == 0, again.describe().constData());
        const auto map = outcomes(report);
        QVERIFY2(map.value(QStringLiteral("unchanged")).contains(QStringLiteral("db1 name-login")), describe(map).constData());
    }

    void h_the_vip_was_never_connected_to()
    {
        const QByteArray journal = m_lab->journal(QStringLiteral("db3"));
        const QByteArray own = m_lab->address(QStringLiteral("db3")).toUtf8();
        QVERIFY2(journal.contains(" on " + own + " port 22"), "sshd does not say who connects");
        QVERIFY2(!journal.contains(" on " + m_lab->vip().toUtf8() + " port 22"), journal.constData());
    }

    void i_take_back_leaves_what_was_there_and_a_way_in()
    {
        QJsonObject report;
        const Output back = run({QStringLiteral("--take-back")}, &report);
        QVERIFY2(back.exitCode == 0, back.describe().constData());
        for (const Node &node : m_lab->nodes()) {
            const auto says = [&](const QByteArray &program) { return m_lab->asRoot(node.host, program).out.trimmed(); };
            QCOMPARE(says("hostname"), QByteArray("debian"));
            QVERIFY(!says("cat /etc/hosts").contains("Howdah"));
            QVERIFY(!says("cat /root/.ssh/authorized_keys").contains("ssh-ed25519"));
            QCOMPARE(says("ls /etc/ssh/sshd_config.d/00-howdah.conf"), QByteArray());
            // Files that were there before are as they were; packages stay.
            const QList<QByteArray> now = m_lab->asRoot(node.host, snapshotProgram).out.split('\n');
            const auto contentOf = [](const QList<QByteArray> &lines, const QByteArray &name) {
                for (const QByteArray &line : lines) {
                    if (line.startsWith(name + " sum "))
                        return line.mid(name.size() + 5);
                }
                return QByteArray();
            };
            for (const char *file : {"etc/hosts", "etc/hostname", "etc/ssh/sshd_config", "etc/nsswitch.conf"}) {
                QVERIFY2(!contentOf(now, file).isEmpty(), file);
                QVERIFY2(contentOf(now, file) == contentOf(m_fresh[node.host].split('\n'), file), file);
            }
        }
        const Output plain = m_lab->onWorkstation(
            {QStringLiteral("ssh"), QStringLiteral("-oBatchMode=yes"), QStringLiteral("-oStrictHostKeyChecking=no"),
             QStringLiteral("root@") + m_lab->address(QStringLiteral("db1")), QStringLiteral("true")});
        QVERIFY(!plain.ok()); // the key is gone
        const Output again = run({QStringLiteral("--steps"), QStringLiteral("connect")});
        QVERIFY2(again.exitCode == 0, again.describe().constData()); // and the account still gets in and to root
        QVERIFY(!QFile::exists(m_lab->path(QStringLiteral("/etc/hosts")))
                || m_lab->onWorkstation({QStringLiteral("grep"), QStringLiteral("Howdah"), QStringLiteral("/etc/hosts")}).exitCode
                       == 1);
    }

    void cleanupTestCase() { m_lab.reset(); }
};

QTEST_GUILESS_MAIN(TestProvision)
#include "tst_provision.moc"
