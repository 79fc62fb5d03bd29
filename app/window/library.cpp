#include "window/library.h"

#include "finder/placegeocoder.h"
#include "story/readstory.h"
#include "tables/datafolder.h"
#include "window/background.h"

#include <QDir>
#include <QFileInfo>

namespace summitry {

namespace {

struct Opening {
    StoryReading reading;
    std::shared_ptr<const Itinerary> itinerary;
};

Opening open(const QString &path)
{
    PlaceGeocoder geocoder;
    Opening opening{readStory(path, &geocoder), nullptr};
    if (opening.reading.story)
        opening.itinerary = planItinerary(opening.reading.story);
    return opening;
}

/// A table stands for its folder.
QString storyOf(const QString &path)
{
    const QFileInfo info(path);
    const bool isTable
        = info.isFile() && info.suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) == 0;
    return isTable ? info.absolutePath() : QDir::cleanPath(info.absoluteFilePath());
}

} // namespace

void Library::openStory(const QString &file)
{
    const QString path = storyOf(file);
    const int number = ++m_openings;
    inBackground(
        this, [path] { return open(path); },
        [this, path, number](const Opening &opening) {
            if (number != m_openings)
                return; // another story was asked for meanwhile
            if (!opening.itinerary) {
                emit storyRefused(path, opening.reading.problems);
                return;
            }
            m_itinerary = opening.itinerary;
            emit storyOpened(opening.reading.problems);
        });
}

void Library::require(MapScale scale)
{
    if (std::exchange(m_asked[index(scale)], true))
        return;
    const QString path = dataPath(QStringLiteral("maps/world.gpkg"));
    inBackground(
        this, [path, scale] { return readWorld(path, scale, QStringLiteral("un")); },
        [this, scale](const WorldReading &reading) {
            if (!reading.world) {
                emit worldFailed(reading.error);
                return;
            }
            m_worlds[index(scale)] = reading.world;
            emit worldOpened(scale);
        });
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
