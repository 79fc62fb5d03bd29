// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/arcs/automatic.h"
#include "stories.h"

#include <QTest>

using namespace summitry;

namespace {

struct City {
    const char *id;
    double lon, lat;
};

/// One trip through all of them in turn.
std::shared_ptr<const Itinerary> journey(const QList<City> &cities)
{
    StoryMaker maker(1, 30);
    for (const City &city : cities)
        maker.place(QString::fromLatin1(city.id), city.lon, city.lat, QStringLiteral("FRA"));
    maker.leader(QStringLiteral("host"), QString::fromLatin1(cities.first().id));
    maker.trip(QStringLiteral("t"), 1, 30);
    for (qsizetype i = 1; i < cities.size(); ++i)
        maker.leg(
            QString::fromLatin1(cities[i - 1].id), QString::fromLatin1(cities[i].id), static_cast<int>(i));
    return maker.itinerary();
}

size_t cutsOf(const Itinerary &itinerary, const Projection &projection)
{
    size_t cuts = 0;
    for (const Arc &arc : itinerary.arcs) {
        const auto at = [&](const QString &city) { return toLonLat(itinerary.story->place(city)->position); };
        cuts += projectGeodesic(projection, at(arc.from), at(arc.to), {}).size() > 1 ? 1 : 0;
    }
    return cuts;
}

constexpr City Tokyo{"tokyo", 139.7, 35.7}, Honolulu{"honolulu", -157.9, 21.3}, Lima{"lima", -77, -12},
    Paris{"paris", 2.3, 48.9}, Rome{"rome", 12.5, 41.9}, Vienna{"vienna", 16.4, 48.2},
    Sydney{"sydney", 151.2, -33.9}, Cairo{"cairo", 31.2, 30};

} // namespace

class TestAutomatic : public QObject {
    Q_OBJECT
private slots:
    void cutsNoArc_data()
    {
        QTest::addColumn<QSizeF>("frame");
        QTest::newRow("wide") << QSizeF(1440, 610);
        QTest::newRow("square") << QSizeF(1080, 1000);
        QTest::newRow("tall") << QSizeF(540, 900);
    }
    void cutsNoArc()
    {
        QFETCH(QSizeF, frame);
        const QList<QList<City>> stories{
            {Tokyo, Honolulu, Lima},
            {Paris, Rome, Vienna},
            {Sydney, Honolulu, Tokyo},
            {Paris, Cairo, Rome, Lima},
        };
        for (const auto &cities : stories) {
            const auto itinerary = journey(cities);
            for (const Fit fit : {Fit::Story, Fit::CloseUp, Fit::Filter}) {
                const Projection best = automaticProjection(emphasise(itinerary, {}), fit, frame);
                QCOMPARE(cutsOf(*itinerary, best), 0);
            }
        }
    }
    void squareAndTallFramesAreAzimuthal()
    {
        const Emphasis all = emphasise(builtIn(), {});
        for (const QSizeF frame : {QSizeF(1000, 1000), QSizeF(1500, 1000), QSizeF(540, 1000)}) {
            QVERIFY(isSquarish(frame));
            QVERIFY(automaticProjection(all, Fit::CloseUp, frame).isAzimuthal());
            QVERIFY(automaticFit(all, Fit::Filter, frame) == Fit::CloseUp);
            QVERIFY(automaticFit(all, Fit::Story, frame) == Fit::Story);
        }
        QVERIFY(!isSquarish({1440, 810}));
        QVERIFY(automaticFit(all, Fit::Filter, {1440, 810}) == Fit::Filter);
        Filter china;
        china.countries = {QStringLiteral("CHN")};
        QVERIFY(automaticFit(emphasise(builtIn(), china), Fit::Filter, {1000, 1000}) == Fit::Filter);
    }
    void aRegionIsInTheMiddle()
    {
        const LonLat middle
            = automaticProjection(emphasise(journey({Paris, Rome, Vienna}), {}), Fit::Story, {1000, 1000})
                  .centre();
        QVERIFY(middle.lon > -30 && middle.lon < 50);
        QVERIFY(middle.lat > 15 && middle.lat < 75);
    }
    void aGivenCentreIsKept()
    {
        const LonLat given{100, 20};
        const Emphasis all = emphasise(builtIn(), {});
        QCOMPARE(automaticProjection(all, Fit::Story, {1000, 1000}, given).centre(), given);
        QCOMPARE(automaticProjection(all, Fit::Story, {1440, 600}, given).centre().lon, given.lon);
    }
    void aPartOfTheEarthAcrossTheSeamHasItsMiddle()
    {
        const DegreeBox pacific{160, -30, -140, 30};
        QCOMPARE(pacific.middle(), (LonLat{-170, 0}));
        const Projection best = automaticProjection(pacific, {1000, 1000});
        QVERIFY(std::abs(std::remainder(best.centre().lon + 170, 360)) <= 10);
        QVERIFY(pacific.onPlane(best).width() < 1.5);
    }
    void aStoryWithoutPlacesHasOneToo()
    {
        auto empty = std::make_shared<Itinerary>();
        empty->story = builtIn()->story;
        Emphasis none;
        none.itinerary = empty;
        QCOMPARE(automaticProjection(none, Fit::Story, {1000, 1000}), Projection());
    }
};

QTEST_MAIN(TestAutomatic)
#include "test_automatic.moc"
