// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories.h"
#include "telling/emphasis.h"
#include "telling/frame.h"

#include <QSet>
#include <QTest>

using namespace summitry;

/// What rings, key and header count, beside a count of each thing by itself.
class TestCounts : public QObject {
    Q_OBJECT

    static Counts oneByOne(const Filter &filter, const Frame &frame)
    {
        const Story &story = *builtIn()->story;
        const Emphasis emphasis = emphasise(builtIn(), filter);
        Counts counts;
        QSet<QString> hosts;
        for (const MeetingIndex i : story.meetings.indices()) {
            if (!emphasis.keepsMeeting(i) || !frame.hasBegun(i))
                continue;
            ++counts.meetings;
            hosts.insert(story.cityOf(story.meetings[i].place));
        }
        counts.hosts = static_cast<int>(hosts.size());
        for (const ArcIndex i : builtIn()->arcs.indices()) {
            const ArcPhase phase = frame.arc(i).phase;
            if (emphasis.arcs[i] == ArcState::Dimmed || phase == ArcPhase::Hidden
                || phase == ArcPhase::Announced)
                continue;
            ++(builtIn()->arcs[i].kind == Arc::Kind::Journey ? counts.legs : counts.visits);
        }
        return counts;
    }

private slots:
    void at_each_moment_each_thing_is_counted_once_data()
    {
        QTest::addColumn<Filter>("filter");
        QTest::newRow("all") << Filter();
        Filter country, leader, dates, nothing;
        country.countries = {"CHN"};
        leader.leaders = {"xi-jinping"};
        dates.from = {2024, 5, 9};
        dates.to = {2024, 5, 20};
        nothing.countries = {"ZZZ"};
        QTest::newRow("a country") << country;
        QTest::newRow("a leader") << leader;
        QTest::newRow("dates") << dates;
        QTest::newRow("nothing") << nothing;
    }
    void at_each_moment_each_thing_is_counted_once()
    {
        QFETCH(const Filter, filter);
        const Emphasis emphasis = emphasise(builtIn(), filter);
        const Schedule schedule(builtIn(), {});
        QCOMPARE(countsOf(emphasis, Frame()), oneByOne(filter, Frame()));
        for (const bool reduceMotion : {false, true}) {
            constexpr int Moments = 200;
            for (int i = 0; i <= Moments; ++i) {
                const Frame frame
                    = frameAt(schedule, schedule.duration() * i / Moments, {.reduceMotion = reduceMotion});
                QCOMPARE(countsOf(emphasis, frame), oneByOne(filter, frame));
            }
        }
    }

    void what_is_lit_does_not_count()
    {
        Filter filter;
        filter.countries = {"CHN"};
        Highlight highlight;
        highlight.meetings = {MeetingIndex(0), MeetingIndex(1), MeetingIndex(2)};
        const Emphasis lit = emphasise(builtIn(), filter, highlight), plain = emphasise(builtIn(), filter);
        QVERIFY(lit.arcs != plain.arcs);
        const Schedule schedule(builtIn(), {});
        const Frame end = frameAt(schedule, schedule.duration());
        QCOMPARE(countsOf(lit, Frame()), countsOf(plain, Frame()));
        QCOMPARE(countsOf(lit, end), countsOf(plain, end));
    }
};

QTEST_APPLESS_MAIN(TestCounts)
#include "test_counts.moc"
