#include "scene/mappictures.h"

#include "scene/bands.h"

#include <QPainter>

namespace summitry {

namespace {

/// Box by box, so that each paints no more than lies in it; many small ones cost more than one.
QRegion fewBoxes(const QRegion &region)
{
    constexpr int Most = 40;
    return region.rectCount() > Most ? QRegion(region.boundingRect()) : region;
}

} // namespace

void MapPictures::resize(QSize size, double pixelRatio)
{
    if (size == m_size && pixelRatio == m_ratio)
        return;
    m_size = size;
    m_ratio = pixelRatio;
    for (QImage *picture : {&m_base, &m_still, &m_shown, &m_places}) {
        const bool opaque = picture != &m_places;
        *picture
            = QImage(size * pixelRatio, opaque ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
        picture->setDevicePixelRatio(pixelRatio);
        picture->fill(opaque ? Qt::black : Qt::transparent);
    }
    m_baseSpoiled = m_stillSpoiled = m_placesSpoiled = m_shownSpoiled = all();
}

void MapPictures::setBase(const QImage &base)
{
    if (base.size() != m_base.size())
        return;
    m_base = base;
    m_baseSpoiled = {};
    spoilStill({});
}

void MapPictures::spoilBase(const QRegion &region)
{
    spoil(m_baseSpoiled, region);
    spoilStill(region);
}

void MapPictures::spoilStill(const QRegion &region)
{
    spoil(m_stillSpoiled, region);
    spoil(m_shownSpoiled, region);
}

void MapPictures::spoilPlaces(const QRegion &region)
{
    spoil(m_placesSpoiled, region);
    spoil(m_shownSpoiled, region);
}

void MapPictures::spoilMotion(const QRegion &region)
{
    spoil(m_shownSpoiled, region);
}

void MapPictures::shift(QPoint by)
{
    const QPoint pixels = (QPointF(by) * m_ratio).toPoint();
    for (QImage *picture : {&m_base, &m_still, &m_places}) {
        QImage moved(picture->size(), picture->format());
        moved.setDevicePixelRatio(m_ratio);
        QPainter painter(&moved);
        painter.setCompositionMode(QPainter::CompositionMode_Source);
        painter.drawImage(QPointF(pixels) / m_ratio, *picture);
        painter.end();
        *picture = moved;
    }
    const QRegion fresh = all() - all().translated(by);
    for (QRegion *spoiled : {&m_baseSpoiled, &m_stillSpoiled, &m_placesSpoiled})
        *spoiled = (spoiled->translated(by) & all()) + fresh;
    m_shownSpoiled = all();
}

const QImage &MapPictures::render(const Scene &scene, const ArcLayers &arcs, const QRegion &moving)
{
    renew(m_base, m_baseSpoiled, [&](QPainter &painter) { paintBase(painter, scene); });
    renewStill(scene, arcs);
    renew(m_places, m_placesSpoiled, [&](QPainter &painter) {
        painter.setCompositionMode(QPainter::CompositionMode_Clear);
        painter.fillRect(QRectF(QPointF(0, 0), m_size), Qt::transparent);
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        if (scene.itinerary)
            paintPlaces(painter, scene);
    });
    if (m_shownSpoiled.isEmpty())
        return m_shown;
    const QRegion region = m_shownSpoiled + (moving & all());
    QPainter painter(&m_shown);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    copy(painter, m_still, region);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    if (scene.itinerary)
        paintMovingArcs(painter, scene);
    copy(painter, m_places, region);
    m_shownSpoiled = {};
    return m_shown;
}

void MapPictures::copy(QPainter &painter, const QImage &picture, const QRegion &region) const
{
    for (const QRect &box : region)
        painter.drawImage(
            QRectF(box), picture, QRectF(QPointF(box.topLeft()) * m_ratio, QSizeF(box.size()) * m_ratio));
}

void MapPictures::renew(QImage &picture, QRegion &spoiled, const std::function<void(QPainter &)> &paint) const
{
    if (spoiled == all()) {
        paintInBands(picture, picture.rect(), paint);
    } else {
        for (const QRect &box : fewBoxes(spoiled)) {
            QPainter painter(&picture);
            painter.setClipRect(box);
            paint(painter);
        }
    }
    spoiled = {};
}

void MapPictures::renewStill(const Scene &scene, const ArcLayers &arcs)
{
    if (m_stillSpoiled.isEmpty())
        return;
    QPainter painter(&m_still);
    for (const QRect &box : m_stillSpoiled) {
        painter.setCompositionMode(QPainter::CompositionMode_Source);
        copy(painter, m_base, box);
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    }
    if (scene.itinerary) {
        painter.setClipRegion(m_stillSpoiled);
        paintHoveredCountry(painter, scene);
        paintAnnouncedArcs(painter, scene);
        painter.setClipping(false);
        for (const QRect &box : m_stillSpoiled)
            arcs.paint(painter, box);
    }
    m_stillSpoiled = {};
}

} // namespace summitry
