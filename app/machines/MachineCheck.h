// What is wrong with a list of machines: every field of every row, and the rows against each other.
//
// Thread: pure functions over values. 10,000 machines take some 20 ms; nothing is read from the network or the disk.
// Sources: RFC 1123 2.1 and RFC 1035 2.3.4 (names), RFC 1122 3.2.1.3 (addresses), hosts(5), and what the lab's later
// parts do with machines.txt (they cut it at single spaces and grep it for host names).
#pragma once

#include "app/machines/MachineField.h"

#include <QList>
#include <QSet>

#include <functional>

namespace howdah {

enum class Severity {
    Error,   ///< the list cannot be used for a run like this
    Warning, ///< it can, but the user should know
};

struct MachineProblem
{
    enum Kind {
        Missing,     ///< an empty field that must not be
        Placeholder, ///< the lab's XXX.XXX.XXX.XXX
        Ipv6,        ///< an IPv6 address: not supported
        NotAnAddress,
        AddressUnusable, ///< 0/8, multicast, reserved, broadcast
        Loopback,        ///< in 127/8
        OwnAddress,      ///< a node with an address of this computer
        VipAddress,      ///< a VIP and another machine have the same address
        DuplicateAddress,
        BadName,            ///< a host name or FQDN that RFC 1123 does not allow
        ReservedName,       ///< localhost and the like
        DuplicateName,      ///< two rows have the same host name or FQDN, or one's is the other's
        BadText,            ///< a value with spaces, control characters or a leading dash where that cannot work
        WrongType,          ///< text that is no port, role, way to root; the field kept its last good value
        NotQualified,       ///< warning: the FQDN has no domain
        HostNotInFqdn,      ///< warning: the FQDN does not begin with the host name
        PrefixName,         ///< warning: the host name is the start of another
        NotThisComputer,    ///< warning: the workstation's address is none of this computer's
        TakenAsWorkstation, ///< warning, on import: the row has an address of this computer, so it is no node
    };

    int row = 0; ///< index in the list that was checked
    QUuid machine;
    MachineField field = MachineField::Host;
    Severity severity = Severity::Error;
    Kind kind = Missing;
    QString message;   ///< complete, translated, with what to do; without the row or line, which the caller knows
    int otherRow = -1; ///< of a duplicate or clash: the earlier row, for which the message is true as well
    MachineField otherField = MachineField::Host;

    friend bool operator==(const MachineProblem &, const MachineProblem &) = default;
};

/// All problems, ordered by row, then by field. `ownAddresses`: this computer's IPv4 addresses. `placeOf` says where
/// a row is if a message must refer to another one ("line 7"); without it that is "row 7".
[[nodiscard]] QList<MachineProblem> checkMachines(const QList<Machine> &machines, const QSet<QString> &ownAddresses,
                                                  const std::function<QString(int row)> &placeOf = {});

/// The errors among them, a line each: "db1: what is wrong". The problems are those of these machines.
[[nodiscard]] QStringList errorLines(const QList<MachineProblem> &problems, const QList<Machine> &machines);

/// Is there one of severity Error?
[[nodiscard]] bool hasErrors(const QList<MachineProblem> &problems);

/// What is wrong with the text in this field, by itself and whatever else the list holds; empty if nothing is. An
/// empty text is fine for a login setting and for the fourth column.
[[nodiscard]] QString fieldFault(MachineField field, const QString &text);
/// Of a cluster's defaults, held to the rules of a machine's: "user: what is wrong", one line each.
[[nodiscard]] QStringList loginFaults(const LoginSettings &login, const QString &keyPath);

/// The message for text that the field's type cannot hold (MachineProblem::WrongType).
[[nodiscard]] QString wrongTypeMessage(MachineField field, const QString &text);

/// Is it an IPv4 address, four decimal numbers without leading zeros?
[[nodiscard]] bool isIpv4(QStringView text);

/// Is this a usable name of a cluster? It stands in the managed blocks, so: one line, 1 to 100 characters.
[[nodiscard]] bool isClusterName(QStringView name);

} // namespace howdah
