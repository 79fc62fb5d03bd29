#include "window/library.h"

#include "finder/placegeocoder.h"
#include "story/readstory.h"
#include "tables/datafolder.h"
#include "threads/background.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace summitry {

namespace {

struct Opening {
    StoryReading reading;
    std::shared_ptr<const Itinerary> itinerary;
};

QString worldPath()
{
    return dataPath(QStringLiteral("maps/world.gpkg"));
}

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

const QString worldviewKey = QStringLiteral("map/worldview");

} // namespace

QString rememberedWorldview()
{
    return QSettings().value(worldviewKey).toString();
}

void rememberWorldview(const QString &worldview)
{
    QSettings().setValue(worldviewKey, worldview);
}

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
            const auto before = std::exchange(m_itinerary, opening.itinerary);
            const bool isSame = before && before->story->path == m_itinerary->story->path;
            emit storyOpened(isSame ? Opened::Changed : Opened::Replaced, opening.reading.problems);
        });
}

void Library::require(MapScale scale)
{
    if (std::exchange(m_asked[index(scale)], true))
        return;
    inBackground(
        this, [scale, worldview = m_worldview] { return readWorld(worldPath(), scale, worldview); },
        [this, scale, worldview = m_worldview](const WorldReading &reading) {
            if (worldview != m_worldview)
                return; // read anew meanwhile
            if (!reading.world) {
                emit worldFailed(reading.error);
                return;
            }
            m_worlds[index(scale)] = reading.world;
            emit worldOpened(scale);
        });
}

void Library::setWorldview(const QString &worldview)
{
    if (worldview == m_worldview || !findWorldview(worldview))
        return;
    const QString before = std::exchange(m_worldview, worldview);
    std::vector<MapScale> scales;
    for (const MapScale scale : {MapScale::Small, MapScale::Medium, MapScale::Large}) {
        if (m_asked[index(scale)])
            scales.push_back(scale);
    }
    if (scales.empty())
        return;
    inBackground(
        this,
        [scales, worldview] {
            std::vector<WorldReading> readings;
            for (const MapScale scale : scales)
                readings.push_back(readWorld(worldPath(), scale, worldview));
            return readings;
        },
        [this, worldview, before](const std::vector<WorldReading> &readings) {
            if (worldview != m_worldview)
                return; // another was asked for meanwhile
            for (const WorldReading &reading : readings) {
                if (!reading.world) {
                    m_worldview = before;
                    emit worldFailed(reading.error);
                    return;
                }
            }
            for (const WorldReading &reading : readings)
                m_worlds[index(reading.world->scale)] = reading.world;
            emit worldviewChanged();
            for (const WorldReading &reading : readings)
                emit worldOpened(reading.world->scale);
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
