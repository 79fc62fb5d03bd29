// SPDX-License-Identifier: GPL-3.0-or-later

#include "smallstory.h"

using namespace summitry;

/// The small story with one change: the sentence names the file, the row and the column.
class TestBrokenStory : public QObject {
    Q_OBJECT

private slots:
    void the_small_story_is_good();
    void a_broken_cell_is_told_data();
    void a_broken_cell_is_told();
    void a_broken_file_is_told_data();
    void a_broken_file_is_told();
    void all_problems_are_told_in_order();
    void nothing_happens_at_a_waypoint();
    void a_column_tells_of_a_hundred_cells_at_most();
    void a_table_of_too_many_rows_is_told();
    void a_spreadsheet_s_empty_rows_are_no_rows();
};

void TestBrokenStory::the_small_story_is_good()
{
    compare(smallStory(), QString());
}

static void addColumns()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("expected");
}

static void change(
    const char *title, const char *file, const QByteArray &from, const QByteArray &to, const char *expected)
{
    QTest::newRow(title) << QString(file) << from << to << QString(expected);
}

static void checkChange()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, expected);
    Copy copy;
    copy.replace(file, from, to);
    compare(copy.path(), expected);
}

void TestBrokenStory::a_broken_cell_is_told_data()
{
    addColumns();
    change(
        "a mistyped leader", "meetings.csv", "2024-01-10,,north", "2024-01-10,,nroth",
        "meetings.csv:2:leader: error: 'nroth' is unknown; expected an id of leaders.csv. Did you mean "
        "'north'?");
    change(
        "an unknown leader that is like no other", "meetings.csv", ",north,", ",somebody,",
        "meetings.csv:2:leader: error: 'somebody' is unknown; expected an id of leaders.csv.");
    change(
        "a duplicate id", "meetings.csv", "second", "first",
        "meetings.csv:3:id: error: The id 'first' is on line 2 already; expected each id once.");
    change(
        "an id that is none", "leaders.csv", "south,A", "the south,A",
        "leaders.csv:4:id: error: 'the south' is no id; expected up to 64 letters, digits, '-', '_' and '.', "
        "as in 'xi-jinping'.\n"
        "meetings.csv:3:leader: error: 'south' is unknown; expected an id of leaders.csv.");
    change(
        "an impossible date", "meetings.csv", "2024-01-10", "2024-02-30",
        "meetings.csv:2:date: error: '2024-02-30' is no day of the calendar; expected one, as in "
        "'2024-05-16'.");
    change(
        "a date in another form", "meetings.csv", "2024-01-10", "10.01.2024",
        "meetings.csv:2:date: error: '10.01.2024' does not say which number is the day and which the month; "
        "expected 2024-01-10 or 2024-10-01.");
    change(
        "an end before the start", "meetings.csv", "2024-01-21", "2024-01-19",
        "meetings.csv:3:end: error: 2024-01-19 is before 2024-01-20, the date; expected the same day or a "
        "later one.");
    change(
        "a meeting outside the story", "meetings.csv", "2024-01-20,2024-01-21", "2024-02-20,2024-02-21",
        "meetings.csv:3:date: error: 2024-02-20 is outside the story; expected a day from 2024-01-01 to "
        "2024-01-31.\n"
        "meetings.csv:3:end: error: 2024-02-21 is outside the story; expected a day from 2024-01-01 to "
        "2024-01-31.");
    change(
        "a meeting outside its trip", "meetings.csv", "2024-01-10", "2024-01-12",
        "meetings.csv:2:date: error: 2024-01-12 is outside the trip 'to-oslo'; expected a day from "
        "2024-01-10 to 2024-01-11.");
    change(
        "a meeting of the protagonist with themselves", "meetings.csv", ",south,", ",host,",
        "meetings.csv:3:leader: error: 'host' is the story's protagonist; expected the leader whom they "
        "met.");
    change(
        "a meeting where its trip does not go", "meetings.csv", ",oslo,to-oslo", ",pretoria,to-oslo",
        "meetings.csv:2:place: warning: No leg of the trip 'to-oslo' leads to 'pretoria'; expected a stop of "
        "that "
        "trip, or another trip.");
    change(
        "a guest without a home", "leaders.csv", "Africa,,pretoria", "Africa,,",
        "leaders.csv:4:home: warning: The leader 'south' travelled to a meeting but has no home, so no arc "
        "is "
        "drawn; expected an id of places.csv.");
    change(
        "a meeting at the airport of its trip's city", "meetings.csv", ",oslo,to-oslo", ",airport,to-oslo",
        "");
    change(
        "a confirmed meeting without a source", "meetings.csv", ",reported", ",confirmed",
        "meetings.csv:3:source: warning: The fact is called confirmed, but no source is named; expected one, "
        "or certainty reported, inferred or unchecked.");
    change(
        "a certainty that is none", "meetings.csv", ",reported", ",report",
        "meetings.csv:3:certainty: error: 'report' is not known here; expected confirmed or reported or "
        "inferred or unchecked. Did you mean 'reported'?");
    change(
        "latitude 95", "places.csv", "59.914", "95",
        "places.csv:3:lat: error: '95' is no latitude; expected degrees from -90 to 90, as in '55.7522'.");
    change(
        "longitude in words", "places.csv", "10.752", "10 E",
        "places.csv:3:lon: error: '10 E' is no longitude; expected degrees from -180 to 180, as in "
        "'55.7522'.");
    change(
        "longitude that is no number", "places.csv", "10.752", "nan",
        "places.csv:3:lon: error: 'nan' is no longitude; expected degrees from -180 to 180, as in "
        "'55.7522'.");
    change(
        "a place without coordinates", "places.csv", "59.914,10.752", ",",
        "places.csv:3:lat: error: The place 'oslo' has no lat and lon; expected its degrees.");
    change(
        "a place with one coordinate", "places.csv", "59.914,10.752", "59.914,",
        "places.csv:3:lon: error: The place 'oslo' has a lat alone; expected lat and lon.");
    change(
        "a place that is its own city", "places.csv", "11.100,oslo", "11.100,airport",
        "places.csv:5:city: error: 'airport' is no city of its own; expected a place whose city is empty.");
    change(
        "a city that is unknown", "places.csv", "11.100,oslo", "11.100,olso",
        "places.csv:5:city: error: 'olso' is unknown; expected an id of places.csv. Did you mean 'oslo'?");
    change(
        "a country in two letters", "leaders.csv", "ZAF", "ZA",
        "leaders.csv:4:country: error: 'ZA' is no country code; expected three capitals after ISO 3166-1, as "
        "in 'CHN'.");
    change(
        "a mistyped country", "places.csv", "Bern,CHE", "Bern,CHF",
        "places.csv:2:country: error: 'CHF' is no country code; expected three capitals after ISO 3166-1, as "
        "in 'CHN'.");
    change(
        "an empty cell that is needed", "leaders.csv", "A guest from the south", "",
        "leaders.csv:4:name: error: The cell is empty; the table needs it.");
    change(
        "an unknown group", "leaders.csv", ",cold,", ",cold;clod,",
        "leaders.csv:3:groups: error: 'clod' is unknown; expected an id of groups.csv. Did you mean 'cold'?");
    change(
        "a missing column", "leaders.csv", ",country,", ",land,",
        "leaders.csv:1:country: error: The column is missing; the table needs it.\n"
        "leaders.csv:1:land: warning: The column is not known; it was not read.");
    change(
        "a column of another name", "meetings.csv", ",topic,", ",topics,",
        "meetings.csv:1:topics: warning: The column is not known; it was not read. Did you mean 'topic'?");
    change(
        "a translation of what has none", "sources.csv", "author", "author_de",
        "sources.csv:1:author_de: warning: The column is not known; it was not read. Did you mean 'author'?");
    change(
        "an unknown protagonist", "story.csv", ",host,", ",hosts,",
        "story.csv:2:protagonist: error: 'hosts' is unknown; expected an id of leaders.csv. Did you mean "
        "'host'?");
    change(
        "a story that ends before it starts", "story.csv", "2024-01-01,2024-01-31", "2024-01-31,2024-01-30",
        "story.csv:2:end: error: 2024-01-30 is before 2024-01-31, the start; expected the same day or a "
        "later one.");
    change(
        "a second story", "story.csv", "en\n", "en\nB,,host,2024-01-01,2024-01-31,,\n",
        "story.csv:3: error: A second row; expected one, which tells of the story.");
    change(
        "no row in the story table", "story.csv", "A small story,,host,2024-01-01,2024-01-31,,en\n", "",
        "story.csv:1: error: The table has no row; expected one, which tells of the story.");
    change(
        "a trip that ends before it starts", "trips.csv", "2024-01-11", "2024-01-09",
        "trips.csv:2:end: error: 2024-01-09 is before 2024-01-10, the start; expected the same day or a "
        "later one.\n"
        "legs.csv:3:depart: error: 2024-01-11 is outside the trip 'to-oslo' and the evening before it; "
        "expected a day from 2024-01-09 to 2024-01-09.");
    change(
        "legs that do not join", "legs.csv", "2,oslo,", "2,pretoria,",
        "legs.csv:3:from: error: The leg starts at 'pretoria', but the leg before it ends at 'oslo'; "
        "expected the same place.");
    change(
        "a leg to where it starts", "legs.csv", "oslo,bern,", "oslo,oslo,",
        "legs.csv:3:to: error: The leg ends where it starts, at 'oslo'; expected another place.");
    change(
        "two legs of one number", "legs.csv", "to-oslo,2", "to-oslo,1",
        "legs.csv:3:order: error: The trip has a leg 1 on line 2 already; expected each number once.");
    change(
        "a leg's number that is none", "legs.csv", "to-oslo,2", "to-oslo,second",
        "legs.csv:3:order: error: 'second' is no number to count by; expected 1, 2, 3 and so on.");
    change(
        "a leg long before its trip", "legs.csv", "2024-01-09", "2024-01-08",
        "legs.csv:2:depart: error: 2024-01-08 is outside the trip 'to-oslo' and the evening before it; "
        "expected a day from 2024-01-09 to 2024-01-11.");
    change(
        "a trip without legs", "legs.csv",
        "to-oslo,1,bern,oslo,2024-01-09,page,confirmed\nto-oslo,2,oslo,bern,2024-01-11,page,inferred\n", "",
        "trips.csv:2:id: warning: The trip 'to-oslo' has no leg, so no journey is drawn; expected some in "
        "legs.csv.");
    change(
        "a mention of nobody", "mentions.csv", ",cold,", ",,",
        "mentions.csv:2: error: The mention names nobody; expected one of leader, country, region, group, "
        "meeting, trip, all.");
    change(
        "a mention of several", "mentions.csv", "snow,,", "snow,north,",
        "mentions.csv:2: error: The mention names several; expected one of leader, country, region, group, "
        "meeting, trip, all.");
    change(
        "a mention of all that is not 'yes'", "mentions.csv", "cold,,,", ",,,no",
        "mentions.csv:2:all: error: 'no' is not known here; expected yes.");
    change(
        "a mention of an unknown region", "mentions.csv", ",,,cold", ",,Afrika,",
        "mentions.csv:2:region: error: No leader is of the region 'Afrika'; expected a region of "
        "leaders.csv. Did you mean 'Africa'?");
    change(
        "an excerpt for nobody", "mentions.csv", "snow,,,,cold,,,\n", "",
        "excerpts.csv:2:id: warning: The excerpt 'snow' is shown for nobody; expected a row in "
        "mentions.csv.");
    change(
        "an excerpt of an unknown source", "excerpts.csv", "page", "pgae",
        "excerpts.csv:2:source: error: 'pgae' is unknown; expected an id of sources.csv. Did you mean "
        "'page'?");
    change(
        "an address that runs a program", "sources.csv", "https://example.org/page", "file:///bin/sh",
        "sources.csv:2:url: error: 'file:///bin/sh' is no address of a page; expected one that begins with "
        "https:// or http://.");
    change(
        "a basis that is none", "groups.csv", ",fact,", ",true,",
        "groups.csv:2:basis: error: 'true' is not known here; expected fact or reading.");
    change(
        "a leg that departs before the leg before it", "legs.csv", "oslo,2024-01-09,page,confirmed",
        "oslo,2024-01-11,page,confirmed\nto-oslo,3,bern,pretoria,2024-01-10,page,inferred",
        "legs.csv:3:depart: error: 2024-01-10 is before 2024-01-11, when the leg before it departs; expected "
        "the same day or a later one.");
}

