// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What makes a machine live: real processes, started in a machine of their own, and what `connect` says of them.
#include "tests/steps/PrivateMachine.h"
#include "tests/steps/Shells.h"

#include <QTest>

#include <unistd.h>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

// `start COMMAND…` in the background, until its name is NAME. Programs: `sleeper FILE`, a copy of sleep; `server FILE`, which
// listens; `pythons FILE`, a script that sleeps.
const QByteArray helpers = R"sh(
mount -t tmpfs tmpfs /usr/local/bin; mount -t tmpfs tmpfs /opt; mount -t tmpfs tmpfs /srv; mount -t tmpfs tmpfs /tmp; chmod 1777 /tmp
start() { name=$1; shift; "$@" </dev/null >/dev/null 2>&1 3>&- & until grep -qsx "$name" /proc/$!/comm; do sleep 0.01; done; }
sleeper() { mkdir -p "$(dirname "$1")"; cp "$(readlink -f "$(command -v sleep)")" "$1"; }
server() { mkdir -p "$(dirname "$1")"; cp "$(readlink -f "$(command -v busybox)")" "$1"; }
pythons() { mkdir -p "$(dirname "$1")"; printf '#!/usr/bin/python3\nimport time; time.sleep(1000)\n' >"$1"; chmod 755 "$1"; }
listening() { until grep -qs ':094B .* 0A ' /proc/net/tcp /proc/net/tcp6; do sleep 0.01; done; }
)sh";

} // namespace

class tst_Live : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::addShellRows(); }
    void initTestCase() { QVERIFY2(getuid() == 0, "needs root, for private namespaces"); }
    void processes_data();
    void processes();
    void units_data();
    void units();
};

void tst_Live::processes_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QString>("live");
    const auto row = [](const char *name, const QByteArray &start, const QString &live) { QTest::newRow(name) << start << live; };
    const QString none;
    row("nothing", {}, none);
    // Names alone.
    row("a shell script of that name",
        "printf '#!/bin/sh\\nsleep 1000\\n' >/tmp/patroni; chmod 755 /tmp/patroni; cd /tmp; start patroni ./patroni\n", none);
    row("an installed shell script",
        "printf '#!/bin/sh\\nsleep 1000\\n' >/usr/local/bin/patroni; chmod 755 /usr/local/bin/patroni; start patroni patroni\n",
        none);
    row("renamed programs",
        "sleeper /tmp/patroni; start patroni /tmp/patroni 1000; sleeper /run/postgres; start postgres /run/postgres 1000; sleeper /home/ada/etcd; start etcd /home/ada/etcd 1000\n",
        none);
    row("another argv[0]",
        "start sleep bash -c 'exec -a patroni sleep 1000'; start sleep bash -c 'exec -a \"postgres: checkpointer\" sleep 1000'\n",
        none);
    row("a log that is read", ": >/tmp/patroni.log; start tail tail -f /tmp/patroni.log\n", none);
    row("a file that is edited", "start sleep bash -c 'exec -a \"vim patroni\" sleep 1000'\n", none);
    row("a Python script of that name",
        "pythons /tmp/patroni; start patroni /tmp/patroni; cd /tmp; start patroni ./patroni; start python3 python3 ./patroni\n",
        none);
    row("Python with that word",
        "pythons /usr/local/bin/show; start python3 python3 /usr/local/bin/show patroni /etc/patroni.yml; start python3 python3 -c 'import time; time.sleep(1000)' patroni\n",
        none);
    row("the clients",
        "pythons /usr/local/bin/patronictl; start patronictl patronictl list; sleeper /usr/local/bin/etcdctl; start etcdctl etcdctl 1000; sleeper /usr/local/bin/psql; start psql psql 1000\n",
        none);
    row("programs of similar names",
        "for name in consul-template haproxy-exporter postgres_exporter pgbouncer_exporter patroni-tools; do sleeper /usr/local/bin/$name; done; "
        "start consul-template consul-template 1000; start haproxy-exporte haproxy-exporter 1000; start postgres_export postgres_exporter 1000\n",
        none);
    row("a container's",
        "sleeper /usr/local/bin/postgres; start unshare unshare --pid --net --fork postgres 1000\n"
        "until grep -qsx postgres /proc/[0-9]*/comm; do sleep 0.01; done\n",
        none);
    row("one that has ended",
        "sleeper /usr/local/bin/postgres; start sleep sh -c 'postgres 0 & exec sleep 1000'\n"
        "until grep -qs 'State:.*Z' /proc/[0-9]*/status; do sleep 0.01; done\n",
        none);
    // Real ones.
    row("PostgreSQL", "sleeper /usr/local/bin/postgres; start postgres postgres 1000\n", u"postgresql"_s);
    row("a process of PostgreSQL",
        "mkdir -p /opt/pg/15/bin; sleeper /opt/pg/15/bin/postgres; start postgres bash -c 'exec -a \"postgres: 15/main: checkpointer \" /opt/pg/15/bin/postgres 1000'\n",
        u"postgresql"_s);
    row("PostgreSQL of EDB", "sleeper /opt/as/bin/edb-postgres; start edb-postgres /opt/as/bin/edb-postgres 1000\n",
        u"postgresql"_s);
    row("PostgreSQL built at home",
        "sleeper /home/pg/bin/postgres; mkdir /srv/data; echo 15 >/srv/data/PG_VERSION; cd /srv/data; start postgres /home/pg/bin/postgres 1000\n",
        u"postgresql"_s);
    row("in a container with our network",
        "sleeper /usr/local/bin/postgres; start unshare unshare --pid --fork postgres 1000\n"
        "until grep -qsx postgres /proc/[0-9]*/comm; do sleep 0.01; done\n",
        u"postgresql"_s);
    row("from tarballs",
        "for name in etcd consul haproxy pgbouncer keepalived; do sleeper /usr/local/bin/$name; start $name $name 1000; done\n",
        u"etcd consul haproxy pgbouncer keepalived"_s);
    row("with a version", "sleeper /opt/etcd/etcd-v3.5.9; start etcd-v3.5.9 /opt/etcd/etcd-v3.5.9 1000\n", u"etcd"_s);
    row("replaced by a newer one", "sleeper /usr/local/bin/haproxy; start haproxy haproxy 1000; rm /usr/local/bin/haproxy\n",
        u"haproxy"_s);
    row("from a home, serving",
        "server /home/ada/etcd-download-test/etcd; start etcd bash -c 'exec -a nc /home/ada/etcd-download-test/etcd -l -p 2379'; listening\n",
        u"etcd"_s);
    row("Patroni from a package", "pythons /usr/local/bin/patroni; start patroni patroni /etc/patroni/config.yml\n",
        u"patroni"_s);
    row("Patroni by Python",
        "pythons /usr/local/bin/patroni; start python3 python3 -W ignore -u /usr/local/bin/patroni /etc/patroni/config.yml\n",
        u"patroni"_s);
    row("Patroni in a venv, by hand, as postgres",
        "python3 -m venv --without-pip /srv/venv; pythons /srv/venv/bin/patroni; sed -i '1s|.*|#!/srv/venv/bin/python3|' /srv/venv/bin/patroni; cd /srv/venv; "
        "start patroni setpriv --reuid nobody --clear-groups bin/patroni patroni.yml\n",
        u"patroni"_s);
    row("Patroni in its source",
        "mkdir -p /srv/patroni/patroni; : >/srv/patroni/patroni/__init__.py; pythons /srv/patroni/patroni.py; cd /srv/patroni; start python3 python3 patroni.py pg.yml\n",
        u"patroni"_s);
    row("Patroni as a module",
        "mkdir -p /srv/lib/patroni; : >/srv/lib/patroni/__init__.py; pythons /srv/lib/patroni/__main__.py; cd /srv/lib; start python3 python3 -m patroni pg.yml\n",
        u"patroni"_s);
    row("Patroni in a home",
        "pythons /home/postgres/.local/bin/patroni; start patroni /home/postgres/.local/bin/patroni pg.yml\n", u"patroni"_s);
    row("several, in their order",
        "pythons /usr/local/bin/patroni; sleeper /usr/local/bin/postgres; start postgres postgres 1000; start postgres postgres 1000; start patroni patroni x.yml\n",
        u"patroni postgresql"_s);
}

