// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A disk that is full, or fails, at the moment of writing: every file of Howdah's is as it was, nothing half-written lies
// beside it, and the error has the system's own message. On real file systems; what stands for a quota is a fake.
#include "SmallDisk.h"
#include "lab/PrivateMounts.h"

#include "app/base/FileWriter.h"
#include "app/base/SettingsFile.h"
#include "app/base/StateDirectory.h"
#include "app/credentials/KeptSecrets.h"
#include "app/machines/MachinesFile.h"
#include "app/project/ProjectFile.h"
#include "app/project/RecoveryFile.h"
#include "app/record/ClusterState.h"
#include "app/record/Journal.h"
#include "app/ssh/HostKeys.h"
#include "app/ssh/KeyPair.h"
#include "app/workstation/LocalSshConfig.h"

#include <QSettings>
#include <QTest>
#include <QThreadPool>

#include <sys/syscall.h>

#include <atomic>
#include <functional>

namespace {
std::atomic<int> fakeQuota{0}; ///< the errno that fsync() gives; 0: the kernel's own answer
}

// This program's fsync(): a quota is met on demand by no file system that is there on every kernel.
extern "C" int fsync(int fd)
{
    if (const int error = fakeQuota) {
        errno = error;
        return -1;
    }
    return int(syscall(SYS_fsync, fd));
}

using namespace howdah;
using namespace howdah::test;
using namespace Qt::StringLiterals;

namespace {

const QUuid lab(u"11111111-2222-3333-4444-555555555555"_s);

Cluster sample(const QString &name)
{
    Cluster cluster;
    cluster.id = lab;
    cluster.name = name;
    Machine machine;
    machine.id = QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    machine.address = u"192.0.2.11"_s;
    machine.fqdn = u"db1.example.com"_s;
    machine.host = u"db1"_s;
    machine.role = Role::Node;
    cluster.machines << machine;
    return cluster;
}

QByteArray bytesOf(const QString &path)
{
    return PrivateMounts::textOf(path);
}

void put(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush())
        qFatal("cannot write %s", qPrintable(path));
}

/// One way in which Howdah writes a file on the disk whose root is given; `big` makes it another text than before.
struct Writer
{
    QString file; ///< what must stay as it is, in that folder
    std::function<Result<void>(const QString &folder, bool big)> write;
};

template <class T> Result<void> plain(const Result<T> &result)
{
    if (!result)
        return result.error();
    return {};
}

QMap<QString, Writer> writers()
{
    const QString state = u"howdah/"_s + lab.toString(QUuid::WithoutBraces);
    const auto name = [](bool big) { return big ? QString(90, u'b') : u"small"_s; };
    QMap<QString, Writer> all;
    all[u"project"_s] = {
        u"lab.howdah"_s, [=](const QString &folder, bool big) {
            return ProjectFile(folder + u"/lab.howdah"_s).save(sample(name(big)), ProjectFile::IfChanged::Overwrite);
        }};
    all[u"machines.txt"_s] = {u"machines.txt"_s, [=](const QString &folder, bool big) {
                                  QList<Machine> machines = sample({}).machines;
                                  machines.first().host = big ? u"longername"_s : u"db1"_s;
                                  return MachinesFile::write(folder + u"/machines.txt"_s, machines, {}, true);
                              }};
    all[u"known_hosts"_s] = {
        u"known_hosts"_s, [](const QString &folder, bool big) {
            const HostKey key{"ssh-ed25519", QByteArray("\0\0\0\x0bssh-ed25519\0\0\0\x20", 19) + QByteArray(32, big ? 'b' : 's')};
            return HostKeys({folder + u"/known_hosts"_s}).remember({big ? u"db2"_s : u"db1"_s}, 22, key, u"howdah x"_s);
        }};
    all[u"the backup of known_hosts"_s] = {
        u"known_hosts"_s, [](const QString &folder, bool big) {
            const HostKeys keys({folder + u"/known_hosts"_s});
            const HostKey key{"ssh-ed25519", QByteArray("\0\0\0\x0bssh-ed25519\0\0\0\x20", 19) + QByteArray(32, 's')};
            return big ? keys.forget({u"db1"_s}, 22) : keys.remember({u"db1"_s}, 22, key, u"howdah x"_s);
        }};
    all[u"ssh config"_s] = {u"config"_s, [](const QString &folder, bool big) {
                                if (!big) {
                                    put(folder + u"/config"_s, "Host x\n  Port 1\n");
                                    return Result<void>();
                                }
                                return plain(applyLocalSshConfig(folder + u"/config"_s, u"lab"_s, lab,
                                                                 {{u"db1"_s, {}, u"192.0.2.11"_s, {}, 2222, u"root"_s, {}}},
                                                                 RunMode::Apply));
                            }};
    all[u"state"_s] = {state + u"/state.json"_s, [](const QString &, bool big) {
                           ClusterState saved;
                           saved.lastRun = big ? QString(200, u'b') : u"small"_s;
                           return saved.save(lab);
                       }};
    all[u"list of kept passwords"_s] = {u"howdah/kept-passwords.json"_s, [=](const QString &, bool big) {
                                            return KeptSecrets::add({{lab, SecretKind::Login, {}}, name(big), {}, {}, {}});
                                        }};
    return all;
}

} // namespace

