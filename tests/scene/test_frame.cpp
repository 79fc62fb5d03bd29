// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories.h"
#include "telling/frame.h"

#include <numeric>
#include <QTest>

using namespace summitry;

/// The story at a moment.
class TestFrame : public QObject {
    Q_OBJECT

private slots:
    void an_arc_lives_from_announced_to_drawn_data();
    void an_arc_lives_from_announced_to_drawn();
    void an_arc_never_grows_younger();
    void before_the_first_day_of_travel_nothing_is_drawn();
    void counts_grow_to_61();
    void a_meeting_starts_a_pulse();
    void at_rest_everything_is_drawn();
    void with_reduced_motion_arcs_appear_whole();
    void today_names_the_city_of_the_day_data();
    void today_names_the_city_of_the_day();
    void meetings_that_go_on_are_todays();

private:
    const Schedule m_schedule{builtIn(), {}};
};

void TestFrame::an_arc_lives_from_announced_to_drawn_data()
{
    QTest::addColumn<QDate>("day"); // whose beginning `after` counts from; null: the arc's first motion
    QTest::addColumn<double>("after");
    QTest::addColumn<int>("phase");
    QTest::addColumn<double>("head");
    const auto row = [](const char *name, QDate day, double after, ArcPhase phase, double head) {
        QTest::newRow(name) << day << after << static_cast<int>(phase) << head;
    };
    row("two days before", QDate(2024, 6, 4), 10, ArcPhase::Hidden, 0);
    row("just before the day before", QDate(2024, 6, 5), -1, ArcPhase::Hidden, 0);
    row("the day before", QDate(2024, 6, 5), 1, ArcPhase::Announced, 0);
    row("just before it sets out", {}, -1, ArcPhase::Announced, 0);
    row("setting out", {}, 0, ArcPhase::Drawing, 0);
    row("half of its time", {}, 0.5, ArcPhase::Drawing, 0.5);
    row("a quarter of its time, speeding up", {}, 0.25, ArcPhase::Drawing, 0.0625);
    row("three quarters of its time, slowing down", {}, 0.75, ArcPhase::Drawing, 0.9375);
    row("arrived", {}, 1.001, ArcPhase::Settling, 1);
    row("long after", QDate(2024, 6, 8), 0, ArcPhase::Drawn, 1);
}

void TestFrame::an_arc_lives_from_announced_to_drawn()
{
    QFETCH(QDate, day);
    QFETCH(double, after);
    QFETCH(int, phase);
    QFETCH(double, head);
    const ArcIndex arc = arcOf(*builtIn(), "la-paz > st-petersburg, 6 Jun");
    QVERIFY(arc.isValid());
    const Schedule::Span span = m_schedule.arc(arc);
    const double moment = day.isValid() ? m_schedule.day(day).start + after
        : after < 0                     ? span.start + after
                                        : span.start + after * span.length;
    const ArcMoment found = frameAt(m_schedule, moment).arc(arc);
    QCOMPARE(static_cast<int>(found.phase), phase);
    QVERIFY(std::abs(found.head - head) < 1e-6);
}

void TestFrame::an_arc_never_grows_younger()
{
    Frame before = frameAt(m_schedule, 0);
    for (double moment = 25; moment <= m_schedule.duration(); moment += 25) {
        const Frame now = frameAt(m_schedule, moment);
        for (const ArcIndex i : builtIn()->arcs.indices()) {
            QVERIFY(now.arc(i).phase >= before.arc(i).phase);
            QVERIFY(now.arc(i).head >= before.arc(i).head);
            QVERIFY(now.arc(i).settled >= before.arc(i).settled);
        }
        before = now;
    }
    QCOMPARE(before.drawnArcs().size(), builtIn()->arcs.size());
}

void TestFrame::before_the_first_day_of_travel_nothing_is_drawn()
{
    const Frame frame = frameAt(m_schedule, 0);
    QCOMPARE(frame.day, QDate(2024, 5, 7));
    for (const ArcIndex i : builtIn()->arcs.indices())
        QCOMPARE(
            frame.arc(i).phase,
            builtIn()->arcs[i].day == QDate(2024, 5, 8) ? ArcPhase::Announced : ArcPhase::Hidden);
}

