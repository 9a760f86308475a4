// What both programs do before anything else.
//
// Thread: main thread, once.
#pragma once

namespace howdah {

/// Nothing of this process may end in a core file, secrets are locked in memory as far as they may be, a closed pipe is an error
/// and no death, and a thousand connections need their descriptors (measured: running out of them aborts inside QThread).
void prepareProcess();

/// The person's language (LANGUAGE, LC_ALL, LC_MESSAGES, LANG), with Qt's own texts; English where there is none, for its
/// plural forms. Call once there is an application object.
void installTranslations();

} // namespace howdah
