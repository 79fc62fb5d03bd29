// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/sink.h"

#include <QPointF>
#include <QRectF>
#include <vector>

namespace summitry {

/// Keeps what lies in a rectangle of the plane. Rings stay closed, along the rectangle's sides where they
/// leave it (Sutherland and Hodgman 1974, doi:10.1145/360767.360802: for filling only); lines fall into
/// pieces.
class FrameClip final : public Sink {
public:
    FrameClip(const QRectF &frame, Sink &next)
        : m_frame(frame)
        , m_next(next)
    {
    }

    void polygonStart() override;
    void polygonEnd() override;
    void lineStart() override { m_points.clear(); }
    void lineEnd() override;
    void point(double x, double y) override { m_points.emplace_back(x, y); }

private:
    void clipRing();
    void clipLine();
    void handOn();

    QRectF m_frame;
    Sink &m_next;
    bool m_inPolygon = false;
    std::vector<QPointF> m_points;
    std::vector<QPointF> m_clipped;
};

} // namespace summitry
