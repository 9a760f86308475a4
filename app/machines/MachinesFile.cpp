// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/machines/MachinesFile.h"

#include "app/base/FileWriter.h"
#include "app/base/ShownText.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace howdah {

using namespace Qt::StringLiterals;

namespace {

Error invalid(const QString &message)
{
    return {ErrorCode::MachinesInvalid, message, {}};
}

/// Text from bytes: UTF-8, with or without a byte order mark.
Result<QString> decoded(const QByteArray &bytes, const QString &name)
{
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff")) {
        return invalid(
            MachinesFile::tr("%1 is saved as UTF-16 (\"Unicode\"). Save it as plain text in UTF-8. Nothing was imported.")
                .arg(name));
    }
    if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0) {
        return invalid(MachinesFile::tr("%1 is not a text file: line %2 contains a zero byte. Nothing was imported.")
                           .arg(name, QString::number(bytes.left(nul).count('\n') + 1)));
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (!decoder.hasError())
        return text;
    // Slow, but only on the way to the message: the first line that is not UTF-8 by itself.
    int line = 1;
    for (qsizetype at = 0; at < bytes.size(); ++line) {
        const qsizetype end = bytes.indexOf('\n', at) < 0 ? bytes.size() : bytes.indexOf('\n', at);
        QStringDecoder one(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        [[maybe_unused]] const QString ignored = one.decode(QByteArrayView(bytes).sliced(at, end - at));
        if (one.hasError())
            break;
        at = end + 1;
    }
    return invalid(MachinesFile::tr("Line %2 of %1 is not text in UTF-8. Save the file in UTF-8. Nothing was imported.")
                       .arg(name, QString::number(line)));
}

struct Columns
{
    std::array<QStringView, 3> text;
    std::array<int, 3> start{}; ///< 1-based
    QStringView extra;
    int extraStart = 1;
};

Columns splitLine(QStringView line)
{
    Columns columns;
    qsizetype at = 0;
    const auto skipSpaces = [&] {
        while (at < line.size() && line.at(at).isSpace())
            ++at;
    };
    for (size_t i = 0; i < columns.text.size(); ++i) {
        skipSpaces();
        const qsizetype begin = at;
        while (at < line.size() && !line.at(at).isSpace())
            ++at;
        columns.text[i] = line.sliced(begin, at - begin);
        columns.start[i] = int(begin) + 1;
    }
    skipSpaces();
    columns.extra = line.sliced(at).trimmed();
    columns.extraStart = int(at) + 1;
    return columns;
}

/// Calls what with each line and its number; the line ends are LF, CRLF and, from old Macs, CR.
template <class What> void forEachLine(QStringView text, const What &what)
{
    int number = 1;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && text.at(at) != u'\n' && text.at(at) != u'\r')
            continue;
        what(text.sliced(begin, at - begin), number++);
        if (at + 1 < text.size() && text.at(at) == u'\r' && text.at(at + 1) == u'\n')
            ++at;
        begin = at + 1;
    }
}

bool isJumpbox(const Machine &machine)
{
    return machine.host.compare("jumpbox"_L1, Qt::CaseInsensitive) == 0;
}

bool isInFile(const Machine &machine)
{
    return machine.role != Role::Workstation || !machine.address.isEmpty();
}

} // namespace

bool MachinesReading::hasErrors() const
{
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem &found) { return found.problem.severity == Severity::Error; });
}

QStringList MachinesReading::messages(const QString &fileName, Severity severity) const
{
    QStringList lines_;
    for (const Problem &found : problems) {
        if (found.problem.severity == severity)
            lines_ += shownLine(u"%1:%2:%3: %4"_s.arg(fileName, QString::number(found.line), QString::number(found.column),
                                                      found.problem.message));
    }
    return lines_;
}

