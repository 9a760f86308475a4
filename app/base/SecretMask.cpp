// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/SecretMask.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace howdah {
namespace {

constexpr char mask[] = "***";
constexpr qsizetype shortest = 4;         ///< bytes; below it a secret must stand alone
constexpr qsizetype shortestCode = 6;     ///< characters of base64, which otherwise fit any text
constexpr qsizetype mostHeld = 64 * 1024; ///< a secret that overlaps itself again and again would hold back all
constexpr qsizetype cutFrom = 100;        ///< bytes; a shorter text has not been cut by anybody

bool isWord(char c)
{
    const auto byte = uchar(c);
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 0x80;
}

/// Each byte as `spell` writes it. The room is made at once: a buffer that grows leaves copies behind.
template <class Spell> Secret spelled(QByteArrayView secret, Spell spell)
{
    QByteArray text;
    text.reserve(secret.size() * 8 + 1);
    for (const char c : secret)
        spell(text, c);
    return Secret::fromConsumed(std::move(text));
}

void addNumber(QByteArray &text, uchar byte, int base, int digits, bool upper = false)
{
    constexpr char lowerDigits[] = "0123456789abcdef";
    constexpr char upperDigits[] = "0123456789ABCDEF";
    for (int digit = digits - 1; digit >= 0; --digit) {
        int value = byte;
        for (int i = 0; i < digit; ++i)
            value /= base;
        text += (upper ? upperDigits : lowerDigits)[value % base];
    }
}

/// `map`: character and how it is written; all others stay.
Secret replaced(QByteArrayView secret, std::initializer_list<std::pair<char, const char *>> map)
{
    return spelled(secret, [&](QByteArray &text, char c) {
        const auto found = std::find_if(map.begin(), map.end(), [c](const auto &pair) { return pair.first == c; });
        if (found == map.end())
            text += c;
        else
            text += found->second;
    });
}

Secret percentEncoded(QByteArrayView secret, bool upper)
{
    return spelled(secret, [&](QByteArray &text, char c) {
        if ((isWord(c) && uchar(c) < 0x80) || std::strchr("-._~", c)) {
            text += c;
        } else {
            text += '%';
            addNumber(text, uchar(c), 16, 2, upper);
        }
    });
}

/// The part of the base64 text that depends only on the secret, if it begins `shift` bytes after a group of three.
Secret base64Core(QByteArrayView secret, int shift, QByteArray::Base64Options options)
{
    QByteArray bytes(shift, '\0');
    bytes.reserve(shift + secret.size());
    bytes += secret;
    QByteArray code = bytes.toBase64(options | QByteArray::OmitTrailingEquals);
    OPENSSL_cleanse(bytes.data(), size_t(bytes.size()));
    const qsizetype first = (qsizetype(shift) * 8 + 5) / 6;
    const qsizetype end = bytes.size() * 8 / 6;
    Secret core = end - first >= shortestCode ? Secret::fromBytes(QByteArrayView(code).sliced(first, end - first)) : Secret();
    OPENSSL_cleanse(code.data(), size_t(code.size()));
    return core;
}

std::vector<Secret> spellings(const Secret &secret)
{
    const QByteArrayView raw(secret.data(), secret.size());
    std::vector<Secret> all;
    all.push_back(secret.clone());
    if (raw.size() < shortest)
        return all;
    all.push_back(replaced(raw, {{'%', "%25"}, {' ', "%20"}, {'\t', "%09"}, {'\r', "%0D"}, {'\n', "%0A"}})); // lib.sh's hd_escape
    all.push_back(percentEncoded(raw, true));
    all.push_back(percentEncoded(raw, false));
    all.push_back(replaced(raw, {{'\'', "'\\''"}}));
    all.push_back(replaced(raw, {{'\'', "'\"'\"'"}})); // dash's set -x
    all.push_back(replaced(raw, {{'"', "\\\""}, {'\\', "\\\\"}, {'$', "\\$"}, {'`', "\\`"}}));
    all.push_back(replaced(raw, {{'"', "\\\""}, {'\\', "\\\\"}, {'\t', "\\t"}})); // JSON, C
    all.push_back(replaced(raw, {{'"', "\\\""}, {'\\', "\\\\"}, {'\t', "\\t"}, {'/', "\\/"}}));
    all.push_back(replaced(raw, {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}}));
    all.push_back(replaced(raw, {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}}));
    all.push_back(replaced(raw, {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}}));
    all.push_back(spelled(raw, [](QByteArray &text, char c) { // printf %q
        if (!isWord(c) && !std::strchr("-._/:@%+,=", c))
            text += '\\';
        text += c;
    }));
    for (const bool quoted : {false, true}) { // bash's $'…', and logs that write in octal what is not ASCII
        all.push_back(spelled(raw, [quoted](QByteArray &text, char c) {
            if (uchar(c) >= 0x80 || uchar(c) < 0x20) {
                text += '\\';
                addNumber(text, uchar(c), 8, 3);
            } else {
                text += quoted && (c == '\'' || c == '\\') ? QByteArray{"\\"} + c : QByteArray(1, c);
            }
        }));
    }
    for (const bool upper : {false, true}) {
        all.push_back(spelled(raw, [upper](QByteArray &text, char c) { addNumber(text, uchar(c), 16, 2, upper); }));
        QString utf16 = QString::fromUtf8(raw); // JSON of programs that write ASCII only
        QByteArray text;
        text.reserve(utf16.size() * 6 + 1);
        for (const QChar c : std::as_const(utf16)) {
            if (c.unicode() < 0x80 && c != u'"' && c != u'\\') {
                text += char(c.unicode());
            } else if (c.unicode() < 0x80) {
                text += '\\';
                text += char(c.unicode());
            } else {
                text += "\\u";
                addNumber(text, c.row(), 16, 2, upper);
                addNumber(text, c.cell(), 16, 2, upper);
            }
        }
        OPENSSL_cleanse(utf16.data(), size_t(utf16.size()) * sizeof(QChar));
        all.push_back(Secret::fromConsumed(std::move(text)));
    }
    for (int shift = 0; shift < 3; ++shift) {
        all.push_back(base64Core(raw, shift, QByteArray::Base64Encoding));
        all.push_back(base64Core(raw, shift, QByteArray::Base64UrlEncoding));
    }
    return all;
}

} // namespace

