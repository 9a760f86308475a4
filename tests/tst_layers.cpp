// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The folders depend on each other in one direction, as CMake's link lines say; read from the #include lines, since a
// header needs no link line.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Include
{
    QString file; ///< "app/run/Runner.cpp"
    int line = 0;
    QString what; ///< as written between the quotes or brackets
    [[nodiscard]] QString place() const { return u"%1:%2 includes %3"_s.arg(file).arg(line).arg(what); }
};

/// What a folder may include besides itself: the folders named here, and what those may include.
const QMap<QString, QStringList> &arrows()
{
    static const QMap<QString, QStringList> arrows{
        {u"app/base"_s, {}}, // app/base/os with it
        {u"app/catalogue"_s, {u"app/base"_s}},
        {u"app/machines"_s, {u"app/catalogue"_s}},
        {u"app/project"_s, {u"app/machines"_s}},
        {u"app/credentials"_s, {u"app/base"_s}},
        {u"app/ssh"_s, {u"app/base"_s}},
        {u"app/steps"_s, {u"app/machines"_s}},
        {u"app/workstation"_s, {u"app/steps"_s, u"app/ssh"_s}},
        {u"app/record"_s, {u"app/steps"_s, u"app/ssh"_s}},
        {u"app/run"_s, {u"app/record"_s, u"app/workstation"_s, u"app/credentials"_s}},
        {u"app/cli"_s, {u"app/run"_s, u"app/project"_s}},
        {u"ui/widgets"_s, {u"app/run"_s, u"app/project"_s}},
        {u"ui/document"_s, {u"ui/widgets"_s}},
        {u"ui/settings"_s, {u"ui/document"_s}},
        {u"ui/matrix"_s, {u"ui/settings"_s}},
        {u"ui/run"_s, {u"ui/matrix"_s}},
        {u"ui/details"_s, {u"ui/run"_s}},
        {u"ui/practice"_s, {u"ui/document"_s}},
        {u"ui/help"_s, {u"ui/widgets"_s}},
        {u"ui"_s, {u"ui/details"_s, u"ui/practice"_s, u"ui/help"_s}}, // the files beside the rooms: main window and welcome page
    };
    return arrows;
}

QSet<QString> allowed(const QString &layer)
{
    QSet<QString> all;
    for (const QString &below : arrows().value(layer))
        all += allowed(below) + QSet{below};
    return all;
}

/// "app/base/os/Tool.h" -> "app/base", "ui/run/RunPage.h" -> "ui/run", "ui/MainWindow.h" -> "ui"; empty for headers that
/// are not ours.
QString layerOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    if (parts.first() != u"app" && parts.first() != u"ui")
        return {};
    return parts.size() > 2 ? parts.at(0) + u'/' + parts.at(1) : parts.at(0);
}

QList<Include> includesIn(const QByteArray &text, const QString &file)
{
    static const QRegularExpression form(u"^\\s*#\\s*include\\s*(?:\"([^\"]+)\"|<([^>]+)>)"_s);
    QList<Include> found;
    int number = 0;
    for (const QByteArray &line : text.split('\n')) {
        ++number;
        if (const auto match = form.match(QString::fromUtf8(line)); match.hasMatch())
            found << Include{file, number, match.captured(1) + match.captured(2)};
    }
    return found;
}

/// Of every source file under the folder; a file included by its bare name is seen as one of its own folder.
QList<Include> includesUnder(const QString &folder)
{
    const QString root = QStringLiteral(HOWDAH_SOURCE_DIR "/");
    QList<Include> all;
    QDirIterator files(root + folder, {u"*.h"_s, u"*.cpp"_s, u"*.inc"_s, u"*.in"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        all += includesIn(file.readAll(), file.fileName().sliced(root.size()));
    }
    return all;
}

QStringList arrowsBack(const QList<Include> &includes)
{
    QStringList wrong;
    for (const Include &include : includes) {
        const QString from = layerOf(include.file);
        const QString to = layerOf(include.what);
        if (!to.isEmpty() && to != from && !allowed(from).contains(to))
            wrong << include.place();
    }
    return wrong;
}

/// Includes that match the pattern outside the place where they may stand.
QStringList outside(const QList<Include> &includes, const QString &pattern, const QString &place)
{
    const QRegularExpression form(QRegularExpression::anchoredPattern(pattern));
    QStringList wrong;
    for (const Include &include : includes) {
        if (form.match(include.what).hasMatch() && (place.isEmpty() || !include.file.startsWith(place)))
            wrong << include.place();
    }
    return wrong;
}

} // namespace

