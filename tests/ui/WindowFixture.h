// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A window with a cluster in it, and settings and state of the test's own.
#pragma once

#include "app/catalogue/StepCatalogue.h"
#include "app/credentials/MemoryStore.h"
#include "app/project/ProjectFile.h"
#include "ui/MainWindow.h"
#include "ui/widgets/Theme.h"

#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>

namespace howdah::test {

/// Call first in main(), before the application object.
inline void isolateSettings()
{
    static QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(home.filePath(QStringLiteral("config"))));
    qputenv("XDG_STATE_HOME", QFile::encodeName(home.filePath(QStringLiteral("state"))));
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // no portal, no keychain
    QCoreApplication::setOrganizationName(QStringLiteral("howdah-test"));
    QCoreApplication::setApplicationName(QStringLiteral("howdah-test"));
}

inline Machine node(int number)
{
    Machine machine;
    machine.host = QStringLiteral("db%1").arg(number);
    machine.fqdn = QStringLiteral("db%1.example.com").arg(number);
    machine.address = QStringLiteral("192.0.2.%1").arg(10 + number);
    return machine;
}

inline Cluster sampleCluster(int nodes = 3)
{
    Cluster cluster;
    cluster.name = QStringLiteral("lab");
    Machine vip = node(0);
    vip.role = Role::Vip;
    vip.host = QStringLiteral("vip");
    vip.fqdn = QStringLiteral("vip.example.com");
    cluster.machines << vip;
    for (int number = 1; number <= nodes; ++number)
        cluster.machines << node(number);
    return cluster;
}

/// How many steps a machine has.
inline int nodeSteps()
{
    const auto &steps = StepCatalogue::builtIn()->steps();
    return int(std::count_if(steps.begin(), steps.end(), [](const Step &s) { return s.executor != Executor::Workstation; }));
}

struct WindowFixture
{
    WindowFixture() : window(&secrets, QStringLiteral("the test's keychain"), &theme) { window.show(); }

    /// Saves the cluster as a project and opens it in the window.
    QString open(const Cluster &cluster)
    {
        const QString path = folder.filePath(cluster.name + QStringLiteral(".howdah"));
        if (!ProjectFile(path).save(cluster))
            qFatal("cannot save %s", qPrintable(path));
        window.openPath(path);
        return path;
    }
    template <class T> T *find(const char *name) const { return window.findChild<T *>(QString::fromLatin1(name)); }

    QTemporaryDir folder;
    MemoryStore secrets;
    Theme theme;
    MainWindow window;
};

} // namespace howdah::test
