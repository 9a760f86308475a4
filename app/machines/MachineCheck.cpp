// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/machines/MachineCheck.h"

#include "app/base/ShownText.h"
#include "app/machines/NameRules.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace howdah {

namespace {

/// One pass over the list. Names and addresses are looked up in hashes, so ten thousand rows stay cheap.
class Check
{
    Q_DECLARE_TR_FUNCTIONS(MachineCheck)

public:
    Check(const QList<Machine> &machines, const QSet<QString> &ownAddresses, const std::function<QString(int)> &placeOf)
        : m_machines(machines), m_ownAddresses(ownAddresses), m_placeOf(placeOf)
    {
    }

    QList<MachineProblem> run()
    {
        for (int row = 0; row < m_machines.size(); ++row) {
            checkAddress(row);
            checkNames(row);
            checkLogin(row);
            checkTypes(row);
        }
        warnOfPrefixes();
        std::stable_sort(m_problems.begin(), m_problems.end(), [](const MachineProblem &a, const MachineProblem &b) {
            return a.row != b.row ? a.row < b.row : a.field < b.field;
        });
        return std::move(m_problems);
    }

private:
    void add(int row, MachineField field, MachineProblem::Kind kind, const QString &message)
    {
        const bool warning = kind >= MachineProblem::NotQualified;
        m_problems.append({row, m_machines.at(row).id, field, warning ? Severity::Warning : Severity::Error, kind,
                           shownLine(message), -1, MachineField::Host});
    }

    void addClash(int row, MachineField field, MachineProblem::Kind kind, int otherRow, MachineField otherField,
                  const QString &message)
    {
        add(row, field, kind, message);
        m_problems.last().otherRow = otherRow;
        m_problems.last().otherField = otherField;
    }

    bool addFault(int row, MachineField field, const std::optional<NameFault> &fault)
    {
        if (fault)
            add(row, field, fault->kind, fault->message);
        return fault.has_value();
    }

    /// How to call the row in another row's message.
    QString called(int row) const
    {
        const Machine &machine = m_machines.at(row);
        for (const QString &name : {machine.host, machine.fqdn, machine.address}) {
            if (!name.isEmpty())
                return name;
        }
        return placeOf(row);
    }

    QString placeOf(int row) const { return m_placeOf ? m_placeOf(row) : tr("row %1").arg(row + 1); }

    void checkAddress(int row)
    {
        const Machine &machine = m_machines.at(row);
        const QString &address = machine.address;
        if (address.isEmpty()) {
            // This computer need not be in the host table.
            if (machine.role != Role::Workstation)
                add(row, MachineField::Address, MachineProblem::Missing,
                    tr("The address is missing. Give the machine's IPv4 address."));
            return;
        }
        if (addFault(row, MachineField::Address, addressFault(address)))
            return;
        if (machine.role == Role::Node && m_ownAddresses.contains(address)) {
            add(row, MachineField::Address, MachineProblem::OwnAddress,
                tr("%1 is an address of this computer, which is never set up as a node. Give the machine's own address, "
                   "or the row the role “%2” (howdah-cli: role=%3).")
                    .arg(address, roleTitle(Role::Workstation), roleName(Role::Workstation)));
            return;
        }
        if (machine.role == Role::Workstation && !m_ownAddresses.isEmpty() && !m_ownAddresses.contains(address)) {
            add(row, MachineField::Address, MachineProblem::NotThisComputer,
                tr("%1 is not an address of this computer now. The nodes will use it to find this computer by name.")
                    .arg(address));
        }
        const auto first = m_byAddress.constFind(address);
        if (first == m_byAddress.constEnd()) {
            m_byAddress.insert(address, row);
            return;
        }
        const int other = *first;
        const bool vipClash = (machine.role == Role::Vip) != (m_machines.at(other).role == Role::Vip);
        const QString both =
            vipClash ? tr(
                "%1 is the address of both %2 (%3) and %4 (%5). A VIP is a floating address and belongs to no machine; give one of them another address.")
                     : tr("%1 is the address of both %2 (%3) and %4 (%5). Give each machine its own.");
        addClash(row, MachineField::Address, vipClash ? MachineProblem::VipAddress : MachineProblem::DuplicateAddress, other,
                 MachineField::Address, both.arg(address, called(other), placeOf(other), called(row), placeOf(row)));
    }

