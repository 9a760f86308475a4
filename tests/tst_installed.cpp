// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What `cmake --install` puts into the system, and what desktops, shells and software centres find there; one version and
// one date in all of it.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace {

const QString source = QStringLiteral(HOWDAH_SOURCE_DIR "/");
const QString build = QStringLiteral(HOWDAH_BINARY_DIR "/");

struct Ended
{
    int code = -1;
    QString out;
};

Ended run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(120000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, program + u": "_s + process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput())};
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString textOf(const QString &path)
{
    return QString::fromUtf8(bytesOf(path));
}

/// Where this build has no page of its own on the web, only the validator's question for it may be put aside.
Ended validate(const QString &metainfo, bool hasHomepage)
{
    QStringList arguments{u"validate"_s, u"--pedantic"_s, u"--no-net"_s, metainfo};
    const bool asks = !run(u"appstreamcli"_s, {u"--version"_s}).out.contains(u" 0."_s); // Debian 12's does not
    if (!hasHomepage && asks)
        arguments << u"--override=url-homepage-missing=info"_s;
    return run(u"appstreamcli"_s, arguments);
}

} // namespace

class TestInstalled : public QObject
{
    Q_OBJECT

    QTemporaryDir m_root{QStringLiteral(HOWDAH_BINARY_DIR "/tst_installed-XXXXXX")};

    QString path(const QString &under) const { return m_root.filePath(under); }

private Q_SLOTS:
    void initTestCase()
    {
        const Ended installed = run(u"cmake"_s, {u"--install"_s, build, u"--prefix"_s, m_root.path()});
        QVERIFY2(installed.code == 0, qPrintable(installed.out));
    }

    void everythingIsInItsPlace_data()
    {
        QTest::addColumn<QString>("file");
        QStringList files{u"bin/howdah-cli"_s,
                          u"sbin/howdah-practice"_s,
                          u"share/bash-completion/completions/howdah-cli"_s,
                          u"share/zsh/site-functions/_howdah-cli"_s,
                          u"share/fish/vendor_completions.d/howdah-cli.fish"_s,
                          u"share/metainfo/org.howdah.cli.metainfo.xml"_s,
                          u"share/howdah/steps/lib.sh"_s};
#ifdef HOWDAH_DOCS
        files << u"share/man/man1/howdah-cli.1"_s << u"share/man/man1/howdah-cli-run.1"_s << u"share/man/man5/howdah.5"_s
              << u"share/man/man8/howdah-practice.8"_s;
#endif
#ifdef HOWDAH_UI
        files << u"bin/howdah"_s << u"share/applications/org.howdah.Howdah.desktop"_s
              << u"share/metainfo/org.howdah.Howdah.metainfo.xml"_s << u"share/mime/packages/howdah.xml"_s
              << u"share/icons/hicolor/scalable/apps/howdah.svg"_s << u"share/icons/hicolor/symbolic/apps/howdah-symbolic.svg"_s;
#endif
        for (const QString &file : std::as_const(files))
            QTest::newRow(qPrintable(file)) << file;
    }
    void everythingIsInItsPlace()
    {
        QFETCH(QString, file);
        QVERIFY(QFileInfo(path(file)).size() > 0);
    }

    // Of the text files; a program with debug information has the paths of its sources.
    void nothingNamesTheBuild()
    {
        int looked = 0;
        for (QDirIterator all(m_root.path(), QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories); all.hasNext();) {
            const QString file = all.next();
            const QByteArray bytes = bytesOf(file);
            if (bytes.startsWith("\x7f"
                                 "ELF"))
                continue;
            ++looked;
            QVERIFY2(!bytes.contains(HOWDAH_BINARY_DIR) && !bytes.contains(HOWDAH_SOURCE_DIR "/resources/"), qPrintable(file));
        }
        QVERIFY(looked > 100);
    }

