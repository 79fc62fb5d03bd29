// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/columncontent.h"

#include "flat/typeddate.h"

#include <algorithm>
#include <QRegularExpression>
#include <QSet>

namespace summitry {

namespace {

constexpr int mostLookedAt = 100;

/// The first filled cells of a column.
QStringList sample(const Grid &grid, size_t firstRow, int column, int most)
{
    QStringList cells;
    for (size_t i = firstRow; i < grid.rows.size() && cells.size() < most; ++i)
        if (const QString cell = grid.rows[i].cells.value(column); !cell.isEmpty())
            cells += cell;
    return cells;
}

bool isName(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\p{Lu}[\\p{L}\\p{M}.'’()-]*( [\\p{L}(][\\p{L}\\p{M}.'’()-]*){1,6}$"));
    return form.match(text).hasMatch();
}

} // namespace

std::optional<double> readNumber(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[+−-]?\\d+([.,]\\d+)?$"));
    if (!form.match(text).hasMatch())
        return {};
    QString plain = text;
    plain.replace(QLatin1Char(','), QLatin1Char('.')).replace(QChar(0x2212), QLatin1Char('-'));
    return plain.toDouble();
}

ColumnContent readContent(const Grid &grid, size_t firstRow, int column, Lands *lands)
{
    ColumnContent content;
    content.column = column;
    const QStringList cells = sample(grid, firstRow, column, mostLookedAt);
    content.filled = static_cast<int>(cells.size());
    if (cells.isEmpty())
        return content;
    const auto share = [&](auto holds) {
        return static_cast<double>(std::ranges::count_if(cells, holds)) / static_cast<double>(cells.size());
    };
    content.numbers = share([](const QString &cell) { return readNumber(cell).has_value(); });
    const auto isRead = [](const TypedDate &date) {
        return date.kind != TypedDate::Kind::Unreadable && date.kind != TypedDate::Kind::Impossible;
    };
    content.dates = share([&](const QString &cell) { return isRead(readTypedDate(cell)); });
    content.days = share([&](const QString &cell) {
        const TypedDate date = readTypedDate(cell);
        return isRead(date) && date.first.isValid() && date.precision == TypedDate::Precision::Day;
    });
    content.names = share(isName);
    content.distinct = static_cast<double>(QSet<QString>(cells.begin(), cells.end()).size())
        / static_cast<double>(cells.size());
    qsizetype words = 0;
    for (const QString &cell : cells)
        words += cell.count(QLatin1Char(' ')) + 1;
    content.words = static_cast<double>(words) / static_cast<double>(cells.size());
    if (content.numbers < 0.5 && content.days < 0.5 && content.words < 8)
        content.countries = share([&](const QString &cell) { return !lands->codes(cell).isEmpty(); });
    return content;
}

double placeShare(const Grid &grid, int firstRow, int column, int country, Lands *lands, Geocoder *geocoder)
{
    constexpr int most = 12;
    static const QRegularExpression ends(QStringLiteral("[,;(/、，]"));
    int asked = 0, found = 0;
    for (auto i = static_cast<size_t>(firstRow); geocoder && i < grid.rows.size() && asked < most; ++i) {
        const GridRow &row = grid.rows[i];
        const QString cell = row.cells.value(column);
        const QString name = cell.left(cell.indexOf(ends)).trimmed();
        if (name.isEmpty())
            continue;
        const QStringList codes = country < 0 ? QStringList() : lands->codes(row.cells.value(country));
        const KnownPlaces known = geocoder->find(name, codes.value(0));
        ++asked;
        found += std::ranges::any_of(known.places, &KnownPlace::isExact) ? 1 : 0;
    }
    return asked > 0 ? static_cast<double>(found) / asked : 0;
}

} // namespace summitry
