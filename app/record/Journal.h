// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A run's own folder: journal (NDJSON, one line per event), one log per machine, the report. 0700 and 0600; the last 20
// runs are kept, and apart from them the last 20 checks and runs that did not start. A journal without its last line
// tells that the run was interrupted.
//
// The folders are named by a number that goes up with each run, and by the time: 000042-20261130-112557. The number alone
// says which is the newer one, since a clock may be wrong. (Folders of before have the time alone, 20261130-112557-123,
// and are older than all that have a number.)
//
// Thread: the Runner's (main thread); every write is one short line. Old folders are removed in a thread of the pool.
#pragma once

#include "app/base/Result.h"
#include "app/base/os/UniqueFd.h"
#include "app/record/RunEvent.h"
#include "app/record/RunPlan.h"

#include <optional>

namespace howdah {

class Journal
{
public:
    /// Makes the folder, takes the room that the journal of this plan may need, and writes the first line, on the disk
    /// when this returns. The folder of that last run is kept, however old it is; `by`: user@computer.
    /// Errors: FileUnwritable; nothing is left then.
    [[nodiscard]] Result<void> begin(const RunPlan &plan, const QString &lastRun = {}, const QString &by = {});
    void write(const RunEvent &event);
    void end(const QString &how);
    /// Why a line could not be written, the first time it happened; empty: all is there.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString logPath(const QString &host) const { return logPath(m_folder, host); }
    /// Of this computer: "this-computer".
    [[nodiscard]] static QString logPath(const QString &folder, const QString &host)
    {
        return folder + u'/' + host + QStringLiteral(".log");
    }
    /// A file beside the journal, at the end of the run. Errors: FileUnwritable.
    [[nodiscard]] Result<void> writeFile(const QString &name, const QByteArray &content) const;

    /// Reads the journal of a run that is not in progress, neither in this process nor in another.
    struct Run
    {
        QString name; ///< the folder's
        RunPlan plan; ///< as much as runPlanFromJson() gives; of an older Howdah's journal only the mode
        QString by;
        QDateTime started; ///< UTC
        QDateTime lastEvent;
        QString end;               ///< how it ended; empty: it did not
        QList<StepRecord> records; ///< those of the steps that were running are Interrupted
    };
    /// The number in a folder's name; 0: of before there were numbers.
    [[nodiscard]] static quint64 numberOf(const QString &name);
    /// Is the run of this folder going on now, in this process or another?
    [[nodiscard]] static bool isGoingOn(const QString &folder);
    /// Nothing: no journal, or the run did not start or is going on.
    [[nodiscard]] static std::optional<Run> read(const QString &folder);
    /// The runs later than that one (a folder's name), the oldest first. Checks do not count.
    [[nodiscard]] static QList<Run> runsAfter(const QUuid &cluster, const QString &name);

    /// The runs that are kept in a cluster's state folder, by name, the oldest first.
    [[nodiscard]] static QStringList runFolders(const QString &clusterFolder);
    /// Did the run of this folder's name begin after the other one? Any is later than none (an empty name).
    [[nodiscard]] static bool isLater(const QString &name, const QString &than);

private:
    void writeLine(const QJsonObject &object);
    QString m_folder;
    UniqueFd m_file;
    qint64 m_size = 0; ///< of the whole lines
    QString m_trouble;
};

} // namespace howdah
