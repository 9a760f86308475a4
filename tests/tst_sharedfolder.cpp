// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A folder that several accounts may write in, and one of them is hostile: what it plants beside a user's files is never
// followed, opened or waited for, and the message says whose it is. Two real accounts, in both kinds of such a folder.
#include "app/base/EditLock.h"
#include "app/base/FileWriter.h"
#include "app/base/StateDirectory.h"
#include "app/machines/MachinesFile.h"
#include "app/project/ProjectFile.h"
#include "app/record/Journal.h"
#include "app/ssh/HostKeys.h"
#include "app/workstation/LocalSshConfig.h"

#include <QLockFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

const QString mallory = u"mail"_s; // accounts that every Debian has
const QString ada = u"games"_s;

/// This program as that account, for a scope: to the file system, and to what asks who it is.
class As
{
public:
    explicit As(const QString &account)
    {
        const passwd *entry = getpwnam(account.toLatin1().constData());
        if (!entry || setgroups(0, nullptr) != 0 || setegid(entry->pw_gid) != 0 || seteuid(entry->pw_uid) != 0)
            qFatal("cannot be %s", qPrintable(account));
    }
    ~As()
    {
        if (seteuid(0) != 0 || setegid(0) != 0)
            qFatal("cannot be root again");
    }
    As(const As &) = delete;
    As &operator=(const As &) = delete;
};

QByteArray encoded(const QString &path)
{
    return QFile::encodeName(path);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &text, mode_t mode = 0644)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || chmod(encoded(path).constData(), mode) != 0)
        qFatal("cannot write %s", qPrintable(path));
}

uid_t ownerOf(const QString &path)
{
    struct stat status
    {
    };
    return lstat(encoded(path).constData(), &status) == 0 ? status.st_uid : uid_t(-1);
}

Cluster sample(const QString &name)
{
    Cluster cluster;
    cluster.name = name;
    return cluster;
}

/// A process of that account's that holds the lock file, as long as this object lives.
class Holder
{
public:
    Holder(const QString &account, const QString &path)
    {
        m_process.setChildProcessModifier([account] {
            const passwd *entry = getpwnam(account.toLatin1().constData());
            if (!entry || setgroups(0, nullptr) != 0 || setgid(entry->pw_gid) != 0 || setuid(entry->pw_uid) != 0)
                _exit(1);
        });
        // Not flock(1), whose O_CREAT protected_regular may refuse.
        m_process.start(
            u"perl"_s,
            {u"-e"_s,
             u"use Fcntl ':flock'; $| = 1; open(F, '<', $ARGV[0]) && flock(F, LOCK_EX | LOCK_NB) || die; print \"held\\n\"; <STDIN>"_s,
             path});
        if (!m_process.waitForReadyRead(30'000))
            qFatal("nobody holds %s", qPrintable(path));
    }
    ~Holder()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(30'000);
    }
    Holder(const Holder &) = delete;
    Holder &operator=(const Holder &) = delete;

private:
    QProcess m_process;
};

} // namespace

class tst_SharedFolder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void plantedBesideTheProject_data();
    void plantedBesideTheProject();
    void forgedLock_data();
    void forgedLock();
    void heldLockNamesItsHolder_data();
    void heldLockNamesItsHolder();
    void lockOfAnOlderHowdah();
    void lockThatIsAnotherFileIsLeftAlone();
    void ownLinkBesideTheProjectIsReplaced();
    void linksOfTheFilesThatTheUserNames_data();
    void linksOfTheFilesThatTheUserNames();
    void foldersThatAreLinks_data();
    void foldersThatAreLinks();
    void plantedBesideSshFiles_data();
    void plantedBesideSshFiles();
    void stateFolderOfAnother_data();
    void stateFolderOfAnother();
    void commandLine_data();
    void commandLine();

private:
    [[nodiscard]] QString shared(const QString &file = {}) const
    {
        return m_dir->filePath(u"shared"_s) + (file.isEmpty() ? file : u'/' + file);
    }
    [[nodiscard]] QString home(const QString &file = {}) const
    {
        return m_dir->filePath(u"ada"_s) + (file.isEmpty() ? file : u'/' + file);
    }
    void plant(const QString &kind, const QString &path) const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

void tst_SharedFolder::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(chmod(encoded(m_dir->path()).constData(), 0755) == 0);
    QVERIFY(QDir(m_dir->path()).mkdir(u"shared"_s) && chmod(encoded(shared()).constData(), 01777) == 0);
    const passwd *entry = getpwnam(ada.toLatin1().constData());
    QVERIFY(entry && QDir(m_dir->path()).mkdir(u"ada"_s) && chown(encoded(home()).constData(), entry->pw_uid, entry->pw_gid) == 0
            && chmod(encoded(home()).constData(), 0700) == 0);
    const As user(ada);
    put(home(u"private"_s), "ada's own", 0600);
    qputenv("XDG_STATE_HOME", encoded(home(u"state"_s)));
}

