// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Who else writes /etc/hosts and /etc/hostname, and what is asked before /etc/hosts: cloud-init (its merged settings
// decide), Proxmox, containers, WSL, configuration management, memory; nsswitch.conf. Whoever will lose the table or the
// name is warned; what holds it off is taken back. Under each shell.
#include "tests/steps/PrivateMachine.h"
#include "tests/steps/Shells.h"

#include <QTest>

#include <unistd.h>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

const QString dropIn = u"/etc/cloud/cloud.cfg.d/99-howdah.cfg"_s;
const QString nameDropIn = u"/etc/cloud/cloud.cfg.d/99-howdah-name.cfg"_s;
const QString user = u"/var/lib/cloud/instance/cloud-config.txt"_s;
const QString vendor = u"/var/lib/cloud/instance/vendor-cloud-config.txt"_s;
const QString merged = u"/run/cloud-init/combined-cloud-config.json"_s;
const QByteArray hold = "HD_OPT_CLOUD_INIT=off\n";
/// Installed.
const QByteArray cloudInit =
    "mount -t tmpfs tmpfs /usr/local/bin; cp /bin/true /usr/local/bin/cloud-init; mkdir -p /run/cloud-init\n";
const QByteArray cloudConfig =
    "users:\n   - default\npreserve_hostname: false\n\n# The modules that run in the 'init' stage\ncloud_init_modules:\n - seed_random\n"
    " - [set-passwords, always]\n\n # a comment\n - update_hostname\n - update-etc-hosts\n - ssh\n\ncloud_config_modules:\n - locale\n";
const QByteArray pveHosts =
    "127.0.0.1\tlocalhost\n::1\tlocalhost\n# --- BEGIN PVE ---\n127.0.1.1 debian.lan debian\n# --- END PVE ---\n";

/// What the computer of the test is does not count.
const QByteArray plainMachine = "hd_contained() { return 1; }; hd_engine() { :; }\n";

/// "changed hosts-written + hosts-cloud-init FILE"
QByteArray saidWithWarnings(const PrivateMachine::Result &result)
{
    QByteArray said = result.said();
    for (const Reason &warning : result.report.reason.warnings())
        said += " + " + (QStringList{warning.id} + warning.args).join(u' ').toUtf8();
    return said;
}

QByteArray file(const QString &path, const QByteArray &text)
{
    const QByteArray name = path.toUtf8();
    return "mkdir -p \"$(dirname '" + name + "')\"; cat >'" + name + "' <<'TEXT'\n" + text + "TEXT\n";
}

} // namespace

class tst_OtherWriters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { test::addShellRows(); }
    void initTestCase() { QVERIFY2(getuid() == 0, "needs root, for private namespaces"); }
    void cloudInitIsReadAsItMerges_data();
    void cloudInitIsReadAsItMerges();
    void cloudInitIsHeldOff_data();
    void cloudInitIsHeldOff();
    void cloudInitThatDoesNotRunWritesNothing_data();
    void cloudInitThatDoesNotRunWritesNothing();
    void theNameThatCloudInitWillSet_data();
    void theNameThatCloudInitWillSet();
    void proxmox();
    void others_data();
    void others();
    void whatIsAskedBeforeTheFile_data();
    void whatIsAskedBeforeTheFile();
    void theDropInOfSomebodyElse();
    void aLineThatSomebodyMadeAgainIsThereOnce();
    void anotherNameOfTheClusterAloneIsNoChange_data();
    void anotherNameOfTheClusterAloneIsNoChange();
};

#define COMPARE_ALL(result, expected)                                                                                            \
    do {                                                                                                                         \
        const auto &got = result;                                                                                                \
        if (saidWithWarnings(got) != QByteArray(expected))                                                                       \
            qWarning("%s\n%s", qPrintable(got.report.reason.sentence()), got.output.constData());                                \
        QCOMPARE(saidWithWarnings(got), QByteArray(expected));                                                                   \
        QVERIFY(isKnownReason(got.report.reason.id));                                                                            \
        for (const Reason &reason_ : got.report.reason.warnings())                                                               \
            QVERIFY2(isKnownReason(reason_.id), qPrintable(reason_.id));                                                         \
    } while (false)

