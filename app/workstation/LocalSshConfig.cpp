#include "app/workstation/LocalSshConfig.h"

#include "app/base/StateDirectory.h"
#include "app/ssh/SshConfig.h"
#include "app/workstation/SshConfigText.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSaveFile>
#include <QTemporaryFile>

#include <algorithm>

namespace howdah {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LocalSshConfig)
};

Error invalid(const QString &message, const QString &detail = {})
{
    return {ErrorCode::ValueInvalid, message, detail};
}

/// The names a person may type.
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
        return c.isSpace() || c.unicode() < 0x20 || QStringView(u"\"'#*?!,%\\").contains(c);
    });
}

bool isPath(const QString &text)
{
    return text.startsWith(u'/') && std::none_of(text.begin(), text.end(), [](QChar c) {
        return c == u'"' || c.unicode() < 0x20;
    });
}

Result<void> checkEntry(const SshHostEntry &entry)
{
    const QStringList names = namesOf(entry);
    if (!std::all_of(names.begin(), names.end(), isWord) || !isWord(target(entry)) || entry.port == 0
        || (!entry.user.isEmpty() && !isWord(entry.user)) || (!entry.identityFile.isEmpty() && !isPath(entry.identityFile))) {
        return invalid(Words::tr("A value of %1 cannot stand in ~/.ssh/config. Nothing was changed. Check its names, port, user and key.")
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
    QString text = QStringLiteral("Host %1\n    HostName %2\n    Port %3\n")
                       .arg(namesOf(entry).join(u' '), target(entry)).arg(entry.port);
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

/// The entries that ssh, with the person's own lines alone, would not reach as they say.
Result<QList<SshHostEntry>> neededEntries(const QList<QByteArray> &ownLines, const QList<SshHostEntry> &entries)
{
    const QByteArray text = ownLines.join('\n');
    const bool each = canTellNamesApart(ownLines);
    std::optional<SshSettings> forAll;
    QList<SshHostEntry> needed;
    for (const SshHostEntry &entry : entries) {
        for (const QString &name : namesOf(entry)) {
            if (each || !forAll) {
                Result<SshSettings> got = effectiveSettings(text, name, {});
                if (!got)
                    return got.error();
                forAll = got.take();
            }
            SshSettings got = *forAll;
            if (!each)
                got.hostName = name;
            if (!wrongKeyword(got, entry, name, false).isEmpty()) {
                needed << entry;
                break;
            }
        }
    }
    return needed;
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

/// The candidate must give, for each entry, what it says; else the Error names the line that wins. Where the person's
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
                ? Words::tr("line %1 of %2: %3").arg(line.value()).arg(path, QString::fromUtf8(text.split('\n').at(line.value() - 1).trimmed()))
                : Words::tr("a line of another file of ssh's configuration");
            return invalid(Words::tr("ssh %1 would not use the machine's own setting, because of %2. ssh takes the first value it "
                              "reads, and this one stands above Howdah's. Nothing was changed. Move that line below the first "
                              "Host line or remove it, then retry.").arg(name, where),
                           QString::fromLatin1(keyword));
        }
    }
    return {};
}

Result<QByteArray> unifiedDiff(const QString &path, const QByteArray &before, const QByteArray &after)
{
    QTemporaryFile old;
    if (!old.open() || old.write(before) < 0 || !old.flush())
        return Error{ErrorCode::FileUnwritable, Words::tr("A temporary file could not be written: %1. Nothing was changed. Check the free space.")
                                                    .arg(old.errorString()), {}};
    QProcess diff;
    diff.start(QStringLiteral("diff"), {QStringLiteral("-u"), QStringLiteral("--label"), path, QStringLiteral("--label"), path,
                                        old.fileName(), QStringLiteral("-")});
    if (!diff.waitForStarted(10'000))
        return Error{ErrorCode::ToolMissing, Words::tr("diff could not be started on this computer. Nothing was changed. Install diffutils, then retry."), {}};
    diff.write(after);
    diff.closeWriteChannel();
    if (!diff.waitForFinished(10'000))
        return Error{ErrorCode::TimedOut, Words::tr("diff did not answer within 10 s. Nothing was changed."), {}};
    return diff.readAllStandardOutput();
}

Result<QString> writeFile(const QString &path, bool existed, const QByteArray &before, const QByteArray &after)
{
    const auto fail = [&](const QString &which, const QString &why) {
        return Error{ErrorCode::FileUnwritable,
                     Words::tr("%1 could not be written: %2. It is as it was before. Check its owner and the free space.").arg(which, why), {}};
    };
    const auto save = [](const QString &file, const QByteArray &text, bool isNew, QString *why) {
        QSaveFile out(file);
        const bool ok = out.open(QIODevice::WriteOnly)
            && (!isNew || out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)) && out.write(text) == text.size()
            && out.commit();
        *why = out.errorString();
        return ok;
    };
    const QString folder = QFileInfo(path).path();
    if (!QFileInfo::exists(folder)) {
        if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner))
            return fail(folder, Words::tr("the folder could not be made"));
    }
    QString why;
    QString backup;
    if (existed) {
        backup = path + QStringLiteral(".before-howdah");
        if (!save(backup, before, !QFileInfo::exists(backup), &why))
            return fail(backup, why);
    }
    if (!save(path, after, !existed, &why))
        return fail(path, why);
    return backup;
}

} // namespace

QString personSshConfigPath()
{
    return homeDirectory() + QStringLiteral("/.ssh/config");
}

Result<LocalSshResult> applyLocalSshConfig(const QString &path, const QString &clusterName, const QUuid &clusterId,
                                           const QList<SshHostEntry> &entries, RunMode mode)
{
    QFile file(path);
    const bool existed = file.exists();
    if (existed && !file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, Words::tr("%1 could not be read: %2. Nothing was changed. Check its owner and mode.")
                                                    .arg(path, file.errorString()), {}};
    const QByteArray before = existed ? file.readAll() : QByteArray();
    const QByteArray uuid = clusterId.toByteArray(QUuid::WithoutBraces);

    QList<QByteArray> own = before.isEmpty() ? QList<QByteArray>() : before.split('\n');
    const SshBlock old = findSshBlock(own, uuid);
    if (old.exists() && !old.complete)
        return invalid(Words::tr("Line %1 of %2 begins Howdah's block of this cluster, but its end is missing. Nothing was changed. "
                          "Remove what is left of the block by hand, then retry.").arg(old.first + 1).arg(path));
    const QList<QByteArray> oldBlock = old.exists() ? own.mid(old.first, old.count) : QList<QByteArray>();
    if (old.exists())
        own.remove(old.first, old.count);

    QList<SshHostEntry> needed;
    if (mode != RunMode::TakeBack) {
        for (const SshHostEntry &entry : entries) {
            if (Result<void> fit = checkEntry(entry); !fit)
                return fit.error();
        }
        Result<QList<SshHostEntry>> found = neededEntries(own, entries);
        if (!found)
            return found.error();
        needed = found.take();
    }

    LocalSshResult result;
    QByteArray after = own.join('\n');
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
        after = block == oldBlock.join('\n') ? before : withBlock(own, block).join('\n');
        if (!after.endsWith('\n'))
            after += '\n';
        Result<void> proved = prove(after, path, needed, each);
        if (!proved && after == before) {
            after = withBlock(own, block).join('\n');
            proved = prove(after, path, needed, each);
        }
        if (!proved)
            return proved.error();
        result.block = true;
    }

    result.changed = after != before;
    if (!result.changed)
        return result;
    Result<QByteArray> diff = unifiedDiff(path, before, after);
    if (!diff)
        return diff.error();
    result.diff = diff.take();
    if (mode == RunMode::Check)
        return result;
    Result<QString> backup = writeFile(path, existed, before, after);
    if (!backup)
        return backup.error();
    result.backup = backup.take();
    return result;
}

Result<void> verifyLocalSshConfig(const SshHostEntry &entry)
{
    Result<SshConfig> config = SshConfig::read(entry.host, entry.user);
    if (!config)
        return config.error();
    const SshSettings got{.hostName = config.value().hostName, .port = config.value().port, .user = config.value().user,
                          .identityFiles = config.value().identityFiles};
    const QByteArray keyword = wrongKeyword(got, entry, entry.host, true);
    if (keyword.isEmpty())
        return {};
    return invalid(Words::tr("ssh %1@%2 does not use the %3 of this machine's row. Nothing was changed on it. Look at the lines for it "
                      "in ~/.ssh/config; ssh -G %2 shows what counts.")
                       .arg(entry.user, entry.host, QString::fromLatin1(keyword)));
}

} // namespace howdah
