// SPDX-License-Identifier: GPL-3.0-or-later

#include "places/worker.h"

namespace summitry {

Worker::Worker(PlaceSource source)
    : m_source(std::move(source))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
    // The files are opened before anyone asks; what is wrong with them is told to each who does.
    m_pool.start([this] {
        try {
            gazetteer();
        } catch (const Failure &) { // NOLINT(bugprone-empty-catch)
        } catch (const std::exception &) { // NOLINT(bugprone-empty-catch)
        }
    });
}

Worker::~Worker()
{
    m_pool.clear();
    m_pool.waitForDone();
}

Gazetteer &Worker::gazetteer()
{
    if (!m_gazetteer)
        m_gazetteer = std::make_unique<Gazetteer>(m_source);
    return *m_gazetteer;
}

} // namespace summitry
