// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/Preferences.h"

#include "app/base/SettingsFile.h"

#include <QFontDatabase>
#include <QMetaEnum>
#include <QSettings>

namespace howdah {
namespace {

constexpr auto preferencesGroup = "preferences";

int number(const QSettings &settings, const char *key, int otherwise, int least, int most)
{
    bool isNumber = false;
    const int value = settings.value(QLatin1String(key), otherwise).toInt(&isNumber);
    return isNumber ? qBound(least, value, most) : otherwise;
}

} // namespace

Preferences Preferences::load()
{
    QSettings settings;
    settings.beginGroup(QLatin1String(preferencesGroup));
    Preferences read;
    read.machinesAtOnce = number(settings, "machinesAtOnce", read.machinesAtOnce, 1, mostAtOnce);
    read.connectSeconds = number(settings, "connectSeconds", read.connectSeconds, 1, mostConnectSeconds);
    read.loginSeconds = number(settings, "loginSeconds", read.loginSeconds, 5, mostLoginSeconds);
    read.stepPatience = number(settings, "stepPatience", read.stepPatience, 1, mostStepPatience);
    bool known = false;
    const QByteArray theme = settings.value(QLatin1String("theme")).toByteArray();
    const int choice = QMetaEnum::fromType<Theme::Choice>().keyToValue(theme.constData(), &known);
    read.theme = known ? Theme::Choice(choice) : Theme::Choice::System;
    read.terminalFamily = settings.value(QLatin1String("terminalFamily")).toString();
    read.terminalSize = read.terminalFamily.isEmpty() ? 0 : number(settings, "terminalSize", 10, 6, 48);
    read.keychain = settings.value(QLatin1String("keychain"), true).toBool();
    return read;
}

bool Preferences::save() const
{
    if (!settingsCanBeKept())
        return false;
    QSettings settings;
    settings.beginGroup(QLatin1String(preferencesGroup));
    settings.setValue(QLatin1String("machinesAtOnce"), machinesAtOnce);
    settings.setValue(QLatin1String("connectSeconds"), connectSeconds);
    settings.setValue(QLatin1String("loginSeconds"), loginSeconds);
    settings.setValue(QLatin1String("stepPatience"), stepPatience);
    settings.setValue(QLatin1String("theme"), QByteArray(QMetaEnum::fromType<Theme::Choice>().valueToKey(int(theme))));
    settings.setValue(QLatin1String("terminalFamily"), terminalFamily);
    settings.setValue(QLatin1String("terminalSize"), terminalSize);
    settings.setValue(QLatin1String("keychain"), keychain);
    settings.sync();
    return settings.status() == QSettings::NoError;
}

void Preferences::applyTo(RunRequest &request) const
{
    request.parallel = machinesAtOnce;
    request.limits.connect = std::chrono::seconds(connectSeconds);
    request.limits.login = std::chrono::seconds(loginSeconds);
    request.limits.ready = std::max(request.limits.ready, request.limits.login);
    request.stepPatience = stepPatience;
}

QFont Preferences::terminalFont() const
{
    if (terminalFamily.isEmpty())
        return QFontDatabase::systemFont(QFontDatabase::FixedFont);
    QFont font(terminalFamily, terminalSize);
    font.setStyleHint(QFont::Monospace); // where the family is gone, another of fixed width
    return font;
}

} // namespace howdah
