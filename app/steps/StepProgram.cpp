#include "app/steps/StepProgram.h"

#include "app/base/Shell.h"
#include "app/steps/Catalogue.h"
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

} // namespace

QByteArray runModeName(RunMode mode)
{
    switch (mode) {
    case RunMode::Check: return "check";
    case RunMode::Apply: return "apply";
    case RunMode::TakeBack: return "take-back";
    }
    Q_UNREACHABLE();
}

QByteArray driverText()
{
    return resourceText(QStringLiteral("driver"));
}

QByteArray libraryText()
{
    return resourceText(QStringLiteral("lib"));
}

QByteArray stepText(QStringView id)
{
    return resourceText(id.toString());
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
    text += shellAssignment("HD_TABLE", hostTable(cluster));
    text += shellAssignment("HD_PUBLIC_KEY", values.publicKey);
    text += shellAssignment("HD_KEY_USER", values.keyUser);
    text += shellAssignment("HD_CLIENT", values.clientAddress);
    text += shellAssignment("HD_NONCE", values.nonce);
    text += shellAssignment("HD_LIVE_OK", flag(values.liveOk));
    text += shellAssignment("HD_TAKE_NAMES", flag(values.takeNames));
    for (const StepOption &option : step.options)
        text += shellAssignment(optionVariable(option.name), optionValue(cluster, step.id, option.name).toUtf8());
    return text;
}

QByteArray stepProgram(const Cluster &cluster, const Machine *machine, const Step &step, const StepValues &values)
{
    return stepAssignments(cluster, machine, step, values) + stepText(step.id);
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

QString inputDigest(const Cluster &cluster, const Machine *machine, const Step &step, const QByteArray &publicKey)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QByteArray &part) { hash.addData(part + '\0'); };
    if (step.inputs.testFlag(StepInput::Self) && machine) {
        add(machine->address.toUtf8());
        add(machine->fqdn.toUtf8());
        add(machine->host.toUtf8());
    }
    if (step.inputs.testFlag(StepInput::Table))
        add(hostTable(cluster));
    if (step.inputs.testFlag(StepInput::Key))
        add(publicKey);
    for (const StepOption &option : step.options)
        add(optionValue(cluster, step.id, option.name).toUtf8());
    return QString::fromLatin1(hash.result().toHex().first(16));
}

} // namespace howdah
