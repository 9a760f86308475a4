// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/MatrixColumns.h"

#include "app/machines/MachineList.h"
#include "ui/matrix/MatrixView.h"

#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QTableView>

#include <algorithm>

namespace howdah {
namespace {

const QString chosenKey = QStringLiteral("columns/chosen");
const QString widthsKey = QStringLiteral("columns/widths");
const QString borderKey = QStringLiteral("columns/border");

} // namespace

MatrixColumns::MatrixColumns(const MachineList *list, MatrixView *view, QObject *parent)
    : QObject(parent), m_list(list), m_view(view)
{
    const auto columns = sections();
    for (auto column = columns.cbegin(); column != columns.cend(); ++column) {
        const auto [header, section] = *column;
        if (!header->isSectionHidden(section))
            m_usualWidths.insert(column.key(), header->sectionSize(section));
    }
    connect(view->splitter(), &QSplitter::splitterMoved, this, [this] { m_borderMoved = true; });
}

/// By names that stay when columns are added: "address", "step-hostname".
QHash<QString, std::pair<QHeaderView *, int>> MatrixColumns::sections() const
{
    QHash<QString, std::pair<QHeaderView *, int>> columns;
    for (const MachineField field : machineFields)
        columns.insert(fieldName(field), {m_view->machinesTable()->horizontalHeader(), MachineTableModel::columnOf(field)});
    QHeaderView *steps = m_view->stepsTable()->horizontalHeader();
    for (int section = MatrixModel::firstStepColumn(); section < steps->count(); ++section)
        columns.insert(QStringLiteral("step-")
                           + steps->model()->headerData(section, Qt::Horizontal, MatrixModel::StepIdRole).toString(),
                       {steps, section});
    return columns;
}

void MatrixColumns::fillMenu(QMenu *menu)
{
    for (const MachineField field : machineFields) {
        if (field == MachineField::Ticked || field == MachineField::Host)
            continue;
        QAction *action = menu->addAction(fieldTitle(field));
        action->setObjectName(QStringLiteral("column-") + fieldName(field));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, field](bool shown) {
            m_chosen.insert(field, shown);
            m_view->setFieldShown(field, shown);
        });
        connect(menu, &QMenu::aboutToShow, action, [this, action, field] { action->setChecked(m_view->isFieldShown(field)); });
    }
}

void MatrixColumns::begin()
{
    for (const MachineField field : machineFields)
        m_view->setFieldShown(field, m_chosen.value(field, MatrixView::isUsual(field) || isUsed(field)));
}

void MatrixColumns::showUsed()
{
    for (const MachineField field : machineFields) {
        if (!m_view->isFieldShown(field) && !m_chosen.contains(field) && isUsed(field))
            m_view->setFieldShown(field, true);
    }
}

bool MatrixColumns::isUsed(MachineField field) const
{
    // An FQDN that is merely there is not worth the room; one that is wrong is.
    if (field == MachineField::Fqdn) {
        return std::any_of(m_list->problems().begin(), m_list->problems().end(), [](const MachineProblem &problem) {
            return problem.field == MachineField::Fqdn && problem.severity == Severity::Error;
        });
    }
    for (int row = 0; row < m_list->size(); ++row) {
        if (!m_list->text(row, field).isEmpty() && fieldApplies(m_list->at(row).role, field))
            return true;
    }
    return false;
}

void MatrixColumns::restore()
{
    const QSettings settings;
    const QVariantMap chosen = settings.value(chosenKey).toMap();
    for (auto choice = chosen.cbegin(); choice != chosen.cend(); ++choice) {
        if (const auto field = fieldFromName(choice.key()))
            m_chosen.insert(*field, choice->toBool());
    }
    const QVariantMap widths = settings.value(widthsKey).toMap();
    const auto columns = sections();
    for (auto width = widths.cbegin(); width != widths.cend(); ++width) {
        const auto [header, section] = columns.value(width.key());
        if (header && width->toInt() > 0)
            header->resizeSection(section, width->toInt());
    }
    m_view->splitter()->restoreState(settings.value(borderKey).toByteArray());
    begin();
}

void MatrixColumns::save() const
{
    QSettings settings;
    QVariantMap chosen;
    for (auto choice = m_chosen.cbegin(); choice != m_chosen.cend(); ++choice)
        chosen.insert(fieldName(choice.key()), *choice);
    settings.setValue(chosenKey, chosen);

    QVariantMap widths = settings.value(widthsKey).toMap(); // of hidden columns, too
    const auto columns = sections();
    for (auto column = columns.cbegin(); column != columns.cend(); ++column) {
        const auto [header, section] = *column;
        if (header->isSectionHidden(section))
            continue;
        if (header->sectionSize(section) == m_usualWidths.value(column.key()))
            widths.remove(column.key());
        else
            widths.insert(column.key(), header->sectionSize(section));
    }
    settings.setValue(widthsKey, widths);
    if (m_borderMoved)
        settings.setValue(borderKey, m_view->splitter()->saveState());
}

} // namespace howdah
