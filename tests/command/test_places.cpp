// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/check.h"
#include "command/places.h"
#include "run.h"
#include "support/testdata.h"

#include <QDir>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace summitry;

/// `summitry places`, and what `check` tells of places, with the plugin.
class TestPlaces : public QObject {
    Q_OBJECT

private slots:
    void whatWouldBeFilledInIsShown();
    void fillingInChangesNothingElse();
    void whatIsNotFoundIsTold_data();
    void whatIsNotFoundIsTold();
    void theRestIsFilledInAllTheSame();
    void aTableStandsForItsStory();
    void aZipIsNotWrittenTo();
    void checkTellsWhatWasLookedUp();
    void aStoryWithCoordinatesHasNothingToFillIn();
    void aWrongCommandSaysHowToUseIt();
};

static void writeAll(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

static QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

static Result places(const QStringList &arguments)
{
    return run(runPlaces, arguments);
}

/// The small story with another places table.
class Story {
public:
    explicit Story(const QByteArray &table)
    {
        const QDir small(testData("stories/small"));
        for (const QString &name : small.entryList(QDir::Files))
            QFile::copy(small.filePath(name), m_dir.filePath(name));
        QFile::remove(file("places.csv"));
        writeAll(file("places.csv"), table);
    }
    QString path() const { return m_dir.path(); }
    QString file(const QString &name) const { return m_dir.filePath(name); }
    QByteArray table() const { return readAll(file("places.csv")); }

private:
    QTemporaryDir m_dir;
};

static const QByteArray rest
    = "pretoria,Pretoria,ZAF,-25.746,28.188,\nairport,Airport,NOR,60.194,11.100,oslo\n";

void TestPlaces::whatWouldBeFilledInIsShown()
{
    const QByteArray table = "id,name,country,lat,lon,city\nbern,Берн,CHE,,,\noslo,Oslo,,,,\n" + rest;
    const Story story(table);
    const Result result = places({story.path()});
    QCOMPARE(result.err, QString());
    QCOMPARE(result.code, 0);
    QCOMPARE(
        result.out,
        "places.csv:2  bern  Берн  Bern, Switzerland (CHE)  46.94809   7.44744  Берн\n"
        "places.csv:3  oslo  Oslo  Oslo, Norway (NOR)       59.91273  10.74609  Oslo\n"
            + story.path() + ": 2 places to fill in; --fill writes them into places.csv.\n");
    QCOMPARE(story.table(), table);

    const QJsonObject json = places({story.path(), "--json"}).json();
    QCOMPARE(json["filled"], QJsonValue(false));
    const QJsonObject bern = json["places"].toArray().first().toObject();
    QCOMPARE(bern["row"], QJsonValue(2));
    QCOMPARE(bern["place"], QJsonValue("bern"));
    QCOMPARE(bern["found"]["name"], QJsonValue("Bern"));
    QCOMPARE(bern["found"]["country"], QJsonValue("CHE"));
    QCOMPARE(bern["found"]["matched"], QJsonValue("Берн"));
}

void TestPlaces::fillingInChangesNothingElse()
{
    const Story story("\xEF\xBB\xBF\"id\",name,country,\"lat\",lon,city,note\r\n"
                      "bern,\"BERN\",CHE,\"\",,,\"Two\r\nlines, \"\"quoted\"\"\"\r\n"
                      "\r\n"
                      "oslo,Осло,,,,,\r\n"
                      "pretoria,Pretoria,ZAF,-25.7460,28.1880,,\r\n"
                      "airport,Airport,NOR,60.194,11.100,oslo,last");
    const Result result = places({story.path(), "--fill"});
    QVERIFY2(result.out.endsWith(": 2 places filled in.\n"), qPrintable(result.out));
    QCOMPARE(result.code, 0);
    QCOMPARE(
        story.table(),
        QByteArray("\xEF\xBB\xBF\"id\",name,country,\"lat\",lon,city,note\r\n"
                   "bern,\"BERN\",CHE,\"46.94809\",7.44744,,\"Two\r\nlines, \"\"quoted\"\"\"\r\n"
                   "\r\n"
                   "oslo,Осло,NOR,59.91273,10.74609,,\r\n"
                   "pretoria,Pretoria,ZAF,-25.7460,28.1880,,\r\n"
                   "airport,Airport,NOR,60.194,11.100,oslo,last"));
    const Result again = places({story.path(), "--fill"});
    QCOMPARE(again.out, story.path() + ": no place was looked up.\n");
    QCOMPARE(run(runCheck, {story.path()}).code, 0);
}

void TestPlaces::aTableStandsForItsStory()
{
    const Story story(
        "id,name,country,lat,lon,city\nbern,Bern,CHE,,,\noslo,Oslo,NOR,59.914,10.752,\n" + rest);
    const Result result = places({story.file("story.csv"), "--fill"});
    QCOMPARE(result.out.section('\n', -2), story.path() + ": 1 place filled in.\n");
    QCOMPARE(result.code, 0);
    QVERIFY(story.table().contains("bern,Bern,CHE,46.94809,7.44744,\n"));
}

void TestPlaces::whatIsNotFoundIsTold_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *cells, const QStringList &expected) {
        QTest::newRow(cells) << QByteArray(cells) << expected;
    };
    row("oslo,Tripoli,,,,",
        {"places.csv:3:country: error: 'Tripoli' may be any of ", "Tripoli in Libya (LBY), the capital, ",
         "Tripoli in Lebanon (LBN), ", "Expected the country of the one that is meant."});
    row("oslo,Birmingham,,,,",
        {"places.csv:3:country: error: ", "in United Kingdom (GBR)", "in United States (USA)"});
    row("oslo,Taizhou,CHN,,,",
        {"places.csv:3:lat: error: 'Taizhou' may be any of 2 places in China (CHN): ", " km from the first"});
    row("oslo,Georgetown,,,,", {"in Guyana (GUY), the capital", "in United States (USA)"});
    row("oslo,Pekin,NOR,,,",
        {"places.csv:3:name: error: No place called 'Pekin' is known in NOR; those known are in "});
    row("oslo,Pyonjang,,,,", {"places.csv:3:name: error: ", "the nearest spellings are 'Pyongyang' ("});
    row("oslo,Qqxzzyqqx,NOR,,,", {"No place called 'Qqxzzyqqx' is known in NOR, nor any that is spelt"});
}

