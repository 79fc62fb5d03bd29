// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QList>
#include <QString>

// The tables of a story as they lie on the disk, read by nothing of what the program reads them with.

namespace summitry::test {

using RawRow = QHash<QString, QString>; ///< by column

inline QList<QStringList> rawCells(const QString &text)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && (c == u',' || c == u'\n')) {
            row.append(cell);
            cell.clear();
            if (c == u'\n') {
                rows.append(row);
                row.clear();
            }
        } else if (quoted || c != u'\r') {
            cell += c;
        }
    }
    if (!row.isEmpty() || !cell.isEmpty())
        rows.append(row << cell);
    return rows;
}

inline QList<RawRow> rawRows(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QStringList> cells = rawCells(QString::fromUtf8(file.readAll()));
    QList<RawRow> rows;
    for (const QStringList &row : cells.mid(1)) {
        RawRow named;
        for (qsizetype i = 0; i < row.size(); ++i)
            named.insert(cells.first()[i].trimmed(), row[i].trimmed());
        if (row.size() > 1)
            rows.append(named);
    }
    return rows;
}

/// A row of meetings.csv with what leaders.csv and places.csv say of its leader and place. Days alone.
struct RawMeeting {
    QString leader, region, leadersCountry; ///< the country of the protagonist is left out
    QString city, placesCountry;
    QDate from, to;
};

inline QList<RawMeeting> rawMeetings(const QString &folder)
{
    static QHash<QString, QList<RawMeeting>> known;
    if (known.contains(folder))
        return known[folder];
    const auto table = [&](const char *name) { return rawRows(QDir(folder).filePath(QLatin1String(name))); };
    const auto byId = [&](const char *name) {
        QHash<QString, RawRow> rows;
        for (const RawRow &row : table(name))
            rows.insert(row["id"], row);
        return rows;
    };
    const QHash<QString, RawRow> leaders = byId("leaders.csv"), places = byId("places.csv");
    const QString protagonist = table("story.csv").value(0)["protagonist"];
    QList<RawMeeting> meetings;
    for (const RawRow &row : table("meetings.csv")) {
        const RawRow leader = leaders[row["leader"]], place = places[row["place"]];
        const QDate from = QDate::fromString(row["date"], Qt::ISODate);
        meetings.append(
            {row["leader"], leader["region"], row["leader"] == protagonist ? QString() : leader["country"],
             place["city"].isEmpty() ? row["place"] : place["city"], place["country"], from,
             row["end"].isEmpty() ? from : QDate::fromString(row["end"], Qt::ISODate)});
    }
    return known[folder] = meetings;
}

} // namespace summitry::test
