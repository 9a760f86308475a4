// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Questions on the user's terminal: /dev/tty, so that standard input and output stay free for pipes.
//
// Thread: main thread; each question blocks until answered, or until Ctrl-C, which counts as no answer. After Ctrl-Z a
// secret is asked for again.
#pragma once

#include "app/base/Secret.h"

#include <QString>

#include <optional>

namespace howdah {

class Terminal
{
public:
    Terminal();
    ~Terminal();
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    [[nodiscard]] bool isThere() const { return m_fd >= 0; }
    void say(const QString &text); ///< one or more lines; what they were put together from must be shownLine()s
    /// Read without echo, which is off before the prompt is there and on again before any signal takes its course.
    [[nodiscard]] std::optional<Secret> askSecret(const QString &prompt);
    /// "y" or "yes" (and the translated words) is yes; everything else no.
    [[nodiscard]] bool askYes(const QString &prompt);
    /// The last question ended by a signal, not by an answer.
    [[nodiscard]] bool wasInterrupted() const { return m_interrupted; }

private:
    int m_fd = -1;
    bool m_interrupted = false;
};

} // namespace howdah