    void checkNames(int row)
    {
        const Machine &machine = m_machines.at(row);
        const bool hostGood = checkName(row, MachineField::Host, machine.host, hostFault);
        const bool fqdnGood = checkName(row, MachineField::Fqdn, machine.fqdn, fqdnFault);
        if (hostGood)
            m_hosts.append({machine.host.toLower(), row});
        if (!hostGood || !fqdnGood)
            return;
        if (!machine.fqdn.contains(u'.')) {
            add(row, MachineField::Fqdn, MachineProblem::NotQualified,
                tr("%1 has no domain. A fully qualified name looks like %2.patroni.local.").arg(machine.fqdn, machine.host));
        } else if (machine.fqdn.size() <= machine.host.size() || machine.fqdn.at(machine.host.size()) != u'.'
                   || !machine.fqdn.startsWith(machine.host, Qt::CaseInsensitive)) {
            add(row, MachineField::Fqdn, MachineProblem::HostNotInFqdn,
                tr("%1 does not begin with the host name %2. Check that both belong to the same machine.")
                    .arg(machine.fqdn, machine.host));
        }
    }

    /// Every name leads to one address, whichever column it stands in; upper and lower case are the same (RFC 4343).
    bool checkName(int row, MachineField field, const QString &name, std::optional<NameFault> (*fault)(const QString &))
    {
        if (name.isEmpty()) {
            add(row, field, MachineProblem::Missing,
                field == MachineField::Host ? tr("The host name is missing. A line of machines.txt is ADDRESS FQDN HOSTNAME.")
                                            : tr("The FQDN is missing. A line of machines.txt is ADDRESS FQDN HOSTNAME."));
            return false;
        }
        if (addFault(row, field, fault(name)))
            return false;
        const QString key = name.toLower();
        const auto first = m_byName.constFind(key);
        if (first == m_byName.constEnd()) {
            m_byName.insert(key, {row, field});
            return true;
        }
        const auto [other, otherField] = *first;
        if (other == row)
            return true; // the host name as FQDN
        addClash(row, field, MachineProblem::DuplicateName, other, otherField,
                 tr("%1 is a name of two machines (%2 and %3). Give each machine its own names.")
                     .arg(name, placeOf(other), placeOf(row)));
        return false;
    }

    void checkLogin(int row)
    {
        const Machine &machine = m_machines.at(row);
        addFault(row, MachineField::Extra, lineFault(machine.extra));
        if (machine.role != Role::Node)
            return; // Howdah does not log in there
        if (machine.login.user)
            addFault(row, MachineField::User, wordFault(*machine.login.user));
        if (machine.login.connectAs)
            addFault(row, MachineField::ConnectAs, wordFault(*machine.login.connectAs));
        if (machine.login.loginKey)
            addFault(row, MachineField::LoginKey, pathFault(*machine.login.loginKey));
    }

    void checkTypes(int row)
    {
        const QMap<MachineField, QString> &unusable = m_machines.at(row).unusable;
        for (auto text = unusable.constBegin(); text != unusable.constEnd(); ++text)
            add(row, text.key(), MachineProblem::WrongType, wrongTypeMessage(text.key(), text.value()));
    }

    /// In sorted order every name that begins with "db1" follows "db1" at once.
    void warnOfPrefixes()
    {
        std::sort(m_hosts.begin(), m_hosts.end());
        for (qsizetype i = 0; i + 1 < m_hosts.size(); ++i) {
            const auto &[name, row] = m_hosts.at(i);
            const auto &[next, nextRow] = m_hosts.at(i + 1);
            if (!next.startsWith(name))
                continue;
            add(row, MachineField::Host, MachineProblem::PrefixName,
                tr("%1 is also the beginning of %2. Later parts of the lab search machines.txt for a name and would find both; "
                   "names of equal length, like db01 and db10, avoid that.")
                    .arg(called(row), called(nextRow)));
        }
    }

