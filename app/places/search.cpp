// SPDX-License-Identifier: GPL-3.0-or-later

#include "places/search.h"

#include "places/patterns.h"
#include "places/scope.h"
#include "places/words.h"

#include <algorithm>
#include <map>
#include <set>

namespace summitry {

namespace {

constexpr qsizetype mostAnswers = 100; // to who asks for all
constexpr qsizetype furthestOffset = 10'000;
constexpr double namesakeMetres = 25'000;

/// How many times less important a subject is by another name than its own, and that twice where its name
/// only begins so: "mos" is more likely the beginning of Moscow than a by-name of Moss.
constexpr qlonglong unlike = 8;

} // namespace

Search::Candidates Search::level(Match match, const NameTable::Pattern &pattern, const Scope &scope) const
{
    NameTable::Pattern scoped = pattern;
    scoped.condition = both(pattern.condition, scope.condition);
    if (!scope.isCode || !scope.isLocal)
        scoped.condition = both(scoped.condition, QStringLiteral("n.language <> 'code'"));
    scoped.withSmall = match != Match::Word || scope.isLocal;
    NameTable::Pattern main = scoped;
    main.condition = both(scoped.condition, NameTable::isMainName(scope.languages));

    std::map<Subject, Candidate> best;
    const auto add = [&](const NameTable::Spelling &spelling, bool isMain) {
        const Subject &subject = spelling.subject;
        const qsizetype countries = m_places.countries().size();
        const qlonglong order = subject.fid + (subject.isCountry ? 0 : countries);
        const bool isCode = spelling.language == NameTable::iata || spelling.language == NameTable::icao
            || spelling.language == NameTable::regionCode;
        const bool counts = isMain || (isCode && scope.isCode);
        const bool isFirst = scope.isCode && spelling.language == NameTable::iata; // JFK
        const qlonglong rank = isFirst ? 0 : counts ? order : unlike * (order + countries);
        const bool isFormer = spelling.language == NameTable::former;
        best.insert_or_assign(
            subject,
            Candidate{
                subject, spelling.name, match, counts, rank, scope.isLocal, isFormer, {}, {}, scope.wanted});
    };
    // The first of all that match and the first of the main names together hold the first by rank.
    for (const NameTable::Spelling &spelling : m_names.find(scoped, scope.count))
        add(spelling, false);
    if (best.empty())
        return {};
    for (const NameTable::Spelling &spelling : m_names.find(main, scope.count))
        add(spelling, true);

    Candidates candidates;
    for (auto &[subject, candidate] : best)
        candidates.push_back(std::move(candidate));
    std::ranges::stable_sort(candidates, {}, &Candidate::rank);
    if (candidates.size() > scope.count)
        candidates.resize(scope.count);
    return candidates;
}

/// Adds those that are not there yet.
static void append(auto &candidates, auto &&more)
{
    std::set<Subject> known;
    for (const auto &candidate : candidates)
        known.insert(candidate.subject);
    for (auto &candidate : more) {
        if (!known.contains(candidate.subject))
            candidates.push_back(std::move(candidate));
    }
}

Search::Candidates
Search::exactly(const QStringList &beginnings, qsizetype wordCount, const Scope &scope) const
{
    if (beginnings.isEmpty())
        return {};
    // A name of just these words is about as long; this spares looking at the others.
    const qsizetype length = std::ranges::max(beginnings, {}, &QString::size).size() + 2 * wordCount + 1;
    const QString isShort = QStringLiteral("length(n.name) <= ") + QString::number(length);
    return level(
        Match::Exact, {beginnings.join(QStringLiteral(" OR ")), isShort, hasWords(wordCount)}, scope);
}

Search::Candidates Search::wholly(const QStringList &words, const Scope &scope) const
{
    Candidates found = exactly({beginning(words)}, words.size(), scope);
    if (const QStringList variants = beginnings(words).sliced(1); !variants.isEmpty()) {
        Scope main = scope; // written otherwise than it is called: a by-name is too weak a sign
        main.condition = both(scope.condition, NameTable::isMainName(scope.languages));
        Candidates others = exactly(variants, words.size(), main);
        std::erase_if(found, [&](const Candidate &c) { // what is called so itself is no by-name
            return std::ranges::any_of(
                others, [&](const Candidate &o) { return o.subject == c.subject && !c.isMain; });
        });
        append(found, std::move(others));
        std::ranges::stable_sort(found, {}, &Candidate::rank);
    }
    // Punctuation makes no difference, where it stands inside a word either.
    if (std::ranges::none_of(found, &Candidate::isMain))
        append(found, exactly(joined(words), words.size() - 1, scope));
    if (std::ranges::none_of(found, &Candidate::isMain))
        append(found, exactly(cut(words), words.size() + 1, scope));
    std::ranges::stable_sort(found, {}, &Candidate::rank);
    return found;
}

Search::Candidates Search::spelled(const QStringList &words, const Scope &scope) const
{
    Candidates found = wholly(words, scope);
    qlonglong last = 0; // of those that are called so themselves, before whom no beginning comes
    for (const Candidate &candidate : found)
        last = std::max(last, candidate.isMain ? candidate.rank : 0);
    Candidates longer = level(
        Match::Prefix, {beginnings(words).join(QStringLiteral("* OR ")) + QLatin1Char('*'), {}, {}}, scope);
    for (Candidate &candidate : longer)
        candidate.rank = last + candidate.rank * unlike * unlike;
    append(found, std::move(longer));
    std::ranges::stable_sort(found, {}, &Candidate::rank);
    if (found.size() < scope.count)
        append(found, level(Match::Word, {containing(words), {}, {}}, scope));
    return found;
}

Search::Candidates Search::misspelled(const QStringList &words, const Scope &scope)
{
    const qsizetype worst = Vocabulary::forgiven(std::ranges::max(words, {}, &QString::size));
    for (qsizetype errors = 1; errors <= worst; ++errors) {
        const QString fts = meaning(words, errors);
        if (fts.isEmpty())
            continue;
        Candidates found = level(Match::Fuzzy, {fts, {}, hasWords(words.size())}, scope);
        if (errors == 1 && areOne(found) && isSureSpelling(words, found.front()))
            found.front().match = Match::Exact;
        if (found.size() < scope.count)
            append(found, level(Match::Fuzzy, {fts, {}, {}}, scope));
        if (!found.empty())
            return found;
    }
    return {};
}

/// Whether they are one name in one country: a city, its region, its airport.
bool Search::areOne(const Candidates &candidates) const
{
    return !candidates.empty() && areInOneCountry(candidates)
        && std::ranges::all_of(candidates, [&](const Candidate &candidate) {
               return folded(candidate.matched) == folded(candidates.front().matched);
           });
}

bool Search::isSureSpelling(const QStringList &words, const Candidate &only) const
{
    constexpr qsizetype longWord = 7;
    constexpr qlonglong prominent = 100'000; // people
    if (std::ranges::none_of(words, [](const QString &word) { return word.size() >= longWord; }))
        return false;
    const Found found = placeOf(only.subject);
    return only.isLocal || found.kind == Kind::Capital || found.kind == Kind::Region
        || found.kind == Kind::Island || found.population.toLongLong() >= prominent;
}

Found Search::placeOf(const Subject &subject) const
{
    return subject.isCountry ? m_places.countries().value(subject.fid)
                             : m_places.cities({QString::number(subject.fid)}).value(subject.fid);
}

QString Search::meaning(const QStringList &words, qsizetype errors)
{
    QStringList each;
    for (const QString &word : words) {
        QStringList meant;
        const qsizetype forgiven = std::min(errors, Vocabulary::forgiven(word));
        if (forgiven == 0)
            meant += word;
        else
            meant = vocabulary().near(word, forgiven);
        if (meant.isEmpty())
            return {};
        for (QString &term : meant)
            term = ftsPhrase(term);
        each += QLatin1Char('(') + meant.join(QStringLiteral(" OR ")) + QLatin1Char(')');
    }
    return each.join(QStringLiteral(" AND "));
}

/// Of a city and the region around it the city is meant: it stands before the region.
void Search::preferCities(std::vector<Hit> &hits)
{
    const auto end
        = std::ranges::find_if(hits, [](const Hit &hit) { return hit.found.match != Match::Exact; });
    for (auto region = hits.begin(); region != end; ++region) {
        const auto isItsCity = [&](const Hit &hit) {
            return hit.found.countryCode == region->found.countryCode && hit.found.isLarge
                && (hit.found.kind == Kind::City || hit.found.kind == Kind::Capital);
        };
        const auto city = std::find_if(hits.begin(), end, isItsCity);
        if (region->found.kind == Kind::Region && city != end && city > region)
            std::rotate(region, city, city + 1);
    }
}

std::vector<Search::Hit> Search::describe(const Candidates &candidates, const QGeoShape &bounds) const
{
    QStringList fids;
    for (const Candidate &candidate : candidates) {
        if (!candidate.subject.isCountry)
            fids += QString::number(candidate.subject.fid);
    }
    const QHash<qlonglong, Found> cities = m_places.cities(fids);

    std::vector<Hit> hits;
    for (const Candidate &candidate : candidates) {
        const Subject subject = candidate.subject;
        Found found = (subject.isCountry ? m_places.countries() : cities).value(subject.fid);
        const bool isSure = found.isLarge || candidate.isLocal || (candidate.isMain && !found.isSection);
        found.match = candidate.match == Match::Exact && !isSure ? Match::Fuzzy : candidate.match;
        found.matched = candidate.matched;
        found.standsFor = candidate.standsFor;
        found.isFormer = candidate.isFormer;
        found.ignored = candidate.ignored;
        const auto isNamesake = [&](const Hit &other) {
            return !subject.isCountry && !other.subject.isCountry
                && (found.kind == Kind::Region || other.found.kind != Kind::Region)
                && folded(other.found.matched) == folded(found.matched)
                && other.found.coordinate.distanceTo(found.coordinate) < namesakeMetres;
        };
        if ((!bounds.isValid() || bounds.contains(found.coordinate))
            && std::ranges::none_of(hits, isNamesake))
            hits.push_back({subject, std::move(found), candidate.isMain, candidate.wanted});
    }
    // A small place of this name is less likely meant than a large one that is also called so.
    const bool isAnyLarge = std::ranges::any_of(hits, [](const Hit &hit) {
        return hit.found.match == Match::Exact && hit.found.isLarge && hit.found.kind != Kind::Airport;
    });
    if (isAnyLarge && !hits.front().found.isLarge && !candidates.front().isLocal)
        hits.front().found.match = Match::Fuzzy;
    std::ranges::stable_partition(hits, [](const Hit &hit) { return hit.found.match != Match::Fuzzy; });
    preferCities(hits);
    // A capital that bears its country's name stands before the country.
    const auto isItself = [](const Hit &hit) { return hit.isMain && hit.found.match == Match::Exact; };
    const bool areMain = std::ranges::any_of(hits, isItself);
    std::ranges::stable_partition(hits, [&](const Hit &hit) {
        return hit.found.kind == Kind::Capital && hit.found.match == Match::Exact && hit.isMain == areMain;
    });
    return hits;
}

std::vector<Search::Hit> Search::find(const Question &question)
{
    const qsizetype offset = std::max<qsizetype>(question.offset, 0);
    const qsizetype limit = question.limit < 0 ? mostAnswers : std::min(question.limit, mostAnswers);
    if (offset > furthestOffset || limit == 0)
        return {};
    const auto wanted = static_cast<std::size_t>(offset + limit);
    // More are looked for than wanted, since some fall away: outside a round shape, small namesakes.
    std::vector<Hit> hits;
    for (std::size_t count = wanted + 8;; count *= 4) {
        const Candidates found = candidates(question, count);
        hits = describe(found, question.bounds);
        if (hits.size() >= wanted || found.size() < count)
            break;
    }
    const auto begin = hits.begin() + std::min<qsizetype>(offset, std::ssize(hits));
    const auto end = begin + std::min<qsizetype>(limit, hits.end() - begin);
    return {std::make_move_iterator(begin), std::make_move_iterator(end)};
}

const Vocabulary &Search::vocabulary()
{
    if (!m_vocabulary)
        m_vocabulary = std::make_unique<Vocabulary>(m_database);
    return *m_vocabulary;
}

} // namespace summitry
