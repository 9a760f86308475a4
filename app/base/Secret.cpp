// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/Secret.h"

#include <openssl/crypto.h>

#include <cstring>

namespace howdah {

Secret Secret::fromBytes(QByteArrayView bytes)
{
    Secret secret;
    if (bytes.isEmpty())
        return secret;
    secret.m_size = bytes.size();
    secret.m_bytes = LockedBytes(size_t(bytes.size()) + 1);
    std::memcpy(secret.m_bytes.data(), bytes.data(), size_t(bytes.size()));
    secret.m_bytes.data()[bytes.size()] = '\0';
    return secret;
}

Secret Secret::fromConsumed(QByteArray &&bytes)
{
    Secret secret = fromBytes(bytes);
    Q_ASSERT(bytes.isEmpty() || bytes.isDetached()); // a shared buffer would leave a copy behind
    OPENSSL_cleanse(bytes.data(), size_t(bytes.size()));
    bytes.clear();
    return secret;
}

Secret::Secret(Secret &&other) noexcept : m_bytes(std::move(other.m_bytes)), m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        clear();
        m_bytes = std::move(other.m_bytes);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret::~Secret()
{
    clear();
}

Secret Secret::clone() const
{
    return fromBytes(QByteArrayView(data(), m_size));
}

void Secret::clear()
{
    m_bytes = {};
    m_size = 0;
}

void wipe(QString &text)
{
    OPENSSL_cleanse(text.data(), size_t(text.size()) * sizeof(QChar));
    text.clear();
}

QDebug operator<<(QDebug debug, const Secret &)
{
    return debug << "***";
}

} // namespace howdah
