// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/SecretsInput.h"

#include "app/base/os/FileStatus.h"
#include "app/base/os/LockedBytes.h"

#include <QCoreApplication>
#include <QFile>
#include <QScopeGuard>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace howdah {

namespace {

constexpr size_t maximumSize = 1 << 20;

struct SecretsInputTr
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

/// One buffer of fixed size, so that nothing is copied when more arrives.
struct Buffer
{
    LockedBytes bytes{maximumSize + 1};
    size_t size = 0;
};

Error invalid(const QString &name, int line, const QString &why)
{
    // Never the line's own text: after a typing mistake any part of it may be a password.
    return {ErrorCode::SecretsInvalid,
            SecretsInputTr::tr("Line %1 of %2 cannot be used: %3. Nothing was started.").arg(QString::number(line), name, why),
            {}};
}

/// The file must belong to the user and be inaccessible to everybody else.
Result<void> checkPrivate(int fd, const QString &path)
{
    const auto status = statusOf(fd);
    if (!status || status->isFolder()) {
        return Error{ErrorCode::FileUnreadable,
                     SecretsInputTr::tr("%1 could not be read: it is not a file. Nothing was started.").arg(path),
                     {}};
    }
    if (status->owner != geteuid() || (status->mode & 077) != 0) {
        return Error{
            ErrorCode::FileTooOpen,
            SecretsInputTr::tr(
                "%1 can be read by other users, so they may know its passwords. Nothing was started. Make it readable only by you (chmod 600), and change the passwords if others work on this computer.")
                .arg(path),
            {}};
    }
    return {};
}

Result<void> readAll(int fd, const QString &name, Buffer &buffer)
{
    while (buffer.size <= maximumSize) {
        const ssize_t got = ::read(fd, buffer.bytes.data() + buffer.size, maximumSize + 1 - buffer.size);
        if (got == 0)
            return {};
        if (got > 0) {
            buffer.size += size_t(got);
        } else if (errno != EINTR) {
            return Error{ErrorCode::FileUnreadable,
                         SecretsInputTr::tr("%1 could not be read: %2. Nothing was started.")
                             .arg(name, QString::fromLocal8Bit(std::strerror(errno))),
                         {}};
        }
    }
    return Error{ErrorCode::SecretsInvalid,
                 SecretsInputTr::tr("%1 is larger than %2 KiB, too large for passwords. Nothing was started.")
                     .arg(name, QString::number(maximumSize >> 10)),
                 {}};
}

Result<SecretLine> parseLine(QByteArrayView text, int number, const QString &name)
{
    qsizetype end = 0;
    while (end < text.size() && text.at(end) != ' ' && text.at(end) != '\t')
        ++end;
    const QByteArrayView word = text.first(end);
    const qsizetype at = word.indexOf('@');
    SecretLine line;
    line.line = number;
    const auto kind = secretKindFromName(QString::fromLatin1(at < 0 ? word : word.first(at)));
    if (!kind)
        return invalid(name, number, SecretsInputTr::tr("it must begin with login, sudo, root or key"));
    line.kind = *kind;
    if (at >= 0) {
        line.host = QString::fromUtf8(word.sliced(at + 1));
        if (line.host.isEmpty())
            return invalid(name, number, SecretsInputTr::tr("a machine's name must follow the @"));
    }
    // One blank ends the word; all that follows is the password, blanks and # included.
    const QByteArrayView secret = end < text.size() ? text.sliced(end + 1) : QByteArrayView();
    if (secret.isEmpty())
        return invalid(name, number, SecretsInputTr::tr("the password is missing"));
    if (secret.contains('\0'))
        return invalid(name, number, SecretsInputTr::tr("a password cannot contain a zero byte"));
    line.secret = Secret::fromBytes(secret);
    return line;
}

} // namespace

Result<std::vector<SecretLine>> parseSecrets(QByteArrayView text, const QString &name)
{
    std::vector<SecretLine> lines;
    int number = 0;
    while (!text.isEmpty()) {
        ++number;
        const qsizetype end = text.indexOf('\n');
        QByteArrayView line = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (line.endsWith('\r'))
            line.chop(1); // a file from Windows; nobody can type such a password
        if (line.trimmed().isEmpty() || line.startsWith('#'))
            continue;
        auto parsed = parseLine(line, number, name);
        if (!parsed)
            return parsed.error();
        for (const SecretLine &other : lines) {
            if (other.kind == parsed.value().kind && other.host == parsed.value().host)
                return invalid(name, number, SecretsInputTr::tr("line %1 already gives the same one").arg(other.line));
        }
        lines.push_back(parsed.take());
    }
    return lines;
}

Result<std::vector<SecretLine>> readSecrets(const QString &path)
{
    const bool standardInput = path == u'-';
    const QString name = standardInput ? SecretsInputTr::tr("standard input") : path;
    const int fd = standardInput ? STDIN_FILENO : open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (fd < 0) {
        return Error{errno == ENOENT ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable,
                     SecretsInputTr::tr("%1 could not be opened: %2. Nothing was started.")
                         .arg(path, QString::fromLocal8Bit(std::strerror(errno))),
                     {}};
    }
    const auto closed = qScopeGuard([&] {
        if (!standardInput)
            close(fd);
    });
    if (standardInput && isatty(fd)) {
        return Error{
            ErrorCode::SecretsInvalid,
            SecretsInputTr::tr(
                "Standard input is a terminal, which would show the passwords. Omit --secrets to be asked without echo. Nothing was started."),
            {}};
    }
    if (!standardInput) {
        if (const auto isPrivate = checkPrivate(fd, path); !isPrivate)
            return isPrivate.error();
    }
    Buffer buffer;
    if (const auto read = readAll(fd, name, buffer); !read)
        return read.error();
    return parseSecrets(QByteArrayView(buffer.bytes.data(), qsizetype(buffer.size)), name);
}

} // namespace howdah
