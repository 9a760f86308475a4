// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The connection form and line: what they show is what ssh would do, wrong values are marked where they stand, and what
// is taken over is what was chosen. With a real ssh, a configuration and keys of the test's own.
#include "app/base/StateDirectory.h"
#include "app/ssh/KeyPair.h"
#include "tests/ui/WindowFixture.h"
#include "ui/matrix/MatrixModel.h"
#include "ui/settings/ConnectionDialog.h"
#include "ui/settings/ConnectionLine.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QUndoStack>

using namespace howdah;
using namespace howdah::test;

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sshsAnswerStandsInTheEmptyFields();
    void sshsAnswerDoesNotRefillAField();
    void keyIsShownAndWhereItGoes();
    void newKeyIsSaid();
    void wrongValuesAreMarked_data();
    void wrongValuesAreMarked();
    void settingsAreTakenOver();
    void keyFileNeedsAFile();
    void machinesOverrideTheCluster();
    void differentValuesStay();
    void lineSaysHowAndWhichKey();
    void lineSaysThatAJumpHostIsNotPossibleYet();

private:
    struct Form
    {
        explicit Form(const Cluster &cluster) : dialog(cluster) {}
        Form(const Cluster &cluster, const QList<QUuid> &machines) : dialog(cluster, machines, QStringLiteral("db1, db2")) {}
        template <class T> T *find(const char *name) const
        {
            T *widget = dialog.findChild<T *>(QString::fromLatin1(name));
            if (!widget)
                qFatal("no %s", name);
            return widget;
        }
        QString fault(const char *field) const
        {
            auto *label = find<QLabel>((QByteArray(field) + "Fault").constData());
            return label->isHidden() ? QString() : label->text();
        }
        bool mayAccept() const { return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled(); }
        ConnectionDialog dialog;
    };
    Cluster cluster()
    {
        Cluster cluster = sampleCluster();
        cluster.keyPath = m_key.path; // the home folder's own keys are none of the test's business
        return cluster;
    }

    QTemporaryDir m_folder;
    KeyFile m_key;
};

void TestConnection::initTestCase()
{
    const auto made = KeyPair::make(m_folder.filePath(QStringLiteral("id_test")), KeyType::Ed25519, QStringLiteral("test"));
    QVERIFY(made.ok());
    m_key = made.value();
}

void TestConnection::sshsAnswerStandsInTheEmptyFields()
{
    Form form(cluster());
    const QString before = form.find<QLineEdit>("user")->placeholderText();
    QTRY_VERIFY(form.find<QLineEdit>("user")->placeholderText() != before);
    QVERIFY2(form.find<QLineEdit>("user")->placeholderText().endsWith(QStringLiteral(", ssh's default")),
             qPrintable(form.find<QLineEdit>("user")->placeholderText()));
    QCOMPARE(form.find<QLineEdit>("user")->text(), QString());
    QCOMPARE(form.find<QSpinBox>("port")->text(), QStringLiteral("22, ssh's default"));
    QCOMPARE(form.dialog.login(), LoginSettings());
}

void TestConnection::sshsAnswerDoesNotRefillAField()
{
    Form form(cluster());
    const QString before = form.find<QLineEdit>("user")->placeholderText();
    form.dialog.setVisible(true);
    form.dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&form.dialog));
    auto *port = form.find<QSpinBox>("port");
    port->setFocus();
    port->selectAll();
    QTest::keyClicks(port, QStringLiteral("7"));
    QTest::keyClick(port, Qt::Key_Backspace);                               // empty, as before the first digit
    QTRY_VERIFY(form.find<QLineEdit>("user")->placeholderText() != before); // ssh has answered
    QVERIFY2(port->text().isEmpty(), qPrintable(port->text()));
    QTest::keyClicks(port, QStringLiteral("2222"));
    QCOMPARE(form.dialog.login().port, std::optional<quint16>(2222));
}

void TestConnection::keyIsShownAndWhereItGoes()
{
    Form form(cluster());
    auto *info = form.find<QLabel>("keyInfo");
    QTRY_VERIFY2(info->text().contains(m_key.fingerprint), qPrintable(info->text()));
    QVERIFY2(info->text().contains(QStringLiteral("ssh-ed25519"))
                 && info->text().contains(QStringLiteral("added for root on 3 machine")),
             qPrintable(info->text()));
    form.find<QLineEdit>("user")->setText(QStringLiteral("admin"));
    auto *rootLogin = form.find<QComboBox>("rootLogin");
    rootLogin->setCurrentIndex(rootLogin->findData(QStringLiteral("keep")));
    QTRY_VERIFY2(info->text().contains(QStringLiteral("added for admin on 3 machine")), qPrintable(info->text()));
}