class tst_FullDisk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup()
    {
        fakeQuota = 0;
        qunsetenv("XDG_STATE_HOME");
    }
    void writesNothingAtAllOrAllOfIt_data();
    void writesNothingAtAllOrAllOfIt();
    void everyFileStaysAsItWas_data();
    void everyFileStaysAsItWas();
    void recoveryFileStaysAsItWas();
    void backupThatCannotBeWrittenStopsTheWrite();
    void aKeyPairIsWholeOrNotThere();
    void aRunBeginsOnlyWhereItsRecordFits();
    void aRunKeepsTheRoomForItsJournal();
    void aRunWhoseDiskFillsSaysSo();
    void settingsStayAsTheyWere();
    void commandLineSaysSo_data();
    void commandLineSaysSo();
    void commandLineRunOnADiskThatFills();
    void modesAndOwners_data();
    void modesAndOwners();
};

namespace {

struct Ended
{
    int code;
    QByteArray text; ///< both streams
};

Ended cli(const SmallDisk &disk, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(disk.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"XDG_STATE_HOME"_s, disk.path());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(HOWDAH_BINARY_DIR "/app/cli/howdah-cli"), arguments, QIODevice::ReadOnly);
    const bool ended = process.waitForFinished(60'000);
    return {ended ? process.exitCode() : -1, process.readAll()};
}

/// A project whose one machine leads to a port on which nothing listens: a run that is real and over at once.
void saveAway(const SmallDisk &disk)
{
    Cluster cluster = sample(u"lab"_s);
    cluster.machines.first().login.connectAs = u"127.0.0.1"_s;
    cluster.machines.first().login.port = 1;
    if (!ProjectFile(disk.filePath(u"lab.howdah"_s)).save(cluster))
        qFatal("no project");
}

} // namespace

void tst_FullDisk::initTestCase()
{
    QVERIFY(SmallDisk().isMounted());
}

void tst_FullDisk::writesNothingAtAllOrAllOfIt_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("quota");
    QTest::addColumn<int>("expected");
    for (const int size : {1, 5000, 100'000}) {
        QTest::addRow("tmpfs, %d bytes", size) << int(SmallDisk::Kind::Tmpfs) << size << 0 << ENOSPC;
        QTest::addRow("ext4, %d bytes", size) << int(SmallDisk::Kind::Ext4) << size << 0 << ENOSPC;
        QTest::addRow("failing device, %d bytes", size) << int(SmallDisk::Kind::Failing) << size << 0 << EIO;
        QTest::addRow("fake quota, %d bytes", size) << int(SmallDisk::Kind::Tmpfs) << size << EDQUOT << EDQUOT;
    }
}