void TestBrokenStory::a_broken_cell_is_told()
{
    checkChange();
}

void TestBrokenStory::a_broken_file_is_told_data()
{
    addColumns();
    change(
        "an unclosed quotation mark", "meetings.csv", "\"Snow, and ice\"", "\"Snow, and ice",
        "meetings.csv:2:topic: error: The cell opens with a quotation mark that is never closed; expected "
        "another at its end.");
    change(
        "text after a quotation mark", "meetings.csv", "\"Snow, and ice\"", "\"Snow\" and ice",
        "meetings.csv:2:topic: error: Text follows the closing quotation mark; expected a comma, or two "
        "quotation marks for one inside the cell.");
    change(
        "a quotation mark inside", "meetings.csv", ",Sun,", ",the \"sun\",",
        "meetings.csv:3:topic: error: There is a quotation mark inside a cell that is not quoted; expected "
        "the cell in quotation marks, with two for each one inside.");
    change(
        "too many cells", "meetings.csv", "\"Snow, and ice\"", "Snow, and ice",
        "meetings.csv:2: error: The row has 11 cells; expected 10, as in the header.");
    change(
        "too few cells", "meetings.csv", "Talks,Sun,", "Talks,",
        "meetings.csv:3: error: The row has 9 cells; expected 10, as in the header.");
    change(
        "not UTF-8", "leaders.csv", "A guest from the south",
        "Un h\xf4"
        "te du sud",
        "leaders.csv:4:name: error: The cell 'Un h�te du sud' is not UTF-8; expected the file to be saved as "
        "UTF-8.");
    change(
        "semicolons", "groups.csv", "id,name,basis,note\ncold,Cold countries,fact,",
        "id;name;basis;note\ncold;Cold countries;fact;",
        "groups.csv:1: error: The cells are separated by semicolons; expected commas.");
    change(
        "carriage returns alone", "groups.csv", "note\n", "note\r",
        "groups.csv:1: error: The line ends in a carriage return alone; expected a line feed, or both.");
    change(
        "a zero byte", "groups.csv", "Cold countries", QByteArray("Cold\0countries", 14),
        "groups.csv:2: error: The file holds a zero byte, so it is no text; expected a CSV table in UTF-8.");
    change(
        "a column twice", "groups.csv", "basis,note", "basis,basis",
        "groups.csv:1:basis: error: The column 'basis' is there twice; expected it once.");
    change(
        "an empty file", "groups.csv", "id,name,basis,note\ncold,Cold countries,fact,\n", "",
        "groups.csv:1: error: The table is empty; expected a header with the names of its columns.");
    change(
        "lines that are counted through a cell's own", "meetings.csv", "\"Snow, and ice\",page,confirmed\n",
        "\"Snow,\nand\nice\",page,confirmed\n\nthird,2024-01-20,,nobody,bern,,,,,\n",
        "meetings.csv:6:leader: error: 'nobody' is unknown; expected an id of leaders.csv.");
    change(
        "a byte order mark", "leaders.csv", "id,name,name_de",
        "\xef"
        "\xbb"
        "\xbf"
        "id,name,name_de",
        "");
    change(
        "Windows' line ends", "groups.csv", "id,name,basis,note\ncold,Cold countries,fact,\n",
        "id,name,basis,note\r\ncold,Cold countries,fact,\r\n", "");
}

