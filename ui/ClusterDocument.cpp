#include "ui/ClusterDocument.h"

#include "app/steps/Catalogue.h"
#include "app/workstation/ThisComputer.h"

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
    return m_file ? QFileInfo(m_file->path()).fileName() : tr("Untitled");
}

void ClusterDocument::makeNew()
{
    Cluster cluster;
    cluster.name = tr("cluster");
    replace(cluster, nullptr, false);
}

Result<QStringList> ClusterDocument::open(const QString &path)
{
    return path.endsWith(QStringLiteral(".howdah")) ? openProject(path) : openMachines(path);
}

Result<QStringList> ClusterDocument::openProject(const QString &path)
{
    auto file = std::make_unique<ProjectFile>(path);
    Result<Cluster> loaded = file->load();
    if (!loaded)
        return loaded.error();
    QStringList warnings;
    if (Result<void> locked = file->lock(); !locked)
        warnings << locked.error().message; // it can be looked at, and saved under another name
    replace(loaded.take(), std::move(file), false);
    return warnings;
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
    return reading.value().messages(QFileInfo(path).fileName(), Severity::Error);
}

void ClusterDocument::replace(Cluster cluster, std::unique_ptr<ProjectFile> file, bool modified)
{
    m_cluster = std::move(cluster);
    m_file = std::move(file);
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
    Result<void> saved = m_file->save(cluster(), ifChanged);
    if (!saved)
        return saved;
    m_undo.setClean();
    m_settingsModified = false;
    Q_EMIT modifiedChanged();
    return saved;
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

    Result<Cluster> saved = now;
    if (untitled) {
        // It becomes this very cluster, so that what a run of the untitled one has done stays known.
        if (Result<void> first = file->save(now, ifChanged); !first)
            saved = first.error();
    } else {
        saved = file->saveAs(path, now, ifChanged);
    }
    if (!saved) {
        if (!untitled)
            m_file = std::move(file);
        return saved.error();
    }
    m_cluster = saved.take();
    m_file = std::move(file);
    if (!m_file->isLocked())
        (void)m_file->lock();
    m_undo.setClean();
    m_settingsModified = false;
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
    const Step *row = findStep(step);
    if (!row || isTicked(m_cluster, *row) == ticked)
        return;
    m_cluster.untickedSteps.remove(step);
    m_cluster.tickedSteps.remove(step);
    if (ticked != row->tickedByDefault)
        (ticked ? m_cluster.tickedSteps : m_cluster.untickedSteps).insert(step);
    touchSettings();
}

void ClusterDocument::setOption(const QString &step, const QString &option, const QString &value)
{
    if (optionValue(m_cluster, step, option) == value)
        return;
    m_cluster.options[step][option] = value;
    touchSettings();
}

void ClusterDocument::touchSettings()
{
    m_settingsModified = true;
    Q_EMIT settingsChanged();
    Q_EMIT modifiedChanged();
}

} // namespace howdah
