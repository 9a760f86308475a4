#include "app/steps/Catalogue.h"

#include "app/steps/EveryRun.h"

#include <QCoreApplication>

#include <algorithm>

using namespace std::chrono_literals;

namespace howdah {
namespace {

// Marks the text for lupdate and keeps it as the source text.
#define STEP_TEXT(text) QStringLiteral(text)
[[maybe_unused]] constexpr const char *translatable[] = {
    QT_TRANSLATE_NOOP("Step", "Key pair"),
    QT_TRANSLATE_NOOP("Step", "SSH key pair on this computer"),
    QT_TRANSLATE_NOOP("Step", "Hosts"),
    QT_TRANSLATE_NOOP("Step", "Host table on this computer"),
    QT_TRANSLATE_NOOP("Step", "SSH config"),
    QT_TRANSLATE_NOOP("Step", "SSH configuration on this computer"),
    QT_TRANSLATE_NOOP("Step", "Time"),
    QT_TRANSLATE_NOOP("Step", "Time synchronisation on this computer"),
    QT_TRANSLATE_NOOP("Step", "Reach"),
    QT_TRANSLATE_NOOP("Step", "Reach the machine and become root"),
    QT_TRANSLATE_NOOP("Step", "Root"),
    QT_TRANSLATE_NOOP("Step", "Root login"),
    QT_TRANSLATE_NOOP("Step", "Key"),
    QT_TRANSLATE_NOOP("Step", "SSH key"),
    QT_TRANSLATE_NOOP("Step", "Login"),
    QT_TRANSLATE_NOOP("Step", "Login with the key"),
    QT_TRANSLATE_NOOP("Step", "Name"),
    QT_TRANSLATE_NOOP("Step", "Hostname"),
    QT_TRANSLATE_NOOP("Step", "FQDN"),
    QT_TRANSLATE_NOOP("Step", "Full name"),
    QT_TRANSLATE_NOOP("Step", "Host table"),
    QT_TRANSLATE_NOOP("Step", "SSH"),
    QT_TRANSLATE_NOOP("Step", "Login by name"),
    QT_TRANSLATE_NOOP("Step", "Time synchronisation"),
    QT_TRANSLATE_NOOP("Step", "Firewall"),
    QT_TRANSLATE_NOOP("Step", "Kind of a new key"),
    QT_TRANSLATE_NOOP("Step", "Root login afterwards"),
    QT_TRANSLATE_NOOP("Step", "Narrow a wider setting"),
    QT_TRANSLATE_NOOP("Step", "The machine's own name leads to"),
    QT_TRANSLATE_NOOP("Step", "Where cloud-init or Proxmox sets the host name"),
    QT_TRANSLATE_NOOP("Step", "Where cloud-init or Proxmox writes /etc/hosts"),
    QT_TRANSLATE_NOOP("Step", "Seconds to wait for apt's locks"),
};

constexpr auto packageLimit = 900s;

/// A number within its bounds, also where an older project has more.
QString bounded(const StepOption &option, const QString &value)
{
    return option.values.isEmpty() ? QString::number(std::clamp(value.toInt(), 0, option.most)) : value;
}

QList<Step> makeCatalogue()
{
    const auto id = [](const char *text) { return QString::fromLatin1(text); };
    const StepOption lockWait{id("lock-wait"),
                              STEP_TEXT("Seconds to wait for apt's locks"),
                              {},
                              id("600"),
                              int(packageLimit.count()) - 300}; // what follows has five minutes left

    return {
        {.id = id("key-pair"),
         .shortTitle = STEP_TEXT("Key pair"),
         .title = STEP_TEXT("SSH key pair on this computer"),
         .section = Section::Access,
         .executor = Executor::Workstation,
         .needs = {},
         .inputs = StepInput::Key,
         .options = {{id("type"),
                      STEP_TEXT("Kind of a new key"),
                      {id("ed25519"), id("rsa2048"), id("rsa3072"), id("rsa4096")},
                      id("ed25519")}}},
        {.id = id("local-hosts"),
         .shortTitle = STEP_TEXT("Hosts"),
         .title = STEP_TEXT("Host table on this computer"),
         .section = Section::Names,
         .executor = Executor::Workstation,
         .needs = {},
         .inputs = StepInput::Table},
        {.id = id("local-ssh"),
         .shortTitle = STEP_TEXT("SSH config"),
         .title = STEP_TEXT("SSH configuration on this computer"),
         .section = Section::Access,
         .executor = Executor::Workstation,
         .needs = {},
         .inputs = StepInput::Table | StepInput::Key | StepInput::Account | StepInput::Port},
        {.id = id("local-time-sync"),
         .shortTitle = STEP_TEXT("Time"),
         .title = STEP_TEXT("Time synchronisation on this computer"),
         .section = Section::System,
         .executor = Executor::Workstation,
         .needs = {},
         .inputs = StepInput::None,
         .options = {lockWait},
         .limit = packageLimit,
         .finish = true,
         .tickedByDefault = false},

        {.id = id("connect"),
         .shortTitle = STEP_TEXT("Reach"),
         .title = STEP_TEXT("Reach the machine and become root"),
         .section = Section::Access,
         .executor = Executor::Login,
         .needs = {},
         .inputs = StepInput::Self | StepInput::Port,
         .verifyOnly = true},
        {.id = id("root-login"),
         .shortTitle = STEP_TEXT("Root"),
         .title = STEP_TEXT("Root login"),
         .section = Section::Access,
         .executor = Executor::Node,
         .needs = {id("connect")},
         .inputs = StepInput::None,
         .options =
             {{id("permit"), STEP_TEXT("Root login afterwards"), {id("key-only"), id("password"), id("keep")}, id("key-only")},
              {id("narrow"), STEP_TEXT("Narrow a wider setting"), {id("no"), id("yes")}, id("no")}}},
        {.id = id("ssh-key"),
         .shortTitle = STEP_TEXT("Key"),
         .title = STEP_TEXT("SSH key"),
         .section = Section::Access,
         .executor = Executor::Node,
         .needs = {id("key-pair"), id("connect")},
         .inputs = StepInput::Key | StepInput::Account},
        {.id = id("key-login"),
         .shortTitle = STEP_TEXT("Login"),
         .title = STEP_TEXT("Login with the key"),
         .section = Section::Access,
         .executor = Executor::Login,
         .needs = {id("root-login"), id("ssh-key")},
         .inputs = StepInput::Key | StepInput::Account | StepInput::Port,
         .verifyOnly = true},
        {.id = id("hostname"),
         .shortTitle = STEP_TEXT("Name"),
         .title = STEP_TEXT("Hostname"),
         .section = Section::Names,
         .executor = Executor::Node,
         .needs = {id("connect")},
         .inputs = StepInput::Self,
         .options = {{id("cloud-init"),
                      STEP_TEXT("Where cloud-init or Proxmox sets the host name"),
                      {id("warn"), id("off")},
                      id("warn"),
                      0,
                      true}},
         .leaveLiveAlone = true},
        {.id = id("fqdn"),
         .shortTitle = STEP_TEXT("FQDN"),
         .title = STEP_TEXT("Full name"),
         .section = Section::Names,
         .executor = Executor::Node,
         .needs = {id("hostname")},
         .inputs = StepInput::Self,
         .verifyOnly = true},
        {.id = id("hosts"),
         .shortTitle = STEP_TEXT("Hosts"),
         .title = STEP_TEXT("Host table"),
         .section = Section::Names,
         .executor = Executor::Node,
         .needs = {id("connect")},
         .inputs = StepInput::Self | StepInput::Table,
         .options =
             {{id("own-name"), STEP_TEXT("The machine's own name leads to"), {id("loopback"), id("address")}, id("loopback")},
              {id("cloud-init"),
               STEP_TEXT("Where cloud-init or Proxmox writes /etc/hosts"),
               {id("warn"), id("off")},
               id("warn")}}},
        {.id = id("name-login"),
         .shortTitle = STEP_TEXT("SSH"),
         .title = STEP_TEXT("Login by name"),
         .section = Section::Names,
         .executor = Executor::SystemSsh,
         .needs = {id("local-hosts"), id("local-ssh"), id("key-login")},
         .inputs = StepInput::Self | StepInput::Key | StepInput::Account | StepInput::Port,
         .verifyOnly = true},
        {.id = id("time-sync"),
         .shortTitle = STEP_TEXT("Time"),
         .title = STEP_TEXT("Time synchronisation"),
         .section = Section::System,
         .executor = Executor::Node,
         .needs = {id("connect")},
         .inputs = StepInput::None,
         .options = {lockWait},
         .limit = packageLimit,
         .finish = true},
        {.id = id("firewall"),
         .shortTitle = STEP_TEXT("Firewall"),
         .title = STEP_TEXT("Firewall"),
         .section = Section::System,
         .executor = Executor::Node,
         .needs = {id("connect")},
         .inputs = StepInput::Peers,
         .leaveLiveAlone = true},
    };
}

} // namespace

const QList<Step> &catalogue()
{
    static const QList<Step> steps = makeCatalogue();
    return steps;
}

const Step *findStep(QStringView id)
{
    for (const Step &step : catalogue()) {
        if (step.id == id)
            return &step;
    }
    return nullptr;
}

QString stepTitle(const Step &step)
{
    return QCoreApplication::translate("Step", step.title.toUtf8().constData());
}

QString stepShortTitle(const Step &step)
{
    return QCoreApplication::translate("Step", step.shortTitle.toUtf8().constData());
}

bool isTicked(const Cluster &cluster, const Step &step)
{
    if (isPartOfEveryRun(step))
        return true;
    if (step.tickedByDefault)
        return !cluster.untickedSteps.contains(step.id);
    return cluster.tickedSteps.contains(step.id);
}

QString optionValue(const Cluster &cluster, QStringView step, QStringView option)
{
    const Step *row = findStep(step);
    Q_ASSERT(row);
    for (const StepOption &candidate : row->options) {
        if (candidate.name != option)
            continue;
        return bounded(candidate, cluster.options.value(row->id).value(candidate.name, candidate.defaultValue));
    }
    Q_UNREACHABLE();
}

} // namespace howdah
