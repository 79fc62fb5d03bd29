// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "places/question.h"

namespace summitry {

/// What restricts an answer.
struct Scope {
    QString condition; ///< SQL on a row `n` of `names`
    QStringList languages; ///< whose names are main names
    std::size_t count; ///< how many are wanted

    /// The same, but only cities of these countries (alpha-3).
    Scope in(const QStringList &countryCodes) const;
};

/// SQL on a row `n` of `names`: that its subject may be an answer.
QString mayAnswer(const Question &question);

/// Both conditions, of which either may be empty.
QString both(const QString &condition, const QString &other);

} // namespace summitry
