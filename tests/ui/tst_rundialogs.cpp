// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The questions before a run: what each page says, what its buttons do, that nothing dangerous is the default, and that
// one dialog leads through them, and back. HOWDAH_SHOTS=FOLDER keeps pictures of the pages.
#include "tests/ui/WindowFixture.h"
#include "ui/run/HostKeysPage.h"
#include "ui/run/NamesPage.h"
#include "ui/run/PrivilegePage.h"
#include "ui/run/ReviewPage.h"
#include "ui/run/RunController.h"
#include "ui/run/RunDialog.h"
#include "ui/run/SecretsPage.h"
#include "ui/widgets/WrappedLabel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
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
    void wrappedLabelShrinksAgain();
    void pastedFingerprintsTickTheirRows_data();
    void pastedFingerprintsTickTheirRows();
    void copiesOfOneMachineAreSaid();
    void changedKeyIsNeverTickedByItself();
    void onePasswordForAllMachines();
    void aRefusalIsSaidInTheOpenPage();
    void rootPasswordNamesItsMachines();
    void leavingOutIsOneClick();
    void aKeyFileInsteadOfAPassword();
    void rememberIsUntickedAndNamesTheKeychain();
    void privilegeShowsTheDiff();
    void privilegeWithoutAWay();
    void copiedDiffIsTheShownOne();
    void onesOwnFileNeedsNoPassword();
    void privilegeByHand();
    void privilegeIsAskedAgainWithTheReason();
    void takenNamesAreOffered_data();
    void takenNamesAreOffered();
    void reviewLeavesMachinesInUseAlone();
    void reviewKeepsOneMachinesFirewall();
    void oneDialogLeadsThroughThePages();
    void backShowsWhatWasAnswered();
    void anotherAnswerTakesTheLaterPagesAway();
    void escapeCancelsAnUntouchedQuestion_data();
    void escapeCancelsAnUntouchedQuestion();
    void trustedKeysAreNotAskedTwice();
    void theChosenKeyFileIsForThatMachine();
    void aKeyFileIsForThoseThatTakeNothingElse();
    void pastedFingerprintAllowsTheChangedKey();
    void everyKindOfKeyHasItsCommand();
    void whoRefusedThePasswordIsNamed();
    void whatWasTypedIsWiped();

private:
    static HostKeyQuestion unknown(int number)
    {
        HostKeyQuestion question;
        question.machine = QUuid::createUuidV5(QUuid(), QString::number(number));
        question.host = QStringLiteral("db%1").arg(number);
        question.address = QStringLiteral("192.0.2.1%1").arg(number);
        question.key = {"ssh-ed25519", QByteArray("key of db") + QByteArray::number(number)};
        question.finding.verdict = HostKeyVerdict::Unknown;
        return question;
    }
    static HostKeyQuestion changed(int number)
    {
        HostKeyQuestion question = unknown(number);
        question.finding.verdict = HostKeyVerdict::Changed;
        question.finding.file = QStringLiteral("/home/ann/.ssh/known_hosts");
        question.finding.line = 12;
        question.finding.oldFingerprint = QStringLiteral("SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU");
        return question;
    }
    static SecretQuestion secret(SecretKind kind, int number, const QString &refused = {})
    {
        SecretQuestion question{kind,
                                QUuid::createUuid(),
                                QStringLiteral("db%1").arg(number),
                                kind == SecretKind::Root ? QStringLiteral("root") : QStringLiteral("admin"),
                                refused,
                                {},
                                false};
        if (kind == SecretKind::Root)
            question.noSudo = QStringLiteral("admin");
        return question;
    }
    static PrivilegeQuestion privilege()
    {
        return {
            "--- /etc/hosts\n+++ /etc/hosts\n@@ -1,2 +1,8 @@\n 127.0.0.1\tlocalhost\n+# BEGIN Howdah lab\n+# Patroni The Hard Way\n"
            "+192.0.2.11 db1.patroni.local db1\n+192.0.2.12 db2.patroni.local db2\n+# END Howdah lab\n",
            {},
            PrivilegedHelper::Way::Pkexec,
            {},
            {},
            {},
            false};
    }
    static PrivilegeQuestion held(const QStringList &names)
    {
        PrivilegeQuestion question = privilege();
        question.diff.clear();
        question.names = QStringLiteral("held");
        question.held = names;
        question.heldAddress = QStringLiteral("192.0.2.77");
        question.holder = QStringLiteral("practice");
        return question;
    }
    static ReviewItem live()
    {
        return {QUuid::createUuid(),
                QStringLiteral("db4"),
                {QStringLiteral("postgresql"), QStringLiteral("etcd")},
                {QStringLiteral("hostname"), QStringLiteral("firewall")},
                {},
                {},
                {}};
    }
    static ReviewItem walled(int number)
    {
        return {QUuid::createUuid(),     QStringLiteral("db%1").arg(number), {}, {}, QStringLiteral("ufw"), QStringLiteral("12"),
                QStringLiteral("ntpsec")};
    }
    static QString allText(const QWidget &widget)
    {
        QStringList texts;
        for (const QLabel *label : widget.findChildren<QLabel *>())
            texts << label->text();
        return texts.join(u'\n').remove(QStringLiteral("<b>")).remove(QStringLiteral("</b>"));
    }
    template <class T> static T *find(const QWidget *in, const char *name)
    {
        return in->findChild<T *>(QString::fromLatin1(name));
    }
    static void click(const QWidget *in, const char *name) { find<QPushButton>(in, name)->click(); }

    /// The dialog as a user sees it, small and as it opens, light and dark.
    static void shot(const char *name, RunDialog &dialog)
    {
        const QString folder = qEnvironmentVariable("HOWDAH_SHOTS");
        if (folder.isEmpty())
            return;
        static auto *theme = new Theme(qApp);
        const QSize usual = dialog.size();
        for (const auto choice : {Theme::Choice::Dark, Theme::Choice::Light}) {
            theme->setChoice(choice);
            for (const bool small : {false, true}) {
                dialog.resize(small ? QSize(700, 500).boundedTo(usual) : usual);
                QTest::qWait(60);
                dialog.grab().save(QStringLiteral("%1/%2-%3-%4.png")
                                       .arg(folder, QString::fromLatin1(name),
                                            choice == Theme::Choice::Dark ? QStringLiteral("dark") : QStringLiteral("light"),
                                            small ? QStringLiteral("small") : QStringLiteral("usual")));
            }
        }
        dialog.resize(usual);
    }
};

