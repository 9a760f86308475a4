// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One channel's dialogue on the way to root: from the command that decides on the machine how to become root, over the
// prompts of sudo or su, to the driver's *ready*. Which dialogues are tried, one after the other, is BecomeRoot's.
//
// Thread: the session's. Each call blocks up to limits.ready.
#pragma once

#include "app/base/SecretMask.h"
#include "app/ssh/BecomeText.h"
#include "app/ssh/RootChannel.h"

namespace howdah {

/// The session and the request must outlive it.
class RootDialogue
{
public:
    RootDialogue(Session &session, const BecomeRequest &request, BecomeText text)
        : m_session(session), m_request(request), m_text(std::move(text))
    {
        for (const Secret *password : {request.sudoPassword, request.rootPassword}) {
            if (password)
                m_mask.add(*password);
        }
    }

    enum class Where { Unknown, Already, SudoFree, Sudo, Su, NeedsTerminal, Nowhere, Root };

    // Errors: those of RootShell::open().
    /// Until the machine has decided; what is `pipelined` goes along, for a login that is root.
    [[nodiscard]] Result<void> begin(const QByteArray &pipelined);
    /// To root by what was decided, with its password where one is asked for.
    [[nodiscard]] Result<void> handOver();
    /// Until *ready*; with an empty text the driver is on its way already.
    [[nodiscard]] Result<void> startDriver(const QByteArray &bootstrap);
    void leave();
    void abandon();

    Where where = Where::Unknown;   ///< the machine's last report
    Where decided = Where::Unknown; ///< its first one: without a password, root's may follow at once
    QByteArray sudoWords;           ///< "absent", "refused …", "try …"; empty if sudo was not asked
    QByteArray whose;               ///< whose password sudo wants; empty if it did not say
    RootChannel result;

    /// The output so far, for the detail of an error. Masked here, before it is shortened: sudo and PAM in debug mode
    /// print the password, and a part of it would not be recognised later.
    [[nodiscard]] QString words() const;
    [[nodiscard]] bool says(const char *text) const { return m_said.contains(text); }

private:
    void onLine(const QByteArray &line);
    void decide(Where found);
    void onError(QByteArrayView bytes);
    void remember(QByteArrayView bytes);
    [[nodiscard]] Error ended(Session::Channel::Wake wake) const;
    [[nodiscard]] Result<void> terminalToRaw();
    [[nodiscard]] int prompts() const;
    [[nodiscard]] bool asksSomethingElse() const;
    [[nodiscard]] QByteArray promptedFor() const;
    [[nodiscard]] QString lastWords() const;
    [[nodiscard]] Result<const Secret *> passwordFor(Where way);
    [[nodiscard]] Result<void> untilUp(const Deadline &deadline);

    Session &m_session;
    const BecomeRequest &m_request;
    const BecomeText m_text;
    SecretMask m_mask;
    QByteArray m_said;
    bool m_up = false;
    bool m_raw = false;
    int m_answered = 0;   ///< passwords sent
    QString m_tool;       ///< the hand-over's, as the detail of an error: "sudo", "su", "sudo-root"
    QByteArray m_account; ///< as the machine calls it
    QByteArray m_became;  ///< user id and name, if sudo or su switched to another account than root
    bool m_ready = false;
    QByteArray m_busy;
    bool m_isBusy = false;
};

} // namespace howdah
