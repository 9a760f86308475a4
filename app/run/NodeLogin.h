// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Logs in to one machine and becomes root there: the key that worked before, then keys, then passwords. Each password
// through the broker, so that a wrong one is tried once and not by every machine.
//
// Thread: its worker's; blocks up to the limits of ssh/Session.h, and while another machine tries the same password.
#pragma once

#include "app/run/RunShared.h"
#include "app/ssh/KeyPair.h"
#include "app/ssh/RootShell.h"
#include "app/ssh/SshConfig.h"

namespace howdah {

class NodeLogin
{
public:
    /// `rootByKey`: the last run could log in as root with the cluster's key.
    NodeLogin(RunShared &shared, const NodePlan &node, bool rootByKey);

    /// Errors: those of Session's logins. What a user could answer comes with a question.
    [[nodiscard]] Result<void> logIn(Session &session, const SshConfig &config, Question *question);

    /// `ahead`, errors: those of RootShell::open().
    [[nodiscard]] Result<std::unique_ptr<RootShell>> becomeRoot(Session &session, Question *question,
                                                                const QList<StepCall> &ahead = {});

    /// After a failure on a connection: whether another login can be tried on a new connection without a question. Each is
    /// returned once. `account`: that of the settings.
    [[nodiscard]] bool hasAnotherWay(const Error &error, const QString &account);

    /// Why root, who got in by key in the last run, did not get in by it today; nothing if that was not tried, or it worked.
    [[nodiscard]] const std::optional<Error> &rootKeptOut() const { return m_rootKeptOut; }

    /// Only this key, on a connection after loginMethods().
    [[nodiscard]] Result<void> logInWithOneKey(Session &session, const SshConfig &config, const KeyFile &key);

    /// How long it has waited while other machines tried a secret.
    [[nodiscard]] std::chrono::milliseconds waited() const { return m_waited; }

    [[nodiscard]] QString user() const { return m_user; }          ///< who logged in
    [[nodiscard]] QString account(const SshConfig &config) const;  ///< the account of the settings
    [[nodiscard]] QByteArray keyLine() const { return m_keyLine; } ///< public line of the key that logged in; or empty

private:
    [[nodiscard]] Result<void> logInWithKeys(Session &session, const SshConfig &config, const QList<KeyFile> &keys,
                                             const QByteArray &exceptBlob);
    [[nodiscard]] Result<void> logInWithPassword(Session &session, Question *question);
    [[nodiscard]] Result<std::unique_ptr<RootShell>> openRootShell(Session &session, bool wait, bool *busy,
                                                                   const QList<StepCall> &ahead);
    [[nodiscard]] std::optional<SecretBroker::Trial> beginTrial(SecretKind kind);
    [[nodiscard]] std::optional<SecretBroker::Trial> takeTurn(SecretKind kind, bool wait, bool *busy);
    [[nodiscard]] QList<KeyFile> candidateKeys(const SshConfig &config) const;
    [[nodiscard]] QByteArray ourBlob(const SshConfig &config) const;
    [[nodiscard]] bool isPasswordKnown();
    [[nodiscard]] Error whyRootIsOut(const Error &error) const;
    [[nodiscard]] SecretQuestion question(SecretKind kind, const QString &account, const QString &refused) const;
    /// After this machine has refused what was tried.
    [[nodiscard]] SecretQuestion refusal(SecretKind kind, const QString &account, const QString &refused) const;

    RunShared &m_shared;
    const NodePlan &m_node;
    const LoginSettings m_login;
    bool m_rootByKey;               ///< log in as root with the cluster's key
    bool m_withKeys = true;         ///< false: the machine hung up while we offered keys
    bool m_keysOffered = false;     ///< on this connection
    bool m_keyNotEnough = false;    ///< on this connection: the machine took the key and asked for more
    bool m_rootsKeyMissing = false; ///< on this connection: there was no key to offer, or it is locked
    bool m_passwordTaken = false;   ///< on this connection: a password alone would be accepted
    bool m_ourKeyLast = false;      ///< it is about to be taken back: any other login is tried first
    std::chrono::milliseconds m_waited{0};
    bool m_sudoAsksRoot = false; ///< sudo there wants root's password
    std::optional<Error> m_rootKeptOut;
    QString m_lockedKey; ///< whose passphrase is missing
    QMap<SecretKind, int> m_refused;
    QString m_user;
    QByteArray m_keyLine;
};

} // namespace howdah