void tst_FullDisk::writesNothingAtAllOrAllOfIt()
{
    QFETCH(int, kind);
    QFETCH(int, size);
    QFETCH(int, quota);
    QFETCH(int, expected);
    const SmallDisk disk{SmallDisk::Kind(kind)};
    if (!disk.isMounted() && kind != int(SmallDisk::Kind::Tmpfs))
        QSKIP("no loop devices or no ext4 here");
    QVERIFY(disk.isMounted());
    const QString path = disk.filePath(u"file"_s);
    const QByteArray old(3000, 'o');
    const auto written = writeFile(path, old);
    QVERIFY2(written.ok(), qPrintable(written ? QString() : written.error().message));
    QVERIFY(checkWritable(path));
    QCOMPARE(disk.files(), QStringList{u"file"_s});
    if (quota)
        fakeQuota = quota;
    else if (kind == int(SmallDisk::Kind::Failing))
        disk.fail();
    else
        disk.fill();
    for (const Result<void> &result : {writeFile(path, QByteArray(size, 'n')),
                                       writeFile(disk.filePath(u"new"_s), QByteArray(size, 'n')), checkWritable(path)}) {
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::FileUnwritable);
        QCOMPARE(result.error().message, QString::fromLocal8Bit(strerror(expected)));
    }
    QCOMPARE(disk.files(), QStringList{u"file"_s});
    QCOMPARE(bytesOf(path), old);
}

void tst_FullDisk::everyFileStaysAsItWas_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("quota");
    for (const QString &what : writers().keys()) {
        QTest::newRow(qPrintable(what)) << what << false;
        QTest::newRow(qPrintable(what + u", fake quota"_s)) << what << true;
    }
}

void tst_FullDisk::everyFileStaysAsItWas()
{
    QFETCH(QString, what);
    QFETCH(bool, quota);
    const Writer writer = writers().value(what);
    const SmallDisk disk;
    qputenv("XDG_STATE_HOME", disk.path().toUtf8());
    const Result<void> first = writer.write(disk.path(), false);
    QVERIFY2(first.ok(), qPrintable(first ? QString() : first.error().message));
    const QByteArray before = bytesOf(disk.filePath(writer.file));
    QVERIFY(!before.isEmpty());
    const QString folder = QFileInfo(disk.filePath(writer.file)).path();
    const QStringList files = disk.files(folder);
    if (quota)
        fakeQuota = EDQUOT;
    else
        disk.fill();
    const Result<void> full = writer.write(disk.path(), true);
    fakeQuota = 0;
    QVERIFY(!full);
    QCOMPARE(full.error().code, ErrorCode::FileUnwritable);
    const QString reason = QString::fromLocal8Bit(strerror(quota ? EDQUOT : ENOSPC));
    QVERIFY2(full.error().message.contains(reason), qPrintable(full.error().message));
    QCOMPARE(bytesOf(disk.filePath(writer.file)), before);
    QCOMPARE(disk.files(folder), files); // no backup that is empty, nothing half-written, no lock
    disk.makeRoom();
    const Result<void> again = writer.write(disk.path(), true);
    QVERIFY2(again.ok(), qPrintable(again ? QString() : again.error().message));
    QVERIFY(bytesOf(disk.filePath(writer.file)) != before);
}

void tst_FullDisk::recoveryFileStaysAsItWas()
{
    const SmallDisk disk;
    qputenv("XDG_STATE_HOME", disk.path().toUtf8());
    auto file = RecoveryFile::create();
    QVERIFY(file.ok());
    UnsavedEdits edits;
    edits.cluster = sample(u"first"_s);
    QVERIFY(file.value()->write(edits, file.value()->ticket()));
    disk.fill();
    edits.cluster.name = u"second"_s;
    const Result<void> full = file.value()->write(edits, file.value()->ticket());
    QVERIFY(!full);
    QVERIFY2(full.error().message.contains(QString::fromLocal8Bit(strerror(ENOSPC))), qPrintable(full.error().message));
    const auto kept = file.value()->read();
    QVERIFY(kept.ok());
    QCOMPARE(kept.value().cluster.name, u"first"_s);
}

