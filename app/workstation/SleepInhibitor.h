// Keeps this computer awake while a run is at work, where its logind can.
//
// Best effort: without systemd-inhibit, or refused, the run goes on all the same. If Howdah dies, the lock goes with it.
//
// Thread: the one that made it (the Runner's main thread), with an event loop. hold() and release() do not block.
#pragma once

#include <QObject>
#include <QProcess>

namespace howdah {

class SleepInhibitor : public QObject
{
    Q_OBJECT
public:
    explicit SleepInhibitor(QObject *parent = nullptr) : QObject(parent) {}
    ~SleepInhibitor() override;

    void hold(const QString &why); ///< a sentence that the desktop may show
    void release();
    [[nodiscard]] bool isHeld() const { return m_process && m_process->state() != QProcess::NotRunning; }

private:
    QProcess *m_process = nullptr;
};

} // namespace howdah
