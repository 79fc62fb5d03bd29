// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/chart/chart.h"
#include "scene/chart/view.h"
#include "threads/background.h"
#include "window/library.h"

namespace summitry {

/// The world drawn for the window: a coarse chart that follows every motion, and a fine one of what the view
/// shows, prepared on a worker when the view rests.
class Charts : public QObject {
    Q_OBJECT
public:
    explicit Charts(Library &library, QObject *parent = nullptr);

    /// For a view in motion: 1:110m, whole. Null before the world is read.
    std::shared_ptr<const Chart> coarse(const View &view);
    /// For a view at rest: the fine one where it is at hand, else the coarse one while `finer` is on its way.
    std::shared_ptr<const Chart> atRest(const View &view);
    /// For a flat map that is moved: the fine one, or its successor, which is prepared in good time, as long
    /// as it holds all that the view shows; else the coarse one.
    std::shared_ptr<const Chart> ahead(const View &view);
    bool isCoarse(const std::shared_ptr<const Chart> &chart) const { return chart == m_coarse; }

signals:
    void finer(); ///< ask `atRest` again

private:
    static bool covers(const Chart &chart, const View &view, double beyond = 0);
    bool serves(const Chart &chart, double tolerance, const View &view) const;
    void prepare(const View &view);

    Library &m_library;
    std::shared_ptr<const Chart> m_coarse;
    std::shared_ptr<const Chart> m_fine;
    double m_fineTolerance = 0;
    Background m_drawing;
    std::optional<View> m_next; ///< the latest that was asked for meanwhile
};

} // namespace summitry
