// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a program printed, as lines fit to be shown: UTF-8 in pieces, progress bars that draw over their own line, lines
// without an end. Fed with bytes as they come.
//
// Thread: a value. Memory: the line that is not finished yet, at most maxOpen characters.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringDecoder>

namespace howdah {

class OutputText
{
public:
    static constexpr qsizetype maxLine = 4000; ///< one endless line makes a text field stand still (measured)
    static constexpr qsizetype maxOpen = 4 * maxLine;

    struct Lines
    {
        QString finished; ///< each with its newline; begins with what was open before
        QString open;     ///< as it stands so far; the next call gives it again
    };
    [[nodiscard]] Lines take(const QByteArray &bytes);

    /// All at once.
    [[nodiscard]] static QString of(const QByteArray &bytes);

private:
    QStringDecoder m_decoder{QStringDecoder::Utf8};
    QString m_open; ///< raw, since a newline after a carriage return may still come
};

} // namespace howdah
