// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/arcs/degreebox.h"
#include "scene/sheet/furnitureplan.h"
#include "scene/sheet/steps.h"

namespace summitry {

/// A picture to export: the map with its furniture, at a size in pixels.
struct SheetOptions {
    QSize pixels = {1920, 1080};
    double dpi = 0; ///< of a print: type has its size on paper; 0: of none
    bool title = true;
    bool legend = true;
    bool credit = true; ///< the footer, with the worldview note
    bool transparent = false;
    bool operator==(const SheetOptions &) const = default;
};

/// What becomes of what a filter does not keep.
enum class NotKept { LeftOut, Pale };

/// What an export shows: everything but size and options. A value that can go to a worker.
struct SheetContent {
    std::shared_ptr<const Itinerary> itinerary;
    std::shared_ptr<const World> small, medium,
        large; ///< those at hand; at least one
    Pace pace;
    Filter filter;
    NotKept notKept = NotKept::LeftOut;
    SheetWords words;
    double moment = -1; ///< story time; negative: at rest
    bool reduceMotion = false; ///< arcs stand whole on their day: no head is caught running
    ProjectionKind projection = ProjectionKind::EqualEarth;
    std::optional<Fit> fit = Fit::Filter; ///< none: `view` as it is
    std::optional<LonLat> centre; ///< of the projection; the story's where none
    bool automatic = false; ///< projection, centre and fit follow from what is kept and the frame, as far as
                            ///< they are not given: `projection` counts for nothing
    std::optional<DegreeBox> extent; ///< fitted in place of all else
    View view; ///< used where `fit` is none: its middle and how much of the world
               ///< it shows are kept
    Theme theme = Theme::Light;
    QString language = QStringLiteral("en");
    bool operator==(const SheetContent &) const = default;
};

/// What all moments of a picture share; a film makes it once. `factor` is pixels per design pixel: at 16:9 a
/// picture is 1440 x 810 of them, at other shapes about as many; one that is taller than wide, and where it
/// composes itself a square, has as few as a telephone can show, 472 to 667 across. Every width and type size
/// scales with it: an 8K sheet is the same picture, sharper.
struct SheetPlan {
    SheetOptions options;
    Schedule schedule;
    bool reduceMotion = false;
    bool leaveOut = false; ///< what the filter does not keep
    bool leaders = false; ///< names that find no room beside their rings are tied to them by lines
    qsizetype unnamed = 0; ///< places within the map that are kept and have no name; at rest
    double factor = 1;
    QSizeF size; ///< in design pixels
    double wordScale = 1; ///< of header, steps and footer: how much larger their units are
    QRectF header, map, steps, footer; ///< in design pixels; null where left out
    Scene scene; ///< at the moment that was planned
    Furniture furniture; ///< at that moment
    HeaderPlan headerPlan; ///< with room for every date, unless planned at rest: there no other date follows;
                           ///< its key has the numbers of the whole story
    FooterPlan footerPlan;
    StepsPlan stepsPlan; ///< of a tall picture

    Frame frameAt(double moment) const; ///< negative: at rest
    LayoutOptions layoutAt(const Frame &frame) const;
};
/// The size of the smallest words of a picture, in pixels.
double smallestType(const SheetContent &, const SheetOptions &);
constexpr double LeastReadable = 7; ///< pixels
/// The detail of the world that a picture needs.
MapScale scaleNeeded(const SheetContent &, const SheetOptions &);
/// Blocks (it projects the world): call it on a worker.
std::shared_ptr<const SheetPlan> planSheet(const SheetContent &, const SheetOptions &);
/// Whether one plan serves both: they differ in theme and moment alone, and both play or both are at rest.
bool sharePlan(const SheetContent &, const SheetContent &);

} // namespace summitry
