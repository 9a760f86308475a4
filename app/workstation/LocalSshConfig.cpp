// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workstation/LocalSshConfig.h"

#include "app/base/EditLock.h"
#include "app/base/FileWriter.h"
#include "app/base/StateDirectory.h"
#include "app/base/os/Tool.h"
#include "app/ssh/SshConfig.h"
#include "app/workstation/SshConfigText.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QTemporaryFile>

#include <algorithm>

namespace howdah {
namespace {

constexpr int mostTries = 3; ///< if another program edits the file at the same time

struct LocalSshConfigTr
{
    Q_DECLARE_TR_FUNCTIONS(LocalSshConfig)
};

Error invalid(const QString &message, const QString &detail = {})
{
    return {ErrorCode::ValueInvalid, message, detail};
}

/// The names a user may type.
QStringList namesOf(const SshHostEntry &entry)
{
    QStringList names;
    for (const QString &name : {entry.host, entry.fqdn, entry.address}) {
        if (!name.isEmpty() && !names.contains(name))
            names << name;
    }
    return names;
}

QString target(const SshHostEntry &entry)
{
    return entry.connectAs.isEmpty() ? entry.address : entry.connectAs;
}

bool isWord(const QString &text)
{
    return !text.isEmpty() && !text.startsWith(u'-') && std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.isSpace() || c.unicode() < 0x20 || QStringView(u"\"'#*?!,%\\`$;&<>|(){}").contains(c);
    });
}

bool isPath(const QString &text)
{
    return text.startsWith(u'/')
           && std::none_of(text.begin(), text.end(), [](QChar c) { return c == u'"' || c.unicode() < 0x20; });
}

Result<void> checkEntry(const SshHostEntry &entry)
{
    const QStringList names = namesOf(entry);
    if (!std::all_of(names.begin(), names.end(), isWord) || !isWord(target(entry))
        || (!entry.user.isEmpty() && !isWord(entry.user)) || (!entry.identityFile.isEmpty() && !isPath(entry.identityFile))) {
        return invalid(
            LocalSshConfigTr::tr(
                "A value of %1 cannot be written to ~/.ssh/config. Nothing was changed. Check its names, port, user and key.")
                .arg(entry.host));
    }
    return {};
}

/// The first keyword whose answer is not the entry's; empty if all are. By itself, ssh connects to the name it was
/// given, which the host table leads to the address.
QByteArray wrongKeyword(const SshSettings &got, const SshHostEntry &entry, const QString &name, bool withUser)
{
    const bool ownName = got.hostName == name && (entry.connectAs.isEmpty() || entry.connectAs == name);
    if (!ownName && got.hostName != target(entry))
        return "hostname";
    if (got.port != entry.port)
        return "port";
    if (withUser && !entry.user.isEmpty() && got.user != entry.user)
        return "user";
    if (!entry.identityFile.isEmpty() && !got.identityFiles.contains(QDir::cleanPath(entry.identityFile)))
        return "identityfile";
    return {};
}

QByteArray section(const SshHostEntry &entry)
{
    QString text =
        QStringLiteral("Host %1\n    HostName %2\n    Port %3\n").arg(namesOf(entry).join(u' '), target(entry)).arg(entry.port);
    if (!entry.user.isEmpty())
        text += QStringLiteral("    User %1\n").arg(entry.user);
    if (!entry.identityFile.isEmpty()) // % begins a token there
        text += QStringLiteral("    IdentityFile \"%1\"\n").arg(QString(entry.identityFile).replace(u'%', QStringLiteral("%%")));
    return text.toUtf8();
}

bool canTellNamesApart(const QList<QByteArray> &lines)
{
    return std::any_of(lines.begin(), lines.end(), [](const QByteArray &line) {
        const QByteArray keyword = sshKeyword(line);
        return keyword == "host" || keyword == "match" || keyword == "include" || keyword == "hostname";
    });
}

/// What ssh makes of the user's own lines: asked once a name, and once for all where they treat all names alike.
class OwnLines
{
public:
    explicit OwnLines(const QList<QByteArray> &lines) : m_text(lines.join('\n')), m_each(canTellNamesApart(lines)) {}

