// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/pictures/arcpictures.h"

#include "threads/spareheap.h"

namespace summitry {

namespace {

constexpr size_t AtOnce = 1500; // some milliseconds

} // namespace

ArcPictures::ArcPictures(const Scene &scene, QObject *parent)
    : QObject(parent)
    , m_scene(scene)
    , m_painting(tr("The arcs could not be painted."))
{
    m_unused.setSingleShot(true);
    m_unused.setInterval(1000);
    m_unused.callOnTimeout(this, &ArcPictures::drop);
}

bool ArcPictures::isWhole() const
{
    return !m_stale && !m_painting.isBusy()
        && (m_dropped || m_layers.count() == m_scene.frame.drawnArcs().size());
}

void ArcPictures::forget()
{
    ++m_epoch;
    m_stale = true;
    m_checkpoints = {};
}

void ArcPictures::follow()
{
    if (!m_scene.itinerary || m_scene.layout.arcs.isEmpty()) {
        m_layers = ArcLayers(m_scene.view);
        return;
    }
    const size_t count = m_scene.frame.drawnArcs().size();
    m_dropped = false;
    if (m_scene.frame.atRest)
        m_unused.start();
    const bool usable = !m_stale && m_layers.count() <= count;
    if (usable && count == m_layers.count())
        return;
    ArcLayers kept = m_checkpoints.before(count, m_scene.view);
    const bool fromKept = !usable || kept.count() > m_layers.count();
    const size_t more = count - (fromKept ? kept : m_layers).count();
    if (more > AtOnce && !m_scene.layout.coarse) {
        if (!m_painting.isBusy())
            paintInBackground(fromKept ? std::move(kept) : m_layers, count);
        return; // another one follows when it is there
    }
    if (fromKept && kept.count() > 0)
        m_layers = std::move(kept);
    else if (fromKept)
        m_layers.clear(m_scene.view);
    m_layers.extend(m_scene, count);
    m_stale = false;
    if (fromKept)
        emit changed();
}

void ArcPictures::drop()
{
    if (m_stale || m_painting.isBusy() || !m_scene.frame.atRest || m_layers.count() > AtOnce)
        return;
    m_layers = ArcLayers(m_scene.view);
    m_dropped = true;
    emit dropped();
    giveBackSpareHeap();
}

void ArcPictures::paintInBackground(ArcLayers layers, size_t count)
{
    m_painting.run(
        [scene = m_scene, layers = std::move(layers), checkpoints = m_checkpoints, count]() mutable {
            checkpoints.extend(layers, scene, count);
            return Painted{std::move(layers), std::move(checkpoints)};
        },
        [this, epoch = m_epoch](const Painted &painted) {
            if (epoch == m_epoch) {
                m_layers = painted.layers;
                m_checkpoints = painted.checkpoints;
                m_stale = false;
                emit changed();
            }
            follow();
        });
}

void ArcPictures::shift(QPoint by)
{
    ++m_epoch;
    m_checkpoints = {};
    if (m_stale)
        return;
    m_layers.scroll((QPointF(by) * m_scene.view.pixelRatio).toPoint());
    const QRect all(QPoint(0, 0), m_scene.view.size.toSize());
    m_layers.renew(m_scene, QRegion(all) - QRegion(all.translated(by)));
}

} // namespace summitry
