// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/SecretField.h"

#include <QMap>

#include <tuple>

namespace howdah {

QStringList SecretField::hosts() const
{
    QStringList hosts;
    for (const SecretQuestion &question : questions)
        hosts << question.host;
    return hosts;
}

QList<QUuid> SecretField::machines() const
{
    QList<QUuid> machines;
    for (const SecretQuestion &question : questions)
        machines << question.machine;
    return machines;
}

QStringList SecretField::refusedBy() const
{
    QStringList hosts;
    for (const SecretQuestion &question : questions) {
        if (question.refusedHere)
            hosts << question.host;
    }
    return hosts;
}

// A mistyped secret is tried on one machine only, so all that share the account ask again together.
QList<SecretField> secretFields(const QList<SecretQuestion> &questions)
{
    QMap<std::tuple<bool, int, QString>, SecretField> byAccount;
    for (const SecretQuestion &question : questions)
        byAccount[{question.keyFile, int(question.kind), question.account}].questions << question;
    return byAccount.values();
}

std::vector<SecretAnswer> answersOf(const SecretField &field, const Secret &secret)
{
    std::vector<SecretAnswer> answers;
    if (field.isEverywhere()) {
        answers.push_back({field.first().kind, QUuid(), secret.clone()});
        return answers;
    }
    for (const SecretQuestion &question : field.questions)
        answers.push_back({question.kind, question.machine, secret.clone()});
    return answers;
}

} // namespace howdah
