#include "story/nearest.h"

#include <numeric>
#include <vector>

namespace summitry {

/// Levenshtein's distance: insertions, deletions and substitutions, one row of the matrix at a time.
static int editDistance(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0]++;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const size_t k = static_cast<size_t>(j);
            const int substituted = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[k + 1];
            row[k + 1] = std::min({row[k] + 1, row[k + 1] + 1, substituted});
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
