// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The rules for one address, one name, one word, each alone. An empty answer means: nothing wrong.
//
// Thread: pure functions. For MachineCheck; use checkMachines() from elsewhere.
#pragma once

#include "app/machines/MachineProblem.h"

#include <optional>

namespace howdah {

struct NameFault
{
    MachineProblem::Kind kind;
    QString message;
};

/// Is it an IPv4 address, four decimal numbers without leading zeros?
[[nodiscard]] bool isIpv4(QStringView text);

[[nodiscard]] std::optional<NameFault> addressFault(const QString &address);
[[nodiscard]] std::optional<NameFault> hostFault(const QString &host);
[[nodiscard]] std::optional<NameFault> fqdnFault(const QString &fqdn);
/// A login name, or a name to connect by: one word, no control characters, no leading dash (it would be an option).
[[nodiscard]] std::optional<NameFault> wordFault(const QString &text);
/// A key file: one line, no leading dash.
[[nodiscard]] std::optional<NameFault> pathFault(const QString &text);
/// Anything that fits one line: the fourth column.
[[nodiscard]] std::optional<NameFault> lineFault(const QString &text);

} // namespace howdah
