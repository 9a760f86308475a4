// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A program, howdah-cli above all, run to its end for a test of what it prints.
#pragma once

#include <QProcess>
#include <QProcessEnvironment>

namespace howdah::test {

struct Ended
{
    int code = -1; ///< -1: killed, crashed or not ended in time
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QByteArray all() const { return "code " + QByteArray::number(code) + "\n" + out + "\n--\n" + err; }
};

/// A started one; its input ends with `input`.
inline Ended endOf(QProcess &process, const QByteArray &input = {}, int milliseconds = 60'000)
{
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(milliseconds);
    if (!ended)
        process.kill();
    const bool good = ended && process.exitStatus() == QProcess::NormalExit;
    return {good ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

/// This test's environment, but: runs are kept in that folder, and the language is English.
inline QProcessEnvironment cliEnvironment(const QString &stateFolder)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.remove(QStringLiteral("HOWDAH_PROJECT"));
    variables.insert(QStringLiteral("XDG_STATE_HOME"), stateFolder);
    variables.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    variables.insert(QStringLiteral("TERM"), QStringLiteral("xterm"));
    // Half of the time of 200 short runs; other tests look for leaks.
    variables.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("detect_leaks=0"));
    return variables;
}

} // namespace howdah::test