void TestRunDialogs::unknownKeysAreTrustedInOneClick()
{
    const QList<HostKeyQuestion> questions{unknown(1), unknown(2), unknown(3)};
    RunDialog dialog;
    auto *page = new HostKeysPage(questions);
    dialog.ask(page);
    dialog.open();
    shot("hostkeys", dialog);
    auto *trust = find<QPushButton>(page, "trust");
    QVERIFY(!trust->isDefault() && !trust->autoDefault());
    QVERIFY(trust->text().contains(u'3'));
    QVERIFY(allText(*page).contains(QStringLiteral("ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub")));
    auto *keys = find<QTreeWidget>(page, "keys");
    QCOMPARE(keys->topLevelItem(0)->text(3), questions.first().key.fingerprint());
    keys->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
    QVERIFY(trust->text().contains(u'2'));
    QSignalSpy answered(page, &HostKeysPage::answered);
    trust->click();
    QCOMPARE(answered.count(), 1);
    QCOMPARE(page->trusted(), (QSet<QUuid>{questions.at(0).machine, questions.at(2).machine}));
    // Enter in the dialog must not trust.
    RunDialog again;
    auto *second = new HostKeysPage(questions);
    QSignalSpy trusted(second, &HostKeysPage::answered);
    QSignalSpy rejected(&again, &QDialog::rejected);
    again.ask(second);
    again.open();
    QTest::keyClick(&again, Qt::Key_Return);
    QCOMPARE(trusted.count(), 0);
    QCOMPARE(rejected.count(), 1);
}

void TestRunDialogs::wrappedLabelShrinksAgain()
{
    WrappedLabel label;
    label.resize(200, 20);
    label.show();
    label.say(QStringLiteral("one line"));
    const int small = label.minimumHeight();
    label.say(QStringLiteral("many words ").repeated(40));
    QVERIFY(label.minimumHeight() > 4 * small);
    label.say(QStringLiteral("one line"));
    QCOMPARE(label.minimumHeight(), small);
}

void TestRunDialogs::pastedFingerprintsTickTheirRows_data()
{
    QTest::addColumn<QList<int>>("pasted");
    QTest::newRow("one") << QList<int>{2};
    QTest::newRow("several lines") << QList<int>{3, 1};
    QTest::newRow("of another machine") << QList<int>{9};
}

void TestRunDialogs::pastedFingerprintsTickTheirRows()
{
    QFETCH(QList<int>, pasted);
    const QList<HostKeyQuestion> questions{unknown(1), unknown(2), unknown(3)};
    HostKeysPage page(questions);
    QString text;
    QSet<QUuid> expected;
    for (const int number : std::as_const(pasted)) {
        text += QStringLiteral("256 %1 root@db%2 (ED25519)\n").arg(unknown(number).key.fingerprint()).arg(number);
        if (number <= 3)
            expected.insert(unknown(number).machine);
    }
    find<QPlainTextEdit>(&page, "pasted")->setPlainText(text);
    QCOMPARE(page.trusted(), expected);
    QVERIFY(find<QLabel>(&page, "matches")->text().startsWith(QString::number(expected.size()) + QStringLiteral(" of 3")));
    QCOMPARE(find<QPushButton>(&page, "trust")->isEnabled(), !expected.isEmpty());
}

