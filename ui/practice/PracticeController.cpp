// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/practice/PracticeController.h"

#include "app/base/StateDirectory.h"
#include "app/workstation/RootOwned.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <unistd.h>

namespace howdah {
namespace {

constexpr qsizetype keptWords = 12; ///< lines

bool isRoot()
{
    return geteuid() == 0;
}

} // namespace

PracticeController::PracticeController(QObject *parent, const QString &program, const QString &name)
    : QObject(parent), m_program(program), m_name(name)
{
}

PracticeController::~PracticeController()
{
    if (m_process) {
        m_process->disconnect(this);
        m_process->closeWriteChannel();
        // It continues, to clean up; QProcess would kill it.
        m_process->setParent(nullptr);
        connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
    }
}

QString PracticeController::defaultProgram()
{
    const QString beside = QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/" HOWDAH_PRACTICE_FROM_BIN));
    const QString built = QStringLiteral(HOWDAH_PRACTICE_BUILT);
    for (const QString &path : {beside, QStringLiteral(HOWDAH_PRACTICE_INSTALLED)}) {
        if (QFileInfo::exists(path))
            return path;
    }
    return isRoot() && QFileInfo::exists(built) ? built : QString();
}

bool PracticeController::isThere() const
{
    return QFileInfo::exists(QStringLiteral("/var/lib/howdah/practice/") + m_name);
}

QString PracticeController::folder() const
{
    return stateDirectory() + u'/' + m_name;
}
QString PracticeController::machinesPath() const
{
    return folder() + QStringLiteral("/machines.txt");
}
QString PracticeController::passwordsPath() const
{
    return folder() + QStringLiteral("/passwords");
}

QString PracticeController::terminalCommand() const
{
    return QStringLiteral("sudo %1 up --machines %2 --secrets %3 --force").arg(m_program, machinesPath(), passwordsPath());
}

QString PracticeController::adminPassword() const
{
    QFile file(passwordsPath());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).chopped(1);
        if (line.startsWith(QLatin1String("login ")))
            return line.mid(6);
    }
    return {};
}

std::optional<Error> PracticeController::obstacle() const
{
    if (m_program.isEmpty())
        return Error{
            ErrorCode::ToolMissing,
            tr("The practice cluster's program, howdah-practice, is not installed on this computer. Install Howdah, then try again."),
            {}};
    if (isRoot())
        return std::nullopt;
    // The program, and the parts that it reads.
    QStringList parts{m_program};
    const QDir lib(QFileInfo(m_program).canonicalPath() + QStringLiteral("/lib"));
    const QStringList files = lib.entryList(QDir::Files | QDir::Hidden);
    for (const QString &file : files)
        parts << lib.filePath(file);
    for (const QString &path : std::as_const(parts)) {
        if (const auto part = changeableByOthers(path)) {
            return Error{
                ErrorCode::PrivilegeUnavailable,
                tr("%1 can be changed by other accounts than root, so it is not run as administrator. Nothing was changed. Install Howdah, then try again.")
                    .arg(*part),
                {}};
        }
    }
    const bool display = qEnvironmentVariableIsSet("WAYLAND_DISPLAY") || qEnvironmentVariableIsSet("DISPLAY");
    if (QStandardPaths::findExecutable(QStringLiteral("pkexec")).isEmpty() || !display) {
        return Error{
            ErrorCode::PrivilegeUnavailable,
            tr("There is no way to ask for administrator rights on this computer: no pkexec. Type this in a terminal, then open the machines.txt it names:\n"
               "%1")
                .arg(terminalCommand()),
            {}};
    }
    return std::nullopt;
}

void PracticeController::start()
{
    if (m_activity != Activity::None)
        return;
    // First, as the command that an obstacle names writes into it.
    if (const auto made = makeStateDirectory(m_name); !made)
        return end(made.error());
    if (const auto cannot = obstacle())
        return end(cannot);
    run({QStringLiteral("up"), m_name, QStringLiteral("--machines"), machinesPath(), QStringLiteral("--secrets"), passwordsPath(),
         QStringLiteral("--force"), QStringLiteral("--stop-at-eof")},
        Activity::Starting);
}

