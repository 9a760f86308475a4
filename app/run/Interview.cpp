// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/Interview.h"

#include "app/run/Runner.h"

#include <utility>

namespace howdah {

Interview::Interview(RunAnswers &run, QObject *parent) : QObject(parent), m_run(run)
{
}

Interview::Interview(Runner &runner, QObject *parent) : Interview(static_cast<RunAnswers &>(runner), parent)
{
    connect(&runner, &Runner::hostKeysAsked, this, &Interview::onHostKeys);
    connect(&runner, &Runner::secretsAsked, this, &Interview::onSecrets);
    connect(&runner, &Runner::privilegeAsked, this, &Interview::onPrivilege);
    connect(&runner, &Runner::finished, this, &Interview::end);
}

void Interview::begin(const Cluster &cluster)
{
    end();
    m_cluster = cluster;
    m_tried.clear();
    m_accounts.clear();
    m_refusals = 0;
}

void Interview::end()
{
    ++m_round;
    m_found.clear();
    m_fields.clear();
    m_hostKeys.clear();
}

bool Interview::isTrusted(const HostKeyQuestion &question) const
{
    const auto met = m_trusted.constFind(question.machine);
    return (met != m_trusted.cend() && met->key == question.key && met->verdict == question.finding.verdict)
           || (m_trusts && m_trusts(question));
}

void Interview::onHostKeys(const QList<HostKeyQuestion> &questions)
{
    m_sure.clear();
    m_hostKeys.clear();
    QList<HostKeyQuestion> unknown;
    QList<HostKeyQuestion> changed;
    for (const HostKeyQuestion &question : questions) {
        if (isTrusted(question)) {
            m_sure.insert(question.machine);
            continue;
        }
        m_hostKeys << question;
        (question.finding.verdict == HostKeyVerdict::Changed ? changed : unknown) << question;
    }
    if (m_hostKeys.isEmpty())
        m_run.answerHostKeys(m_sure);
    else
        Q_EMIT hostKeysAsked(unknown, changed);
}

void Interview::trustHostKeys(const QSet<QUuid> &machines)
{
    for (const HostKeyQuestion &question : std::as_const(m_hostKeys)) {
        if (machines.contains(question.machine))
            m_trusted.insert(question.machine, {question.key, question.finding.verdict});
    }
    m_run.answerHostKeys(machines + m_sure);
}

void Interview::onSecrets(const QList<SecretQuestion> &questions)
{
    ++m_round;
    m_found.clear();
    m_fields = secretFields(questions);
    QList<SecretId> ids;
    for (const SecretQuestion &question : questions) {
        if (question.keyFile)
            continue;
        m_accounts.insert(question.kind, question.account);
        for (const QUuid &machine : {question.machine, QUuid()}) {
            const SecretId id{m_cluster.id, question.kind, machine};
            if (m_lookUp && !ids.contains(id) && !m_tried.contains(id))
                ids << id;
        }
    }
    m_tried << ids;
    lookUp(ids);
}

void Interview::lookUp(QList<SecretId> ids)
{
    if (ids.isEmpty()) {
        if (m_found.empty())
            Q_EMIT secretsAsked(m_fields);
        else
            m_run.answerSecrets(std::exchange(m_found, {}), {});
        return;
    }
    const SecretId id = ids.takeFirst();
    m_lookUp(id, this, [this, id, ids, round = m_round](Result<Secret> found) mutable {
        if (round != m_round)
            return;
        if (found)
            m_found.push_back({id.kind, id.machine, found.take()});
        else if (found.error().code != ErrorCode::SecretNotFound)
            ids.clear(); // there is no keychain here, or it says no: the user is asked
        lookUp(ids);
    });
}

void Interview::giveSecrets(std::vector<std::optional<Secret>> byField)
{
    std::vector<SecretAnswer> answers;
    QSet<QUuid> leftOut;
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        const SecretField &field = m_fields.at(i);
        if (size_t(i) < byField.size() && byField[size_t(i)]) {
            for (SecretAnswer &answer : answersOf(field, *byField[size_t(i)]))
                answers.push_back(std::move(answer));
        } else {
            for (const QUuid &machine : field.machines())
                leftOut.insert(machine);
        }
    }
    m_run.answerSecrets(std::move(answers), leftOut);
}

void Interview::leaveOut()
{
    giveSecrets({});
}

void Interview::cancel(const Error &why)
{
    end();
    m_run.cancelBeforeStart(why);
}

void Interview::onPrivilege(const PrivilegeQuestion &question)
{
    if (!question.refused.isEmpty())
        ++m_refusals;
    Q_EMIT privilegeAsked(question, m_refusals);
}

std::vector<AcceptedSecret> Interview::takeAccepted()
{
    std::vector<AcceptedSecret> all;
    for (SecretAnswer &accepted : m_run.takeAcceptedSecrets()) {
        const Machine *machine = m_cluster.find(accepted.machine);
        all.push_back({{{m_cluster.id, accepted.kind, accepted.machine},
                        m_cluster.name,
                        machine ? machine->host : QString(),
                        m_accounts.value(accepted.kind),
                        QDateTime::currentDateTimeUtc()},
                       std::move(accepted.secret)});
    }
    return all;
}

} // namespace howdah
