// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace summitry {

/// What a column may hold. Empty cells are allowed unless the column is required.
struct ColumnShape {
    enum class Kind {
        Words,
        Translated, ///< words that may have translations beside them: name_ru
        Id, ///< unique in its table
        Reference, ///< an id of the table `of`
        References, ///< several, ";" between
        Country, ///< ISO 3166-1 alpha-3, or XKX
        Date, ///< ISO 8601
        Latitude,
        Longitude,
        Whole, ///< a whole number
        Address, ///< http or https
        LanguageCode, ///< ISO 639, with or without a script or country: "zh", "pt-BR"
        Choice, ///< one of the words in `of`, "|" between
    };
    QString name;
    Kind kind = Kind::Words;
    bool required = false;
    QString of = {};
};

struct TableShape {
    QString name; ///< "leaders"
    bool required = false;
    QList<ColumnShape> columns;

    QStringList columnNames() const;
    const ColumnShape *column(const QString &name) const;
    /// The column that `name` translates ("name" for "name_ru"); null where it translates none.
    const ColumnShape *translatedColumn(const QString &name) const;
};

/// The tables of a story, in the order in which problems are told.
const QList<TableShape> &storyShape();

} // namespace summitry
