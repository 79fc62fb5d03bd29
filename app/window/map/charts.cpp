// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/map/charts.h"

namespace summitry {

Charts::Charts(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_drawing(tr("The map could not be drawn."))
{
    connect(&library, &Library::worldOpened, this, &Charts::finer);
}

std::shared_ptr<const Chart> Charts::coarse(const View &view)
{
    const auto world = m_library.world(MapScale::Small);
    if (!world)
        return nullptr;
    if (!m_coarse || m_coarse->world != world || m_coarse->projection != view.projection)
        m_coarse = drawChart(world, view.projection, 0.002);
    return m_coarse;
}

std::shared_ptr<const Chart> Charts::atRest(const View &view)
{
    const MapScale scale = view.mapScale();
    const auto world = m_library.nearestWorld(scale);
    m_library.require(world ? scale : MapScale::Small); // the first map soon, a finer one after it
    const bool serving = m_fine && serves(*m_fine, m_fineTolerance, view);
    if (serving && m_fine->world == world)
        return m_fine;
    if (world)
        prepare(view);
    return serving ? m_fine : coarse(view);
}

std::shared_ptr<const Chart> Charts::ahead(const View &view)
{
    constexpr double early = 0.25; // of the frame's size
    if (!m_fine || !serves(*m_fine, m_fineTolerance, view))
        return coarse(view);
    if (!covers(*m_fine, view, early))
        prepare(view);
    return m_fine;
}

/// Whether a chart holds all that a view shows, and so much of its size `beyond`.
bool Charts::covers(const Chart &chart, const View &view, double beyond)
{
    const QRectF seen = view.frame();
    const double x = beyond * seen.width(), y = beyond * seen.height();
    return chart.projection == view.projection
        && (chart.frame.isNull()
            || chart.frame.contains(seen.adjusted(-x, -y, x, y).intersected(view.projection.bounds())));
}

bool Charts::serves(const Chart &chart, double tolerance, const View &view) const
{
    return tolerance <= view.tolerance() * 1.5 && covers(chart, view);
}

void Charts::prepare(const View &view)
{
    if (m_drawing.isBusy()) {
        m_next = view;
        return;
    }
    m_next.reset();
    const auto world = m_library.nearestWorld(view.mapScale());
    const double tolerance = view.tolerance();
    const QRectF seen = view.frame();
    const QRectF frame
        = seen.adjusted(-seen.width() / 2, -seen.height() / 2, seen.width() / 2, seen.height() / 2);
    m_drawing.run(
        [world, view, tolerance, frame] { return drawChart(world, view.projection, tolerance, frame); },
        [this, tolerance](const std::shared_ptr<const Chart> &chart) {
            m_fine = chart;
            m_fineTolerance = tolerance;
            const std::optional<View> next = std::exchange(m_next, std::nullopt);
            if (next && !serves(*m_fine, m_fineTolerance, *next))
                prepare(*next);
            emit finer();
        });
}

} // namespace summitry
