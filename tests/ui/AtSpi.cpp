// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/AtSpi.h"

#include <QDeadlineTimer>
#include <QThread>

namespace howdah::test {
namespace {

/// The bus answers late while a program is busy; an error is "not there yet".
struct Ignored
{
    GError *error = nullptr;
    ~Ignored() { g_clear_error(&error); }
    operator GError **() { return &error; }
};

QString taken(char *text)
{
    const QString copy = QString::fromUtf8(text);
    g_free(text);
    return copy;
}

AtSpi::Handle owned(AtspiAccessible *object)
{
    return {object, [](AtspiAccessible *each) {
                if (each)
                    g_object_unref(each);
            }};
}

template <class Look> auto waitFor(AtSpi::Limit limit, Look look)
{
    const QDeadlineTimer deadline(limit);
    for (;;) {
        auto found = look();
        if (found || deadline.hasExpired())
            return found;
        QThread::msleep(100);
    }
}

} // namespace

AtSpi::Handle AtSpi::application(qint64 pid, Limit limit)
{
    return waitFor(limit, [pid]() -> Handle {
        const Handle desktop = owned(atspi_get_desktop(0));
        for (int i = 0; desktop && i < atspi_accessible_get_child_count(desktop.get(), Ignored()); ++i) {
            Handle child = owned(atspi_accessible_get_child_at_index(desktop.get(), i, Ignored()));
            if (child && qint64(atspi_accessible_get_process_id(child.get(), Ignored())) == pid)
                return child;
        }
        return {};
    });
}

bool AtSpi::isThere(const Handle &object)
{
    AtspiStateSet *states = atspi_accessible_get_state_set(object.get());
    if (!states)
        return false;
    const bool there =
        atspi_state_set_contains(states, ATSPI_STATE_ENABLED) && !atspi_state_set_contains(states, ATSPI_STATE_INVALID);
    g_object_unref(states);
    return there;
}

void AtSpi::walk(const Handle &root, int depth, const std::function<bool(const Handle &, int)> &visit, bool *done)
{
    if (!root || *done || depth > 25)
        return;
    if (visit(root, depth)) {
        *done = true;
        return;
    }
    const int count = qMin(atspi_accessible_get_child_count(root.get(), Ignored()), 400);
    for (int i = 0; i < count && !*done; ++i)
        walk(owned(atspi_accessible_get_child_at_index(root.get(), i, Ignored())), depth + 1, visit, done);
}

AtSpi::Handle AtSpi::find(const Handle &root, AtspiRole role, const QString &wanted, Limit limit)
{
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(wanted));
    return waitFor(limit, [&]() -> Handle {
        atspi_accessible_clear_cache(root.get());
        Handle found;
        bool done = false;
        walk(
            root, 0,
            [&](const Handle &each, int) {
                if (atspi_accessible_get_role(each.get(), Ignored()) != role || !pattern.match(name(each)).hasMatch()
                    || !isThere(each))
                    return false;
                found = each;
                return true;
            },
            &done);
        return found;
    });
}

QString AtSpi::textOf(const Handle &root, const QRegularExpression &pattern, Limit limit)
{
    return waitFor(limit,
                   [&]() -> std::optional<QString> {
                       atspi_accessible_clear_cache(root.get());
                       std::optional<QString> found;
                       bool done = false;
                       walk(
                           root, 0,
                           [&](const Handle &each, int) {
                               const QString text = name(each);
                               if (!pattern.match(text).hasMatch())
                                   return false;
                               found = text;
                               return true;
                           },
                           &done);
                       return found;
                   })
        .value_or(QString());
}

bool AtSpi::press(const Handle &control)
{
    if (!control)
        return false;
    AtspiAction *action = atspi_accessible_get_action_iface(control.get());
    if (!action)
        return false;
    const bool done = atspi_action_do_action(action, 0, Ignored());
    g_object_unref(action);
    return done;
}

bool AtSpi::setText(const Handle &field, const QString &text)
{
    if (!field)
        return false;
    AtspiEditableText *editable = atspi_accessible_get_editable_text_iface(field.get());
    if (!editable)
        return false;
    const bool done = atspi_editable_text_set_text_contents(editable, text.toUtf8().constData(), Ignored());
    g_object_unref(editable);
    return done;
}

QString AtSpi::name(const Handle &object)
{
    return taken(atspi_accessible_get_name(object.get(), Ignored()));
}

QByteArray AtSpi::tree(const Handle &root)
{
    QByteArray text;
    bool done = false;
    walk(
        root, 0,
        [&](const Handle &each, int depth) {
            const QString title = name(each);
            if (!title.isEmpty())
                text += QByteArray(depth * 2, ' ') + taken(atspi_accessible_get_role_name(each.get(), Ignored())).toUtf8() + ": "
                        + title.toUtf8() + '\n';
            return false;
        },
        &done);
    return text;
}

} // namespace howdah::test
