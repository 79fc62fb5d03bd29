// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <QColor>
#include <QString>

namespace summitry {

enum class Theme { Light, Dark };
QString themeId(Theme theme); ///< "light", "dark"
std::optional<Theme> themeFromId(const QString &id);

/// Every colour that Summitry draws with, by its role. Nothing else names a colour.
struct Colours {
    QColor paper, panel; ///< header, timeline, controls; side panel
    QColor ink, ink2, ink3; ///< titles; text; secondary and dimmed
    QColor rule, ruleSoft,
        field; ///< frames; between rows; search field and row under the pointer
    QColor sea, graticule;
    QColor land, landStory,
        landHome; ///< outside the story; a leader's; the protagonist's
    QColor landSelected,
        landDimmed; ///< filtered; story countries that a filter dims
    QColor border, disputed, coast;
    QColor journey, visit; ///< the two strong colours, for arcs alone
    QColor journeyWash; ///< a trip's column on the timeline
    QColor ring, ringFill;
    QColor halo,
        headCore; ///< under labels, casings, rings; middle of a running head
};
const Colours &coloursOf(Theme theme);

/// `a` mixed with `share` (0 … 1) of `b`.
QColor mixed(const QColor &a, const QColor &b, double share);

} // namespace summitry
