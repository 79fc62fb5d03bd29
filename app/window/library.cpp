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

constexpr std::array allScales{MapScale::Small, MapScale::Medium, MapScale::Large};

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

Library::Library(WorldReader reader, QObject *parent)
    : QObject(parent)
    , m_reader(std::move(reader))
{
}

WorldReading Library::readOwnWorld(MapScale scale, const QString &worldview)
{
    return readWorld(dataPath(QStringLiteral("maps/world.gpkg")), scale, worldview);
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
    if (!std::exchange(m_asked[index(scale)], true))
        read(scale);
}

void Library::setWorldview(const QString &worldview)
{
    if (worldview == m_worldview || !findWorldview(worldview))
        return;
    m_worldview = worldview;
    for (const MapScale scale : allScales) {
        const auto shown = world(scale);
        const bool isBack = shown && shown->worldview == worldview;
        m_read[index(scale)] = isBack ? shown : nullptr;
        if (m_asked[index(scale)] && !isBack)
            read(scale);
    }
}

void Library::read(MapScale scale)
{
    inBackground(
        this, [reader = m_reader, scale, worldview = m_worldview] { return reader(scale, worldview); },
        [this, scale, worldview = m_worldview](const WorldReading &reading) {
            if (worldview != m_worldview)
                return; // another was asked for meanwhile
            if (reading.world)
                take(reading.world);
            else
                giveUp(scale, reading.error);
        });
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
    m_asked[index(scale)] = false;
    if (const auto shown = world(scale); shown && shown->worldview != m_worldview) {
        m_worldview = shown->worldview;
        m_read = m_worlds;
        for (const MapScale other : allScales) {
            if (std::exchange(m_asked[index(other)], world(other) != nullptr) && !world(other))
                require(other);
        }
    }
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
