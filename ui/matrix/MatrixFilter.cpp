// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/MatrixFilter.h"

#include "ui/matrix/MatrixHint.h"
#include "ui/matrix/MatrixModel.h"
#include "ui/matrix/MatrixView.h"
#include "ui/widgets/RunBar.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QTableView>

using namespace std::chrono_literals;

namespace howdah {
namespace {

constexpr MatrixFilter::Show allShows[] = {MatrixFilter::Show::All, MatrixFilter::Show::Failed, MatrixFilter::Show::NotReady,
                                           MatrixFilter::Show::Ticked, MatrixFilter::Show::Live};

} // namespace

MatrixFilter::MatrixFilter(MatrixModel *model, MatrixView *view, QObject *parent)
    : QObject(parent), m_model(model), m_view(view), m_shown(new QActionGroup(this))
{
    m_again.setSingleShot(true);
    m_again.setInterval(300ms);
    connect(&m_again, &QTimer::timeout, this, &MatrixFilter::apply);
    connect(m_view->hint(), &MatrixHint::showAllRequested, this, &MatrixFilter::showAll);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        if ((m_show != Show::All || !m_text.isEmpty()) && !m_again.isActive())
            m_again.start();
    });
}

QString MatrixFilter::title(Show show)
{
    switch (show) {
    case Show::All:
        return tr("All");
    case Show::Failed:
        return tr("Failed");
    case Show::NotReady:
        return tr("Not ready");
    case Show::Ticked:
        return tr("Ticked");
    case Show::Live:
        return tr("In use (live)");
    }
    Q_UNREACHABLE();
}

void MatrixFilter::buildToolBar(RunBar *bar)
{
    const int gap = qMax(4, bar->style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing)); // some styles say -1: it depends
    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    auto *label = new QLabel(tr("Sho&w"));
    label->setContentsMargins(0, 0, gap, 0);
    m_choice = new QComboBox;
    m_choice->setObjectName(QStringLiteral("showMachines"));
    m_choice->setAccessibleName(tr("Which machines are shown"));
    m_choice->setFocusPolicy(Qt::StrongFocus);
    for (const Show show : allShows)
        m_choice->addItem(title(show), int(show));
    label->setBuddy(m_choice);
    m_find = new QLineEdit;
    m_find->setObjectName(QStringLiteral("findMachines"));
    m_find->setAccessibleName(tr("Find machines"));
    m_find->setPlaceholderText(tr("Find"));
    m_find->setToolTip(tr("Shows the machines whose name or address contains this text (Ctrl+F)"));
    m_find->setClearButtonEnabled(true);
    for (auto *clear : m_find->findChildren<QAbstractButton *>())
        clear->setAccessibleName(tr("Clear"));
    m_find->setMaximumWidth(180);
    bar->mayYield(bar->addWidget(label));
    bar->addWidget(m_choice);
    auto *between = new QWidget;
    between->setFixedWidth(gap);
    bar->addWidget(between);
    bar->addWidget(m_find);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] { setShow(Show(m_choice->currentData().toInt())); });
    connect(m_find, &QLineEdit::textChanged, this, &MatrixFilter::setText);
    connect(m_find, &QLineEdit::returnPressed, m_view, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    auto *away = new QShortcut(Qt::Key_Escape, m_find);
    away->setContext(Qt::WidgetShortcut);
    connect(away, &QShortcut::activated, m_view, [this] {
        m_find->clear();
        m_view->setFocus(Qt::OtherFocusReason);
    });
}

void MatrixFilter::buildMenus(QMenu *show, QMenu *sort)
{
    for (const Show choice : allShows) {
        QAction *action = show->addAction(title(choice));
        action->setCheckable(true);
        action->setData(int(choice));
        action->setChecked(choice == m_show);
        m_shown->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice] { setShow(choice); });
    }
    auto *sorts = new QActionGroup(this);
    const auto add = [&](const QString &text, int column) {
        QAction *action = sort->addAction(text);
        action->setCheckable(true);
        action->setData(column);
        sorts->addAction(action);
        connect(action, &QAction::triggered, this, [this, column] {
            // Chosen again: the other way round.
            const bool turned = column >= 0 && m_model->sortColumn() == column && m_model->sortOrder() == Qt::AscendingOrder;
            if (column < 0 && m_model->sortColumn() < 0)
                return;
            m_view->sortBy(column, turned ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    };
    add(tr("Order of the File"), -1);
    for (const MachineField field : {MachineField::Host, MachineField::Address, MachineField::Role})
        add(m_model->headerData(MachineTableModel::columnOf(field), Qt::Horizontal).toString(),
            MachineTableModel::columnOf(field));
    add(m_model->headerData(MatrixModel::stateColumn(), Qt::Horizontal).toString(), MatrixModel::stateColumn());
    const auto check = [this, sorts] {
        for (QAction *action : sorts->actions())
            action->setChecked(action->data().toInt() == m_model->sortColumn());
    };
    connect(m_view, &MatrixView::sortChanged, sorts, check);
    check();
}

void MatrixFilter::setShow(Show show)
{
    m_show = show;
    if (m_choice)
        m_choice->setCurrentIndex(m_choice->findData(int(show)));
    for (QAction *action : m_shown->actions())
        action->setChecked(action->data().toInt() == int(show));
    apply();
}

void MatrixFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    apply();
}

void MatrixFilter::showAll()
{
    m_find->clear();
    setShow(Show::All);
}

void MatrixFilter::focusFind()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void MatrixFilter::apply()
{
    m_again.stop();
    if (m_show == Show::All && m_text.isEmpty())
        m_view->setRowFilter({});
    else
        m_view->setRowFilter([this](int row) { return shows(row); }, words());
}

/// Why a machine is not shown.
QString MatrixFilter::words() const
{
    QStringList sentences;
    if (!m_text.isEmpty())
        sentences << tr("No machine has “%1” in its name or address.").arg(m_text);
    if (m_show != Show::All)
        sentences << tr("Only the machines of the kind “%1” are shown.").arg(title(m_show));
    return sentences.join(u' ');
}

bool MatrixFilter::shows(int row) const
{
    const auto field = [&](MachineField which) {
        return m_model->index(row, MachineTableModel::columnOf(which)).data().toString();
    };
    if (field(MachineField::Host).isEmpty())
        return true; // a row that is being filled in
    const auto holds = [&](MachineField which) { return field(which).contains(m_text, Qt::CaseInsensitive); };
    if (!m_text.isEmpty() && !holds(MachineField::Host) && !holds(MachineField::Address) && !holds(MachineField::Fqdn))
        return false;
    switch (m_show) {
    case Show::All:
        return true;
    case Show::Failed:
        return m_model->anyOutcome(row, isFailure);
    case Show::NotReady:
        return m_model->isNode(row) && !m_model->isReady(row);
    case Show::Ticked:
        return m_model->isNode(row)
               && m_model->index(row, MachineTableModel::columnOf(MachineField::Ticked)).data(Qt::CheckStateRole).toInt()
                      == Qt::Checked;
    case Show::Live:
        return !m_model->live(row).isEmpty();
    }
    Q_UNREACHABLE();
}

} // namespace howdah
