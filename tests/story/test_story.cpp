// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/readstory.h"
#include "support/testdata.h"
#include "tables/datafolder.h"

#include <algorithm>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace summitry;

/// The built-in story, and what can be asked of a story.
class TestStory : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void the_built_in_story_has_no_problem();
    void it_holds_what_the_facts_say();
    void every_id_resolves();
    void ten_meetings_and_five_legs_are_not_confirmed();
    void legs_form_one_unbroken_journey();
    void meetings_are_in_order();
    void a_residence_counts_as_its_city();
    void texts_have_translations();
    void a_language_goes_by_any_of_its_codes_data();
    void a_language_goes_by_any_of_its_codes();
    void what_a_picture_shows_is_translated_data();
    void what_a_picture_shows_is_translated();
    void a_region_is_found_by_any_of_its_names_data();
    void a_region_is_found_by_any_of_its_names();
    void excerpts_are_verbatim();
    void excerpts_reach_leaders_for_a_reason_data();
    void excerpts_reach_leaders_for_a_reason();
    void the_strongest_reason_comes_first();
    void a_zip_reads_like_its_folder_data();
    void a_zip_reads_like_its_folder();

private:
    StoryReading m_reading;
    std::shared_ptr<const Story> m_frozen; ///< as it was once: what can be asked of any story
};

void TestStory::initTestCase()
{
    m_reading = readStory(dataPath("stories/putin-2024"));
    for (const Problem &problem : m_reading.problems)
        qWarning("%s", qPrintable(problem.toString()));
    QVERIFY(m_reading.story);
    m_frozen = readStory(frozenStory()).story;
    QVERIFY(m_frozen);
}

void TestStory::the_built_in_story_has_no_problem()
{
    QCOMPARE(m_reading.problems.size(), 0);
}

void TestStory::it_holds_what_the_facts_say()
{
    const Story &story = *m_reading.story;
    QCOMPARE(story.protagonist, QString("putin"));
    QCOMPARE(story.start, QDate(2024, 5, 7));
    QCOMPARE(story.end, QDate(2024, 7, 11));
    QCOMPARE(story.leaders.size(), 33);
    QCOMPARE(story.countries().size(), 27);
    QVERIFY(!story.countries().contains("RUS"));
    QCOMPARE(story.trips.size(), 6);
    QCOMPARE(story.legs.size(), 13);
    QCOMPARE(story.meetings.size(), 61);
    QCOMPARE(story.excerpts.size(), 13);
    QCOMPARE(story.sources.size(), 57);
    QCOMPARE(story.groups.size(), 4);
    QCOMPARE(story.group("former-soviet")->basis, Group::Basis::Fact);
    QCOMPARE(story.group("neutral")->basis, Group::Basis::Reading);
    QCOMPARE(story.regions().first(), QString("Europe"));
    QCOMPARE(story.regions().size(), 9);
}

void TestStory::every_id_resolves()
{
    const Story &story = *m_reading.story;
    for (const Leader &leader : story.leaders)
        QVERIFY2(story.place(leader.home), qPrintable(leader.id));
    for (const Leg &leg : story.legs)
        QVERIFY2(story.trip(leg.trip) && story.source(leg.source), qPrintable(leg.trip));
    for (const Meeting &meeting : story.meetings)
        QVERIFY2(
            story.leader(meeting.leader) && story.place(meeting.place) && story.source(meeting.source),
            qPrintable(meeting.id));
    for (const Excerpt &excerpt : story.excerpts)
        QVERIFY2(story.source(excerpt.source), qPrintable(excerpt.id));
    QVERIFY(!story.leader("nobody") && !story.place(QString()) && !story.excerpt("none"));
}

void TestStory::ten_meetings_and_five_legs_are_not_confirmed()
{
    const Story &story = *m_reading.story;
    QStringList reported;
    for (const Meeting &meeting : story.meetings)
        if (meeting.certainty != Certainty::Confirmed)
            reported += meeting.id + ' ' + toString(meeting.certainty);
    QCOMPARE(reported.size(), 10);
    QVERIFY(reported.contains("0509-rahmon-talks reported"));
    QCOMPARE(
        std::count_if(
            story.legs.begin(), story.legs.end(),
            [](const Leg &leg) { return leg.certainty == Certainty::Inferred; }),
        5);
}