void TestRunDialogs::copiesOfOneMachineAreSaid()
{
    HostKeyQuestion copy = unknown(2);
    copy.sameKeyAs = QStringList{QStringLiteral("db1")};
    HostKeysPage page({copy});
    auto *keys = find<QTreeWidget>(&page, "keys");
    QVERIFY(!keys->isColumnHidden(4));
    QVERIFY(keys->topLevelItem(0)->text(4).contains(QStringLiteral("the same key as db1")));
}

void TestRunDialogs::changedKeyIsNeverTickedByItself()
{
    const HostKeyQuestion question = changed(2);
    RunDialog dialog;
    auto *page = new HostKeysPage({unknown(1), question});
    dialog.ask(page);
    dialog.open();
    shot("changed", dialog);
    RunDialog onlyChanged;
    onlyChanged.ask(new HostKeysPage({question}));
    onlyChanged.open();
    shot("changed-alone", onlyChanged);
    HostKeysPage alone({question});
    auto *trust = find<QPushButton>(&alone, "trust");
    QVERIFY(!trust->isEnabled());
    QVERIFY(allText(alone).contains(QStringLiteral("/home/ann/.ssh/known_hosts line 12")));
    QVERIFY(allText(alone).contains(question.finding.oldFingerprint));
    find<QCheckBox>(&alone, "replace-db2")->setChecked(true);
    QVERIFY(trust->isEnabled());
    QCOMPARE(alone.trusted(), QSet<QUuid>{question.machine});
}

void TestRunDialogs::onePasswordForAllMachines()
{
    RunDialog dialog;
    auto *page = new SecretsPage(QStringLiteral("the keychain"));
    page->setFields(secretFields({secret(SecretKind::Login, 1), secret(SecretKind::Login, 2)}));
    dialog.ask(page);
    dialog.open();
    shot("login", dialog);
    const auto edits = page->findChildren<QLineEdit *>();
    QCOMPARE(edits.size(), 1);
    QCOMPARE(edits.first()->echoMode(), QLineEdit::Password);
    QVERIFY(edits.first()->accessibleName().contains(QStringLiteral("admin")));
    QVERIFY(edits.first()->hasFocus() || dialog.focusWidget() == edits.first());
    QVERIFY(allText(*page).contains(QStringLiteral("It is tried on one machine first.")));
    auto *goOn = find<QPushButton>(page, "continue");
    QVERIFY(goOn->isDefault() && !goOn->isEnabled());
    edits.first()->setText(QStringLiteral("pass wörd"));
    QSignalSpy given(page, &SecretsPage::answered);
    goOn->click();
    QCOMPARE(given.count(), 1);
    dialog.setWorking(QStringLiteral("Trying…"));
    const auto answers = page->takeAnswers();
    QCOMPARE(answers.size(), size_t(1));
    QVERIFY(answers.front());
    QCOMPARE(answers.front()->view(), std::string_view("pass w\xc3\xb6rd"));
    // It has moved on: neither the field nor its undo has it.
    QVERIFY(edits.first()->text().isEmpty() && !edits.first()->isUndoAvailable());
    QVERIFY(dialog.isVisible() && !goOn->isEnabled() && !edits.first()->isEnabled());
    QVERIFY(find<QPushButton>(page, "cancel")->isEnabled());
    shot("trying", dialog);
}

void TestRunDialogs::aRefusalIsSaidInTheOpenPage()
{
    RunDialog dialog;
    auto *page = new SecretsPage(QString{});
    page->setFields(secretFields({secret(SecretKind::Login, 1)}));
    dialog.ask(page);
    dialog.open();
    dialog.setWorking(QStringLiteral("Trying…"));
    const SecretQuestion refused = secret(
        SecretKind::Login, 1, QStringLiteral("db1 refused this password. Nothing was changed. Check it before trying again."));
    page->setFields(secretFields({refused}));
    dialog.ask(page);
    shot("refused", dialog);
    QVERIFY(allText(*page).contains(QStringLiteral("db1 refused this password.")));
    const auto edits = page->findChildren<QLineEdit *>();
    QCOMPARE(edits.size(), 1);
    QVERIFY(edits.first()->text().isEmpty() && edits.first()->isEnabled());
    edits.first()->setText(QStringLiteral("x"));
    QVERIFY(find<QPushButton>(page, "continue")->isEnabled());
    (void)page->takeAnswers();
    page->setFields(secretFields({refused, secret(SecretKind::Login, 2, QStringLiteral("It was not tried on db2."))}));
    QVERIFY(allText(*page).contains(QStringLiteral("One of these machines refused this password")));
}

void TestRunDialogs::rootPasswordNamesItsMachines()
{
    RunDialog dialog;
    auto *page = new SecretsPage(QString{});
    page->setFields(secretFields({secret(SecretKind::Root, 4), secret(SecretKind::Root, 5), secret(SecretKind::Login, 1)}));
    dialog.ask(page);
    dialog.open();
    shot("root", dialog);
    QVERIFY(allText(*page).contains(QStringLiteral("Password of root on db4, db5")));
    QVERIFY(allText(*page).contains(QStringLiteral("db4, db5 do not let admin use sudo.")));
    QCOMPARE(page->findChildren<QLineEdit *>().size(), 2);
    QList<SecretQuestion> many;
    for (int i = 1; i <= 40; ++i)
        many << secret(SecretKind::Login, i);
    page->setFields(secretFields(many));
    QVERIFY(allText(*page).contains(QStringLiteral("34 more")));
}