    const QList<Machine> &m_machines;
    const QSet<QString> &m_ownAddresses;
    const std::function<QString(int)> &m_placeOf;
    QHash<QString, int> m_byAddress;                       ///< first row with the address
    QHash<QString, std::pair<int, MachineField>> m_byName; ///< first with the name, lower case, hosts and FQDNs together
    QList<std::pair<QString, int>> m_hosts;                ///< good host names
    QList<MachineProblem> m_problems;
};

} // namespace

QList<MachineProblem> checkMachines(const QList<Machine> &machines, const QSet<QString> &ownAddresses,
                                    const std::function<QString(int)> &placeOf)
{
    return Check(machines, ownAddresses, placeOf).run();
}

QStringList errorLines(const QList<MachineProblem> &problems, const QList<Machine> &machines)
{
    QStringList lines;
    for (const MachineProblem &problem : problems) {
        if (problem.severity != Severity::Error)
            continue;
        const Machine &machine = machines.at(problem.row);
        QString name = machine.host.isEmpty() ? machine.address : machine.host;
        if (name.isEmpty())
            name = QCoreApplication::translate("MachineCheck", "row %1").arg(problem.row + 1);
        lines << shownLine(name) + QStringLiteral(": ") + problem.message;
    }
    return lines;
}

bool hasErrors(const QList<MachineProblem> &problems)
{
    return std::any_of(problems.begin(), problems.end(),
                       [](const MachineProblem &problem) { return problem.severity == Severity::Error; });
}

QString fieldFault(MachineField field, const QString &text)
{
    Machine machine;
    if (!setFieldText(machine, field, text))
        return wrongTypeMessage(field, text);
    machine.address = field == MachineField::Address ? machine.address : QStringLiteral("192.0.2.1");
    machine.host = field == MachineField::Host ? machine.host : QStringLiteral("db1");
    machine.fqdn = field == MachineField::Fqdn ? machine.fqdn : QStringLiteral("db1.patroni.local");
    for (const MachineProblem &problem : checkMachines({machine}, {})) {
        if (problem.field == field && problem.severity == Severity::Error)
            return problem.message;
    }
    return {};
}

QStringList loginFaults(const LoginSettings &login, const QString &keyPath)
{
    QStringList faults;
    const auto check = [&](const QString &name, MachineField field, const QString &text) {
        if (const QString fault = fieldFault(field, text); !fault.isEmpty())
            faults << name + QStringLiteral(": ") + fault;
    };
    for (const MachineField field : loginFields)
        check(fieldName(field), field, loginText(login, field));
    check(QStringLiteral("key"), MachineField::LoginKey, keyPath);
    return faults;
}

QString wrongTypeMessage(MachineField field, const QString &text)
{
    switch (field) {
    case MachineField::Port:
        return QCoreApplication::translate("MachineCheck", "%1 is not a port. Write a number from 1 to 65535.").arg(text);
    case MachineField::Role:
        return QCoreApplication::translate("MachineCheck", "%1 is not a role. Write node, vip or workstation.").arg(text);
    case MachineField::Become:
        return QCoreApplication::translate("MachineCheck", "%1 is not a way to become root. Write auto, none, sudo or su.")
            .arg(text);
    default:
        return QCoreApplication::translate("MachineCheck", "%1 is neither yes nor no.").arg(text);
    }
}

bool isClusterName(QStringView name)
{
    return !name.trimmed().isEmpty() && name.size() <= 100 && std::none_of(name.begin(), name.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c == QChar::LineSeparator
               || c == QChar::ParagraphSeparator;
    });
}

} // namespace howdah
