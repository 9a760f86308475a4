// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every reason that a step program or the engine can give has its sentence, with as many places as it gets arguments,
// in the terms of the product; and no sentence stands there unused.
#include "app/steps/Outcome.h"
#include "app/steps/Reason.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

/// One place where a reason is given.
struct Use
{
    QString place; ///< "hosts.sh:12"
    QString id;
    std::optional<int> args; ///< unset: cannot be read from the text
    bool note = false;
};

QByteArray textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

// --- Shell: `finish STATUS ID ARG…`, `note ID ARG…`, `reason=ID` ---

/// The words of a simple command from `at` on, up to what ends it. An unquoted expansion may be any number of words.
struct ShellWords
{
    QStringList words;
    bool countable = true;
};

ShellWords shellWords(const QString &line, qsizetype at)
{
    ShellWords found;
    QString word;
    bool inWord = false;
    QChar quote;
    int depth = 0; // of $( … )
    for (; at < line.size(); ++at) {
        const QChar c = line.at(at);
        const bool substitution = c == u'$' && at + 1 < line.size() && line.at(at + 1) == u'(' && quote != u'\'';
        if (substitution) {
            ++depth;
            found.countable = found.countable && (!quote.isNull() || depth > 1);
            word += u"$("_s;
            ++at;
            inWord = true;
        } else if (depth > 0) {
            depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
            word += c;
        } else if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
            else
                word += c;
        } else if (c == u'"' || c == u'\'') {
            quote = c;
            inWord = true;
        } else if (c.isSpace()) {
            if (inWord)
                found.words << std::exchange(word, {});
            inWord = false;
        } else if (u";|&)}#"_s.contains(c) && !(c == u'}' && word.contains(u'{')) && !(c == u'#' && inWord)) {
            break;
        } else {
            if (c == u'$' && found.words.size() >= 2) // status and id may be variables; an argument must be one word
                found.countable = false;
            word += c;
            inWord = true;
        }
    }
    if (inWord)
        found.words << word;
    return found;
}

QList<Use> usesInShell(const QString &name, const QByteArray &text)
{
    static const QRegularExpression call(uR"((?:^|[\s;{|&!])(finish|note|warn|give_up)\s+)"_s);
    static const QRegularExpression assignment(uR"(\b(?:reason|hd_why)=([a-z0-9-]+))"_s);
    static const QRegularExpression id(QRegularExpression::anchoredPattern(u"[a-z][a-z0-9-]*"_s));
    QList<Use> uses;
    int number = 0;
    for (const QString &line : QString::fromUtf8(text).split(u'\n')) {
        ++number;
        if (line.trimmed().startsWith(u'#') || line.contains(u"() {"_s))
            continue;
        const QString place = u"%1:%2"_s.arg(name).arg(number);
        for (const auto &match : assignment.globalMatch(line))
            uses << Use{place, match.captured(1), std::nullopt, false};
        for (const auto &match : call.globalMatch(line)) {
            const bool note = match.captured(1) == u"note"_s;
            ShellWords words = shellWords(line, match.capturedEnd());
            if (match.captured(1) != u"finish"_s) // they say no status
                words.words.prepend(QString());
            if (words.words.size() < 2 || !id.match(words.words.at(1)).hasMatch())
                continue; // a variable: seen where it is set
            uses << Use{place, words.words.at(1), words.countable ? std::optional(int(words.words.size()) - 2) : std::nullopt,
                        note};
        }
    }
    return uses;
}

/// Statuses that programs give, to hold them against what the README allows.
QStringList statusesInShell(const QByteArray &text)
{
    static const QRegularExpression call(uR"((?:^|[\s;{|&!])(?:finish\s+|outcome=|status=)([a-z][a-z-]*))"_s,
                                         QRegularExpression::MultilineOption);
    QStringList statuses;
    for (const auto &match : call.globalMatch(QString::fromUtf8(text)))
        statuses << match.captured(1);
    return statuses;
}

// --- C++: Reason(QStringLiteral("id"), {a, b}) ---

