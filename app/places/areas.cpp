// SPDX-License-Identifier: GPL-3.0-or-later

#include "places/patterns.h"
#include "places/scope.h"
#include "places/search.h"
#include "places/typedplace.h"
#include "places/words.h"

// The countries and regions that a text names.

namespace summitry {

namespace {

/// SQL on a row `n` of `names`.
QString isRegion()
{
    return QStringLiteral("n.subject > 0 AND EXISTS (SELECT 1 FROM places p WHERE p.fid = n.subject "
                          "AND p.kind IN ('region', 'island'))");
}

} // namespace

std::vector<NameTable::Spelling> Search::countriesCalled(const QString &text, bool orBeginning) const
{
    constexpr std::size_t most = 16;
    const QStringList words = toWords(withoutDots(text));
    if (words.isEmpty() || words.size() > mostNameWords)
        return {};
    if (const qlonglong fid = m_places.countryFid(words.join(QString()).toUpper()); fid >= 0)
        return {{{true, fid}, text, {}}};
    const auto isCountry = QStringLiteral("n.subject < 0");
    auto called = m_names.find(
        {beginnings(words).join(QStringLiteral(" OR ")), isCountry, hasWords(words.size()), false}, most);
    if (called.empty() && orBeginning)
        called = m_names.find({beginning(words) + QLatin1Char('*'), isCountry, {}, false}, most);
    return called;
}

Area Search::areaCalled(const QString &text, bool orBeginning, bool orRegions) const
{
    constexpr std::size_t most = 24;
    Area area;
    for (const NameTable::Spelling &country : countriesCalled(text, orBeginning))
        area.countries += m_places.countries().value(country.subject.fid).countryCode;
    for (const QString &country : std::as_const(area.countries))
        area.heldIn += m_held.value(country);
    const QStringList words = toWords(withoutDots(text));
    if (words.isEmpty() || words.size() > mostNameWords || (!orRegions && !area.countries.isEmpty()))
        return area;
    const auto add = [&](const QStringList &name) {
        for (const auto &region : m_names.find(
                 {beginnings(name).join(QStringLiteral(" OR ")), isRegion(), hasWords(name.size()), false},
                 most))
            if (region.language != NameTable::regionCode || isInCapitals(text))
                area.regions += QString::number(region.subject.fid);
    };
    add(words);
    for (const Bare &each : bare(words))
        if (area.isEmpty() && !each.isAirport) {
            add(each.words);
            for (const auto &country : countriesCalled(each.words.join(QLatin1Char(' ')), false))
                area.countries += m_places.countries().value(country.subject.fid).countryCode;
        }
    return area;
}

Search::Candidates
Search::inRegionsBeginning(const QStringList &words, const TypedPlace &typed, const Scope &scope) const
{
    constexpr std::size_t most = 24;
    for (const QString &beside : typed.context) {
        const QStringList name = toWords(beside);
        if (name.isEmpty() || name.size() > mostNameWords || words.isEmpty())
            continue;
        Area area;
        for (const auto &region :
             m_names.find({beginning(name) + QLatin1Char('*'), isRegion(), {}, false}, most))
            area.regions += QString::number(region.subject.fid);
        if (area.isEmpty())
            continue;
        if (Candidates found = wholly(words, scope.in(area)); !found.empty())
            return found;
    }
    return {};
}

Area Search::countryOf(const QString &text) const
{
    const Area whole = areaCalled(text, false, false);
    if (!whole.isEmpty())
        return whole;
    const TypedPlace typed = readTyped(text);
    for (const QString &inner : typed.context) // 'Denmark (Greenland)', 'Korea, Republic of'
        for (const QString &name : {inner + QLatin1Char(' ') + typed.name, inner, typed.name})
            if (const Area area = areaCalled(name, false, false); !area.isEmpty())
                return area;
    return {};
}

} // namespace summitry
