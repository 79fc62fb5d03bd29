// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/world.h"
#include "scene/style/typeface.h"
#include "telling/itinerary.h"

#include <memory>
#include <QLineF>
#include <QRectF>

namespace summitry {

/// A text on the map.
struct Label {
    StopIndex stop; ///< none for edge labels and countries
    ArcIndex arc; ///< of an edge label: the arc that it names, shown with it alone
    QString country; ///< code, of a country's name; empty for others
    QString text;
    QString second, third; ///< further lines; empty for none
    QString lead; ///< of an edge label: 'from', set before `text` in the visit colour
    Type type, secondType; ///< how the first line and the others are set
    QPointF baseline; ///< of the first line's start
    QPointF secondBaseline, thirdBaseline;
    QRectF box;
    QLineF leader; ///< from the rim of its ring or dot to the box; null: it stands beside it
    int place = -1; ///< which of the places around its stop it has
    bool strong = false; ///< a host
    bool dimmed = false;
};

struct LabelOptions {
    std::shared_ptr<const World> world; ///< whose countries are named; null: none are
    QString language = QStringLiteral("en");
    QString today; ///< city whose second line is `todayText` while the story plays
    QString todayText;
    bool playing = false; ///< no second lines but today's
    bool sayWhom = false; ///< hosts under a filter say whom they saw, starts of how many trips
    bool leaders = false; ///< names that find no room beside their rings are tied to them by lines
    QList<QRectF> keepOut; ///< screen boxes that labels leave free (buttons, locator)
};

} // namespace summitry
