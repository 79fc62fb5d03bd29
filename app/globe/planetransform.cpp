// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/planetransform.h"

#include "threads/upperhalves.h"

#include <cmath>
#include <map>
#include <numbers>
#include <proj.h>

namespace summitry {

namespace {

/// PROJ's contexts must not be shared between threads, so each thread has its own.
class Transformations {
public:
    Transformations()
        : m_context(proj_context_create())
    {
        // PROJ looks for its database even where a definition does not need it, which costs 6 ms at the
        // start, and says so on the error output when it is not found.
        const char *nowhere = "/nonexistent";
        proj_context_set_search_paths(m_context, 1, &nowhere);
        proj_context_set_enable_network(m_context, 0);
        proj_log_func(m_context, nullptr, [](void *, int, const char *) { });
    }
    ~Transformations()
    {
        for (const auto &[definition, pj] : m_made)
            proj_destroy(pj);
        proj_context_destroy(m_context);
    }
    Transformations(const Transformations &) = delete;
    Transformations &operator=(const Transformations &) = delete;

    PJ *get(const ProjectionFacts &facts)
    {
        if (facts.proj == m_latest.first)
            return m_latest.second;
        PJ *&pj = m_made[facts.proj];
        if (!pj)
            pj = proj_create(m_context, facts.proj.c_str());
        m_latest = {facts.proj, pj};
        return pj;
    }

private:
    PJ_CONTEXT *m_context;
    std::map<std::string, PJ *> m_made;
    std::pair<std::string, PJ *> m_latest;
};

PJ *transformation(const ProjectionFacts &facts)
{
    thread_local Transformations ofThisThread;
    return ofThisThread.get(facts);
}

} // namespace

PlaneTransform::PlaneTransform(const ProjectionKind &kind)
    : m_pj(transformation(kind.facts()))
    , m_edge(kind.facts().edge * std::numbers::pi / 180)
{
    freeUpperHalves();
}

bool PlaneTransform::isMapProjection() const
{
    return m_pj && proj_angular_input(m_pj, PJ_FWD) && !proj_angular_output(m_pj, PJ_FWD)
        && !proj_degree_output(m_pj, PJ_FWD);
}

bool PlaneTransform::hasInverse() const
{
    return proj_pj_info(m_pj).has_inverse;
}

bool PlaneTransform::forward(double lon, double lat, QPointF &plane) const
{
    const PJ_COORD c = proj_trans(m_pj, PJ_FWD, proj_coord(lon, lat, 0, 0));
    plane = {c.xy.x, -c.xy.y};
    return c.xy.x != HUGE_VAL;
}

bool PlaneTransform::inverse(QPointF plane, double &lon, double &lat) const
{
    PJ_COORD c = proj_trans(m_pj, PJ_INV, proj_coord(plane.x(), -plane.y(), 0, 0));
    if (c.lp.lam == HUGE_VAL) { // on the outline rounding decides
        constexpr double inwards = 1 - 1e-9;
        c = proj_trans(m_pj, PJ_INV, proj_coord(plane.x() * inwards, -plane.y() * inwards, 0, 0));
    }
    if (c.lp.lam == HUGE_VAL || std::abs(c.lp.lam) > std::numbers::pi + 1e-9
        || std::abs(c.lp.phi) > m_edge + 1e-9)
        return false;
    lon = c.lp.lam;
    lat = c.lp.phi;
    // Beyond a pole PROJ answers with the pole: what it found must lead back.
    QPointF back;
    return forward(lon, lat, back) && std::abs(back.x() - plane.x()) + std::abs(back.y() - plane.y()) < 1e-6;
}

} // namespace summitry
