// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/MatrixView.h"

#include "ui/matrix/MatrixHint.h"
#include "ui/matrix/StepHeader.h"
#include "ui/widgets/FlatHeader.h"
#include "ui/widgets/TimeText.h"

#include <QApplication>
#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>

#include <algorithm>

namespace howdah {

MatrixView::MatrixView(MatrixModel *model, QWidget *parent)
    : QWidget(parent), m_model(model), m_banner(new QLabel), m_hint(new MatrixHint), m_splitter(new QSplitter(this)),
      m_left(new QTableView), m_right(new QTableView), m_header(new StepHeader)
{
    m_banner->setObjectName(QStringLiteral("checkBanner"));
    m_banner->setContentsMargins(8, 3, 8, 3);
    m_banner->setAutoFillBackground(true);
    m_banner->setBackgroundRole(QPalette::AlternateBase);
    m_banner->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_hint, 1);
    m_hint->hide();
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_right);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1); // the steps take what they need, the machines the rest
    m_splitter->setStretchFactor(1, 0);

    m_left->setObjectName(QStringLiteral("machines"));
    m_left->setAccessibleName(tr("Machines"));
    m_right->setObjectName(QStringLiteral("steps"));
    m_right->setAccessibleName(tr("Steps of each machine"));
    m_left->setHorizontalHeader(new FlatHeader);
    m_right->setHorizontalHeader(m_header);
    setUp(m_left);
    setUp(m_right);
    m_right->setSelectionModel(m_left->selectionModel());
    m_fields = new FieldDelegate(m_left);
    connect(m_fields, &FieldDelegate::editingChanged, this, &MatrixView::editingChanged);
    m_left->setItemDelegate(m_fields);
    m_right->setItemDelegate(new OutcomeDelegate(m_right));
    m_right->setEditTriggers(QAbstractItemView::NoEditTriggers);

    for (int column = 0; column < m_model->columnCount(); ++column)
        (MatrixModel::isStepColumn(column) ? m_left : m_right)->setColumnHidden(column, true);
    for (const MachineField field : machineFields)
        setFieldShown(field, isUsual(field));
    for (int column = MatrixModel::firstStepColumn(); column < m_model->columnCount(); ++column)
        m_right->setColumnWidth(column, m_header->sectionSizeHint(column));
    m_left->horizontalHeader()->setFixedHeight(m_header->sizeHint().height());
    m_left->setColumnWidth(MachineTableModel::columnOf(MachineField::Ticked), 30);
    m_left->setColumnWidth(MachineTableModel::columnOf(MachineField::Host), 130);
    // The lab's placeholder and the mark that stands beside it.
    m_left->setColumnWidth(MachineTableModel::columnOf(MachineField::Address),
                           fontMetrics().horizontalAdvance(QStringLiteral("XXX.XXX.XXX.XXX")) + 34);
    m_left->setColumnWidth(MachineTableModel::columnOf(MachineField::Fqdn), 190);
    m_left->setColumnWidth(MachineTableModel::columnOf(MachineField::Port), 60);
    m_left->setColumnWidth(MachineTableModel::columnOf(MachineField::Role),
                           fontMetrics().horizontalAdvance(QStringLiteral("node · LIVE")) + 14);
    // In a small window the steps scroll, and the machines keep their names and addresses.
    m_left->setMinimumWidth(m_left->columnWidth(MachineTableModel::columnOf(MachineField::Ticked))
                            + m_left->columnWidth(MachineTableModel::columnOf(MachineField::Host))
                            + fontMetrics().horizontalAdvance(QStringLiteral("XXX.XXX.XXX.XXX")));
    m_left->horizontalHeader()->setStretchLastSection(true);
    m_left->horizontalHeader()->setSectionsClickable(true);
    m_left->horizontalHeader()->setSortIndicatorClearable(true);
    connect(m_left->horizontalHeader(), &QHeaderView::sectionClicked, this, &MatrixView::cycleSort);
    // Rows are dragged to another place among their own; what comes from elsewhere is the window's.
    m_left->setDragDropMode(QAbstractItemView::InternalMove);
    m_left->setDefaultDropAction(Qt::MoveAction);
    m_left->setDragDropOverwriteMode(false);
    setFocusProxy(m_left);

    // One scroll position: the right one shows it.
    m_left->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const QTableView *table : {m_left, m_right})
        connect(table->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &MatrixView::alignBottoms);
    alignBottoms();
    m_splitter->setSizes({100'000, m_header->length() + m_right->verticalScrollBar()->sizeHint().width() + 4});
    connect(m_left->verticalScrollBar(), &QScrollBar::valueChanged, m_right->verticalScrollBar(), &QScrollBar::setValue);
    connect(m_right->verticalScrollBar(), &QScrollBar::valueChanged, m_left->verticalScrollBar(), &QScrollBar::setValue);

    connect(m_header, &StepHeader::tickClicked, this, [this](int section) {
        Q_EMIT stepTickClicked(m_model->headerData(section, Qt::Horizontal, MatrixModel::StepIdRole).toString());
    });
    connect(m_left->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid()) {
            m_currentMachine = current.data(MatrixModel::MachineIdRole).toUuid();
            m_currentColumn = current.column();
        }
        Q_EMIT currentChanged(current);
    });
    connect(m_left->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { Q_EMIT selectionChanged(); });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_typed = m_fields->takeTyped(); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &MatrixView::onReset); // after the tables' own slots
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &MatrixView::filterAgain);
    connect(m_fields, &FieldDelegate::editingChanged, this, [this] {
        if (m_rowFilter && !isEditing()) // the row that was edited may go now
            filterAgain();
    });
}

