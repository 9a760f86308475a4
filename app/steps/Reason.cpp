// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/steps/Reason.h"

#include <QCoreApplication>
#include <QHash>

namespace howdah {
namespace {

struct Sentence
{
    const char *id;
    const char *text;
};

constexpr Sentence sentences[] = {
    // The engine's own.
    {"needs-failed", QT_TRANSLATE_NOOP("Reason", "Not tried, because “%1” did not succeed. Fix that first, then retry.")},
    {"no-outcome",
     QT_TRANSLATE_NOOP(
         "Reason",
         "The step's program ended with exit status %1 without reporting a result. See the output; the machine may have been changed.")},
    {"step-timed-out",
     QT_TRANSLATE_NOOP(
         "Reason",
         "The step did not finish within %1 and was ended. The machine may have been changed. See the output, then retry.")},
    {"step-killed",
     QT_TRANSLATE_NOOP(
         "Reason",
         "The step was killed on the machine (signal %1), before its limit and not by Howdah: by somebody there, or by a limit of the machine (sudo's command_timeout, systemd). The machine may have been changed. See the output and the machine's journal, then retry.")},
    {"step-killed-memory",
     QT_TRANSLATE_NOOP(
         "Reason",
         "The machine ran out of memory and its kernel killed the step (dmesg there says what used it). The machine may have been changed. Free some memory or add swap, then retry.")},
    {"would-follow", QT_TRANSLATE_NOOP("Reason", "Would be done after “%1”.")},
    {"no-thread",
     QT_TRANSLATE_NOOP(
         "Reason",
         "This computer could not start another thread for this machine. Nothing was changed there. Run with fewer machines, or raise the limit (ulimit -u), then retry.")},
    {"interrupted",
     QT_TRANSLATE_NOOP(
         "Reason",
         "Howdah ended while this step was running. Run it again: it finds out what is done already and does the rest.")},
    {"run-interrupted",
     QT_TRANSLATE_NOOP("Reason",
                       "Not tried: Howdah ended before this step began. Nothing was changed by this step. Run it again.")},
    {"stopped", QT_TRANSLATE_NOOP("Reason", "Stopped before it began. Nothing was changed by this step.")},
    {"stopped-in-step",
     QT_TRANSLATE_NOOP("Reason", "Stopped in the middle. The machine may have been changed; run the step again.")},
    {"finishing-on-node",
     QT_TRANSLATE_NOOP(
         "Reason",
         "Stopped here; the package installation continues on the machine until it is complete. Run the step again later to verify it.")},
    {"lost-in-step",
     QT_TRANSLATE_NOOP(
         "Reason",
         "The connection broke during this step and could not be restored. The machine may have been changed. Look at its console, then retry.")},
    {"lost-then-busy",
     QT_TRANSLATE_NOOP(
         "Reason",
         "The connection broke during this step, and when it was restored another run was working on the machine (%1). The machine may have been changed. Wait until that run has ended, then retry.")},
    {"lost-still-running",
     QT_TRANSLATE_NOOP(
         "Reason",
         "The connection broke during this step and was restored, but the work that had been started before did not end within %1. The machine may have been changed. Wait until it has ended there, then retry.")},
    {"own-step-goes-on",
     QT_TRANSLATE_NOOP(
         "Reason", "the connection broke and was restored; waiting until the work that had been started before has ended there")},
    {"lock-taken-over",
     QT_TRANSLATE_NOOP("Reason", "the lock of an earlier run that no longer exists was taken over on this machine: %1")},
    {"silent", QT_TRANSLATE_NOOP("Reason", "no output for %1 min")},
    {"live-stopped",
     QT_TRANSLATE_NOOP(
         "Reason",
         "Not tried: “%1” failed before it. Machines in use are changed one at a time, and the first failure stops this.")},
    {"left-out", QT_TRANSLATE_NOOP("Reason", "Left out of this run on request.")},
    {"firewall-kept", QT_TRANSLATE_NOOP("Reason", "The firewall was left on, as you asked before this run.")},
    {"root-login-kept", QT_TRANSLATE_NOOP("Reason", "Root login stays as it is in this cluster; the work is done through sudo.")},
    {"no-workstation", QT_TRANSLATE_NOOP("Reason", "This computer was left out of this run on request.")},
    {"no-machine-reached", QT_TRANSLATE_NOOP("Reason", "No machine was reached, so this computer was not changed.")},
    {"nothing-to-take-back", QT_TRANSLATE_NOOP("Reason", "This step changed nothing that could be taken back.")},
    {"no-other-way-in",
     QT_TRANSLATE_NOOP(
         "Reason",
         "Kept: no login other than by this key has been proved to work, and removing the key would lock you out. Log in with a password or as another user, then take back again.")},
    {"connected", QT_TRANSLATE_NOOP("Reason", "Logged in as %1, root through %2.")},
    {"connected-as-root", QT_TRANSLATE_NOOP("Reason", "Logged in as %1.")},
    {"connected-instead",
     QT_TRANSLATE_NOOP("Reason",
                       "Logged in as %1, root through %2. Root login by key worked last time but was refused now: “%3”.")},
    {"connected-without-key",
     QT_TRANSLATE_NOOP("Reason", "Logged in as %1. The key, which worked last time, was not sufficient: “%2”.")},
// The steps'.
#include "StepReasons.inc"
};

const QString andWarning = QStringLiteral("+"); ///< between a reason's arguments and a warning's id

const QHash<QString, const char *> &index()
{
    static const QHash<QString, const char *> byId = [] {
        QHash<QString, const char *> map;
        for (const Sentence &sentence : sentences)
            map.insert(QString::fromLatin1(sentence.id), sentence.text);
        return map;
    }();
    return byId;
}

/// Where a warning begins; a machine's own "+" is followed by no reason that we know.
qsizetype warningAt(const QStringList &args, qsizetype from)
{
    for (qsizetype at = args.indexOf(andWarning, from); at >= 0; at = args.indexOf(andWarning, at + 1)) {
        if (at + 1 < args.size() && index().contains(args.at(at + 1)))
            return at;
    }
    return -1;
}

} // namespace

Reason::Reason(const Error &error) : id(errorCodeName(error.code)), message(error.message)
{
}

QString Reason::sentence() const
{
    if (!message.isEmpty())
        return message;
    const qsizetype end = warningAt(args, 0);
    if (end >= 0) {
        QStringList all{Reason(id, args.first(end)).sentence()};
        for (const Reason &warning : warnings())
            all << warning.sentence();
        return all.join(u' ');
    }
    const char *text = index().value(id);
    if (!text)
        return args.isEmpty() ? id : id + QStringLiteral(": ") + args.join(u' ');
    QString sentence = QCoreApplication::translate("Reason", text);
    // One pass, so that a %2 inside the first argument is left as it is.
    QString filled;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const bool place = sentence.at(i) == u'%' && i + 1 < sentence.size() && sentence.at(i + 1).isDigit();
        if (!place) {
            filled += sentence.at(i);
            continue;
        }
        const int which = sentence.at(++i).digitValue();
        filled += which >= 1 && which <= args.size() ? args.at(which - 1) : QString();
    }
    return filled;
}

QList<Reason> Reason::warnings() const
{
    QList<Reason> all;
    for (qsizetype at = warningAt(args, 0); at >= 0;) {
        const qsizetype next = warningAt(args, at + 1);
        all << Reason(args.at(at + 1), args.mid(at + 2, next < 0 ? -1 : next - at - 2));
        at = next;
    }
    return all;
}

bool isKnownReason(QStringView id)
{
    return index().contains(id.toString());
}

QStringList knownReasons()
{
    return index().keys();
}

} // namespace howdah