void TestRunDialogs::leavingOutIsOneClick()
{
    SecretsPage page{QString()};
    const QList<SecretQuestion> questions{secret(SecretKind::Login, 1), secret(SecretKind::Root, 2)};
    page.setFields(secretFields(questions));
    QSignalSpy leaveOut(&page, &SecretsPage::leaveOut);
    click(&page, "leaveOut");
    QCOMPARE(leaveOut.count(), 1);
}

void TestRunDialogs::aKeyFileInsteadOfAPassword()
{
    SecretQuestion keysOnly = secret(SecretKind::Key, 3, QStringLiteral("db3 does not accept the key for admin."));
    keysOnly.keyFile = true;
    RunDialog dialog;
    auto *page = new SecretsPage(QString{});
    page->setFields(secretFields({keysOnly}));
    dialog.ask(page);
    dialog.open();
    shot("keyfile", dialog);
    QVERIFY(allText(*page).contains(QStringLiteral("db3: only a key is accepted there")));
    QVERIFY(page->findChildren<QLineEdit *>().isEmpty());
    auto *choose = find<QPushButton>(page, "keyFile");
    QVERIFY(choose->isVisible() && choose->isDefault());
    QVERIFY(!find<QPushButton>(page, "continue")->isVisible());
    // Beside machines that take passwords: those are asked for, and Continue leaves the others out.
    page->setFields(secretFields({secret(SecretKind::Login, 1), keysOnly}));
    QCOMPARE(page->findChildren<QLineEdit *>().size(), 1);
    QCOMPARE(page->keyFileHosts(), QStringList{keysOnly.host});
    find<QLineEdit>(page, "secret-login")->setText(QStringLiteral("x"));
    QVERIFY(find<QPushButton>(page, "continue")->isEnabled());
    const auto answers = page->takeAnswers();
    QVERIFY(answers.size() == 2 && answers[0] && !answers[1]);
}

void TestRunDialogs::rememberIsUntickedAndNamesTheKeychain()
{
    SecretsPage page(QStringLiteral("GNOME Keyring"));
    auto *remember = find<QCheckBox>(&page, "remember");
    QVERIFY(!remember->isChecked() && remember->text().contains(QStringLiteral("GNOME Keyring")));
    QVERIFY(!page.remember());
    SecretsPage without{QString()};
    without.setFields(secretFields({secret(SecretKind::Login, 1)}));
    QVERIFY(find<QCheckBox>(&without, "remember")->isHidden());
}

void TestRunDialogs::privilegeShowsTheDiff()
{
    RunDialog dialog;
    auto *page = new PrivilegePage(privilege());
    dialog.ask(page);
    dialog.open();
    shot("privilege", dialog);
    QSignalSpy answered(page, &PrivilegePage::answered);
    QVERIFY(find<QPlainTextEdit>(page, "diff")->toPlainText().contains(QStringLiteral("+192.0.2.11 db1")));
    QVERIFY(allText(*page).contains(QStringLiteral("your own password")));
    QVERIFY(find<QPushButton>(page, "write")->text().contains(QStringLiteral("Start")));
    click(page, "write");
    QCOMPARE(answered.first().first().value<PrivilegeAnswer>(), PrivilegeAnswer::WriteAndStart);
    PrivilegeQuestion more = privilege();
    more.reviewFollows = true;
    PrivilegePage notLast(more);
    QVERIFY(find<QPushButton>(&notLast, "write")->text().contains(QStringLiteral("Continue")));
}

void TestRunDialogs::copiedDiffIsTheShownOne()
{
    PrivilegeQuestion question = privilege();
    question.diff += " 192.0.2.1 old # \x1b]0;x\x07 \xe2\x80\xae\n";
    PrivilegePage page(question);
    const QString shown = find<QPlainTextEdit>(&page, "diff")->toPlainText();
    QVERIFY2(shown.endsWith(QStringLiteral(" 192.0.2.1 old # \\u{1b}]0;x\\u{7} \\u{202e}\n")), qPrintable(shown));
    click(&page, "byHand");
    click(&page, "copy");
    QCOMPARE(QGuiApplication::clipboard()->text(), shown);
}

void TestRunDialogs::privilegeWithoutAWay()
{
    PrivilegeQuestion question = privilege();
    question.way.reset();
    PrivilegePage page(question);
    QSignalSpy answered(&page, &PrivilegePage::answered);
    QVERIFY(!find<QPushButton>(&page, "write")->isEnabled());
    click(&page, "without");
    QCOMPARE(answered.first().first().value<PrivilegeAnswer>(), PrivilegeAnswer::StartWithout);
}

