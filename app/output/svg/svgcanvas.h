// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "output/formats.h"
#include "output/svg/webfonts.h"
#include "scene/paint/pathcanvas.h"

#include <QSet>

class QXmlStreamWriter;

namespace summitry {

/// What is left of a text in XML: all that XML 1.0 can hold.
QString xmlText(const QString &text);
/// An id of XML for any text; other ones for other texts.
QString xmlId(const QString &text);

/// Writes the elements of an SVG drawing: groups with ids and titles, texts as texts, no clips, no dashes.
class SvgCanvas final : public PathCanvas {
public:
    /// Thrown in painting where `goOn` answers no.
    struct Stopped { };
    SvgCanvas(QXmlStreamWriter &xml, const QRectF &page, std::function<bool()> goOn);

    bool wantsGroups() const override { return true; }
    void begin(const CanvasGroup &group) override;
    void end() override;
    void beginLayer(CanvasLayer layer) override;
    void endLayer() override;

    const WebFonts &fonts() const { return m_fonts; } ///< that the texts are set in

protected:
    void fillPath(const QPainterPath &path, const QColor &colour) override;
    void strokeLine(const QPolygonF &line, const Pen &pen) override;
    void fillDisc(QPointF centre, double radius, const QColor &colour) override;
    void fillRing(QPointF centre, double radius, double width, const QColor &colour) override;
    void setText(const HaloedText &text, QPointF baseline, double scale) override;

private:
    struct OpenLayer {
        CanvasLayer layer;
        bool isWritten; ///< only those that hold something are
    };
    QString freshId(const QString &id);
    void writeOpenLayers();
    void writeLines();
    void startElement(const char *name);
    void emptyElement(const char *name);
    void attribute(const char *name, double value);
    void paint(const char *what, const QColor &colour);

    QXmlStreamWriter &m_xml;
    std::function<bool()> m_goOn;
    QSet<QString> m_ids;
    WebFonts m_fonts;
    std::vector<OpenLayer> m_layers; ///< each in the one before
    QByteArray m_lines; ///< not yet written, all drawn with
    Pen m_pen; ///< this
};

} // namespace summitry
