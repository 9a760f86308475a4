// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The project file: what goes in comes out, nothing in it is ever lost, and every way it can be wrong is named.
#include "app/base/os/Interrupted.h"
#include "app/machines/MachineField.h"
#include "app/project/ProjectFile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

QString dataFile(const char *name)
{
    return QStringLiteral(HOWDAH_SOURCE_DIR "/tests/data/projects/") + QLatin1StringView(name);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no space for test data");
}

Cluster fullCluster()
{
    Cluster cluster;
    cluster.name = u"lab \"one\" \\ ü"_s;
    cluster.login.user = u"admin"_s;
    cluster.login.port = 2222;
    cluster.login.become = Become::Sudo;
    cluster.login.loginKey = u"/home/anna/cloud key.pem"_s;
    cluster.login.connectAs = u"bastion"_s;
    cluster.keyPath = u"/home/anna/.ssh/id_ed25519"_s;
    cluster.options[u"root-login"_s][u"permit"_s] = u"yes"_s;
    cluster.options[u"hosts"_s][u"own-name"_s] = u"address"_s;
    cluster.untickedSteps = {u"firewall"_s, u"time-sync"_s};
    cluster.tickedSteps = {u"local-time-sync"_s};
    for (const Role role : {Role::Workstation, Role::Node, Role::Node, Role::Vip}) {
        Machine machine;
        machine.role = role;
        const auto n = cluster.machines.size();
        machine.address = u"192.0.2.%1"_s.arg(10 + n);
        machine.host = u"m%1"_s.arg(n);
        machine.fqdn = machine.host + ".patroni.local"_L1;
        cluster.machines.append(machine);
    }
    cluster.machines[1].login.port = 22;
    cluster.machines[1].login.become = Become::Su;
    cluster.machines[1].ticked = false;
    cluster.machines[1].extra = u"10.0.0.0/8   eth1"_s;
    cluster.machines[2].liveConsent = {u"firewall"_s, u"hostname"_s};
    cluster.machines[2].address = u"XXX.XXX.XXX.XXX"_s; // unfinished tables are kept too
    return cluster;
}

constexpr char minimal[] = R"({"howdah": 1, "id": "2b5f5a0e-3a62-4a4f-9f6b-1f0f6f0d8f11", "name": "lab", "machines": [%1]})";

QByteArray withMachine(const QByteArray &machine)
{
    return QByteArray(minimal).replace("%1", machine);
}

constexpr char oneMachine[] = R"({"id": "8f14e45f-ceea-467f-9d5c-6b1f1b3f0a01", "host": "db1"})";

} // namespace

