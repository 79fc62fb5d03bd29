// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/pictures/mappictures.h"

#include "scene/paint/pixelcanvas.h"
#include "scene/pictures/repainting.h"
#include "scene/raster/pixels.h"
#include "scene/raster/rowwork.h"
#include "threads/parallel.h"

#include <cmath>
#include <QPainter>
#include <utility>

namespace summitry {

namespace {

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
        *picture = blank();
    m_baseSpoiled = m_stillSpoiled = m_shownSpoiled = all();
}

QImage MapPictures::blank() const
{
    QImage picture(m_size * m_ratio, QImage::Format_RGB32);
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
    m_shownSpoiled += (still + damage.places + damage.motion).in(all());
}

void MapPictures::shift(QPoint by)
{
    for (QImage *picture : {&m_base, &m_still}) {
        if (!picture->isNull())
            *picture = scrolled(*picture, by);
    }
    const QRegion fresh = QRegion(all()) - all().translated(by);
    for (QRegion *spoiled : {&m_baseSpoiled, &m_stillSpoiled})
        *spoiled = (spoiled->translated(by) & all()) + fresh;
    m_shownSpoiled = all();
}

const QImage &MapPictures::render(
    const Scene &scene, const ArcLayers &arcs, const PlaceLayer &places, const QRegion &moving)
{
    repaint(m_base, std::exchange(m_baseSpoiled, {}), [&](QPainter &painter) {
        PixelCanvas canvas(painter);
        paintBase(canvas, scene);
    });
    const QRegion shown = m_shownSpoiled.isEmpty() ? QRegion() : m_shownSpoiled + (moving & all());
    const QRegion inked = places.ink();
    if (m_still.isNull())
        m_still = blank();
    const Alias still(m_still), result(m_shown);
    const std::vector<QRect> bands = bandsOf(scene, m_stillSpoiled, shown);
    inParallel(static_cast<int>(bands.size()), [&](int i) {
        const QRect &band = bands[static_cast<size_t>(i)];
        QImage stillRows = still.image(), shownRows = result.image();
        renewStill(stillRows, scene, arcs, m_stillSpoiled & band, band);
        for (const QRect &box : shown &band)
            copyPixels(shownRows, stillRows, pixelsOf(box, m_shown));
        if (scene.itinerary && shown.intersects(band)) {
            QPainter painter(&shownRows);
            painter.setClipRect(pixelsOf(band, m_shown));
            painter.scale(m_ratio, m_ratio);
            PixelCanvas canvas(painter);
            paintMovingArcs(canvas, scene);
        }
        for (const QRect &box : shown &inked &band)
            places.lay(shownRows, pixelsOf(box, m_shown));
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

void MapPictures::renewStill(
    QImage &still, const Scene &scene, const ArcLayers &arcs, const QRegion &region, const QRect &band) const
{
    if (region.isEmpty())
        return;
    for (const QRect &box : region)
        copyPixels(still, m_base, pixelsOf(box, m_shown));
    if (scene.itinerary) {
        QPainter painter(&still);
        painter.setClipRect(pixelsOf(band, m_shown));
        painter.scale(m_ratio, m_ratio);
        painter.setClipRegion(region, Qt::IntersectClip);
        PixelCanvas canvas(painter);
        paintHoveredCountry(canvas, scene);
        paintAnnouncedArcs(canvas, scene);
    }
    for (const QRect &box : region)
        arcs.lay(still, pixelsOf(box, m_shown));
}

} // namespace summitry
