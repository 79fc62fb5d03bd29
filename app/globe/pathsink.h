// SPDX-License-Identifier: GPL-3.0-or-later

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
    void lineStart() override { m_line.clear(); }
    void lineEnd() override
    {
        path.addPolygon(m_line);
        if (m_inPolygon)
            path.closeSubpath();
    }
    void point(double x, double y) override
    {
        if (m_line.isEmpty() || x != m_line.constLast().x() || y != m_line.constLast().y())
            m_line.append({x, y});
    }

    QPainterPath path;

private:
    bool m_inPolygon = false;
    QPolygonF m_line;
};

} // namespace summitry
