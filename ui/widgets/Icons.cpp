// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/Icons.h"

#include <QFile>
#include <QHash>
#include <QPainter>
#include <QSvgRenderer>

namespace howdah {
namespace {

QByteArray svgText(const QString &name)
{
    static QHash<QString, QByteArray> texts;
    auto found = texts.find(name);
    if (found == texts.end()) {
        QFile file(QStringLiteral(":/howdah/icons/%1.svg").arg(name));
        found = texts.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return *found;
}

enum class Shape { Filled, Outline };

QPixmap render(const QString &name, const QColor &color, const QColor &paper, int size, qreal ratio, Shape shape = Shape::Filled)
{
    static QHash<QString, QPixmap> rendered;
    const QString key =
        QStringLiteral("%1 %2 %3 %4 %5 %6").arg(name, color.name(), paper.name()).arg(size).arg(ratio).arg(int(shape));
    if (const auto found = rendered.constFind(key); found != rendered.constEnd())
        return *found;
    QByteArray text = svgText(name);
    if (shape == Shape::Outline) // what is cut out of a filled shape is drawn in it instead
        text.replace("fill=\"currentColor\" stroke=\"none\"", "stroke-width=\"1.25\"").replace("PAPER", "currentColor");
    text.replace("currentColor", color.name().toLatin1()).replace("PAPER", paper.name().toLatin1());
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(text).render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return *rendered.insert(key, pixmap);
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Neutral:
        return dark ? QColor(0x9a, 0xa4, 0xae) : QColor(0x5c, 0x66, 0x70);
    case Tone::Good:
        return dark ? QColor(0x4c, 0xc2, 0x6a) : QColor(0x1a, 0x7f, 0x37);
    case Tone::Bad:
        return dark ? QColor(0xff, 0x7b, 0x72) : QColor(0xc5, 0x22, 0x1f);
    case Tone::Busy:
        return dark ? QColor(0x79, 0xb8, 0xff) : QColor(0x0b, 0x57, 0xd0);
    case Tone::Warning:
        return dark ? QColor(0xe3, 0xb3, 0x41) : QColor(0x9a, 0x5b, 0x00);
    case Tone::Text:
        return palette.color(QPalette::ButtonText);
    }
    Q_UNREACHABLE();
}

Tone toneOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Changed:
    case Outcome::Unchanged:
        return Tone::Good;
    case Outcome::Running:
    case Outcome::WouldChange:
        return Tone::Busy;
    case Outcome::Failed:
    case Outcome::Unreachable:
        return Tone::Bad;
    case Outcome::Outdated:
    case Outcome::Interrupted:
    case Outcome::Cancelled:
        return Tone::Warning;
    case Outcome::NotTried: // the failure it follows from is the red one
    case Outcome::Pending:
    case Outcome::Skipped:
        return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

QPixmap iconPixmap(const QString &name, Tone tone, const QPalette &palette, int size, qreal ratio)
{
    return render(name, toneColor(tone, palette), palette.color(QPalette::Base), size, ratio);
}

QPixmap outcomePixmap(Outcome outcome, const QPalette &palette, int size, qreal ratio)
{
    return iconPixmap(QStringLiteral("outcome-") + outcomeName(outcome), toneOf(outcome), palette, size, ratio);
}

QPixmap outcomeOutline(Outcome outcome, const QPalette &palette, int size, qreal ratio)
{
    return render(QStringLiteral("outcome-") + outcomeName(outcome), toneColor(toneOf(outcome), palette),
                  palette.color(QPalette::Base), size, ratio, Shape::Outline);
}

QIcon namedIcon(const QString &name, Tone tone, const QPalette &palette)
{
    QIcon icon;
    QColor faded = toneColor(Tone::Neutral, palette);
    faded = isDark(palette) ? faded.darker(180) : faded.lighter(170);
    for (const int size : {16, 22, 32}) {
        for (const qreal ratio : {1.0, 2.0}) {
            icon.addPixmap(iconPixmap(name, tone, palette, size, ratio));
            icon.addPixmap(render(name, faded, palette.color(QPalette::Base), size, ratio), QIcon::Disabled);
            icon.addPixmap(
                render(name, palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight), size, ratio),
                QIcon::Selected);
        }
    }
    return icon;
}

QIcon outcomeIcon(Outcome outcome, const QPalette &palette)
{
    return namedIcon(QStringLiteral("outcome-") + outcomeName(outcome), toneOf(outcome), palette);
}

} // namespace howdah
