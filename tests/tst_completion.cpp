// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What bash, zsh and fish offer for a command line of howdah-cli, each by the real shell and the file that is installed.
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

const QString program = QStringLiteral(HOWDAH_BINARY_DIR "/app/cli/howdah-cli");
const QString source = QStringLiteral(HOWDAH_SOURCE_DIR "/");

struct Shell
{
    const char *name;
    QStringList arguments; ///< what offers the completions of the line that comes last, one a line
    bool shortOptions;     ///< it offers -h as well as --help
};

QList<Shell> shells()
{
    return {{"bash",
             {u"-uc"_s,
              u". \"$0\"; COMP_WORDS=($1); [[ $1 != *' ' ]] || COMP_WORDS+=(''); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); "
              "_howdah_cli howdah-cli || true; printf '%s\\n' \"${COMPREPLY[@]}\""_s,
              source + u"packaging/completion/howdah-cli.bash"_s},
             false},
            {"zsh", {u"-f"_s, source + u"tests/completion/zsh"_s, source + u"packaging/completion"_s}, true},
            {"fish",
             {u"--no-config"_s, u"-c"_s, u"source $argv[1]; complete -C $argv[2]"_s,
              source + u"packaging/completion/howdah-cli.fish"_s},
             true}};
}

} // namespace

class TestCompletion : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QProcessEnvironment environment() const
    {
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        variables.insert(u"PATH"_s, QFileInfo(program).path() + u':' + variables.value(u"PATH"_s));
        variables.insert(u"HOME"_s, m_folder.path()); // zsh and fish write there
        variables.insert(u"XDG_STATE_HOME"_s, m_folder.path());
        variables.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        variables.insert(u"LANGUAGE"_s, QString());
        variables.insert(u"TERM"_s, u"xterm"_s);
        variables.remove(u"HOWDAH_PROJECT"_s);
        return variables;
    }

    QString run(const QString &what, const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.filePath(u"work"_s));
        process.setProcessEnvironment(environment());
        process.start(what, arguments);
        const bool ended = process.waitForFinished(60000);
        const QByteArray errors = process.readAllStandardError();
        if (!ended || process.exitStatus() != QProcess::NormalExit || !errors.isEmpty())
            return what + u": "_s + process.errorString() + QString::fromUtf8(errors);
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    /// Sorted, without the descriptions that fish prints.
    QStringList offered(const Shell &shell, const QString &line) const
    {
        QStringList words;
        for (const QString &word : run(QString::fromLatin1(shell.name), shell.arguments + QStringList{line}).split(u'\n'))
            words << word.section(u'\t', 0, 0);
        words.removeAll(QString());
        words.sort();
        words.removeDuplicates();
        return words;
    }

    /// What `howdah-cli … --help` has in its left column, by this pattern.
    QStringList fromHelp(const QStringList &arguments, const QString &pattern) const
    {
        const QRegularExpression line(pattern, QRegularExpression::MultilineOption);
        QStringList found;
        for (auto match = line.globalMatch(run(program, arguments)); match.hasNext();)
            found << match.next().captured(1);
        return found;
    }
    QStringList commands() const { return fromHelp({u"--help"_s}, u"^  ([a-z]+) +\\S"_s); }

