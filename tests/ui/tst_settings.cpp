// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Preferences and kept passwords: that they are kept, followed at once, seen without their secret, and forgotten.
#include "app/credentials/KeptSecrets.h"
#include "app/credentials/KeychainStore.h"
#include "tests/ui/WindowFixture.h"
#include "ui/help/AboutDialog.h"
#include "ui/help/HelpWindow.h"
#include "ui/practice/PracticeController.h"
#include "ui/practice/PracticePanel.h"
#include "ui/run/RunController.h"
#include "ui/settings/Passwords.h"
#include "ui/settings/PasswordsDialog.h"
#include "ui/settings/PreferencesDialog.h"
#include "ui/settings/SettingsController.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFontComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSpinBox>
#include <QSplitter>
#include <QTest>
#include <QTreeWidget>

using namespace howdah;
using namespace howdah::test;

namespace {

/// A store that counts who asks it, and holds what it is given.
class CountingStore : public MemoryStore
{
public:
    int asked = 0;
    void read(const SecretId &id, QObject *context, ReadCallback done) override
    {
        ++asked;
        MemoryStore::read(id, context, std::move(done));
    }
    void store(const SecretId &id, Secret secret, QObject *context, DoneCallback done) override
    {
        ++asked;
        MemoryStore::store(id, std::move(secret), context, std::move(done));
    }
    void forget(const SecretId &id, QObject *context, DoneCallback done) override
    {
        ++asked;
        MemoryStore::forget(id, context, std::move(done));
    }
};

/// Fake: a keychain that answers everything with one error, or with nothing at all.
class FakeStubbornStore : public CredentialStore
{
public:
    std::optional<Error> error;
    void read(const SecretId &, QObject *context, ReadCallback done) override
    {
        answer(context, [this, done] { done(*error); });
    }
    void store(const SecretId &, Secret, QObject *context, DoneCallback done) override
    {
        answer(context, [this, done] { done(*error); });
    }
    void forget(const SecretId &, QObject *context, DoneCallback done) override
    {
        answer(context, [this, done] { done(*error); });
    }

private:
    void answer(QObject *context, std::function<void()> call)
    {
        if (error)
            QMetaObject::invokeMethod(context, std::move(call), Qt::QueuedConnection);
    }
};

KeptSecret kept(const Cluster &cluster, SecretKind kind, const Machine *machine = nullptr)
{
    return {{cluster.id, kind, machine ? machine->id : QUuid()},
            cluster.name,
            machine ? machine->host : QString(),
            QStringLiteral("admin"),
            QDateTime::currentDateTimeUtc()};
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void defaultsAreThoseOfTheSpecification();
    void preferencesAreKept();
    void nonsenseInTheFileIsBounded();
    void theNextRunFollows();
    void theDialogIsFollowedAtOnce();
    void cancelChangesNothing();
    void keychainSwitchedOffIsNotAsked();
    void rememberedIsListedWithoutItsSecret();
    void sessionPasswordsAreForgottenWithoutAKeychain();
    void passwordsGoWithTheirCluster_data();
    void passwordsGoWithTheirCluster();
    void passwordsGoWhenTheyAreNotUsed();
    void unlistedOfTheOpenClusterIsFound();
    void forgetAllReachesOtherClusters();
    void aTroubledKeychainIsSaid_data();
    void aTroubledKeychainIsSaid();
    void aHangingKeychainHoldsNothingUp();
    void damagedListIsEmpty();
    void everyControlHasAName();

private:
    static QStringList column(const QTreeWidget *list, int column)
    {
        QStringList texts;
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            texts << list->topLevelItem(i)->text(column);
        return texts;
    }
    static bool remember(Passwords &passwords, const KeptSecret &what, const char *secret)
    {
        std::optional<bool> ok;
        passwords.remember(what, Secret::fromBytes(secret), &passwords, [&](const Result<void> &done) { ok = bool(done); });
        return QTest::qWaitFor([&] { return ok.has_value(); }) && *ok;
    }
};

void TestSettings::init()
{
    QSettings().clear();
    QFile::remove(KeptSecrets::path());
}

void TestSettings::defaultsAreThoseOfTheSpecification()
{
    const Preferences preferences = Preferences::load();
    QCOMPARE(preferences.machinesAtOnce, 32);
    QCOMPARE(preferences.connectSeconds, 10);
    QCOMPARE(preferences.loginSeconds, 45);
    QVERIFY(preferences.keychain);
    RunRequest request;
    preferences.applyTo(request);
    const RunRequest untouched;
    QCOMPARE(request.limits.connect, untouched.limits.connect);
    QCOMPARE(request.limits.login, untouched.limits.login);
    QCOMPARE(request.stepPatience, untouched.stepPatience);
}

void TestSettings::preferencesAreKept()
{
    Preferences chosen;
    chosen.machinesAtOnce = 7;
    chosen.connectSeconds = 3;
    chosen.loginSeconds = 60;
    chosen.stepPatience = 4;
    chosen.theme = Theme::Choice::Dark;
    chosen.terminalFamily = QStringLiteral("DejaVu Sans Mono");
    chosen.terminalSize = 14;
    chosen.keychain = false;
    chosen.save();
    QCOMPARE(Preferences::load(), chosen);
}

void TestSettings::nonsenseInTheFileIsBounded()
{
    QSettings settings;
    settings.setValue(QStringLiteral("preferences/machinesAtOnce"), -5);
    settings.setValue(QStringLiteral("preferences/connectSeconds"), QStringLiteral("soon"));
    settings.setValue(QStringLiteral("preferences/stepPatience"), 1000);
    settings.setValue(QStringLiteral("preferences/theme"), QStringLiteral("Pink"));
    const Preferences read = Preferences::load();
    QCOMPARE(read.machinesAtOnce, 1);
    QCOMPARE(read.connectSeconds, 10);
    QCOMPARE(read.stepPatience, mostStepPatience);
    QCOMPARE(read.theme, Theme::Choice::System);
}

void TestSettings::theNextRunFollows()
{
    WindowFixture f;
    Cluster cluster = sampleCluster(1);
    cluster.machines[1].login.connectAs = QStringLiteral("127.0.0.1"); // nothing listens there
    cluster.machines[1].login.port = 9;
    f.open(cluster);
    Preferences chosen;
    chosen.machinesAtOnce = 5;
    chosen.connectSeconds = 2;
    chosen.loginSeconds = 7;
    chosen.stepPatience = 2;
    f.window.settings()->set(chosen);
    RunRequest check;
    check.mode = RunMode::Check;
    check.workstation = false;
    QSignalSpy finished(&f.window.runs()->runner(), &Runner::finished);
    QVERIFY(f.window.runs()->start(check).ok());
    const RunPlan &plan = f.window.runs()->plan();
    QCOMPARE(plan.parallel, 5);
    QCOMPARE(plan.limits.connect, std::chrono::milliseconds(2000));
    QCOMPARE(plan.limits.login, std::chrono::milliseconds(7000));
    QCOMPARE(plan.stepPatience, 2);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
}

void TestSettings::theDialogIsFollowedAtOnce()
{
    WindowFixture f;
    f.open(sampleCluster());
    f.find<QAction>("preferences")->trigger();
    auto *dialog = f.find<QDialog>("preferencesDialog");
    QVERIFY(dialog);
    const auto field = [dialog](const char *name) { return dialog->findChild<QWidget *>(QString::fromLatin1(name)); };
    qobject_cast<QSpinBox *>(field("machinesAtOnce"))->setValue(4);
    auto *theme = qobject_cast<QComboBox *>(field("theme"));
    theme->setCurrentIndex(theme->findData(int(Theme::Choice::Dark)));
    qobject_cast<QCheckBox *>(field("ownFont"))->setChecked(true);
    qobject_cast<QSpinBox *>(field("terminalSize"))->setValue(17);
    qobject_cast<QCheckBox *>(field("keychain"))->setChecked(false);
    dialog->accept();
    QCOMPARE(f.theme.choice(), Theme::Choice::Dark);
    QVERIFY(f.find<QAction>("themeDark")->isChecked());
    QCOMPARE(f.find<QPlainTextEdit>("output")->font().pointSize(), 17);
    QVERIFY(!f.window.passwords()->usesKeychain());
    QCOMPARE(Preferences::load().machinesAtOnce, 4);
    f.find<QAction>("themeLight")->trigger(); // the View menu is the same setting
    QCOMPARE(Preferences::load().theme, Theme::Choice::Light);
    QCOMPARE(f.theme.choice(), Theme::Choice::Light);
}

void TestSettings::cancelChangesNothing()
{
    WindowFixture f;
    f.find<QAction>("preferences")->trigger();
    auto *dialog = f.find<QDialog>("preferencesDialog");
    dialog->findChild<QSpinBox *>(QStringLiteral("machinesAtOnce"))->setValue(4);
    dialog->reject();
    QCOMPARE(f.window.settings()->preferences(), Preferences());
    QCOMPARE(Preferences::load(), Preferences());
}

void TestSettings::keychainSwitchedOffIsNotAsked()
{
    CountingStore keychain;
    Passwords passwords(&keychain, QStringLiteral("the test's keychain"));
    passwords.setKeychainUsed(false);
    QVERIFY(passwords.keychainName().isEmpty()); // so "Remember" is not offered
    const Cluster cluster = sampleCluster();
    const KeptSecret what = kept(cluster, SecretKind::Login);
    std::optional<Result<Secret>> answer;
    passwords.read(what.id, this, [&](Result<Secret> found) { answer.emplace(std::move(found)); });
    QTRY_VERIFY(answer);
    QCOMPARE(answer->error().code, ErrorCode::SecretNotFound);
    passwords.keepForSession(what, Secret::fromBytes("geheim"));
    answer.reset();
    passwords.read(what.id, this, [&](Result<Secret> found) { answer.emplace(std::move(found)); });
    QTRY_VERIFY(answer);
    QVERIFY(answer->ok() && answer->value().view() == "geheim");
    PasswordsDialog dialog(&passwords, cluster);
    QCOMPARE(dialog.findChild<QTreeWidget *>()->topLevelItemCount(), 1);
    QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("passwordsState"))->text().contains(QStringLiteral("switched off")));
    QCoreApplication::processEvents();
    QCOMPARE(keychain.asked, 0);
}

