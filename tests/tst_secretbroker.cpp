// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A wrong password costs one failed login, whatever the number of machines; the right one reaches all of them.
#include "app/run/SecretBroker.h"

#include <QDeadlineTimer>
#include <QTest>

#include <thread>

using namespace howdah;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Verdict = SecretBroker::Verdict;

Secret secret(QByteArrayView text)
{
    return Secret::fromBytes(text);
}

QUuid machineNumber(int number)
{
    return QUuid(uint(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
}

/// Machines that try to get in all at once, as the workers do.
struct Crowd
{
    SecretBroker broker;
    CancelToken cancel;
    std::atomic<int> tried{0}; ///< logins with a secret
    std::atomic<int> in{0};
    std::atomic<int> without{0}; ///< got no secret

    /// `accepts`: does this machine take this secret?
    void run(int machines, SecretKind kind, const std::function<bool(int, std::string_view)> &accepts)
    {
        std::vector<std::thread> threads;
        for (int i = 1; i <= machines; ++i) {
            threads.emplace_back([&, i] {
                auto trial = broker.begin(kind, machineNumber(i), cancel);
                if (!trial) {
                    ++without;
                    return;
                }
                ++tried;
                const bool good = accepts(i, trial->secret().view());
                in += good ? 1 : 0;
                trial->conclude(good ? Verdict::Accepted : Verdict::Refused);
            });
        }
        for (std::thread &thread : threads)
            thread.join();
    }
};

} // namespace

class tst_SecretBroker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wrongSecretIsTriedOnce();
    void rightSecretReachesAll();
    void othersWaitForTheVerdict();
    void refusedLaterOnlyThere();
    void newOfferAfterARefusal();
    void newOfferForAllReplacesRefusedOnesOfSingleMachines();
    void unusedPassesTheTurnOn();
    void trialThatGoesCountsAsUnused();
    void ownBeforeTheClusters();
    void ownRefusedDoesNotFallBack();
    void sudoFallsBackToTheLogins_data();
    void sudoFallsBackToTheLogins();
    void sudoHasAVerdictOfItsOwn();
    void loginAndSudoDoNotTryTheSameAtOnce();
    void sudoDoesNotGetWhatTheLoginWasRefused();
    void newLoginReachesSudo();
    void verdictOnAnOlderOfferDoesNotCount();
    void beginNowSaysBusy();
    void cancelWakes();
    void acceptedOnes();
    void nothingKnown();
};

void tst_SecretBroker::wrongSecretIsTriedOnce()
{
    Crowd crowd;
    crowd.broker.offer(SecretKind::Login, QUuid(), secret("wrong"));
    crowd.run(50, SecretKind::Login, [](int, std::string_view) { return false; });
    QCOMPARE(crowd.tried.load(), 1);
    QCOMPARE(crowd.without.load(), 49);
    for (int i = 1; i <= 50; ++i)
        QVERIFY(crowd.broker.wasRefused(SecretKind::Login, machineNumber(i)));
}

void tst_SecretBroker::rightSecretReachesAll()
{
    Crowd crowd;
    crowd.broker.offer(SecretKind::Login, QUuid(), secret("right"));
    crowd.run(50, SecretKind::Login, [](int, std::string_view text) { return text == "right"; });
    QCOMPARE(crowd.in.load(), 50);
    QVERIFY(!crowd.broker.wasRefused(SecretKind::Login, machineNumber(1)));
}

void tst_SecretBroker::othersWaitForTheVerdict()
{
    SecretBroker broker;
    CancelToken cancel;
    broker.offer(SecretKind::Login, QUuid(), secret("x"));
    auto first = broker.begin(SecretKind::Login, machineNumber(1), cancel);
    QVERIFY(first);
    std::atomic<bool> got{false};
    std::thread second([&] { got = broker.begin(SecretKind::Login, machineNumber(2), cancel).has_value(); });
    bool busy = false;
    QVERIFY(!broker.beginNow(SecretKind::Login, machineNumber(3), &busy));
    QVERIFY(busy);
    QVERIFY(!got);
    first->conclude(Verdict::Accepted);
    second.join();
    QVERIFY(got);
    QVERIFY(broker.beginNow(SecretKind::Login, machineNumber(3), &busy));
}

