// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One command's channel: what it prints goes to a sink as it comes, what it reads is written in order.
//
// Thread: the session's. Must go before its session. One callback takes both streams, because reading them one after
// the other stalls the machine (measured), and what the sink has taken is not kept: memory stays flat.
#pragma once

#include "app/ssh/Deadline.h"
#include "app/ssh/Session.h"

namespace howdah {

class Session::Channel
{
public:
    ~Channel();
    Channel(const Channel &) = delete;
    Channel &operator=(const Channel &) = delete;

    enum class Wake { Done, Closed, TimedOut, Cancelled, Lost };

    /// Takes in what comes until `done` says so. It is asked after everything that has arrived. Cancelled: the
    /// session's token or `also` was cancelled; the connection still stands, so the caller can end in order. Closed: the
    /// command's side has closed the channel and `done` is still false. `ask`: when it is cancelled `done` is asked, and has to
    /// say yes then.
    [[nodiscard]] Wake wait(const std::function<bool()> &done, const Deadline &deadline, const CancelToken *also = nullptr,
                            const CancelToken *ask = nullptr);
    /// The same for the time after a cancel: takes no notice of tokens.
    [[nodiscard]] Wake waitOn(const std::function<bool()> &done, const Deadline &deadline);

    /// Blocks until libssh has taken all of it. Errors: ShellFailed (the other side reads no more), TimedOut,
    /// ConnectionLost, Cancelled (the connection was cut).
    [[nodiscard]] Result<void> write(QByteArrayView bytes, const Deadline &deadline);
    void sendEof();
    /// To the process group of the command, as the account (OpenSSH from 7.9 on): "KILL". Nobody says whether it came.
    void sendSignal(const char *name);
    void close();

    [[nodiscard]] bool isClosed() const;
    [[nodiscard]] bool hasExited() const; ///< by status or by signal
    [[nodiscard]] int exitStatus() const; ///< -1: by a signal, or not known
    [[nodiscard]] QByteArray exitSignal() const;

private:
    friend class Session;
    struct State;
    explicit Channel(std::unique_ptr<State> state);
    Wake poll(const std::function<bool()> &done, const Deadline &deadline, const CancelToken *one, const CancelToken *other,
              const CancelToken *ask);
    std::unique_ptr<State> m;
};

} // namespace howdah
