// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/Shell.h"

namespace howdah {

QByteArray shellQuote(QByteArrayView text)
{
    QByteArray word;
    word.reserve(text.size() + text.size() / 16 + 2);
    word += '\'';
    while (!text.isEmpty()) { // from quote to quote: every machine gets some 50 KB of programs
        const qsizetype quote = text.indexOf('\'');
        word += quote < 0 ? text : text.first(quote);
        if (quote < 0)
            break;
        word += "'\\''";
        text = text.sliced(quote + 1);
    }
    word += '\'';
    return word;
}

QByteArray shellAssignment(QByteArrayView name, QByteArrayView value)
{
    return name.toByteArray() + '=' + shellQuote(value) + '\n';
}

} // namespace howdah
