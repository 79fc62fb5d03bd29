// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories.h"
#include "telling/emphasis.h"

#include <algorithm>
#include <QSignalSpy>
#include <QTest>

using namespace summitry;

/// What a filter keeps, and the selection that holds it.
class TestEmphasis : public QObject {
    Q_OBJECT

private slots:
    void a_filter_keeps_just_its_meetings_and_arcs_data();
    void a_filter_keeps_just_its_meetings_and_arcs();
    void without_a_filter_everything_is_kept();
    void russia_keeps_what_was_held_there_but_not_its_own_leader();
    void the_protagonist_is_in_no_list_data();
    void the_protagonist_is_in_no_list();
    void countries_add_up();
    void kinds_combine();
    void a_filter_without_a_match_keeps_nothing();
    void a_chosen_leaders_arcs_are_selected();
    void lit_meetings_light_their_arcs();
    void a_country_tells_its_share_data();
    void a_country_tells_its_share();

    void choosing_toggles_data();
    void choosing_toggles();
    void the_selected_leader_is_one_alone();
    void dates_may_come_in_either_order();
    void signals_come_once_and_only_with_a_change();
    void clear_takes_all_away();
};

namespace {

QStringList keptMeetings(const Emphasis &emphasis)
{
    QStringList ids;
    for (const MeetingIndex i : builtIn()->story->meetings.indices()) {
        if (emphasis.keepsMeeting(i))
            ids.append(builtIn()->story->meetings[i].id);
    }
    return ids;
}

QStringList arcsThatAre(ArcState state, const Emphasis &emphasis)
{
    QStringList result;
    for (const ArcIndex i : emphasis.arcs.indices()) {
        if (emphasis.arcs[i] == state)
            result.append(told(builtIn()->arcs[i]));
    }
    return result;
}

Filter countries(const QStringList &codes)
{
    Filter filter;
    filter.countries = codes;
    return filter;
}

int countryCount(const QString &code)
{
    return emphasise(builtIn(), countries({code})).keptMeetings();
}

} // namespace

void TestEmphasis::a_filter_keeps_just_its_meetings_and_arcs_data()
{
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<QStringList>("regions");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<QStringList>("meetings");
    QTest::addColumn<QStringList>("kept");
    QTest::addColumn<QStringList>("related");
    const QStringList none;

    QTest::newRow("China: leaders there, its leader elsewhere, legs that end there; the way home is related")
        << QStringList{"CHN"} << none << QDate() << QDate()
        << QStringList{"0516-xi-jinping", "0516-li-qiang", "0703-xi-jinping", "0704-sco-xi-jinping"}
        << QStringList{"moscow > beijing, 15 May", "beijing > harbin, 16 May", "beijing > astana, 3 Jul"}
        << QStringList{"harbin > moscow, 17 May", "moscow > astana, 3 Jul"};
    QTest::newRow("Bahrain: one visit")
        << QStringList{"BHR"} << none << QDate() << QDate() << QStringList{"0523-hamad"}
        << QStringList{"manama > moscow, 23 May"} << none;
    QTest::newRow("North Korea: the stop on the way and the leg on are related or dimmed by trip")
        << QStringList{"PRK"} << none << QDate() << QDate() << QStringList{"0619-kim-jong-un"}
        << QStringList{"yakutsk > pyongyang, 18 Jun"} << QStringList{"moscow > yakutsk, 18 Jun"};
    QTest::newRow("South Asia: two leaders of the region")
        << none << QStringList{"South Asia"} << QDate() << QDate()
        << QStringList{"0703-sharif", "0704-sco-sharif", "0708-modi", "0709-modi"}
        << QStringList{"islamabad > astana, 3 Jul", "new-delhi > moscow, 8 Jul"}
        << QStringList{"moscow > astana, 3 Jul"};
    QTest::newRow("dates: meetings of the days, legs of the days")
        << none << none << QDate(2024, 5, 20) << QDate(2024, 5, 25)
        << QStringList{"0523-hamad", "0523-lukashenko"}
        << QStringList{"manama > moscow, 23 May", "moscow > minsk, 23 May", "minsk > moscow, 24 May"} << none;
    QTest::newRow("dates within a long meeting")
        << none << none << QDate(2024, 5, 27) << QDate(2024, 5, 27) << QStringList{"0526-mirziyoyev"}
        << QStringList{"moscow > tashkent, 26 May"} << none;
    QTest::newRow("dates open at the end")
        << none << none << QDate(2024, 7, 5) << QDate() << QStringList{"0705-orban", "0708-modi", "0709-modi"}
        << QStringList{"budapest > moscow, 5 Jul", "new-delhi > moscow, 8 Jul"} << none;
    QTest::newRow("a quiet week") << none << none << QDate(2024, 6, 10) << QDate(2024, 6, 16) << none << none
                                  << none;
}

