#include "scene/chart.h"

#include <algorithm>
#include <cmath>
#include <future>

namespace summitry {

namespace {

constexpr double GraticuleStep = 30; // degrees

// The source cuts its polygons at 180° and closes Antarctica along the pole: edges that no map shows.
bool isCutEdge(LonLat a, LonLat b)
{
    constexpr double Seam = 180 - 1e-6, Pole = 90 - 1e-6;
    return (std::abs(a.lon) > Seam && std::abs(b.lon) > Seam)
        || (std::abs(a.lat) > Pole && std::abs(b.lat) > Pole);
}

std::vector<Line> shores(const Country &country)
{
    std::vector<Line> lines;
    for (const Polygon &polygon : country.polygons) {
        for (const Ring &ring : polygon.rings) {
            Line line;
            for (size_t i = 0; i < ring.size(); ++i) {
                if (i > 0 && isCutEdge(ring[i - 1], ring[i])) {
                    lines.push_back(std::exchange(line, {}));
                }
                line.push_back(ring[i]);
            }
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

} // namespace

const Chart::Land *Chart::land(const QString &code) const
{
    const auto found = std::ranges::find_if(lands, [&](const Land &land) {
        return !code.isEmpty() && world->countries[static_cast<size_t>(land.country)].code == code;
    });
    return found == lands.end() ? nullptr : &*found;
}

QPainterPath Chart::outlineOf(const QString &code) const
{
    const Land *found = land(code);
    if (!found)
        return {};
    return projectLines(
        projection, shores(world->countries[static_cast<size_t>(found->country)]), {tolerance, frame});
}

std::shared_ptr<const Chart> drawChart(
    std::shared_ptr<const World> world, const Projection &projection, double tolerance, const QRectF &frame)
{
    const Drafting drafting{tolerance, frame};
    auto chart = std::make_shared<Chart>();
    chart->projection = projection;
    chart->tolerance = tolerance;
    chart->frame = frame;
    chart->outline = projection.outline();
    // Lines and land are about as much work as each other.
    auto lines = std::async(std::launch::async, [&] {
        chart->graticule = projectGraticule(projection, GraticuleStep, drafting);
        chart->lakes = projectPolygons(projection, world->lakes, drafting);
        chart->borders = projectLines(projection, world->borders, drafting);
        chart->disputedBorders = projectLines(projection, world->disputedBorders, drafting);
        chart->coast = projectLines(projection, world->coast, drafting);
    });
    for (size_t i = 0; i < world->countries.size(); ++i) {
        QPainterPath path = projectPolygons(projection, world->countries[i].polygons, drafting);
        if (path.isEmpty())
            continue;
        const QRectF box = path.controlPointRect();
        chart->lands.push_back({static_cast<int>(i), std::move(path), box});
    }
    lines.get();
    chart->world = std::move(world);
    return chart;
}

} // namespace summitry
