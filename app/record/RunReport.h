// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a run did, as one value: for the window, for scripts (JSON, versioned) and for a colleague (HTML, one page).
//
// Thread: a value and pure functions. The JSON format is in README.md, "The report".
#pragma once

#include "app/record/RunEvent.h"
#include "app/record/RunPlan.h"

#include <QJsonObject>

namespace howdah {

// Of one machine's records:
[[nodiscard]] Outcome worstOutcome(const QList<const StepRecord *> &records); ///< the gravest
[[nodiscard]] bool isReady(const QList<const StepRecord *> &records);         ///< every step good, and not left out

enum class ReportDetail {
    Full,
    Brief, ///< without what machines printed, and with an ellipsis for every address: to be shown to anybody
};

struct RunReport
{
    enum class End {
        Complete,
        Stopped,
        NotStarted,
        Interrupted, ///< Howdah ended before the run did; made of its journal
    };

    RunPlan plan;
    End end = End::Complete;
    Error trouble;     ///< why it did not start, for NotStarted
    QDateTime started; ///< UTC
    QDateTime finished;
    QString by;                ///< user@computer
    QString folder;            ///< with journal and logs
    QStringList warnings;      ///< translated; what a user should know though nothing failed
    QList<StepRecord> records; ///< this computer's first, then by machine in table order

    [[nodiscard]] QList<const StepRecord *> of(const QUuid &machine) const;
    /// All at once; valid as long as the records.
    [[nodiscard]] QHash<QUuid, QList<const StepRecord *>> byMachine() const;
    /// How many of the run's nodes.
    struct Counts
    {
        int ready = 0;      ///< every step good
        int failed = 0;     ///< with a failure
        int stopped = 0;    ///< stopped, and nothing worse
        int leftOut = 0;    ///< of the run, in the middle of its questions
        int unfinished = 0; ///< not failed, but the run was interrupted before it was through
    };
    [[nodiscard]] Counts counts() const;
    [[nodiscard]] bool anyFailure() const;
    [[nodiscard]] bool anyWouldChange() const;
    [[nodiscard]] bool anyChanged() const;

    /// "4 of 5 machines ready, 1 failed", translated.
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString modeTitle() const; ///< "check", "run", "take back", translated
    /// The options that its steps followed, the defaults too.
    [[nodiscard]] StepOptions options() const;
    /// Of each machine that was not reached: whether others of its network were. None where there are no others.
    [[nodiscard]] QHash<QUuid, QString> networkNotes() const;
    [[nodiscard]] RunReport brief() const; ///< as ReportDetail::Brief says
    void sortRecords();                    ///< into the order that `records` has

    [[nodiscard]] QJsonObject toJson(ReportDetail detail = ReportDetail::Full) const;
    /// What toJson() wrote; enough for toHtml() and for a window. Errors: FileUnreadable (not a report, or a newer one).
    [[nodiscard]] static Result<RunReport> fromJson(const QJsonObject &json);
    [[nodiscard]] QByteArray toHtml(ReportDetail detail = ReportDetail::Full) const;
};

} // namespace howdah

Q_DECLARE_METATYPE(howdah::RunReport)
