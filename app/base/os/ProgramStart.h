// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What both programs do before anything else.
//
// Thread: main thread, once.
#pragma once

namespace howdah {

/// No core files, secrets locked in memory as far as the limit allows, SIGPIPE ignored, and enough file descriptors for a
/// thousand connections (measured: running out of them aborts inside QThread).
void prepareProcess();

/// The user's language (LANGUAGE, LC_ALL, LC_MESSAGES, LANG), with Qt's own texts; English where there is none, for its
/// plural forms. Call once there is an application object.
void installTranslations();

} // namespace howdah