void TestRunDialogs::privilegeByHand()
{
    RunDialog dialog;
    auto *page = new PrivilegePage(privilege());
    dialog.ask(page);
    dialog.open();
    QVERIFY(!find<QPushButton>(page, "back")->isVisible());
    click(page, "byHand");
    shot("byhand", dialog);
    QVERIFY(find<QPushButton>(page, "startByHand")->isVisible() && !find<QPushButton>(page, "write")->isVisible());
    click(page, "back");
    QVERIFY(find<QPushButton>(page, "write")->isVisible());
    QCOMPARE(dialog.page(), page);
}

/// After the review was answered: the password was mistyped in the desktop's own dialog, so nothing has begun.
void TestRunDialogs::privilegeIsAskedAgainWithTheReason()
{
    WindowFixture f;
    Runner &runner = f.window.runs()->runner();
    PrivilegeQuestion question = privilege();
    question.reviewFollows = true;
    Q_EMIT runner.privilegeAsked(question);
    auto *dialog = f.find<RunDialog>("runDialog");
    auto *page = qobject_cast<PrivilegePage *>(dialog->page());
    QVERIFY(page && !find<QLabel>(page, "refused")->isVisible());
    click(page, "write");
    Q_EMIT runner.reviewAsked({live()});
    auto *review = qobject_cast<ReviewPage *>(dialog->page());
    QVERIFY(review);
    click(review, "start");
    QVERIFY(dialog->isVisible() && review->isWorking()); // until the first step begins
    QVERIFY2(allText(*review).contains(QStringLiteral("Waiting for your own password")), qPrintable(allText(*review)));

    question.reviewFollows = false;
    question.refused = QStringLiteral("Your own password was not accepted on this computer. Nothing was changed.");
    for (int i = 0; i < 2; ++i) {
        Q_EMIT runner.privilegeAsked(question);
        QCOMPARE(dialog->page(), page);
        QVERIFY(!page->isWorking());
        QCOMPARE(find<QLabel>(page, "refused")->text(), question.refused);
        QVERIFY(find<QLabel>(page, "refused")->isVisible());
        QCOMPARE(find<QPushButton>(page, "write")->text().remove(u'&'), QStringLiteral("Try Again"));
        QCOMPARE(find<QPushButton>(page, "without")->text().remove(u'&'), QStringLiteral("Start Without"));
        shot("askedAgain", *dialog);
        if (i == 0)
            click(page, "write");
    }
    click(page, "back");
    QCOMPARE(dialog->page(), review);
    click(review, "start"); // tries again, too
    QVERIFY(review->isWorking());
    Q_EMIT runner.stepsBegun();
    QVERIFY(!dialog->isVisible());
}

void TestRunDialogs::takenNamesAreOffered_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("says");
    QTest::newRow("one") << QStringList{QStringLiteral("db1")}
                         << QStringLiteral("db1 now leads to 192.0.2.77 (cluster practice)");
    QTest::newRow("two") << QStringList{QStringLiteral("db1"), QStringLiteral("db2")}
                         << QStringLiteral("db1, db2 now lead to machines of another cluster (practice)");
}

void TestRunDialogs::onesOwnFileNeedsNoPassword()
{
    PrivilegeQuestion question;
    question.ownDiff = "--- ~/.ssh/config\n+    Port 2222\n";
    question.needsPrivilege = false;
    RunDialog dialog;
    auto *page = new PrivilegePage(question);
    dialog.ask(page);
    dialog.open();
    QSignalSpy answered(page, &PrivilegePage::answered);
    QVERIFY(find<QPlainTextEdit>(page, "diff")->toPlainText().contains(QStringLiteral("Port 2222")));
    QVERIFY(!allText(*page).contains(QStringLiteral("password")));
    QVERIFY(find<QPushButton>(page, "write")->isEnabled());
    click(page, "write");
    QCOMPARE(answered.first().first().value<PrivilegeAnswer>(), PrivilegeAnswer::WriteAndStart);
}

void TestRunDialogs::takenNamesAreOffered()
{
    QFETCH(QStringList, names);
    RunDialog dialog;
    auto *page = new NamesPage(held(names));
    dialog.ask(page);
    dialog.open();
    shot("names", dialog);
    QSignalSpy answered(page, &NamesPage::answered);
    QFETCH(QString, says);
    QVERIFY2(allText(*page).contains(says), qPrintable(allText(*page)));
    QVERIFY(find<QRadioButton>(page, "takeNames")->isChecked());
    click(page, "continue");
    QCOMPARE(answered.last().first().value<PrivilegeAnswer>(), PrivilegeAnswer::TakeNames);
    find<QRadioButton>(page, "leaveNames")->setChecked(true);
    click(page, "continue");
    QCOMPARE(answered.last().first().value<PrivilegeAnswer>(), PrivilegeAnswer::LeaveNames);
}