// The version before would be lost with the file that it was to be kept of.
void tst_FullDisk::backupThatCannotBeWrittenStopsTheWrite()
{
    const SmallDisk disk;
    const QString path = disk.filePath(u"lab.howdah"_s);
    QVERIFY(ProjectFile(path).save(sample(u"first"_s)).ok());
    const QByteArray before = bytesOf(path);
    QVERIFY(QDir(disk.path()).mkdir(u"lab.howdah~"_s)); // in the way
    const Result<void> saved = ProjectFile(path).save(sample(u"second"_s), ProjectFile::IfChanged::Overwrite);
    QVERIFY(!saved);
    QVERIFY2(saved.error().message.contains(u"lab.howdah~"_s), qPrintable(saved.error().message));
    QCOMPARE(bytesOf(path), before);

    put(disk.filePath(u"config"_s), "Host x\n  Port 1\n");
    QVERIFY(QDir(disk.path()).mkdir(u"config.before-howdah"_s));
    const auto config = applyLocalSshConfig(disk.filePath(u"config"_s), u"lab"_s, lab,
                                            {{u"db1"_s, {}, u"192.0.2.11"_s, {}, 2222, u"root"_s, {}}}, RunMode::Apply);
    QVERIFY(!config.ok());
    QCOMPARE(bytesOf(disk.filePath(u"config"_s)), QByteArray("Host x\n  Port 1\n"));
}

void tst_FullDisk::aKeyPairIsWholeOrNotThere()
{
    const SmallDisk disk;
    disk.fill();
    const auto full = KeyPair::make(disk.filePath(u"id_ed25519"_s), KeyType::Ed25519, u"c"_s);
    QVERIFY(!full.ok());
    QCOMPARE(disk.files(), QStringList());
    disk.makeRoom();
    fakeQuota = EDQUOT; // what ssh-keygen has not waited for
    const auto quota = KeyPair::make(disk.filePath(u"id_ed25519"_s), KeyType::Ed25519, u"c"_s);
    QVERIFY(!quota.ok());
    QCOMPARE(disk.files(), QStringList());
    fakeQuota = 0;
    QVERIFY(KeyPair::make(disk.filePath(u"id_ed25519"_s), KeyType::Ed25519, u"c"_s).ok());
    QCOMPARE(disk.files(), (QStringList{u"id_ed25519"_s, u"id_ed25519.pub"_s}));
}

namespace {

RunPlan planOf(int machines)
{
    RunPlan plan;
    plan.cluster.id = lab;
    for (int i = 0; i < machines; ++i)
        plan.nodes << NodePlan{sample({}).machines.first(), {u"connect"_s, u"hosts"_s}};
    return plan;
}

RunEvent finished(int number)
{
    RunEvent event;
    event.kind = RunEvent::Kind::StepFinished;
    event.step = u"hosts"_s;
    event.at = QDateTime::currentDateTimeUtc();
    event.record.step = event.step;
    event.record.outcome = Outcome::Failed;
    event.record.reason.id = u"FileUnwritable"_s;
    event.record.reason.message = QString(300, u'm') + QString::number(number);
    return event;
}

} // namespace

void tst_FullDisk::aRunBeginsOnlyWhereItsRecordFits()
{
    const SmallDisk disk;
    qputenv("XDG_STATE_HOME", disk.path().toUtf8());
    const QString folder = clusterStateDirectory(lab).value();
    for (const bool full : {false, true}) { // a first line would fit at first, but not what follows
        if (full)
            disk.fill();
        Journal journal;
        const auto begun = journal.begin(planOf(full ? 1 : 300));
        QVERIFY(!begun);
        QVERIFY2(begun.error().message.contains(QString::fromLocal8Bit(strerror(ENOSPC))), qPrintable(begun.error().message));
        QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
        journal.write(finished(1)); // harmless
        journal.end(u"not-started"_s);
        disk.makeRoom();
    }
    Journal journal;
    QVERIFY(journal.begin(planOf(1)));
    QThreadPool::globalInstance()->waitForDone();
}