class TestProjectFile : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"lab.howdah"_s);
    }

    void everythingComesBack()
    {
        const Cluster cluster = fullCluster();
        ProjectFile file(m_path);
        QVERIFY(file.save(cluster).ok());
        ProjectFile again(m_path);
        const Result<Cluster> loaded = again.load();
        QVERIFY2(loaded.ok(), loaded.ok() ? "" : qPrintable(loaded.error().message));
        QCOMPARE(loaded.value(), cluster);
        QVERIFY(QJsonDocument::fromJson(bytesOf(m_path)).isObject());
    }

    void emptyClusterComesBack()
    {
        Cluster cluster;
        cluster.name = u"lab"_s;
        ProjectFile file(m_path);
        QVERIFY(file.save(cluster).ok());
        QCOMPARE(file.load().value(), cluster);
    }

    /// The golden file: its exact text is the format. A change here needs a new version number or a default.
    void textIsAsDocumented()
    {
        ProjectFile golden(dataFile("version1.howdah"));
        const Result<Cluster> cluster = golden.load();
        QVERIFY2(cluster.ok(), cluster.ok() ? "" : qPrintable(cluster.error().message));
        QCOMPARE(cluster.value().machines.size(), 4);
        QCOMPARE(cluster.value().machines.at(1).login.loginKey, u"/home/anna/cloud.pem"_s);
        ProjectFile copy(m_path);
        QVERIFY(copy.save(cluster.value()).ok());
        QCOMPARE(bytesOf(m_path), bytesOf(dataFile("version1.howdah")));
    }

    void oneChangeIsOneLineOfDiff()
    {
        Cluster cluster = fullCluster();
        const QList<QByteArray> before = clusterToJson(cluster, {}).split('\n');
        cluster.machines[2].address = u"192.0.2.99"_s;
        const QList<QByteArray> after = clusterToJson(cluster, {}).split('\n');
        QCOMPARE(after.size(), before.size());
        int differing = 0;
        for (qsizetype i = 0; i < before.size(); ++i)
            differing += before.at(i) != after.at(i);
        QCOMPARE(differing, 1);
    }

    void partsAreTheSameElsewhere()
    {
        const Cluster cluster = fullCluster();
        const QByteArray text = clusterToJson(cluster, {});
        const QJsonObject whole = QJsonDocument::fromJson(text).object();
        QCOMPARE(loginToJson(cluster.login), whole.value("login"_L1).toObject());
        QCOMPARE(stepOptionsToJson(cluster.options), whole.value("options"_L1).toObject());
        QCOMPARE(stepOptionsFromJson(whole.value("options"_L1).toObject()), cluster.options);
        QCOMPARE(sortedToJson(cluster.untickedSteps), whole.value("unticked"_L1).toArray());
        QCOMPARE(stringsFromJson(whole.value("unticked"_L1)), (QStringList{u"firewall"_s, u"time-sync"_s}));
        QVERIFY(loginToJson({}).isEmpty());
        // A record that was damaged is no error: what is no text is empty.
        QCOMPARE(stepOptionsFromJson(QJsonObject{{u"hosts"_s, QJsonObject{{u"own-name"_s, 7}}}, {u"fqdn"_s, 7}}),
                 (StepOptions{{u"hosts"_s, {{u"own-name"_s, QString()}}}}));
        QVERIFY(stringsFromJson(7).isEmpty());
    }

    void whatAFieldCannotHoldIsKept()
    {
        Cluster cluster;
        cluster.name = u"lab"_s;
        Machine machine;
        machine.host = u"db1"_s;
        machine.login.port = 2222;
        putFieldText(machine, MachineField::Port, u"22x"_s);
        putFieldText(machine, MachineField::Role, u"nod"_s);
        cluster.machines << machine;
        QVERIFY(ProjectFile(m_path).save(cluster).ok());
        const Result<Cluster> again = ProjectFile(m_path).load();
        QVERIFY(again.ok());
        QCOMPARE(again.value().machines, cluster.machines);
        QCOMPARE(fieldText(again.value().machines.first(), MachineField::Port), u"22x"_s);
        // Fixed by hand in the file, the text is the value.
        QByteArray text = bytesOf(m_path);
        QVERIFY(text.contains("\"22x\""));
        put(m_path, text.replace("\"22x\"", "\"2022\""));
        const Result<Cluster> fixed = ProjectFile(m_path).load();
        QVERIFY(fixed.ok());
        QCOMPARE(fixed.value().machines.first().login.port, std::optional(quint16(2022)));
        QCOMPARE(fixed.value().machines.first().unusable.size(), 1);
        // What another version keeps there comes back, beside what is kept now.
        put(m_path, text.replace("\"port\": \"2022\"", "\"port\": \"22y\", \"slot\": \"x\""));
        ProjectFile file(m_path);
        const Result<Cluster> newer = file.load();
        QVERIFY(newer.ok());
        QVERIFY(file.save(newer.value()).ok());
        const QJsonObject row =
            QJsonDocument::fromJson(bytesOf(m_path)).object().value("machines"_L1).toArray().first().toObject();
        QCOMPARE(row.value("unusable"_L1).toObject(),
                 (QJsonObject{{u"port"_s, u"22y"_s}, {u"role"_s, u"nod"_s}, {u"slot"_s, u"x"_s}}));
    }

    void unknownFieldsSurviveEverySave()
    {
        put(m_path, bytesOf(dataFile("unknown-fields.howdah")));
        ProjectFile file(m_path);
        Result<Cluster> cluster = file.load();
        QVERIFY2(cluster.ok(), cluster.ok() ? "" : qPrintable(cluster.error().message));
        cluster.value().name = u"renamed"_s;
        std::reverse(cluster.value().machines.begin(), cluster.value().machines.end()); // they go with their machine
        QVERIFY(file.save(cluster.value()).ok());
        QVERIFY(file.save(cluster.value()).ok());
        const QJsonObject top = QJsonDocument::fromJson(bytesOf(m_path)).object();
        QCOMPARE(top.value("window"_L1).toObject().value("geometry"_L1).toString(), u"AdnQywAD"_s);
        QCOMPARE(top.value("big"_L1).toInteger(), 9007199254740993LL);
        QCOMPARE(top.value("login"_L1).toObject().value("jump"_L1).toString(), u"gate"_s);
        const QJsonArray machines = top.value("machines"_L1).toArray();
        QCOMPARE(machines.at(1).toObject().value("rack"_L1).toString(), u"A3"_s);
        QCOMPARE(machines.at(1).toObject().value("login"_L1).toObject().value("otp"_L1), QJsonValue(true));
        QVERIFY(!machines.at(0).toObject().contains("rack"_L1));

        // Taken out and brought back by an undo, a machine still has them; Save As takes them along.
        Cluster without = cluster.value();
        const Machine taken = without.machines.takeLast();
        QVERIFY(file.save(without).ok());
        without.machines.append(taken);
        QVERIFY(file.saveAs(m_folder->filePath(u"other.howdah"_s), without).ok());
        QVERIFY(bytesOf(file.path()).contains("\"rack\": \"A3\""));
        QVERIFY(bytesOf(file.path()).contains("\"window\": {"));
    }

    void versionBeforeTheLastSaveIsKept()
    {
        Cluster cluster = fullCluster();
        ProjectFile file(m_path);
        QVERIFY(file.save(cluster).ok());
        QVERIFY(!QFileInfo::exists(m_path + u'~'));
        const QByteArray first = bytesOf(m_path);
        QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner));
        cluster.name = u"second"_s;
        QVERIFY(file.save(cluster).ok());
        QCOMPARE(bytesOf(m_path + u'~'), first);
        struct stat status
        {
        };
        for (const QString &path : {m_path, m_path + u'~'}) {
            QCOMPARE(stat(QFile::encodeName(path).constData(), &status), 0);
            QCOMPARE(status.st_mode & 0777, mode_t(0600)); // a private project has no readable copy
        }
        QVERIFY(file.save(cluster).ok()); // nothing new: the version before stays the version before
        QCOMPARE(bytesOf(m_path + u'~'), first);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }

    void secondOneIsToldWhoHasIt()
    {
        ProjectFile first(m_path);
        QVERIFY(first.save(fullCluster()).ok());
        QVERIFY(first.lock().ok());
        QVERIFY(first.lock().ok()); // mine already
        const QByteArray before = bytesOf(m_path);

        ProjectFile second(m_path);
        Result<Cluster> cluster = second.load(); // reading is always allowed
        QVERIFY(cluster.ok());
        cluster.value().name = u"other"_s;
        for (const Result<void> &result : {second.lock(), second.save(cluster.value())}) {
            QCOMPARE(result.error().code, ErrorCode::FileLocked);
            const QString message = result.error().message;
            QVERIFY2(message.contains(m_path) && message.contains(QString::number(getpid()))
                         && message.contains(QSysInfo::machineHostName()) && message.contains(QFileInfo(m_path).owner()),
                     qPrintable(message));
        }
        QCOMPARE(bytesOf(m_path), before);
        first.unlock();
        QVERIFY(second.lock().ok());
    }

    void lockOfADeadProcessIsTakenOver()
    {
        QVERIFY(ProjectFile(m_path).save(fullCluster()).ok());
        const pid_t child = fork();
        if (child == 0) {
            ProjectFile file(m_path);
            _exit(file.lock().ok() ? 0 : 1); // gone without letting go
        }
        int status = 0;
        QCOMPARE(uninterrupted([&] { return waitpid(child, &status, 0); }), child);
        QCOMPARE(status, 0);
        QVERIFY(QFileInfo::exists(m_folder->filePath(u".lab.howdah.lock"_s)));
        ProjectFile file(m_path);
        QVERIFY(file.lock().ok());
    }

    void lockThatNobodyWroteIntoIsTakenOver()
    {
        QVERIFY(ProjectFile(m_path).save(fullCluster()).ok());
        put(m_folder->filePath(u".lab.howdah.lock"_s), {}); // its maker died between making and writing it
        ProjectFile file(m_path);
        QVERIFY(file.lock().ok());
        QCOMPARE(ProjectFile(m_path).lock().error().code, ErrorCode::FileLocked);
    }

    void changeByAnotherIsSeenAndNotOverwritten()
    {
        Cluster cluster = fullCluster();
        ProjectFile file(m_path);
        QVERIFY(!file.changedOnDisk());
        QVERIFY(file.save(cluster).ok());
        QVERIFY(!file.changedOnDisk());
        const QByteArray theirs = bytesOf(m_path).replace("192.0.2.11", "192.0.2.77");
        put(m_path, theirs);
        QVERIFY(file.changedOnDisk());
        cluster.name = u"mine"_s;
        const Result<void> refused = file.save(cluster);
        QCOMPARE(refused.error().code, ErrorCode::FileExists);
        QCOMPARE(bytesOf(m_path), theirs);
        QVERIFY(file.save(cluster, ProjectFile::IfChanged::Overwrite).ok());
        QCOMPARE(bytesOf(m_path + u'~'), theirs); // not even then is it lost
        QVERIFY(!file.changedOnDisk());
        QVERIFY(QFile::remove(m_path));
        QVERIFY(file.changedOnDisk());
        QVERIFY(file.save(cluster).ok()); // nothing there that could be lost
    }

    void newFileNeverReplacesAnother()
    {
        put(m_path, "something else");
        ProjectFile file(m_path);
        QCOMPARE(file.save(fullCluster()).error().code, ErrorCode::FileExists);
        QCOMPARE(bytesOf(m_path), QByteArray("something else"));
        QVERIFY(file.save(fullCluster(), ProjectFile::IfChanged::Overwrite).ok());
        QCOMPARE(bytesOf(m_path + u'~'), QByteArray("something else"));
    }

    void saveAsIsAClusterOfItsOwn()
    {
        const Cluster cluster = fullCluster();
        ProjectFile file(m_path);
        QVERIFY(file.save(cluster).ok());
        QVERIFY(file.lock().ok());
        const QString other = m_folder->filePath(u"other.howdah"_s);
        const Result<Cluster> copy = file.saveAs(other, cluster);
        QVERIFY(copy.ok());
        QVERIFY(copy.value().id != cluster.id);
        QCOMPARE(copy.value().machines, cluster.machines);
        QCOMPARE(file.path(), other);
        QVERIFY(file.isLocked());
        QCOMPARE(ProjectFile(m_path).load().value().id, cluster.id);
        QCOMPARE(ProjectFile(other).load().value(), copy.value());
        QVERIFY(ProjectFile(m_path).lock().ok()); // the old one is free again
        QCOMPARE(ProjectFile(other).lock().error().code, ErrorCode::FileLocked);
        QCOMPARE(file.saveAs(m_path, copy.value()).error().code, ErrorCode::FileExists);
        QCOMPARE(file.path(), other);
        QCOMPARE(file.saveAs(other, copy.value()).value().id, copy.value().id); // onto itself
    }

    void linkIsFollowed()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"real"_s));
        const QString real = m_folder->filePath(u"real/lab.howdah"_s);
        for (const bool there : {false, true}) { // a link to nothing yet, then to a file
            const QString link = m_folder->filePath(u"link%1"_s.arg(there));
            QVERIFY(QFile::link(u"real/lab.howdah"_s, link)); // relative
            ProjectFile file(link);
            if (there)
                QVERIFY(file.load().ok());
            Cluster cluster = fullCluster();
            cluster.name = QString::number(there);
            const Result<void> saved = file.save(cluster);
            QVERIFY2(saved.ok(), saved.ok() ? "" : qPrintable(saved.error().message));
            QVERIFY(QFileInfo(link).isSymLink());
            QCOMPARE(ProjectFile(real).load().value().name, QString::number(there));
            QVERIFY(file.lock().ok());
            QCOMPARE(ProjectFile(real).lock().error().code, ErrorCode::FileLocked); // one file, one lock
        }
        QVERIFY(QFileInfo::exists(real + u'~'));
    }

    void readOnlyFolderIsSaid()
    {
        Cluster cluster;
        cluster.name = u"lab"_s;
        ProjectFile file(u"/proc/lab.howdah"_s); // nobody may make files there, not even root
        for (const Result<void> &result : {file.lock(), file.save(cluster)}) {
            QCOMPARE(result.error().code, ErrorCode::FileUnwritable);
            QVERIFY2(result.error().message.contains("/proc/lab.howdah"_L1), qPrintable(result.error().message));
        }
    }

    void folderThatIsMissingIsSaid()
    {
        const Result<void> saved = ProjectFile(m_folder->filePath(u"no/lab.howdah"_s)).save(fullCluster());
        QCOMPARE(saved.error().code, ErrorCode::FileUnwritable);
    }

    void fullDiskLosesNothing()
    {
        Cluster cluster = fullCluster();
        ProjectFile file(m_path);
        QVERIFY(file.save(cluster).ok());
        const QByteArray before = bytesOf(m_path);
        for (int i = 0; i < 1000; ++i)
            cluster.machines.append(cluster.machines.first());

        // No file may grow past this: the backup fits, the new version does not.
        struct rlimit old
        {
        };
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
        struct rlimit small = old;
        small.rlim_cur = rlim_t(before.size()) + 1000;
        const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const Result<void> saved = file.save(cluster);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
        std::signal(SIGXFSZ, oldHandler);

        QCOMPARE(saved.error().code, ErrorCode::FileUnwritable);
        QCOMPARE(bytesOf(m_path), before);
        QCOMPARE(bytesOf(m_path + u'~'), before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 2); // no half-written file left
    }

    void killedInTheMiddleLosesNothing()
    {
        Cluster cluster = fullCluster();
        for (int i = 0; i < 80; ++i)
            cluster.machines.append(Machine{});
        QVERIFY(ProjectFile(m_path).save(cluster).ok());
        for (int round = 0; round < 15; ++round) {
            int pipes[2];
            QCOMPARE(pipe(pipes), 0);
            const pid_t child = fork();
            if (child == 0) {
                ProjectFile file(m_path);
                if (!file.load().ok())
                    _exit(1);
                for (int save = 0;; ++save) {
                    cluster.name = u"save %1"_s.arg(save);
                    if (!file.save(cluster).ok() || write(pipes[1], "x", 1) != 1)
                        _exit(1);
                }
            }
            close(pipes[1]);
            char byte = 0;
            for (int saves = 0; saves <= round % 5; ++saves)
                QCOMPARE(uninterrupted([&] { return read(pipes[0], &byte, 1); }), 1); // it saves, so it dies while saving
            kill(child, SIGKILL);
            int status = 0;
            QCOMPARE(uninterrupted([&] { return waitpid(child, &status, 0); }), child);
            QVERIFY(WIFSIGNALED(status));
            close(pipes[0]);
            ProjectFile file(m_path);
            const Result<Cluster> loaded = file.load();
            QVERIFY2(loaded.ok(), loaded.ok() ? "" : qPrintable(loaded.error().message));
            QCOMPARE(loaded.value().machines.size(), cluster.machines.size());
            QVERIFY(ProjectFile(m_path + u'~').load().ok());
            QVERIFY(file.lock().ok());
        }
    }

    void missingFileIsSaid()
    {
        const Result<Cluster> loaded = ProjectFile(m_path).load();
        QCOMPARE(loaded.error().code, ErrorCode::FileNotFound);
        QVERIFY(loaded.error().message.contains(m_path));
    }

    void folderIsNotAProject()
    {
        QCOMPARE(ProjectFile(m_folder->path()).load().error().code, ErrorCode::FileUnreadable);
        QCOMPARE(ProjectFile(u"/proc/self/mem"_s).load().error().code, ErrorCode::FileUnreadable); // opens, but cannot be read
    }

    void tooLargeFileIsNotRead()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(ProjectFile::maximumSize + 1));
        QCOMPARE(ProjectFile(m_path).load().error().code, ErrorCode::FileUnreadable);
    }

    void newerFormatIsRefused()
    {
        put(m_path, R"({"howdah": 2, "id": 17, "machines": "a table"})");
        const Result<Cluster> loaded = ProjectFile(m_path).load();
        QCOMPARE(loaded.error().code, ErrorCode::ProjectTooNew);
        QVERIFY(loaded.error().message.contains("format 2"_L1));
    }

    void brokenFileIsNamedByPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QByteArray &text, const char *words) {
            QTest::newRow(name) << text << QString::fromLatin1(words);
        };
        row("empty", "", "line 1, column 1");
        row("cut off", QByteArray(minimal).left(30), "line 1, column 31");
        row("third line", "{\n  \"howdah\": 1,\n  \"name\": lab\n}\n", "line 3, column 11");
        row("not UTF-8", "{\"howdah\": 1, \"name\": \"\xff\"}", "line 1, column");
        row("machines.txt", "192.0.2.11 db1.patroni.local db1\n", "line 1, column");
        row("list", "[1]", "no format version");
        row("other JSON", "{\"version\": 1}", "no format version");
        row("version in words", "{\"howdah\": \"1\"}", "no format version");
        row("version 0", "{\"howdah\": 0}", "no format version");
        row("no id", R"({"howdah": 1, "name": "lab"})", "id must be a uuid");
        row("bad id", R"({"howdah": 1, "id": "x", "name": "lab"})", "id must be a uuid");
        row("no name", R"({"howdah": 1, "id": "2b5f5a0e-3a62-4a4f-9f6b-1f0f6f0d8f11"})", "name must be one line");
        row("name of two lines", QByteArray(minimal).replace("%1", "").replace("lab", "a\\nb"), "name must be one line");
        row("machines no list", QByteArray(minimal).replace("[%1]", "{}"), "machines must be a list");
        row("machine no object", withMachine("7"), "machines[0] must be an object");
        row("machine without id", withMachine("{}"), "machines[0].id must be a uuid");
        row("two with one id", withMachine(QByteArray(oneMachine) + ", " + oneMachine),
            "machines[1].id must be another uuid than that of machines[0]");
        const auto field = [&](const char *name, const char *text, const char *words) {
            row(name, withMachine(QByteArray(oneMachine).replace("\"host\": \"db1\"", text)), words);
        };
        field("host a number", R"("host": 1)", "machines[0].host must be a string");
        field("address null", R"("address": null)", "machines[0].address must be a string");
        field("role unknown", R"("role": "master")", "machines[0].role must be node, vip or workstation");
        field("ticked a text", R"("ticked": "yes")", "machines[0].ticked must be true or false");
        field("login a text", R"("login": "admin")", "machines[0].login must be an object");
        field("port a text", R"("login": {"port": "22"})", "machines[0].login.port must be a number from 1 to 65535");
        field("port a fraction", R"("login": {"port": 22.5})", "machines[0].login.port must be a number");
        field("port too large", R"("login": {"port": 65536})", "machines[0].login.port must be a number");
        field("port huge", R"("login": {"port": 1e300})", "machines[0].login.port must be a number");
        field("become unknown", R"("login": {"become": "doas"})", "machines[0].login.become must be auto, none, sudo or su");
        field("consent no list", R"("live-consent": "all")", "machines[0].live-consent must be a list of strings");
        field("consent of numbers", R"("live-consent": ["hostname", 1])", "machines[0].live-consent[1] must be a string");
        row("options no object", QByteArray(minimal).replace("%1", "").replace("\"name\"", "\"options\": [], \"name\""),
            "options must be an object");
        row("option a number",
            QByteArray(minimal).replace("%1", "").replace("\"name\"", "\"options\": {\"hosts\": {\"own-name\": 1}}, \"name\""),
            "options.hosts.own-name must be a string");
        // The cluster's way to log in is held to a machine's rules.
        const auto login = [&](const char *name, const char *text, const char *words) {
            row(name, QByteArray(minimal).replace("%1", "").replace("\"name\"", QByteArray(text) + ", \"name\""), words);
        };
        login("cluster's user an option", R"("login": {"user": "-oProxyCommand=x"})",
              "user: -oProxyCommand=x begins with a dash");
        login("cluster's user two words", R"("login": {"user": "a b"})", "user: a b contains a space");
        login("cluster's user two lines", R"("login": {"user": "a\nb"})", "user: The text contains the control character U+000A");
        login("cluster's connect-as an option", R"("login": {"connect-as": "-F/tmp/x"})",
              "connect-as: -F/tmp/x begins with a dash");
        login("cluster's port too large", R"("login": {"port": 65536})", "login.port must be a number");
        login("cluster's login key an option", R"("login": {"login-key": "-D"})", "login-key: -D begins with a dash");
        login("cluster's login key two lines", R"("login": {"login-key": "/a\u001bb"})",
              "login-key: The text contains the control character");
        login("cluster's key an option", R"("key": "-D")", "key: -D begins with a dash");
        login("cluster's key two lines", R"("key": "/a\nb")", "key: The text contains the control character");
        row("unticked no list", QByteArray(minimal).replace("%1", "").replace("\"name\"", "\"unticked\": true, \"name\""),
            "unticked must be a list");
        row("many", withMachine(QByteArray("1,").repeated(19) + '1'), "and 10 more");
    }
    void brokenFileIsNamedByPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, words);
        put(m_path, text);
        ProjectFile file(m_path);
        const Result<Cluster> loaded = file.load();
        QVERIFY(!loaded.ok());
        QCOMPARE(loaded.error().code, ErrorCode::ProjectBroken);
        QVERIFY2(loaded.error().message.contains(words), qPrintable(loaded.error().message));
        QVERIFY(loaded.error().message.contains(m_path));
        QCOMPARE(bytesOf(m_path), text);
    }

    void damagedBytesAreReadOrRefused()
    {
        const QByteArray whole = clusterToJson(fullCluster(), {});
        QRandomGenerator random(20240229);
        int refused = 0;
        for (int round = 0; round < 2000; ++round) {
            QByteArray text = whole;
            for (int n = random.bounded(1, 4); n > 0; --n) {
                const int at = random.bounded(int(text.size()));
                switch (random.bounded(4)) {
                case 0:
                    text[at] = char(random.bounded(256));
                    break;
                case 1:
                    text.remove(at, random.bounded(1, 20));
                    break;
                case 2:
                    text.insert(at, QByteArray("{}[]\",:0-1e").at(random.bounded(10)));
                    break;
                case 3:
                    text.insert(at, text.mid(random.bounded(int(text.size())), 30));
                    break;
                }
            }
            UnknownFields unknown;
            const Result<Cluster> cluster = clusterFromJson(text, u"x"_s, &unknown);
            if (!cluster) {
                ++refused;
                QVERIFY(cluster.error().code == ErrorCode::ProjectBroken || cluster.error().code == ErrorCode::ProjectTooNew);
                continue;
            }
            // What was read is written and read again as the same, unknown fields included.
            const QByteArray written = clusterToJson(cluster.value(), unknown);
            UnknownFields again;
            const Result<Cluster> second = clusterFromJson(written, u"x"_s, &again);
            QVERIFY2(second.ok(), written.constData());
            QCOMPARE(second.value(), cluster.value());
            QCOMPARE(clusterToJson(second.value(), again), written);
        }
        QVERIFY(refused > 100 && refused < 1990);
    }

    void nameThatCannotBeSavedIsRefused()
    {
        Cluster cluster;
        cluster.name = u"a\nb"_s;
        QCOMPARE(ProjectFile(m_path).save(cluster).error().code, ErrorCode::ValueInvalid);
        QVERIFY(!QFileInfo::exists(m_path));
    }

    /// There is no field a password could stand in; this holds the list of fields to that.
    void noFieldIsForASecret()
    {
        static const QRegularExpression words(u"pass|secret|pwd|token|credential"_s, QRegularExpression::CaseInsensitiveOption);
        QVERIFY(!QString::fromUtf8(clusterToJson(fullCluster(), {})).contains(words));
    }
};

QTEST_GUILESS_MAIN(TestProjectFile)
#include "tst_projectfile.moc"
