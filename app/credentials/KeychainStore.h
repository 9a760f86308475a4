// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Secrets in the OS keychain (Secret Service, KWallet, macOS Keychain, Windows Credential Store), by QtKeychain, of
// which this is the only user.
//
// Thread and answers: as CredentialStore says; needs a running event loop on the main thread. Requests are carried out
// one at a time, in order, each within the time limit. When the keychain lets one run out, all that wait fail with it
// at once, and so do later ones until it has finally answered: its own queue is blocked until then. Such a late
// answer is ignored; a store that ran out of time may therefore have been kept.
// Destroying the store drops its callbacks; a running job is left to finish (deleting it would crash, measured).
//
// Binary mode throughout: text mode would take the password through QString and cut it at a zero byte, and the two
// modes side by side are two entries. Whoever looks with the desktop's own program sees base64. Nothing is ever
// written in plain text: without a keychain there is an error, never QtKeychain's fall-back file.
//
// The keychain does not report that it is locked (measured with gnome-keyring): reading returns "no such entry", deleting
// returns success and deletes nothing. So SecretNotFound may mean locked, and forget() first tests with an entry of its
// own whether deleting really works. Reading writes nothing.
//
// Any program of the same account can read an unlocked keychain.
#pragma once

#include "app/credentials/CredentialStore.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <deque>

namespace QKeychain {
class Job;
}

namespace howdah {

enum class KeychainAction;

class KeychainStore : public CredentialStore
{
    Q_OBJECT
public:
    explicit KeychainStore(QObject *parent = nullptr);
    ~KeychainStore() override;

    /// For each request; 30 s unless set, as a user may have to unlock the keychain first.
    void setTimeLimit(std::chrono::milliseconds limit) { m_limit = limit; }

    void read(const SecretId &id, QObject *context, ReadCallback done) override;
    void store(const SecretId &id, Secret secret, QObject *context, DoneCallback done) override;
    void forget(const SecretId &id, QObject *context, DoneCallback done) override;

    /// Can secrets be kept here? Writes, reads and deletes an entry of its own. May make the desktop ask the user to
    /// unlock the keychain. The error says why not and what to do.
    void probe(QObject *context, DoneCallback done);

    /// What the keychain is called here, for "Remember in …": translated.
    [[nodiscard]] static QString keychainName();
    /// QtKeychain's version at build time: it has no version at run time.
    [[nodiscard]] static QString libraryVersion();

private:
    struct Request
    {
        KeychainAction action{};
        QString key;
        Secret secret;
        QPointer<QObject> context;
        ReadCallback done;       ///< gets an empty secret after Store and Forget
        bool needsProof = false; ///< only if the keychain has just been shown to do what it says
    };
    enum class Place { Last, Next };

    void add(Request request, Place place = Place::Last);
    void startNext();
    void begin(Request request);
    void onFinished(QKeychain::Job *job);
    void onTimeout();
    static void answer(Request &request, Result<Secret> result);
    void runProbe(Place place, DoneCallback done);

    std::chrono::milliseconds m_limit{30'000};
    std::deque<Request> m_waiting;
    Request m_current;
    QPointer<QKeychain::Job> m_job; ///< in flight; not ours to delete
    bool m_stuck = false;           ///< the job in flight has run out of time, its request is answered
    QTimer m_timer;
    QElapsedTimer m_proved; ///< since the last good probe
};

} // namespace howdah
