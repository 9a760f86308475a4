// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The offline help: every page is there and leads somewhere, F1 opens the right one, also in dialogs; in the user's
// language.
#include "app/base/os/ProgramStart.h"
#include "app/ssh/LibraryVersion.h"
#include "tests/ui/WindowFixture.h"
#include "ui/document/UpdateDialog.h"
#include "ui/help/AboutDialog.h"
#include "ui/help/HelpController.h"
#include "ui/help/HelpPages.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QDirIterator>
#include <QFileDialog>
#include <QLabel>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTextBrowser>
#include <QTranslator>
#include <QTreeWidget>

#include <algorithm>

using namespace howdah;
using namespace howdah::test;

namespace {

// Pages of the dialog before a run, by class only.
class HostKeysPage : public QWidget
{
    Q_OBJECT
};
class SecretsPage : public QWidget
{
    Q_OBJECT
};

/// The window in another language, for a moment.
class InLanguage
{
public:
    explicit InLanguage(const QString &language)
    {
        QLocale::setDefault(QLocale(language));
        installTranslations();
    }
    ~InLanguage()
    {
        for (auto *translator : qApp->findChildren<QTranslator *>())
            delete translator;
        QLocale::setDefault(m_before);
    }
    Q_DISABLE_COPY_MOVE(InLanguage)

private:
    const QLocale m_before;
};

} // namespace

class TestHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageIsThere();
    void everyFileIsAPage();
    void everyLinkLeadsToAPage();
    void everyPlaceIsInTheWindowAndHasAPage();
    void everyShortcutIsInTheHelp();
    void placesHaveTheirPage_data();
    void placesHaveTheirPage();
    void pagesOfADialogHaveTheirs();
    void partsOfTheWindowHaveTheirs();
    void questionsHaveTheirs();
    void f1OpensThePageOfTheFocus();
    void f1WorksInDialogs();
    void helpSpeaksTheLanguageOfTheWindow_data();
    void helpSpeaksTheLanguageOfTheWindow();
    void qtSpeaksItToo();
    void pagesAreReadAndSearched();
    void aboutTellsAllVersions();
};

void TestHelp::everyPageIsThere()
{
    for (const QString &page : HelpPages::pages()) {
        QVERIFY2(HelpPages::text(page).startsWith(QStringLiteral("# ")), qPrintable(page));
        QVERIFY2(HelpPages::text(page).size() > 300, qPrintable(page));
    }
}

void TestHelp::everyFileIsAPage()
{
    const QStringList files =
        QDir(QStringLiteral(HOWDAH_SOURCE_DIR "/resources/help")).entryList({QStringLiteral("*.md")}, QDir::Files)
        + QStringList{QStringLiteral("quirks.md")}; // made by the build
    QCOMPARE(files.size(), HelpPages::pages().size());
    for (const QString &file : files)
        QVERIFY2(HelpPages::pages().contains(file.chopped(3)), qPrintable(file));
}

void TestHelp::everyLinkLeadsToAPage()
{
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)]+)\\)"));
    int links = 0;
    for (const QString &page : HelpPages::pages()) {
        const QString text = HelpPages::text(page);
        for (const QRegularExpressionMatch &match : link.globalMatch(text)) {
            const QString target = match.captured(1);
            QVERIFY2(target.endsWith(QStringLiteral(".md")) && HelpPages::pages().contains(target.chopped(3)),
                     qPrintable(page + QStringLiteral(" -> ") + target));
            ++links;
        }
    }
    QVERIFY(links >= 8);
}

