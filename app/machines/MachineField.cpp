// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/machines/MachineField.h"

#include <QCoreApplication>

namespace howdah {

using namespace Qt::StringLiterals;

namespace {

struct MachineFieldTr
{
    Q_DECLARE_TR_FUNCTIONS(Machine)
};

std::optional<QString> unsetIfEmpty(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

QString fieldName(MachineField field)
{
    switch (field) {
    case MachineField::Ticked:
        return u"ticked"_s;
    case MachineField::Host:
        return u"host"_s;
    case MachineField::Address:
        return u"address"_s;
    case MachineField::Fqdn:
        return u"fqdn"_s;
    case MachineField::Role:
        return u"role"_s;
    case MachineField::User:
        return u"user"_s;
    case MachineField::Port:
        return u"port"_s;
    case MachineField::Become:
        return u"become"_s;
    case MachineField::LoginKey:
        return u"login-key"_s;
    case MachineField::ConnectAs:
        return u"connect-as"_s;
    case MachineField::Extra:
        return u"extra"_s;
    }
    Q_UNREACHABLE();
}

std::optional<MachineField> fieldFromName(QStringView name)
{
    for (const MachineField field : machineFields) {
        if (fieldName(field) == name)
            return field;
    }
    return std::nullopt;
}

QString fieldTitle(MachineField field)
{
    switch (field) {
    case MachineField::Ticked:
        return MachineFieldTr::tr("In the run");
    case MachineField::Host:
        return MachineFieldTr::tr("Machine");
    case MachineField::Address:
        return MachineFieldTr::tr("Address");
    case MachineField::Fqdn:
        return MachineFieldTr::tr("FQDN");
    case MachineField::Role:
        return MachineFieldTr::tr("Role");
    case MachineField::User:
        return MachineFieldTr::tr("Log in as");
    case MachineField::Port:
        return MachineFieldTr::tr("Port");
    case MachineField::Become:
        return MachineFieldTr::tr("Become root");
    case MachineField::LoginKey:
        return MachineFieldTr::tr("Login key");
    case MachineField::ConnectAs:
        return MachineFieldTr::tr("Connect as");
    case MachineField::Extra:
        return MachineFieldTr::tr("Fourth column");
    }
    Q_UNREACHABLE();
}

QString loginText(const LoginSettings &login, MachineField field)
{
    switch (field) {
    case MachineField::User:
        return login.user.value_or(QString());
    case MachineField::Port:
        return login.port ? QString::number(*login.port) : QString();
    case MachineField::Become:
        return login.become ? becomeName(*login.become) : QString();
    case MachineField::LoginKey:
        return login.loginKey.value_or(QString());
    case MachineField::ConnectAs:
        return login.connectAs.value_or(QString());
    default:
        return {};
    }
}

bool setLoginText(LoginSettings &login, MachineField field, const QString &text)
{
    const QString value = text.trimmed();
    switch (field) {
    case MachineField::User:
        login.user = unsetIfEmpty(value);
        return true;
    case MachineField::Port: {
        if (value.isEmpty()) {
            login.port.reset();
            return true;
        }
        bool isNumber = false;
        const ushort port = value.toUShort(&isNumber);
        if (!isNumber || port == 0)
            return false;
        login.port = port;
        return true;
    }
    case MachineField::Become: {
        const std::optional<Become> become = becomeFromName(value);
        if (!become && !value.isEmpty())
            return false;
        login.become = become;
        return true;
    }
    case MachineField::LoginKey:
        login.loginKey = unsetIfEmpty(value);
        return true;
    case MachineField::ConnectAs:
        login.connectAs = unsetIfEmpty(value);
        return true;
    default:
        return false;
    }
}

QString fieldText(const Machine &machine, MachineField field)
{
    if (const auto text = machine.unusable.constFind(field); text != machine.unusable.constEnd())
        return *text;
    switch (field) {
    case MachineField::Ticked:
        return machine.ticked ? u"yes"_s : u"no"_s;
    case MachineField::Host:
        return machine.host;
    case MachineField::Address:
        return machine.address;
    case MachineField::Fqdn:
        return machine.fqdn;
    case MachineField::Role:
        return roleName(machine.role);
    case MachineField::Extra:
        return machine.extra;
    default:
        return loginText(machine.login, field);
    }
}

namespace {

bool setValue(Machine &machine, MachineField field, const QString &value)
{
    switch (field) {
    case MachineField::Ticked:
        if (value != "yes"_L1 && value != "no"_L1)
            return false;
        machine.ticked = value == "yes"_L1;
        return true;
    case MachineField::Host:
        machine.host = value;
        return true;
    case MachineField::Address:
        machine.address = value;
        return true;
    case MachineField::Fqdn:
        machine.fqdn = value;
        return true;
    case MachineField::Role: {
        const std::optional<Role> role = roleFromName(value);
        if (!role)
            return false;
        machine.role = *role;
        return true;
    }
    case MachineField::Extra:
        machine.extra = value;
        return true;
    default:
        return setLoginText(machine.login, field, value);
    }
}

} // namespace

bool setFieldText(Machine &machine, MachineField field, const QString &text)
{
    if (!setValue(machine, field, text.trimmed()))
        return false;
    machine.unusable.remove(field);
    return true;
}

void putFieldText(Machine &machine, MachineField field, const QString &text)
{
    if (!setFieldText(machine, field, text))
        machine.unusable.insert(field, text);
}

bool fieldApplies(Role role, MachineField field)
{
    switch (field) {
    case MachineField::Ticked:
    case MachineField::User:
    case MachineField::Port:
    case MachineField::Become:
    case MachineField::LoginKey:
    case MachineField::ConnectAs:
        return role == Role::Node;
    default:
        return true;
    }
}

QString roleTitle(Role role)
{
    switch (role) {
    case Role::Node:
        return MachineFieldTr::tr("node");
    case Role::Vip:
        return MachineFieldTr::tr("VIP");
    case Role::Workstation:
        return MachineFieldTr::tr("this computer");
    }
    Q_UNREACHABLE();
}

QString becomeTitle(Become become)
{
    switch (become) {
    case Become::Auto:
        return MachineFieldTr::tr("automatic");
    case Become::None:
        return MachineFieldTr::tr("already root");
    case Become::Sudo:
        return MachineFieldTr::tr("sudo");
    case Become::Su:
        return MachineFieldTr::tr("su");
    }
    Q_UNREACHABLE();
}

} // namespace howdah
