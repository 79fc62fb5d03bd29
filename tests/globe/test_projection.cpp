// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/projection.h"

#include <cmath>
#include <QTest>

using namespace summitry;

namespace {

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
    void everyKindAgreesWithItsPublishedFormula();
    void aProjStringIsAProjection_data();
    void aProjStringIsAProjection();
    void aProjStringMayNameItsCentre();
    void unfitProjStringsAreRefused_data();
    void unfitProjStringsAreRefused();
    void whatIsProjectedComesBack_data();
    void whatIsProjectedComesBack();
    void theHorizonHidesTheOtherSide();
    void azimuthalMapsShowAllButTheAntipode();
    void mercatorEndsWhereItIsSquare();
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
    for (const ProjectionKind kind : namedProjections)
        QCOMPARE(readProjection(kind.id()).kind, kind);
    QCOMPARE(readProjection("globe").kind, ProjectionKind::Orthographic);
    const ProjectionReading unknown = readProjection("flat-earth");
    QVERIFY(!unknown.kind);
    QVERIFY(unknown.error.contains("'flat-earth' is no projection: use equal-earth, natural-earth, "));
    QCOMPARE(ProjectionKind(ProjectionKind::PlateCarree).name(), QString("Plate Carrée"));
}

void TestProjection::everyKindAgreesWithItsPublishedFormula()
{
    // Snyder and Voxland 1989, An album of map projections (USGS PP 1453), appendix; Natural Earth after
    // Šavrič, Jenny, Patterson, Petrovič and Hurni 2011, table of the published polynomial.
    const double lon = 40 * M_PI / 180, lat = 50 * M_PI / 180;
    const auto at = [](ProjectionKind kind) { return *Projection(kind, {100, 0}).project({140, 50}); };
    QVERIFY(apart(at(ProjectionKind::PlateCarree), {lon, -lat}) < 1e-12);
    QVERIFY(apart(at(ProjectionKind::Mercator), {lon, -std::asinh(std::tan(lat))}) < 1e-12);
    // Robinson's table: at 50° parallels are 0.8679 as long as the equator, 0.6176 of the way to the pole.
    QVERIFY(apart(at(ProjectionKind::Robinson), {0.8487 * 0.8679 * lon, -1.3523 * 0.6176}) < 1e-3);
    const double alpha = std::acos(std::cos(lat) * std::cos(lon / 2));
    const QPointF aitoff(
        2 * std::cos(lat) * std::sin(lon / 2) * alpha / std::sin(alpha),
        -std::sin(lat) * alpha / std::sin(alpha));
    const QPointF winkel = (aitoff + QPointF(lon * 2 / M_PI, -lat)) / 2;
    QVERIFY(apart(at(ProjectionKind::WinkelTripel), winkel) < 1e-12);
    const double l2 = lat * lat, l4 = l2 * l2;
    const QPointF naturalEarth(
        lon * (0.8707 - 0.131979 * l2 - 0.013791 * l4 + l4 * l4 * l2 * (0.003971 - 0.001529 * l2)),
        -lat * (1.007226 + l2 * (0.015085 + l4 * (-0.044475 + 0.028874 * l2 - 0.005916 * l4))));
    QVERIFY(apart(at(ProjectionKind::NaturalEarth), naturalEarth) < 1e-12);
    // Azimuthal ones from the pole: meridians at their true angles, parallels by colatitude.
    const double colatitude = M_PI / 2 - lat;
    const auto fromThePole
        = [](ProjectionKind kind) { return *Projection(kind, {100, 90}).project({140, 50}); };
    const QPointF way(std::sin(lon), std::cos(lon));
    QVERIFY(
        apart(fromThePole(ProjectionKind::AzimuthalEqualArea), way * 2 * std::sin(colatitude / 2)) < 1e-9);
    QVERIFY(apart(fromThePole(ProjectionKind::AzimuthalEquidistant), way * colatitude) < 1e-9);
}

void TestProjection::aProjStringIsAProjection_data()
{
    QTest::addColumn<QString>("definition");
    for (const char *definition :
         {"+proj=moll", "+proj=hammer", "+proj=sinu", "+proj=eck4", "+proj=vandg",
          "+proj=aea +lat_1=10 +lat_2=60", "+proj=wag5", "+proj=mill", "+proj=cea +lat_ts=30", "+proj=merc",
          "+proj=laea", "+proj=ortho", "+proj=moll +ellps=WGS84 +units=km +x_0=500 +no_defs",
          "  +proj=moll   +lon_0=11"})
        QTest::newRow(definition) << definition;
}

void TestProjection::aProjStringIsAProjection()
{
    QFETCH(QString, definition);
    const ProjectionReading reading = readProjection(definition);
    QVERIFY2(reading.kind, qPrintable(reading.error));
    QCOMPARE(reading.kind->id(), definition.simplified());
    QCOMPARE(readProjection(reading.kind->id()).kind, reading.kind);
    const Projection projection(*reading.kind, {0, 0});
    const auto rio = projection.project({-43, -23});
    QVERIFY(rio && rio->x() < -0.3 && rio->y() > 0.1 && std::hypot(rio->x(), rio->y()) < 2);
}

