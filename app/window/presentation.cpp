// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/presentation.h"

#include "globe/lonlat.h"
#include "telling/occasion.h"

namespace summitry {

Presentation::Presentation(MapView &map, KeptEmphasis &kept, Playhead &playhead, QWidget &window)
    : m_map(map)
    , m_kept(kept)
    , m_playhead(playhead)
    , m_next(tr("In a presentation: next step"))
    , m_previous(tr("In a presentation: step before"))
{
    m_next.setShortcuts({Qt::Key_Right, Qt::Key_PageDown});
    m_previous.setShortcuts({Qt::Key_Left, Qt::Key_PageUp});
    for (QAction *action : {&m_next, &m_previous}) {
        action->setEnabled(false);
        window.addAction(action);
    }
    connect(&m_next, &QAction::triggered, this, [this] { step(&Playhead::toNext); });
    connect(&m_previous, &QAction::triggered, this, [this] { step(&Playhead::toPrevious); });
}

void Presentation::setOn(bool on)
{
    m_on = on;
    m_next.setEnabled(on);
    m_previous.setEnabled(on);
    if (!on || !m_kept.now())
        return;
    m_playhead.pause();
    m_playhead.setMoment(m_playhead.schedule().duration());
    showStep();
}

void Presentation::step(void (Playhead::*to)(const Emphasis &))
{
    if (!m_kept.now())
        return;
    m_playhead.pause();
    (m_playhead.*to)(*m_kept.now());
    showStep();
}

/// Where today's meetings are, or where today's journey leads.
void Presentation::showStep()
{
    const Scene &scene = m_map.stage().scene();
    if (!scene.itinerary || scene.emphasis.itinerary != scene.itinerary)
        return;
    QString city = occasionOf(scene.emphasis, scene.frame).city;
    for (const Arc &arc : scene.itinerary->arcs) {
        if (city.isEmpty() && !scene.frame.atRest && arc.kind == Arc::Kind::Journey
            && arc.day == scene.frame.day)
            city = arc.to;
    }
    const Place *place = scene.itinerary->story->place(city);
    if (scene.frame.atRest || m_playhead.moment() <= 0 || !place)
        return m_map.fit(Fit::Story);
    m_map.travelTo(m_map.viewOf({place->position.longitude(), place->position.latitude()}));
}

} // namespace summitry
