#include "ui/MatrixModel.h"

#include "app/steps/Catalogue.h"

#include "ui/TimeText.h"


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

/// Sorts db2 before db10. (QCollator's numeric mode does nothing in the C locale.)
QString naturalKey(const QString &text)
{
    QString key;
    for (qsizetype i = 0; i < text.size();) {
        if (!text.at(i).isDigit()) {
            key += text.at(i++).toCaseFolded();
            continue;
        }
        const qsizetype begin = i;
        while (i < text.size() && text.at(i).isDigit())
            ++i;
        key += text.mid(begin, i - begin).rightJustified(12, u'0');
    }
    return key;
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
        m_telling.clear();
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
    sortRows();
}

/// Of m_listRows, which stand in the order of the file.
void MatrixModel::sortRows()
{
    m_telling.clear();
    if (m_sortColumn >= 0) {
        const bool byState = m_sortColumn == stateColumn();
        const bool byAddress = !byState && MachineTableModel::fieldOf(m_sortColumn) == MachineField::Address;
        struct Key
        {
            QString text;
            qint64 number = 0;
            int row = 0;
        };
        QList<Key> keys;
        for (int i = 1; i < m_listRows.size(); ++i) {
            Key key{{}, 0, m_listRows.at(i)};
            if (byState) {
                const QVariant outcome = telling(i).data(RunTableModel::OutcomeRole);
                key.number = isNode(i) && outcome.isValid() ? -weight(Outcome(outcome.toInt())) : 1;
            } else {
                const QString text = m_machines->index(key.row, m_sortColumn).data().toString();
                key.text = naturalKey(text);
                for (const QStringView part : byAddress ? QStringView(text).split(u'.') : QList<QStringView>())
                    key.number = key.number * 256 + part.toInt();
            }
            keys << key;
        }
        std::stable_sort(keys.begin(), keys.end(), [&](const Key &a, const Key &b) {
            const Key &first = m_sortOrder == Qt::AscendingOrder ? a : b;
            const Key &second = m_sortOrder == Qt::AscendingOrder ? b : a;
            return first.number != second.number ? first.number < second.number : first.text < second.text;
        });
        for (int i = 0; i < keys.size(); ++i)
            m_listRows[i + 1] = keys.at(i).row;
        m_telling.clear();
    }
    for (int row = 1; row < m_listRows.size(); ++row)
        m_rowOf.insert(m_list->at(m_listRows.at(row)).id, row);
}

void MatrixModel::sortBy(int column, Qt::SortOrder order)
{
    if (column > stateColumn() || (column == m_sortColumn && order == m_sortOrder))
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<int> listRows;
    for (const QModelIndex &index : before)
        listRows << m_listRows.at(index.row());
    m_sortColumn = column;
    m_sortOrder = order;
    rebuild();
    QModelIndexList after;
    for (int i = 0; i < before.size(); ++i)
        after << index(before.at(i).row() == 0 ? 0 : int(m_listRows.indexOf(listRows.at(i))), before.at(i).column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void MatrixModel::setCheckShown(bool shown)
{
    if (std::exchange(m_checkShown, shown) != shown)
        Q_EMIT dataChanged(index(0, firstStepColumn()), index(rowCount() - 1, columnCount() - 1), {CheckRole});
}

MatrixModel::Counts MatrixModel::counts() const
{
    Counts counts;
    for (int row = 1; row < rowCount(); ++row) {
        if (!isNode(row))
            continue;
        const QVariant told = telling(row).data(RunTableModel::OutcomeRole);
        ++counts.nodes;
        counts.ready += isReady(row) ? 1 : 0;
        counts.working += told.isValid() && Outcome(told.toInt()) == Outcome::Running ? 1 : 0;
        counts.failed += anyOutcome(row, isFailure) ? 1 : 0;
        counts.outdated += anyOutcome(row, [](Outcome outcome) { return outcome == Outcome::Outdated; }) ? 1 : 0;
    }
    return counts;
}

bool MatrixModel::isReady(int row) const
{
    const QVariant told = telling(row).data(RunTableModel::OutcomeRole);
    return told.isValid() && weight(Outcome(told.toInt())) == 0;
}

bool MatrixModel::anyOutcome(int row, bool (*is)(Outcome)) const
{
    for (int column = firstStepColumn(); column < columnCount(); ++column) {
        const QVariant outcome = resultIndex(row, column).data(RunTableModel::OutcomeRole);
        if (outcome.isValid() && is(Outcome(outcome.toInt())))
            return true;
    }
    return false;
}

bool MatrixModel::isLive(int row) const
{
    const QModelIndex connect = isNode(row) ? m_results->indexOf(machineOf(row), QStringLiteral("connect")) : QModelIndex();
    return !connect.data(RunTableModel::RecordRole).value<StepRecord>().facts.value(QStringLiteral("live")).isEmpty();
}

void MatrixModel::setTickedSteps(const QSet<QString> &steps)
{
    m_ticked = steps;
    m_telling.clear();
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
            m_telling.remove(row);
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
    auto known = m_telling.constFind(row);
    if (known == m_telling.cend())
        known = m_telling.insert(row, findTelling(row));
    return *known < 0 ? QModelIndex() : resultIndex(row, *known);
}

int MatrixModel::findTelling(int row) const
{
    int best = -1;
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
            best = column;
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
        return stepToolTip(cell);
    default:
        return {};
    }
}

/// Outcome, sentence, when, how long.
QVariant MatrixModel::stepToolTip(const QModelIndex &cell) const
{
    const QVariant outcome = cell.data(RunTableModel::OutcomeRole);
    const Step *step = findStep(cell.data(RunTableModel::StepIdRole).toString());
    if (!outcome.isValid() || !step)
        return {};
    const auto record = cell.data(RunTableModel::RecordRole).value<StepRecord>();
    const QString note = cell.data(RunTableModel::NoteRole).toString();
    QStringList lines{tr("%1: %2", "step: outcome").arg(stepTitle(*step), outcomeTitle(Outcome(outcome.toInt())))};
    if (const QString sentence = note.isEmpty() ? cell.data(RunTableModel::SentenceRole).toString() : note; !sentence.isEmpty())
        lines << sentence;
    if (record.started.isValid()) {
        const QString when = TimeText::moment(record.started);
        lines << (record.seconds > 0 ? tr("%1, took %2", "time, duration").arg(when, TimeText::duration(record.seconds)) : when);
    }
    if (m_checkShown && !cell.data(RunTableModel::EarlierRole).toBool() && Outcome(outcome.toInt()) != Outcome::Pending)
        lines << tr("Found by a check; nothing was changed.");
    else if (cell.data(RunTableModel::EarlierRole).toBool())
        lines << tr("Of an earlier run.");
    return lines.join(u'\n');
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
    case CheckRole: return m_checkShown && cell.isValid() && !cell.data(RunTableModel::EarlierRole).toBool();
    case Qt::AccessibleTextRole:
        return cell.isValid() ? cell.data(role) : QVariant(tr("not for this row"));
    case Qt::ToolTipRole:
        return stepToolTip(cell);
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
