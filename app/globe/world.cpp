// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/world.h"

#include "globe/rotation.h"
#include "globe/wkb.h"
#include "tables/tables.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

QString suffix(MapScale scale)
{
    switch (scale) {
    case MapScale::Small:
        return QStringLiteral("_110m");
    case MapScale::Medium:
        return QStringLiteral("_50m");
    case MapScale::Large:
        return QStringLiteral("_10m");
    }
    return {};
}

QRectF boxOf(const Ring &ring)
{
    const auto [west, east] = std::ranges::minmax_element(ring, {}, &LonLat::lon);
    const auto [south, north] = std::ranges::minmax_element(ring, {}, &LonLat::lat);
    return {west->lon, south->lat, east->lon - west->lon, north->lat - south->lat};
}

/// On the unit sphere, edges straight in degrees: what lies between a ring and the equator on the cylinder of
/// equal area, whose heights are the sines of latitudes.
double areaOf(const Ring &ring)
{
    double twice = 0;
    double before = std::sin(ring.front().lat * radiansPerDegree);
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const double height = std::sin(ring[i].lat * radiansPerDegree);
        twice += (ring[i].lon - ring[i - 1].lon) * radiansPerDegree * (height + before);
        before = height;
    }
    return std::abs(twice) / 2;
}

double areaOf(const Polygon &polygon)
{
    double area = 2 * areaOf(polygon.rings.front());
    for (const Ring &ring : polygon.rings)
        area -= areaOf(ring);
    return area;
}

/// Reads the layers of one scale. Throws a sentence.
class Reader {
public:
    Reader(const QString &path, MapScale scale, const Worldview &worldview)
        : m_path(path)
        , m_scale(scale)
        , m_worldview(worldview)
    {
        QString error;
        TableReader *reader = loadTableReader(&error);
        m_database = reader ? reader->openDatabase(path, &error) : nullptr;
        if (!m_database)
            throw error;
    }

    World readCountries()
    {
        World world;
        world.scale = m_scale;
        world.worldview = m_worldview.id;
        appendCountries(world);
        return world;
    }

    World readAll()
    {
        World world = readCountries();
        readBorders(world);
        for (const Feature &f : layer(QStringLiteral("coast"), {}))
            shape(QStringLiteral("coast"), [&] { appendLines(f.wkb, world.coast); });
        for (const Feature &f : layer(QStringLiteral("lakes"), {}))
            shape(QStringLiteral("lakes"), [&] { appendPolygons(f.wkb, world.lakes); });
        readDisputes(world);
        return world;
    }

private:
    std::vector<Feature> layer(const QString &name, const QStringList &columns, const QString &where = {})
    {
        QString error;
        auto features = m_database->readLayer(name + suffix(m_scale), columns, where, &error);
        if (!error.isEmpty())
            throw error;
        return features;
    }

    void shape(const QString &layerName, auto append)
    {
        try {
            append();
        } catch (const BadShape &bad) {
            throw QStringLiteral("%1: layer %2: a shape %3.")
                .arg(m_path, layerName + suffix(m_scale), QString::fromUtf8(bad.what()));
        }
    }

    void appendCountries(World &world)
    {
        enum { Code, Iso2, Name, NameRu, NameZh, Region, Note, LabelLon, LabelLat, LabelRank };
        const QStringList columns{
            QStringLiteral("code"),       QStringLiteral("iso_a2"),    QStringLiteral("name"),
            QStringLiteral("name_ru"),    QStringLiteral("name_zh"),   QStringLiteral("region"),
            QStringLiteral("note"),       QStringLiteral("label_lon"), QStringLiteral("label_lat"),
            QStringLiteral("label_rank"),
        };
        const QString name = QStringLiteral("countries");
        const QString where = QStringLiteral("worldview IN ('both', '%1')").arg(m_worldview.id);
        for (const Feature &f : layer(name, columns, where)) {
            const auto text = [&](std::size_t column) { return f.attributes[column].toString(); };
            Country country;
            country.code = text(Code);
            country.iso2 = text(Iso2);
            country.names = {{QStringLiteral("en"), text(Name)}};
            if (!text(NameRu).isEmpty())
                country.names.insert(QStringLiteral("ru"), text(NameRu));
            if (!text(NameZh).isEmpty())
                country.names.insert(QStringLiteral("zh"), text(NameZh));
            country.region = text(Region);
            country.note = text(Note);
            country.label = {f.attributes[LabelLon].toDouble(), f.attributes[LabelLat].toDouble()};
            country.labelRank = f.attributes[LabelRank].toInt();
            shape(name, [&] { appendPolygons(f.wkb, country.polygons); });
            for (const Polygon &polygon : country.polygons) {
                country.boxes.push_back(boxOf(polygon.rings.front()));
                country.box |= country.boxes.back();
                country.area += areaOf(polygon);
            }
            world.countries.push_back(std::move(country));
        }
    }

    void readBorders(World &world)
    {
        const QString name = QStringLiteral("borders");
        for (const Feature &f : layer(name, {m_worldview.column})) {
            const QString drawn = f.attributes[0].toString();
            if (drawn == QLatin1String("none"))
                continue;
            auto &lines = drawn == QLatin1String("dashed") ? world.disputedBorders : world.borders;
            shape(name, [&] { appendLines(f.wkb, lines); });
        }
    }

    /// Several areas may be one dispute: the parts of Kashmir.
    void readDisputes(World &world)
    {
        enum { Name, Parties, Here };
        QStringList columns{QStringLiteral("dispute"), QStringLiteral("parties"), m_worldview.column};
        for (const Worldview &row : worldviews()) {
            if (row.id != m_worldview.id)
                columns += row.column;
        }
        const auto features
            = layer(QStringLiteral("disputed_areas"), columns, QStringLiteral("dispute IS NOT NULL"));
        for (const Feature &f : features) {
            const auto text = [&](std::size_t column) { return f.attributes[column].toString(); };
            const QString owner = text(Here);
            const bool differs = std::ranges::any_of(
                f.attributes.begin() + Here, f.attributes.end(),
                [&](const QVariant &other) { return other.toString() != owner; });
            const auto known = std::ranges::find(world.disputes, text(Name), &Dispute::name);
            if (known == world.disputes.end())
                world.disputes.push_back(
                    {text(Name), text(Parties).split(QLatin1Char(' ')), differs ? owner : QString()});
            else if (known->shownIn != owner)
                known->shownIn.clear();
        }
    }

    QString m_path;
    MapScale m_scale;
    Worldview m_worldview;
    std::unique_ptr<Database> m_database;
};

} // namespace

QString Country::name(const QString &language) const
{
    return names.value(language, names.value(QStringLiteral("en")));
}

const Country *World::country(const QString &code) const
{
    const auto found = std::ranges::find(countries, code, &Country::code);
    return found == countries.end() ? nullptr : &*found;
}

static WorldReading
read(const QString &path, MapScale scale, const QString &worldview, World (Reader::*part)())
{
    const Worldview *row = findWorldview(worldview);
    if (!row)
        return {nullptr, QStringLiteral("%1: %2").arg(path, noSuchWorldview(worldview))};
    try {
        return {std::make_shared<const World>((Reader(path, scale, *row).*part)()), {}};
    } catch (const QString &sentence) {
        return {nullptr, sentence};
    }
}

WorldReading readWorld(const QString &path, MapScale scale, const QString &worldview)
{
    return read(path, scale, worldview, &Reader::readAll);
}

WorldReading readCountries(const QString &path, MapScale scale, const QString &worldview)
{
    return read(path, scale, worldview, &Reader::readCountries);
}

} // namespace summitry