void TestBrokenStory::a_broken_file_is_told()
{
    checkChange();
}

void TestBrokenStory::all_problems_are_told_in_order()
{
    Copy copy;
    copy.replace("meetings.csv", "second,2024-01-20", "second,20 January");
    copy.replace("meetings.csv", ",oslo,", ",olso,");
    copy.replace("leaders.csv", "NOR", "Norway");
    compare(
        copy.path(),
        "leaders.csv:3:country: error: 'Norway' is no country code; expected three capitals after ISO "
        "3166-1, as in "
        "'CHN'.\n"
        "meetings.csv:2:place: error: 'olso' is unknown; expected an id of places.csv. Did you mean 'oslo'?\n"
        "meetings.csv:3:date: error: '20 January' is no date; expected a day, a month or a year, as in "
        "'2024-05-16', '2024-05', '1717' and '44 BC'.");
}

void TestBrokenStory::nothing_happens_at_a_waypoint()
{
    Copy copy;
    copy.replace("places.csv", "id,name,country,lat,lon,city\n", "id,name,country,lat,lon,city,kind\n");
    copy.replace("places.csv", "7.447,\n", "7.447,,\n");
    copy.replace("places.csv", "10.752,\n", "10.752,,waypoint\n");
    copy.replace("places.csv", "28.188,\n", "28.188,,\n");
    copy.replace("places.csv", ",oslo\n", ",oslo,\n");
    compare(
        copy.path(),
        "leaders.csv:3:home: error: 'oslo' is a waypoint, past which legs lead; expected a place without "
        "kind.\n"
        "places.csv:5:city: error: 'oslo' is a waypoint, past which legs lead; expected a place without "
        "kind.\n"
        "meetings.csv:2:place: error: 'oslo' is a waypoint, past which legs lead; expected a place without "
        "kind.");
}