// One machine with another password does not spoil it for those that took it.
void tst_SecretBroker::refusedLaterOnlyThere()
{
    SecretBroker broker;
    CancelToken cancel;
    broker.offer(SecretKind::Login, QUuid(), secret("x"));
    broker.begin(SecretKind::Login, machineNumber(1), cancel)->conclude(Verdict::Accepted);
    broker.begin(SecretKind::Login, machineNumber(2), cancel)->conclude(Verdict::Refused);
    QVERIFY(!broker.begin(SecretKind::Login, machineNumber(2), cancel));
    QVERIFY(broker.wasRefused(SecretKind::Login, machineNumber(2)));
    QVERIFY(broker.begin(SecretKind::Login, machineNumber(3), cancel));
    QVERIFY(!broker.wasRefused(SecretKind::Login, machineNumber(3)));
}

void tst_SecretBroker::newOfferAfterARefusal()
{
    SecretBroker broker;
    CancelToken cancel;
    broker.offer(SecretKind::Login, QUuid(), secret("wrong"));
    broker.begin(SecretKind::Login, machineNumber(1), cancel)->conclude(Verdict::Refused);
    broker.offer(SecretKind::Login, QUuid(), secret("right"));
    QVERIFY(!broker.wasRefused(SecretKind::Login, machineNumber(1)));
    auto again = broker.begin(SecretKind::Login, machineNumber(1), cancel);
    QVERIFY(again);
    QCOMPARE(again->secret().view(), std::string_view("right"));
}

void tst_SecretBroker::newOfferForAllReplacesRefusedOnesOfSingleMachines()
{
    SecretBroker broker;
    CancelToken cancel;
    broker.offer(SecretKind::Login, machineNumber(1), secret("own wrong"));
    broker.offer(SecretKind::Login, machineNumber(2), secret("own right"));
    broker.begin(SecretKind::Login, machineNumber(1), cancel)->conclude(Verdict::Refused);
    broker.begin(SecretKind::Login, machineNumber(2), cancel)->conclude(Verdict::Accepted);
    broker.offer(SecretKind::Login, QUuid(), secret("for all"));
    QCOMPARE(broker.begin(SecretKind::Login, machineNumber(1), cancel)->secret().view(), std::string_view("for all"));
    QCOMPARE(broker.begin(SecretKind::Login, machineNumber(2), cancel)->secret().view(), std::string_view("own right"));
}

void tst_SecretBroker::unusedPassesTheTurnOn()
{
    SecretBroker broker;
    CancelToken cancel;
    broker.offer(SecretKind::Sudo, QUuid(), secret("x"));
    bool busy = false;
    for (int i = 1; i <= 3; ++i) { // sudo wanted no password there
        auto trial = broker.begin(SecretKind::Sudo, machineNumber(i), cancel);
        QVERIFY(trial);
        QVERIFY(!broker.beginNow(SecretKind::Sudo, machineNumber(9), &busy) && busy);
        trial->conclude(Verdict::Unused);
    }
    broker.begin(SecretKind::Sudo, machineNumber(4), cancel)->conclude(Verdict::Refused);
    QVERIFY(!broker.begin(SecretKind::Sudo, machineNumber(5), cancel));
}

void tst_SecretBroker::trialThatGoesCountsAsUnused()
{
    SecretBroker broker;
    CancelToken cancel;
    broker.offer(SecretKind::Login, QUuid(), secret("x"));
    { // a lost connection on the way
        auto trial = broker.begin(SecretKind::Login, machineNumber(1), cancel);
        SecretBroker::Trial moved = std::move(*trial);
        QVERIFY(!moved.secret().isEmpty());
    }
    bool busy = true;
    QVERIFY(broker.beginNow(SecretKind::Login, machineNumber(2), &busy));
    QVERIFY(!busy);
}

void tst_SecretBroker::ownBeforeTheClusters()
{
    SecretBroker broker;
    CancelToken cancel;
    broker.offer(SecretKind::Login, QUuid(), secret("cluster"));
    broker.offer(SecretKind::Login, machineNumber(1), secret("own"));
    auto own = broker.begin(SecretKind::Login, machineNumber(1), cancel);
    auto clusters = broker.begin(SecretKind::Login, machineNumber(2), cancel); // another secret: no waiting
    QCOMPARE(own->secret().view(), std::string_view("own"));
    QCOMPARE(clusters->secret().view(), std::string_view("cluster"));
}

void tst_SecretBroker::ownRefusedDoesNotFallBack()
{
    SecretBroker broker;
    CancelToken cancel;
    broker.offer(SecretKind::Login, QUuid(), secret("cluster"));
    broker.offer(SecretKind::Login, machineNumber(1), secret("own"));
    broker.begin(SecretKind::Login, machineNumber(1), cancel)->conclude(Verdict::Refused);
    QVERIFY(!broker.begin(SecretKind::Login, machineNumber(1), cancel));
    QVERIFY(broker.wasRefused(SecretKind::Login, machineNumber(1)));
    QVERIFY(!broker.wasRefused(SecretKind::Login, machineNumber(2)));
}

