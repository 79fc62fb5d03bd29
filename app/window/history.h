// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/chart/view.h"
#include "telling/selection.h"

#include <QTimer>
#include <QUndoStack>

namespace summitry {

class MapView;

/// What can be taken back: each filter and each view that came to rest. Views and dates that follow each
/// other at once are one step.
class History : public QObject {
    Q_OBJECT
public:
    History(Selection &selection, MapView &map, QObject *parent = nullptr);

    bool canUndo() const;
    bool canRedo() const;
    void undo();
    void redo();
    void clear(); ///< of another story nothing is taken back

signals:
    void changed(); ///< what can be undone or redone

private:
    struct Step {
        Filter filter;
        View view;
    };
    class Change;
    Step current() const;
    bool isPending() const; ///< something has changed that is no step yet
    void followFilter();
    void followView();
    void note(); ///< makes a step of what has changed
    void restore(const Step &step);

    Selection &m_selection;
    MapView &m_map;
    QUndoStack m_stack;
    QTimer m_rest;
    Step m_now;
    bool m_restoring = false;
};

} // namespace summitry
