// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/map/layoutjob.h"

#include <utility>

namespace summitry {

LayoutJob::LayoutJob(const Scene &scene, QObject *parent)
    : QObject(parent)
    , m_scene(scene)
    , m_layingOut(tr("Arcs and labels could not be laid out."))
{
}

void LayoutJob::ask(const LayoutOptions &options)
{
    m_latest = options;
    m_asked = m_layingOut.isBusy();
    if (!m_asked)
        begin();
}

void LayoutJob::begin()
{
    m_layingOut.run(
        [scene = m_scene, options = m_latest] {
            return layOut(scene.itinerary, scene.view, scene.emphasis, options, scene.layout);
        },
        [this, itinerary = m_scene.itinerary](const Layout &layout) {
            if (itinerary == m_scene.itinerary && layout.view == m_scene.view)
                emit laidOut(layout);
            if (std::exchange(m_asked, false))
                begin();
        });
}

} // namespace summitry
