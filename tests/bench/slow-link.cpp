// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A slow link to each of some machines, without netem: a port of this computer's for each, which leads to port 22 there.
// Usage: slow-link ROUND_TRIP_MS ADDRESS…        Prints the ports, a line each; works until it is ended.
#include "tests/ssh/DelayProxy.h"

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

#include <unistd.h>

int main(int argc, char **argv)
{
    std::vector<std::unique_ptr<howdah::test::DelayProxy>> links;
    for (int i = 2; i < argc; ++i) {
        links.push_back(std::make_unique<howdah::test::DelayProxy>(22, std::chrono::milliseconds(atoi(argv[1]) / 2), argv[i]));
        std::printf("%d\n", links.back()->port());
    }
    std::fflush(stdout);
    pause();
}
