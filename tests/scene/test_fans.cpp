// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/arcs/arctrace.h"
#include "stories.h"

#include <QTest>

using namespace summitry;

namespace {

struct Ends {
    const char *name;
    LonLat from, to;
    bool turnsAtPole = false; ///< sharply, on a flat map, where fans still have cusps
};

const Ends NastyEnds[]{
    {"across 180°", {140, 36}, {-120, 40}},
    {"along the seam of the first centre", {179, -60}, {179.5, 60}},
    {"near the pole", {30, 60}, {150, 62}},
    {"over the pole", {30, 70}, {-140, 75}, true},
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
                for (const int arcs : {1, 2, 6, 12})
                    verify(fan(ends, arcs), view, outline, ends);
            }
        }
    }

private:
    static void verify(
        const std::shared_ptr<const Itinerary> &itinerary, const View &view, const QPolygonF &outline,
        const Ends &ends)
    {
        constexpr double Tolerance = 0.5, Leap = 1; // pixels
        const LonLat centre = view.projection.centre();
        const Routes routes(itinerary, view);
        ArcTracer tracer(view, false);
        for (const Arc &arc : itinerary->arcs) {
            const ScreenArc traced = tracer.trace(routes.route(arc.pair), arc, itinerary->pairs[arc.pair]);
            Arc straight = arc;
            straight.fan = 0;
            const ScreenArc way = tracer.trace(routes.route(arc.pair), straight, itinerary->pairs[arc.pair]);
            for (size_t piece = 0; piece < traced.pieces.size(); ++piece) {
                const auto &points = traced.pieces[piece], &before = way.pieces[piece];
                for (size_t i = 0; i < points.size(); ++i) {
                    const QPointF at = points[i].at();
                    const double outside = view.toEarth(at) ? 0 : distanceTo(outline, at);
                    const double step = i > 0 ? lengthOf(at - points[i - 1].at()) : 0;
                    const bool isEnd = i == 1 || i + 1 == points.size(); // as where the seam cuts it
                    const double own = i > 0 ? lengthOf(before[i].at() - before[i - 1].at()) : 0;
                    if (outside > Tolerance || (isEnd && !ends.turnsAtPole && step > 3 * own + Leap))
                        QFAIL(qPrintable(
                            QStringLiteral("%1, %2 arcs, centre %3 %4: %5 px outside, a step of %6 px")
                                .arg(QString::fromUtf8(ends.name))
                                .arg(itinerary->arcs.size())
                                .arg(centre.lon)
                                .arg(centre.lat)
                                .arg(outside)
                                .arg(step)));
                }
                if (const bool isCut = traced.pieces.size() > 1;
                    isCut && piece > 0) // meets the seam as its way
                    QVERIFY(lengthOf(points.front().at() - before.front().at()) < Tolerance);
            }
        }
    }
};

QTEST_MAIN(TestFans)
#include "test_fans.moc"