void tst_OtherWriters::cloudInitIsReadAsItMerges_data()
{
    QTest::addColumn<QByteArray>("setup");
    QTest::addColumn<QString>("by"); // empty: the table stays
    const QString plain = u"/etc/cloud/cloud.cfg"_s, site = u"/etc/cloud/cloud.cfg.d/50-site.cfg"_s;
    const QString vendor2 = u"/var/lib/cloud/instance/vendor2-cloud-config.txt"_s;
    const auto row = [](const char *name, const QByteArray &setup, const QString &by) { QTest::newRow(name) << setup << by; };
    row("nowhere", {}, {});
    row("its own file", file(plain, cloudConfig + "manage_etc_hosts: true\n"), plain);
    row("a drop-in", file(site, "#cloud-config\nmanage_etc_hosts: True # ours\n"), site);
    row("a drop-in, as JSON", file(site, "{\"manage_etc_hosts\": true, \"x\": {\"y\": 1}}\n"), site);
    row("a drop-in, with a template", file(site, "manage_etc_hosts: \"template\"\n"), site);
    row("the last one counts",
        file(site, "manage_etc_hosts: true\n") + file(u"/etc/cloud/cloud.cfg.d/60-x.cfg"_s, "manage_etc_hosts: false\n"), {});
    row("vendor data", file(vendor, "#cloud-config\nmanage_etc_hosts: true\n"), vendor);
    row("vendor data win over a drop-in", file(vendor, "manage_etc_hosts: 'yes'\n") + file(site, "manage_etc_hosts: false\n"),
        vendor);
    row("the second kind of them", file(vendor, "manage_etc_hosts: false\n") + file(vendor2, "manage_etc_hosts: 1\n"), vendor2);
    row("user data", file(user, "#cloud-config\npackages:\n- vim\nmanage_etc_hosts: true\n"), user);
    row("user data win over vendor data", file(vendor, "manage_etc_hosts: true\n") + file(user, "manage_etc_hosts: false\n"), {});
    row("only a line for 127.0.1.1", file(user, "manage_etc_hosts: localhost\n"), {});
    row("a comment", file(user, "#manage_etc_hosts: true\n"), {});
    row("somebody else's key", file(user, "write_files:\n  - manage_etc_hosts: true\nx_manage_etc_hosts: true\n"), {});
    row("a datasource", file(merged, "{\n \"_doc\": \"x\",\n \"manage_etc_hosts\": true,\n \"x\": 1\n}\n"), merged);
    row("a datasource, against a drop-in",
        file(site, "manage_etc_hosts: false\n") + file(merged, "{\n \"manage_etc_hosts\": \"template\"\n}\n"), merged);
    row("changed since the last start",
        file(merged, "{\n \"manage_etc_hosts\": true\n}\n") + "touch -d '1 hour ago' " + merged.toUtf8() + '\n'
            + file(site, "manage_etc_hosts: false\n"),
        {});
    row("without the module",
        file(plain, QByteArray(cloudConfig).replace(" - update-etc-hosts\n", "") + "manage_etc_hosts: true\n"), {});
    row("user data without the module",
        file(site, "manage_etc_hosts: true\n") + file(user, "cloud_init_modules: [ssh, set_hostname]\n"), {});
    row("user data with the module",
        file(plain, QByteArray(cloudConfig).replace(" - update-etc-hosts\n", "")) + file(site, "manage_etc_hosts: true\n")
            + file(user, "cloud_init_modules:\n- ssh\n- [update_etc_hosts, always]\n"),
        site);
}

void tst_OtherWriters::cloudInitIsReadAsItMerges()
{
    QFETCH(QByteArray, setup);
    QFETCH(QString, by);
    PrivateMachine machine(test::shellOfRow());
    machine.put(u"/etc/cloud/cloud.cfg"_s, cloudConfig);
    machine.setup = cloudInit + setup;
    const QByteArray warning = by.isEmpty() ? QByteArray() : " + hosts-cloud-init " + by.toUtf8();
    COMPARE_ALL(machine.run(u"hosts"_s, RunMode::Check, plainMachine), "would-change hosts-would" + warning);
    COMPARE_ALL(machine.run(u"hosts"_s, RunMode::Apply, plainMachine), "changed hosts-written" + warning);
    const auto again = machine.run(u"hosts"_s, RunMode::Apply, plainMachine);
    COMPARE_ALL(again, "unchanged hosts-there" + warning);
    QCOMPARE(again.report.facts.value(u"cloud-init-rewrites-hosts"_s), by);
}

