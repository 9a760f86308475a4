// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/ClusterDocument.h"

#include "app/base/os/ThisComputer.h"
#include "app/catalogue/Step.h"
#include "app/steps/StepSettings.h"

#include <QDir>
#include <QFileInfo>

namespace howdah {

ClusterDocument::ClusterDocument(QObject *parent) : QObject(parent)
{
    m_machines.setOwnAddresses(ThisComputer::read().addresses);
    connect(&m_undo, &QUndoStack::cleanChanged, this, [this] { Q_EMIT modifiedChanged(); });
    connect(&m_machines, &MachineList::problemsChanged, this, &ClusterDocument::machinesChanged);
    connect(&m_machines, &MachineList::changed, this, &ClusterDocument::machinesChanged);
    connect(&m_machines, &MachineList::rowChanged, this, &ClusterDocument::machinesChanged);
}

Cluster ClusterDocument::cluster() const
{
    Cluster cluster = m_cluster;
    cluster.machines = m_machines.machines();
    return cluster;
}

QString ClusterDocument::title() const
{
    if (!m_open)
        return {};
    const QString name = m_file ? QFileInfo(m_file->path()).fileName() : tr("Untitled");
    return isReadOnly() ? tr("%1 (read only)").arg(name) : name;
}

void ClusterDocument::makeNew()
{
    Cluster cluster;
    cluster.name = tr("cluster");
    replace(cluster, nullptr, false);
}

void ClusterDocument::close()
{
    m_cluster = {};
    m_file.reset();
    m_open = false;
    m_undo.clear();
    m_machines.replaceAll({});
    m_settingsModified = false;
    Q_EMIT closed();
    Q_EMIT titleChanged();
    Q_EMIT settingsChanged();
    Q_EMIT modifiedChanged();
}

Result<QStringList> ClusterDocument::open(const QString &path, IfLocked ifLocked)
{
    return path.endsWith(QStringLiteral(".howdah")) ? openProject(path, ifLocked) : openMachines(path);
}

Result<QStringList> ClusterDocument::openProject(const QString &path, IfLocked ifLocked)
{
    auto file = std::make_unique<ProjectFile>(path);
    Result<Cluster> loaded = file->load();
    if (!loaded)
        return loaded.error();
    const bool held = m_file && m_file->isLocked() && m_file->isSameFile(path); // opened again: the lock is our own
    if (held)
        m_file->unlock();
    QStringList warnings;
    if (Result<void> locked = file->lock(); !locked) {
        if (held)
            (void)m_file->lock();
        if (locked.error().code == ErrorCode::FileLocked && ifLocked == IfLocked::Refuse)
            return locked.error();
        if (locked.error().code != ErrorCode::FileLocked)
            warnings << locked.error().message;
    }
    replace(loaded.take(), std::move(file), false);
    return warnings;
}

Result<QStringList> ClusterDocument::recover(const UnsavedEdits &edits)
{
    QStringList warnings;
    if (!edits.path.isEmpty()) {
        // The file first, for its lock and for what saving compares with.
        if (Result<QStringList> opened = openProject(edits.path, IfLocked::ReadOnly); opened) {
            warnings = opened.take();
            if (m_file->digest() != edits.digest)
                warnings
                    << tr("%1 was saved by another program after these edits had begun. Saving replaces it; the replaced version is kept as %1~.")
                           .arg(title());
            replace(edits.cluster, std::move(m_file), true);
            return warnings;
        }
        warnings
            << tr("%1 no longer exists or cannot be read, so the cluster has no file yet. Save it under a name.").arg(edits.path);
    }
    replace(edits.cluster, nullptr, true);
    m_unknown = edits.unknown;
    return warnings;
}

UnsavedEdits ClusterDocument::unsavedEdits() const
{
    UnsavedEdits edits;
    edits.when = QDateTime::currentDateTimeUtc();
    edits.cluster = cluster();
    if (m_file) {
        edits.path = QFileInfo(m_file->path()).absoluteFilePath();
        edits.digest = m_file->digest();
    }
    edits.unknown = m_file ? m_file->unknownFields() : m_unknown;
    return edits;
}

Result<QStringList> ClusterDocument::openMachines(const QString &path)
{
    Result<MachinesReading> reading = MachinesFile::read(path, m_machines.ownAddresses());
    if (!reading)
        return reading.error();
    Cluster cluster;
    cluster.name = QFileInfo(path).absoluteDir().dirName();
    if (!isClusterName(cluster.name))
        cluster.name = tr("cluster");
    cluster.machines = reading.value().machines;
    replace(cluster, nullptr, true);
    QStringList warnings = reading.value().messages(QFileInfo(path).fileName(), Severity::Error);
    if (cluster.machines.isEmpty())
        warnings << tr("%1 contains no machines. Each line must be ADDRESS FQDN HOSTNAME.").arg(QFileInfo(path).fileName());
    return warnings;
}

void ClusterDocument::replace(Cluster cluster, std::unique_ptr<ProjectFile> file, bool modified)
{
    m_cluster = std::move(cluster);
    m_file = std::move(file);
    m_unknown = {};
    m_open = true;
    m_undo.clear();
    m_machines.replaceAll(m_cluster.machines);
    m_settingsModified = modified;
    Q_EMIT opened();
    Q_EMIT titleChanged();
    Q_EMIT settingsChanged();
    Q_EMIT modifiedChanged();
}

Result<void> ClusterDocument::save(ProjectFile::IfChanged ifChanged)
{
    Q_ASSERT(m_file);
    const bool wasReadOnly = isReadOnly();
    if (wasReadOnly) {
        if (Result<void> locked = m_file->lock(); !locked) // the other window may have been closed meanwhile
            return locked;
    }
    Result<void> done = m_file->save(cluster(), ifChanged);
    if (wasReadOnly)
        Q_EMIT titleChanged();
    if (!done)
        return done;
    m_undo.setClean();
    m_settingsModified = false;
    Q_EMIT saved();
    Q_EMIT modifiedChanged();
    return done;
}

void ClusterDocument::keepMine()
{
    m_settingsModified = true;
    Q_EMIT modifiedChanged();
}

Result<void> ClusterDocument::saveAs(const QString &path, ProjectFile::IfChanged ifChanged)
{
    auto file = m_file ? std::move(m_file) : nullptr;
    const bool untitled = !file;
    if (untitled)
        file = std::make_unique<ProjectFile>(path);
    Cluster now = cluster();
    if (untitled || m_cluster.name == QFileInfo(file->path()).completeBaseName())
        now.name = QFileInfo(path).completeBaseName();

    Result<Cluster> done = now;
    if (untitled) {
        file->setUnknownFields(m_unknown);
        // It becomes this very cluster, so that what a run of the untitled one has done stays known.
        if (Result<void> first = file->save(now, ifChanged); !first)
            done = first.error();
    } else {
        done = file->saveAs(path, now, ifChanged);
    }
    if (!done) {
        if (!untitled)
            m_file = std::move(file);
        return done.error();
    }
    m_cluster = done.take();
    m_file = std::move(file);
    if (!m_file->isLocked())
        (void)m_file->lock();
    m_undo.setClean();
    m_settingsModified = false;
    Q_EMIT saved();
    Q_EMIT titleChanged();
    Q_EMIT settingsChanged();
    Q_EMIT modifiedChanged();
    return {};
}

Result<void> ClusterDocument::exportMachines(const QString &path, bool overwrite) const
{
    return MachinesFile::write(path, m_machines.machines(), m_machines.ownAddresses(), overwrite);
}

void ClusterDocument::setLogin(const LoginSettings &login, const QString &keyPath)
{
    if (m_cluster.login == login && m_cluster.keyPath == keyPath)
        return;
    m_cluster.login = login;
    m_cluster.keyPath = keyPath;
    touchSettings();
}

void ClusterDocument::setStepTicked(const QString &step, bool ticked)
{
    const Step *row = steps().find(step);
    if (row && setTicked(m_cluster, *row, ticked))
        touchSettings();
}

void ClusterDocument::setOption(const QString &step, const QString &option, const QString &value)
{
    const Step *row = steps().find(step);
    if (row && howdah::setOption(m_cluster, *row, option, value))
        touchSettings();
}

void ClusterDocument::touchSettings()
{
    m_settingsModified = true;
    Q_EMIT settingsChanged();
    Q_EMIT modifiedChanged();
}

} // namespace howdah