void tst_SharedFolder::cleanup()
{
    m_dir.reset();
}

void tst_SharedFolder::plant(const QString &kind, const QString &path) const
{
    const As attacker(mallory);
    int result = 0;
    if (kind == u"link"_s)
        result = symlink(encoded(home(u"private"_s)).constData(), encoded(path).constData());
    else if (kind == u"dangling link"_s)
        result = symlink(encoded(home(u"new"_s)).constData(), encoded(path).constData());
    else if (kind == u"pipe"_s)
        result = mkfifo(encoded(path).constData(), 0666);
    else
        result = -1;
    if (result != 0)
        qFatal("cannot plant a %s at %s", qPrintable(kind), qPrintable(path));
}

void tst_SharedFolder::plantedBesideTheProject_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("mode"); // of the folder
    for (const QString &kind : {u"link"_s, u"dangling link"_s, u"pipe"_s}) {
        for (const QString &name : {u"lab.howdah~"_s, u".lab.howdah.lock"_s}) {
            for (const int mode : {01777, 0777})
                QTest::addRow("%s at %s, %o", qPrintable(kind), qPrintable(name), uint(mode)) << kind << name << mode;
        }
    }
}

void tst_SharedFolder::plantedBesideTheProject()
{
    QFETCH(QString, kind);
    QFETCH(QString, name);
    QFETCH(int, mode);
    QVERIFY(chmod(encoded(shared()).constData(), mode_t(mode)) == 0);
    const QString path = shared(u"lab.howdah"_s);
    {
        const As user(ada);
        QVERIFY(ProjectFile(path).save(sample(u"first"_s)).ok());
    }
    const QByteArray before = bytesOf(path);
    plant(kind, shared(name));
    const As user(ada);
    ProjectFile file(path);
    QVERIFY(file.load().ok());
    const Result<void> saved = file.save(sample(u"second"_s));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::FileUnwritable);
    QVERIFY2(saved.error().message.contains(shared(name)) && saved.error().message.contains(mallory),
             qPrintable(saved.error().message));
    QCOMPARE(bytesOf(path), before);
    QCOMPARE(bytesOf(home(u"private"_s)), QByteArray("ada's own"));
    QVERIFY(!QFileInfo::exists(home(u"new"_s)));
}

void tst_SharedFolder::forgedLock_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("fileMode");
    QTest::addColumn<int>("mode");
    for (const int mode : {01777, 0777}) {
        for (const int fileMode : {0644, 0666, 0000}) {
            QTest::addRow("a living process, mode %o, folder %o", uint(fileMode), uint(mode))
                << QByteArray("1\nhowdah\n" + QSysInfo::machineHostName().toUtf8() + '\n') << fileMode << mode;
        }
        QTest::addRow("another computer, folder %o", uint(mode)) << QByteArray("123\nhowdah\nelsewhere\n") << 0644 << mode;
        QTest::addRow("empty, folder %o", uint(mode)) << QByteArray() << 0644 << mode;
    }
}

// Whatever stands in it: nobody holds it.
void tst_SharedFolder::forgedLock()
{
    QFETCH(QByteArray, text);
    QFETCH(int, fileMode);
    QFETCH(int, mode);
    QVERIFY(chmod(encoded(shared()).constData(), mode_t(mode)) == 0);
    const QString lock = shared(u".lab.howdah.lock"_s);
    {
        const As attacker(mallory);
        put(lock, text, mode_t(fileMode));
    }
    const As user(ada);
    ProjectFile file(shared(u"lab.howdah"_s));
    const Result<void> saved = file.save(sample(u"first"_s));
    QVERIFY2(saved.ok(), qPrintable(saved ? QString() : saved.error().message));
    const Result<void> locked = file.lock();
    QVERIFY2(locked.ok(), qPrintable(locked ? QString() : locked.error().message));
    if (fileMode != 0000 || mode == 0777) // else no lock can be had there; what is on disk is compared before it is written
        QCOMPARE(ProjectFile(shared(u"lab.howdah"_s)).lock().error().code, ErrorCode::FileLocked);
}

void tst_SharedFolder::heldLockNamesItsHolder_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<int>("fileMode");
    QTest::newRow("left by a crash of mine, held by who can read it") << ada << 0644;
    QTest::newRow("its own") << mallory << 0644;
    QTest::newRow("its own, which I may not open") << mallory << 0600;
}

