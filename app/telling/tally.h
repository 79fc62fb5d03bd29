// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <functional>
#include <QHash>
#include <QList>
#include <QString>
#include <utility>

namespace summitry {

/// How often each thing is counted.
class Tally {
public:
    void count(const QString &id)
    {
        const auto known = m_indices.constFind(id);
        if (known != m_indices.constEnd()) {
            ++m_counts[*known].second;
            return;
        }
        m_indices.insert(id, m_counts.size());
        m_counts.append({id, 1});
    }
    /// The most frequent first, then in the order of their first.
    QList<std::pair<QString, int>> ordered() const
    {
        auto counts = m_counts;
        std::ranges::stable_sort(counts, std::ranges::greater(), &std::pair<QString, int>::second);
        return counts;
    }

private:
    QHash<QString, qsizetype> m_indices;
    QList<std::pair<QString, int>> m_counts;
};

} // namespace summitry
