// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the steps of the run at hand have printed so far: the last part of each, for the details pane. The whole is in
// the run's folder.
//
// Thread: main thread.
#pragma once

#include "app/record/RunEvent.h"

#include <QHash>
#include <QObject>

namespace howdah {

class RunOutput : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype keptBytes = 64 * 1024; ///< of each step that is at work

    using QObject::QObject;

    void clear() { m_text.clear(); }
    void apply(const std::vector<RunEvent> &events);
    /// Of a step at work; empty once it has finished, since its record has it then.
    [[nodiscard]] QByteArray of(const QUuid &machine, const QString &step) const { return m_text.value({machine, step}); }

Q_SIGNALS:
    /// In batches; text is what was added since the last.
    void appended(const QUuid &machine, const QString &step, const QByteArray &text);

private:
    QHash<std::pair<QUuid, QString>, QByteArray> m_text;
};

} // namespace howdah
