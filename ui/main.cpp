// howdah: the window. The one place where its parts are made.
#include "app/base/ProgramStart.h"
#include "app/base/StopSignals.h"
#include "app/credentials/KeychainStore.h"
#include "ui/MainWindow.h"
#include "ui/Theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>

using namespace howdah;

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
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"), QCoreApplication::translate("main", "A project (*.howdah) or a machines.txt to open."),
                                 QStringLiteral("[file]"));
    parser.process(app);

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
