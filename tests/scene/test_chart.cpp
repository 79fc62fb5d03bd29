// SPDX-License-Identifier: GPL-3.0-or-later

#include "maps.h"

#include <QTest>

using namespace summitry;

/// Lines of the data, as they are drawn, keep to where the projection puts them.
class TestChart : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void no_edge_strays_by_more_than_half_a_device_pixel_data();
    void no_edge_strays_by_more_than_half_a_device_pixel();

private:
    std::shared_ptr<const World> m_world;
};

namespace {

/// Finds the nearest of many segments in the plane.
class Segments {
public:
    Segments(const std::vector<PlaneRun> &runs, double cell)
        : m_cell(cell)
    {
        for (const PlaneRun &run : runs) {
            for (qsizetype i = 1; i < run.points.size(); ++i)
                add(QLineF(run.points[i - 1], run.points[i]));
        }
    }

    /// Infinite where none is within a cell.
    double distance(QPointF p) const
    {
        double nearest = std::numeric_limits<double>::infinity();
        for (int dx = -1; dx <= 1; ++dx) {
            for (int dy = -1; dy <= 1; ++dy) {
                const auto found = m_cells.constFind(cellOf(p) + QPoint(dx, dy));
                if (found == m_cells.cend())
                    continue;
                for (const QLineF &line : *found) {
                    const QPointF way = line.p2() - line.p1(), from = p - line.p1();
                    const double squared = QPointF::dotProduct(way, way);
                    const double t
                        = squared > 0 ? std::clamp(QPointF::dotProduct(from, way) / squared, 0.0, 1.0) : 0;
                    const QPointF gap = from - way * t;
                    nearest = std::min(nearest, std::hypot(gap.x(), gap.y()));
                }
            }
        }
        return nearest;
    }

private:
    QPoint cellOf(QPointF p) const
    {
        return {static_cast<int>(std::floor(p.x() / m_cell)), static_cast<int>(std::floor(p.y() / m_cell))};
    }
    void add(const QLineF &line)
    {
        const int steps = 1 + static_cast<int>(line.length() / m_cell * 2);
        QPoint before(std::numeric_limits<int>::max(), 0);
        for (int i = 0; i <= steps; ++i) {
            const QPoint cell = cellOf(line.pointAt(1.0 * i / steps));
            if (cell != std::exchange(before, cell))
                m_cells[cell].append(line);
        }
    }

    double m_cell;
    QHash<QPoint, QList<QLineF>> m_cells;
};

} // namespace

void TestChart::initTestCase()
{
    m_world = worldAt(MapScale::Small);
}

void TestChart::no_edge_strays_by_more_than_half_a_device_pixel_data()
{
    QTest::addColumn<Projection>("projection");
    std::vector<ProjectionKind> kinds(namedProjections.begin(), namedProjections.end());
    for (const char *custom : {"+proj=moll", "+proj=aea +lat_1=10 +lat_2=60"})
        kinds.push_back(*readProjection(custom).kind);
    for (const ProjectionKind &kind : kinds) {
        for (const LonLat centre : {LonLat{0, 0}, {37.6, 55.75}, {150, -20}, {-180, 90}})
            QTest::addRow("%s at %g %g", qPrintable(kind.id()), centre.lon, centre.lat)
                << Projection(kind, centre);
    }
}

/// Between points of the data an edge is straight in longitude and latitude: so borders along parallels are
/// meant, and the longest of this data (of Canada, of Antarctica's ice) bend most.
void TestChart::no_edge_strays_by_more_than_half_a_device_pixel()
{
    QFETCH(Projection, projection);
    View view;
    view.projection = projection;
    view.size = {1440, 900};
    view.pixelRatio = 2;
    view = view.fitted(projection.bounds(), {20, 20, 20, 20});
    const double pixel = 1 / (view.scale * view.pixelRatio);
    const auto chart = drawChart(m_world, projection, view.tolerance());
    const Segments coast(chart->coast, 12 * pixel), borders(chart->borders, 12 * pixel);
    int asked = 0, hidden = 0;
    const auto check = [&](const std::vector<Line> &lines, const Segments &drawn) {
        double worst = 0;
        for (const Line &line : lines) {
            for (size_t i = 1; i < line.size(); ++i) {
                for (const double t : {0.0, 0.25, 0.5, 0.75}) {
                    const LonLat at{
                        std::lerp(line[i - 1].lon, line[i].lon, t),
                        std::lerp(line[i - 1].lat, line[i].lat, t)};
                    const auto plane = projection.project(at);
                    const auto rim = projection.kind().hidesHalf() && plane
                        && std::hypot(plane->x(), plane->y()) > 1 - pixel;
                    if (!plane || rim) {
                        ++hidden;
                        continue;
                    }
                    ++asked;
                    worst = std::max(worst, drawn.distance(*plane) / pixel);
                }
            }
        }
        return worst;
    };
    const double worstCoast = check(m_world->coast, coast), worstBorder = check(m_world->borders, borders);
    QVERIFY2(worstCoast <= 0.5, qPrintable(QString::number(worstCoast)));
    QVERIFY2(worstBorder <= 0.5, qPrintable(QString::number(worstBorder)));
    QVERIFY(asked > (projection.kind().hidesHalf() ? 5000 : 20'000));
    QVERIFY(projection.kind().hidesHalf() || hidden < asked / 50);
}

QTEST_MAIN(TestChart)
#include "test_chart.moc"