void TestHelp::everyPlaceIsInTheWindowAndHasAPage()
{
    QString sources;
    QDirIterator files(QStringLiteral(HOWDAH_SOURCE_DIR "/ui"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (files.fileName() != QStringLiteral("HelpPages.cpp") && file.open(QIODevice::ReadOnly))
            sources += QString::fromUtf8(file.readAll());
    }
    const auto isThere = [&sources](const QString &name) {
        return sources.contains(u'"' + name + u'"') || sources.contains(QStringLiteral("class ") + name)
               || sources.contains(QStringLiteral("new ") + name);
    };
    for (const HelpPages::Place &place : HelpPages::places()) {
        QString name = QString::fromLatin1(place.widget);
        if (name.startsWith(QStringLiteral("offer-"))) // the message bar puts that before
            name.remove(0, 6);
        // What is asked before a run is a dialog each, or a page each of one.
        if (name == QStringLiteral("NamesPage"))
            continue; // so far a part of the one about this computer
        QString other = name;
        if (name.endsWith(QStringLiteral("Page")))
            other = name.chopped(4) + QStringLiteral("Dialog");
        else if (name.endsWith(QStringLiteral("Dialog")))
            other = name.chopped(6) + QStringLiteral("Page");
        QVERIFY2(isThere(name) || isThere(other), qPrintable(name));
        QVERIFY2(HelpPages::pages().contains(QString::fromLatin1(place.page)), place.page);
    }
    for (const QString &page : HelpPages::pages()) { // and no page that F1 never opens, but the one about keys
        const auto &places = HelpPages::places();
        const bool led =
            std::any_of(places.begin(), places.end(), [&page](const auto &place) { return page == QLatin1String(place.page); });
        QVERIFY2(led || page == QStringLiteral("keyboard") || page == QStringLiteral("quirks"), qPrintable(page));
    }
}

void TestHelp::everyShortcutIsInTheHelp()
{
    WindowFixture f;
    const QString text = HelpPages::text(QStringLiteral("keyboard"));
    static const QHash<QString, QString> written{
        {QStringLiteral("Ins"), QStringLiteral("Insert")},
        {QStringLiteral("Del"), QStringLiteral("Delete")},
        {QStringLiteral("Ctrl+Y"), QStringLiteral("Ctrl+Shift+Z")}, // to redo: the desktop decides, most have the latter
    };
    int shortcuts = 0;
    for (const QAction *action : f.window.findChildren<QAction *>()) {
        const QString keys = action->shortcut().toString(QKeySequence::PortableText);
        if (keys.isEmpty() || action->objectName().isEmpty() || action->objectName().startsWith(u'_'))
            continue;
        static const QString cell = QStringLiteral("[|,] %1[ ,]");
        QVERIFY2(text.contains(QRegularExpression(cell.arg(QRegularExpression::escape(written.value(keys, keys))))),
                 qPrintable(action->objectName() + QStringLiteral(": ") + keys));
        ++shortcuts;
    }
    QVERIFY(shortcuts >= 25);
}

void TestHelp::placesHaveTheirPage_data()
{
    QTest::addColumn<QString>("widgets"); // object names, the outermost first
    QTest::addColumn<QString>("page");
    const auto row = [](const char *widgets, const char *page) {
        QTest::newRow(widgets) << QString::fromLatin1(widgets) << QString::fromLatin1(page);
    };
    row("welcomePage/welcome-newCluster", "first-cluster");
    row("connectionDialog/port", "first-cluster");
    row("somethingNew/button", "first-cluster");
    row("machines", "machines-txt");
    row("updateDialog/changes", "machines-txt");
    row("updateDialog/update", "machines-txt");
    row("dropQuestion/update", "machines-txt");
    row("runBar/findMachines", "machines-txt");
    row("steps", "steps");
    row("details/options/option-root-login", "steps");
    row("details/detailTabs/changesPage/changesFind", "check-and-take-back");
    row("details/detailTabs/program", "command-line");
    row("details/stepList", "failures");
    row("details/output/saveOutputDialog", "failures");
    row("stopQuestion/keepRunning", "failures");
    row("removeQuestion/remove", "check-and-take-back");
    row("takeBackQuestion/button", "check-and-take-back");
    row("messageBar/messageText", "failures");
    row("messageBar/offer-retryFailed", "failures");
    row("messageBar/offer-reload", "projects");
    row("messageBar/offer-keepMine", "projects");
    for (const char *question : {"lockedQuestion/readOnly", "unsavedQuestion/button", "overwriteQuestion/replace",
                                 "reloadQuestion/reload", "recoveryQuestion/recover"})
        row(question, "projects");
    row("hostKeysDialog/trust", "host-keys");
    row("hostKeysPage/keys", "host-keys");
    row("namesPage/takeNames", "host-keys");
    row("secretsDialog/continue", "passwords");
    row("secretsPage/keyFileDialog/fileNameEdit", "passwords");
    row("secretsPage/secret-login", "passwords");
    row("privilegeDialog/write", "passwords");
    row("privilegePage/write", "passwords");
    row("reviewDialog/start", "live-machines");
    row("reviewPage/consent-db4", "live-machines");
    row("passwordsDialog/forgetAllQuestion/forgetAllConfirmed", "passwords");
    row("preferencesDialog/theme", "preferences");
    row("practiceDialog/practicePanel/practiceStart", "practice");
    row("removePracticeQuestion/practiceImage", "practice");
}

void TestHelp::placesHaveTheirPage()
{
    QFETCH(QString, widgets);
    QWidget window;
    QWidget *inner = &window;
    for (const QString &name : widgets.split(u'/')) {
        inner = new QWidget(inner);
        inner->setObjectName(name);
    }
    QTEST(HelpPages::pageFor(inner), "page");
}

void TestHelp::pagesOfADialogHaveTheirs()
{
    QDialog dialog;
    dialog.setObjectName(QStringLiteral("runDialog"));
    auto *pages = new QStackedWidget(&dialog);
    auto *keys = new HostKeysPage;
    auto *trust = new QPushButton(keys);
    auto *secrets = new SecretsPage;
    pages->addWidget(keys);
    pages->addWidget(secrets);
    QPushButton beside(&dialog); // "Back", in the dialog's own row
    QCOMPARE(HelpPages::pageFor(trust), QStringLiteral("host-keys"));
    QCOMPARE(HelpPages::pageFor(&beside), QStringLiteral("host-keys"));
    pages->setCurrentWidget(secrets);
    QCOMPARE(HelpPages::pageFor(&beside), QStringLiteral("passwords"));
}

void TestHelp::partsOfTheWindowHaveTheirs()
{
    WindowFixture f;
    QCOMPARE(HelpPages::pageFor(f.find<QWidget>("welcome-importMachines")), QStringLiteral("first-cluster"));
    f.open(sampleCluster());
    QCOMPARE(HelpPages::pageFor(f.find<QWidget>("steps")), QStringLiteral("steps"));
    QCOMPARE(HelpPages::pageFor(f.find<QWidget>("findMachines")), QStringLiteral("machines-txt"));
    auto *tabs = f.find<QTabWidget>("detailTabs");
    auto *changes = f.find<QWidget>("changes");
    QCOMPARE(HelpPages::pageFor(changes), QStringLiteral("check-and-take-back"));
    QCOMPARE(HelpPages::pageFor(tabs->tabBar()), QStringLiteral("failures"));
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->widget(i) == changes || tabs->widget(i)->isAncestorOf(changes))
            tabs->setCurrentIndex(i);
    }
    QCOMPARE(HelpPages::pageFor(tabs->tabBar()), QStringLiteral("check-and-take-back"));
    const UpdateDialog update(MachinesUpdate{}, MachinesReading{}, QStringLiteral("machines.txt"), QStringLiteral("lab"),
                              nullptr);
    QCOMPARE(HelpPages::pageFor(update.findChild<QTreeWidget *>(QStringLiteral("changes"))), QStringLiteral("machines-txt"));
}

