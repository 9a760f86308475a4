// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// At most eight logins at a time to one SSH service: its MaxStartups (10:30:100 by default) drops the rest at random.
//
// Thread: any; one gate for the process. enter() blocks, first come, first served, until a slot is free, the limit has
// passed or cancel. Waiters sleep in poll() on a descriptor of their own: a thousand of them cost nothing, and a slot
// wakes exactly one.
#pragma once

#include "app/base/os/CancelToken.h"

#include <QString>

#include <chrono>
#include <optional>
#include <utility>

namespace howdah {

class HandshakeGate
{
public:
    static constexpr int SlotsPerTarget = 8;

    /// A slot; released when it is destroyed.
    class Slot
    {
    public:
        Slot(Slot &&other) noexcept : m_target(std::exchange(other.m_target, {})) {}
        Slot &operator=(Slot &&other) noexcept
        {
            m_target.swap(other.m_target);
            return *this;
        }
        ~Slot();

    private:
        friend class HandshakeGate;
        explicit Slot(QString target) : m_target(std::move(target)) {}
        QString m_target;
    };

    /// Nothing: the limit has passed, or it was cancelled (see the token).
    [[nodiscard]] static std::optional<Slot> enter(const QString &hostName, quint16 port, std::chrono::milliseconds limit,
                                                   const CancelToken &cancel);
};

} // namespace howdah
