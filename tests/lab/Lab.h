// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Real machines for a test: a private practice cluster that lives as long as this object.
//
// Thread: one thread at a time. Blocks: every function that runs something, up to its limit. Needs root and what
// resources/practice/howdah-practice needs; the first boot of a suite builds its image (about a minute, cached).
// A test program that crashes leaves its cluster behind; the next Lab takes it down.
#pragma once

#include <QByteArray>
#include <QList>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>

namespace howdah::lab {

using namespace std::chrono_literals;

/// How a program ended and what it printed. `exitCode` is the shell's: 128 + N for signal N, -1 if it never ran.
struct Output
{
    int exitCode = -1;
    bool timedOut = false; ///< it was killed at its limit, with all its children
    QByteArray out;
    QByteArray err;

    [[nodiscard]] bool ok() const { return exitCode == 0 && !timedOut; }
    /// Everything, for the message of a failing QVERIFY2.
    [[nodiscard]] QByteArray describe() const;
};

struct Node
{
    QString host;    ///< "db1"
    QString fqdn;    ///< "db1.patroni.local"
    QString address; ///< "192.0.2.2"
    QString suite;   ///< "bookworm", "trixie"
};

struct LabOptions
{
    int nodes = 5;                              ///< 1 to 200
    QString suite = QStringLiteral("bookworm"); ///< bookworm, trixie, mixed
    QString become = QStringLiteral("sudo");    ///< sudo, su
    QStringList quirks = {};                    ///< "db2=ssh-socket,time-nts": as for howdah-practice up --quirk
};

class Lab
{
public:
    /// Boots the machines. Ask isUp() then; error() has the message of howdah-practice.
    explicit Lab(const LabOptions &options = {});
    /// Takes everything down.
    ~Lab();
    Lab(const Lab &) = delete;
    Lab &operator=(const Lab &) = delete;

    [[nodiscard]] bool isUp() const { return m_error.isEmpty(); }
    [[nodiscard]] QByteArray error() const { return m_error; }

    [[nodiscard]] QString cluster() const { return m_cluster; } ///< its name for howdah-practice
    [[nodiscard]] QString directory() const;                    ///< its state directory
    [[nodiscard]] QList<Node> nodes() const { return m_nodes; }
    [[nodiscard]] QString address(const QString &host) const; ///< empty: no such machine
    [[nodiscard]] QString vip() const { return m_vip; }
    [[nodiscard]] QString workstation() const { return m_workstation; } ///< our address, as the machines see it
    [[nodiscard]] QString machinesFile() const;                         ///< machines.txt, VIP row included
    [[nodiscard]] QString secretsFile() const;                          ///< for --secrets; 0600, root's
    [[nodiscard]] QByteArray password(const QByteArray &kind) const;    ///< kind: login, sudo, root; empty: none
    /// The account that password("login") belongs to.
    [[nodiscard]] static QString user() { return QStringLiteral("admin"); }

    // In a machine
    /// Runs a shell program as root in the machine, past sshd and the network. `arguments` are its $1, $2 ….
    Output asRoot(const QString &host, const QByteArray &program, const QStringList &arguments = {},
                  std::chrono::milliseconds limit = 60s);
    /// Makes a plain machine as odd as those in the wild: applies NAME.sh to it, of resources/practice/quirks or,
    /// where it takes arguments, tests/lab/quirks.
    Output quirk(const QString &host, const QString &name, const QStringList &arguments = {},
                 std::chrono::milliseconds limit = 120s);
    /// The machine's journal, message texts only.
    QByteArray journal(const QString &host);
    /// How many passwords the machine's sshd, sudo and su have refused so far. -1: the journal could not be read.
    int failedPasswords(const QString &host);
    bool powerOff(const QString &host); ///< as a power cut does; true when it is off
    bool shutDown(const QString &host); ///< as `poweroff` in it does; true when it is off
    bool powerOn();                     ///< boots what is off, with the disk as it was; true when all answer again

    // Beside the machines
    /// Runs a program by workstation.sh: in the cluster's network, with its own /etc and homes. It stays so from call to
    /// call. `account` other than root is made at first use. `desk`: another workstation beside it, with files of its own.
    Output onWorkstation(const QStringList &command, const QByteArray &input = {}, std::chrono::milliseconds limit = 120s,
                         const QString &account = QStringLiteral("root"), const QString &desk = {});
    /// The same, started only, for a program that a test talks to or signals: see signalAll().
    std::unique_ptr<QProcess> startOnWorkstation(const QStringList &command, const QString &account = QStringLiteral("root"),
                                                 const QString &desk = {});
    /// As Ctrl-C in a terminal (SIGINT) does: to the program and all its children.
    static void signalAll(const QProcess &process, int signal);
    /// A file of the workstation as seen from here: path("/etc/hosts"), path("/run/home/root/.ssh/known_hosts").
    /// Files of /etc exist here only once they were written there.
    [[nodiscard]] QString path(const QString &workstationPath, const QString &desk = {}) const;

    /// Puts the calling thread, and threads and processes that it starts from now on, into the cluster's network; for
    /// tests of libraries. False: the kernel refused. leaveNetwork() goes back; the destructor does so too.
    bool enterNetwork();
    void leaveNetwork();

private:
    Output practice(const QStringList &arguments, std::chrono::milliseconds limit) const;
    [[nodiscard]] QStringList workstationCommand(const QStringList &command, const QString &account, const QString &desk) const;
    bool isOffWithin(const QString &host, std::chrono::milliseconds limit);
    QByteArray readStatus();

    QString m_cluster;
    QByteArray m_error;
    QList<Node> m_nodes;
    QString m_vip;
    QString m_workstation;
    int m_homeNetwork = -1; ///< the network to go back to; -1: not entered
};

/// Runs a program with a time limit; killed with its children when it is over.
Output runProgram(const QStringList &command, const QByteArray &input, std::chrono::milliseconds limit);

} // namespace howdah::lab
