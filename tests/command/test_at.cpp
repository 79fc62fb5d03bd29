// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/at.h"
#include "run.h"

#include <QTest>

using namespace summitry;

static Result at(const QStringList &arguments)
{
    return run(runAt, arguments);
}

/// `summitry at`.
class TestAt : public QObject {
    Q_OBJECT

private slots:
    void theCountryIsACodeAndAName_data();
    void theCountryIsACodeAndAName();
    void theOpenSeaIsASentence();
    void theNearestCityIsTold();
    void namesAreInTheLanguageAskedFor();
    void jsonHasTheSameAnswer();
    void aWrongCommandSaysHowToUseIt_data();
    void aWrongCommandSaysHowToUseIt();
};

void TestAt::theCountryIsACodeAndAName_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("line");
    QTest::newRow("Moscow") << QStringList{"55.75", "37.62"} << "RUS Russia";
    QTest::newRow("negative numbers") << QStringList{"-16.5", "-68.15"} << "BOL Bolivia";
    QTest::newRow("Simferopol") << QStringList{"44.95", "34.1"} << "UKR Ukraine";
    QTest::newRow("Simferopol, de facto")
        << QStringList{"--worldview", "de-facto", "44.95", "34.1"} << "RUS Russia";
    QTest::newRow("Provideniya") << QStringList{"64.42", "-173.23"} << "RUS Russia";
    QTest::newRow("a harbour just off the land") << QStringList{"43.115", "131.885"} << "RUS Russia";
}

void TestAt::theCountryIsACodeAndAName()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, line);
    const Result result = at(arguments);
    QCOMPARE(result.err, QString());
    QCOMPARE(result.out.section('\n', 0, 0), line);
    QCOMPARE(result.code, 0);
}

void TestAt::theOpenSeaIsASentence()
{
    const Result result = at({"0", "-150"});
    QCOMPARE(result.out, QString("Open sea: no country within 0.1° of latitude 0, longitude -150.\n"));
    QCOMPARE(result.code, 0);
}

void TestAt::theNearestCityIsTold()
{
    QVERIFY(at({"55.7522", "37.6156"}).out.startsWith("RUS Russia\nNearest city: Moscow, 0."));
    QVERIFY(at({"44.95", "34.1"}).out.contains("\nNearest city: Simferopol, "));
    QVERIFY(at({"44.95", "34.1", "--worldview", "de-facto"}).out.contains("\nNearest city: Simferopol, "));
    QCOMPARE(at({"75", "100"}).out, QString("RUS Russia\nNo city within 100 km.\n"));
}

void TestAt::namesAreInTheLanguageAskedFor()
{
    QVERIFY(at({"39.9", "116.4", "--language", "ru"}).out.startsWith("CHN Китай\nNearest city: Пекин, "));
}

void TestAt::jsonHasTheSameAnswer()
{
    const QJsonObject taipei = at({"25.04", "121.565", "--json"}).json();
    QCOMPARE(taipei["country"].toObject()["code"].toString(), QString("TWN"));
    QVERIFY(!taipei["country"].toObject()["note"].toString().isEmpty());
    QCOMPARE(taipei["worldview"].toString(), QString("un"));
    QCOMPARE(taipei["city"]["name"].toString(), QString("Taipei"));
    QVERIFY(taipei["city"]["distance"].toDouble() < 5'000);
    const QJsonObject sea = at({"--json", "0", "-150"}).json();
    QVERIFY(sea["country"].isNull() && sea["city"].isNull());
}

void TestAt::aWrongCommandSaysHowToUseIt_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing") << QStringList{} << 2 << "expected a latitude and a longitude.";
    QTest::newRow("one number") << QStringList{"5"} << 2 << "expected a latitude and a longitude.";
    QTest::newRow("a word") << QStringList{"Moscow"} << 2 << "'Moscow' is not a number of degrees.";
    QTest::newRow("latitude 95") << QStringList{"95", "0"} << 2 << "latitude 95 is not between -90 and 90.";
    QTest::newRow("longitude 300") << QStringList{"5", "300"} << 2
                                   << "longitude 300 is not between -180 and 180.";
    QTest::newRow("not a number") << QStringList{"nan", "0"} << 2 << "'nan' is not a number of degrees.";
    QTest::newRow("a language of another star")
        << QStringList{"5", "5", "--language", "klingon"} << 2
        << "'klingon' is no language; expected a code such as en, ru or zh.";
    QTest::newRow("an empty language") << QStringList{"5", "5", "--language="} << 2
                                       << "--language is empty: give it a value or leave it out.";
    QTest::newRow("an unknown option") << QStringList{"5", "5", "--fast"} << 2 << "Unknown option 'fast'.";
    QTest::newRow("an unknown worldview") << QStringList{"5", "5", "--worldview", "flat"} << 2
                                          << "there is no worldview 'flat'; there are 'un' and 'de-facto'.";
    QTest::newRow("an unknown language") << QStringList{"5", "5", "--language", "xx"} << 2
                                         << "'xx' is no language; expected a code such as en, ru or zh.";
}

void TestAt::aWrongCommandSaysHowToUseIt()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QString, sentence);
    const Result result = at(arguments);
    QCOMPARE(result.code, code);
    QVERIFY2(result.err.startsWith("summitry at: " + sentence), qPrintable(result.err));
    QCOMPARE(result.out, QString());
}

QTEST_GUILESS_MAIN(TestAt)
#include "test_at.moc"
