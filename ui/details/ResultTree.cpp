// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/ResultTree.h"

#include "app/base/ShownText.h"
#include "app/catalogue/Step.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/OutputText.h"
#include "ui/widgets/TimeText.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

using namespace std::chrono_literals;

namespace howdah {
namespace {

bool isOfInterest(Outcome outcome)
{
    return outcome == Outcome::Running || (isFailure(outcome) && outcome != Outcome::NotTried);
}

} // namespace

class ResultTree::Item : public QTreeWidgetItem
{
public:
    explicit Item(const ResultRow &row) : QTreeWidgetItem(Group + int(row.kind))
    {
        setData(0, KeyRole, row.key);
        setData(0, MachineRole, row.machine);
        setData(0, StepRole, row.step);
    }
    ResultRow said; ///< what it shows
};

ResultTree::ResultTree(MatrixModel *matrix, RunOutput *output, QWidget *parent)
    : QTreeWidget(parent), m_matrix(matrix), m_rows(matrix), m_output(output),
      m_fixed(QFontDatabase::systemFont(QFontDatabase::FixedFont))
{
    setObjectName(QStringLiteral("stepList"));
    setAccessibleName(tr("Results with their output"));
    setColumnCount(3);
    setHeaderLabels({tr("Step"), tr("Outcome"), tr("Time")});
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setExpandsOnDoubleClick(true);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setMinimumSectionSize(40);
    setColumnWidth(1, fontMetrics().horizontalAdvance(outcomeTitle(Outcome::Interrupted)) + 40);
    setColumnWidth(2, fontMetrics().horizontalAdvance(QStringLiteral("00 h 00 min")) + 20);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(200ms);
    connect(&m_refresh, &QTimer::timeout, this, &ResultTree::refresh);
    connect(m_matrix, &QAbstractItemModel::dataChanged, this, &ResultTree::refreshLater);
    connect(m_matrix, &QAbstractItemModel::modelReset, this, &ResultTree::refreshLater);
    connect(m_output, &RunOutput::appended, this, [this](const QUuid &machine, const QString &step) {
        if (!m_open.isEmpty() && m_open.contains(machine.toString() + step)) // 20,000 a second of a thousand machines
            refreshLater();
    });
    connect(this, &QTreeWidget::itemExpanded, this, [this](QTreeWidgetItem *item) {
        m_open.insert(item->data(0, MachineRole).toUuid().toString() + item->data(0, StepRole).toString());
        if (!m_filling)
            fillOpen(item);
    });
    connect(this, &QTreeWidget::itemCollapsed, this, [this](const QTreeWidgetItem *item) {
        if (!m_filling)
            m_opened.remove(item->data(0, KeyRole).toString());
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        const QTreeWidgetItem *end = m_filling ? nullptr : endOfOutput();
        if (end)
            m_atEnd = visualItemRect(end).intersects(viewport()->rect());
    });
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (!item || m_filling || item->type() == Group)
            return;
        const QUuid machine = item->data(0, MachineRole).toUuid();
        const QString step = item->data(0, StepRole).toString();
        m_opened.remove((item->type() == Line ? item->parent() : item)->data(0, KeyRole).toString()); // it is being read
        m_machine = machine;
        m_step = step;
        Q_EMIT chosen(machine, step);
    });
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        if (item->type() == Line)
            Q_EMIT outputWanted(item->data(0, MachineRole).toUuid(), item->data(0, StepRole).toString());
    });
}

void ResultTree::showMachine(const QUuid &machine, const QString &step, Why why)
{
    const bool same = !m_all && m_machine == machine;
    if (same && topLevelItemCount() > 0 && (m_step == step || (why == Why::Followed && !m_atEnd)))
        return;
    m_all = false;
    m_machine = machine;
    m_step = step;
    if (!same) {
        m_filling = true;
        clear();
        m_filling = false;
        m_opened.clear();
        m_open.clear();
        m_atEnd = true;
    }
    headerItem()->setText(0, tr("Step"));
    refresh();
    QTreeWidgetItem *item = itemOf(machine, step);
    if (!item)
        return;
    m_filling = true;
    setCurrentItem(item);
    m_filling = false;
    if (isOfInterest(outcomeOf(item).value_or(Outcome::Pending)))
        item->setExpanded(true);
    m_filling = true;
    scrollToItem(item, PositionAtTop);
    m_filling = false;
    if (why == Why::Chosen) // a user who reads another step stays there
        m_atEnd = outcomeOf(item) == Outcome::Running;
    else
        goToEnd();
}

