// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workstation/PrivilegedHelper.h"

#include "app/base/os/ChildProcess.h"
#include "app/base/os/LocalSocket.h"
#include "app/base/os/Tool.h"
#include "app/catalogue/StepCatalogue.h"
#include "app/workstation/RootOwned.h"
#include "app/workstation/StepStreams.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUuid>

#include <fcntl.h>
#include <poll.h>

using namespace std::chrono_literals;

namespace howdah {
namespace {

using Clock = std::chrono::steady_clock;
using Way = PrivilegedHelper::Way;

constexpr auto answerLimit = 3min; ///< a user types a password
constexpr auto endGrace = 15s;     ///< beyond the limit that the helper itself holds
constexpr auto abortGrace = 7s;    ///< the driver kills a step 5 s after it asked it to end
constexpr auto byeGrace = 2s;
constexpr qsizetype maxNoise = 64 * 1024;

QString byHand()
{
    const Step *table = StepCatalogue::builtIn()->writing(StepWrites::HostTable, true);
    return PrivilegedHelper::tr("Nothing was changed. To do it yourself, run in a terminal where sudo can ask: "
                                "howdah-cli run CLUSTER.howdah --steps %1")
        .arg(table ? table->id : QStringLiteral("STEP"));
}

bool hasTool(const char *name)
{
    return !QStandardPaths::findExecutable(QString::fromLatin1(name)).isEmpty();
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("WAYLAND_DISPLAY") || qEnvironmentVariableIsSet("DISPLAY");
}

bool hasTerminal()
{
    return UniqueFd(open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)).isOpen();
}

/// Only root may be able to change what is run as root.
Result<void> checkOwnership(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        return Error{ErrorCode::ToolMissing,
                     PrivilegedHelper::tr("%1 is missing, so Howdah cannot work as administrator on this computer. %2")
                         .arg(path, byHand()),
                     {}};
    }
    if (const auto part = changeableByOthers(path)) {
        return Error{
            ErrorCode::PrivilegeUnavailable,
            PrivilegedHelper::tr(
                "%1 can be changed by other accounts than root, so it is not run as administrator. Install Howdah, then try again. %2")
                .arg(*part, byHand()),
            {}};
    }
    return {};
}

/// sudo-rs before 0.2.9 counts each silent try as a failed login; so there it is not tried, as on machines (BecomeText.cpp).
bool silentTryIsCounted()
{
    static const QRegularExpression early(QStringLiteral("^sudo-rs 0\\.([01]\\.|2\\.[0-8](?![0-9]))"));
    const Result<ToolEnd> version = runTool({.arguments = {"sudo", "-V"}, .limit = 5s});
    return version
           && early.match(QString::fromLatin1(version.value().output + version.value().errorOutput))
                  .hasMatch(); // on stderr for users
}

/// Tried with the helper itself, since a rule may allow that and nothing else; without input it ends at once.
bool sudoIsFree(const QString &path)
{
    if (silentTryIsCounted())
        return false;
    const UniqueFd nothing(open("/dev/null", O_RDWR | O_CLOEXEC));
    Result<ChildProcess> sudo = ChildProcess::start({.arguments = {"sudo", "-n", "-u", "root", "--", QFile::encodeName(path)},
                                                     .environment = environmentWithout({}),
                                                     .descriptors = {nothing.get(), nothing.get(), nothing.get()}});
    if (!sudo)
        return false;
    const bool free = sudo.value().wait(5s) == 0;
    sudo.value().end(0ms);
    return free;
}

QList<QByteArray> commandLine(Way way, const QString &path)
{
    const QByteArray helper = QFile::encodeName(path);
    switch (way) {
    case Way::Direct:
        return {helper};
    case Way::Pkexec:
        return {"pkexec", "--disable-internal-agent", helper};
    case Way::Sudo:
        return {"sudo", "-u",  "root", "-p", PrivilegedHelper::tr("Howdah: your own password on this computer: ").toUtf8(),
                "--",   helper};
    case Way::SudoFree:
        return {"sudo", "-n", "-u", "root", "--", helper};
    }
    Q_UNREACHABLE();
}

