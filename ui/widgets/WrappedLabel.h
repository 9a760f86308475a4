// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A label of several lines that asks for the height its text needs at the width it has. QLabel says so too, but layouts
// with a fixed width, forms and centred columns do not ask, and cut the text (Qt 6.4).
//
// Thread: main thread.
#pragma once

#include <QLabel>

namespace howdah {

class WrappedLabel : public QLabel
{
public:
    explicit WrappedLabel(const QString &text = {}, QWidget *parent = nullptr) : QLabel(text, parent)
    {
        setWordWrap(true);
        setTextFormat(Qt::PlainText);
    }
    void say(const QString &text)
    {
        setText(text);
        fit();
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QLabel::resizeEvent(event);
        fit();
    }

private:
    void fit()
    {
        setMinimumHeight(0); // heightForWidth() is never less than it
        setMinimumHeight(qMax(0, heightForWidth(width())));
    }
};

} // namespace howdah