void ResultTree::showAll()
{
    if (m_all)
        return;
    m_all = true;
    m_filling = true;
    clear();
    m_filling = false;
    m_open.clear();
    headerItem()->setText(0, tr("Machine"));
    refresh();
}

void ResultTree::refreshLater()
{
    if (isVisible() && !m_refresh.isActive())
        m_refresh.start();
}

void ResultTree::refresh()
{
    m_filling = true;
    setUpdatesEnabled(false);
    QScrollBar *bar = verticalScrollBar();
    const bool atEnd = bar->maximum() > 0 && bar->value() >= bar->maximum() - 1;
    fill(invisibleRootItem(), m_all ? m_rows.all() : m_rows.steps(m_machine));
    setUpdatesEnabled(true);
    if (atEnd && m_all)
        bar->setValue(bar->maximum());
    m_filling = false;
    if (m_atEnd && !m_all)
        goToEnd();
}

std::optional<Outcome> ResultTree::outcomeOf(const QTreeWidgetItem *item)
{
    return item->type() == Line ? std::nullopt : static_cast<const Item *>(item)->said.outcome;
}

QTreeWidgetItem *ResultTree::endOfOutput() const
{
    for (int i = 0; !m_all && i < topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = topLevelItem(i);
        if (outcomeOf(item) == Outcome::Running && item->isExpanded())
            return item->childCount() > 0 ? item->child(item->childCount() - 1) : item;
    }
    return nullptr;
}

void ResultTree::goToEnd()
{
    QTreeWidgetItem *end = endOfOutput();
    const bool nested = std::exchange(m_filling, true);
    if (end)
        scrollToItem(end);
    m_filling = nested;
}

/// What fails or begins needs no click. All machines' steps stay as the reader has them.
void ResultTree::openByOutcome(QTreeWidgetItem *item, std::optional<Outcome> outcome)
{
    const QString key = item->data(0, KeyRole).toString();
    const bool openedHere = m_opened.remove(key);
    if (!outcome || m_all)
        return;
    if (isOfInterest(*outcome)) {
        if (openedHere || !item->isExpanded())
            m_opened.insert(key);
        item->setExpanded(true);
    } else if (openedHere) {
        item->setExpanded(false);
    }
}

/// The children become these rows; an item whose key stays keeps its place in the reader's eyes: open, current, selected.
void ResultTree::fill(QTreeWidgetItem *parent, const QList<ResultRow> &rows)
{
    bool same = parent->childCount() == rows.size();
    for (int i = 0; same && i < rows.size(); ++i)
        same = parent->child(i)->data(0, KeyRole).toString() == rows.at(i).key;
    if (!same) {
        QSet<QString> open;
        QString current;
        QHash<QString, QTreeWidgetItem *> items;
        if (currentItem() && currentItem()->parent() == (parent == invisibleRootItem() ? nullptr : parent))
            current = currentItem()->data(0, KeyRole).toString();
        for (int i = 0; i < parent->childCount(); ++i) {
            if (parent->child(i)->isExpanded())
                open.insert(parent->child(i)->data(0, KeyRole).toString());
        }
        for (QTreeWidgetItem *item : parent->takeChildren())
            items.insert(item->data(0, KeyRole).toString(), item);
        QList<QTreeWidgetItem *> wanted;
        for (const ResultRow &row : rows) {
            QTreeWidgetItem *item = items.take(row.key);
            if (!item) {
                item = new Item(row);
            }
            wanted << item;
        }
        qDeleteAll(items);
        parent->addChildren(wanted);
        for (QTreeWidgetItem *item : std::as_const(wanted)) {
            const QString key = item->data(0, KeyRole).toString();
            item->setExpanded(open.contains(key));
            if (key == current)
                setCurrentItem(item);
        }
    }
    {
        // The view looks up each changed item among all: a thousand machines would cost a thousand squared.
        const QSignalBlocker quiet(model());
        for (int i = 0; i < rows.size(); ++i)
            say(static_cast<Item *>(parent->child(i)), rows.at(i));
    }
    viewport()->update();
    for (int i = 0; i < rows.size(); ++i) {
        if (parent->child(i)->isExpanded())
            fillOpen(parent->child(i));
    }
}