void TestHelp::questionsHaveTheirs()
{
    WindowFixture f;
    const QString path = f.open(sampleCluster());
    const auto pageOf = [&f](const char *question) {
        auto *box = f.find<QMessageBox>(question);
        const QString page = box ? HelpPages::pageFor(box->findChild<QPushButton *>()) : QString();
        delete box;
        return page;
    };
    f.find<QAction>("removeMachine")->trigger();
    QCOMPARE(pageOf("removeQuestion"), QStringLiteral("check-and-take-back"));
    f.find<QAction>("tickNone")->trigger();
    QVERIFY(f.window.document().isModified());
    f.find<QAction>("reload")->trigger();
    QCOMPARE(pageOf("reloadQuestion"), QStringLiteral("projects"));
    f.find<QAction>("newCluster")->trigger();
    QCOMPARE(pageOf("unsavedQuestion"), QStringLiteral("projects"));
    QVERIFY(QFile::copy(path, path + QStringLiteral(".new")) && QFile::remove(path)); // another program's save, in two moves
    QFile other(path + QStringLiteral(".new"));
    QVERIFY(other.open(QIODevice::Append) && other.write("\n") == 1);
    other.close();
    QVERIFY(other.rename(path));
    f.find<QAction>("save")->trigger();
    QCOMPARE(pageOf("overwriteQuestion"), QStringLiteral("projects"));
    f.find<QAction>("saveAs")->trigger();
    auto *dialog = f.window.findChild<QFileDialog *>();
    QVERIFY(dialog);
    QCOMPARE(HelpPages::pageFor(dialog->findChild<QLineEdit *>()), QStringLiteral("projects"));
    delete dialog;
}

