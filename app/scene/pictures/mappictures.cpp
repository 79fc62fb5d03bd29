// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/pictures/mappictures.h"

#include "scene/paint/pixelcanvas.h"
#include "scene/raster/bands.h"
#include "scene/raster/pixels.h"
#include "scene/raster/rowwork.h"
#include "threads/parallel.h"

#include <cmath>
#include <QPainter>

namespace summitry {

namespace {

/// Boxes around the parts of a region that do not touch each other: each is painted with what lies in it.
std::vector<QRect> boxesAround(const QRegion &region)
{
    constexpr int Most = 100;
    if (region.rectCount() > Most)
        return {region.boundingRect()};
    std::vector<QRect> boxes;
    for (QRect box : region) {
        for (auto other = boxes.begin(); other != boxes.end();) {
            if (!other->adjusted(-1, -1, 1, 1).intersects(box)) {
                ++other;
                continue;
            }
            box |= *other;
            boxes.erase(other);
            other = boxes.begin();
        }
        boxes.push_back(box);
    }
    return boxes;
}

/// The memory of a picture, for images of threads that paint in rows of their own. Units: pixels.
class Alias {
public:
    explicit Alias(QImage &picture)
        : m_bits(picture.bits())
        , m_like(picture)
    {
    }
    QImage image() const
    {
        return {m_bits, m_like.width(), m_like.height(), m_like.bytesPerLine(), m_like.format()};
    }

private:
    uchar *m_bits;
    const QImage &m_like;
};

/// Tails and heads, in as many pixels that are copied.
void addMovingArcs(RowWork &work, const Scene &scene)
{
    constexpr double EachPixel = 25; // of an arc's length
    const double down = scene.layout.dragged.y();
    for (const ArcIndex arc : scene.frame.movingArcs()) {
        const double head = scene.frame.arc(arc).head;
        for (const auto &points : scene.layout.arcs[arc].pieces) {
            for (size_t i = 1; i < points.size() && points[i].fraction <= head; ++i) {
                const Waypoint &a = points[i - 1], &b = points[i];
                const double length = std::abs(b.x - a.x) + std::abs(b.y - a.y);
                const auto [top, bottom] = std::minmax(a.y, b.y);
                work.add(top + down, bottom + down, length * EachPixel);
            }
        }
    }
}

} // namespace

void MapPictures::resize(QSize size, double pixelRatio)
{
    if (size == m_size && pixelRatio == m_ratio)
        return;
    m_size = size;
    m_ratio = pixelRatio;
    for (QImage *picture : {&m_base, &m_still, &m_shown})
        *picture = blank(QImage::Format_RGB32);
    m_places = blank(QImage::Format_ARGB32_Premultiplied);
    m_ink = TileMask(size);
    m_baseSpoiled = m_stillSpoiled = m_placesSpoiled = m_shownSpoiled = all();
}

QImage MapPictures::blank(QImage::Format format) const
{
    QImage picture(m_size * m_ratio, format);
    picture.setDevicePixelRatio(m_ratio);
    picture.fill(Qt::transparent);
    return picture;
}

void MapPictures::dropStill()
{
    m_still = {};
    m_stillSpoiled = all();
}

void MapPictures::setBase(const QImage &base)
{
    if (base.size() != m_base.size())
        return;
    m_base = base;
    m_baseSpoiled = {};
}

void MapPictures::spoil(const MapDamage &damage)
{
    const Damage still = damage.base + damage.still;
    m_baseSpoiled += damage.base.in(all());
    m_stillSpoiled += still.in(all());
    m_placesSpoiled += damage.places.in(all());
    m_shownSpoiled += (still + damage.places + damage.motion).in(all());
}

void MapPictures::shift(QPoint by)
{
    const QPoint pixels = (QPointF(by) * m_ratio).toPoint();
    for (QImage *picture : {&m_base, &m_still, &m_places}) {
        if (picture->isNull())
            continue;
        QImage moved(picture->size(), picture->format());
        moved.setDevicePixelRatio(m_ratio);
        QPainter painter(&moved);
        painter.setCompositionMode(QPainter::CompositionMode_Source);
        painter.drawImage(QPointF(pixels) / m_ratio, *picture);
        painter.end();
        *picture = moved;
    }
    const QRegion fresh = QRegion(all()) - all().translated(by);
    for (QRegion *spoiled : {&m_baseSpoiled, &m_stillSpoiled, &m_placesSpoiled})
        *spoiled = (spoiled->translated(by) & all()) + fresh;
    m_ink.add(QRectF(QPointF(0, 0), m_size)); // what is painted anew tells
    m_shownSpoiled = all();
}

const QImage &MapPictures::render(const Scene &scene, const ArcLayers &arcs, const QRegion &moving)
{
    renew(m_base, m_baseSpoiled, [&](QPainter &painter) {
        PixelCanvas canvas(painter);
        paintBase(canvas, scene);
    });
    renewPlaces(scene);
    const QRegion shown = m_shownSpoiled.isEmpty() ? QRegion() : m_shownSpoiled + (moving & all());
    const QRegion inked = m_ink.region();
    if (m_still.isNull())
        m_still = blank(QImage::Format_RGB32);
    const Alias still(m_still), result(m_shown);
    const std::vector<QRect> bands = bandsOf(scene, m_stillSpoiled, shown);
    inParallel(static_cast<int>(bands.size()), [&](int i) {
        const QRect &band = bands[static_cast<size_t>(i)];
        QImage stillRows = still.image(), shownRows = result.image();
        renewStill(stillRows, scene, arcs, m_stillSpoiled & band, band);
        for (const QRect &box : shown &band)
            copyPixels(shownRows, stillRows, pixels(box));
        if (scene.itinerary && shown.intersects(band)) {
            QPainter painter(&shownRows);
            painter.setClipRect(pixels(band));
            painter.scale(m_ratio, m_ratio);
            PixelCanvas canvas(painter);
            paintMovingArcs(canvas, scene);
        }
        for (const QRect &box : shown &inked &band)
            layPixelsOver(shownRows, m_places, pixels(box));
    });
    m_stillSpoiled = m_shownSpoiled = {};
    return m_shown;
}

/// Of the same work, one for each core; one where there is little to do.
std::vector<QRect> MapPictures::bandsOf(const Scene &scene, const QRegion &still, const QRegion &shown) const
{
    const QRect box = (still + shown).boundingRect();
    if (box.isEmpty())
        return {};
    constexpr double StillPixel = 6; // base and arcs of several depths, in pixels that are copied
    RowWork work(m_size.height());
    work.add(still, StillPixel);
    work.add(shown, 1);
    if (scene.itinerary && !shown.isEmpty())
        addMovingArcs(work, scene);
    constexpr double Few = 150'000; // not worth to wake another thread
    return work.bands(box, work.all() < Few ? 1 : QThread::idealThreadCount());
}

QRect MapPictures::pixels(const QRect &box) const
{
    const auto scaled = [this](int at) { return qRound(at * m_ratio); };
    const QPoint corner(scaled(box.left()), scaled(box.top()));
    const QPoint beyond(scaled(box.left() + box.width()), scaled(box.top() + box.height()));
    return QRect(corner, beyond - QPoint(1, 1)) & m_shown.rect();
}

void MapPictures::renew(QImage &picture, QRegion &spoiled, const std::function<void(QPainter &)> &paint) const
{
    if (spoiled == all()) {
        paintInBands(picture, picture.rect(), paint);
    } else {
        for (const QRect &box : boxesAround(spoiled)) {
            QPainter painter(&picture);
            painter.setClipRect(box);
            paint(painter);
        }
    }
    spoiled = {};
}

void MapPictures::renewPlaces(const Scene &scene)
{
    if (m_placesSpoiled.isEmpty())
        return;
    const QRegion changed = m_placesSpoiled;
    renew(m_places, m_placesSpoiled, [&](QPainter &painter) {
        painter.setCompositionMode(QPainter::CompositionMode_Clear);
        painter.fillRect(QRectF(QPointF(0, 0), m_size), Qt::transparent);
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        if (!scene.itinerary)
            return;
        PixelCanvas canvas(painter, &m_texts);
        paintPlaces(canvas, scene);
    });
    m_ink.ask(changed, [this](const QRect &tile) { return !isTransparent(m_places, pixels(tile)); });
}

void MapPictures::renewStill(
    QImage &still, const Scene &scene, const ArcLayers &arcs, const QRegion &region, const QRect &band) const
{
    if (region.isEmpty())
        return;
    for (const QRect &box : region)
        copyPixels(still, m_base, pixels(box));
    if (scene.itinerary) {
        QPainter painter(&still);
        painter.setClipRect(pixels(band));
        painter.scale(m_ratio, m_ratio);
        painter.setClipRegion(region, Qt::IntersectClip);
        PixelCanvas canvas(painter);
        paintHoveredCountry(canvas, scene);
        paintAnnouncedArcs(canvas, scene);
    }
    for (const QRect &box : region)
        arcs.lay(still, pixels(box));
}

} // namespace summitry