    [[nodiscard]] Result<SshSettings> settings(const QString &name)
    {
        const QString key = m_each ? name : QString();
        if (!m_known.contains(key)) {
            Result<SshSettings> got = effectiveSettings(m_text, name, {});
            if (!got)
                return got.error();
            m_known.insert(key, got.take());
        }
        SshSettings settings = m_known.value(key);
        if (!m_each)
            settings.hostName = name;
        return settings;
    }

private:
    const QByteArray m_text;
    const bool m_each;
    QHash<QString, SshSettings> m_known;
};

/// The entries with what they leave to the user's own lines. Only there can an alias be looked up: in our block it
/// would be a name that cannot be resolved.
Result<QList<SshHostEntry>> completed(OwnLines &own, QList<SshHostEntry> entries)
{
    for (SshHostEntry &entry : entries) {
        if (Result<void> fit = checkEntry(entry); !fit)
            return fit.error();
        const Result<SshSettings> got = own.settings(target(entry));
        if (!got)
            return got.error();
        const SshSettings &settings = got.value();
        entry.connectAs = settings.hostName == entry.address ? QString() : settings.hostName;
        if (entry.port == 0)
            entry.port = settings.port;
        if (entry.user.isEmpty())
            entry.user = settings.user;
        if (Result<void> fit = checkEntry(entry); !fit)
            return fit.error();
    }
    return entries;
}

/// The entries that ssh, with the user's own lines alone, would not reach as they say.
Result<QList<SshHostEntry>> neededEntries(OwnLines &own, const QList<SshHostEntry> &entries)
{
    QList<SshHostEntry> needed;
    for (const SshHostEntry &entry : entries) {
        for (const QString &name : namesOf(entry)) {
            const Result<SshSettings> got = own.settings(name);
            if (!got)
                return got.error();
            if (!wrongKeyword(got.value(), entry, name, false).isEmpty()) {
                needed << entry;
                break;
            }
        }
    }
    return needed;
}

/// The uuid identifies the block: a changed cluster name alone is no change; it is written with the next one.
bool isSameBlock(const QList<QByteArray> &one, const QList<QByteArray> &other)
{
    return one.size() == other.size() && one.size() >= 2 && one.mid(1, one.size() - 2) == other.mid(1, other.size() - 2);
}

QList<QByteArray> withBlock(QList<QByteArray> lines, const QByteArray &block)
{
    qsizetype at = 0;
    while (at < lines.size() && sshKeyword(lines.at(at)) != "host" && sshKeyword(lines.at(at)) != "match"
           && !lines.at(at).startsWith("# BEGIN Howdah "))
        ++at;
    if (at == lines.size() && !lines.isEmpty() && lines.last().isEmpty())
        --at; // what follows the last newline is no line
    lines.insert(at, block);
    return lines;
}

/// The candidate must give, for each entry, what it says; else the Error names the line that wins. Where the user's
/// own lines treat all names alike, one entry speaks for all.
Result<void> prove(const QByteArray &text, const QString &path, const QList<SshHostEntry> &entries, bool each)
{
    for (const SshHostEntry &entry : each ? entries : entries.first(1)) {
        for (const QString &name : namesOf(entry)) {
            Result<SshSettings> got = effectiveSettings(text, name, {});
            if (!got)
                return got.error();
            const QByteArray keyword = wrongKeyword(got.value(), entry, name, true);
            if (keyword.isEmpty())
                continue;
            Result<int> line = decidingLine(text, name, keyword);
            if (!line)
                return line.error();
            const QString where = line.value() > 0
                                      ? LocalSshConfigTr::tr("line %1 of %2: %3")
                                            .arg(line.value())
                                            .arg(path, QString::fromUtf8(text.split('\n').at(line.value() - 1).trimmed()))
                                      : LocalSshConfigTr::tr("a line of another file of ssh's configuration");
            return invalid(
                LocalSshConfigTr::tr(
                    "ssh %1 would not use the machine's own setting, because of %2. ssh takes the first value it reads, and this one comes before Howdah's. Nothing was changed. Move that line below the first Host line or remove it, then retry.")
                    .arg(name, where),
                QString::fromLatin1(keyword));
        }
    }
    return {};
}