// A machine that fills the disk with its output does not keep this run, or another's, from being known.
void tst_FullDisk::aRunKeepsTheRoomForItsJournal()
{
    const SmallDisk disk;
    qputenv("XDG_STATE_HOME", disk.path().toUtf8());
    {
        Journal journal;
        QVERIFY(journal.begin(planOf(20)));
        disk.fill();
        for (int i = 0; i < 40; ++i)
            journal.write(finished(i));
        QCOMPARE(journal.trouble(), QString());
        QVERIFY(!ClusterState().save(lab)); // which has no room of its own
        QVERIFY(!journal.writeFile(u"report.json"_s, "{}"));
        journal.end(u"complete"_s);
    }
    const auto runs = Journal::runsAfter(lab, {});
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs.first().records.size(), 40);
    QCOMPARE(runs.first().end, u"complete"_s);
    QCOMPARE(ClusterState::load(lab).machines.size(), 1); // what could not be saved is known all the same
}

void tst_FullDisk::aRunWhoseDiskFillsSaysSo()
{
    const SmallDisk disk;
    qputenv("XDG_STATE_HOME", disk.path().toUtf8());
    {
        Journal journal;
        QVERIFY(journal.begin(planOf(1)));
        disk.fill();
        for (int i = 0; i < 40; ++i) // more than was foreseen
            journal.write(finished(i));
        QCOMPARE(journal.trouble(), QString::fromLocal8Bit(strerror(ENOSPC)));
        disk.makeRoom();
        journal.write(finished(99));
        QCOMPARE(journal.trouble(), QString::fromLocal8Bit(strerror(ENOSPC))); // there is a gap
    }
    const auto runs = Journal::runsAfter(lab, {});
    QCOMPARE(runs.size(), 1);
    QVERIFY(runs.first().records.size() > 2 && runs.first().records.size() < 41);
    for (const StepRecord &record : runs.first().records)
        QVERIFY(record.reason.message.startsWith(QString(300, u'm'))); // no line that is there in part
    QVERIFY(runs.first().records.last().reason.message.endsWith(u"99"_s));
}

// QSettings itself would empty its file.
void tst_FullDisk::settingsStayAsTheyWere()
{
    const SmallDisk disk;
    QCoreApplication::setOrganizationName(u"howdah-test"_s);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, disk.path());
    const auto keep = [](int value) {
        if (!settingsCanBeKept())
            return false;
        QSettings settings;
        settings.setValue(u"key"_s, value);
        settings.sync();
        return settings.status() == QSettings::NoError;
    };
    QVERIFY(keep(1));
    const QByteArray before = bytesOf(QSettings().fileName());
    QVERIFY(before.contains("key=1"));
    disk.fill();
    QVERIFY(!keep(2));
    QCOMPARE(bytesOf(QSettings().fileName()), before);
    disk.makeRoom();
    QVERIFY(keep(2));
}

void tst_FullDisk::commandLineSaysSo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("new") << QStringList{u"new"_s, u"other.howdah"_s};
    QTest::newRow("set") << QStringList{u"set"_s, u"lab.howdah"_s, u"user=admin"_s};
    QTest::newRow("export") << QStringList{u"export"_s, u"lab.howdah"_s, u"machines.txt"_s};
    QTest::newRow("export, forced") << QStringList{u"export"_s, u"lab.howdah"_s, u"old.txt"_s, u"--force"_s};
    QTest::newRow("report") << QStringList{u"report"_s, u"lab.howdah"_s, u"out.html"_s};
    QTest::newRow("run") << QStringList{u"run"_s, u"lab.howdah"_s, u"--no-keychain"_s, u"--no-workstation"_s};
    QTest::newRow("run with a report") << QStringList{u"run"_s,           u"lab.howdah"_s, u"--check"_s,
                                                      u"--no-keychain"_s, u"--report"_s,   u"out.json"_s};
}

void tst_FullDisk::commandLineSaysSo()
{
    QFETCH(QStringList, arguments);
    const SmallDisk disk;
    saveAway(disk);
    put(disk.filePath(u"old.txt"_s), "old\n");
    const Ended run = cli(disk, {u"run"_s, u"lab.howdah"_s, u"--no-keychain"_s, u"--no-workstation"_s});
    QVERIFY2(run.code == 1, run.text.constData());
    const QStringList files = disk.files();
    const QByteArray before = bytesOf(disk.filePath(u"lab.howdah"_s));
    disk.fill();
    const Ended full = cli(disk, arguments);
    QVERIFY2(full.code == 1 || full.code == 2, full.text.constData());
    QVERIFY2(full.text.contains(strerror(ENOSPC)), full.text.constData());
    QCOMPARE(disk.files(), files);
    QCOMPARE(bytesOf(disk.filePath(u"lab.howdah"_s)), before);
    QCOMPARE(bytesOf(disk.filePath(u"old.txt"_s)), QByteArray("old\n"));
}

