// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/BecomeRoot.h"

#include "app/base/Shell.h"
#include "app/ssh/RootDialogue.h"
#include "app/ssh/RootErrors.h"
#include "app/ssh/SessionErrors.h"

#include <QRandomGenerator>

namespace howdah {

namespace {

bool sudoSaysNotAllowed(const RootDialogue &talk)
{
    for (const char *words : {"not in the sudoers", "may not run sudo", "is not allowed to", "afraid I can"}) {
        if (talk.says(words))
            return true;
    }
    return false;
}

QByteArray bootstrapText(const QByteArray &nonce, const QByteArray &driver, const QByteArray &library,
                         const QByteArray &lockHolder)
{
    return shellAssignment("HD_N", nonce) + shellAssignment("HD_WHO", lockHolder) + shellAssignment("HD_LIB", library) + driver
           + '\n';
}

QByteArray newNonce()
{
    quint32 words[4];
    QRandomGenerator::system()->fillRange(words);
    return "hd" + QByteArray(reinterpret_cast<const char *>(words), sizeof words).toHex();
}

} // namespace

Result<RootChannel> becomeRoot(Session &session, const BecomeRequest &request, const QByteArray &driver,
                               const QByteArray &library, const QByteArray &lockHolder, const QList<StepCall> &ahead)
{
    BecomeText text;
    text.sudo = request.allowSudo;
    text.sudoWithPassword = (request.sudoAsksRoot ? request.rootPassword : request.sudoPassword) != nullptr;
    text.su = request.allowSu && request.rootPassword;
    QByteArray sudoWords;
    QByteArray whose;
    // At most four: pipe and terminal, for sudo and, where that does not allow it, for su.
    for (int channels = 0; channels < 4; ++channels) {
        text.nonce = newNonce();
        auto steps = std::make_unique<StepQueue>();
        const QByteArray bootstrap = bootstrapText(text.nonce, driver, library, lockHolder) + steps->send(ahead);
        // The driver can be sent together with the command for root's own shell: no sudo or su is in between, and it saves a
        // round trip.
        const bool along = session.user() == u"root" && !text.onTerminal;
        const QByteArray pipelined = along ? "[ \"$hd_uid\" -ne 0 ] || eval " + shellQuote(bootstrap) + '\n' : QByteArray();

        auto talk = std::make_unique<RootDialogue>(session, request, text);
        talk->result.steps = std::move(steps);
        Result<void> done = talk->begin(pipelined);
        if (!talk->sudoWords.isEmpty())
            sudoWords = talk->sudoWords;
        if (!talk->whose.isEmpty())
            whose = talk->whose;
        if (!done)
            return done.error();
        switch (talk->decided) {
        case RootDialogue::Where::NeedsTerminal:
            text.onTerminal = true;
            talk->leave();
            continue;
        case RootDialogue::Where::Nowhere:
            return rootError::noWay(session.endpoint(), session.user(), request, sudoWords, whose);
        case RootDialogue::Where::SudoFree:
        case RootDialogue::Where::Sudo:
        case RootDialogue::Where::Su: {
            const bool wasSudo = talk->decided == RootDialogue::Where::Sudo;
            done = talk->handOver();
            if (done)
                break;
            if (!text.onTerminal && (talk->says("must have a tty") || talk->says("must be run from a terminal"))) {
                text.onTerminal = true;
                talk->leave();
                continue;
            }
            if (wasSudo && sudoSaysNotAllowed(*talk)) { // the password was right, the account is not allowed
                sudoWords = "refused " + talk->words().toUtf8();
                text.sudo = false;
                text.onTerminal = false;
                talk->leave();
                if (text.su)
                    continue;
                return rootError::noWay(session.endpoint(), session.user(), request, sudoWords, whose);
            }
            talk->abandon();
            return done.error();
        }
        default:
            break;
        }
        done = talk->startDriver(talk->where == RootDialogue::Where::Already && along ? QByteArray() : bootstrap);
        if (!done)
            return done.error();
        RootChannel root = std::move(talk->result);
        return root;
    }
    return rootError::unavailable(session.endpoint(), QString::fromUtf8(sudoWords));
}

} // namespace howdah
