// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/HostKeys.h"

#include "app/base/EditLock.h"
#include "app/base/FileWriter.h"
#include "app/base/os/PrivateFolder.h"
#include "app/ssh/KnownHostsLines.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <mutex>

namespace howdah {

namespace {

using Kind = KnownHostsLine::Kind;

struct HostKeysTr
{
    Q_DECLARE_TR_FUNCTIONS(HostKeys)
};

Error unwritable(const QString &file, const QString &why)
{
    return {
        ErrorCode::FileUnwritable,
        HostKeysTr::tr(
            "The file of known machines %1 could not be written: %2. It was not changed. Check its owner, its mode and the free space.")
            .arg(file, why),
        why};
}

/// /dev/null and similar: it has no content, and must not be replaced by a file.
bool isNoFile(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() && !info.isFile() && !info.isDir();
}

QByteArray joined(const QList<KnownHostsLine> &lines)
{
    QByteArray text;
    for (const KnownHostsLine &line : lines)
        text += line.text();
    return text;
}

Error notNoted(const QString &file)
{
    return {
        ErrorCode::FileUnwritable,
        HostKeysTr::tr(
            "The machines' host keys were not saved: ssh's configuration says UserKnownHostsFile %1, so there is no file to save them in. Plain ssh asks about these machines itself.")
            .arg(file.isEmpty() ? QStringLiteral("none") : file),
        {}};
}

/// Atomic: the file is the old one or the new one. Keeps the mode; a new one is 0600 in a folder 0700.
Result<void> replaceFile(const QString &path, const QByteArray &text, Links links)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo::exists(folder)) {
        QDir().mkpath(QFileInfo(folder).absolutePath());
        (void)makePrivateFolder(folder); // a failure shows in open()
    }
    const Result<void> written = writeFile(path, text, {.links = links, .newMode = 0600});
    if (!written)
        return unwritable(path, written.error().message);
    return {};
}

/// The name, without a port, of a line that remember() wrote: one name a line.
QString writtenName(const KnownHostsLine &line)
{
    QByteArray name = line.names;
    if (name.startsWith('['))
        name = name.mid(1, name.indexOf(']') - 1);
    return QString::fromUtf8(name);
}

std::mutex &writers()
{
    static std::mutex mutex; // the lock file below polls; threads of one process need not
    return mutex;
}

/// Read, change, write under the lock. `change` gives false if there is nothing to write.
template <class Change> Result<void> edit(const QString &path, Change change)
{
    if (path.isEmpty() || isNoFile(path))
        return {};
    const std::lock_guard guard(writers());
    const auto lock = lockForEdit(path);
    if (!lock)
        return lock.error();
    Result<QList<KnownHostsLine>> lines = readKnownHostsLines(path);
    if (!lines)
        return lines.error();
    const QByteArray before = joined(lines.value());
    Result<bool> changed = change(lines.value());
    if (!changed)
        return changed.error();
    if (!changed.value())
        return {};
    return replaceFile(path, joined(lines.value()), Links::Follow);
}

} // namespace

QString knownHostsMark(const QUuid &cluster)
{
    const QString mark = QStringLiteral("howdah ");
    return cluster.isNull() ? mark : mark + cluster.toString(QUuid::WithoutBraces);
}

Result<HostKeyFinding> HostKeys::check(const QString &name, quint16 port, const HostKey &key) const
{
    const QByteArray lookup = knownHostsName(name, port);
    const QByteArray bare = knownHostsName(name, 22);
    HostKeyFinding known, changed, damaged, byBareName;
    QStringList types;
    bool certAuthority = false;
    const auto settle = [&](HostKeyFinding finding) {
        finding.knownTypes = types;
        finding.certAuthority = certAuthority;
        return finding;
    };
    for (const QString &file : m_files) {
        const Result<QList<KnownHostsLine>> lines = readKnownHostsLines(file);
        if (!lines)
            return lines.error();
        for (int number = 1; const KnownHostsLine &line : lines.value()) {
            HostKeyFinding here;
            here.file = file;
            here.line = number++;
            here.comment = QString::fromUtf8(line.comment);
            if (line.kind == Kind::Nothing)
                continue;
            const bool same = line.key.blob == key.blob && !key.isNull();
            if (line.kind == Kind::Revoked && same) {
                here.verdict = HostKeyVerdict::Revoked;
                return settle(here);
            }
            if (!line.matches(lookup)) {
                if (port != 22 && line.kind == Kind::Key && same && byBareName.line == 0 && line.matches(bare)) {
                    here.verdict = HostKeyVerdict::Known;
                    byBareName = here;
                }
                continue;
            }
            if (line.kind == Kind::CertAuthority) {
                certAuthority = true;
            } else if (line.kind == Kind::Damaged) {
                here.verdict = HostKeyVerdict::Changed;
                here.damaged = true;
                if (damaged.line == 0)
                    damaged = here;
            } else if (line.kind == Kind::Key) {
                const QString type = QString::fromLatin1(line.key.type);
                // The line that speaks of the same kind of key is the better witness.
                const bool better = line.key.type == key.type && !types.contains(type);
                if (!types.contains(type))
                    types << type;
                here.verdict = same ? HostKeyVerdict::Known : HostKeyVerdict::Changed;
                if (same && known.line == 0) {
                    known = here;
                } else if (!same && (changed.line == 0 || better)) {
                    here.oldFingerprint = line.key.fingerprint();
                    changed = here;
                }
            }
        }
    }
    for (const HostKeyFinding &finding : {known, changed, damaged, byBareName}) {
        if (finding.line != 0)
            return settle(finding);
    }
    return settle({});
}

