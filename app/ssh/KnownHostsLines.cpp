// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/KnownHostsLines.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <mutex>

namespace howdah {
namespace {

struct Parsed
{
    QByteArray text;
    QList<KnownHostsLine> lines;
};

Error unreadable(const QString &file, const QString &why)
{
    return {ErrorCode::FileUnreadable,
            QCoreApplication::translate(
                "HostKeys", "The file of known machines %1 could not be read: %2. Nothing was changed. Check its owner and mode.")
                .arg(file, why),
            why};
}

QList<KnownHostsLine> parse(const QByteArray &text)
{
    QList<KnownHostsLine> lines;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = text.indexOf('\n', begin);
        end = end < 0 ? text.size() : end + 1;
        lines << KnownHostsLine::parse(text.mid(begin, end - begin));
        begin = end;
    }
    return lines;
}

} // namespace

Result<QList<KnownHostsLine>> readKnownHostsLines(const QString &path)
{
    QFile file(path);
    if (const QFileInfo info(path); !info.exists() || (!info.isFile() && !info.isDir()))
        return QList<KnownHostsLine>();
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    const QByteArray text = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return unreadable(path, file.errorString());

    static std::mutex mutex;
    static QHash<QString, Parsed> known;
    const std::lock_guard guard(mutex); // while one parses, the others would do the same
    Parsed &parsed = known[path];
    if (parsed.text != text)
        parsed = {text, parse(text)};
    return parsed.lines;
}

} // namespace howdah
