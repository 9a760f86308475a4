// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The help that comes with the program: which pages there are, and which one is about what has the focus.
//
// Pages are resources/help/PAGE.md, in English, and translated resources/help/LANGUAGE/PAGE.md; the first line is the
// page's title. A new page is one file a language and one line in HelpPages.cpp.
//
// Thread: any, but for pageFor() (main thread).
#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace howdah::HelpPages {

[[nodiscard]] const QList<QString> &pages(); ///< in reading order
[[nodiscard]] QString language();            ///< whose pages are shown, like "de"; empty: English
[[nodiscard]] QString title(const QString &page);
[[nodiscard]] QString text(const QString &page); ///< Markdown; empty if there is no such page

/// The page of the widget, or of the nearest around it that has one: of a stack of pages beside it, the one that is
/// shown. The first page for anything else.
[[nodiscard]] QString pageFor(const QWidget *widget);

/// A widget, by object name or class, and its page.
struct Place
{
    const char *widget;
    const char *page;
};
[[nodiscard]] const QList<Place> &places();

} // namespace howdah::HelpPages
