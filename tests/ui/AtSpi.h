// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A program as an assistive technology sees it: found by role and name, pressed, typed into, read.
//
// Thread: one. Every wait has a limit; what was not found is a null handle, and tree() says what was there instead.
#pragma once

#include <atspi/atspi.h>

#include <QByteArray>
#include <QRegularExpression>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace howdah::test {

class AtSpi
{
public:
    struct Unref
    {
        void operator()(void *object) const { g_object_unref(object); }
    };
    using Handle = std::shared_ptr<AtspiAccessible>;
    using Limit = std::chrono::milliseconds;

    /// The application of that process; waits until it has shown itself.
    static Handle application(qint64 pid, Limit limit);

    /// The first below `root` whose role and whole name fit, visible and enabled.
    static Handle find(const Handle &root, AtspiRole role, const QString &name, Limit limit);
    /// Any text below `root` that fits; what it says.
    static QString textOf(const Handle &root, const QRegularExpression &pattern, Limit limit);

    static bool press(const Handle &control);
    static bool setText(const Handle &field, const QString &text);
    static QString name(const Handle &object);
    /// Roles and names, indented: for the message of a failed check.
    static QByteArray tree(const Handle &root);

private:
    static void walk(const Handle &root, int depth, const std::function<bool(const Handle &, int depth)> &visit, bool *done);
    static bool isThere(const Handle &object);
};

} // namespace howdah::test
