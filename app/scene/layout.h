#pragma once

#include "scene/emphasis.h"
#include "scene/screenindex.h"
#include "scene/typeface.h"
#include "scene/view.h"
#include "scene/waypoint.h"

#include <QPolygonF>

namespace summitry {

/// An arc as it lies on the screen: pieces of a centre line, from tail to head.
/// Screen coordinates.
struct ScreenArc {
    using Point = Waypoint;
    std::vector<std::vector<Point>> pieces; ///< one; two where the seam cuts it; none behind the horizon
    bool startsHere = false; ///< the first piece begins at the start (it is not cut off)
    bool endsHere = false; ///< the last piece ends at the arc's end: a head stands there
    double length = 0; ///< of all pieces, pixels
    QRectF box; ///< with room for head and casing
};

/// A stop as it lies on the screen.
struct ScreenStop {
    QPointF at;
    bool visible = false; ///< on this side of the Earth
    bool covered = false; ///< by a more important ring, but for a sliver
    double radius = 0; ///< of its ring or dot
};

/// A text on the map.
struct Label {
    int stop = -1; ///< index into Itinerary::stops; −1 for edge labels and countries
    int arc = -1; ///< of an edge label: the arc that it names, shown with it alone
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

class Routes;

/// How large the close-up is, for the projections and sizes of one story's views.
struct CloseUpScale {
    ProjectionKind kind;
    QSizeF size; ///< of the frame
    double scale = 0; ///< View::scale; 0: not known
};

/// Where everything of the story lies on the screen, for one view and one emphasis.
struct Layout {
    View view; ///< that it is laid out for, or was dragged to
    bool moving = false, coarse = false; ///< see LayoutOptions
    QList<ScreenArc> arcs; ///< as Itinerary::arcs; not counting `dragged`
    QPointF dragged; ///< how far the arcs have been moved since they were laid out
    std::vector<ScreenStop> stops; ///< as Itinerary::stops
    std::vector<Label> labels; ///< none is cut by the frame; beyond it are those that a pan brings
    ScreenIndex arcIndex, stopIndex; ///< where they are near; not counting `dragged`
    ScreenIndex hostIndex; ///< of those stops that are hosts
    CloseUpScale closeUp; ///< where the layout had to know it
    std::shared_ptr<const Routes> routes; ///< that the arcs follow: another layout may use them
};

struct LayoutOptions {
    std::shared_ptr<const World> world; ///< whose countries are named; null: none are
    QString language = QStringLiteral("en");
    QString today; ///< city whose second line is `todayText` while the story plays
    QString todayText;
    bool playing = false; ///< no second lines but today's
    bool moving = false; ///< the map turns or is zoomed: labels keep their sides as long as they can
    bool coarse = false; ///< of a crowd a sample will do, for a moment
    QList<QRectF> keepOut; ///< screen boxes that labels leave free (buttons, locator)
};

/// Where things lie follows from the view, the emphasis and the options alone. `before` is another layout of
/// the same story: arcs are laid out and routes traced again only where they must be. Copies of a layout
/// share its arcs. Blocks.
Layout layOut(
    const std::shared_ptr<const Itinerary> &, const View &, const Emphasis &, const LayoutOptions &,
    const Layout &before = Layout());

} // namespace summitry
