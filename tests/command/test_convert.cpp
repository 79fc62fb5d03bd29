// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/check.h"
#include "command/convert.h"
#include "run.h"
#include "story/readstory.h"
#include "support/testdata.h"
#include "tables/datafolder.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace summitry;

/// `summitry convert`.
class TestConvert : public QObject {
    Q_OBJECT

private slots:
    void roundTheCircleEachCellIsTheSame_data();
    void roundTheCircleEachCellIsTheSame();
    void awkwardCellsAreTheSame();
    void whatTheTargetCannotHoldIsNamed();
    void aColumnThatThePackageCannotHoldLeavesNothing();
    void aPackageOfAStoryIsAStory();
    void aFlatTableBecomesTables();
    void nothingIsReplacedUnasked();
    void aFolderThatHoldsMoreThanAStoryStays();
    void whatCannotBeReadIsNotWritten();
    void aWrongCommandSaysHowToUseIt();

private:
    QString file(const QString &name) const { return m_dir.filePath(name); }
    QTemporaryDir m_dir;
};

static Result convert(const QStringList &arguments)
{
    return run(runConvert, arguments);
}

static StoryDraft draftOf(const QString &path)
{
    return readDraft(*storySource(path), path);
}

/// The first difference between two stories' tables; empty where there is none.
static QString difference(const QString &one, const QString &other)
{
    const StoryDraft a = draftOf(one), b = draftOf(other);
    for (const auto &[name, table] : a.tables) {
        const StoryTable &also = b.tables.at(name);
        if (table.isPresent != also.isPresent || table.columns != also.columns)
            return name + ": other columns";
        if (table.cells != also.cells)
            return name + ": other cells";
    }
    return a.tables.at("meetings").size() > 0 ? QString() : "no meetings";
}

static void writeAll(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

static void copyFolder(const QString &from, const QString &to)
{
    QVERIFY(QDir().mkpath(to));
    for (const QString &name : QDir(from).entryList(QDir::Files))
        QVERIFY(QFile::copy(from + '/' + name, to + '/' + name));
}

void TestConvert::roundTheCircleEachCellIsTheSame_data()
{
    QTest::addColumn<QString>("story");
    QTest::newRow("built-in") << dataPath("stories/putin-2024");
    QTest::newRow("small") << testData("stories/small");
    QTest::newRow("tagged") << testData("stories/tagged");
}

void TestConvert::roundTheCircleEachCellIsTheSame()
{
    QFETCH(QString, story);
    QTemporaryDir dir;
    QString from = story;
    for (const char *to : {"a.gpkg", "folder", "b.zip", "folder again", "c.gpkg", "d.zip"}) {
        const QString path = dir.filePath(to);
        const Result result = convert({from, path});
        QVERIFY2(result.code == 0, qPrintable(result.err));
        QVERIFY2(result.out.startsWith(path + ": tables: "), qPrintable(result.out));
        QCOMPARE(difference(story, path), QString());
        from = path;
    }
    QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 6);
}

void TestConvert::awkwardCellsAreTheSame()
{
    const QString story = file("awkward");
    copyFolder(testData("stories/small"), story);
    writeAll(
        story + "/groups.csv",
        "id,name,basis,note,fid,\"a \"\"\"\ncold,\"a, "
        "\"\"b\"\"\",fact,\"two\nlines\",7,=1\nwarm,c,fact,\"cr\r\nlf\",,\n");
    for (const char *to : {"awkward.gpkg", "awkward.zip", "awkward too"}) {
        const Result result = convert({story, file(to)});
        QVERIFY2(result.code == 0, qPrintable(result.err));
        QCOMPARE(difference(story, file(to)), QString());
    }
}

void TestConvert::whatTheTargetCannotHoldIsNamed()
{
    const QString story = file("documented");
    copyFolder(testData("stories/small"), story);
    writeAll(story + "/README.md", "A note.\n");
    QCOMPARE(convert({story, file("documented.zip")}).err, QString());
    QCOMPARE(convert({file("documented.zip"), file("unpacked")}).err, QString());
    QFile note(file("unpacked/README.md"));
    QVERIFY(note.open(QIODevice::ReadOnly));
    QCOMPARE(note.readAll(), QByteArray("A note.\n"));
    const Result result = convert({story, file("documented.gpkg")});
    QCOMPARE(result.code, 0);
    QCOMPARE(
        result.err, QString("README.md: warning: A GeoPackage holds tables alone; the file is not in it.\n"));
}