    void oneVersion_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("name");
        QTest::newRow("howdah-cli") << path(u"bin/howdah-cli"_s) << u"howdah-cli"_s;
        QTest::newRow("howdah-practice") << path(u"libexec/howdah/practice/howdah-practice"_s) << u"howdah-practice"_s;
        QTest::newRow("helper") << path(u"libexec/howdah/howdah-workstation-helper"_s) << u"howdah-workstation-helper"_s;
#ifdef HOWDAH_UI
        QTest::newRow("howdah") << path(u"bin/howdah"_s) << u"howdah"_s;
#endif
    }
    void oneVersion()
    {
        QFETCH(QString, program);
        QFETCH(QString, name);
        const Ended version = run(program, {u"--version"_s});
        QCOMPARE(version.out, name + u" " HOWDAH_VERSION "\n"_s);
        QCOMPARE(version.code, 0);
    }

    // The newest version of the change log is this one, with the same date.
    void changeLogHasIt()
    {
        static const QRegularExpression heading(u"^## \\[(\\d[^\\]]*)\\] - (\\S+)$"_s, QRegularExpression::MultilineOption);
        const QString log = textOf(source + u"CHANGELOG.md"_s);
        const auto newest = heading.match(log);
        QCOMPARE(newest.captured(1), QStringLiteral(HOWDAH_VERSION));
        QCOMPARE(newest.captured(2), QStringLiteral(HOWDAH_RELEASE_DATE));
        QVERIFY(log.indexOf(u"## [Unreleased]"_s) > 0 && log.indexOf(u"## [Unreleased]"_s) < newest.capturedStart());
    }

    void metainfo_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("howdah-cli") << u"org.howdah.cli"_s;
#ifdef HOWDAH_UI
        QTest::newRow("howdah") << u"org.howdah.Howdah"_s;
#endif
    }
    void metainfo()
    {
        QFETCH(QString, id);
        const QString installed = path(u"share/metainfo/%1.metainfo.xml"_s.arg(id));
        const QString text = textOf(installed);
        QVERIFY(text.contains(u"<release version=\"" HOWDAH_VERSION "\" date=\"" HOWDAH_RELEASE_DATE "\"/>"_s));
        QVERIFY(!text.contains(u'@'));
        // No link to nowhere.
        QCOMPARE(text.contains(u"<url "_s), text.contains(u"type=\"homepage\">https://"_s));
        QVERIFY(!text.contains(u"howdah.example"_s));
        const Ended own = validate(installed, text.contains(u"homepage"_s));
        QVERIFY2(own.code == 0, qPrintable(own.out));
        const QString published = build + u"packaging/published/%1.metainfo.xml"_s.arg(id);
        QVERIFY(textOf(published).contains(u"homepage"_s));
        QCOMPARE(textOf(published).contains(u"<caption xml:lang=\"tr\">"_s), id == u"org.howdah.Howdah"_s);
        const Ended full = validate(published, true);
        QVERIFY2(full.code == 0, qPrintable(full.out));
    }

#ifdef HOWDAH_UI
    void desktopEntry()
    {
        const QString file = path(u"share/applications/org.howdah.Howdah.desktop"_s);
        const Ended checked = run(u"desktop-file-validate"_s, {file});
        QVERIFY2(checked.code == 0 && checked.out.isEmpty(), qPrintable(checked.out));
        for (const QString &key : {u"GenericName"_s, u"Comment"_s, u"Keywords"_s}) {
            for (const QString &language : {u"[de]="_s, u"[tr]="_s})
                QVERIFY2(textOf(file).contains(u'\n' + key + language), qPrintable(key + language));
        }
    }

    void icons()
    {
        for (const int size : {16, 22, 24, 32, 48, 64, 128, 256}) {
            const QByteArray png = bytesOf(path(u"share/icons/hicolor/%1x%1/apps/howdah.png"_s.arg(size)));
            QVERIFY2(png.size() > 100 && png.mid(1, 3) == "PNG", qPrintable(QString::number(size)));
            QCOMPARE(qFromBigEndian<quint32>(png.constData() + 16), quint32(size));
            QCOMPARE(qFromBigEndian<quint32>(png.constData() + 20), quint32(size));
        }
    }
#endif
};

QTEST_GUILESS_MAIN(TestInstalled)
#include "tst_installed.moc"
