// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/paint/pathcanvas.h"

#include <vector>

namespace summitry::test {

/// Keeps what is handed to an output of paths, and in which group.
class RecordingCanvas final : public PathCanvas {
public:
    struct Shape {
        QRectF box; ///< on the page, with the line's width or the text's halo
        int group = -1; ///< index into `groups`
        QPolygonF line; ///< of a stroked line
        QString text; ///< of a text that is set
        QColor colour;
        double width = 0; ///< of a stroked line
    };

    explicit RecordingCanvas(const QRectF &page)
        : PathCanvas(page)
    {
    }

    bool wantsGroups() const override { return true; }
    void begin(const CanvasGroup &group) override
    {
        m_group = static_cast<int>(groups.size());
        ++depth;
        mostDepth = std::max(mostDepth, depth);
        groups.push_back(group);
    }
    void end() override
    {
        m_group = -1;
        --depth;
    }

    std::vector<Shape> shapes;
    std::vector<CanvasGroup> groups;
    int depth = 0, mostDepth = 0; ///< of groups in groups

protected:
    void fillPath(const QPainterPath &path, const QColor &colour) override
    {
        shapes.push_back({path.controlPointRect(), m_group, {}, {}, colour});
    }
    void strokeLine(const QPolygonF &line, const Pen &pen) override
    {
        const double reach = pen.width / 2;
        shapes.push_back(
            {line.boundingRect().adjusted(-reach, -reach, reach, reach),
             m_group,
             line,
             {},
             pen.colour,
             pen.width});
    }
    void setText(const HaloedText &text, QPointF baseline, double scale) override
    {
        const QTransform toPage(scale, 0, 0, scale, baseline.x(), baseline.y());
        const QPainterPath outline
            = text.halo.isValid() ? haloOutline(text) : textOutline(text.text, text.type);
        shapes.push_back({toPage.mapRect(outline.controlPointRect()), m_group, {}, text.text, text.colour});
    }

private:
    int m_group = -1;
};

} // namespace summitry::test
