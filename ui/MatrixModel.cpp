#include "ui/MatrixModel.h"

#include "app/steps/Catalogue.h"

#include <algorithm>

namespace howdah {
namespace {

/// This computer's steps stand in the column of what they are there for.
const QHash<QString, QString> &counterparts()
{
    static const QHash<QString, QString> table{
        {QStringLiteral("ssh-key"), QStringLiteral("key-pair")},
        {QStringLiteral("hosts"), QStringLiteral("local-hosts")},
        {QStringLiteral("name-login"), QStringLiteral("local-ssh")},
        {QStringLiteral("time-sync"), QStringLiteral("local-time-sync")},
    };
    return table;
}

/// Which of a row's cells a person must hear of first.
int weight(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Running: return 9;
    case Outcome::Unreachable: return 8;
    case Outcome::Failed: return 7;
    case Outcome::Interrupted: return 6;
    case Outcome::NotTried: return 5;
    case Outcome::Cancelled: return 4;
    case Outcome::Outdated: return 3;
    case Outcome::WouldChange: return 2;
    case Outcome::Pending: return 1;
    case Outcome::Changed:
    case Outcome::Unchanged:
    case Outcome::Skipped: return 0;
    }
    Q_UNREACHABLE();
}

QString sectionTitle(Section section)
{
    switch (section) {
    case Section::Access: return MatrixModel::tr("Access");
    case Section::Names: return MatrixModel::tr("Names");
    case Section::System: return MatrixModel::tr("System");
    }
    Q_UNREACHABLE();
}

} // namespace

MatrixModel::MatrixModel(MachineList *list, MachineTableModel *machines, RunTableModel *results, QObject *parent)
    : QAbstractTableModel(parent), m_list(list), m_machines(machines), m_results(results)
{
    const auto &pairs = counterparts();
    for (const Step &step : catalogue()) {
        if (step.executor != Executor::Workstation)
            m_steps << StepColumn{step.id, pairs.value(step.id)};
        else if (!pairs.values().contains(step.id))
            m_steps << StepColumn{QString(), step.id};
    }
    // Rows are few and change seldom; a reset is announced for each change of their number or order.
    const auto begin = [this] { beginResetModel(); };
    const auto end = [this] {
        rebuild();
        endResetModel();
    };
    connect(list, &MachineList::aboutToReset, this, begin);
    connect(list, &MachineList::reset, this, end);
    connect(list, &MachineList::aboutToInsert, this, begin);
    connect(list, &MachineList::inserted, this, end);
    connect(list, &MachineList::aboutToRemove, this, begin);
    connect(list, &MachineList::removed, this, end);
    connect(list, &MachineList::aboutToMove, this, begin);
    connect(list, &MachineList::moved, this, end);
    connect(list, &MachineList::changed, this, [this](int, MachineField field) {
        if (field != MachineField::Role)
            return;
        beginResetModel();
        rebuild();
        endResetModel();
    });
    connect(machines, &QAbstractItemModel::dataChanged, this, &MatrixModel::forwardMachines);
    connect(results, &QAbstractItemModel::dataChanged, this, &MatrixModel::forwardResults);
    connect(results, &QAbstractItemModel::modelReset, this, [this] {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
    rebuild();
}

void MatrixModel::rebuild()
{
    m_listRows = {-1};
    m_rowOf.clear();
    for (int row = 0; row < m_list->size(); ++row) {
        const Machine &machine = m_list->at(row);
        if (machine.role == howdah::Role::Workstation && m_listRows.first() < 0) {
            m_listRows.first() = row;
            m_rowOf.insert(machine.id, 0);
            continue;
        }
        m_rowOf.insert(machine.id, int(m_listRows.size()));
        m_listRows << row;
    }
}

void MatrixModel::setTickedSteps(const QSet<QString> &steps)
{
    m_ticked = steps;
    Q_EMIT headerDataChanged(Qt::Horizontal, firstStepColumn(), columnCount() - 1);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void MatrixModel::forwardMachines(const QModelIndex &first, const QModelIndex &last)
{
    if (first.row() == last.row()) {
        const int row = m_rowOf.value(m_list->at(first.row()).id, -1);
        if (row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, stateColumn()));
        return;
    }
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, stateColumn()));
}

void MatrixModel::forwardResults(const QModelIndex &first, const QModelIndex &last)
{
    for (int source = first.row(); source <= last.row(); ++source) {
        const int row = rowOfMachine(m_results->index(source, 0).data(RunTableModel::MachineIdRole).toUuid());
        if (row >= 0) {
            Q_EMIT dataChanged(index(row, 0), index(row, stateColumn()), {OutcomeRole, Qt::DisplayRole, Qt::AccessibleTextRole});
            Q_EMIT dataChanged(index(row, firstStepColumn()), index(row, columnCount() - 1));
        }
    }
}

QUuid MatrixModel::machineOf(int row) const
{
    return row == 0 ? QUuid() : m_list->at(m_listRows.at(row)).id;
}

bool MatrixModel::isNode(int row) const
{
    return row > 0 && m_list->at(m_listRows.at(row)).role == howdah::Role::Node;
}

QModelIndex MatrixModel::machineIndex(int row, int column) const
{
    const int source = m_listRows.value(row, -1);
    return source < 0 ? QModelIndex() : m_machines->index(source, column);
}

QModelIndex MatrixModel::resultIndex(int row, int column) const
{
    const StepColumn step = m_steps.value(column - firstStepColumn());
    const QString id = row == 0 ? step.local : step.node;
    return id.isEmpty() ? QModelIndex() : m_results->indexOf(machineOf(row), id);
}

