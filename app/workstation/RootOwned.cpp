// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workstation/RootOwned.h"

#include "app/base/os/FileStatus.h"

#include <QFileInfo>

namespace howdah {
namespace {

constexpr mode_t sticky = 01000;
constexpr mode_t writableByGroup = 0020;
constexpr mode_t writableByAll = 0002;

} // namespace

std::optional<QString> changeableByOthers(const QString &path)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    if (real.isEmpty())
        return path;
    const QString folder = QFileInfo(real).path();
    for (QString part = real;; part = QFileInfo(part).path()) {
        const auto status = statusOf(part);
        if (!status || status->owner != 0)
            return part;
        const bool above = part != real && part != folder;
        if ((status->mode & (above ? writableByAll : writableByGroup | writableByAll)) && !(above && (status->mode & sticky)))
            return part;
        if (part == QLatin1String("/"))
            return std::nullopt;
    }
}

} // namespace howdah
