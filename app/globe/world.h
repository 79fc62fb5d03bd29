// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/sphere.h"
#include "globe/worldview.h"

#include <memory>
#include <QHash>
#include <QMap>
#include <QRectF>
#include <QString>

namespace summitry {

enum class MapScale { Small, Medium, Large }; ///< 1:110m, 1:50m, 1:10m

struct Country {
    QString code; ///< ISO 3166-1 alpha-3 or XKX; empty for ground that is nobody's
    QString iso2; ///< alpha-2; empty where there is none
    QMap<QString, QString> names; ///< by language: "en", "ru", "zh"
    QString region;
    QString note; ///< what the worldview says of it; mostly empty
    LonLat label;
    int labelRank = 10; ///< 0 the most prominent
    double area = 0; ///< of its land and lakes, on a sphere of radius 1
    std::vector<Polygon> polygons;
    std::vector<QRectF> boxes; ///< of the polygons, degrees: x longitude, y latitude (south to north)
    QRectF box; ///< around them all

    QString name(const QString &language = QStringLiteral("en")) const; ///< English where not translated
};

/// Ground that several countries hold or claim.
struct Dispute {
    QString name; ///< for short, in English: "Crimea"
    QStringList parties; ///< codes of those who hold or claim it
    QString shownIn; ///< where worldviews differ: code of the country that this one gives all of it to
};

/// The world at one scale in one of the worldviews. Read once, never changed.
struct World {
    MapScale scale = MapScale::Small;
    QString worldview; ///< its id
    std::vector<Country> countries;
    std::vector<Line> borders; ///< each shared border once
    std::vector<Line> disputedBorders; ///< to be dashed
    std::vector<Line> coast;
    std::vector<Polygon> lakes;
    std::vector<Dispute> disputes; ///< the best known first

    std::shared_ptr<LazySphere> lazySphere = std::make_shared<LazySphere>();
    /// All of it as unit vectors: 24 bytes a point. Made when it is first asked for, by any thread.
    const Sphere &sphere() const { return lazySphere->of(*this); }

    const Country *country(const QString &code) const;
};

struct WorldReading {
    std::shared_ptr<const World> world; ///< null with a sentence in `error`
    QString error;
};
/// Reads a scale of a world GeoPackage (dataPath("maps/world.gpkg")). Blocks; call it on a worker.
WorldReading readWorld(const QString &path, MapScale scale, const QString &worldview);
/// Reads no more than its countries: all that `countryAt` needs.
WorldReading readCountries(const QString &path, MapScale scale, const QString &worldview);

/// The country at a point: the one whose polygon holds it, the smallest box first; else the nearest whose
/// land lies within `tolerance` degrees of latitude (great-circle distance); null on the open sea.
const Country *countryAt(const World &world, LonLat point, double tolerance = 0.1);

} // namespace summitry
