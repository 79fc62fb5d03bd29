// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/geodesic.h"

#include <cmath>
#include <QTest>

using namespace summitry;

class TestGeodesic : public QObject {
    Q_OBJECT
private slots:
    void agreesWithPublishedValues_data();
    void agreesWithPublishedValues();
    void alongTheEquatorStaysOnIt();
    void overThePoleHasItsMiddleThere();
    void betweenAntipodesIsHalfAMeridian();
    void fromAPointToItselfHasNoLength();
};

void TestGeodesic::agreesWithPublishedValues_data()
{
    struct Row {
        LonLat from, to;
        double azimuth, length;
    };
    // Karney, test set for geodesics (2010), doi:10.5281/zenodo.32156, as quoted in GeographicLib's and
    // PROJ's own tests.
    const Row rows[]{
        {{-139.44815, 35.60777}, {-69.95921, -11.17491}, 111.098748429560326, 8935244.5604818305},
        {{106.05087, 55.52454}, {197.18234, 77.03196}, 22.020059880982801, 4105086.1713924406},
        {{142.59065, -21.97856}, {98.56635, 41.84138}, -32.44456876433189, 8394328.894657671},
        {{112.2363, -66.99028}, {285.90344, -12.70631}, 173.73491240878403, 11150344.2312080241},
        {{173.34268, -17.42761}, {5.93557, -15.84784}, -159.033557661192928, 16076603.1631180673},
        {{48.28919, 32.84994}, {202.29132, -56.28556}, 150.492927788121982, 16727068.9438164461},
        {{52.74123, 6.96833}, {206.17291, -7.39675}, 92.581585386317712, 17102477.2496958388},
        {{-16.30485, -50.56724}, {-94.97412, -33.56571}, -105.439679907590164, 6455670.5118668696},
        {{-8.90775, -58.93002}, {133.13503, -8.91104}, 140.965397902500679, 11756066.0219864627},
        {{-74.28391, -68.82867}, {-8.36685, -50.63005}, 93.774347763114881, 3956936.926063544},
        {{-32.0898, -10.62672}, {-134.31681, 5.883}, -86.426713286747751, 11470869.3864563009},
        {{166.90563, -21.76221}, {213.97627, 48.72884}, 29.319421206936428, 9098627.3986554915},
    };
    QTest::addColumn<LonLat>("from");
    QTest::addColumn<LonLat>("to");
    QTest::addColumn<double>("azimuth");
    QTest::addColumn<double>("length");
    for (const Row &r : rows)
        QTest::addRow("%g %g to %g %g", r.from.lat, r.from.lon, r.to.lat, r.to.lon)
            << r.from << r.to << r.azimuth << r.length;
}

void TestGeodesic::agreesWithPublishedValues()
{
    QFETCH(LonLat, from);
    QFETCH(LonLat, to);
    QFETCH(double, azimuth);
    QFETCH(double, length);
    const Geodesic geodesic(from, to);
    QVERIFY(std::abs(geodesic.length() - length) < 1e-7);
    QVERIFY(std::abs(geodesic.azimuth() - azimuth) < 1e-11);
    const LonLat end = geodesic.at(1);
    QVERIFY(std::abs(std::remainder(end.lon - to.lon, 360)) < 1e-11);
    QVERIFY(std::abs(end.lat - to.lat) < 1e-11);
    const LonLat middle = geodesic.at(0.5);
    QVERIFY(std::abs(Geodesic(from, middle).length() - length / 2) < 1e-7);
}

void TestGeodesic::alongTheEquatorStaysOnIt()
{
    const Geodesic geodesic({-60, 0}, {60, 0});
    QVERIFY(std::abs(geodesic.at(0.25).lat) < 1e-12);
    QVERIFY(std::abs(geodesic.at(0.25).lon + 30) < 1e-12);
}

void TestGeodesic::overThePoleHasItsMiddleThere()
{
    QVERIFY(std::abs(Geodesic({30, 60}, {-150, 60}).at(0.5).lat - 90) < 1e-9);
}

void TestGeodesic::betweenAntipodesIsHalfAMeridian()
{
    // The meridian's quadrant of WGS 84 is 10 001 965.729 m.
    QVERIFY(std::abs(Geodesic({0, 0}, {180, 0}).length() - 2 * 10001965.729) < 1e-2);
    QVERIFY(std::abs(Geodesic({0, -90}, {77, 90}).length() - 2 * 10001965.729) < 1e-2);
}

void TestGeodesic::fromAPointToItselfHasNoLength()
{
    const Geodesic geodesic({37.62, 55.75}, {37.62, 55.75});
    QCOMPARE(geodesic.length(), 0);
    QCOMPARE(geodesic.azimuth(), 0);
    QVERIFY(std::abs(geodesic.at(0.5).lat - 55.75) < 1e-12);
}

QTEST_GUILESS_MAIN(TestGeodesic)
#include "test_geodesic.moc"
