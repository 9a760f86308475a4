// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/machines/MachineRows.h"

#include "app/machines/MachinesFile.h"

#include <QRegularExpression>

#include <algorithm>

namespace howdah {

using namespace Qt::StringLiterals;

namespace {

/// An address, or what stands in an address's place: the lab's XXX.XXX.XXX.XXX, a number too many, IPv6.
bool looksLikeAddress(const QString &text)
{
    static const QRegularExpression form(
        u"^(?:[0-9xX]{1,4}(?:\\.[0-9xX]{1,4}){2,4}|[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7})$"_s);
    return form.match(text).hasMatch();
}

/// "root@jumpbox:~# cat machines.txt": copied along with what it printed.
bool isPrompt(const QString &line)
{
    static const QRegularExpression form(u"^\\s*(?:\\S*@\\S*|\\[.*\\]|[$%>])[$#%>]?(?:\\s|$)"_s);
    return form.match(line).hasMatch();
}

/// The text of each cell; a spreadsheet quotes one that has a quote in it.
QStringList cellsOf(const QString &line)
{
    QStringList cells;
    for (const QString &raw : line.split(u'\t')) {
        QString cell = raw.trimmed();
        if (cell.size() > 1 && cell.startsWith(u'"') && cell.endsWith(u'"'))
            cell = cell.sliced(1, cell.size() - 2).replace("\"\""_L1, "\""_L1);
        cells << cell;
    }
    return cells;
}

std::optional<MachineField> fieldOfTitle(const QString &title)
{
    static const QHash<QString, MachineField> others{
        {u"ip"_s, MachineField::Address},    {u"ip address"_s, MachineField::Address},
        {u"ipv4"_s, MachineField::Address},  {u"ipv4_address"_s, MachineField::Address},
        {u"hostname"_s, MachineField::Host}, {u"host name"_s, MachineField::Host},
        {u"name"_s, MachineField::Host},     {u"login"_s, MachineField::User},
        {u"subnet"_s, MachineField::Extra}};
    const QString word = title.toLower();
    for (const MachineField field : machineFields) {
        if (word == fieldName(field) || word == fieldTitle(field).toLower())
            return field;
    }
    const auto other = others.constFind(word);
    return other == others.constEnd() ? std::nullopt : std::optional(*other);
}

/// The fields a line of titles names, by column; empty if the line is none.
QList<std::optional<MachineField>> titlesIn(const QStringList &cells)
{
    QList<std::optional<MachineField>> fields;
    int known = 0;
    for (const QString &cell : cells) {
        fields << fieldOfTitle(cell);
        known += fields.last() ? 1 : 0;
    }
    return known >= 2 ? fields : QList<std::optional<MachineField>>{};
}

/// A word for a typed field, as a table shows it: "VIP" is vip, "already root" is none.
QString plainWord(MachineField field, const QString &text)
{
    if (field == MachineField::Role) {
        for (const Role role : {Role::Node, Role::Vip, Role::Workstation}) {
            if (text.compare(roleTitle(role), Qt::CaseInsensitive) == 0)
                return roleName(role);
        }
    }
    if (field == MachineField::Become) {
        for (const Become become : {Become::Auto, Become::None, Become::Sudo, Become::Su}) {
            if (text.compare(becomeTitle(become), Qt::CaseInsensitive) == 0)
                return becomeName(become);
        }
    }
    return field == MachineField::Role || field == MachineField::Become || field == MachineField::Ticked ? text.toLower() : text;
}

/// Which cell is what, where no title says so: the address by its look, a name with dots, a name without.
QList<std::optional<MachineField>> guessed(const QStringList &cells)
{
    QList<std::optional<MachineField>> fields(cells.size());
    const auto take = [&](MachineField field, auto fits) {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (!fields.at(i) && !cells.at(i).isEmpty() && fits(cells.at(i))) {
                fields[i] = field;
                return;
            }
        }
    };
    take(MachineField::Address, looksLikeAddress);
    take(MachineField::Fqdn, [](const QString &cell) { return cell.contains(u'.') && !cell.contains(u'/'); });
    take(MachineField::Host, [](const QString &) { return true; });
    take(MachineField::Role, [](const QString &cell) { return roleFromName(plainWord(MachineField::Role, cell)).has_value(); });
    take(MachineField::Extra, [](const QString &) { return true; });
    return fields;
}

Machine machineOf(const QStringList &cells, const QList<std::optional<MachineField>> &fields, const QSet<QString> &ownAddresses)
{
    Machine machine;
    bool hasRole = false;
    for (qsizetype i = 0; i < cells.size() && i < fields.size(); ++i) {
        if (!fields.at(i) || cells.at(i).isEmpty())
            continue;
        const MachineField field = *fields.at(i);
        const QString text = plainWord(field, cells.at(i));
        putFieldText(machine, field, text);
        hasRole = hasRole || field == MachineField::Role;
    }
    if (!hasRole)
        machine.role = MachinesFile::likelyRole(machine, ownAddresses);
    return machine;
}

} // namespace

