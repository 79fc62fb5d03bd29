// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories.h"
#include "telling/emphasis.h"
#include "telling/frame.h"
#include "telling/playhead.h"

#include "telling/steps.h"

#include <QTest>

using namespace summitry;

/// What the built-in story has no case of. The protagonist lives in 'capital' (HUN, with a second city
/// 'port'), ann, bob and cat in 'anville' (AUT), 'bobton' (BEL) and 'catford' (CHE).
class TestSmallStories : public QObject {
    Q_OBJECT

private slots:
    void a_day_goes_from_city_to_city();
    void each_call_at_a_city_has_its_own_meetings();
    void a_row_without_a_trip_belongs_to_the_one_under_way();
    void a_stay_lasts_as_long_as_its_meetings();
    void the_home_without_meetings_is_no_stopover();
    void a_plan_of_nothing_is_empty();
    void a_day_keeps_its_proportions();
    void a_leg_on_the_evening_before_runs_on_the_first_day();
    void without_meetings_a_step_leads_to_the_end();
    void without_a_story_the_playhead_stands_still();
    void what_speaks_of_a_story_knows_which();
    void a_changed_story_shows_the_same_time_of_the_same_day();
    void a_changed_story_that_ends_before_that_day_shows_its_end();
    void a_changed_story_that_was_at_rest_rests_at_its_new_end();
    void a_filter_loses_what_a_changed_story_no_longer_has();
    void a_leg_to_another_city_at_home_touches_the_home_country();
    void talks_that_go_on_touch_each_of_their_days();
    void lit_meetings_stand_out_of_a_filter();

private:
    static StoryMaker maker(int first = 1, int last = 10)
    {
        StoryMaker maker(first, last);
        maker.place("capital", 0, 0, "HUN").place("port", 5, 5, "HUN");
        maker.place("anville", 20, 0, "AUT").place("bobton", 40, 0, "BEL").place("catford", 60, 0, "CHE");
        maker.leader("host", "capital").leader("ann", "anville").leader("bob", "bobton");
        maker.leader("cat", "catford");
        return maker;
    }
    static QStringList arcs(const Itinerary &itinerary, const Emphasis &emphasis, ArcState state)
    {
        QStringList result;
        for (const ArcIndex i : itinerary.arcs.indices()) {
            if (emphasis.arcs[i] == state)
                result += told(itinerary.arcs[i]);
        }
        return result;
    }
};

void TestSmallStories::a_day_goes_from_city_to_city()
{
    const auto itinerary = maker()
                               .trip("trip", 2, 3)
                               .leg("capital", "anville", 2)
                               .leg("anville", "bobton", 2)
                               .leg("bobton", "capital", 3)
                               .meeting(2, "bob", "anville", "trip")
                               .meeting(2, "cat", "capital")
                               .meeting(2, "ann", "anville", "trip")
                               .meeting(2, "bob", "bobton", "trip")
                               .itinerary();
    QStringList events;
    for (const Event &event : itinerary->events) {
        if (!event.meeting.isValid()) {
            events += told(itinerary->arcs[event.departure]);
            continue;
        }
        const Meeting &meeting = itinerary->story->meetings[event.meeting];
        events += meeting.leader + " in " + meeting.place;
    }
    QCOMPARE(
        events,
        (QStringList{
            "catford > capital, 2 May", "cat in capital", "capital > anville, 2 May",
            "bobton > anville, 2 May", "bob in anville", "ann in anville", "anville > bobton, 2 May",
            "bob in bobton", "bobton > capital, 3 May"}));
}

void TestSmallStories::each_call_at_a_city_has_its_own_meetings()
{
    const auto itinerary = maker()
                               .trip("trip", 2, 6)
                               .leg("capital", "anville", 1)
                               .leg("anville", "bobton", 3)
                               .leg("bobton", "anville", 4)
                               .leg("anville", "capital", 6)
                               .meeting(2, "ann", "anville", "trip")
                               .meeting(3, "bob", "bobton", "trip")
                               .meeting(5, "ann", "anville", "trip")
                               .itinerary();
    QCOMPARE(valuesOf(itinerary->journeys), (QList<int>{0, 1, 2}));
    QCOMPARE(valuesOf(itinerary->arcs[ArcIndex(0)].meetings), QList<int>{0});
    QCOMPARE(valuesOf(itinerary->arcs[ArcIndex(2)].meetings), QList<int>{2});
}

