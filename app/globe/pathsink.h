#pragma once

#include "globe/sink.h"

#include <QPainterPath>

namespace summitry {

/// The chain's end: a painter path, rings closed, lines open. Points that repeat the one before are left out.
class PathSink final : public Sink {
public:
    PathSink() { path.setFillRule(Qt::WindingFill); }

    void polygonStart() override { m_inPolygon = true; }
    void polygonEnd() override { m_inPolygon = false; }
    void lineStart() override { m_empty = true; }
    void lineEnd() override
    {
        if (m_inPolygon && !m_empty)
            path.closeSubpath();
    }
    void point(double x, double y) override
    {
        if (m_empty)
            path.moveTo(x, y);
        else if (x != m_x || y != m_y)
            path.lineTo(x, y);
        m_empty = false;
        m_x = x;
        m_y = y;
    }

    QPainterPath path;

private:
    bool m_inPolygon = false;
    bool m_empty = true;
    double m_x = 0;
    double m_y = 0;
};

} // namespace summitry
