#include "globe/planetransform.h"

#include "globe/upperhalves.h"

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
        for (const auto &[kind, pj] : m_made)
            proj_destroy(pj);
        proj_context_destroy(m_context);
    }
    Transformations(const Transformations &) = delete;
    Transformations &operator=(const Transformations &) = delete;

    PJ *get(ProjectionKind kind)
    {
        PJ *&pj = m_made[kind];
        if (!pj)
            pj = proj_create(m_context, projDefinition(kind));
        return pj;
    }

private:
    PJ_CONTEXT *m_context;
    std::map<ProjectionKind, PJ *> m_made;
};

PJ *transformation(ProjectionKind kind)
{
    thread_local Transformations ofThisThread;
    return ofThisThread.get(kind);
}

} // namespace

PlaneTransform::PlaneTransform(ProjectionKind kind)
    : m_pj(transformation(kind))
{
    freeUpperHalves();
}

bool PlaneTransform::forward(double lon, double lat, QPointF &plane) const
{
    const PJ_COORD c = proj_trans(m_pj, PJ_FWD, proj_coord(lon, lat, 0, 0));
    plane = {c.xy.x, -c.xy.y};
    return c.xy.x != HUGE_VAL;
}

bool PlaneTransform::inverse(QPointF plane, double &lon, double &lat) const
{
    const PJ_COORD c = proj_trans(m_pj, PJ_INV, proj_coord(plane.x(), -plane.y(), 0, 0));
    if (c.lp.lam == HUGE_VAL || std::abs(c.lp.lam) > std::numbers::pi + 1e-9)
        return false;
    lon = c.lp.lam;
    lat = c.lp.phi;
    // Beyond a pole PROJ answers with the pole: what it found must lead back.
    QPointF back;
    return forward(lon, lat, back) && std::abs(back.x() - plane.x()) + std::abs(back.y() - plane.y()) < 1e-6;
}

} // namespace summitry