/// All spellings, found by their first two bytes.
struct SecretMask::Table
{
    struct Pattern
    {
        std::string_view text;
        bool alone;
        bool isName;
    };

    std::vector<Pattern> patterns; ///< in the order of their first two bytes
    std::vector<quint32> from = std::vector<quint32>(65537, 0);
    std::array<quint64, 1024> any{}; ///< a bit for each two bytes: is there one at all?
    size_t longest = 0;

    ~Table()
    {
        OPENSSL_cleanse(from.data(), from.size() * sizeof from.front()); // they tell the first two letters
        OPENSSL_cleanse(any.data(), sizeof any);
    }

    [[nodiscard]] static quint32 pairAt(QByteArrayView in, qsizetype at)
    {
        return quint32(uchar(in[at])) << 8 | (at + 1 < in.size() ? uchar(in[at + 1]) : 0);
    }
    [[nodiscard]] bool mayBeginAt(QByteArrayView in, qsizetype at) const
    {
        const quint32 pair = pairAt(in, at);
        return at + 1 >= in.size() || (any[pair >> 6] >> (pair & 63) & 1) != 0;
    }
    /// The patterns that begin with the bytes at this position.
    [[nodiscard]] std::pair<const Pattern *, const Pattern *> range(QByteArrayView in, qsizetype at) const
    {
        const quint32 pair = pairAt(in, at);
        const quint32 end = at + 1 < in.size() ? pair + 1 : pair + 256; // one byte is left: any second one
        return {patterns.data() + from[pair], patterns.data() + from[end]};
    }

    /// The length of the longest secret at this position; 0: none.
    [[nodiscard]] qsizetype matchAt(QByteArrayView in, qsizetype at, char before, bool sentence) const
    {
        if (!mayBeginAt(in, at))
            return 0;
        size_t longestHere = 0;
        const std::string_view rest(in.data() + at, size_t(in.size() - at));
        for (auto [pattern, end] = range(in, at); pattern != end; ++pattern) {
            if (pattern->text.size() <= longestHere || !rest.starts_with(pattern->text) || (sentence && pattern->isName))
                continue;
            const char after = rest.size() > pattern->text.size() ? rest[pattern->text.size()] : '\0';
            if (!pattern->alone || (!isWord(at > 0 ? in[at - 1] : before) && !isWord(after)))
                longestHere = pattern->text.size();
        }
        return qsizetype(longestHere);
    }

    /// May what follows make a secret of the end that begins there?
    [[nodiscard]] bool isOpenAt(QByteArrayView in, qsizetype at, bool sentence) const
    {
        if (!mayBeginAt(in, at))
            return false;
        const std::string_view rest(in.data() + at, size_t(in.size() - at));
        for (auto [pattern, end] = range(in, at); pattern != end; ++pattern) {
            const size_t needed = pattern->text.size() + (pattern->alone ? 1 : 0);
            if (rest.size() < needed && !(sentence && pattern->isName)
                && pattern->text.substr(0, rest.size()) == rest.substr(0, pattern->text.size()))
                return true;
        }
        return false;
    }

    /// Where the end begins that may be the beginning of a secret; the text's size if there is none.
    [[nodiscard]] qsizetype openFrom(QByteArrayView in, bool sentence) const
    {
        for (qsizetype at = std::max<qsizetype>(0, in.size() - qsizetype(longest)); at < in.size(); ++at) {
            if (isOpenAt(in, at, sentence))
                return at;
        }
        return in.size();
    }

