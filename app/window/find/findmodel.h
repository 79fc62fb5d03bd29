// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/find/finding.h"

#include <QAbstractListModel>

namespace summitry {

/// The find box's lines: headings, which cannot be chosen, and findings.
class FindModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IsHead = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;

    void setGroups(const QList<FindGroup> &groups, const QString &query);
    const QString &query() const { return m_query; }
    bool isEmpty() const { return m_rows.isEmpty(); }
    const Finding *finding(int row) const; ///< null for a heading
    int rowOf(const QString &titleAndDetail) const; ///< of a finding; −1 where there is none
    QString head(int row) const; ///< a heading's title, else empty
    QString headAside(int row) const;

    /// What Enter means before a line was chosen: what fits the query best, of equals the provider's best,
    /// then the first. −1 where there is nothing.
    int best() const;
    /// The next finding in a direction (+1, −1), the same row where there is none.
    int next(int row, int direction) const;
    /// The first finding of the next group in a direction, round the ends.
    int nextGroup(int row, int direction) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        QString head, aside; ///< a heading, where `head` says something
        Finding finding;
    };
    QList<Row> m_rows;
    QList<int> m_firsts; ///< rows of each group's first finding
    QString m_query;
};

} // namespace summitry
