// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/columns.h"
#include "command/find.h"
#include "run.h"

#include <QJsonArray>
#include <QTest>

using namespace summitry;

static Result find(const QStringList &arguments)
{
    return run(runFind, arguments);
}

/// `summitry find`, with the plugin.
class TestFind : public QObject {
    Q_OBJECT

private slots:
    void theBestAnswerIsFirst_data();
    void theBestAnswerIsFirst();
    void everyAnswerIsALineInColumns();
    void aWordMayBeSpeltWrongly();
    void nothingFoundIsASentence();
    void jsonHasTheSameAnswers();
    void limitAndKindAreKept();
    void namesAreInTheLanguageAskedFor();
    void aWrongCommandSaysHowToUseIt_data();
    void aWrongCommandSaysHowToUseIt();
    void anUnknownProviderIsASentence();
    void columnsAreAsWideAsTheyLook();
};

void TestFind::theBestAnswerIsFirst_data()
{
    QTest::addColumn<QStringList>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("kind");
    QTest::newRow("Tripoli") << QStringList{"Tripoli"} << "Tripoli" << "LBY" << "capital";
    QTest::newRow("Tripoli in Lebanon") << QStringList{"Tripoli,", "Lebanon"} << "Tripoli" << "LBN" << "city";
    QTest::newRow("Alexandria") << QStringList{"alexandria"} << "Alexandria" << "EGY" << "city";
    QTest::newRow("Peking") << QStringList{"Peking"} << "Beijing" << "CHN" << "capital";
    QTest::newRow("in Russian") << QStringList{"Пекин"} << "Beijing" << "CHN" << "capital";
    QTest::newRow("in Chinese") << QStringList{"北京"} << "Beijing" << "CHN" << "capital";
    QTest::newRow("two words") << QStringList{"sankt", "peterburg"} << "Saint Petersburg" << "RUS" << "city";
    QTest::newRow("a country") << QStringList{"Kazakhstan"} << "Kazakhstan" << "KAZ" << "country";
}

void TestFind::theBestAnswerIsFirst()
{
    QFETCH(QStringList, text);
    QFETCH(QString, name);
    QFETCH(QString, country);
    QFETCH(QString, kind);
    const Result result = find(text + QStringList{"--json"});
    QCOMPARE(result.err, QString());
    QCOMPARE(result.code, 0);
    const QJsonObject first = result.json()["places"].toArray().first().toObject();
    QCOMPARE(first["name"].toString(), name);
    QCOMPARE(first["countryCode"].toString(), country);
    QCOMPARE(first["kind"].toString(), kind);
    QCOMPARE(first["nearest"], QJsonValue(false));
}

void TestFind::everyAnswerIsALineInColumns()
{
    const Result result = find({"Peking", "--limit", "1"});
    QCOMPARE(result.err, QString());
    const QString line = result.out.simplified();
    QVERIFY2(line.startsWith("Beijing China (CHN) capital "), qPrintable(line));
    QVERIFY2(line.endsWith(" Peking"), qPrintable(line));
    QVERIFY2(line.contains(" 39.9075 116.3972 "), qPrintable(line));

    const Result many = find({"Alexandria"});
    const QStringList lines = many.out.split('\n', Qt::SkipEmptyParts);
    QVERIFY2(lines.size() >= 4, qPrintable(many.out));
    for (const QString &each : lines)
        QVERIFY2(
            each.indexOf('.') == lines.first().indexOf('.') || !each.contains('.'), qPrintable(many.out));
}

void TestFind::aWordMayBeSpeltWrongly()
{
    const Result result = find({"Pyonjang"});
    QCOMPARE(result.code, 0);
    const QStringList lines = result.out.split('\n');
    QCOMPARE(lines.first(), QString("Nothing is called 'Pyonjang'; spelt like it are:"));
    QVERIFY2(lines.value(1).startsWith("Pyongyang "), qPrintable(result.out));
}

void TestFind::nothingFoundIsASentence()
{
    const Result result = find({"Qqxzzyqqx"});
    QCOMPARE(result.out, QString("Nothing is called 'Qqxzzyqqx', or spelt like it.\n"));
    QCOMPARE(result.err, QString());
    QCOMPARE(result.code, 0);
    QVERIFY(find({"Qqxzzyqqx", "--json"}).json()["places"].toArray().isEmpty());
}

