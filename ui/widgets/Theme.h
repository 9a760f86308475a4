// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Light, dark, or as the desktop says. Qt 6.4 does not know the desktop's choice, so the desktop portal is asked
// (org.freedesktop.appearance color-scheme), without waiting for it.
//
// Thread: main thread. One per application.
#pragma once

#include <QObject>
#include <QPalette>

class QDBusVariant;

namespace howdah {

class Theme : public QObject
{
    Q_OBJECT
    Q_MOC_INCLUDE(<QDBusVariant>)
public:
    enum class Choice { System, Light, Dark };
    Q_ENUM(Choice)

    explicit Theme(QObject *parent = nullptr);

    [[nodiscard]] Choice choice() const { return m_choice; }
    void setChoice(Choice choice);

private Q_SLOTS:
    void portalSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void apply();

    Choice m_choice = Choice::System;
    bool m_systemDark = false;
    QPalette m_systemPalette;
    QString m_systemStyle;
};

} // namespace howdah
