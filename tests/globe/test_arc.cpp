// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/geodesic.h"
#include "globe/projection.h"

#include <cmath>
#include <QTest>

using namespace summitry;

/// Geodesics on the plane: cut where the map is cut, never a line across it.
class TestArc : public QObject {
    Q_OBJECT
private slots:
    void followsItsGeodesic_data();
    void followsItsGeodesic();
    void neverALineAcrossTheMap_data();
    void neverALineAcrossTheMap();
    void fromAPointToItselfIsNothing();
    void behindTheHorizonIsNothing();
};

void TestArc::followsItsGeodesic_data()
{
    QTest::addColumn<ProjectionKind>("kind");
    QTest::addColumn<LonLat>("centre");
    QTest::addColumn<LonLat>("from");
    QTest::addColumn<LonLat>("to");
    QTest::addColumn<int>("pieces");
    const ProjectionKind flat = ProjectionKind::EqualEarth;
    const ProjectionKind globe = ProjectionKind::Orthographic;
    const LonLat moscow{37.62, 55.75}, beijing{116.40, 39.91}, vancouver{-123.1, 49.25}, lima{-77.03, -12.05};
    QTest::newRow("short") << flat << LonLat{60, 0} << moscow << beijing << 1;
    QTest::newRow("across the seam") << flat << LonLat{0, 0} << beijing << vancouver << 2;
    QTest::newRow("across 180° in the map's middle") << flat << LonLat{180, 0} << beijing << vancouver << 1;
    QTest::newRow("across the seam of another central meridian")
        << flat << LonLat{120, 0} << lima << moscow << 2;
    QTest::newRow("over the pole") << flat << LonLat{0, 0} << LonLat{30, 60} << LonLat{-150, 60} << 2;
    QTest::newRow("beside the pole") << flat << LonLat{0, 0} << LonLat{30, 60} << LonLat{-150.5, 60} << 2;
    QTest::newRow("beside the pole, away from the seam")
        << flat << LonLat{0, 0} << LonLat{-90, 60} << LonLat{89, 60} << 1;
    QTest::newRow("from pole to pole") << flat << LonLat{0, 0} << LonLat{40, -90} << LonLat{40, 90} << 1;
    QTest::newRow("along the equator") << flat << LonLat{0, 0} << LonLat{-60, 0} << LonLat{60, 0} << 1;
    QTest::newRow("along the equator across the seam")
        << flat << LonLat{0, 0} << LonLat{150, 0} << LonLat{-150, 0} << 2;
    QTest::newRow("along the seam") << flat << LonLat{0, 0} << LonLat{180, -40} << LonLat{-180, 50} << 1;
    QTest::newRow("along the seam of another central meridian")
        << flat << LonLat{60, 0} << LonLat{-120, -40} << LonLat{-120, 50} << 1;
    QTest::newRow("ending on the seam") << flat << LonLat{0, 0} << LonLat{120, 10} << LonLat{180, 30} << 1;
    QTest::newRow("antipodes") << flat << LonLat{0, 0} << LonLat{0, 30} << LonLat{180, -30} << 2;
    QTest::newRow("nearly antipodes") << flat << LonLat{0, 0} << LonLat{0, 30} << LonLat{179.6, -30.1} << 1;
    QTest::newRow("globe, in front") << globe << LonLat{60, 40} << moscow << beijing << 1;
    QTest::newRow("globe, goes behind") << globe << LonLat{60, 40} << moscow << lima << 1;
    QTest::newRow("globe, over the pole")
        << globe << LonLat{0, 90} << LonLat{30, 60} << LonLat{-150, 60} << 1;
    QTest::newRow("globe, comes up and goes down")
        << globe << LonLat{0, 0} << LonLat{-95, 10} << LonLat{80, 10} << 1;
}

void TestArc::followsItsGeodesic()
{
    QFETCH(ProjectionKind, kind);
    QFETCH(LonLat, centre);
    QFETCH(LonLat, from);
    QFETCH(LonLat, to);
    QFETCH(int, pieces);
    const Projection projection(kind, centre);
    const double tolerance = 0.001;
    const Geodesic geodesic(from, to);
    const auto arc = projectGeodesic(projection, from, to, {tolerance, {}});
    QCOMPARE(static_cast<int>(arc.size()), pieces);

    double before = 0;
    for (const auto &piece : arc) {
        QVERIFY(piece.size() >= 2);
        // What is left out between two pieces is behind the horizon, or has no length.
        if (!projection.isAzimuthal())
            QVERIFY(piece.front().fraction - before < 1e-9);
        for (std::size_t i = 1; i < piece.size(); ++i) {
            const ArcPoint &a = piece[i - 1];
            const ArcPoint &b = piece[i];
            QVERIFY(b.fraction > a.fraction);
            const QPointF chord = b.at - a.at;
            const double length = std::hypot(chord.x(), chord.y());
            for (const double t : {0.2, 0.4, 0.5, 0.6, 0.8}) {
                const auto p = projection.project(geodesic.at(a.fraction + t * (b.fraction - a.fraction)));
                if (!p || length < tolerance)
                    continue;
                const QPointF way = *p - a.at;
                QVERIFY(std::abs(way.x() * chord.y() - way.y() * chord.x()) / length < 1.5 * tolerance);
                // On a jump the line between would be at one end or the other.
                if (t == 0.5)
                    QVERIFY(std::abs(QPointF::dotProduct(way, chord) / (length * length) - 0.5) < 0.35);
            }
        }
        before = piece.back().fraction;
    }
    if (!projection.isAzimuthal())
        QVERIFY(1 - before < 1e-9);
}