void MatrixView::onReset()
{
    const int row = qMax(0, m_model->rowOfMachine(m_currentMachine));
    setCurrentIndex(m_model->index(row, m_currentColumn));
    filterAgain(); // a reset shows all rows
    const auto typed = std::exchange(m_typed, std::nullopt);
    if (!typed)
        return;
    const int edited = m_model->rowOfMachine(typed->machine);
    if (edited >= 0) {
        setCurrentIndex(m_model->index(edited, typed->column));
        editCurrent();
    }
    if (isEditing())
        m_fields->setTyped(*typed);
    else
        Q_EMIT typedTextDropped(typed->text);
}

MatrixView::~MatrixView()
{
    m_fields->disconnect(this); // an editor that is still open is deleted after this
}

void MatrixView::setUp(QTableView *table)
{
    table->setModel(m_model);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(qMax(26, fontMetrics().height() + 10));
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setSelectionBehavior(QAbstractItemView::SelectItems);
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false); // Tab leaves the table, arrows move in it
    table->setWordWrap(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignBottom);
    table->horizontalHeader()->setHighlightSections(false);
    table->setFrameShape(QFrame::NoFrame);
    table->installEventFilter(this);
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table, &QWidget::customContextMenuRequested, this,
            [this, table](const QPoint &where) { showMenu(table, table->viewport()->mapToGlobal(where)); });
}

bool MatrixView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && (watched == m_left || watched == m_right)
        && keyPressed(watched, *static_cast<QKeyEvent *>(event)))
        return true;
    // By the keyboard: at the cell, and not in the middle of the table. (By the mouse it comes as customContextMenuRequested.)
    if (event->type() == QEvent::ContextMenu && (watched == m_left || watched == m_right)
        && static_cast<QContextMenuEvent *>(event)->reason() == QContextMenuEvent::Keyboard) {
        auto *table = static_cast<QTableView *>(watched);
        showMenu(table, table->viewport()->mapToGlobal(table->visualRect(currentIndex()).center()));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool MatrixView::keyPressed(QObject *table, const QKeyEvent &event)
{
    const int key = event.key();
    if (table == m_left && key == Qt::Key_Space && event.modifiers() == Qt::NoModifier) {
        Q_EMIT ticksToggled(); // and it never begins an edit that would replace the machine's name
        return true;
    }
    const bool onward = key == (layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right);
    const bool back = key == (layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left);
    return (table == m_left && onward && goBeside(currentIndex().column(), 1))
           || (table == m_right && back && goBeside(currentIndex().column(), -1));
}

void MatrixView::setContextMenus(const QList<QAction *> &machines, const QList<QAction *> &steps)
{
    m_machineMenu = machines;
    m_stepMenu = steps;
}

void MatrixView::showMenu(QTableView *table, const QPoint &where)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("matrixMenu"));
    connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
    for (QAction *action : table == m_left ? m_machineMenu : m_stepMenu) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    menu->popup(where);
}

/// From the last column of one table to the first of the other; false if there is still one in the same table.
bool MatrixView::goBeside(int from, int direction)
{
    QTableView *own = direction > 0 ? m_left : m_right;
    QTableView *other = direction > 0 ? m_right : m_left;
    for (int column = from + direction; column >= 0 && column < m_model->columnCount(); column += direction) {
        if (!own->isColumnHidden(column))
            return false;
        if (!other->isColumnHidden(column)) {
            other->setFocus(Qt::OtherFocusReason);
            other->setCurrentIndex(currentIndex().siblingAtColumn(column));
            return true;
        }
    }
    return false;
}

