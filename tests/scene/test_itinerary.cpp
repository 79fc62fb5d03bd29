// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories.h"

#include <algorithm>
#include <concepts>
#include <map>
#include <QTest>

using namespace summitry;

// Indices of different kinds do not mix, with each other or with numbers.
template <typename List, typename Key>
concept IsAskedBy = requires(List list, Key key) { list[key]; };
template <typename List, typename Own, typename Other>
constexpr bool isAskedByItsOwnAlone
    = IsAskedBy<List, Own> && !IsAskedBy<List, Other> && !IsAskedBy<List, int> && !IsAskedBy<List, size_t>;
static_assert(isAskedByItsOwnAlone<decltype(Story::meetings), MeetingIndex, ArcIndex>);
static_assert(isAskedByItsOwnAlone<decltype(Itinerary::arcs), ArcIndex, MeetingIndex>);
static_assert(isAskedByItsOwnAlone<decltype(Itinerary::stops), StopIndex, ArcIndex>);
static_assert(isAskedByItsOwnAlone<decltype(Itinerary::visits), MeetingIndex, ArcIndex>);
static_assert(!std::is_convertible_v<int, ArcIndex> && !std::is_convertible_v<ArcIndex, int>);
static_assert(!std::is_constructible_v<ArcIndex, StopIndex>);
static_assert(!std::equality_comparable_with<ArcIndex, StopIndex>);

/// The story as movements.
class TestItinerary : public QObject {
    Q_OBJECT

private slots:
    void the_built_in_story_has_13_journeys_and_30_visits();
    void a_stay_of_several_rows_is_one_arc_data();
    void a_stay_of_several_rows_is_one_arc();
    void a_stay_ends_with_a_day_elsewhere();
    void a_meeting_at_the_leaders_own_home_belongs_to_the_journey_data();
    void a_meeting_at_the_leaders_own_home_belongs_to_the_journey();
    void every_meeting_has_one_arc_unless_it_is_at_home();
    void a_meeting_on_a_trip_knows_the_leg_that_led_there();
    void a_day_holds_the_leg_there_then_guests_then_meetings_then_the_leg_away_data();
    void a_day_holds_the_leg_there_then_guests_then_meetings_then_the_leg_away();
    void events_are_in_the_order_of_days();
    void arcs_that_share_both_ends_fan_out_symmetrically_data();
    void arcs_that_share_both_ends_fan_out_symmetrically();
    void every_fan_is_symmetric();
    void only_the_five_ways_back_to_moscow_are_ways_home();
    void a_city_is_what_happened_there_data();
    void a_city_is_what_happened_there();
    void a_residence_has_no_stop_of_its_own();
    void a_leg_within_one_city_has_no_arc();
    void a_visit_is_as_certain_as_its_least_certain_meeting();
};

void TestItinerary::the_built_in_story_has_13_journeys_and_30_visits()
{
    const auto of = [](Arc::Kind kind) { return std::ranges::count(builtIn()->arcs, kind, &Arc::kind); };
    QCOMPARE(of(Arc::Kind::Journey), 13);
    QCOMPARE(of(Arc::Kind::Visit), 30);
}

void TestItinerary::a_stay_of_several_rows_is_one_arc_data()
{
    QTest::addColumn<QString>("arc");
    QTest::addColumn<QStringList>("meetings");
    QTest::newRow("Lukashenko, 8 and 9 May")
        << "minsk > moscow, 8 May" << QStringList{"0508-lukashenko", "0509-lukashenko"};
    QTest::newRow("Modi at the residence and in the Kremlin")
        << "new-delhi > moscow, 8 Jul" << QStringList{"0708-modi", "0709-modi"};
    QTest::newRow("Díaz-Canel, three meetings on two days")
        << "havana > moscow, 8 May"
        << QStringList{"0508-diaz-canel", "0509-diaz-canel", "0509-diaz-canel-talks"};
    QTest::newRow("Pashinyan, two meetings on one day")
        << "yerevan > moscow, 8 May" << QStringList{"0508-pashinyan", "0508-pashinyan-talks"};
    QTest::newRow("Xi in Astana") << "beijing > astana, 3 Jul"
                                  << QStringList{"0703-xi-jinping", "0704-sco-xi-jinping"};
    QTest::newRow("Orbán, one meeting") << "budapest > moscow, 5 Jul" << QStringList{"0705-orban"};
}

