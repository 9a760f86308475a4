// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/SshLog.h"

#include <libssh/callbacks.h>
#include <libssh/libssh.h>

namespace howdah {
namespace {

thread_local std::function<void(const QByteArray &)> *sink = nullptr;

void onLine(int, const char *, const char *text, void *) // "function: what it says"
{
    if (sink && *sink)
        (*sink)(QByteArray(text).trimmed());
}

} // namespace

SshLog::SshLog(std::function<void(const QByteArray &)> onLine) : m_onLine(std::move(onLine))
{
    sink = &m_onLine;
    ssh_set_log_callback(howdah::onLine); // stays: libssh takes no null for it
    ssh_set_log_level(level());
}

SshLog::~SshLog()
{
    sink = nullptr;
    ssh_set_log_level(level());
}

int SshLog::level()
{
    return sink ? SSH_LOG_PROTOCOL : SSH_LOG_NOLOG;
}

} // namespace howdah
