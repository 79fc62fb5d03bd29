// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "places/placetable.h"
#include "places/vocabulary.h"

namespace summitry {

struct Area;
struct Scope;
struct TypedPlace;

/// Finds countries and cities by name: those called exactly so, then those whose names begin so, then those
/// that have the words somewhere, then, where there is nothing of these, those with a typing error forgiven.
/// Among equals the more important come first; a spelling that is not the name itself counts a tenth, and a
/// small place is sure to be meant by such a one only where its country or region is named.
class Search {
public:
    /// `held`: by a country's code, those of the countries of the table of which it holds a part.
    Search(Database &database, const PlaceTable &places, QHash<QString, QStringList> held)
        : m_database(database)
        , m_names(database)
        , m_places(places)
        , m_held(std::move(held))
    {
    }

    struct Hit {
        Subject subject;
        Found found; ///< in English
        bool isMain; ///< it is its own name that matched
        QStringList wanted; ///< countries that the worldview must put it into; any where empty
    };
    std::vector<Hit> find(const Question &question);

private:
    struct Candidate {
        Subject subject;
        QString matched;
        Match match;
        bool isMain; ///< it is its own name that matched
        qlonglong rank; ///< the smaller, the more important
        bool isLocal = false; ///< it was looked for in a country or region
        bool isFormer = false;
        QString standsFor; ///< the country whose capital it is
        QStringList ignored;
        QStringList wanted; ///< as a Hit's
    };
    using Candidates = std::vector<Candidate>;

    Candidates candidates(const Question &question, std::size_t count);
    /// A name in its context: "Calgary (Alberta)". `area` is where it must lie; anywhere where empty.
    Candidates inContext(const TypedPlace &typed, const Scope &scope, const Area &area);
    Candidates ofAirport(const TypedPlace &typed, const Scope &scope) const;
    /// A name without punctuation that matters, perhaps with its country or region behind it, perhaps with a
    /// word for what it is. `pair`: the text, where it may be two names with a hyphen between.
    Candidates plain(const QStringList &words, const Scope &scope, const QString &pair = {});
    Candidates wholly(const QStringList &words, const Scope &scope) const;
    Candidates withAreaBehind(const QStringList &words, const Scope &scope) const;
    /// In regions whose names begin with what stands beside the name: "Baja California" for Baja California
    /// Sur.
    Candidates
    inRegionsBeginning(const QStringList &words, const TypedPlace &typed, const Scope &scope) const;
    Candidates withoutForms(const QStringList &words, const Scope &scope) const;
    /// Puts the capital of the country that is called so before all others.
    Candidates
    withCapital(const QString &name, const Area &area, const Question &question, Candidates found) const;
    /// Those whose whole name is one of these beginnings, of so many words.
    Candidates exactly(const QStringList &beginnings, qsizetype wordCount, const Scope &scope) const;
    Candidates spelled(const QStringList &words, const Scope &scope) const;
    Candidates misspelled(const QStringList &words, const Scope &scope);
    /// Whether the only one within one error may be meant: in a long word, and it is prominent or looked for
    /// in its country or region.
    bool isSureSpelling(const QStringList &words, const Candidate &only) const;
    bool areOne(const Candidates &candidates) const;
    static void preferCities(std::vector<Hit> &hits);
    Found placeOf(const Subject &subject) const;
    /// Whether it is the only one whose name begins with these whole words, in a country or region; airports
    /// also anywhere.
    bool isOnlyBeginning(const QStringList &words, const Candidates &found, const Scope &scope) const;
    /// The former of two names with a hyphen between, where one place alone is called so:
    /// "Auschwitz-Birkenau".
    Candidates ofPair(const QString &text, const Scope &scope) const;
    bool areInOneCountry(const Candidates &candidates) const;
    /// FTS5 for names that have all these words, each with so many errors; empty where none can.
    QString meaning(const QStringList &words, qsizetype errors);
    Candidates level(Match match, const NameTable::Pattern &pattern, const Scope &scope) const;
    std::vector<NameTable::Spelling> countriesCalled(const QString &text, bool orBeginning) const;
    /// What the country is that a question names: "Korea, Republic of", "Denmark (Greenland)".
    Area countryOf(const QString &text) const;
    /// The countries of a name or code; where there are none, or `orRegions`, the regions, too.
    Area areaCalled(const QString &text, bool orBeginning, bool orRegions) const;
    std::vector<Hit> describe(const Candidates &candidates, const QGeoShape &bounds) const;
    const Vocabulary &vocabulary();

    Database &m_database;
    NameTable m_names;
    const PlaceTable &m_places;
    QHash<QString, QStringList> m_held;
    std::unique_ptr<Vocabulary> m_vocabulary; ///< read when it is first needed
};

} // namespace summitry
