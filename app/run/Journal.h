// A run's own folder: journal (NDJSON, one line per event), one log per machine, the report. 0700 and 0600; the last 20
// runs are kept. A journal without its last line tells that the run was interrupted.
//
// Thread: the Runner's (main thread); every write is one short line.
#pragma once

#include "app/base/Result.h"
#include "app/run/RunEvent.h"
#include "app/run/RunPlan.h"

#include <QFile>

namespace howdah {

class Journal
{
public:
    /// Makes the folder and writes the first line. Errors: FileUnwritable.
    [[nodiscard]] Result<void> begin(const RunPlan &plan);
    void write(const RunEvent &event);
    void end(const QString &how);

    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString logPath(const QString &host) const;
    [[nodiscard]] Result<void> writeFile(const QString &name, const QByteArray &content) const;

    /// Steps that were running when the journal of that run broke off; empty if it ended properly.
    struct Unfinished { QUuid machine; QString step; QDateTime at; };
    [[nodiscard]] static QList<Unfinished> unfinished(const QUuid &cluster, const QString &run);

private:
    void writeLine(const QJsonObject &object);
    QString m_folder;
    QFile m_file;
};

} // namespace howdah
