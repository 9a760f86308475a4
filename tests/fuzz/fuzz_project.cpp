// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A project: whatever is accepted is written and read again as the same cluster, unknown fields included.
#include "app/machines/ClusterJson.h"
#include "app/machines/MachineCheck.h"
#include "tests/fuzz/Fuzz.h"

using namespace howdah;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    UnknownFields unknown;
    const auto cluster = clusterFromJson(inputFrom(data, size), QStringLiteral("x.howdah"), &unknown);
    if (!cluster) {
        FUZZ_CHECK(!cluster.error().message.contains(u'\n') && !cluster.error().message.contains(u'\x1b'));
        return 0;
    }
    FUZZ_CHECK(isClusterName(cluster.value().name));
    FUZZ_CHECK(loginFaults(cluster.value().login, cluster.value().keyPath).isEmpty());
    (void)errorLines(checkMachines(cluster.value().machines, {}), cluster.value().machines);
    const QByteArray text = clusterToJson(cluster.value(), unknown);
    UnknownFields unknownAgain;
    const auto again = clusterFromJson(text, QStringLiteral("again"), &unknownAgain);
    FUZZ_CHECK(again.ok() && again.value() == cluster.value());
    FUZZ_CHECK(clusterToJson(again.value(), unknownAgain) == text);
    return 0;
}
