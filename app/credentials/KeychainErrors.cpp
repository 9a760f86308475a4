// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/credentials/KeychainErrors.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <qt6keychain/keychain.h>

namespace howdah {

using namespace Qt::StringLiterals;

namespace {

struct KeychainErrorsTr
{
    Q_DECLARE_TR_FUNCTIONS(KeychainStore)
};

QString notDone(KeychainAction action)
{
    switch (action) {
    case KeychainAction::Read:
        return KeychainErrorsTr::tr("No password was read.");
    case KeychainAction::Store:
        return KeychainErrorsTr::tr("The password was not kept.");
    case KeychainAction::Forget:
        return KeychainErrorsTr::tr("Nothing was forgotten.");
    }
    Q_UNREACHABLE();
}

QString uncertain(KeychainAction action)
{
    switch (action) {
    case KeychainAction::Read:
        return KeychainErrorsTr::tr("No password was read.");
    case KeychainAction::Store:
        return KeychainErrorsTr::tr("The password may or may not have been kept.");
    case KeychainAction::Forget:
        return KeychainErrorsTr::tr("The password may or may not have been forgotten.");
    }
    Q_UNREACHABLE();
}

/// The bus's and GLib's words come translated or not, so the first question is answered without them.
bool hasSessionBus()
{
#ifdef Q_OS_LINUX
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
           || (!runtime.isEmpty() && QFileInfo::exists(runtime + "/bus"_L1));
#else
    return true;
#endif
}

bool isUnavailable(const QKeychain::Job *job)
{
    switch (job->error()) {
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return true;
    case QKeychain::OtherError:
        // The name of the service is in the bus's own message, which is not translated.
        return !hasSessionBus() || job->errorString().contains("org.freedesktop.secrets"_L1);
    default:
        return false;
    }
}

} // namespace

Error keychainError(const QKeychain::Job *job, KeychainAction action)
{
    if (job->error() == QKeychain::EntryNotFound && action == KeychainAction::Read) {
        return {ErrorCode::SecretNotFound,
                KeychainErrorsTr::tr("The keychain contains no such password, or it is locked. No password was read."),
                {}};
    }
    if (isUnavailable(job)) {
        return {
            ErrorCode::KeychainUnavailable,
            KeychainErrorsTr::tr(
                "There is no keychain in this session. %1 Start gnome-keyring or KWallet, or continue without it: passwords then last for this session only.")
                .arg(notDone(action)),
            job->errorString()};
    }
    return {
        ErrorCode::KeychainRefused,
        KeychainErrorsTr::tr(
            "The keychain is locked or has refused access. %1 Unlock it and try again, or continue without it: passwords then last for this session only.")
            .arg(notDone(action)),
        job->errorString()};
}

Error keychainTimeout(KeychainAction action, std::chrono::milliseconds limit, bool started)
{
    const QString seconds = QLocale().toString(double(limit.count()) / 1000.0, 'g', 3);
    return {
        ErrorCode::KeychainTimeout,
        KeychainErrorsTr::tr(
            "The keychain has not answered within %1 s. %2 If it asks for its password in a window of its own, answer there and try again, or continue without it: passwords then last for this session only.")
            .arg(seconds, started ? uncertain(action) : notDone(action)),
        {}};
}

} // namespace howdah
