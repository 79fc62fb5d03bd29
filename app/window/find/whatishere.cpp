// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/geodesic.h"
#include "window/find/mapfinder.h"
#include "words/phrases.h"

// What is at a point of the map: the part of MapFinder that tells it on the place card.

namespace summitry {

void MapFinder::whatIsHere(QPoint at, bool byKeyboard)
{
    const auto earth = m_map.stage().view().toEarth(QPointF(at));
    m_map.pointAway();
    dismiss();
    if (!earth || !m_library.itinerary())
        return;
    m_here = *earth;
    m_mark->mark(*earth, {}, false);
    PlaceCardText text = cardAt(*earth);
    text.title = tr("Looking…");
    m_card->tell(text);
    follow();
    if (byKeyboard)
        m_card->takeFocus();
    ask();
}

void MapFinder::ask()
{
    if (m_here)
        m_places.whatIsAt(
            QGeoCoordinate(m_here->lat, m_here->lon), [this](const PlaceHere &here) { tellHere(here); });
}

/// What needs no provider: the coordinates, and how far it is from the protagonist's home.
PlaceCardText MapFinder::cardAt(LonLat at) const
{
    PlaceCardText text;
    text.coordinates = coordinatesText(at.lat, at.lon);
    const Story &story = *m_library.itinerary()->story;
    const Place *home = story.place(story.homeOf(story.protagonist));
    const Leader *who = story.leader(story.protagonist);
    if (home && who) {
        const double metres = Geodesic(toLonLat(home->position), at).length();
        text.lines << tr("%1 from %2, home of %3")
                          .arg(
                              distanceText(metres, language()), home->name.in(language()),
                              who->name.in(language()));
    }
    return text;
}

void MapFinder::tellHere(const PlaceHere &here)
{
    if (!m_here)
        return;
    PlaceCardText text = cardAt(*m_here);
    const QString code = countryCode(here.countryCode, world());
    const Country *country = world() ? world()->country(code) : nullptr;
    if (!here.error.isEmpty()) {
        const bool offline = m_places.provider() == Places::offlineProvider();
        text.title = tr("What is here?");
        text.trouble = here.error;
        text.remedy = offline ? tr("Try again.") : tr("Look offline instead.");
    } else if (here.country.isEmpty()) {
        text.title = tr("Open sea");
    } else {
        text.title = here.country;
        text.iso2 = country ? country->iso2 : here.iso2;
        text.code = code;
    }
    QStringList first;
    if (here.offMap)
        first << tr("No land on this map");
    if (!here.bordering.isEmpty())
        first << tr("Within 2 km of the border with %1").arg(here.bordering);
    if (!here.note.isEmpty())
        first << here.note;
    if (!here.city.isEmpty())
        first
            << (here.cityDistance
                    ? tr("%1, %2 away").arg(here.city, distanceText(*here.cityDistance, language()))
                    : here.city);
    text.lines = first + text.lines;
    offer(text, code, here.country);
    m_country = code;
    m_card->tell(text);
    follow();
}

} // namespace summitry
