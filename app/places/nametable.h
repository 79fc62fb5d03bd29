// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "places/query.h"

#include <compare>
#include <functional>
#include <QHash>

namespace summitry {

/// A row of the table of countries or of places; the smaller `fid`, the more important.
struct Subject {
    bool isCountry = false;
    qlonglong fid = 0;
    auto operator<=>(const Subject &) const = default;
};

/// The index of all names in all languages (`names`, `names_fts`).
class NameTable {
public:
    explicit NameTable(Database &database)
        : m_database(database)
    {
    }

    struct Spelling {
        Subject subject;
        QString name;
    };
    struct Pattern {
        QString fts; ///< an FTS5 expression
        QString condition; ///< SQL on a row `n` of `names`; may be empty
        std::function<bool(const QString &)> accepts; ///< tells which names will do; may be empty
    };
    /// The `count` most important subjects that have a name like this, each with the first such name.
    std::vector<Spelling> find(const Pattern &pattern, std::size_t count) const;

    /// SQL on a row `n` of `names`: that it is what its subject is called in one of these languages.
    static QString isMainName(const QStringList &languages);

    /// What subjects of a kind (`fids`, as SQL writes them) are called in the first of these languages that
    /// has a name for each.
    QHash<qlonglong, QString>
    preferred(bool countries, const QStringList &fids, const QStringList &languages) const;

private:
    Database &m_database;
};

} // namespace summitry
