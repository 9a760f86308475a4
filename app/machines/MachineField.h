// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The fields of a machine, as text: what a table cell shows and edits, what a problem or a change points at.
//
// Thread: pure functions over values.
#pragma once

#include "app/machines/Machine.h"

#include <array>

namespace howdah {

/// In the order of the table's columns.
enum class MachineField { Ticked, Host, Address, Fqdn, Role, User, Port, Become, LoginKey, ConnectAs, Extra };

inline constexpr std::array machineFields{MachineField::Ticked,    MachineField::Host,   MachineField::Address,
                                          MachineField::Fqdn,      MachineField::Role,   MachineField::User,
                                          MachineField::Port,      MachineField::Become, MachineField::LoginKey,
                                          MachineField::ConnectAs, MachineField::Extra};

/// Those of LoginSettings: a machine's, or a cluster's defaults.
inline constexpr std::array loginFields{MachineField::User, MachineField::Port, MachineField::Become, MachineField::LoginKey,
                                        MachineField::ConnectAs};

/// The name in project files and `howdah-cli set`: "host", "login-key". A fixed word, not translated.
[[nodiscard]] QString fieldName(MachineField field);
[[nodiscard]] std::optional<MachineField> fieldFromName(QStringView name);
/// The display name, translated: "Host name".
[[nodiscard]] QString fieldTitle(MachineField field);

/// The field's value as text, or what stands there and cannot be used; empty for a login setting that is not set. Ticked is "yes"
/// or "no".
[[nodiscard]] QString fieldText(const Machine &machine, MachineField field);

/// Puts the text into the field, without spaces at its ends. False, and nothing changed, if the field's type cannot
/// hold it (a role, port, way to root or tick that is none). Texts that merely cannot work, like a bad address, are
/// taken: checkMachines() names them. An empty text unsets a login setting.
[[nodiscard]] bool setFieldText(Machine &machine, MachineField field, const QString &text);
/// Likewise, but what the type cannot hold is kept in Machine::unusable, which checkMachines() names.
void putFieldText(Machine &machine, MachineField field, const QString &text);
/// Likewise for a cluster's defaults; only the login fields (User to ConnectAs).
[[nodiscard]] bool setLoginText(LoginSettings &login, MachineField field, const QString &text);
[[nodiscard]] QString loginText(const LoginSettings &login, MachineField field);

/// Does the field mean anything for this role? How to log in does so only for a node, and only a node is ticked.
[[nodiscard]] bool fieldApplies(Role role, MachineField field);

[[nodiscard]] QString roleTitle(Role role);       ///< translated: "node", "VIP", "this computer"
[[nodiscard]] QString becomeTitle(Become become); ///< translated: "automatic", "already root", "sudo", "su"

} // namespace howdah

Q_DECLARE_METATYPE(howdah::MachineField)