void TestItinerary::a_stay_of_several_rows_is_one_arc()
{
    QFETCH(QString, arc);
    QFETCH(QStringList, meetings);
    const ArcIndex index = arcOf(*builtIn(), arc);
    QVERIFY(index.isValid());
    QStringList found;
    for (const MeetingIndex meeting : builtIn()->arcs[index].meetings) {
        found.append(builtIn()->story->meetings[meeting].id);
        QCOMPARE(builtIn()->visitTo(meeting), index);
    }
    QCOMPARE(found, meetings);
}

void TestItinerary::a_stay_ends_with_a_day_elsewhere()
{
    const auto itinerary = StoryMaker(1, 9)
                               .place("home", 0, 0, "AUT")
                               .place("away", 20, 0, "BEL")
                               .leader("host", "home")
                               .leader("guest", "away")
                               .meeting(2, "guest", "home")
                               .meeting(3, "guest", "home")
                               .meeting(5, "guest", "home")
                               .itinerary();
    QCOMPARE(itinerary->arcs.size(), 2U);
    QCOMPARE(valuesOf(itinerary->arcs[ArcIndex(0)].meetings), (QList<int>{0, 1}));
    QCOMPARE(valuesOf(itinerary->arcs[ArcIndex(1)].meetings), QList<int>{2});
}

void TestItinerary::a_meeting_at_the_leaders_own_home_belongs_to_the_journey_data()
{
    QTest::addColumn<QString>("arc");
    QTest::addColumn<QStringList>("meetings");
    QTest::newRow("Beijing") << "moscow > beijing, 15 May" << QStringList{"0516-xi-jinping", "0516-li-qiang"};
    QTest::newRow("Harbin, where none took place") << "beijing > harbin, 16 May" << QStringList{};
    QTest::newRow("Minsk") << "moscow > minsk, 23 May" << QStringList{"0523-lukashenko"};
    QTest::newRow("Tashkent") << "moscow > tashkent, 26 May" << QStringList{"0526-mirziyoyev"};
    QTest::newRow("Pyongyang") << "yakutsk > pyongyang, 18 Jun" << QStringList{"0619-kim-jong-un"};
    QTest::newRow("Hanoi") << "pyongyang > hanoi, 19 Jun"
                           << QStringList{
                                  "0620-to-lam", "0620-pham-minh-chinh", "0620-nguyen-phu-trong",
                                  "0620-tran-thanh-man"};
    QTest::newRow("Astana, the host alone")
        << "moscow > astana, 3 Jul" << QStringList{"0703-tokayev", "0704-sco-tokayev"};
    QTest::newRow("the way home") << "astana > moscow, 4 Jul" << QStringList{};
}

void TestItinerary::a_meeting_at_the_leaders_own_home_belongs_to_the_journey()
{
    QFETCH(QString, arc);
    QFETCH(QStringList, meetings);
    const ArcIndex index = arcOf(*builtIn(), arc);
    QVERIFY(index.isValid());
    QStringList found;
    for (const MeetingIndex meeting : builtIn()->arcs[index].meetings) {
        found.append(builtIn()->story->meetings[meeting].id);
        QCOMPARE(builtIn()->journeyTo(meeting), index);
        QVERIFY(!builtIn()->visitTo(meeting).isValid());
    }
    QCOMPARE(found, meetings);
}

void TestItinerary::every_meeting_has_one_arc_unless_it_is_at_home()
{
    std::map<MeetingIndex, int> arcs;
    for (const Arc &arc : builtIn()->arcs) {
        for (const MeetingIndex meeting : arc.meetings)
            ++arcs[meeting];
    }
    QCOMPARE(arcs.size(), 61U);
    for (const auto &[meeting, count] : arcs)
        QCOMPARE(count, 1);
}

void TestItinerary::a_meeting_on_a_trip_knows_the_leg_that_led_there()
{
    const Story &story = *builtIn()->story;
    for (const MeetingIndex i : story.meetings.indices()) {
        const ArcIndex journey = builtIn()->journeyTo(i);
        QCOMPARE(journey.isValid(), !story.meetings[i].trip.isEmpty());
        if (!journey.isValid())
            continue;
        const Arc &arc = builtIn()->arcs[journey];
        QCOMPARE(arc.trip, story.meetings[i].trip);
        QCOMPARE(arc.to, story.cityOf(story.meetings[i].place));
    }
}

