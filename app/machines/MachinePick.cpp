// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/machines/MachinePick.h"

#include "app/base/Nearest.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace howdah {
namespace {

struct MachinePickTr
{
    Q_DECLARE_TR_FUNCTIONS(MachinePick)
};

Error usage(const QString &text)
{
    return {ErrorCode::Usage, text, {}};
}

QStringList namesOf(const Machine &machine)
{
    QStringList names{machine.host, machine.fqdn, machine.address};
    names.removeAll(QString());
    return names;
}

bool isPattern(const QString &word)
{
    return word.contains(u'*') || word.contains(u'?') || word.contains(u'[');
}

QList<int> matching(const QList<Machine> &machines, const QString &word)
{
    QList<int> rows;
    const auto pattern = QRegularExpression::fromWildcard(word, Qt::CaseInsensitive);
    QString name = word;
    if (name.endsWith(u'.'))
        name.chop(1); // a full name as DNS writes it
    for (int row = 0; row < machines.size(); ++row) {
        const QStringList names = namesOf(machines.at(row));
        const bool is = isPattern(word) ? pattern.isValid()
                                              && std::any_of(names.begin(), names.end(),
                                                             [&](const QString &n) { return pattern.match(n).hasMatch(); })
                                        : names.contains(name, Qt::CaseInsensitive);
        if (is)
            rows << row;
    }
    return rows;
}

/// A host name is the nearest meaning of a word: another machine's full name may be the same.
QList<int> byHost(const QList<Machine> &machines, const QList<int> &rows, const QString &word)
{
    QList<int> own;
    for (const int row : rows) {
        if (machines.at(row).host.compare(word, Qt::CaseInsensitive) == 0)
            own << row;
    }
    return own.isEmpty() ? rows : own;
}

Result<QList<int>> rowsOf(const QList<Machine> &machines, const QString &word, PickAmong among, const QString &clusterName)
{
    QList<int> rows = matching(machines, word);
    if (!isPattern(word)) {
        rows = byHost(machines, rows, word);
        if (rows.size() > 1)
            return usage(
                MachinePickTr::tr("“%1” is the name of several machines of %2. Give an address that only one of them has.")
                    .arg(word, clusterName));
        if (among == PickAmong::Nodes && !rows.isEmpty()) {
            const Machine &machine = machines.at(rows.first());
            if (machine.role == Role::Vip)
                return usage(MachinePickTr::tr("%1 is a floating address (VIP); Howdah never connects to it.").arg(word));
            if (machine.role == Role::Workstation)
                return usage(MachinePickTr::tr("%1 is this computer; Howdah never connects to it.").arg(word));
        }
    }
    if (among == PickAmong::Nodes)
        rows.removeIf([&](int row) { return machines.at(row).role != Role::Node; });
    if (!rows.isEmpty())
        return rows;
    QStringList known;
    for (const Machine &machine : machines) {
        if (among == PickAmong::All || machine.role == Role::Node)
            known << (machine.host.isEmpty() ? machine.address : machine.host);
    }
    QStringList all = known;
    for (const Machine &machine : machines)
        all += namesOf(machine);
    const QStringList near = nearest(word, all);
    const QString hint = didYouMean(word, near.isEmpty() ? known : all);
    return usage((isPattern(word) ? MachinePickTr::tr("No machine of %2 matches “%1”.")
                                  : MachinePickTr::tr("There is no machine “%1” in %2."))
                     .arg(word, clusterName)
                 + (hint.isEmpty() ? QString() : u' ' + hint));
}

} // namespace

QStringList pickWords(const QStringList &values)
{
    static const QRegularExpression between(QStringLiteral("[,\\s]+"));
    return values.join(u',').split(between, Qt::SkipEmptyParts);
}

Result<QList<int>> pickMachines(const QList<Machine> &machines, const QStringList &words, PickAmong among,
                                const QString &clusterName)
{
    QSet<int> picked;
    QSet<int> takenOut;
    QSet<int> named; // outright, not by a pattern
    QSet<int> namedOut;
    const bool onlyOut =
        !words.isEmpty() && std::all_of(words.begin(), words.end(), [](const QString &word) { return word.startsWith(u'!'); });
    for (int row = 0; onlyOut && row < machines.size(); ++row) {
        if (among == PickAmong::All || machines.at(row).role == Role::Node)
            picked.insert(row);
    }
    for (const QString &word : words) {
        const bool out = word.startsWith(u'!');
        const QString name = out ? word.mid(1) : word;
        const auto rows = rowsOf(machines, name, among, clusterName);
        if (!rows)
            return rows.error();
        for (const int row : rows.value()) {
            (out ? takenOut : picked).insert(row);
            if (!isPattern(name))
                (out ? namedOut : named).insert(row);
        }
    }
    QList<int> left;
    for (int row = 0; row < machines.size(); ++row) {
        if (named.contains(row) && namedOut.contains(row))
            return usage(MachinePickTr::tr("%1 is both named and excluded: “%2”.").arg(machines.at(row).host, words.join(u',')));
        if (picked.contains(row) && !takenOut.contains(row))
            left << row;
    }
    if (left.isEmpty())
        return usage(MachinePickTr::tr("“%1” excludes all machines of %2.").arg(words.join(u','), clusterName));
    return left;
}

} // namespace howdah
