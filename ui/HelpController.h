// The Help menu, and F1 wherever the focus is: in the window or in one of its dialogs, whose keys never reach the menu.
//
// Thread: main thread. Owns the help window.
#pragma once

#include "ui/HelpWindow.h"

#include <QObject>

#include <memory>

namespace howdah {

struct MainActions;

class HelpController : public QObject
{
    Q_OBJECT
public:
    HelpController(MainActions *actions, QWidget *window);
    ~HelpController() override;

    void show(const QString &page);
    [[nodiscard]] HelpWindow *window() const { return m_help.get(); } ///< null until it was wanted

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showAbout();

    QWidget *m_window;
    std::unique_ptr<HelpWindow> m_help;
};

} // namespace howdah
