// Gets into one machine: configuration, connection, trust, login, root shell. Asks what it must, before the go only.
//
// Thread: its worker's. open() blocks up to the limits of ssh/Session.h, plus as long as a question is open.
#pragma once

#include "app/run/ClusterState.h"
#include "app/run/RunShared.h"
#include "app/ssh/KeyPair.h"
#include "app/ssh/RootShell.h"
#include "app/ssh/SshConfig.h"

namespace howdah {

class NodeConnection
{
public:
    NodeConnection(RunShared &shared, const NodePlan &node, const MachineState &last);
    ~NodeConnection();

    /// Connects, logs in and becomes root. With a place, questions may go to the person: the connection is closed and
    /// the place given back meanwhile. Without one (after the go) nothing asks.
    /// Errors: those of Session and RootShell.
    [[nodiscard]] Result<void> open(Place *place);
    void close();

    [[nodiscard]] RootShell &shell() { return *m_shell; }
    [[nodiscard]] const RootShellInfo &info() const { return m_shell->info(); }
    [[nodiscard]] QString user() const { return m_user; }              ///< who logged in
    [[nodiscard]] QString loginUser() const;                           ///< the account of the settings
    [[nodiscard]] QByteArray loginKeyBlob() const { return m_keyBlob; } ///< public line of the key that logged in
    [[nodiscard]] HostKey hostKey() const { return m_hostKey; }
    [[nodiscard]] bool leftOut() const { return m_leftOut; }

    /// A fresh connection of its own as `user` with only this key: what key-login proves.
    [[nodiscard]] Result<CommandResult> runWithKeyOnly(const QString &user, const KeyFile &key,
                                                       const QByteArray &command, const QByteArray &input);

    /// Writes what was trusted to the person's known_hosts, for HOST, FQDN and address. After the go only.
    [[nodiscard]] Result<void> rememberHostKey();

    [[nodiscard]] const SshConfig &config() const { return m_config; }

private:
    struct Attempt;                        // done, failed, or a question first
    [[nodiscard]] Attempt attempt();
    [[nodiscard]] Result<std::unique_ptr<Session>> connectTrusted(Question *question);
    [[nodiscard]] Result<void> logIn(Session &session, Question *question);
    [[nodiscard]] Result<void> logInWithKeys(Session &session, bool *offered);
    [[nodiscard]] Result<void> logInWithPassword(Session &session, Question *question);
    [[nodiscard]] Result<void> loginWithOneKey(Session &session, const KeyFile &key);
    [[nodiscard]] Result<void> becomeRoot(Question *question);
    [[nodiscard]] QList<KeyFile> candidateKeys() const;
    [[nodiscard]] bool wantsRootByKey() const;
    [[nodiscard]] SecretQuestion secretQuestion(SecretKind kind, const QString &account, const QString &refused);
    template <class T> [[nodiscard]] std::optional<T> setting(std::optional<T> LoginSettings::*member) const;
    [[nodiscard]] QStringList trustNames() const;

    RunShared &m_shared;
    const NodePlan &m_node;
    const MachineState m_last;
    SshConfig m_config;
    HostKeys m_hostKeys{{}};
    HostKey m_hostKey;
    bool m_rootByKeyRefused = false;
    bool m_skipKeys = false;       ///< the machine hung up while we offered keys: password next time
    bool m_leftOut = false;
    QMap<SecretKind, int> m_tries;
    QMap<SecretKind, QString> m_refusals;
    QString m_user;
    QByteArray m_keyBlob;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<RootShell> m_shell;
};

} // namespace howdah
