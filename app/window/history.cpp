// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/history.h"

#include "window/map/mapview.h"

namespace summitry {

namespace {

constexpr int rest = 400; // milliseconds
constexpr int mostSteps = 200;

/// The same map, whatever the size of the window.
bool showSame(const View &one, const View &other)
{
    return one == other || one.size != other.size || one.pixelRatio != other.pixelRatio;
}

bool differInDatesAlone(Filter one, const Filter &other)
{
    one.from = other.from;
    one.to = other.to;
    return one == other;
}

} // namespace

class History::Change : public QUndoCommand {
public:
    Change(History &history, Step before, Step after)
        : m_history(history)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }
    void undo() override { m_history.restore(m_before); }
    void redo() override
    {
        if (std::exchange(m_isDone, false)) // it is pushed when it has happened
            return;
        m_history.restore(m_after);
    }

private:
    History &m_history;
    const Step m_before, m_after;
    bool m_isDone = true;
};

History::History(Selection &selection, MapView &map, QObject *parent)
    : QObject(parent)
    , m_selection(selection)
    , m_map(map)
    , m_now(current())
{
    m_stack.setUndoLimit(mostSteps);
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, &History::note);
    connect(&selection, &Selection::filterChanged, this, &History::followFilter);
    connect(&map.stage(), &Stage::baseChanged, this, &History::followView);
    connect(&map.stage(), &Stage::panned, this, &History::followView);
    connect(&m_stack, &QUndoStack::indexChanged, this, &History::changed);
}

History::Step History::current() const
{
    return {m_selection.filter(), m_map.stage().view()};
}

bool History::isPending() const
{
    return m_selection.filter() != m_now.filter || !showSame(m_map.stage().view(), m_now.view);
}

bool History::canUndo() const
{
    return m_stack.canUndo() || isPending();
}

bool History::canRedo() const
{
    return m_stack.canRedo() && !isPending();
}

void History::followFilter()
{
    if (m_restoring)
        return;
    if (differInDatesAlone(m_selection.filter(), m_now.filter)) { // while they are dragged
        m_rest.start();
        emit changed();
    } else {
        note();
    }
}

void History::followView()
{
    if (m_restoring)
        return;
    if (showSame(m_map.stage().view(), m_now.view)) {
        m_now.view = m_map.stage().view();
        return;
    }
    m_rest.start();
    emit changed();
}

void History::note()
{
    m_rest.stop();
    if (!isPending())
        return;
    const Step before = std::exchange(m_now, current());
    m_stack.push(new Change(*this, before, m_now));
}

void History::undo()
{
    note();
    m_stack.undo();
}

void History::redo()
{
    if (canRedo())
        m_stack.redo();
}

void History::clear()
{
    m_rest.stop();
    m_now = current();
    m_stack.clear();
    emit changed();
}

/// The map may fly to the view that was: it is where it arrives that counts.
void History::restore(const Step &step)
{
    m_restoring = true;
    m_selection.setFilter(step.filter);
    m_restoring = false;
    m_now = step;
    if (const View &shown = m_map.stage().view(); shown.size != step.view.size)
        m_now.view = step.view.resized(shown.size);
    m_now.view.pixelRatio = m_map.stage().view().pixelRatio;
    m_map.restore(m_now.view);
}

} // namespace summitry