void TestFrame::counts_grow_to_61()
{
    const auto total = [&](double moment) {
        const Frame frame = frameAt(m_schedule, moment);
        int sum = 0;
        for (const StopIndex i : builtIn()->stops.indices())
            sum += frame.stop(i).count;
        return sum;
    };
    QCOMPARE(total(0), 0);
    int before = 0;
    for (double moment = 0; moment <= m_schedule.duration(); moment += 50) {
        const int now = total(moment);
        QVERIFY(now >= before);
        before = now;
    }
    QCOMPARE(before, 61);
    QCOMPARE(total(m_schedule.day(QDate(2024, 5, 9)).start - 1), 7);
    QCOMPARE(total(m_schedule.day(QDate(2024, 5, 16)).start - 1), 20);
}

void TestFrame::a_meeting_starts_a_pulse()
{
    const StopIndex minsk = builtIn()->stopAt("minsk");
    const double begin = m_schedule.meeting(builtIn()->stops[minsk].meetings.first());
    const auto at = [&](double after) { return frameAt(m_schedule, begin + after).stop(minsk); };
    QCOMPARE(at(-1).count, 0);
    QCOMPARE(at(-1).pulse, 0.0);
    QCOMPARE(at(0).count, 1);
    QVERIFY(std::abs(at(300).pulse - 0.5) < 1e-9);
    QCOMPARE(at(700).pulse, 1.0);
}

void TestFrame::at_rest_everything_is_drawn()
{
    const Frame frame = frameAt(m_schedule, 0, {.atRest = true});
    QVERIFY(frame.atRest);
    QCOMPARE(frame.moment, m_schedule.duration());
    for (const ArcIndex i : builtIn()->arcs.indices())
        QCOMPARE(frame.arc(i).phase, ArcPhase::Drawn);
    for (const StopIndex i : builtIn()->stops.indices())
        QCOMPARE(frame.stop(i).count, builtIn()->stops[i].meetings.size());
    QVERIFY(frame.today.isEmpty());
    QVERIFY(frame.todaysMeetings.isEmpty());
}

void TestFrame::with_reduced_motion_arcs_appear_whole()
{
    for (double moment = 0; moment <= m_schedule.duration(); moment += 40) {
        const Frame frame = frameAt(m_schedule, moment, {.reduceMotion = true});
        for (const ArcIndex i : builtIn()->arcs.indices()) {
            const QDate day = builtIn()->arcs[i].day;
            QCOMPARE(
                frame.arc(i).phase,
                frame.day >= day                  ? ArcPhase::Drawn
                    : frame.day.addDays(1) == day ? ArcPhase::Announced
                                                  : ArcPhase::Hidden);
        }
        for (const StopIndex i : builtIn()->stops.indices())
            QVERIFY(frame.stop(i).pulse == 0 || frame.stop(i).pulse == 1);
    }
}

void TestFrame::today_names_the_city_of_the_day_data()
{
    QTest::addColumn<double>("days");
    QTest::addColumn<QString>("city");
    QTest::newRow("a quiet day") << 5.5 << QString();
    QTest::newRow("8 May, before the first meeting") << 1.0 << "moscow";
    QTest::newRow("23 May, in the morning") << 16.01 << "moscow";
    QTest::newRow("23 May, in the evening") << 16.99 << "minsk";
    QTest::newRow("24 May, the talks go on") << 17.5 << "minsk";
    QTest::newRow("4 July") << 58.5 << "astana";
}

void TestFrame::today_names_the_city_of_the_day()
{
    QFETCH(double, days);
    QFETCH(QString, city);
    QCOMPARE(frameAt(m_schedule, m_schedule.fromDays(days)).today, city);
}

void TestFrame::meetings_that_go_on_are_todays()
{
    const Frame frame = frameAt(m_schedule, m_schedule.day(QDate(2024, 5, 27)).start + 1);
    QCOMPARE(frame.todaysMeetings.size(), 1);
    QCOMPARE(builtIn()->story->meetings[frame.todaysMeetings.first()].id, QString("0526-mirziyoyev"));
}

QTEST_GUILESS_MAIN(TestFrame)
#include "test_frame.moc"
