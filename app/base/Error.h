// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// An error: a code for the program, and a message that tells the user what to do.
//
// Thread: a value; copy it freely between threads.
#pragma once

#include <QMetaType>
#include <QString>

namespace howdah {
Q_NAMESPACE // only here: a second one would define another howdah::staticMetaObject, and the linker would take either

    /// All error codes. One enumerator for each case that a caller or a script may want to distinguish.
    /// tests/tst_errors.cpp compares this list with the tests: each code must be reached by one.
    enum class ErrorCode {
        // Files
        FileNotFound,   ///< there is no such file
        FileUnreadable, ///< it is there, but reading failed
        FileUnwritable, ///< writing failed; what was there before is still there
        FileExists,     ///< refused to overwrite
        FileLocked,     ///< another Howdah holds the lock
        FileTooOpen,    ///< others can read or write a file that only its owner may
        // Input
        Usage,           ///< the command line is wrong
        MachinesInvalid, ///< machines.txt or the machine table has rows that cannot be used
        ProjectBroken,   ///< not a project file, or damaged
        ProjectTooNew,   ///< written by a newer Howdah
        SecretsInvalid,  ///< a line of the secrets input cannot be used
        ValueInvalid,    ///< a setting has a value that it cannot have
        // Keychain
        KeychainUnavailable, ///< no keychain service here
        KeychainRefused,     ///< it exists, but it is locked or denied access
        KeychainTimeout,     ///< it did not answer in time
        SecretNotFound,      ///< the keychain holds no such entry
        // Reaching a machine
        NameNotResolved,
        Unreachable,         ///< nothing answered within the limit
        ConnectionRefused,   ///< the machine answered: nothing listens on this port
        ConnectionLost,      ///< was connected, then the connection broke
        HandshakeFailed,     ///< something listens, but the SSH handshake failed
        ThisComputer,        ///< the address is one of this computer
        JumpHostUnsupported, ///< ~/.ssh/config sets a jump host or proxy for this machine
        HostKeyUnknown,
        HostKeyChanged,
        HostKeyRevoked,
        // Logging in
        LoginRefused,       ///< the password or key was not accepted
        LoginMethodMissing, ///< the machine accepts none of the methods we have
        LoginTimeout,
        InteractionRequired, ///< the machine asks something we must not answer (second factor, expired password)
        KeyUnreadable,       ///< a private key file is missing, unreadable or not a key
        KeyUnsupported,      ///< a key of a kind or cipher that cannot be used
        PassphraseWrong,
        PassphraseMissing,
        // Root and the session
        RootRefused,         ///< sudo or su refused the password
        RootPasswordMissing, ///< becoming root needs a password that was not given
        RootUnavailable,     ///< this account cannot become root
        ShellFailed,         ///< the session's shell did not work as required
        MachineBusy,         ///< another run works on this machine
        TimedOut,
        Cancelled,
        // This computer
        PrivilegeRefused,     ///< refused by the user or by policy
        PrivilegeUnavailable, ///< administrator rights cannot be obtained here
        ToolMissing,          ///< a program Howdah relies on is not installed
    };
Q_ENUM_NS(ErrorCode)

/// The enumerator's name, for logs and JSON ("HostKeyChanged").
[[nodiscard]] QString errorCodeName(ErrorCode code);

struct Error
{
    ErrorCode code = ErrorCode::ValueInvalid;
    QString message; ///< complete, translated, says what to do next; names machine or file
    QString detail;  ///< raw words of the part that failed, untranslated; may be empty
};

} // namespace howdah
