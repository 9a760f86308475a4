// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The locale step: a check says what a run does, a second run changes nothing, and taking back leaves /etc/locale.gen as it was.
// With stand-ins for locale and locale-gen, which keep what was made in a file; once with the real ones. Under each shell.
#include "tests/steps/PrivateMachine.h"
#include "tests/steps/Shells.h"

#include <QTest>

#include <unistd.h>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

const QString step = u"locale"_s;
const QString list = u"/etc/locale.gen"_s;
const QString made = u"/var/lib/made"_s;
const QByteArray lines = "# All that there are\n# de_DE.UTF-8 UTF-8\n# en_US.UTF-8 UTF-8  \nfr_FR.UTF-8 UTF-8\n";
const QByteArray linesAfter = "# All that there are\n# de_DE.UTF-8 UTF-8\nen_US.UTF-8 UTF-8\nfr_FR.UTF-8 UTF-8\n";

const QByteArray standIns = R"sh(
mount -t tmpfs tmpfs /usr/local/bin
mount -t tmpfs tmpfs /usr/share/i18n
printf '%s\n' 'de_DE.UTF-8 UTF-8' 'de_DE ISO-8859-1' 'en_US.UTF-8 UTF-8' 'fr_FR.UTF-8 UTF-8' >/usr/share/i18n/SUPPORTED
cat >/usr/local/bin/locale-gen <<'TEXT'
#!/bin/sh
[ ! -e /etc/locale-gen-fails ] || { echo "cannot make it" >&2; exit 1; }
grep -v '^#' /etc/locale.gen | cut -d' ' -f1 | sed 's/UTF-8/utf8/' >/var/lib/made
TEXT
cat >/usr/local/bin/locale <<'TEXT'
#!/bin/sh
cat /var/lib/made 2>/dev/null
TEXT
chmod 755 /usr/local/bin/locale*
)sh";

/// The package's state is this computer's no more.
const QByteArray installed = "hd_installed() { :; }\nhd_live() { :; }\n";
const QByteArray notInstalled = R"sh(
hd_live() { :; }
hd_installed() { [ -e /var/lib/installed ]; }
hd_install() { : >/var/lib/installed; printf '# en_US.UTF-8 UTF-8\n' >/etc/locale.gen; }
)sh";

} // namespace

class tst_Locale : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::addShellRows(); }
    void initTestCase() { QVERIFY2(getuid() == 0, "needs root, for private namespaces"); }
    void isMadeOnceAndTakenBack();
    void packageComesFirst();
    void isRefused_data();
    void isRefused();
    void staysOnAMachineInUse();
    void realOnesMakeIt();
};

void tst_Locale::isMadeOnceAndTakenBack()
{
    PrivateMachine machine(test::shellOfRow());
    machine.setup = standIns;
    machine.put(list, lines);
    const auto before = machine.written();
    const auto would = machine.run(step, RunMode::Check, installed);
    QCOMPARE(would.said(), QByteArray("would-change locale-would-make"));
    QVERIFY2(would.report.diff.contains("\n+en_US.UTF-8 UTF-8"), would.report.diff.constData());
    QCOMPARE(machine.written(), before);

    const auto applied = machine.run(step, RunMode::Apply, installed);
    QCOMPARE(applied.said(), QByteArray("changed locale-made"));
    QCOMPARE(machine.text(list), linesAfter);
    QCOMPARE(machine.text(made), QByteArray("en_US.utf8\nfr_FR.utf8\n"));
    QCOMPARE(machine.run(step, RunMode::Apply, installed).said(), QByteArray("unchanged locale-there"));
    QCOMPARE(machine.run(step, RunMode::Check, installed).said(), QByteArray("unchanged locale-there"));

    machine.cluster.options[step][step] = u"de_DE"_s; // another one, which the list has not commented out: it comes at the end
    QCOMPARE(machine.run(step, RunMode::Apply, installed).said(), QByteArray("changed locale-made"));
    QCOMPARE(machine.text(list), linesAfter + "de_DE ISO-8859-1\n");

    QCOMPARE(machine.run(step, RunMode::TakeBack, installed).said(), QByteArray("changed locale-taken-back"));
    QCOMPARE(machine.text(list), QByteArray(lines));
    QCOMPARE(machine.text(made), QByteArray("fr_FR.utf8\n"));
    QVERIFY(!machine.exists(u"/var/lib/howdah/locale-ours"_s));
    QCOMPARE(machine.run(step, RunMode::TakeBack, installed).said(), QByteArray("unchanged nothing-to-take-back"));
}

