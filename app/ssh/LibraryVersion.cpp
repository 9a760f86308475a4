// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/LibraryVersion.h"

#include <libssh/libssh.h>

namespace howdah {

QString libsshVersion()
{
    return QString::fromLatin1(ssh_version(0)).section(u'/', 0, 0); // "0.10.6/openssl/zlib"
}

} // namespace howdah