void TestHelp::f1OpensThePageOfTheFocus()
{
    WindowFixture f;
    auto *help = f.window.findChild<HelpController *>();
    QVERIFY(help && !help->window()); // not made before it is wanted
    f.open(sampleCluster());
    QTest::keyClick(f.find<QWidget>("machines"), Qt::Key_F1);
    QTRY_VERIFY(help->window() && help->window()->isVisible());
    QCOMPARE(help->window()->page(), QStringLiteral("machines-txt"));
    QTest::keyClick(f.find<QWidget>("stepList"), Qt::Key_F1);
    QCOMPARE(help->window()->page(), QStringLiteral("failures"));
    f.find<QAction>("helpContents")->trigger();
    QCOMPARE(help->window()->page(), HelpPages::pages().first());
}

void TestHelp::f1WorksInDialogs()
{
    WindowFixture f;
    f.find<QAction>("preferences")->trigger();
    auto *dialog = f.find<QDialog>("preferencesDialog");
    QVERIFY(dialog);
    QTest::keyClick(dialog->findChild<QSpinBox *>(QStringLiteral("connectSeconds")), Qt::Key_F1);
    auto *help = f.window.findChild<HelpController *>();
    QTRY_VERIFY(help->window() && help->window()->isVisible());
    QCOMPARE(help->window()->page(), QStringLiteral("preferences"));
    QVERIFY(dialog->isVisible()); // both can be used
    dialog->reject();
}

void TestHelp::pagesAreReadAndSearched()
{
    HelpWindow window;
    window.show();
    auto *list = window.findChild<QListWidget *>(QStringLiteral("helpPages"));
    QCOMPARE(list->count(), int(HelpPages::pages().size()));
    auto *text = window.findChild<QTextBrowser *>(QStringLiteral("helpText"));
    for (int row = 0; row < list->count(); ++row) {
        list->setCurrentRow(row);
        QCOMPARE(window.page(), HelpPages::pages().at(row));
        QVERIFY(text->toPlainText().startsWith(HelpPages::title(window.page())));
    }
    window.showPage(QStringLiteral("host-keys"));
    QCOMPARE(list->currentRow(), int(HelpPages::pages().indexOf(QStringLiteral("host-keys"))));
    auto *search = window.findChild<QLineEdit *>(QStringLiteral("helpSearch"));
    search->setText(QStringLiteral("KNOWN_HOSTS"));
    QCOMPARE(text->textCursor().selectedText(), QStringLiteral("known_hosts"));
    const int first = text->textCursor().position();
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(text->textCursor().position() != first);
    search->setText(QStringLiteral("elephant race"));
    QVERIFY(!window.findChild<QLabel *>(QStringLiteral("helpFound"))->text().isEmpty());
    Q_EMIT text->anchorClicked(QUrl(QStringLiteral("passwords.md")));
    QCOMPARE(window.page(), QStringLiteral("passwords"));
}