void TestEmphasis::a_filter_keeps_just_its_meetings_and_arcs()
{
    QFETCH(QStringList, codes);
    QFETCH(QStringList, regions);
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(QStringList, meetings);
    QFETCH(QStringList, kept);
    QFETCH(QStringList, related);
    const Emphasis emphasis = emphasise(builtIn(), {codes, regions, {}, from, to});
    QVERIFY(emphasis.filtered);
    QCOMPARE(keptMeetings(emphasis), meetings);
    QCOMPARE(emphasis.keptMeetings(), meetings.size());
    QCOMPARE(arcsThatAre(ArcState::Normal, emphasis), kept);
    QCOMPARE(arcsThatAre(ArcState::Related, emphasis), related);
    QCOMPARE(arcsThatAre(ArcState::Selected, emphasis), QStringList());
}

void TestEmphasis::without_a_filter_everything_is_kept()
{
    const Emphasis emphasis = emphasise(builtIn(), {});
    QVERIFY(!emphasis.filtered);
    QCOMPARE(emphasis.keptMeetings(), 61);
    QCOMPARE(arcsThatAre(ArcState::Normal, emphasis).size(), 43);
    QCOMPARE(emphasis.leaders.size(), 32);
    QCOMPARE(emphasis.trips.size(), 6);
    QCOMPARE(emphasis.keptCountries.size(), 27);
    QVERIFY(std::ranges::all_of(emphasis.stops, std::identity()));
}

void TestEmphasis::russia_keeps_what_was_held_there_but_not_its_own_leader()
{
    const Emphasis emphasis = emphasise(builtIn(), countries({"RUS"}));
    QCOMPARE(emphasis.keptMeetings(), 25 + 5); // Moscow with the residence, St Petersburg
    QVERIFY(arcsThatAre(ArcState::Normal, emphasis).contains("moscow > yakutsk, 18 Jun"));
    for (const char *home : {"harbin > moscow, 17 May", "minsk > moscow, 24 May", "astana > moscow, 4 Jul"})
        QVERIFY(arcsThatAre(ArcState::Dimmed, emphasis).contains(home));
}

void TestEmphasis::the_protagonist_is_in_no_list_data()
{
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("nothing filtered") << QStringList{};
    QTest::newRow("Russia") << QStringList{"RUS"};
    QTest::newRow("China") << QStringList{"CHN"};
}

void TestEmphasis::the_protagonist_is_in_no_list()
{
    QFETCH(QStringList, codes);
    const Emphasis emphasis = emphasise(builtIn(), countries(codes));
    QVERIFY(!emphasis.leaders.contains("putin"));
    QVERIFY(!emphasis.storyCountries.contains("RUS"));
    QVERIFY(!emphasis.keptCountries.contains("RUS"));
    QCOMPARE(emphasis.home, QString("RUS"));
}

void TestEmphasis::countries_add_up()
{
    const Emphasis both = emphasise(builtIn(), countries({"CHN", "BHR"}));
    QCOMPARE(both.keptMeetings(), countryCount("CHN") + countryCount("BHR"));
    QCOMPARE(both.keptCountries, (QSet<QString>{"CHN", "BHR"}));
    QCOMPARE(both.leaders, (QSet<QString>{"xi-jinping", "li-qiang", "hamad"}));
}

