// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// machines.txt: what the reader takes without an error, the writer writes, and reading that again changes nothing.
#include "app/machines/MachinesFile.h"
#include "app/machines/MachinesUpdate.h"
#include "tests/fuzz/Fuzz.h"

using namespace howdah;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QSet<QString> own{QStringLiteral("192.0.2.5")};
    const auto reading = MachinesFile::parse(inputFrom(data, size), QStringLiteral("machines.txt"), own);
    if (!reading)
        return 0;
    const MachinesReading &read = reading.value();
    FUZZ_CHECK(read.machines.size() == read.lines.size());
    for (const Severity severity : {Severity::Error, Severity::Warning}) {
        for (const QString &line : read.messages(QStringLiteral("machines.txt"), severity))
            FUZZ_CHECK(!line.contains(u'\n') && !line.contains(u'\x1b'));
    }
    FUZZ_CHECK(MachinesUpdate::compare(read.machines, read.machines).changed.isEmpty() || read.hasErrors());
    const auto text = MachinesFile::format(read.machines, own);
    if (read.hasErrors())
        return 0;
    FUZZ_CHECK(text.ok());
    const auto again = MachinesFile::parse(text.value(), QStringLiteral("again"), own);
    FUZZ_CHECK(again.ok() && !again.value().hasErrors());
    FUZZ_CHECK(MachinesFile::format(again.value().machines, own).value() == text.value());
    return 0;
}