void TestSettings::rememberedIsListedWithoutItsSecret()
{
    MemoryStore keychain;
    Passwords passwords(&keychain, QStringLiteral("the test's keychain"));
    const Cluster cluster = sampleCluster();
    QVERIFY(remember(passwords, kept(cluster, SecretKind::Login), "geheim-1"));
    QVERIFY(remember(passwords, kept(cluster, SecretKind::Root, &cluster.machines[2]), "geheim-2"));
    QFile file(KeptSecrets::path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("geheim"));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

    PasswordsDialog dialog(&passwords, cluster);
    auto *list = dialog.findChild<QTreeWidget *>(QStringLiteral("passwords"));
    QTRY_COMPARE(column(list, 3), QStringList({QStringLiteral("keychain"), QStringLiteral("keychain")}));
    QVERIFY(column(list, 1).contains(QStringLiteral("Password of admin")));
    QVERIFY(column(list, 2).contains(QStringLiteral("db2")) && column(list, 2).contains(QStringLiteral("all")));
    QVERIFY(!column(list, 4).contains(QStringLiteral("not known")));
    auto *forget = dialog.findChild<QPushButton *>(QStringLiteral("forget"));
    QVERIFY(!forget->isEnabled());
    list->setCurrentItem(list->topLevelItem(int(column(list, 2).indexOf(QStringLiteral("db2")))));
    forget->click();
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(KeptSecrets::load().size(), 1);
    std::optional<bool> there;
    keychain.read({cluster.id, SecretKind::Root, cluster.machines[2].id}, this,
                  [&](const Result<Secret> &found) { there = bool(found); });
    QTRY_VERIFY(there);
    QVERIFY(!*there);
}

