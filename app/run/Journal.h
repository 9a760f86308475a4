// A run's own folder: journal (NDJSON, one line per event), one log per machine, the report. 0700 and 0600; the last 20
// runs are kept, and apart from them the last 20 checks and runs that did not start. A journal without its last line
// tells that the run was interrupted.
//
// Thread: the Runner's (main thread); every write is one short line. Old folders are removed in a thread of the pool.
#pragma once

#include "app/base/Result.h"
#include "app/run/RunEvent.h"
#include "app/run/RunPlan.h"

#include <QFile>

namespace howdah {

class Journal
{
public:
    /// Makes the folder and writes the first line. The folder of that last run is kept, however old it is.
    /// Errors: FileUnwritable.
    [[nodiscard]] Result<void> begin(const RunPlan &plan, const QString &lastRun = {});
    void write(const RunEvent &event);
    void end(const QString &how);

    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString logPath(const QString &host) const;
    [[nodiscard]] Result<void> writeFile(const QString &name, const QByteArray &content) const;

    /// A run without an end. The records of the steps that were running are Interrupted.
    struct BrokenOff
    {
        RunMode mode = RunMode::Apply;
        QList<StepRecord> records;
    };
    /// The runs after that one (a folder's name) that broke off, the oldest first, up to one that did not. Checks and
    /// runs that did not start do not count, nor does one that is going on now, in this process or another.
    [[nodiscard]] static QList<BrokenOff> brokenOff(const QUuid &cluster, const QString &after);

    /// The runs that are kept in a cluster's state folder, by name, the oldest first.
    [[nodiscard]] static QStringList runFolders(const QString &clusterFolder);

private:
    struct Read
    {
        BrokenOff run;
        QString end; ///< how it ended; empty: it did not
    };
    [[nodiscard]] static Read read(QFile &file);
    void writeLine(const QJsonObject &object);
    QString m_folder;
    QFile m_file;
};

} // namespace howdah