Result<QByteArray> unifiedDiff(const QString &path, const QByteArray &before, const QByteArray &after)
{
    QTemporaryFile old;
    if (!old.open() || old.write(before) < 0 || !old.flush())
        return Error{ErrorCode::FileUnwritable,
                     LocalSshConfigTr::tr("A temporary file could not be written: %1. Nothing was changed. Check the free space.")
                         .arg(old.errorString()),
                     {}};
    const QByteArray label = QFile::encodeName(path);
    const auto diff =
        runTool({.arguments = {"diff", "-u", "--label", label, "--label", label, QFile::encodeName(old.fileName()), "-"},
                 .input = after});
    if (!diff && diff.error().code == ErrorCode::ToolMissing)
        return Error{ErrorCode::ToolMissing,
                     LocalSshConfigTr::tr(
                         "diff could not be started on this computer. Nothing was changed. Install diffutils, then retry."),
                     {}};
    if (!diff)
        return Error{ErrorCode::TimedOut, LocalSshConfigTr::tr("diff did not answer within 10 s. Nothing was changed."), {}};
    return diff.value().output;
}

/// The name of the backup; empty: there was nothing to keep.
Result<QString> replaceConfig(const QString &path, bool existed, const QByteArray &before, const QByteArray &after)
{
    const auto fail = [&](const QString &which, const QString &why) {
        return Error{ErrorCode::FileUnwritable,
                     LocalSshConfigTr::tr("%1 could not be written: %2. It was not changed. Check its owner and the free space.")
                         .arg(which, why),
                     {}};
    };
    const QString folder = QFileInfo(path).path();
    if (!QFileInfo::exists(folder)) {
        if (!QDir().mkpath(folder)
            || !QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner))
            return fail(folder, LocalSshConfigTr::tr("the folder could not be created"));
    }
    QString backup;
    if (existed) {
        backup = path + QStringLiteral(".before-howdah");
        if (const Result<void> kept = writeFile(backup, before, {.newMode = 0600}); !kept)
            return fail(backup, kept.error().message);
    }
    if (const Result<void> written = writeFile(path, after, {.links = Links::Follow, .newMode = 0600}); !written)
        return fail(path, written.error().message);
    return backup;
}

/// The file as it stands; nothing: there is none.
Result<std::optional<QByteArray>> readConfig(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return std::optional<QByteArray>();
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable,
                     LocalSshConfigTr::tr("%1 could not be read: %2. Nothing was changed. Check its owner and mode.")
                         .arg(path, file.errorString()),
                     {}};
    return std::optional(file.readAll());
}

struct Edit
{
    std::optional<QByteArray> before;
    QByteArray after;
    LocalSshResult result;
};

