// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/CrispStyle.h"

#include <QPainter>
#include <QStyleOption>

namespace howdah {

void CrispStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
        return drawTickBox(option, painter);
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool round = element == PE_IndicatorRadioButton;
    const QPalette &palette = option->palette;
    const bool plain = element == PE_FrameLineEdit && !(option->state & State_HasFocus); // with the focus Fusion's frame is seen
    if ((!round && !plain) || palette.color(QPalette::Base).lightness() >= 128)
        return;
    QColor frame = palette.color(QPalette::Text);
    frame.setAlpha((option->state & State_Enabled ? 90 : 45) + (round ? 50 : 0)); // a small circle has less to be seen by
    const QRectF inside = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(frame);
    painter->setBrush(Qt::NoBrush);
    if (round) {
        const qreal side = qMin(inside.width(), inside.height());
        QRectF circle(0, 0, side, side);
        circle.moveCenter(inside.center());
        painter->drawEllipse(circle);
    } else {
        painter->drawRoundedRect(inside, 2, 2);
    }
    painter->restore();
}

QSize CrispStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const QSize fusions = QProxyStyle::sizeFromContents(type, option, size, widget);
    return type == CT_PushButton ? QSize(fusions.width() + 12, qMax(fusions.height(), option->fontMetrics.height() + 12))
                                 : fusions;
}

void CrispStyle::drawTickBox(const QStyleOption *option, QPainter *painter) const
{
    const bool enabled = option->state & State_Enabled;
    const bool on = option->state & State_On;
    const QPalette &palette = option->palette;
    QColor frame = palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Text);
    frame.setAlpha(option->state & (State_MouseOver | State_HasFocus) ? 230 : 140);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal side = qMin(option->rect.width(), option->rect.height()) - 1.0;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    painter->setPen(on && enabled ? QPen(palette.color(QPalette::Highlight), 1) : QPen(frame, 1));
    painter->setBrush(on && enabled ? palette.color(QPalette::Highlight) : palette.color(QPalette::Base));
    painter->drawRoundedRect(box, 2.5, 2.5);
    if (on) {
        const qreal unit = side / 12;
        painter->setPen(QPen(enabled ? palette.color(QPalette::HighlightedText) : frame, 1.8 * unit, Qt::SolidLine, Qt::RoundCap,
                             Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        const QPointF corner = box.topLeft();
        painter->drawPolyline(
            QPolygonF({corner + QPointF(2.8, 6.2) * unit, corner + QPointF(5.0, 8.5) * unit, corner + QPointF(9.3, 3.7) * unit}));
    }
    painter->restore();
}

} // namespace howdah
