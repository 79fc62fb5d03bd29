// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "places/question.h"

namespace summitry {

/// A country or a region, or what may be either: Georgia.
struct Area {
    QStringList countries; ///< alpha-3
    QStringList regions; ///< fids in `places`
    QStringList heldIn; ///< countries of the table of which those hold a part, as the worldview sees it
    bool isEmpty() const { return countries.isEmpty() && regions.isEmpty(); }
};

/// What restricts an answer.
struct Scope {
    QString condition; ///< SQL on a row `n` of `names`
    QStringList languages; ///< whose names are main names
    std::size_t count; ///< how many are wanted
    bool isLocal = false; ///< within a country or region
    bool isCode = false; ///< the text is written as a code is: JFK
    QStringList wanted = {}; ///< countries that the worldview must put an answer into; any where empty

    /// The same, but only places there.
    Scope in(const Area &area) const;
    /// The same, but only of these kinds.
    Scope of(Kinds kinds) const;
};

/// SQL on a row `n` of `names`: that its subject is of one of these kinds.
QString ofKinds(Kinds kinds);

/// SQL on a row `n` of `names`: that its subject may be an answer.
QString mayAnswer(const Question &question);

/// Both conditions, of which either may be empty.
QString both(const QString &condition, const QString &other);

} // namespace summitry
