#include "globe/projection.h"

#include <cmath>
#include <QTest>

using namespace summitry;

namespace {

const ProjectionKind kinds[]{ProjectionKind::EqualEarth, ProjectionKind::Orthographic};

/// Equal Earth after Šavrič, Patterson and Jenny 2018, doi:10.1080/13658816.2018.1504949.
QPointF equalEarth(double lon, double lat)
{
    constexpr double a1 = 1.340264, a2 = -0.081106, a3 = 0.000893, a4 = 0.003796;
    const double t = std::asin(std::sqrt(3) / 2 * std::sin(lat));
    const double slope = 9 * a4 * std::pow(t, 8) + 7 * a3 * std::pow(t, 6) + 3 * a2 * t * t + a1;
    return {
        2 * std::sqrt(3) * lon * std::cos(t) / (3 * slope),
        -(a4 * std::pow(t, 9) + a3 * std::pow(t, 7) + a2 * std::pow(t, 3) + a1 * t)};
}

double apart(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace

class TestProjection : public QObject {
    Q_OBJECT
private slots:
    void equalEarthFollowsItsPublishedFormula();
    void orthographicGivesSnydersExample();
    void everyKindIsFoundByItsId();
    void whatIsProjectedComesBack_data();
    void whatIsProjectedComesBack();
    void theHorizonHidesTheOtherSide();
    void nothingLiesOutsideTheOutline_data();
    void nothingLiesOutsideTheOutline();
};

void TestProjection::equalEarthFollowsItsPublishedFormula()
{
    for (const double centre : {0.0, 60.0, -170.0}) {
        const Projection projection(ProjectionKind::EqualEarth, {centre, 20});
        for (double lon = -179; lon < 180; lon += 17) {
            for (double lat = -90; lat <= 90; lat += 15) {
                const double d = M_PI / 180;
                const QPointF expected = equalEarth(std::remainder(lon - centre, 360) * d, lat * d);
                QVERIFY(apart(*projection.project({lon, lat}), expected) < 1e-12);
            }
        }
    }
}

void TestProjection::orthographicGivesSnydersExample()
{
    // Snyder 1987, Map projections: a working manual (USGS PP 1395), numerical example of the orthographic.
    const Projection globe(ProjectionKind::Orthographic, {-100, 40});
    QVERIFY(apart(*globe.project({-110, 30}), {-0.1503837, 0.1651911}) < 2e-7);
}

void TestProjection::everyKindIsFoundByItsId()
{
    for (const ProjectionKind kind : kinds)
        QCOMPARE(projectionFromId(projectionId(kind)), kind);
    QCOMPARE(projectionFromId("globe"), ProjectionKind::Orthographic);
    QVERIFY(!projectionFromId("flat-earth"));
    QCOMPARE(projectionName(ProjectionKind::EqualEarth), QString("Equal Earth"));
}

void TestProjection::whatIsProjectedComesBack_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<LonLat>("centre");
    for (const ProjectionKind kind : kinds) {
        for (const LonLat centre : {LonLat{0, 0}, {60, 40}, {180, -60}, {-170, 90}, {33.3, -90}})
            QTest::addRow("%s at %g %g", qPrintable(projectionId(kind)), centre.lon, centre.lat)
                << static_cast<int>(kind) << centre;
    }
}

void TestProjection::whatIsProjectedComesBack()
{
    QFETCH(int, kind);
    QFETCH(LonLat, centre);
    const Projection projection(static_cast<ProjectionKind>(kind), centre);
    int seen = 0;
    for (double lon = -180; lon <= 180; lon += 7.5) {
        for (double lat = -89; lat <= 89; lat += 8.9) {
            const auto plane = projection.project({lon, lat});
            if (!plane || (projection.isAzimuthal() && std::hypot(plane->x(), plane->y()) > 0.9999))
                continue;
            ++seen;
            const auto back = projection.unproject(*plane);
            QVERIFY(back);
            QVERIFY(std::abs(std::remainder(back->lon - lon, 360)) < 1e-6);
            QVERIFY(std::abs(back->lat - lat) < 1e-6);
        }
    }
    QVERIFY(seen > (projection.isAzimuthal() ? 300 : 900));
}

void TestProjection::theHorizonHidesTheOtherSide()
{
    const Projection globe(ProjectionKind::Orthographic, {60, 40});
    QVERIFY(globe.project({60, -49}));
    QVERIFY(!globe.project({60, -51}));
    QVERIFY(!globe.project({-120, -40}));
}

void TestProjection::nothingLiesOutsideTheOutline_data()
{
    whatIsProjectedComesBack_data();
}

void TestProjection::nothingLiesOutsideTheOutline()
{
    QFETCH(int, kind);
    QFETCH(LonLat, centre);
    const Projection projection(static_cast<ProjectionKind>(kind), centre);
    const QPainterPath outline = projection.outline();
    const QRectF around = projection.bounds().adjusted(-0.2, -0.2, 0.2, 0.2);
    for (int i = 0; i < 40; ++i) {
        for (int j = 0; j < 40; ++j) {
            const QPointF p(
                around.left() + around.width() * (i + 0.5) / 40,
                around.top() + around.height() * (j + 0.5) / 40);
            QCOMPARE(projection.unproject(p).has_value(), outline.contains(p));
        }
    }
}

QTEST_GUILESS_MAIN(TestProjection)
#include "test_projection.moc"
