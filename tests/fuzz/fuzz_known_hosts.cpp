// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// known_hosts: each line comes back byte for byte; noting a key leaves the other lines as they are and makes the key
// known; forgetting it makes it unknown again.
#include "app/ssh/HostKeys.h"
#include "app/ssh/KnownHostsLine.h"
#include "tests/fuzz/Fuzz.h"

#include <QFile>

using namespace howdah;

namespace {

QByteArray textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input = inputFrom(data, size);
    for (qsizetype begin = 0; begin < input.size();) {
        const qsizetype newline = input.indexOf('\n', begin);
        const qsizetype end = newline < 0 ? input.size() : newline + 1;
        KnownHostsLine line = KnownHostsLine::parse(input.mid(begin, end - begin));
        FUZZ_CHECK(line.text() == input.mid(begin, end - begin));
        if (line.kind == KnownHostsLine::Kind::Key && line.matches("db1") && line.takeOut("db1"))
            FUZZ_CHECK(!line.matches("db1"));
        begin = end;
    }

    const QString path = fuzzFolder() + QStringLiteral("/known_hosts");
    QFile file(path);
    FUZZ_CHECK(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(input) == input.size());
    file.close();
    const HostKeys keys({path});
    const HostKey key{"ssh-ed25519",
                      QByteArray::fromBase64("AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f")};
    const auto before = keys.check(QStringLiteral("db1"), 22, key);
    FUZZ_CHECK(before.ok());
    if (before.value().verdict != HostKeyVerdict::Unknown)
        return 0;
    FUZZ_CHECK(keys.remember({QStringLiteral("db1")}, 22, key, QStringLiteral("howdah x")).ok());
    FUZZ_CHECK(textOf(path).startsWith(input));
    FUZZ_CHECK(keys.check(QStringLiteral("db1"), 22, key).value().verdict == HostKeyVerdict::Known);
    FUZZ_CHECK(keys.forgetOurs(QStringLiteral("howdah x"), {QStringLiteral("db1")}).ok());
    FUZZ_CHECK(keys.check(QStringLiteral("db1"), 22, key).value().verdict == HostKeyVerdict::Unknown);
    return 0;
}
