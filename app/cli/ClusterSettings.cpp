// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/ClusterSettings.h"

#include "app/cli/ClusterEdit.h"
#include "app/steps/StepSettings.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace howdah {

using namespace Qt::StringLiterals;

namespace {

struct ClusterSettingsTr
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

Error invalid(const Setting &setting, const QString &why)
{
    return {ErrorCode::ValueInvalid,
            ClusterSettingsTr::tr("%1=%2 cannot be set. %3 Nothing was changed.").arg(setting.key, setting.value, why),
            {}};
}

QString told(const QString &key, const QString &before, const QString &after)
{
    if (before == after)
        return {};
    const auto shown = [](const QString &text) { return text.isEmpty() ? ClusterSettingsTr::tr("(not set)") : text; };
    return u"%1: %2 → %3"_s.arg(key, shown(before), shown(after));
}

bool isLoginField(MachineField field)
{
    return field >= MachineField::User && field <= MachineField::ConnectAs;
}

/// The value to store: a path is made absolute, with a warning about a missing key file.
QString stored(MachineField field, const QString &value)
{
    if (field != MachineField::LoginKey || value.isEmpty())
        return value;
    const QString path = absolutePath(value);
    if (!QFileInfo::exists(path))
        printWarning(ClusterSettingsTr::tr("%1 does not exist at present.").arg(path));
    return path;
}

Result<QString> applyTick(Cluster &cluster, const Step &step, const Setting &setting)
{
    const bool before = isTicked(cluster, step);
    if (!setting.value.isEmpty() && setting.value != "yes"_L1 && setting.value != "no"_L1)
        return invalid(setting, ClusterSettingsTr::tr("Write yes (ticked) or no (not ticked)."));
    if (isPartOfEveryRun(step) && setting.value == "no"_L1)
        return invalid(setting, ClusterSettingsTr::tr(
                                    "This step is part of every run: without reaching a machine there is nothing to do on it."));
    const bool after = setting.value.isEmpty() ? step.tickedByDefault : setting.value == "yes"_L1;
    setTicked(cluster, step, after);
    return told(step.id, before ? u"yes"_s : u"no"_s, after ? u"yes"_s : u"no"_s);
}

QString whatItTakes(const StepOption &option)
{
    switch (option.kind) {
    case StepOption::Kind::Choice:
    case StepOption::Kind::YesNo:
        return ClusterSettingsTr::tr("Possible values: %1.").arg(option.values.join(", "_L1));
    case StepOption::Kind::Integer:
        return ClusterSettingsTr::tr("Write a whole number from %1 to %2.").arg(option.least).arg(option.most);
    case StepOption::Kind::Text:
        return ClusterSettingsTr::tr("Write one line of at most 200 characters.");
    case StepOption::Kind::Path:
        return ClusterSettingsTr::tr("Write a path that begins with /.");
    }
    Q_UNREACHABLE();
}

Result<QString> applyStepOption(Cluster &cluster, const Step &step, const QString &name, const Setting &setting)
{
    QStringList names;
    const StepOption *option = nullptr;
    for (const StepOption &candidate : step.options) {
        names += step.id + u'.' + candidate.name;
        if (candidate.name == name)
            option = &candidate;
    }
    if (!option) {
        return invalid(setting, names.isEmpty()
                                    ? ClusterSettingsTr::tr("The step %1 has no options.").arg(step.id)
                                    : ClusterSettingsTr::tr("The options of %1 are: %2.").arg(step.id, names.join(", "_L1)));
    }
    if (!setting.value.isEmpty()) {
        if (!option->accepts(setting.value))
            return invalid(setting, whatItTakes(*option));
    }
    const QString before = optionValue(cluster, step, name);
    setOption(cluster, step, name, setting.value);
    return told(setting.key, before, optionValue(cluster, step, name));
}

} // namespace

Result<Setting> parseSetting(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 1) {
        return Error{ErrorCode::Usage,
                     ClusterSettingsTr::tr("“%1” is not a setting. Write KEY=VALUE, for example user=admin. Nothing was changed.")
                         .arg(text),
                     {}};
    }
    return Setting{text.left(equals), text.mid(equals + 1).trimmed()};
}

Result<QString> applyToCluster(Cluster &cluster, const Setting &setting)
{
    if (setting.key == "name"_L1) {
        if (!isClusterName(setting.value))
            return invalid(setting, ClusterSettingsTr::tr("A name is one line of 1 to 100 characters."));
        return told(setting.key, std::exchange(cluster.name, setting.value), cluster.name);
    }
    if (setting.key == "key"_L1) {
        const QString path = absolutePath(setting.value);
        if (const QString fault = fieldFault(MachineField::LoginKey, path); !fault.isEmpty())
            return invalid(setting, fault);
        return told(setting.key, std::exchange(cluster.keyPath, path), cluster.keyPath);
    }
    if (const auto field = fieldFromName(setting.key)) {
        if (!isLoginField(*field))
            return invalid(setting, ClusterSettingsTr::tr("This is a setting of one machine: give --machine HOST."));
        const QString value = stored(*field, setting.value);
        if (const QString fault = fieldFault(*field, value); !fault.isEmpty())
            return invalid(setting, fault);
        const QString before = loginText(cluster.login, *field);
        [[maybe_unused]] const bool taken = setLoginText(cluster.login, *field, value); // judged above
        return told(setting.key, before, loginText(cluster.login, *field));
    }
    const QString stepId = setting.key.section(u'.', 0, 0);
    if (const Step *const step = cluster.steps->find(stepId)) {
        if (setting.key == stepId)
            return applyTick(cluster, *step, setting);
        return applyStepOption(cluster, *step, setting.key.mid(stepId.size() + 1), setting);
    }
    return invalid(setting,
                   ClusterSettingsTr::tr("A cluster's settings are: user, port, become, key, login-key, connect-as, name, "
                                         "STEP.OPTION and STEP (see: howdah-cli steps)."));
}

Result<QString> applyToMachine(Machine &machine, const Setting &setting)
{
    const auto field = fieldFromName(setting.key);
    if (!field) {
        return invalid(setting,
                       ClusterSettingsTr::tr("A machine's settings are: user, port, become, login-key, connect-as, role, ticked, "
                                             "host, address, fqdn, extra."));
    }
    if (!fieldApplies(machine.role, *field))
        return invalid(setting, ClusterSettingsTr::tr("%1 is not a node, so Howdah does not log in there.").arg(machine.host));
    const QString before = fieldText(machine, *field);
    const QString value = stored(*field, setting.value);
    if (const QString fault = fieldFault(*field, value); !fault.isEmpty())
        return invalid(setting, fault);
    [[maybe_unused]] const bool taken = setFieldText(machine, *field, value); // judged above
    return told(machine.host + u' ' + setting.key, before, fieldText(machine, *field));
}

} // namespace howdah
