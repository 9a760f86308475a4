// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// --secrets: every accepted line is a secret of the input, and no error repeats what may be one.
#include "app/cli/SecretsInput.h"
#include "tests/fuzz/Fuzz.h"

using namespace howdah;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input = inputFrom(data, size);
    const auto lines = parseSecrets(input, QStringLiteral("NAME"));
    if (!lines) {
        // Line 7 of NAME cannot be used: why. Nothing of the line itself.
        FUZZ_CHECK(lines.error().code == ErrorCode::SecretsInvalid && lines.error().detail.isEmpty());
        for (const QChar c : lines.error().message)
            FUZZ_CHECK(c.unicode() >= ' ' && c.unicode() < 127);
        FUZZ_CHECK(lines.error().message.size() < 150);
        return 0;
    }
    for (const SecretLine &line : lines.value()) {
        const QByteArrayView secret(line.secret.data(), line.secret.size());
        FUZZ_CHECK(!secret.isEmpty() && input.contains(secret) && !secret.contains('\n') && !secret.contains('\0'));
        FUZZ_CHECK(line.line >= 1 && line.line <= input.count('\n') + 1);
    }
    return 0;
}
