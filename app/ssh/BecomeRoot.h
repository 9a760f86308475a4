// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The way from a login to a shell that runs as root and has the driver: one conversation over one channel, or a second
// one where sudo or su wants a terminal, or sudo knows the account but not allows it.
//
// Nothing is sent to sudo or su before the other side has announced itself: a password that came early would be
// echoed by a terminal, or given to the command's standard input. Everything that can be decided on the machine is
// decided there, in one round trip: 1 for root by key, 2 for sudo without a password, 3 for sudo or su with one.
//
// Thread: the session's. Blocks up to limits.ready for root and as long again for the driver.
#pragma once

#include "app/ssh/RootChannel.h"
#include "app/ssh/StepCall.h"

namespace howdah {

/// `ahead`: steps that go along with the driver, so that the first of them costs no turn.
[[nodiscard]] Result<RootChannel> becomeRoot(Session &session, const BecomeRequest &request, const QByteArray &driver,
                                             const QByteArray &library, const QByteArray &lockHolder,
                                             const QList<StepCall> &ahead = {});

} // namespace howdah
