// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/SettingsFile.h"

#include "app/base/FileWriter.h"

#include <QFileInfo>
#include <QSettings>

namespace howdah {

bool settingsCanBeKept()
{
    constexpr qint64 growth = 64 * 1024; // bytes; by far more than one change adds
    const QString path = QSettings().fileName();
    const qint64 size = QFileInfo(path).size(); // 0: there is nothing to lose
    return size == 0 || checkWritable(path, {.links = Links::Follow}, size + growth).ok();
}

} // namespace howdah
