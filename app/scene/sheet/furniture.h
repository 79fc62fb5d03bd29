// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/paint/scene.h"
#include "telling/counts.h"

#include <QRectF>

namespace summitry {

/// A picture's own words, each in place of those that follow from the story; empty: those.
struct SheetWords {
    QString title, standfirst, credit, alternative;
    bool operator==(const SheetWords &) const = default;
};

/// The words around the map, from the story and what is shown of it.
struct Furniture {
    QString language;
    QString dates; ///< "7 May – 11 July 2024"; of a filter: "China only · 16 May – 4 July 2024"
    QString title;
    QString standfirst; ///< the subtitle; with a filter: whom, how often, where
    QString dateline; ///< "3 July" while playing, empty at rest
    QString datelineSmall; ///< "Day 58 of 66 · Astana"
    QStringList protagonists; ///< short names for the key: "Putin"
    bool filtered = false;
    Counts whole; ///< of what is kept, at any moment: what signs there are
    Counts counts; ///< of that, what has begun
    QStringList chosenCountries; ///< names
    bool leadersCountries = false; ///< the map marks any
    QString sources; ///< footer, first line: who reported, and that an arc is no
                     ///< flight record
    QString borders; ///< footer, second line: worldview, disputes that the story
                     ///< touches, projection, data
    QString alternative; ///< in place of the words above, for who does not see the picture
};

/// Under a filter: the story's title, as in a window, or whom and how many.
enum class TitleOf { Story, Filter };
Furniture furnish(const Scene &scene, const Filter &filter, TitleOf titleOf);
void useWords(Furniture &furniture, const SheetWords &words);
/// The words and numbers of another moment: all that changes of a picture's furniture while the story plays.
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
