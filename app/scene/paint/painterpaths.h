// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/paint/pathcanvas.h"

class QPainter;

namespace summitry {

/// A canvas of whatever a painter paints on: widgets, printers, pictures that are recorded. The units of the
/// page are the painter's at construction.
class PainterPaths : public PathCanvas {
public:
    explicit PainterPaths(QPainter &painter);

protected:
    void fillPath(const QPainterPath &path, const QColor &colour) override;
    void strokeLine(const QPolygonF &line, const Pen &pen) override;
    void setText(const HaloedText &text, QPointF baseline, double scale) override;

private:
    QPainter &m_painter;
};

} // namespace summitry
