// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The helper as another account would start it: this test program runs itself again under that account.
//
//   tst_privilege --as-user WAY HELPER    prints "way WAY" (best), "start CODE", "step STATUS as uid UID"
#pragma once

#include "app/steps/StepReport.h"
#include "app/workstation/PrivilegedHelper.h"

#include <QCoreApplication>

#include <cstdio>

namespace howdah::test {

inline QMap<QByteArray, QByteArray> goodValues()
{
    return {{"HD_MODE", "apply"},
            {"HD_CLUSTER", "lab"},
            {"HD_CLUSTER_ID", "11111111-2222-3333-4444-555555555555"},
            {"HD_TABLE", "192.0.2.11 db1.example.com db1\n192.0.2.12 db2.example.com db2\n"},
            {"HD_TAKE_NAMES", ""}};
}

template <class T> QByteArray codeOf(const Result<T> &result)
{
    return result ? QByteArray("ok") : "error " + QByteArray::number(int(result.error().code));
}

inline int runAsUser(const QStringList &arguments)
{
    const QString helperPath = arguments.value(3);
    const QString wanted = arguments.value(2);
    PrivilegedHelper::Way way = PrivilegedHelper::Way(wanted.toInt());
    if (wanted.startsWith(QStringLiteral("best"))) {
        const auto found = PrivilegedHelper::availableWay(wanted == QStringLiteral("best-terminal"), helperPath);
        std::printf("way %s\n", found ? QByteArray::number(int(found.value())).constData() : codeOf(found).constData());
        if (!found)
            return 1;
        way = found.value();
    }
    PrivilegedHelper helper(way, helperPath);
    const auto started = helper.start({});
    std::printf("start %s\n", codeOf(started).constData());
    if (!started) {
        std::printf("%s\n[%s]\n", qPrintable(started.error().message), qPrintable(started.error().detail));
        return 1;
    }
    StepReport report;
    const auto status = helper.runStep(QStringLiteral("local-hosts"), goodValues(), std::chrono::seconds(20),
                                       {.onProtocol = [&](const QByteArray &line) { report.feed(line); }, .onOutput = {}}, {});
    std::printf("step %s as uid %s\n", status ? QByteArray::number(status.value()).constData() : codeOf(status).constData(),
                qPrintable(report.reason.args.value(0)));
    return 0;
}

} // namespace howdah::test
