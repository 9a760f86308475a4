// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every error the product can give is reached by a test: each enumerator of ErrorCode stands, by its name, in a check
// or a data row of some test. Prints which.
#include "app/base/Error.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

/// The code without its comments, so that a code that is only talked about does not count. No test file has `//` in a
/// string together with an error code.
QString withoutComments(QString text)
{
    static const QRegularExpression comments(uR"x(/\*.*?\*/|(?<![:"])//[^\n]*)x"_s,
                                             QRegularExpression::DotMatchesEverythingOption);
    return text.remove(comments);
}

/// Codes in a statement that checks something, or in a row of a data table.
QSet<QString> codesReached(const QString &text)
{
    static const QRegularExpression name(uR"(\bErrorCode::(\w+))"_s);
    static const QRegularExpression checks(uR"(\b(QCOMPARE|QVERIFY2?|QTRY_\w+|VERIFY_\w+|newRow|addRow|row)\b|<<|\{)"_s);
    QSet<QString> codes;
    for (const QString &statement : withoutComments(text).split(u';')) {
        if (!checks.match(statement).hasMatch())
            continue;
        for (const auto &match : name.globalMatch(statement))
            codes.insert(match.captured(1));
    }
    return codes;
}

} // namespace

class tst_Errors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aNameInAVainPlaceDoesNotCount_data();
    void aNameInAVainPlaceDoesNotCount();
    void isReached_data();
    void isReached();

private:
    QMap<QString, QStringList> m_reached; ///< code -> test files
};

void tst_Errors::initTestCase()
{
    const QString root = QStringLiteral(HOWDAH_SOURCE_DIR "/tests/");
    QDirIterator files(root, {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QString name = file.fileName().sliced(root.size());
        if (name == u"tst_errors.cpp"_s)
            continue;
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
        for (const QString &code : codesReached(QString::fromUtf8(file.readAll())))
            m_reached[code] << name;
    }
    const auto codes = QMetaEnum::fromType<ErrorCode>();
    for (int i = 0; i < codes.keyCount(); ++i) {
        QStringList places = m_reached.value(QString::fromLatin1(codes.key(i)));
        places.sort();
        qInfo("%-22s %s", codes.key(i), places.isEmpty() ? "(none)" : qPrintable(places.join(u' ')));
    }
}

void tst_Errors::aNameInAVainPlaceDoesNotCount_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("counts");
    QTest::newRow("compared") << u"QCOMPARE(result.error().code, ErrorCode::Usage);"_s << true;
    QTest::newRow("over two lines") << u"QCOMPARE(result.error().code,\n    ErrorCode::Usage);"_s << true;
    QTest::newRow("data row") << u"QTest::newRow(\"x\") << 1 << ErrorCode::Usage;"_s << true;
    QTest::newRow("comment") << u"QVERIFY(x); // ErrorCode::Usage\n;"_s << false;
    QTest::newRow("block comment") << u"QVERIFY(x /* ErrorCode::Usage */);"_s << false;
    QTest::newRow("only returned") << u"return Error(ErrorCode::Usage);"_s << false;
    QTest::newRow("another code") << u"QCOMPARE(code, ErrorCode::UsageOfSomethingElse);"_s << false;
}

void tst_Errors::aNameInAVainPlaceDoesNotCount()
{
    QFETCH(QString, text);
    QFETCH(bool, counts);
    QCOMPARE(codesReached(text).contains(u"Usage"_s), counts);
}

void tst_Errors::isReached_data()
{
    QTest::addColumn<QString>("code");
    const auto codes = QMetaEnum::fromType<ErrorCode>();
    for (int i = 0; i < codes.keyCount(); ++i)
        QTest::newRow(codes.key(i)) << QString::fromLatin1(codes.key(i));
}

void tst_Errors::isReached()
{
    QFETCH(QString, code);
    QVERIFY2(m_reached.contains(code), qPrintable(u"no test checks for ErrorCode::"_s + code));
}

QTEST_GUILESS_MAIN(tst_Errors)
#include "tst_errors.moc"