void TestSmallStories::a_row_without_a_trip_belongs_to_the_one_under_way()
{
    const auto itinerary = maker()
                               .trip("trip", 2, 4)
                               .leg("capital", "anville", 2)
                               .leg("anville", "capital", 4)
                               .meeting(1, "ann", "anville")
                               .meeting(3, "ann", "anville")
                               .meeting(4, "bob", "capital")
                               .meeting(5, "ann", "anville")
                               .itinerary();
    QCOMPARE(valuesOf(itinerary->journeys), (QList<int>{-1, 0, -1, -1}));
}

void TestSmallStories::a_stay_lasts_as_long_as_its_meetings()
{
    const auto itinerary = maker()
                               .talks(2, 4, "ann", "capital")
                               .meeting(3, "ann", "capital")
                               .meeting(5, "ann", "capital")
                               .meeting(7, "ann", "capital")
                               .itinerary();
    QCOMPARE(itinerary->arcs.size(), 2U);
    QCOMPARE(valuesOf(itinerary->arcs[ArcIndex(0)].meetings), (QList<int>{0, 1, 2}));
}

void TestSmallStories::the_home_without_meetings_is_no_stopover()
{
    const auto itinerary = maker()
                               .trip("trip", 2, 3)
                               .leg("capital", "port", 2)
                               .leg("port", "anville", 2)
                               .leg("anville", "capital", 3)
                               .meeting(2, "cat", "anville", "trip")
                               .itinerary();
    const auto kind = [&](const QString &city) { return itinerary->stops[itinerary->stopAt(city)].kind; };
    QCOMPARE(kind("capital"), Stop::Kind::Home);
    QCOMPARE(kind("port"), Stop::Kind::Stopover);
    QCOMPARE(kind("anville"), Stop::Kind::Host);
    QCOMPARE(kind("catford"), Stop::Kind::Home);
}

void TestSmallStories::a_plan_of_nothing_is_empty()
{
    const auto itinerary = maker().itinerary();
    QVERIFY(itinerary->arcs.empty());
    QVERIFY(itinerary->stops.empty());
    QVERIFY(itinerary->events.empty());
}

void TestSmallStories::a_day_keeps_its_proportions()
{
    const auto itinerary = maker()
                               .trip("trip", 2, 2)
                               .leg("capital", "anville", 2)
                               .leg("anville", "capital", 2)
                               .meeting(2, "ann", "anville", "trip")
                               .meeting(2, "cat", "anville", "trip")
                               .meeting(2, "bob", "anville", "trip")
                               .itinerary();
    // The busy day takes 4000 natural milliseconds, each of nine quiet ones 225.
    const Schedule schedule(itinerary, {.duration = 2 * (4000 + 9 * 225)});
    const auto since = [&](double moment) { return (moment - schedule.day(StoryMaker::day(2)).start) / 2; };
    QCOMPARE(since(schedule.arc(ArcIndex(0)).start), 0.0);
    QCOMPARE(since(schedule.arc(ArcIndex(1)).start), 1400.0); // cat sets out as the protagonist arrives
    QCOMPARE(since(schedule.arc(ArcIndex(2)).start), 1520.0); // bob
    QCOMPARE(since(schedule.arc(ArcIndex(2)).end()), 2420.0);
    QCOMPARE(since(schedule.meeting(MeetingIndex(0))), 1400.0); // ann is at home
    QCOMPARE(since(schedule.meeting(MeetingIndex(1))), 2300.0); // cat has arrived
    QCOMPARE(since(schedule.meeting(MeetingIndex(2))), 2450.0); // bob has, a little before
    QCOMPARE(since(schedule.arc(ArcIndex(3)).start), 2600.0);
    QCOMPARE(since(schedule.day(StoryMaker::day(3)).start), 4000.0);
}

