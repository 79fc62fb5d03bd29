// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/tableoptions.h"

#include "flat/encoding.h"

namespace summitry {

QString storyPathHelp()
{
    return QStringLiteral("a folder or a zip of CSV tables, or one table of who, when, where and why");
}

QList<QCommandLineOption> tableOptions()
{
    return {
        {QStringLiteral("traveller"),
         QStringLiteral("of one table: whose journeys are shown, by name or a part of it"),
         QStringLiteral("NAME")},
        {QStringLiteral("nobody"),
         QStringLiteral("of one table: without journeys; who travels in it is met where they go")},
        {QStringLiteral("home"),
         QStringLiteral("of one table: the country or city where the traveller is at home"),
         QStringLiteral("PLACE")},
        {QStringLiteral("columns"),
         QStringLiteral("of one table: what its columns mean, such as traveller=name,date=start"),
         QStringLiteral("LIST")},
        {QStringLiteral("dates"),
         QStringLiteral("of one table: whether the day (dmy) or the month (mdy) comes first in 08/03/2008"),
         QStringLiteral("dmy|mdy")},
        {QStringLiteral("encoding"), QStringLiteral("of one table; recognised where not given"),
         encodingNames().join(QLatin1Char('|'))},
        {QStringLiteral("skip-bad"),
         QStringLiteral("of one table: open it without the rows that cannot be read")},
    };
}

TableOptions readTableOptions(const QCommandLineParser &parser, QString *refusal)
{
    TableOptions options;
    options.traveller = parser.value(QStringLiteral("traveller")).simplified();
    options.isOfNobody = parser.isSet(QStringLiteral("nobody"));
    options.home = parser.value(QStringLiteral("home")).simplified();
    options.columns = parser.value(QStringLiteral("columns"));
    options.encoding = parser.value(QStringLiteral("encoding")).toLower();
    options.skipsBadRows = parser.isSet(QStringLiteral("skip-bad"));
    const QString dates = parser.value(QStringLiteral("dates")).toLower();
    if (dates == QStringLiteral("dmy"))
        options.dates = DayOrder::DayFirst;
    else if (dates == QStringLiteral("mdy"))
        options.dates = DayOrder::MonthFirst;
    else if (parser.isSet(QStringLiteral("dates")))
        *refusal = QStringLiteral("--dates '%1' is not known: use dmy or mdy.").arg(dates);
    if (!options.encoding.isEmpty() && !encodingNames().contains(options.encoding))
        *refusal = QStringLiteral("--encoding '%1' is not known: use %2.")
                       .arg(options.encoding, encodingNames().join(QStringLiteral(" or ")));
    if (options.isOfNobody && !options.traveller.isEmpty())
        *refusal = QStringLiteral("--nobody and --traveller exclude each other: expected one of them.");
    return options;
}

} // namespace summitry
