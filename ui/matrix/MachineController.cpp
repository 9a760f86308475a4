// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/MachineController.h"

#include "ui/document/UpdateDialog.h"
#include "ui/matrix/MachineCommands.h"
#include "ui/settings/ConnectionDialog.h"

#include <QItemSelection>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>

#include <algorithm>
#include <numeric>

namespace howdah {
namespace {

constexpr int namesShown = 4; // in a sentence; beyond that they are counted

/// Rows that follow one another, as first and count; the last of them first, so that removing moves none of the others.
QList<std::pair<int, int>> runsFromTheEnd(QList<int> rows)
{
    std::sort(rows.begin(), rows.end());
    QList<std::pair<int, int>> runs;
    for (const int row : std::as_const(rows)) {
        if (!runs.isEmpty() && runs.first().first + runs.first().second == row)
            ++runs.first().second;
        else
            runs.prepend({row, 1});
    }
    return runs;
}

/// db3 -> db4, db09 -> db10, web -> web2: the first that is not taken.
QString nextName(const QString &host, const QSet<QString> &taken)
{
    static const QRegularExpression ending(QStringLiteral("^(.*?)(\\d{0,9})$"));
    const auto match = ending.match(host);
    const QString digits = match.captured(2);
    for (qint64 number = digits.isEmpty() ? 2 : digits.toLongLong() + 1;; ++number) {
        const QString name = match.captured(1) + QStringLiteral("%1").arg(number, int(digits.size()), 10, QLatin1Char('0'));
        if (!taken.contains(name.toLower()))
            return name;
    }
}

bool isBlank(const Machine &machine)
{
    return machine.host.isEmpty() && machine.address.isEmpty() && machine.fqdn.isEmpty();
}

} // namespace

MachineController::MachineController(ClusterDocument *document, MatrixModel *matrix, MatrixView *view, QWidget *window)
    : QObject(window), m_document(document), m_matrix(matrix), m_view(view), m_window(window)
{
}

void MachineController::setText(int listRow, MachineField field, const QString &text)
{
    MachineList &list = m_document->machines();
    if (list.text(listRow, field) == text)
        return;
    const bool moves = field == MachineField::Address && list.at(listRow).role == Role::Node
                       && !list.at(listRow).address.isEmpty()
                       && m_matrix->anyOutcome(m_matrix->rowOfMachine(list.at(listRow).id),
                                               [](Outcome outcome) { return outcome != Outcome::Pending; });
    m_document->undoStack().push(new SetTextCommand(
        list, listRow, field, text, tr("Edit %1 of %2", "the field, the machine").arg(fieldTitle(field), called({listRow}))));
    if (moves) // a machine that Howdah has worked on: a cluster may be running there
        Q_EMIT noted(UpdateDialog::addressNote());
}

QList<int> MachineController::selectedListRows() const
{
    QList<int> rows;
    for (const int row : m_view->selectedRows()) {
        if (m_matrix->listRow(row) >= 0)
            rows << m_matrix->listRow(row);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

int MachineController::currentListRow() const
{
    return m_view->currentIndex().isValid() ? m_matrix->listRow(m_view->currentIndex().row()) : -1;
}

QStringList MachineController::selectedNodes() const
{
    QStringList hosts;
    for (const int row : selectedListRows()) {
        const Machine &machine = m_document->machines().at(row);
        if (machine.role == Role::Node)
            hosts << machine.host;
    }
    return hosts;
}

QString MachineController::called(const QList<int> &listRows) const
{
    if (listRows.size() > namesShown)
        return tr("%n machine(s)", nullptr, int(listRows.size()));
    QStringList names;
    for (const int row : listRows) {
        const Machine &machine = m_document->machines().at(row);
        names << (!machine.host.isEmpty()      ? machine.host
                  : !machine.address.isEmpty() ? machine.address
                                               : tr("row %1").arg(row + 1));
    }
    return QLocale().createSeparatedList(names);
}

void MachineController::add()
{
    insert({Machine{}}, tr("Add a Machine"));
    m_view->editCurrent();
}

void MachineController::duplicateSelected()
{
    const QList<int> rows = selectedListRows();
    if (rows.isEmpty())
        return;
    const MachineList &list = m_document->machines();
    QSet<QString> taken;
    for (const Machine &machine : list.machines())
        taken << machine.host.toLower();
    QList<Machine> copies;
    for (const int row : rows) {
        Machine copy = list.at(row);
        copy.id = QUuid::createUuid();
        copy.host = nextName(list.at(row).host, taken);
        taken << copy.host.toLower();
        if (!list.at(row).host.isEmpty() && copy.fqdn.startsWith(list.at(row).host + u'.', Qt::CaseInsensitive))
            copy.fqdn = copy.host + list.at(row).fqdn.mid(list.at(row).host.size());
        copy.address.clear();
        copy.login.connectAs.reset();
        copy.liveConsent.clear();
        if (copy.role == Role::Workstation)
            copy.role = Role::Node;
        copies << copy;
    }
    insert(copies, tr("Duplicate %1").arg(called(rows)));
    m_view->setCurrentIndex(m_view->currentIndex().siblingAtColumn(MachineTableModel::columnOf(MachineField::Address)));
    if (rows.size() == 1)
        m_view->editCurrent();
}

void MachineController::insert(const QList<Machine> &machines, const QString &name)
{
    MachineList &list = m_document->machines();
    const QList<int> selected = selectedListRows();
    const int first = selected.isEmpty() ? list.size() : selected.last() + 1;
    m_document->undoStack().push(new InsertCommand(list, first, machines, name));
    QList<QUuid> ids;
    for (qsizetype i = 0; i < machines.size(); ++i)
        ids << list.at(first + int(i)).id;
    select(ids);
}

void MachineController::removeSelected()
{
    const QList<int> rows = selectedListRows();
    if (rows.isEmpty())
        return;
    const MachineList &list = m_document->machines();
    QList<QUuid> machines;
    QList<int> nodeRows;
    for (const int row : rows) {
        machines << list.at(row).id;
        if (list.at(row).role == Role::Node)
            nodeRows << row;
    }
    const QString name = tr("Remove %1").arg(called(rows));
    if (std::all_of(rows.begin(), rows.end(), [&](int row) { return isBlank(list.at(row)); }))
        return remove(machines, name); // no other machine knows it yet

    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Remove"),
                        tr("Remove %1 from %2?").arg(called(rows), m_document->cluster().name), QMessageBox::Cancel, m_window);
    box->setObjectName(QStringLiteral("removeQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QString forget = tr("The others forget its name at the next run.", "%n: machines removed", int(rows.size()));
    box->setInformativeText(nodeRows.isEmpty() ? forget
                                               : forget + u' '
                                                     + tr("On %1 itself your key, root login and the host table stay.",
                                                          "%n: machines removed", int(nodeRows.size()))
                                                           .arg(called(nodeRows)));
    if (!nodeRows.isEmpty()) {
        QPushButton *takeBack = box->addButton(tr("&Take Back on %1 First…").arg(called(nodeRows)), QMessageBox::ActionRole);
        takeBack->setObjectName(QStringLiteral("takeBackFirst"));
        takeBack->setEnabled(m_mayTakeBack);
        takeBack->setToolTip(m_mayTakeBack ? QString() : tr("Not possible during a run."));
        connect(takeBack, &QPushButton::clicked, this, [this, nodes = selectedNodes()] { Q_EMIT takeBackRequested(nodes); });
    }
    QPushButton *removeButton = box->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    removeButton->setObjectName(QStringLiteral("remove"));
    connect(removeButton, &QPushButton::clicked, this, [this, machines, name] { remove(machines, name); });
    box->setDefaultButton(QMessageBox::Cancel);
    box->setEscapeButton(QMessageBox::Cancel);
    box->open();
}

void MachineController::remove(const QList<QUuid> &machines, const QString &name)
{
    MachineList &list = m_document->machines();
    QList<int> rows;
    for (const QUuid &machine : machines) {
        if (const int row = list.rowOf(machine); row >= 0) // the table may have been edited while the question was open
            rows << row;
    }
    if (rows.isEmpty())
        return;
    m_document->undoStack().beginMacro(name);
    for (const auto &[first, count] : runsFromTheEnd(rows))
        m_document->undoStack().push(new RemoveCommand(list, first, count));
    m_document->undoStack().endMacro();
}

void MachineController::move(int direction)
{
    const QList<int> rows = selectedListRows();
    if (rows.isEmpty() || (direction < 0 && rows.first() == 0)
        || (direction > 0 && rows.last() + 1 >= m_document->machines().size()))
        return;
    moveRows(rows, direction < 0 ? rows.first() - 1 : rows.last() + 2);
}

void MachineController::moveRows(const QList<int> &listRows, int to)
{
    MachineList &list = m_document->machines();
    QList<QUuid> machines;
    for (const int row : listRows)
        machines << list.at(row).id;
    const int before = int(std::count_if(listRows.begin(), listRows.end(), [to](int row) { return row < to; }));
    const int target = to - before; // the first of them, once they are together
    QList<int> wanted(listRows.size());
    std::iota(wanted.begin(), wanted.end(), target);
    if (machines.isEmpty() || wanted == listRows)
        return;
    m_document->undoStack().beginMacro(target < listRows.first() ? tr("Move %1 Up").arg(called(listRows))
                                                                 : tr("Move %1 Down").arg(called(listRows)));
    // Those above the place come down to it, the last first; those below come up, the first first.
    for (qsizetype i = before - 1; i >= 0; --i)
        m_document->undoStack().push(new MoveCommand(list, listRows.at(i), 1, target + int(i)));
    for (qsizetype i = before; i < listRows.size(); ++i)
        m_document->undoStack().push(new MoveCommand(list, listRows.at(i), 1, target + int(i)));
    m_document->undoStack().endMacro();
    select(machines);
}

void MachineController::tickAll(bool ticked)
{
    QList<int> rows(m_document->machines().size());
    std::iota(rows.begin(), rows.end(), 0);
    setTicked(rows, ticked, ticked ? tr("Tick All") : tr("Tick None"));
}

void MachineController::toggleTicks()
{
    const MachineList &list = m_document->machines();
    QList<int> nodes;
    for (const int row : selectedListRows()) {
        if (list.at(row).role == Role::Node)
            nodes << row;
    }
    if (nodes.isEmpty())
        return;
    const bool ticked = std::all_of(nodes.begin(), nodes.end(), [&](int row) { return list.at(row).ticked; });
    setTicked(nodes, !ticked, ticked ? tr("Untick %1").arg(called(nodes)) : tr("Tick %1").arg(called(nodes)));
}

void MachineController::setTicked(const QList<int> &listRows, bool ticked, const QString &name)
{
    MachineList &list = m_document->machines();
    QList<TextChange> changes;
    for (const int row : listRows) {
        if (list.at(row).role == Role::Node && list.at(row).ticked != ticked)
            changes << TextChange{row, MachineField::Ticked, ticked ? QStringLiteral("yes") : QStringLiteral("no")};
    }
    setTexts(changes, name);
}

void MachineController::setLoginKeys(const QHash<QUuid, QString> &keys)
{
    MachineList &list = m_document->machines();
    QList<TextChange> changes;
    for (auto key = keys.cbegin(); key != keys.cend(); ++key) {
        if (const int row = list.rowOf(key.key()); row >= 0 && list.text(row, MachineField::LoginKey) != *key)
            changes << TextChange{row, MachineField::LoginKey, *key};
    }
    setTexts(changes, tr("Login Key from the Run"));
}

void MachineController::setLogin(const QList<QUuid> &machines, const QHash<MachineField, QString> &texts, const QString &name)
{
    MachineList &list = m_document->machines();
    QList<TextChange> changes;
    for (const QUuid &machine : machines) {
        const int row = list.rowOf(machine);
        for (auto text = texts.cbegin(); row >= 0 && text != texts.cend(); ++text) {
            if (list.text(row, text.key()) != *text)
                changes << TextChange{row, text.key(), *text};
        }
    }
    setTexts(changes, name);
}

/// One entry of the undo stack, and none for nothing: that would mark the project as changed.
void MachineController::setTexts(const QList<TextChange> &changes, const QString &name)
{
    if (changes.isEmpty())
        return;
    m_document->undoStack().beginMacro(name);
    for (const TextChange &change : changes)
        m_document->undoStack().push(new SetTextCommand(m_document->machines(), change.row, change.field, change.text));
    m_document->undoStack().endMacro();
}

void MachineController::editConnection()
{
    QList<int> rows = selectedListRows();
    rows.removeIf([this](int row) { return m_document->machines().at(row).role != Role::Node; });
    QList<QUuid> machines;
    for (const int row : std::as_const(rows))
        machines << m_document->machines().at(row).id;
    if (machines.isEmpty())
        return;
    auto *dialog = new ConnectionDialog(m_document->cluster(), machines, called(rows), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, machines] { setLogin(machines, dialog->texts(), dialog->windowTitle()); });
    dialog->open();
}

void MachineController::update(const MachinesUpdate &update, bool removeMissing, const QString &name)
{
    MachineList &list = m_document->machines();
    if (update.changed.isEmpty() && update.added.isEmpty() && (!removeMissing || update.missing.isEmpty()))
        return;
    QUndoStack &undo = m_document->undoStack();
    undo.beginMacro(name);
    for (const MachinesUpdate::Change &change : update.changed) {
        if (const int row = list.rowOf(change.before.id); row >= 0)
            undo.push(new SetMachineCommand(list, row, change.after));
    }
    QList<int> missing;
    for (const Machine &machine : update.missing) {
        if (const int row = list.rowOf(machine.id); removeMissing && row >= 0)
            missing << row;
    }
    for (const auto &[first, count] : runsFromTheEnd(missing))
        undo.push(new RemoveCommand(list, first, count));
    if (!update.added.isEmpty())
        undo.push(new InsertCommand(list, list.size(), update.added));
    undo.endMacro();
}

void MachineController::select(const QList<QUuid> &machines)
{
    QItemSelection selection;
    for (const QUuid &machine : machines) {
        const int row = m_matrix->rowOfMachine(machine);
        selection.select(m_matrix->index(row, 0), m_matrix->index(row, m_matrix->columnCount() - 1));
    }
    m_view->setCurrentIndex(
        m_matrix->index(m_matrix->rowOfMachine(machines.first()), MachineTableModel::columnOf(MachineField::Host)));
    if (machines.size() > 1)
        m_view->machinesTable()->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

bool MachineController::refuseWrongRows()
{
    const MachineList &list = m_document->machines();
    const MachineProblem *first = list.firstError();
    if (!first)
        return false;
    const int others = int(std::count_if(list.problems().begin(), list.problems().end(),
                                         [](const MachineProblem &problem) { return problem.severity == Severity::Error; }))
                       - 1;
    QString text =
        tr("%1, %2: %3", "machine, column, what is wrong").arg(called({first->row}), fieldTitle(first->field), first->message);
    if (others > 0)
        text += u' ' + tr("%n other cell(s) cannot be used either; F8 goes to each.", nullptr, others);
    Q_EMIT rowsWrong(text + u' ' + tr("Nothing was started."));
    return true;
}

void MachineController::showFirstError()
{
    const MachineProblem *first = m_document->machines().firstError();
    if (!first)
        return; // fixed in the meantime
    m_view->showCell(m_matrix->index(m_matrix->rowOfMachine(first->machine), MachineTableModel::columnOf(first->field)));
}

} // namespace howdah
