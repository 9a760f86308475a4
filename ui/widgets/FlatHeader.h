// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A table's header as the matrix has it: one flat ground with a line below, alike over machines and steps, also where
// there are no more sections.
//
// Thread: main thread.
#pragma once

#include <QHeaderView>

namespace howdah {

class FlatHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit FlatHeader(QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;
    void paintGround(QPainter *painter, const QRect &rect) const;
};

} // namespace howdah
