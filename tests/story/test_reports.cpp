// SPDX-License-Identifier: GPL-3.0-or-later

#include "smallstory.h"
#include "tables/datafolder.h"

using namespace summitry;

/// What was reported elsewhere, when it was published, and what leaders are called for short.
class TestReports : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void a_report_is_what_its_row_says();
    void a_leaders_own_reports_come_first_and_each_address_once();
    void a_broken_report_is_told_data();
    void a_broken_report_is_told();
    void a_source_of_another_language_says_so();
    void a_short_name_is_given_or_the_whole_one_data();
    void a_short_name_is_given_or_the_whole_one();
    void a_table_stands_for_its_folder();
    void every_leader_of_the_built_in_story_has_something_to_read();
    void what_reports_settle_is_confirmed();

private:
    std::shared_ptr<const Story> m_builtIn;
};

static const QByteArray reports
    = "leader,meetings,publisher,publisher_de,author,title,date,language,url\n"
      "south;north,second,The Post,Die Post,A. Writer,On both,2024-01,de,https://example.org/both\n"
      "north,first,The Paper,,,,2024-01-11,,https://example.org/snow\n"
      "north,first;second,The Wire,,,More,2024,en,https://example.org/more\n"
      "south,,The Copy,,,Again,,en,https://example.org/more\n";

void TestReports::initTestCase()
{
    m_builtIn = readStory(dataPath("stories/putin-2024")).story;
    QVERIFY(m_builtIn);
}

void TestReports::a_report_is_what_its_row_says()
{
    const Copy copy;
    writeAll(copy.file("reports.csv"), reports);
    const StoryReading reading = readStory(copy.path());
    QCOMPARE(told(reading), QString());
    QCOMPARE(reading.story->reports.size(), 4);
    const Report &report = reading.story->reports.first();
    QCOMPARE(report.leaders, (QStringList{"south", "north"}));
    QCOMPARE(report.meetings, QStringList{"second"});
    QCOMPARE(report.publisher.plain, QString("The Post"));
    QCOMPARE(report.publisher.in("de"), QString("Die Post"));
    QCOMPARE(report.author, QString("A. Writer"));
    QCOMPARE(report.title, QString("On both"));
    QVERIFY(report.date == readDate("2024-01").date);
    QCOMPARE(report.language, QString("de"));
    QCOMPARE(report.url, QUrl("https://example.org/both"));
    QVERIFY(!readStory(smallStory()).story->reports.size());
}

void TestReports::a_leaders_own_reports_come_first_and_each_address_once()
{
    const Copy copy;
    writeAll(copy.file("reports.csv"), reports);
    const auto story = readStory(copy.path()).story;
    QVERIFY(story);
    QCOMPARE(reportsFor(*story, "north"), (QList<int>{0, 1, 2}));
    QCOMPARE(reportsFor(*story, "south"), (QList<int>{0, 3})); // 2 has the address of 3
    QCOMPARE(reportsFor(*story, "host"), QList<int>{});
    QCOMPARE(reportsFor(*story, "nobody"), QList<int>{});
}

void TestReports::a_broken_report_is_told_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *from, const char *to, const char *expected) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString(expected);
    };
    row("nothing", "A. Writer", "B. Writer", "");
    row("an unknown leader", "south;north", "south;nroth",
        "reports.csv:2:leader: error: 'nroth' is unknown; expected an id of leaders.csv. Did you mean "
        "'north'?");
    row("an unknown meeting", "first;second", "first;secnd",
        "reports.csv:4:meetings: error: 'secnd' is unknown; expected an id of meetings.csv. Did you mean "
        "'second'?");
    row("no leader", "south;north", "",
        "reports.csv:2:leader: error: The cell is empty; the table needs it.");
    row("no publisher", "The Paper", "",
        "reports.csv:3:publisher: error: The cell is empty; the table needs it.");
    row("no address", "https://example.org/snow", "",
        "reports.csv:3:url: error: The cell is empty; the table needs it.");
    row("an address of no page", "https://example.org/snow", "file:///etc/passwd",
        "reports.csv:3:url: error: 'file:///etc/passwd' is no address of a page; expected one that begins "
        "with https:// or http://.");
    row("a language in words", ",de,", ",German,",
        "reports.csv:2:language: error: 'German' is no code of a language; expected two or three letters "
        "after ISO 639, as in 'en'.");
    row("a language that there is not", ",de,", ",qx,",
        "reports.csv:2:language: error: 'qx' is no code of a language; expected two or three letters after "
        "ISO 639, as in 'en'.");
    row("a language with its country", ",de,", ",de-CH,", "");
    row("a month that there is not", "2024-01,de", "2024-13,de",
        "reports.csv:2:date: error: '2024-13' is no day of the calendar; expected one, as in '2024-05-16'.");
    row("a column of another name", ",title,", ",titles,",
        "reports.csv:1:titles: warning: The column is not known; it was not read. Did you mean 'title'?");
}

