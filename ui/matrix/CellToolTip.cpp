// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/CellToolTip.h"

#include "app/record/RunTableModel.h"
#include "ui/widgets/TimeText.h"

#include <QCoreApplication>

namespace howdah {
namespace {

struct CellToolTipTr
{
    Q_DECLARE_TR_FUNCTIONS(MatrixModel)
};

} // namespace

QVariant cellToolTip(const StepCatalogue &steps, const QModelIndex &cell, bool checkShown)
{
    const std::optional<Outcome> outcome = outcomeAt(cell);
    const Step *step = steps.find(cell.data(RunTableModel::StepIdRole).toString());
    if (!outcome || !step)
        return {};
    const StepRecord record = recordAt(cell);
    const QString note = cell.data(RunTableModel::NoteRole).toString();
    QStringList lines{CellToolTipTr::tr("%1: %2", "step: outcome").arg(stepTitle(*step), outcomeTitle(*outcome))};
    if (const QString sentence = note.isEmpty() ? cell.data(RunTableModel::SentenceRole).toString() : note; !sentence.isEmpty())
        lines << sentence;
    if (record.started.isValid()) {
        const QString when = TimeText::moment(record.started);
        lines << (record.seconds > 0
                      ? CellToolTipTr::tr("%1, took %2", "time, duration").arg(when, TimeText::duration(record.seconds))
                      : when);
    }
    if (checkShown && !cell.data(RunTableModel::EarlierRole).toBool() && *outcome != Outcome::Pending)
        lines << CellToolTipTr::tr("Found by a check; nothing was changed.");
    else if (cell.data(RunTableModel::EarlierRole).toBool())
        lines << CellToolTipTr::tr("From an earlier run.");
    return lines.join(u'\n');
}

} // namespace howdah
