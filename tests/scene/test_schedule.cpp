// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories.h"
#include "telling/frame.h"
#include "telling/playhead.h"
#include "telling/steps.h"

#include <cmath>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace summitry;

/// The story in time, and the moment that is shown.
class TestSchedule : public QObject {
    Q_OBJECT

private slots:
    void the_story_takes_the_time_that_the_pace_gives_it_data();
    void the_story_takes_the_time_that_the_pace_gives_it();
    void everything_happens_within_the_story_and_on_its_day_data();
    void everything_happens_within_the_story_and_on_its_day();
    void a_meeting_begins_after_its_guest_arrived();
    void meetings_and_legs_of_a_day_follow_one_another();
    void a_leg_of_the_evening_before_arrives_as_the_day_ends();
    void a_quiet_day_takes_a_quarter_only_where_asked_data();
    void a_quiet_day_takes_a_quarter_only_where_asked();
    void moments_and_days_turn_into_each_other_and_back();
    void next_walks_over_every_occasion_and_previous_back();
    void a_step_shows_all_of_its_occasion();
    void steps_lead_to_what_the_filter_keeps();
    void next_and_previous_always_lead_elsewhere();
    void an_empty_schedule_answers_with_zero();

    void a_new_story_rests_at_the_end();
    void play_begins_anew_at_the_end_and_goes_on_elsewhere();
    void time_passes_only_while_playing_data();
    void time_passes_only_while_playing();
    void it_stops_at_the_end_and_says_so();
    void looping_begins_again();
    void a_moment_outside_is_bounded();
    void a_new_pace_keeps_the_day_data();
    void a_new_pace_keeps_the_day();
    void a_new_pace_keeps_the_rest_data();
    void a_new_pace_keeps_the_rest();
    void signals_come_only_with_a_change();
    void playing_and_scrubbing_come_to_the_same_moment();
};

