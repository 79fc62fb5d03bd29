// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/find/mapfinder.h"

#include "words/words.h"

#include <QApplication>
#include <QEvent>

namespace summitry {

MapFinder::MapFinder(MapView &map, Library &library, Selection &selection, Look &look, QObject *parent)
    : QObject(parent)
    , m_map(map)
    , m_library(library)
    , m_selection(selection)
    , m_look(look)
    , m_box(new FindBox(m_places, look, &map))
    , m_card(new PlaceCard(look, &map))
    , m_mark(new PlaceMark(look, &map))
{
    for (QWidget *watched :
         {static_cast<QWidget *>(&map), static_cast<QWidget *>(m_box), static_cast<QWidget *>(m_card)})
        watched->installEventFilter(this);
    connect(&map, &MapView::findAsked, this, &MapFinder::find);
    connect(&map, &MapView::whatIsHereAsked, this, &MapFinder::whatIsHere);
    connect(&map.stage(), &Stage::storyOpened, this, &MapFinder::renewStory);
    connect(&library, &Library::worldOpened, this, &MapFinder::renewStory);
    connect(&map.stage(), &Stage::panned, this, &MapFinder::follow);
    connect(&map.stage(), &Stage::baseChanged, this, &MapFinder::follow);
    connect(m_box, &FindBox::chosen, this, &MapFinder::choose);
    connect(m_box, &FindBox::closed, this, [this] { m_map.setFocus(); });
    connect(m_card, &PlaceCard::closed, this, &MapFinder::dismiss);
    connect(m_card, &PlaceCard::offerTaken, this, [this] {
        takeOffer();
        dismiss();
    });
    connect(&m_places, &Places::changed, this, &MapFinder::ask);
    connect(m_card, &PlaceCard::remedyTaken, this, [this] {
        if (m_places.provider() == Places::offlineProvider())
            ask();
        else
            m_places.setProvider(Places::offlineProvider());
    });
}

/// The map outlives the places that its children ask.
MapFinder::~MapFinder()
{
    delete m_box;
    delete m_card;
    delete m_mark;
}

const World *MapFinder::world() const
{
    const Scene &scene = m_map.stage().scene();
    return scene.chart ? scene.chart->world.get() : m_library.nearestWorld(MapScale::Small).get();
}

QString MapFinder::language() const
{
    return m_map.stage().scene().language;
}

void MapFinder::renewStory()
{
    const auto world = m_library.nearestWorld(MapScale::Medium);
    if (!m_library.itinerary() || !world)
        return;
    m_places.setLanguage(language());
    m_places.setWorldview(world->worldview);
    m_box->setStory(m_library.itinerary(), world, language());
}

void MapFinder::find()
{
    dismiss();
    m_map.pointAway();
    m_box->open();
}

bool MapFinder::dismiss()
{
    const bool shown = m_here || m_card->isVisible();
    if (m_card->isAncestorOf(QApplication::focusWidget()) || m_card->hasFocus())
        m_map.setFocus();
    m_card->hide();
    if (std::exchange(m_here, std::nullopt))
        m_mark->drop();
    return shown;
}

/// Card and mark stay with their place while the map moves.
void MapFinder::follow()
{
    const View &view = m_map.stage().view();
    m_mark->follow(view);
    if (!m_here)
        return;
    const auto at = view.toScreen(*m_here);
    if (at && QRectF(m_map.rect()).contains(*at))
        m_card->showNear(at->toPoint());
    else
        m_card->hide();
}

bool MapFinder::eventFilter(QObject *object, QEvent *event)
{
    if (object == &m_map && event->type() == QEvent::Resize && m_box->isVisible())
        m_box->arrange();
    if (object != &m_map && event->type() == QEvent::Enter)
        m_map.pointAway();
    return QObject::eventFilter(object, event);
}

void MapFinder::choose(const Finding &finding)
{
    switch (finding.kind) {
    case Finding::Kind::Leader:
        return showLeader(finding.leader);
    case Finding::Kind::Stop:
        return showStop(finding.city);
    case Finding::Kind::Meeting:
        return showMeeting(finding.meeting);
    case Finding::Kind::Place:
        return showPlace(finding.place);
    case Finding::Kind::Country:
        return showCountry(finding);
    case Finding::Kind::Ask:
        return;
    }
}

/// The protagonist is at every meeting.
void MapFinder::showLeader(const QString &id)
{
    if (id != m_library.itinerary()->story->protagonist)
        return emit leaderChosen(id);
    m_selection.clear();
    m_map.fit(Fit::Story);
}

void MapFinder::showStop(const QString &city)
{
    Filter alone;
    alone.cities = {city};
    m_selection.setFilter(alone);
    if (const Place *place = m_library.itinerary()->story->place(city))
        bringIntoSight(toLonLat(place->position));
}

void MapFinder::showMeeting(MeetingIndex meeting)
{
    emit meetingChosen(meeting);
    const Story &story = *m_library.itinerary()->story;
    const Place *city = story.place(story.cityOf(story.meetings[meeting].place));
    if (!city)
        return;
    const LonLat at = toLonLat(city->position);
    m_mark->mark(at, {}, true);
    bringIntoSight(at);
}

void MapFinder::bringIntoSight(LonLat at)
{
    constexpr int near = 48; // pixels from the map's edge
    const auto shown = m_map.stage().view().toScreen(at);
    if (!shown || !QRectF(m_map.rect()).adjusted(near, near, -near, -near).contains(*shown))
        m_map.travelTo(m_map.viewOf(at));
    follow();
}

void MapFinder::showPlace(const FoundPlace &place)
{
    const LonLat at = toLonLat(place.position);
    m_mark->mark(at, place.name, true);
    m_map.travelTo(m_map.viewOf(at));
    follow();
}

void MapFinder::showCountry(const Finding &finding)
{
    const FoundPlace &place = finding.place;
    if (!m_map.flyToCountry(finding.code)) {
        const LonLat at = toLonLat(place.position);
        m_mark->mark(at, place.name, true);
        m_map.travelTo(m_map.viewOf(at));
        follow();
    }
    PlaceCardText text;
    text.title = finding.title;
    text.iso2 = finding.iso2;
    text.code = finding.code;
    offer(text, finding.code, finding.title);
    m_country = finding.code;
    m_card->tell(text);
    m_card->showInCorner();
    m_card->takeFocus();
}

/// What the story has in a country, and the button that shows it alone.
void MapFinder::offer(PlaceCardText &text, const QString &country, const QString &name) const
{
    if (country.isEmpty() || !m_library.itinerary())
        return;
    const CountryShare share = m_library.prepared().shares.value(country);
    QStringList parts;
    if (share.meetings > 0)
        parts << counted(share.meetings, tr("meeting"));
    if (share.legs > 0)
        parts << counted(share.legs, tr("leg"));
    text.lines
        << (parts.isEmpty() ? nothingThere(name)
                            : tr("In this story: %1").arg(parts.join(QStringLiteral(", "))));
    text.offer = isShownAlone(country) ? tr("Show all countries") : tr("Show only %1").arg(name);
}

bool MapFinder::isShownAlone(const QString &country) const
{
    const Filter &filter = m_selection.filter();
    return filter.countries == QStringList{country} && filter.leaders.isEmpty() && filter.regions.isEmpty()
        && filter.cities.isEmpty();
}

/// The country alone, or all again; the dates stay.
void MapFinder::takeOffer()
{
    Filter filter = m_selection.filter();
    filter.leaders.clear();
    filter.regions.clear();
    filter.cities.clear();
    filter.countries = isShownAlone(m_country) ? QStringList() : QStringList{m_country};
    m_selection.setFilter(filter);
}

} // namespace summitry
