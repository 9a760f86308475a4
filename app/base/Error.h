// What went wrong, in a form that code can branch on and a person can act on.
//
// Thread: a value; copy it freely between threads.
#pragma once

#include <QMetaType>
#include <QString>

namespace howdah {
Q_NAMESPACE // the only one: a second would be another howdah::staticMetaObject, and the linker would take either

    /// Every error the product can give. One enumerator is one thing a caller or a script may want to tell apart.
    /// tests/tst_errors.cpp holds this list against the tests: each code must be reached by one.
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
        KeychainRefused,     ///< it is there, but locked or it said no
        KeychainTimeout,     ///< it did not answer in time
        SecretNotFound,      ///< the keychain holds no such entry
        // Reaching a machine
        NameNotResolved,
        Unreachable,         ///< nothing answered within the limit
        ConnectionRefused,   ///< the machine answered: nothing listens on this port
        ConnectionLost,      ///< was connected, then the connection broke
        HandshakeFailed,     ///< something listens, but the SSH handshake failed
        ThisComputer,        ///< the address leads back to this very computer
        JumpHostUnsupported, ///< ~/.ssh/config wants a jump host or proxy for this machine
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
        RootPasswordMissing, ///< root is reachable only with a password nobody gave
        RootUnavailable,     ///< no way to root with this account
        ShellFailed,         ///< the session's shell did not behave as it must
        MachineBusy,         ///< another run works on this machine
        TimedOut,
        Cancelled,
        // This computer
        PrivilegeRefused,     ///< the person or the policy said no
        PrivilegeUnavailable, ///< no way to administrator rights here
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
