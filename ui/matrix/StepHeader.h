// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The matrix's header over the steps, which is also the list of steps: sections above, and a tick for each step.
//
// Thread: main thread. The keyboard reaches the ticks through the menu Run > Steps.
#pragma once

#include "ui/widgets/FlatHeader.h"

namespace howdah {

class StepHeader : public FlatHeader
{
    Q_OBJECT
public:
    explicit StepHeader(QWidget *parent = nullptr);
    QSize sizeHint() const override;

Q_SIGNALS:
    void tickClicked(int section);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;
    QSize sectionSizeFromContents(int section) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] QRect tickRect(const QRect &section) const;
    [[nodiscard]] Qt::Alignment alignment() const;
    [[nodiscard]] bool beginsGroup(int section) const;

    int m_pressed = -1;
};

} // namespace howdah
