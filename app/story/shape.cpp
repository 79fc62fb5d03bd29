// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/shape.h"

#include <algorithm>
#include <QRegularExpression>

namespace summitry {

QStringList TableShape::columnNames() const
{
    QStringList names;
    for (const ColumnShape &column : columns)
        names += column.name;
    return names;
}

const ColumnShape *TableShape::column(const QString &name) const
{
    const auto found = std::find_if(
        columns.begin(), columns.end(), [&name](const ColumnShape &column) { return column.name == name; });
    return found == columns.end() ? nullptr : &*found;
}

const ColumnShape *TableShape::translatedColumn(const QString &name) const
{
    static const QRegularExpression form(QStringLiteral("^([a-z]+)_[a-z]{2,3}(_[A-Za-z]{2,4})?$"));
    const QRegularExpressionMatch match = form.match(name);
    const ColumnShape *base = match.hasMatch() ? column(match.captured(1)) : nullptr;
    return base && base->kind == ColumnShape::Kind::Translated ? base : nullptr;
}

const QList<TableShape> &storyShape()
{
    using enum ColumnShape::Kind;
    constexpr bool required = true;
    const QString certainty = QStringLiteral("confirmed|reported|inferred|unchecked");
    static const QList<TableShape> shape{
        {"story",
         required,
         {{"title", Translated, required},
          {"subtitle", Translated},
          {"protagonist", Reference, false, "leaders"},
          {"start", Date, required},
          {"end", Date, required},
          {"credit", Translated},
          {"language", Words}}},
        {"leaders",
         required,
         {{"id", Id, required},
          {"name", Translated, required},
          {"short", Translated},
          {"country", Country, required},
          {"office", Translated},
          {"region", Translated},
          {"groups", References, false, "groups"},
          {"home", Reference, false, "places"}}},
        {"places",
         required,
         {{"id", Id, required},
          {"name", Translated, required},
          {"country", Country},
          {"kind", Choice, false, "waypoint"},
          {"lat", Latitude},
          {"lon", Longitude},
          {"city", Reference, false, "places"}}},
        {"trips",
         false,
         {{"id", Id, required},
          {"title", Translated, required},
          {"start", Date, required},
          {"end", Date, required},
          {"purpose", Translated},
          {"source", Reference, false, "sources"}}},
        {"legs",
         false,
         {{"trip", Reference, required, "trips"},
          {"order", Whole, required},
          {"from", Reference, required, "places"},
          {"to", Reference, required, "places"},
          {"depart", Date},
          {"source", Reference, false, "sources"},
          {"certainty", Choice, false, certainty}}},
        {"meetings",
         required,
         {{"id", Id, required},
          {"date", Date, required},
          {"end", Date},
          {"leader", Reference, required, "leaders"},
          {"place", Reference, required, "places"},
          {"trip", Reference, false, "trips"},
          {"event", Translated},
          {"topic", Translated},
          {"source", Reference, false, "sources"},
          {"certainty", Choice, false, certainty}}},
        {"excerpts",
         false,
         {{"id", Id, required},
          {"source", Reference, required, "sources"},
          {"text", Words, required},
          {"kind", Choice, false, "quotation|summary"},
          {"section", Words}}},
        {"mentions",
         false,
         {{"excerpt", Reference, required, "excerpts"},
          {"leader", Reference, false, "leaders"},
          {"country", Country},
          {"region", Words},
          {"group", Reference, false, "groups"},
          {"meeting", Reference, false, "meetings"},
          {"trip", Reference, false, "trips"},
          {"all", Choice, false, "yes"}}},
        {"groups",
         false,
         {{"id", Id, required},
          {"name", Translated, required},
          {"basis", Choice, required, "fact|reading"},
          {"note", Words}}},
        {"sources",
         false,
         {{"id", Id, required},
          {"title", Words, required},
          {"publisher", Translated},
          {"author", Words},
          {"date", Date},
          {"language", LanguageCode},
          {"url", Address}}},
        {"reports",
         false,
         {{"leader", References, required, "leaders"},
          {"meetings", References, false, "meetings"},
          {"publisher", Translated, required},
          {"author", Words},
          {"title", Words},
          {"date", Date},
          {"language", LanguageCode},
          {"url", Address, required}}},
    };
    return shape;
}

} // namespace summitry
