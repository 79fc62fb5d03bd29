// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakegeocoder.h"
#include "smallstory.h"
#include "story/csvsource.h"

using namespace summitry;

/// From a source to a draft, from a draft to a story.
class TestDraft : public QObject {
    Q_OBJECT

private slots:
    void a_draft_makes_the_story_that_is_read();
    void a_changed_cell_changes_the_story();
    void a_changed_cell_is_checked_where_it_stands();
    void a_change_is_undone_by_the_draft_before_it();
    void a_row_that_is_added_is_checked_like_others();
    void what_was_wrong_with_the_source_stays_told();
    void facts_know_their_rows();
    void a_capital_that_was_added_stands_behind_all_rows();
    void another_source_is_read_and_checked_alike();
    void a_source_with_no_table_is_told();
};

static StoryDraft draftOf(const QString &path)
{
    return readDraft(*csvSource(path), path);
}

/// Tables of other names than files have, as a workbook's sheets.
class Sheets : public StorySource {
public:
    explicit Sheets(const StoryDraft &draft)
    {
        for (const auto &[name, table] : draft.tables)
            if (table.isPresent)
                sheets[name] = {{table.columns, table.cells}, table.rows};
    }
    QStringList tables(QList<Problem> *) override { return sheets.keys(); }
    QString called(const QString &table) const override { return "Sheet " + table; }
    std::optional<SourceTable> read(const QString &table, QList<Problem> *) override { return sheets[table]; }

    QMap<QString, SourceTable> sheets;
};

void TestDraft::a_draft_makes_the_story_that_is_read()
{
    const StoryReading built = buildStory(draftOf(smallStory()));
    QCOMPARE(told(built), QString());
    QCOMPARE(built.story->path, smallStory());
    QCOMPARE(built.story->meetings.size(), 2);
    QCOMPARE(built.story->leader("north")->name.in("de"), QString("Ein Gast aus dem Norden"));
}

void TestDraft::a_changed_cell_changes_the_story()
{
    StoryDraft draft = draftOf(smallStory());
    StoryTable &meetings = draft.tables.at("meetings");
    meetings.setCell(1, "event", "Tea");
    meetings.setCell(1, "event_de", "Tee");
    const StoryReading built = buildStory(draft);
    QCOMPARE(told(built), QString());
    QCOMPARE(built.story->meeting("second")->event.in("de"), QString("Tee"));
    QCOMPARE(built.story->meeting("first")->event.in("de"), QString("Talks"));
}

void TestDraft::a_changed_cell_is_checked_where_it_stands()
{
    StoryDraft draft = draftOf(smallStory());
    draft.tables.at("leaders").setCell(2, "id", "souht");
    draft.tables.at("places").setCell(0, "lat", "");
    const StoryReading built = buildStory(draft);
    QVERIFY(!built.story);
    QCOMPARE(
        told(built),
        QString("places.csv:2:lat: error: The place 'bern' has a lon alone; expected lat and lon.\n"
                "meetings.csv:3:leader: error: 'south' is unknown; expected an id of leaders.csv. Did you "
                "mean 'souht'?"));
}

void TestDraft::a_change_is_undone_by_the_draft_before_it()
{
    StoryDraft draft = draftOf(smallStory());
    const StoryDraft before = draft;
    draft.tables.at("story").setCell(0, "title", "");
    QVERIFY(!buildStory(draft).story);
    QCOMPARE(buildStory(before).story->title.plain, QString("A small story"));
}

void TestDraft::a_row_that_is_added_is_checked_like_others()
{
    StoryDraft draft = draftOf(smallStory());
    StoryTable &meetings = draft.tables.at("meetings");
    const int row = meetings.addRow();
    meetings.setCell(row, "id", "third");
    meetings.setCell(row, "date", "2024-01-10");
    meetings.setCell(row, "leader", "north");
    QCOMPARE(
        told(buildStory(draft)),
        QString("meetings.csv:place: error: The cell is empty; the table needs it."));
    meetings.setCell(row, "place", "oslo");
    meetings.setCell(row, "trip", "to-oslo");
    const StoryReading built = buildStory(draft);
    QCOMPARE(told(built), QString());
    QCOMPARE(
        built.story->meetings[MeetingIndex(1)].id,
        QString("third")); // the second of its day, before the 20th
    QCOMPARE(built.story->meetings[MeetingIndex(1)].row, row);
}

void TestDraft::what_was_wrong_with_the_source_stays_told()
{
    Copy copy;
    copy.replace("meetings.csv", "Talks,Sun,", "Talks,");
    StoryDraft draft = draftOf(copy.path());
    draft.tables.at("story").setCell(0, "title", "Another");
    QCOMPARE(
        told(buildStory(draft)),
        QString("meetings.csv:3: error: The row has 9 cells; expected 10, as in the header."));
}

