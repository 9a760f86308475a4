// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Removes the secrets of a run from all that is kept or shown: sudo, PAM or debug output of a machine may contain them.
//
// Every secret is known in the spellings that a program may print it in: as it is, percent-escaped (step programs, URLs),
// quoted for a shell, for JSON or HTML, in octal, in hex and in base64. What is found becomes ***, whatever its length.
// A secret of one to three bytes is masked only as a separate word, because otherwise parts of many words would be masked. At
// the end of a long text, which may have been truncated, four bytes of a secret are masked, too.
//
// Thread: any; an added secret is masked from then on. The spellings are wiped with this object. MaskedStream is a value of
// one thread and must not outlive its mask. Cost: some nanoseconds a byte, whatever the number of secrets.
#pragma once

#include "app/base/Secret.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <mutex>
#include <set>
#include <string_view>
#include <vector>

namespace howdah {

class SecretMask
{
public:
    SecretMask();
    ~SecretMask();
    SecretMask(const SecretMask &) = delete;
    SecretMask &operator=(const SecretMask &) = delete;

    void add(const Secret &secret);

    /// Names that Howdah's own sentences are made of (accounts, machines). A password that is a part of one is not masked
    /// in a sentence(): if it were masked there, every mention of the name would reveal that it is the password.
    void setNames(const QStringList &names);

    [[nodiscard]] QByteArray masked(QByteArrayView bytes) const; ///< what a machine printed
    [[nodiscard]] QString sentence(const QString &text) const;

private:
    friend class MaskedStream;
    struct Table;
    [[nodiscard]] std::shared_ptr<const Table> table() const;

    mutable std::mutex m_mutex;
    std::vector<Secret> m_spellings;
    std::set<std::string_view> m_known; ///< into m_spellings
    QStringList m_names;
    mutable std::shared_ptr<const Table> m_table; ///< made when it is first needed after an add()
};

/// For a stream: holds back the end of the data if it may be the beginning of a secret.
class MaskedStream
{
public:
    explicit MaskedStream(const SecretMask &mask) : m_mask(mask) {}
    [[nodiscard]] QByteArray feed(QByteArrayView bytes);
    [[nodiscard]] QByteArray flush(); ///< nothing more will come

private:
    [[nodiscard]] QByteArray take(bool all);

    const SecretMask &m_mask;
    QByteArray m_held;
    char m_before = '\0'; ///< the byte before what is held
};

} // namespace howdah
