// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The dialog for the preferences. It saves nothing: its caller takes preferences().
//
// Thread: main thread; open() it. accepted(): take preferences(). forgetAllRequested(): the user wants every kept
// password gone; the dialog stays open.
#pragma once

#include "ui/settings/Preferences.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFontComboBox;
class QLabel;
class QSpinBox;

namespace howdah {

class PreferencesDialog : public QDialog
{
    Q_OBJECT
public:
    /// keychainName: what it is called here; empty: this Howdah has none.
    PreferencesDialog(const Preferences &preferences, const QString &keychainName, QWidget *parent = nullptr);

    [[nodiscard]] Preferences preferences() const;

Q_SIGNALS:
    void forgetAllRequested();

private:
    QWidget *runPage();
    QWidget *looksPage();
    QWidget *keychainPage(const QString &keychainName);
    void fill(const Preferences &preferences);
    void updateSample();

    QSpinBox *m_atOnce;
    QSpinBox *m_connect;
    QSpinBox *m_login;
    QComboBox *m_patience;
    QComboBox *m_theme;
    QCheckBox *m_ownFont;
    QFontComboBox *m_family;
    QSpinBox *m_size;
    QLabel *m_sample;
    QCheckBox *m_keychain;
};

} // namespace howdah
