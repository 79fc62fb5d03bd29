// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "places/failure.h"
#include "tables/tables.h"

namespace summitry {

/// The rows of a query. Throws a Failure where the database is not what it should be.
inline std::vector<Database::Row> query(Database &database, const QString &sql)
{
    QString error;
    auto rows = database.query(sql, &error);
    if (!error.isEmpty())
        throw Failure{Failure::Unreadable, error};
    return rows;
}

/// ('en', 'ru'), as SQL's IN takes it.
inline QString sqlList(const QStringList &texts)
{
    QStringList quoted;
    for (const QString &text : texts)
        quoted += sqlText(text);
    return QLatin1Char('(') + quoted.join(QLatin1Char(',')) + QLatin1Char(')');
}

} // namespace summitry