// Room for the journal and no more: the run is done, says once what is missing, and is reported from its journal later.
void tst_FullDisk::commandLineRunOnADiskThatFills()
{
    const SmallDisk disk;
    saveAway(disk);
    qputenv("XDG_STATE_HOME", disk.path().toUtf8());
    QVERIFY(clusterStateDirectory(lab).ok());
    disk.fill();
    QFile filler(disk.filePath(u"filler"_s));
    Ended run{2, {}};
    for (int page = 0; page < 64 && run.code == 2; ++page) { // the least with which it begins
        QVERIFY(filler.resize(filler.size() - 4096));
        run = cli(disk, {u"run"_s, u"lab.howdah"_s, u"--no-keychain"_s, u"--no-workstation"_s});
        QVERIFY2(run.code != 2 || run.text.contains("Nothing was changed"), run.text.constData());
    }
    QVERIFY2(run.code == 1 && run.text.contains("0 of 1 machine ready"), run.text.constData());
    for (const char *sentence : {"is not complete", "The results could not be saved", "The run's report could not be written"})
        QVERIFY2(run.text.count(sentence) == 1, run.text.constData());
    const Ended report = cli(disk, {u"report"_s, u"lab.howdah"_s});
    QVERIFY2(report.code == 0 && report.text.contains("0 of 1 machine ready, 1 failed"), report.text.constData());
}

void tst_FullDisk::modesAndOwners_data()
{
    QTest::addColumn<int>("before"); // -1: no file
    QTest::addColumn<int>("mode");   // -1: kept
    QTest::addColumn<int>("newMode");
    QTest::addColumn<int>("after");
    QTest::newRow("kept") << 0640 << -1 << 0666 << 0640;
    QTest::newRow("kept, wide") << 0666 << -1 << 0600 << 0666;
    QTest::newRow("given") << 0644 << 0600 << 0666 << 0600;
    QTest::newRow("new, by the umask") << -1 << -1 << 0666 << 0640;
    QTest::newRow("new, private") << -1 << -1 << 0600 << 0600;
    QTest::newRow("new, given") << -1 << 0644 << 0600 << 0644;
}

void tst_FullDisk::modesAndOwners()
{
    QFETCH(int, before);
    QFETCH(int, mode);
    QFETCH(int, newMode);
    QFETCH(int, after);
    const SmallDisk disk;
    const QString path = disk.filePath(u"file"_s);
    if (before >= 0) {
        put(path, "old");
        QVERIFY(chmod(QFile::encodeName(path).constData(), mode_t(before)) == 0
                && chown(QFile::encodeName(path).constData(), 5, 60) == 0);
    }
    umask(027);
    WriteOptions options;
    if (mode >= 0)
        options.mode = mode_t(mode);
    options.newMode = mode_t(newMode);
    const auto written = writeFile(path, "new", options);
    umask(022);
    QVERIFY(written.ok());
    struct stat status
    {
    };
    QCOMPARE(stat(QFile::encodeName(path).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(after));
    const bool kept = before >= 0 && mode < 0;
    QCOMPARE(status.st_uid, kept ? uid_t(5) : uid_t(0)); // root's work on another's file leaves it theirs
    QCOMPARE(bytesOf(path), QByteArray("new"));
    options.replace = false;
    QCOMPARE(writeFile(path, "again", options).error().code, ErrorCode::FileExists);
    QCOMPARE(bytesOf(path), QByteArray("new"));
}

int main(int argc, char *argv[])
{
    if (geteuid() != 0)
        return 77;
    PrivateMounts::enter();
    QCoreApplication app(argc, argv);
    QTest::setMainSourcePath(__FILE__, QT_TESTCASE_BUILDDIR);
    tst_FullDisk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_fulldisk.moc"
