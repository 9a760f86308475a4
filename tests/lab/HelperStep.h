// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One step through the administrator's helper, and what came of it.
#pragma once

#include "tests/lab/AsUser.h"
#include "tests/lab/HelperFixture.h"

#include <csignal>

namespace howdah::test {

using Values = QMap<QByteArray, QByteArray>;

struct Done
{
    Result<int> status = Error{};
    StepReport report;
    QByteArray output;
};

inline Done runStep(PrivilegedHelper &helper, const Values &values, std::chrono::seconds limit = std::chrono::seconds(20),
                    const QString &step = QStringLiteral("local-hosts"), const std::shared_ptr<CancelToken> &cancel = {})
{
    Done done;
    done.status = helper.runStep(step, values, limit,
                                 {.onProtocol = [&](const QByteArray &line) { done.report.feed(line); },
                                  .onOutput = [&](const QByteArray &bytes) { done.output += bytes; }},
                                 cancel);
    return done;
}

inline Values with(const QByteArray &name, const QByteArray &value)
{
    Values values = goodValues();
    values.insert(name, value);
    return values;
}

inline bool isAlive(int pid)
{
    return pid > 0 && kill(pid, 0) == 0;
}

/// Everything that a test of the helper could write to, covered.
inline void coverThisComputer(PrivateMounts &mounts)
{
    PrivateMounts::enter();
    PrivateMounts::cover(QStringLiteral("/run"));
    PrivateMounts::cover(QStringLiteral("/var/lib"));
    mounts.bindText(QStringLiteral("/etc/hosts"), "127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost\n");
}

} // namespace howdah::test
