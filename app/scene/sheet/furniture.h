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
    QString sources; ///< footer, first line: who reported, and that an arc is no
                     ///< flight record
    QString borders; ///< footer, second line: worldview, disputes that the story
                     ///< touches, projection, data
};
Furniture furnish(const Scene &scene, const Filter &filter);
/// "China only, until 20 June": the filter in words; empty without one.
QString
filterInWords(const Itinerary &itinerary, const Filter &filter, const World *world, const QString &language);

struct HeaderOptions {
    double margin = 24; ///< at the sides
    double top = 13; ///< above the first line
    bool dates = true;
    bool title = true;
    bool standfirst = true;
    bool key = true;
    bool shortKey = false; ///< the names alone
    double titleSize = 30;
    int standfirstLines = 1;
};
/// Height that the header needs, device-independent pixels; 0 where it holds nothing. Title and key wrap
/// where `width` is too narrow for them.
double headerHeight(const Furniture &, const HeaderOptions &, double width);
void paintHeader(QPainter &, const QRectF &box, const Furniture &, const Colours &, const HeaderOptions &);
/// Likewise for the footer, whose notes wrap to three lines each at most.
double footerHeight(const Furniture &, double margin, double width);
void paintFooter(QPainter &, const QRectF &box, const Furniture &, const Colours &, double margin);

} // namespace summitry