void tst_OtherWriters::cloudInitIsHeldOff_data()
{
    QTest::addColumn<QByteArray>("setup");
    QTest::addColumn<QByteArray>("text"); // of the drop-in; empty: it cannot be held off
    QTest::addColumn<QString>("by");
    const QByteArray first =
        "# Written by Howdah, so that cloud-init leaves the host table in /etc/hosts alone.\nmanage_etc_hosts: false\n";
    const QByteArray modules = "cloud_init_modules:\n - seed_random\n - [set-passwords, always]\n - update_hostname\n - ssh\n";
    QTest::newRow("its own file") << file(u"/etc/cloud/cloud.cfg.d/05-x.cfg"_s, "manage_etc_hosts: true\n") << first << QString();
    QTest::newRow("a drop-in after ours") << file(u"/etc/cloud/cloud.cfg.d/zz.cfg"_s, "manage_etc_hosts: true\n")
                                          << first + modules << QString();
    QTest::newRow("vendor data") << file(vendor, "manage_etc_hosts: true\n") << first + modules << QString();
    QTest::newRow("user data") << file(user, "manage_etc_hosts: true\n") << first + modules << QString();
    QTest::newRow("a datasource") << file(merged, "{\n \"manage_etc_hosts\": true\n}\n") << first + modules << QString();
    QTest::newRow("user data with a list") << file(user, "manage_etc_hosts: true\ncloud_init_modules: [ssh, update_etc_hosts]\n")
                                           << QByteArray() << user;
    QTest::newRow("vendor data with a list")
        << file(user, "manage_etc_hosts: true\n") + file(vendor, "cloud_init_modules:\n- update_etc_hosts\n") << QByteArray()
        << vendor;
    QTest::newRow("an older drop-in of ours")
        << file(user, "manage_etc_hosts: true\n")
               + "[ -e /etc/once ] || { : >/etc/once; printf '%s\\n' '# Written by Howdah, so that cloud-init leaves the host table in /etc/hosts alone.' 'manage_etc_hosts: false' >"
               + dropIn.toUtf8() + "; }\n"
        << first + modules << QString();
}

void tst_OtherWriters::cloudInitIsHeldOff()
{
    QFETCH(QByteArray, setup);
    QFETCH(QByteArray, text);
    QFETCH(QString, by);
    PrivateMachine machine(test::shellOfRow());
    machine.put(u"/etc/cloud/cloud.cfg"_s, cloudConfig);
    machine.setup = "mkdir -p /etc/cloud/cloud.cfg.d\n" + cloudInit + setup;
    const QByteArray warning = by.isEmpty() ? QByteArray() : " + hosts-cloud-init-stays " + by.toUtf8();
    const auto would = machine.run(u"hosts"_s, RunMode::Check, plainMachine + hold);
    COMPARE_ALL(would, "would-change hosts-would" + warning);
    QCOMPARE(would.report.diff.contains("99-howdah.cfg"), !text.isEmpty());
    COMPARE_ALL(machine.run(u"hosts"_s, RunMode::Apply, plainMachine + hold), "changed hosts-written" + warning);
    QCOMPARE(machine.text(dropIn), text);
    COMPARE_ALL(machine.run(u"hosts"_s, RunMode::Check, plainMachine + hold), "unchanged hosts-there" + warning);
    COMPARE_ALL(machine.run(u"hosts"_s, RunMode::Apply, plainMachine + hold), "unchanged hosts-there" + warning);
    if (by.isEmpty()) // without the option it still holds
        COMPARE_ALL(machine.run(u"hosts"_s, RunMode::Apply, plainMachine), "unchanged hosts-there");
    COMPARE_ALL(machine.run(u"hosts"_s, RunMode::TakeBack, plainMachine + hold), "changed hosts-taken-back");
    QCOMPARE(machine.exists(dropIn), setup.contains("/etc/once"));
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));
}

