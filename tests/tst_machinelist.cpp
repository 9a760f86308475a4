// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The table of machines: every wrong field is named with its reason, every change is announced and can be undone.
#include "app/machines/MachineTableModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

Machine machine(const QString &address, const QString &fqdn, const QString &host, Role role = Role::Node)
{
    Machine made;
    made.address = address;
    made.fqdn = fqdn;
    made.host = host;
    made.role = role;
    return made;
}

QList<Machine> lab()
{
    return {machine(u"192.0.2.11"_s, u"db1.patroni.local"_s, u"db1"_s),
            machine(u"192.0.2.12"_s, u"db2.patroni.local"_s, u"db2"_s),
            machine(u"192.0.2.13"_s, u"db3.patroni.local"_s, u"db3"_s),
            machine(u"192.0.2.10"_s, u"vip.patroni.local"_s, u"vip"_s, Role::Vip)};
}

QString hosts(const MachineList &list)
{
    QStringList names;
    for (const Machine &m : list.machines())
        names += m.host;
    return names.join(u' ');
}

/// One word for each problem: "1 Address 4".
QString words(const QList<MachineProblem> &problems)
{
    QStringList list;
    for (const MachineProblem &problem : problems)
        list += u"%1/%2/%3"_s.arg(problem.row).arg(fieldName(problem.field)).arg(int(problem.kind));
    return list.join(u' ');
}

QString word(int row, MachineField field, MachineProblem::Kind kind)
{
    return u"%1/%2/%3"_s.arg(row).arg(fieldName(field)).arg(int(kind));
}

const QString label63(63, u'a');

} // namespace