void TestSmallStories::a_leg_on_the_evening_before_runs_on_the_first_day()
{
    const auto itinerary = maker(3, 8)
                               .trip("trip", 3, 8)
                               .leg("capital", "anville", 2)
                               .leg("anville", "capital", 8)
                               .meeting(3, "ann", "anville", "trip")
                               .itinerary();
    const Schedule schedule(itinerary, {});
    QCOMPARE(schedule.dayAt(schedule.arc(ArcIndex(0)).start), StoryMaker::day(3));
    QVERIFY(schedule.arc(ArcIndex(0)).end() <= schedule.meeting(MeetingIndex(0)));
    QCOMPARE(schedule.dayAt(schedule.arc(ArcIndex(1)).start), StoryMaker::day(8));
    QVERIFY(schedule.arc(ArcIndex(1)).end() <= schedule.duration() + 1e-6);
    QCOMPARE(schedule.day(StoryMaker::day(1)).start, 0.0);
    QCOMPARE(schedule.day(StoryMaker::day(10)).end(), schedule.duration());
}

void TestSmallStories::without_meetings_a_step_leads_to_the_end()
{
    const Schedule schedule(maker().itinerary(), {});
    const auto steps = stepsOf(emphasise(schedule.itinerary(), {}), schedule);
    QCOMPARE(stepAfter(0, steps, schedule.duration()), schedule.duration());
    QCOMPARE(stepBefore(schedule.duration(), steps, schedule.duration()), 0.0);
    QCOMPARE(schedule.dayAt(schedule.duration()), StoryMaker::day(10));
}

