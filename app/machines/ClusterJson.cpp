// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/machines/ClusterJson.h"

#include "app/base/ShownText.h"
#include "app/machines/MachineCheck.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <functional>

namespace howdah {

using namespace Qt::StringLiterals;

namespace {

struct ClusterJsonTr
{
    Q_DECLARE_TR_FUNCTIONS(ProjectFile)
};

// ---- reading

/// One object of the file: its known fields are taken out one by one, what is left is unknown.
class ObjectReader
{
public:
    ObjectReader(const QJsonValue &value, const QString &path, QStringList &faults) : m_path(path), m_faults(faults)
    {
        if (value.isObject())
            m_fields = value.toObject();
        else
            fault(m_path, ClusterJsonTr::tr("an object"));
    }

    QString string(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isString())
            fault(pathOf(key), ClusterJsonTr::tr("a string"));
        return value.toString();
    }

    bool boolean(const QString &key, bool missing)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isBool())
            fault(pathOf(key), ClusterJsonTr::tr("true or false"));
        return value.toBool(missing);
    }

    QUuid uuid(const QString &key)
    {
        const QUuid id = QUuid::fromString(string(key));
        if (id.isNull())
            fault(pathOf(key), ClusterJsonTr::tr("a uuid"));
        return id;
    }

    QSet<QString> strings(const QString &key)
    {
        QSet<QString> texts;
        const QJsonValue value = take(key);
        const QJsonArray array = value.toArray();
        if (!value.isUndefined() && !value.isArray())
            fault(pathOf(key), ClusterJsonTr::tr("a list of strings"));
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (array.at(i).isString())
                texts.insert(array.at(i).toString());
            else
                fault(u"%1[%2]"_s.arg(pathOf(key)).arg(i), ClusterJsonTr::tr("a string"));
        }
        return texts;
    }

    LoginSettings login(const QString &key, QJsonObject *unknown)
    {
        LoginSettings login;
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return login;
        ObjectReader reader(value, pathOf(key), m_faults);
        for (const MachineField field : loginFields) {
            const QString name = fieldName(field);
            const QJsonValue entry = reader.take(name);
            if (entry.isUndefined())
                continue;
            const QString wanted = field == MachineField::Port     ? ClusterJsonTr::tr("a number from 1 to 65535")
                                   : field == MachineField::Become ? ClusterJsonTr::tr("auto, none, sudo or su")
                                                                   : ClusterJsonTr::tr("a string");
            const bool rightType = field == MachineField::Port ? entry.isDouble() : entry.isString();
            // 22.5 has no integer: 0, and thereby no port.
            const QString text = field == MachineField::Port ? QString::number(entry.toInteger()) : entry.toString();
            if (!rightType || !setLoginText(login, field, text))
                reader.fault(reader.pathOf(name), wanted);
        }
        *unknown = reader.rest();
        return login;
    }

    /// What it does not know stays among the unknown fields.
    void unusable(Machine &machine)
    {
        const QJsonValue value = take(u"unusable"_s);
        if (value.isUndefined())
            return;
        ObjectReader texts(value, pathOf(u"unusable"_s), m_faults);
        for (const MachineField field : machineFields) {
            if (texts.m_fields.contains(fieldName(field)))
                putFieldText(machine, field, texts.string(fieldName(field)));
        }
        if (!texts.m_fields.isEmpty())
            m_fields.insert(u"unusable"_s, texts.m_fields);
    }

    StepOptions options(const QString &key)
    {
        StepOptions options;
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return options;
        ObjectReader steps(value, pathOf(key), m_faults);
        for (auto step = steps.m_fields.constBegin(); step != steps.m_fields.constEnd(); ++step) {
            ObjectReader values(step.value(), steps.pathOf(step.key()), m_faults);
            const QStringList names = values.m_fields.keys();
            for (const QString &name : names)
                options[step.key()][name] = values.string(name);
        }
        return options;
    }

    QJsonValue take(const QString &key)
    {
        return m_fields.contains(key) ? m_fields.take(key) : QJsonValue(QJsonValue::Undefined);
    }
    QJsonObject rest() const { return m_fields; }
    QString pathOf(const QString &key) const { return m_path.isEmpty() ? key : m_path + u'.' + key; }
    void fault(const QString &path, const QString &wanted) { m_faults += ClusterJsonTr::tr("%1 must be %2").arg(path, wanted); }

private:
    QJsonObject m_fields;
    QString m_path;
    QStringList &m_faults;
};

Error broken(const QString &name, const QString &what)
{
    return {ErrorCode::ProjectBroken,
            ClusterJsonTr::tr("%1 is damaged: %2. It was not changed. The version before the last save is %1~, if there is one.")
                .arg(name, shownLine(what)),
            {}};
}