void tst_OtherWriters::cloudInitThatDoesNotRunWritesNothing_data()
{
    QTest::addColumn<QByteArray>("setup");
    QTest::newRow("removed, its files stay") << QByteArray("rm -f /usr/local/bin/cloud-init\n");
    QTest::newRow("switched off by a file") << QByteArray(": >/etc/cloud/cloud-init.disabled\n");
    QTest::newRow("no datasource at the last start") << QByteArray(": >/run/cloud-init/disabled\n");
    QTest::newRow("switched off by the kernel's command line")
        << QByteArray("echo 'quiet cloud-init=disabled' >/run/cmdline; mount --bind /run/cmdline /proc/cmdline\n");
    const QByteArray systemd =
        "mkdir -p /run/systemd/system; printf '%s\\n' '#!/bin/sh' \"printf '%s\\\\n' STATES\" >/usr/local/bin/systemctl; chmod +x /usr/local/bin/systemctl\n";
    QTest::newRow("masked") << QByteArray(systemd).replace(
        "STATES", "LoadState=masked UnitFileState=masked LoadState=not-found UnitFileState=");
    QTest::newRow("disabled") << QByteArray(systemd).replace(
        "STATES", "LoadState=not-found UnitFileState= LoadState=loaded UnitFileState=disabled");
    QTest::newRow("without its units") << QByteArray(systemd).replace("STATES", "LoadState=not-found UnitFileState=");
}

void tst_OtherWriters::cloudInitThatDoesNotRunWritesNothing()
{
    QFETCH(QByteArray, setup);
    PrivateMachine machine(test::shellOfRow());
    machine.put(u"/etc/cloud/cloud.cfg"_s, cloudConfig + "manage_etc_hosts: true\nhostname: web1\n");
    machine.setup = "mkdir -p /etc/cloud/cloud.cfg.d\n" + cloudInit + setup;
    COMPARE_ALL(machine.run(u"hosts"_s, RunMode::Apply, plainMachine + hold), "changed hosts-written");
    QVERIFY(!machine.exists(dropIn));
    COMPARE_ALL(machine.run(u"hostname"_s, RunMode::Apply, plainMachine + hold), "changed hostname-set");
    QVERIFY(!machine.exists(nameDropIn));
}

void tst_OtherWriters::theNameThatCloudInitWillSet_data()
{
    QTest::addColumn<QByteArray>("setup");
    QTest::addColumn<QByteArray>("warning"); // without the option
    QTest::addColumn<QByteArray>("stays");   // with it
    const QByteArray last =
        file(u"/var/lib/cloud/data/set-hostname"_s, "{\n \"fqdn\": \"web1.localdomain\",\n \"hostname\": \"web1\"\n}\n")
        + file(u"/var/lib/cloud/data/previous-hostname"_s, "web1\n");
    const QByteArray instance =
        file(u"/run/cloud-init/instance-data.json"_s, "{\n \"v1\": {\n  \"local_hostname\": \"web1\"\n }\n}\n");
    const QByteArray warning = " + hostname-cloud-init web1";
    QTest::newRow("set already: it stays ours") << last + instance << QByteArray() << QByteArray();
    QTest::newRow("not set yet") << instance << warning << QByteArray();
    QTest::newRow("another one is wanted now")
        << QByteArray(last).replace("web1", "old") + file(user, "hostname: web1\n") << warning << QByteArray();
    QTest::newRow("another full name") << QByteArray(last).replace("web1", "old") + file(user, "fqdn: web1.example.org\n")
                                       << warning << QByteArray();
    QTest::newRow("what it set last is ours") << last + instance + "echo db1 >/var/lib/cloud/data/previous-hostname\n"
                                              << warning << QByteArray();
    QTest::newRow("it wants ours") << file(user, "hostname: db1\n") + instance << QByteArray() << QByteArray();
    QTest::newRow("preserved") << file(user, "hostname: web1\npreserve_hostname: true\n") << QByteArray() << QByteArray();
    QTest::newRow("user data insist") << file(user, "hostname: web1\npreserve_hostname: false\n") << warning
                                      << " + hostname-cloud-init-stays web1 " + user.toUtf8();
}

