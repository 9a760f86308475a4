// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The keychain: kept by a real one; without one, with a locked one and with one that hangs, a clear error in time.
// keychain.sh gives each scenario its D-Bus session and names it in HOWDAH_KEYCHAIN.
#include "app/credentials/CredentialIndex.h"
#include "app/credentials/KeychainStore.h"
#include "app/credentials/MemoryStore.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace howdah;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 20'000; // ms

SecretId someId(SecretKind kind = SecretKind::Login)
{
    return {QUuid::createUuid(), kind, QUuid::createUuid()};
}

std::string text(const Secret &secret)
{
    return std::string(secret.view());
}

/// The error's name, or "ok".
QString word(const Result<void> &result)
{
    return result ? u"ok"_s : errorCodeName(result.error().code);
}
QString word(const Result<Secret> &result)
{
    return result ? u"ok"_s : errorCodeName(result.error().code);
}

/// Calls with a callback, waited for.
struct Wait
{
    explicit Wait(CredentialStore &s) : store(s) {}
    CredentialStore &store;
    QObject context;

    Result<Secret> read(const SecretId &id)
    {
        std::optional<Result<Secret>> answer;
        store.read(id, &context, [&](Result<Secret> got) { answer = std::move(got); });
        if (answer || !QTest::qWaitFor([&] { return answer.has_value(); }, patience))
            return Error{ErrorCode::TimedOut, u"no answer, or one before the event loop"_s, {}};
        return std::move(*answer);
    }
    template <class Call> Result<void> done(const Call &call)
    {
        std::optional<Result<void>> answer;
        call([&](const Result<void> &got) { answer = got; });
        if (answer || !QTest::qWaitFor([&] { return answer.has_value(); }, patience))
            return Error{ErrorCode::TimedOut, u"no answer, or one before the event loop"_s, {}};
        return *answer;
    }
    Result<void> keep(const SecretId &id, QByteArrayView bytes)
    {
        return done([&](auto callback) { store.store(id, Secret::fromBytes(bytes), &context, callback); });
    }
    Result<void> forget(const SecretId &id)
    {
        return done([&](auto callback) { store.forget(id, &context, callback); });
    }
};

Result<void> probed(KeychainStore &store)
{
    QObject context;
    return Wait(store).done([&](auto callback) { store.probe(&context, callback); });
}

/// secret-tool's answer to the same question: an observer of its own.
QByteArray seenBySecretTool()
{
    QProcess tool;
    tool.start(u"secret-tool"_s, {u"search"_s, u"--all"_s, u"--unlock"_s, u"server"_s, u"howdah"_s});
    tool.waitForFinished(patience);
    return tool.readAllStandardOutput() + tool.readAllStandardError();
}

bool noPlainTextIn(const QString &folder, const QByteArray &secret)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        if (bytes.contains(secret) || bytes.contains(secret.toBase64()))
            return false;
    }
    return true;
}

/// What holds for every store.
void keepsReadsAndForgets(CredentialStore &store)
{
    Wait wait(store);
    const SecretId id = someId();
    QCOMPARE(word(wait.read(id)), u"SecretNotFound"_s);
    const QByteArray every = [] {
        QByteArray bytes;
        for (int c = 0; c < 256; ++c)
            bytes.append(char(c)); // no text: zero bytes, and no UTF-8
        return bytes;
    }();
    for (const QByteArray &secret : {QByteArray("hunter2"), every, QByteArray(5000, 'x'), QByteArray(" pass word \xc3\xa4 ")}) {
        QCOMPARE(word(wait.keep(id, secret)), u"ok"_s);
        const Result<Secret> read = wait.read(id);
        QCOMPARE(word(read), u"ok"_s);
        QCOMPARE(text(read.value()), secret.toStdString());
    }
    // Neighbours are other secrets.
    SecretId other = id;
    other.kind = SecretKind::Sudo;
    QCOMPARE(word(wait.read(other)), u"SecretNotFound"_s);
    other = id;
    other.machine = QUuid();
    QCOMPARE(word(wait.read(other)), u"SecretNotFound"_s);
    QCOMPARE(word(wait.keep(other, "of the cluster")), u"ok"_s);
    QCOMPARE(word(wait.forget(id)), u"ok"_s);
    QCOMPARE(word(wait.read(id)), u"SecretNotFound"_s);
    QCOMPARE(word(wait.forget(id)), u"ok"_s); // what is not there is forgotten
    QCOMPARE(text(wait.read(other).value()), std::string("of the cluster"));
    QCOMPARE(word(wait.forget(other)), u"ok"_s);
}