void TestSettings::sessionPasswordsAreForgottenWithoutAKeychain()
{
    // The real one, in a session without a bus, as on a plain server.
    const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    const QByteArray runtime = qgetenv("XDG_RUNTIME_DIR");
    const auto restore = qScopeGuard([&] {
        qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
        qputenv("XDG_RUNTIME_DIR", runtime);
    });
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("XDG_RUNTIME_DIR");
    KeychainStore keychain;
    Passwords passwords(&keychain, QStringLiteral("the test's keychain"));
    const Cluster cluster = sampleCluster(0);
    passwords.keepForSession(kept(cluster, SecretKind::Sudo), Secret::fromBytes("geheim"));
    PasswordsDialog dialog(&passwords, cluster);
    auto *list = dialog.findChild<QTreeWidget *>(QStringLiteral("passwords"));
    auto *state = dialog.findChild<QLabel *>(QStringLiteral("passwordsState"));
    QTRY_VERIFY2(state->text().contains(QStringLiteral("There is no keychain in this session.")), qPrintable(state->text()));
    QCOMPARE(column(list, 3), QStringList(QStringLiteral("this session")));
    std::optional<bool> good;
    passwords.forgetAll(cluster, this, [&](const Result<void> &done) { good = bool(done); });
    QTRY_VERIFY(good);
    QVERIFY(*good);
    QVERIFY(passwords.known().isEmpty());
}

