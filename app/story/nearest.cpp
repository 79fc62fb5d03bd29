// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/nearest.h"

#include <algorithm>
#include <rapidfuzz/distance/OSA.hpp>

namespace summitry {

int editDistance(const QString &a, const QString &b)
{
    const auto utf16 = [](const QString &text) { return std::u16string_view(text); };
    return static_cast<int>(rapidfuzz::osa_distance(utf16(a), utf16(b)));
}

QString didYouMean(const QString &word, const QStringList &known)
{
    constexpr qsizetype longest = 64;
    if (word.isEmpty() || word.size() > longest)
        return {};
    const QString lower = word.toLower();
    QString best;
    int bestDistance = static_cast<int>(std::max<qsizetype>(1, word.size() / 3)) + 1;
    for (const QString &candidate : known) {
        if (candidate.size() > longest)
            continue;
        const QString other = candidate.toLower();
        const bool isPart = lower.size() > 2 && other.split(QLatin1Char('-')).contains(lower);
        const int distance = isPart ? 1 : editDistance(lower, other);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best.isEmpty() ? QString() : QStringLiteral(" Did you mean '%1'?").arg(best);
}

} // namespace summitry
