// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A private view of this computer for tests that need accounts: /etc, /run and /home are overlays that nobody else
// sees and that go with the process. Accounts, passwords, sudoers and PAM files can be written as on a real machine.
//
// Needs root. enterTestWorld() is called first thing in main(), before any thread; a test program that cannot have it
// ends with 77, which CTest reports as skipped, not as passed.
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace howdah::test {

class TestWorld
{
public:
    /// Ends the process with 77 without root.
    static void enter();
    static TestWorld &instance();

    [[nodiscard]] QString path(const QString &name) const; ///< in a folder of its own, which every account can enter

    /// An account with a home. An empty password: none.
    void addUser(const QString &name, const QString &password, const QString &shell = QStringLiteral("/bin/sh"));
    void setAccount(const QString &name, const QString &home, const QString &shell);
    void setPassword(const QString &name, const QString &password);
    void addSudoRule(const QString &rule);
    void writeFile(const QString &file, const QByteArray &text, int mode = 0644);

    /// A key pair made by ssh-keygen; the private file's path.
    QString makeKey(const QString &name, const QStringList &arguments = {});
    void authorize(const QString &user, const QString &keyPath, const QByteArray &options = {});
    [[nodiscard]] QString authorizedKeysPattern() const;

    /// Runs a program to its end; its output. Fails the test program if it cannot.
    static QByteArray run(const QString &program, const QStringList &arguments, const QByteArray &input = {});

private:
    TestWorld();
    QString m_folder;
};

/// File descriptors this process has open now, each with what it leads to.
[[nodiscard]] QStringList openDescriptors();
/// Those of them that were not open before. What others close meanwhile (the C library's resolver runs on in a thread of
/// its own, after a look-up was given up) is no leak.
[[nodiscard]] QStringList descriptorsLeftOpen(const QStringList &before);

} // namespace howdah::test
