// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Fusion, with tick boxes, radio buttons and text fields that can be seen on a dark background (its own are drawn in
// shades of the window's colour), and with air around the words of a button.
//
// Thread: main thread.
#pragma once

#include <QProxyStyle>

namespace howdah {

class CrispStyle : public QProxyStyle
{
    Q_OBJECT
public:
    CrispStyle() : QProxyStyle(QStringLiteral("fusion")) {}
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;

private:
    void drawTickBox(const QStyleOption *option, QPainter *painter) const;
};

} // namespace howdah