void tst_OtherWriters::theNameThatCloudInitWillSet()
{
    QFETCH(QByteArray, setup);
    QFETCH(QByteArray, warning);
    QFETCH(QByteArray, stays);
    PrivateMachine machine(test::shellOfRow());
    machine.put(u"/etc/cloud/cloud.cfg"_s, cloudConfig);
    machine.setup = "mkdir -p /etc/cloud/cloud.cfg.d\n" + cloudInit + setup;
    COMPARE_ALL(machine.run(u"hostname"_s, RunMode::Check, plainMachine), "would-change hostname-would" + warning);
    COMPARE_ALL(machine.run(u"hostname"_s, RunMode::Apply, plainMachine), "changed hostname-set" + warning);
    COMPARE_ALL(machine.run(u"hostname"_s, RunMode::Apply, plainMachine), "unchanged hostname-ok" + warning);
    const bool held = !warning.isEmpty() && stays.isEmpty() && !setup.contains("insist");
    COMPARE_ALL(machine.run(u"hostname"_s, RunMode::Check, plainMachine + hold),
                (held ? "would-change hostname-would-stay" : "unchanged hostname-ok") + stays);
    COMPARE_ALL(machine.run(u"hostname"_s, RunMode::Apply, plainMachine + hold),
                (held ? "changed hostname-kept" : "unchanged hostname-ok") + stays);
    QCOMPARE(machine.exists(nameDropIn), held);
    COMPARE_ALL(machine.run(u"hostname"_s, RunMode::Apply, plainMachine + hold), "unchanged hostname-ok" + stays);
    COMPARE_ALL(machine.run(u"hostname"_s, RunMode::TakeBack, plainMachine + hold), "changed hostname-taken-back");
    QVERIFY(!machine.exists(nameDropIn));
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));
}

void tst_OtherWriters::proxmox()
{
    const QByteArray lxc = "hd_contained() { :; }\n";
    PrivateMachine machine(test::shellOfRow());
    machine.put(u"/etc/hosts"_s, pveHosts);
    const QByteArray line = "127.0.1.1\tdb1.patroni.local db1";
    COMPARE_ALL(machine.run(u"hostname"_s, RunMode::Check, lxc), "would-change hostname-would + hostname-proxmox debian");
    COMPARE_ALL(machine.run(u"hostname"_s, RunMode::Apply, lxc), "changed hostname-set + hostname-proxmox debian");
    COMPARE_ALL(machine.run(u"hostname"_s, RunMode::Apply, lxc), "unchanged hostname-ok + hostname-proxmox db1");
    COMPARE_ALL(machine.run(u"hosts"_s, RunMode::Apply, lxc), "changed hosts-written + hosts-proxmox " + line);
    COMPARE_ALL(machine.run(u"hosts"_s, RunMode::Apply, lxc), "unchanged hosts-there + hosts-proxmox " + line);
    COMPARE_ALL(machine.run(u"hosts"_s, RunMode::Check, lxc + hold), "would-change hosts-would");
    COMPARE_ALL(machine.run(u"hosts"_s, RunMode::Apply, lxc + hold), "changed hosts-written");
    COMPARE_ALL(machine.run(u"hosts"_s, RunMode::Apply, lxc + hold), "unchanged hosts-there");
    COMPARE_ALL(machine.run(u"hostname"_s, RunMode::Apply, lxc + hold), "changed hostname-kept");
    COMPARE_ALL(machine.run(u"hostname"_s, RunMode::Apply, lxc + hold), "unchanged hostname-ok");
    QVERIFY(machine.exists(u"/etc/.pve-ignore.hosts"_s));
    QVERIFY(machine.exists(u"/etc/.pve-ignore.hostname"_s));
    COMPARE_ALL(machine.run(u"hostname"_s, RunMode::TakeBack, lxc + hold), "changed hostname-taken-back");
    COMPARE_ALL(machine.run(u"hosts"_s, RunMode::TakeBack, lxc + hold), "changed hosts-taken-back");
    QCOMPARE(machine.text(u"/etc/hosts"_s), pveHosts);
    QVERIFY(!machine.exists(u"/etc/.pve-ignore.hosts"_s));
    QVERIFY(!machine.exists(u"/etc/.pve-ignore.hostname"_s));
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));

    // Proxmox knows the name, or lets the files be; a copy of such a disk is no container.
    for (const auto &[setup, values] :
         {std::pair(QByteArray("sed -i 's/^127.0.1.1 .*/192.0.2.11 db1.lan db1/' /etc/hosts\n"), lxc),
          std::pair(QByteArray(": >/etc/.pve-ignore.hostname\n"), lxc), std::pair(QByteArray(), plainMachine)}) {
        PrivateMachine other(test::shellOfRow());
        other.put(u"/etc/hosts"_s, pveHosts);
        other.setup = setup;
        COMPARE_ALL(other.run(u"hostname"_s, RunMode::Check, values), "would-change hostname-would");
    }
}