void TestArc::neverALineAcrossTheMap_data()
{
    QTest::addColumn<ProjectionKind>("kind");
    for (const ProjectionKind kind : namedProjections)
        QTest::newRow(qPrintable(kind.id())) << kind;
    QTest::newRow("conic") << *readProjection("+proj=aea +lat_1=10 +lat_2=60").kind;
}

/// Nasty geodesics on maps with nasty centres: each chord that is drawn has its geodesic beside it.
void TestArc::neverALineAcrossTheMap()
{
    QFETCH(ProjectionKind, kind);
    const LonLat ends[][2]{
        {{0, 30}, {180, -30}},        {{0, 30}, {179.6, -30.1}}, {{30, 0}, {-150, 0}},
        {{30, 0}, {-150.4, 0.2}},     {{30, 60}, {-150, 60}},    {{30, 60}, {-150.001, 60}},
        {{-90, 89.9}, {90, 89.9}},    {{40, -90}, {40, 90}},     {{-60, 0}, {60, 0}},
        {{150, 0}, {-150, 0}},        {{180, -40}, {-180, 50}},  {{-120, -40}, {-120, 50}},
        {{179.9999, 10}, {-180, 80}}, {{-179, -80}, {179, 80}},  {{37.6, 55.8}, {-142.4, -55.7}},
        {{37.6, 55.8}, {37.6, 55.8}}, {{-100, -35}, {100, -35}}, {{120, 10}, {180, 30}},
        {{10, 80}, {-170, 75}},       {{10, -80}, {-170, -75}},  {{55, 25}, {-123, -20}},
    };
    const LonLat centres[]{{0, 0},          {180, 0},   {60, 40},  {37.6, 55.8},
                           {-142.4, -55.7}, {-120, 90}, {30, -90}, {-30, 0.1}};
    const double tolerance = 0.001;
    for (const LonLat centre : centres) {
        const Projection projection(kind, {centre.lon, kind.isAzimuthal() ? centre.lat : 0});
        for (const auto &[from, to] : ends) {
            const QByteArray row = QStringLiteral("%1 %2 to %3 %4 around %5 %6")
                                       .arg(from.lon)
                                       .arg(from.lat)
                                       .arg(to.lon)
                                       .arg(to.lat)
                                       .arg(centre.lon)
                                       .arg(centre.lat)
                                       .toUtf8();
            const Geodesic geodesic(from, to);
            double drawn = 0;
            for (const auto &piece : projectGeodesic(projection, from, to, {tolerance, {}})) {
                QVERIFY2(piece.size() >= 2, row);
                drawn += piece.back().fraction - piece.front().fraction;
                for (std::size_t i = 1; i < piece.size(); ++i) {
                    const ArcPoint &a = piece[i - 1], &b = piece[i];
                    const QPointF chord = b.at - a.at;
                    const double length = std::hypot(chord.x(), chord.y());
                    if (length < 4 * tolerance)
                        continue;
                    const auto half = projection.project(geodesic.at((a.fraction + b.fraction) / 2));
                    QVERIFY2(half, row);
                    const QPointF way = *half - a.at;
                    QVERIFY2(
                        std::abs(way.x() * chord.y() - way.y() * chord.x()) / length < 1.5 * tolerance, row);
                    QVERIFY2(std::abs(QPointF::dotProduct(way, chord) / (length * length) - 0.5) < 0.35, row);
                }
            }
            const bool isWhole = !kind.hidesHalf() && kind != ProjectionKind::Mercator;
            QVERIFY2(!isWhole || geodesic.length() == 0 || (1 - drawn) * geodesic.length() < 1000, row);
        }
    }
}

void TestArc::fromAPointToItselfIsNothing()
{
    for (const ProjectionKind kind : namedProjections)
        QVERIFY(projectGeodesic(Projection(kind), {37, 55}, {37, 55}, {}).empty());
}

void TestArc::behindTheHorizonIsNothing()
{
    const Projection globe(ProjectionKind::Orthographic, {0, 0});
    QVERIFY(projectGeodesic(globe, {170, 10}, {-170, 20}, {}).empty());
}

QTEST_GUILESS_MAIN(TestArc)
#include "test_arc.moc"
