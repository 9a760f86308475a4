// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the cells of the matrix show, by the kind of their column: MatrixModel's data().
#include "ui/matrix/MatrixModel.h"

#include "app/catalogue/Step.h"
#include "ui/matrix/CellToolTip.h"

#include <QLocale>

namespace howdah {

QVariant MatrixModel::fieldData(const QModelIndex &index, int role) const
{
    const MachineField field = MachineTableModel::fieldOf(index.column());
    const QModelIndex source = machineIndex(index.row(), index.column());
    switch (role) {
    case OutcomeRole:
        return field == MachineField::Host ? stateData(index.row(), OutcomeRole) : QVariant();
    case ProblemRole:
    case SeverityRole:
    case InheritedRole:
        return source.data(role);
    case FieldRole:
        return QVariant::fromValue(field);
    case Qt::ToolTipRole:
        if (const QString tip =
                field == MachineField::Role && !source.data(role).isValid() ? liveToolTip(index.row()) : QString();
            !tip.isEmpty())
            return tip;
        break;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (field == MachineField::Role && !live(index.row()).isEmpty())
            return tr("%1 · LIVE", "role of a machine that is in use").arg(source.data(role).toString());
        if (index.row() != 0 || field != MachineField::Host)
            break;
        if (const QString name = source.data(Qt::DisplayRole).toString(); !name.isEmpty())
            return tr("This computer (%1)").arg(name);
        return tr("This computer");
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        break;
    }
    return role < Qt::UserRole ? source.data(role) : QVariant();
}

QVariant MatrixModel::stateData(int row, int role) const
{
    using State = RowStates::State;
    if (row > 0 && !isNode(row))
        return {};
    const QModelIndex cell = m_states.worstStep(machineOf(row));
    const State state = m_states.state(machineOf(row));
    const QString step = cell.data(RunTableModel::StepIdRole).toString();
    switch (role) {
    case OutcomeRole:
        return state == State::Ready ? QVariant(int(Outcome::Unchanged)) : cell.data(role);
    case StepIdRole:
        return step;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        switch (state) {
        case State::Unknown:
            return role == Qt::DisplayRole ? QString() : tr("State: nothing known yet");
        case State::Ready:
            return isNode(row) ? tr("ready") : tr("all done");
        case State::TakenBack:
            return tr("taken back");
        case State::LeftOut:
            return tr("left out");
        case State::Told:
            break;
        }
        const QString title = stepShortTitle(steps().at(step));
        const Outcome outcome = outcomeAt(cell).value_or(Outcome::Pending);
        if (outcome == Outcome::Running) {
            const QString note = cell.data(RunTableModel::NoteRole).toString();
            return note.isEmpty() ? tr("%1…", "step at work").arg(title) : note;
        }
        if (outcome == Outcome::WouldChange && m_states.wouldChange(machineOf(row)) > 1)
            return tr("%n steps would change", nullptr, m_states.wouldChange(machineOf(row)));
        return tr("%1: %2", "step: outcome").arg(title, outcomeTitle(outcome));
    }
    case Qt::ToolTipRole:
        return cellToolTip(steps(), cell, m_checkShown);
    default:
        return {};
    }
}

QString MatrixModel::liveToolTip(int row) const
{
    const QStringList services = live(row);
    return services.isEmpty()
               ? QString()
               : tr("In use: %1 ran there when it was last reached. Its host name and firewall are not changed unless you allow it.",
                    "services")
                     .arg(QLocale().createSeparatedList(services));
}

QVariant MatrixModel::stepData(const QModelIndex &index, int role) const
{
    const QModelIndex cell = resultIndex(index.row(), index.column());
    switch (role) {
    case OutcomeRole:
    case SentenceRole:
    case NoteRole:
    case RecordRole:
    case EarlierRole:
    case StepIdRole:
        return cell.data(role);
    case Qt::CheckStateRole: // of a machine the tick is in the header
        return index.row() == 0 && cell.isValid()
                   ? QVariant(m_ticked.contains(cell.data(RunTableModel::StepIdRole).toString()) ? Qt::Checked : Qt::Unchecked)
                   : QVariant();
    case CheckRole:
        return m_checkShown && cell.isValid() && !cell.data(RunTableModel::EarlierRole).toBool();
    case Qt::AccessibleTextRole:
        return cell.isValid() ? cell.data(role) : QVariant(tr("does not apply to this row"));
    case Qt::ToolTipRole:
        return cellToolTip(steps(), cell, m_checkShown);
    case Qt::AccessibleDescriptionRole:
        return cell.data(RunTableModel::SentenceRole);
    default:
        return {};
    }
}

} // namespace howdah
