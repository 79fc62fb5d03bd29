// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/find/findmodel.h"

#include <algorithm>

namespace summitry {

void FindModel::setGroups(const QList<FindGroup> &groups, const QString &query)
{
    beginResetModel();
    m_rows.clear();
    m_firsts.clear();
    m_query = query;
    for (const FindGroup &group : groups) {
        if (!group.title.isEmpty())
            m_rows << Row{group.title, group.aside, {}};
        m_firsts << static_cast<int>(m_rows.size());
        for (const Finding &finding : group.findings)
            m_rows << Row{{}, {}, finding};
    }
    endResetModel();
}

const Finding *FindModel::finding(int row) const
{
    return row >= 0 && row < m_rows.size() && m_rows[row].head.isEmpty() ? &m_rows[row].finding : nullptr;
}

int FindModel::rowOf(const QString &titleAndDetail) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (const Finding *f = finding(row); f && f->title + f->detail == titleAndDetail)
            return row;
    }
    return -1;
}

QString FindModel::head(int row) const
{
    return m_rows[row].head;
}

QString FindModel::headAside(int row) const
{
    return m_rows[row].aside;
}

int FindModel::best() const
{
    const auto isBetter = [](const Finding &a, const Finding &b) {
        return std::pair(-a.fit, a.order) < std::pair(-b.fit, b.order);
    };
    int best = -1;
    for (int row = 0; row < m_rows.size(); ++row) {
        const Finding *f = finding(row);
        if (f && (best < 0 || isBetter(*f, m_rows[best].finding)))
            best = row;
    }
    return best;
}

int FindModel::next(int row, int direction) const
{
    for (int other = row + direction; other >= 0 && other < m_rows.size(); other += direction) {
        if (finding(other))
            return other;
    }
    return row;
}

int FindModel::nextGroup(int row, int direction) const
{
    if (m_firsts.isEmpty())
        return row;
    const auto after = std::ranges::upper_bound(m_firsts, row);
    const auto here = std::max<qsizetype>(0, after - m_firsts.begin() - 1);
    const qsizetype count = m_firsts.size();
    return m_firsts[(here + direction + count) % count];
}

int FindModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FindModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows[index.row()];
    const bool head = !row.head.isEmpty();
    switch (role) {
    case IsHead:
        return head;
    case Qt::DisplayRole:
        return head ? row.head : row.finding.title;
    case Qt::AccessibleTextRole: {
        QStringList words{
            head ? row.head : row.finding.title, row.aside, row.finding.detail, row.finding.aside};
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

Qt::ItemFlags FindModel::flags(const QModelIndex &index) const
{
    return finding(index.row()) ? QAbstractListModel::flags(index) : Qt::NoItemFlags;
}

} // namespace summitry
