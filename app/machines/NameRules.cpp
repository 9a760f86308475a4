// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/machines/NameRules.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace howdah {

using namespace Qt::StringLiterals;

namespace {

struct NameRulesTr
{
    Q_DECLARE_TR_FUNCTIONS(MachineCheck)
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetterOrDigit(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// The four numbers of a dotted quad. A leading zero is refused: some programs read 010 as eight.
std::optional<std::array<int, 4>> ipv4Numbers(QStringView text)
{
    std::array<int, 4> numbers{};
    size_t at = 0;
    for (const QStringView part : text.tokenize(u'.')) {
        if (at == 4 || part.isEmpty() || part.size() > 3 || (part.size() > 1 && part.front() == u'0')
            || !std::all_of(part.begin(), part.end(), isDigit))
            return std::nullopt;
        numbers[at] = part.toInt();
        if (numbers[at++] > 255)
            return std::nullopt;
    }
    return at == 4 ? std::optional(numbers) : std::nullopt;
}

bool isPlaceholder(QStringView text)
{
    return text.count(u'.') == 3
           && std::all_of(text.begin(), text.end(), [](QChar c) { return c == u'.' || c == u'X' || c == u'x'; });
}

/// Enough to give the right reason; nothing depends on it being a valid one.
bool looksLikeIpv6(QStringView text)
{
    return text.count(u':') >= 2 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return isLetterOrDigit(c) || QStringView(u":.%[]/-_").contains(c);
           });
}

/// "_", or the code point of an invisible character.
QString shown(QStringView text, qsizetype at)
{
    const char32_t point = text.at(at).isHighSurrogate() && at + 1 < text.size()
                               ? QChar::surrogateToUcs4(text.at(at), text.at(at + 1))
                               : text.at(at).unicode();
    if (point > 0x20 && point < 0x7f)
        return QString(QChar(char16_t(point)));
    return u"U+%1"_s.arg(uint(point), 4, 16, '0'_L1).toUpper();
}

/// RFC 1123 2.1: letters, digits and hyphens, no hyphen at either end; RFC 1035 2.3.4: 63 characters.
std::optional<QString> labelFault(QStringView label)
{
    if (label.isEmpty())
        return NameRulesTr::tr("It has an empty part between its dots.");
    for (qsizetype i = 0; i < label.size(); ++i) {
        if (!isLetterOrDigit(label.at(i)) && label.at(i) != u'-')
            return NameRulesTr::tr("It contains %1; only letters a to z, digits and hyphens are allowed.").arg(shown(label, i));
    }
    if (label.front() == u'-' || label.back() == u'-')
        return NameRulesTr::tr("No part of it may begin or end with a hyphen.");
    if (label.size() > 63)
        return NameRulesTr::tr("A part of it has %1 characters; 63 are allowed.").arg(label.size());
    return std::nullopt;
}

/// hosts(5) on every distribution binds these to the machine itself.
bool isReserved(const QString &name)
{
    static const QSet<QString> reserved{u"localhost"_s,    u"localhost.localdomain"_s, u"ip6-localhost"_s, u"ip6-loopback"_s,
                                        u"ip6-allnodes"_s, u"ip6-allrouters"_s,        u"broadcasthost"_s};
    return reserved.contains(name.toLower());
}

std::optional<NameFault> reservedFault(const QString &name)
{
    if (!isReserved(name))
        return std::nullopt;
    return NameFault{MachineProblem::ReservedName,
                     NameRulesTr::tr("%1 is the name that every machine uses for itself. Choose another name.").arg(name)};
}

bool isAllDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), isDigit);
}

NameFault badName(const QString &sentence, const QString &name, const QString &reason)
{
    return {MachineProblem::BadName, sentence.arg(name, reason)};
}

} // namespace

bool isIpv4(QStringView text)
{
    return ipv4Numbers(text).has_value();
}

