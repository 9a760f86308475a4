// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/Concealed.h"

namespace howdah {

Reason concealed(const SecretMask &mask, Reason reason)
{
    if (!isKnownReason(reason.id))
        reason.id = mask.sentence(reason.id);
    for (QString &argument : reason.args)
        argument = mask.sentence(argument);
    reason.message = mask.sentence(reason.message);
    return reason;
}

Error concealed(const SecretMask &mask, Error error)
{
    error.message = mask.sentence(error.message);
    error.detail = mask.sentence(error.detail);
    return error;
}

} // namespace howdah
