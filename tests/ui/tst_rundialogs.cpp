// The questions before a run: what each dialog says, what its buttons do, and that nothing dangerous is the default.
#include "tests/ui/WindowFixture.h"
#include "ui/HostKeysDialog.h"
#include "ui/PrivilegeDialog.h"
#include "ui/ReviewDialog.h"
#include "ui/SecretsDialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace howdah;
using namespace howdah::test;

class TestRunDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknownKeysAreTrustedInOneClick();
    void pastedFingerprintsTickTheirRows();
    void changedKeyIsNeverTickedByItself();
    void onePasswordForAllMachines();
    void aRefusalIsSaidInTheOpenDialog();
    void rootPasswordNamesItsMachines();
    void leavingOutNamesAllMachines();
    void rememberIsUntickedAndNamesTheKeychain();
    void privilegeShowsTheDiff();
    void privilegeWithoutAWay();
    void onesOwnFileNeedsNoPassword();
    void takenNamesAreOffered();
    void reviewLeavesMachinesInUseAlone();

private:
    static HostKeyQuestion unknown(int number)
    {
        HostKeyQuestion question;
        question.machine = QUuid::createUuid();
        question.host = QStringLiteral("db%1").arg(number);
        question.address = QStringLiteral("192.0.2.1%1").arg(number);
        question.key = {"ssh-ed25519", QByteArray("key of db") + QByteArray::number(number)};
        question.finding.verdict = HostKeyVerdict::Unknown;
        return question;
    }
    static SecretQuestion secret(SecretKind kind, int number, const QString &refused = {})
    {
        return {kind, QUuid::createUuid(), QStringLiteral("db%1").arg(number),
                kind == SecretKind::Root ? QStringLiteral("root") : QStringLiteral("admin"), refused};
    }
    static QString allText(const QWidget &widget)
    {
        QStringList texts;
        for (const QLabel *label : widget.findChildren<QLabel *>())
            texts << label->text();
        return texts.join(u'\n');
    }
};

void TestRunDialogs::unknownKeysAreTrustedInOneClick()
{
    const QList<HostKeyQuestion> questions{unknown(1), unknown(2), unknown(3)};
    HostKeysDialog dialog(questions);
    dialog.open();
    auto *trust = dialog.findChild<QPushButton *>(QStringLiteral("trust"));
    QVERIFY(!trust->isDefault() && !trust->autoDefault());
    QVERIFY(trust->text().contains(u'3'));
    QVERIFY(allText(dialog).contains(QStringLiteral("ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub")));
    auto *keys = dialog.findChild<QTreeWidget *>(QStringLiteral("keys"));
    QCOMPARE(keys->topLevelItem(0)->text(3), questions.first().key.fingerprint());
    keys->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
    QVERIFY(trust->text().contains(u'2'));
    trust->click();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.trusted(), (QSet<QUuid>{questions.at(0).machine, questions.at(2).machine}));
    // Enter in the dialog must not trust.
    HostKeysDialog again(questions);
    again.open();
    QTest::keyClick(&again, Qt::Key_Return);
    QCOMPARE(again.result(), int(QDialog::Rejected));
}

void TestRunDialogs::pastedFingerprintsTickTheirRows()
{
    const QList<HostKeyQuestion> questions{unknown(1), unknown(2)};
    HostKeysDialog dialog(questions);
    dialog.findChild<QPlainTextEdit *>(QStringLiteral("pasted"))
        ->setPlainText(QStringLiteral("256 %1 root@db2 (ED25519)\n").arg(questions.at(1).key.fingerprint()));
    QCOMPARE(dialog.trusted(), QSet<QUuid>{questions.at(1).machine});
}

void TestRunDialogs::changedKeyIsNeverTickedByItself()
{
    HostKeyQuestion changed = unknown(2);
    changed.finding.verdict = HostKeyVerdict::Changed;
    changed.finding.file = QStringLiteral("/home/ann/.ssh/known_hosts");
    changed.finding.line = 12;
    changed.finding.oldFingerprint = QStringLiteral("SHA256:old");
    HostKeysDialog dialog({changed});
    auto *trust = dialog.findChild<QPushButton *>(QStringLiteral("trust"));
    QVERIFY(!trust->isEnabled());
    QVERIFY(allText(dialog).contains(QStringLiteral("/home/ann/.ssh/known_hosts line 12")));
    QVERIFY(allText(dialog).contains(QStringLiteral("SHA256:old")));
    dialog.findChild<QCheckBox *>(QStringLiteral("replace-db2"))->setChecked(true);
    QVERIFY(trust->isEnabled());
    QCOMPARE(dialog.trusted(), QSet<QUuid>{changed.machine});
}