void tst_SecretBroker::sudoFallsBackToTheLogins_data()
{
    QTest::addColumn<QString>("offers");     // "login=a login@1=b sudo=c"
    QTest::addColumn<QByteArray>("forSudo"); // what sudo gets on machine 1
    QTest::newRow("the cluster's login") << u"login=a"_s << QByteArray("a");
    QTest::newRow("the machine's login") << u"login=a login@1=b"_s << QByteArray("b");
    QTest::newRow("its own, if there is one") << u"login=a sudo=c"_s << QByteArray("c");
    QTest::newRow("the machine's own sudo") << u"login=a sudo=c sudo@1=d"_s << QByteArray("d");
    QTest::newRow("the cluster's sudo before the machine's login") << u"login@1=b sudo=c"_s << QByteArray("c");
    QTest::newRow("not root's") << u"root=e"_s << QByteArray();
    QTest::newRow("not the key's") << u"key=f"_s << QByteArray();
    QTest::newRow("not another machine's") << u"login@2=g"_s << QByteArray();
}

void tst_SecretBroker::sudoFallsBackToTheLogins()
{
    QFETCH(QString, offers);
    QFETCH(QByteArray, forSudo);
    SecretBroker broker;
    CancelToken cancel;
    for (const QString &offer : offers.split(u' ')) {
        const QString name = offer.section(u'=', 0, 0);
        const QString machine = name.section(u'@', 1);
        broker.offer(*secretKindFromName(name.section(u'@', 0, 0)), machine.isEmpty() ? QUuid() : machineNumber(machine.toInt()),
                     secret(offer.section(u'=', 1).toUtf8()));
    }
    auto trial = broker.begin(SecretKind::Sudo, machineNumber(1), cancel);
    QCOMPARE(trial.has_value(), !forSudo.isEmpty());
    if (trial)
        QCOMPARE(QByteArray(trial->secret().data()), forSudo);
    QVERIFY(!broker.begin(SecretKind::Root, machineNumber(3), cancel)
            || offers.contains(u"root"_s)); // root falls back to nothing
}

void tst_SecretBroker::sudoHasAVerdictOfItsOwn()
{
    SecretBroker broker;
    CancelToken cancel;
    broker.offer(SecretKind::Login, QUuid(), secret("x"));
    broker.begin(SecretKind::Login, machineNumber(1), cancel)->conclude(Verdict::Accepted);
    broker.begin(SecretKind::Sudo, machineNumber(1), cancel)->conclude(Verdict::Refused);
    QVERIFY(!broker.begin(SecretKind::Sudo, machineNumber(2), cancel));
    QVERIFY(broker.wasRefused(SecretKind::Sudo, machineNumber(2)));
    QVERIFY(broker.begin(SecretKind::Login, machineNumber(2), cancel));
    QVERIFY(!broker.wasRefused(SecretKind::Login, machineNumber(2)));
}

// Some machines let a key in and ask for the password only at sudo: still one untested password, one trial.
void tst_SecretBroker::loginAndSudoDoNotTryTheSameAtOnce()
{
    SecretBroker broker;
    CancelToken cancel;
    broker.offer(SecretKind::Login, QUuid(), secret("x"));
    bool busy = false;
    {
        auto login = broker.begin(SecretKind::Login, machineNumber(1), cancel);
        QVERIFY(!broker.beginNow(SecretKind::Sudo, machineNumber(2), &busy) && busy);
    }
    auto sudo = broker.beginNow(SecretKind::Sudo, machineNumber(2), &busy);
    QVERIFY(sudo);
    QVERIFY(!broker.beginNow(SecretKind::Login, machineNumber(1), &busy) && busy);
    sudo->conclude(Verdict::Accepted);
    QVERIFY(broker.beginNow(SecretKind::Login, machineNumber(1), &busy));
}

void tst_SecretBroker::sudoDoesNotGetWhatTheLoginWasRefused()
{
    SecretBroker broker;
    CancelToken cancel;
    broker.offer(SecretKind::Login, QUuid(), secret("x"));
    auto login = broker.begin(SecretKind::Login, machineNumber(1), cancel);
    bool busy = false;
    QVERIFY(!broker.beginNow(SecretKind::Sudo, machineNumber(2), &busy) && busy);
    login->conclude(Verdict::Refused);
    QVERIFY(!broker.begin(SecretKind::Sudo, machineNumber(2), cancel));
}

