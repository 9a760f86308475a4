// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/catalogue/StepPack.h"

#include "app/catalogue/StepHeader.h"

#include <QMap>

#include <algorithm>

namespace howdah {
namespace {

struct Entry
{
    int line = 0;
    QString text;
};
using Fields = QMap<QString, QList<Entry>>;

/// Each field's entries: what stands beside its name, and each line under it.
Result<Fields> readFields(const QByteArray &text, const QString &file)
{
    static const QStringList known{QStringLiteral("Name"), QStringLiteral("Version"), QStringLiteral("Title"),
                                   QStringLiteral("Sections"), QStringLiteral("Steps")};
    Fields fields;
    QString field;
    int number = 0;
    for (const QByteArray &bytes : text.split('\n')) {
        ++number;
        const QString line = QString::fromUtf8(bytes);
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (line.startsWith(u' ')) {
            if (field.isEmpty())
                return stepFileError(file, number, QStringLiteral("a line of no field"));
            fields[field] << Entry{number, line.trimmed()};
            continue;
        }
        field = line.section(u':', 0, 0);
        if (!known.contains(field) || !line.contains(u':'))
            return stepFileError(file, number, QStringLiteral("“%1” is no field; those are: %2").arg(field, known.join(u' ')));
        if (fields.contains(field))
            return stepFileError(file, number, QStringLiteral("“%1” stands twice").arg(field));
        fields[field] = {};
        if (const QString beside = line.section(u':', 1).trimmed(); !beside.isEmpty())
            fields[field] << Entry{number, beside};
    }
    for (const QString &name : known) {
        if (fields.value(name).isEmpty())
            return stepFileError(file, 0, QStringLiteral("“%1” is missing").arg(name));
    }
    return fields;
}

} // namespace

Result<StepPack> readStepPack(const QByteArray &text, const QString &file)
{
    if (text.size() > largestStepFile || text.contains('\0'))
        return stepFileError(file, 0, QStringLiteral("is no text, or larger than 512 KiB"));
    const auto read = readFields(text, file);
    if (!read)
        return read.error();
    const Fields &fields = read.value();
    StepPack pack;
    const std::pair<const char *, QString *> lines[]{{"Name", &pack.name}, {"Version", &pack.version}, {"Title", &pack.title}};
    for (const auto &[name, into] : lines) {
        const QList<Entry> entries = fields.value(QLatin1String(name));
        if (entries.size() != 1 || !isStepTitle(entries.first().text))
            return stepFileError(file, entries.last().line, QStringLiteral("“%1” is one line").arg(QLatin1String(name)));
        *into = entries.first().text;
    }
    if (!isStepWord(pack.name))
        return stepFileError(file, fields.value(QStringLiteral("Name")).first().line, QStringLiteral("the name is a word"));
    for (const Entry &entry : fields.value(QStringLiteral("Sections"))) {
        const StepSection section{entry.text.section(u' ', 0, 0), entry.text.section(u' ', 1)};
        const bool twice = std::any_of(pack.sections.begin(), pack.sections.end(),
                                       [&](const StepSection &other) { return other.id == section.id; });
        if (!isStepWord(section.id) || !isStepTitle(section.title) || twice)
            return stepFileError(file, entry.line, QStringLiteral("a section is a word of its own and its title"));
        pack.sections << section;
    }
    for (const Entry &entry : fields.value(QStringLiteral("Steps"))) {
        if (!isStepWord(entry.text) || pack.steps.contains(entry.text))
            return stepFileError(file, entry.line, QStringLiteral("a step is one word, and stands once"));
        pack.steps << entry.text;
    }
    return pack;
}

} // namespace howdah
