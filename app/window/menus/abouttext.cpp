// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/menus/abouttext.h"

#include <QCoreApplication>

namespace summitry {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("AboutText", text);
}

} // namespace

QString shortcutsText()
{
    const std::pair<QString, QString> keys[] = {
        {tr("Space"), tr("Play or pause")},
        {tr("N or ."), tr("Next meeting")},
        {tr("P or ,"), tr("Previous meeting")},
        {tr("+ and −"), tr("Zoom in and out")},
        {tr("Arrow keys"), tr("Move the map; on the timeline: day by day")},
        {tr("0 or Home"), tr("Fit to the whole story; on the timeline Home: the first day")},
        {tr("C"), tr("Close-up")},
        {tr("G"), tr("Globe or flat map")},
        {tr("L"), tr("List of countries, to filter by")},
        {tr("M"), tr("All meetings as a table")},
        {tr("/ or Ctrl+F"), tr("Find a leader, meeting, place or country")},
        {tr("Ctrl+Shift+F"), tr("Search the list of leaders")},
        {tr("W or right click"), tr("What is here?")},
        {tr("Ctrl+click"), tr("Add a country, place or leader to the filter, or take it away")},
        {tr("Ctrl+Z"), tr("Take back the last filter, dates or view")},
        {tr("Ctrl+Shift+Z or Ctrl+Y"), tr("Do it again")},
        {tr("Ctrl+C"), tr("Copy the quotation that has the focus")},
        {tr("Esc"), tr("Dismiss a message or card, else clear the filter")},
        {tr("Ctrl+O"), tr("Open a story")},
        {tr("Ctrl+E"), tr("Export the map")},
        {tr("Ctrl+Shift+C"), tr("Copy the picture that an export makes")},
        {tr("F11"), tr("Full screen")},
        {tr("F1"), tr("These keys")},
        {tr("Ctrl+Q"), tr("Quit")},
    };
    QString rows;
    for (const auto &[key, what] : keys)
        rows += QStringLiteral("<tr><td style='padding:3px 24px 3px 0'><b>%1</b></td>"
                               "<td style='padding:3px 0'>%2</td></tr>")
                    .arg(key.toHtmlEscaped(), what.toHtmlEscaped());
    return QStringLiteral("<table>%1</table>").arg(rows);
}

QString aboutText()
{
    return tr("<p><b>Summitry %1</b><br>Who met whom, where and when, on a map.</p>"
              "<p>An arc is the great circle between two cities; it is no flight record.</p>"
              "<p>Map: Natural Earth, public domain. Borders: the UN view, or as held on the "
              "ground: Map, Borders.<br>"
              "Places: GeoNames, CC BY 4.0.<br>"
              "Names of countries: Unicode CLDR, Unicode License v3.<br>"
              "Typeface: Inter by Rasmus Andersson, SIL Open Font License 1.1.<br>"
              "Built with Qt (LGPL-3.0), GDAL and PROJ (MIT). Summitry itself: GPL-3.0-or-later.</p>")
        .arg(QCoreApplication::applicationVersion());
}

} // namespace summitry