class TestMachineList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneFieldIsJudged_data()
    {
        QTest::addColumn<MachineField>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind"); // -1: nothing wrong
        const auto row = [](const char *name, MachineField field, const QString &text, int kind = -1) {
            QTest::newRow(name) << field << text << kind;
        };
        const auto address = MachineField::Address;
        row("address", address, u"203.0.113.7"_s);
        row("address with spaces around", address, u" 203.0.113.7 "_s);
        row("no address", address, {}, MachineProblem::Missing);
        row("placeholder", address, u"XXX.XXX.XXX.XXX"_s, MachineProblem::Placeholder);
        row("small placeholder", address, u"xxx.xxx.xxx.xxx"_s, MachineProblem::Placeholder);
        row("IPv6", address, u"2001:db8::1"_s, MachineProblem::Ipv6);
        row("IPv6 loopback", address, u"::1"_s, MachineProblem::Ipv6);
        row("IPv6 with a zone", address, u"fe80::1%eth0"_s, MachineProblem::Ipv6);
        row("mapped IPv6", address, u"::ffff:192.0.2.1"_s, MachineProblem::Ipv6);
        row("three numbers", address, u"192.0.2"_s, MachineProblem::NotAnAddress);
        row("five numbers", address, u"192.0.2.1.1"_s, MachineProblem::NotAnAddress);
        row("number too large", address, u"192.0.2.256"_s, MachineProblem::NotAnAddress);
        row("leading zero", address, u"192.0.2.010"_s, MachineProblem::NotAnAddress);
        row("empty number", address, u"192..2.1"_s, MachineProblem::NotAnAddress);
        row("hexadecimal", address, u"0xc0.0.2.1"_s, MachineProblem::NotAnAddress);
        row("signed", address, u"192.0.2.+1"_s, MachineProblem::NotAnAddress);
        row("digits of another script", address, u"192.0.2.\u0661"_s, MachineProblem::NotAnAddress);
        row("prefix length", address, u"192.0.2.1/24"_s, MachineProblem::NotAnAddress);
        row("name as address", address, u"db1"_s, MachineProblem::NotAnAddress);
        row("shell", address, u"$(id)"_s, MachineProblem::NotAnAddress);
        row("unspecified", address, u"0.0.0.0"_s, MachineProblem::AddressUnusable);
        row("multicast", address, u"224.0.0.1"_s, MachineProblem::AddressUnusable);
        row("broadcast", address, u"255.255.255.255"_s, MachineProblem::AddressUnusable);
        row("loopback", address, u"127.0.0.1"_s, MachineProblem::Loopback);
        row("all of 127/8", address, u"127.8.9.10"_s, MachineProblem::Loopback);
        row("this computer", address, u"192.0.2.5"_s, MachineProblem::OwnAddress);
        row("the VIP's", address, u"192.0.2.10"_s, MachineProblem::VipAddress);
        row("another's", address, u"192.0.2.12"_s, MachineProblem::DuplicateAddress);

        const auto host = MachineField::Host;
        row("no host", host, {}, MachineProblem::Missing);
        row("63 characters", host, label63, MachineProblem::HostNotInFqdn);
        row("64 characters", host, label63 + u'a', MachineProblem::BadName);
        row("underscore", host, u"db_1"_s, MachineProblem::BadName);
        row("space", host, u"db 1"_s, MachineProblem::BadName);
        row("newline", host, u"db1\nx"_s, MachineProblem::BadName);
        row("hyphen first", host, u"-db1"_s, MachineProblem::BadName);
        row("hyphen last", host, u"db1-"_s, MachineProblem::BadName);
        row("dots", host, u"db1.patroni.local"_s, MachineProblem::BadName);
        row("digits alone", host, u"123"_s, MachineProblem::BadName);
        row("umlaut", host, u"b\u00fcro"_s, MachineProblem::BadName);
        row("shell in the name", host, u"a;reboot"_s, MachineProblem::BadName);
        row("localhost", host, u"LocalHost"_s, MachineProblem::ReservedName);
        row("another's host", host, u"DB2"_s, MachineProblem::DuplicateName);
        row("not in the FQDN", host, u"pg1"_s, MachineProblem::HostNotInFqdn);

        const auto fqdn = MachineField::Fqdn;
        row("no FQDN", fqdn, {}, MachineProblem::Missing);
        row("253 characters", fqdn, u"db1."_s + (label63 + u'.').repeated(3) + QString(57, u'b'));
        row("254 characters", fqdn, u"db1."_s + (label63 + u'.').repeated(3) + QString(58, u'b'), MachineProblem::BadName);
        row("capitals", fqdn, u"DB1.Patroni.Local"_s);
        row("final dot", fqdn, u"db1.patroni.local."_s, MachineProblem::BadName);
        row("two dots", fqdn, u"db1..local"_s, MachineProblem::BadName);
        row("label too long", fqdn, u"db1."_s + label63 + u"a.local"_s, MachineProblem::BadName);
        row("address as FQDN", fqdn, u"192.0.2.77"_s, MachineProblem::BadName);
        row("localhost.localdomain", fqdn, u"localhost.localdomain"_s, MachineProblem::ReservedName);
        row("another's FQDN", fqdn, u"db2.patroni.LOCAL"_s, MachineProblem::DuplicateName);
        row("another's host as FQDN", fqdn, u"db2"_s, MachineProblem::DuplicateName);
        row("no domain", fqdn, u"db1"_s, MachineProblem::NotQualified);

        row("role", MachineField::Role, u"workstation"_s, MachineProblem::NotThisComputer);
        row("no role", MachineField::Role, u"master"_s, MachineProblem::WrongType);
        row("port", MachineField::Port, u"2222"_s);
        row("port 0", MachineField::Port, u"0"_s, MachineProblem::WrongType);
        row("port 65536", MachineField::Port, u"65536"_s, MachineProblem::WrongType);
        row("port in words", MachineField::Port, u"ssh"_s, MachineProblem::WrongType);
        row("become", MachineField::Become, u"su"_s);
        row("become anything", MachineField::Become, u"doas"_s, MachineProblem::WrongType);
        row("user", MachineField::User, u"admin@corp.example"_s);
        row("user that is an option", MachineField::User, u"-oProxyCommand=x"_s, MachineProblem::BadText);
        row("user for a shell", MachineField::User, u"$(id)"_s, MachineProblem::BadText);
        row("user that ssh would expand", MachineField::User, u"%h"_s, MachineProblem::BadText);
        row("connect as a command", MachineField::ConnectAs, u"a;b"_s, MachineProblem::BadText);
        row("user of two words", MachineField::User, u"ad min"_s, MachineProblem::BadText);
        row("connect as an option", MachineField::ConnectAs, u"-J"_s, MachineProblem::BadText);
        row("key with spaces", MachineField::LoginKey, u"/home/me/my keys/id.pem"_s);
        row("key of two lines", MachineField::LoginKey, u"/a\n/b"_s, MachineProblem::BadText);
        row("extra", MachineField::Extra, u"10.0.0.0/8  eth1"_s);
        row("extra of two lines", MachineField::Extra, u"a\nb"_s, MachineProblem::BadText);
    }
    void oneFieldIsJudged()
    {
        QFETCH(MachineField, field);
        QFETCH(QString, text);
        QFETCH(int, kind);
        MachineList list;
        list.setOwnAddresses({u"192.0.2.5"_s});
        list.replaceAll(lab());
        QCOMPARE(words(list.problems()), QString());
        list.setText(0, field, text);
        if (kind < 0) {
            QCOMPARE(words(list.problems()), QString());
            QCOMPARE(list.problem(0, field), nullptr);
            return;
        }
        const bool warning = kind == MachineProblem::HostNotInFqdn || kind == MachineProblem::NotQualified
                             || kind == MachineProblem::NotThisComputer;
        QCOMPARE(list.hasErrors(), !warning);
        const MachineProblem *const problem = list.problem(0, field == MachineField::Host && warning   ? MachineField::Fqdn
                                                              : field == MachineField::Role && warning ? MachineField::Address
                                                                                                       : field);
        QVERIFY(problem); // in the row that was edited, whichever comes first in the table
        QCOMPARE(int(problem->kind), kind);
        QCOMPARE(problem->severity, warning ? Severity::Warning : Severity::Error);
        QVERIFY2(problem->message.endsWith(u'.') && !problem->message.contains("%1"_L1), qPrintable(problem->message));
        QCOMPARE(std::count_if(list.problems().begin(), list.problems().end(),
                               [](const MachineProblem &p) { return p.severity == Severity::Error; }),
                 warning ? 0 : 1);
    }

    void bothSidesOfAClashAreMarked()
    {
        MachineList list;
        list.replaceAll(lab());
        list.setText(0, MachineField::Fqdn, u"db2"_s);
        const MachineProblem *const problem = list.problem(0, MachineField::Fqdn);
        QVERIFY(problem);
        QCOMPARE(list.problem(1, MachineField::Host), problem);
        QCOMPARE(problem->message, u"db2 is a name of two machines (row 1 and row 2). Give each machine its own names."_s);
        list.setText(0, MachineField::Fqdn, u"db1.patroni.local"_s);
        list.setText(3, MachineField::Address, u"192.0.2.12"_s);
        QCOMPARE(list.problem(1, MachineField::Address)->kind, MachineProblem::VipAddress);
        QCOMPARE(list.problem(3, MachineField::Address), list.problem(1, MachineField::Address));
    }

    void controlCharacterIsShownByNumber()
    {
        MachineList list;
        list.replaceAll(lab());
        list.setText(0, MachineField::Host, u"db1\u200b"_s);
        QVERIFY2(list.problems().first().message.contains("U+200B"_L1), qPrintable(list.problems().first().message));
    }

    void nameThatBeginsAnotherIsAWarning()
    {
        MachineList list;
        QList<Machine> machines = lab();
        machines.append(machine(u"192.0.2.20"_s, u"db10.patroni.local"_s, u"db10"_s));
        machines.append(machine(u"192.0.2.21"_s, u"db11.patroni.local"_s, u"DB11"_s));
        list.replaceAll(machines);
        QCOMPARE(words(list.problems()), word(0, MachineField::Host, MachineProblem::PrefixName));
        QVERIFY(list.problems().first().message.contains("db10"_L1));
        QVERIFY(!list.hasErrors());
    }

    void workstationNeedsNoAddressAndNoOtherRules()
    {
        MachineList list;
        list.setOwnAddresses({u"192.0.2.5"_s});
        QList<Machine> machines = lab();
        machines.append(machine({}, u"desk.patroni.local"_s, u"desk"_s, Role::Workstation));
        list.replaceAll(machines);
        QCOMPARE(words(list.problems()), QString());
        list.setText(4, MachineField::Address, u"192.0.2.5"_s);
        QCOMPARE(words(list.problems()), QString());
        list.setText(4, MachineField::User, u"not used here"_s);
        QCOMPARE(words(list.problems()), QString());
    }

    void ownAddressesMayChangeLater()
    {
        MachineList list;
        list.replaceAll(lab());
        QSignalSpy spy(&list, &MachineList::problemsChanged);
        list.setOwnAddresses({u"192.0.2.12"_s});
        QCOMPARE(spy.size(), 1);
        QCOMPARE(words(list.problems()), word(1, MachineField::Address, MachineProblem::OwnAddress));
    }

    void unusableTextIsKeptShownAndUndone()
    {
        MachineList list;
        list.replaceAll(lab());
        list.setText(1, MachineField::Port, u"2222"_s);
        list.setText(1, MachineField::Port, u"ssh"_s);
        QCOMPARE(list.text(1, MachineField::Port), u"ssh"_s);
        QCOMPARE(list.at(1).login.port, quint16(2222)); // the last good one
        QVERIFY(list.hasErrors());
        QVERIFY(list.firstError());
        QCOMPARE(list.firstError()->row, 1);
        QCOMPARE(list.firstError()->field, MachineField::Port);
        // It survives a removal and its undo.
        const QList<Machine> taken = list.remove(1);
        QVERIFY(!list.hasErrors());
        QVERIFY(!list.firstError());
        list.insert(1, taken);
        QCOMPARE(list.text(1, MachineField::Port), u"ssh"_s);
        list.setText(1, MachineField::Port, u"2222"_s);
        QCOMPARE(words(list.problems()), QString());
        QCOMPARE(list.at(1).login.port, quint16(2222));
    }

    void everyOperationHasItsInverse()
    {
        MachineList list;
        const QAbstractItemModelTester::FailureReportingMode mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
        MachineTableModel model(&list);
        const QAbstractItemModelTester tester(&model, mode);
        list.replaceAll(lab());
        const QList<Machine> before = list.machines();

        for (int from = 0; from < 4; ++from) {
            for (int count = 1; from + count <= 4; ++count) {
                for (int to = 0; to + count <= 4; ++to) {
                    list.move(from, count, to);
                    QCOMPARE(list.at(to).id, before.at(from).id);
                    list.move(to, count, from);
                    QCOMPARE(list.machines(), before);
                }
                const QList<Machine> taken = list.remove(from, count);
                QCOMPARE(list.size(), 4 - count);
                list.insert(from, taken);
                QCOMPARE(list.machines(), before);
            }
        }
        for (const MachineField field : machineFields) {
            const QString old = list.text(2, field);
            list.setText(2, field, u"no"_s);
            list.setText(2, field, old);
            QCOMPARE(list.machines(), before);
        }
        Machine other = machine(u"192.0.2.99"_s, u"x.y"_s, u"x"_s);
        list.set(2, other);
        QCOMPARE(list.at(2).id, before.at(2).id); // a row keeps its id
        QCOMPARE(list.at(2).host, u"x"_s);
        list.set(2, before.at(2));
        QCOMPARE(list.machines(), before);
    }

    void movedRowsStandWhereSaid()
    {
        MachineList list;
        MachineTableModel model(&list);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.replaceAll(lab());
        const QPersistentModelIndex db1 = model.index(0, MachineTableModel::columnOf(MachineField::Host));
        list.move(0, 2, 2);
        QCOMPARE(hosts(list), u"db3 vip db1 db2"_s);
        QCOMPARE(db1.row(), 2);
        list.move(3, 1, 0);
        QCOMPARE(hosts(list), u"db2 db3 vip db1"_s);
        QCOMPARE(db1.data().toString(), u"db1"_s);
    }

    void pastedMachineGetsItsOwnId()
    {
        MachineList list;
        list.replaceAll(lab());
        list.insert(4, {list.at(0), list.at(0)});
        QCOMPARE(list.size(), 6);
        QSet<QUuid> ids;
        for (const Machine &m : list.machines())
            ids.insert(m.id);
        QCOMPARE(ids.size(), 6);
        QCOMPARE(list.rowOf(list.at(5).id), 5);
        QCOMPARE(list.rowOf(QUuid::createUuid()), -1);
    }

    void announcementsComeInPairs()
    {
        MachineList list;
        QStringList log;
        connect(&list, &MachineList::aboutToReset, this, [&] { log += u"<%1"_s.arg(list.size()); });
        connect(&list, &MachineList::reset, this, [&] { log += u"%1>"_s.arg(list.size()); });
        connect(&list, &MachineList::aboutToInsert, this, [&] { log += u"<%1"_s.arg(list.size()); });
        connect(&list, &MachineList::inserted, this, [&] { log += u"%1>"_s.arg(list.size()); });
        connect(&list, &MachineList::aboutToRemove, this, [&] { log += u"<%1"_s.arg(list.size()); });
        connect(&list, &MachineList::removed, this, [&] { log += u"%1>"_s.arg(list.size()); });
        connect(&list, &MachineList::problemsChanged, this, [&] { log += u"p"_s; });
        list.replaceAll(lab());
        list.insert(0, {Machine{}});
        list.remove(0, 2);
        list.insert(0, {});
        list.remove(0, 0);
        list.move(1, 1, 1);
        list.setText(0, MachineField::Host, list.text(0, MachineField::Host)); // no change, nothing said
        QCOMPARE(log.join(u' '), u"<0 4> p <4 5> p <5 3> p"_s);
    }

    void modelShowsAndEditsEveryField()
    {
        MachineList list;
        MachineTableModel model(&list);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.replaceAll(lab());
        QCOMPARE(model.columnCount(), int(machineFields.size()));
        const auto index = [&](int row, MachineField field) { return model.index(row, MachineTableModel::columnOf(field)); };

        QVERIFY(model.setData(index(0, MachineField::Role), u"vip"_s));
        QCOMPARE(index(0, MachineField::Role).data().toString(), u"VIP"_s);
        QCOMPARE(index(0, MachineField::Role).data(Qt::EditRole).toString(), u"vip"_s);
        QVERIFY(model.setData(index(1, MachineField::Become), u"auto"_s));
        QCOMPARE(index(1, MachineField::Become).data().toString(), u"automatic"_s);

        QVERIFY(model.setData(index(1, MachineField::Address), u"2001:db8::1"_s));
        QCOMPARE(index(1, MachineField::Address).data().toString(), u"2001:db8::1"_s);
        QVERIFY(index(1, MachineField::Address).data(MachineTableModel::ProblemRole).toString().contains("IPv6"_L1));
        QCOMPARE(index(1, MachineField::Address).data(Qt::ToolTipRole),
                 index(1, MachineField::Address).data(MachineTableModel::ProblemRole));
        QCOMPARE(severityAt(index(1, MachineField::Address)), Severity::Error);
        QVERIFY(!index(2, MachineField::Address).data(MachineTableModel::ProblemRole).isValid());
        const QString read = index(1, MachineField::Address).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(read.startsWith("db2, Address: 2001:db8::1. "_L1), qPrintable(read));

        QVERIFY(model.setData(index(1, MachineField::Ticked), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!list.at(1).ticked);
        QCOMPARE(index(1, MachineField::Ticked).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QCOMPARE(index(1, MachineField::Host).data(MachineTableModel::MachineIdRole).toUuid(), list.at(1).id);
        QCOMPARE(index(1, MachineField::Fqdn).data(MachineTableModel::FieldRole).value<MachineField>(), MachineField::Fqdn);
        QCOMPARE(model.headerData(MachineTableModel::columnOf(MachineField::Address), Qt::Horizontal).toString(), u"Address"_s);
    }

    void vipCannotBeTickedOrLoggedInto()
    {
        MachineList list;
        MachineTableModel model(&list);
        list.replaceAll(lab());
        for (const MachineField field : machineFields) {
            const QModelIndex vip = model.index(3, MachineTableModel::columnOf(field));
            const bool applies = fieldApplies(Role::Vip, field);
            QCOMPARE(bool(vip.flags() & (Qt::ItemIsEditable | Qt::ItemIsUserCheckable)), applies);
            if (!applies)
                QVERIFY(!model.setData(vip, u"x"_s));
        }
        QVERIFY(!model.index(3, 0).data(Qt::CheckStateRole).isValid());
    }

    void emptyCellTellsWhatItInherits()
    {
        MachineList list;
        MachineTableModel model(&list);
        list.replaceAll(lab());
        LoginSettings login;
        login.user = u"admin"_s;
        QSignalSpy spy(&model, &QAbstractItemModel::dataChanged);
        model.setClusterLogin(login);
        QCOMPARE(spy.size(), 1);
        const QModelIndex user = model.index(0, MachineTableModel::columnOf(MachineField::User));
        QCOMPARE(user.data().toString(), QString());
        QCOMPARE(user.data(MachineTableModel::InheritedRole).toString(), u"admin"_s);
        list.setText(0, MachineField::User, u"root"_s);
        QVERIFY(!user.data(MachineTableModel::InheritedRole).isValid());
        QVERIFY(!model.index(3, user.column()).data(MachineTableModel::InheritedRole).isValid());
    }

    void editsCanBeCarriedOutByAnother()
    {
        MachineList list;
        MachineTableModel model(&list);
        list.replaceAll(lab());
        QString seen;
        model.setEditor(
            [&](int row, MachineField field, const QString &text) { seen = u"%1 %2 %3"_s.arg(row).arg(fieldName(field), text); });
        QVERIFY(model.setData(model.index(0, MachineTableModel::columnOf(MachineField::Host)), u"pg1"_s));
        QCOMPARE(seen, u"0 host pg1"_s);
        QCOMPARE(hosts(list), u"db1 db2 db3 vip"_s);
    }

    void oneEditIsOneAnnouncedRange()
    {
        MachineList list;
        MachineTableModel model(&list);
        list.replaceAll(lab());
        QSignalSpy spy(&model, &QAbstractItemModel::dataChanged);
        list.setText(0, MachineField::Address, u"192.0.2.12"_s);
        QCOMPARE(spy.size(), 2); // the cell, and one range for the problems of all
        QCOMPARE(spy.at(0).at(0).toModelIndex(), spy.at(0).at(1).toModelIndex());
        QVERIFY(spy.at(1).at(2).value<QList<int>>().contains(MachineTableModel::ProblemRole));
    }

    void fieldNamesComeBack()
    {
        for (const MachineField field : machineFields) {
            QCOMPARE(fieldFromName(fieldName(field)), field);
            QVERIFY(!fieldTitle(field).isEmpty());
        }
        QVERIFY(!fieldFromName(u"password").has_value());
        for (const Role role : {Role::Node, Role::Vip, Role::Workstation})
            QCOMPARE(roleFromName(roleName(role)), role);
        for (const Become become : {Become::Auto, Become::None, Become::Sudo, Become::Su})
            QCOMPARE(becomeFromName(becomeName(become)), become);
    }

    void clusterNameIsOneLine()
    {
        QVERIFY(isClusterName(u"lab") && isClusterName(u"my lab (2)"));
        QVERIFY(!isClusterName(u"") && !isClusterName(u"  ") && !isClusterName(u"a\nb") && !isClusterName(QString(101, u'a')));
    }
};

QTEST_GUILESS_MAIN(TestMachineList)
#include "tst_machinelist.moc"
