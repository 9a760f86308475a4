// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every text of the program stands in each language's file, translated, with the same placeholders; the files are as
// translations/update makes them from the sources of today. So do the help pages: line for line, with the window's terms.
#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QString comment;
    QStringList translations; ///< one, or a form each
    bool unfinished = false;
    [[nodiscard]] QString place() const { return context + u": "_s + source.left(80); }
};

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == "name"_L1) {
            context = xml.readElementText();
        } else if (name == "message"_L1) {
            messages.append(Message{context, {}, {}, {}, false});
        } else if (name == "source"_L1) {
            messages.last().source = xml.readElementText();
        } else if (name == "comment"_L1) {
            messages.last().comment = xml.readElementText();
        } else if (name == "translation"_L1) {
            messages.last().unfinished = xml.attributes().hasAttribute("type"_L1);
            QString text;
            while (xml.readNext() != QXmlStreamReader::EndElement) {
                if (xml.isStartElement())
                    messages.last().translations << xml.readElementText();
                else
                    text += xml.text();
            }
            if (messages.last().translations.isEmpty())
                messages.last().translations << text;
        }
    }
    return messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression form(u"%(?:L?[0-9]{1,2}|n)"_s);
    QStringList found;
    for (auto it = form.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    found.sort();
    return found;
}

