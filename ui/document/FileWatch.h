// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reports that another program has changed or removed the open project's file. A save of our own is not reported, nor is a file
// that was merely touched.
//
// Thread: main thread; reads the file when its size or time has changed. A network file system may announce nothing:
// saving compares again. Ownership: the document must outlive it.
#pragma once

#include "ui/document/ClusterDocument.h"

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QTimer>

namespace howdah {

class FileWatch : public QObject
{
    Q_OBJECT
public:
    FileWatch(ClusterDocument *document, QObject *parent);

Q_SIGNALS:
    void changed();
    void removed();

private:
    struct Stamp
    {
        bool exists = false;
        qint64 size = 0;
        QDateTime modified;
        friend bool operator==(const Stamp &, const Stamp &) = default;
    };
    void watch();
    void look();
    [[nodiscard]] Stamp stamp() const;

    ClusterDocument *m_document;
    QFileSystemWatcher m_watcher;
    QTimer m_settle; ///< a save of another program is several events
    QString m_path;
    Stamp m_seen;
};

} // namespace howdah