void TestConvert::aColumnThatThePackageCannotHoldLeavesNothing()
{
    const QString story = file("twice");
    copyFolder(testData("stories/small"), story);
    writeAll(story + "/groups.csv", "id,name,basis,note,NOTE\ncold,Cold,fact,a,b\n");
    const Result result = convert({story, file("twice.gpkg")});
    QCOMPARE(result.code, 1);
    QVERIFY2(result.err.contains("Nothing was written."), qPrintable(result.err));
    QVERIFY(!QFileInfo::exists(file("twice.gpkg")));
    QCOMPARE(convert({story, file("twice.zip")}).code, 0);
}

void TestConvert::aPackageOfAStoryIsAStory()
{
    QCOMPARE(convert({testData("stories/small"), file("checked.gpkg")}).code, 0);
    const Result package = run(runCheck, {file("checked.gpkg")});
    const Result folder = run(runCheck, {testData("stories/small")});
    QCOMPARE(package.code, 0);
    QVERIFY(package.out.contains("leaders"));
    QCOMPARE(
        QString(package.out).replace(file("checked.gpkg"), "STORY"),
        QString(folder.out).replace(testData("stories/small"), "STORY"));
}

void TestConvert::aFlatTableBecomesTables()
{
    writeAll(
        file("visits.csv"),
        "Leader,Date,Country,City\nAna Vidal,16 May 2024,France,Paris\nAna Vidal,18 May "
        "2024,Germany,Berlin\n");
    const Result result = convert({file("visits.csv"), file("told"), "--home", "Norway"});
    QVERIFY2(result.code == 0, qPrintable(result.err));
    QVERIFY2(result.out.contains(": inferred: "), qPrintable(result.out));
    const StoryDraft draft = draftOf(file("told"));
    const StoryTable &legs = draft.tables.at("legs");
    QCOMPARE(legs.size(), 3);
    for (int row = 0; row < legs.size(); ++row)
        QCOMPARE(legs.cell(row, "certainty"), QString("inferred"));
    QVERIFY(!draft.tables.at("excerpts").isPresent);
}

void TestConvert::nothingIsReplacedUnasked()
{
    const QString small = testData("stories/small"), ancient = testData("stories/ancient");
    for (const char *to : {"old.zip", "old.gpkg", "old"}) {
        QCOMPARE(convert({small, file(to)}).code, 0);
        const Result result = convert({ancient, file(to)});
        QCOMPARE(result.code, 1);
        QVERIFY2(result.err.contains("is there already"), qPrintable(result.err));
        QCOMPARE(difference(small, file(to)), QString());
        QCOMPARE(convert({ancient, file(to), "--force"}).code, 0);
        QCOMPARE(difference(ancient, file(to)), QString());
    }
    QVERIFY(QDir().mkdir(file("empty")));
    QCOMPARE(convert({ancient, file("empty")}).code, 0);
    QCOMPARE(difference(ancient, file("empty")), QString());
}

void TestConvert::aFolderThatHoldsMoreThanAStoryStays()
{
    QVERIFY(QDir().mkdir(file("mine")));
    writeAll(file("mine/letter.txt"), "Dear");
    const Result result = convert({testData("stories/small"), file("mine"), "--force"});
    QCOMPARE(result.code, 1);
    QVERIFY2(result.err.contains("holds “letter.txt”, which is no part of a story"), qPrintable(result.err));
    QCOMPARE(QDir(file("mine")).entryList(QDir::Files), QStringList{"letter.txt"});
}

void TestConvert::whatCannotBeReadIsNotWritten()
{
    const QString story = file("broken");
    copyFolder(testData("stories/small"), story);
    writeAll(story + "/groups.csv", "id,name,basis\ncold,\"Cold,fact\n");
    const Result result = convert({story, file("broken.zip")});
    QCOMPARE(result.code, 1);
    QVERIFY2(result.err.contains("groups.csv:2"), qPrintable(result.err));
    QVERIFY(!QFileInfo::exists(file("broken.zip")));
    QCOMPARE(convert({file("nowhere"), file("nowhere.zip")}).code, 1);
    QCOMPARE(convert({testData("stories/small"), file("none/story.zip")}).code, 1);
}

void TestConvert::aWrongCommandSaysHowToUseIt()
{
    for (const QStringList &arguments :
         {QStringList{"one"}, {"one", "two", "three"}, {"one", "two.xlsx"}, {"one", "two", "--what"}}) {
        const Result result = convert(arguments);
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains("Usage: summitry convert IN OUT"), qPrintable(result.err));
    }
    QCOMPARE(convert({"--help"}).code, 0);
}

QTEST_GUILESS_MAIN(TestConvert)
#include "test_convert.moc"
