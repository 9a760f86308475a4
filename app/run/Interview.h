// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is settled with a user before a run begins, whoever shows and asks: window or command line.
//
// Of the run's questions it answers what needs no user: host keys that were trusted before or that a rule trusts, secrets that
// are kept somewhere. The rest is asked in rounds: host keys (those that are unknown apart from those that have changed), then
// secrets, one field for each account. What was accepted can be kept afterwards.
//
// Thread: main thread; nothing blocks. Ownership: the run must outlive it. What is trusted lasts as long as this object, since
// a check writes nothing down.
#pragma once

#include "app/credentials/KeptSecrets.h"
#include "app/machines/Cluster.h"
#include "app/run/RunAnswers.h"
#include "app/run/SecretField.h"

#include <QHash>

#include <functional>
#include <optional>

namespace howdah {

class Runner;

struct AcceptedSecret
{
    KeptSecret what; ///< as of now
    Secret secret;
};

class Interview : public QObject
{
    Q_OBJECT
public:
    explicit Interview(RunAnswers &run, QObject *parent = nullptr);
    explicit Interview(Runner &runner, QObject *parent = nullptr); ///< hears its questions, and its end

    /// Where secrets are looked up before a user is asked, each once a run. Anything but SecretNotFound ends it.
    using LookUp = std::function<void(const SecretId &id, QObject *context, CredentialStore::ReadCallback done)>;
    void setLookUp(LookUp lookUp) { m_lookUp = std::move(lookUp); }
    /// Which host keys need no user's word.
    void setTrusts(std::function<bool(const HostKeyQuestion &)> trusts) { m_trusts = std::move(trusts); }

    void begin(const Cluster &cluster); ///< a run of it begins
    void end();                         ///< it is over: what is still looked up is asked of nobody

    // The run's questions.
    void onHostKeys(const QList<HostKeyQuestion> &questions);
    void onSecrets(const QList<SecretQuestion> &questions);
    void onPrivilege(const PrivilegeQuestion &question);

    // The user's answers. Machines without one are left out of the run.
    void trustHostKeys(const QSet<QUuid> &machines);
    void giveSecrets(std::vector<std::optional<Secret>> byField); ///< in the order of the fields; nothing: left out
    void leaveOut();                                              ///< all whose secrets are asked for
    void cancel(const Error &why);                                ///< gives up; nothing was changed

    /// After a run, also one that was cancelled. Each comes once.
    [[nodiscard]] std::vector<AcceptedSecret> takeAccepted();

Q_SIGNALS:
    void hostKeysAsked(const QList<HostKeyQuestion> &unknown, const QList<HostKeyQuestion> &changed);
    void secretsAsked(const QList<SecretField> &fields);
    /// `refusals`: how often this computer has refused its user before, for the reason in the question.
    void privilegeAsked(const PrivilegeQuestion &question, int refusals);

private:
    struct Met
    {
        HostKey key;
        HostKeyVerdict verdict = HostKeyVerdict::Unknown;
    };
    [[nodiscard]] bool isTrusted(const HostKeyQuestion &question) const;
    void lookUp(QList<SecretId> ids);

    RunAnswers &m_run;
    LookUp m_lookUp;
    std::function<bool(const HostKeyQuestion &)> m_trusts;
    Cluster m_cluster;
    int m_round = 0;             ///< what was looked up for an earlier one is for nobody
    QHash<QUuid, Met> m_trusted; ///< by a user
    QList<HostKeyQuestion> m_hostKeys;
    QSet<QUuid> m_sure; ///< machines of this round that need no user's word
    QList<SecretField> m_fields;
    std::vector<SecretAnswer> m_found;
    QList<SecretId> m_tried;               ///< looked up in this run, so that a refused one is not offered again
    QHash<SecretKind, QString> m_accounts; ///< whose they are, as asked in this run
    int m_refusals = 0;
};

} // namespace howdah
