// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/Output.h"

#include "app/base/ShownText.h"

#include <QCoreApplication>

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace howdah {
namespace {

struct OutputTr
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

/// Of a standard stream, which may be a terminal or a pipe, hence not FileWriter's. 0, or errno.
int writeToStream(int fd, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = write(fd, bytes.data(), size_t(bytes.size()));
        if (written >= 0) {
            bytes = bytes.sliced(written);
        } else if (errno == EAGAIN) { // a terminal or pipe that another program made non-blocking
            pollfd ready{fd, POLLOUT, 0};
            poll(&ready, 1, -1);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

Result<void> toOutput(const QByteArray &bytes)
{
    const int error = writeToStream(STDOUT_FILENO, bytes);
    if (error == 0)
        return {};
    if (error == EPIPE)
        return Error{ErrorCode::FileUnwritable, {}, {}};
    const QString reason = error == EBADF ? OutputTr::tr("it is closed") : QString::fromLocal8Bit(std::strerror(error));
    return Error{
        ErrorCode::FileUnwritable,
        OutputTr::tr("Standard output could not be written: %1. The output is missing or incomplete; everything else was done.")
            .arg(reason),
        {}};
}

int codeOf(const Result<void> &written)
{
    if (written)
        return ExitCode::Ok;
    return written.error().message.isEmpty() ? ExitCode::Failed : printError(written.error(), ExitCode::Failed);
}

} // namespace

Result<void> writeText(const QString &text)
{
    return toOutput(shownText(text).toLocal8Bit());
}

Result<void> writeJson(const QByteArray &json)
{
    return toOutput(shownJson(json));
}

Result<void> writeExact(const QByteArray &bytes)
{
    return isatty(STDOUT_FILENO) == 1 ? writeText(QString::fromUtf8(bytes)) : toOutput(bytes);
}

int printText(const QString &text)
{
    return codeOf(writeText(text));
}

int printJson(const QByteArray &json)
{
    return codeOf(writeJson(json));
}

int printExact(const QByteArray &bytes)
{
    return codeOf(writeExact(bytes));
}

void printMessage(const QString &text)
{
    [[maybe_unused]] const int error = writeToStream(STDERR_FILENO, shownText(text).toLocal8Bit());
}

QString setIn(const QString &text)
{
    return QString(text).replace(u'\n', QStringLiteral("\n  "));
}

int printError(const Error &error, int exitCode)
{
    QString text = QStringLiteral("howdah-cli: ") + setIn(error.message) + u'\n';
    const bool isOurs = error.code == ErrorCode::MachinesInvalid || error.code == ErrorCode::Usage;
    if (!error.detail.isEmpty())
        text += (isOurs ? error.detail : setIn(u'\n' + error.detail).sliced(1)) + u'\n';
    printMessage(text);
    return exitCode;
}

} // namespace howdah