void tst_OtherWriters::others_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QByteArray>("setup");
    QTest::addColumn<QByteArray>("warning"); // empty: none
    const QByteArray bound = "cp /etc/hosts /var/lib/bound; mount --bind /var/lib/bound /etc/hosts\n";
    const auto row = [](const char *name, const QString &step, const QByteArray &setup, const QByteArray &warning) {
        QTest::newRow(name) << step << setup << warning;
    };
    const QString hosts = u"hosts"_s, hostname = u"hostname"_s;
    row("Docker", hosts, "# Docker\n" + bound, " + file-of-container /etc/hosts Docker");
    row("Kubernetes", hosts, "sed -i '1i # Kubernetes-managed hosts file.' /etc/hosts\n" + bound,
        " + file-of-container /etc/hosts Kubernetes");
    row("a mount point on a disk", hosts, bound, {});
    row("a mount point in memory", hosts, "cp /etc/hosts /run/bound; mount --bind /run/bound /etc/hosts\n",
        " + file-volatile /etc/hosts /etc/hosts");
    row("a link into memory", hosts, "cp /etc/hosts /run/hosts; ln -sf /run/hosts /etc/hosts\n",
        " + file-volatile /etc/hosts /run/hosts");
    row("the name, in memory", hostname, "echo debian >/run/name; ln -sf /run/name /etc/hostname\n",
        " + file-volatile /etc/hostname /run/name");
    row("Puppet", hosts, "sed -i '1i # HEADER: This file was autogenerated at 2026 by puppet.' /etc/hosts\n",
        " + file-managed /etc/hosts 1 # HEADER: This file was autogenerated at 2026 by puppet.");
    row("Ansible", hosts, "printf '\\n#  Ansible managed: do not edit\\r\\n' >>/etc/hosts\n",
        " + file-managed /etc/hosts 7 #  Ansible managed: do not edit");
    row("Salt", hosts, "echo '# This file is managed by Salt' >>/etc/hosts\n",
        " + file-managed /etc/hosts 6 # This file is managed by Salt");
    row("the name, by Puppet", hostname, "printf '# managed by puppet, do not edit\\n\\n  debian\\n' >/etc/hostname\n",
        " + file-managed /etc/hostname 1 # managed by puppet, do not edit");
    row("marks around a part", hosts,
        "printf '%s\\n' '# BEGIN ANSIBLE MANAGED BLOCK' '10.0.0.5 filer' '# END ANSIBLE MANAGED BLOCK' '## vagrant-hostmanager-start id: x' '## vagrant-hostmanager-end' >>/etc/hosts\n",
        {});
    row("Google's guest agent", hosts, "echo '10.0.0.9 vm.c.x.internal vm  # Added by Google' >>/etc/hosts\n", {});
    row("plain comments", hosts,
        "printf '%s\\n' '# Do not remove the following line' '# Generated by Anaconda' '# the chef wants a printer' >>/etc/hosts\n",
        {});
}

void tst_OtherWriters::others()
{
    QFETCH(QString, step);
    QFETCH(QByteArray, setup);
    QFETCH(QByteArray, warning);
    const QByteArray values = plainMachine + (setup.startsWith("# Docker") ? "hd_engine() { echo Docker; }\n" : "");
    PrivateMachine machine(test::shellOfRow());
    machine.setup = setup;
    COMPARE_ALL(machine.run(step, RunMode::Check, values), "would-change " + step.toUtf8() + "-would" + warning);
    PrivateMachine fresh(test::shellOfRow());
    fresh.setup = setup;
    COMPARE_ALL(fresh.run(step, RunMode::Apply, values),
                "changed " + step.toUtf8() + (step == u"hosts" ? "-written" : "-set") + warning);
}

