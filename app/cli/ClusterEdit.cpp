// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/ClusterEdit.h"

#include "app/base/ShownText.h"
#include "app/base/StateDirectory.h"
#include "app/base/os/ThisComputer.h"
#include "app/cli/Output.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace howdah {

namespace {

struct ClusterEditTr
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

} // namespace

Result<OpenProject> openForChange(const QString &path)
{
    OpenProject project{ProjectFile(path), {}};
    if (!project.file.exists())
        return project.file.load().error();
    if (const auto locked = project.file.lock(); !locked)
        return locked.error();
    auto cluster = project.file.load();
    if (!cluster)
        return cluster.error();
    project.cluster = cluster.take();
    return project;
}

Result<QList<Machine>> importMachines(const QString &path, const QSet<QString> &ownAddresses)
{
    auto reading = MachinesFile::read(path, ownAddresses);
    if (!reading)
        return reading.error();
    if (reading.value().hasErrors()) {
        return Error{ErrorCode::MachinesInvalid,
                     ClusterEditTr::tr("%1 has errors. Fix these lines first; nothing was changed.").arg(path),
                     reading.value().messages(path, Severity::Error).join(u'\n')};
    }
    for (const QString &warning : reading.value().messages(path, Severity::Warning))
        printWarning(warning);
    return reading.take().machines;
}

Result<void> refuseNewErrors(const QList<Machine> &before, const QList<Machine> &after)
{
    const QSet<QString> own = ThisComputer::read().addresses;
    const QStringList old = errorLines(checkMachines(before, own), before);
    QStringList added = errorLines(checkMachines(after, own), after);
    added.removeIf([&](const QString &line) { return old.contains(line); });
    if (added.isEmpty())
        return {};
    return Error{ErrorCode::MachinesInvalid,
                 ClusterEditTr::tr("The machines would no longer be consistent. Nothing was changed."), added.join(u'\n')};
}

QString absolutePath(const QString &path)
{
    if (path == u'~' || path.startsWith(QLatin1String("~/")))
        return homeDirectory() + path.mid(1);
    return path.isEmpty() ? path : QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

QString countMachines(const QList<Machine> &machines)
{
    const auto count = [&](Role role) {
        return int(std::count_if(machines.begin(), machines.end(), [&](const Machine &m) { return m.role == role; }));
    };
    QStringList parts;
    if (const int nodes = count(Role::Node))
        parts += nodes == 1 ? ClusterEditTr::tr("1 node") : ClusterEditTr::tr("%1 nodes").arg(nodes);
    if (const int vips = count(Role::Vip))
        parts += vips == 1 ? ClusterEditTr::tr("1 VIP") : ClusterEditTr::tr("%1 VIPs").arg(vips);
    if (count(Role::Workstation) > 0)
        parts += ClusterEditTr::tr("this computer");
    return parts.isEmpty() ? ClusterEditTr::tr("no machines yet") : parts.join(QLatin1String(", "));
}

void printWarning(const QString &text)
{
    printMessage(shownLine(ClusterEditTr::tr("howdah-cli: note: %1").arg(text)) + u'\n');
}

} // namespace howdah
