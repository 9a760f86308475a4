// howdah: the window. The one place where its parts are made.
#include "app/base/ProgramStart.h"
#include "app/base/ShownText.h"
#include "app/base/StopSignals.h"
#include "app/credentials/KeychainStore.h"
#include "ui/MainWindow.h"
#include "ui/Theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>

#include <cstdio>

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

} // namespace

int main(int argc, char **argv)
{
    prepareProcess();
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("howdah"));
    QApplication::setApplicationName(QStringLiteral("howdah"));
    QApplication::setApplicationDisplayName(QStringLiteral("Howdah"));
    QApplication::setApplicationVersion(QStringLiteral(HOWDAH_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.howdah.Howdah"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/howdah/icons/howdah.svg")));

    installTranslations();

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "Prepares the machines of a Patroni cluster from this computer."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"), QCoreApplication::translate("main", "A project (*.howdah) or a machines.txt to open."),
                                 QStringLiteral("[file]"));
    if (!parser.parse(QCoreApplication::arguments())) {
        std::fputs((QStringLiteral("howdah: ") + shownLine(parser.errorText()) + u'\n').toLocal8Bit().constData(), stderr);
        return 1;
    }
    if (parser.isSet(version))
        return print(QStringLiteral("howdah " HOWDAH_VERSION "\n"));
    if (parser.isSet(help))
        return print(parser.helpText());

    Theme theme;
    KeychainStore keychain;
    MainWindow window(&keychain, KeychainStore::keychainName(), &theme);
    window.show();
    const QStringList files = parser.positionalArguments();
    if (!files.isEmpty())
        window.openPath(QFileInfo(files.first()).absoluteFilePath());
    window.offerRecovery();
    bool ending = false;
    const StopSignals signals([&](StopSignals::Kind kind) {
        if (kind == StopSignals::Kind::Asked || !ending) // a closed terminal is no second thought
            window.endUnasked();
        ending = true;
    });
    return QApplication::exec();
}
