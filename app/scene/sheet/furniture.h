// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/paint/scene.h"

#include <QRectF>

namespace summitry {

/// The words around the map, from the story and what is shown of it.
struct Furniture {
    QString language;
    QString dates; ///< "7 May – 11 July 2024"
    QString title;
    QString standfirst; ///< the subtitle; with a filter: what is shown ("China
                        ///< only, until 20 June")
    QString dateline; ///< "3 July" while playing, empty at rest
    QString datelineSmall; ///< "Day 58 of 66 · Astana"
    QStringList protagonists; ///< short names for the key: "Putin"
    int legs = 0;
    int visits = 0;
    bool rings = false; ///< the map has any: places of meetings
    bool leadersCountries = false; ///< the map marks any
    QString sources; ///< footer, first line: who reported, and that an arc is no
                     ///< flight record
    QString borders; ///< footer, second line: worldview, disputes that the story
                     ///< touches, projection, data
};
Furniture furnish(const Scene &scene, const Filter &filter);
/// The words of another moment: all that changes of a picture's furniture while the story plays.
void tellDate(Furniture &furniture, const Scene &scene);
/// "3 July", with the year where the story has several.
QString datelineOf(const Story &story, const QDate &day, const QString &language);
/// "China only, until 20 June": the filter in words; empty without one.
QString
filterInWords(const Itinerary &itinerary, const Filter &filter, const World *world, const QString &language);

struct HeaderPlan;
struct FooterPlan;
void paintHeader(Canvas &, const QRectF &box, const Furniture &, const Colours &, const HeaderPlan &);
void paintFooter(Canvas &, const QRectF &box, const Colours &, const FooterPlan &);

} // namespace summitry