void TestConnection::newKeyIsSaid()
{
    Form form(cluster());
    form.find<QLineEdit>("key")->setText(m_folder.filePath(QStringLiteral("id_new")));
    QTRY_VERIFY2(form.find<QLabel>("keyInfo")->text().contains(QStringLiteral("id_new is created at the first run")),
                 qPrintable(form.find<QLabel>("keyInfo")->text()));
    QVERIFY(form.mayAccept());
}

void TestConnection::wrongValuesAreMarked_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("mayAccept");
    QTest::newRow("an option as user") << "user"
                                       << "-oProxyCommand=x"
                                       << "-oProxyCommand=x" << false;
    QTest::newRow("two words as user") << "user"
                                       << "anna bob"
                                       << "anna bob" << false;
    QTest::newRow("a public key") << "key"
                                  << "PUBLIC"
                                  << "id_test.pub" << true;
    QTest::newRow("no such key file") << "loginKey"
                                      << "/nonexistent/key.pem"
                                      << "/nonexistent/key.pem" << true;
}

void TestConnection::wrongValuesAreMarked()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, reason);
    Form form(cluster());
    if (field == QStringLiteral("loginKey"))
        form.find<QComboBox>("loginWith")->setCurrentIndex(1);
    const QByteArray name = field.toLatin1();
    form.find<QLineEdit>(name.constData())
        ->setText(text == QStringLiteral("PUBLIC") ? m_key.path + QStringLiteral(".pub") : text);
    QTRY_VERIFY2(form.fault(name.constData()).contains(reason), qPrintable(form.fault(name.constData())));
    QCOMPARE(form.find<QLineEdit>(name.constData())->accessibleDescription(), form.fault(name.constData()));
    QTEST(form.mayAccept(), "mayAccept");
    form.find<QLineEdit>(name.constData())->setText(field == QStringLiteral("user") ? QStringLiteral("admin") : m_key.path);
    QTRY_COMPARE(form.fault(name.constData()), QString());
    QVERIFY(form.mayAccept());
}

void TestConnection::settingsAreTakenOver()
{
    WindowFixture f;
    f.open(cluster());
    f.find<QAction>("connection")->trigger();
    auto *dialog = f.find<ConnectionDialog>("connectionDialog");
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(QStringLiteral("user"))->setText(QStringLiteral("admin"));
    dialog->findChild<QComboBox *>(QStringLiteral("loginWith"))->setCurrentIndex(1);
    dialog->findChild<QLineEdit *>(QStringLiteral("loginKey"))->setText(QStringLiteral("~/cloud.pem"));
    dialog->findChild<QSpinBox *>(QStringLiteral("port"))->setValue(2222);
    auto *become = dialog->findChild<QComboBox *>(QStringLiteral("become"));
    become->setCurrentIndex(become->findData(int(Become::Su)));
    dialog->accept();
    const LoginSettings &login = f.window.document().login();
    QCOMPARE(login.user, std::optional(QStringLiteral("admin")));
    QCOMPARE(login.loginKey, std::optional(homeDirectory() + QStringLiteral("/cloud.pem")));
    QCOMPARE(login.port, std::optional<quint16>(2222));
    QCOMPARE(login.become, std::optional(Become::Su));
}

void TestConnection::keyFileNeedsAFile()
{
    Form form(cluster());
    form.find<QComboBox>("loginWith")->setCurrentIndex(1);
    QVERIFY(!form.mayAccept());
    QVERIFY(!form.fault("loginKey").isEmpty());
    form.find<QComboBox>("loginWith")->setCurrentIndex(0);
    QVERIFY(form.mayAccept());
}

