// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What checkMachines() (MachineCheck.h) finds.
//
// Thread: a value.
#pragma once

#include "app/machines/MachineField.h"

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

} // namespace howdah