void tst_SharedFolder::heldLockNamesItsHolder()
{
    QFETCH(QString, owner);
    QFETCH(int, fileMode);
    const QString lock = shared(u".lab.howdah.lock"_s);
    {
        const As maker(owner);
        put(lock, "1\nhowdah\nelsewhere\n", mode_t(fileMode));
    }
    const Holder holder(mallory, lock);
    const As user(ada);
    const Result<void> saved = ProjectFile(shared(u"lab.howdah"_s)).save(sample(u"first"_s));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::FileLocked);
    QVERIFY2(saved.error().message.contains(u"started by "_s + mallory) && !saved.error().message.contains(u"elsewhere"_s),
             qPrintable(saved.error().message));
}

void tst_SharedFolder::lockOfAnOlderHowdah()
{
    const QString path = shared(u"lab.howdah"_s);
    const As user(ada);
    {
        QLockFile older(shared(u".lab.howdah.lock"_s));
        older.setStaleLockTime(0);
        QVERIFY(older.tryLock());
        QCOMPARE(ProjectFile(path).lock().error().code, ErrorCode::FileLocked);
    }
    ProjectFile newer(path);
    QVERIFY(newer.lock().ok());
    QLockFile older(shared(u".lab.howdah.lock"_s));
    older.setStaleLockTime(0);
    QVERIFY(!older.tryLock());
    qint64 process = 0;
    QVERIFY(older.getLockInfo(&process, nullptr, nullptr));
    QCOMPARE(process, qint64(getpid()));
    newer.unlock();
    QVERIFY(older.tryLock());
}

// A lock file is emptied by who takes it. One that has another name, too, is some other file.
void tst_SharedFolder::lockThatIsAnotherFileIsLeftAlone()
{
    const As user(ada);
    put(shared(u"notes"_s), "notes");
    QCOMPARE(link(encoded(shared(u"notes"_s)).constData(), encoded(shared(u".lab.howdah.lock"_s)).constData()), 0);
    const Result<void> saved = ProjectFile(shared(u"lab.howdah"_s)).save(sample(u"first"_s));
    QVERIFY(!saved);
    QVERIFY2(saved.error().message.contains(u".lab.howdah.lock"_s), qPrintable(saved.error().message));
    QCOMPARE(bytesOf(shared(u"notes"_s)), QByteArray("notes"));
}

void tst_SharedFolder::ownLinkBesideTheProjectIsReplaced()
{
    const As user(ada);
    const QString path = shared(u"lab.howdah"_s);
    ProjectFile file(path);
    QVERIFY(file.save(sample(u"first"_s)).ok());
    const QByteArray before = bytesOf(path);
    QCOMPARE(symlink(encoded(home(u"private"_s)).constData(), encoded(path + u'~').constData()), 0);
    QVERIFY(file.save(sample(u"second"_s)).ok());
    QVERIFY(!QFileInfo(path + u'~').isSymLink());
    QCOMPARE(bytesOf(path + u'~'), before);
    QCOMPARE(bytesOf(home(u"private"_s)), QByteArray("ada's own"));
}

void tst_SharedFolder::linksOfTheFilesThatTheUserNames_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<bool>("followed");
    QTest::newRow("one's own") << ada << true;
    QTest::newRow("root's") << u"root"_s << true;
    QTest::newRow("another account's") << mallory << false;
}

void tst_SharedFolder::linksOfTheFilesThatTheUserNames()
{
    QFETCH(QString, owner);
    QFETCH(bool, followed);
    const QList<std::pair<QString, std::function<Result<void>(const QString &)>>> writers{
        {u"lab.howdah"_s,
         [](const QString &path) { return ProjectFile(path).save(sample(u"second"_s), ProjectFile::IfChanged::Overwrite); }},
        {u"machines.txt"_s, [](const QString &path) { return MachinesFile::write(path, {}, {}, true); }},
        {u"report.html"_s, [](const QString &path) { return writeFile(path, "report", {.links = Links::Follow, .mode = 0600}); }},
        {u"known_hosts"_s,
         [](const QString &path) {
             return HostKeys({path}).remember(
                 {u"db1"_s}, 22, {"ssh-ed25519", QByteArray("\0\0\0\x0bssh-ed25519\0\0\0\x20", 19) + QByteArray(32, 'k')},
                 u"howdah"_s);
         }},
    };
    for (const auto &[name, write] : writers) {
        const QString target = home(u"target of "_s + name);
        {
            const As user(ada);
            put(target, {}, 0600);
        }
        {
            std::unique_ptr<As> planter(owner == u"root"_s ? nullptr : new As(owner));
            QCOMPARE(symlink(encoded(target).constData(), encoded(shared(name)).constData()), 0);
        }
        const As user(ada);
        const Result<void> written = write(shared(name));
        QCOMPARE(written.ok(), followed);
        QVERIFY(QFileInfo(shared(name)).isSymLink());
        const bool empty = name == u"machines.txt"_s; // of no machines
        QCOMPARE(!bytesOf(target).isEmpty(), followed && !empty);
        if (!followed)
            QVERIFY2(written.error().message.contains(mallory) && written.error().message.contains(shared(name)),
                     qPrintable(written.error().message));
    }
}