QStringList helpLines(const QString &path)
{
    QFile file(QStringLiteral(HOWDAH_SOURCE_DIR "/resources/help/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n') : QStringList();
}

QStringList allMatches(const QString &form, const QString &text)
{
    QStringList found;
    for (auto it = QRegularExpression(form).globalMatch(text); it.hasNext();)
        found << it.next().captured(1);
    found.sort();
    return found;
}

/// Heading, item of a list, row of a table, code, or plain text: what a line begins with.
QString kindOf(const QString &line)
{
    static const QRegularExpression form(u"^(#+ |- |[0-9]+\\. |\\||```|$)"_s);
    const auto match = form.match(line);
    return match.hasMatch() ? match.captured(1) : u"text"_s;
}

/// As a button or menu says it, without the letter for Alt and with any machine in it.
QString plain(QString text)
{
    static const QRegularExpression machine(u"%[0-9]|\\bdb[0-9]\\b"_s);
    text = text.remove(u'&').replace(machine, u"%1"_s).trimmed();
    return text.endsWith(u':') ? text.chopped(1) : text;
}

/// What a line of help has in bold or italics: menus, buttons, outcomes.
QStringList emphasized(QString line)
{
    static const QRegularExpression code(u"`[^`]*`"_s);
    line.remove(code);
    QStringList found;
    for (const QString &text : allMatches(u"\\*+([^*]+)\\*+"_s, line)) {
        for (const QString &part : text.split(u" → "_s))
            found << plain(part);
    }
    return found;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // A copy of the sources, brought up to date as a translator would.
        for (const QString &folder : {u"app"_s, u"ui"_s, u"resources"_s, u"translations"_s})
            QCOMPARE(QProcess::execute(u"cp"_s, {u"-r"_s, QStringLiteral(HOWDAH_SOURCE_DIR "/") + folder, m_copy.path()}), 0);
        QProcess update;
        update.setProcessChannelMode(QProcess::MergedChannels);
        update.start(m_copy.filePath(u"translations/update"_s), QStringList());
        QVERIFY(update.waitForFinished(60'000));
        QVERIFY2(update.exitStatus() == QProcess::NormalExit && update.exitCode() == 0, update.readAll().constData());
    }

    void everyTextIsTranslated_data()
    {
        QTest::addColumn<QString>("file");
        const QStringList files = QDir(m_copy.filePath(u"translations"_s)).entryList({u"howdah_*.ts"_s});
        QVERIFY(files.contains(u"howdah_en.ts"_s) && files.contains(u"howdah_de.ts"_s));
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << m_copy.filePath(u"translations/"_s + file);
    }
    void everyTextIsTranslated()
    {
        QFETCH(QString, file);
        const QList<Message> messages = messagesOf(file);
        QVERIFY(messages.size() > (file.endsWith("_en.ts"_L1) ? 10 : 500));
        QStringList wrong;
        for (const Message &message : messages) {
            if (message.unfinished || message.translations.contains(QString()))
                wrong << u"not translated: "_s + message.place();
            for (const QString &translation : message.translations) {
                QStringList wanted = placeholders(message.source), there = placeholders(translation);
                if (message.translations.size() > 1) { // “one machine” may do without the number
                    wanted.removeAll(u"%n"_s);
                    there.removeAll(u"%n"_s);
                }
                if (wanted != there)
                    wrong << u"other placeholders: "_s + message.place();
                if (message.source.contains(u'\n') != translation.contains(u'\n'))
                    wrong << u"other lines: "_s + message.place();
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u"translations/update, then translate:\n"_s + wrong.mid(0, 20).join(u'\n')));
    }

    // lupdate takes a free function named tr() for another context than the program asks for.
    void contextsAreThoseOfTheProgram()
    {
        for (const Message &message : messagesOf(m_copy.filePath(u"translations/howdah_de.ts"_s))) {
            QVERIFY2(message.context != "howdah"_L1 && message.context != "Words"_L1 && !message.context.isEmpty(),
                     qPrintable(message.place()));
        }
    }

    void helpSaysTheSame_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("page");
        const QStringList pages = QDir(QStringLiteral(HOWDAH_SOURCE_DIR "/resources/help")).entryList({u"*.md"_s});
        QVERIFY(pages.size() >= 12);
        for (const QString &file : QDir(m_copy.filePath(u"translations"_s)).entryList({u"howdah_*.ts"_s})) {
            const QString language = file.mid(7).chopped(3);
            for (const QString &page : pages) {
                if (language != "en"_L1)
                    QTest::addRow("%s/%s", qPrintable(language), qPrintable(page)) << language << page;
            }
        }
    }
    void helpSaysTheSame()
    {
        QFETCH(QString, language);
        QFETCH(QString, page);
        const QStringList english = helpLines(page);
        const QStringList other = helpLines(language + u'/' + page);
        QVERIFY2(!other.isEmpty(), "there is no such page");
        QCOMPARE(other.size(), english.size());
        QHash<QString, QSet<QString>> words; // what the window says in this language
        for (const Message &message : messagesOf(m_copy.filePath(u"translations/howdah_"_s + language + u".ts"_s))) {
            for (const QString &translation : message.translations) {
                if (!translation.isEmpty())
                    words[plain(message.source)].insert(plain(translation));
            }
        }
        bool inCode = false;
        for (qsizetype i = 0; i < english.size(); ++i) {
            const QString where = u"line %1: %2"_s.arg(i + 1).arg(other.at(i));
            QVERIFY2(kindOf(english.at(i)) == kindOf(other.at(i)), qPrintable(where));
            inCode = inCode != english.at(i).startsWith("```"_L1);
            if (inCode)
                QCOMPARE(other.at(i), english.at(i));
            for (const QString &same : {u"\\]\\(([^)]+)\\)"_s, u"`([^`]+)`"_s}) // where links lead, and what is typed
                QVERIFY2(allMatches(same, english.at(i)) == allMatches(same, other.at(i)), qPrintable(where));
            const QStringList named = emphasized(other.at(i));
            QVERIFY2(named.size() == emphasized(english.at(i)).size(), qPrintable(where));
            for (const QString &name : emphasized(english.at(i))) {
                const QSet<QString> translations = words.value(name);
                const bool there = translations.isEmpty() || std::any_of(named.begin(), named.end(), [&](const QString &each) {
                                       return translations.contains(each);
                                   });
                QVERIFY2(there, qPrintable(where + u" — the window has: "_s
                                           + QStringList(translations.begin(), translations.end()).join(u" / "_s)));
            }
        }
    }

private:
    QTemporaryDir m_copy;
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