Result<QList<Machine>> MachineRows::parse(const QString &text, const QString &name, const QSet<QString> &ownAddresses)
{
    if (text.size() > MachinesFile::maximumSize) {
        return Error{ErrorCode::MachinesInvalid,
                     MachineRows::tr("%1 contains more than %2 MiB, too much for a list of machines. Nothing was pasted.")
                         .arg(name)
                         .arg(MachinesFile::maximumSize >> 20),
                     {}};
    }
    static const QRegularExpression lineEnd(u"\r\n|\n|\r"_s);
    QStringList lines = text.split(lineEnd);
    lines.removeIf(
        [](const QString &line) { return line.trimmed().isEmpty() || line.trimmed().startsWith(u'#') || isPrompt(line); });
    if (lines.isEmpty())
        return QList<Machine>();

    QList<Machine> rows;
    const QList<std::optional<MachineField>> titles =
        lines.first().contains(u'\t') ? titlesIn(cellsOf(lines.first())) : QList<std::optional<MachineField>>();
    if (!titles.isEmpty()) {
        for (const QString &line : lines.mid(1))
            rows << machineOf(cellsOf(line), titles, ownAddresses);
        return rows;
    }
    bool anyAddress = false;
    for (const QString &line : lines) {
        const QStringList words = line.simplified().split(u' ');
        // The order of machines.txt, with tabs or blanks; else each cell for what it looks like.
        const bool asInFile = looksLikeAddress(words.first());
        const QStringList cells = asInFile               ? words.mid(0, 3) << words.mid(3).join(u' ')
                                  : line.contains(u'\t') ? cellsOf(line)
                                                         : words;
        const QList<std::optional<MachineField>> order{MachineField::Address, MachineField::Fqdn, MachineField::Host,
                                                       MachineField::Extra};
        rows << machineOf(cells, asInFile ? order : guessed(cells), ownAddresses);
        anyAddress = anyAddress || looksLikeAddress(rows.last().address);
    }
    return anyAddress ? rows : QList<Machine>();
}

QString MachineRows::table(const MachineList &list, const QList<int> &rows)
{
    QList<MachineField> fields{MachineField::Address, MachineField::Fqdn, MachineField::Host, MachineField::Role};
    for (const MachineField field : machineFields) {
        const bool used = std::any_of(rows.begin(), rows.end(), [&](int row) { return !list.text(row, field).isEmpty(); });
        if (!fields.contains(field) && field != MachineField::Ticked && used)
            fields << field;
    }
    const auto cell = [](QString text) {
        if (text.contains(u'\t') || text.contains(u'"') || text.contains(u'\n'))
            text = u'"' + text.replace("\""_L1, "\"\""_L1).replace(u'\t', u' ').replace(u'\n', u' ') + u'"';
        return text;
    };
    QStringList titles;
    for (const MachineField field : fields)
        titles << fieldTitle(field);
    QString text = titles.join(u'\t') + u'\n';
    for (const int row : rows) {
        QStringList cells;
        for (const MachineField field : fields)
            cells << cell(list.text(row, field));
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

QString MachineRows::lines(const MachineList &list, const QList<int> &rows)
{
    QString text;
    for (const int row : rows)
        text += MachinesFile::line(list.at(row)) + u'\n';
    return text;
}

} // namespace howdah