Result<QStringList> HostKeys::knownTypes(const QString &name, quint16 port) const
{
    Result<HostKeyFinding> finding = check(name, port, HostKey{});
    if (!finding)
        return finding.error();
    return finding.value().knownTypes;
}

Result<void> HostKeys::remember(const QStringList &names, quint16 port, const HostKey &key, const QString &comment) const
{
    return remember({KnownMachine{names, port, key}}, comment);
}

Result<void> HostKeys::remember(const QList<KnownMachine> &machines, const QString &comment) const
{
    const auto newLines = [&]() -> Result<QByteArray> {
        QByteArray added;
        QByteArrayList done;
        for (const KnownMachine &machine : machines) {
            for (const QString &name : machine.names) {
                const QByteArray lookup = knownHostsName(name, machine.port);
                Result<HostKeyFinding> finding = check(name, machine.port, machine.key);
                if (!finding)
                    return finding.error();
                const QByteArray line =
                    lookup + ' ' + machine.key.type + ' ' + machine.key.blob.toBase64() + ' ' + comment.toUtf8() + '\n';
                if (finding.value().verdict == HostKeyVerdict::Known || done.contains(line))
                    continue;
                done << line;
                added += line;
            }
        }
        return added;
    };
    if (m_ours.isEmpty() || isNoFile(m_ours)) {
        const Result<QByteArray> added = newLines();
        if (!added)
            return added.error();
        return added.value().isEmpty() ? Result<void>() : notNoted(m_ours);
    }
    return edit(m_ours, [&](QList<KnownHostsLine> &lines) -> Result<bool> {
        Result<QByteArray> found = newLines();
        if (!found)
            return found.error();
        QByteArray added = found.take();
        if (added.isEmpty())
            return false;
        if (!lines.isEmpty() && !lines.constLast().text().endsWith('\n'))
            added.prepend('\n'); // else our line would be glued to theirs
        KnownHostsLine end;
        end.after = added;
        lines << end;
        return true;
    });
}

Result<void> HostKeys::forget(const QStringList &names, quint16 port) const
{
    for (const QString &file : m_files) {
        Result<void> edited = edit(file, [&](QList<KnownHostsLine> &lines) -> Result<bool> {
            const QByteArray before = joined(lines);
            QList<KnownHostsLine> kept;
            int firstTouched = 0;
            for (int number = 1; KnownHostsLine line : lines) {
                bool stays = true;
                for (const QString &name : names) {
                    const QByteArray lookup = knownHostsName(name, port);
                    if (!stays || (line.kind != Kind::Key && line.kind != Kind::Damaged) || !line.matches(lookup))
                        continue;
                    firstTouched = firstTouched ? firstTouched : number;
                    stays = line.takeOut(lookup);
                }
                if (stays)
                    kept << line;
                ++number;
            }
            if (!firstTouched)
                return false;
            const QFileInfo info(file);
            if (!info.isWritable() || !QFileInfo(QFileInfo(info.canonicalFilePath()).absolutePath()).isWritable())
                return Error{
                    ErrorCode::FileUnwritable,
                    HostKeysTr::tr(
                        "The old key is in line %2 of %1, which this account may not change. It was not changed. Ask the administrator of this computer to remove that line.")
                        .arg(file)
                        .arg(firstTouched),
                    {}};
            const QString backup = file + QStringLiteral(".old");
            if (Result<void> saved = replaceFile(backup, before, Links::DoNotFollow); !saved)
                return saved.error();
            lines = kept;
            return true;
        });
        if (!edited)
            return edited;
    }
    return {};
}

Result<void> HostKeys::forgetWritten(const std::function<bool(const QByteArray &)> &byComment, const QStringList &onlyNames) const
{
    return edit(m_ours, [&](QList<KnownHostsLine> &lines) -> Result<bool> {
        const auto goes = [&](const KnownHostsLine &line) {
            if (line.comment.isEmpty() || !byComment(line.comment))
                return false;
            return onlyNames.isEmpty() || onlyNames.contains(writtenName(line), Qt::CaseInsensitive);
        };
        return lines.removeIf(goes) > 0;
    });
}

Result<void> HostKeys::forgetOurs(const QString &comment, const QStringList &onlyNames) const
{
    const QByteArray mark = comment.toUtf8().trimmed();
    return forgetWritten([&](const QByteArray &found) { return found == mark; }, onlyNames);
}

Result<void> HostKeys::forgetOthers(const QString &prefix, const QString &ours, const QStringList &onlyNames) const
{
    const QByteArray begin = prefix.toUtf8();
    const QByteArray mark = ours.toUtf8().trimmed();
    return forgetWritten([&](const QByteArray &found) { return found.startsWith(begin) && found != mark; }, onlyNames);
}

Result<bool> HostKeys::forgetMachines(const QString &prefix, const QStringList &addresses) const
{
    const QByteArray begin = prefix.toUtf8();
    bool any = false;
    const auto edited = edit(m_ours, [&](QList<KnownHostsLine> &lines) -> Result<bool> {
        // The line with the address tells which key under which mark is meant; its other names have lines of their own.
        const auto isTheirs = [&](const KnownHostsLine &line) { return line.comment.startsWith(begin); };
        QSet<std::pair<QByteArray, QByteArray>> gone;
        for (const KnownHostsLine &line : std::as_const(lines)) {
            if (isTheirs(line) && (addresses.isEmpty() || addresses.contains(writtenName(line))))
                gone.insert({line.comment, line.key.blob});
        }
        any = lines.removeIf([&](const KnownHostsLine &line) {
            return isTheirs(line) && gone.contains({line.comment, line.key.blob});
        }) > 0;
        return any;
    });
    if (!edited)
        return edited.error();
    return any;
}

} // namespace howdah
