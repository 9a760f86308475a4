// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The practice cluster from the window, really booted: start, open, its password, remove.
#include "tests/ui/WindowFixture.h"
#include "ui/document/FileController.h"
#include "ui/practice/PracticeActions.h"

#include <QAction>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

using namespace howdah;
using namespace howdah::test;

class TestWindowPractice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsOpensAndGoes();
};

void TestWindowPractice::startsOpensAndGoes()
{
    // A name of its own, so that a user's practice cluster stays as it is.
    PracticeController controller(nullptr, PracticeController::defaultProgram(), QStringLiteral("window-test"));
    QVERIFY2(!controller.obstacle(), controller.obstacle() ? qPrintable(controller.obstacle()->message) : "");
    ClusterDocument document;
    QWidget window;
    FileController files(&document, &window);
    PracticeActions actions(&controller, &files, &document, &window);
    QSignalSpy ready(&controller, &PracticeController::ready);
    QSignalSpy removed(&controller, &PracticeController::removed);
    QSignalSpy opened(&actions, &PracticeActions::opened);
    QStringList said;
    connect(&controller, &PracticeController::progressed, this, [&](const QString &line) { said << line; });
    QString trouble;
    connect(&controller, &PracticeController::failed, this, [&](const Error &error) { trouble += error.message; });

    controller.start();
    QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty() || !trouble.isEmpty(), 300'000);
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    QVERIFY2(said.contains(QStringLiteral("Booting")), qPrintable(said.join(u'\n')));
    QVERIFY(controller.isThere());
    QCOMPARE(opened.size(), 1);
    QVERIFY(document.path().isEmpty() && document.isModified()); // untitled
    QCOMPARE(document.machines().size(), 6);
    QCOMPARE(document.login().user, std::optional(QStringLiteral("admin")));
    QVERIFY(opened.first().first().toString().contains(controller.passwordsPath()));
    QCOMPARE(QFile(controller.passwordsPath()).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    opened.first().at(1).value<QAction *>()->trigger();
    QVERIFY(!controller.adminPassword().isEmpty());
    QCOMPARE(QGuiApplication::clipboard()->text(), controller.adminPassword());
    QVERIFY2(!said.join(u'\n').contains(controller.adminPassword()), "the password is not for the screen");

    controller.remove(false);
    QTRY_VERIFY_WITH_TIMEOUT(!removed.isEmpty() || !trouble.isEmpty(), 60'000);
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    QVERIFY(!controller.isThere());
    QVERIFY(!QFile::exists(controller.machinesPath()) && !QFile::exists(controller.passwordsPath()));
}

int main(int argc, char *argv[])
{
    isolateSettings();
    QApplication application(argc, argv);
    TestWindowPractice test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_windowpractice.moc"