void TestStory::legs_form_one_unbroken_journey()
{
    const QList<Leg> &legs = m_reading.story->legs;
    QCOMPARE(legs.first().from, QString("moscow"));
    for (qsizetype i = 1; i < legs.size(); ++i) {
        QCOMPARE(legs[i].from, legs[i - 1].to);
        QVERIFY(legs[i].depart >= legs[i - 1].depart);
    }
    QCOMPARE(legs.last().to, QString("moscow"));
}

void TestStory::meetings_are_in_order()
{
    const Story &story = *m_reading.story;
    QVERIFY(std::ranges::is_sorted(story.meetings, {}, &Meeting::date));
    QCOMPARE(m_frozen->meeting("0526-mirziyoyev")->end, QDate(2024, 5, 28));
    QCOMPARE(m_frozen->meeting("0705-orban")->end, QDate(2024, 7, 5));
    QCOMPARE(m_frozen->meetingsOf("xi-jinping").size(), 3);
}

void TestStory::a_residence_counts_as_its_city()
{
    QCOMPARE(m_frozen->cityOf("novo-ogaryovo"), QString("moscow"));
    QCOMPARE(m_frozen->cityOf("minsk"), QString("minsk"));
    QCOMPARE(m_frozen->homeOf("modi"), QString("new-delhi"));
}

void TestStory::texts_have_translations()
{
    const Text &name = m_frozen->leader("xi-jinping")->name;
    QCOMPARE(name.plain, QString("Xi Jinping"));
    QCOMPARE(name.in("ru_RU"), QString("Си Цзиньпин"));
    QCOMPARE(name.in("zh"), QString("习近平"));
    QCOMPARE(name.in("de"), QString("Xi Jinping"));
}

void TestStory::a_language_goes_by_any_of_its_codes_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("asked");
    for (const QString column : {"zh", "zh_CN", "zh_Hans"})
        for (const QString asked : {"zh", "zh_CN", "zh-Hans", "zh-Hans-CN"})
            QTest::addRow("%s in the column, %s asked", qPrintable(column), qPrintable(asked))
                << column << asked;
}

void TestStory::a_language_goes_by_any_of_its_codes()
{
    QFETCH(QString, column);
    QFETCH(QString, asked);
    const Text text{"Beijing", {{"ru", "Пекин"}, {column, "北京"}}};
    QCOMPARE(text.in(asked), QString("北京"));
    QCOMPARE(text.in("z"), QString("Beijing"));
}

void TestStory::what_a_picture_shows_is_translated_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Russian") << "ru";
    QTest::newRow("Chinese") << "zh";
}

void TestStory::what_a_picture_shows_is_translated()
{
    QFETCH(QString, language);
    const Story &story = *m_reading.story;
    QList<Text> texts{story.title, story.subtitle, story.credit};
    for (const Leader &leader : story.leaders)
        texts += {leader.name, leader.office, story.regionName(leader.region)};
    for (const Place &place : story.places)
        texts += place.name;
    for (const Trip &trip : story.trips)
        texts += {trip.title, trip.purpose};
    for (const Meeting &meeting : story.meetings)
        texts += {meeting.event, meeting.topic};
    for (const Group &group : story.groups)
        texts += group.name;
    for (const Text &text : texts)
        QVERIFY2(!text.translations.value(language).isEmpty(), qPrintable(text.plain));
}

void TestStory::a_region_is_found_by_any_of_its_names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("region");
    QTest::newRow("its id") << "Central Asia" << "Central Asia";
    QTest::newRow("in small letters") << "central asia" << "Central Asia";
    QTest::newRow("in Russian") << "центральная азия" << "Central Asia";
    QTest::newRow("in Chinese") << "中亚" << "Central Asia";
    QTest::newRow("none") << "Atlantis" << "";
}

