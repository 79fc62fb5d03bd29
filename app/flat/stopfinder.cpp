// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/stopfinder.h"

#include "story/candidates.h"

#include <algorithm>
#include <QRegularExpression>

namespace summitry {

namespace {

constexpr qsizetype longestName = 120;

/// The parts of a list, but for separators in brackets.
QStringList splitList(const QString &cell)
{
    static const QString separators = QStringLiteral(",;、，；\n|→");
    QStringList parts{QString()};
    int depth = 0;
    for (const QChar c : cell) {
        depth += c == u'(' || c == u'（' || c == u'[' ? 1 : c == u')' || c == u'）' || c == u']' ? -1 : 0;
        if (depth <= 0 && separators.contains(c))
            parts += QString();
        else
            parts.last() += c;
    }
    for (QString &part : parts)
        part = part.simplified();
    parts.removeAll(QString());
    return parts;
}

/// Without a full stop at the end, notes in square brackets, and what describes rather than names.
QString tidied(const QString &name)
{
    static const QRegularExpression notes(QStringLiteral("\\s*\\[[^\\]]*\\]"));
    QString tidy = name;
    tidy.remove(notes);
    while (tidy.endsWith(QLatin1Char('.')) && !tidy.chopped(1).contains(QLatin1Char('.')))
        tidy.chop(1);
    return tidy.simplified();
}

/// The one that is meant among those of the whole name: a capital, or ten times as large as any other.
std::optional<KnownPlace> outstandingOf(const QList<KnownPlace> &exact)
{
    if (exact.isEmpty())
        return {};
    QList<KnownPlace> bySize = exact;
    std::ranges::stable_sort(bySize, std::ranges::greater(), &KnownPlace::population);
    const auto capital = std::ranges::find_if(bySize, &KnownPlace::isCapital);
    if (capital != bySize.end() && bySize.first().population < 10 * capital->population)
        return *capital;
    const bool isAlone = bySize.size() == 1 || bySize[1].population * 10 <= bySize[0].population;
    return isAlone ? std::optional(bySize.first()) : std::nullopt;
}

const QStringList &noCountry()
{
    static const QStringList none{QString()};
    return none;
}

/// After a city, or a name that several have: 'Paris, Texas'.
bool isRegionAfterCity(const TypedStop &stop, const TypedStop &before)
{
    if (!stop.place || stop.place->kind != KnownPlace::Kind::Region)
        return false;
    return !before.place
        || (before.place->kind == KnownPlace::Kind::City && before.place->country == stop.place->country);
}

} // namespace

StopFinder::Found StopFinder::findPlain(const QString &name, const QString &code)
{
    if (name.isEmpty() || name.size() > longestName || !m_geocoder)
        return {};
    const std::pair key(name, code);
    if (const auto known = m_plain.constFind(key); known != m_plain.cend())
        return *known;
    QList<KnownPlace> exact = m_geocoder->find(name, code).places;
    exact.removeIf([](const KnownPlace &place) { return !place.isExact; });
    // An airport's code is no place's name in small letters.
    static const QRegularExpression code3(QStringLiteral("^[A-Z]{3}$"));
    if (code3.match(name).hasMatch())
        exact.removeIf([&](const KnownPlace &place) { return place.matched != name; });
    // Where some have the name as their own, those that are merely also called so are not meant.
    const auto isOwn = [&](const KnownPlace &place) {
        return place.isCapital || foldedName(place.name) == foldedName(name);
    };
    if (std::ranges::any_of(exact, isOwn))
        exact.removeIf([&](const KnownPlace &place) { return !isOwn(place); });
    const Found found = outstandingOf(exact);
    m_plain.insert(key, found);
    return found;
}

StopFinder::Found StopFinder::find(const QString &name, const QStringList &codes)
{
    for (const QString &code : codes.isEmpty() ? noCountry() : codes)
        if (const Found found = findPlain(name, code))
            return found;
    return {};
}

StopFinder::Found StopFinder::findAny(const QString &name, const QStringList &codes)
{
    static const QRegularExpression airport(QStringLiteral("\\(([A-Z]{3})(?:/[A-Z]{4})?\\)"));
    if (const auto match = airport.match(name); match.hasMatch()) {
        if (const Found found = find(match.captured(1), codes))
            return found;
        return find(name.section(QLatin1Char('/'), 0, 0).trimmed(), codes);
    }
    static const QRegularExpression brackets(QStringLiteral("^(.*\\S)\\s*[(（]([^)）]+)[)）]$"));
    if (const auto match = brackets.match(name); match.hasMatch()) {
        const QString outer = match.captured(1), inner = match.captured(2).trimmed();
        // 'Algiers (Algeria)' under France, 'Halifax (Nova Scotia)', 'Mumbai (Bombay)'
        const QStringList innerCodes = m_lands->codes(inner);
        if (const Found found = find(outer, innerCodes.isEmpty() ? codes : innerCodes))
            return found;
        return find(inner, codes);
    }
    static const QRegularExpression kinds(
        QStringLiteral(
            "\\s+(?:(?:international )?airport|air(?: force)? base|afb|castle|city|palace|island|bay)$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression halves(
        QStringLiteral("^(?:west|east|north|south) (?=berlin$|jerusalem$)"),
        QRegularExpression::CaseInsensitiveOption);
    if (QString shorter = name; shorter.remove(kinds).remove(halves) != name)
        return find(shorter, codes);
    return {};
}

QString StopFinder::whyNot(const QString &name, const QStringList &codes)
{
    if (!m_geocoder)
        return QStringLiteral("Places cannot be looked up.");
    const QString code = codes.size() == 1 ? codes.first() : QString();
    const KnownPlaces known = m_geocoder->find(name.left(longestName), code);
    return known.error.isEmpty() ? choosePlace(known, name.left(longestName), code, m_geocoder).sentence
                                 : known.error;
}

TypedStop StopFinder::resolve(const QString &name, const QStringList &codes)
{
    const std::pair key(name, codes);
    if (const auto known = m_resolved.constFind(key); known != m_resolved.cend())
        return *known;
    TypedStop stop{name, find(name, codes), false, {}};
    if (!stop.place)
        stop.place = findAny(name, codes);
    if (!stop.place) // a country, or a territory of another
        if (const QStringList lands = m_lands->codes(name); !lands.isEmpty())
            stop = capital(name, lands);
    if (!stop.place && stop.sentence.isEmpty())
        stop.sentence = whyNot(name, codes);
    m_resolved.insert(key, stop);
    return stop;
}

TypedStop StopFinder::capital(const QString &country, const QStringList &codes)
{
    TypedStop stop{country, {}, true, {}};
    const QString former = Lands::formerCapital(country);
    if (!former.isEmpty())
        stop.place = find(former, codes);
    if (!stop.place && m_geocoder && !codes.isEmpty())
        if (const KnownPlaces known = m_geocoder->capital(codes.first()); !known.places.isEmpty())
            stop.place = known.places.first();
    if (stop.place)
        stop.name = stop.place->name;
    else
        stop.sentence
            = QStringLiteral("No capital of '%1' is known; expected a place.").arg(country.left(64));
    return stop;
}

QList<TypedStop> StopFinder::stops(const QString &cell, const QString &country)
{
    QStringList codes = m_lands->codes(country);
    const QString tidy = tidied(cell);
    if (tidy.isEmpty()) {
        if (codes.isEmpty())
            return {{country, {}, false, QStringLiteral("No country '%1' is known.").arg(country.left(64))}};
        return {capital(country, codes)};
    }
    QStringList parts = splitList(tidy);
    if (codes.isEmpty() && parts.size() > 1) // 'Paris, France'
        if (const QStringList last = m_lands->codes(parts.last()); !last.isEmpty()) {
            codes = last;
            parts.removeLast();
        }
    QList<TypedStop> stops;
    for (const QString &part : std::as_const(parts)) {
        TypedStop stop = resolve(tidied(part), codes);
        // 'Mexico, D.F.', 'Boston, Massachusetts': the region that a city lies in is no stop of its own.
        if (!stops.isEmpty() && (!stop.place || isRegionAfterCity(stop, stops.last()))) {
            const QString whole = stops.last().name + QStringLiteral(", ") + part;
            Found joined = find(stops.last().name + QLatin1Char(' ') + part, codes);
            if (!joined && stop.place)
                joined = find(whole, codes);
            if (joined) {
                stops.last() = {whole, joined, false, {}};
                continue;
            }
        }
        static const QRegularExpression more(QStringLiteral("\\s+(?:and|&|und|et|y|и|–|-)\\s+|\\s*/\\s*|和"));
        const QStringList several = part.split(more, Qt::SkipEmptyParts);
        if (!stop.place && several.size() > 1 && find(several.first(), codes)) {
            for (const QString &one : several)
                stops += resolve(one.trimmed(), codes);
            continue;
        }
        stops += stop;
    }
    return stops;
}

TypedStop StopFinder::stop(const QString &cell, const QString &country)
{
    const QString tidy = tidied(cell);
    const QStringList codes = m_lands->codes(country);
    const TypedStop whole = resolve(tidy, codes);
    if (whole.place || !tidy.contains(QLatin1Char(',')))
        return whole;
    const QList<TypedStop> parts = stops(cell, country);
    return parts.size() == 1 || parts.value(0).place ? parts.first() : whole;
}

} // namespace summitry
