// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/pictures/keptmap.h"

namespace summitry {

KeptMap::KeptMap(const Scene &scene, QObject *parent)
    : QObject(parent)
    , m_scene(scene)
    , m_arcs(scene)
    , m_places(scene)
{
    connect(&m_arcs, &ArcPictures::changed, this, [this] { spoil({.still = Everything}); });
    connect(&m_arcs, &ArcPictures::dropped, this, [this] { m_pictures.dropStill(); });
    connect(&m_places, &PlacePictures::changed, this, [this](const QRegion &region) {
        spoil({.motion = {.region = region}});
    });
}

void KeptMap::spoil(const MapDamage &damage)
{
    if (damage.arcsStale) {
        m_arcs.forget();
        m_places.forget();
    }
    m_places.spoil(damage.places);
    m_pictures.spoil(damage);
    emit damaged(damage.base + damage.still + damage.places + damage.motion);
}

void KeptMap::setBase(const QImage &base)
{
    m_pictures.setBase(base);
    spoil({.still = Everything});
}

void KeptMap::shift(QPoint by)
{
    m_arcs.shift(by);
    m_places.shift(by);
    m_pictures.shift(by);
    emit damaged(Everything);
}

const QImage &KeptMap::render(QSize size, double pixelRatio, const QRegion &moving)
{
    m_pictures.resize(size, pixelRatio);
    m_places.resize(size, pixelRatio);
    m_arcs.follow();
    m_places.follow();
    return m_pictures.render(m_scene, m_arcs.layers(), m_places.layer(), moving);
}

} // namespace summitry