void TestBrokenStory::a_column_tells_of_a_hundred_cells_at_most()
{
    Copy copy;
    QByteArray rows
        = "id,title,publisher,author,date,url\npage,A page,,,2024-01-12,https://example.org/page\n";
    for (int i = 0; i < 200; ++i)
        rows += "page-" + QByteArray::number(i) + ",A page,,,yesterday,\n";
    writeAll(copy.file("sources.csv"), rows);
    const StoryReading reading = readStory(copy.path());
    QCOMPARE(reading.problems.size(), 101);
    QCOMPARE(
        reading.problems.last().toString(),
        "sources.csv:103:date: error: This cell is wrong too, and perhaps more; 100 of the column were "
        "told.");
}

void TestBrokenStory::a_table_of_too_many_rows_is_told()
{
    Copy copy;
    QByteArray rows = "id,name,basis,note\ncold,Cold countries,fact,\n";
    rows += QByteArray(",,,\n").repeated(2'000'000);
    writeAll(copy.file("groups.csv"), rows);
    compare(copy.path(), "groups.csv:2000002: error: The table has more than 2000000 rows; expected fewer.");
}

void TestBrokenStory::a_spreadsheet_s_empty_rows_are_no_rows()
{
    Copy copy;
    copy.replace("groups.csv", "fact,\n", "fact,\n,,,\n,,,\n");
    compare(copy.path(), QString());
}

QTEST_GUILESS_MAIN(TestBrokenStory)
#include "test_brokenstory.moc"