void TestSettings::passwordsGoWithTheirCluster_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("stays");
    QTest::newRow("close") << QStringLiteral("closeCluster") << false;
    QTest::newRow("new") << QStringLiteral("newCluster") << false;
    QTest::newRow("another") << QStringLiteral("open") << false;
    QTest::newRow("save") << QStringLiteral("save") << true;
    QTest::newRow("reload") << QStringLiteral("reload") << true;
}

/// Out of the window's memory; what was told to be remembered is the keychain's.
void TestSettings::passwordsGoWithTheirCluster()
{
    QFETCH(QString, action);
    QFETCH(bool, stays);
    WindowFixture f;
    const Cluster cluster = sampleCluster();
    f.open(cluster);
    auto *passwords = f.window.findChild<Passwords *>();
    passwords->keepForSession(kept(cluster, SecretKind::Login), Secret::fromBytes("geheim"));
    QCOMPARE(passwords->known().size(), 1);
    if (action == QLatin1String("open")) {
        Cluster other = sampleCluster(1);
        other.name = QStringLiteral("other");
        f.open(other);
    } else {
        if (action == QLatin1String("save"))
            f.window.document().setStepTicked(QStringLiteral("hosts"), false); // something to save
        f.find<QAction>(action.toLatin1().constData())->trigger();
    }
    QCOMPARE(passwords->known().size(), stays ? 1 : 0);
    std::optional<bool> found;
    passwords->read({cluster.id, SecretKind::Login, {}}, this, [&](const Result<Secret> &secret) { found = secret.ok(); });
    QTRY_VERIFY(found);
    QCOMPARE(*found, stays);
}

void TestSettings::passwordsGoWhenTheyAreNotUsed()
{
    Passwords passwords(nullptr, {});
    QCOMPARE(passwords.forgetAfter(), std::chrono::minutes(15));
    const Cluster cluster = sampleCluster();
    passwords.setRunning(true);
    passwords.setForgetAfter(std::chrono::milliseconds(1));
    passwords.keepForSession(kept(cluster, SecretKind::Login), Secret::fromBytes("geheim"));
    QTest::qWait(50); // the run goes on
    QCOMPARE(passwords.known().size(), 1);
    passwords.setRunning(false);
    QTRY_VERIFY(passwords.known().isEmpty());
    std::optional<bool> found;
    passwords.read({cluster.id, SecretKind::Login, {}}, this, [&](const Result<Secret> &secret) { found = secret.ok(); });
    QTRY_VERIFY(found);
    QVERIFY(!*found);
}

void TestSettings::unlistedOfTheOpenClusterIsFound()
{
    MemoryStore keychain;
    const Cluster cluster = sampleCluster();
    keychain.store({cluster.id, SecretKind::Sudo, {}}, Secret::fromBytes("geheim"), this, [](const Result<void> &) {});
    Passwords passwords(&keychain, QStringLiteral("the test's keychain"));
    PasswordsDialog dialog(&passwords, cluster);
    auto *list = dialog.findChild<QTreeWidget *>(QStringLiteral("passwords"));
    QTRY_COMPARE(column(list, 1), QStringList(QStringLiteral("sudo password")));
    QCOMPARE(column(list, 4), QStringList(QStringLiteral("not known")));
}

void TestSettings::forgetAllReachesOtherClusters()
{
    MemoryStore keychain;
    Passwords passwords(&keychain, QStringLiteral("the test's keychain"));
    const Cluster here = sampleCluster();
    Cluster other = sampleCluster(1);
    other.name = QStringLiteral("other");
    QVERIFY(remember(passwords, kept(other, SecretKind::Login), "geheim"));
    passwords.keepForSession(kept(here, SecretKind::Login), Secret::fromBytes("geheim"));
    PasswordsDialog dialog(&passwords, here);
    auto *list = dialog.findChild<QTreeWidget *>(QStringLiteral("passwords"));
    QTRY_COMPARE(column(list, 0), QStringList({QStringLiteral("lab"), QStringLiteral("other")}));
    dialog.findChild<QPushButton *>(QStringLiteral("forgetAll"))->click();
    QPushButton *sure = nullptr;
    QTRY_VERIFY((sure = dialog.findChild<QPushButton *>(QStringLiteral("forgetAllConfirmed"))));
    QVERIFY(!sure->isDefault());
    sure->click();
    QTRY_COMPARE(list->topLevelItemCount(), 0);
    QTRY_VERIFY(dialog.findChild<QLabel *>(QStringLiteral("passwordsState"))->text().contains(QStringLiteral("forgotten")));
    QVERIFY(KeptSecrets::load().isEmpty());
}