std::optional<NameFault> addressFault(const QString &address)
{
    if (isPlaceholder(address))
        return NameFault{MachineProblem::Placeholder,
                         NameRulesTr::tr("%1 is the lab's placeholder. Put the machine's own address here.").arg(address)};
    if (looksLikeIpv6(address))
        return NameFault{
            MachineProblem::Ipv6,
            NameRulesTr::tr("%1 is an IPv6 address. Howdah works with IPv4 only; give the machine's IPv4 address.").arg(address)};
    const auto numbers = ipv4Numbers(address);
    if (!numbers)
        return NameFault{
            MachineProblem::NotAnAddress,
            NameRulesTr::tr("%1 is not an IPv4 address. Write four numbers from 0 to 255, like 192.0.2.11.").arg(address)};
    const int first = numbers->front();
    if (first == 127)
        return NameFault{
            MachineProblem::Loopback,
            NameRulesTr::tr("%1 is every machine's address for itself. Give the address by which the other machines reach it.")
                .arg(address)};
    if (first == 0 || first >= 224)
        return NameFault{MachineProblem::AddressUnusable,
                         NameRulesTr::tr("%1 cannot be the address of a machine. Addresses from 1.0.0.0 to 223.255.255.255 can.")
                             .arg(address)};
    return std::nullopt;
}

std::optional<NameFault> hostFault(const QString &host)
{
    const QString sentence = NameRulesTr::tr("%1 is not a host name. %2");
    if (host.contains(u'.')) {
        return badName(sentence, host,
                       NameRulesTr::tr("It is the short name, without dots; in machines.txt the FQDN comes before it."));
    }
    if (const auto reason = labelFault(host))
        return badName(sentence, host, *reason);
    if (isAllDigits(host))
        return badName(sentence, host, NameRulesTr::tr("A name of digits alone is read as an address."));
    return reservedFault(host);
}

std::optional<NameFault> fqdnFault(const QString &fqdn)
{
    const QString sentence = NameRulesTr::tr("%1 is not a domain name. %2");
    if (fqdn.endsWith(u'.'))
        return badName(sentence, fqdn, NameRulesTr::tr("Leave out the dot at its end."));
    if (fqdn.size() > 253)
        return badName(sentence, fqdn, NameRulesTr::tr("It has %1 characters; 253 are allowed.").arg(fqdn.size()));
    QStringView last;
    for (const QStringView label : QStringView(fqdn).tokenize(u'.')) {
        if (const auto reason = labelFault(label))
            return badName(sentence, fqdn, *reason);
        last = label;
    }
    if (isAllDigits(last))
        return badName(sentence, fqdn, NameRulesTr::tr("Its last part is a number, so it would be read as an address."));
    return reservedFault(fqdn);
}

std::optional<NameFault> lineFault(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c != u'\t' && (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)) {
            return NameFault{MachineProblem::BadText,
                             NameRulesTr::tr("The text contains the control character %1. Remove it.").arg(shown(text, i))};
        }
    }
    return std::nullopt;
}

std::optional<NameFault> pathFault(const QString &text)
{
    if (const auto fault = lineFault(text))
        return fault;
    if (text.startsWith(u'-'))
        return NameFault{
            MachineProblem::BadText,
            NameRulesTr::tr("%1 begins with a dash, so ssh would read it as an option. Give the whole path.").arg(text)};
    return std::nullopt;
}

std::optional<NameFault> wordFault(const QString &text)
{
    if (const auto fault = lineFault(text))
        return fault;
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); }))
        return NameFault{MachineProblem::BadText, NameRulesTr::tr("%1 contains a space. Write it as one word.").arg(text)};
    if (text.startsWith(u'-'))
        return NameFault{MachineProblem::BadText,
                         NameRulesTr::tr("%1 begins with a dash, so ssh would read it as an option.").arg(text)};
    // ssh refuses most of these too, and of % makes other words in what it hands to a shell (ssh_config(5), TOKENS).
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return QStringView(u"'`\"$;&<>|(){}%").contains(c); }))
        return NameFault{
            MachineProblem::BadText,
            NameRulesTr::tr("%1 contains a character with a special meaning for the shell, which ssh does not accept.")
                .arg(text)};
    return std::nullopt;
}

} // namespace howdah
