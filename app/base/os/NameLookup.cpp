// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/os/NameLookup.h"

#include "app/base/os/Interrupted.h"
#include "app/base/os/WakeFd.h"

#include <QUrl>

#include <cerrno>
#include <cstring>
#include <memory>
#include <mutex>

#include <netdb.h>
#include <poll.h>
#include <pthread.h>
#include <sys/socket.h>

namespace howdah {

namespace {

/// Shared by the helper thread and the caller; the last one frees it.
struct Lookup
{
    QByteArray name;
    QByteArray port;
    WakeFd done;
    std::mutex mutex;
    NameAnswer answer;
};

NameAnswer resolve(const QByteArray &name, const QByteArray &port, int flags)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = flags | AI_NUMERICSERV;
    addrinfo *found = nullptr;
    const int rc = getaddrinfo(name.constData(), port.constData(), &hints, &found);
    NameAnswer answer;
    if (rc != 0) {
        answer.end = NameAnswer::End::NotFound;
        answer.detail = rc == EAI_SYSTEM ? std::strerror(errno) : gai_strerror(rc);
        return answer;
    }
    for (const addrinfo *info = found; info; info = info->ai_next) {
        SocketAddress address;
        std::memcpy(&address.storage, info->ai_addr, info->ai_addrlen);
        address.length = info->ai_addrlen;
        answer.addresses.push_back(address);
    }
    freeaddrinfo(found);
    return answer;
}

void *lookUpInThread(void *argument)
{
    const std::unique_ptr<std::shared_ptr<Lookup>> lookup(static_cast<std::shared_ptr<Lookup> *>(argument));
    NameAnswer answer = resolve((*lookup)->name, (*lookup)->port, AI_ADDRCONFIG);
    {
        const std::lock_guard lock((*lookup)->mutex);
        (*lookup)->answer = std::move(answer);
    }
    (*lookup)->done.wake();
    return nullptr;
}

bool startThread(const std::shared_ptr<Lookup> &lookup)
{
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    pthread_attr_setstacksize(&attributes, 256 * 1024);
    auto argument = std::make_unique<std::shared_ptr<Lookup>>(lookup);
    pthread_t thread{};
    const int rc = pthread_create(&thread, &attributes, lookUpInThread, argument.get());
    pthread_attr_destroy(&attributes);
    if (rc == 0)
        (void)argument.release(); // the thread's now
    return rc == 0;
}

} // namespace

QString SocketAddress::text() const
{
    char host[NI_MAXHOST] = "";
    getnameinfo(reinterpret_cast<const sockaddr *>(&storage), length, host, sizeof host, nullptr, 0, NI_NUMERICHOST);
    return QString::fromLatin1(host);
}

NameAnswer lookUp(const QString &name, quint16 port, std::chrono::milliseconds limit, const CancelToken &cancel)
{
    const QByteArray ace = QUrl::toAce(name);
    const QByteArray ascii = ace.isEmpty() ? name.toUtf8() : ace; // toAce() refuses some names that DNS has (a_b)
    const QByteArray service = QByteArray::number(port);

    NameAnswer numeric = resolve(ascii, service, AI_NUMERICHOST);
    if (numeric.end == NameAnswer::End::Found)
        return numeric;
    if (cancel.isCancelled())
        return {NameAnswer::End::Cancelled, {}, {}};

    const auto lookup = std::make_shared<Lookup>();
    lookup->name = ascii;
    lookup->port = service;
    if (!lookup->done.isOpen() || !startThread(lookup))
        return {NameAnswer::End::NotFound, {}, QByteArray(std::strerror(errno))};

    pollfd waits[2] = {{lookup->done.fd(), POLLIN, 0}, {cancel.fd(), POLLIN, 0}};
    const int ready = pollFor(waits, limit);
    if (waits[1].revents)
        return {NameAnswer::End::Cancelled, {}, {}};
    if (ready == 0)
        return {NameAnswer::End::TimedOut, {}, {}};
    const std::lock_guard lock(lookup->mutex);
    return lookup->answer;
}

} // namespace howdah