void TestProjection::aProjStringMayNameItsCentre()
{
    QCOMPARE(readProjection("+proj=moll").kind->facts().centre, std::nullopt);
    QCOMPARE(readProjection("+proj=moll +lon_0=150").kind->facts().centre, (LonLat{150, 0}));
    const ProjectionKind moscow = *readProjection("+proj=laea +lat_0=55.75 +lon_0=37.6").kind;
    QCOMPARE(moscow.facts().centre, (LonLat{37.6, 55.75}));
    QCOMPARE(moscow.facts().horizon, ProjectionKind(ProjectionKind::AzimuthalEqualArea).facts().horizon);
}

void TestProjection::unfitProjStringsAreRefused_data()
{
    QTest::addColumn<QString>("definition");
    QTest::addColumn<QString>("sentence");
    const auto rows = [](const char *sentence, std::initializer_list<const char *> definitions) {
        for (const char *definition : definitions)
            QTest::newRow(definition) << definition << sentence;
    };
    rows(
        "PROJ knows no such map projection",
        {"+proj=flat", "+proj=utm +zone=37", "+proj=longlat", "+proj=pipeline", "+proj=noop"});
    rows("PROJ cannot invert it", {"+proj=airy", "+proj=august", "+proj=larr"});
    rows(
        "is no world projection",
        {"+proj=stere", "+proj=gnom", "+proj=cart", "+proj=tmerc", "+proj=lcc +lat_1=33 +lat_2=45",
         "+proj=igh", "+proj=healpix", "+proj=geos +h=35785831", "+proj=nsper +h=3000000"});
    rows(
        "a number is expected",
        {"+proj=moll +lon_0=east", "+proj=moll +lon_0=1,5", "+proj=hgridshift +grids=/etc/passwd",
         "+proj=tinshift +file=x.json"});
    rows("is not understood", {"+proj=moll lon_0=3", "+proj=moll + +", "+proj="});
}

void TestProjection::unfitProjStringsAreRefused()
{
    QFETCH(QString, definition);
    QFETCH(QString, sentence);
    const ProjectionReading reading = readProjection(definition);
    QVERIFY(!reading.kind);
    QVERIFY2(reading.error.contains(sentence), qPrintable(reading.error));
    QVERIFY(reading.error.endsWith('.'));
}

void TestProjection::azimuthalMapsShowAllButTheAntipode()
{
    const LonLat moscow{37.6, 55.75};
    for (const ProjectionKind kind :
         {ProjectionKind::AzimuthalEqualArea, ProjectionKind::AzimuthalEquidistant}) {
        const Projection projection(kind, moscow);
        const double rim = kind == ProjectionKind::AzimuthalEqualArea ? 2 : M_PI;
        QVERIFY(!projection.project({-142.4, -55.75}));
        for (const LonLat near :
             {LonLat{-142.4, -55.7}, {-142.4, -55.8}, {-142.3, -55.75}, {-142.5, -55.75}}) {
            const auto at = projection.project(near);
            QVERIFY(at && std::hypot(at->x(), at->y()) > rim - 0.002);
        }
        QVERIFY(std::abs(projection.bounds().width() / 2 - rim) < 1e-4);
    }
}

void TestProjection::mercatorEndsWhereItIsSquare()
{
    const Projection mercator(ProjectionKind::Mercator, {20, 0});
    QVERIFY(mercator.project({0, 85.05}));
    QVERIFY(!mercator.project({0, 85.06}));
    QVERIFY(!mercator.project({0, -90}));
    QVERIFY(!mercator.unproject({0, 3.15}));
    QVERIFY(std::abs(mercator.bounds().width() / mercator.bounds().height() - 1) < 1e-6);
}

void TestProjection::whatIsProjectedComesBack_data()
{
    QTest::addColumn<ProjectionKind>("kind");
    QTest::addColumn<LonLat>("centre");
    std::vector<ProjectionKind> kinds(namedProjections.begin(), namedProjections.end());
    for (const char *custom : {"+proj=moll", "+proj=vandg", "+proj=aea +lat_1=10 +lat_2=60", "+proj=merc"})
        kinds.push_back(*readProjection(custom).kind);
    for (const ProjectionKind &kind : kinds) {
        for (const LonLat centre : {LonLat{0, 0}, {60, 40}, {180, -60}, {-170, 90}, {33.3, -90}})
            QTest::addRow("%s at %g %g", qPrintable(kind.id()), centre.lon, centre.lat) << kind << centre;
    }
}

void TestProjection::whatIsProjectedComesBack()
{
    QFETCH(ProjectionKind, kind);
    QFETCH(LonLat, centre);
    const Projection projection(kind, centre);
    int seen = 0;
    for (double lon = -180; lon <= 180; lon += 7.5) {
        for (double lat = -89; lat <= 89; lat += 8.9) {
            const auto plane = projection.project({lon, lat});
            if (!plane || (kind.hidesHalf() && std::hypot(plane->x(), plane->y()) > 0.9999))
                continue;
            ++seen;
            const auto back = projection.unproject(*plane);
            QVERIFY(back);
            QVERIFY(std::abs(std::remainder(back->lon - lon, 360)) * std::cos(lat * M_PI / 180) < 1e-6);
            QVERIFY(std::abs(back->lat - lat) < 1e-6);
        }
    }
    QVERIFY(seen > (kind.hidesHalf() ? 300 : 900));
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
    QFETCH(ProjectionKind, kind);
    QFETCH(LonLat, centre);
    const Projection projection(kind, centre);
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
