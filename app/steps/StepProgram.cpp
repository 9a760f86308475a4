// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/steps/StepProgram.h"

#include "app/base/Shell.h"
#include "app/steps/HostTable.h"

#include <QCryptographicHash>
#include <QFile>

namespace howdah {
namespace {

QByteArray resourceText(const QString &name)
{
    QFile file(QStringLiteral(":/howdah/steps/%1.sh").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray optionVariable(const QString &name)
{
    return "HD_OPT_" + name.toUpper().replace(u'-', u'_').toLatin1();
}

/// "192.0.2.11 192.0.2.12": all of that role but one machine.
QByteArray addressesOf(const Cluster &cluster, Role role, const Machine *without = nullptr)
{
    QByteArrayList addresses;
    for (const Machine &machine : cluster.machines) {
        if (machine.role == role && !machine.address.isEmpty() && (!without || machine.id != without->id))
            addresses << machine.address.toUtf8();
    }
    return addresses.join(' ');
}

/// "-89abcdef"
QString keyDigest(const QByteArray &publicKey)
{
    return publicKey.isEmpty()
               ? QString()
               : u'-' + QString::fromLatin1(QCryptographicHash::hash(publicKey, QCryptographicHash::Sha256).toHex().first(8));
}

} // namespace

QByteArray runModeName(RunMode mode)
{
    switch (mode) {
    case RunMode::Check:
        return "check";
    case RunMode::Apply:
        return "apply";
    case RunMode::TakeBack:
        return "take-back";
    }
    Q_UNREACHABLE();
}

std::optional<RunMode> runModeFromName(QStringView name)
{
    for (const RunMode mode : {RunMode::Check, RunMode::Apply, RunMode::TakeBack}) {
        if (name == QLatin1StringView(runModeName(mode)))
            return mode;
    }
    return std::nullopt;
}

QByteArray driverText()
{
    return resourceText(QStringLiteral("driver"));
}

QByteArray libraryText()
{
    return resourceText(QStringLiteral("lib"));
}

QByteArray whyRefusedText()
{
    return resourceText(QStringLiteral("why-refused"));
}

QByteArray stepAssignments(const Cluster &cluster, const Machine *machine, const Step &step, const StepValues &values)
{
    const auto flag = [](bool on) { return on ? QByteArray("1") : QByteArray(); };
    QByteArray text;
    text += shellAssignment("HD_MODE", runModeName(values.mode));
    text += shellAssignment("HD_CLUSTER", cluster.name.toUtf8());
    text += shellAssignment("HD_CLUSTER_ID", cluster.id.toByteArray(QUuid::WithoutBraces));
    text += shellAssignment("HD_ADDRESS", machine ? machine->address.toUtf8() : QByteArray());
    text += shellAssignment("HD_FQDN", machine ? machine->fqdn.toUtf8() : QByteArray());
    text += shellAssignment("HD_HOST", machine ? machine->host.toUtf8() : QByteArray());
    // A thousand machines make 50 KB of it: not with every step of every machine.
    text += shellAssignment("HD_TABLE", step.inputs.testFlag(StepInput::Table) ? hostTable(cluster) : QByteArray());
    const bool peers = step.inputs.testFlag(StepInput::Peers);
    text += shellAssignment("HD_PEERS", peers ? addressesOf(cluster, Role::Node, machine) : QByteArray());
    text += shellAssignment("HD_VIPS", peers ? addressesOf(cluster, Role::Vip) : QByteArray());
    text += shellAssignment("HD_WORKSTATIONS", peers ? addressesOf(cluster, Role::Workstation) : QByteArray());
    text += shellAssignment("HD_PUBLIC_KEY", values.publicKey);
    text += shellAssignment("HD_KEY_USER", values.keyUser);
    // Before the machine is reached nobody knows it; there, its sshd tells.
    text += machine && values.clientAddress.isEmpty() ? QByteArray("HD_CLIENT=${SSH_CONNECTION:-}\nHD_CLIENT=${HD_CLIENT%% *}\n")
                                                      : shellAssignment("HD_CLIENT", values.clientAddress);
    text += shellAssignment("HD_LIVE_OK", flag(values.liveOk));
    text += shellAssignment("HD_TAKE_NAMES", flag(values.takeNames));
    for (const StepOption &option : step.options)
        text += shellAssignment(optionVariable(option.name), optionValue(cluster, step, option.name).toUtf8());
    return text;
}

QByteArray stepProgram(const Cluster &cluster, const Machine *machine, const Step &step, const StepValues &values)
{
    return stepAssignments(cluster, machine, step, values) + step.program;
}

QByteArray bootstrapText(const QByteArray &nonce, const QByteArray &who)
{
    return shellAssignment("HD_N", nonce) + shellAssignment("HD_WHO", who) + shellAssignment("HD_LIB", libraryText())
           + driverText();
}

QByteArray stepLine(const QByteArray &nonce, const Step &step, const QByteArray &program)
{
    return "hd_step " + nonce + ' ' + QByteArray::number(qint64(step.limit.count())) + ' ' + shellQuote(program)
           + (step.finish ? " finish" : "") + '\n';
}

InputDigests::InputDigests(const Cluster &cluster, const QByteArray &publicKey)
    : m_cluster(cluster), m_table(QCryptographicHash::hash(hostTable(cluster), QCryptographicHash::Sha256)),
      m_key(keyDigest(publicKey))
{
}

InputDigests InputDigests::withKey(const QByteArray &publicKey) const
{
    InputDigests other(*this);
    other.m_key = keyDigest(publicKey);
    return other;
}

QString InputDigests::of(const Machine *machine, const Step &step) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QByteArray &part) { hash.addData(part + '\0'); };
    // What this computer's rows know of logins, they know of every machine.
    const auto eachMachine = [&](const auto &visit) {
        if (machine)
            return visit(*machine);
        for (const Machine &other : m_cluster.machines)
            visit(other);
    };
    if (step.inputs.testFlag(StepInput::Self) && machine) {
        add(machine->address.toUtf8());
        add(machine->fqdn.toUtf8());
        add(machine->host.toUtf8());
    }
    if (step.inputs.testFlag(StepInput::Table))
        add(m_table);
    if (step.inputs.testFlag(StepInput::Account) && worksAsLoginUser(m_cluster)) {
        add("keep"); // the login account, not root
        eachMachine(
            [&](const Machine &m) { add((m.login.user ? m.login.user : m_cluster.login.user).value_or(QString()).toUtf8()); });
    }
    if (step.inputs.testFlag(StepInput::Port)) {
        eachMachine([&](const Machine &m) {
            add(QByteArray::number((m.login.port ? m.login.port : m_cluster.login.port).value_or(0)));
            add((m.login.connectAs ? m.login.connectAs : m_cluster.login.connectAs).value_or(QString()).toUtf8());
        });
    }
    for (const StepOption &option : step.options) {
        const QString value = optionValue(m_cluster, step, option.name);
        if (!option.later || value != option.defaultValue)
            add(value.toUtf8());
    }
    return QString::fromLatin1(hash.result().toHex().first(16)) + (step.inputs.testFlag(StepInput::Key) ? m_key : QString());
}

bool InputDigests::same(const QString &one, const QString &other)
{
    const qsizetype known = qMin(one.size(), other.size());
    return one.first(known) == other.first(known);
}

} // namespace howdah
