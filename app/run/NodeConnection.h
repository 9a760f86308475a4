// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Gets into one machine: reached and trusted (NodeTrust), logged in and root (NodeLogin). Asks what it must, before the
// go only.
//
// Thread: its worker's. open() blocks up to the limits of ssh/Session.h, plus as long as a question is open.
#pragma once

#include "app/record/ClusterState.h"
#include "app/run/NodeLogin.h"
#include "app/run/NodeRunner.h"
#include "app/run/NodeTrust.h"

namespace howdah {

class NodeConnection : public NodeRunner
{
public:
    NodeConnection(RunShared &shared, const NodePlan &node, const MachineState &last);
    ~NodeConnection() override;

    using NodeRunner::open;
    /// Errors: those of NodeTrust and NodeLogin.
    [[nodiscard]] Result<void> open(Slot *slot) override;
    void close() override;
    [[nodiscard]] bool isOpen() const override { return m_shell != nullptr; }
    void sendAhead(const QList<StepCall> &calls) override;
    [[nodiscard]] bool hasAhead() const override { return m_shell && m_shell->hasAhead(); }
    [[nodiscard]] bool holdBack() override { return m_shell && m_shell->holdBack(); }
    [[nodiscard]] Result<StepExit> runStep(const StepCall &call) override { return m_shell->runStep(call); }

    [[nodiscard]] const RootShellInfo &info() const override { return m_shell->info(); }
    [[nodiscard]] HostKey hostKey() const override { return m_trust.hostKey(); }
    void describe(NodeFindings &findings) const override { m_trust.describe(findings); }
    [[nodiscard]] QString user() const override { return m_login.user(); }
    [[nodiscard]] QString account() const override { return m_login.account(m_trust.config()); }
    [[nodiscard]] QByteArray keyLine() const override { return m_login.keyLine(); }
    [[nodiscard]] const std::optional<Error> &rootKeptOut() const override { return m_login.rootKeptOut(); }
    [[nodiscard]] std::chrono::milliseconds waited() const override { return m_waited + m_trust.waited() + m_login.waited(); }
    [[nodiscard]] bool leftOut() const override { return m_leftOut; }

    [[nodiscard]] LoginProof proveKeyLogin(const QString &user, const QString &methods) override;
    [[nodiscard]] LoginProof proveNameLogin(const QString &user, bool named, const QString &methods,
                                            const WorkstationRows &rows) override;

private:
    /// A KeyOnlyLogin.
    [[nodiscard]] Result<CommandResult> runWithKeyOnly(const QString &user, const KeyFile &key, const QByteArray &command);
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
    QList<StepCall> m_ahead; ///< for the shell that is to be opened
    std::unique_ptr<Session> m_session;
    std::unique_ptr<RootShell> m_shell;
};

} // namespace howdah