/// The parts between the commas of the outermost level, from just after an opening bracket to the one that closes it.
QStringList topLevelParts(const QString &text, qsizetype at)
{
    QStringList parts{QString()};
    int depth = 0;
    bool inString = false;
    for (; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (inString) {
            inString = c != u'"' || text.at(at - 1) == u'\\';
        } else if (c == u'"') {
            inString = true;
        } else if (u"({["_s.contains(c)) {
            ++depth;
        } else if (u")}]"_s.contains(c) && --depth < 0) {
            break;
        } else if (c == u',' && depth == 0) {
            parts << QString();
            continue;
        }
        parts.last() += c;
    }
    return parts;
}

QList<Use> usesInCpp(const QString &name, const QByteArray &bytes)
{
    static const QRegularExpression call(uR"(\bReason\s*[({])"_s);
    static const QRegularExpression literal(uR"xx((?:QStringLiteral|QLatin1String)\("([a-z0-9-]+)"\)|u"([a-z0-9-]+)"_s)xx"_s);
    static const QRegularExpression noteCall(uR"(\bnote\(|\bStepNote\b)"_s);
    const QString text = QString::fromUtf8(bytes);
    QList<Use> uses;
    for (const auto &match : call.globalMatch(text)) {
        const QStringList parts = topLevelParts(text, match.capturedEnd());
        if (parts.size() > 2)
            continue;
        std::optional<int> args = 0;
        if (parts.size() == 2) {
            const QString list = parts.at(1).trimmed();
            args = list.startsWith(u'{') ? std::optional(int(topLevelParts(list, 1).size())) : std::nullopt;
        }
        const int number = int(text.first(match.capturedStart()).count(u'\n')) + 1;
        const qsizetype statement = text.lastIndexOf(u';', match.capturedStart()) + 1;
        const bool note = text.mid(statement, match.capturedStart() - statement).contains(noteCall);
        // In `condition ? a : b` the literals of the condition are not reasons.
        const QString ids = parts.first().contains(u'?') ? parts.first().section(u'?', 1) : parts.first();
        for (const auto &id : literal.globalMatch(ids))
            uses << Use{u"%1:%2"_s.arg(name).arg(number), id.captured(1) + id.captured(2), args, note};
    }
    return uses;
}

/// The numbers of the places in the sentence of this id.
QSet<int> placesOf(const QString &id)
{
    QStringList marks;
    for (int i = 1; i <= 9; ++i)
        marks << u"\u27e6%1\u27e7"_s.arg(i);
    const QString sentence = Reason(id, marks).sentence();
    QSet<int> places;
    for (int i = 1; i <= 9; ++i) {
        if (sentence.contains(marks.at(i - 1)))
            places.insert(i);
    }
    return places;
}

QString plainSentence(const QString &id)
{
    return Reason(id, {u"X"_s, u"X"_s, u"X"_s, u"X"_s, u"X"_s, u"X"_s, u"X"_s, u"X"_s, u"X"_s}).sentence();
}

} // namespace

class tst_Reasons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void isReadFromTheText_data();
    void isReadFromTheText();
    void hasASentence();
    void hasAsManyPlacesAsArguments();
    void noSentenceWithoutAUse();
    void statusIsOneOfTheFive();
    void style_data();
    void style();
    void fillsPlacesOnce_data();
    void fillsPlacesOnce();
    void errorBringsItsMessage();

private:
    QList<Use> m_uses;
};

void tst_Reasons::initTestCase()
{
    const QString root = QStringLiteral(HOWDAH_SOURCE_DIR "/");
    const QDir steps(root + u"resources/steps"_s);
    for (const QString &name : steps.entryList({u"*.sh"_s}, QDir::Files))
        m_uses += usesInShell(name, textOf(steps.filePath(name)));
    const qsizetype shell = m_uses.size();
    QVERIFY2(shell > 100, qPrintable(QString::number(shell)));
    QDirIterator files(root + u"app"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        m_uses += usesInCpp(path.sliced(root.size()), textOf(path));
    }
    QVERIFY2(m_uses.size() > shell + 30, qPrintable(QString::number(m_uses.size() - shell)));
}