void TestEmphasis::kinds_combine()
{
    Filter filter = countries({"KAZ"});
    filter.leaders = {"mirziyoyev"};
    QCOMPARE(keptMeetings(emphasise(builtIn(), filter)), QStringList{"0704-sco-mirziyoyev"});
    filter.regions = {"Africa"};
    QCOMPARE(keptMeetings(emphasise(builtIn(), filter)), QStringList());
    filter.regions = {"Africa", "Central Asia"};
    QCOMPARE(keptMeetings(emphasise(builtIn(), filter)), QStringList{"0704-sco-mirziyoyev"});
    filter.to = QDate(2024, 7, 3);
    QCOMPARE(keptMeetings(emphasise(builtIn(), filter)), QStringList());
}

void TestEmphasis::a_filter_without_a_match_keeps_nothing()
{
    const Emphasis emphasis = emphasise(builtIn(), countries({"FRA"}));
    QVERIFY(emphasis.filtered);
    QCOMPARE(emphasis.keptMeetings(), 0);
    QCOMPARE(arcsThatAre(ArcState::Dimmed, emphasis).size(), 43);
    QVERIFY(std::ranges::none_of(emphasis.stops, std::identity()));
    QVERIFY(emphasis.leaders.isEmpty());
    QVERIFY(emphasis.keptCountries.isEmpty());
    QCOMPARE(emphasis.chosenCountries, QStringList{"FRA"});
}

void TestEmphasis::a_chosen_leaders_arcs_are_selected()
{
    Filter filter;
    filter.leaders = {"xi-jinping"};
    const Emphasis emphasis = emphasise(builtIn(), filter);
    QCOMPARE(
        arcsThatAre(ArcState::Selected, emphasis),
        (QStringList{"moscow > beijing, 15 May", "beijing > astana, 3 Jul"}));
    QCOMPARE(
        arcsThatAre(ArcState::Related, emphasis),
        (QStringList{"beijing > harbin, 16 May", "harbin > moscow, 17 May", "moscow > astana, 3 Jul"}));
    QCOMPARE(arcsThatAre(ArcState::Normal, emphasis), QStringList());
}

void TestEmphasis::lit_meetings_light_their_arcs()
{
    Highlight highlight;
    for (const MeetingIndex i : builtIn()->story->meetings.indices()) {
        const QString id = builtIn()->story->meetings[i].id;
        if (id == "0523-hamad" || id == "0619-kim-jong-un")
            highlight.meetings.append(i);
    }
    QCOMPARE(
        arcsThatAre(ArcState::Selected, emphasise(builtIn(), countries({"CHN"}), highlight)),
        (QStringList{"manama > moscow, 23 May", "yakutsk > pyongyang, 18 Jun"}));
}

void TestEmphasis::a_country_tells_its_share_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QStringList>("leaders");
    QTest::addColumn<int>("meetings");
    QTest::addColumn<int>("legs");
    QTest::newRow("China") << "CHN" << QStringList{"xi-jinping", "li-qiang"} << 4 << 2;
    QTest::newRow("Bahrain") << "BHR" << QStringList{"hamad"} << 1 << 0;
    QTest::newRow("Russia") << "RUS" << QStringList{} << 30 << 1;
    QTest::newRow("Belarus") << "BLR" << QStringList{"lukashenko"} << 4 << 1;
    QTest::newRow("France") << "FRA" << QStringList{} << 0 << 0;
}

void TestEmphasis::a_country_tells_its_share()
{
    QFETCH(QString, country);
    QFETCH(QStringList, leaders);
    QFETCH(int, meetings);
    QFETCH(int, legs);
    const CountryShare share = shareOf(*builtIn(), country);
    QCOMPARE(share.leaders, leaders);
    QCOMPARE(share.meetings.size(), meetings);
    QCOMPARE(share.legs.size(), legs);
    QCOMPARE(share.meetings.size(), countryCount(country));
}

