// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The administrator's helper as the build makes it, in a folder of the test's, with stand-ins for the step programs.
#pragma once

#include "tests/lab/PrivateMounts.h"

#include <QDir>

namespace howdah::test {

class HelperFixture
{
public:
    explicit HelperFixture(bool realSteps = false, const QByteArray &protocol = "1")
    {
        QFile::setPermissions(m_dir.path(), open);
        QDir(m_dir.path()).mkpath(QStringLiteral("steps"));
        QFile::setPermissions(stepsPath(), open);
        const QString source = QStringLiteral(HOWDAH_SOURCE_DIR "/resources/steps/");
        const QString standIn = QStringLiteral(HOWDAH_SOURCE_DIR "/tests/data/workstation/");
        for (const char *name : {"lib.sh", "driver.sh", "hosts.sh", "time-sync.sh", "local-hosts.sh", "local-time-sync.sh"}) {
            const QString file = QString::fromLatin1(name);
            const bool step = file.startsWith(QStringLiteral("local"));
            put(stepsPath() + u'/' + file, PrivateMounts::textOf((step && !realSteps ? standIn : source) + file));
        }
        QByteArray text =
            PrivateMounts::textOf(QStringLiteral(HOWDAH_SOURCE_DIR "/resources/workstation/howdah-workstation-helper.in"));
        text.replace("@HOWDAH_HELPER@", path().toUtf8());
        text.replace("@HOWDAH_STEP_DIR@", stepsPath().toUtf8());
        text.replace("@HOWDAH_HELPER_PROTOCOL@", protocol);
        put(path(), text);
    }

    [[nodiscard]] QString path() const { return m_dir.filePath(QStringLiteral("howdah-workstation-helper")); }
    [[nodiscard]] QString folder() const { return m_dir.path(); }

private:
    static constexpr QFileDevice::Permissions open = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner
                                                     | QFileDevice::ReadGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther
                                                     | QFileDevice::ExeOther;

    [[nodiscard]] QString stepsPath() const { return m_dir.filePath(QStringLiteral("steps")); }
    static void put(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        if (text.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.setPermissions(open))
            qFatal("cannot write %s", qPrintable(path));
    }

    QTemporaryDir m_dir;
};

} // namespace howdah::test
