// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/exportfilter.h"

#include "command/exportoptions.h"
#include "story/nearest.h"

namespace summitry {

namespace {

/// All values of a repeatable option, also those that commas separate.
QStringList values(const QCommandLineParser &parser, const QString &name)
{
    QStringList all;
    for (const QString &value : parser.values(name)) {
        for (const QString &part : value.split(QLatin1Char(','))) {
            if (part.trimmed().isEmpty())
                refuse(
                    QStringLiteral("--%1 %2 names nothing between its commas.").arg(name, inQuotes(value)));
            all += part.trimmed();
        }
    }
    return all;
}

QStringList readCountries(const QStringList &wanted, const World &world)
{
    QStringList codes, known;
    for (const Country &country : world.countries) {
        if (!country.code.isEmpty())
            known += {country.code, country.name()};
    }
    for (const QString &text : wanted) {
        const auto found = std::ranges::find_if(world.countries, [&](const Country &country) {
            return !country.code.isEmpty()
                && (country.code.compare(text, Qt::CaseInsensitive) == 0
                    || country.name().compare(text, Qt::CaseInsensitive) == 0);
        });
        if (found == world.countries.end())
            refuse(
                QStringLiteral("There is no country %1: give an ISO 3166 code of three letters or an "
                               "English name.")
                    .arg(inQuotes(text))
                + didYouMean(text, known));
        codes += found->code;
    }
    return codes;
}

QStringList readRegions(const QStringList &wanted, const Story &story)
{
    QStringList regions;
    for (const QString &text : wanted) {
        const QString found = story.regionNamed(text);
        if (found.isEmpty())
            refuse(QStringLiteral("There is no region %1 in the story: it has %2.")
                       .arg(inQuotes(text), story.regions().join(QStringLiteral(", "))));
        regions += found;
    }
    return regions;
}

QStringList readLeaders(const QStringList &wanted, const Story &story)
{
    QStringList known;
    for (const Leader &leader : story.leaders) {
        if (leader.id != story.protagonist)
            known += leader.id;
    }
    for (const QString &id : wanted) {
        if (id == story.protagonist)
            refuse(QStringLiteral("%1 is the one whom the whole story is about: choose another leader.")
                       .arg(inQuotes(id)));
        if (!known.contains(id))
            refuse(
                QStringLiteral("There is no leader %1 in the story.").arg(inQuotes(id))
                + didYouMean(id, known));
    }
    return wanted;
}

/// Cities where the story's meetings were held, by name in any language or by id.
QStringList readPlaces(const QStringList &wanted, const Itinerary &itinerary)
{
    const Story &story = *itinerary.story;
    QStringList ids, known;
    for (const QString &text : wanted) {
        QString found;
        known.clear();
        for (const Stop &stop : itinerary.stops) {
            const Place *place = story.place(stop.city);
            if (stop.kind != Stop::Kind::Host || !place)
                continue;
            known += place->name.plain;
            QStringList names = place->name.translations.values();
            names += {place->name.plain, place->id};
            if (found.isEmpty() && names.contains(text, Qt::CaseInsensitive))
                found = place->id;
        }
        if (found.isEmpty())
            refuse(
                QStringLiteral("No meeting of the story was held in %1.").arg(inQuotes(text))
                + didYouMean(text, known));
        ids += found;
    }
    return ids;
}

} // namespace

Filter readFilter(const QCommandLineParser &parser, const Itinerary &itinerary, const World &world)
{
    const Story &story = *itinerary.story;
    Filter filter;
    filter.countries = readCountries(values(parser, QStringLiteral("country")), world);
    filter.regions = readRegions(values(parser, QStringLiteral("region")), story);
    filter.leaders = readLeaders(values(parser, QStringLiteral("leader")), story);
    filter.cities = readPlaces(values(parser, QStringLiteral("place")), itinerary);
    filter.from = readDate(parser, QStringLiteral("from"));
    filter.to = readDate(parser, QStringLiteral("until"));
    if (filter.from.isValid() && filter.to.isValid() && filter.from > filter.to)
        refuse(QStringLiteral("--from %1 is after --until %2.")
                   .arg(filter.from.toString(Qt::ISODate), filter.to.toString(Qt::ISODate)));
    return filter;
}

double readMoment(
    const QCommandLineParser &parser, const std::shared_ptr<const Itinerary> &itinerary, const Pace &pace)
{
    const QDate day = readDate(parser, QStringLiteral("moment"));
    if (!day.isValid())
        return -1;
    const Story &story = *itinerary->story;
    if (day < story.start || day > story.end)
        refuse(QStringLiteral("--moment %1 is outside the story, which runs from %2 to %3.")
                   .arg(
                       day.toString(Qt::ISODate), story.start.toString(Qt::ISODate),
                       story.end.toString(Qt::ISODate)));
    constexpr double Instant = 0.001; // the day's end is the next day's morning
    return Schedule(itinerary, pace).day(day).end() - Instant;
}

} // namespace summitry