void TestEmphasis::choosing_toggles_data()
{
    QTest::addColumn<QStringList>("clicks"); // "+" before an added one
    QTest::addColumn<QStringList>("chosen");
    QTest::newRow("one") << QStringList{"CHN"} << QStringList{"CHN"};
    QTest::newRow("the same again clears") << QStringList{"CHN", "CHN"} << QStringList{};
    QTest::newRow("another instead") << QStringList{"CHN", "IND"} << QStringList{"IND"};
    QTest::newRow("another as well") << QStringList{"CHN", "+IND"} << QStringList{"CHN", "IND"};
    QTest::newRow("taken away") << QStringList{"CHN", "+IND", "+CHN"} << QStringList{"IND"};
    QTest::newRow("one of two alone") << QStringList{"CHN", "+IND", "CHN"} << QStringList{"CHN"};
    QTest::newRow("added to nothing") << QStringList{"+CHN"} << QStringList{"CHN"};
    QTest::newRow("added twice") << QStringList{"+CHN", "+CHN"} << QStringList{};
}

void TestEmphasis::choosing_toggles()
{
    QFETCH(QStringList, clicks);
    QFETCH(QStringList, chosen);
    Selection selection;
    for (const QString &click : clicks) {
        const bool add = click.startsWith('+');
        const QString value = click.mid(add ? 1 : 0);
        selection.chooseCountry(value, add);
        selection.chooseRegion(value, add);
        selection.chooseLeader(value, add);
    }
    QCOMPARE(selection.filter().countries, chosen);
    QCOMPARE(selection.filter().regions, chosen);
    QCOMPARE(selection.filter().leaders, chosen);
    QCOMPARE(selection.filter().isEmpty(), chosen.isEmpty());
}

void TestEmphasis::the_selected_leader_is_one_alone()
{
    Selection selection;
    QCOMPARE(selection.leader(), QString());
    selection.chooseLeader("modi");
    QCOMPARE(selection.leader(), QString("modi"));
    selection.chooseLeader("orban", true);
    QCOMPARE(selection.leader(), QString());
}

void TestEmphasis::dates_may_come_in_either_order()
{
    const QDate early(2024, 5, 10), late(2024, 6, 1);
    Selection selection;
    selection.chooseDates(late, early);
    QCOMPARE(selection.filter().from, early);
    QCOMPARE(selection.filter().to, late);
    selection.chooseDates({}, early);
    QVERIFY(selection.filter().from.isNull());
    QCOMPARE(selection.filter().to, early);
    selection.chooseDates(late, {});
    QCOMPARE(selection.filter().from, late);
    QVERIFY(selection.filter().to.isNull());
}

void TestEmphasis::signals_come_once_and_only_with_a_change()
{
    Selection selection;
    QSignalSpy filter(&selection, &Selection::filterChanged);
    QSignalSpy highlight(&selection, &Selection::highlightChanged);
    selection.clear();
    selection.setFilter({});
    selection.setHighlight({});
    selection.lightMeetings({});
    selection.chooseDates({}, {});
    QCOMPARE(filter.size() + highlight.size(), 0);
    selection.chooseCountry("CHN");
    QCOMPARE(filter.size(), 1);
    selection.setFilter(selection.filter());
    QCOMPARE(filter.size(), 1);
    selection.lightMeetings({MeetingIndex(3), MeetingIndex(4)});
    selection.lightMeetings({MeetingIndex(3), MeetingIndex(4)});
    QCOMPARE(highlight.size(), 1);
    QCOMPARE(filter.size(), 1);
}

void TestEmphasis::clear_takes_all_away()
{
    Selection selection;
    selection.chooseCountry("CHN");
    selection.chooseLeader("modi");
    selection.chooseRegion("Africa");
    selection.chooseDates(QDate(2024, 6, 1), {});
    selection.lightMeetings({MeetingIndex(3)});
    QSignalSpy filter(&selection, &Selection::filterChanged);
    selection.clear();
    QVERIFY(selection.filter().isEmpty());
    QVERIFY(selection.highlight().meetings.isEmpty());
    QCOMPARE(filter.size(), 1);
}

QTEST_GUILESS_MAIN(TestEmphasis)
#include "test_emphasis.moc"
