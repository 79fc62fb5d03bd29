// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/style/textpictures.h"

#include <cmath>
#include <QPainter>
#include <QPainterPathStroker>

namespace summitry {

namespace {

constexpr int Phases = 256; // to each side of a pixel

/// Round joins take longer, and cannot be told from these; mitred ones stick out.
QPen haloPen(const QColor &colour, double width)
{
    return QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin);
}

} // namespace

QPainterPath haloOutline(const HaloedText &text)
{
    QPainterPathStroker stroker(haloPen(text.halo, text.haloWidth));
    stroker.setCurveThreshold(0.1);
    return stroker.createStroke(textOutline(text.text, text.type));
}

void paintText(QPainter &painter, const HaloedText &text, QPointF baseline)
{
    painter.translate(baseline);
    if (text.halo.isValid())
        painter.fillPath(haloOutline(text), text.halo);
    fillOutline(painter, textOutline(text.text, text.type), text.colour);
    painter.translate(-baseline);
}

void TextPictures::paint(QPainter &painter, const HaloedText &text, QPointF baseline)
{
    const QTransform transform = painter.deviceTransform();
    const QPointF at = transform.map(baseline);
    const QPointF pixel(std::floor(at.x()), std::floor(at.y()));
    const auto phase = [](double part) { return static_cast<int>(std::lround(part * Phases)); };
    const Key key{text, transform.m11(), phase(at.x() - pixel.x()), phase(at.y() - pixel.y())};
    const Picture picture = kept(key);
    if (picture.image.isNull())
        return;
    const QTransform world = painter.worldTransform();
    painter.setWorldTransform(transform.inverted() * world); // pixels
    painter.drawImage(pixel + picture.corner, picture.image);
    painter.setWorldTransform(world);
}

TextPictures::Picture TextPictures::kept(const Key &key)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (const Picture *found = m_kept.object(key))
            return *found;
    }
    const Picture picture = painted(key);
    const std::scoped_lock lock(m_mutex);
    m_kept.insert(key, new Picture(picture), std::max<qsizetype>(picture.image.sizeInBytes(), 1));
    return picture;
}

TextPictures::Picture TextPictures::painted(const Key &key)
{
    const HaloedText &text = key.text;
    QRectF box = textOutline(text.text, text.type).controlPointRect();
    if (text.halo.isValid()) // its corners are cut where they would be further out
        box.adjust(-text.haloWidth, -text.haloWidth, text.haloWidth, text.haloWidth);
    const QTransform transform(
        key.scale, 0, 0, key.scale, static_cast<double>(key.phaseX) / Phases,
        static_cast<double>(key.phaseY) / Phases);
    const QRect pixels = transform.mapRect(box).toAlignedRect().adjusted(-1, -1, 1, 1);
    if (box.isEmpty())
        return {};
    Picture picture{QImage(pixels.size(), QImage::Format_ARGB32_Premultiplied), pixels.topLeft()};
    picture.image.fill(Qt::transparent);
    QPainter painter(&picture.image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(transform * QTransform::fromTranslate(-pixels.x(), -pixels.y()));
    const QPainterPath outline = textOutline(text.text, text.type);
    if (text.halo.isValid()) {
        QColor opaque = text.halo;
        opaque.setAlpha(255);
        strokeOutline(painter, outline, haloPen(opaque, text.haloWidth));
        painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
        painter.fillRect(box, text.halo);
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    }
    fillOutline(painter, outline, text.colour);
    painter.end();
    return {
        picture.image.copy(), picture.corner}; // without the paint engine, which takes more than the pixels
}

} // namespace summitry
