// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/world.h"
#include "telling/selection.h"
#include "telling/shares.h"
#include "window/parts/flags.h"
#include "window/parts/look.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace summitry {

/// The world's countries by name, those where the story has something first. Qt::CheckStateRole tells which
/// the filter keeps.
class CountryModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { Code = Qt::UserRole, Iso2, Share }; ///< Share: "3 meetings", "—"

    CountryModel(
        const CountryShares &shares, std::shared_ptr<const World> world, Selection &selection,
        QObject *parent);
    /// Keeps the countries with a name (in any language) or code that holds each word's beginning.
    void search(const QString &query);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        QString code, iso2, name, share, words;
    };
    Selection &m_selection;
    QList<Row> m_all;
    QList<Row> m_rows;
};

/// Flag, name, share; an ink square where the filter keeps the country.
class CountryDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    CountryDelegate(const Look &look, QObject *parent);
    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Look &m_look;
    mutable Flags m_flags;
};

} // namespace summitry
