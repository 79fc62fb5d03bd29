// SPDX-License-Identifier: GPL-3.0-or-later

#include "places/scope.h"

#include "places/placetable.h"
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

QString ofKinds(Kinds kinds)
{
    const auto places = [](const QString &which) {
        return QStringLiteral("n.subject > 0 AND EXISTS (SELECT 1 FROM places p WHERE p.fid = n.subject AND ")
            + which + QLatin1Char(')');
    };
    if (kinds == allKinds)
        return {};
    QStringList any;
    if (kinds.testFlag(Kind::Country))
        any += QStringLiteral("n.subject < 0");
    if (kinds.testFlag(Kind::Capital) && !kinds.testFlag(Kind::City))
        any += places(QStringLiteral("p.capital = 1"));
    QStringList names;
    if (kinds.testFlag(Kind::City))
        names += QStringLiteral("city");
    for (const Kind kind : otherKinds)
        if (kinds.testFlag(kind))
            names += placeKindName(kind);
    if (names.size() == 1 + otherKinds.size())
        any += QStringLiteral("n.subject > 0");
    else if (!names.isEmpty())
        any += places(QStringLiteral("p.kind IN ") + sqlList(names));
    return any.isEmpty() ? QStringLiteral("0")
                         : QLatin1Char('(') + any.join(QStringLiteral(" OR ")) + QLatin1Char(')');
}

QString mayAnswer(const Question &question)
{
    QString condition = ofKinds(question.kinds);
    if (question.bounds.isValid()) {
        const QGeoRectangle box = question.bounds.boundingGeoRectangle();
        const QString isThere
            = QStringLiteral("CASE WHEN n.subject < 0 THEN EXISTS (SELECT 1 FROM countries c WHERE c.fid = "
                             "-n.subject AND %1) ELSE EXISTS (SELECT 1 FROM places p WHERE p.fid = n.subject "
                             "AND %2) END")
                  .arg(
                      isInBox(box, QStringLiteral("c.lon"), QStringLiteral("c.lat")),
                      isInBox(box, QStringLiteral("ST_MinX(p.geom)"), QStringLiteral("ST_MinY(p.geom)")));
        condition = both(condition, isThere);
    }
    return condition;
}

Scope Scope::in(const Area &area) const
{
    QStringList parts;
    if (!area.countries.isEmpty())
        parts += QStringLiteral("p.country IN ") + sqlList(area.countries + area.heldIn);
    if (!area.regions.isEmpty())
        parts += QStringLiteral(
                     "(p.area IN (SELECT a.area FROM parts a WHERE a.region IN (%1)) OR p.fid IN (%1))")
                     .arg(area.regions.join(QLatin1Char(',')));
    if (parts.isEmpty())
        return *this;
    const QString there
        = QStringLiteral("n.subject > 0 AND EXISTS (SELECT 1 FROM places p WHERE p.fid = n.subject AND (")
        + parts.join(QStringLiteral(" OR ")) + QStringLiteral("))");
    return {both(condition, there),
            languages,
            count,
            true,
            isCode,
            area.heldIn.isEmpty() ? wanted : area.countries};
}

Scope Scope::of(Kinds kinds) const
{
    return {both(condition, ofKinds(kinds)), languages, count, isLocal, isCode, wanted};
}

} // namespace summitry
