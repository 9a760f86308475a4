// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/Fuzz.h"

#include <QTemporaryDir>

QString fuzzFolder()
{
    static const QTemporaryDir folder(QStringLiteral("/dev/shm/howdah-fuzz-XXXXXX"));
    static const QTemporaryDir otherwise;
    return folder.isValid() ? folder.path() : otherwise.path();
}
