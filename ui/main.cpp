// howdah: the window. The one place where its parts are made.
#include "app/credentials/KeychainStore.h"
#include "ui/MainWindow.h"
#include "ui/Theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>
#include <QTranslator>

#include <sys/prctl.h>
#include <sys/resource.h>

#include <csignal>

using namespace howdah;

namespace {

/// Nothing of this process may end in a core file, a closed pipe is an error and no death, and a thousand connections
/// need their descriptors (measured: running out of them aborts inside QThread).
void prepareProcess()
{
    prctl(PR_SET_DUMPABLE, 0);
    const rlimit noCore{0, 0};
    setrlimit(RLIMIT_CORE, &noCore);
    std::signal(SIGPIPE, SIG_IGN);
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files);
    }
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

    QTranslator translator;
    const QString translations = QStringLiteral(":/howdah/translations");
    if (translator.load(QLocale(), QStringLiteral("howdah"), QStringLiteral("_"), translations)
        || translator.load(QStringLiteral("howdah_en"), translations))
        QCoreApplication::installTranslator(&translator);

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
    return QApplication::exec();
}
