// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ssh/TestWorld.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

namespace howdah::test {

namespace {

[[noreturn]] void giveUp(const char *what)
{
    std::fprintf(stderr, "tests/ssh: %s: %s\n", what, std::strerror(errno));
    std::_Exit(1);
}

void mountOrGiveUp(const char *source, const QString &target, const char *type, const QByteArray &options = {})
{
    if (mount(source, QFile::encodeName(target).constData(), type, 0, options.constData()) != 0)
        giveUp(qPrintable(QStringLiteral("mount on ") + target));
}

constexpr char folder[] = "/run/test"; // in the private /run: nothing is left behind

} // namespace

void TestWorld::enter()
{
    if (geteuid() != 0) {
        std::fprintf(stderr, "This test makes accounts in a private view of this computer, and needs root for it.\n");
        std::_Exit(77);
    }
    umask(022);
    if (unshare(CLONE_NEWNS) != 0 || mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        giveUp("a private mount namespace");
    mountOrGiveUp("tmpfs", QStringLiteral("/run"), "tmpfs", "mode=0755");
    const QString base = QString::fromLatin1(folder);
    for (const char *name : {"etc", "home"}) {
        const QString upper = base + QStringLiteral("/upper-") + QLatin1String(name);
        const QString work = base + QStringLiteral("/work-") + QLatin1String(name);
        QDir().mkpath(upper);
        QDir().mkpath(work);
        const QString lower = u'/' + QLatin1String(name);
        mountOrGiveUp("overlay", lower, "overlay",
                      QStringLiteral("lowerdir=%1,upperdir=%2,workdir=%3").arg(lower, upper, work).toUtf8());
    }
    mkdir("/run/sshd", 0755);
    (void)instance();
}

TestWorld &TestWorld::instance()
{
    static TestWorld world;
    return world;
}

TestWorld::TestWorld() : m_folder(QString::fromLatin1(folder))
{
    QDir().mkpath(path(QStringLiteral("keys")));
    // Quick and the same everywhere: no delay after a failure, no session services.
    const QByteArray unixOnly = "auth required pam_unix.so nodelay\naccount required pam_nologin.so\n"
                                "account required pam_unix.so\npassword required pam_unix.so\nsession required pam_permit.so\n";
    writeFile(QStringLiteral("/etc/pam.d/sshd"), unixOnly);
    writeFile(QStringLiteral("/etc/pam.d/sudo"), QByteArray(unixOnly).replace("account required pam_nologin.so\n", ""));
    writeFile(QStringLiteral("/etc/pam.d/su"),
              "auth sufficient pam_rootok.so\n" + QByteArray(unixOnly).replace("account required pam_nologin.so\n", ""));
    // Root as on a fresh machine, without this computer's start-up files.
    QDir().mkpath(QStringLiteral("/home/root"));
    setAccount(QStringLiteral("root"), QStringLiteral("/home/root"), QStringLiteral("/bin/sh"));
    writeFile(QStringLiteral("/etc/sudoers"), "Defaults env_reset\nroot ALL=(ALL:ALL) ALL\n", 0440);
}

QString TestWorld::path(const QString &name) const
{
    return m_folder + u'/' + name;
}

QByteArray TestWorld::run(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qFatal("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

void TestWorld::writeFile(const QString &file, const QByteArray &text, int mode)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
        giveUp(qPrintable(file));
    out.close();
    chmod(QFile::encodeName(file).constData(), mode_t(mode));
}

void TestWorld::addUser(const QString &name, const QString &password, const QString &shell)
{
    run(QStringLiteral("useradd"), {QStringLiteral("-m"), QStringLiteral("-s"), shell, name});
    if (!password.isEmpty())
        setPassword(name, password);
}

void TestWorld::setAccount(const QString &name, const QString &home, const QString &shell)
{
    run(QStringLiteral("sed"),
        {QStringLiteral("-i"), QStringLiteral("s|^\\(%1:.*\\):[^:]*:[^:]*$|\\1:%2:%3|").arg(name, home, shell),
         QStringLiteral("/etc/passwd")}); // usermod refuses for an account that is in use
}

void TestWorld::setPassword(const QString &name, const QString &password)
{
    run(QStringLiteral("chpasswd"), {}, (name + u':' + password + u'\n').toUtf8());
}

void TestWorld::addSudoRule(const QString &rule)
{
    QFile out(QStringLiteral("/etc/sudoers"));
    chmod("/etc/sudoers", 0640);
    if (!out.open(QIODevice::Append) || out.write(rule.toUtf8() + '\n') < 0)
        giveUp("/etc/sudoers");
    out.close();
    chmod("/etc/sudoers", 0440);
}

QString TestWorld::makeKey(const QString &name, const QStringList &arguments)
{
    const QString key = path(QStringLiteral("keys/") + name);
    QStringList all{QStringLiteral("-q"), QStringLiteral("-f"), key, QStringLiteral("-C"), name};
    if (!arguments.contains(QStringLiteral("-t")))
        all << QStringLiteral("-t") << QStringLiteral("ed25519");
    if (!arguments.contains(QStringLiteral("-N")))
        all << QStringLiteral("-N") << QString();
    run(QStringLiteral("ssh-keygen"), all + arguments);
    return key;
}

void TestWorld::authorize(const QString &user, const QString &keyPath, const QByteArray &options)
{
    QFile publicKey(keyPath + QStringLiteral(".pub"));
    if (!publicKey.open(QIODevice::ReadOnly))
        giveUp(qPrintable(publicKey.fileName()));
    QFile out(path(QStringLiteral("authorized-") + user));
    if (!out.open(QIODevice::Append))
        giveUp(qPrintable(out.fileName()));
    out.write((options.isEmpty() ? QByteArray() : options + ' ') + publicKey.readAll());
}

QString TestWorld::authorizedKeysPattern() const
{
    return path(QStringLiteral("authorized-%u"));
}

QStringList openDescriptors()
{
    QStringList result;
    const QDir descriptors(QStringLiteral("/proc/self/fd"));
    for (const QString &name : descriptors.entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot)) {
        char link[512]; // QFile makes a path of "socket:[123]", in the folder that is left out here
        const ssize_t length = readlink(QFile::encodeName(descriptors.filePath(name)).constData(), link, sizeof link);
        const QString target = QString::fromLocal8Bit(link, qMax<ssize_t>(0, length));
        if (!target.startsWith(u"/proc/")) // the folder being read
            result << name + u' ' + target;
    }
    return result;
}

QStringList descriptorsLeftOpen(const QStringList &before)
{
    QStringList left;
    for (const QString &descriptor : openDescriptors()) {
        if (!before.contains(descriptor))
            left << descriptor;
    }
    return left;
}

} // namespace howdah::test
