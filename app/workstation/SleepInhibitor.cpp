// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workstation/SleepInhibitor.h"

#include <fcntl.h>

#include <algorithm>

using namespace std::chrono_literals;

namespace howdah {

SleepInhibitor::~SleepInhibitor()
{
    release();
    for (ChildProcess &child : m_ending)
        child.end(0ms);
}

void SleepInhibitor::hold(const QString &why)
{
    if (m_child)
        return;
    Pipe pipe = Pipe::make();
    const UniqueFd nothing(open("/dev/null", O_RDWR | O_CLOEXEC));
    if (!pipe.read.isOpen() || !nothing.isOpen())
        return;
    fcntl(pipe.read.get(), F_SETFL, 0); // cat waits in read()
    auto started = ChildProcess::start(
        {.arguments = {"systemd-inhibit", "--what=sleep:idle", "--who=Howdah", "--why=" + why.toUtf8(), "--mode=block", "cat"},
         .environment = environmentWithout({}),
         .descriptors = {pipe.read.get(), nothing.get(), nothing.get()}});
    if (!started)
        return;
    m_child = started.take();
    m_pipe = std::move(pipe.write);
}

void SleepInhibitor::release()
{
    m_pipe.reset();
    if (m_child)
        m_ending.push_back(std::move(*std::exchange(m_child, std::nullopt)));
    std::erase_if(m_ending, [](ChildProcess &child) { return child.wait(0ms).has_value(); });
}

} // namespace howdah
