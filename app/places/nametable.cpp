// SPDX-License-Identifier: GPL-3.0-or-later

#include "places/nametable.h"

#include <QHash>
#include <set>

namespace summitry {

std::vector<NameTable::Spelling> NameTable::find(const Pattern &pattern, std::size_t count) const
{
    // Rows come in order of importance, many to a subject: so they are read in growing portions.
    std::size_t portion = 4 * count;
    const QString start
        = QStringLiteral("SELECT n.kind = 'country', n.subject, n.name, +n.fid FROM names_fts f "
                         "CROSS JOIN names n ON n.fid = f.rowid WHERE names_fts MATCH ")
        + sqlText(pattern.fts)
        + (pattern.condition.isEmpty() ? QString() : QStringLiteral(" AND ") + pattern.condition)
        + QStringLiteral(" AND f.rowid > ");

    std::vector<Spelling> found;
    std::set<Subject> seen;
    for (qlonglong last = 0;; portion *= 4) {
        const QString end = QStringLiteral(" ORDER BY f.rowid LIMIT ") + QString::number(portion);
        const auto rows = query(m_database, start + QString::number(last) + end);
        for (const Database::Row &row : rows) {
            const Subject subject{row[0].toBool(), row[1].toLongLong()};
            QString name = row[2].toString();
            if ((pattern.accepts && !pattern.accepts(name)) || !seen.insert(subject).second)
                continue;
            found.push_back({subject, std::move(name)});
            if (found.size() == count)
                return found;
        }
        if (rows.size() < portion)
            return found;
        last = rows.back()[3].toLongLong();
    }
}

QString NameTable::isMainName(const QStringList &languages)
{
    return QStringLiteral("EXISTS (SELECT 1 FROM names m WHERE m.kind = n.kind AND m.subject = n.subject "
                          "AND m.preferred = 1 AND m.name = n.name AND m.language IN ")
        + sqlList(languages) + QLatin1Char(')');
}

QHash<qlonglong, QString>
NameTable::preferred(bool countries, const QStringList &fids, const QStringList &languages) const
{
    QHash<qlonglong, QString> names;
    QHash<qlonglong, qsizetype> places;
    const QString sql
        = QStringLiteral("SELECT subject, language, name FROM names WHERE preferred = 1 AND kind = ")
        + sqlText(countries ? QStringLiteral("country") : QStringLiteral("place"))
        + QStringLiteral(" AND subject IN (") + fids.join(QLatin1Char(','))
        + QStringLiteral(") AND language IN ") + sqlList(languages);
    for (const Database::Row &row : query(m_database, sql)) {
        const qlonglong subject = row[0].toLongLong();
        const qsizetype place = languages.indexOf(row[1].toString());
        if (place < places.value(subject, languages.size())) {
            places[subject] = place;
            names[subject] = row[2].toString();
        }
    }
    return names;
}

} // namespace summitry
