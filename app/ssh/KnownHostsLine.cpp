// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/KnownHostsLine.h"

#include "app/ssh/KeyFormat.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace howdah {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// The next word; `at` moves behind it.
QByteArray word(const QByteArray &text, qsizetype *at)
{
    while (*at < text.size() && isBlank(text.at(*at)))
        ++*at;
    const qsizetype begin = *at;
    while (*at < text.size() && !isBlank(text.at(*at)))
        ++*at;
    return text.mid(begin, *at - begin);
}

/// A public key is a row of SSH strings, the first being its type. A cut-off line fails here.
bool isWholeKey(const QByteArray &blob, const QByteArray &type)
{
    qsizetype at = 0;
    int parts = 0;
    while (at < blob.size()) {
        const auto part = readSshString(blob, &at);
        if (!part || (parts == 0 && *part != type))
            return false;
        ++parts;
    }
    return parts >= 2;
}

bool wildcardMatches(QByteArrayView pattern, QByteArrayView name)
{
    qsizetype p = 0, n = 0, star = -1, starName = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            starName = n;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == name[n])) {
            ++p;
            ++n;
        } else if (star >= 0) { // let the last star take one more
            p = star + 1;
            n = ++starName;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

bool hashMatches(const QByteArray &hashed, const QByteArray &name)
{
    const QList<QByteArray> parts = hashed.split('|'); // |1|salt|hash
    if (parts.size() != 4 || parts.at(1) != "1")
        return false;
    const QByteArray salt = QByteArray::fromBase64(parts.at(2));
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    if (!HMAC(EVP_sha1(), salt.constData(), int(salt.size()), reinterpret_cast<const unsigned char *>(name.constData()),
              size_t(name.size()), digest, &length))
        return false;
    return QByteArray::fromBase64(parts.at(3)) == QByteArrayView(digest, qsizetype(length));
}

} // namespace

QByteArray knownHostsName(const QString &name, quint16 port)
{
    const QByteArray lower = name.toLower().toUtf8();
    return port == 22 ? lower : '[' + lower + "]:" + QByteArray::number(port);
}

KnownHostsLine KnownHostsLine::parse(const QByteArray &text)
{
    KnownHostsLine line;
    qsizetype length = text.size();
    while (length > 0 && (text.at(length - 1) == '\n' || text.at(length - 1) == '\r'))
        --length;
    const QByteArray content = text.first(length);

    qsizetype at = content.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    QByteArray first = word(content, &at);
    if (first.isEmpty() || first.startsWith('#')) {
        line.after = text;
        return line;
    }
    line.kind = Kind::Key;
    if (first.startsWith('@')) {
        line.kind = first == "@revoked" ? Kind::Revoked : first == "@cert-authority" ? Kind::CertAuthority : Kind::Damaged;
        first = word(content, &at);
    }
    line.names = first;
    line.before = content.first(at - first.size());
    line.after = text.mid(at);

    line.key.type = word(content, &at);
    const QByteArray base64 = word(content, &at);
    line.comment = content.mid(at).trimmed();
    bool isNumber = false;
    line.key.type.toInt(&isNumber);
    if (isNumber && !base64.isEmpty()) { // "name bits exponent modulus": protocol 1, which nobody speaks any more
        line.kind = Kind::Nothing;
        return line;
    }
    const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (decoded && isWholeKey(decoded.decoded, line.key.type))
        line.key.blob = decoded.decoded;
    else
        line.kind = Kind::Damaged;
    return line;
}

bool KnownHostsLine::matches(const QByteArray &name) const
{
    if (names.startsWith('|'))
        return hashMatches(names, name);
    bool found = false;
    for (const QByteArray &pattern : names.toLower().split(',')) {
        if (pattern.startsWith('!')) {
            if (wildcardMatches(QByteArrayView(pattern).sliced(1), name))
                return false;
        } else if (!found && wildcardMatches(pattern, name)) {
            found = true;
        }
    }
    return found;
}

bool KnownHostsLine::takeOut(const QByteArray &name)
{
    if (names.startsWith('|'))
        return false;
    QList<QByteArray> kept;
    bool anyPositive = false;
    for (const QByteArray &pattern : names.split(',')) {
        if (pattern.toLower() == name || pattern.isEmpty())
            continue;
        kept << pattern;
        anyPositive = anyPositive || !pattern.startsWith('!');
    }
    names = kept.join(',');
    if (!anyPositive)
        return false;
    if (matches(name))
        names.prepend('!' + name + ',');
    return true;
}

} // namespace howdah
