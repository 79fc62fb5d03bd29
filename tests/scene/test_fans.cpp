// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/geodesic.h"
#include "globe/rotation.h"
#include "scene/arcs/arctrace.h"
#include "stories.h"

#include <QTest>

using namespace summitry;

namespace {

struct Ends {
    const char *name;
    LonLat from, to;
};

const Ends NastyEnds[]{
    {"across 180°", {140, 36}, {-120, 40}},
    {"along the seam of the first centre", {179, -60}, {179.5, 60}},
    {"near the pole", {30, 60}, {150, 62}},
    {"over the pole", {30, 70}, {-140, 75}},
    {"from pole to pole", {10, 89}, {60, -89}},
    {"nearly antipodal", {10, 40}, {-171, -39}},
    {"short", {37.6, 55.8}, {39, 56}},
};

/// So many arcs between two places, out and back in turn.
std::shared_ptr<const Itinerary> fan(const Ends &ends, int arcs)
{
    StoryMaker maker(1, 30);
    const QString home = QStringLiteral("home"), away = QStringLiteral("away");
    maker.place(home, ends.from.lon, ends.from.lat, QStringLiteral("FRA"));
    maker.place(away, ends.to.lon, ends.to.lat, QStringLiteral("FRA"));
    maker.leader(QStringLiteral("host"), home).trip(QStringLiteral("t"), 1, 30);
    for (int i = 0; i < arcs; ++i)
        maker.leg(i % 2 ? away : home, i % 2 ? home : away, 1 + i);
    return maker.itinerary();
}

constexpr double Half = 0.5; // pixels

double distanceTo(const QPolygonF &line, QPointF p)
{
    double nearest = HUGE_VAL;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF a = line[i - 1], way = line[i] - a;
        const double squared = QPointF::dotProduct(way, way);
        const double t = squared > 0 ? std::clamp(QPointF::dotProduct(p - a, way) / squared, 0.0, 1.0) : 0.0;
        nearest = std::min(nearest, std::hypot((a + way * t - p).x(), (a + way * t - p).y()));
    }
    return nearest;
}

} // namespace

class TestFans : public QObject {
    Q_OBJECT
private slots:
    void stayOnTheEarth_data()
    {
        QTest::addColumn<ProjectionKind>("kind");
        for (const ProjectionKind kind : namedProjections)
            QTest::newRow(qPrintable(kind.id())) << kind;
    }
    void stayOnTheEarth()
    {
        QFETCH(ProjectionKind, kind);
        const LonLat centres[]{{0, 0},   {30, 20},  {60, 45},  {90, -30},  {120, 60},  {150, 10},
                               {180, 0}, {-30, 80}, {-60, 35}, {-90, -60}, {-120, 15}, {-150, 50}};
        for (const LonLat centre : centres) {
            View view;
            view.projection = Projection(kind, centre);
            view.size = {1440, 810};
            const QPainterPath earth = view.projection.outline();
            view = view.fitted(earth.boundingRect(), {});
            const QPolygonF outline = view.transform().map(earth).toFillPolygon();
            for (const Ends &ends : NastyEnds) {
                m_turns = turnsSharply(ends, view.projection);
                m_what = QStringLiteral("%1, centre %2 %3")
                             .arg(QString::fromUtf8(ends.name))
                             .arg(centre.lon)
                             .arg(centre.lat);
                followTheGeodesic(ends, view);
                for (const int arcs : {1, 2, 5, 12})
                    stayOn(fan(ends, arcs), view, outline);
            }
        }
    }

private:
    void refuse(const QString &what, double pixels) const
    {
        QFAIL(qPrintable(QStringLiteral("%1: %2 (%3 px)").arg(m_what, what).arg(pixels)));
    }

    void followTheGeodesic(const Ends &ends, const View &view) const
    {
        constexpr int Samples = 600;
        const auto itinerary = fan(ends, 1);
        const Routes routes(itinerary, view);
        ArcTracer tracer(view, false);
        const Arc &arc = itinerary->arcs.front();
        const ScreenArc drawn = tracer.trace(routes.route(arc.pair), arc, itinerary->pairs[arc.pair]);
        std::vector<QPolygonF> lines;
        for (const auto &piece : drawn.pieces) {
            QPolygonF &line = lines.emplace_back();
            for (const auto &point : piece)
                line.append(point.at());
        }
        const Geodesic way(ends.from, ends.to);
        for (int i = 0; i <= Samples; ++i) {
            const auto at = view.toScreen(way.at(static_cast<double>(i) / Samples));
            double nearest = at ? HUGE_VAL : 0;
            for (const QPolygonF &line : lines)
                nearest = at ? std::min(nearest, distanceTo(line, *at)) : 0;
            if (at && nearest > Half)
                return refuse(QStringLiteral("strays from the geodesic"), nearest);
        }
    }

    void stayOn(
        const std::shared_ptr<const Itinerary> &itinerary, const View &view, const QPolygonF &outline) const
    {
        const Routes routes(itinerary, view);
        ArcTracer tracer(view, false);
        for (const Arc &arc : itinerary->arcs) {
            const ScreenArc drawn = tracer.trace(routes.route(arc.pair), arc, itinerary->pairs[arc.pair]);
            for (size_t piece = 0; piece < drawn.pieces.size(); ++piece) {
                const auto &points = drawn.pieces[piece];
                for (const auto &point : points) {
                    const double outside = view.toEarth(point.at()) ? 0 : distanceTo(outline, point.at());
                    if (outside > Half)
                        return refuse(QStringLiteral("outside the Earth"), outside);
                }
                const double start = distanceTo(outline, points.front().at()),
                             end = distanceTo(outline, points.back().at());
                if ((piece > 0 && start > Half) || (piece + 1 < drawn.pieces.size() && end > Half))
                    return refuse(QStringLiteral("a loose end"), std::max(start, end));
                if (const double turn = sharpestTurn(points); turn > 2.5 && !m_turns)
                    return refuse(QStringLiteral("a cusp"), turn);
            }
        }
    }

    /// Radians between two stretches that are long enough to be seen.
    static double sharpestTurn(const std::vector<Waypoint> &points)
    {
        constexpr double Seen = 1; // pixels
        std::vector<QPointF> kept;
        for (const Waypoint &point : points) {
            if (kept.empty() || lengthOf(point.at() - kept.back()) > Seen)
                kept.push_back(point.at());
        }
        double sharpest = 0;
        for (size_t i = 2; i < kept.size(); ++i) {
            const QPointF a = kept[i - 1] - kept[i - 2], b = kept[i] - kept[i - 1];
            sharpest = std::max(
                sharpest, std::abs(std::atan2(a.x() * b.y() - a.y() * b.x(), QPointF::dotProduct(a, b))));
        }
        return sharpest;
    }

    /// Near a pole of a flat map, or the rim of an azimuthal one, the map itself does.
    static bool turnsSharply(const Ends &ends, const Projection &projection)
    {
        constexpr int Samples = 100;
        constexpr double Near = 25; // degrees
        const Rotation rotation(projection.centre());
        const Geodesic way(ends.from, ends.to);
        for (int i = 0; i <= Samples; ++i) {
            const LonLat p = way.at(static_cast<double>(i) / Samples);
            if (projection.isAzimuthal() ? rotation.rotate(p).x
                        < std::cos((projection.kind().facts().horizon - Near) * radiansPerDegree)
                                         : std::abs(p.lat) > 90 - Near)
                return true;
        }
        return false;
    }

    QString m_what;
    bool m_turns = false;
};

QTEST_MAIN(TestFans)
#include "test_fans.moc"