void TestItinerary::a_day_holds_the_leg_there_then_guests_then_meetings_then_the_leg_away_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QStringList>("events");
    QTest::newRow("guests arrive before the first meeting") << QDate(2024, 6, 6)
                                                            << QStringList{
                                                                   "la-paz > st-petersburg, 6 Jun",
                                                                   "harare > st-petersburg, 6 Jun",
                                                                   "banja-luka > st-petersburg, 6 Jun",
                                                                   "0606-arce",
                                                                   "0606-mnangagwa",
                                                                   "0606-dodik"};
    QTest::newRow("the second day of a stay has no arrival")
        << QDate(2024, 6, 7) << QStringList{"0607-arce", "0607-mnangagwa"};
    QTest::newRow("a guest at home and a trip on one day")
        << QDate(2024, 5, 23)
        << QStringList{"manama > moscow, 23 May", "0523-hamad", "moscow > minsk, 23 May", "0523-lukashenko"};
    QTest::newRow("meetings before the leg on")
        << QDate(2024, 5, 16) << QStringList{"0516-xi-jinping", "0516-li-qiang", "beijing > harbin, 16 May"};
    QTest::newRow("two legs on one day")
        << QDate(2024, 6, 18) << QStringList{"moscow > yakutsk, 18 Jun", "yakutsk > pyongyang, 18 Jun"};
    QTest::newRow("the leg there, guests, meetings") << QDate(2024, 7, 3)
                                                     << QStringList{
                                                            "moscow > astana, 3 Jul",
                                                            "ulaanbaatar > astana, 3 Jul",
                                                            "baku > astana, 3 Jul",
                                                            "islamabad > astana, 3 Jul",
                                                            "ankara > astana, 3 Jul",
                                                            "beijing > astana, 3 Jul",
                                                            "0703-khurelsukh",
                                                            "0703-aliyev",
                                                            "0703-sharif",
                                                            "0703-erdogan",
                                                            "0703-xi-jinping",
                                                            "0703-tokayev"};
}

void TestItinerary::a_day_holds_the_leg_there_then_guests_then_meetings_then_the_leg_away()
{
    QFETCH(QDate, day);
    QFETCH(QStringList, events);
    QStringList found;
    for (const Event &event : builtIn()->events) {
        if (event.day == day)
            found.append(
                event.meeting.isValid() ? builtIn()->story->meetings[event.meeting].id
                                        : told(builtIn()->arcs[event.departure]));
    }
    QCOMPARE(found, events);
}

void TestItinerary::events_are_in_the_order_of_days()
{
    QVERIFY(std::ranges::is_sorted(builtIn()->events, {}, &Event::day));
    QCOMPARE(builtIn()->events.size(), 13U + 30U + 61U);
    const Event &last
        = *std::ranges::find_if(builtIn()->events.rbegin(), builtIn()->events.rend(), [](const Event &event) {
              return event.day == QDate(2024, 7, 4);
          });
    QVERIFY(last.departure.isValid());
    QCOMPARE(told(builtIn()->arcs[last.departure]), QString("astana > moscow, 4 Jul"));
}

void TestItinerary::arcs_that_share_both_ends_fan_out_symmetrically_data()
{
    QTest::addColumn<int>("arcs");
    QTest::addColumn<QList<double>>("fans");
    QTest::newRow("one") << 1 << QList<double>{0};
    QTest::newRow("two") << 2 << QList<double>{-0.5, 0.5};
    QTest::newRow("three") << 3 << QList<double>{-1, 0, 1};
    QTest::newRow("four") << 4 << QList<double>{-1.5, -0.5, 0.5, 1.5};
}