void TestDraft::facts_know_their_rows()
{
    Copy copy;
    writeAll(
        copy.file("meetings.csv"),
        "id,date,leader,place,trip\n\nlate,2024-01-20,south,bern,\n,,,,\nearly,2024-01-10,north,oslo,to-"
        "oslo\n"
        "same,2024-01-10,north,oslo,to-oslo\n");
    copy.replace(
        "legs.csv",
        "to-oslo,1,bern,oslo,2024-01-09,page,confirmed\nto-oslo,2,oslo,bern,2024-01-11,page,inferred\n",
        "to-oslo,2,oslo,bern,2024-01-11,page,inferred\nto-oslo,1,bern,oslo,2024-01-09,page,confirmed\n");
    const StoryDraft draft = draftOf(copy.path());
    const StoryReading built = buildStory(draft);
    QCOMPARE(told(built), QString());
    const Story &story = *built.story;
    const auto standing = [&](const QString &table, const auto &facts) {
        QStringList places;
        for (const auto &fact : facts)
            places += draft.tables.at(table).at(fact.row).toString();
        return places.join(' ');
    };
    QCOMPARE(standing("meetings", story.meetings), QString("meetings.csv:5 meetings.csv:6 meetings.csv:3"));
    QCOMPARE(standing("legs", story.legs), QString("legs.csv:3 legs.csv:2"));
    QCOMPARE(standing("leaders", story.leaders), QString("leaders.csv:2 leaders.csv:3 leaders.csv:4"));
    QCOMPARE(
        standing("places", story.places), QString("places.csv:2 places.csv:3 places.csv:4 places.csv:5"));
    QCOMPARE(standing("trips", story.trips), QString("trips.csv:2"));
    QCOMPARE(standing("excerpts", story.excerpts), QString("excerpts.csv:2"));
    QCOMPARE(standing("mentions", story.mentions), QString("mentions.csv:2"));
    QCOMPARE(standing("groups", story.groups), QString("groups.csv:2"));
    QCOMPARE(standing("sources", story.sources), QString("sources.csv:2"));
}

void TestDraft::a_capital_that_was_added_stands_behind_all_rows()
{
    FakeGeocoder geocoder;
    geocoder.add("Pretoria", "ZAF", "South Africa", -25.74486, 28.18783, 1619438, true);
    StoryDraft draft = draftOf(smallStory());
    StoryTable &places = draft.tables.at("places");
    draft.tables.at("leaders").setCell(2, "home", "");
    places.setCell(2, "lat", "10"); // far from the capital
    const StoryReading built = buildStory(draft, &geocoder);
    QCOMPARE(told(built), QString());
    QCOMPARE(built.story->place("capital:ZAF")->row, places.size());
    QCOMPARE(draft.tables.at("places").find("capital:ZAF"), -1);
}

void TestDraft::another_source_is_read_and_checked_alike()
{
    Sheets sheets(draftOf(smallStory()));
    const StoryReading good = buildStory(readDraft(sheets, "a workbook"));
    QCOMPARE(told(good), QString());
    QCOMPARE(good.story->meetings.size(), 2);

    sheets.sheets["leaders"].table.cells[0][1] = " nroth ";
    sheets.sheets["leaders"].rows[1] = 30;
    sheets.sheets["places"].table.columns[3] = "latitude";
    sheets.sheets.remove("groups");
    QCOMPARE(
        told(buildStory(readDraft(sheets, "a workbook"))),
        QString("Sheet leaders:30:groups: error: 'cold' is unknown: the story has no Sheet groups.\n"
                "Sheet places:1:latitude: warning: The column is not known; it was not read.\n"
                "Sheet places:2:lat: error: The place 'bern' has a lon alone; expected lat and lon.\n"
                "Sheet places:3:lat: error: The place 'oslo' has a lon alone; expected lat and lon.\n"
                "Sheet places:4:lat: error: The place 'pretoria' has a lon alone; expected lat and lon.\n"
                "Sheet places:5:lat: error: The place 'airport' has a lon alone; expected lat and lon.\n"
                "Sheet meetings:2:leader: error: 'north' is unknown; expected an id of Sheet leaders. Did "
                "you mean 'nroth'?\n"
                "Sheet mentions:2:group: error: 'cold' is unknown: the story has no Sheet groups."));
}

void TestDraft::a_source_with_no_table_is_told()
{
    Sheets sheets(draftOf(smallStory()));
    sheets.sheets.clear();
    QCOMPARE(
        told(buildStory(readDraft(sheets, "a workbook"))),
        QString("a workbook: error: There is no table of a story here; expected Sheet story, Sheet leaders, "
                "Sheet places, Sheet trips, Sheet legs, Sheet meetings, Sheet excerpts, Sheet mentions, "
                "Sheet groups, Sheet sources."));
}

QTEST_GUILESS_MAIN(TestDraft)
#include "test_draft.moc"
