// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/ReasonGroups.h"

#include <QRegularExpression>

#include <algorithm>

namespace howdah {
namespace {

/// The sentence without what differs from machine to machine.
QString common(const Failure &failure)
{
    QString text = failure.record.reason.sentence();
    for (const QString &own : {failure.address, failure.host}) {
        if (!own.isEmpty())
            text.replace(QRegularExpression(QStringLiteral("(?<![\\w.-])") + QRegularExpression::escape(own)
                                            + QStringLiteral("(?![\\w-]|\\.\\w)")),
                         QStringLiteral("…"));
    }
    return text;
}

} // namespace

QList<ReasonGroup> groupFailures(const QList<Failure> &failures)
{
    QSet<QUuid> failed;
    for (const Failure &failure : failures) {
        if (failure.record.outcome != Outcome::NotTried)
            failed.insert(failure.record.machine);
    }
    QList<ReasonGroup> groups;
    QHash<QString, qsizetype> known;
    for (const Failure &failure : failures) {
        if (failure.record.outcome == Outcome::NotTried && failed.contains(failure.record.machine))
            continue;
        const QString sentence = common(failure);
        static const QRegularExpression numbers(QStringLiteral("\\d+"));
        const QString key =
            QStringList{failure.record.step, failure.record.reason.id, QString::number(int(failure.record.outcome)),
                        QString(sentence).replace(numbers, QStringLiteral("#"))}
                .join(u'\n');
        const auto found = known.constFind(key);
        if (found == known.cend()) {
            known.insert(key, groups.size());
            groups << ReasonGroup{failure.record.step, failure.record.outcome, failure.record.reason.sentence(), {failure}};
        } else {
            groups[*found].sentence = sentence;
            groups[*found].failures << failure;
        }
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const ReasonGroup &a, const ReasonGroup &b) { return a.failures.size() > b.failures.size(); });
    return groups;
}

} // namespace howdah