namespace {

struct Pacing {
    const char *name;
    Pace pace;
};
constexpr Pacing paces[]{
    {"40 s", {40'000, true}},
    {"40 s, quiet days whole", {40'000, false}},
    {"7 s", {7'000, true}},
    {"3 min", {180'000, true}}};

void addPaces()
{
    QTest::addColumn<double>("duration");
    QTest::addColumn<bool>("skip");
    for (const auto &[name, pace] : paces)
        QTest::newRow(name) << pace.duration << pace.skipQuietDays;
}

constexpr double Tiny = 1e-6; // milliseconds

void compareNear(double value, double expected, double tolerance = Tiny)
{
    QVERIFY2(
        std::abs(value - expected) <= tolerance,
        qPrintable(QStringLiteral("%1 is not %2").arg(value, 0, 'g', 12).arg(expected, 0, 'g', 12)));
}

} // namespace

void TestSchedule::the_story_takes_the_time_that_the_pace_gives_it_data()
{
    addPaces();
}

void TestSchedule::the_story_takes_the_time_that_the_pace_gives_it()
{
    QFETCH(double, duration);
    QFETCH(bool, skip);
    const Schedule schedule(builtIn(), {duration, skip});
    QCOMPARE(schedule.duration(), duration);
    QCOMPARE(schedule.dayCount(), 66);
    double clock = 0;
    for (int i = 0; i < schedule.dayCount(); ++i) {
        const Schedule::Span day = schedule.day(builtIn()->story->start.addDays(i));
        compareNear(day.start, clock);
        QVERIFY(day.length > 0);
        clock = day.end();
    }
    compareNear(clock, duration);
}

void TestSchedule::everything_happens_within_the_story_and_on_its_day_data()
{
    addPaces();
}

void TestSchedule::everything_happens_within_the_story_and_on_its_day()
{
    QFETCH(double, duration);
    QFETCH(bool, skip);
    const Schedule schedule(builtIn(), {duration, skip});
    for (const ArcIndex i : builtIn()->arcs.indices()) {
        const Schedule::Span span = schedule.arc(i);
        QVERIFY(span.start >= 0 && span.length > 0 && span.end() <= duration);
        QCOMPARE(schedule.dayAt(span.start), builtIn()->arcs[i].day);
    }
    const auto &meetings = builtIn()->story->meetings;
    for (const MeetingIndex i : meetings.indices())
        QCOMPARE(schedule.dayAt(schedule.meeting(i)), meetings[i].date);
}

void TestSchedule::a_meeting_begins_after_its_guest_arrived()
{
    const Schedule schedule(builtIn(), {});
    int guests = 0;
    for (const MeetingIndex i : builtIn()->story->meetings.indices()) {
        for (const ArcIndex arc : {builtIn()->visitTo(i), builtIn()->journeyTo(i)}) {
            if (!arc.isValid())
                continue;
            QVERIFY(schedule.meeting(i) >= schedule.arc(arc).end() - Tiny);
            ++guests;
        }
    }
    QCOMPARE(guests, 50 + 31); // by visits, by journeys
}

void TestSchedule::meetings_and_legs_of_a_day_follow_one_another()
{
    const Schedule schedule(builtIn(), {});
    double latest = -1;
    for (const Event &event : builtIn()->events) {
        if (!event.meeting.isValid())
            continue;
        QVERIFY(schedule.meeting(event.meeting) > latest);
        latest = schedule.meeting(event.meeting);
    }
    const auto arc = [&](const QString &told) { return schedule.arc(arcOf(*builtIn(), told)); };
    QVERIFY(arc("yakutsk > pyongyang, 18 Jun").start >= arc("moscow > yakutsk, 18 Jun").end() - Tiny);
    QVERIFY(arc("astana > moscow, 4 Jul").start > arc("tehran > astana, 4 Jul").end());
}

void TestSchedule::a_leg_of_the_evening_before_arrives_as_the_day_ends()
{
    const Schedule schedule(builtIn(), {});
    compareNear(
        schedule.arc(arcOf(*builtIn(), "moscow > beijing, 15 May")).end(),
        schedule.day(QDate(2024, 5, 15)).end());
}

void TestSchedule::a_quiet_day_takes_a_quarter_only_where_asked_data()
{
    QTest::addColumn<bool>("skip");
    QTest::addColumn<double>("share");
    QTest::newRow("skip quiet days") << true << 0.25;
    QTest::newRow("every day") << false << 1.0;
}

void TestSchedule::a_quiet_day_takes_a_quarter_only_where_asked()
{
    QFETCH(bool, skip);
    QFETCH(double, share);
    const auto itinerary = StoryMaker(1, 3)
                               .place("home", 0, 0, "AUT")
                               .leader("host", "home")
                               .leader("guest", "home")
                               .meeting(1, "guest", "home")
                               .meeting(3, "guest", "home")
                               .itinerary();
    const Schedule schedule(itinerary, {10'000, skip});
    const double busy = schedule.day(StoryMaker::day(1)).length;
    compareNear(schedule.day(StoryMaker::day(2)).length, share * busy);
    compareNear(schedule.day(StoryMaker::day(3)).length, busy);
}

void TestSchedule::moments_and_days_turn_into_each_other_and_back()
{
    const Schedule schedule(builtIn(), {});
    double before = -1;
    for (int i = 0; i <= 1000; ++i) {
        const double moment = schedule.duration() * i / 1000;
        const double days = schedule.toDays(moment);
        QVERIFY(days > before);
        before = days;
        compareNear(schedule.fromDays(days), moment);
    }
    QCOMPARE(schedule.toDays(0), 0.0);
    QCOMPARE(schedule.toDays(schedule.duration()), 66.0);
    compareNear(schedule.fromDays(9), schedule.day(QDate(2024, 5, 16)).start);
    compareNear(schedule.fromDays(-1), 0);
    compareNear(schedule.fromDays(1000), schedule.duration());
}

void TestSchedule::next_walks_over_every_occasion_and_previous_back()
{
    const Schedule schedule(builtIn(), {});
    const std::vector<double> steps = stepsOf(emphasise(builtIn(), {}), schedule);
    const double end = schedule.duration();
    QSet<std::pair<QDate, QString>> occasions;
    for (const Meeting &meeting : builtIn()->story->meetings)
        occasions.insert({meeting.date, builtIn()->story->cityOf(meeting.place)});
    QList<double> there, back;
    for (double moment = stepAfter(0, steps, end); moment < end; moment = stepAfter(moment, steps, end))
        there.append(moment);
    QCOMPARE(there.size(), occasions.size());
    QCOMPARE(schedule.dayAt(there.first()), QDate(2024, 5, 8));
    QCOMPARE(schedule.dayAt(there.last()), QDate(2024, 7, 9));
    for (double moment = stepBefore(end, steps, end); moment > 0; moment = stepBefore(moment, steps, end))
        back.prepend(moment);
    QCOMPARE(back, there);
}

void TestSchedule::a_step_shows_all_of_its_occasion()
{
    const Schedule schedule(builtIn(), {});
    const Story &story = *builtIn()->story;
    const auto steps = stepsOf(emphasise(builtIn(), {}), schedule);
    QSet<std::pair<QDate, QString>> shown;
    for (const double step : steps) {
        const Frame frame = frameAt(schedule, step);
        for (const MeetingIndex i : story.meetings.indices()) {
            const std::pair occasion(story.meetings[i].date, story.cityOf(story.meetings[i].place));
            if (schedule.meeting(i) == step)
                shown.insert(occasion);
            if (!shown.contains(occasion))
                continue;
            QVERIFY(frame.hasBegun(i));
            if (const ArcIndex visit = builtIn()->visitTo(i); visit.isValid())
                QCOMPARE(frame.arc(visit).head, 1.0);
        }
    }
}

void TestSchedule::steps_lead_to_what_the_filter_keeps()
{
    const Schedule schedule(builtIn(), {});
    Filter china;
    china.countries = {QStringLiteral("CHN")};
    const Emphasis kept = emphasise(builtIn(), china);
    for (const double step : stepsOf(kept, schedule)) {
        bool any = false;
        for (const MeetingIndex i : builtIn()->story->meetings.indices())
            any = any || (kept.keepsMeeting(i) && schedule.meeting(i) == step);
        QVERIFY(any);
    }
    Filter none;
    none.countries = {QStringLiteral("BRA")};
    QVERIFY(stepsOf(emphasise(builtIn(), none), schedule).empty());
}

void TestSchedule::next_and_previous_always_lead_elsewhere()
{
    for (const std::vector<double> &steps : {std::vector<double>{}, {500, 2000, 5000}}) {
        for (const double moment : {0.0, 100.0, 500.0, 2200.0, 2400.0, 5000.0, 7000.0, 9000.0}) {
            QVERIFY(stepAfter(moment, steps, 9000) != moment);
            QVERIFY(stepBefore(moment, steps, 9000) != moment);
        }
    }
    QCOMPARE(stepBefore(2200, {500, 2000, 5000}, 9000), 500.0);
    QCOMPARE(stepBefore(2400, {500, 2000, 5000}, 9000), 2000.0); // well beyond it
}

void TestSchedule::an_empty_schedule_answers_with_zero()
{
    const Schedule schedule;
    QCOMPARE(schedule.dayCount(), 0);
    QCOMPARE(schedule.toDays(5), 0.0);
    QCOMPARE(schedule.fromDays(5), 0.0);
}

void TestSchedule::a_new_story_rests_at_the_end()
{
    Playhead playhead;
    playhead.setItinerary(builtIn());
    QVERIFY(playhead.atRest());
    QVERIFY(!playhead.isPlaying());
    QCOMPARE(playhead.moment(), 40'000.0);
    playhead.play();
    playhead.setItinerary(builtIn());
    QVERIFY(playhead.atRest());
}

void TestSchedule::play_begins_anew_at_the_end_and_goes_on_elsewhere()
{
    Playhead playhead;
    playhead.setItinerary(builtIn());
    playhead.play();
    QCOMPARE(playhead.moment(), 0.0);
    QVERIFY(!playhead.atRest());
    playhead.advance(1500);
    playhead.pause();
    playhead.play();
    QCOMPARE(playhead.moment(), 1500.0);
}

void TestSchedule::time_passes_only_while_playing_data()
{
    QTest::addColumn<bool>("playing");
    QTest::addColumn<double>("speed");
    QTest::addColumn<double>("moment");
    QTest::newRow("paused") << false << 1.0 << 1000.0;
    QTest::newRow("playing") << true << 1.0 << 1500.0;
    QTest::newRow("twice as fast") << true << 2.0 << 2000.0;
    QTest::newRow("half as fast") << true << 0.5 << 1250.0;
    QTest::newRow("no speed is no speed") << true << 0.0 << 1500.0;
    QTest::newRow("nor is less") << true << -3.0 << 1500.0;
}

void TestSchedule::time_passes_only_while_playing()
{
    QFETCH(bool, playing);
    QFETCH(double, speed);
    QFETCH(double, moment);
    Playhead playhead;
    playhead.setItinerary(builtIn());
    playhead.setMoment(1000);
    playhead.setSpeed(speed);
    if (playing)
        playhead.play();
    playhead.advance(500);
    QCOMPARE(playhead.moment(), moment);
}

void TestSchedule::it_stops_at_the_end_and_says_so()
{
    Playhead playhead;
    playhead.setItinerary(builtIn());
    playhead.setMoment(39'900);
    playhead.play();
    QSignalSpy playing(&playhead, &Playhead::playingChanged);
    playhead.advance(50);
    QCOMPARE(playing.size(), 0);
    playhead.advance(500);
    QCOMPARE(playing.size(), 1);
    QVERIFY(playhead.atRest());
    playhead.advance(500);
    QCOMPARE(playhead.moment(), 40'000.0);
}

void TestSchedule::looping_begins_again()
{
    Playhead playhead;
    playhead.setItinerary(builtIn());
    playhead.setLooping(true);
    playhead.setMoment(39'900);
    playhead.play();
    playhead.advance(500);
    QVERIFY(playhead.isPlaying());
    compareNear(playhead.moment(), 400);
    playhead.advance(80'100);
    compareNear(playhead.moment(), 500);
}

void TestSchedule::a_moment_outside_is_bounded()
{
    Playhead playhead;
    playhead.setItinerary(builtIn());
    playhead.setMoment(-5);
    QCOMPARE(playhead.moment(), 0.0);
    playhead.setMoment(1e9);
    QCOMPARE(playhead.moment(), 40'000.0);
}

void TestSchedule::a_new_pace_keeps_the_day_data()
{
    addPaces();
}

void TestSchedule::a_new_pace_keeps_the_day()
{
    QFETCH(double, duration);
    QFETCH(bool, skip);
    Playhead playhead;
    playhead.setItinerary(builtIn());
    playhead.setMoment(playhead.schedule().fromDays(40.25));
    playhead.setPace({duration, skip});
    compareNear(playhead.schedule().toDays(playhead.moment()), 40.25);
    QCOMPARE(playhead.schedule().duration(), duration);
}

void TestSchedule::a_new_pace_keeps_the_rest_data()
{
    QTest::addColumn<double>("duration");
    for (int seconds = 5; seconds <= 300; seconds += 5)
        QTest::addRow("%d s", seconds) << seconds * 1000.0;
}

void TestSchedule::a_new_pace_keeps_the_rest()
{
    QFETCH(double, duration);
    Playhead playhead;
    playhead.setItinerary(builtIn());
    playhead.setPace({duration, true});
    QVERIFY(playhead.atRest());
    playhead.setPace({duration, false});
    QVERIFY(playhead.atRest());
}

void TestSchedule::signals_come_only_with_a_change()
{
    Playhead playhead;
    playhead.setItinerary(builtIn());
    QSignalSpy moment(&playhead, &Playhead::momentChanged), playing(&playhead, &Playhead::playingChanged),
        pace(&playhead, &Playhead::paceChanged);
    playhead.setMoment(playhead.moment());
    playhead.pause();
    playhead.setSpeed(1);
    playhead.setLooping(false);
    playhead.setPace(playhead.pace());
    QCOMPARE(moment.size() + playing.size() + pace.size(), 0);
    playhead.setMoment(100);
    QCOMPARE(moment.size(), 1);
    playhead.play();
    playhead.play();
    QCOMPARE(playing.size(), 1);
    playhead.setSpeed(2);
    playhead.setLooping(true);
    QCOMPARE(pace.size(), 2);
    const Emphasis all = emphasise(playhead.schedule().itinerary(), {});
    playhead.toNext(all);
    QCOMPARE(playhead.moment(), stepsOf(all, playhead.schedule()).front());
    playhead.toPrevious(all);
    QCOMPARE(playhead.moment(), 0.0);
    QCOMPARE(moment.size(), 3);
}

void TestSchedule::playing_and_scrubbing_come_to_the_same_moment()
{
    Playhead playing, scrubbed;
    playing.setItinerary(builtIn());
    scrubbed.setItinerary(builtIn());
    playing.play();
    for (int step = 1; step < 10; ++step) {
        for (int frame = 0; frame < 40; ++frame)
            playing.advance(100);
        scrubbed.setMoment(39'000); // there and back
        scrubbed.setMoment(1);
        scrubbed.setMoment(4000.0 * step);
        QCOMPARE(playing.moment(), 4000.0 * step);
        QCOMPARE(scrubbed.moment(), 4000.0 * step);
    }
}

QTEST_GUILESS_MAIN(TestSchedule)
#include "test_schedule.moc"
