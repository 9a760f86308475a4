#include "app/run/PrintedProgram.h"

#include "app/ssh/KeyPair.h"
#include "app/ssh/SshConfig.h"
#include "app/steps/Catalogue.h"

#include <QCoreApplication>

#include <algorithm>

namespace howdah {
namespace {

struct PrintedProgramWords
{
    Q_DECLARE_TR_FUNCTIONS(PrintedProgram)
};

QByteArray comment(const QString &text)
{
    return "# " + text.simplified().toUtf8() + '\n';
}

} // namespace

KnownBeforehand knownBeforehand(const Cluster &cluster, const Machine &machine)
{
    const LoginSettings login = loginOf(cluster, machine);
    const auto config = SshConfig::read(login.connectAs.value_or(machine.address), login.user.value_or(QString()),
                                        login.port.value_or(0));
    KnownBeforehand known;
    known.account = login.user.value_or(config ? config.value().user : QString());
    const auto key = !cluster.keyPath.isEmpty() ? KeyPair::inspect(cluster.keyPath)
        : config ? KeyPair::choose(config.value().identityFiles) : Result<KeyFile>(KeyFile{});
    if (key)
        known.publicKey = key.value().publicLine;
    return known;
}

StepValues valuesBeforehand(const Cluster &cluster, const Machine *machine, const Step &step, RunMode mode,
                            const KnownBeforehand &known)
{
    const bool keep = optionValue(cluster, u"root-login", u"permit") == QLatin1String("keep");
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
    const auto anyTakes = [&](StepInput input) {
        return std::any_of(steps.begin(), steps.end(), [&](const Step *step) { return step->inputs.testFlag(input); });
    };
    QStringList titles;
    for (const Step *step : steps)
        titles << stepTitle(*step);
    const QString named = titles.join(QStringLiteral(", "));
    QByteArray text = comment(machine ? PrintedProgramWords::tr("Howdah: %1, for %2. As root on the machine: ssh root@%3 sh < PROGRAM")
                                            .arg(named, machine->host, machine->address)
                                      : PrintedProgramWords::tr("Howdah: %1, for this computer: sudo sh < PROGRAM").arg(named));
    if (anyTakes(StepInput::Key) && known.publicKey.isEmpty())
        text += comment(PrintedProgramWords::tr("There is no key pair on this computer yet, so HD_PUBLIC_KEY is empty here. A run makes one first."));
    const bool keep = optionValue(cluster, u"root-login", u"permit") == QLatin1String("keep");
    if (anyTakes(StepInput::Key) && keep && known.account.isEmpty())
        text += comment(PrintedProgramWords::tr("The account to log in with is not known, so HD_KEY_USER is empty here. Set the cluster's user."));
    text += bootstrapText("howdah", "a person by hand");
    for (const Step *step : steps) {
        const StepValues values = valuesBeforehand(cluster, machine, *step, mode, known);
        text += stepLine("howdah-" + step->id.toLatin1(), *step, stepProgram(cluster, machine, *step, values));
    }
    return text + "hd_end\n"; // else EOF would end the last step
}

} // namespace howdah
