// The help that comes with the program: which pages there are, and which one is about what has the focus.
//
// Pages are resources/help/PAGE.md, with a translation in resources/help/LANGUAGE/PAGE.md where there is one; the first
// line is the page's title. A new page is one file and one line in HelpPages.cpp.
//
// Thread: any, but for pageFor() (main thread).
#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace howdah::HelpPages {

[[nodiscard]] const QList<QString> &pages(); ///< in reading order
[[nodiscard]] QString title(const QString &page);
[[nodiscard]] QString text(const QString &page); ///< Markdown; empty if there is no such page

/// The page of the widget, or of the nearest around it that has one; the first page for anything else.
[[nodiscard]] QString pageFor(const QWidget *widget);

/// Object name of a widget, and its page.
struct Place
{
    const char *objectName;
    const char *page;
};
[[nodiscard]] const QList<Place> &places();

} // namespace howdah::HelpPages