void TestReports::a_broken_report_is_told()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, expected);
    Copy copy;
    writeAll(copy.file("reports.csv"), reports);
    copy.replace("reports.csv", from, to);
    compare(copy.path(), expected);
}

void TestReports::a_source_of_another_language_says_so()
{
    Copy copy;
    copy.replace(
        "sources.csv", "date,url\npage,A page,,,2024-01-12", "date,language,url\npage,A page,,,2024-01,ru");
    const StoryReading reading = readStory(copy.path());
    QCOMPARE(told(reading), QString());
    QCOMPARE(reading.story->source("page")->language, QString("ru"));
    QVERIFY(reading.story->source("page")->date == readDate("2024-01").date);
    copy.replace("sources.csv", ",ru,", ",russian,");
    QVERIFY(told(readStory(copy.path())).startsWith("sources.csv:2:language: error: "));
}

void TestReports::a_short_name_is_given_or_the_whole_one_data()
{
    QTest::addColumn<QByteArray>("columns");
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    const QString whole("A guest from the north"), ganz("Ein Gast aus dem Norden");
    QTest::newRow("none") << QByteArray() << QByteArray() << whole << ganz;
    QTest::newRow("an empty one") << QByteArray("short,") << QByteArray(",") << whole << ganz;
    QTest::newRow("one") << QByteArray("short,") << QByteArray("North,") << "North" << ganz;
    QTest::newRow("one in each language")
        << QByteArray("short,short_de,") << QByteArray("North,Nord,") << "North" << "Nord";
}

void TestReports::a_short_name_is_given_or_the_whole_one()
{
    QFETCH(QByteArray, columns);
    QFETCH(QByteArray, cells);
    Copy copy;
    const QByteArray commas(cells.count(','), ',');
    copy.replace("leaders.csv", "name_de,", "name_de," + columns);
    copy.replace("leaders.csv", "Norden,", "Norden," + cells);
    copy.replace("leaders.csv", "The host,,", "The host,," + commas);
    copy.replace("leaders.csv", "the south,,", "the south,," + commas);
    const StoryReading reading = readStory(copy.path());
    QCOMPARE(told(reading), QString());
    const Leader &leader = *reading.story->leader("north");
    QTEST(leader.shortName.in("en"), "english");
    QTEST(leader.shortName.in("de"), "german");
    QCOMPARE(reading.story->leader("host")->shortName.in("de"), QString("The host"));
}

void TestReports::a_table_stands_for_its_folder()
{
    const QString folder = smallStory();
    QCOMPARE(storyPath(folder + "/story.csv"), folder);
    QCOMPARE(storyPath(folder), folder);
    QCOMPARE(storyPath(folder + "/none.csv"), folder + "/none.csv");
    const StoryReading reading = readStory(folder + "/story.csv");
    QCOMPARE(told(reading), QString());
    QCOMPARE(reading.story->path, folder);
    QVERIFY(!readStory(folder + "/none.csv").story);
}

void TestReports::every_leader_of_the_built_in_story_has_something_to_read()
{
    const Story &story = *m_builtIn;
    QCOMPARE(story.reports.size(), 58);
    for (const Leader &leader : story.leaders) {
        const QList<int> found = reportsFor(story, leader.id);
        QCOMPARE(found.isEmpty(), leader.id == story.protagonist);
        if (!found.isEmpty())
            QVERIFY2(story.reports[found.first()].leaders.contains(leader.id), qPrintable(leader.id));
    }
}

void TestReports::what_reports_settle_is_confirmed()
{
    const Story &story = *m_builtIn;
    const std::pair<const char *, const char *> settled[]{
        {"0508-pashinyan", "ap-0508"},
        {"0509-rahmon-talks", "asiaplus-0513"},
        {"0703-xi-jinping", "tass-1811995"},
        {"0704-sco-aliyev", "astanatimes-0704"},
        {"0704-sco-erdogan", "astanatimes-0704"},
        {"0704-sco-khurelsukh", "astanatimes-0704"},
        {"0704-sco-tamim", "astanatimes-0704"},
        {"0704-sco-saud-al-qasimi", "asianlite-0705"}};
    for (const auto &[meeting, source] : settled) {
        QVERIFY(story.meeting(meeting)->certainty == Certainty::Confirmed);
        QCOMPARE(story.meeting(meeting)->source, QString(source));
    }
}

QTEST_GUILESS_MAIN(TestReports)
#include "test_reports.moc"
