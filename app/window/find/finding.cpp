// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/find/finding.h"

#include "words/matching.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>

namespace summitry {

namespace {

constexpr qsizetype mostPlaces = 5, mostCountries = 3;

Finding findingOf(const FoundPlace &place, const QString &query, const World *world, const QString &language)
{
    const bool country = place.kind == FoundPlace::Kind::Country;
    Finding finding;
    finding.kind = country ? Finding::Kind::Country : Finding::Kind::Place;
    finding.title = place.name;
    finding.code = countryCode(place.countryCode, world);
    const Country *known = world ? world->country(finding.code) : nullptr;
    finding.iso2 = known ? known->iso2 : place.iso2;
    finding.place = place;
    QStringList details;
    if (!place.matched.isEmpty() && folded(place.matched) != folded(place.name))
        details << place.matched;
    if (country) {
        if (known)
            details << known->region;
    } else if (!place.country.isEmpty()) {
        details
            << (place.kind == FoundPlace::Kind::Capital
                    ? QCoreApplication::translate("Finding", "capital of %1").arg(place.country)
                    : place.country);
    }
    details.removeAll(QString());
    finding.detail = details.join(QStringLiteral(" · "));
    if (!country)
        finding.aside = populationText(place.population, language);
    finding.fit = fitOf(query, place.name, place.matched);
    return finding;
}

} // namespace

QList<FindGroup> placeGroups(
    const QList<FoundPlace> &places, const QString &query, const World *world, const QString &language)
{
    FindGroup cities{QCoreApplication::translate("Finding", "Places"), {}, {}},
        countries{QCoreApplication::translate("Finding", "Countries"), {}, {}}, nearest{{}, {}, {}};
    int order = 0;
    for (const FoundPlace &place : places) {
        Finding finding = findingOf(place, query, world, language);
        finding.order = order++;
        FindGroup &group = place.nearest             ? nearest
            : finding.kind == Finding::Kind::Country ? countries
                                                     : cities;
        const qsizetype most = &group == &countries ? mostCountries : mostPlaces;
        if (group.findings.size() < most)
            group.findings << finding;
    }
    QList<FindGroup> groups;
    for (const FindGroup &group : {cities, countries}) {
        if (!group.findings.isEmpty())
            groups << group;
    }
    if (groups.isEmpty() && !nearest.findings.isEmpty())
        groups << nearest;
    return groups;
}

QString populationText(qint64 population, const QString &language)
{
    const QLocale locale(language);
    if (population <= 0)
        return {};
    // Three figures: a count of people is no more exact than that.
    const double step
        = std::pow(10, std::max(0.0, std::floor(std::log10(static_cast<double>(population))) - 2));
    const double rounded = std::round(static_cast<double>(population) / step) * step;
    if (rounded < 1e6)
        return locale.toString(static_cast<qint64>(rounded));
    const QString figure = locale.toString(rounded / 1e6, 'g', rounded < 1e9 ? 3 : 4);
    return QCoreApplication::translate("Finding", "%1 million").arg(figure);
}

QString countryCode(const QString &code, const World *world)
{
    if (!world || code.isEmpty())
        return code.size() == 3 ? code.toUpper() : QString();
    if (const Country *country = world->country(code.toUpper()))
        return country->code;
    const auto country = std::ranges::find_if(world->countries, [&](const Country &c) {
        return !c.iso2.isEmpty() && c.iso2.compare(code, Qt::CaseInsensitive) == 0;
    });
    return country == world->countries.end() ? QString() : country->code;
}

int fitOf(const QString &query, const QString &name, const QString &otherName)
{
    const QString wanted = folded(query), own = folded(name), other = folded(otherName);
    if (wanted.isEmpty())
        return 0;
    return own == wanted           ? 4
        : other == wanted          ? 3
        : own.startsWith(wanted)   ? 2
        : other.startsWith(wanted) ? 1
                                   : 0;
}

} // namespace summitry
