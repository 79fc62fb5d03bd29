// SPDX-License-Identifier: GPL-3.0-or-later

#include "places/patterns.h"
#include "places/scope.h"
#include "places/search.h"
#include "places/typedplace.h"
#include "places/words.h"

#include <algorithm>

// A name in its context: what is to be found in the countries and regions that stand beside it.

namespace summitry {

constexpr qsizetype mostLetters = 200;

static bool hasExact(const auto &candidates)
{
    return std::ranges::any_of(candidates, [](const auto &c) { return c.match == Match::Exact; });
}

/// The same, but only as what is like the text.
static auto unsure(auto candidates)
{
    for (auto &candidate : candidates)
        candidate.match = Match::Fuzzy;
    return candidates;
}

Search::Candidates Search::withAreaBehind(const QStringList &words, const Scope &scope) const
{
    for (qsizetype at = words.size() - 1; at > 0; --at) {
        const Area area = areaCalled(words.mid(at).join(QLatin1Char(' ')), false, true);
        if (area.isEmpty())
            continue;
        if (Candidates found = wholly(words.first(at), scope.in(area)); !found.empty())
            return found;
    }
    return {};
}

Search::Candidates Search::withoutForms(const QStringList &words, const Scope &scope) const
{
    for (const Bare &each : bare(words)) {
        const Scope narrow = each.isAirport ? scope.of(Kind::Airport) : scope;
        Candidates found = wholly(each.words, narrow);
        if (found.empty())
            continue;
        if (!each.ignored.isEmpty()) {
            for (Candidate &candidate : found)
                candidate.ignored += each.ignored;
            const bool isOne = each.isWater && found.front().isMain && areInOneCountry(found);
            if (!scope.isLocal && !isOne)
                found = unsure(std::move(found));
        }
        return found;
    }
    return {};
}

bool Search::areInOneCountry(const Candidates &candidates) const
{
    QSet<QString> countries;
    for (const Candidate &candidate : candidates)
        countries += placeOf(candidate.subject).countryCode;
    return countries.size() == 1;
}

bool Search::isOnlyBeginning(const QStringList &words, const Candidates &found, const Scope &scope) const
{
    const auto begins = [&](const Candidate &candidate) {
        const QStringList name = toWords(candidate.matched);
        return name.size() > words.size()
            && std::ranges::equal(
                   words, name.first(words.size()), [](const QString &word, const QString &other) {
                       return std::ranges::any_of(
                           alike(word), [&](const QString &like) { return folded(like) == folded(other); });
                   });
    };
    return !found.empty() && found.size() < scope.count && std::ranges::count_if(found, begins) == 1
        && begins(found.front())
        && (scope.isLocal || (words.size() > 1 && placeOf(found.front().subject).kind == Kind::Airport));
}

Search::Candidates Search::ofPair(const QString &text, const Scope &scope) const
{
    constexpr qsizetype shortest = 3; // of a name
    const QStringList both = text.split(QLatin1Char('-'));
    if (both.size() != 2 || both[0].trimmed().size() < shortest || both[1].trimmed().size() < shortest)
        return {};
    Candidates found = wholly(toWords(both[0]), scope);
    if (found.size() > 1 && !scope.isLocal)
        return {};
    for (Candidate &candidate : found)
        candidate.ignored += both[1].trimmed();
    return found;
}

Search::Candidates Search::plain(const QStringList &words, const Scope &scope, const QString &pair)
{
    if (words.isEmpty())
        return {};
    Candidates found = spelled(words, scope);
    if (hasExact(found))
        return found;
    if (Candidates others = withAreaBehind(words, scope); !others.empty())
        return others;
    if (Candidates others = withoutForms(words, scope); !others.empty())
        return others;
    if (isOnlyBeginning(words, found, scope)) {
        found.front().match = Match::Exact;
        return found;
    }
    if (Candidates others = ofPair(pair, scope); !others.empty())
        return others;
    return found.empty() ? misspelled(words, scope) : found;
}

Search::Candidates Search::ofAirport(const TypedPlace &typed, const Scope &scope) const
{
    const Scope airports = scope.of(Kind::Airport);
    for (const QString &code : typed.codes)
        if (Candidates found = exactly({beginning({code})}, 1, airports); !found.empty())
            return found;
    if (typed.airport.isEmpty())
        return {};
    const QStringList city = toWords(typed.name);
    const QStringList name = toWords(typed.airport);
    for (const QStringList &words : {city + name, name})
        if (Candidates found = wholly(words, airports); !found.empty())
            return found;
    return {};
}

Search::Candidates Search::inContext(const TypedPlace &typed, const Scope &scope, const Area &area)
{
    const Scope there = scope.in(area);
    if (Candidates found = ofAirport(typed, scope); !found.empty())
        return found;
    const QStringList words = toWords(typed.name);
    Scope narrow = there;
    Scope narrowElsewhere = scope;
    QStringList rest;
    if (!typed.airport.isEmpty())
        rest += typed.airport;
    const QStringList &context = typed.context;
    for (qsizetype i = 0; i < context.size(); ++i) {
        const Area named = areaCalled(context[i], i == context.size() - 1, true);
        if (named.isEmpty()) {
            rest += context[i];
        } else {
            narrow = narrow.in(named);
            narrowElsewhere = narrowElsewhere.in(named);
        }
    }
    Candidates found = plain(words, narrow, typed.name);
    if (!hasExact(found))
        if (Candidates others = inRegionsBeginning(words, typed, there); !others.empty())
            return others;
    if (!hasExact(found) && rest.size() < context.size() && !area.isEmpty())
        if (Candidates elsewhere = wholly(words, narrowElsewhere); !elsewhere.empty())
            found = std::move(elsewhere);
    if (found.empty() && rest.size() < context.size())
        found = unsure(wholly(words, there));
    for (const QString &other : rest) { // another name of the same place, or nothing that is known
        const Candidates called = wholly(toWords(other), there);
        Candidates same;
        std::ranges::copy_if(found, std::back_inserter(same), [&](const Candidate &candidate) {
            return std::ranges::any_of(
                called, [&](const Candidate &c) { return c.subject == candidate.subject; });
        });
        if (!same.empty()) {
            found = std::move(same);
        } else if (found.empty()) {
            found = unsure(called);
        } else {
            for (Candidate &candidate : found)
                candidate.ignored += other;
        }
    }
    return found;
}

Search::Candidates
Search::withCapital(const QString &name, const Area &area, const Question &question, Candidates found) const
{
    if (question.kinds.testFlag(Kind::Country) || !question.kinds.testFlag(Kind::Capital))
        return found;
    for (const NameTable::Spelling &called : countriesCalled(name, false)) {
        const Found country = m_places.countries().value(called.subject.fid);
        if (!area.countries.isEmpty() && !area.countries.contains(country.countryCode))
            continue;
        const bool isFormer = called.language == NameTable::former;
        if (isFormer && std::ranges::any_of(found, [](const Candidate &c) { return c.isFormer; }))
            return found; // the city that was its capital
        for (const qlonglong fid : m_places.capital(country.countryCode).keys()) {
            const Subject capital{false, fid};
            std::erase_if(found, [&](const Candidate &c) { return c.subject == capital; });
            found.insert(
                found.begin(),
                Candidate{capital, called.name, Match::Exact, true, 0, true, isFormer, country.name, {}, {}});
        }
        break;
    }
    return found;
}

Search::Candidates Search::candidates(const Question &question, std::size_t count)
{
    QStringList main = question.languages;
    if (!main.contains(QStringLiteral("en")))
        main += QStringLiteral("en");
    const QString text = withoutDots(question.text);
    const QStringList words = toWords(text);
    if (words.isEmpty() || words.size() > mostNameWords || question.text.size() > mostLetters)
        return {};
    const Scope scope{mayAnswer(question), main, count, false, isInCapitals(text)};
    Area area;
    if (!question.country.isEmpty()) {
        area = countryOf(question.country);
        if (area.isEmpty())
            return {};
    }
    const TypedPlace typed = readTyped(question.text);
    const auto findIn = [&](const Area &where) {
        const Scope there = scope.in(where);
        const bool isName = typed.isPlain() || !wholly(words, there).empty();
        return isName ? plain(words, there, question.text) : inContext(typed, scope, where);
    };
    Candidates found = findIn(area);
    Area wide = area;
    wide.countries = m_places.withTerritories(area.countries);
    if (!hasExact(found) && wide.countries != area.countries)
        if (Candidates further = findIn(wide); hasExact(further))
            found = std::move(further);
    if (hasExact(found))
        return withCapital(text, wide, question, std::move(found));
    // What lay under another's rule once: where the first of that name, wherever, is there.
    Area once;
    once.countries = m_places.onceRuledBy(area.countries);
    if (!once.countries.isEmpty()) {
        Candidates further = findIn(once);
        const Candidates anywhere = findIn({});
        if (hasExact(further) && hasExact(anywhere) && further.front().subject == anywhere.front().subject)
            found = std::move(further);
        wide.countries += once.countries;
    }
    return withCapital(text, wide, question, std::move(found));
}

} // namespace summitry
