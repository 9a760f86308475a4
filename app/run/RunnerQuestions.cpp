// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a run asks before it begins, one kind after the other: host keys and secrets, the administrator's rights on this
// computer, a second look at what deserves one. Each answer leads to the next question, the last to the steps.
#include "app/run/Runner.h"

#include "app/catalogue/Step.h"

#include <algorithm>

namespace howdah {

void Runner::askOpenQuestions()
{
    const auto open = m_shared->preflight.questions();
    QList<HostKeyQuestion> hostKeys;
    QList<SecretQuestion> secrets;
    for (const NodePlan &node : m_shared->plan.nodes) { // in table order
        const auto found = open.constFind(node.machine.id);
        if (found == open.cend() || m_asked.contains(node.machine.id))
            continue;
        if (const auto *hostKey = std::get_if<HostKeyQuestion>(&*found))
            hostKeys << *hostKey;
        else if (const auto *secret = std::get_if<SecretQuestion>(&*found))
            secrets << *secret;
    }
    if (!hostKeys.isEmpty()) { // trust first; passwords when every machine has got that far
        for (HostKeyQuestion &question : hostKeys) {
            for (const HostKeyQuestion &other : std::as_const(hostKeys)) {
                if (other.machine != question.machine && other.key == question.key)
                    question.sameKeyAs << other.host;
            }
            m_asked.insert(question.machine);
        }
        Q_EMIT hostKeysAsked(hostKeys);
    } else if (!secrets.isEmpty()) {
        for (const SecretQuestion &question : std::as_const(secrets))
            m_asked.insert(question.machine);
        Q_EMIT secretsAsked(secrets);
    }
}

void Runner::answerHostKeys(const QSet<QUuid> &trusted)
{
    if (!m_shared)
        return;
    QHash<QUuid, bool> answers;
    const auto open = m_shared->preflight.questions();
    for (auto it = open.cbegin(); it != open.cend(); ++it) {
        const auto *question = std::get_if<HostKeyQuestion>(&it.value());
        if (!question || !m_asked.remove(it.key()))
            continue;
        const bool yes = trusted.contains(it.key());
        if (yes)
            m_shared->preflight.trust(it.key(), question->key, question->finding.verdict == HostKeyVerdict::Changed);
        answers.insert(it.key(), yes);
    }
    m_shared->preflight.answer(answers);
}

void Runner::answerSecrets(std::vector<SecretAnswer> answers, const QSet<QUuid> &leaveOut)
{
    if (!m_shared)
        return;
    for (SecretAnswer &answer : answers)
        m_shared->secrets.offer(answer.kind, answer.machine, std::move(answer.secret));
    QHash<QUuid, bool> goOn;
    const auto open = m_shared->preflight.questions();
    for (auto it = open.cbegin(); it != open.cend(); ++it) {
        if (std::holds_alternative<SecretQuestion>(it.value()) && m_asked.remove(it.key()))
            goOn.insert(it.key(), !leaveOut.contains(it.key()));
    }
    m_shared->preflight.answer(goOn);
}

void Runner::askPrivilege()
{
    const auto findings = m_shared->preflight.findings();
    const bool anyReady = std::any_of(findings.cbegin(), findings.cend(), [](const NodeFindings &f) { return f.ready; });
    if (!anyReady && !m_shared->plan.nodes.isEmpty()) {
        // No machine was reached: this computer stays as it is, too.
        m_stage = Stage::Ending;
        m_shared->gate.goWorkstation(WorkstationGo::Skip);
        return;
    }
    const WorkstationFindings here = m_shared->preflight.workstationFindings();
    // Other troubles are no question: the row fails and says why, and the machines do not need it.
    const bool held = here.trouble.id == QLatin1String("hosts-names-held");
    m_workstationGo = WorkstationGo::Unprivileged;
    if ((!here.needsPrivilege && !held && here.ownDiff.isEmpty()) || m_shared->plan.mode == RunMode::Check)
        return askReview();
    m_stage = Stage::Privilege;
    if (here.way && !PrivilegedHelper::asks(*here.way) && !held && here.ownDiff.isEmpty())
        return answerPrivilege(PrivilegeAnswer::WriteAndStart);
    PrivilegeQuestion question = privilegeQuestion();
    if (held) {
        question.names = here.trouble.sentence();
        question.held = here.trouble.args.value(0).split(QStringLiteral(", "));
        question.holder = here.trouble.args.value(1);
        question.heldAddress = here.trouble.args.value(2);
    }
    Q_EMIT privilegeAsked(question);
}

PrivilegeQuestion Runner::privilegeQuestion() const
{
    const WorkstationFindings here = m_shared->preflight.workstationFindings();
    return {here.diff,           {},          here.way, {}, {}, {}, !m_reviewed && !reviewItems().isEmpty(), here.ownDiff,
            here.needsPrivilege, here.refused};
}

void Runner::askPrivilegeAgain()
{
    m_stage = Stage::Privilege;
    Q_EMIT privilegeAsked(privilegeQuestion());
}

void Runner::answerPrivilege(PrivilegeAnswer answer)
{
    if (!m_shared || (m_stage != Stage::Privilege && m_stage != Stage::Review))
        return;
    if (answer == PrivilegeAnswer::TakeNames) {
        m_shared->takeNames = true;
        m_report.plan.takeNames = true;
        m_stage = Stage::Preflight;
        m_shared->preflight.setPhase(QUuid(), WorkerPhase::Preflight); // here, so that advance() waits for it whoever wakes first
        m_shared->gate.goWorkstation(WorkstationGo::LookAgain);
        return;
    }
    if (answer == PrivilegeAnswer::LeaveNames)
        m_shared->takeNames = m_report.plan.takeNames = m_shared->plan.takeNames;
    m_workstationGo = answer == PrivilegeAnswer::WriteAndStart  ? WorkstationGo::Privileged
                      : answer == PrivilegeAnswer::WriteOwnOnly ? WorkstationGo::Unprivileged
                                                                : WorkstationGo::AsItIs;
    m_reviewed ? beginSteps() : askReview();
}

/// What deserves a second look; nothing if it is not worth a question.
QList<ReviewItem> Runner::reviewItems() const
{
    if (m_shared->plan.mode != RunMode::Apply)
        return {};
    QList<ReviewItem> items;
    bool worthAsking = false;
    const auto findings = m_shared->preflight.findings();
    for (const NodePlan &node : m_shared->plan.nodes) {
        const NodeFindings found = findings.value(node.machine.id);
        if (!found.ready)
            continue;
        ReviewItem item{node.machine.id, node.machine.host, found.live(), {}, {}, {}, {}};
        const auto stops = [&](StepReview what) {
            return std::any_of(node.steps.begin(), node.steps.end(), [&](const QString &id) {
                return m_shared->plan.steps().at(id).review == what && !item.leftAlone.contains(id);
            });
        };
        for (const Step &step : m_shared->plan.steps().steps()) {
            if (!item.live.isEmpty() && step.leaveLiveAlone && node.steps.contains(step.id)
                && !node.machine.liveConsent.contains(step.id))
                item.leftAlone << step.id;
        }
        if (stops(StepReview::StopsFirewall)) {
            item.firewall = found.facts.value(QStringLiteral("firewall"));
            item.firewallRules = found.facts.value(QStringLiteral("firewall-rules"));
            if (item.firewall == QLatin1String("none"))
                item.firewall.clear();
        }
        if (stops(StepReview::ReplacesTimeService))
            item.timeService = found.facts.value(QStringLiteral("time-replaced"));
        // Debian comes with timesyncd: that is worth a line, but no question on every fresh machine.
        worthAsking = worthAsking || !item.live.isEmpty() || !item.firewall.isEmpty()
                      || (!item.timeService.isEmpty() && item.timeService != QLatin1String("systemd-timesyncd"));
        if (!item.live.isEmpty() || !item.firewall.isEmpty() || !item.timeService.isEmpty())
            items << item;
    }
    return worthAsking ? items : QList<ReviewItem>();
}

void Runner::askReview()
{
    m_stage = Stage::Review;
    const QList<ReviewItem> items = reviewItems();
    if (items.isEmpty())
        return answerReview({});
    Q_EMIT reviewAsked(items);
}

void Runner::answerReview(const QHash<QUuid, QSet<QString>> &liveConsent, const QSet<QUuid> &keepFirewall)
{
    if (!m_shared || (m_stage != Stage::Review && !(m_stage == Stage::Privilege && m_reviewed)))
        return;
    m_reviewed = true;
    m_go = {};
    m_go.keepFirewall = keepFirewall;
    const auto findings = m_shared->preflight.findings();
    for (const NodePlan &node : m_shared->plan.nodes) {
        m_go.liveConsent.insert(node.machine.id, node.machine.liveConsent + liveConsent.value(node.machine.id));
        if (!findings.value(node.machine.id).live().isEmpty())
            m_go.lane << node.machine.host;
    }
    beginSteps();
}

void Runner::beginSteps()
{
    m_stage = Stage::Administrator;
    m_shared->preflight.setPhase(QUuid(), WorkerPhase::Preflight); // here, so that Ready means: asked again
    m_shared->gate.goWorkstation(m_workstationGo);
}

} // namespace howdah
