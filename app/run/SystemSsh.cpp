#include "app/run/SystemSsh.h"

#include "app/base/Tool.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <openssl/crypto.h>

namespace howdah {
namespace {

constexpr std::chrono::seconds limit(20);
constexpr qsizetype maxOutput = 64 * 1024;

struct SystemSshWords
{
    Q_DECLARE_TR_FUNCTIONS(SystemSsh)
};

/// Beside this program's installation, or the build tree's.
QByteArray askpassPath()
{
    const QString beside = QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/" HOWDAH_ASKPASS_FROM_BIN));
    const QString built = QStringLiteral(HOWDAH_ASKPASS_BUILT);
    for (const QString &path : {beside, built}) {
        if (QFile::exists(path))
            return QFile::encodeName(path);
    }
    return HOWDAH_ASKPASS_INSTALLED;
}

} // namespace

Result<SystemSshResult> sshHostname(const QString &user, const QString &name, const LockedKey *key, const CancelToken &cancel)
{
    ToolCommand command;
    command.limit = limit;
    command.cancel = &cancel;
    command.maxOutput = maxOutput;
    // -n: the machine gets nothing of our standard input. A master left open would prove nothing.
    command.arguments = {"ssh", "-n", "-oConnectTimeout=10", "-oControlPath=none"};
    QByteArray passphrase;
    if (key) {
        // As BatchMode, which would keep it from asking for the passphrase too.
        command.arguments << "-oBatchMode=no" << "-oPasswordAuthentication=no" << "-oKbdInteractiveAuthentication=no"
                          << "-oNumberOfPasswordPrompts=1" << "-oAddKeysToAgent=no" << "-oIdentityAgent=none" << "-i" << QFile::encodeName(key->path);
        command.environment = environmentWithout({"SSH_ASKPASS", "SSH_ASKPASS_REQUIRE"});
        command.environment << "SSH_ASKPASS=" + askpassPath() << "SSH_ASKPASS_REQUIRE=force";
        passphrase.reserve(key->passphrase.size() + 1);
        passphrase += QByteArrayView(key->passphrase.data(), key->passphrase.size());
        passphrase += '\n';
        command.input = passphrase;
    } else {
        command.arguments << "-oBatchMode=yes";
    }
    command.arguments << "-l" << user.toLocal8Bit() << "--" << name.toLocal8Bit() << "hostname";
    const auto ended = runTool(command);
    OPENSSL_cleanse(passphrase.data(), size_t(passphrase.size()));
    if (!ended) {
        const ErrorCode code = ended.error().code;
        if (code == ErrorCode::ToolMissing)
            return Error{code, SystemSshWords::tr("The program %1 could not be started: %2. Install the package openssh-client.")
                                   .arg(QStringLiteral("ssh"), ended.error().message), {}};
        return ended.error();
    }
    return SystemSshResult{ended.value().status, ended.value().output, ended.value().errorOutput};
}

} // namespace howdah
