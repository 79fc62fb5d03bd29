// SPDX-License-Identifier: GPL-3.0-or-later

#include "places/search.h"

#include "places/patterns.h"
#include "places/scope.h"
#include "places/words.h"

#include <algorithm>
#include <map>
#include <QRegularExpression>
#include <set>

namespace summitry {

namespace {

constexpr qsizetype mostAnswers = 100; // to who asks for all
constexpr qsizetype furthestOffset = 10'000;
constexpr qsizetype mostWords = 16; // no name has more
constexpr qsizetype mostLetters = 200;
constexpr double namesakeMetres = 25'000;

/// How many times less important a subject is by another name than its own, and that twice where its name
/// only begins so: "mos" is more likely the beginning of Moscow than a by-name of Moss.
constexpr qlonglong unlike = 10;

} // namespace

Search::Candidates Search::level(Match match, const NameTable::Pattern &pattern, const Scope &scope) const
{
    NameTable::Pattern scoped = pattern;
    scoped.condition = both(pattern.condition, scope.condition);
    NameTable::Pattern main = scoped;
    main.condition = both(scoped.condition, NameTable::isMainName(scope.languages));

    std::map<Subject, Candidate> best;
    const auto add = [&](const NameTable::Spelling &spelling, bool isMain) {
        const Subject &subject = spelling.subject;
        const qsizetype countries = m_places.countries().size();
        const qlonglong order = subject.fid + (subject.isCountry ? 0 : countries);
        const qlonglong rank = isMain ? order : unlike * (order + countries);
        best.insert_or_assign(subject, Candidate{subject, spelling.name, match, isMain, rank});
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
    const qsizetype length = beginnings.first().size() + 2 * wordCount + 1;
    const QString isShort = QStringLiteral("length(n.name) <= ") + QString::number(length);
    return level(
        Match::Exact, {beginnings.join(QStringLiteral(" OR ")), isShort, hasWords(wordCount)}, scope);
}

Search::Candidates Search::spelled(const QStringList &words, const Scope &scope) const
{
    Candidates found = exactly({beginning(words)}, words.size(), scope);
    if (found.empty()) // punctuation makes no difference, where it stands inside a word either
        found = exactly(joined(words), words.size() - 1, scope);
    if (found.empty())
        found = exactly(cut(words), words.size() + 1, scope);
    qlonglong last = 0; // of those that are called so themselves, before whom no beginning comes
    for (const Candidate &candidate : found)
        last = std::max(last, candidate.isMain ? candidate.rank : 0);
    Candidates longer = level(Match::Prefix, {beginning(words) + QLatin1Char('*'), {}, {}}, scope);
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
        if (found.size() < scope.count)
            append(found, level(Match::Fuzzy, {fts, {}, {}}, scope));
        if (!found.empty())
            return found;
    }
    return {};
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

QStringList Search::countriesCalled(const QString &text, bool orBeginning) const
{
    constexpr std::size_t most = 8;
    const QStringList words = toWords(text);
    if (words.isEmpty() || words.size() > mostWords)
        return {};
    QStringList codes;
    if (const qlonglong fid = m_places.countryFid(text.trimmed().toUpper()); fid >= 0)
        codes += m_places.countries().value(fid).countryCode;
    const auto add = [&](const NameTable::Pattern &pattern) {
        for (const NameTable::Spelling &spelling : m_names.find(pattern, most))
            codes += m_places.countries().value(spelling.subject.fid).countryCode;
    };
    const auto isCountry = QStringLiteral("n.kind = 'country'");
    add({beginning(words), isCountry, hasWords(words.size())});
    if (codes.isEmpty() && orBeginning)
        add({beginning(words) + QLatin1Char('*'), isCountry, {}});
    return codes;
}

Search::Candidates Search::candidates(const Question &question, std::size_t count)
{
    QStringList main = question.languages;
    if (!main.contains(QStringLiteral("en")))
        main += QStringLiteral("en");
    const Scope scope{mayAnswer(question), main, count};
    const QStringList words = toWords(question.text);
    if (words.isEmpty() || words.size() > mostWords || question.text.size() > mostLetters)
        return {};
    const auto inCountries = [&](const QStringList &name, const QStringList &codes) -> Candidates {
        if (name.isEmpty() || codes.isEmpty())
            return {};
        const Candidates found = spelled(name, scope.in(codes));
        return found.empty() ? misspelled(name, scope.in(codes)) : found;
    };

    if (!question.country.isEmpty())
        return inCountries(words, countriesCalled(question.country, false));

    static const QRegularExpression comma(QStringLiteral("[,،、，;]"));
    if (const qsizetype at = question.text.lastIndexOf(comma); at >= 0) {
        const QStringList codes = countriesCalled(question.text.mid(at + 1), true);
        if (Candidates found = inCountries(toWords(question.text.left(at)), codes); !found.empty())
            return found;
    }
    if (Candidates found = spelled(words, scope); !found.empty())
        return found;
    for (qsizetype at = words.size() - 1; at > 0; --at) {
        const QStringList codes = countriesCalled(words.mid(at).join(QLatin1Char(' ')), false);
        if (Candidates found = inCountries(words.first(at), codes); !found.empty())
            return found;
    }
    return misspelled(words, scope);
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
        found.match = candidate.match;
        found.matched = candidate.matched;
        const auto isNamesake = [&](const Hit &other) {
            return !subject.isCountry && !other.subject.isCountry
                && folded(other.found.matched) == folded(found.matched)
                && other.found.coordinate.distanceTo(found.coordinate) < namesakeMetres;
        };
        if ((!bounds.isValid() || bounds.contains(found.coordinate))
            && std::ranges::none_of(hits, isNamesake))
            hits.push_back({subject, std::move(found), candidate.isMain});
    }
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
