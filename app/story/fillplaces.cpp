// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/fillplaces.h"

#include "story/csvscan.h"

#include <algorithm>
#include <QFileInfo>
#include <QSaveFile>

namespace summitry {

namespace {

/// New text for a part of the bytes.
struct Edit {
    CsvCell at;
    QByteArray text;
};

class Filler {
public:
    Filler(const QByteArray &bytes, const QList<PlaceMatch> &matches)
        : m_bytes(bytes)
        , m_scan(scanCsv(bytes, false, &m_records))
    {
        for (const PlaceMatch &match : matches)
            m_matches[match.at.row] = &match;
    }

    /// Null where the table is another than the one that was geocoded.
    QByteArray run();

private:
    bool isAsRead() const;
    void fill(const QString &column);
    const PlaceMatch *match(size_t record) const { return m_matches.value(m_scan.lines[record - 1]); }
    qsizetype index(const QString &column) const;
    QString text(const CsvRecord &record, const QString &column) const;
    void replace(const CsvCell &cell, const QByteArray &text);

    const QByteArray &m_bytes;
    std::vector<CsvRecord> m_records; ///< filled by the scan
    CsvScan m_scan;
    QHash<int, const PlaceMatch *> m_matches; ///< by line
    std::vector<Edit> m_edits;
};

qsizetype Filler::index(const QString &column) const
{
    for (qsizetype i = 0; i < m_scan.header.size(); ++i)
        if (m_scan.header[i].trimmed() == column)
            return i;
    return -1;
}

QString Filler::text(const CsvRecord &record, const QString &column) const
{
    const qsizetype at = index(column);
    if (at < 0)
        return {};
    const CsvCell cell = record[static_cast<size_t>(at)];
    QByteArray bytes = m_bytes.sliced(cell.start, cell.end - cell.start);
    if (bytes.startsWith('"'))
        bytes = bytes.sliced(1, bytes.size() - 2).replace("\"\"", "\"");
    return QString::fromUtf8(bytes).trimmed();
}

bool Filler::isAsRead() const
{
    if (!m_scan.isReadable || !m_scan.faults.isEmpty())
        return false;
    qsizetype found = 0;
    for (size_t i = 1; i < m_records.size(); ++i) {
        const CsvRecord &record = m_records[i];
        if (const PlaceMatch *wanted = match(i)) {
            ++found;
            if (text(record, "id") != wanted->id || text(record, "name") != wanted->name
                || !text(record, "lat").isEmpty() || !text(record, "lon").isEmpty())
                return false;
        }
    }
    return found == m_matches.size();
}

/// A cell that is in quotation marks stays so.
void Filler::replace(const CsvCell &cell, const QByteArray &text)
{
    const bool isQuoted = cell.start < cell.end && m_bytes[cell.start] == '"';
    m_edits.push_back({cell, isQuoted ? '"' + text + '"' : text});
}

QByteArray valueOf(const PlaceMatch &match, const QString &column)
{
    if (column == QStringLiteral("country"))
        return match.found.country.toUtf8();
    const QGeoCoordinate at = match.found.position;
    return inDegrees(column == QStringLiteral("lat") ? at.latitude() : at.longitude()).toUtf8();
}

void Filler::fill(const QString &column)
{
    const qsizetype at = index(column);
    for (size_t i = 0; i < m_records.size(); ++i) {
        const CsvRecord &record = m_records[i];
        const PlaceMatch *found = i > 0 ? match(i) : nullptr;
        const CsvCell end{record.back().end, record.back().end};
        if (at < 0)
            m_edits.push_back({end, ',' + (i == 0 ? column.toUtf8() : found ? valueOf(*found, column) : "")});
        else if (found && text(record, column).isEmpty())
            replace(record[static_cast<size_t>(at)], valueOf(*found, column));
    }
}

QByteArray Filler::run()
{
    if (!isAsRead())
        return {};
    QStringList columns{QStringLiteral("country"), QStringLiteral("lat"), QStringLiteral("lon")};
    std::ranges::stable_partition(columns, [this](const QString &column) { return index(column) >= 0; });
    for (const QString &column : columns) // the new ones last: they follow a last cell that is filled
        fill(column);
    std::ranges::stable_sort(m_edits, {}, [](const Edit &edit) { return edit.at.start; });
    QByteArray filled;
    qsizetype done = 0;
    for (const Edit &edit : m_edits) {
        filled += m_bytes.sliced(done, edit.at.start - done) + edit.text;
        done = edit.at.end;
    }
    return filled + m_bytes.sliced(done);
}

} // namespace

QByteArray fillPlaces(const QByteArray &bytes, const QList<PlaceMatch> &matches, QString *error)
{
    const QByteArray filled = Filler(bytes, matches).run();
    if (filled.isEmpty())
        *error = QStringLiteral("The table has changed since it was read; nothing was written.");
    return filled;
}

QString fillPlacesFile(const QString &story, const QList<PlaceMatch> &matches)
{
    if (!QFileInfo(story).isDir())
        return QStringLiteral("A zip is not written to; unpack it, and fill in the places of the folder.");
    QFile file(story + QStringLiteral("/places.csv"));
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("The table cannot be opened: %1.").arg(file.errorString());
    QString error;
    const QByteArray filled = fillPlaces(file.readAll(), matches, &error);
    file.close();
    if (!error.isEmpty())
        return error;
    QSaveFile saved(file.fileName());
    if (!saved.open(QIODevice::WriteOnly) || saved.write(filled) != filled.size() || !saved.commit())
        return QStringLiteral("The table cannot be written: %1.").arg(saved.errorString());
    return {};
}

} // namespace summitry
