// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Words are shown as they are. Qt takes what looks like HTML for HTML, in labels, message boxes and tooltips alike, and reads
// the files that it names: a machine's sentence with <img src='/a/fifo'> would stop the window for ever, <b> would forge.
// Every label, message box and tooltip of the program is therefore plain text, Qt's own too, unless it was set to
// Qt::RichText; such code escapes foreign text.
//
// Thread: main thread. Watches the whole application for as long as it lives.
#pragma once

#include <QObject>

namespace howdah {

class PlainLabels : public QObject
{
    Q_OBJECT
public:
    explicit PlainLabels(QObject *parent);
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace howdah
