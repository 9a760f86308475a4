// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/FileWatch.h"

#include <QFileInfo>

using namespace std::chrono_literals;

namespace howdah {

FileWatch::FileWatch(ClusterDocument *document, QObject *parent) : QObject(parent), m_document(document)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(300ms);
    connect(&m_settle, &QTimer::timeout, this, &FileWatch::look);
    const auto settle = [this] { m_settle.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, settle); // a file replaced by a rename is another file
    connect(document, &ClusterDocument::opened, this, &FileWatch::watch);
    connect(document, &ClusterDocument::titleChanged, this, &FileWatch::watch);
    connect(document, &ClusterDocument::saved, this, &FileWatch::watch);
}

FileWatch::Stamp FileWatch::stamp() const
{
    const QFileInfo info(m_path);
    return {info.exists(), info.size(), info.lastModified()};
}

void FileWatch::watch()
{
    const QStringList before = m_watcher.files() + m_watcher.directories();
    if (!before.isEmpty())
        m_watcher.removePaths(before);
    m_path = m_document->path().isEmpty() ? QString() : QFileInfo(m_document->path()).absoluteFilePath();
    if (m_path.isEmpty())
        return;
    if (const QString file = QFileInfo(m_path).canonicalFilePath(); !file.isEmpty())
        m_path = file;
    m_watcher.addPath(QFileInfo(m_path).path());
    if (QFileInfo::exists(m_path))
        m_watcher.addPath(m_path);
    m_seen = stamp();
}

void FileWatch::look()
{
    if (m_path.isEmpty())
        return;
    if (!m_watcher.files().contains(m_path) && QFileInfo::exists(m_path))
        m_watcher.addPath(m_path);
    const Stamp now = stamp();
    if (now == m_seen)
        return;
    m_seen = now;
    if (!m_document->changedOnDisk())
        return;
    if (now.exists)
        Q_EMIT changed();
    else
        Q_EMIT removed();
}

} // namespace howdah
