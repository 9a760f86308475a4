// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/PrintedProgram.h"

#include "app/base/Shell.h"
#include "app/machines/Cluster.h"
#include "app/run/LoginProofs.h"
#include "app/run/OwnKey.h"
#include "app/run/SystemSsh.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace howdah {
namespace {

struct PrintedProgramTr
{
    Q_DECLARE_TR_FUNCTIONS(PrintedProgram)
};

QByteArray comment(const QString &text)
{
    return "# " + text.simplified().toUtf8() + '\n';
}

/// As one would type it: quotes only where a shell needs them.
QByteArray commandLine(const QList<QByteArray> &words)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_@%+=:,./-]+$"));
    QByteArray line;
    for (const QByteArray &word : words)
        line += (line.isEmpty() ? "" : " ") + (plain.match(QString::fromUtf8(word)).hasMatch() ? word : shellQuote(word));
    return line + '\n';
}

QByteArray titleComment(const Step &step, const Machine *machine)
{
    return comment(machine ? PrintedProgramTr::tr("Howdah: %1, for %2.").arg(stepTitle(step), machine->host)
                           : PrintedProgramTr::tr("Howdah: %1.").arg(stepTitle(step)));
}

QByteArray keyPairText(const Cluster &cluster, RunMode mode, const KnownBeforehand &known)
{
    if (mode == RunMode::TakeBack)
        return comment(PrintedProgramTr::tr("Taking back runs nothing: a key pair is never removed."));
    if (!known.publicKey.isEmpty())
        return comment(PrintedProgramTr::tr("%1 is there, so nothing is run.").arg(known.keyPath));
    QByteArray text;
    if (mode == RunMode::Check)
        text += comment(PrintedProgramTr::tr("A check runs nothing. A run does this:"));
    text += comment(PrintedProgramTr::tr(
        "It is made in a folder beside its place and moved there when it is whole; a file that is there is never replaced."));
    return text + commandLine(KeyPair::makeCommand(known.keyPath, newKeyType(cluster), newKeyComment()));
}

QByteArray localSshText(const KnownBeforehand &known)
{
    if (!known.sshConfigFault.isEmpty())
        return comment(known.sshConfigFault);
    if (known.sshConfigDiff.isEmpty())
        return comment(
            PrintedProgramTr::tr(
                "%1 is as it should be, so nothing is written. (Lines stand there only where port, key or address are not what ssh uses by itself.)")
                .arg(userSshConfigPath()));
    return comment(PrintedProgramTr::tr(
               "No program: Howdah writes this file itself, as you, and asks ssh -G before and afterwards what it makes of it."))
           + known.sshConfigDiff;
}

QString keyUser(const Cluster &cluster, const KnownBeforehand &known)
{
    return worksAsLoginUser(cluster) ? known.account : QStringLiteral("root");
}

QByteArray keyLoginText(const Cluster &cluster, const Machine &machine, RunMode mode, const KnownBeforehand &known)
{
    if (mode == RunMode::TakeBack)
        return comment(PrintedProgramTr::tr("Taking back runs nothing: this step has changed nothing."));
    const QString where = known.hostName.isEmpty() ? machine.address : known.hostName;
    QByteArray text = comment(PrintedProgramTr::tr(
        "A run makes this connection by itself (libssh), offers this key and nothing else, and wants both halves of the nonce back as one word. The nonce is new each time. The same by your system's ssh:"));
    text += commandLine({"ssh", "-n", "-oIdentitiesOnly=yes", "-oIdentityAgent=none", "-oPasswordAuthentication=no",
                         "-oKbdInteractiveAuthentication=no", "-oControlPath=none", "-i", QFile::encodeName(known.keyPath), "-p",
                         QByteArray::number(known.port), "-l", keyUser(cluster, known).toUtf8(), "--", where.toUtf8(),
                         keyLoginCommand("0123456789abcdeffedcba9876543210")});
    return text;
}

QByteArray nameLoginText(const Cluster &cluster, const Machine &machine, RunMode mode, const KnownBeforehand &known)
{
    if (mode == RunMode::TakeBack)
        return comment(PrintedProgramTr::tr("Taking back runs nothing: this step has changed nothing."));
    QByteArray text =
        comment(PrintedProgramTr::tr("Your system's ssh, on this computer, by name. The machine must answer with its name: %1.")
                    .arg(machine.host));
    if (known.keyIsLocked)
        text += comment(PrintedProgramTr::tr(
            "With the key's passphrase given, ssh asks Howdah for it (SSH_ASKPASS); without it: -oBatchMode=yes, and no -i."));
    return text
           + commandLine(sshHostnameCommand(keyUser(cluster, known), machine.host, known.keyIsLocked ? known.keyPath : QString(),
                                            "0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"));
}