void tst_OtherWriters::whatIsAskedBeforeTheFile_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QByteArray>("nss");
    QTest::addColumn<QByteArray>("fake"); // a service of that name answers so; empty: not installed
    QTest::addColumn<QByteArray>("check");
    QTest::addColumn<QByteArray>("run");
    const QString hosts = u"hosts"_s, fqdn = u"fqdn"_s;
    const QByteArray other =
        "if [ \"$1 $2\" = '-s dns' ]; then shift 3; for n; do case $n in db2*) echo \"10.9.9.9 STREAM db2.patroni.local\" ;; esac; done; exit; fi\n";
    const QByteArray canonical = "if [ \"$1 $2\" = '-s myhostname' ]; then echo \"192.0.2.11 STREAM db1\"; exit; fi\n";
    const auto row = [](const char *name, const QString &step, const QByteArray &nss, const QByteArray &fake,
                        const QByteArray &check,
                        const QByteArray &run) { QTest::newRow(name) << step << nss << fake << check << run; };
    row("hosts: files", hosts, "hosts: files dns\n", other, "would-change hosts-would", "changed hosts-written");
    row("hosts: dns first, and knows another", hosts, "# x\nhosts: dns files\n", other, "failed hosts-would-not-be-first",
        "failed hosts-would-not-be-first");
    row("hosts: dns first, and knows none", hosts, "hosts:\tdns [NOTFOUND=continue] files # x\n", {}, "would-change hosts-would",
        "changed hosts-written");
    row("hosts: dns first, and does not answer", hosts, "hosts: dns files\n",
        "[ \"$1 $2\" != '-s dns' ] || exec sleep 60\n[ \"$1\" = -s ] || exec sleep 60\n",
        "would-change hosts-would + hosts-slow dns 2", "changed hosts-written + hosts-slow dns 2");
    row("hosts: no files", hosts, "hosts: dns\n", {}, "failed hosts-would-not-be-read", "failed hosts-would-not-be-read");
    row("hosts: no line at all", hosts, "passwd: files\n", {}, "would-change hosts-would", {});
    row("fqdn: myhostname first", fqdn, "hosts: myhostname files\n", canonical, "failed fqdn-not-first", "failed fqdn-not-first");
    row("fqdn: myhostname, not installed", fqdn, "hosts: myhostname files\n", {}, "would-change fqdn-after-hostname",
        "failed fqdn-wrong");
    row("fqdn: no files", fqdn, "hosts: dns\n", {}, "failed fqdn-not-from-files", "failed fqdn-not-from-files");
    row("fqdn: files first", fqdn, "hosts: files myhostname\n", canonical, "would-change fqdn-after-hostname",
        "failed fqdn-wrong");
}

void tst_OtherWriters::whatIsAskedBeforeTheFile()
{
    QFETCH(QString, step);
    QFETCH(QByteArray, nss);
    QFETCH(QByteArray, fake);
    QFETCH(QByteArray, check);
    QFETCH(QByteArray, run);
    PrivateMachine machine(test::shellOfRow());
    machine.put(u"/etc/nsswitch.conf"_s, "passwd: files\n" + nss);
    machine.setup = "mount -t tmpfs tmpfs /usr/local/bin\n"
                    + file(u"/usr/local/bin/getent"_s, "#!/bin/sh\n" + fake + "exec /usr/bin/getent \"$@\"\n")
                    + "chmod +x /usr/local/bin/getent\n";
    const QByteArray before = machine.text(u"/etc/hosts"_s);
    COMPARE_ALL(machine.run(step, RunMode::Check, plainMachine), check);
    if (run.isEmpty())
        return; // the system's default decides
    const auto result = machine.run(step, RunMode::Apply, plainMachine);
    COMPARE_ALL(result, run);
    if (run.startsWith("failed")) {
        QCOMPARE(machine.text(u"/etc/hosts"_s), before);
        if (run.endsWith("first"))
            QCOMPARE(result.report.reason.args.sliced(result.report.reason.args.size() - 2),
                     nss.startsWith('#') ? QStringList({u"3"_s, u"dns"_s}) : QStringList({u"2"_s, u"myhostname"_s}));
    }
}

void tst_OtherWriters::theDropInOfSomebodyElse()
{
    PrivateMachine machine(test::shellOfRow());
    const QByteArray theirs = "# ours, by hand\nmanage_etc_hosts: true\n";
    machine.setup = cloudInit;
    machine.put(dropIn, theirs, 0640);
    COMPARE_ALL(machine.run(u"hosts"_s, RunMode::Apply, plainMachine),
                "changed hosts-written + hosts-cloud-init " + dropIn.toUtf8());
    QCOMPARE(machine.text(dropIn), theirs);
}