void listsAndForgetsACluster(CredentialStore &store)
{
    Wait wait(store);
    const QUuid cluster = QUuid::createUuid();
    const QList<QUuid> machines{QUuid::createUuid(), QUuid::createUuid(), QUuid::createUuid()};
    const QList<SecretId> kept{
        {cluster, SecretKind::Login, {}}, {cluster, SecretKind::Key, {}}, {cluster, SecretKind::Root, machines.at(1)}};
    const SecretId foreign = someId();
    for (const SecretId &id : kept + QList{foreign})
        QCOMPARE(word(wait.keep(id, "x")), u"ok"_s);

    const auto list = [&] {
        std::optional<Result<QList<SecretId>>> answer;
        QObject context;
        listSecrets(&store, cluster, machines, &context, [&](const Result<QList<SecretId>> &found) { answer = found; });
        const bool came = QTest::qWaitFor([&] { return answer.has_value(); }, patience);
        return came && *answer ? answer->value() : QList<SecretId>{someId()};
    };
    QCOMPARE(list(), kept);
    QCOMPARE(word(wait.done([&](auto callback) { forgetCluster(&store, cluster, machines, &wait.context, callback); })), u"ok"_s);
    QCOMPARE(list(), QList<SecretId>());
    QCOMPARE(word(wait.read(foreign)), u"ok"_s); // another cluster's stay
    QCOMPARE(word(wait.forget(foreign)), u"ok"_s);
}

void answersInOrder(CredentialStore &store)
{
    QObject context;
    QStringList log;
    const SecretId id = someId();
    store.store(id, Secret::fromBytes("first"), &context, [&](auto r) { log += u"store "_s + word(r); });
    store.read(id, &context, [&](Result<Secret> r) { log += u"read "_s + QString::fromStdString(r ? text(r.value()) : "no"); });
    store.forget(id, &context, [&](auto r) { log += u"forget "_s + word(r); });
    store.store(id, Secret::fromBytes("second"), &context, [&](auto r) { log += u"store "_s + word(r); });
    store.read(id, &context, [&](Result<Secret> r) { log += u"read "_s + QString::fromStdString(r ? text(r.value()) : "no"); });
    store.forget(id, &context, [&](auto r) { log += u"forget "_s + word(r); });
    QVERIFY(log.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(log.size(), 6, patience);
    QCOMPARE(log.join(u", "_s), u"store ok, read first, forget ok, store ok, read second, forget ok"_s);
}

void dropsAnswersNobodyWaitsFor(CredentialStore &store)
{
    QObject stays;
    bool last = false;
    bool dropped = true;
    {
        QObject goes;
        store.read(someId(), &goes, [&](const Result<Secret> &) { dropped = false; });
        store.forget(someId(), &goes, [&](const Result<void> &) { dropped = false; });
    }
    store.read(someId(), &stays, [&](const Result<Secret> &) { last = true; });
    QTRY_VERIFY_WITH_TIMEOUT(last, patience);
    QVERIFY(dropped);
}

} // namespace

/// A real gnome-keyring-daemon, unlocked.
class RealKeychain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void canBeUsed()
    {
        KeychainStore store;
        QCOMPARE(word(probed(store)), u"ok"_s);
        QVERIFY(!seenBySecretTool().contains("probe")); // nothing of the trial stays
    }

    void keepsReadsAndForgets()
    {
        KeychainStore store;
        ::keepsReadsAndForgets(store);
    }

    void keepsAcrossStores()
    {
        const SecretId id = someId(SecretKind::Key);
        {
            KeychainStore store;
            QCOMPARE(word(Wait(store).keep(id, "hunter2")), u"ok"_s);
        }
        KeychainStore store;
        Wait wait(store);
        QCOMPARE(text(wait.read(id).value()), std::string("hunter2"));
        const QByteArray seen = seenBySecretTool();
        QVERIFY2(seen.contains(id.machine.toByteArray(QUuid::WithoutBraces)) && seen.contains("/key"), seen.constData());
        QCOMPARE(word(wait.forget(id)), u"ok"_s);
        QVERIFY(!seenBySecretTool().contains(id.machine.toByteArray(QUuid::WithoutBraces)));
    }

    void keepsNothingInPlainText()
    {
        KeychainStore store;
        const SecretId id = someId();
        const QByteArray secret("not-in-any-file-7f3a");
        QCOMPARE(word(Wait(store).keep(id, secret)), u"ok"_s);
        QVERIFY(noPlainTextIn(QDir::homePath(), secret));
        QCOMPARE(word(Wait(store).forget(id)), u"ok"_s);
    }

    void listsAndForgetsACluster()
    {
        KeychainStore store;
        ::listsAndForgetsACluster(store);
    }

    void answersInOrder()
    {
        KeychainStore store;
        ::answersInOrder(store);
    }

    void dropsAnswersNobodyWaitsFor()
    {
        KeychainStore store;
        ::dropsAnswersNobodyWaitsFor(store);
    }

    void storeMayGoWhileItWorks()
    {
        QObject context;
        bool answered = false;
        const SecretId id = someId();
        {
            KeychainStore store;
            store.store(id, Secret::fromBytes("x"), &context, [&](auto) { answered = true; });
            store.read(id, &context, [&](auto) { answered = true; });
            QCoreApplication::processEvents(); // the first job is on its way
        }
        KeychainStore next; // its answers come after those of the one that went
        QCOMPARE(word(Wait(next).read(someId())), u"SecretNotFound"_s);
        QVERIFY(!answered);
        QCOMPARE(word(Wait(next).forget(id)), u"ok"_s);
    }

    void callbackMayDestroyTheStore()
    {
        auto *store = new KeychainStore;
        QObject context;
        bool answered = false;
        store->read(someId(), &context, [&](const Result<Secret> &) {
            delete store;
            answered = true;
        });
        store->read(someId(), &context, [&](const Result<Secret> &) { qFatal("answered by a store that is gone"); });
        QTRY_VERIFY_WITH_TIMEOUT(answered, patience);
        KeychainStore next;
        QCOMPARE(word(Wait(next).read(someId())), u"SecretNotFound"_s);
    }
};

