// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What every test of a Result asks, with the message in the failure.
#pragma once

#include "app/base/Result.h"

#include <QTest>

namespace howdah::test {

template <class T> QByteArray describe(const Result<T> &result)
{
    if (result.ok())
        return "it succeeded";
    const Error &error = result.error();
    return (errorCodeName(error.code) + QStringLiteral(": ") + error.message + QStringLiteral(" (") + error.detail + u')')
        .toUtf8();
}

/// The house rules for a message that a user reads.
inline bool isGoodMessage(const QString &message)
{
    return message.size() > 20 && (message.endsWith(u'.') || message.endsWith(u'?')) && !message.contains(u'!')
           && !message.contains(u'%') && !message.contains(QLatin1String("Error:")) && !message.contains(QLatin1String("server"));
}

} // namespace howdah::test

#define VERIFY_OK(result)                                                                                                        \
    do {                                                                                                                         \
        auto &&verified = (result);                                                                                              \
        QVERIFY2(verified.ok(), howdah::test::describe(verified).constData());                                                   \
    } while (false)
#define VERIFY_ERROR(result, wanted)                                                                                             \
    do {                                                                                                                         \
        auto &&verified = (result);                                                                                              \
        QVERIFY2(!verified.ok() && verified.error().code == (wanted), howdah::test::describe(verified).constData());             \
        QVERIFY2(howdah::test::isGoodMessage(verified.error().message), howdah::test::describe(verified).constData());           \
    } while (false)