/// The exit of pkexec or sudo before the helper had announced itself, as pkexec(1) and sudo(8) describe it (measured).
Error notStarted(Way way, int status, const QByteArray &words)
{
    const QString detail = QString::fromLocal8Bit(words).trimmed();
    const bool dismissed = way == Way::Pkexec && status == 126;
    const bool mistyped = words.contains("incorrect password") || words.contains("incorrect authentication"); // sudo, sudo-rs
    // sudo's messages are translated, but its exit status is 1 whenever it refuses.
    const bool denied = words.contains("Not authorized") || (way == Way::Sudo && status == 1);
    if (dismissed)
        return {ErrorCode::PrivilegeRefused,
                PrivilegedHelper::tr("The request for administrator rights on this computer was cancelled. Nothing was changed."),
                detail};
    if (mistyped)
        return {ErrorCode::PrivilegeRefused,
                PrivilegedHelper::tr("Your own password was not accepted on this computer. Nothing was changed."), detail};
    if (denied)
        return {ErrorCode::PrivilegeRefused,
                PrivilegedHelper::tr("This computer did not give administrator rights. %1").arg(byHand()), detail};
    return {ErrorCode::PrivilegeUnavailable,
            PrivilegedHelper::tr("Administrator rights could not be obtained on this computer. %1").arg(byHand()), detail};
}

Error cancelledError()
{
    return {
        ErrorCode::Cancelled, PrivilegedHelper::tr("The work on this computer was stopped. Check shows what is missing."), {}};
}

} // namespace

struct PrivilegedHelper::Private
{
    Way way;
    QString path;
    std::optional<ChildProcess> child;
    UniqueFd requests; ///< a socket, so that a dead helper is an error and no signal
    UniqueFd answers;
    UniqueFd output;
    bool spent = false;

    bool send(const QByteArray &text) const;
    /// Waits until something can be read, the helper ended, cancel or the deadline.
    void wait(Clock::time_point deadline, int cancelFd) const;
    void close();
};

bool PrivilegedHelper::Private::send(const QByteArray &text) const
{
    qsizetype done = 0;
    while (done < text.size()) {
        const ssize_t count = sendSome(requests.get(), QByteArrayView(text).sliced(done));
        if (count < 0 && errno != EINTR)
            return false;
        done += qMax(ssize_t(0), count);
    }
    return true;
}