void TestRunDialogs::reviewLeavesMachinesInUseAlone()
{
    const ReviewItem used = live();
    RunDialog dialog;
    auto *page = new ReviewPage({used, walled(2), walled(3)}, *StepCatalogue::builtIn());
    dialog.ask(page);
    dialog.open();
    shot("review", dialog);
    QVERIFY(allText(*page).contains(QStringLiteral("db4 is in use: postgresql, etcd run there.")));
    QVERIFY(allText(*page).contains(QStringLiteral("ufw is on with 12 rule")));
    QVERIFY(allText(*page).contains(QStringLiteral("db2: chrony takes the place of ntpsec")));
    QVERIFY(page->consent().isEmpty());
    find<QCheckBox>(page, "consent-db4")->setChecked(true);
    QCOMPARE(page->consent().value(used.machine), (QSet<QString>{QStringLiteral("hostname"), QStringLiteral("firewall")}));
    QSignalSpy answered(page, &ReviewPage::answered);
    QSignalSpy check(page, &ReviewPage::checkOnly);
    click(page, "checkOnly");
    QCOMPARE(check.count(), 1);
    QCOMPARE(answered.count(), 0);
    click(page, "start");
    QCOMPARE(answered.count(), 1);
}

void TestRunDialogs::reviewKeepsOneMachinesFirewall()
{
    const ReviewItem second = walled(2);
    const ReviewItem third = walled(3);
    ReviewPage page({second, third}, *StepCatalogue::builtIn());
    QVERIFY(find<QCheckBox>(&page, "firewall-db2")->isChecked());
    QVERIFY(find<QCheckBox>(&page, "firewall-db2")->accessibleName().contains(QStringLiteral("db2")));
    QVERIFY(page.keptFirewalls().isEmpty());
    find<QCheckBox>(&page, "firewall-db3")->setChecked(false);
    QCOMPARE(page.keptFirewalls(), QSet<QUuid>{third.machine});
}

void TestRunDialogs::oneDialogLeadsThroughThePages()
{
    RunDialog dialog;
    auto *keys = new HostKeysPage({unknown(1)});
    dialog.ask(keys);
    dialog.open();
    QCOMPARE(dialog.windowTitle(), QStringLiteral("Are these your machines?"));
    const auto *working = find<QLabel>(keys, "working");
    QVERIFY(!working->isVisible());
    dialog.setWorking(QStringLiteral("Logging in to 5 machines…"));
    QVERIFY(working->isVisible());
    QCOMPARE(working->text(), QStringLiteral("Logging in to 5 machines…"));
    QVERIFY(!find<QPushButton>(keys, "trust")->isEnabled() && !find<QTreeWidget>(keys, "keys")->isEnabled());
    shot("working", dialog);
    auto *secrets = new SecretsPage(QString{});
    secrets->setFields(secretFields({secret(SecretKind::Login, 1)}));
    dialog.ask(secrets);
    QVERIFY(dialog.isVisible() && secrets->isVisible() && !keys->isVisible());
    QCOMPARE(dialog.windowTitle(), QStringLiteral("Log in"));
    QVERIFY(find<QPushButton>(secrets, "back")->isVisible());
    QCOMPARE(dialog.focusWidget(), find<QLineEdit>(secrets, "secret-login"));
    QSignalSpy rejected(&dialog, &QDialog::rejected);
    click(secrets, "cancel");
    QCOMPARE(rejected.count(), 1);
    QVERIFY(!dialog.isVisible());
}

void TestRunDialogs::backShowsWhatWasAnswered()
{
    RunDialog dialog;
    auto *keys = new HostKeysPage({unknown(1), unknown(2)});
    dialog.ask(keys);
    dialog.open();
    dialog.setWorking({});
    auto *secrets = new SecretsPage(QStringLiteral("GNOME Keyring"));
    secrets->setFields(secretFields({secret(SecretKind::Login, 1), secret(SecretKind::Login, 2)}));
    dialog.ask(secrets);
    find<QLineEdit>(secrets, "secret-login")->setText(QStringLiteral("x"));
    dialog.setWorking({});
    (void)secrets->takeAnswers();
    auto *review = new ReviewPage({walled(2)}, *StepCatalogue::builtIn());
    dialog.ask(review);
    find<QCheckBox>(review, "firewall-db2")->setChecked(false);
    click(review, "back");
    QCOMPARE(dialog.page(), secrets);
    QVERIFY(secrets->findChildren<QLineEdit *>().isEmpty());
    QVERIFY(allText(*secrets).contains(QStringLiteral("Password of admin on db1, db2: given")));
    QVERIFY(allText(*secrets).contains(QStringLiteral("cancel: nothing has been changed")));
    QVERIFY(!find<QPushButton>(secrets, "continue")->isVisible() && find<QPushButton>(secrets, "onward")->isVisible());
    shot("back-login", dialog);
    click(secrets, "back");
    QCOMPARE(dialog.page(), keys);
    QVERIFY(!find<QPushButton>(keys, "trust")->isVisible() && !find<QPushButton>(keys, "back")->isVisible());
    QVERIFY(!(find<QTreeWidget>(keys, "keys")->topLevelItem(0)->flags() & Qt::ItemIsUserCheckable));
    QVERIFY(allText(*keys).contains(QStringLiteral("cancel: nothing has been changed")));
    shot("back-hostkeys", dialog);
    click(keys, "onward");
    click(secrets, "onward");
    QCOMPARE(dialog.page(), review);
    QVERIFY(!find<QCheckBox>(review, "firewall-db2")->isChecked()); // as it was left
}