void TestPlaces::whatIsNotFoundIsTold()
{
    QFETCH(QByteArray, row);
    QFETCH(QStringList, expected);
    const QByteArray table = "id,name,country,lat,lon,city\nbern,Bern,CHE,46,7,\n" + row + '\n' + rest;
    const Story story(table);
    const Result result = places({story.path(), "--fill"});
    QCOMPARE(result.code, 1);
    for (const QString &part : expected)
        QVERIFY2(result.err.contains(part), qPrintable(result.err));
    QCOMPARE(story.table(), table);
}

void TestPlaces::theRestIsFilledInAllTheSame()
{
    const Story story("id,name,country,lat,lon,city\nbern,Bern,CHE,,,\noslo,Tripoli,,,,\n" + rest);
    const Result result = places({story.path(), "--fill"});
    QCOMPARE(result.code, 1);
    QVERIFY2(result.out.endsWith(": 1 place filled in.\n"), qPrintable(result.out));
    QCOMPARE(
        story.table(),
        "id,name,country,lat,lon,city\nbern,Bern,CHE,46.94809,7.44744,\noslo,Tripoli,,,,\n" + rest);
}

void TestPlaces::aZipIsNotWrittenTo()
{
    const Story story("id,name,country,lat,lon,city\nbern,Bern,CHE,,,\noslo,Oslo,NOR,,,\n" + rest);
    const QTemporaryDir dir;
    const QString zip = dir.filePath("story.zip");
    QProcess program;
    program.setWorkingDirectory(story.path());
    program.start("zip", QStringList{"-q", "-r", zip, "."});
    QVERIFY(program.waitForFinished() && program.exitCode() == 0);
    const QByteArray before = readAll(zip);
    const Result result = places({zip, "--fill"});
    QCOMPARE(result.code, 1);
    QVERIFY2(result.err.contains("A zip is not written to; unpack it"), qPrintable(result.err));
    QCOMPARE(readAll(zip), before);
    QVERIFY(places({zip}).out.endsWith("story.zip: 2 places to fill in; unpack the zip to fill them in.\n"));
}

void TestPlaces::checkTellsWhatWasLookedUp()
{
    const Story story("id,name,country,lat,lon,city\nbern,Bern,CHE,46.948,7.447,\noslo,Осло,NOR,,,\n" + rest);
    QByteArray leaders = readAll(story.file("leaders.csv"));
    writeAll(story.file("leaders.csv"), leaders.replace("Africa,,pretoria", "Africa,,"));
    const Result result = run(runCheck, {story.path()});
    const QStringList lines = result.out.split('\n');
    QCOMPARE(
        lines.value(0),
        QString("leaders.csv:4: inferred: the home of 'south' is the capital of their country, Pretoria, "
                "South Africa (ZAF), at -25.74486, 28.18783, as the place 'pretoria'."));
    QCOMPARE(
        lines.value(1),
        QString("places.csv:3: found: 'Осло' is Oslo, Norway (NOR), at 59.91273, 10.74609, by the "
                "spelling 'Осло'."));
    QCOMPARE(result.code, 0);

    const QJsonObject json = run(runCheck, {story.path(), "--json"}).json();
    QCOMPARE(json["places"].toArray().size(), 1);
    QCOMPARE(json["homes"][0]["leader"], QJsonValue("south"));
    QCOMPARE(json["homes"][0]["place"], QJsonValue("pretoria"));
    QCOMPARE(json["homes"][0]["found"]["capital"], QJsonValue(true));
}

void TestPlaces::aStoryWithCoordinatesHasNothingToFillIn()
{
    const QString small = testData("stories/small");
    QCOMPARE(places({small}).out, small + ": no place was looked up.\n");
    const Result none = places({"no/such/story"});
    QCOMPARE(none.code, 1);
    QVERIFY2(none.err.startsWith("no/such/story: error: "), qPrintable(none.err));
}

void TestPlaces::aWrongCommandSaysHowToUseIt()
{
    for (const QStringList &arguments : {QStringList(), {"a", "b"}, {"a", "--full"}, {QString()}}) {
        const Result result = places(arguments);
        QCOMPARE(result.code, 2);
        QVERIFY(result.err.endsWith("Usage: summitry places PATH [--fill] [--json]\n"));
    }
}

QTEST_GUILESS_MAIN(TestPlaces)
#include "test_places.moc"