void TestConnection::machinesOverrideTheCluster()
{
    WindowFixture f;
    Cluster lab = cluster();
    lab.login.user = QStringLiteral("admin");
    f.open(lab);
    auto *table = f.find<QTableView>("machines");
    MatrixModel *matrix = f.window.matrix();
    table->selectionModel()->clearSelection();
    for (const int row : {1, 2})
        table->selectionModel()->setCurrentIndex(
            matrix->index(matrix->rowOfMachine(f.window.document().machines().at(row).id), 1), QItemSelectionModel::Select);
    QTRY_VERIFY(f.find<QAction>("machineConnection")->isEnabled());
    f.find<QAction>("machineConnection")->trigger();
    auto *dialog = f.find<ConnectionDialog>("connectionDialog");
    QVERIFY(dialog);
    QVERIFY2(dialog->windowTitle().startsWith(QStringLiteral("Connection of db1")), qPrintable(dialog->windowTitle()));
    QCOMPARE(dialog->findChild<QLineEdit *>(QStringLiteral("user"))->placeholderText(), QStringLiteral("as the cluster: admin"));
    dialog->findChild<QLineEdit *>(QStringLiteral("user"))->setText(QStringLiteral("debian"));
    dialog->findChild<QSpinBox *>(QStringLiteral("port"))->setValue(2022);
    dialog->accept();
    const MachineList &list = f.window.document().machines();
    for (const int row : {1, 2}) {
        QCOMPARE(list.at(row).login.user, std::optional(QStringLiteral("debian")));
        QCOMPARE(list.at(row).login.port, std::optional<quint16>(2022));
        QVERIFY(!list.at(row).login.become);
    }
    QVERIFY(!list.at(3).login.user);
    QVERIFY(f.window.document().undoStack().undoText().startsWith(QStringLiteral("Connection of db1")));
    f.find<QAction>("undo")->trigger();
    QCOMPARE(list.at(1).login, LoginSettings());
    QVERIFY(!f.window.isWindowModified());
}

void TestConnection::differentValuesStay()
{
    Cluster lab = cluster();
    lab.machines[1].login.user = QStringLiteral("anna");
    lab.machines[1].login.become = Become::Su;
    lab.machines[2].login.port = 2222;
    Form form(lab, {lab.machines.at(1).id, lab.machines.at(2).id});
    QCOMPARE(form.find<QLineEdit>("user")->text(), QString());
    QVERIFY(form.find<QLineEdit>("user")->placeholderText().startsWith(QStringLiteral("different")));
    QVERIFY(form.find<QSpinBox>("port")->text().startsWith(QStringLiteral("different")));
    QVERIFY(form.dialog.texts().isEmpty());
    form.find<QSpinBox>("port")->setValue(0);
    QCOMPARE(form.dialog.texts(), (QHash<MachineField, QString>{{MachineField::Port, QString()}}));
    auto *become = form.find<QComboBox>("become");
    become->setCurrentIndex(become->findData(QStringLiteral("sudo")));
    QCOMPARE(form.dialog.texts().value(MachineField::Become), QStringLiteral("sudo"));
    QVERIFY(!form.find<QLineEdit>("connectAs")->isEnabled());
}

void TestConnection::lineSaysHowAndWhichKey()
{
    WindowFixture f;
    Cluster lab = cluster();
    lab.login.user = QStringLiteral("admin");
    f.open(lab);
    auto *line = f.find<QLabel>("connectionSummary");
    QVERIFY2(line->text().startsWith(QStringLiteral("Log in as admin · agent, keys or password · root: automatic")),
             qPrintable(line->text()));
    QTRY_VERIFY2(line->text().contains(QStringLiteral("port 22")) && line->text().endsWith(QStringLiteral("Key ") + m_key.path),
                 qPrintable(line->text()));
    QVERIFY2(line->toolTip().contains(m_key.fingerprint)
                 && line->toolTip().contains(QStringLiteral("added for root on 3 machine")),
             qPrintable(line->toolTip()));
    LoginSettings login;
    login.become = Become::Sudo;
    f.window.document().setLogin(login, m_key.path);
    QVERIFY2(line->text().contains(QStringLiteral("root: sudo")), qPrintable(line->text()));
}

void TestConnection::lineSaysThatAJumpHostIsNotPossibleYet()
{
    ConnectionFacts facts;
    QVERIFY(!ConnectionLine::loginText(sampleCluster(), facts).contains(QStringLiteral("through")));
    facts.jumpHost = QStringLiteral("bastion.example.com");
    QVERIFY(ConnectionLine::loginText(sampleCluster(), facts)
                .contains(QStringLiteral("through bastion.example.com: not possible yet")));
}

int main(int argc, char *argv[])
{
    isolateSettings();
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English));
    TestConnection test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_connection.moc"
