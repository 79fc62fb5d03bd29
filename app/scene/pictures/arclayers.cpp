// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/pictures/arclayers.h"

#include "scene/paint/pixelcanvas.h"
#include "scene/raster/bands.h"
#include "scene/raster/pixels.h"
#include "scene/raster/rowwork.h"

#include <algorithm>
#include <QPainter>
#include <QThread>
#include <utility>

namespace summitry {

namespace {

/// Rows of pixels that are as much work as any others.
std::vector<QRect> bandsFor(const Scene &scene, const std::vector<ArcIndex> &arcs, const QImage &image)
{
    RowWork work(image.height());
    const double ratio = image.devicePixelRatio();
    for (const ArcIndex arc : arcs) {
        const ScreenArc &shape = scene.layout.arcs[arc];
        const QRectF box = shape.box.translated(scene.layout.dragged);
        work.add(box.top() * ratio, box.bottom() * ratio, shape.length);
    }
    constexpr int PerCore = 2; // it is a guess
    return work.bands(image.rect(), PerCore * QThread::idealThreadCount());
}

} // namespace

void ArcLayers::clear(const View &view)
{
    if (view.size != m_size || view.pixelRatio != m_ratio) {
        *this = ArcLayers(view);
        return;
    }
    m_count = 0;
    for (Layer &layer : m_layers)
        layer.isEmpty = true;
}

void ArcLayers::extend(const Scene &scene, size_t count)
{
    const std::span<const ArcIndex> all = scene.frame.schedule.arcsByEnd();
    if (count <= m_count)
        return;
    add(scene, all.subspan(m_count, count - m_count), {});
    m_count = count;
}

void ArcLayers::add(const Scene &scene, std::span<const ArcIndex> arcs, const QRect &box)
{
    std::array<std::vector<ArcIndex>, ArcDepths> byDepth;
    for (const ArcIndex arc : arcs) {
        if (!scene.layout.arcs[arc].pieces.empty())
            byDepth[arcDepth(scene, arc)].push_back(arc);
    }
    std::vector<BandedImage> images;
    for (size_t depth = 0; depth < ArcDepths; ++depth) {
        const std::vector<ArcIndex> &own = byDepth[depth];
        if (own.empty())
            continue;
        QImage &image = m_layers[depth].image;
        const bool isEmpty = std::exchange(m_layers[depth].isEmpty, false);
        if (image.isNull()) {
            image = QImage((m_size * m_ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
            image.setDevicePixelRatio(m_ratio);
        }
        const auto paint = [this, isEmpty, &box, &scene, &own](QPainter &painter) {
            if (isEmpty) {
                painter.setCompositionMode(QPainter::CompositionMode_Source);
                painter.fillRect(QRectF(QPointF(0, 0), m_size + QSizeF(1, 1)), Qt::transparent);
                painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
            }
            if (!box.isNull())
                painter.setClipRect(box);
            PixelCanvas canvas(painter);
            paintDrawnArcs(canvas, scene, own);
        };
        constexpr size_t Few = 40; // not worth to wake other threads
        if (own.size() >= Few && box.isNull()) {
            images.push_back({image, bandsFor(scene, own, image), paint});
        } else {
            QPainter painter(&image);
            paint(painter);
        }
    }
    paintInBands(images);
}

void ArcLayers::lay(QImage &picture, const QRect &pixels) const
{
    for (const auto &[image, isEmpty] : m_layers) {
        if (!isEmpty)
            layPixelsOver(picture, image, pixels);
    }
}

void ArcLayers::scroll(QPoint pixels)
{
    for (auto &[image, isEmpty] : m_layers) {
        if (isEmpty)
            continue;
        QImage moved(image.size(), image.format());
        moved.setDevicePixelRatio(m_ratio);
        moved.fill(Qt::transparent);
        QPainter painter(&moved);
        painter.setCompositionMode(QPainter::CompositionMode_Source);
        painter.drawImage(QPointF(pixels) / m_ratio, image);
        painter.end();
        image = moved;
    }
}

void ArcLayers::renew(const Scene &scene, const QRegion &region)
{
    const std::span<const ArcIndex> drawn = std::span(scene.frame.schedule.arcsByEnd()).first(m_count);
    for (const QRect &box : region) {
        for (auto &[image, isEmpty] : m_layers) {
            if (isEmpty)
                continue;
            QPainter painter(&image);
            painter.setCompositionMode(QPainter::CompositionMode_Clear);
            painter.fillRect(box, Qt::transparent);
        }
        add(scene, drawn, box);
    }
}

namespace {

constexpr size_t Stretch = 20'000; // arcs: painted again sooner than one could tell

/// How many checkpoints a view may have: few of a large one, since each takes some pictures of its size.
size_t mostOf(const View &view)
{
    constexpr double Bytes = 52e6, Depths = 2, BytesPerPixel = 4;
    const QSizeF pixels = view.size * view.pixelRatio;
    const double one = Depths * BytesPerPixel * pixels.width() * pixels.height();
    return static_cast<size_t>(std::clamp(Bytes / std::max(one, 1.0), 1.0, 4.0));
}

} // namespace

ArcLayers ArcCheckpoints::before(size_t count, const View &view) const
{
    const auto later = std::ranges::upper_bound(m_kept, count, {}, &ArcLayers::count);
    return later == m_kept.begin() ? ArcLayers(view) : *std::prev(later);
}

void ArcCheckpoints::extend(ArcLayers &layers, const Scene &scene, size_t count)
{
    const size_t step
        = std::max(Stretch, scene.frame.schedule.arcsByEnd().size() / (mostOf(scene.view) + 1) + 1);
    for (size_t next = (layers.count() / step + 1) * step; next < count; next += step) {
        layers.extend(scene, next);
        const auto later = std::ranges::lower_bound(m_kept, next, {}, &ArcLayers::count);
        if (later == m_kept.end() || later->count() != next)
            m_kept.insert(later, layers);
    }
    layers.extend(scene, count);
}

} // namespace summitry
