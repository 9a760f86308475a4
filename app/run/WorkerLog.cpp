// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/WorkerLog.h"

#include "app/run/Concealed.h"

#include <QThread>

namespace howdah {

WorkerLog::WorkerLog(RunShared &shared, const QUuid &machine, const QString &path)
    : m_shared(shared), m_machine(machine), m_file(path), m_stream(shared.mask)
{
}

void WorkerLog::begin(StepRecord &record)
{
    record.started = QDateTime::currentDateTimeUtc();
    write("== " + record.started.toString(Qt::ISODateWithMs).toLatin1() + ' ' + record.step.toLatin1() + '\n', true);
    m_shared.events.push({RunEvent::Kind::StepStarted, m_machine, record.step, record.started, {}, {}, {}});
}

void WorkerLog::output(StepRecord &record, const QByteArray &bytes)
{
    pass(record, m_stream.feed(bytes));
    if (m_written
        >= LongestLog) // what is not kept may not take the time of others: some 4 MB/s are read, and SSH holds back the rest
        QThread::usleep(static_cast<unsigned long>(bytes.size() / 4));
}

void WorkerLog::pass(StepRecord &record, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    record.addOutput(bytes);
    write(bytes);
    m_shared.events.push({RunEvent::Kind::StepOutput, m_machine, record.step, QDateTime::currentDateTimeUtc(), {}, bytes, {}});
}

void WorkerLog::note(const QString &step, const Reason &reason)
{
    m_shared.events.push(
        {RunEvent::Kind::StepNote, m_machine, step, QDateTime::currentDateTimeUtc(), concealed(m_shared.mask, reason), {}, {}});
}

void WorkerLog::protocol(const QByteArray &line)
{
    write("~ " + m_shared.mask.masked(line) + '\n');
}

void WorkerLog::remark(const QByteArray &line)
{
    write(line + '\n');
}

void WorkerLog::debug(const QString &step, const QByteArray &line)
{
    const QByteArray masked = "ssh: " + m_shared.mask.masked(line) + '\n';
    write(masked);
    m_shared.events.push({RunEvent::Kind::StepOutput, m_machine, step, QDateTime::currentDateTimeUtc(), {}, masked, {}});
}

void WorkerLog::finish(StepRecord &record, std::chrono::milliseconds waited)
{
    pass(record, m_stream.flush());
    conceal(record);
    if (record.started.isValid())
        record.seconds =
            double(qMax<qint64>(0, record.started.msecsTo(QDateTime::currentDateTimeUtc()) - waited.count())) / 1000.0;
    record.outputBytes = qMax(record.outputBytes, qint64(record.output.size()));
    write("-- " + record.step.toLatin1() + ' ' + outcomeName(record.outcome).toLatin1() + ": " + record.reason.sentence().toUtf8()
              + '\n',
          true);
    m_shared.events.push({RunEvent::Kind::StepFinished, m_machine, record.step, QDateTime::currentDateTimeUtc(), {}, {}, record});
}

void WorkerLog::conceal(StepRecord &record) const
{
    record.output = m_shared.mask.masked(record.output); // of this computer's checks, and before a secret was known
    record.diff = m_shared.mask.masked(record.diff);
    record.reason = concealed(m_shared.mask, record.reason);
    QMap<QString, QString> facts;
    for (auto it = record.facts.cbegin(); it != record.facts.cend(); ++it)
        facts.insert(m_shared.mask.sentence(it.key()), m_shared.mask.sentence(it.value()));
    record.facts = facts;
}

/// `always`: where steps begin and end, which is short and must be found.
void WorkerLog::write(const QByteArray &text, bool always)
{
    if (m_file.fileName().isEmpty() || (!always && m_written >= LongestLog))
        return;
    const qint64 room = always ? text.size() : LongestLog - m_written;
    QByteArray kept = text.first(qMin(room, text.size()));
    if (text.size() > room)
        kept +=
            "\n… This log has reached 16 MiB: what the machine printed from here on is not kept. The end of each step's output is in the report.\n";
    m_written += text.size();
    // Without a buffer: what a full disk did not take would stay in it.
    const bool opened = m_file.isOpen()
                        || (m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered)
                            && m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    if (!opened || m_file.write(kept) != kept.size())
        m_shared.warnings.addOfRecord(m_file.fileName(), m_file.errorString());
}

} // namespace howdah
