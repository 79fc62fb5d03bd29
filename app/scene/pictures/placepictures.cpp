// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/pictures/placepictures.h"

#include "scene/pictures/repainting.h"

#include <numeric>
#include <utility>

namespace summitry {

namespace {

/// Whether a part of the picture is so small that it is painted far within a frame, however full.
bool isSmall(const QRegion &region, const QRect &all)
{
    constexpr int Share = 16;
    const auto pixels = [](const QRect &box) { return qint64(box.width()) * box.height(); };
    const std::vector<QRect> boxes = boxesAround(region);
    const auto sum = [&](qint64 before, const QRect &box) { return before + pixels(box); };
    return std::accumulate(boxes.begin(), boxes.end(), qint64(0), sum) < pixels(all) / Share;
}

} // namespace

PlacePictures::PlacePictures(const Scene &scene, QObject *parent)
    : QObject(parent)
    , m_scene(scene)
    , m_painting(tr("The places could not be painted."))
{
}

bool PlacePictures::isWhole() const
{
    return m_spoiled.isEmpty() && m_awaited.isEmpty();
}

void PlacePictures::resize(QSize size, double pixelRatio)
{
    if (size == m_layer.all().size() && pixelRatio == m_layer.pixelRatio())
        return;
    forget();
    m_layer = PlaceLayer(size, pixelRatio);
    m_spoiled = m_layer.all();
}

void PlacePictures::spoil(const Damage &damage)
{
    m_spoiled += damage.in(m_layer.all());
}

void PlacePictures::forget()
{
    ++m_epoch;
    m_spoiled += std::exchange(m_awaited, {});
}

/// Of a story of some hundred arcs there is nothing to wait for.
bool PlacePictures::canStand() const
{
    constexpr size_t Few = 1500;
    return m_scene.itinerary && m_scene.itinerary->arcs.size() > Few && m_itinerary == m_scene.itinerary
        && m_view == m_scene.view;
}

void PlacePictures::follow()
{
    if (m_scene.theme != m_theme)
        m_spoiled = m_layer.all();
    m_theme = m_scene.theme;
    if (m_spoiled.isEmpty())
        return;
    if (canStand() && (!m_awaited.isEmpty() || !isSmall(m_spoiled, m_layer.all()))) {
        if (!m_painting.isBusy())
            paintInBackground();
        return; // another one follows when it is there
    }
    m_layer.renew(m_scene, std::exchange(m_spoiled, {}));
    m_itinerary = m_scene.itinerary;
    m_view = m_scene.view;
}

void PlacePictures::paintInBackground()
{
    m_awaited += std::exchange(m_spoiled, {});
    m_painting.run(
        [scene = m_scene, layer = m_layer, region = m_awaited]() mutable {
            layer.renew(scene, region);
            return layer;
        },
        [this, epoch = m_epoch](const PlaceLayer &painted) {
            QRegion fresh;
            if (epoch == m_epoch) {
                m_layer = painted;
                fresh = std::exchange(m_awaited, {});
            }
            emit changed(fresh + m_spoiled);
        });
}

void PlacePictures::shift(QPoint by)
{
    forget();
    m_layer.scroll(by);
    m_view = m_scene.view;
    const QRect all = m_layer.all();
    m_spoiled = (m_spoiled.translated(by) & all) + (QRegion(all) - all.translated(by));
}

} // namespace summitry