void TestHelp::helpSpeaksTheLanguageOfTheWindow_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("search"); // on the page about host keys
    QTest::newRow("German") << QStringLiteral("de_AT") << QStringLiteral("de") << QStringLiteral("Fingerabdruck");
    QTest::newRow("Turkish") << QStringLiteral("tr_TR") << QStringLiteral("tr") << QStringLiteral("Parmak izi");
    QTest::newRow("English") << QStringLiteral("en_GB") << QString() << QStringLiteral("fingerprint");
    QTest::newRow("none of ours") << QStringLiteral("fi_FI") << QString() << QStringLiteral("fingerprint");
}

void TestHelp::helpSpeaksTheLanguageOfTheWindow()
{
    QFETCH(QString, language);
    QFETCH(QString, folder);
    QFETCH(QString, search);
    const InLanguage there(language);
    QCOMPARE(HelpPages::language(), folder);
    for (const QString &page : HelpPages::pages()) {
        if (page == QStringLiteral("quirks"))
            continue; // made by the build, in English
        QFile file(QStringLiteral(HOWDAH_SOURCE_DIR "/resources/help/") + folder + u'/' + page + QStringLiteral(".md"));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        QCOMPARE(HelpPages::text(page), QString::fromUtf8(file.readAll()));
    }
    HelpWindow window;
    window.showPage(QStringLiteral("host-keys"));
    QCOMPARE(window.findChild<QListWidget *>(QStringLiteral("helpPages"))->currentItem()->text(),
             HelpPages::title(QStringLiteral("host-keys")));
    auto *text = window.findChild<QTextBrowser *>(QStringLiteral("helpText"));
    auto *field = window.findChild<QLineEdit *>(QStringLiteral("helpSearch"));
    field->setText(search.toLower());
    QCOMPARE(text->textCursor().selectedText().toLower(), search.toLower());
    QCOMPARE(field->placeholderText() == QStringLiteral("Find in this page"), folder.isEmpty());
    Q_EMIT text->anchorClicked(QUrl(QStringLiteral("passwords.md")));
    QVERIFY(text->toPlainText().startsWith(HelpPages::title(QStringLiteral("passwords"))));
}

void TestHelp::qtSpeaksItToo()
{
    if (!QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_de.qm")))
        QSKIP("Qt's own translations are not installed (qt6-translations-l10n)");
    const auto cancel = [] { return QCoreApplication::translate("QPlatformTheme", "Cancel"); };
    QCOMPARE(cancel(), QStringLiteral("Cancel"));
    {
        const InLanguage german(QStringLiteral("de_DE"));
        QCOMPARE(cancel(), QStringLiteral("Abbrechen"));
    }
    {
        const InLanguage turkish(QStringLiteral("tr_TR"));
        QCOMPARE(cancel(), QStringLiteral("İptal"));
    }
    const InLanguage french(QStringLiteral("fr_FR")); // Qt knows it, we do not: not one word of French among the English
    QCOMPARE(cancel(), QStringLiteral("Cancel"));
}

void TestHelp::aboutTellsAllVersions()
{
    WindowFixture f;
    f.find<QAction>("about")->trigger();
    auto *about = f.find<AboutDialog>("aboutDialog");
    QVERIFY(about);
    QTRY_VERIFY2(about->versions().contains(QRegularExpression(QStringLiteral("OpenSSH \\d+\\.\\d+p\\d"))),
                 qPrintable(about->versions()));
    about->findChild<QPushButton *>(QStringLiteral("copyVersions"))->click();
    const QString copied = QGuiApplication::clipboard()->text();
    for (const QString &line : {QStringLiteral("Howdah " HOWDAH_VERSION), QStringLiteral("Qt ") + QString::fromLatin1(qVersion()),
                                QStringLiteral("libssh ") + libsshVersion()})
        QVERIFY2(copied.contains(line), qPrintable(copied));
    QVERIFY(copied.contains(QRegularExpression(QStringLiteral("libssh \\d+\\.\\d+\\.\\d+\n"))));
    QVERIFY(copied.contains(QRegularExpression(QStringLiteral("QtKeychain \\d+\\.\\d+"))));
    about->reject();
}

int main(int argc, char *argv[])
{
    isolateSettings();
    QApplication application(argc, argv);
    TestHelp test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_help.moc"