// The readers themselves.
void tst_Reasons::isReadFromTheText_data()
{
    QTest::addColumn<bool>("cpp");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("found"); // ID/ARGS …
    const auto sh = [](const char *name, const char *text, const char *found) {
        QTest::newRow(name) << false << QByteArray(text) << QString::fromLatin1(found);
    };
    const auto cpp = [](const char *name, const char *text, const char *found) {
        QTest::newRow(name) << true << QByteArray(text) << QString::fromLatin1(found);
    };
    sh("sh: plain", "finish unchanged time-ok", "time-ok/0");
    sh("sh: quoted arguments", "    finish changed a \"$x y\" 'and z'", "a/2");
    sh("sh: after ||", "has sshd || finish failed b \"$(hd_event \"x y\" | head -n 1)\"", "b/1");
    sh("sh: in an if", "if checking; then finish would-change c; fi", "c/0");
    sh("sh: in braces", "{ finish failed c x; }", "c/1");
    sh("sh: negated", "! checking || finish would-change d", "d/0");
    sh("sh: unquoted expansion", "finish failed e $words", "e/?");
    sh("sh: unquoted substitution", "finish failed e $(echo a b)", "e/?");
    sh("sh: status in a variable", "finish $status f \"$x\"", "f/1");
    sh("sh: id in a variable", "status=unchanged reason=g arg=$now; finish \"$status\" \"$reason\" \"$arg\"", "g/?");
    sh("sh: note", "note h \"$a\" \"$b\"", "h/2");
    sh("sh: comment", "# finish failed i", "");
    sh("sh: two on a line", "a || finish failed j; b || finish failed k x", "j/0 k/1");
    cpp("cpp: plain", "return Reason(QStringLiteral(\"a\"));", "a/0");
    cpp("cpp: arguments", "Reason(QStringLiteral(\"b\"), {f(x, y), QString(u',') + z})", "b/2");
    cpp("cpp: either", "Reason(m == QStringLiteral(\"no\") ? QStringLiteral(\"c\") : QStringLiteral(\"d\"), {p})", "c/1 d/1");
    cpp("cpp: of an error", "Reason(error.value().error())", "");
    cpp("cpp: list in a variable", "Reason(QStringLiteral(\"e\"), args)", "e/?");
}

void tst_Reasons::isReadFromTheText()
{
    QFETCH(bool, cpp);
    QFETCH(QByteArray, text);
    QFETCH(QString, found);
    QStringList seen;
    for (const Use &use : cpp ? usesInCpp(u"x"_s, text) : usesInShell(u"x"_s, text))
        seen << use.id + u'/' + (use.args ? QString::number(*use.args) : u"?"_s);
    QCOMPARE(seen.join(u' '), found);
}

void tst_Reasons::hasASentence()
{
    QStringList missing;
    for (const Use &use : std::as_const(m_uses)) {
        if (!isKnownReason(use.id))
            missing << use.place + u": "_s + use.id;
    }
    QCOMPARE(missing.join(u'\n'), QString());
}

void tst_Reasons::hasAsManyPlacesAsArguments()
{
    QStringList wrong;
    for (const Use &use : std::as_const(m_uses)) {
        if (!use.args || !isKnownReason(use.id))
            continue;
        QSet<int> given;
        for (int i = 1; i <= *use.args; ++i)
            given.insert(i);
        if (placesOf(use.id) != given)
            wrong << u"%1: %2 gets %3 arguments, its sentence is: %4"_s.arg(use.place, use.id)
                         .arg(*use.args)
                         .arg(plainSentence(use.id));
    }
    QCOMPARE(wrong.join(u'\n'), QString());
}

void tst_Reasons::noSentenceWithoutAUse()
{
    QSet<QString> used;
    for (const Use &use : std::as_const(m_uses))
        used.insert(use.id);
    QStringList unused;
    for (const QString &id : knownReasons()) {
        if (!used.contains(id))
            unused << id;
    }
    unused.sort();
    QCOMPARE(unused.join(u'\n'), QString());
}

