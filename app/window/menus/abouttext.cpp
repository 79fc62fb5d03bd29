// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/menus/abouttext.h"

#include <QAction>
#include <QCoreApplication>

namespace summitry {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("AboutText", text);
}

} // namespace

QString shortcutsText(const QList<QAction *> &actions)
{
    QString rows;
    const auto add = [&](const QString &key, const QString &what) {
        rows += QStringLiteral("<tr><td style='padding:3px 24px 3px 0'><b>%1</b></td>"
                               "<td style='padding:3px 0'>%2</td></tr>")
                    .arg(key.toHtmlEscaped(), what.toHtmlEscaped());
    };
    for (const QAction *action : actions) {
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts())
            keys << key.toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            add(keys.join(tr(" or ")), QString(action->text()).remove(u'&').remove(u'…'));
    }
    const std::pair<QString, QString> others[] = {
        {tr("Arrow keys"), tr("Move the map; on the timeline: day by day; in a list: row by row")},
        {tr("Home"), tr("On the map: fit to the story; on the timeline: the first day")},
        {tr("End"), tr("On the timeline: the whole story")},
        {tr("Ctrl+click"), tr("Add a country, place or leader to the filter, or take it away")},
        {tr("Drag on the timeline"), tr("Move through the story; with Shift: choose dates")},
        {tr("Ctrl+wheel on the timeline"), tr("Show fewer days or more")},
    };
    for (const auto &[key, what] : others)
        add(key, what);
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