private Q_SLOTS:
    void initTestCase()
    {
        for (const Shell &shell : shells())
            QVERIFY2(!QStandardPaths::findExecutable(QString::fromLatin1(shell.name)).isEmpty(), shell.name);
        QVERIFY(QDir(m_folder.path()).mkdir(u"work"_s));
        run(program, {u"new"_s, u"lab.howdah"_s, u"--import"_s, source + u"tests/data/machines/lab.txt"_s});
        for (const QString &name : {u"machines.txt"_s, u"other.txt"_s, u"lab.pem"_s}) {
            QFile file(m_folder.filePath(u"work/"_s + name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QVERIFY(QFileInfo::exists(m_folder.filePath(u"work/lab.howdah"_s)));
    }

    void offers_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *line, const char *expected) {
            QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(expected);
        };
        row("howdah-cli ex", "export");
        row("howdah-cli re", "report");
        row("howdah-cli --v", "--version");
        row("howdah-cli new --bec", "--become");
        row("howdah-cli new --become su", "su sudo");
        row("howdah-cli new --import o", "other.txt");
        row("howdah-cli new --key lab.p", "lab.pem");
        row("howdah-cli show la", "lab.howdah");
        row("howdah-cli run --steps ho", "hostname hosts");
        row("howdah-cli run --steps connect,fire", "connect,firewall");
        row("howdah-cli run lab.howdah --from time", "time-sync");
        row("howdah-cli run lab.howdah --nodes db1,pro", "db1,proxy1 db1,proxy2");
        row("howdah-cli run lab.howdah --machine db1,pro", "db1,proxy1 db1,proxy2");
        row("howdah-cli run --machine pro", "proxy1 proxy2"); // of the only project here
        row("howdah-cli run lab.howdah --exit", "--exit-code");
        row("howdah-cli run lab.howdah --keep", "--keep-going");
        row("howdah-cli program root", "root-login");
        row("howdah-cli set lab.howdah root", "root-login.narrow= root-login.permit= root-login=");
        row("howdah-cli set lab.howdah us", "user=");
        row("howdah-cli set lab.howdah --machine vi", "vip");
        row("howdah-cli import lab.howdah mach", "machines.txt");
        row("howdah-cli help his", "history");
        row("howdah-cli report lab.howdah --full db", "db1 db2 db3");
        row("howdah-cli report lab.howdah --full loc", "local-hosts local-ssh local-time-sync locale");
        row("howdah-cli export lab.howdah --columns 4", "4");
    }
    void offers()
    {
        QFETCH(QString, line);
        QFETCH(QString, expected);
        for (const Shell &shell : shells()) {
            const QString words = offered(shell, line).join(u' ');
            QVERIFY2(words == expected, qPrintable(QString::fromLatin1(shell.name) + u": "_s + words));
        }
    }

    void everyCommand()
    {
        QStringList wanted = commands() + QStringList{u"help"_s};
        QVERIFY(wanted.size() > 10);
        wanted.sort();
        for (const Shell &shell : shells()) {
            QStringList words = offered(shell, u"howdah-cli "_s);
            words.removeAll(u"--help"_s);
            words.removeAll(u"--version"_s);
            QVERIFY2(words == wanted, qPrintable(QString::fromLatin1(shell.name) + u": "_s + words.join(u' ')));
        }
    }

    void everyOption_data()
    {
        QTest::addColumn<QString>("command");
        for (const QString &command : commands())
            QTest::newRow(qPrintable(command)) << command;
    }
    void everyOption()
    {
        QFETCH(QString, command);
        const QStringList longOnes = fromHelp({command, u"--help"_s}, u"^  (?:-\\S, )?(--[a-z-]+)"_s);
        const QStringList shortOnes = fromHelp({command, u"--help"_s}, u"^  (-\\S), --"_s);
        QVERIFY(longOnes.contains(u"--help"_s) && shortOnes.contains(u"-h"_s));
        for (const Shell &shell : shells()) {
            QStringList wanted = longOnes;
            if (shell.shortOptions)
                wanted += shortOnes;
            wanted.sort();
            const QStringList words = offered(shell, u"howdah-cli %1 -"_s.arg(command));
            QVERIFY2(words == wanted, qPrintable(QString::fromLatin1(shell.name) + u": "_s + words.join(u' ')));
        }
    }

    // fish and zsh show what each option does; in the language of the user, as the program says it.
    void saysWhatItIs()
    {
        const QString fish = run(u"fish"_s, shells().last().arguments + QStringList{u"howdah-cli run --check"_s});
        QCOMPARE(fish, u"--check\tChange nothing; show what would change.\n"_s);
    }
};

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"
