// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Text of spreadsheets and terminals as machines, and back.
#include "app/machines/MachineRows.h"
#include "app/machines/MachinesFile.h"

#include <QTest>

using namespace howdah;

class TestMachineRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsPasted_data();
    void readsWhatIsPasted();
    void keepsWhatAFieldCannotHold();
    void ownAddressIsThisComputer();
    void tooLargeIsRefused();
    void copyComesBackTheSame();
    void linesAreThoseOfTheFile();
};

/// Rows as "address|fqdn|host|role|extra".
static QStringList told(const QList<Machine> &rows)
{
    QStringList list;
    for (const Machine &m : rows) {
        list << QStringList{m.address, m.fqdn, m.host, roleName(m.role), m.extra}.join(u'|');
    }
    return list;
}

void TestMachineRows::readsWhatIsPasted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("rows");
    const QString db1 = QStringLiteral("192.0.2.11|db1.example.com|db1|node|");
    const QString db2 = QStringLiteral("192.0.2.12|db2.example.com|db2|node|");
    QTest::newRow("lines of machines.txt") << "192.0.2.11 db1.example.com db1\n192.0.2.12 db2.example.com db2\n"
                                           << QStringList{db1, db2};
    QTest::newRow("a terminal's prompt around them")
        << "anna@jumpbox:~$ cat machines.txt\r\n192.0.2.11 db1.example.com db1\r\n\r\n192.0.2.12 db2.example.com db2\r\n[anna@jumpbox ~]$ \n"
        << QStringList{db1, db2};
    QTest::newRow("a fourth column") << "192.0.2.11  db1.example.com db1 10.200.0.0/24 more\n"
                                     << QStringList{QStringLiteral("192.0.2.11|db1.example.com|db1|node|10.200.0.0/24 more")};
    QTest::newRow("cells in the file's order")
        << "192.0.2.11\tdb1.example.com\tdb1\n192.0.2.12\tdb2.example.com\tdb2" << QStringList{db1, db2};
    QTest::newRow("cells in the table's order")
        << "db1\t192.0.2.11\tdb1.example.com\tnode\ndb2\t192.0.2.12\tdb2.example.com\tnode\n"
        << QStringList{db1, db2};
    QTest::newRow("titles") << "Name\tIP\tFQDN\tOwner\ndb1\t192.0.2.11\tdb1.example.com\tAnna\n" << QStringList{db1};
    QTest::newRow("titles, a role") << "host\taddress\trole\nfloat\t192.0.2.10\tVIP\n"
                                    << QStringList{QStringLiteral("192.0.2.10||float|vip|")};
    QTest::newRow("quoted cells") << "\"db1\"\t\"192.0.2.11\"\t\"db1.example.com\"" << QStringList{db1};
    QTest::newRow("the name first") << "db1 192.0.2.11 db1.example.com" << QStringList{db1};
    QTest::newRow("the lab's placeholder") << "XXX.XXX.XXX.XXX db1.example.com db1"
                                           << QStringList{QStringLiteral("XXX.XXX.XXX.XXX|db1.example.com|db1|node|")};
    QTest::newRow("an impossible address") << "192.0.2.300 db1.example.com db1"
                                           << QStringList{QStringLiteral("192.0.2.300|db1.example.com|db1|node|")};
    QTest::newRow("the VIP and the jumpbox by name")
        << "192.0.2.10 vip.example.com vip\n192.0.2.9 jumpbox.example.com jumpbox"
        << QStringList{QStringLiteral("192.0.2.10|vip.example.com|vip|vip|"),
                       QStringLiteral("192.0.2.9|jumpbox.example.com|jumpbox|workstation|")};
    QTest::newRow("no machine in it") << "Dear Anna,\n\tsee you tomorrow.\n" << QStringList{};
    QTest::newRow("nothing") << "" << QStringList{};
}

void TestMachineRows::readsWhatIsPasted()
{
    QFETCH(QString, text);
    const auto read = MachineRows::parse(text, QStringLiteral("The clipboard"), {});
    QVERIFY(read.ok());
    QTEST(told(read.value()), "rows");
}

void TestMachineRows::keepsWhatAFieldCannotHold()
{
    const auto read =
        MachineRows::parse(QStringLiteral("Machine\tAddress\tPort\tBecome root\ndb1\t192.0.2.11\tssh\talready root\n"), {}, {});
    QVERIFY(read.ok());
    QCOMPARE(read.value().size(), 1);
    QCOMPARE(read.value().first().unusable, (QMap<MachineField, QString>{{MachineField::Port, QStringLiteral("ssh")}}));
    QCOMPARE(read.value().first().login.become, std::optional(Become::None));
}

void TestMachineRows::ownAddressIsThisComputer()
{
    const auto read = MachineRows::parse(QStringLiteral("192.0.2.5 me.example.com me"), {}, {QStringLiteral("192.0.2.5")});
    QCOMPARE(read.value().first().role, Role::Workstation);
}

void TestMachineRows::tooLargeIsRefused()
{
    const auto read = MachineRows::parse(QString(MachinesFile::maximumSize + 1, u'x'), QStringLiteral("The clipboard"), {});
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, ErrorCode::MachinesInvalid);
    QVERIFY(read.error().message.startsWith(QStringLiteral("The clipboard")));
}

void TestMachineRows::copyComesBackTheSame()
{
    MachineList list;
    Machine db1;
    db1.address = QStringLiteral("192.0.2.11");
    db1.fqdn = QStringLiteral("db1.example.com");
    db1.host = QStringLiteral("db1");
    db1.login.user = QStringLiteral("admin");
    db1.login.become = Become::Su;
    db1.extra = QStringLiteral("a \"quoted\" word");
    Machine vip;
    vip.role = Role::Vip;
    vip.address = QStringLiteral("192.0.2.10");
    vip.fqdn = QStringLiteral("db-vip.example.com");
    vip.host = QStringLiteral("db-vip");
    list.insert(0, {db1, vip});
    list.setText(0, MachineField::Port, QStringLiteral("ssh"));
    const QString table = MachineRows::table(list, {0, 1});
    QVERIFY2(table.startsWith(QStringLiteral("Address\tFQDN\tMachine\tRole\t")), qPrintable(table));
    const auto read = MachineRows::parse(table, {}, {});
    QVERIFY(read.ok());
    QCOMPARE(read.value().size(), 2);
    for (int row = 0; row < 2; ++row) {
        Machine machine = read.value().at(row);
        machine.id = list.at(row).id;
        QCOMPARE(machine, list.at(row));
    }
    QCOMPARE(read.value().first().unusable, (QMap<MachineField, QString>{{MachineField::Port, QStringLiteral("ssh")}}));
}

void TestMachineRows::linesAreThoseOfTheFile()
{
    MachineList list;
    Machine machine;
    machine.address = QStringLiteral("XXX.XXX.XXX.XXX");
    machine.fqdn = QStringLiteral("db1.example.com");
    machine.host = QStringLiteral("db1");
    machine.extra = QStringLiteral("10.200.0.0/24");
    list.insert(0, {machine});
    QCOMPARE(MachineRows::lines(list, {0}), QStringLiteral("XXX.XXX.XXX.XXX db1.example.com db1 10.200.0.0/24\n"));
}

QTEST_GUILESS_MAIN(TestMachineRows)
#include "tst_machinerows.moc"