void TestFind::jsonHasTheSameAnswers()
{
    const QJsonObject json = find({"--json", "--limit", "1", "Kiev"}).json();
    QCOMPARE(json["text"].toString(), QString("Kiev"));
    QCOMPARE(json["places"].toArray().size(), 1);
    const QJsonObject kyiv = json["places"].toArray().first().toObject();
    QCOMPARE(kyiv["id"].toString(), QString("place:703448"));
    QCOMPARE(kyiv["name"].toString(), QString("Kyiv"));
    QCOMPARE(kyiv["country"].toString(), QString("Ukraine"));
    QCOMPARE(kyiv["kind"].toString(), QString("capital"));
    QVERIFY(kyiv["population"].toInt() > 2'000'000);
    QVERIFY(
        std::abs(kyiv["lat"].toDouble() - 50.45) < 0.01 && std::abs(kyiv["lon"].toDouble() - 30.52) < 0.01);
}

void TestFind::limitAndKindAreKept()
{
    QCOMPARE(find({"San", "--limit", "25", "--json"}).json()["places"].toArray().size(), 25);
    const QJsonArray capitals = find({"San", "--kind", "capital", "--json"}).json()["places"].toArray();
    QVERIFY(!capitals.isEmpty() && capitals.size() <= 10);
    for (const QJsonValue &capital : capitals)
        QCOMPARE(capital["kind"].toString(), QString("capital"));
    QCOMPARE(
        find({"Mexico", "--kind", "country", "--json"}).json()["places"].toArray().first()["countryCode"],
        QJsonValue("MEX"));
}

void TestFind::namesAreInTheLanguageAskedFor()
{
    const Result result = find({"Peking", "--limit", "1", "--language", "ru"});
    QVERIFY2(result.out.startsWith("Пекин  Китай (CHN)  capital "), qPrintable(result.out));
    QVERIFY(find({"Moscow", "--limit", "1", "--language", "zh"}).out.startsWith("莫斯科  俄罗斯 (RUS)  "));
}

void TestFind::aWrongCommandSaysHowToUseIt_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing") << QStringList{} << "expected the name of a place.";
    QTest::newRow("spaces") << QStringList{"  "} << "expected the name of a place.";
    QTest::newRow("a limit of none") << QStringList{"Oslo", "--limit", "0"}
                                     << "'0' is no limit; expected a number from 1 to 100.";
    QTest::newRow("a limit that is a word")
        << QStringList{"Oslo", "--limit", "all"} << "'all' is no limit; expected a number from 1 to 100.";
    QTest::newRow("a kind that is none")
        << QStringList{"Oslo", "--kind", "capitol"}
        << "'capitol' is no kind of place; expected one of country, capital, city, airport, region, island, "
           "residence, site. Did you mean 'capital'?";
    QTest::newRow("a language that is none") << QStringList{"Oslo", "--language", "xx"}
                                             << "'xx' is no language; expected a code such as en, ru or zh.";
    QTest::newRow("a language of another star")
        << QStringList{"Oslo", "--language", "klingon"}
        << "'klingon' is no language; expected a code such as en, ru or zh.";
    QTest::newRow("an empty language")
        << QStringList{"Oslo", "--language", ""} << "--language is empty: give it a value or leave it out.";
    QTest::newRow("an empty kind") << QStringList{"Oslo", "--kind", ""}
                                   << "--kind is empty: give it a value or leave it out.";
    QTest::newRow("an unknown option") << QStringList{"Oslo", "--fast"} << "Unknown option 'fast'.";
}

void TestFind::aWrongCommandSaysHowToUseIt()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, sentence);
    const Result result = find(arguments);
    QCOMPARE(result.code, 2);
    QCOMPARE(result.out, QString());
    QCOMPARE(result.err, "summitry find: " + sentence + " Usage: summitry find TEXT… [OPTION…]\n");
}

void TestFind::anUnknownProviderIsASentence()
{
    const Result result = find({"Oslo", "--provider", "sumitry"});
    QCOMPARE(result.code, 1);
    QVERIFY2(result.err.startsWith("summitry find: "), qPrintable(result.err));
    QVERIFY2(result.err.contains("sumitry"), qPrintable(result.err));
    QVERIFY2(result.err.endsWith("Did you mean 'summitry'?\n"), qPrintable(result.err));
}

void TestFind::columnsAreAsWideAsTheyLook()
{
    QCOMPARE(
        inColumns({{"Oslo", "1", "x"}, {"奥斯陆", "12"}, {"O\u0301slo", "123", "y"}}, {1}),
        QString("Oslo      1  x\n奥斯陆   12\nO\u0301slo    123  y\n"));
    QCOMPARE(inColumns({}), QString());
}

QTEST_GUILESS_MAIN(TestFind)
#include "test_find.moc"
