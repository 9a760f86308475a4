// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The inside of a Session, for app/ssh alone: its channels and logins work on the same libssh session.
//
// Thread: the session's.
#pragma once

#include "app/base/os/UniqueFd.h"
#include "app/ssh/Deadline.h"
#include "app/ssh/HandshakeGate.h"
#include "app/ssh/Session.h"

#include <libssh/libssh.h>

#include <optional>

namespace howdah {

struct Session::Private
{
    SshEndpoint endpoint;
    SshLimits limits;
    std::shared_ptr<CancelToken> cancel;

    ssh_session ssh = nullptr;
    UniqueFd socket; ///< a duplicate of libssh's, which is closed at times we do not choose; for shutdown() only
    std::optional<CancelToken::SocketWatch> watch; ///< on `socket`
    std::optional<HandshakeGate::Slot> slot;
    std::chrono::milliseconds waited{0};
    QString address;
    HostKey hostKey;
    QByteArray user;
    LoginMethods offered;
    int channelsOpened = 0;
    int secretsTried = 0;
    int agentSocket = -1;           ///< libssh's end of the agent's relay; libssh closes it
    QList<QByteArray> offeredBlobs; ///< by us or by an agent
    int keyOffers = 0;
    QByteArray bannerBefore; ///< what the machine tells everybody before a login
    bool loggedIn = false;
    bool spent = false; ///< libssh has failed: nothing may follow but ssh_free()

    void dropConnection();
    /// One try. False: the machine dropped the connection before the keys were exchanged; `dropped` has the words.
    [[nodiscard]] Result<bool> connectOnce(QString *dropped);
    [[nodiscard]] Result<bool> handshake(UniqueFd tcp, QString *dropped);
    void configure(int fd);
    [[nodiscard]] Result<void> readHostKey();

    [[nodiscard]] QString libsshWords() const;
    /// The error of a broken session; Cancelled if that is why. Marks it spent.
    [[nodiscard]] Error broken();

    /// Calls an ssh_userauth_… function until it has an answer. SSH_AUTH_AGAIN only means that a second has passed.
    [[nodiscard]] Result<int> userauth(const std::function<int()> &call);
    /// What a denied or otherwise ended login means, the words being those of the method.
    enum class HangUp { IsLoss, IsRefusal };
    [[nodiscard]] Result<void> loginResult(int rc, const Error &refusal, HangUp hangUp);
    [[nodiscard]] LoginMethods listedMethods() const; ///< by the machine's last answer
    [[nodiscard]] Result<void> fitForLogin(LoginMethod method) const;
    [[nodiscard]] Result<void> loginWithQuestions(const Secret &password);

    [[nodiscard]] QString userName() const { return QString::fromUtf8(user); }
};

/// Sleeps; false when cancelled.
[[nodiscard]] bool pauseFor(std::chrono::milliseconds time, const CancelToken &cancel);

} // namespace howdah
