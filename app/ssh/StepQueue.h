// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Steps on their way through a root shell: what is sent for them, and whose is what comes back. The protocol is
// resources/steps/driver.sh: steps that were queued together begin one after the other, as long as each comes to a good
// outcome, and each is answered.
//
// Thread: the session's. What a step says before anybody listens (it was sent ahead) is kept until then, 1 MiB of it.
#pragma once

#include "app/ssh/ShellStreams.h"
#include "app/ssh/StepCall.h"

#include <QList>
#include <QSet>

#include <deque>
#include <memory>

namespace howdah {

class StepQueue
{
public:
    /// The lines that let these steps run; they come after those that are on their way.
    [[nodiscard]] QByteArray send(const QList<StepCall> &calls);
    [[nodiscard]] bool isEmpty() const { return m_steps.empty(); }
    /// Is this the step that comes next?
    [[nodiscard]] bool isNext(const StepCall &call) const;

    // Of the next step:
    void listen(const StepCall &call); ///< the call must outlive it; what was kept is told at once
    [[nodiscard]] bool hasBegun() const { return !m_steps.empty() && m_steps.front()->begun; }
    [[nodiscard]] bool isLeft() const { return !m_steps.empty() && m_steps.front()->left; } ///< it will not begin
    [[nodiscard]] bool hasEnded() const;
    [[nodiscard]] int code() const { return m_steps.front()->code; }
    void flush(); ///< nothing more will come: what was held back is output after all
    void pop();   ///< it has ended

    /// None that is left will be asked for any more.
    void clear();

    // What the shell says.
    void takeLine(const QByteArray &line);
    void takeOutput(QByteArrayView bytes);
    /// Output from now on is the steps'; what came before is the machine's noise, but for the mark of an end.
    void ready();

private:
    struct Sent
    {
        explicit Sent(const QByteArray &itsNonce)
            : nonce(itsNonce), output(itsNonce, [this](const QByteArray &bytes) { print(bytes); })
        {
        }
        void print(const QByteArray &bytes);

        QByteArray nonce;
        QByteArray program;
        const StepCall *listener = nullptr;
        EndFinder output;
        QList<QByteArray> early; ///< protocol lines that nobody has heard yet
        qsizetype earlySize = 0;
        QByteArray earlyOutput;
        bool noise = false;
        qsizetype heldNoise = 0; ///< bytes from before *ready* that were held back, as they could be the mark's beginning
        bool begun = false;
        bool told = false;
        bool left = false;
        bool lineSeen = false;
        int code = 0;
    };
    void tellBegin(Sent &step);

    std::deque<std::unique_ptr<Sent>> m_steps;
    QSet<QByteArray> m_forgotten; ///< nonces of what clear() has forgotten
    bool m_ready = false;
};

} // namespace howdah
