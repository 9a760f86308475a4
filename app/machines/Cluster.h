// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything a project holds, as one value. The run engine takes a copy of it, so edits never touch a run.
//
// Thread: a value; copy it freely between threads. Holds no secret.
#pragma once

#include "app/catalogue/StepCatalogue.h"
#include "app/machines/Machine.h"

#include <QList>
#include <QMap>

#include <memory>

namespace howdah {

/// STEP id -> option name -> value; only what differs from the step's own defaults.
using StepOptions = QMap<QString, QMap<QString, QString>>;

struct Cluster
{
    QUuid id = QUuid::createUuid();
    QString name;            ///< as in the managed blocks; the project file's base name unless set
    QList<Machine> machines; ///< in table order
    LoginSettings login;     ///< the defaults of all machines
    QString keyPath;         ///< private key that goes to the nodes; empty: chosen by the key-pair step
    StepOptions options;
    QSet<QString> untickedSteps; ///< step ids switched off; a new step starts ticked or not by its own default
    QSet<QString> tickedSteps;   ///< step ids switched on although they are off by default
    std::shared_ptr<const StepCatalogue> steps = StepCatalogue::builtIn(); ///< never null; not kept in the project

    [[nodiscard]] const Machine *find(const QUuid &machine) const
    {
        for (const Machine &m : machines) {
            if (m.id == machine)
                return &m;
        }
        return nullptr;
    }
    friend bool operator==(const Cluster &, const Cluster &) = default;
};

/// How to log in to this machine: its own settings, else the cluster's; unset: as in ssh's configuration.
[[nodiscard]] LoginSettings loginOf(const Cluster &cluster, const Machine &machine);

/// Ticked in this cluster: its own choice, else the step's default.
[[nodiscard]] bool isTicked(const Cluster &cluster, const Step &step);

/// The value of an option as it counts: the cluster's, else the default. Empty: the step has no such option.
[[nodiscard]] QString optionValue(const Cluster &cluster, const Step &step, QStringView option);
[[nodiscard]] QString optionValue(const Cluster &cluster, QStringView step, QStringView option);

/// Is the work done as the user who logs in, through sudo, since root's login stays as it is? Else as root.
[[nodiscard]] bool worksAsLoginUser(const Cluster &cluster);

} // namespace howdah

Q_DECLARE_METATYPE(howdah::Cluster)
