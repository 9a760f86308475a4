// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/credentials/KeychainStore.h"

#include "app/credentials/KeychainErrors.h"

#include <openssl/crypto.h>
#include <qt6keychain/keychain.h>

namespace howdah {

using namespace Qt::StringLiterals;

namespace {

/// How long a successful test of the keychain is considered valid.
constexpr std::chrono::milliseconds proofHolds{10'000};

QString serviceName()
{
    return u"howdah"_s;
}

/// The program's name is part of the key, since on Windows the service is not.
QString keyOf(const SecretId &id)
{
    const QString whose = id.machine.isNull() ? u"cluster"_s : id.machine.toString(QUuid::WithoutBraces);
    return u"howdah/%1/%2/%3"_s.arg(id.cluster.toString(QUuid::WithoutBraces), whose, secretKindName(id.kind));
}

/// Wipes the buffer itself, for every QByteArray that shares it, including QtKeychain's own copy.
void wipeShared(const QByteArray &bytes)
{
    OPENSSL_cleanse(const_cast<char *>(bytes.constData()), size_t(bytes.size()));
}

CredentialStore::ReadCallback withoutSecret(CredentialStore::DoneCallback done)
{
    return
        [done = std::move(done)](const Result<Secret> &result) { done(result ? Result<void>() : Result<void>(result.error())); };
}

} // namespace

KeychainStore::KeychainStore(QObject *parent) : CredentialStore(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &KeychainStore::onTimeout);
}

KeychainStore::~KeychainStore() = default;

QString KeychainStore::keychainName()
{
#if defined(Q_OS_MACOS)
    return tr("the macOS keychain");
#elif defined(Q_OS_WIN)
    return tr("Windows Credential Manager");
#else
    return tr("the desktop's keychain");
#endif
}

QString KeychainStore::libraryVersion()
{
    return QStringLiteral(HOWDAH_QTKEYCHAIN_VERSION);
}

void KeychainStore::read(const SecretId &id, QObject *context, ReadCallback done)
{
    add({KeychainAction::Read, keyOf(id), {}, context, std::move(done)});
}

void KeychainStore::store(const SecretId &id, Secret secret, QObject *context, DoneCallback done)
{
    add({KeychainAction::Store, keyOf(id), std::move(secret), context, withoutSecret(std::move(done))});
}

void KeychainStore::forget(const SecretId &id, QObject *context, DoneCallback done)
{
    add({KeychainAction::Forget, keyOf(id), {}, context, withoutSecret(std::move(done)), true});
}

void KeychainStore::probe(QObject *context, DoneCallback done)
{
    runProbe(Place::Last, [who = QPointer<QObject>(context), done = std::move(done)](const Result<void> &result) {
        if (who)
            done(result);
    });
}

/// Write, read, delete. Continues to the deletion even if the caller has gone.
void KeychainStore::runProbe(Place place, DoneCallback done)
{
    // A key of its own each time: two programs that probe at once must not disturb each other.
    const QByteArray nonce = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    const QString key = "howdah/probe/"_L1 + QString::fromLatin1(nonce);
    const auto deleted = [this, done](bool same, const Result<Secret> &result) {
        if (same && result) {
            m_proved.start();
            done({});
        } else if (!result) {
            done(result.error());
        } else {
            done(Error{
                ErrorCode::KeychainRefused,
                tr("The keychain accepted a test entry but did not return it. Passwords can be kept for this session only."),
                {}});
        }
    };
    const auto read = [this, key, nonce, deleted](const Result<Secret> &result) {
        const bool same = result && QByteArrayView(result.value().data(), result.value().size()) == nonce;
        add({KeychainAction::Forget, key, {}, this, [same, deleted](const Result<Secret> &end) { deleted(same, end); }},
            Place::Next);
    };
    const auto written = [this, key, done, read](const Result<Secret> &result) {
        if (result)
            add({KeychainAction::Read, key, {}, this, read}, Place::Next);
        else
            done(result.error());
    };
    add({KeychainAction::Store, key, Secret::fromBytes(nonce), this, written}, place);
}

void KeychainStore::add(Request request, Place place)
{
    if (place == Place::Next)
        m_waiting.push_front(std::move(request));
    else
        m_waiting.push_back(std::move(request));
    QMetaObject::invokeMethod(this, &KeychainStore::startNext, Qt::QueuedConnection);
}

void KeychainStore::startNext()
{
    if (m_stuck && !m_job)
        m_stuck = false;
    if (m_waiting.empty() || (m_job && !m_stuck))
        return;
    Request request = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (!m_waiting.empty())
        QMetaObject::invokeMethod(this, &KeychainStore::startNext, Qt::QueuedConnection);

    if (!request.context)
        return; // the caller has gone
    if (m_stuck) {
        answer(request, keychainTimeout(request.action, m_limit, false));
    } else if (request.needsProof && !(m_proved.isValid() && !m_proved.hasExpired(proofHolds.count()))) {
        const auto held = std::make_shared<Request>(std::move(request));
        runProbe(Place::Next, [this, held](const Result<void> &proof) {
            if (!proof) {
                answer(*held, proof.error());
                return;
            }
            held->needsProof = false;
            add(std::move(*held), Place::Next);
        });
    } else {
        begin(std::move(request));
    }
}

void KeychainStore::begin(Request request)
{
    QKeychain::Job *job = nullptr;
    switch (request.action) {
    case KeychainAction::Read:
        job = new QKeychain::ReadPasswordJob(serviceName());
        break;
    case KeychainAction::Store: {
        auto *const write = new QKeychain::WritePasswordJob(serviceName());
        const QByteArray bytes(request.secret.data(), request.secret.size());
        write->setBinaryData(bytes);
        connect(write, &QKeychain::Job::finished, write, [bytes] { wipeShared(bytes); });
        request.secret.clear();
        job = write;
        break;
    }
    case KeychainAction::Forget:
        job = new QKeychain::DeletePasswordJob(serviceName());
        break;
    }
    job->setKey(request.key);
    job->setInsecureFallback(false);
    connect(job, &QKeychain::Job::finished, this, &KeychainStore::onFinished);
    m_current = std::move(request);
    m_job = job; // it deletes itself when it has finished
    m_timer.start(m_limit);
    job->start();
}

void KeychainStore::onFinished(QKeychain::Job *job)
{
    if (job != m_job)
        return;
    m_timer.stop();
    m_job = nullptr;
    QMetaObject::invokeMethod(this, &KeychainStore::startNext, Qt::QueuedConnection);

    Secret secret;
    if (const auto *const reading = qobject_cast<QKeychain::ReadPasswordJob *>(job)) {
        const QByteArray bytes = reading->binaryData();
        secret = Secret::fromBytes(bytes);
        wipeShared(bytes);
    }
    if (std::exchange(m_stuck, false))
        return; // too late: answered already
    Request request = std::move(m_current);
    // A callback may destroy this store: nothing of it is touched afterwards.
    if (job->error() == QKeychain::NoError)
        answer(request, std::move(secret));
    else
        answer(request, keychainError(job, request.action));
}

void KeychainStore::onTimeout()
{
    m_stuck = true;
    Request request = std::move(m_current);
    QMetaObject::invokeMethod(this, &KeychainStore::startNext, Qt::QueuedConnection);
    answer(request, keychainTimeout(request.action, m_limit, true));
}

void KeychainStore::answer(Request &request, Result<Secret> result)
{
    if (request.context && request.done)
        request.done(std::move(result));
}

} // namespace howdah