void ResultTree::say(Item *item, const ResultRow &row)
{
    const bool any = row.kind != ResultRow::Kind::Step || !outputOf(row.machine, row.step).isEmpty();
    item->setChildIndicatorPolicy(any ? QTreeWidgetItem::ShowIndicator : QTreeWidgetItem::DontShowIndicator);
    if (item->said == row)
        return;
    if (item->said.outcome != row.outcome && row.kind == ResultRow::Kind::Step)
        openByOutcome(item, row.outcome);
    if (item->said.outcome != row.outcome)
        item->setIcon(0, row.outcome ? outcomeIcon(*row.outcome, palette()) : QIcon());
    item->said = row;
    item->setText(0, row.text);
    item->setText(1, row.word);
    item->setText(2, row.seconds > 0 ? TimeText::duration(row.seconds) : QString());
    item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    item->setData(0, Qt::AccessibleTextRole,
                  row.word.isEmpty() ? row.text : tr("%1: %2", "machine or step: outcome").arg(row.text, row.word));
    item->setToolTip(0, row.text);
}

void ResultTree::fillOpen(QTreeWidgetItem *item)
{
    if (item->type() == StepRow)
        return fillLines(item);
    const bool nested = std::exchange(m_filling, true);
    fill(item, m_rows.under(static_cast<Item *>(item)->said));
    m_filling = nested;
}

void ResultTree::fillLines(QTreeWidgetItem *item)
{
    const QUuid machine = item->data(0, MachineRole).toUuid();
    const QString step = item->data(0, StepRole).toString();
    QStringList lines =
        OutputText::of(outputOf(machine, step).last(qMin(outputOf(machine, step).size(), qsizetype(64 * 1024)))).split(u'\n');
    if (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    if (lines.size() > shownLines) {
        lines = lines.last(shownLines);
        lines.prepend(tr("… earlier output: press Enter to read all of it"));
    }
    while (item->childCount() > lines.size())
        delete item->takeChild(item->childCount() - 1);
    for (int i = 0; i < lines.size(); ++i) {
        QTreeWidgetItem *line = item->child(i);
        if (!line) {
            line = new QTreeWidgetItem(item, int(Line));
            line->setFirstColumnSpanned(true);
            line->setFont(0, m_fixed);
            line->setData(0, MachineRole, machine);
            line->setData(0, StepRole, step);
        }
        if (line->text(0) != lines.at(i))
            line->setText(0, lines.at(i));
    }
}

void ResultTree::setTerminalFont(const QFont &font)
{
    m_fixed = font;
    setUniformRowHeights(QFontMetrics(font).height() <= fontMetrics().height()); // faster, but as high as the first row
    for (QTreeWidgetItemIterator item(this); *item; ++item) {
        if ((*item)->type() == int(Line))
            (*item)->setFont(0, font);
    }
}

QByteArray ResultTree::outputOf(const QUuid &machine, const QString &step) const
{
    const QModelIndex cell = m_matrix->indexOf(machine, step);
    return outcomeAt(cell) == Outcome::Running ? m_output->of(machine, step) : recordAt(cell).output;
}

QTreeWidgetItem *ResultTree::itemOf(const QUuid &machine, const QString &step) const
{
    const QString key = machine.toString() + step;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem *top = topLevelItem(i);
        if (top->data(0, KeyRole).toString() == key)
            return top;
        for (int child = 0; top->type() != StepRow && child < top->childCount(); ++child) {
            if (top->child(child)->data(0, KeyRole).toString() == key)
                return top->child(child);
        }
    }
    return nullptr;
}

void ResultTree::copySelection() const
{
    QStringList lines;
    for (const QTreeWidgetItem *item : selectedItems()) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column) {
            if (!item->text(column).isEmpty())
                cells << shownLine(item->text(column));
        }
        lines << cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void ResultTree::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copySelection();
    QTreeWidget::keyPressEvent(event);
}

void ResultTree::showEvent(QShowEvent *event)
{
    QTreeWidget::showEvent(event);
    refresh();
}

void ResultTree::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (QTreeWidgetItemIterator item(this); *item; ++item) { // icons are painted in the palette's colours
        if (const std::optional<Outcome> outcome = outcomeOf(*item))
            (*item)->setIcon(0, outcomeIcon(*outcome, palette()));
    }
}

} // namespace howdah
