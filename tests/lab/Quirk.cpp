// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/lab/Quirk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace howdah::lab {
namespace {

const QStringList allSuites{QStringLiteral("bookworm"), QStringLiteral("trixie"), QStringLiteral("forky")};
const QStringList groups{QStringLiteral("names"), QStringLiteral("ssh"),      QStringLiteral("root"),
                         QStringLiteral("time"),  QStringLiteral("packages"), QStringLiteral("firewall"),
                         QStringLiteral("disk"),  QStringLiteral("cloud"),    QStringLiteral("workstation"),
                         QStringLiteral("system")};
const QStringList outcomes{QStringLiteral("changed"),     QStringLiteral("unchanged"), QStringLiteral("would-change"),
                           QStringLiteral("skipped"),     QStringLiteral("failed"),    QStringLiteral("not-tried"),
                           QStringLiteral("unreachable"), QStringLiteral("cancelled")};

QStringList words(const QString &text)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    return text.split(space, Qt::SkipEmptyParts);
}

bool isExpectation(const QString &word)
{
    static const QRegularExpression shape(QStringLiteral("^[a-z-]+=([a-z|-]+)(:[A-Za-z0-9|-]+)?$"));
    const auto match = shape.match(word);
    if (!match.hasMatch())
        return false;
    for (const QString &outcome : match.captured(1).split(u'|')) {
        if (!outcomes.contains(outcome))
            return false;
    }
    return true;
}

void take(Quirk &quirk, const QString &key, const QString &value)
{
    const auto isYes = [&] {
        if (value != QLatin1String("yes") && value != QLatin1String("no"))
            quirk.faults << key + QStringLiteral(" is yes or no, not ") + value;
        return value == QLatin1String("yes");
    };
    if (key == QLatin1String("title")) {
        quirk.title = value;
    } else if (key == QLatin1String("group")) {
        quirk.group = value;
    } else if (key == QLatin1String("suites")) {
        quirk.suites = words(value);
    } else if (key == QLatin1String("become")) {
        quirk.become = value;
    } else if (key == QLatin1String("packages")) {
        quirk.packages = words(value);
    } else if (key == QLatin1String("steps")) {
        quirk.steps = words(QString(value).replace(u',', u' ')).join(u',');
    } else if (key == QLatin1String("option")) {
        quirk.options += words(value);
    } else if (key == QLatin1String("leaves")) {
        quirk.leaves += words(value);
    } else if (key == QLatin1String("flags")) { // howdah-practice sets them
        static const QRegularExpression shape(QStringLiteral("^[ai] /[^ ]+$"));
        if (!shape.match(value).hasMatch())
            quirk.faults << QStringLiteral("flags is a or i and a path, not ") + value;
    } else if (key == QLatin1String("reboot")) {
        quirk.reboot = isYes();
    } else if (key == QLatin1String("restart")) {
        quirk.restart = isYes();
    } else if (key == QLatin1String("quick")) {
        quirk.quick = value == QLatin1String("no") ? QString() : value;
    } else if (key.startsWith(QLatin1String("expect ")) && Quirk::rounds.contains(key.mid(7))) {
        for (const QString &word : words(value)) {
            if (isExpectation(word))
                quirk.expected[key.mid(7)].insert(word.section(u'=', 0, 0), word.section(u'=', 1));
            else
                quirk.faults << QStringLiteral("not STEP=OUTCOME[:REASON-ID]: ") + word;
        }
    } else {
        quirk.faults << QStringLiteral("an unknown key: ") + key;
    }
}

void lookOver(Quirk &quirk)
{
    if (quirk.title.isEmpty())
        quirk.faults << QStringLiteral("no title");
    if (!groups.contains(quirk.group))
        quirk.faults << QStringLiteral("an unknown group: ") + quirk.group;
    if (quirk.suites.isEmpty())
        quirk.suites = allSuites;
    for (const QString &suite : quirk.suites) {
        if (!allSuites.contains(suite))
            quirk.faults << QStringLiteral("an unknown suite: ") + suite;
    }
    if (quirk.become != QLatin1String("sudo") && quirk.become != QLatin1String("su"))
        quirk.faults << QStringLiteral("become is sudo or su, not ") + quirk.become;
    if (!quirk.quick.isEmpty() && quirk.quick != QLatin1String("yes") && !quirk.suites.contains(quirk.quick))
        quirk.faults << QStringLiteral("quick is yes or one of its suites, not ") + quirk.quick;
    if (quirk.expected.contains(QStringLiteral("restarted")) && !quirk.restart)
        quirk.faults << QStringLiteral("expects something of a restart that is not made");
}

} // namespace

const QStringList Quirk::rounds{QStringLiteral("check"), QStringLiteral("run"), QStringLiteral("again"),
                                QStringLiteral("restarted"), QStringLiteral("back")};

Quirk Quirk::read(const QString &path)
{
    static const QRegularExpression line(QStringLiteral("^#@ ([a-z ]+): *(.*)$"));
    static const QRegularExpression comment(QStringLiteral("\\s+#.*$"));
    Quirk quirk;
    quirk.name = QFileInfo(path).completeBaseName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        quirk.faults << QStringLiteral("cannot be read");
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &text : lines) {
        if (!text.startsWith(QLatin1String("#@")))
            continue;
        const auto match = line.match(text);
        if (match.hasMatch())
            take(quirk, match.captured(1), match.captured(2).remove(comment).trimmed());
        else
            quirk.faults << QStringLiteral("not `#@ key: value`: ") + text;
    }
    lookOver(quirk);
    return quirk;
}

QList<Quirk> Quirk::all()
{
    const QDir folder(QStringLiteral(HOWDAH_SOURCE_DIR "/resources/practice/quirks"));
    QList<Quirk> quirks;
    for (const QString &name : folder.entryList({QStringLiteral("*.sh")}, QDir::Files, QDir::Name))
        quirks << read(folder.filePath(name));
    return quirks;
}

QString Quirk::quickSuite() const
{
    return quick.isEmpty() || quick != QLatin1String("yes") ? quick : suites.first();
}

} // namespace howdah::lab
