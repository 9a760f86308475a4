// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/os/StopSignals.h"

#include <cerrno>
#include <csignal>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace howdah {
namespace {

constexpr int numbers[] = {SIGINT, SIGTERM, SIGHUP};
int writeEnd = -1; ///< for the handler, which can be given nothing

void onStopSignal(int number)
{
    const int before = errno;
    const char byte = number == SIGHUP ? 'h' : 's';
    [[maybe_unused]] const auto written = write(writeEnd, &byte, 1);
    errno = before;
}

} // namespace

StopSignals::StopSignals(std::function<void(Kind)> onSignal) : m_onSignal(std::move(onSignal))
{
    int ends[2] = {-1, -1};
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_pipe = UniqueFd(ends[0]);
    writeEnd = ends[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe.get(), QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { read(); });
    struct sigaction action
    {
    };
    action.sa_handler = onStopSignal; // without SA_RESTART, so that a question on the terminal ends
    for (const int number : numbers) {
        struct sigaction now
        {
        };
        if (number != SIGHUP || (sigaction(number, nullptr, &now) == 0 && now.sa_handler != SIG_IGN))
            sigaction(number, &action, nullptr);
    }
}

StopSignals::~StopSignals()
{
    for (const int number : numbers) {
        struct sigaction now
        {
        };
        if (sigaction(number, nullptr, &now) == 0 && now.sa_handler == onStopSignal)
            std::signal(number, SIG_DFL);
    }
    if (writeEnd >= 0)
        close(std::exchange(writeEnd, -1));
}

void StopSignals::read()
{
    char byte = 0;
    while (::read(m_pipe.get(), &byte, 1) == 1) {
        if (byte != 'h')
            m_onSignal(Kind::Asked);
        else if (!std::exchange(m_hungUp, true))
            m_onSignal(Kind::HungUp);
    }
}

} // namespace howdah
