// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/StepHeader.h"

#include "ui/matrix/MatrixModel.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionButton>

namespace howdah {

StepHeader::StepHeader(QWidget *parent) : FlatHeader(parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setAccessibleName(tr("Steps"));
}

int StepHeader::lineHeight() const
{
    return fontMetrics().height() + 6;
}

QSize StepHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), 2 * lineHeight()};
}

QSize StepHeader::sectionSizeFromContents(int section) const
{
    const QString text = model()->headerData(section, orientation()).toString();
    const int tick = style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this);
    return {tick + fontMetrics().horizontalAdvance(text) + 14, 2 * lineHeight()};
}

QRect StepHeader::tickRect(const QRect &section) const
{
    const QSize size(style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this),
                     style()->pixelMetric(QStyle::PM_IndicatorHeight, nullptr, this));
    QRect rect(QPoint(section.left() + 5, 0), size);
    rect.moveTop(section.top() + lineHeight() + (lineHeight() - size.height()) / 2);
    return QStyle::visualRect(layoutDirection(), section, rect);
}

Qt::Alignment StepHeader::alignment() const
{
    return QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter | Qt::AlignAbsolute;
}

bool StepHeader::beginsGroup(int section) const
{
    const auto group = [this](int s) { return model()->headerData(s, orientation(), MatrixModel::GroupRole).toString(); };
    return section <= MatrixModel::firstStepColumn() || group(section) != group(section - 1);
}

void StepHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const auto value = [&](int role) { return model()->headerData(section, orientation(), role); };
    painter->save();
    paintGround(painter, rect);
    if (beginsGroup(section))
        rightToLeft ? painter->drawLine(rect.topRight(), rect.bottomRight())
                    : painter->drawLine(rect.topLeft(), rect.bottomLeft());

    QStyleOptionButton tick;
    tick.initFrom(this);
    tick.rect = tickRect(rect);
    tick.state = (value(MatrixModel::FixedRole).toBool() ? QStyle::State_None : QStyle::State_Enabled)
                 | (value(MatrixModel::TickedRole).toBool() ? QStyle::State_On : QStyle::State_Off);
    if (value(MatrixModel::FixedRole).toBool())
        tick.palette.setCurrentColorGroup(QPalette::Disabled);
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &tick, painter, this);

    QRect text = rect;
    text.setTop(rect.top() + lineHeight());
    rightToLeft ? text.setRight(tick.rect.left() - 4) : text.setLeft(tick.rect.right() + 4);
    painter->setPen(palette().color(value(MatrixModel::TickedRole).toBool() ? QPalette::ButtonText : QPalette::PlaceholderText));
    painter->drawText(text, alignment(), value(Qt::DisplayRole).toString());
    painter->restore();
}

void StepHeader::paintEvent(QPaintEvent *event)
{
    FlatHeader::paintEvent(event);
    // The sections' titles, over all columns of each; a title stays in sight while its columns scroll.
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    for (int first = MatrixModel::firstStepColumn(); first < count(); ++first) {
        if (!beginsGroup(first))
            continue;
        int last = first;
        while (last + 1 < count() && !beginsGroup(last + 1))
            ++last;
        const QRect whole = QRect(sectionViewportPosition(first), 0, sectionSize(first), lineHeight())
                                .united(QRect(sectionViewportPosition(last), 0, sectionSize(last), lineHeight()));
        const QRect title = whole.adjusted(6, 0, -6, 0).intersected(viewport()->rect().adjusted(6, 0, -6, 0));
        if (!title.isEmpty())
            painter.drawText(title, alignment(), model()->headerData(first, orientation(), MatrixModel::GroupRole).toString());
    }
}

void StepHeader::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? logicalIndexAt(event->pos()) : -1;
    QHeaderView::mousePressEvent(event);
}

void StepHeader::mouseReleaseEvent(QMouseEvent *event)
{
    const int section = logicalIndexAt(event->pos());
    // Not where an edge was dragged to resize a column.
    const bool resized = cursor().shape() == Qt::SplitHCursor;
    QHeaderView::mouseReleaseEvent(event);
    if (section >= 0 && section == m_pressed && !resized
        && !model()->headerData(section, orientation(), MatrixModel::FixedRole).toBool())
        Q_EMIT tickClicked(section);
    m_pressed = -1;
}

} // namespace howdah
