// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A piece of work off the main thread, and what follows it back on it.
//
// Thread: call on the main thread. `work` must not touch widgets; `then` is dropped when `context` dies first.
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace howdah {

template <class Work, class Then> void inBackground(QObject *context, Work work, Then then)
{
    QThreadPool::globalInstance()->start(
        [guard = QPointer<QObject>(context), work = std::move(work), then = std::move(then)]() mutable {
            auto result = work();
            // Queued to the application, which outlives the pool; the guard is looked at on the main thread.
            QMetaObject::invokeMethod(
                qApp,
                [guard, result = std::move(result), then = std::move(then)]() mutable {
                    if (guard)
                        then(std::move(result));
                },
                Qt::QueuedConnection);
        });
}

} // namespace howdah
