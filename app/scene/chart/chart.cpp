// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/chart/chart.h"

#include "threads/parallel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace summitry {

namespace {

constexpr double GraticuleStep = 30; // degrees
constexpr qsizetype WholeLine = 1 << 20; // dashes run on, and a transparent line does not lie over itself

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

const std::vector<PlaneRun> &Chart::outlineOf(const QString &code) const
{
    const std::lock_guard lock(outlines->mutex);
    const auto [at, isNew] = outlines->byCode.try_emplace(code);
    const Land *found = isNew ? land(code) : nullptr;
    if (found)
        at->second = projectRuns(
            projection, shores(world->countries[static_cast<size_t>(found->country)]), {tolerance, frame},
            WholeLine);
    return at->second;
}

std::shared_ptr<const Chart> drawChart(
    std::shared_ptr<const World> world, const Projection &projection, double tolerance, const QRectF &frame)
{
    const Drafting drafting{tolerance, frame};
    auto chart = std::make_shared<Chart>();
    chart->projection = projection;
    chart->tolerance = tolerance;
    chart->frame = frame;
    chart->outline = projection.outline().toFillPolygon();
    chart->lands.resize(world->countries.size());
    // A globe is turned rather than projected, but where its points would take too much memory.
    const bool turns = world->scale != MapScale::Large && drawsFromSphere(projection, drafting);
    const Sphere *sphere = turns ? &world->sphere() : nullptr;
    const LonLat centre = projection.centre();
    const auto drawLines = [&](std::vector<PlaneRun> Chart::*runs, const std::vector<Line> &lines,
                               std::vector<SphereShape> Sphere::*shapes, qsizetype longest = 128) {
        (*chart).*runs = sphere ? turnRuns(centre, sphere->*shapes, drafting, longest)
                                : projectRuns(projection, lines, drafting, longest);
    };
    const auto drawGround = [&](const std::vector<Polygon> &polygons, auto shapes) {
        return sphere ? turnAreas(centre, shapes(*sphere), drafting)
                      : projectAreas(projection, polygons, drafting);
    };
    // The longest first, so that no thread is left with them at the end.
    const std::array<std::function<void()>, 4> layers{
        [&] { drawLines(&Chart::coast, world->coast, &Sphere::coast); },
        [&] { chart->lakes = drawGround(world->lakes, [](const Sphere &s) { return std::span(s.lakes); }); },
        [&] { drawLines(&Chart::borders, world->borders, &Sphere::borders); },
        [&] {
            drawLines(&Chart::disputedBorders, world->disputedBorders, &Sphere::disputedBorders, WholeLine);
            chart->graticule = projectRuns(projection, graticule(projection, GraticuleStep), drafting);
        },
    };
    inParallel(static_cast<int>(layers.size() + world->countries.size()), [&](int i) {
        const auto task = static_cast<size_t>(i);
        if (task < layers.size())
            return layers[task]();
        const size_t country = task - layers.size();
        Chart::Land &land = chart->lands[country];
        land.country = static_cast<int>(country);
        land.areas = drawGround(world->countries[country].polygons, [country](const Sphere &s) {
            return std::span(s.lands[country]);
        });
        for (const PlaneArea &area : land.areas)
            land.box |= area.box;
    });
    std::erase_if(chart->lands, [](const Chart::Land &land) { return land.areas.empty(); });
    chart->world = std::move(world);
    return chart;
}

} // namespace summitry