    enum class End {
        Whole, ///< nothing more belongs to it
        Cut,   ///< it may be truncated: the beginning of a secret at its end is masked, too
        Open   ///< more will come
    };
    /// Appends the masked text. How many bytes it is made of: all, or up to what may be the beginning of a secret.
    qsizetype scan(QByteArrayView in, char before, End how, bool sentence, QByteArray &out) const
    {
        if (how == End::Cut) {
            const qsizetype taken = scan(in, before, End::Open, sentence, out);
            const QByteArrayView rest = in.sliced(taken);
            const bool isPart = rest.size() >= shortest || (!rest.isEmpty() && matchAt(in, taken, before, sentence) > 0);
            out += isPart ? QByteArrayView(mask) : rest;
            return in.size();
        }
        qsizetype open = how == End::Open ? openFrom(in, sentence) : in.size();
        qsizetype copied = 0;
        for (qsizetype at = 0; at < open; ++at) {
            const qsizetype length = matchAt(in, at, before, sentence);
            if (length == 0)
                continue;
            qsizetype end = at + length;
            for (qsizetype inner = at + 1; inner < end; ++inner) // one may begin in the middle of another
                end = std::max(end, inner + matchAt(in, inner, before, sentence));
            if (end > open) {
                open = at;
                break;
            }
            out += in.sliced(copied, at - copied);
            out += mask;
            copied = end;
            at = end - 1;
        }
        out += in.sliced(copied, open - copied);
        return open;
    }
};

SecretMask::SecretMask() = default;
SecretMask::~SecretMask() = default;

void SecretMask::add(const Secret &secret)
{
    if (secret.isEmpty())
        return;
    const std::lock_guard lock(m_mutex);
    if (m_known.contains(secret.view()))
        return;
    for (Secret &spelling : spellings(secret)) {
        if (spelling.isEmpty() || m_known.contains(spelling.view()))
            continue;
        m_known.insert(spelling.view()); // a Secret's bytes stay where they are when it is moved
        m_spellings.push_back(std::move(spelling));
    }
    m_table.reset();
}

void SecretMask::setNames(const QStringList &names)
{
    const std::lock_guard lock(m_mutex);
    m_names = names;
    m_table.reset();
}

std::shared_ptr<const SecretMask::Table> SecretMask::table() const
{
    const std::lock_guard lock(m_mutex);
    if (m_table || m_spellings.empty())
        return m_table;
    auto made = std::make_shared<Table>();
    const auto pairOf = [](std::string_view text, int second) {
        return quint32(uchar(text[0])) << 8 | (text.size() > 1 ? uchar(text[1]) : quint32(second));
    };
    std::vector<std::pair<quint32, Table::Pattern>> sorted;
    for (const Secret &spelling : m_spellings) {
        const std::string_view text = spelling.view();
        const bool isName = std::any_of(m_names.begin(), m_names.end(), [&](const QString &name) {
            return name.toUtf8().contains(QByteArrayView(text.data(), qsizetype(text.size())));
        });
        const Table::Pattern pattern{text, qsizetype(text.size()) < shortest, isName};
        made->longest = std::max(made->longest, text.size());
        for (int second = 0; second < (text.size() > 1 ? 1 : 256); ++second)
            sorted.emplace_back(pairOf(text, second), pattern);
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &[pair, pattern] : sorted) {
        made->patterns.push_back(pattern);
        made->any[pair >> 6] |= quint64(1) << (pair & 63);
        ++made->from[pair + 1];
    }
    for (size_t pair = 1; pair < made->from.size(); ++pair)
        made->from[pair] += made->from[pair - 1];
    m_table = made;
    return made;
}

QByteArray SecretMask::masked(QByteArrayView bytes) const
{
    const auto known = table();
    if (!known)
        return bytes.toByteArray();
    QByteArray out;
    known->scan(bytes, '\0', bytes.size() < cutFrom ? Table::End::Whole : Table::End::Cut, false, out);
    return out;
}

QString SecretMask::sentence(const QString &text) const
{
    const auto known = table();
    if (!known || text.isEmpty())
        return text;
    QByteArray out;
    const QByteArray bytes = text.toUtf8();
    known->scan(bytes, '\0', bytes.size() < cutFrom ? Table::End::Whole : Table::End::Cut, true, out);
    return QString::fromUtf8(out);
}

QByteArray MaskedStream::feed(QByteArrayView bytes)
{
    m_held += bytes;
    QByteArray out = take(false);
    if (m_held.size() > mostHeld)
        out += take(true);
    return out;
}

QByteArray MaskedStream::flush()
{
    return take(true);
}

QByteArray MaskedStream::take(bool all)
{
    const auto known = m_mask.table();
    if (!known)
        return std::exchange(m_held, {});
    QByteArray out;
    const qsizetype taken =
        known->scan(m_held, m_before, all ? SecretMask::Table::End::Cut : SecretMask::Table::End::Open, false, out);
    if (taken > 0)
        m_before = m_held.at(taken - 1);
    m_held.remove(0, taken);
    return out;
}

} // namespace howdah
