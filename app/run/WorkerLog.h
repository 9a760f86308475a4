// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What one worker tells: its machine's log, the events, and the record of each step. The one place where that is masked
// (SecretMask) and bounded, since a machine may say a password back, or print without an end.
//
// Kept of one machine: a log of 16 MiB at most, then the beginning and end of each step; of each step's output the last
// 64 KiB or more, in its record. Beyond the log's limit output is read slowly. Notes are slowed down in RunShared.
//
// Thread: its worker's. The log is 0600 and appended to; a folder that cannot be written costs only the log, and
// the run warns of it once.
#pragma once

#include "app/run/RunShared.h"

#include <QFile>

#include <chrono>

namespace howdah {

class WorkerLog
{
public:
    static constexpr qint64 LongestLog = 16 * 1024 * 1024;

    /// A null machine is this computer; no log where the path is empty.
    WorkerLog(RunShared &shared, const QUuid &machine, const QString &path);

    void begin(StepRecord &record);
    void output(StepRecord &record, const QByteArray &bytes);
    void note(const QString &step, const Reason &reason);
    void protocol(const QByteArray &line);
    void remark(const QByteArray &line); ///< Howdah's own
    void debug(const QString &step,
               const QByteArray &line); ///< what ssh says: in the log, and told as output; no part of a record
    /// Masks what the record has by now, and hands it on. `waited`: for users and for other machines, which does not
    /// count as the step's time.
    void finish(StepRecord &record, std::chrono::milliseconds waited = {});

private:
    void pass(StepRecord &record, const QByteArray &bytes);
    void write(const QByteArray &text, bool always = false);
    void conceal(StepRecord &record) const;

    RunShared &m_shared;
    const QUuid m_machine;
    QFile m_file;
    qint64 m_written = 0;
    MaskedStream m_stream;
};

} // namespace howdah
