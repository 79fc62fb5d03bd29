// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/raster/strokeraster.h"
#include "scene/style/textpictures.h"

#include <QColor>
#include <QPolygonF>
#include <QRectF>
#include <QTransform>
#include <span>

namespace summitry {

/// How a line is drawn.
struct Pen {
    QColor colour;
    double width = 1;
    Qt::PenCapStyle cap = Qt::RoundCap;
    Qt::PenJoinStyle join = Qt::RoundJoin;
    double dash = 0; ///< length of a dash and of the gap after it, from the line's start; 0: solid
    bool operator==(const Pen &) const = default;
};

/// What something that is painted shows, for outputs that can say it.
struct CanvasGroup {
    enum class Kind { Country, Arc, Place, Label };
    Kind kind;
    QString id; ///< once on a map; holds ids of the story's tables, whatever is in them
    QString title; ///< in the map's language, plain text
};

/// The sheets of a picture, one above the other, for outputs that can tell them apart.
enum class CanvasLayer {
    Paper,
    Sea,
    Land,
    Lakes,
    Borders,
    Chosen,
    Arcs,
    Countries,
    Places,
    Labels,
    Header,
    Key,
    Steps,
    Credit
};

/// What the map, its arcs, places and furniture are painted on. Lengths and points are in units of now: at
/// first device-independent pixels from the top left corner, then as pushed. Back to front.
class Canvas {
public:
    virtual ~Canvas() = default;

    /// Enters other units, of which `inner` makes the present ones; it moves and enlarges, no more. `clip`,
    /// in present units: nothing beyond it is painted until the pop; null: no further bound.
    virtual void push(const QTransform &inner, const QRectF &clip = {}) = 0;
    virtual void pop() = 0;
    /// Around all that may be seen; null: no bound.
    const QRectF &clip() const { return m_clip; }
    /// Something in a box may be seen: where only parts are painted, more exact than their clip.
    virtual bool shows(const QRectF &box) const { return m_clip.isNull() || m_clip.intersects(box); }
    /// Multiplies that of what is painted from now on.
    void setOpacity(double opacity) { m_opacity = opacity; }

    /// Closed rings, filled together by the winding rule.
    virtual void area(std::span<const QPolygonF> rings, const QColor &colour) = 0;
    virtual void rect(const QRectF &rect, const QColor &colour) = 0;
    virtual void line(const QPolygonF &line, const Pen &pen) = 0;
    virtual void stroke(const Stroke &stroke) = 0; ///< an arc's body
    virtual void polygon(const QPolygonF &polygon, const QColor &colour) = 0; ///< a small one: a solid head
    virtual void chevron(const QPolygonF &line, double width, const QColor &colour) = 0; ///< an open head
    /// A disc at each `gap` of the line.
    virtual void dots(const QPolygonF &line, double diameter, double gap, const QColor &colour) = 0;
    virtual void disc(QPointF centre, double radius, const QColor &colour) = 0;
    virtual void ring(QPointF centre, double radius, double width, const QColor &colour) = 0;
    virtual void text(const HaloedText &text, QPointF baseline) = 0;
    /// One that is painted again and again, in small parts: worth to be kept.
    virtual void label(const HaloedText &label, QPointF baseline) { text(label, baseline); }

    /// Whether it is worth to say what is painted: see InGroup. Groups hold no others.
    virtual bool wantsGroups() const { return false; }
    virtual void begin(const CanvasGroup &) { }
    virtual void end() { }
    /// Layers hold groups, and perhaps other layers. One may come several times.
    virtual void beginLayer(CanvasLayer) { }
    virtual void endLayer() { }

protected:
    QColor seen(QColor colour) const
    {
        if (m_opacity != 1)
            colour.setAlphaF(static_cast<float>(colour.alphaF() * m_opacity));
        return colour;
    }

    QRectF m_clip;
    double m_opacity = 1;
};

/// What is painted during its life belongs to a group, which is made only for those who want it.
class InGroup {
public:
    template <typename Make>
    InGroup(Canvas &canvas, Make group)
        : m_canvas(canvas.wantsGroups() ? &canvas : nullptr)
    {
        if (m_canvas)
            m_canvas->begin(group());
    }
    ~InGroup()
    {
        if (m_canvas)
            m_canvas->end();
    }
    Q_DISABLE_COPY_MOVE(InGroup)

private:
    Canvas *m_canvas;
};

/// What is painted during its life lies in a layer.
class InLayer {
public:
    InLayer(Canvas &canvas, CanvasLayer layer)
        : m_canvas(canvas)
    {
        m_canvas.beginLayer(layer);
    }
    ~InLayer() { m_canvas.endLayer(); }
    Q_DISABLE_COPY_MOVE(InLayer)

private:
    Canvas &m_canvas;
};

} // namespace summitry
