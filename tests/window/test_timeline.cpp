// SPDX-License-Identifier: GPL-3.0-or-later

#include "finder/placegeocoder.h"
#include "flat/openstory.h"
#include "support/storymaker.h"
#include "support/storytruth.h"
#include "told.h"

#include <QAbstractButton>
#include <QDir>
#include <QWheelEvent>

using namespace summitry;
using namespace summitry::test;

/// The story's days: their names, and how they are gone through.
class TimelineTest : public OpenWindow {
    Q_OBJECT

    static std::shared_ptr<const Story> crowd() ///< a trip every other day
    {
        StoryMaker maker(1, 31);
        maker.place("capital", 0, 0, "HUN").place("anville", 20, 0, "AUT").leader("host", "capital");
        for (int day = 1; day < 31; day += 2) {
            const QString id = QStringLiteral("journey-of-many-words-%1").arg(day);
            maker.trip(id, day, day + 1).leg("capital", "anville", day).leg("anville", "capital", day + 1);
        }
        return maker.story();
    }
    void wheel(double steps, Qt::KeyboardModifiers modifiers, QPointF at)
    {
        QWheelEvent event(
            at, timeline().mapToGlobal(at), {}, QPoint(0, static_cast<int>(steps * 120)), Qt::NoButton,
            modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&timeline(), &event);
        settle();
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("summitry-test"));
        QCoreApplication::setApplicationName(QStringLiteral("timeline"));
    }
    void cleanup() { close(); }

    void namesNeverStandOnEachOther_data()
    {
        QTest::addColumn<QString>("path");
        const QString shared = QDir::cleanPath(testData("../../../shared"));
        QTest::newRow("frozen") << frozenStory();
        QTest::newRow("a crowd") << QString();
        QTest::newRow("before Christ") << testData("stories/ancient");
        QTest::newRow("cases/13") << shared + "/cases/13-kissinger-shuttle/story";
        QTest::newRow("cases/17") << shared + "/cases/17-biden-president-trips/story";
    }
    void namesNeverStandOnEachOther()
    {
        QFETCH(QString, path);
        if (!path.isEmpty() && !QFileInfo::exists(path))
            QSKIP("skipped: ../shared is not beside the checkout");
        PlaceGeocoder geocoder;
        const auto story = path.isEmpty() ? crowd() : openAnyStory(path, {}, &geocoder).reading.story;
        QVERIFY(story);
        const auto itinerary = planItinerary(story);
        for (const int width : {560, 720, 1040, 1440}) {
            for (const double days : {0.0, 20.0, 5.0}) {
                TimelineDays timeline;
                timeline.emphasis = std::make_shared<const Emphasis>(emphasise(itinerary, {}));
                timeline.size = QSize(width, 142);
                timeline.axis = TimelineAxis(itinerary, timeline.size, {3, days});
                const auto names = timeline.names();
                for (qsizetype i = 0; i < names.size(); ++i) {
                    QVERIFY(names[i].box.left() >= timeline.axis.left() - 0.01);
                    QVERIFY(names[i].box.right() <= timeline.axis.right() + 1.01);
                    QVERIFY(names[i].box.top() >= 0);
                    for (qsizetype j = 0; j < i; ++j)
                        QVERIFY(!names[i].box.intersects(names[j].box));
                }
                QVERIFY(days > 0 || timeline.axis.bands().isEmpty() || !names.isEmpty());
            }
        }
    }

    void theWheelShowsFewerDaysAndGoesAlongThem()
    {
        open();
        const double all = timeline().axis().window().days;
        const QPointF at(700, 60);
        const QDate under = timeline().axis().dayAt(at.x());
        wheel(4, Qt::ControlModifier, at);
        QVERIFY(timeline().axis().window().days < all / 2);
        QVERIFY(std::abs(timeline().axis().dayAt(at.x()).daysTo(under)) <= 1);
        const double from = timeline().axis().window().from;
        wheel(-1, {}, at);
        QVERIFY(timeline().axis().window().from > from);
        for (const TimelineAxis::Bar &bar : timeline().axis().bars())
            QVERIFY(bar.box.center().x() >= timeline().axis().left());
        playhead().setMoment(1);
        QCOMPARE(timeline().axis().window().from, 0.0); // the playhead takes the days along
        wheel(-20, Qt::ControlModifier, at);
        QCOMPARE(timeline().axis().window().days, all);
    }

    void nextAndPreviousAlwaysDoSomething()
    {
        open();
        for (const char *name : {"nextButton", "previousButton"}) {
            for (int press = 0; press < 30; ++press) {
                const double before = playhead().moment();
                click(part<QAbstractButton>(name));
                QVERIFY(playhead().moment() != before);
            }
        }
    }

    void nextShowsWhatItLeadsTo()
    {
        open();
        clickMap(China);
        playhead().setMoment(0);
        press(Qt::Key_N);
        const StoryTruth truth(story(), filter(), scene().frame.day);
        QVERIFY(truth.meetings > 0);
        QCOMPARE(countsOf(scene().emphasis, scene().frame).meetings, truth.meetings);
    }

    void aDayOfDeparturesIsNoQuietDay()
    {
        open();
        const Schedule::Span span = playhead().schedule().day({2024, 5, 15});
        playhead().setMoment(span.start + 1);
        settle();
        QVERIFY(part<QWidget>("todayDepartures"));
        QVERIFY(!part<QWidget>("quietDay"));
    }
};

QTEST_MAIN(TimelineTest)
#include "test_timeline.moc"
