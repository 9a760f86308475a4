// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/catalogue/StepCatalogue.h"

#include "app/catalogue/StepHeader.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace howdah {
namespace {

const QString packFile = QStringLiteral("pack");

QString stepFile(const QString &id)
{
    return id + QStringLiteral(".sh");
}

std::optional<QByteArray> compiledIn(const QString &name)
{
    QFile file(QStringLiteral(":/howdah/steps/") + name);
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

template <class Is> const Step *firstOf(const QList<Step> &steps, const Is &is)
{
    const auto found = std::find_if(steps.begin(), steps.end(), is);
    return found == steps.end() ? nullptr : &*found;
}

} // namespace

Result<std::shared_ptr<const StepCatalogue>> StepCatalogue::read(const ReadFile &readFile)
{
    const auto text = readFile(packFile);
    if (!text)
        return stepFileError(packFile, 0, QStringLiteral("is not there"));
    auto pack = readStepPack(*text, packFile);
    if (!pack)
        return pack.error();
    const std::shared_ptr<StepCatalogue> catalogue(new StepCatalogue);
    catalogue->m_pack = pack.take();
    for (const QString &id : std::as_const(catalogue->m_pack.steps)) {
        const auto own = readFile(stepFile(id));
        if (!own)
            return stepFileError(stepFile(id), 0, QStringLiteral("is not there"));
        auto step = readStepHeader(*own, stepFile(id));
        if (!step)
            return step.error();
        const QString program = step.value().programFile;
        if (!program.isEmpty()) {
            const auto programText = program == id ? own : readFile(stepFile(program));
            if (!programText)
                return stepFileError(stepFile(id), 0, QStringLiteral("“program”: there is no %1").arg(stepFile(program)));
            step.value().program = *programText;
        }
        catalogue->m_steps << step.take();
    }
    if (const Step *opening = catalogue->doing(StepAction::ReachMachine))
        catalogue->m_opening = opening->id;
    if (const auto good = catalogue->check(); !good)
        return good.error();
    return std::shared_ptr<const StepCatalogue>(catalogue);
}

const std::shared_ptr<const StepCatalogue> &StepCatalogue::builtIn()
{
    static const std::shared_ptr<const StepCatalogue> own = [] {
        auto read = StepCatalogue::read(compiledIn);
        if (!read) // tst_stepheader has read them
            qFatal("%s", qPrintable(read.error().message));
        return read.take();
    }();
    return own;
}

const Step *StepCatalogue::find(QStringView id) const
{
    return firstOf(m_steps, [&](const Step &step) { return step.id == id; });
}

const Step &StepCatalogue::at(QStringView id) const
{
    const Step *step = find(id);
    if (!step)
        qFatal("There is no step \"%s\" in the pack \"%s\".", qPrintable(id.toString()), qPrintable(m_pack.name));
    return *step;
}

qsizetype StepCatalogue::indexOf(QStringView id) const
{
    const Step *step = find(id);
    return step ? step - m_steps.constData() : -1;
}

const Step *StepCatalogue::doing(StepAction action) const
{
    return firstOf(m_steps, [&](const Step &step) { return step.action == action; });
}

const Step *StepCatalogue::writing(StepWrites what, bool onThisComputer) const
{
    return firstOf(m_steps, [&](const Step &step) {
        return step.writes == what && (step.executor == Executor::Workstation) == onThisComputer;
    });
}

const Step *StepCatalogue::withLoginUser() const
{
    return firstOf(m_steps, [](const Step &step) { return !step.loginUserOption.isEmpty(); });
}

QString StepCatalogue::sectionTitle(const Step &step) const
{
    for (const StepSection &section : m_pack.sections) {
        if (section.id == step.section)
            return QCoreApplication::translate("Step", section.title.toUtf8().constData());
    }
    return step.section;
}

Result<void> StepCatalogue::check() const
{
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        if (const QString fault = faultOf(m_steps.at(i), i); !fault.isEmpty())
            return stepFileError(stepFile(m_steps.at(i).id), 0, fault);
    }
    if (m_opening.isEmpty())
        return stepFileError(packFile, 0, QStringLiteral("no step reaches a machine (“action: reach-machine”)"));
    return {};
}

/// What is wrong with a step beside the others; `place`: its own among them.
QString StepCatalogue::faultOf(const Step &step, qsizetype place) const
{
    const bool here = step.executor == Executor::Workstation;
    const QList<Step> before = m_steps.first(place);
    if (std::none_of(m_pack.sections.begin(), m_pack.sections.end(), [&](const auto &one) { return one.id == step.section; }))
        return QStringLiteral("“section”: the pack has no section %1").arg(step.section);
    for (const QString &need : step.needs) {
        const Step *other = firstOf(before, [&](const Step &one) { return one.id == need; });
        if (!other)
            return QStringLiteral("“needs”: %1 is no step before this one").arg(need);
        if (here && other->executor != Executor::Workstation)
            return QStringLiteral("“needs”: %1 comes after all steps on this computer").arg(need);
    }
    if (here && !before.isEmpty() && before.last().executor != Executor::Workstation)
        return QStringLiteral("steps on this computer come before all others");
    if (!here && !m_opening.isEmpty() && place < indexOf(m_opening))
        return QStringLiteral("comes before the machine is reached");
    const auto another = [&](auto is) { return firstOf(before, is) != nullptr; };
    if (step.action != StepAction::None && another([&](const Step &one) { return one.action == step.action; }))
        return QStringLiteral("“action”: another step does the same");
    if (step.writes != StepWrites::None
        && another([&](const Step &one) { return one.writes == step.writes && (one.executor == Executor::Workstation) == here; }))
        return QStringLiteral("“writes”: another step does the same");
    if (!step.loginUserOption.isEmpty() && another([](const Step &one) { return !one.loginUserOption.isEmpty(); }))
        return QStringLiteral("“as-login-user”: another step decides it");
    if (step.counterpart.isEmpty())
        return {};
    const Step *other = find(step.counterpart);
    if (!other || other->executor == Executor::Workstation)
        return QStringLiteral("“counterpart”: %1 is no step on machines").arg(step.counterpart);
    if (another([&](const Step &one) { return one.counterpart == step.counterpart; }))
        return QStringLiteral("“counterpart”: another step stands there");
    return {};
}

} // namespace howdah
