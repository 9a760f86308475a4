// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The project's file between programs: open in a second window, changed or removed on disk, and a howdah that was killed
// before it saved. The other window is the real program, a process of its own.
#include "app/base/StateDirectory.h"
#include "app/project/RecoveryFile.h"
#include "tests/ui/WindowFixture.h"
#include "ui/document/FileController.h"
#include "ui/matrix/MachineCommands.h"
#include "ui/matrix/MatrixModel.h"
#include "ui/widgets/MessageBar.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QTest>
#include <QUndoStack>

#include <sys/prctl.h>

#include <csignal>

using namespace howdah;
using namespace howdah::test;

class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup();
    void secondWindowIsReadOnly();
    void readOnlyIsSavedOnceTheOtherIsGone();
    void openingAgainKeepsTheLock();
    void changedFileIsReloaded();
    void changedFileIsReplacedOnlyWhenAsked();
    void reloadAsksAboutEdits();
    void anotherClusterIsReplacedOnlyWhenAsked();
    void exportReplacesNoProject();
    void versionThatCannotBePrintedIsNoSuccess();
    void ownSaveIsNotTold();
    void removedFileIsSaid();
    void killedProgramsEditsAreRecovered();
    void endedProgramsEditsAreRecovered_data();
    void endedProgramsEditsAreRecovered();
    void recoveryTellsAboutAFileSavedSince();
    void recoveryOfAGoneFileKeepsWhatWasUnknown();
    void untitledClusterIsRecovered();
    void discardedEditsAreGone();
    void laterOffersAgain();
    void editsOfALivingProgramAreItsOwn();
    void savedEditsAreNotKept();
    void editsThatAreOnDiskAreNotOffered();
    void damagedEditsAreClearedAway();