void tst_SharedFolder::foldersThatAreLinks_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("folderOwner"); // of the folder that the link stands in
    QTest::addColumn<bool>("followed");
    QTest::newRow("one's own, in root's folder") << ada << u"root"_s << true;
    QTest::newRow("another account's, in root's folder") << mallory << u"root"_s << false;
    QTest::newRow("another account's, in their own folder") << mallory << mallory << true; // as the kernel has it
    QTest::newRow("another account's, in one's own folder") << mallory << ada << false;
}

void tst_SharedFolder::foldersThatAreLinks()
{
    QFETCH(QString, owner);
    QFETCH(QString, folderOwner);
    QFETCH(bool, followed);
    QVERIFY(chown(encoded(shared()).constData(), getpwnam(folderOwner.toLatin1().constData())->pw_uid, 0) == 0);
    {
        const As planter(owner);
        QCOMPARE(symlink(encoded(home()).constData(), encoded(shared(u"sub"_s)).constData()), 0);
    }
    const As user(ada);
    const Result<void> written = writeFile(shared(u"sub/../ada/new"_s), "text", {.links = Links::Follow});
    QCOMPARE(written.ok(), followed); // "sub/.." is where the link leads
    QCOMPARE(bytesOf(home(u"new"_s)), followed ? QByteArray("text") : QByteArray());
    QCOMPARE(QFileInfo::exists(home(u"new"_s)), followed);
}

void tst_SharedFolder::plantedBesideSshFiles_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("name");
    for (const QString &kind : {u"link"_s, u"dangling link"_s, u"pipe"_s}) {
        for (const QString &name :
             {u"known_hosts.old"_s, u"known_hosts.howdah-lock"_s, u"config.before-howdah"_s, u"config.howdah-lock"_s})
            QTest::addRow("%s at %s", qPrintable(kind), qPrintable(name)) << kind << name;
    }
}

void tst_SharedFolder::plantedBesideSshFiles()
{
    QFETCH(QString, kind);
    QFETCH(QString, name);
    const HostKey key{"ssh-ed25519", QByteArray("\0\0\0\x0bssh-ed25519\0\0\0\x20", 19) + QByteArray(32, 'k')};
    const QString known = shared(u"known_hosts"_s);
    const QString config = shared(u"config"_s);
    {
        const As user(ada);
        const Result<void> noted = HostKeys({known}).remember({u"db1"_s}, 22, key, u"howdah"_s);
        QVERIFY2(noted.ok(), qPrintable(noted ? QString() : noted.error().message));
        put(config, "Host x\n  Port 1\n");
    }
    const QByteArray before = bytesOf(known);
    plant(kind, shared(name));
    const As user(ada);
    Result<void> result;
    if (name.startsWith(u"known_hosts"_s)) {
        result = HostKeys({known}).forget({u"db1"_s}, 22);
    } else if (const auto applied =
                   applyLocalSshConfig(config, u"lab"_s, QUuid::createUuid(),
                                       {{u"db1"_s, {}, u"192.0.2.11"_s, {}, 2222, u"root"_s, {}}}, RunMode::Apply);
               !applied) {
        result = applied.error();
    }
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(shared(name)) && result.error().message.contains(mallory),
             qPrintable(result.error().message));
    QCOMPARE(bytesOf(known), before);
    QCOMPARE(bytesOf(config), QByteArray("Host x\n  Port 1\n"));
    QCOMPARE(bytesOf(home(u"private"_s)), QByteArray("ada's own"));
    QVERIFY(!QFileInfo::exists(home(u"new"_s)));
}

void tst_SharedFolder::stateFolderOfAnother_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("folder") << u"folder"_s;
    QTest::newRow("link to a folder of mine") << u"link"_s;
    QTest::newRow("folder of mine, open to all") << u"open"_s;
    QTest::newRow("link of mine") << u"own link"_s;
}

