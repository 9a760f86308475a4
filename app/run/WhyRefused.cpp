// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/WhyRefused.h"

#include "app/catalogue/Step.h"
#include "app/steps/StepReport.h"

namespace howdah {
namespace {

constexpr qsizetype mostOutput = 64 * 1024; ///< of what the machine prints

/// A cause that the program found in settings and accounts explains a refusal; not one that came later, or sooner.
bool explains(const QString &cause, const RefusedLogin &login)
{
    if (!login.reached)
        return cause == QLatin1String("login-dropped");
    if (!login.letIn)
        return true;
    static const QStringList afterTheKey{QStringLiteral("login-forced"),
                                         QStringLiteral("login-shell-none"),
                                         QStringLiteral("login-shell-missing"),
                                         QStringLiteral("login-key-options"),
                                         QStringLiteral("login-password-expired"),
                                         QStringLiteral("login-password-change"),
                                         QStringLiteral("login-account-expired"),
                                         QStringLiteral("login-access"),
                                         QStringLiteral("login-rule")};
    return afterTheKey.contains(cause);
}

} // namespace

WhyRefused askWhyRefused(const Cluster &cluster, const Machine &machine, StepRunner &runner, const QByteArray &clientAddress,
                         const RefusedLogin &login, const std::shared_ptr<CancelToken> &cancel)
{
    StepValues values;
    values.mode = RunMode::Check;
    values.publicKey = login.publicKey;
    values.keyUser = login.user.toUtf8();
    values.clientAddress = clientAddress;

    WhyRefused why;
    StepReport report;
    StepCall call;
    call.step = QStringLiteral("why-refused");
    call.program = stepAssignments(cluster, &machine, Step(), values)
                   + "HD_AGO=" + QByteArray::number(qint64(login.ago.count()) + 2) + " HD_LET_IN=" + (login.letIn ? "1" : "")
                   + '\n' + whyRefusedText();
    call.limit = std::chrono::seconds(25);
    call.cancel = cancel;
    call.onOutput = [&](const QByteArray &bytes) {
        why.output += bytes.first(qMin(bytes.size(), mostOutput - why.output.size()));
    };
    call.onProtocol = [&](const QByteArray &line) { report.feed(line); };
    const auto ended = runner.runStep(call);
    why.log = report.facts.value(QStringLiteral("sshd-log"));
    if (ended && report.outcome == Outcome::Failed && report.reason.id.startsWith(QLatin1String("login-"))
        && explains(report.reason.id, login))
        why.cause = report.reason;
    return why;
}

} // namespace howdah
