// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Secrets are found in what machines print, however they are written and wherever the text is cut.
#include "app/base/SecretMask.h"

#include <QElapsedTimer>
#include <QTest>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

Secret secret(QByteArrayView text)
{
    return Secret::fromBytes(text);
}

QByteArray masked(std::initializer_list<const char *> secrets, const QByteArray &text)
{
    SecretMask mask;
    for (const char *one : secrets)
        mask.add(secret(one));
    return mask.masked(text);
}

} // namespace

class tst_SecretMask : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsASecret_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *word, const char *text, const char *expected) {
            QTest::newRow(name) << QByteArray(word) << QByteArray(text) << QByteArray(expected);
        };
        row("as it is", "hunter2", "password: hunter2\n", "password: ***\n");
        row("twice", "hunter2", "hunter2hunter2 hunters", "****** hunters");
        row("inside a word", "hunter2", "xhunter2x", "x***x");
        row("nothing of it", "hunter2", "hunter1 Hunter2", "hunter1 Hunter2");
        row("of a regular expression", "a.*[b]+$(c)|\\d", "=a.*[b]+$(c)|\\d=", "=***=");
        row("UTF-8", "pässwörd", "is pässwörd.", "is ***.");
        row("protocol word", "p%s w 1", "fact x p%25s%20w%201", "fact x ***");
        row("URL", "a b/c?ä", "https://u:a%20b%2Fc%3F%C3%A4@h", "https://u:***@h");
        row("URL in small letters", "a b/c?ä", "https://u:a%20b%2fc%3f%c3%a4@h", "https://u:***@h");
        row("shell quotes", "it's me", "echo 'it'\\''s me'", "echo '***'");
        row("set -x", "it's me", "+ echo 'it'\"'\"'s me'", "+ echo '***'");
        row("double quotes", "a\"b$c`d\\e", "echo \"a\\\"b\\$c\\`d\\\\e\"", "echo \"***\"");
        row("backslashes", "a b$c", "echo a\\ b\\$c", "echo ***");
        row("JSON", "a\"b\\c", "{\"password\":\"a\\\"b\\\\c\"}", "{\"password\":\"***\"}");
        row("JSON in ASCII", "pässword", "{\"password\":\"p\\u00e4ssword\"}", "{\"password\":\"***\"}");
        row("JSON in ASCII, large letters", "pëssword", "{\"password\":\"p\\u00EBssword\"}", "{\"password\":\"***\"}");
        row("HTML", "a<b>&\"c\"'d'", "<td>a&lt;b&gt;&amp;&quot;c&quot;&#39;d&#39;</td>", "<td>***</td>");
        row("octal", "pässword", "PASSWORD=p\\303\\244ssword", "PASSWORD=***");
        row("hex", "hunter2", "68756e74657232", "***");
        row("base64", "hunter22!", "Basic aHVudGVyMjIh", "Basic ***");
        row("base64 of more", "hunter22!", "dXNlcjpodW50ZXIyMiE=", "dXNlcjp***E="); // user:hunter22!
        row("short, alone", "ab1", "password ab1, \"ab1\" ab1", "password ***, \"***\" ***");
        row("short, in words", "ab1", "ab12 xab1 ab1x äab1", "ab12 xab1 ab1x äab1");
        row("one letter", "x", "x=y xx x", "***=y xx ***");
    }
    void findsASecret()
    {
        QFETCH(QByteArray, word);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        SecretMask mask;
        mask.add(secret(word));
        QCOMPARE(mask.masked(text), expected);
        QCOMPARE(mask.masked(mask.masked(text)), expected);
        for (qsizetype cut = 0; cut <= text.size(); ++cut) {
            MaskedStream stream(mask);
            QByteArray out = stream.feed(text.first(cut));
            out += stream.feed(text.sliced(cut));
            out += stream.flush();
            QCOMPARE(out, expected);
        }
        MaskedStream stream(mask);
        QByteArray out;
        for (const char byte : text)
            out += stream.feed(QByteArrayView(&byte, 1));
        QCOMPARE(out + stream.flush(), expected);
    }

    void secretsOverlap()
    {
        QCOMPARE(masked({"pass", "password"}, "a password, a pass"), QByteArray("a ***, a ***"));
        QCOMPARE(masked({"password", "pass"}, "passwor"), QByteArray("***wor"));
        QCOMPARE(masked({"abcdef", "defghi"}, "-abcdefghi-"), QByteArray("-***-"));
        QCOMPARE(masked({"abcabc"}, "-abcabcabc-"), QByteArray("-***-"));
    }

    void aSecretThatRepeatsItselfHoldsNothingBack()
    {
        SecretMask mask;
        mask.add(secret("aaaa"));
        MaskedStream stream(mask);
        qsizetype out = 0;
        for (int i = 0; i < 100; ++i)
            out += stream.feed(QByteArray(10'000, 'a')).size();
        QVERIFY(out > 0);
        QVERIFY(!(stream.feed("aaaa") + stream.flush()).contains("aaaa"));
    }

    void whatMayBecomeASecretIsTold()
    {
        SecretMask mask;
        mask.add(secret("hunter2"));
        MaskedStream stream(mask);
        QCOMPARE(stream.feed("is it hun"), QByteArray("is it "));
        QCOMPARE(stream.feed("gry?"), QByteArray("hungry?"));
        QCOMPARE(stream.feed("hu"), QByteArray());
        QCOMPARE(stream.flush(), QByteArray("hu"));
        QCOMPARE(stream.feed("nter2"), QByteArray("nter2"));
        QCOMPARE(stream.feed("hunte"), QByteArray());
        QCOMPARE(stream.flush(), QByteArray("***")); // the rest of it may have been cut off
        QCOMPARE(mask.masked(QByteArray(100, 'x') + "hunt"), QByteArray(100, 'x') + "***");
        QCOMPARE(mask.masked("hunt"), QByteArray("hunt"));
    }

    void knowsWhatIsAddedLater()
    {
        SecretMask mask;
        MaskedStream stream(mask);
        QCOMPARE(stream.feed("hunter2 "), QByteArray("hunter2 "));
        mask.add(secret("hunter2"));
        QCOMPARE(stream.feed("hunter2 secret"), QByteArray("*** secret"));
        mask.add(secret("secret"));
        mask.add(secret(""));
        QCOMPARE(stream.feed("hunter2 secret."), QByteArray("*** ***."));
    }

    void sentencesKeepTheirNames()
    {
        SecretMask mask;
        mask.setNames({u"admin"_s, u"db1.patroni.local"_s});
        mask.add(secret("admin"));
        mask.add(secret("patroni"));
        mask.add(secret("hunter2"));
        QCOMPARE(mask.sentence(u"db1 (db1.patroni.local) refused hunter2 for admin."_s),
                 u"db1 (db1.patroni.local) refused *** for admin."_s);
        QCOMPARE(mask.masked("admin hunter2"), QByteArray("*** ***"));
    }

    void knowsAThousand()
    {
        SecretMask mask;
        for (int i = 0; i < 1000; ++i)
            mask.add(secret("p4ss-" + QByteArray::number(i * 7919 % 100'003) + "-word"));
        QByteArray block;
        while (block.size() < 64 * 1024)
            block += "Get:1 http://deb.debian.org/debian bookworm/main amd64 chrony amd64 4.3-2 [290 kB]\n";
        MaskedStream stream(mask);
        (void)stream.feed("the table is made");
        QElapsedTimer timer;
        timer.start();
        qsizetype out = 0;
        for (int i = 0; i < 16; ++i)
            out += stream.feed(block).size();
        qInfo("1 MiB masked in %lld ms", static_cast<long long>(timer.elapsed())); // 2 ms as it is released
        QVERIFY(out >= 1024 * 1024);
    }
};

QTEST_GUILESS_MAIN(tst_SecretMask)
#include "tst_secretmask.moc"
