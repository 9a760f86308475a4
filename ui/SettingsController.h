// The Settings menu: the preferences of now, who changes them, and the dialogs for them and for the passwords.
//
// Thread: main thread. Ownership: all it is given must outlive it.
#pragma once

#include "ui/Passwords.h"
#include "ui/Preferences.h"

#include <QObject>

namespace howdah {

class ClusterDocument;
struct MainActions;

class SettingsController : public QObject
{
    Q_OBJECT
public:
    SettingsController(MainActions *actions, ClusterDocument *document, Passwords *passwords, Theme *theme, QWidget *window);

    [[nodiscard]] const Preferences &preferences() const { return m_preferences; }
    /// Saves them and has them followed at once.
    void set(const Preferences &preferences);

Q_SIGNALS:
    void changed(const howdah::Preferences &preferences);
    void failed(const howdah::Error &error);
    void noted(const QString &text);

private:
    void apply();
    void setTheme(Theme::Choice choice);
    void showPreferences();
    void showPasswords();
    void forgetAll();

    MainActions *m_actions;
    ClusterDocument *m_document;
    Passwords *m_passwords;
    Theme *m_theme;
    QWidget *m_window;
    Preferences m_preferences;
};

} // namespace howdah
