// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/Preflight.h"

namespace howdah {

QStringList NodeFindings::live() const
{
    return facts.value(QStringLiteral("live")).split(u' ', Qt::SkipEmptyParts);
}

Preflight::Preflight(RunStop &stop, const SecretMask &mask, std::function<void()> wake)
    : m_mask(mask), m_wake(std::move(wake)), m_monitor(stop)
{
}

void Preflight::enterPhase(const QUuid &machine, WorkerPhase phase)
{
    if (const auto before = m_phases.constFind(machine); before != m_phases.cend()) {
        if (*before == WorkerPhase::Done)
            return; // its thread has ended: whoever set another phase would wait for it for ever
        --m_inPhase.at(size_t(*before));
    }
    m_phases.insert(machine, phase);
    ++m_inPhase.at(size_t(phase));
}

void Preflight::setPhase(const QUuid &machine, WorkerPhase phase)
{
    {
        const auto lock = m_monitor.lock();
        enterPhase(machine, phase);
    }
    m_wake();
}

bool Preflight::anyIn(WorkerPhase phase) const
{
    const auto lock = m_monitor.lock();
    return m_inPhase.at(size_t(phase)) > 0;
}

bool Preflight::allIn(WorkerPhase phase) const
{
    const auto lock = m_monitor.lock();
    return m_inPhase.at(size_t(phase)) == m_phases.size();
}

WorkerPhase Preflight::workstationPhase() const
{
    const auto lock = m_monitor.lock();
    return m_phases.value(QUuid());
}

bool Preflight::ask(const QUuid &machine, Question question)
{
    if (auto *secret = std::get_if<SecretQuestion>(&question))
        secret->refused = m_mask.sentence(secret->refused);
    {
        const auto lock = m_monitor.lock();
        m_questions.insert(machine, std::move(question));
        m_answers.remove(machine);
        enterPhase(machine, WorkerPhase::Asking);
    }
    m_wake();
    auto lock = m_monitor.lock();
    const bool answered = m_monitor.wait(lock, [&] { return m_answers.contains(machine); });
    m_questions.remove(machine);
    return answered && m_answers.take(machine);
}

void Preflight::answer(const QHash<QUuid, bool> &goOn)
{
    const auto lock = m_monitor.lock();
    for (auto it = goOn.cbegin(); it != goOn.cend(); ++it) {
        if (!m_questions.remove(it.key()))
            continue; // nobody waits for it any more: the run was stopped meanwhile
        m_answers.insert(it.key(), it.value());
        enterPhase(it.key(), WorkerPhase::Preflight);
    }
    m_monitor.wakeAll(); // once for all: each wakes every worker that waits
}

QHash<QUuid, Question> Preflight::questions() const
{
    const auto lock = m_monitor.lock();
    return m_questions;
}

void Preflight::trust(const QUuid &machine, const HostKey &key, bool replace)
{
    const auto lock = m_monitor.lock();
    m_trusted.insert(machine, {key, replace});
}

std::optional<HostKey> Preflight::trusted(const QUuid &machine, bool *replace) const
{
    const auto lock = m_monitor.lock();
    const auto found = m_trusted.constFind(machine);
    if (found == m_trusted.cend())
        return std::nullopt;
    *replace = found->second;
    return found->first;
}

void Preflight::setFindings(const QUuid &machine, NodeFindings findings)
{
    const auto lock = m_monitor.lock();
    m_findings.insert(machine, std::move(findings));
}

QHash<QUuid, NodeFindings> Preflight::findings() const
{
    const auto lock = m_monitor.lock();
    return m_findings;
}

void Preflight::setWorkstationFindings(WorkstationFindings findings)
{
    const auto lock = m_monitor.lock();
    m_workstationFindings = std::move(findings);
}

WorkstationFindings Preflight::workstationFindings() const
{
    const auto lock = m_monitor.lock();
    return m_workstationFindings;
}

} // namespace howdah
