// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is settled before a run begins, at a desk: a run that is played by this file, with machines that know their passwords.
#include "app/run/Interview.h"
#include "app/run/SecretBroker.h"

#include <QSignalSpy>
#include <QTest>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

struct PlayedMachine
{
    QUuid id = QUuid::createUuid();
    QString host;
    QByteArray password; ///< that it accepts
    bool in = false;
    bool leftOut = false;
};

/// Machines that log in one after the other, as the workers do it at once: a secret goes to one of them first.
class PlayedRun : public RunAnswers
{
public:
    explicit PlayedRun(const QByteArrayList &passwords)
    {
        for (const QByteArray &password : passwords)
            machines << PlayedMachine{QUuid::createUuid(), u"db%1"_s.arg(machines.size() + 1), password};
    }

    /// Everybody who is not in yet tries what there is. Returns the questions that are left.
    QList<SecretQuestion> tryAll()
    {
        QList<SecretQuestion> questions;
        for (PlayedMachine &machine : machines) {
            if (machine.in || machine.leftOut)
                continue;
            bool busy = false;
            bool refusedHere = false;
            if (auto trial = broker.beginNow(SecretKind::Login, machine.id, &busy)) {
                ++logins;
                machine.in = trial->secret().view() == std::string_view(machine.password);
                trial->conclude(machine.in ? SecretBroker::Verdict::Accepted : SecretBroker::Verdict::Refused);
                refusedHere = !machine.in;
            }
            if (machine.in)
                continue;
            SecretQuestion question{SecretKind::Login, machine.id, machine.host, u"admin"_s, {}};
            if (broker.wasRefused(SecretKind::Login, machine.id))
                question.refused = refusedHere ? machine.host + u" refused it."_s : u"It was refused on the first machine."_s;
            question.refusedHere = refusedHere;
            questions << question;
        }
        return questions;
    }

    void answerHostKeys(const QSet<QUuid> &keys) override { trusted << keys; }
    void answerSecrets(std::vector<SecretAnswer> answers, const QSet<QUuid> &leaveOut) override
    {
        for (SecretAnswer &answer : answers) {
            given << answer.machine;
            broker.offer(answer.kind, answer.machine, std::move(answer.secret));
        }
        for (PlayedMachine &machine : machines)
            machine.leftOut = machine.leftOut || leaveOut.contains(machine.id);
    }
    void cancelBeforeStart(const Error &trouble) override { cancelled = trouble.message; }
    std::vector<SecretAnswer> takeAcceptedSecrets() override
    {
        std::vector<SecretAnswer> accepted;
        broker.forEachAccepted([&](SecretKind kind, const QUuid &machine, const Secret &secret) {
            accepted.push_back({kind, machine, secret.clone()});
        });
        return accepted;
    }
    [[nodiscard]] QStringList hostsIn() const
    {
        QStringList hosts;
        for (const PlayedMachine &machine : machines) {
            if (machine.in)
                hosts << machine.host;
        }
        return hosts;
    }
    [[nodiscard]] Cluster cluster() const
    {
        Cluster cluster;
        cluster.name = u"lab"_s;
        for (const PlayedMachine &machine : machines) {
            Machine row;
            row.id = machine.id;
            row.host = machine.host;
            cluster.machines << row;
        }
        return cluster;
    }

    SecretBroker broker;
    QList<PlayedMachine> machines;
    int logins = 0;
    QList<QSet<QUuid>> trusted;
    QList<QUuid> given; ///< whose the answers are; null: the cluster's
    QString cancelled;
};

std::vector<std::optional<Secret>> typed(const QList<QByteArray> &byField)
{
    std::vector<std::optional<Secret>> secrets;
    for (const QByteArray &text : byField)
        secrets.push_back(text.isNull() ? std::nullopt : std::optional(Secret::fromBytes(text)));
    return secrets;
}

HostKeyQuestion hostKey(const QUuid &machine, const QByteArray &blob, HostKeyVerdict verdict = HostKeyVerdict::Unknown)
{
    HostKeyQuestion question;
    question.machine = machine;
    question.key = {"ssh-ed25519", blob};
    question.finding.verdict = verdict;
    return question;
}

} // namespace

class tst_Interview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void oneFieldForAllMachines();
    void aFieldForEachAccount();
    void keyFilesComeLastAndAreLeftOut();
    void aWrongPasswordCostsOneLogin();
    void onlyWhoRefusedIsAskedAgain();
    void whoHasNoAnswerIsLeftOut();
    void offeredSecretsAreNotAsked();
    void theKeychainAnswersFirst();
    void aKeptSecretIsTriedOnce();
    void withoutAKeychainTheUserIsAsked();
    void aLateAnswerIsForNobody_data();
    void aLateAnswerIsForNobody();
    void changedHostKeysComeApart();
    void trustLastsForTheSession();
    void aRuleTrusts();
    void privilegeIsAskedAgainWithItsReason();
    void whatWasAcceptedIsDescribed();