void TestRunDialogs::anotherAnswerTakesTheLaterPagesAway()
{
    RunDialog dialog;
    auto *names = new NamesPage(held({QStringLiteral("db1")}));
    dialog.ask(names);
    dialog.open();
    dialog.setWorking({});
    QPointer<PrivilegePage> here = new PrivilegePage(privilege());
    dialog.ask(here);
    click(here, "back");
    QVERIFY(find<QRadioButton>(names, "leaveNames")->isEnabled() && find<QPushButton>(names, "continue")->isVisible());
    auto *review = new ReviewPage({walled(2)}, *StepCatalogue::builtIn());
    dialog.ask(review);
    QVERIFY(!dialog.holds(here) && dialog.holds(review));
    QTRY_VERIFY(!here);
    // From This computer to the review and back: the review stays as it is.
    click(review, "back");
    QCOMPARE(dialog.page(), names);
    dialog.ask(review);
    QCOMPARE(dialog.page(), review);
}

void TestRunDialogs::escapeCancelsAnUntouchedQuestion_data()
{
    QTest::addColumn<bool>("touched");
    QTest::newRow("untouched") << false;
    QTest::newRow("typed") << true;
}

void TestRunDialogs::escapeCancelsAnUntouchedQuestion()
{
    QFETCH(bool, touched);
    RunDialog dialog;
    auto *page = new SecretsPage(QString{});
    page->setFields(secretFields({secret(SecretKind::Login, 1)}));
    dialog.ask(page);
    dialog.open();
    if (touched)
        find<QLineEdit>(page, "secret-login")->setText(QStringLiteral("x"));
    QSignalSpy rejected(&dialog, &QDialog::rejected);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(rejected.count(), touched ? 0 : 1);
    auto *question = dialog.findChild<QMessageBox *>();
    QCOMPARE(question != nullptr, touched);
    if (!touched)
        return;
    QTest::keyClick(question, Qt::Key_Escape); // back to typing
    QVERIFY(dialog.isVisible());
    QCOMPARE(find<QLineEdit>(page, "secret-login")->text(), QStringLiteral("x"));
    QTRY_VERIFY(!dialog.findChild<QMessageBox *>());
    dialog.reject();
    question = dialog.findChild<QMessageBox *>();
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QCOMPARE(rejected.count(), 1);
}

void TestRunDialogs::trustedKeysAreNotAskedTwice()
{
    WindowFixture f;
    Runner &runner = f.window.runs()->runner();
    const auto shown = [&]() -> HostKeysPage * {
        for (auto *dialog : f.window.findChildren<RunDialog *>()) { // one that is closed goes a little later
            if (dialog->isVisible())
                return qobject_cast<HostKeysPage *>(dialog->page());
        }
        return nullptr;
    };
    Q_EMIT runner.hostKeysAsked({unknown(1), unknown(2)});
    QVERIFY(shown());
    find<QTreeWidget>(shown(), "keys")->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
    click(shown(), "trust");
    Q_EMIT runner.stepsBegun();
    QTRY_VERIFY(!shown());
    Q_EMIT runner.hostKeysAsked({unknown(1)});
    QVERIFY(!shown());
    // What was not trusted, another key, and the same key in the place of a known one are questions of their own.
    HostKeyQuestion other = unknown(1);
    other.key.blob += "x";
    for (const HostKeyQuestion &question : {unknown(2), other, changed(1)}) {
        Q_EMIT runner.hostKeysAsked({question, unknown(1)});
        QVERIFY(shown());
        Q_EMIT runner.stepsBegun();
        QTRY_VERIFY(!shown());
    }
}