Machine readMachine(const QJsonValue &value, const QString &path, QStringList &faults, UnknownFields *unknown)
{
    ObjectReader reader(value, path, faults);
    Machine machine;
    if (!value.isObject())
        return machine;
    machine.id = reader.uuid(u"id"_s);
    if (const QString role = reader.string(u"role"_s); !role.isEmpty()) {
        if (const auto known = roleFromName(role))
            machine.role = *known;
        else
            reader.fault(reader.pathOf(u"role"_s), ClusterJsonTr::tr("node, vip or workstation"));
    }
    machine.address = reader.string(u"address"_s);
    machine.fqdn = reader.string(u"fqdn"_s);
    machine.host = reader.string(u"host"_s);
    machine.extra = reader.string(u"extra"_s);
    UnknownFields::OfMachine rest;
    machine.login = reader.login(u"login"_s, &rest.login);
    machine.ticked = reader.boolean(u"ticked"_s, true);
    machine.liveConsent = reader.strings(u"live-consent"_s);
    reader.unusable(machine);
    rest.fields = reader.rest();
    if (!rest.fields.isEmpty() || !rest.login.isEmpty())
        unknown->machines.insert(machine.id, rest);
    return machine;
}

// ---- writing

QByteArray json(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

/// Fields in the order they are added, those with nothing to say left out.
class ObjectWriter
{
public:
    void add(const QString &key, const QByteArray &text) { m_fields += json(key) + ": " + text; }
    void add(const QString &key, const QString &text)
    {
        if (!text.isEmpty())
            add(key, json(text));
    }
    void add(const QString &key, const QSet<QString> &texts)
    {
        QList<QByteArray> sorted;
        for (const QString &text : texts)
            sorted += json(text);
        std::sort(sorted.begin(), sorted.end());
        if (!sorted.isEmpty())
            add(key, '[' + sorted.join(", ") + ']');
    }
    void add(const QString &key, const ObjectWriter &object)
    {
        if (!object.m_fields.isEmpty())
            add(key, object.oneLine());
    }
    void add(const QJsonObject &unknown)
    {
        for (auto field = unknown.constBegin(); field != unknown.constEnd(); ++field)
            add(field.key(), json(field.value()));
    }
    QByteArray oneLine() const { return '{' + m_fields.join(", ") + '}'; }
    QByteArray lines() const { return "{\n    " + m_fields.join(",\n    ") + "\n}\n"; }

private:
    QList<QByteArray> m_fields;
};

/// Undefined: not set.
QJsonValue loginValue(const LoginSettings &login, MachineField field)
{
    if (field == MachineField::Port)
        return login.port ? QJsonValue(*login.port) : QJsonValue(QJsonValue::Undefined);
    const QString text = loginText(login, field);
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

ObjectWriter loginObject(const LoginSettings &login, const QJsonObject &unknown)
{
    ObjectWriter object;
    for (const MachineField field : loginFields) {
        if (const QJsonValue value = loginValue(login, field); !value.isUndefined())
            object.add(fieldName(field), json(value));
    }
    object.add(unknown);
    return object;
}

QByteArray machineLine(const Machine &machine, const UnknownFields::OfMachine &unknown)
{
    ObjectWriter object;
    object.add(u"id"_s, machine.id.toString(QUuid::WithoutBraces));
    object.add(u"role"_s, roleName(machine.role));
    object.add(u"address"_s, machine.address);
    object.add(u"fqdn"_s, machine.fqdn);
    object.add(u"host"_s, machine.host);
    object.add(u"extra"_s, machine.extra);
    object.add(u"login"_s, loginObject(machine.login, unknown.login));
    if (!machine.ticked)
        object.add(u"ticked"_s, QByteArray("false"));
    object.add(u"live-consent"_s, machine.liveConsent);
    ObjectWriter unusable;
    for (auto text = machine.unusable.constBegin(); text != machine.unusable.constEnd(); ++text)
        unusable.add(fieldName(text.key()), text.value());
    QJsonObject rest = unknown.fields;
    unusable.add(rest.take(u"unusable"_s).toObject());
    object.add(u"unusable"_s, unusable);
    object.add(rest);
    return object.oneLine();
}

} // namespace

Result<Cluster> clusterFromJson(const QByteArray &text, const QString &name, UnknownFields *unknown)
{
    *unknown = {};
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(text, &parsing);
    if (parsing.error != QJsonParseError::NoError) {
        const QByteArray before = text.left(parsing.offset);
        const qsizetype line = before.count('\n') + 1;
        const qsizetype column = before.size() - (before.lastIndexOf('\n') + 1) + 1;
        return broken(name, ClusterJsonTr::tr("line %1, column %2: %3")
                                .arg(QString::number(line), QString::number(column), parsing.errorString()));
    }
    const QJsonValue version = document.isObject() ? document.object().value("howdah"_L1) : QJsonValue();
    if (!version.isDouble() || version.toInteger() < 1) {
        return Error{ErrorCode::ProjectBroken,
                     ClusterJsonTr::tr("%1 is not a Howdah project: it has no format version. It was not changed. "
                                       "To import a machines.txt, choose Import.")
                         .arg(name),
                     {}};
    }
    if (version.toInteger() > projectFormat) {
        return Error{ErrorCode::ProjectTooNew,
                     ClusterJsonTr::tr("%1 was written by a newer Howdah (format %2; this one knows %3). It was not changed. "
                                       "Update Howdah on this computer.")
                         .arg(name, QString::number(version.toInteger()), QString::number(projectFormat)),
                     {}};
    }

    QStringList faults;
    ObjectReader reader(document.object(), {}, faults);
    reader.take(u"howdah"_s);
    Cluster cluster;
    cluster.id = reader.uuid(u"id"_s);
    cluster.name = reader.string(u"name"_s);
    if (!isClusterName(cluster.name))
        reader.fault(u"name"_s, ClusterJsonTr::tr("one line of 1 to 100 characters"));
    cluster.login = reader.login(u"login"_s, &unknown->login);
    cluster.keyPath = reader.string(u"key"_s);
    // A machine's faults are shown in the table; the cluster's would reach every machine, so they end the reading.
    for (QString fault : loginFaults(cluster.login, cluster.keyPath)) {
        if (fault.endsWith(u'.'))
            fault.chop(1);
        faults += fault;
    }
    cluster.options = reader.options(u"options"_s);
    cluster.untickedSteps = reader.strings(u"unticked"_s);
    cluster.tickedSteps = reader.strings(u"ticked"_s);

    const QJsonValue machines = reader.take(u"machines"_s);
    if (!machines.isUndefined() && !machines.isArray())
        reader.fault(u"machines"_s, ClusterJsonTr::tr("a list of machines"));
    const QJsonArray rows = machines.toArray();
    QHash<QUuid, qsizetype> seen;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString path = u"machines[%1]"_s.arg(i);
        const Machine machine = readMachine(rows.at(i), path, faults, unknown);
        if (!machine.id.isNull() && seen.contains(machine.id))
            reader.fault(path + ".id"_L1,
                         ClusterJsonTr::tr("another uuid than that of machines[%1]").arg(seen.value(machine.id)));
        seen.insert(machine.id, i);
        cluster.machines.append(machine);
    }
    unknown->fields = reader.rest();

    if (!faults.isEmpty()) {
        constexpr qsizetype shown = 10; // errors; a longer list would not help
        QString what = faults.mid(0, shown).join(u"; "_s);
        if (faults.size() > shown)
            what += ClusterJsonTr::tr("; and %n more", nullptr, int(faults.size() - shown));
        return broken(name, what);
    }
    return cluster;
}

