// The offline help: every page is there and leads somewhere, F1 opens the right one, also in dialogs.
#include "app/ssh/LibraryVersion.h"
#include "tests/ui/WindowFixture.h"
#include "ui/AboutDialog.h"
#include "ui/HelpController.h"
#include "ui/HelpPages.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTest>
#include <QTextBrowser>

using namespace howdah;
using namespace howdah::test;

class TestHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageIsThere();
    void everyFileIsAPage();
    void everyLinkLeadsToAPage();
    void everyPlaceIsInTheWindowAndHasAPage();
    void f1OpensThePageOfTheFocus();
    void f1WorksInDialogs();
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
    const QStringList files = QDir(QStringLiteral(HOWDAH_SOURCE_DIR "/resources/help")).entryList({QStringLiteral("*.md")}, QDir::Files);
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
            QVERIFY2(target.endsWith(QStringLiteral(".md")) && HelpPages::pages().contains(target.chopped(3)), qPrintable(page + QStringLiteral(" -> ") + target));
            ++links;
        }
    }
    QVERIFY(links >= 8);
}

void TestHelp::everyPlaceIsInTheWindowAndHasAPage()
{
    QByteArray sources;
    const QDir folder(QStringLiteral(HOWDAH_SOURCE_DIR "/ui"));
    for (const QString &name : folder.entryList({QStringLiteral("*.cpp")})) {
        QFile file(folder.filePath(name));
        if (name != QStringLiteral("HelpPages.cpp") && file.open(QIODevice::ReadOnly))
            sources += file.readAll();
    }
    for (const HelpPages::Place &place : HelpPages::places()) {
        QVERIFY2(sources.contains(QByteArray("setObjectName(QStringLiteral(\"") + place.objectName + "\"))")
                     || sources.contains(QByteArray("textField(QStringLiteral(\"") + place.objectName + "\")"), place.objectName);
        QVERIFY2(HelpPages::pages().contains(QString::fromLatin1(place.page)), place.page);
    }
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

void TestHelp::aboutTellsAllVersions()
{
    WindowFixture f;
    f.find<QAction>("about")->trigger();
    auto *about = f.find<AboutDialog>("aboutDialog");
    QVERIFY(about);
    QTRY_VERIFY2(about->versions().contains(QRegularExpression(QStringLiteral("OpenSSH \\d+\\.\\d+p\\d"))), qPrintable(about->versions()));
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