private:
    void begin(const QByteArrayList &passwords);
    /// The run asks; returns what the user is asked then.
    QList<SecretField> ask();

    std::unique_ptr<PlayedRun> m_run;
    std::unique_ptr<Interview> m_interview;
    QList<QList<SecretField>> m_asked;
    QMap<QUuid, QByteArray> m_keychain; ///< login passwords; null: the cluster's
    QList<QUuid> m_lookedUp;
    QList<CredentialStore::ReadCallback> m_late; ///< while the keychain takes its time
};

void tst_Interview::init()
{
    m_keychain.clear();
    m_lookedUp.clear();
    m_late.clear();
}

void tst_Interview::begin(const QByteArrayList &passwords)
{
    m_interview.reset();
    m_asked.clear();
    m_run = std::make_unique<PlayedRun>(passwords);
    m_interview = std::make_unique<Interview>(*m_run);
    connect(m_interview.get(), &Interview::secretsAsked, this, [this](const QList<SecretField> &fields) { m_asked << fields; });
    m_interview->setLookUp([this](const SecretId &id, QObject *, const CredentialStore::ReadCallback &done) {
        m_lookedUp << id.machine;
        if (m_keychain.contains(id.machine))
            done(Secret::fromBytes(m_keychain.value(id.machine)));
        else
            done(Error{ErrorCode::SecretNotFound, {}, {}});
    });
    m_interview->begin(m_run->cluster());
}

QList<SecretField> tst_Interview::ask()
{
    m_asked.clear();
    if (const QList<SecretQuestion> questions = m_run->tryAll(); !questions.isEmpty())
        m_interview->onSecrets(questions);
    return m_asked.value(0);
}

void tst_Interview::oneFieldForAllMachines()
{
    begin(QByteArrayList(40, "right"));
    const auto fields = ask();
    QCOMPARE(fields.size(), 1);
    QCOMPARE(fields.first().machines().size(), 40);
    m_interview->giveSecrets(typed({"right"}));
    QCOMPARE(m_run->given, QList<QUuid>{QUuid()}); // the cluster's, once
    QVERIFY(ask().isEmpty());
    QCOMPARE(m_run->hostsIn().size(), 40);
}

void tst_Interview::aFieldForEachAccount()
{
    begin({});
    const SecretQuestion admin{SecretKind::Login, QUuid::createUuid(), u"db1"_s, u"admin"_s, {}};
    const SecretQuestion ada{SecretKind::Login, QUuid::createUuid(), u"db2"_s, u"ada"_s, {}};
    const SecretQuestion root{SecretKind::Root, QUuid::createUuid(), u"db3"_s, u"root"_s, {}};
    const SecretQuestion admin4{SecretKind::Login, QUuid::createUuid(), u"db4"_s, u"admin"_s, {}};
    m_interview->onSecrets({root, admin, ada, admin4});
    QStringList fields;
    for (const SecretField &field : m_asked.value(0))
        fields << secretKindName(field.first().kind) + u' ' + field.first().account + u' ' + field.hosts().join(u',');
    QCOMPARE(fields, (QStringList{u"login ada db2"_s, u"login admin db1,db4"_s, u"root root db3"_s}));
}

void tst_Interview::keyFilesComeLastAndAreLeftOut()
{
    begin({"right", "right"});
    SecretQuestion keysOnly{SecretKind::Key, m_run->machines.at(0).id, u"db1"_s, u"admin"_s, {}};
    keysOnly.keyFile = true;
    const SecretQuestion login{SecretKind::Login, m_run->machines.at(1).id, u"db2"_s, u"admin"_s, {}};
    m_interview->onSecrets({keysOnly, login});
    QCOMPARE(m_lookedUp, (QList<QUuid>{login.machine, QUuid()})); // no keychain helps there
    QVERIFY(m_asked.value(0).value(1).needsKeyFile());
    m_interview->giveSecrets(typed({"right", {}}));
    QVERIFY(m_run->machines.at(0).leftOut);
    QVERIFY(ask().isEmpty());
    QCOMPARE(m_run->hostsIn(), QStringList{u"db2"_s});
}

void tst_Interview::aWrongPasswordCostsOneLogin()
{
    begin(QByteArrayList(5, "right"));
    (void)ask();
    m_interview->giveSecrets(typed({"slip"}));
    const auto again = ask();
    QCOMPARE(m_run->logins, 1);
    QCOMPARE(again.size(), 1);
    QCOMPARE(again.first().machines().size(), 5); // all of them wait for another
    QCOMPARE(again.first().refusedBy(), QStringList{u"db1"_s});
    QVERIFY(again.first().isEverywhere());
    m_interview->giveSecrets(typed({"right"}));
    QVERIFY(ask().isEmpty());
    QCOMPARE(m_run->hostsIn().size(), 5);
}