/// A real gnome-keyring-daemon whose collection is locked, and nobody there to unlock it.
class LockedKeychain : public QObject
{
    Q_OBJECT

    const SecretId m_id = someId();

    static bool call(const QString &program, const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.start(program, arguments);
        process.write(input);
        process.closeWriteChannel();
        return process.waitForFinished(patience) && process.exitCode() == 0;
    }
    static bool lock()
    {
        return call(u"gdbus"_s, {u"call"_s, u"--session"_s, u"--dest"_s, u"org.freedesktop.secrets"_s, u"--object-path"_s,
                                 u"/org/freedesktop/secrets"_s, u"--method"_s, u"org.freedesktop.Secret.Service.Lock"_s,
                                 u"['/org/freedesktop/secrets/collection/login']"_s});
    }
    /// Only a new daemon takes the password without a prompt.
    static bool unlock()
    {
        return call(u"gnome-keyring-daemon"_s, {u"--replace"_s, u"--unlock"_s, u"--components=secrets"_s},
                    qgetenv("HOWDAH_KEYRING_PASSWORD"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        KeychainStore store;
        QCOMPARE(word(Wait(store).keep(m_id, "hunter2")), u"ok"_s);
        QVERIFY(lock());
    }

    void isNoticed()
    {
        KeychainStore store;
        const Result<void> result = probed(store);
        QCOMPARE(result.error().code, ErrorCode::KeychainRefused);
        QVERIFY2(result.error().message.contains("locked"_L1), qPrintable(result.error().message));
    }

    void readingSaysThatItMayBeLocked()
    {
        KeychainStore store;
        const Result<Secret> result = Wait(store).read(m_id);
        QCOMPARE(result.error().code, ErrorCode::SecretNotFound);
        QVERIFY2(result.error().message.contains("locked"_L1), qPrintable(result.error().message));
    }

    void keepingIsRefused()
    {
        KeychainStore store;
        QCOMPARE(word(Wait(store).keep(m_id, "other")), u"KeychainRefused"_s);
    }

    void forgettingIsNotClaimed()
    {
        KeychainStore store;
        Wait wait(store);
        QCOMPARE(word(wait.forget(m_id)), u"KeychainRefused"_s);
        QCOMPARE(
            word(wait.done([&](auto callback) { forgetCluster(&store, m_id.cluster, {m_id.machine}, &wait.context, callback); })),
            u"KeychainRefused"_s);
    }

    void nothingWasLost()
    {
        QVERIFY(unlock());
        // A process of its own: libsecret stays with the daemon it knew.
        const auto found = [this] {
            QProcess tool;
            tool.start(u"secret-tool"_s, {u"lookup"_s, u"server"_s, u"howdah"_s, u"user"_s,
                                          u"howdah/%1/%2/login"_s.arg(m_id.cluster.toString(QUuid::WithoutBraces),
                                                                      m_id.machine.toString(QUuid::WithoutBraces))});
            tool.waitForFinished(patience);
            return QByteArray::fromBase64(tool.readAllStandardOutput());
        };
        QTRY_COMPARE_WITH_TIMEOUT(found(), QByteArray("hunter2"), patience);
    }
};

/// No session bus at all, or one without a keychain.
class NoKeychain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isSaidForEveryRequest()
    {
        KeychainStore store;
        Wait wait(store);
        const SecretId id = someId();
        const Result<Secret> read = wait.read(id);
        QCOMPARE(read.error().code, ErrorCode::KeychainUnavailable);
        QVERIFY(read.error().message.contains("No password was read."_L1) && !read.error().detail.isEmpty());
        const Result<void> kept = wait.keep(id, "hunter2-no-keychain");
        QCOMPARE(word(kept), u"KeychainUnavailable"_s);
        QVERIFY(kept.error().message.contains("The password was not kept."_L1));
        QCOMPARE(word(wait.forget(id)), u"KeychainUnavailable"_s);
        QCOMPARE(word(probed(store)), u"KeychainUnavailable"_s);
        QVERIFY(noPlainTextIn(QDir::homePath(), "hunter2-no-keychain")); // no fall-back file
    }

    void memoryStandsIn()
    {
        MemoryStore store;
        keepsReadsAndForgets(store);
        listsAndForgetsACluster(store);
        answersInOrder(store);
        dropsAnswersNobodyWaitsFor(store);
    }
};

/// A service that takes every call and does not answer.
class HangingKeychain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersInTimeAllTheSame()
    {
        KeychainStore store;
        store.setTimeLimit(400ms);
        QObject context;
        QStringList log;
        QElapsedTimer timer;
        timer.start();
        qint64 first = 0;
        store.store(someId(), Secret::fromBytes("x"), &context, [&](const Result<void> &r) {
            first = timer.elapsed();
            log += word(r);
            if (!r)
                QVERIFY2(r.error().message.contains("may or may not have been kept"_L1), qPrintable(r.error().message));
        });
        for (int i = 0; i < 50; ++i)
            store.read(someId(), &context, [&](const Result<Secret> &r) { log += word(r); });
        store.forget(someId(), &context, [&](const Result<void> &r) { log += word(r); });
        QTRY_COMPARE_WITH_TIMEOUT(log.size(), 52, patience);
        QCOMPARE(log.count(u"KeychainTimeout"_s), 52);
        QVERIFY(first >= 350); // coarse timers may be early by a twentieth
        const qint64 all = timer.elapsed();
        QVERIFY2(all < first + 5'000, qPrintable(QString::number(all))); // not a limit each

        // Later ones fail at once while it hangs, also in another store, whose own job waits behind it.
        timer.restart();
        QCOMPARE(word(Wait(store).read(someId())), u"KeychainTimeout"_s);
        QVERIFY(timer.elapsed() < 400);
        QCOMPARE(word(probed(store)), u"KeychainTimeout"_s);
        KeychainStore other;
        other.setTimeLimit(200ms);
        QCOMPARE(word(Wait(other).read(someId())), u"KeychainTimeout"_s);

        // The late answers come, are counted for nothing, and the store works again.
        QProcess tool;
        tool.start(u"gdbus"_s, {u"call"_s, u"--session"_s, u"--dest"_s, u"org.freedesktop.secrets"_s, u"--object-path"_s, u"/"_s,
                                u"--method"_s, u"org.howdah.Fake.AnswerAtLast"_s});
        QVERIFY(tool.waitForFinished(patience));
        QTRY_COMPARE_WITH_TIMEOUT(word(Wait(store).read(someId())), u"KeychainRefused"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(word(Wait(other).read(someId())), u"KeychainRefused"_s, patience);
        QCOMPARE(log.size(), 52);
    }
};

/// An event loop in which the keychain's library can never answer.
class KeychainWithoutGlib : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void endsInTime()
    {
        KeychainStore store;
        store.setTimeLimit(400ms);
        QCOMPARE(Wait(store).read(someId()).error().code, ErrorCode::KeychainTimeout);
        QCOMPARE(probed(store).error().code, ErrorCode::KeychainTimeout);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QByteArray scenario = qgetenv("HOWDAH_KEYCHAIN");
    std::unique_ptr<QObject> test;
    if (scenario == "real")
        test = std::make_unique<RealKeychain>();
    else if (scenario == "locked")
        test = std::make_unique<LockedKeychain>();
    else if (scenario == "none" || scenario == "no-service")
        test = std::make_unique<NoKeychain>();
    else if (scenario == "hanging")
        test = std::make_unique<HangingKeychain>();
    else if (scenario == "no-glib")
        test = std::make_unique<KeychainWithoutGlib>();
    if (!test) {
        qCritical("Start this with tests/keychain.sh SCENARIO.");
        return 2;
    }
    return QTest::qExec(test.get(), argc, argv);
}

#include "tst_keychain.moc"