Result<Edit> plannedEdit(const QString &path, const QString &clusterName, const QUuid &clusterId,
                         const QList<SshHostEntry> &entries, RunMode mode)
{
    Result<std::optional<QByteArray>> read = readConfig(path);
    if (!read)
        return read.error();
    Edit edit;
    edit.before = read.take();
    const QByteArray before = edit.before.value_or(QByteArray());
    const QByteArray uuid = clusterId.toByteArray(QUuid::WithoutBraces);

    QList<QByteArray> own = before.isEmpty() ? QList<QByteArray>() : before.split('\n');
    const SshBlock old = findSshBlock(own, uuid);
    if (old.exists() && !old.complete)
        return invalid(
            LocalSshConfigTr::tr(
                "Line %1 of %2 begins Howdah's block of this cluster, but the end of the block is missing. Nothing was changed. Remove the rest of the block by hand, then retry.")
                .arg(old.first + 1)
                .arg(path));
    const QList<QByteArray> oldBlock = old.exists() ? own.mid(old.first, old.count) : QList<QByteArray>();
    if (old.exists())
        own.remove(old.first, old.count);

    LocalSshResult &result = edit.result;
    QList<SshHostEntry> needed;
    if (mode != RunMode::TakeBack) {
        OwnLines lines(own);
        Result<QList<SshHostEntry>> whole = completed(lines, entries);
        if (!whole)
            return whole.error();
        result.entries = whole.take();
        Result<QList<SshHostEntry>> found = neededEntries(lines, result.entries);
        if (!found)
            return found.error();
        needed = found.take();
    }

    edit.after = own.join('\n');
    if (!needed.isEmpty()) {
        const QByteArray label = "Howdah " + clusterName.simplified().toUtf8() + ' ' + uuid;
        QByteArray block = "# BEGIN " + label + '\n';
        for (const SshHostEntry &entry : needed)
            block += section(entry);
        block += "# END " + label;
        if (!own.isEmpty() && !own.last().isEmpty())
            own << QByteArray(); // the last line had no newline
        const bool each = canTellNamesApart(own);
        // A block that is there and still right stays where it is.
        edit.after = isSameBlock(block.split('\n'), oldBlock) ? before : withBlock(own, block).join('\n');
        if (!edit.after.endsWith('\n'))
            edit.after += '\n';
        Result<void> proved = prove(edit.after, path, needed, each);
        if (!proved && edit.after == before) {
            edit.after = withBlock(own, block).join('\n');
            proved = prove(edit.after, path, needed, each);
        }
        if (!proved)
            return proved.error();
        result.block = true;
    }
    result.changed = edit.after != before;
    if (result.changed) {
        Result<QByteArray> diff = unifiedDiff(path, before, edit.after);
        if (!diff)
            return diff.error();
        result.diff = diff.take();
    }
    return edit;
}

/// False: the file is no longer what the edit was made of.
Result<bool> commit(const QString &path, Edit &edit)
{
    const auto lock = lockForEdit(path);
    if (!lock)
        return lock.error();
    const auto now = readConfig(path);
    if (!now)
        return now.error();
    if (now.value() != edit.before)
        return false;
    Result<QString> backup = replaceConfig(path, edit.before.has_value(), edit.before.value_or(QByteArray()), edit.after);
    if (!backup)
        return backup.error();
    edit.result.backup = backup.take();
    return true;
}

} // namespace

QString userSshConfigPath()
{
    return homeDirectory() + QStringLiteral("/.ssh/config");
}

Result<LocalSshResult> applyLocalSshConfig(const QString &path, const QString &clusterName, const QUuid &clusterId,
                                           const QList<SshHostEntry> &entries, RunMode mode)
{
    for (int i = 0; i < mostTries; ++i) {
        Result<Edit> edit = plannedEdit(path, clusterName, clusterId, entries, mode);
        if (!edit)
            return edit.error();
        if (!edit.value().result.changed || mode == RunMode::Check)
            return edit.value().result;
        const Result<bool> written = commit(path, edit.value());
        if (!written)
            return written.error();
        if (written.value())
            return edit.value().result;
    }
    return Error{
        ErrorCode::FileLocked,
        LocalSshConfigTr::tr(
            "%1 was changed by another program each time Howdah was about to write it. Howdah has changed nothing in it. "
            "Retry when the other program has finished.")
            .arg(path),
        {}};
}

Result<void> verifyLocalSshConfig(const SshHostEntry &entry)
{
    Result<SshConfig> config = SshConfig::read(entry.host, entry.user);
    if (!config)
        return config.error();
    const SshSettings got{.hostName = config.value().hostName,
                          .port = config.value().port,
                          .user = config.value().user,
                          .identityFiles = config.value().identityFiles};
    const QByteArray keyword = wrongKeyword(got, entry, entry.host, true);
    if (keyword.isEmpty())
        return {};
    return invalid(
        LocalSshConfigTr::tr(
            "ssh %1@%2 does not use the %3 of this machine's row. Nothing was changed on it. Look at the lines for it in ~/.ssh/config; ssh -G %2 shows the effective settings.")
            .arg(entry.user, entry.host, QString::fromLatin1(keyword)));
}

} // namespace howdah