void tst_Interview::onlyWhoRefusedIsAskedAgain()
{
    begin({"right", "right", "another"});
    (void)ask();
    m_interview->giveSecrets(typed({"right"}));
    const auto again = ask();
    QCOMPARE(again.size(), 1);
    QCOMPARE(again.first().hosts(), QStringList{u"db3"_s});
    QCOMPARE(again.first().first().refused, u"db3 refused it."_s);
    QVERIFY(!again.first().isEverywhere());
    m_interview->giveSecrets(typed({"another"}));
    QCOMPARE(m_run->given.last(), m_run->machines.at(2).id); // the cluster's stays as it is
    QVERIFY(ask().isEmpty());
    QCOMPARE(m_run->hostsIn().size(), 3);
}

void tst_Interview::whoHasNoAnswerIsLeftOut()
{
    begin({"right", "right", "another"});
    (void)ask();
    m_interview->giveSecrets(typed({"right"}));
    (void)ask();
    m_interview->leaveOut();
    QVERIFY(m_run->machines.at(2).leftOut);
    QVERIFY(!m_run->machines.at(0).leftOut);
    QVERIFY(ask().isEmpty());
    QCOMPARE(m_run->hostsIn(), (QStringList{u"db1"_s, u"db2"_s}));
}

void tst_Interview::offeredSecretsAreNotAsked()
{
    begin({"right", "another"});
    m_run->broker.offer(SecretKind::Login, {}, Secret::fromBytes("right"));
    const auto fields = ask(); // of the one that refused it, with the reason
    QCOMPARE(fields.size(), 1);
    QCOMPARE(fields.first().hosts(), QStringList{u"db2"_s});
    QCOMPARE(fields.first().first().refused, u"db2 refused it."_s);
    QVERIFY(!m_lookedUp.contains(m_run->machines.at(0).id));
}

void tst_Interview::theKeychainAnswersFirst()
{
    m_keychain[QUuid()] = "right";
    begin({"right", "right"});
    QVERIFY(ask().isEmpty());
    QVERIFY(ask().isEmpty());
    QCOMPARE(m_run->hostsIn().size(), 2);
}

void tst_Interview::aKeptSecretIsTriedOnce()
{
    m_keychain[QUuid()] = "old";
    begin({"right", "right"});
    QVERIFY(ask().isEmpty()); // the keychain's
    const auto fields = ask();
    QCOMPARE(fields.size(), 1); // and now the user, who is told why
    QVERIFY(!fields.first().first().refused.isEmpty());
    QCOMPARE(m_run->logins, 1);
    QCOMPARE(m_lookedUp.count(QUuid()), 1);
    m_interview->begin(m_run->cluster()); // another run may find it changed
    (void)ask();
    QCOMPARE(m_lookedUp.count(QUuid()), 2);
}

void tst_Interview::withoutAKeychainTheUserIsAsked()
{
    begin({"right", "right"});
    int lookedUp = 0;
    m_interview->setLookUp([&](const SecretId &, QObject *, const CredentialStore::ReadCallback &done) {
        ++lookedUp;
        done(Error{ErrorCode::KeychainUnavailable, u"There is none."_s, {}});
    });
    QCOMPARE(ask().size(), 1);
    QCOMPARE(lookedUp, 1); // it is not asked for the others in vain
    begin({"right"});
    m_interview->setLookUp({});
    QCOMPARE(ask().size(), 1);
}