void TestRunDialogs::theChosenKeyFileIsForThatMachine()
{
    WindowFixture f;
    Cluster cluster = sampleCluster();
    cluster.login.connectAs = QStringLiteral("127.0.0.1"); // the run is to begin, not to arrive
    cluster.login.port = 1;
    f.open(cluster);
    auto *runs = f.window.runs();
    QVERIFY(runs->start({}).ok());
    SecretQuestion keysOnly = secret(SecretKind::Key, 2);
    keysOnly.keyFile = true;
    Q_EMIT runs->runner().secretsAsked({keysOnly});
    auto *dialog = f.find<RunDialog>("runDialog");
    QVERIFY(dialog);
    auto *page = qobject_cast<SecretsPage *>(dialog->page());
    QVERIFY(page && !page->isWorking());
    const QString path = f.folder.filePath(QStringLiteral("cloud.pem"));
    QList<RunPlan> plans;
    bool modified = true;
    connect(runs, &RunController::started, this, [&](const RunPlan &plan) {
        plans << plan;
        modified = f.window.isWindowModified();
    });
    Q_EMIT page->keyFileChosen(path);
    QVERIFY(page->isWorking()); // the run begins again
    QTRY_COMPARE_WITH_TIMEOUT(plans.size(), 1, 30'000);
    const RunPlan plan = plans.first();
    QVERIFY(!modified); // nothing of it is in the project as long as a cancel can come
    QCOMPARE(plan.nodes.at(1).machine.login.loginKey, std::optional(path));
    QVERIFY(!plan.nodes.at(0).machine.login.loginKey && !plan.cluster.login.loginKey);
    QTRY_VERIFY_WITH_TIMEOUT(!runs->isRunning(), 30'000);
    QVERIFY(!f.window.isWindowModified()); // no login was made with it
    RunReport report;
    report.plan = plan;
    report.end = RunReport::End::Complete;
    StepRecord in;
    in.step = QStringLiteral("connect");
    in.outcome = Outcome::Unchanged;
    for (const NodePlan &node : plan.nodes) {
        in.machine = node.machine.id;
        report.records << in;
    }
    Q_EMIT runs->runner().finished(report);
    QCOMPARE(f.window.document().machines().at(2).login.loginKey, std::optional(path));
    QVERIFY(!f.window.document().machines().at(1).login.loginKey);
}

void TestRunDialogs::aKeyFileIsForThoseThatTakeNothingElse()
{
    SecretsPage page{QString()};
    SecretQuestion keysOnly = secret(SecretKind::Key, 3);
    keysOnly.keyFile = true;
    page.setFields(secretFields({secret(SecretKind::Login, 1), keysOnly}));
    QCOMPARE(page.keyFileHosts(), QStringList{QStringLiteral("db3")});
    page.setFields(secretFields({secret(SecretKind::Login, 1), secret(SecretKind::Root, 2)}));
    QCOMPARE(page.keyFileHosts(), QStringList{QStringLiteral("db1")});
}

void TestRunDialogs::pastedFingerprintAllowsTheChangedKey()
{
    HostKeysPage page({changed(2)});
    QVERIFY(allText(page).contains(QStringLiteral("ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub")));
    auto *pasted = find<QPlainTextEdit>(&page, "pasted");
    QVERIFY(pasted);
    pasted->setPlainText(QStringLiteral("256 %1 root@db2 (ED25519)\n").arg(changed(2).finding.oldFingerprint));
    QVERIFY(page.trusted().isEmpty()); // the old one is not the one that is there
    pasted->setPlainText(QStringLiteral("256 %1 root@db2 (ED25519)\n").arg(changed(2).key.fingerprint()));
    QCOMPARE(page.trusted(), QSet<QUuid>{changed(2).machine});
}

void TestRunDialogs::everyKindOfKeyHasItsCommand()
{
    HostKeyQuestion old = unknown(2);
    old.key.type = "ssh-rsa";
    HostKeysPage page({unknown(1), old, unknown(3)});
    QCOMPARE(find<QLabel>(&page, "consoleCommands")->text(),
             QStringLiteral("ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub\nssh-keygen -lf /etc/ssh/ssh_host_rsa_key.pub"));
}

void TestRunDialogs::whoRefusedThePasswordIsNamed()
{
    SecretsPage page{QString()};
    SecretQuestion there = secret(SecretKind::Login, 2, QStringLiteral("db2 refused the password of admin."));
    there.refusedHere = true;
    page.setFields(secretFields({secret(SecretKind::Login, 1, QStringLiteral("It was refused on the first machine.")), there}));
    QVERIFY2(allText(page).contains(QStringLiteral("db2 refused this password, so it was not tried on the others.")),
             qPrintable(allText(page)));
    QVERIFY(allText(page).contains(QStringLiteral("One more try; then check the account for a lock.")));
}

void TestRunDialogs::whatWasTypedIsWiped()
{
    auto page = std::make_unique<SecretsPage>(QString());
    page->setFields(secretFields({secret(SecretKind::Login, 1)}));
    QPointer<QLineEdit> edit = find<QLineEdit>(page.get(), "secret-login");
    edit->setText(QStringLiteral("pass"));
    QString last = QStringLiteral("pass");
    connect(edit, &QLineEdit::textChanged, this, [&last](const QString &text) { last = text; });
    click(page.get(), "leaveOut");
    QCOMPARE(last, QString());
    edit->setText(QStringLiteral("again"));
    page.reset(); // a dialog that is cancelled
    QVERIFY(!edit);
    QCOMPARE(last, QString());
}

int main(int argc, char *argv[])
{
    isolateSettings();
    QApplication application(argc, argv);
    TestRunDialogs test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_rundialogs.moc"