void TestSettings::aTroubledKeychainIsSaid_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("none") << ErrorCode::KeychainUnavailable;
    QTest::newRow("locked") << ErrorCode::KeychainRefused;
    QTest::newRow("too slow") << ErrorCode::KeychainTimeout;
}

void TestSettings::aTroubledKeychainIsSaid()
{
    QFETCH(const ErrorCode, code);
    FakeStubbornStore keychain;
    keychain.error = Error{code, QStringLiteral("The keychain's own sentence."), {}};
    Passwords passwords(&keychain, QStringLiteral("the test's keychain"));
    const Cluster cluster = sampleCluster();
    QVERIFY(KeptSecrets::add(kept(cluster, SecretKind::Login)).ok());
    PasswordsDialog dialog(&passwords, cluster);
    auto *list = dialog.findChild<QTreeWidget *>(QStringLiteral("passwords"));
    auto *state = dialog.findChild<QLabel *>(QStringLiteral("passwordsState"));
    QTRY_COMPARE(state->text(), keychain.error->message);
    QCOMPARE(column(list, 3), QStringList(QStringLiteral("keychain: not asked"))); // still to be seen
    list->selectAll();
    dialog.findChild<QPushButton *>(QStringLiteral("forget"))->click();
    QTRY_VERIFY(list->isEnabled());
    QCOMPARE(state->text(), keychain.error->message);
    QCOMPARE(KeptSecrets::load().size(), 1); // not forgotten, so not off the list
}

void TestSettings::aHangingKeychainHoldsNothingUp()
{
    FakeStubbornStore keychain; // never answers
    Passwords passwords(&keychain, QStringLiteral("the test's keychain"));
    const Cluster cluster = sampleCluster();
    QVERIFY(KeptSecrets::add(kept(cluster, SecretKind::Login)).ok());
    auto dialog = std::make_unique<PasswordsDialog>(&passwords, cluster);
    QCOMPARE(dialog->findChild<QTreeWidget *>(QStringLiteral("passwords"))->topLevelItemCount(), 1); // at once
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("passwordsState"))->text().contains(QStringLiteral("Reading")));
    dialog.reset(); // and it can be closed
    QCoreApplication::processEvents();
}

void TestSettings::damagedListIsEmpty()
{
    const Cluster cluster = sampleCluster();
    QVERIFY(KeptSecrets::add(kept(cluster, SecretKind::Login)).ok());
    QFile file(KeptSecrets::path());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{ not JSON") > 0);
    file.close();
    QVERIFY(KeptSecrets::load().isEmpty());
    QVERIFY(KeptSecrets::add(kept(cluster, SecretKind::Root)).ok());
    QCOMPARE(KeptSecrets::load().size(), 1);
}

void TestSettings::everyControlHasAName()
{
    MemoryStore keychain;
    Passwords passwords(&keychain, QStringLiteral("the test's keychain"));
    PracticeController practice;
    PreferencesDialog preferences(Preferences(), QStringLiteral("the test's keychain"));
    PasswordsDialog kept(&passwords, sampleCluster());
    PracticePanel panel(&practice);
    AboutDialog about;
    HelpWindow help;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the font box's field for typing
    QStringList nameless;
    for (QWidget *window : std::initializer_list<QWidget *>{&preferences, &kept, &panel, &about, &help}) {
        for (QWidget *widget : window->findChildren<QWidget *>()) {
            // Parts of Qt's own widgets: scroll areas' insides, a combo box's list, a spin box's field, headers.
            if (widget->focusPolicy() == Qt::NoFocus || (widget->isHidden() && qobject_cast<QLabel *>(widget))
                || widget->objectName().startsWith(QStringLiteral("qt_"))
                || QByteArray(widget->parentWidget()->metaObject()->className()).startsWith("QComboBoxPrivate")
                || qobject_cast<QSplitterHandle *>(widget))
                continue;
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
            if (!interface || interface->text(QAccessible::Name).isEmpty())
                nameless << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
        }
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral(", "))));
}

int main(int argc, char *argv[])
{
    isolateSettings();
    QApplication application(argc, argv);
    TestSettings test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_settings.moc"