void PrivilegedHelper::Private::wait(Clock::time_point deadline, int cancelFd) const
{
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
    pollfd waits[] = {
        {child->endedFd(), POLLIN, 0}, {answers.get(), POLLIN, 0}, {output.get(), POLLIN, 0}, {cancelFd, POLLIN, 0}};
    poll(waits, 4, int(qBound(qint64(0), qint64(left.count()), qint64(60'000))));
}

void PrivilegedHelper::Private::close()
{
    requests.reset(); // EOF ends the helper: it runs as root, so we cannot signal it
    if (child && !child->wait(byeGrace))
        child->end(0ms);
    child.reset();
    answers.reset();
    output.reset();
}

Result<PrivilegedHelper::Way> PrivilegedHelper::availableWay(bool mayUseTerminal, const QString &path)
{
    if (geteuid() == 0)
        return Way::Direct;
    const bool sudo = hasTool("sudo");
    if (sudo && mayUseTerminal && hasTerminal())
        return Way::Sudo;
    if (hasTool("pkexec") && hasDisplay())
        return Way::Pkexec;
    if (sudo && checkOwnership(path) && sudoIsFree(path))
        return Way::SudoFree;
    return Error{ErrorCode::PrivilegeUnavailable,
                 tr("There is no way to ask for administrator rights on this computer: no desktop for pkexec, no terminal "
                    "for sudo. %1")
                     .arg(byHand()),
                 {}};
}

QString PrivilegedHelper::defaultPath()
{
    const QString beside = QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/" HOWDAH_HELPER_FROM_BIN));
    if (QFileInfo::exists(beside))
        return beside;
    const QString built = QStringLiteral(HOWDAH_HELPER_BUILT);
    return QFileInfo::exists(built) ? built : QStringLiteral(HOWDAH_HELPER_INSTALLED);
}

PrivilegedHelper::PrivilegedHelper(Way way, QString path)
    : d(new Private{.way = way, .path = std::move(path), .child = {}, .requests = {}, .answers = {}, .output = {}})
{
}

PrivilegedHelper::~PrivilegedHelper()
{
    d->close();
}

Result<void> PrivilegedHelper::start(const std::shared_ptr<CancelToken> &cancel)
{
    Q_ASSERT(!d->child);
    if (Result<void> owned = checkOwnership(d->path); !owned)
        return owned;

    LocalSocketPair requests = LocalSocketPair::make();
    Pipe answers = Pipe::make();
    Pipe output = Pipe::make();
    if (!requests.ours.isOpen() || !answers.read.isOpen() || !output.read.isOpen())
        return Error{ErrorCode::ShellFailed, tr("This computer has no free file descriptors. %1").arg(byHand()), {}};
    d->requests = std::move(requests.ours);
    const UniqueFd childInput = std::move(requests.theirs);
    limitSending(d->requests.get(), 10s);

    // A program that asks on the terminal must stay in the terminal's foreground group, else it is stopped. When we have
    // ended, the helper notices the end of its requests, and ends its step in order.
    Result<ChildProcess> child =
        ChildProcess::start({.arguments = commandLine(d->way, d->path),
                             .environment = environmentWithout({"ENV", "BASH_ENV"}),
                             .descriptors = {childInput.get(), answers.write.get(), output.write.get()},
                             .group = d->way == Way::Sudo ? ChildCommand::Group::Ours : ChildCommand::Group::Own,
                             .diesWithUs = false});
    if (!child)
        return child.error();
    d->child = child.take();
    d->answers = std::move(answers.read);
    d->output = std::move(output.read);

    // The helper announces itself, then its driver prints ready or busy. All output before is from pkexec or sudo.
    QByteArray nonce;
    std::optional<Result<void>> verdict;
    LineReader lines([&](const QByteArray &line) {
        const QList<QByteArray> words = line.split(' ');
        if (words.value(0) == "howdah-workstation-helper") {
            nonce = words.value(2);
            if (words.value(1) != HOWDAH_HELPER_PROTOCOL) {
                verdict =
                    Error{ErrorCode::PrivilegeUnavailable,
                          tr("%1 belongs to another version of Howdah. Install this version again. %2").arg(d->path, byHand()),
                          QString::fromUtf8(line)};
            }
        } else if (!nonce.isEmpty() && words.value(0) == nonce && !verdict) {
            if (words.value(1) == "busy") {
                verdict = Error{
                    ErrorCode::MachineBusy,
                    tr("Another run is working on this computer (%1). Nothing was changed here. Wait until it has ended, then retry.")
                        .arg(QString::fromUtf8(line.mid(nonce.size() + 6)).trimmed()),
                    {}};
            } else if (words.value(1) == "ready" && words.value(2) == "0") {
                verdict = Result<void>();
            } else if (words.value(1) == "ready") {
                verdict = Error{ErrorCode::PrivilegeUnavailable,
                                tr("The program on this computer did not get administrator rights (user id %1). %2")
                                    .arg(QString::fromUtf8(words.value(2)), byHand()),
                                {}};
            }
        }
    });

    QByteArray noise;
    const auto deadline = Clock::now() + answerLimit;
    while (!verdict) {
        if (cancel && cancel->isCancelled())
            verdict = cancelledError();
        else if (Clock::now() >= deadline)
            verdict = Error{
                ErrorCode::TimedOut,
                tr("The request for administrator rights on this computer was not answered within 3 minutes. %1").arg(byHand()),
                {}};
        if (verdict)
            break;
        d->wait(deadline, cancel ? cancel->fd() : -1);
        const std::optional<int> ended = d->child->wait(0ms);
        QByteArray bytes;
        (void)readAvailable(d->answers.get(), bytes);
        lines.feed(bytes);
        (void)readAvailable(d->output.get(), noise);
        noise.truncate(maxNoise);
        if (!verdict && ended)
            verdict = notStarted(d->way, *ended, noise);
    }
    if (!*verdict) {
        if (verdict->error().code == ErrorCode::TimedOut || verdict->error().code == ErrorCode::Cancelled)
            d->child->end(500ms); // pkexec can be ended while it asks; it takes its dialog along
        d->close();
    }
    return *verdict;
}

Result<int> PrivilegedHelper::runStep(const QString &step, const QMap<QByteArray, QByteArray> &values, std::chrono::seconds limit,
                                      const ProgramCallbacks &callbacks, const std::shared_ptr<CancelToken> &cancel)
{
    const auto broken = [&](const QString &detail) {
        d->spent = true;
        d->close();
        return Error{
            ErrorCode::ShellFailed,
            tr("The program that works as administrator on this computer ended in the middle of a step. Each file that it changes is either unchanged or complete; run Check to see which. Then retry."),
            detail};
    };
    if (!d->child || d->spent)
        return broken(QStringLiteral("not started"));

    const QByteArray nonce = QUuid::createUuid().toByteArray(QUuid::Id128);
    QByteArray request = "step " + nonce + ' ' + step.toUtf8() + ' ' + QByteArray::number(qint64(limit.count())) + '\n';
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        QByteArray text = value.value();
        const bool rows = value.key() == "HD_TABLE";
        if (rows && text.endsWith('\n'))
            text.chop(1);
        if (rows && text.isEmpty())
            continue;
        // A newline in any other value would be a line of its own, which the helper would not understand.
        for (const QByteArray &line : rows ? text.split('\n') : QList<QByteArray>{text.replace('\n', ' ')})
            request += value.key() + ' ' + line + '\n';
    }
    if (!d->send(request + "go\n"))
        return broken(QStringLiteral("request"));

    std::optional<int> status;
    QByteArray refused;
    LineReader lines([&](const QByteArray &line) {
        if (line.startsWith(nonce + " end "))
            status = line.mid(nonce.size() + 5).toInt();
        else if (line.startsWith(nonce + " refused "))
            refused = line.mid(nonce.size() + 9);
        else if (!line.isEmpty() && !status && callbacks.onProtocol)
            callbacks.onProtocol(line);
    });
    MarkedStream output(nonce + " end", callbacks.onOutput);

    auto deadline = Clock::now() + limit + endGrace;
    bool aborting = false;
    while (!status || !output.atEnd()) {
        if (cancel && cancel->isCancelled() && !aborting) {
            aborting = true;
            deadline = qMin(deadline, Clock::now() + abortGrace);
            (void)d->send("abort\n");
        }
        if (Clock::now() >= deadline)
            break;
        d->wait(deadline, cancel && !aborting ? cancel->fd() : -1);
        const bool ended = d->child->wait(0ms).has_value();
        QByteArray bytes;
        (void)readAvailable(d->answers.get(), bytes);
        lines.feed(bytes);
        bytes.clear();
        (void)readAvailable(d->output.get(), bytes);
        output.feed(bytes);
        if (ended && (!status || !output.atEnd()))
            return broken(QStringLiteral("ended"));
    }
    if (!status || !output.atEnd()) {
        d->spent = true;
        d->close();
        if (aborting)
            return cancelledError();
        return Error{
            ErrorCode::TimedOut,
            tr("The step did not end on this computer within %1 s. It may still be running; run Check later.").arg(limit.count()),
            {}};
    }
    if (!refused.isEmpty()) {
        return Error{
            ErrorCode::ValueInvalid,
            tr("Howdah's administrator program on this computer does not accept the value of %1, so nothing was changed here. Check the machine table and the cluster's name for unusual characters.")
                .arg(QString::fromUtf8(refused)),
            {}};
    }
    if (aborting)
        return cancelledError();
    return *status;
}

} // namespace howdah
