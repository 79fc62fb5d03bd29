// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/findtraveller.h"

#include "story/nearest.h"

#include <algorithm>

namespace summitry {

static QString describe(const TableTraveller &traveller)
{
    const QString years = traveller.firstYear == traveller.lastYear
        ? QString::number(traveller.firstYear)
        : QStringLiteral("%1–%2").arg(traveller.firstYear).arg(traveller.lastYear);
    return QStringLiteral("%1 (%2 %3, %4)")
        .arg(traveller.name.isEmpty() ? QStringLiteral("nobody named") : traveller.name)
        .arg(traveller.trips)
        .arg(traveller.trips == 1 ? QStringLiteral("trip") : QStringLiteral("trips"), years);
}

QString listOfTravellers(const QList<TableTraveller> &travellers)
{
    constexpr qsizetype mostListed = 100;
    QStringList all;
    for (const TableTraveller &traveller : travellers.first(std::min(mostListed, travellers.size())))
        all += describe(traveller);
    if (travellers.size() > mostListed)
        all += QStringLiteral("and %1 more").arg(travellers.size() - mostListed);
    return all.join(QStringLiteral(", "));
}

MeantTraveller findTraveller(const QString &wanted, const QList<TableTraveller> &travellers)
{
    QStringList names, alike;
    for (const TableTraveller &traveller : travellers) {
        if (traveller.name.compare(wanted, Qt::CaseInsensitive) == 0)
            return {traveller.name, {}};
        names += traveller.name;
        if (foldedName(traveller.name).contains(foldedName(wanted)))
            alike += traveller.name;
    }
    if (alike.size() == 1)
        return {alike.first(), {}};
    if (alike.size() > 1)
        return {
            {},
            QStringLiteral("The traveller '%1' may be any of %2; expected one of them.")
                .arg(wanted.left(64), alike.join(QStringLiteral(", ")))};
    return {
        {},
        QStringLiteral("No traveller is called '%1'.%2 The table has %3.")
            .arg(wanted.left(64), didYouMean(wanted, names), listOfTravellers(travellers))};
}

} // namespace summitry
