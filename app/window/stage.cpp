#include "window/stage.h"

namespace summitry {

namespace {

QRegion around(const QRectF &box, double margin)
{
    return box.adjusted(-margin, -margin, margin, margin).toAlignedRect();
}

} // namespace

Stage::Stage(Library &library, Selection &selection, Playhead &playhead, Look &look, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_selection(selection)
    , m_playhead(playhead)
    , m_look(look)
    , m_charts(library)
{
    m_scene.theme = look.theme();
    m_rest.setSingleShot(true);
    m_rest.setInterval(140);
    connect(&m_rest, &QTimer::timeout, this, &Stage::settle);
    connect(&m_charts, &Charts::finer, this, [this] {
        if (!m_rest.isActive())
            settle();
    });
    connect(&library, &Library::storyOpened, this, &Stage::openStory);
    connect(&selection, &Selection::filterChanged, this, &Stage::followFilter);
    connect(&selection, &Selection::highlightChanged, this, &Stage::followHighlight);
    connect(&playhead, &Playhead::momentChanged, this, &Stage::followMoment);
    connect(&playhead, &Playhead::playingChanged, this, &Stage::followMoment);
    connect(&playhead, &Playhead::paceChanged, this, &Stage::followMoment);
    connect(&look, &Look::changed, this, [this] {
        m_scene.theme = m_look.theme();
        renewFrame();
        emit baseChanged({});
    });
}

void Stage::openStory()
{
    m_scene.itinerary = m_library.itinerary();
    m_scene.language = m_scene.itinerary->story->language.isEmpty() ? QStringLiteral("en")
                                                                    : m_scene.itinerary->story->language;
    m_scene.layout = {};
    m_scene.highlight = {};
    renewFrame();
    emphasiseAgain();
    emit storyChanged();
    emit baseChanged({});
}

void Stage::setView(const View &view, bool moving)
{
    if (view == m_scene.view)
        return;
    m_scene.view = view;
    layOutAgain();
    m_scene.chart = moving ? m_charts.coarse(view) : m_charts.atRest(view);
    if (moving)
        m_rest.start();
    emit baseChanged({});
}

void Stage::setKeepOut(const QList<QRectF> &boxes)
{
    if (boxes == m_keepOut)
        return;
    m_keepOut = boxes;
    layOutAgain();
    emit arcsChanged({});
}

void Stage::settle()
{
    const auto chart = m_charts.atRest(m_scene.view);
    if (chart == m_scene.chart)
        return;
    m_scene.chart = chart;
    emit baseChanged({});
}

void Stage::followFilter()
{
    if (!m_scene.itinerary)
        return;
    emphasiseAgain();
    emit baseChanged({});
}

void Stage::followHighlight()
{
    const Highlight before = std::exchange(m_scene.highlight, m_selection.highlight());
    const Highlight &now = m_scene.highlight;
    if (!m_scene.itinerary)
        return;
    if (before.meetings != now.meetings) {
        emphasiseAgain();
        emit arcsChanged({});
    }
    if (before.country != now.country)
        emit baseChanged(landRegion(before.country) + landRegion(now.country));
    if (before.arc != now.arc)
        emit arcsChanged(arcRegion(before.arc) + arcRegion(now.arc));
    if (before.city != now.city)
        emit topChanged({});
}

void Stage::followMoment()
{
    if (!m_scene.itinerary)
        return;
    const Frame before = std::move(m_scene.frame);
    QRegion moved = m_movingBefore;
    renewFrame();
    const Frame &now = m_scene.frame;
    m_movingBefore = movingRegion(m_scene);

    if (before.atRest != now.atRest || before.arcs.size() != now.arcs.size()) {
        layOutAgain();
        emit arcsChanged({});
        return;
    }
    QRegion settled;
    const auto isStill = [](const ArcMoment &arc) {
        return arc.phase == ArcPhase::Drawn || arc.phase == ArcPhase::Announced;
    };
    for (size_t i = 0; i < now.arcs.size(); ++i) {
        if (before.arcs[i].phase != now.arcs[i].phase && (isStill(before.arcs[i]) || isStill(now.arcs[i])))
            settled += arcRegion(static_cast<int>(i));
    }
    if (!settled.isEmpty())
        emit arcsChanged(settled);

    if (m_labelsPlaying != m_playhead.isPlaying() || m_labelsToday != now.today) {
        layOutAgain();
        emit topChanged({});
        return;
    }
    moved += m_movingBefore;
    for (size_t i = 0; i < now.stops.size(); ++i) {
        const StopMoment &a = before.stops[i], &b = now.stops[i];
        const bool pulsing = (a.pulse > 0 && a.pulse < 1) || (b.pulse > 0 && b.pulse < 1);
        if ((a.count == b.count && !pulsing) || i >= m_scene.layout.stops.size())
            continue;
        const ScreenStop &stop = m_scene.layout.stops[i];
        moved += around({stop.at, QSizeF()}, stop.radius + 40);
    }
    if (!moved.isEmpty())
        emit topChanged(moved);
}

void Stage::renewFrame()
{
    if (!m_scene.itinerary)
        return;
    m_scene.frame = frameAt(
        *m_scene.itinerary, m_playhead.schedule(), m_playhead.moment(),
        {.atRest = m_playhead.atRest(), .reduceMotion = m_look.reduceMotion()});
}

void Stage::emphasiseAgain()
{
    m_scene.emphasis = emphasise(*m_scene.itinerary, m_selection.filter(), m_scene.highlight);
    layOutAgain();
}

void Stage::layOutAgain()
{
    if (!m_scene.itinerary || m_scene.view.size.isEmpty() || m_scene.emphasis.arcs.empty())
        return;
    LayoutOptions options;
    options.language = m_scene.language;
    options.keepOut = m_keepOut;
    options.playing = !m_scene.frame.atRest;
    options.today = m_scene.frame.today;
    options.todayText
        = todaysEvent(*m_scene.itinerary, m_playhead.schedule(), m_scene.frame, m_scene.language);
    m_labelsPlaying = m_playhead.isPlaying();
    m_labelsToday = m_scene.frame.today;
    m_scene.layout
        = layOut(*m_scene.itinerary, m_scene.view, m_scene.emphasis, options, m_scene.layout.memory);
    m_movingBefore = movingRegion(m_scene);
}

QRegion Stage::landRegion(const QString &country) const
{
    const Chart::Land *land = m_scene.chart ? m_scene.chart->land(country) : nullptr;
    return land ? around(m_scene.view.transform().mapRect(land->box), 3) : QRegion(0, 0, 1, 1);
}

QRegion Stage::arcRegion(int arc) const
{
    if (arc < 0 || static_cast<size_t>(arc) >= m_scene.layout.arcs.size())
        return QRegion(0, 0, 1, 1);
    return around(m_scene.layout.arcs[static_cast<size_t>(arc)].box, 6);
}

} // namespace summitry