/// How a run gets to where the program runs.
QByteArray reachComment(const Machine &machine, const KnownBeforehand &known)
{
    const QString where = known.hostName.isEmpty() ? machine.address : known.hostName;
    const QString account = known.account.isEmpty() ? PrintedProgramTr::tr("the login account") : known.account;
    return comment(
        PrintedProgramTr::tr(
            "A run connects to %1 port %2 by itself (libssh), checks the host key before it sends anything, logs in as %3, "
            "becomes root by the way that works there (sudo or su; none if it is root), and feeds sh there what follows.")
            .arg(where)
            .arg(known.port)
            .arg(account));
}

} // namespace

bool isRootProgram(const Step &step)
{
    return !step.program.isEmpty();
}

KnownBeforehand knownBeforehand(const Cluster &cluster, const Machine *machine, RunMode mode)
{
    KnownBeforehand known;
    Result<SshConfig> config = SshConfig{};
    if (machine) {
        const LoginSettings login = loginOf(cluster, *machine);
        config =
            SshConfig::read(login.connectAs.value_or(machine->address), login.user.value_or(QString()), login.port.value_or(0));
        known.account = login.user.value_or(config ? config.value().user : QString());
        known.hostName = config ? config.value().hostName : login.connectAs.value_or(machine->address);
        known.port = config ? config.value().port : login.port.value_or(22);
    } else {
        config = firstMachinesConfig(cluster);
    }
    const auto key = existingKey(cluster, config ? config.value() : SshConfig{});
    known.keyPath = newKeyPath(cluster);
    if (key && !key.value().path.isEmpty()) {
        known.publicKey = key.value().publicLine;
        known.keyPath = key.value().path;
        known.keyIsLocked = key.value().encrypted;
    }
    if (!machine) {
        // What a check would say; taking back has no check, so it is told by what stands there now.
        const auto entries = sshEntries(cluster, known.publicKey.isEmpty() ? QString() : known.keyPath);
        const auto would = applyLocalSshConfig(userSshConfigPath(), cluster.name, cluster.id,
                                               mode == RunMode::TakeBack ? QList<SshHostEntry>() : entries, RunMode::Check);
        if (would)
            known.sshConfigDiff = would.value().diff;
        else
            known.sshConfigFault = would.error().message;
    }
    return known;
}

StepValues valuesBeforehand(const Cluster &cluster, const Machine *machine, const Step &step, RunMode mode,
                            const KnownBeforehand &known)
{
    const bool keep = worksAsLoginUser(cluster);
    StepValues values;
    values.mode = mode;
    values.keyUser = keep && machine ? known.account.toUtf8() : QByteArray("root");
    if (machine) {
        values.publicKey = known.publicKey;
        values.liveOk = machine->liveConsent.contains(step.id);
    }
    return values;
}

QByteArray printedProgram(const Cluster &cluster, const Machine *machine, const QList<const Step *> &steps, RunMode mode,
                          const KnownBeforehand &known)
{
    const Step &only = *steps.first();
    if (!isRootProgram(only)) {
        const QByteArray title = titleComment(only, machine);
        if (only.executor == Executor::SystemSsh)
            return title + nameLoginText(cluster, *machine, mode, known);
        if (only.executor == Executor::Login)
            return title + keyLoginText(cluster, *machine, mode, known);
        return title + (only.action == StepAction::MakeKeyPair ? keyPairText(cluster, mode, known) : localSshText(known));
    }
    const auto anyTakes = [&](StepInput input) {
        return std::any_of(steps.begin(), steps.end(), [&](const Step *step) { return step->inputs.testFlag(input); });
    };
    QStringList titles;
    for (const Step *step : steps)
        titles << stepTitle(*step);
    const QString named = titles.join(QStringLiteral(", "));
    QByteArray text =
        comment(machine ? PrintedProgramTr::tr("Howdah: %1, for %2. As root on the machine: ssh root@%3 sh < PROGRAM")
                              .arg(named, machine->host, machine->address)
                        : PrintedProgramTr::tr("Howdah: %1, for this computer: sudo sh < PROGRAM").arg(named));
    if (machine && only.executor == Executor::Login)
        text += reachComment(*machine, known);
    if (anyTakes(StepInput::Key) && known.publicKey.isEmpty())
        text += comment(PrintedProgramTr::tr(
            "There is no key pair on this computer yet, so HD_PUBLIC_KEY is empty here. A run makes one first."));
    const bool keep = worksAsLoginUser(cluster);
    if (anyTakes(StepInput::Key) && keep && known.account.isEmpty())
        text += comment(PrintedProgramTr::tr(
            "The account to log in with is not known, so HD_KEY_USER is empty here. Set the cluster's user."));
    text += bootstrapText("howdah", "a person by hand");
    for (const Step *step : steps) {
        const StepValues values = valuesBeforehand(cluster, machine, *step, mode, known);
        text += stepLine("howdah-" + step->id.toLatin1(), *step, stepProgram(cluster, machine, *step, values));
    }
    return text + "hd_end\n"; // else EOF would end the last step
}

} // namespace howdah
