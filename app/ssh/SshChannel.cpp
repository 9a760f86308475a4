// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/SshChannel.h"

#include "app/ssh/SessionErrors.h"
#include "app/ssh/SessionPrivate.h"

#include <libssh/callbacks.h>

#include <poll.h>

namespace howdah {

struct Session::Channel::State
{
    Session::Private *session = nullptr;
    ssh_channel channel = nullptr;
    ssh_channel_callbacks_struct callbacks{};
    Session::Sink sink;
    bool closed = false;
    bool exited = false;
    int status = -1;
    QByteArray signal;
};

Session::Channel::Channel(std::unique_ptr<State> state) : m(std::move(state))
{
    ssh_channel_callbacks_struct &cb = m->callbacks;
    ssh_callbacks_init(&cb);
    cb.userdata = m.get();
    cb.channel_data_function = [](ssh_session, ssh_channel, void *data, uint32_t length, int isError, void *self) {
        static_cast<State *>(self)->sink(QByteArrayView(static_cast<const char *>(data), qsizetype(length)), isError);
        return int(length);
    };
    cb.channel_close_function = [](ssh_session, ssh_channel, void *self) { static_cast<State *>(self)->closed = true; };
    cb.channel_exit_status_function = [](ssh_session, ssh_channel, int status, void *self) {
        static_cast<State *>(self)->exited = true;
        static_cast<State *>(self)->status = status;
    };
    cb.channel_exit_signal_function = [](ssh_session, ssh_channel, const char *signal, int, const char *, const char *,
                                         void *self) {
        static_cast<State *>(self)->exited = true;
        static_cast<State *>(self)->signal = signal;
    };
    ssh_set_channel_callbacks(m->channel, &cb);
}

Session::Channel::~Channel()
{
    // libssh keeps a channel that the other side has not closed yet: it must not call us any more.
    ssh_remove_channel_callbacks(m->channel, &m->callbacks);
    ssh_channel_free(m->channel);
}

bool Session::Channel::isClosed() const
{
    return m->closed;
}
bool Session::Channel::hasExited() const
{
    return m->exited;
}
int Session::Channel::exitStatus() const
{
    return m->status;
}
QByteArray Session::Channel::exitSignal() const
{
    return m->signal;
}

Session::Channel::Wake Session::Channel::wait(const std::function<bool()> &done, const Deadline &deadline,
                                              const CancelToken *also, const CancelToken *ask)
{
    // While we look at the token ourselves, it must not cut the connection: an orderly end needs it.
    m->session->watch.reset();
    const Wake wake = poll(done, deadline, m->session->cancel.get(), also, ask);
    if (!m->session->cancel->isCancelled())
        m->session->watch.emplace(m->session->cancel, m->session->socket.get());
    return wake;
}

Session::Channel::Wake Session::Channel::waitOn(const std::function<bool()> &done, const Deadline &deadline)
{
    return poll(done, deadline, nullptr, nullptr, nullptr);
}

Session::Channel::Wake Session::Channel::poll(const std::function<bool()> &done, const Deadline &deadline, const CancelToken *one,
                                              const CancelToken *other, const CancelToken *ask)
{
    const auto isCancelled = [&] { return (one && one->isCancelled()) || (other && other->isCancelled()); };
    ssh_session ssh = m->session->ssh;
    ssh_event event = ssh_event_new();
    ssh_event_add_session(event, ssh);
    const CancelToken *const tokens[] = {one, other == one ? nullptr : other, ask};
    for (const CancelToken *token : tokens) {
        if (token) // its only task is to end ssh_event_dopoll()
            ssh_event_add_fd(
                event, token->fd(), POLLIN, [](socket_t, int, void *) { return 0; }, nullptr);
    }
    Wake wake = Wake::Lost;
    while (true) {
        if (done()) {
            wake = Wake::Done;
            break;
        }
        if (isCancelled()) {
            wake = Wake::Cancelled;
            break;
        }
        if (m->closed) {
            wake = Wake::Closed;
            break;
        }
        if (!ssh_is_connected(ssh))
            break;
        if (deadline.passed()) {
            wake = Wake::TimedOut;
            break;
        }
        if (ssh_event_dopoll(event, deadline.pollTimeout()) == SSH_ERROR && !m->closed && !done())
            break;
    }
    for (const CancelToken *token : tokens) {
        if (token)
            ssh_event_remove_fd(event, token->fd());
    }
    ssh_event_remove_session(event, ssh);
    ssh_event_free(event);
    return wake;
}

Result<void> Session::Channel::write(QByteArrayView bytes, const Deadline &deadline)
{
    Session::Private &session = *m->session;
    while (!bytes.isEmpty()) {
        const auto part = uint32_t(std::min<qsizetype>(bytes.size(), 1 << 20));
        const int taken = ssh_channel_write(m->channel, bytes.data(), part);
        if (taken > 0)
            bytes = bytes.sliced(taken);
        if (bytes.isEmpty())
            return {};
        if (!ssh_is_connected(session.ssh))
            return session.broken();
        if (m->closed || m->exited || taken < 0)
            return sessionError::noShell(session.endpoint, session.libsshWords());
        if (session.cancel->isCancelled())
            return session.broken();
        if (deadline.passed())
            return sessionError::commandTimedOut(session.endpoint, session.limits.ready);
    }
    return {};
}

void Session::Channel::sendEof()
{
    ssh_channel_send_eof(m->channel);
}

void Session::Channel::sendSignal(const char *name)
{
    ssh_channel_request_send_signal(m->channel, name);
}

void Session::Channel::close()
{
    ssh_channel_close(m->channel);
}

Result<std::unique_ptr<Session::Channel>> Session::openChannel(const QByteArray &command, Sink sink, bool pty)
{
    if (d->spent || !ssh_is_connected(d->ssh))
        return d->broken();
    const Deadline deadline(d->limits.ready);
    const auto again = [&](const auto &call) {
        int rc = SSH_AGAIN;
        while (rc == SSH_AGAIN && ssh_is_connected(d->ssh) && !deadline.passed())
            rc = call();
        return rc;
    };
    std::unique_ptr<Channel> channel;
    ssh_channel raw = nullptr;
    int rc = SSH_ERROR;
    // Where MaxSessions is 1, sshd refuses a channel that is opened in the moment in which the one before is closed.
    for (int tries = d->channelsOpened++ > 0 ? 5 : 1; tries > 0; --tries) {
        auto state = std::make_unique<Channel::State>();
        state->session = d.get();
        state->sink = sink;
        state->channel = ssh_channel_new(d->ssh);
        if (!state->channel)
            return d->broken();
        channel.reset(new Channel(std::move(state)));
        raw = channel->m->channel;
        rc = again([&] { return ssh_channel_open_session(raw); });
        if (rc == SSH_OK || !ssh_is_connected(d->ssh) || tries == 1)
            break;
        if (!pauseFor(std::chrono::milliseconds(100), *d->cancel))
            return d->broken();
    }
    if (rc == SSH_OK && pty)
        rc = again([&] { return ssh_channel_request_pty_size(raw, "dumb", 200, 24); });
    if (rc == SSH_OK)
        rc = again([&] { return ssh_channel_request_exec(raw, command.constData()); });
    if (rc == SSH_OK)
        return channel;
    if (!ssh_is_connected(d->ssh) || d->cancel->isCancelled())
        return d->broken();
    if (rc == SSH_AGAIN)
        return sessionError::sessionStalled(d->endpoint, d->userName(), d->limits.ready);
    return sessionError::noShell(d->endpoint, d->libsshWords());
}

} // namespace howdah