void TestRunDialogs::onePasswordForAllMachines()
{
    SecretsDialog dialog(QStringLiteral("the keychain"));
    dialog.ask({secret(SecretKind::Login, 1), secret(SecretKind::Login, 2)});
    dialog.open();
    const auto edits = dialog.findChildren<QLineEdit *>();
    QCOMPARE(edits.size(), 1);
    QCOMPARE(edits.first()->echoMode(), QLineEdit::Password);
    QVERIFY(edits.first()->accessibleName().contains(QStringLiteral("admin")));
    QVERIFY(allText(dialog).contains(QStringLiteral("It is tried on db1 first.")));
    auto *goOn = dialog.findChild<QPushButton *>(QStringLiteral("continue"));
    QVERIFY(!goOn->isEnabled());
    edits.first()->setText(QStringLiteral("pass wörd"));
    QSignalSpy given(&dialog, &SecretsDialog::given);
    goOn->click();
    QCOMPARE(given.count(), 1);
    const auto answers = dialog.answers();
    QCOMPARE(answers.size(), size_t(1));
    QVERIFY(answers.front().machine.isNull()); // the cluster's
    QCOMPARE(answers.front().secret.view(), std::string_view("pass w\xc3\xb6rd"));
    dialog.setTrying();
    QVERIFY(dialog.isVisible() && !goOn->isEnabled());
}

void TestRunDialogs::aRefusalIsSaidInTheOpenDialog()
{
    SecretsDialog dialog{QString()};
    dialog.ask({secret(SecretKind::Login, 1)});
    dialog.setTrying();
    const SecretQuestion refused = secret(SecretKind::Login, 1, QStringLiteral("db1 refused this password."));
    dialog.ask({refused});
    QVERIFY(allText(dialog).contains(QStringLiteral("db1 refused this password.")));
    const auto edits = dialog.findChildren<QLineEdit *>();
    QCOMPARE(edits.size(), 1);
    QVERIFY(edits.first()->text().isEmpty() && edits.first()->isEnabled());
    edits.first()->setText(QStringLiteral("x"));
    QCOMPARE(dialog.answers().front().machine, refused.machine); // for that machine alone
}

void TestRunDialogs::rootPasswordNamesItsMachines()
{
    SecretsDialog dialog{QString()};
    dialog.ask({secret(SecretKind::Root, 4), secret(SecretKind::Root, 5), secret(SecretKind::Login, 1)});
    QVERIFY(allText(dialog).contains(QStringLiteral("Password of root on db4, db5")));
    QCOMPARE(dialog.findChildren<QLineEdit *>().size(), 2);
    QList<SecretQuestion> many;
    for (int i = 1; i <= 40; ++i)
        many << secret(SecretKind::Login, i);
    dialog.ask(many);
    QVERIFY(allText(dialog).contains(QStringLiteral("34 more")));
}

void TestRunDialogs::leavingOutNamesAllMachines()
{
    SecretsDialog dialog{QString()};
    const QList<SecretQuestion> questions{secret(SecretKind::Login, 1), secret(SecretKind::Root, 2)};
    dialog.ask(questions);
    QSignalSpy leaveOut(&dialog, &SecretsDialog::leaveOut);
    dialog.findChild<QPushButton *>(QStringLiteral("leaveOut"))->click();
    QCOMPARE(leaveOut.count(), 1);
    QCOMPARE(dialog.machines(), (QSet<QUuid>{questions.at(0).machine, questions.at(1).machine}));
}

void TestRunDialogs::rememberIsUntickedAndNamesTheKeychain()
{
    SecretsDialog dialog(QStringLiteral("GNOME Keyring"));
    auto *remember = dialog.findChild<QCheckBox *>(QStringLiteral("remember"));
    QVERIFY(!remember->isChecked() && remember->text().contains(QStringLiteral("GNOME Keyring")));
    QVERIFY(!dialog.remember());
    SecretsDialog without{QString()};
    QVERIFY(without.findChild<QCheckBox *>(QStringLiteral("remember"))->isHidden());
}

