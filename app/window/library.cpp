// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/library.h"

#include "finder/placegeocoder.h"
#include "tables/datafolder.h"

namespace summitry {

namespace {

constexpr std::array allScales{MapScale::Small, MapScale::Medium, MapScale::Large};

Prepared
prepare(const std::shared_ptr<const Itinerary> &itinerary, const Pace &pace, const ProjectionKind &projection)
{
    return {
        pace,
        projection,
        std::make_shared<const Emphasis>(emphasise(itinerary, {})),
        Schedule(itinerary, pace),
        extentsOf(itinerary, projection),
        sharesOf(*itinerary),
        emptyLayout(*itinerary)};
}

} // namespace

Library::Library(WorldReader reader, QObject *parent)
    : QObject(parent)
    , m_reader(std::move(reader))
    , m_opening(tr("The story could not be opened."))
{
}

WorldReading Library::readOwnWorld(MapScale scale, const QString &worldview)
{
    return readWorld(dataPath(QStringLiteral("maps/world.gpkg")), scale, worldview);
}

struct Library::Opening {
    AnyReading any;
    std::shared_ptr<const Itinerary> itinerary;
    Prepared prepared;
};

void Library::openStory(const QString &file, const TableOptions &options)
{
    const QString path = pathToOpen(file);
    m_opening.run(
        [path, options, known = m_known, pace = m_pace, projection = m_projection] {
            PlaceGeocoder geocoder;
            Opening opening{openAnyStory(path, options, &geocoder, nullptr, known), nullptr, Prepared()};
            if (opening.any.reading.story) {
                opening.itinerary = planItinerary(opening.any.reading.story);
                opening.prepared = prepare(opening.itinerary, pace, projection);
            }
            return opening;
        },
        [this, path, options](const Opening &opening) { take(path, options, opening); });
}

void Library::take(const QString &path, const TableOptions &options, const Opening &opening)
{
    if (opening.any.preview.isUnsure) {
        emit tableAsked(path, opening.any.preview);
        return;
    }
    if (!opening.itinerary) {
        const TablePreview &preview = opening.any.preview;
        const bool hasGoodRows = !preview.travellers.isEmpty() && !preview.options.skipsBadRows;
        emit storyRefused(path, opening.any.reading.problems, hasGoodRows ? preview : TablePreview());
        return;
    }
    if (opening.prepared.pace != m_pace || opening.prepared.projection != m_projection) { // set meanwhile
        m_opening.run(
            [opening, pace = m_pace, projection = m_projection] {
                return Opening{opening.any, opening.itinerary, prepare(opening.itinerary, pace, projection)};
            },
            [this, path, options](const Opening &again) { take(path, options, again); });
        return;
    }
    const auto before = std::exchange(m_itinerary, opening.itinerary);
    const TableOptions &now = opening.any.preview.options, &then = m_preview.options;
    const bool isSame = now.traveller == then.traveller && now.isOfNobody == then.isOfNobody && before
        && before->story->path == m_itinerary->story->path;
    m_preview = opening.any.preview;
    if (m_preview.options != TableOptions())
        m_known.remember(path, m_preview.shape, m_preview.options);
    m_prepared = opening.prepared;
    emit storyOpened(isSame ? Opened::Changed : Opened::Replaced, opening.any.reading.problems);
}

void Library::require(MapScale scale)
{
    if (!isAsked(scale))
        read(scale);
}

bool Library::isAsked(MapScale scale) const
{
    return m_worlds[index(scale)] || m_read[index(scale)] || m_readings[index(scale)].isBusy();
}

void Library::setWorldview(const QString &worldview)
{
    if (worldview == m_worldview || !findWorldview(worldview))
        return;
    follow(worldview);
}

/// Reads in a worldview what was asked for, but what is shown in it already.
void Library::follow(const QString &worldview)
{
    m_worldview = worldview;
    for (const MapScale scale : allScales) {
        const auto shown = world(scale);
        const bool isBack = shown && shown->worldview == worldview;
        const bool isWanted = isAsked(scale) && !isBack;
        m_readings[index(scale)].forget();
        m_read[index(scale)] = isBack ? shown : nullptr;
        if (isWanted)
            read(scale);
    }
}

void Library::read(MapScale scale)
{
    m_readings[index(scale)].run(
        [reader = m_reader, scale, worldview = m_worldview] { return reader(scale, worldview); },
        [this, scale](const WorldReading &reading) {
            if (reading.world)
                take(reading.world);
            else
                giveUp(scale, reading.error);
        },
        [this, scale](const QString &why) { giveUp(scale, why); });
}

void Library::take(const std::shared_ptr<const World> &world)
{
    m_read[index(world->scale)] = world;
    std::vector<MapScale> opened;
    bool isChange = false;
    for (const MapScale scale : allScales) {
        const auto &shown = m_worlds[index(scale)], &next = m_read[index(scale)];
        if (shown && !next)
            return; // all at hand change together
        if (shown != next)
            opened.push_back(scale);
        isChange |= shown && shown->worldview != next->worldview;
    }
    m_worlds = m_read;
    if (isChange)
        emit worldviewChanged();
    for (const MapScale scale : opened)
        emit worldOpened(scale);
}

/// What cannot be read may be asked for again. A worldview of which a scale at hand cannot be read is left
/// for the one that is shown, in which whatever else was asked for is read after all.
void Library::giveUp(MapScale scale, const QString &error)
{
    if (const auto shown = world(scale); shown && shown->worldview != m_worldview)
        follow(shown->worldview);
    emit worldFailed(error);
}

std::shared_ptr<const World> Library::nearestWorld(MapScale scale) const
{
    if (const auto exact = world(scale))
        return exact;
    for (const MapScale other : {MapScale::Medium, MapScale::Small, MapScale::Large}) {
        if (const auto found = world(other))
            return found;
    }
    return nullptr;
}

} // namespace summitry
