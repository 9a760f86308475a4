// A list of what was given to the keychain to keep: whose it is and since when, never the secret. A keychain cannot be
// asked for a list, so without this one nobody could see what it holds of other clusters.
//
// One JSON file in Howdah's state folder (0600). Thread: any, one at a time; blocks on the file system only. A missing
// or damaged file is an empty list: what the keychain holds is then found by looking for it (CredentialIndex.h).
#pragma once

#include "app/credentials/CredentialStore.h"

#include <QDateTime>
#include <QList>

namespace howdah {

struct KeptSecret
{
    SecretId id;
    QString cluster; ///< its name then
    QString machine; ///< HOST; empty: every machine of the cluster
    QString account; ///< "admin", "root", or the key file; empty: not known
    QDateTime since; ///< UTC; null: not known
};

namespace KeptSecrets {

[[nodiscard]] QString path();
[[nodiscard]] QList<KeptSecret> load();
/// Notes it, in the place of an older note about the same secret. Errors: FileUnwritable.
[[nodiscard]] Result<void> add(const KeptSecret &kept);
[[nodiscard]] Result<void> remove(const QList<SecretId> &ids);

} // namespace KeptSecrets
} // namespace howdah