void TestRunDialogs::privilegeShowsTheDiff()
{
    PrivilegeDialog dialog({"--- /etc/hosts\n+192.0.2.11 db1\n", {}, PrivilegedHelper::Way::Pkexec});
    QSignalSpy chosen(&dialog, &PrivilegeDialog::chosen);
    QVERIFY(dialog.findChild<QPlainTextEdit *>(QStringLiteral("diff"))->toPlainText().contains(QStringLiteral("+192.0.2.11 db1")));
    QVERIFY(allText(dialog).contains(QStringLiteral("your own password")));
    dialog.findChild<QPushButton *>(QStringLiteral("write"))->click();
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().value<PrivilegeDialog::Choice>(), PrivilegeDialog::Choice::Write);
}

void TestRunDialogs::privilegeWithoutAWay()
{
    PrivilegeDialog dialog(PrivilegeQuestion{"+x\n", {}, {}});
    QSignalSpy chosen(&dialog, &PrivilegeDialog::chosen);
    QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("write"))->isEnabled());
    dialog.findChild<QPushButton *>(QStringLiteral("without"))->click();
    QCOMPARE(chosen.first().first().value<PrivilegeDialog::Choice>(), PrivilegeDialog::Choice::Without);
}

void TestRunDialogs::onesOwnFileNeedsNoPassword()
{
    PrivilegeDialog dialog(PrivilegeQuestion{{}, {}, {}, "--- ~/.ssh/config\n+    Port 2222\n", false});
    QSignalSpy chosen(&dialog, &PrivilegeDialog::chosen);
    QVERIFY(dialog.findChild<QPlainTextEdit *>(QStringLiteral("diff"))->toPlainText().contains(QStringLiteral("Port 2222")));
    QVERIFY(!allText(dialog).contains(QStringLiteral("password")));
    auto *write = dialog.findChild<QPushButton *>(QStringLiteral("write"));
    QVERIFY(write->isEnabled() && write->isDefault());
    write->click();
    QCOMPARE(chosen.first().first().value<PrivilegeDialog::Choice>(), PrivilegeDialog::Choice::Write);
}

void TestRunDialogs::takenNamesAreOffered()
{
    PrivilegeDialog dialog({{}, QStringLiteral("db1 belongs to the cluster practice."), PrivilegedHelper::Way::Pkexec});
    QSignalSpy chosen(&dialog, &PrivilegeDialog::chosen);
    QVERIFY(allText(dialog).contains(QStringLiteral("practice")));
    QVERIFY(dialog.findChild<QRadioButton *>(QStringLiteral("takeNames"))->isChecked());
    dialog.findChild<QPushButton *>(QStringLiteral("continue"))->click();
    QCOMPARE(chosen.first().first().value<PrivilegeDialog::Choice>(), PrivilegeDialog::Choice::TakeNames);
}

void TestRunDialogs::reviewLeavesMachinesInUseAlone()
{
    ReviewItem live{QUuid::createUuid(), QStringLiteral("db4"), {QStringLiteral("postgresql"), QStringLiteral("etcd")},
                    {QStringLiteral("hostname"), QStringLiteral("firewall")}, {}, {}};
    ReviewItem walled{QUuid::createUuid(), QStringLiteral("db2"), {}, {}, QStringLiteral("ufw"), QStringLiteral("12")};
    ReviewDialog dialog({live, walled});
    QVERIFY(allText(dialog).contains(QStringLiteral("db4 is in use: postgresql, etcd run there.")));
    QVERIFY(allText(dialog).contains(QStringLiteral("ufw is on with 12 rules")));
    QVERIFY(dialog.consent().isEmpty());
    dialog.findChild<QCheckBox *>(QStringLiteral("consent-db4"))->setChecked(true);
    QCOMPARE(dialog.consent().value(live.machine), (QSet<QString>{QStringLiteral("hostname"), QStringLiteral("firewall")}));
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    QSignalSpy rejected(&dialog, &QDialog::rejected);
    Q_EMIT dialog.checkOnly();
    dialog.done(QDialog::Accepted + 1);
    QCOMPARE(accepted.count() + rejected.count(), 0);
}

int main(int argc, char *argv[])
{
    isolateSettings();
    QApplication application(argc, argv);
    TestRunDialogs test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_rundialogs.moc"
