// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "places/search.h"
#include "places/source.h"

#include <optional>

namespace summitry {

struct Country;
struct World;

/// All that is known of countries and cities, for one thread at a time. Everything throws a Failure where a
/// file cannot be read.
class Gazetteer {
public:
    explicit Gazetteer(const PlaceSource &source);
    ~Gazetteer();

    /// Best first.
    std::vector<Found> find(const Question &question);
    /// The city nearest to a point, within 100 km and in the country at the point; that country where there
    /// is no such city; off the map's land the nearest place of any size within 15 km; nothing on the open
    /// sea.
    std::optional<Found> at(const QGeoCoordinate &point, const QStringList &languages);
    /// The country of a code, alpha-3 or alpha-2, with its capital.
    std::optional<Found> country(const QString &code, const QStringList &languages) const;
    /// What an id stands for. Throws a Failure where nothing has it.
    Found details(const QString &id, const QStringList &languages);

private:
    const World &world();
    const World &read(std::shared_ptr<const World> &world, const QString &worldview) const;
    /// Puts a city into its country; where that changes hands with the worldview, into whose the map says.
    void judge(Found &city);
    /// The other countries within two kilometres of a point.
    QStringList bordering(const QGeoCoordinate &point, const Country &country, const QStringList &languages);
    std::optional<Found> offMap(const QGeoCoordinate &point, const QStringList &languages) const;
    void putInto(Found &found, const QString &countryCode, const Country *onMap) const;
    /// Says names in the first of these languages that has them, and what the worldview says of countries.
    void translate(std::vector<Search::Hit> &hits, const QStringList &languages) const;
    Found translated(Search::Hit hit, const QStringList &languages) const;

    PlaceSource m_source;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<PlaceTable> m_places;
    std::unique_ptr<Search> m_search;
    QHash<QString, QString> m_notes; ///< by country's code
    std::shared_ptr<const World> m_world; ///< its countries, read when they are first needed
    std::shared_ptr<const World> m_usualWorld; ///< those of the default worldview
};

} // namespace summitry
