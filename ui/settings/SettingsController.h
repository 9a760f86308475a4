// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Settings menu does: the preferences of now, who changes them, and the dialogs for them and for the passwords.
//
// Thread: main thread. Ownership: all it is given must outlive it.
#pragma once

#include "ui/settings/Passwords.h"
#include "ui/settings/Preferences.h"

#include <QObject>

namespace howdah {

class ClusterDocument;

class SettingsController : public QObject
{
    Q_OBJECT
public:
    SettingsController(ClusterDocument *document, Passwords *passwords, Theme *theme, QWidget *window);

    [[nodiscard]] const Preferences &preferences() const { return m_preferences; }
    /// Saves them and has them followed at once.
    void set(const Preferences &preferences);
    void setTheme(Theme::Choice choice);
    void showPreferences();
    void showPasswords();

Q_SIGNALS:
    void changed(const howdah::Preferences &preferences);
    void failed(const howdah::Error &error);
    void noted(const QString &text);

private:
    void apply();
    void forgetAll();

    ClusterDocument *m_document;
    Passwords *m_passwords;
    Theme *m_theme;
    QWidget *m_window;
    Preferences m_preferences;
};

} // namespace howdah