void PracticeController::cancel()
{
    if (m_activity != Activity::Starting || !m_process)
        return;
    m_activity = Activity::Stopping;
    Q_EMIT changed();
    m_process->terminate();         // reaches pkexec while it asks; afterwards it is root's
    m_process->closeWriteChannel(); // the end of its input tells it to stop
}

void PracticeController::remove(bool alsoImage)
{
    if (m_activity != Activity::None)
        return;
    if (const auto cannot = obstacle())
        return end(cannot);
    // One command, since the right to each is asked for.
    run(QStringList{QStringLiteral("down"), m_name} + (alsoImage ? QStringList{QStringLiteral("--clean")} : QStringList()),
        Activity::Removing);
}

void PracticeController::run(const QStringList &arguments, Activity activity)
{
    m_activity = activity;
    m_line.clear();
    m_words.clear();
    auto *process = new QProcess(this);
    m_process = process;
    process->setStandardOutputFile(QProcess::nullDevice()); // the summary with the passwords; they go to the file
    connect(process, &QProcess::readyReadStandardError, this, &PracticeController::readLines);
    connect(process, &QProcess::finished, this,
            [this](int status, QProcess::ExitStatus how) { onFinished(status, how == QProcess::CrashExit); });
    connect(process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(Error{ErrorCode::ToolMissing,
                      tr("%1 could not be started: %2. Nothing was changed.").arg(m_process->program(), m_process->errorString()),
                      {}});
    });
    if (isRoot())
        process->start(m_program, arguments);
    else
        process->start(QStringLiteral("pkexec"), QStringList{QStringLiteral("--disable-internal-agent"), m_program} + arguments);
    Q_EMIT changed();
    if (!isRoot())
        Q_EMIT progressed(tr("Waiting for your administrator password…"));
}

// "  12.3 s  Booting" is progress; anything else is why it will have failed.
void PracticeController::readLines()
{
    static const QRegularExpression timed(QStringLiteral("^ *[0-9]+\\.[0-9] s  "));
    m_line += m_process->readAllStandardError();
    for (qsizetype end = m_line.indexOf('\n'); end >= 0; end = m_line.indexOf('\n')) {
        QString line = QString::fromUtf8(m_line.first(end));
        m_line.remove(0, end + 1);
        if (timed.match(line).hasMatch()) {
            Q_EMIT progressed(line.remove(timed));
        } else if (!line.trimmed().isEmpty()) {
            m_words << line;
            if (m_words.size() > keptWords)
                m_words.removeFirst();
        }
    }
}

void PracticeController::onFinished(int status, bool crashed)
{
    readLines();
    if (!m_line.isEmpty())
        m_words << QString::fromUtf8(m_line);
    const bool stopping = m_activity == Activity::Stopping;
    const bool good = !crashed && status == 0;
    if (stopping && !good)
        return end(Error{ErrorCode::Cancelled, tr("The start was stopped, and what it had begun was removed again."), {}});
    if (!isRoot() && (status == 126 || status == 127) && m_words.size() <= 3) // pkexec(1): dismissed, not authorised
        return end(Error{ErrorCode::PrivilegeRefused, tr("This computer did not give administrator rights. Nothing was changed."),
                         m_words.join(u'\n')});
    if (!good) {
        const QString words = m_words.isEmpty() ? tr("howdah-practice ended without a message.") : m_words.join(u'\n');
        return end(Error{status == 2 ? ErrorCode::ToolMissing : ErrorCode::ShellFailed, words, {}});
    }
    if (m_activity != Activity::Removing)
        return end(std::nullopt);
    QDir(folder()).removeRecursively();
    end(std::nullopt);
}

void PracticeController::end(const std::optional<Error> &error)
{
    const Activity was = std::exchange(m_activity, Activity::None);
    if (m_process)
        m_process->deleteLater();
    m_process = nullptr;
    Q_EMIT changed();
    if (error)
        Q_EMIT failed(*error);
    else if (was == Activity::Removing)
        Q_EMIT removed();
    else
        Q_EMIT ready();
}

} // namespace howdah
