// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Text that a screen reader announces without a change of focus: an error, the end of a run.
//
// Thread: main thread.
#pragma once

class QString;
class QWidget;

namespace howdah {

/// Gives the widget the role of an alert. Call in its constructor, before anything asks what it is.
void makeAlert(QWidget *widget);

/// The widget's accessible name becomes the text, which is then announced. The widget is a shown alert.
void announce(QWidget *widget, const QString &text);

} // namespace howdah