class tst_Layers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyFolderHasItsRule();
    void includesPointOneWay_data();
    void includesPointOneWay();
    void librariesStayInTheirPlace_data();
    void librariesStayInTheirPlace();
    void theSystemsRoomKnowsNobody();
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void oneMetaObjectForTheNamespace();
    void filesAreReplacedInOnePlace();
    void richTextIsTheExceptionInUi();

private:
    QList<Include> m_includes;
};

void tst_Layers::initTestCase()
{
    m_includes = includesUnder(u"app"_s) + includesUnder(u"ui"_s);
    QVERIFY(m_includes.size() > 300);
}

void tst_Layers::everyFolderHasItsRule()
{
    for (const QString &part : {u"app"_s, u"ui"_s}) {
        const QDir folder(QStringLiteral(HOWDAH_SOURCE_DIR "/") + part);
        for (const QString &room : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QVERIFY2(arrows().contains(part + u'/' + room), qPrintable(room));
    }
}

void tst_Layers::includesPointOneWay_data()
{
    QTest::addColumn<QString>("layer");
    for (const QString &layer : arrows().keys())
        QTest::newRow(qPrintable(layer)) << layer;
}

void tst_Layers::includesPointOneWay()
{
    QFETCH(QString, layer);
    QList<Include> own;
    for (const Include &include : m_includes) {
        if (layerOf(include.file) == layer)
            own << include;
    }
    QCOMPARE(arrowsBack(own).join(u'\n'), QString());
}

void tst_Layers::librariesStayInTheirPlace_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("place"); // empty: nowhere
    QTest::newRow("libssh in app/ssh only") << u"libssh/.*"_s << u"app/ssh/"_s;
    QTest::newRow("QtKeychain in its own files") << u"(qt6?keychain|QtKeychain)/.*"_s << u"app/credentials/Keychain"_s;
    QTest::newRow("QtWidgets in ui only")
        << u"(QtWidgets/|QtGui/|QtSvg/).*|Q(Application|GuiApplication|Widget|MainWindow|Dialog|MessageBox|Color|Brush|Font|Icon|Pixmap|Image|"
           "Painter|Palette|Action|UndoStack|UndoCommand|Clipboard|StyleFactory|Style|TableView|TreeView|ListView|Label|Window|Desktop.*|"
           "StandardItemModel|Text(Document|Cursor|Edit)|PlainTextEdit|Validator|KeySequence)"_s
        << u"ui/"_s;
    QTest::newRow("the system's own calls in one room") << u"(sys|linux)/.*"_s << u"app/base/os/"_s;
    QTest::newRow("no .cpp, but moc's") << uR"((?!moc_).*\.cpp)"_s << QString();
}

void tst_Layers::librariesStayInTheirPlace()
{
    QFETCH(QString, pattern);
    QFETCH(QString, place);
    QCOMPARE(outside(m_includes, pattern, place).join(u'\n'), QString());
}

void tst_Layers::theSystemsRoomKnowsNobody()
{
    QStringList wrong;
    for (const Include &include : std::as_const(m_includes)) {
        if (include.file.startsWith(u"app/base/os/"_s) && include.what.startsWith(u"app/"_s)
            && !include.what.startsWith(u"app/base/os/"_s) && include.what != u"app/base/Result.h"_s)
            wrong << include.place();
    }
    QCOMPARE(wrong.join(u'\n'), QString());
}

// The reader itself: each of these must be seen, else the tests above could not fail.
void tst_Layers::findsWhatIsWrong_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("wrong");
    QTest::newRow("base knows nobody") << u"app/base/X.h"_s << QByteArray("#include \"app/machines/Machine.h\"\n") << true;
    QTest::newRow("ssh does not know steps") << u"app/ssh/X.cpp"_s << QByteArray("  #  include <app/catalogue/Step.h>") << true;
    QTest::newRow("credentials do not know machines")
        << u"app/credentials/X.cpp"_s << QByteArray("#include \"app/machines/Cluster.h\"") << true;
    QTest::newRow("app does not know ui") << u"app/cli/X.cpp"_s << QByteArray("#include \"ui/Window.h\"") << true;
    QTest::newRow("ui does not know the command line") << u"ui/X.cpp"_s << QByteArray("#include \"app/cli/Command.h\"") << true;
    QTest::newRow("what is kept does not know who works")
        << u"app/record/X.h"_s << QByteArray("#include \"app/run/Runner.h\"") << true;
    QTest::newRow("rooms do not know the main window") << u"ui/help/X.h"_s << QByteArray("#include \"ui/MainWindow.h\"") << true;
    QTest::newRow("the run does not know the details") << u"ui/run/X.h"_s << QByteArray("#include \"ui/details/X.h\"") << true;
    QTest::newRow("the main window knows the rooms") << u"ui/X.h"_s << QByteArray("#include \"ui/matrix/X.h\"") << false;
    QTest::newRow("through a room between") << u"ui/details/X.h"_s << QByteArray("#include \"ui/widgets/X.h\"") << false;
    QTest::newRow("one's own folder") << u"app/base/X.cpp"_s << QByteArray("#include \"app/base/X.h\"") << false;
    QTest::newRow("with the arrow") << u"app/run/X.cpp"_s << QByteArray("#include \"app/ssh/Session.h\"") << false;
    QTest::newRow("in a comment") << u"app/base/X.cpp"_s << QByteArray("// #include \"app/run/Runner.h\"") << false;
}

