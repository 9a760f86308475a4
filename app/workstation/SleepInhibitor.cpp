#include "app/workstation/SleepInhibitor.h"

#include <QStandardPaths>

namespace howdah {

SleepInhibitor::~SleepInhibitor()
{
    for (QProcess *process : findChildren<QProcess *>()) {
        process->disconnect();
        process->kill();
        process->waitForFinished(1000);
    }
}

void SleepInhibitor::hold(const QString &why)
{
    if (m_process)
        return;
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("systemd-inhibit"));
    if (tool.isEmpty())
        return;
    // `cat` ends with our end of the pipe, and the lock with it.
    m_process = new QProcess(this);
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_process->setStandardErrorFile(QProcess::nullDevice());
    m_process->start(tool, {QStringLiteral("--what=sleep:idle"), QStringLiteral("--who=Howdah"),
                            QStringLiteral("--why=") + why, QStringLiteral("--mode=block"), QStringLiteral("cat")});
}

void SleepInhibitor::release()
{
    if (!m_process)
        return;
    QProcess *process = std::exchange(m_process, nullptr);
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    if (process->state() == QProcess::NotRunning)
        process->deleteLater();
    else
        process->closeWriteChannel();
}

} // namespace howdah
