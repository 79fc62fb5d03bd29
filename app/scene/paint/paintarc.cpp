// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/paint/paintarc.h"

#include "scene/arcs/archeads.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr double Casing = 1.1; // pixels each side
constexpr double CasingOpacity = 0.8;
constexpr double ChevronStroke = 1.35;
constexpr double SolidCutBack = 0.75; // of the head's length: the body ends inside the head

} // namespace

QColor arcColour(Arc::Kind kind, const Colours &colours)
{
    return kind == Arc::Kind::Journey ? colours.journey : colours.visit;
}

void paintArcHead(
    Canvas &canvas, const ScreenArc &arc, Arc::Kind kind, const Colours &colours, const ArcMeasure &measure)
{
    const ArcLook &look = lookOf(kind);
    const Heading heading = headingAt(arc, 1);
    const double length = look.headLength * measure.headFactor;
    const double width = look.headWidth * measure.headFactor;
    if (kind == Arc::Kind::Journey)
        return canvas.polygon(solidHead(heading, length, width), arcColour(kind, colours));
    const double stroke = ChevronStroke * std::max(1.0, std::sqrt(measure.widthFactor));
    canvas.chevron(chevronHead(heading, length, width), stroke, arcColour(kind, colours));
}

void paintArc(
    Canvas &canvas, const ScreenArc &arc, Arc::Kind kind, const Colours &colours, const ArcDrawing &drawing)
{
    const ArcLook &look = lookOf(kind);
    const double cutBack = kind == Arc::Kind::Journey && arc.endsHere
        ? look.headLength * drawing.measure.headFactor * SolidCutBack
        : 0;
    canvas.setOpacity(drawing.opacity);
    for (Stroke &body : arcBody(arc, look, drawing.measure, cutBack)) {
        body.colour = arcColour(kind, colours);
        if (drawing.casing) {
            body.casing = colours.halo;
            body.casing.setAlphaF(static_cast<float>(CasingOpacity));
            body.casingWidth = Casing;
        }
        canvas.stroke(body);
    }
    if (arc.endsHere)
        paintArcHead(canvas, arc, kind, colours, drawing.measure);
    canvas.setOpacity(1);
}

} // namespace summitry
