// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Compares what a step program said with what it should have: outcome and reason, which must be one that Howdah has a sentence
// for, and the exit status that goes with them. What the program printed is shown where it said something else.
#pragma once

#include "app/steps/Reason.h"
#include "tests/steps/PrivateMachine.h"

#include <QTest>

// A macro, as QCOMPARE is: the line of the test is reported, and its function ends.
#define COMPARE_SAID(result, expected)                                                                                           \
    do {                                                                                                                         \
        const howdah::PrivateMachine::Result &said_ = result;                                                                    \
        const QByteArray expected_ = expected;                                                                                   \
        if (said_.said() != expected_)                                                                                           \
            qWarning("%s\n%s", qPrintable(said_.report.reason.sentence()), said_.output.constData());                            \
        QCOMPARE(said_.said(), expected_);                                                                                       \
        if (expected_ == "nothing")                                                                                              \
            break;                                                                                                               \
        QCOMPARE(said_.status, expected_.startsWith("failed") ? 1 : 0);                                                          \
        QVERIFY2(howdah::isKnownReason(said_.report.reason.id), expected_.constData());                                          \
    } while (false)