void tst_Layers::findsWhatIsWrong()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    QFETCH(bool, wrong);
    QCOMPARE(!arrowsBack(includesIn(text, file)).isEmpty(), wrong);
}

// Only FileWriter looks at every result on the way to the disk, and only FileLock judges a lock by who holds it.
void tst_Layers::filesAreReplacedInOnePlace()
{
    static const QRegularExpression form(
        uR"(\b(QSaveFile|QLockFile|ofstream|fopen|creat|rename|renameat|renameat2|linkat|O_TRUNC|Truncate)\b)"_s);
    static const QRegularExpression writable(uR"(\b(WriteOnly|ReadWrite|O_WRONLY|O_RDWR)\b)"_s);
    const QSet<QString> writers{u"app/base/FileWriter.cpp"_s, u"app/base/FileWriter.h"_s};
    // What is written, but does not replace anything: locks, a journal, logs that grow, what goes with its temporary folder.
    const QSet<QString> others{u"app/base/os/FileLock.cpp"_s, u"app/base/os/FileLock.h"_s, u"app/project/RecoveryFile.cpp"_s,
                               u"app/record/Journal.cpp"_s,   u"app/run/WorkerLog.cpp"_s,  u"app/cli/Terminal.cpp"_s};
    QStringList wrong;
    const QString root = QStringLiteral(HOWDAH_SOURCE_DIR "/");
    for (const QString &folder : {u"app"_s, u"ui"_s}) {
        QDirIterator files(root + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString name = file.fileName().sliced(root.size());
            if (writers.contains(name))
                continue;
            int number = 0;
            for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
                ++number;
                const QString code = line.section(u"//"_s, 0, 0);
                if (code.contains(form) || (!others.contains(name) && code.contains(writable) && !code.contains(u"\"/dev/"_s)))
                    wrong << u"%1:%2 %3"_s.arg(name).arg(number).arg(line.trimmed());
            }
        }
    }
    QCOMPARE(wrong.join(u'\n'), QString());
}

// PlainLabels makes plain text of all labels, message boxes and tooltips that do not ask for more. Who does is named here, and
// escapes what others wrote.
void tst_Layers::richTextIsTheExceptionInUi()
{
    static const QRegularExpression form(
        uR"(\b(RichText|AutoText|MarkdownText|setHtml|insertHtml|appendHtml|setMarkdown|insertMarkdown|QTextEdit|QTextBrowser|QStaticText)\b)"_s);
    const QSet<QString> known{u"ui/widgets/PlainLabels.h"_s, u"ui/widgets/PlainLabels.cpp"_s, u"ui/run/ReviewPage.cpp"_s,
                              u"ui/run/RunDialog.cpp"_s,     u"ui/help/HelpWindow.h"_s,       u"ui/help/HelpWindow.cpp"_s};
    QStringList wrong;
    QDirIterator files(QStringLiteral(HOWDAH_SOURCE_DIR "/ui"), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString name = file.fileName().sliced(QStringLiteral(HOWDAH_SOURCE_DIR "/").size());
        if (const auto match = form.match(QString::fromUtf8(file.readAll())); match.hasMatch() && !known.contains(name))
            wrong << name + u": "_s + match.captured();
    }
    QCOMPARE(wrong.join(u'\n'), QString());
}

// Two libraries with Q_NAMESPACE in the same namespace link without a word, and then the enumerators of one are lost.
void tst_Layers::oneMetaObjectForTheNamespace()
{
    QStringList places;
    for (const QString &folder : {u"app"_s, u"ui"_s}) {
        QDirIterator files(QStringLiteral(HOWDAH_SOURCE_DIR "/") + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            if (file.readAll().contains("\nQ_NAMESPACE"))
                places << file.fileName();
        }
    }
    QCOMPARE(places, QStringList{QStringLiteral(HOWDAH_SOURCE_DIR "/app/base/Error.h")});
}

QTEST_GUILESS_MAIN(tst_Layers)
#include "tst_layers.moc"
