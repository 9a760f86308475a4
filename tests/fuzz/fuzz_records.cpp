// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is kept of runs: state.json, a journal, a report, in the state folder of one cluster, read as the window and the
// command line do. The input has the three one after the other, parted by the byte 1E.
#include "app/base/StateDirectory.h"
#include "app/record/LastRun.h"
#include "tests/fuzz/Fuzz.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace howdah;

namespace {

const QUuid cluster(QStringLiteral("{0b0c8e33-7f6b-4a5e-9a57-4a5c1d2e3f40}"));
const QString run = QStringLiteral("/20261124-100000-000");

void put(const QString &path, const QByteArray &text)
{
    QFile file(path);
    FUZZ_CHECK(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) == text.size());
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    qputenv("XDG_STATE_HOME", QFile::encodeName(fuzzFolder()));
    const auto folder = clusterStateDirectory(cluster);
    FUZZ_CHECK(folder.ok() && QDir().mkpath(folder.value() + run));
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QList<QByteArray> parts = inputFrom(data, size).split('\x1e');
    const QString folder = clusterStateDirectory(cluster).value();
    put(folder + QStringLiteral("/state.json"), parts.value(0));
    put(folder + run + QStringLiteral("/journal.ndjson"), parts.value(1));
    put(folder + run + QStringLiteral("/report.json"), parts.value(2));

    const LastRun last = LastRun::load(cluster);
    (void)LastRun::newestReport(cluster);
    const auto report = RunReport::fromJson(QJsonDocument::fromJson(parts.value(2)).object());
    if (!report)
        return 0;
    // What was read is written, and reads as the same.
    const QJsonObject json = report.value().toJson();
    const auto again = RunReport::fromJson(json);
    FUZZ_CHECK(again.ok());
    QJsonObject second = again.value().toJson();
    FUZZ_CHECK(second == json);
    (void)report.value().brief();
    const QByteArray page = report.value().toHtml();
    FUZZ_CHECK(!page.contains("<script"));
    return 0;
}
