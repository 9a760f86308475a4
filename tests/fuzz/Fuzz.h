// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the fuzz targets share. A target is one function that libFuzzer calls with one input after another; a false
// FUZZ_CHECK ends the program, as a sanitizer's finding does, and libFuzzer keeps the input.
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

#define FUZZ_CHECK(condition)                                                                                                    \
    do {                                                                                                                         \
        if (!(condition)) {                                                                                                      \
            std::fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);                                         \
            std::abort();                                                                                                        \
        }                                                                                                                        \
    } while (false)

inline QByteArray inputFrom(const uint8_t *data, size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
}

/// A folder of this process, in memory where there is such a file system. It is removed when the program ends in order.
QString fuzzFolder();