void tst_Interview::aLateAnswerIsForNobody_data()
{
    QTest::addColumn<QString>("meanwhile");
    for (const char *what : {"cancelled", "ended", "begun again"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void tst_Interview::aLateAnswerIsForNobody()
{
    QFETCH(QString, meanwhile);
    begin({"right"});
    m_interview->setLookUp([this](const SecretId &, QObject *, const CredentialStore::ReadCallback &done) { m_late << done; });
    QVERIFY(ask().isEmpty());
    QCOMPARE(m_late.size(), 1);
    if (meanwhile == u"cancelled")
        m_interview->cancel({ErrorCode::Cancelled, u"No."_s, {}});
    else if (meanwhile == u"ended")
        m_interview->end();
    else
        m_interview->begin(m_run->cluster());
    QCOMPARE(m_run->cancelled, meanwhile == u"cancelled" ? u"No."_s : QString());
    m_late.takeFirst()(Secret::fromBytes("right"));
    QVERIFY(m_asked.isEmpty());
    QVERIFY(m_run->given.isEmpty());
    QVERIFY(m_late.isEmpty()); // nor is anything else looked up
}

void tst_Interview::changedHostKeysComeApart()
{
    begin({"right", "right", "right"});
    QList<QUuid> unknown;
    QList<QUuid> changed;
    connect(m_interview.get(), &Interview::hostKeysAsked, this, [&](const auto &newOnes, const auto &others) {
        for (const HostKeyQuestion &question : newOnes)
            unknown << question.machine;
        for (const HostKeyQuestion &question : others)
            changed << question.machine;
    });
    const auto id = [&](int i) { return m_run->machines.at(i).id; };
    m_interview->onHostKeys({hostKey(id(0), "a"), hostKey(id(1), "b", HostKeyVerdict::Changed), hostKey(id(2), "c")});
    QCOMPARE(unknown, (QList<QUuid>{id(0), id(2)}));
    QCOMPARE(changed, QList<QUuid>{id(1)});
    QVERIFY(m_run->trusted.isEmpty());
    m_interview->trustHostKeys({id(0)});
    QCOMPARE(m_run->trusted, QList<QSet<QUuid>>{{id(0)}}); // the others are left out
}

void tst_Interview::trustLastsForTheSession()
{
    begin({"right", "right"});
    QSignalSpy asked(m_interview.get(), &Interview::hostKeysAsked);
    const QUuid one = m_run->machines.at(0).id;
    const QUuid other = m_run->machines.at(1).id;
    m_interview->onHostKeys({hostKey(one, "a"), hostKey(other, "b")});
    m_interview->trustHostKeys({one});
    m_interview->end();
    m_interview->begin(m_run->cluster()); // a run after a check, which has written nothing down
    m_interview->onHostKeys({hostKey(one, "a")});
    QCOMPARE(asked.size(), 1);
    QCOMPARE(m_run->trusted.last(), QSet<QUuid>{one});
    m_interview->onHostKeys({hostKey(one, "a"), hostKey(other, "b")}); // what is sure already is not lost beside a question
    QCOMPARE(asked.size(), 2);
    m_interview->trustHostKeys({other});
    QCOMPARE(m_run->trusted.last(), (QSet<QUuid>{one, other}));
    m_interview->onHostKeys({hostKey(one, "another")});
    QCOMPARE(asked.size(), 3);
    m_interview->onHostKeys({hostKey(one, "a", HostKeyVerdict::Changed)}); // agreed to as a new one, not in place of another
    QCOMPARE(asked.size(), 4);
}

void tst_Interview::aRuleTrusts()
{
    begin({"right"});
    QSignalSpy asked(m_interview.get(), &Interview::hostKeysAsked);
    m_interview->setTrusts([](const HostKeyQuestion &question) { return question.finding.verdict == HostKeyVerdict::Unknown; });
    const QUuid machine = m_run->machines.at(0).id;
    m_interview->onHostKeys({hostKey(machine, "a")});
    QCOMPARE(m_run->trusted, QList<QSet<QUuid>>{{machine}});
    QVERIFY(asked.isEmpty());
    m_interview->onHostKeys({hostKey(machine, "b", HostKeyVerdict::Changed)});
    QCOMPARE(asked.size(), 1);
}

void tst_Interview::privilegeIsAskedAgainWithItsReason()
{
    begin({"right"});
    QStringList asked;
    connect(m_interview.get(), &Interview::privilegeAsked, this, [&](const PrivilegeQuestion &question, int refusals) {
        asked << QString::number(refusals) + u' ' + question.refused;
    });
    PrivilegeQuestion question;
    m_interview->onPrivilege(question);
    question.refused = u"The password was wrong."_s;
    m_interview->onPrivilege(question);
    m_interview->onPrivilege(question);
    m_interview->begin(m_run->cluster());
    m_interview->onPrivilege({});
    QCOMPARE(asked, (QStringList{u"0 "_s, u"1 The password was wrong."_s, u"2 The password was wrong."_s, u"0 "_s}));
}

void tst_Interview::whatWasAcceptedIsDescribed()
{
    begin({"right", "another"});
    (void)ask();
    m_interview->giveSecrets(typed({"right"}));
    (void)ask();
    m_interview->giveSecrets(typed({"another"}));
    (void)ask();
    m_interview->end();
    QStringList kept;
    for (const AcceptedSecret &accepted : m_interview->takeAccepted()) {
        QVERIFY(accepted.what.since.isValid());
        kept << QStringList{accepted.what.cluster, accepted.what.machine, accepted.what.account,
                            QString::fromUtf8(accepted.secret.view().data(), qsizetype(accepted.secret.view().size()))}
                    .join(u'|');
    }
    kept.sort();
    QCOMPARE(kept, (QStringList{u"lab|db2|admin|another"_s, u"lab||admin|right"_s}));
}

QTEST_GUILESS_MAIN(tst_Interview)
#include "tst_interview.moc"
