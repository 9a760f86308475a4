// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// `run --events`: one JSON object a line. help page "command-line" is its description; fields may be added within schema 1.
//
//   begin, plan                        once each, first
//   started, note, output, finished    of a machine's step, in the order they happen; "host" is empty for this computer
//   end                                once, last
//
// Thread: pure functions.
#pragma once

#include "app/record/RunReport.h"

namespace howdah {

class EventLines
{
public:
    explicit EventLines(const RunPlan &plan);

    [[nodiscard]] QByteArray begin(const QString &folder) const;
    [[nodiscard]] QByteArray plan() const;
    [[nodiscard]] QByteArray event(const RunEvent &event) const;
    [[nodiscard]] static QByteArray end(const RunReport &report, int exitCode);

private:
    RunPlan m_plan;
    QHash<QUuid, QString> m_hosts;
};

} // namespace howdah
