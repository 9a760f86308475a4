// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/os/ThisComputer.h"

#include <QFile>

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <netinet/in.h>
#include <unistd.h>

#include <climits>
#include <memory>

namespace howdah {
namespace {

QString firstLine(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromLatin1(file.readLine(256)).trimmed();
}

bool isLoopback(const in_addr &address)
{
    return (ntohl(address.s_addr) >> 24) == IN_LOOPBACKNET;
}

QSet<QString> interfaceAddresses()
{
    ifaddrs *list = nullptr;
    if (getifaddrs(&list) != 0)
        return {};
    const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> owner(list, &freeifaddrs);
    QSet<QString> found;
    for (const ifaddrs *entry = list; entry; entry = entry->ifa_next) {
        if (!entry->ifa_addr || entry->ifa_addr->sa_family != AF_INET)
            continue;
        const in_addr address = reinterpret_cast<const sockaddr_in *>(entry->ifa_addr)->sin_addr;
        char text[INET_ADDRSTRLEN];
        if (!isLoopback(address) && inet_ntop(AF_INET, &address, text, sizeof text))
            found.insert(QString::fromLatin1(text));
    }
    return found;
}

QString ownHostName()
{
    char name[HOST_NAME_MAX + 1] = {};
    return gethostname(name, sizeof name - 1) == 0 ? QString::fromUtf8(name) : QString();
}

} // namespace

ThisComputer ThisComputer::read()
{
    return {.addresses = interfaceAddresses(),
            .machineId = firstLine(QStringLiteral("/etc/machine-id")),
            .bootId = firstLine(QStringLiteral("/proc/sys/kernel/random/boot_id")),
            .hostName = ownHostName()};
}

bool ThisComputer::hasAddress(const QString &ipv4) const
{
    in_addr address{};
    if (inet_pton(AF_INET, ipv4.toLatin1().constData(), &address) != 1)
        return false;
    return isLoopback(address) || addresses.contains(ipv4);
}

} // namespace howdah
