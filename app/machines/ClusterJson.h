// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A cluster as JSON: as the text of a project file, and back, and its parts as records and the command line show them.
// The project file's format is version 1:
//
//   {
//       "howdah": 1,                                       the format's version
//       "id": "…", "name": "lab",                          (one field a line)
//       "login": {"user": "admin", "become": "sudo"},      the cluster's own settings; also port, login-key, connect-as
//       "key": "/home/anna/.ssh/id_ed25519",               private key whose public half goes to the nodes
//       "options": {"STEP": {"OPTION": "VALUE"}},           what differs from the default
//       "unticked": ["STEP", …], "ticked": [],             steps that differ from their own default
//       "machines": [
//           {"id": "…", "role": "node", "address": "192.0.2.11", "fqdn": "db1.patroni.local", "host": "db1"},
//           …                                              one machine a line; also extra, login, ticked, live-consent
//       ]
//   }
//
// The order is fixed and what has its default is left out, so a change is a small diff. There is no secret in it and
// no place for one. Fields that this version does not know come back at the end of their object.
//
// Thread: pure functions.
#pragma once

#include "app/base/Result.h"
#include "app/machines/Cluster.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace howdah {

inline constexpr int projectFormat = 1;

/// What the file holds beyond the Cluster, to be written back as it was.
struct UnknownFields
{
    struct OfMachine
    {
        QJsonObject fields;
        QJsonObject login;
    };
    QJsonObject fields;
    QJsonObject login;
    QHash<QUuid, OfMachine> machines;
};

/// Errors: ProjectBroken (each wrong field by its path, or the line and column where the JSON ends to be JSON),
/// ProjectTooNew. `name` is how to call the file.
[[nodiscard]] Result<Cluster> clusterFromJson(const QByteArray &text, const QString &name, UnknownFields *unknown);

[[nodiscard]] QByteArray clusterToJson(const Cluster &cluster, const UnknownFields &unknown);

/// Only the settings that are set.
[[nodiscard]] QJsonObject loginToJson(const LoginSettings &login);

[[nodiscard]] QJsonObject stepOptionsToJson(const StepOptions &options);
/// What is no text is an empty one: for records, which are no input of a user.
[[nodiscard]] StepOptions stepOptionsFromJson(const QJsonObject &steps);

[[nodiscard]] QJsonArray sortedToJson(const QSet<QString> &texts);
[[nodiscard]] QStringList stringsFromJson(const QJsonValue &value);

} // namespace howdah
