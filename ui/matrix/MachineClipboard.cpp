// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/MachineClipboard.h"

#include "app/machines/ClusterJson.h"
#include "app/machines/MachineRows.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>

namespace howdah {
namespace {

const QString wholeType = QStringLiteral("application/x-howdah-machines");

} // namespace

MachineClipboard::MachineClipboard(ClusterDocument *document, MachineController *machines, MatrixView *view, QObject *parent)
    : QObject(parent), m_document(document), m_machines(machines), m_view(view)
{
}

void MachineClipboard::copy()
{
    const QList<int> rows = m_machines->selectedListRows();
    if (rows.isEmpty())
        return;
    Cluster whole;
    whole.id = m_document->cluster().id;
    whole.name = m_document->cluster().name;
    for (const int row : rows)
        whole.machines << m_document->machines().at(row);
    auto *data = new QMimeData;
    data->setText(MachineRows::table(m_document->machines(), rows));
    data->setData(wholeType, clusterToJson(whole, {}));
    QGuiApplication::clipboard()->setMimeData(data);
}

void MachineClipboard::copyAsLines()
{
    if (const QList<int> rows = m_machines->selectedListRows(); !rows.isEmpty())
        QGuiApplication::clipboard()->setText(MachineRows::lines(m_document->machines(), rows));
}

void MachineClipboard::cut()
{
    const QList<int> rows = m_machines->selectedListRows();
    if (rows.isEmpty())
        return;
    copy();
    QList<QUuid> machines;
    QList<int> nodes;
    for (const int row : rows) {
        machines << m_document->machines().at(row).id;
        if (m_document->machines().at(row).role == Role::Node)
            nodes << row;
    }
    const QString who = m_machines->called(nodes);
    m_machines->remove(machines, tr("Cut %1").arg(m_machines->called(rows)));
    if (!nodes.isEmpty()) // it can be undone or pasted again, so a message is enough
        Q_EMIT noted(tr("%1 is out of %2 and on the clipboard. On the machine your key, root login and the host table stay.",
                        "%n: machines cut", int(nodes.size()))
                         .arg(who, m_document->cluster().name));
}

void MachineClipboard::paste()
{
    pasteFrom(QGuiApplication::clipboard()->mimeData());
}

void MachineClipboard::pasteFrom(const QMimeData *data)
{
    if (!data || pasteWhole(data->data(wholeType)) || pasteWord(data->text()))
        return;
    const Result<QList<Machine>> read =
        MachineRows::parse(data->text(), tr("The clipboard"), m_document->machines().ownAddresses());
    if (!read)
        return Q_EMIT failed(read.error());
    if (read.value().isEmpty()) {
        return Q_EMIT noted(tr("There are no machines in what was pasted. Copy rows of a spreadsheet, or lines like "
                               "192.0.2.11 db1.example.com db1, and paste again."));
    }
    m_machines->insert(read.value(), tr("Paste %n Machine(s)", nullptr, int(read.value().size())));
}

bool MachineClipboard::pasteWhole(const QByteArray &json)
{
    UnknownFields unknown;
    if (json.isEmpty() || json.size() > MachinesFile::maximumSize)
        return false;
    Result<Cluster> from = clusterFromJson(json, wholeType, &unknown);
    if (!from)
        return false;
    QList<Machine> machines = from.value().machines;
    const bool own = from.value().id == m_document->cluster().id;
    for (Machine &machine : machines) {
        if (own && m_document->machines().rowOf(machine.id) < 0)
            continue; // cut before: the same machine, somewhere else in the table
        machine.id = QUuid::createUuid();
        machine.liveConsent.clear(); // was given for another one
    }
    m_machines->insert(machines, tr("Paste %n Machine(s)", nullptr, int(machines.size())));
    return true;
}

/// One word into one cell, as in a spreadsheet.
bool MachineClipboard::pasteWord(const QString &text)
{
    const QString word = text.trimmed();
    const QModelIndex cell = m_view->currentIndex();
    const bool isWord = !word.isEmpty() && std::none_of(word.begin(), word.end(), [](QChar c) { return c.isSpace(); });
    if (!isWord || !cell.isValid() || !(cell.flags() & Qt::ItemIsEditable) || MatrixModel::isStepColumn(cell.column()))
        return false;
    const int row = m_machines->currentListRow();
    if (row < 0 || cell.column() >= int(machineFields.size()))
        return false;
    m_machines->setText(row, MachineTableModel::fieldOf(cell.column()), word);
    return true;
}

} // namespace howdah
