// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The steps that there are, in the order in which they run: what a pack's files say. A value that never changes; whoever needs
// it holds it (Cluster::steps).
//
// Thread: constant; any thread.
#pragma once

#include "app/catalogue/Step.h"
#include "app/catalogue/StepPack.h"

#include <functional>
#include <memory>
#include <optional>

namespace howdah {

class StepCatalogue
{
public:
    /// The text of a pack's file by its name ("pack", "hosts.sh"); nothing: there is no such file.
    using ReadFile = std::function<std::optional<QByteArray>(const QString &name)>;

    /// Of one pack. Errors: ValueInvalid, with file and line: what cannot be read, or does not fit together.
    [[nodiscard]] static Result<std::shared_ptr<const StepCatalogue>> read(const ReadFile &readFile);
    /// Of the pack that is compiled in (resources/steps); read once.
    [[nodiscard]] static const std::shared_ptr<const StepCatalogue> &builtIn();

    [[nodiscard]] const StepPack &pack() const { return m_pack; }
    [[nodiscard]] const QList<Step> &steps() const { return m_steps; }

    /// Of an id that comes from outside (a project, a record, a command line): nullptr if there is no such step.
    [[nodiscard]] const Step *find(QStringView id) const;
    /// Of an id that was taken from this catalogue.
    [[nodiscard]] const Step &at(QStringView id) const;
    [[nodiscard]] qsizetype indexOf(QStringView id) const; ///< -1: there is none

    /// The step that reaches a machine: without it there is nothing to do there. Every catalogue has it.
    [[nodiscard]] const Step &opening() const { return at(m_opening); }
    [[nodiscard]] bool isOpening(QStringView id) const { return id == m_opening; }
    /// The step in which Howdah does this itself; nullptr: none does.
    [[nodiscard]] const Step *doing(StepAction action) const;
    /// The step that writes this, on machines or on this computer; nullptr: none does.
    [[nodiscard]] const Step *writing(StepWrites what, bool onThisComputer = false) const;
    /// The step that has an option by which the work is done as the login user, not as root; nullptr: none has.
    [[nodiscard]] const Step *withLoginUser() const;

    [[nodiscard]] QString sectionTitle(const Step &step) const; ///< translated

private:
    StepCatalogue() = default;
    [[nodiscard]] Result<void> check() const;
    [[nodiscard]] QString faultOf(const Step &step, qsizetype place) const;

    StepPack m_pack;
    QList<Step> m_steps;
    QString m_opening;
};

} // namespace howdah
