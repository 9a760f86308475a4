// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// howdah: the program with the window. Creates its parts.
#include "app/base/ShownText.h"
#include "app/base/os/ProgramStart.h"
#include "app/base/os/StopSignals.h"
#include "app/credentials/KeychainStore.h"
#include "ui/MainWindow.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>

#include <algorithm>
#include <cstdio>
#include <optional>

using namespace howdah;

namespace {

/// The exit code: 1 if it could not be printed.
int print(const QString &text)
{
    const QByteArray bytes = text.toLocal8Bit();
    if (std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size()) && std::fflush(stdout) == 0)
        return 0;
    std::perror("howdah: standard output");
    return 1;
}

struct Asked
{
    std::optional<int> exitCode; ///< --version, --help or what is wrong: it was printed
    QString file;
};

/// Of an application object, which translations and the help need; it may be one without a display.
Asked readArguments()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Prepares the machines of a Patroni cluster from this computer."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QCoreApplication::translate("main", "Shows this help and exits with status 0."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     QCoreApplication::translate("main", "Shows the version and exits with status 0."));
    parser.addOptions({help, version});
    parser.addPositionalArgument(QStringLiteral("file"),
                                 QCoreApplication::translate("main", "A project (*.howdah) or a machines.txt to open."),
                                 QStringLiteral("[file]"));
    if (!parser.parse(QCoreApplication::arguments())) {
        std::fputs((QStringLiteral("howdah: ") + shownLine(parser.errorText()) + u'\n').toLocal8Bit().constData(), stderr);
        return {1, {}};
    }
    if (parser.isSet(version))
        return {print(QStringLiteral("howdah " HOWDAH_VERSION "\n")), {}};
    if (parser.isSet(help))
        return {print(parser.helpText()
                      + QCoreApplication::translate("main", "\nWithout a display: howdah-cli does the same; howdah-cli help.\n")),
                {}};
    return {std::nullopt, parser.positionalArguments().value(0)};
}

/// Asked only for words, which no display is needed for; a QApplication would not begin without one.
bool asksForWords(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char *word) {
        return qstrcmp(word, "--version") == 0 || qstrcmp(word, "-v") == 0 || qstrcmp(word, "--help") == 0
               || qstrcmp(word, "-h") == 0;
    });
}

} // namespace

int main(int argc, char **argv)
{
    prepareProcess();
    if (asksForWords(argc, argv)) {
        QCoreApplication app(argc, argv);
        QCoreApplication::setApplicationName(QStringLiteral("howdah"));
        installTranslations();
        if (const Asked asked = readArguments(); asked.exitCode)
            return *asked.exitCode;
    }
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("howdah"));
    QApplication::setApplicationName(QStringLiteral("howdah"));
    QApplication::setApplicationDisplayName(QStringLiteral("Howdah"));
    QApplication::setApplicationVersion(QStringLiteral(HOWDAH_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.howdah.Howdah"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/howdah/icons/howdah.svg")));

    installTranslations();

    const Asked asked = readArguments();
    if (asked.exitCode)
        return *asked.exitCode;

    Theme theme;
    KeychainStore keychain;
    MainWindow window(&keychain, KeychainStore::keychainName(), &theme);
    window.show();
    if (!asked.file.isEmpty())
        window.openPath(QFileInfo(asked.file).absoluteFilePath());
    window.offerRecovery();
    bool ending = false;
    const StopSignals signals([&](StopSignals::Kind kind) {
        if (kind == StopSignals::Kind::Asked || !ending) // a closed terminal is no second thought
            window.endUnasked();
        ending = true;
    });
    return QApplication::exec();
}
