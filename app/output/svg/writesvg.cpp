// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/svg/writesvg.h"

#include "output/outputfile.h"
#include "output/picturetext.h"
#include "output/svg/svgcanvas.h"

#include <QXmlStreamWriter>

namespace summitry {

namespace {

constexpr QLatin1StringView Svg("http://www.w3.org/2000/svg"),
    Rdf("http://www.w3.org/1999/02/22-rdf-syntax-ns#"), DublinCore("http://purl.org/dc/elements/1.1/"),
    Inkscape("http://www.inkscape.org/namespaces/inkscape");

void writeMetadata(QXmlStreamWriter &xml, const PictureText &text, const QString &language)
{
    xml.writeStartElement(QStringLiteral("metadata"));
    xml.writeStartElement(Rdf, QStringLiteral("RDF"));
    xml.writeStartElement(Rdf, QStringLiteral("Description"));
    xml.writeAttribute(Rdf, QStringLiteral("about"), QString());
    const auto say = [&](const char *name, const QString &value) {
        if (!value.isEmpty())
            xml.writeTextElement(DublinCore, QLatin1StringView(name), xmlText(value));
    };
    say("title", text.title);
    say("description", text.description);
    say("source", text.source);
    say("creator", text.software);
    say("language", language);
    say("format", QStringLiteral("image/svg+xml"));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
}

} // namespace

QByteArray svgOf(const SheetFrame &sheet, const std::function<bool()> &goOn, QString *error)
{
    const QSize size = sheet.plan->options.pixels;
    const PictureText text = pictureText(sheet.furniture);
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("svg"));
    xml.writeDefaultNamespace(Svg);
    xml.writeNamespace(Rdf, QStringLiteral("rdf"));
    xml.writeNamespace(DublinCore, QStringLiteral("dc"));
    xml.writeNamespace(Inkscape, QStringLiteral("inkscape"));
    xml.writeAttribute(QStringLiteral("width"), QString::number(size.width()));
    xml.writeAttribute(QStringLiteral("height"), QString::number(size.height()));
    xml.writeAttribute(
        QStringLiteral("viewBox"), QStringLiteral("0 0 %1 %2").arg(size.width()).arg(size.height()));
    xml.writeAttribute(QStringLiteral("xml:lang"), xmlText(sheet.scene.language));
    xml.writeAttribute(QStringLiteral("lang"), xmlText(sheet.scene.language));
    xml.writeAttribute(QStringLiteral("role"), QStringLiteral("img"));
    xml.writeAttribute(QStringLiteral("aria-labelledby"), QStringLiteral("title desc"));
    const auto say = [&](const char *name, const QString &value) {
        xml.writeStartElement(QLatin1StringView(name));
        xml.writeAttribute(QStringLiteral("id"), QLatin1StringView(name));
        xml.writeCharacters(xmlText(value));
        xml.writeEndElement();
    };
    say("title", text.title);
    say("desc", text.description);
    writeMetadata(xml, text, sheet.scene.language);
    SvgCanvas canvas(xml, QRectF(QPointF(0, 0), size), goOn);
    try {
        paintSheet(canvas, sheet);
    } catch (const SvgCanvas::Stopped &) {
        return {};
    }
    xml.writeTextElement(QStringLiteral("style"), QString::fromLatin1(canvas.fonts().styleSheet(error)));
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

ExportResult
writeSvg(const std::shared_ptr<const SheetPlan> &plan, const ExportOrder &order, const Progress &progress)
{
    ExportResult result;
    const QByteArray svg = svgOf(frameOf(plan), [&] { return progress(0.5); }, &result.error);
    result.cancelled = svg.isEmpty() || !progress(1);
    if (result.cancelled || !result.error.isEmpty())
        return result;
    result.error = writeWhole(order.path, svg);
    if (result.error.isEmpty())
        result.path = order.path;
    return result;
}

} // namespace summitry
