// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ssh/DelayProxy.h"

#include "app/base/os/Interrupted.h"

#include <algorithm>
#include <deque>
#include <list>
#include <vector>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace howdah::test {

namespace {

using Clock = std::chrono::steady_clock;

struct Chunk
{
    Clock::time_point due;
    int turn = 0;            ///< it belongs to: see DelayProxy::turns()
    std::vector<char> bytes; ///< empty: end of the stream
};

struct Direction
{
    int from = -1;
    int to = -1;
    std::deque<Chunk> waiting;
    int turn = 0; ///< the latest that has arrived
    bool ended = false;
};

struct Link
{
    Direction up;
    Direction down;
    bool dead = false;
};

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

void noDelay(int fd)
{
    const int on = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

void takeIn(Link &link, Direction &direction, Clock::time_point due)
{
    const int turn = &direction == &link.up ? link.down.turn + 1 : link.up.turn;
    char buffer[65536];
    const ssize_t got = recv(direction.from, buffer, sizeof buffer, MSG_DONTWAIT);
    if (got > 0)
        direction.waiting.push_back({due, turn, std::vector<char>(buffer, buffer + got)});
    else if (got == 0) {
        direction.ended = true;
        direction.waiting.push_back({due, turn, {}});
    } else if (errno != EAGAIN)
        link.dead = true;
}

void handOn(Link &link, Direction &direction, bool cut)
{
    while (!direction.waiting.empty() && direction.waiting.front().due <= Clock::now()) {
        const Chunk chunk = std::move(direction.waiting.front());
        direction.waiting.pop_front();
        if (cut)
            continue;
        direction.turn = std::max(direction.turn, chunk.turn);
        if (chunk.bytes.empty())
            shutdown(direction.to, SHUT_WR);
        else if (send(direction.to, chunk.bytes.data(), chunk.bytes.size(), MSG_NOSIGNAL) < 0)
            link.dead = true;
    }
}

} // namespace

DelayProxy::DelayProxy(quint16 target, std::chrono::milliseconds oneWay, const char *address)
    : m_target(target), m_address(inet_addr(address)), m_oneWay(oneWay)
{
    m_listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in own = loopback(0);
    socklen_t length = sizeof own;
    if (bind(m_listener, reinterpret_cast<sockaddr *>(&own), length) != 0 || listen(m_listener, 128) != 0
        || getsockname(m_listener, reinterpret_cast<sockaddr *>(&own), &length) != 0)
        qFatal("the proxy cannot listen");
    m_port = ntohs(own.sin_port);
    m_thread = std::thread([this] { work(); });
}

DelayProxy::~DelayProxy()
{
    m_stop = true;
    m_thread.join();
    close(m_listener);
}

void DelayProxy::work()
{
    std::list<Link> links;
    while (!m_stop) {
        std::vector<pollfd> waits{{m_listener, POLLIN, 0}};
        int timeout = 50;
        for (Link &link : links) {
            for (Direction *direction : {&link.up, &link.down}) {
                waits.push_back({direction->ended ? -1 : direction->from, POLLIN, 0});
                if (!direction->waiting.empty()) {
                    const auto left = std::chrono::ceil<std::chrono::milliseconds>(direction->waiting.front().due - Clock::now());
                    timeout = std::clamp(int(left.count()), 0, timeout);
                }
            }
        }
        poll(waits.data(), waits.size(), timeout);
        size_t index = 1;
        for (Link &link : links) {
            for (Direction *direction : {&link.up, &link.down}) {
                if (waits[index++].revents)
                    takeIn(link, *direction, Clock::now() + m_oneWay);
                handOn(link, *direction, m_cut);
            }
            m_turns = link.down.turn;
            if (m_drop)
                link.dead = true;
        }
        for (auto link = links.begin(); link != links.end();) {
            if (link->dead || (link->up.ended && link->down.ended && link->up.waiting.empty() && link->down.waiting.empty())) {
                close(link->up.from);
                close(link->up.to);
                link = links.erase(link);
            } else {
                ++link;
            }
        }
        if (waits[0].revents) {
            Link link;
            link.up.from = link.down.to = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            link.up.to = link.down.from = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
            sockaddr_in address = loopback(m_target);
            address.sin_addr.s_addr = m_address;
            link.dead =
                uninterrupted([&] { return connect(link.up.to, reinterpret_cast<const sockaddr *>(&address), sizeof address); })
                != 0;
            noDelay(link.up.from);
            noDelay(link.up.to);
            links.push_back(std::move(link));
        }
    }
    for (const Link &link : links) {
        close(link.up.from);
        close(link.up.to);
    }
}

} // namespace howdah::test