void tst_SharedFolder::stateFolderOfAnother()
{
    QFETCH(QString, kind);
    qputenv("XDG_STATE_HOME", encoded(shared()));
    const QString folder = shared(u"howdah"_s);
    {
        const As user(ada);
        QVERIFY(QDir().mkpath(home(u"elsewhere"_s)));
    }
    const bool mine = kind == u"open"_s || kind == u"own link"_s;
    {
        const As planter(mine ? ada : mallory);
        if (kind.endsWith(u"link"_s))
            QCOMPARE(symlink(encoded(home(u"elsewhere"_s)).constData(), encoded(folder).constData()), 0);
        else
            QVERIFY(mkdir(encoded(folder).constData(), 0777) == 0 && chmod(encoded(folder).constData(), 0777) == 0);
    }
    const As user(ada);
    RunPlan plan;
    Journal journal;
    const Result<void> begun = journal.begin(plan);
    QCOMPARE(begun.ok(), mine);
    if (!mine)
        QVERIFY2(begun.error().message.contains(mallory), qPrintable(begun.error().message));
    struct stat status
    {
    };
    QVERIFY(stat(encoded(folder).constData(), &status) == 0 || !mine);
    if (mine)
        QCOMPARE(status.st_mode & 07777, mode_t(0700));
    journal.end(u"complete"_s);
}

void tst_SharedFolder::commandLine_data()
{
    QTest::addColumn<QString>("planted");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("arguments");
    const QStringList set{u"set"_s, u"lab.howdah"_s, u"user=admin"_s};
    for (const QString &kind : {u"link"_s, u"pipe"_s}) {
        QTest::addRow("set, %s at the backup", qPrintable(kind)) << u"lab.howdah~"_s << kind << set;
        QTest::addRow("set, %s at the lock", qPrintable(kind)) << u".lab.howdah.lock"_s << kind << set;
        QTest::addRow("export, %s", qPrintable(kind))
            << u"out.txt"_s << kind << QStringList{u"export"_s, u"lab.howdah"_s, u"out.txt"_s, u"--force"_s};
        QTest::addRow("run --report, %s", qPrintable(kind))
            << u"out.html"_s << kind
            << QStringList{u"run"_s, u"lab.howdah"_s, u"--check"_s, u"--no-keychain"_s, u"--report"_s, u"out.html"_s};
    }
}

// The whole program, as that account from the start.
void tst_SharedFolder::commandLine()
{
    QFETCH(QString, planted);
    QFETCH(QString, kind);
    QFETCH(QStringList, arguments);
    const auto run = [this](const QStringList &words) {
        QProcess process;
        process.setWorkingDirectory(shared());
        process.setProcessChannelMode(QProcess::MergedChannels);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        process.setProcessEnvironment(environment);
        process.setChildProcessModifier([] {
            const passwd *entry = getpwnam(ada.toLatin1().constData());
            if (setgroups(0, nullptr) != 0 || setgid(entry->pw_gid) != 0 || setuid(entry->pw_uid) != 0)
                _exit(99);
        });
        process.start(QStringLiteral(HOWDAH_BINARY_DIR "/app/cli/howdah-cli"), words, QIODevice::ReadOnly);
        if (!process.waitForFinished(60'000)) {
            process.kill();
            process.waitForFinished();
            return std::pair(-1, QByteArray("it hangs"));
        }
        return std::pair(process.exitCode(), process.readAll());
    };
    {
        const As user(ada);
        put(home(u"machines.txt"_s), "192.0.2.11 db1.example.com db1\n");
    }
    const auto made = run({u"new"_s, u"lab.howdah"_s, u"--import"_s, home(u"machines.txt"_s)});
    QVERIFY2(made.first == 0, made.second.constData());
    const QByteArray before = bytesOf(shared(u"lab.howdah"_s));
    plant(kind, shared(planted));
    const auto [code, text] = run(arguments);
    QVERIFY2(code == 1 || code == 2, text.constData());
    QVERIFY2(text.contains(mallory.toUtf8()), text.constData());
    QCOMPARE(bytesOf(shared(u"lab.howdah"_s)), before);
    QCOMPARE(bytesOf(home(u"private"_s)), QByteArray("ada's own"));
    QCOMPARE(ownerOf(shared(planted)), getpwnam(mallory.toLatin1().constData())->pw_uid);
}

int main(int argc, char *argv[])
{
    if (geteuid() != 0)
        return 77;
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"howdah"_s);
    QTest::setMainSourcePath(__FILE__, QT_TESTCASE_BUILDDIR);
    tst_SharedFolder test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sharedfolder.moc"
