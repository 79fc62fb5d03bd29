// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/svg/svgcanvas.h"

#include "output/svg/svgpath.h"

#include <QXmlStreamWriter>
#include <utility>

namespace summitry {

namespace {

QLatin1StringView idOf(CanvasLayer layer)
{
    switch (layer) {
    case CanvasLayer::Paper:
        return QLatin1StringView("paper");
    case CanvasLayer::Sea:
        return QLatin1StringView("sea");
    case CanvasLayer::Land:
        return QLatin1StringView("land");
    case CanvasLayer::Lakes:
        return QLatin1StringView("lakes");
    case CanvasLayer::Borders:
        return QLatin1StringView("borders");
    case CanvasLayer::Chosen:
        return QLatin1StringView("chosen-countries");
    case CanvasLayer::Arcs:
        return QLatin1StringView("arcs");
    case CanvasLayer::Countries:
        return QLatin1StringView("country-names");
    case CanvasLayer::Places:
        return QLatin1StringView("rings");
    case CanvasLayer::Labels:
        return QLatin1StringView("labels");
    case CanvasLayer::Header:
        return QLatin1StringView("header");
    case CanvasLayer::Key:
        return QLatin1StringView("key");
    case CanvasLayer::Steps:
        return QLatin1StringView("steps");
    case CanvasLayer::Credit:
        return QLatin1StringView("credit");
    }
    Q_UNREACHABLE_RETURN({});
}

QLatin1StringView classOf(CanvasGroup::Kind kind)
{
    switch (kind) {
    case CanvasGroup::Kind::Country:
        return QLatin1StringView("country");
    case CanvasGroup::Kind::Arc:
        return QLatin1StringView("arc");
    case CanvasGroup::Kind::Place:
        return QLatin1StringView("place");
    case CanvasGroup::Kind::Label:
        return QLatin1StringView("label");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QString xmlText(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        const bool isKept = c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c < 0xD800)
            || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF;
        if (isKept)
            kept += QString::fromUcs4(&c, 1);
    }
    return kept;
}

QString xmlId(const QString &text)
{
    QString id;
    for (const QChar c : text) {
        const ushort code = c.unicode();
        if ((c.isLetterOrNumber() && code < 0x80) || code == '-')
            id += c;
        else
            id += QStringLiteral("_%1").arg(code, 4, 16, QLatin1Char('0'));
    }
    return id.isEmpty() || !id.front().isLetter() ? QLatin1Char('i') + id : id;
}

SvgCanvas::SvgCanvas(QXmlStreamWriter &xml, const QRectF &page, std::function<bool()> goOn)
    : PathCanvas(page)
    , m_xml(xml)
    , m_goOn(std::move(goOn))
{
}

/// One that nothing has yet.
QString SvgCanvas::freshId(const QString &id)
{
    QString own = id;
    for (int time = 2; m_ids.contains(own); ++time)
        own = QStringLiteral("%1.%2").arg(id).arg(time);
    m_ids.insert(own);
    return own;
}

void SvgCanvas::writeOpenLayers()
{
    for (OpenLayer &open : m_layers) {
        if (std::exchange(open.isWritten, true))
            continue;
        const QLatin1StringView id = idOf(open.layer);
        m_xml.writeStartElement(QStringLiteral("g"));
        m_xml.writeAttribute(QStringLiteral("id"), freshId(id));
        m_xml.writeAttribute(QStringLiteral("inkscape:groupmode"), QStringLiteral("layer"));
        m_xml.writeAttribute(QStringLiteral("inkscape:label"), id);
    }
}

void SvgCanvas::startElement(const char *name)
{
    writeLines();
    writeOpenLayers();
    m_xml.writeStartElement(QLatin1StringView(name));
}

void SvgCanvas::emptyElement(const char *name)
{
    writeLines();
    writeOpenLayers();
    m_xml.writeEmptyElement(QLatin1StringView(name));
}

void SvgCanvas::begin(const CanvasGroup &group)
{
    if (!m_goOn())
        throw Stopped();
    startElement("g");
    m_xml.writeAttribute(QStringLiteral("id"), freshId(xmlId(group.id)));
    m_xml.writeAttribute(QStringLiteral("class"), classOf(group.kind));
    m_xml.writeTextElement(QStringLiteral("title"), xmlText(group.title));
}

void SvgCanvas::end()
{
    writeLines();
    m_xml.writeEndElement();
}

void SvgCanvas::beginLayer(CanvasLayer layer)
{
    writeLines();
    m_layers.push_back({layer, false});
}

void SvgCanvas::endLayer()
{
    writeLines();
    if (m_layers.back().isWritten)
        m_xml.writeEndElement();
    m_layers.pop_back();
}

void SvgCanvas::attribute(const char *name, double value)
{
    m_xml.writeAttribute(QLatin1StringView(name), QLatin1StringView(svgNumber(value)));
}

/// `what`: fill or stroke.
void SvgCanvas::paint(const char *what, const QColor &colour)
{
    m_xml.writeAttribute(QLatin1StringView(what), colour.name(QColor::HexRgb));
    if (colour.alpha() < 255)
        attribute((QByteArray(what) + "-opacity").constData(), colour.alphaF());
}

void SvgCanvas::fillPath(const QPainterPath &path, const QColor &colour)
{
    const QByteArray data = svgPath(path);
    if (data.isEmpty() || colour.alpha() == 0)
        return;
    emptyElement("path");
    m_xml.writeAttribute(QStringLiteral("d"), QLatin1StringView(data));
    paint("fill", colour);
}

void SvgCanvas::strokeLine(const QPolygonF &line, const Pen &pen)
{
    const QByteArray data = svgLine(line);
    if (data.isEmpty() || pen.colour.alpha() == 0)
        return;
    // One element for many, as long as it is painted alike: what is opaque may cross itself.
    if (m_pen != pen || pen.colour.alpha() < 255)
        writeLines();
    m_pen = pen;
    m_lines += data;
}

void SvgCanvas::writeLines()
{
    if (m_lines.isEmpty())
        return;
    writeOpenLayers();
    m_xml.writeEmptyElement(QStringLiteral("path"));
    m_xml.writeAttribute(QStringLiteral("d"), QLatin1StringView(std::exchange(m_lines, {})));
    m_xml.writeAttribute(QStringLiteral("fill"), QStringLiteral("none"));
    paint("stroke", m_pen.colour);
    attribute("stroke-width", m_pen.width);
    if (m_pen.cap != Qt::FlatCap)
        m_xml.writeAttribute(
            QStringLiteral("stroke-linecap"),
            m_pen.cap == Qt::RoundCap ? QStringLiteral("round") : QStringLiteral("square"));
    if (m_pen.join != Qt::MiterJoin)
        m_xml.writeAttribute(
            QStringLiteral("stroke-linejoin"),
            m_pen.join == Qt::RoundJoin ? QStringLiteral("round") : QStringLiteral("bevel"));
}

void SvgCanvas::fillDisc(QPointF centre, double radius, const QColor &colour)
{
    emptyElement("circle");
    attribute("cx", centre.x());
    attribute("cy", centre.y());
    attribute("r", radius);
    paint("fill", colour);
}

void SvgCanvas::fillRing(QPointF centre, double radius, double width, const QColor &colour)
{
    emptyElement("circle");
    attribute("cx", centre.x());
    attribute("cy", centre.y());
    attribute("r", radius);
    m_xml.writeAttribute(QStringLiteral("fill"), QStringLiteral("none"));
    paint("stroke", colour);
    attribute("stroke-width", width);
}

void SvgCanvas::setText(const HaloedText &text, QPointF baseline, double scale)
{
    m_fonts.use(text.text, text.type);
    startElement("text");
    attribute("x", baseline.x());
    attribute("y", baseline.y());
    m_xml.writeAttribute(QStringLiteral("class"), WebFonts::classOf(text.type));
    attribute("font-size", text.type.size * scale);
    m_xml.writeAttribute(QStringLiteral("font-weight"), QString::number(text.type.weight));
    if (text.type.spacing != 0)
        attribute("letter-spacing", text.type.spacing * scale);
    paint("fill", text.colour);
    if (text.halo.isValid()) {
        paint("stroke", text.halo);
        attribute("stroke-width", text.haloWidth * scale);
        m_xml.writeAttribute(QStringLiteral("stroke-linejoin"), QStringLiteral("round"));
        m_xml.writeAttribute(QStringLiteral("paint-order"), QStringLiteral("stroke"));
    }
    m_xml.writeCharacters(xmlText(text.text));
    m_xml.writeEndElement();
}

} // namespace summitry
