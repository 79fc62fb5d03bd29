// SPDX-License-Identifier: GPL-3.0-or-later

#include "places/scope.h"

#include "places/query.h"

#include <QGeoRectangle>

namespace summitry {

QString both(const QString &condition, const QString &other)
{
    return condition.isEmpty() || other.isEmpty() ? condition + other
                                                  : condition + QStringLiteral(" AND ") + other;
}

static QString isInBox(const QGeoRectangle &box, const QString &lon, const QString &lat)
{
    const auto number = [](double value) { return QString::number(value, 'f', 6); };
    const double west = box.topLeft().longitude();
    const double east = box.bottomRight().longitude();
    return QStringLiteral("%1 BETWEEN %2 AND %3 AND (%4 >= %5 %6 %4 <= %7)")
        .arg(
            lat, number(box.bottomRight().latitude() - 1e-4), number(box.topLeft().latitude() + 1e-4), lon,
            number(west - 1e-4), west <= east ? QStringLiteral("AND") : QStringLiteral("OR"),
            number(east + 1e-4));
}

QString mayAnswer(const Question &question)
{
    QStringList kinds;
    if (question.countries)
        kinds += QStringLiteral("n.kind = 'country'");
    if (question.cities)
        kinds += QStringLiteral("n.kind = 'place'");
    else if (question.capitals)
        kinds += QStringLiteral(
            "n.kind = 'place' AND EXISTS (SELECT 1 FROM places p WHERE p.fid = n.subject AND p.capital = 1)");
    QString condition = kinds.isEmpty()
        ? QStringLiteral("0")
        : QLatin1Char('(') + kinds.join(QStringLiteral(" OR ")) + QLatin1Char(')');
    if (question.bounds.isValid()) {
        const QGeoRectangle box = question.bounds.boundingGeoRectangle();
        condition
            += QStringLiteral(
                   " AND CASE n.kind WHEN 'country' THEN EXISTS (SELECT 1 FROM countries c WHERE c.fid = "
                   "n.subject AND %1) ELSE EXISTS (SELECT 1 FROM rtree_places_geom r WHERE r.id = n.subject "
                   "AND %2) END")
                   .arg(
                       isInBox(box, QStringLiteral("c.lon"), QStringLiteral("c.lat")),
                       isInBox(box, QStringLiteral("r.minx"), QStringLiteral("r.miny")));
    }
    return condition;
}

Scope Scope::in(const QStringList &countryCodes) const
{
    const QString there
        = QStringLiteral("n.kind = 'place' AND EXISTS (SELECT 1 FROM places p WHERE p.fid = n.subject "
                         "AND p.country IN ")
        + sqlList(countryCodes) + QLatin1Char(')');
    return {both(condition, there), languages, count};
}

} // namespace summitry
