// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "places/query.h"

#include <compare>
#include <functional>
#include <QHash>
#include <set>

namespace summitry {

/// A row of the table of countries or of places; the smaller `fid`, the more important.
struct Subject {
    bool isCountry = false;
    qlonglong fid = 0;
    auto operator<=>(const Subject &) const = default;
};

/// The indices of all names in all languages (`names`, `names_fts`; `small_names_fts` of places of less than
/// 15,000 people, whose beginnings are not looked for where they are short).
class NameTable {
public:
    explicit NameTable(Database &database)
        : m_database(database)
    {
    }

    struct Spelling {
        Subject subject;
        QString name;
        QString language; ///< of the name; empty where it is not known
    };
    struct Pattern {
        QString fts; ///< an FTS5 expression
        QString condition; ///< SQL on a row `n` of `names`; may be empty
        std::function<bool(const QString &)> accepts; ///< tells which names will do; may be empty
        bool withSmall = true; ///< also of small places
    };
    /// The `count` most important subjects that have a name like this, each with the first such name.
    std::vector<Spelling> find(const Pattern &pattern, std::size_t count) const;

    /// Codes (IATA, ICAO, parts of ISO 3166-2) stand in `names` as names in these languages.
    static inline const QString iata = QStringLiteral("iata"), icao = QStringLiteral("icao"),
                                regionCode = QStringLiteral("code");
    /// The name of a state that is no more.
    static inline const QString former = QStringLiteral("former");

    /// SQL on a row `n` of `names`: that it is what its subject is called in one of these languages.
    static QString isMainName(const QStringList &languages);

    /// What subjects of a kind (`fids`, as SQL writes them) are called in the first of these languages that
    /// has a name for each.
    QHash<qlonglong, QString>
    preferred(bool countries, const QStringList &fids, const QStringList &languages) const;

private:
    struct Search {
        const Pattern &pattern;
        std::size_t count;
        std::set<Subject> seen;
        std::vector<Spelling> found;
    };
    void findIn(const QString &index, Search &search) const;

    Database &m_database;
};

} // namespace summitry