void TestSmallStories::without_a_story_the_playhead_stands_still()
{
    Playhead playhead;
    playhead.play();
    playhead.advance(100);
    playhead.toNext({});
    playhead.toPrevious({});
    playhead.setPace({5'000, true});
    QVERIFY(!playhead.isPlaying());
    QVERIFY(playhead.atRest());
    playhead.setItinerary(maker().itinerary());
    QCOMPARE(playhead.moment(), 5'000.0);
    playhead.setItinerary(nullptr);
    QCOMPARE(playhead.moment(), 0.0);
}

void TestSmallStories::what_speaks_of_a_story_knows_which()
{
    const auto one = maker().meeting(2, "ann", "capital").itinerary();
    const auto other = maker().meeting(2, "bob", "capital").itinerary(); // of as many arcs and meetings
    const Schedule schedule(one, {});
    QCOMPARE(schedule.itinerary(), one);
    QCOMPARE(frameAt(schedule, 0).schedule.itinerary(), one);
    QCOMPARE(emphasise(other, {}).itinerary, other);
    QVERIFY(!Schedule().itinerary() && !Frame().schedule.itinerary() && !Emphasis().itinerary);
}

void TestSmallStories::a_changed_story_shows_the_same_time_of_the_same_day()
{
    Playhead playhead;
    playhead.setItinerary(maker(1, 10).meeting(4, "ann", "capital").itinerary());
    playhead.setMoment(playhead.schedule().fromDays(4.25)); // the fifth of May
    playhead.play();
    int told = 0;
    connect(&playhead, &Playhead::momentChanged, this, [&told] { ++told; });
    playhead.changeItinerary(
        maker(3, 20).meeting(4, "ann", "capital").meeting(5, "bob", "capital").itinerary());
    QCOMPARE(told, 1);
    QCOMPARE(playhead.schedule().dayAt(playhead.moment()), StoryMaker::day(5));
    QCOMPARE(playhead.schedule().toDays(playhead.moment()), 2.25);
    QVERIFY(playhead.isPlaying());
}

void TestSmallStories::a_changed_story_that_ends_before_that_day_shows_its_end()
{
    Playhead playhead;
    playhead.setItinerary(maker(1, 10).itinerary());
    playhead.setMoment(playhead.schedule().fromDays(7.5));
    playhead.changeItinerary(maker(1, 5).itinerary());
    QCOMPARE(playhead.moment(), playhead.schedule().duration());
    playhead.setMoment(playhead.schedule().fromDays(1.5));
    playhead.changeItinerary(maker(3, 5).itinerary());
    QCOMPARE(playhead.moment(), 0.0);
}

void TestSmallStories::a_changed_story_that_was_at_rest_rests_at_its_new_end()
{
    Playhead playhead;
    playhead.setItinerary(maker(1, 5).itinerary());
    QVERIFY(playhead.atRest());
    playhead.changeItinerary(maker(1, 10).itinerary());
    QVERIFY(playhead.atRest());
    QCOMPARE(playhead.schedule().dayAt(playhead.moment() - 1), StoryMaker::day(10));
}

void TestSmallStories::a_filter_loses_what_a_changed_story_no_longer_has()
{
    const auto before = maker().itinerary();
    StoryMaker changed(1, 10);
    changed.place("capital", 10, 50, "HUN").place("anville", 20, 50, "AUT");
    changed.leader("host", "capital").leader("ann", "anville");
    const auto now = changed.itinerary();
    const auto kept = [&](const Filter &filter) { return stillThere(filter, *before->story, *now->story); };
    const QDate first = StoryMaker::day(2), last = StoryMaker::day(20), beyond = StoryMaker::day(12);
    QCOMPARE(
        kept({{"AUT", "BEL"}, {}, {"ann", "bob"}, first, last}), (Filter{{"AUT"}, {}, {"ann"}, first, last}));
    QCOMPARE(kept({{"ZZZ"}, {}, {}, {}, {}}), (Filter{{"ZZZ"}, {}, {}, {}, {}})); // never was in it
    QCOMPARE(kept({{}, {"Nowhere"}, {}, {}, {}}), Filter{});
    QCOMPARE(kept({{}, {}, {}, beyond, last}), Filter{});
    QCOMPARE(kept({{}, {}, {}, {}, StoryMaker::day(-1)}), Filter{});
}

void TestSmallStories::a_leg_to_another_city_at_home_touches_the_home_country()
{
    const auto itinerary = maker()
                               .trip("trip", 2, 4)
                               .leg("capital", "anville", 2)
                               .leg("anville", "port", 3)
                               .leg("port", "capital", 4)
                               .itinerary();
    const Emphasis emphasis = emphasise(itinerary, {{"HUN"}, {}, {}, {}, {}});
    QCOMPARE(arcs(*itinerary, emphasis, ArcState::Normal), QStringList("anville > port, 3 May"));
    QCOMPARE(
        arcs(*itinerary, emphasis, ArcState::Related),
        (QStringList{"capital > anville, 2 May", "port > capital, 4 May"}));
}

void TestSmallStories::talks_that_go_on_touch_each_of_their_days()
{
    const auto itinerary = maker().talks(3, 5, "ann", "capital").itinerary();
    const auto kept = [&](int from, int to) {
        return emphasise(itinerary, {{}, {}, {}, StoryMaker::day(from), StoryMaker::day(to)}).keptMeetings();
    };
    QCOMPARE(kept(1, 2), 0);
    QCOMPARE(kept(1, 3), 1);
    QCOMPARE(kept(4, 4), 1);
    QCOMPARE(kept(5, 9), 1);
    QCOMPARE(kept(6, 9), 0);
}

void TestSmallStories::lit_meetings_stand_out_of_a_filter()
{
    const auto itinerary = maker()
                               .meeting(2, "ann", "capital")
                               .meeting(4, "bob", "capital")
                               .meeting(6, "cat", "capital")
                               .itinerary();
    const Emphasis emphasis
        = emphasise(itinerary, {{"AUT"}, {}, {}, {}, {}}, {{}, {}, {}, {MeetingIndex(2)}});
    QCOMPARE(arcs(*itinerary, emphasis, ArcState::Normal), QStringList("anville > capital, 2 May"));
    QCOMPARE(arcs(*itinerary, emphasis, ArcState::Dimmed), QStringList("bobton > capital, 4 May"));
    QCOMPARE(arcs(*itinerary, emphasis, ArcState::Selected), QStringList("catford > capital, 6 May"));
    QCOMPARE(emphasis.keptMeetings(), 1); // lit is not kept
}

QTEST_GUILESS_MAIN(TestSmallStories)
#include "test_smallstories.moc"