void TestStory::a_region_is_found_by_any_of_its_names()
{
    QFETCH(QString, name);
    QFETCH(QString, region);
    QCOMPARE(m_reading.story->regionNamed(name), region);
}

void TestStory::excerpts_are_verbatim()
{
    const Excerpt &excerpt = *m_reading.story->excerpt("right-side");
    QCOMPARE(
        excerpt.text,
        QString(
            "Xi, whose backing has helped Russia to withstand unprecedented Western sanctions over the war "
            "in Ukraine, said China “always stood on the right side of history” as he and Putin pledged to "
            "“strengthen comprehensive strategic coordination.”"));
    QCOMPARE(excerpt.section, QString("Xi dialogue"));
    QCOMPARE(excerpt.kind, Excerpt::Kind::Quotation);
    QCOMPARE(m_reading.story->source(excerpt.source)->publisher.plain, QString("South China Morning Post"));
}

void TestStory::excerpts_reach_leaders_for_a_reason_data()
{
    using enum Mention::Kind;
    QTest::addColumn<QString>("leader");
    QTest::addColumn<QString>("excerpt");
    QTest::addColumn<int>("kind"); // -1: not reached
    QTest::newRow("by name") << "modi" << "weapons" << int(Leader);
    QTest::newRow("by name before a meeting") << "xi-jinping" << "astana" << int(Leader);
    QTest::newRow("by a trip") << "lukashenko" << "six-visits" << int(Trip);
    QTest::newRow("by the trip that another hosts") << "li-qiang" << "beijing" << int(Trip);
    QTest::newRow("by group") << "japarov" << "former-soviet" << int(Group);
    QTest::newRow("since it speaks of all") << "orban" << "standfirst" << int(All);
    QTest::newRow("not of another group") << "xi-jinping" << "former-soviet" << -1;
    QTest::newRow("not by another's name") << "orban" << "weapons" << -1;
    QTest::newRow("not by trips when only in Moscow") << "orban" << "six-visits" << -1;
}

void TestStory::excerpts_reach_leaders_for_a_reason()
{
    QFETCH(QString, leader);
    QFETCH(QString, excerpt);
    int kind = -1;
    for (const ReachedExcerpt &reach : excerptsFor(*m_frozen, leader))
        if (m_frozen->excerpts[reach.excerpt].id == excerpt)
            kind = int(reach.mention.kind);
    QTEST(kind, "kind");
}

void TestStory::the_strongest_reason_comes_first()
{
    QStringList ids;
    for (const ReachedExcerpt &reach : excerptsFor(*m_frozen, "xi-jinping"))
        ids += m_frozen->excerpts[reach.excerpt].id;
    QCOMPARE(
        ids,
        QStringList(
            {"title", "caption", "beijing", "astana", "right-side", "six-visits", "standfirst", "roll",
             "twenty-meetings"}));
    QVERIFY(excerptsFor(*m_frozen, "nobody").isEmpty());
}

void TestStory::a_zip_reads_like_its_folder_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("what");
    QTest::newRow("tables at the root") << frozenStory() << ".";
    QTest::newRow("tables in one folder") << testData("stories") << "frozen-2024";
}

void TestStory::a_zip_reads_like_its_folder()
{
    QFETCH(QString, from);
    QFETCH(QString, what);
    const QTemporaryDir dir;
    const QString zip = dir.filePath("a story (1) Ж.zip");
    QProcess process;
    process.setWorkingDirectory(from);
    process.start("zip", {"-q", "-r", zip, what});
    QVERIFY(process.waitForFinished() && process.exitCode() == 0);
    const StoryReading reading = readStory(zip);
    QVERIFY2(reading.problems.isEmpty(), qPrintable(reading.problems.value(0).toString()));
    QCOMPARE(reading.story->meetings.size(), 61);
    QCOMPARE(reading.story->path, zip);
}

QTEST_GUILESS_MAIN(TestStory)
#include "test_story.moc"
