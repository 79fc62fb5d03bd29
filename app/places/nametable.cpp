// SPDX-License-Identifier: GPL-3.0-or-later

#include "places/nametable.h"

#include <QHash>
#include <set>

namespace summitry {

static Subject toSubject(const QVariant &cell)
{
    const qlonglong subject = cell.toLongLong();
    return {subject < 0, std::abs(subject)};
}

void NameTable::findIn(const QString &index, Search &search) const
{
    // Rows come in order of importance, many to a subject: so they are read in growing portions.
    const Pattern &pattern = search.pattern;
    std::size_t portion = 4 * search.count;
    const QString start
        = QStringLiteral(
              "SELECT n.subject, n.name, n.language, +n.fid FROM %1 f CROSS JOIN names n ON n.fid = "
              "f.rowid WHERE %1 MATCH ")
              .arg(index)
        + sqlText(pattern.fts)
        + (pattern.condition.isEmpty() ? QString() : QStringLiteral(" AND ") + pattern.condition)
        + QStringLiteral(" AND f.rowid > ");
    for (qlonglong last = 0;; portion *= 4) {
        const QString end = QStringLiteral(" ORDER BY f.rowid LIMIT ") + QString::number(portion);
        const auto rows = query(m_database, start + QString::number(last) + end);
        for (const Database::Row &row : rows) {
            const Subject subject = toSubject(row[0]);
            QString name = row[1].toString();
            if ((pattern.accepts && !pattern.accepts(name)) || !search.seen.insert(subject).second)
                continue;
            search.found.push_back({subject, std::move(name), row[2].toString()});
            if (search.found.size() == search.count)
                return;
        }
        if (rows.size() < portion)
            return;
        last = rows.back()[3].toLongLong();
    }
}

std::vector<NameTable::Spelling> NameTable::find(const Pattern &pattern, std::size_t count) const
{
    Search search{pattern, count, {}, {}};
    findIn(QStringLiteral("names_fts"), search);
    if (pattern.withSmall && search.found.size() < count)
        findIn(QStringLiteral("small_names_fts"), search);
    return search.found;
}

QString NameTable::isMainName(const QStringList &languages)
{
    return QStringLiteral(
               "(n.name = CASE WHEN n.subject > 0 THEN (SELECT p.name FROM places p WHERE p.fid = n.subject) "
               "ELSE (SELECT c.name FROM countries c WHERE c.fid = -n.subject) END "
               "OR EXISTS (SELECT 1 FROM names m WHERE m.subject = n.subject AND m.preferred = 1 "
               "AND m.language <> 'en' AND m.name = n.name AND m.language IN ")
        + sqlList(languages) + QStringLiteral("))");
}

QHash<qlonglong, QString>
NameTable::preferred(bool countries, const QStringList &fids, const QStringList &languages) const
{
    QHash<qlonglong, QString> names;
    QHash<qlonglong, qsizetype> places;
    QStringList others = languages.first(std::max<qsizetype>(0, languages.indexOf(QStringLiteral("en"))));
    if (!languages.contains(QStringLiteral("en")))
        others = languages;
    QStringList subjects;
    for (const QString &fid : fids)
        subjects += countries ? QLatin1Char('-') + fid : fid;
    // What comes behind English is never shown: all have an English name.
    const QString sql
        = QStringLiteral("SELECT subject, language, name FROM names WHERE preferred = 1 AND language <> 'en' "
                         "AND subject IN (")
        + subjects.join(QLatin1Char(',')) + QStringLiteral(") AND language IN ") + sqlList(others);
    for (const Database::Row &row : query(m_database, sql)) {
        const qlonglong subject = std::abs(row[0].toLongLong());
        const qsizetype place = languages.indexOf(row[1].toString());
        if (place < places.value(subject, languages.size())) {
            places[subject] = place;
            names[subject] = row[2].toString();
        }
    }
    return names;
}

} // namespace summitry