QModelIndex MatrixModel::indexOf(const QUuid &machine, const QString &step) const
{
    const int row = step.isEmpty() ? -1 : rowOfMachine(machine);
    for (int i = 0; row >= 0 && i < m_steps.size(); ++i) {
        if ((row == 0 ? m_steps.at(i).local : m_steps.at(i).node) == step)
            return index(row, firstStepColumn() + i);
    }
    return {};
}

QModelIndex MatrixModel::telling(int row) const
{
    QModelIndex best;
    int bestWeight = -1;
    for (int column = firstStepColumn(); column < columnCount(); ++column) {
        const QModelIndex cell = resultIndex(row, column);
        const QVariant outcome = cell.data(RunTableModel::OutcomeRole);
        if (!outcome.isValid())
            continue;
        const bool counts = m_ticked.contains(cell.data(RunTableModel::StepIdRole).toString()) || Outcome(outcome.toInt()) != Outcome::Pending;
        const int found = counts ? weight(Outcome(outcome.toInt())) : -1;
        if (found > bestWeight) {
            bestWeight = found;
            best = cell;
        }
    }
    return best;
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_listRows.size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : firstStepColumn() + int(m_steps.size());
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == MachineIdRole)
        return machineOf(index.row());
    if (isStepColumn(index.column()))
        return stepData(index, role);
    return index.column() == stateColumn() ? stateData(index.row(), role) : fieldData(index, role);
}

QVariant MatrixModel::fieldData(const QModelIndex &index, int role) const
{
    const MachineField field = MachineTableModel::fieldOf(index.column());
    const QModelIndex source = machineIndex(index.row(), index.column());
    switch (role) {
    case OutcomeRole: return field == MachineField::Host ? stateData(index.row(), OutcomeRole) : QVariant();
    case ProblemRole: return source.data(MachineTableModel::ProblemRole);
    case SeverityRole: return source.data(MachineTableModel::SeverityRole);
    case InheritedRole: return source.data(MachineTableModel::InheritedRole);
    case FieldRole: return QVariant::fromValue(field);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
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
    if (row > 0 && !isNode(row))
        return {};
    const QModelIndex cell = telling(row);
    const QVariant outcome = cell.data(RunTableModel::OutcomeRole);
    const bool ready = outcome.isValid() && weight(Outcome(outcome.toInt())) == 0;
    const QString step = cell.data(RunTableModel::StepIdRole).toString();
    const QString title = step.isEmpty() ? QString() : stepShortTitle(*findStep(step));
    switch (role) {
    case OutcomeRole:
        return ready ? QVariant(int(Outcome::Unchanged)) : outcome;
    case StepIdRole:
        return step;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        if (!outcome.isValid() || Outcome(outcome.toInt()) == Outcome::Pending)
            return role == Qt::DisplayRole ? QString() : tr("State: nothing known yet");
        if (ready)
            return isNode(row) ? tr("ready") : tr("all done");
        if (Outcome(outcome.toInt()) == Outcome::Running) {
            const QString note = cell.data(RunTableModel::NoteRole).toString();
            return note.isEmpty() ? title : note;
        }
        return tr("%1: %2", "step: outcome").arg(title, outcomeTitle(Outcome(outcome.toInt())));
    }
    case Qt::ToolTipRole:
        return cell.data(RunTableModel::SentenceRole);
    default:
        return {};
    }
}

QVariant MatrixModel::stepData(const QModelIndex &index, int role) const
{
    const QModelIndex cell = resultIndex(index.row(), index.column());
    switch (role) {
    case OutcomeRole: return cell.data(RunTableModel::OutcomeRole);
    case SentenceRole: return cell.data(RunTableModel::SentenceRole);
    case NoteRole: return cell.data(RunTableModel::NoteRole);
    case RecordRole: return cell.data(RunTableModel::RecordRole);
    case EarlierRole: return cell.data(RunTableModel::EarlierRole);
    case StepIdRole: return cell.data(RunTableModel::StepIdRole);
    case Qt::AccessibleTextRole:
        return cell.isValid() ? cell.data(role) : QVariant(tr("not for this row"));
    case Qt::ToolTipRole:
        return cell.data(role);
    case Qt::AccessibleDescriptionRole:
        return cell.data(RunTableModel::SentenceRole);
    default:
        return {};
    }
}

bool MatrixModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() >= stateColumn())
        return false;
    const QModelIndex source = machineIndex(index.row(), index.column());
    return source.isValid() && m_machines->setData(source, value, role);
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= columnCount())
        return {};
    if (section < stateColumn()) {
        if (role == Qt::DisplayRole && MachineTableModel::fieldOf(section) == MachineField::Host)
            return tr("Machine");
        return m_machines->headerData(section, orientation, role);
    }
    if (section == stateColumn())
        return role == Qt::DisplayRole ? QVariant(tr("State")) : QVariant();
    const StepColumn column = m_steps.at(section - firstStepColumn());
    const Step &step = *findStep(column.node.isEmpty() ? column.local : column.node);
    switch (role) {
    case Qt::DisplayRole: return stepShortTitle(step);
    case Qt::ToolTipRole: return stepTitle(step);
    case Qt::AccessibleTextRole:
        return m_ticked.contains(step.id) ? tr("%1, ticked").arg(stepTitle(step)) : tr("%1, not ticked").arg(stepTitle(step));
    case GroupRole: return sectionTitle(step.section);
    case TickedRole: return m_ticked.contains(step.id);
    case StepIdRole: return step.id;
    default: return {};
    }
}

Qt::ItemFlags MatrixModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags base = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() >= stateColumn())
        return base;
    const QModelIndex source = machineIndex(index.row(), index.column());
    return source.isValid() ? m_machines->flags(source) : base;
}

} // namespace howdah
