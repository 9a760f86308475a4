// Gets into one machine: reached and trusted (NodeTrust), logged in and root (NodeLogin). Asks what it must, before the
// go only.
//
// Thread: its worker's. open() blocks up to the limits of ssh/Session.h, plus as long as a question is open.
#pragma once

#include "app/record/ClusterState.h"
#include "app/run/NodeLogin.h"
#include "app/run/NodeTrust.h"

namespace howdah {

class NodeConnection
{
public:
    NodeConnection(RunShared &shared, const NodePlan &node, const MachineState &last);
    ~NodeConnection();

    /// Connects, logs in and becomes root. With a slot, the user may be asked: the connection is closed and the slot released
    /// meanwhile. Without one (after the go) there are no questions.
    /// Errors: those of NodeTrust and NodeLogin.
    [[nodiscard]] Result<void> open(Slot *slot);
    void close();
    [[nodiscard]] bool isOpen() const { return m_shell != nullptr; }

    // While it is open:
    [[nodiscard]] RootShell &shell() { return *m_shell; }
    [[nodiscard]] const RootShellInfo &info() const { return m_shell->info(); }

    [[nodiscard]] const NodeTrust &trust() const { return m_trust; }
    [[nodiscard]] QString user() const { return m_login.user(); }                       ///< who logged in
    [[nodiscard]] QString account() const { return m_login.account(m_trust.config()); } ///< the account of the settings
    /// See NodeLogin::rootKeptOut().
    [[nodiscard]] const std::optional<Error> &rootKeptOut() const { return m_login.rootKeptOut(); }
    [[nodiscard]] bool isByKey() const { return !m_login.keyLine().isEmpty(); } ///< a key of a file logged in
    [[nodiscard]] bool isByKey(const QByteArray &publicLine) const;             ///< this very key did
    /// How long it has waited for answers to questions, for its slot after them, and for logins of other machines.
    [[nodiscard]] std::chrono::milliseconds waited() const { return m_waited + m_trust.waited() + m_login.waited(); }
    [[nodiscard]] bool leftOut() const { return m_leftOut; } ///< the user did not want this machine

    /// A fresh connection of its own as `user` with only this key: what key-login proves.
    [[nodiscard]] Result<CommandResult> runWithKeyOnly(const QString &user, const KeyFile &key, const QByteArray &command,
                                                       const QByteArray &input);

private:
    [[nodiscard]] Result<void> attempt(Question *question);
    [[nodiscard]] Error withRootsReason(Error error) const;
    [[nodiscard]] bool mayAsk(const Question &question, Error *error);

    RunShared &m_shared;
    const NodePlan &m_node;
    NodeTrust m_trust;
    NodeLogin m_login;
    bool m_leftOut = false;
    std::chrono::milliseconds m_waited{0};
    int m_keysAsked = 0;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<RootShell> m_shell;
};

} // namespace howdah
