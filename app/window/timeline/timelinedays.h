// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/world.h"
#include "scene/style/style.h"
#include "telling/emphasis.h"
#include "window/timeline/timelineaxis.h"

#include <QImage>

class QPainter;

namespace summitry {

/// All that the timeline shows but its playhead, as a value that a worker may paint.
struct TimelineDays {
    std::shared_ptr<const Emphasis> emphasis; ///< what is kept of its story
    std::shared_ptr<const World> world; ///< whose countries name trips; may be null
    Filter filter;
    Theme theme = Theme::Light;
    QSize size;
    double pixelRatio = 1;
    TimelineAxis axis; ///< of that size

    struct Painted {
        TimelineAxis axis;
        QImage past, future; ///< the future's bars are faint
    };
    Painted painted() const { return {axis, painted(false), painted(true)}; }

    /// What a trip is called above its band: where it led, or its title; shortened, in a second row or left
    /// out rather than over another.
    struct Name {
        QString trip, text;
        QRectF box;
        bool kept = true;
    };
    QList<Name> names() const;

private:
    QImage painted(bool future) const;
    void paintBands(QPainter &painter) const;
    void paintAxis(QPainter &painter) const;
    double keptShare(const TimelineAxis::Bar &bar) const;
};

} // namespace summitry