Result<MachinesReading> MachinesFile::parse(const QByteArray &bytes, const QString &name, const QSet<QString> &ownAddresses)
{
    if (bytes.size() > maximumSize) {
        return invalid(MachinesFile::tr("%1 is larger than %2 MiB, too large for a list of machines. Nothing was imported.")
                           .arg(name, QString::number(maximumSize >> 20)));
    }
    const Result<QString> text = decoded(bytes, name);
    if (!text)
        return text.error();

    MachinesReading reading;
    QList<Columns> layout; // where each field of each machine stands
    forEachLine(text.value(), [&](QStringView line, int number) {
        const Columns columns = splitLine(line);
        if (columns.text[0].isEmpty() || columns.text[0].startsWith(u'#'))
            return;
        Machine machine;
        machine.address = columns.text[0].toString();
        machine.fqdn = columns.text[1].toString();
        machine.host = columns.text[2].toString();
        machine.extra = columns.extra.toString();
        machine.role = likelyRole(machine, ownAddresses);
        reading.machines.append(machine);
        reading.lines.append(number);
        layout.append(columns);
    });

    const auto placeOf = [&](int row) { return MachinesFile::tr("line %1").arg(reading.lines.at(row)); };
    for (const MachineProblem &problem : checkMachines(reading.machines, ownAddresses, placeOf)) {
        const Columns &columns = layout.at(problem.row);
        int column = columns.start[0];
        if (problem.field == MachineField::Fqdn)
            column = columns.start[1];
        else if (problem.field == MachineField::Host)
            column = columns.start[2];
        else if (problem.field == MachineField::Extra)
            column = columns.extraStart;
        reading.problems.append({reading.lines.at(problem.row), column, problem});
    }
    for (int row = 0; row < reading.machines.size(); ++row) {
        const Machine &machine = reading.machines.at(row);
        if (machine.role != Role::Workstation || isJumpbox(machine))
            continue;
        const MachineProblem problem{
            row,
            machine.id,
            MachineField::Role,
            Severity::Warning,
            MachineProblem::TakenAsWorkstation,
            MachinesFile::tr(
                "%1 is an address of this computer, so %2 is treated as this computer: it is in the host table, but not set up as a node.")
                .arg(machine.address, machine.host),
            -1,
            MachineField::Host};
        reading.problems.append({reading.lines.at(row), layout.at(row).start[0], problem});
    }
    std::stable_sort(reading.problems.begin(), reading.problems.end(),
                     [](const auto &a, const auto &b) { return a.line != b.line ? a.line < b.line : a.column < b.column; });
    return reading;
}

Result<MachinesReading> MachinesFile::read(const QString &path, const QSet<QString> &ownAddresses)
{
    QFile file(path);
    if (!file.exists())
        return Error{ErrorCode::FileNotFound, MachinesFile::tr("There is no file %1. Check the name.").arg(path), {}};
    const auto unreadable = [&](const QString &reason) {
        return Error{
            ErrorCode::FileUnreadable, MachinesFile::tr("%1 could not be read: %2. Nothing was imported.").arg(path, reason), {}};
    };
    if (QFileInfo(path).isDir())
        return unreadable(MachinesFile::tr("it is a folder"));
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file.errorString());
    const QByteArray bytes = file.read(maximumSize + 1); // one more than allowed is enough to know
    if (file.error() != QFileDevice::NoError)
        return unreadable(file.errorString());
    return parse(bytes, path, ownAddresses);
}

Result<QByteArray> MachinesFile::format(const QList<Machine> &machines, const QSet<QString> &ownAddresses)
{
    QStringList reasons;
    for (const MachineProblem &problem : checkMachines(machines, ownAddresses)) {
        if (problem.severity == Severity::Error && isInFile(machines.at(problem.row)))
            reasons += MachinesFile::tr("Row %1: %2").arg(problem.row + 1).arg(problem.message);
    }
    if (!reasons.isEmpty()) {
        return invalid(
            MachinesFile::tr("The machines have errors and cannot be written:\n%1\nFix these rows first. Nothing was written.")
                .arg(reasons.join(u'\n')));
    }
    QByteArray text;
    for (const Machine &machine : machines) {
        if (!isInFile(machine))
            continue;
        text += line(machine).toUtf8() + '\n';
    }
    return text;
}

QString MachinesFile::line(const Machine &machine)
{
    const QString extra = machine.extra.simplified();
    return machine.address + u' ' + machine.fqdn + u' ' + machine.host + (extra.isEmpty() ? extra : u' ' + extra);
}

Role MachinesFile::likelyRole(const Machine &machine, const QSet<QString> &ownAddresses)
{
    if (machine.host.compare("vip"_L1, Qt::CaseInsensitive) == 0)
        return Role::Vip;
    if (isJumpbox(machine) || ownAddresses.contains(machine.address))
        return Role::Workstation;
    return Role::Node;
}

Result<void> MachinesFile::write(const QString &path, const QList<Machine> &machines, const QSet<QString> &ownAddresses,
                                 bool overwrite)
{
    const Result<QByteArray> text = format(machines, ownAddresses);
    if (!text)
        return text.error();
    const Result<void> written = writeFile(path, text.value(), {.links = Links::Follow, .replace = overwrite});
    if (written)
        return {};
    if (written.error().code == ErrorCode::FileExists) {
        return Error{
            ErrorCode::FileExists,
            MachinesFile::tr("%1 already exists and was not changed. Choose another name, or allow overwriting it.").arg(path),
            {}};
    }
    return Error{ErrorCode::FileUnwritable,
                 MachinesFile::tr("%1 could not be written: %2. It was not changed. Check the folder's owner and the free space.")
                     .arg(path, written.error().message),
                 {}};
}

} // namespace howdah
