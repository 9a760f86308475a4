// Fusion, with tick boxes that can be seen on a dark background: its own are drawn in shades of the window's colour.
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
};

} // namespace howdah
