// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A password or passphrase in memory: one locked buffer, never copied implicitly, wiped when it is destroyed.
//
// Move-only on purpose. It has no conversion to QString, QVariant or JSON, and prints as ***, so it cannot end in a
// project file, a log or a report by accident. Measured: wiping works only on a buffer that is not shared, so there is no
// QByteArray inside. Qt's line edit and QtKeychain keep copies of their own that cannot be wiped.
//
// Thread: a value; one owner at a time.
#pragma once

#include "app/base/os/LockedBytes.h"

#include <QByteArrayView>
#include <QDebug>

#include <string_view>

namespace howdah {

class Secret
{
public:
    Secret() = default;
    /// Copies the bytes, including zero bytes; the caller wipes its own.
    [[nodiscard]] static Secret fromBytes(QByteArrayView bytes);
    /// Copies the bytes and wipes the source, which must be the only owner of its buffer.
    [[nodiscard]] static Secret fromConsumed(QByteArray &&bytes);

    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    /// A second owner with a buffer of its own. Explicit, so that every copy can be found.
    [[nodiscard]] Secret clone() const;

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] qsizetype size() const { return m_size; }
    /// The bytes, followed by a zero byte that does not count. Valid while this object lives unchanged.
    [[nodiscard]] const char *data() const { return m_size > 0 ? m_bytes.data() : ""; }
    [[nodiscard]] std::string_view view() const { return {data(), size_t(m_size)}; }

    void clear();

private:
    LockedBytes m_bytes;
    qsizetype m_size = 0;
};

QDebug operator<<(QDebug debug, const Secret &secret);

/// Wipes a text that was copied into a secret, if its buffer is not shared. It is empty afterwards.
void wipe(QString &text);

} // namespace howdah
