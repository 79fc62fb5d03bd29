// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/chart/view.h"

namespace summitry {

/// A way from one view to another whose middle follows the great circle and that zooms out and in as it needs
/// to, by the optimal path of van Wijk and Nuij 2003, 'Smooth and efficient zooming and panning'
/// (doi:10.1109/INFVIS.2003.1249004). On a flat map that cuts the great circle at its seam, the middle goes
/// straight on the map.
class GreatCirclePath {
public:
    /// Both views in one kind of projection and of one size; flat maps with one centre.
    GreatCirclePath(const View &from, const View &to);

    View at(double progress) const; ///< 0 the start, 1 the end
    /// How far it is for the eye, 0 … 10 or so: pans and zooms alike.
    double length() const { return m_length; }

private:
    View moved(double share, double width) const;

    View m_from, m_to;
    bool m_turns = false; ///< the globe turns under the view
    LonLat m_start, m_end;
    std::vector<QPointF> m_line; ///< of the middle, in the plane
    std::vector<double> m_along; ///< how much of the line lies before each point
    // In van Wijk's terms: widths w0, w1, the way u1 between, and r0 with the path's length S.
    double m_w0 = 1, m_w1 = 1, m_u1 = 0, m_r0 = 0, m_length = 0;
};

} // namespace summitry