void tst_Reasons::statusIsOneOfTheFive()
{
    const QStringList five{u"changed"_s, u"unchanged"_s, u"would-change"_s, u"skipped"_s, u"failed"_s};
    const QDir steps(QStringLiteral(HOWDAH_SOURCE_DIR "/resources/steps"));
    for (const QString &name : steps.entryList({u"*.sh"_s}, QDir::Files)) {
        for (const QString &status : statusesInShell(textOf(steps.filePath(name)))) {
            QVERIFY2(five.contains(status), qPrintable(name + u": "_s + status));
            QVERIFY2(outcomeFromName(status), qPrintable(name + u": "_s + status));
        }
    }
}

void tst_Reasons::style_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<bool>("note");
    QSet<QString> notes;
    for (const Use &use : std::as_const(m_uses)) {
        if (use.note)
            notes.insert(use.id);
    }
    for (const QString &id : knownReasons())
        QTest::newRow(qPrintable(id)) << plainSentence(id) << notes.contains(id);
}

void tst_Reasons::style()
{
    QFETCH(QString, sentence);
    QFETCH(bool, note);
    const auto has = [&](const QString &pattern) {
        return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption).match(sentence).hasMatch();
    };
    QVERIFY(sentence.size() >= 10);
    if (note)
        QVERIFY2(!sentence.endsWith(u'.'), qPrintable(sentence)); // stands in a row while it waits
    else
        QVERIFY2(sentence.endsWith(u'.') || sentence.endsWith(u'?'), qPrintable(sentence));
    QVERIFY2(!sentence.contains(u'!'), qPrintable(sentence));
    QVERIFY2(!has(u"error:|\\bplease\\b|\\boops|\\bsorry\\b|\\binvalid\\b"_s), qPrintable(sentence));
    // A machine is a machine. (A host name, a host key and the host table are what they are called.)
    QVERIFY2(!has(u"\\bservers?\\b|\\bhosts?\\b(?! (names?|keys?|table))(?!\\b.*/etc/hosts)"_s)
                 || has(u"/etc/hosts|getent hosts|“hosts:”"_s),
             qPrintable(sentence));
    QVERIFY2(!sentence.contains(u"  "_s) && sentence == sentence.trimmed(), qPrintable(sentence));
}

void tst_Reasons::fillsPlacesOnce_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("args");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("in order") << u"connected"_s << QStringList{u"admin"_s, u"sudo"_s}
                              << u"Logged in as admin, root through sudo."_s;
    QTest::newRow("a place inside an argument")
        << u"connected"_s << QStringList{u"%2%1"_s, u"su%1"_s} << u"Logged in as %2%1, root through su%1."_s;
    QTest::newRow("an argument too few") << u"connected"_s << QStringList{u"admin"_s} << u"Logged in as admin, root through ."_s;
    QTest::newRow("an argument too many") << u"connected"_s << QStringList{u"a"_s, u"b"_s, u"c"_s}
                                          << u"Logged in as a, root through b."_s;
    QTest::newRow("unknown id") << u"from-the-future"_s << QStringList{u"a"_s, u"b"_s} << u"from-the-future: a b"_s;
    QTest::newRow("unknown id alone") << u"from-the-future"_s << QStringList() << u"from-the-future"_s;
}

void tst_Reasons::fillsPlacesOnce()
{
    QFETCH(QString, id);
    QFETCH(QStringList, args);
    QFETCH(QString, sentence);
    QCOMPARE(Reason(id, args).sentence(), sentence);
}

void tst_Reasons::errorBringsItsMessage()
{
    const Reason reason(Error{ErrorCode::HostKeyChanged, u"db1 shows %1 another key."_s, u"raw"_s});
    QCOMPARE(reason.id, u"HostKeyChanged"_s);
    QCOMPARE(reason.sentence(), u"db1 shows %1 another key."_s);
}

QTEST_GUILESS_MAIN(tst_Reasons)
#include "tst_reasons.moc"
