// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/world.h"
#include "scene/style/typeface.h"
#include "telling/itinerary.h"

#include <memory>
#include <QRectF>

namespace summitry {

/// A text on the map.
struct Label {
    StopIndex stop; ///< none for edge labels and countries
    ArcIndex arc; ///< of an edge label: the arc that it names, shown with it alone
    QString country; ///< code, of a country's name; empty for others
    QString text;
    QString second; ///< second line; empty for none
    QString lead; ///< of an edge label: 'from', set before `text` in the visit colour
    Type type, secondType; ///< how the lines are set
    QPointF baseline; ///< of the first line's start
    QPointF secondBaseline;
    QRectF box;
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
    QList<QRectF> keepOut; ///< screen boxes that labels leave free (buttons, locator)
};

} // namespace summitry