private:
    WindowFixture &f() { return *m_fixture; }
    ClusterDocument &document() { return f().window.document(); }
    void edit(const char *name)
    {
        f().window.matrix()->setData(f().window.matrix()->index(2, MachineTableModel::columnOf(MachineField::Host)),
                                     QString::fromLatin1(name));
    }
    static QStringList kept()
    {
        return QDir(stateDirectory() + QStringLiteral("/recovery")).entryList({QStringLiteral("*.edits")}, QDir::Files);
    }
    template <class T> T *shown(const char *name)
    {
        T *widget = nullptr;
        (void)QTest::qWaitFor([&] { return (widget = f().find<T>(name)) != nullptr; }, 30'000);
        return widget;
    }
    static void click(QWidget *box, const char *button)
    {
        auto *found = box->findChild<QPushButton *>(QString::fromLatin1(button));
        QVERIFY2(found, button);
        found->click();
    }
    QPushButton *offered(const QString &text)
    {
        for (auto *button : f().window.messages()->findChildren<QPushButton *>()) {
            if (!button->isHidden() && button->text().remove(u'&') == text)
                return button;
        }
        return nullptr;
    }
    /// howdah itself, with hands that type or without.
    std::unique_ptr<QProcess> program(const QString &path, bool types)
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        if (types) {
            environment.insert(QStringLiteral("QT_PLUGIN_PATH"), QStringLiteral(HOWDAH_TEST_PLUGINS));
            environment.insert(QStringLiteral("QT_QPA_GENERIC_PLUGINS"), QStringLiteral("howdah-test-edit"));
        }
        process->setProcessEnvironment(environment);
        process->setProcessChannelMode(QProcess::ForwardedChannels);
        process->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); }); // it must not outlive a test that ends early
        process->start(QStringLiteral(HOWDAH_PROGRAM), {path});
        if (!process->waitForStarted(10'000))
            qFatal("howdah does not start: %s", qPrintable(process->errorString()));
        return process;
    }
    static void killNow(QProcess &process)
    {
        process.kill(); // -9
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    }
    /// A project whose first machine a program has renamed to "typed", which then was killed.
    QString killedWhileEditing()
    {
        const QString path = f().folder.filePath(QStringLiteral("lab.howdah"));
        if (!ProjectFile(path).save(sampleCluster()))
            qFatal("cannot save");
        const auto other = program(path, true);
        if (!QTest::qWaitFor([] { return !kept().isEmpty(); }, 30'000))
            qFatal("nothing was kept");
        killNow(*other);
        return path;
    }
    QMessageBox *offer()
    {
        f().window.offerRecovery();
        return shown<QMessageBox>("recoveryQuestion");
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestFiles::cleanup()
{
    m_fixture.reset();
    QDir(stateDirectory() + QStringLiteral("/recovery")).removeRecursively();
}

void TestFiles::secondWindowIsReadOnly()
{
    const QString path = f().folder.filePath(QStringLiteral("lab.howdah"));
    QVERIFY(ProjectFile(path).save(sampleCluster()).ok());
    const auto other = program(path, false);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(f().folder.filePath(QStringLiteral(".lab.howdah.lock"))), 30'000);
    f().window.openPath(path);
    auto *box = shown<QMessageBox>("lockedQuestion");
    QVERIFY(box);
    QVERIFY2(box->text().contains(QStringLiteral("is open in howdah (process %1").arg(other->processId())),
             qPrintable(box->text()));
    QVERIFY(!document().isOpen()); // not before the answer
    click(box, "readOnly");
    QTRY_VERIFY(document().isOpen());
    QVERIFY(f().window.windowTitle().startsWith(QStringLiteral("lab.howdah (read only)")));
    edit("changed");
    f().find<QAction>("save")->trigger(); // leads to another name
    QTRY_VERIFY(f().window.findChild<QFileDialog *>());
    f().window.findChild<QFileDialog *>()->reject();
    QVERIFY(f().window.isWindowModified());
    QCOMPARE(ProjectFile(path).load().value().machines.at(1).host, QStringLiteral("db1"));
    killNow(*other);
}

void TestFiles::readOnlyIsSavedOnceTheOtherIsGone()
{
    const QString path = f().folder.filePath(QStringLiteral("lab.howdah"));
    QVERIFY(ProjectFile(path).save(sampleCluster()).ok());
    {
        ProjectFile other(path);
        QVERIFY(other.lock().ok());
        QVERIFY(document().open(path, ClusterDocument::IfLocked::ReadOnly).ok());
        QVERIFY(document().isReadOnly());
    }
    edit("changed");
    f().find<QAction>("save")->trigger();
    QVERIFY(!f().window.isWindowModified());
    QVERIFY(!document().isReadOnly());
    QCOMPARE(ProjectFile(path).load().value().machines.at(1).host, QStringLiteral("changed"));
}

void TestFiles::openingAgainKeepsTheLock()
{
    const QString path = f().open(sampleCluster());
    f().window.openPath(path);
    QVERIFY(!document().isReadOnly());
    QVERIFY(!f().find<QMessageBox>("lockedQuestion"));
    ProjectFile other(path);
    const Result<void> locked = other.lock();
    QVERIFY(!locked.ok());
    QCOMPARE(locked.error().code, ErrorCode::FileLocked);
}

/// As another program does it: without Howdah's lock.
static void changeOnDisk(const QString &path, const char *from, const char *to)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll().replace(from, to);
    file.close();
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

void TestFiles::changedFileIsReloaded()
{
    const QString path = f().open(sampleCluster());
    changeOnDisk(path, "db2.example.com", "db2.other.example");
    QTRY_VERIFY2(f().window.messages()->text().contains(QStringLiteral("lab.howdah was changed by another program")),
                 qPrintable(f().window.messages()->text()));
    QVERIFY(offered(QStringLiteral("Keep Mine")));
    QPushButton *reload = offered(QStringLiteral("Reload from Disk"));
    QVERIFY(reload);
    reload->click();
    QTRY_COMPARE(document().machines().at(2).fqdn, QStringLiteral("db2.other.example"));
    QVERIFY(!f().window.isWindowModified());
    QVERIFY(!document().isReadOnly());
}

void TestFiles::changedFileIsReplacedOnlyWhenAsked()
{
    const QString path = f().open(sampleCluster());
    changeOnDisk(path, "db2.example.com", "db2.other.example");
    QTRY_VERIFY(offered(QStringLiteral("Keep Mine")));
    offered(QStringLiteral("Keep Mine"))->click();
    QVERIFY(f().window.messages()->isHidden());
    QVERIFY(f().window.isWindowModified()); // what is on disk is not this
    f().find<QAction>("save")->trigger();
    auto *box = shown<QMessageBox>("overwriteQuestion");
    QVERIFY(box);
    QCOMPARE(box->defaultButton(), box->button(QMessageBox::Cancel));
    QCOMPARE(ProjectFile(path).load().value().machines.at(2).fqdn, QStringLiteral("db2.other.example"));
    click(box, "replace");
    QTRY_VERIFY(!f().window.isWindowModified());
    QCOMPARE(ProjectFile(path).load().value().machines.at(2).fqdn, QStringLiteral("db2.example.com"));
    QFile before(path + u'~');
    QVERIFY(before.open(QIODevice::ReadOnly) && before.readAll().contains("db2.other.example"));
}

void TestFiles::reloadAsksAboutEdits()
{
    f().open(sampleCluster());
    edit("changed");
    f().find<QAction>("reload")->trigger();
    auto *box = shown<QMessageBox>("reloadQuestion");
    QVERIFY(box);
    QCOMPARE(box->defaultButton(), box->button(QMessageBox::Cancel));
    QVERIFY(f().window.isWindowModified());
    click(box, "reload");
    QTRY_VERIFY(!f().window.isWindowModified());
    QCOMPARE(document().machines().at(1).host, QStringLiteral("db1"));
}

void TestFiles::anotherClusterIsReplacedOnlyWhenAsked()
{
    Cluster other = sampleCluster();
    other.name = QStringLiteral("production");
    const QString path = f().folder.filePath(QStringLiteral("production.howdah"));
    QVERIFY(ProjectFile(path).save(other).ok());
    f().open(sampleCluster());
    const QUuid id = document().cluster().id;
    const auto saveOnto = [&](const QString &name) {
        f().find<QAction>("saveAs")->trigger();
        auto *dialog = f().find<QFileDialog>("fileDialog");
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(name); // the file dialog has asked by now
        QPointer<QFileDialog> gone = dialog;
        dialog->reject();
        QTRY_VERIFY(!gone);
    };
    saveOnto(path);
    auto *box = shown<QMessageBox>("replaceClusterQuestion");
    QVERIFY(box);
    QVERIFY2(box->text().contains(QStringLiteral("“production”")), qPrintable(box->text()));
    QPointer<QMessageBox> asked = box;
    box->reject();
    QTRY_VERIFY(!asked);
    QCOMPARE(ProjectFile(path).load().value().id, other.id);
    QCOMPARE(document().cluster().id, id);
    saveOnto(path);
    click(shown<QMessageBox>("replaceClusterQuestion"), "replace");
    QTRY_VERIFY(ProjectFile(path).load().value().id != other.id);
    QCOMPARE(ProjectFile(path + u'~').load().value().id, other.id);
    QCOMPARE(document().path(), path);
    saveOnto(path); // onto itself: nothing to ask
    QVERIFY(!f().find<QMessageBox>("replaceClusterQuestion"));
}

void TestFiles::exportReplacesNoProject()
{
    const QString path = f().open(sampleCluster());
    const QString link = f().folder.filePath(QStringLiteral("machines.txt"));
    QVERIFY(QFile::link(path, link));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    for (const QString &name : {path, link}) {
        f().find<QAction>("exportMachines")->trigger();
        auto *dialog = f().find<QFileDialog>("fileDialog");
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(name);
        QPointer<QFileDialog> gone = dialog;
        dialog->reject();
        QTRY_VERIFY(!gone);
        QTRY_VERIFY2(f().window.messages()->text().contains(QStringLiteral("that is being read")),
                     qPrintable(f().window.messages()->text()));
        QFile now(path);
        QVERIFY(now.open(QIODevice::ReadOnly));
        QCOMPARE(now.readAll(), before);
    }
}

void TestFiles::versionThatCannotBePrintedIsNoSuccess()
{
    for (const auto &[line, code] :
         {std::pair("--version", 0), std::pair("--help", 0), std::pair("--version >/dev/full", 1),
          std::pair("--help >/dev/full", 1), std::pair("--version >&-", 1), std::pair("--help <&- >&- 2>&-", 1)}) {
        QProcess shell;
        shell.start(
            QStringLiteral("bash"),
            {QStringLiteral("-c"),
             QStringLiteral(
                 "unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM; ASAN_OPTIONS=detect_leaks=0 \"$0\" ") /* words need no display */
                 + QString::fromLatin1(line),
             QStringLiteral(HOWDAH_PROGRAM)});
        QVERIFY(shell.waitForFinished(60'000));
        QVERIFY2(shell.exitCode() == code, line);
        QCOMPARE(shell.readAllStandardOutput().isEmpty(), code != 0);
    }
}

void TestFiles::ownSaveIsNotTold()
{
    f().open(sampleCluster());
    edit("changed");
    f().find<QAction>("save")->trigger();
    auto *watch = f().window.findChild<FileController *>();
    QVERIFY(watch);
    bool told = false;
    connect(watch, &FileController::changedOnDisk, this, [&told] { told = true; });
    QVERIFY(!QTest::qWaitFor([&told] { return told; }, 1000));
    QVERIFY(f().window.messages()->isHidden());
}

void TestFiles::removedFileIsSaid()
{
    const QString path = f().open(sampleCluster());
    QVERIFY(QFile::remove(path));
    QTRY_VERIFY2(f().window.messages()->text().contains(QStringLiteral("removed or renamed")),
                 qPrintable(f().window.messages()->text()));
    QVERIFY(f().window.isWindowModified());
    f().find<QAction>("save")->trigger();
    QVERIFY(QFile::exists(path));
    QVERIFY(!f().window.isWindowModified());
}

void TestFiles::killedProgramsEditsAreRecovered()
{
    const QString path = killedWhileEditing();
    QCOMPARE(kept().size(), 1);
    const QFileInfo file(stateDirectory() + QStringLiteral("/recovery/") + kept().first());
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
    QCOMPARE(ProjectFile(path).load().value().machines.at(0).host, QStringLiteral("vip")); // on disk nothing has changed

    QMessageBox *box = offer();
    QVERIFY(box);
    QCOMPARE(box->text(), QStringLiteral("Howdah ended without saving lab.howdah."));
    click(box, "recover");
    QTRY_VERIFY(document().isOpen());
    QCOMPARE(document().path(), path);
    QCOMPARE(document().machines().at(0).host, QStringLiteral("typed"));
    QVERIFY(f().window.isWindowModified());
    QVERIFY(!document().isReadOnly()); // the dead one's lock is none
    QCOMPARE(kept().size(), 1);        // kept until it is saved
    f().find<QAction>("save")->trigger();
    QCOMPARE(ProjectFile(path).load().value().machines.at(0).host, QStringLiteral("typed"));
    QTRY_VERIFY(kept().isEmpty());
}

void TestFiles::endedProgramsEditsAreRecovered_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("the session ends") << SIGTERM;
    QTest::newRow("the terminal it was started in is closed") << SIGHUP;
    QTest::newRow("Ctrl-C there") << SIGINT;
}

void TestFiles::endedProgramsEditsAreRecovered()
{
    QFETCH(int, signal);
    const QString path = f().folder.filePath(QStringLiteral("lab.howdah"));
    QVERIFY(ProjectFile(path).save(sampleCluster()).ok());
    const auto other = program(path, true);
    QTRY_VERIFY_WITH_TIMEOUT(!kept().isEmpty(), 30'000);
    QCOMPARE(kill(pid_t(other->processId()), signal), 0);
    QVERIFY(other->waitForFinished(20'000));
    QCOMPARE(other->exitStatus(), QProcess::NormalExit);
    QMessageBox *box = offer();
    QVERIFY(box);
    click(box, "recover");
    QTRY_VERIFY(document().isOpen());
    QCOMPARE(document().machines().at(0).host, QStringLiteral("typed"));
}

void TestFiles::recoveryTellsAboutAFileSavedSince()
{
    const QString path = killedWhileEditing();
    changeOnDisk(path, "db2.example.com", "db2.other.example");
    QMessageBox *box = offer();
    QVERIFY(box);
    click(box, "recover");
    QTRY_VERIFY2(f().window.messages()->text().contains(QStringLiteral("was saved by another program after these edits")),
                 qPrintable(f().window.messages()->text()));
}

void TestFiles::recoveryOfAGoneFileKeepsWhatWasUnknown()
{
    UnsavedEdits edits;
    edits.path = f().folder.filePath(QStringLiteral("gone.howdah"));
    edits.cluster = sampleCluster();
    edits.unknown.fields.insert(QStringLiteral("newer"), QStringLiteral("field"));
    QVERIFY(document().recover(edits).ok());
    QCOMPARE(document().unsavedEdits().unknown.fields, edits.unknown.fields);
    const QString path = f().folder.filePath(QStringLiteral("again.howdah"));
    QVERIFY(document().saveAs(path, ProjectFile::IfChanged::Refuse).ok());
    ProjectFile saved(path);
    QVERIFY(saved.load().ok());
    QCOMPARE(saved.unknownFields().fields, edits.unknown.fields);
}

void TestFiles::untitledClusterIsRecovered()
{
    const QString path = f().folder.filePath(QStringLiteral("machines.txt"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("192.0.2.11 db1.example.com db1\n") > 0);
    file.close();
    const auto other = program(path, false); // an import is unsaved as it stands
    QTRY_VERIFY_WITH_TIMEOUT(!kept().isEmpty(), 30'000);
    killNow(*other);
    QMessageBox *box = offer();
    QVERIFY(box);
    QVERIFY2(box->text().contains(QStringLiteral("untitled cluster")), qPrintable(box->text()));
    click(box, "recover");
    QTRY_VERIFY(document().isOpen());
    QCOMPARE(document().path(), QString());
    QCOMPARE(document().machines().at(0).host, QStringLiteral("db1"));
    QVERIFY(f().window.isWindowModified());
}

void TestFiles::discardedEditsAreGone()
{
    killedWhileEditing();
    QMessageBox *box = offer();
    QVERIFY(box);
    click(box, "discard");
    QTRY_VERIFY(kept().isEmpty());
    QVERIFY(!document().isOpen());
}

void TestFiles::laterOffersAgain()
{
    killedWhileEditing();
    QMessageBox *box = offer();
    QVERIFY(box);
    box->reject();
    QTRY_VERIFY(!f().find<QMessageBox>("recoveryQuestion"));
    QCOMPARE(kept().size(), 1);
    QVERIFY(offer());
}

void TestFiles::editsOfALivingProgramAreItsOwn()
{
    const QString path = f().folder.filePath(QStringLiteral("lab.howdah"));
    QVERIFY(ProjectFile(path).save(sampleCluster()).ok());
    const auto other = program(path, true);
    QTRY_VERIFY_WITH_TIMEOUT(!kept().isEmpty(), 30'000);
    QVERIFY(RecoveryFile::leftBehind().empty());
    killNow(*other);
    QCOMPARE(RecoveryFile::leftBehind().size(), size_t(1));
}

void TestFiles::savedEditsAreNotKept()
{
    f().open(sampleCluster());
    edit("changed");
    QTRY_COMPARE(kept().size(), 1);
    edit("again"); // a second write is on its way
    f().find<QAction>("save")->trigger();
    QTRY_VERIFY(kept().isEmpty());
    edit("once more");
    QTRY_COMPARE(kept().size(), 1);
    m_fixture.reset(); // closed: the question has been answered
    QVERIFY(kept().isEmpty());
    QVERIFY(QDir(stateDirectory() + QStringLiteral("/recovery")).isEmpty()); // the lock neither
}

void TestFiles::editsThatAreOnDiskAreNotOffered()
{
    const QString path = killedWhileEditing();
    {
        const auto left = RecoveryFile::leftBehind();
        QCOMPARE(left.size(), size_t(1));
        QVERIFY(ProjectFile(path).save(left.front()->read().value().cluster, ProjectFile::IfChanged::Overwrite).ok());
    }
    f().window.offerRecovery();
    QTRY_VERIFY_WITH_TIMEOUT(kept().isEmpty(), 30'000);
    QVERIFY(!f().find<QMessageBox>("recoveryQuestion"));
}

void TestFiles::damagedEditsAreClearedAway()
{
    QVERIFY(QDir().mkpath(stateDirectory() + QStringLiteral("/recovery")));
    QFile file(stateDirectory() + QStringLiteral("/recovery/x.edits"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"project\": 1}") > 0);
    file.close();
    QVERIFY(RecoveryFile::leftBehind().empty());
    QVERIFY(kept().isEmpty());
}

int main(int argc, char *argv[])
{
    isolateSettings();
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English));
    TestFiles test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_files.moc"