void tst_SecretBroker::newLoginReachesSudo()
{
    SecretBroker broker;
    CancelToken cancel;
    broker.offer(SecretKind::Login, QUuid(), secret("old"));
    broker.begin(SecretKind::Sudo, machineNumber(1), cancel)->conclude(Verdict::Refused);
    broker.offer(SecretKind::Login, QUuid(), secret("new"));
    auto sudo = broker.begin(SecretKind::Sudo, machineNumber(1), cancel);
    QVERIFY(sudo);
    QCOMPARE(sudo->secret().view(), std::string_view("new"));
}

void tst_SecretBroker::verdictOnAnOlderOfferDoesNotCount()
{
    SecretBroker broker;
    CancelToken cancel;
    broker.offer(SecretKind::Login, QUuid(), secret("old"));
    auto old = broker.begin(SecretKind::Login, machineNumber(1), cancel);
    broker.offer(SecretKind::Login, QUuid(), secret("new"));
    auto fresh = broker.begin(SecretKind::Login, machineNumber(2), cancel);
    QVERIFY(fresh);
    old->conclude(Verdict::Refused);
    QVERIFY(!broker.wasRefused(SecretKind::Login, machineNumber(1)));
    bool busy = false;
    QVERIFY(!broker.beginNow(SecretKind::Login, machineNumber(3), &busy) && busy); // the new one is still on trial
}

void tst_SecretBroker::beginNowSaysBusy()
{
    SecretBroker broker;
    bool busy = true;
    QVERIFY(!broker.beginNow(SecretKind::Login, machineNumber(1), &busy));
    QVERIFY(!busy); // nothing is known: waiting would not help
    broker.offer(SecretKind::Login, QUuid(), secret("x"));
    auto trial = broker.beginNow(SecretKind::Login, machineNumber(1), &busy);
    QVERIFY(trial && !busy);
    trial->conclude(Verdict::Refused);
    QVERIFY(!broker.beginNow(SecretKind::Login, machineNumber(2), &busy));
    QVERIFY(!busy);
}

void tst_SecretBroker::cancelWakes()
{
    SecretBroker broker;
    CancelToken cancel;
    broker.offer(SecretKind::Login, QUuid(), secret("x"));
    auto first = broker.begin(SecretKind::Login, machineNumber(1), cancel);
    std::atomic<bool> got{true};
    std::thread second([&] { got = broker.begin(SecretKind::Login, machineNumber(2), cancel).has_value(); });
    cancel.cancel();
    const QDeadlineTimer limit(5s);
    second.join();
    QVERIFY(!limit.hasExpired());
    QVERIFY(!got);
    QVERIFY(!broker.begin(SecretKind::Login, machineNumber(3), cancel)); // nor does a new one begin
}

void tst_SecretBroker::acceptedOnes()
{
    SecretBroker broker;
    CancelToken cancel;
    broker.offer(SecretKind::Login, QUuid(), secret("both"));
    broker.offer(SecretKind::Login, machineNumber(2), secret("refused"));
    broker.offer(SecretKind::Root, QUuid(), secret("never tried"));
    broker.offer(SecretKind::Key, QUuid(), secret("phrase"));
    broker.begin(SecretKind::Login, machineNumber(1), cancel)->conclude(Verdict::Accepted);
    broker.begin(SecretKind::Sudo, machineNumber(1), cancel)->conclude(Verdict::Accepted);
    broker.begin(SecretKind::Login, machineNumber(2), cancel)->conclude(Verdict::Refused);
    broker.begin(SecretKind::Key, machineNumber(1), cancel)->conclude(Verdict::Accepted);
    QStringList kept;
    broker.forEachAccepted([&](SecretKind kind, const QUuid &machine, const Secret &value) {
        kept << secretKindName(kind) + (machine.isNull() ? QString() : u"@"_s) + u'=' + QString::fromUtf8(value.data());
    });
    QCOMPARE(kept, (QStringList{u"login=both"_s, u"sudo=both"_s, u"key=phrase"_s})); // a later run by key asks for sudo's alone
}

void tst_SecretBroker::nothingKnown()
{
    SecretBroker broker;
    CancelToken cancel;
    for (const SecretKind kind : secretKinds) {
        QVERIFY(!broker.begin(kind, machineNumber(1), cancel));
        QVERIFY(!broker.wasRefused(kind, machineNumber(1)));
    }
}

QTEST_GUILESS_MAIN(tst_SecretBroker)
#include "tst_secretbroker.moc"
