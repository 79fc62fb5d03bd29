#include "story/nearest.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace summitry {

/// Optimal string alignment, row by row.
int editDistance(const QString &a, const QString &b)
{
    const size_t width = static_cast<size_t>(b.size()) + 1;
    std::vector<int> twoUp(width);
    std::vector<int> up(width);
    std::vector<int> row(width);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        twoUp.swap(up);
        up.swap(row);
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const size_t k = static_cast<size_t>(j);
            const int substituted = up[k - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[k] = std::min({up[k] + 1, row[k - 1] + 1, substituted});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[k] = std::min(row[k], twoUp[k - 2] + 1);
        }
    }
    return row.back();
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