QByteArray clusterToJson(const Cluster &cluster, const UnknownFields &unknown)
{
    ObjectWriter object;
    object.add(u"howdah"_s, QByteArray::number(projectFormat));
    object.add(u"id"_s, cluster.id.toString(QUuid::WithoutBraces));
    object.add(u"name"_s, cluster.name);
    object.add(u"login"_s, loginObject(cluster.login, unknown.login));
    object.add(u"key"_s, cluster.keyPath);
    ObjectWriter options;
    for (auto step = cluster.options.constBegin(); step != cluster.options.constEnd(); ++step) {
        ObjectWriter values;
        for (auto value = step->constBegin(); value != step->constEnd(); ++value)
            values.add(value.key(), json(value.value()));
        options.add(step.key(), values);
    }
    object.add(u"options"_s, options);
    object.add(u"unticked"_s, cluster.untickedSteps);
    object.add(u"ticked"_s, cluster.tickedSteps);
    QList<QByteArray> machines;
    machines.reserve(cluster.machines.size());
    for (const Machine &machine : cluster.machines)
        machines += machineLine(machine, unknown.machines.value(machine.id));
    object.add(u"machines"_s, machines.isEmpty() ? QByteArray("[]") : "[\n        " + machines.join(",\n        ") + "\n    ]");
    object.add(unknown.fields);
    return object.lines();
}

QJsonObject loginToJson(const LoginSettings &login)
{
    QJsonObject object;
    for (const MachineField field : loginFields) {
        if (const QJsonValue value = loginValue(login, field); !value.isUndefined())
            object.insert(fieldName(field), value);
    }
    return object;
}

QJsonObject stepOptionsToJson(const StepOptions &options)
{
    QJsonObject steps;
    for (auto step = options.cbegin(); step != options.cend(); ++step) {
        QJsonObject values;
        for (auto value = step->cbegin(); value != step->cend(); ++value)
            values.insert(value.key(), *value);
        steps.insert(step.key(), values);
    }
    return steps;
}

StepOptions stepOptionsFromJson(const QJsonObject &steps)
{
    StepOptions options;
    for (auto step = steps.begin(); step != steps.end(); ++step) {
        const QJsonObject values = step.value().toObject();
        for (auto value = values.begin(); value != values.end(); ++value)
            options[step.key()][value.key()] = value.value().toString();
    }
    return options;
}

QJsonArray sortedToJson(const QSet<QString> &texts)
{
    QStringList sorted(texts.begin(), texts.end());
    sorted.sort();
    return QJsonArray::fromStringList(sorted);
}

QStringList stringsFromJson(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list << item.toString();
    return list;
}

} // namespace howdah