/// Both tables end at the same line, so that the same rows stand side by side to the last.
void MatrixView::alignBottoms()
{
    const bool needed = m_left->horizontalScrollBar()->maximum() > 0 || m_right->horizontalScrollBar()->maximum() > 0;
    for (QTableView *table : {m_left, m_right})
        table->setHorizontalScrollBarPolicy(needed ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    showHint();
}

/// The tables are then as high as their one row, and the hint has the rest.
void MatrixView::showHint()
{
    bool any = false;
    for (int row = 1; row < m_model->rowCount() && !any; ++row)
        any = !m_left->isRowHidden(row);
    if (any) {
        const bool hadFocus = m_hint->isAncestorOf(QApplication::focusWidget());
        m_hint->hide();
        for (QTableView *table : {m_left, m_right})
            table->setMaximumHeight(QWIDGETSIZE_MAX);
        if (hadFocus)
            m_left->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_model->rowCount() == 1)
        m_hint->showNoMachines();
    else
        m_hint->showNoMatch(m_filterWords);
    const int bar =
        m_left->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOn ? m_left->horizontalScrollBar()->sizeHint().height() : 0;
    for (QTableView *table : {m_left, m_right}) // the splitter takes its own height from theirs
        table->setMaximumHeight(m_header->sizeHint().height() + m_left->rowHeight(0) + bar);
    m_hint->show();
}

QModelIndex MatrixView::currentIndex() const
{
    return m_left->currentIndex();
}

void MatrixView::setCurrentIndex(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    QTableView *table = MatrixModel::isStepColumn(index.column()) ? m_right : m_left;
    table->setCurrentIndex(index);
    table->scrollTo(index);
}

void MatrixView::showCell(const QModelIndex &index)
{
    if (!MatrixModel::isStepColumn(index.column()))
        m_left->setColumnHidden(index.column(), false);
    if (m_left->isRowHidden(index.row()))
        Q_EMIT m_hint->showAllRequested();
    setCurrentIndex(index);
    (MatrixModel::isStepColumn(index.column()) ? m_right : m_left)->setFocus(Qt::OtherFocusReason);
}

QList<int> MatrixView::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_left->selectionModel()->selectedIndexes()) {
        // "Select all" would select hidden rows too, which the user does not expect.
        if (!rows.contains(index.row()) && !m_left->isRowHidden(index.row()))
            rows << index.row();
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void MatrixView::editCurrent()
{
    if (currentIndex().isValid() && !MatrixModel::isStepColumn(currentIndex().column()))
        m_left->edit(currentIndex());
}

bool MatrixView::isEditing() const
{
    return m_fields->isEditing();
}

void MatrixView::commitEdit()
{
    m_fields->commitOpenEditor();
    Q_EMIT committing();
}

void MatrixView::setCheckBanner(const QDateTime &when)
{
    m_banner->setText(tr("Check of %1; nothing was changed", "time").arg(TimeText::moment(when)));
    m_banner->setVisible(when.isValid());
}

void MatrixView::cycleSort(int column)
{
    const bool same = m_model->sortColumn() == column;
    const bool ended = same && m_model->sortOrder() == Qt::DescendingOrder;
    sortBy(ended ? -1 : column, same && !ended ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void MatrixView::sortBy(int column, Qt::SortOrder order)
{
    m_model->sortBy(column, order);
    QHeaderView *header = m_left->horizontalHeader();
    header->setSortIndicatorShown(m_model->sortColumn() >= 0);
    header->setSortIndicator(m_model->sortColumn(), m_model->sortOrder());
    m_left->scrollTo(currentIndex());
    Q_EMIT sortChanged();
}

void MatrixView::setRowFilter(std::function<bool(int)> shown, const QString &why)
{
    m_rowFilter = std::move(shown);
    m_filterWords = why;
    filterAgain();
}

void MatrixView::filterAgain()
{
    const QModelIndex edited = m_fields->editedIndex(); // what is being typed must not lose its cell
    for (int row = 1; row < m_model->rowCount(); ++row) {
        const bool hidden = m_rowFilter && !(edited.isValid() && edited.row() == row) && !m_rowFilter(row);
        for (QTableView *table : {m_left, m_right}) {
            if (table->isRowHidden(row) != hidden)
                table->setRowHidden(row, hidden);
        }
    }
    showHint();
}

bool MatrixView::isUsual(MachineField field)
{
    return field == MachineField::Ticked || field == MachineField::Host || field == MachineField::Address
           || field == MachineField::Role;
}

bool MatrixView::isFieldShown(MachineField field) const
{
    return !m_left->isColumnHidden(MachineTableModel::columnOf(field));
}

void MatrixView::setFieldShown(MachineField field, bool shown)
{
    m_left->setColumnHidden(MachineTableModel::columnOf(field), !shown);
}

} // namespace howdah
