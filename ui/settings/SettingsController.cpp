// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/SettingsController.h"

#include "ui/document/ClusterDocument.h"
#include "ui/settings/PasswordsDialog.h"
#include "ui/settings/PreferencesDialog.h"

#include <QSettings>
#include <QWidget>

namespace howdah {

SettingsController::SettingsController(ClusterDocument *document, Passwords *passwords, Theme *theme, QWidget *window)
    : QObject(window), m_document(document), m_passwords(passwords), m_theme(theme), m_window(window),
      m_preferences(Preferences::load())
{
    apply();
}

void SettingsController::set(const Preferences &preferences)
{
    if (m_preferences == preferences)
        return;
    m_preferences = preferences;
    if (!m_preferences.save()) {
        Q_EMIT failed(
            {ErrorCode::FileUnwritable,
             tr("The preferences could not be saved in %1; they apply until Howdah ends. Check the file's owner and the free space.")
                 .arg(QSettings().fileName()),
             {}});
    }
    apply();
    Q_EMIT changed(m_preferences);
}

void SettingsController::apply()
{
    m_theme->setChoice(m_preferences.theme);
    m_passwords->setKeychainUsed(m_preferences.keychain);
}

void SettingsController::setTheme(Theme::Choice choice)
{
    Preferences changed = m_preferences;
    changed.theme = choice;
    set(changed);
}

void SettingsController::showPreferences()
{
    auto *dialog =
        new PreferencesDialog(m_preferences, m_passwords->hasKeychain() ? m_passwords->keychainTitle() : QString(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { set(dialog->preferences()); });
    connect(dialog, &PreferencesDialog::forgetAllRequested, this,
            [this, dialog] { PasswordsDialog::askForgetAll(dialog, [this] { forgetAll(); }); });
    dialog->open();
}

void SettingsController::showPasswords()
{
    auto *dialog = new PasswordsDialog(m_passwords, m_document->cluster(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SettingsController::forgetAll()
{
    m_passwords->forgetAll(m_document->cluster(), this, [this](const Result<void> &done) {
        if (done)
            Q_EMIT noted(tr("All passwords are forgotten."));
        else
            Q_EMIT failed(done.error());
    });
}

} // namespace howdah
