#include "ui/MachineController.h"

#include "ui/MachineCommands.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>

namespace howdah {

MachineController::MachineController(ClusterDocument *document, MatrixModel *matrix, MatrixView *view, QWidget *window)
    : QObject(window), m_document(document), m_matrix(matrix), m_view(view), m_window(window)
{
}

void MachineController::setText(int listRow, MachineField field, const QString &text)
{
    MachineList &list = m_document->machines();
    if (list.text(listRow, field) != text)
        m_document->undoStack().push(new SetTextCommand(list, listRow, field, text));
}

QList<int> MachineController::selectedListRows() const
{
    QList<int> rows;
    for (const int row : m_view->selectedRows()) {
        if (m_matrix->listRow(row) >= 0)
            rows << m_matrix->listRow(row);
    }
    return rows;
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

void MachineController::add()
{
    MachineList &list = m_document->machines();
    const QList<int> selected = selectedListRows();
    const int row = selected.isEmpty() ? list.size() : selected.last() + 1;
    Machine machine;
    m_document->undoStack().push(new InsertCommand(list, row, {machine}));
    m_view->setCurrentIndex(m_matrix->index(m_matrix->rowOfMachine(list.at(row).id), MachineTableModel::columnOf(MachineField::Host)));
    m_view->editCurrent();
}

void MachineController::removeSelected()
{
    QList<QUuid> machines;
    QStringList names;
    for (const int row : selectedListRows()) {
        machines << m_document->machines().at(row).id;
        names << (m_document->machines().at(row).host.isEmpty() ? tr("the row without a name") : m_document->machines().at(row).host);
    }
    if (machines.isEmpty())
        return;
    const QStringList nodes = selectedNodes();
    const QString who = names.join(QStringLiteral(", "));
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove"), tr("Remove %1 from %2?").arg(who, m_document->cluster().name),
                                QMessageBox::Cancel, m_window);
    box->setObjectName(QStringLiteral("removeQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(nodes.isEmpty() ? tr("The machines forget its name at the next run.")
        : tr("The others forget the name at the next run. On %1 your key, root login and the host table stay.").arg(nodes.join(QStringLiteral(", "))));
    QPushButton *removeButton = box->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    connect(removeButton, &QPushButton::clicked, this, [this, machines] { remove(machines); });
    if (!nodes.isEmpty()) {
        QPushButton *takeBack = box->addButton(tr("&Take Back First…"), QMessageBox::ActionRole);
        connect(takeBack, &QPushButton::clicked, this, [this, nodes] { Q_EMIT takeBackRequested(nodes); });
    }
    box->setDefaultButton(QMessageBox::Cancel);
    box->open();
}

void MachineController::remove(const QList<QUuid> &machines)
{
    MachineList &list = m_document->machines();
    m_document->undoStack().beginMacro(tr("Remove %n Machine(s)", nullptr, int(machines.size())));
    for (const QUuid &machine : machines) {
        if (const int row = list.rowOf(machine); row >= 0)
            m_document->undoStack().push(new RemoveCommand(list, row));
    }
    m_document->undoStack().endMacro();
}

void MachineController::move(int direction)
{
    MachineList &list = m_document->machines();
    const QList<int> rows = selectedListRows();
    if (rows.size() != 1)
        return;
    const int to = rows.first() + direction;
    if (to >= 0 && to < list.size())
        m_document->undoStack().push(new MoveCommand(list, rows.first(), to));
}

void MachineController::tickAll(bool ticked)
{
    MachineList &list = m_document->machines();
    m_document->undoStack().beginMacro(ticked ? tr("Tick All") : tr("Tick None"));
    for (int row = 0; row < list.size(); ++row) {
        if (list.at(row).role == Role::Node && list.at(row).ticked != ticked)
            setText(row, MachineField::Ticked, ticked ? QStringLiteral("yes") : QStringLiteral("no"));
    }
    m_document->undoStack().endMacro();
}

void MachineController::paste()
{
    const QByteArray text = QGuiApplication::clipboard()->text().toUtf8();
    MachineList &list = m_document->machines();
    Result<MachinesReading> reading = MachinesFile::parse(text, tr("The clipboard"), list.ownAddresses());
    if (!reading) {
        Q_EMIT failed(reading.error());
        return;
    }
    if (reading.value().machines.isEmpty()) {
        Q_EMIT noted(tr("The clipboard holds no machines. Copy lines like 192.0.2.11 db1.example.com db1 and paste again."));
        return;
    }
    m_document->undoStack().push(new InsertCommand(list, list.size(), reading.value().machines));
}

} // namespace howdah