void TestItinerary::arcs_that_share_both_ends_fan_out_symmetrically()
{
    QFETCH(int, arcs);
    QFETCH(QList<double>, fans);
    StoryMaker maker(1, 20);
    maker.place("home", 0, 0, "AUT")
        .place("away", 20, 0, "BEL")
        .leader("host", "home")
        .leader("guest", "away");
    maker.trip("trip", 1, 3).leg("home", "away", 1);
    for (int i = 1; i < arcs; ++i) // the guest comes back again and again
        maker.meeting(4 * i, "guest", "home");
    const auto itinerary = maker.itinerary();
    QList<double> found;
    for (const Arc &arc : itinerary->arcs)
        found.append(arc.fan);
    QCOMPARE(found, fans);
}

void TestItinerary::every_fan_is_symmetric()
{
    std::map<std::pair<QString, QString>, QList<double>> fans;
    for (const Arc &arc : builtIn()->arcs)
        fans[std::minmax(arc.from, arc.to)].append(arc.fan);
    QCOMPARE((fans[{"astana", "moscow"}].size()), 3); // there and back, and Tokayev's visit
    QCOMPARE((fans[{"minsk", "moscow"}].size()), 3);
    for (auto &[ends, values] : fans) {
        std::ranges::sort(values);
        for (qsizetype i = 0; i < values.size(); ++i)
            QCOMPARE(values[i], -values[values.size() - 1 - i]);
        QVERIFY(std::ranges::adjacent_find(values) == values.end());
    }
}

void TestItinerary::only_the_five_ways_back_to_moscow_are_ways_home()
{
    QStringList homeward;
    for (const Arc &arc : builtIn()->arcs) {
        if (arc.wayHome)
            homeward.append(arc.from);
    }
    QCOMPARE(homeward, (QStringList{"harbin", "minsk", "tashkent", "hanoi", "astana"}));
}

void TestItinerary::a_city_is_what_happened_there_data()
{
    QTest::addColumn<QString>("city");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("meetings");
    const auto row = [](const char *city, Stop::Kind kind, int meetings) {
        QTest::newRow(city) << city << static_cast<int>(kind) << meetings;
    };
    row("moscow", Stop::Kind::Host, 25);
    row("astana", Stop::Kind::Host, 22);
    row("st-petersburg", Stop::Kind::Host, 5);
    row("hanoi", Stop::Kind::Host, 4);
    row("beijing", Stop::Kind::Host, 2);
    row("minsk", Stop::Kind::Host, 1);
    row("yakutsk", Stop::Kind::Stopover, 0);
    row("harbin", Stop::Kind::Stopover, 0);
    row("havana", Stop::Kind::Home, 0);
    row("manama", Stop::Kind::Home, 0);
}

void TestItinerary::a_city_is_what_happened_there()
{
    QFETCH(QString, city);
    QFETCH(int, kind);
    QFETCH(int, meetings);
    const StopIndex index = builtIn()->stopAt(city);
    QVERIFY(index.isValid());
    const Stop &stop = builtIn()->stops[index];
    QCOMPARE(static_cast<int>(stop.kind), kind);
    QCOMPARE(stop.meetings.size(), meetings);
}

void TestItinerary::a_residence_has_no_stop_of_its_own()
{
    QVERIFY(!builtIn()->stopAt("novo-ogaryovo").isValid());
    QVERIFY(!builtIn()->stopAt("nowhere").isValid());
}

void TestItinerary::a_leg_within_one_city_has_no_arc()
{
    const auto itinerary = StoryMaker(1, 3)
                               .place("home", 0, 0, "AUT")
                               .place("away", 20, 0, "BEL")
                               .place("airport", 20.2, 0, "BEL", "away")
                               .leader("host", "home")
                               .trip("trip", 1, 2)
                               .leg("home", "airport", 1)
                               .leg("airport", "away", 1)
                               .leg("away", "home", 2)
                               .itinerary();
    QCOMPARE(itinerary->arcs.size(), 2U);
}

void TestItinerary::a_visit_is_as_certain_as_its_least_certain_meeting()
{
    const ArcIndex rahmon = arcOf(*builtIn(), "dushanbe > moscow, 9 May");
    QVERIFY(rahmon.isValid());
    QVERIFY(builtIn()->arcs[rahmon].certainty == Certainty::Reported);
    const ArcIndex lukashenko = arcOf(*builtIn(), "minsk > moscow, 8 May");
    QVERIFY(builtIn()->arcs[lukashenko].certainty == Certainty::Confirmed);
}

QTEST_GUILESS_MAIN(TestItinerary)
#include "test_itinerary.moc"