void tst_Locale::packageComesFirst()
{
    PrivateMachine machine(test::shellOfRow());
    machine.setup = standIns;
    QCOMPARE(machine.run(step, RunMode::Check, "rm -f /etc/locale.gen\n" + notInstalled).said(),
             QByteArray("would-change locale-would-install"));
    QCOMPARE(machine.run(step, RunMode::Apply, notInstalled).said(), QByteArray("changed locale-made"));
    QCOMPARE(machine.text(list), QByteArray("en_US.UTF-8 UTF-8\n"));
    QCOMPARE(machine.run(step, RunMode::TakeBack, notInstalled).said(), QByteArray("changed locale-taken-back"));
    QCOMPARE(machine.text(list), QByteArray("# en_US.UTF-8 UTF-8\n")); // the package stays, with its file
}

void tst_Locale::isRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("done");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("a path") << u"../x"_s << QByteArray() << QByteArray("failed locale-bad-name");
    QTest::newRow("shell") << u"en_US; rm"_s << QByteArray() << QByteArray("failed locale-bad-name");
    QTest::newRow("unknown") << u"xx_YY.UTF-8"_s << QByteArray() << QByteArray("failed locale-unknown");
    QTest::newRow("no apt") << u"en_US.UTF-8"_s << QByteArray("has() { [ \"$1\" != apt-get ]; }\n")
                            << QByteArray("failed locale-by-hand");
    QTest::newRow("not made") << u"en_US.UTF-8"_s << QByteArray(": >/etc/locale-gen-fails\n")
                              << QByteArray("failed locale-not-made");
}

void tst_Locale::isRefused()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, done);
    QFETCH(QByteArray, said);
    PrivateMachine machine(test::shellOfRow());
    machine.setup = standIns;
    machine.put(list, lines);
    machine.cluster.options[step][step] = name;
    QCOMPARE(machine.run(step, RunMode::Apply, installed + done).said(), said);
    QCOMPARE(machine.text(list) == lines, said != "failed locale-not-made");
}

void tst_Locale::staysOnAMachineInUse()
{
    PrivateMachine machine(test::shellOfRow());
    machine.setup = standIns;
    machine.put(list, lines);
    QCOMPARE(machine.run(step, RunMode::Apply, installed).said(), QByteArray("changed locale-made"));
    QCOMPARE(machine.run(step, RunMode::TakeBack, installed + "hd_live() { printf 'patroni postgresql'; }\n").said(),
             QByteArray("skipped locale-in-use"));
    QCOMPARE(machine.text(list), linesAfter);
}

void tst_Locale::realOnesMakeIt()
{
    QVERIFY2(QFile::exists(u"/usr/sbin/locale-gen"_s) && QFile::exists(u"/usr/share/i18n/SUPPORTED"_s),
             "the package locales is not installed here");
    PrivateMachine machine(test::shellOfRow());
    machine.setup = "mount -t tmpfs tmpfs /usr/lib/locale\n";
    machine.put(list, lines.left(lines.indexOf("fr_FR")));
    machine.after = "locale -a\n";
    const auto applied = machine.run(step, RunMode::Apply, installed);
    QCOMPARE(applied.said(), QByteArray("changed locale-made"));
    QVERIFY2(applied.after.contains("en_US.utf8\n"), applied.after.constData());
}

QTEST_GUILESS_MAIN(tst_Locale)
#include "tst_locale.moc"
