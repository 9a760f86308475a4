// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/HandshakeGate.h"

#include "app/base/os/Interrupted.h"
#include "app/base/os/WakeFd.h"

#include <QHash>

#include <list>
#include <mutex>

#include <poll.h>

namespace howdah {

namespace {

struct Waiter
{
    WakeFd granting;
    bool granted = false; ///< under the mutex: the slot belongs to this waiter
};

struct Target
{
    int taken = 0;
    std::list<Waiter *> waiting;
};

struct Targets
{
    std::mutex mutex;
    QHash<QString, Target> byName;
};

Targets &targets()
{
    static Targets all; // the limit is the machine's, so it applies to the whole process
    return all;
}

} // namespace

std::optional<HandshakeGate::Slot> HandshakeGate::enter(const QString &hostName, quint16 port, std::chrono::milliseconds limit,
                                                        const CancelToken &cancel)
{
    const QString name = hostName.toLower() + u' ' + QString::number(port);
    Targets &all = targets();
    Waiter self;
    {
        const std::lock_guard lock(all.mutex);
        Target &target = all.byName[name];
        if (target.taken < SlotsPerTarget) {
            ++target.taken;
            return Slot(name);
        }
        target.waiting.push_back(&self);
    }
    pollfd waits[2] = {{self.granting.fd(), POLLIN, 0}, {cancel.fd(), POLLIN, 0}};
    pollFor(waits, limit);

    {
        const std::lock_guard lock(all.mutex);
        if (!self.granted) {
            all.byName[name].waiting.remove(&self);
            return std::nullopt;
        }
    }
    Slot slot(name); // given back at once if cancel came too; outside the mutex, which its end takes
    if (cancel.isCancelled())
        return std::nullopt;
    return slot;
}

HandshakeGate::Slot::~Slot()
{
    if (m_target.isEmpty())
        return;
    Targets &all = targets();
    const std::lock_guard lock(all.mutex);
    const auto target = all.byName.find(m_target);
    if (!target->waiting.empty()) { // handed on, not freed, so that no other waiter can overtake
        Waiter *next = target->waiting.front();
        target->waiting.pop_front();
        next->granted = true;
        next->granting.wake();
    } else if (--target->taken == 0) {
        all.byName.erase(target);
    }
}

} // namespace howdah