// cloud-init with manage_etc_hosts: localhost puts its own line for 127.0.1.1 beside ours.
void tst_OtherWriters::aLineThatSomebodyMadeAgainIsThereOnce()
{
    PrivateMachine machine(test::shellOfRow());
    machine.put(u"/etc/hosts"_s, "127.0.0.1\tlocalhost\n127.0.1.1\tweb1\tweb1\n");
    machine.put(u"/etc/hostname"_s, "web1\n");
    machine.after = "sed -i 's/ /\t/g' /etc/hosts; printf '127.0.1.1\tweb1\tweb1\n' >>/etc/hosts\n";
    COMPARE_ALL(machine.run(u"hostname"_s, RunMode::Apply, plainMachine), "changed hostname-set");
    machine.after.clear();
    COMPARE_ALL(machine.run(u"hostname"_s, RunMode::Apply, plainMachine), "unchanged hostname-ok");
    COMPARE_ALL(machine.run(u"hostname"_s, RunMode::TakeBack, plainMachine), "changed hostname-taken-back");
    QCOMPARE(machine.text(u"/etc/hosts"_s), QByteArray("127.0.0.1\tlocalhost\n127.0.1.1\tweb1\tweb1\n"));
}

// Save As and a new name: the block's uuid says whose it is. The next change brings the name along.
void tst_OtherWriters::anotherNameOfTheClusterAloneIsNoChange_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QByteArray>("edit"); // of the file, as somebody's editor leaves it
    for (const QString &step : {u"hosts"_s, u"local-hosts"_s}) {
        QTest::newRow(qPrintable(step)) << step << QByteArray();
        QTest::newRow(qPrintable(step + u", without its last newline"_s)) << step << QByteArray("truncate -s -1 /etc/hosts\n");
        QTest::newRow(qPrintable(step + u", with cloud-init's tabs"_s))
            << step << QByteArray("sed -i '/^[0-9]/s/ /\\t/g' /etc/hosts\n");
        QTest::newRow(qPrintable(step + u", in the middle"_s)) << step << QByteArray("echo '10.0.0.5 filer' >>/etc/hosts\n");
    }
}

void tst_OtherWriters::anotherNameOfTheClusterAloneIsNoChange()
{
    QFETCH(QString, step);
    QFETCH(QByteArray, edit);
    PrivateMachine machine(test::shellOfRow());
    machine.after = edit;
    COMPARE_ALL(machine.run(step, RunMode::Apply, plainMachine), "changed hosts-written");
    machine.after.clear();
    const QByteArray once = machine.text(u"/etc/hosts"_s);
    for (const QString &name : {u"another name"_s, u"a & b/c [x]"_s, QString(u"Ünïcode ✓"_s)}) {
        machine.cluster.name = name;
        COMPARE_ALL(machine.run(step, RunMode::Check, plainMachine), "unchanged hosts-there");
        COMPARE_ALL(machine.run(step, RunMode::Apply, plainMachine), "unchanged hosts-there");
        QCOMPARE(machine.text(u"/etc/hosts"_s), once);
    }
    machine.cluster.machines[1].address = u"192.0.2.13"_s;
    const auto written = machine.run(step, RunMode::Apply, plainMachine);
    COMPARE_ALL(written, "changed hosts-written");
    const qsizetype block = once.indexOf("# BEGIN Howdah");
    QByteArray expected = once.first(block) + once.sliced(block).replace('\t', ' ');
    expected.replace("Howdah my lab ", "Howdah Ünïcode ✓ ").replace("192.0.2.12 db2", "192.0.2.13 db2");
    QCOMPARE(machine.text(u"/etc/hosts"_s), expected);
    machine.cluster.name = u"a third"_s;
    COMPARE_ALL(machine.run(step, RunMode::TakeBack, plainMachine), "changed hosts-taken-back");
    QVERIFY(!machine.text(u"/etc/hosts"_s).contains("Howdah"));
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));
}

QTEST_GUILESS_MAIN(tst_OtherWriters)
#include "tst_otherwriters.moc"
