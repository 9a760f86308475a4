// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/os/ProgramStart.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace howdah {

namespace {

/// A closed standard input, output or error has its number taken, so that no file of ours is opened under it and written to
/// as if it were the output. Opened the wrong way round: reading or writing it is still refused (EBADF).
void keepStandardStreams()
{
    for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(fd, F_GETFD) == -1 && errno == EBADF) // then it is the lowest number that is free
            [[maybe_unused]]
            const int taken = open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

} // namespace

void prepareProcess()
{
    keepStandardStreams();
    prctl(PR_SET_DUMPABLE, 0);
    const rlimit noCore{0, 0};
    setrlimit(RLIMIT_CORE, &noCore);
    rlimit locked{}; // for secrets: LockedBytes
    if (getrlimit(RLIMIT_MEMLOCK, &locked) == 0) {
        locked.rlim_cur = locked.rlim_max;
        setrlimit(RLIMIT_MEMLOCK, &locked);
    }
    std::signal(SIGPIPE, SIG_IGN);
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files);
    }
}

void installTranslations()
{
    const QString separator = QStringLiteral("_");
    auto *own = new QTranslator(qApp);
    const QString folder = QStringLiteral(":/howdah/translations");
    if (!own->load(QLocale(), QStringLiteral("howdah"), separator, folder))
        (void)own->load(QStringLiteral("howdah_en"), folder);
    QCoreApplication::installTranslator(own);
    // Qt's own texts in the language ours came in, and not in one of the user's that only Qt knows.
    auto *qt = new QTranslator(qApp);
    if (!own->language().startsWith(QLatin1String("en"))
        && qt->load(QLocale(own->language()), QStringLiteral("qtbase"), separator,
                    QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
}

} // namespace howdah
