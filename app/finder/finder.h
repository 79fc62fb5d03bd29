// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <QGeoAddress>
#include <QGeoCoordinate>
#include <QGeoRectangle>
#include <QList>
#include <QLocale>
#include <QString>
#include <QVariantMap>

namespace summitry {

/// A country or a city as a place provider tells of it. What a provider does not say is empty.
struct FoundPlace {
    enum class Kind { Country, Capital, City, Airport, Region, Island, Residence, Site };
    Kind kind = Kind::City;
    QString id;
    QString name; ///< in the language asked for
    QString matched; ///< the spelling that the text matched
    QString country; ///< name, in the language asked for
    QString countryCode; ///< ISO 3166-1 alpha-3 (alpha-2 from some providers), XKX for Kosovo
    QString iso2; ///< alpha-2
    QGeoCoordinate position;
    QGeoRectangle bounds; ///< invalid where there are none
    qint64 population = 0;
    bool exact = false; ///< the whole name matched
    bool nearest = false; ///< found by a like spelling alone
    QString capital; ///< of a country, in English
    QString note; ///< what the worldview says of the country
    QString standsFor; ///< the country that was asked for, where this is its capital
    bool former = false; ///< what was asked for is no more
    QString ignored; ///< parts of the text that were not understood
};

struct FindAnswer {
    QList<FoundPlace> places; ///< best first
    QString error; ///< a sentence; empty where the provider answered
};

/// What is at a point. On the open sea everything is empty.
struct PlaceHere {
    QString country;
    QString countryCode; ///< as a FoundPlace's
    QString iso2; ///< alpha-2
    QString region;
    QString note; ///< what the worldview says of the country
    QString city; ///< the nearest
    std::optional<double> cityDistance; ///< metres
    QString bordering; ///< names of other countries within two kilometres, with semicolons between
    bool offMap = false; ///< the map has no land here: `city` is the nearest place of any size
    QString error; ///< a sentence; empty where the provider answered
};

/// Asks one place provider, without blocking. Answers come on the thread that made the finder, after the call
/// has returned, and never after the finder's end. A newer question of a kind drops the older one: its
/// request is aborted and its answer never comes.
class Finder {
public:
    virtual ~Finder() = default;

    /// Whether it answers from this computer. Others are asked only when the person says so: network services
    /// forbid to be asked at each letter.
    virtual bool isOffline() const = 0;
    virtual void find(const QString &text, int limit, std::function<void(const FindAnswer &)> answer) = 0;
    /// By the parts of an address: city, countryCode.
    virtual void find(const QGeoAddress &address, std::function<void(const FindAnswer &)> answer) = 0;
    virtual void whatIsAt(const QGeoCoordinate &, std::function<void(const PlaceHere &)> answer) = 0;
    virtual void stopFinding() = 0; ///< no answer to `find` any more
};

/// A provider to choose from.
struct PlaceProvider {
    QString name; ///< "summitry", "osm"
    bool offline = false;
    bool online = false;
    bool finds = false; ///< places by name
    bool tellsWhere = false; ///< what is at a point
};

struct FinderOptions {
    QVariantMap parameters; ///< the provider's own: "summitry.worldview"
    QLocale locale; ///< the language of names
    std::chrono::milliseconds patience{10'000}; ///< after which a provider counts as not answering
};

/// What Qt Location does for us. It brings 14 libraries with it, so it lives in a module, loaded when a place
/// is first asked for.
class PlaceServices {
public:
    virtual ~PlaceServices() = default;

    virtual QList<PlaceProvider> providers() = 0; ///< what this computer has, by name
    /// Null with a sentence in `error` where there is no such provider or it cannot answer at all.
    virtual std::unique_ptr<Finder>
    open(const QString &provider, const FinderOptions &options, QString *error) = 0;
};

/// The one of the process; null with a sentence in `error` where the module cannot be loaded. Safe to call
/// from any thread; it takes some 20 ms the first time.
PlaceServices *loadPlaceServices(QString *error);

} // namespace summitry