void tst_Live::processes()
{
    QFETCH(QByteArray, start);
    QFETCH(QString, live);
    PrivateMachine machine(test::shellOfRow());
    machine.setup = helpers + start + "cd /\n";
    const auto result = machine.run(u"connect"_s, RunMode::Check);
    QVERIFY2(result.said() == "unchanged connected-facts", result.output.constData());
    QCOMPARE(result.report.facts.value(u"live"_s), live);
    QVERIFY2(!result.output.contains("/proc/"), result.output.constData()); // nothing said of processes that came and went
}

void tst_Live::units_data()
{
    QTest::addColumn<QByteArray>("unit");
    QTest::addColumn<QString>("live");
    QTest::newRow("Patroni") << QByteArray("patroni.service") << u"patroni"_s;
    QTest::newRow("an instance") << QByteArray("patroni@main.service") << u"patroni"_s;
    QTest::newRow("Debian's PostgreSQL") << QByteArray("postgresql@15-main.service") << u"postgresql"_s;
    QTest::newRow("Red Hat's PostgreSQL") << QByteArray("postgresql-16.service") << u"postgresql"_s;
    QTest::newRow("an exporter") << QByteArray("postgresql-exporter.service") << QString();
    QTest::newRow("Consul's helper") << QByteArray("consul-template.service") << QString();
}

void tst_Live::units()
{
    QFETCH(QByteArray, unit);
    QFETCH(QString, live);
    PrivateMachine machine(test::shellOfRow());
    machine.setup = "mkdir -p /run/systemd/system; mount -t tmpfs tmpfs /usr/local/sbin\n"
                    "printf '%s\\n' '#!/bin/sh' 'case $* in *--state=running*) echo \""
                    + unit
                    + " loaded active running x\" ;; *) false ;; esac' >/usr/local/sbin/systemctl\n"
                      "chmod 755 /usr/local/sbin/systemctl\n";
    QCOMPARE(machine.run(u"connect"_s, RunMode::Check).report.facts.value(u"live"_s), live);
}

QTEST_GUILESS_MAIN(tst_Live)
#include "tst_live.moc"
