// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/Theme.h"

#include "ui/widgets/CrispStyle.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QIcon>
#include <QStyle>

namespace howdah {
namespace {

const QString portal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString settings = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString scheme = QStringLiteral("color-scheme");

QPalette fusionPalette(bool dark)
{
    if (!dark) {
        QPalette light(QColor(0xef, 0xf0, 0xf1));
        light.setColor(QPalette::Base, Qt::white);
        light.setColor(QPalette::AlternateBase, QColor(0xf6, 0xf7, 0xf8));
        light.setColor(QPalette::Highlight, QColor(0x2a, 0x6f, 0xc9));
        light.setColor(QPalette::HighlightedText, Qt::white);
        light.setColor(QPalette::Link, QColor(0x0b, 0x57, 0xd0));
        light.setColor(QPalette::PlaceholderText, QColor(0x6b, 0x74, 0x7d));
        return light;
    }
    QPalette palette(QColor(0x2b, 0x2e, 0x33));
    const QColor text(0xe6, 0xe8, 0xeb);
    const QColor faded(0x7d, 0x85, 0x8e);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, text);
        palette.setColor(QPalette::Disabled, role, faded);
    }
    palette.setColor(QPalette::Base, QColor(0x1f, 0x21, 0x25));
    palette.setColor(QPalette::AlternateBase, QColor(0x25, 0x28, 0x2c));
    palette.setColor(QPalette::ToolTipBase, QColor(0x35, 0x39, 0x3f));
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x6d, 0xb5));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x79, 0xb8, 0xff));
    palette.setColor(QPalette::PlaceholderText, QColor(0x94, 0x9c, 0xa5));
    return palette;
}

bool isDarkScheme(const QVariant &value)
{
    return value.toUInt() == 1; // 0: no preference, 1: dark, 2: light
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent), m_systemPalette(QApplication::palette()), m_systemStyle(QApplication::style()->objectName())
{
    // The few icons of the style (a field's cross, arrows) would be looked for in every folder of the desktop's themes, name
    // by name: tens of thousands of them where no theme has a cache, a third of the start. Its built-in ones do.
    QIcon::setThemeSearchPaths({QStringLiteral(":/icons")});
    askPortal();
}

void Theme::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portal, portalPath, settings, QStringLiteral("SettingChanged"), this,
                SLOT(portalSettingChanged(QString, QString, QDBusVariant))); // QtDBus knows no other form
    QDBusMessage read = QDBusMessage::createMethodCall(portal, portalPath, settings, QStringLiteral("Read"));
    read << appearance << scheme;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(read, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            portalSettingChanged(appearance, scheme, reply.value());
    });
}

void Theme::portalSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group != appearance || key != scheme)
        return;
    QVariant inner = value.variant(); // Read wraps the value twice
    if (inner.canConvert<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    if (m_systemDark == isDarkScheme(inner))
        return;
    m_systemDark = isDarkScheme(inner);
    if (m_choice == Choice::System)
        apply();
}

void Theme::setChoice(Choice choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    apply();
}

void Theme::apply()
{
    const bool systemFits =
        m_choice == Choice::System && m_systemDark == (m_systemPalette.color(QPalette::Base).lightness() < 128);
    if (systemFits) {
        QApplication::setStyle(m_systemStyle);
        QApplication::setPalette(m_systemPalette);
        return;
    }
    // Styles of the platform ignore foreign palettes; Fusion takes them.
    QApplication::setStyle(new CrispStyle);
    QApplication::setPalette(fusionPalette(m_choice == Choice::Dark || (m_choice == Choice::System && m_systemDark)));
}

} // namespace howdah
