// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/map/stage.h"

#include "scene/arcs/routes.h"
#include "telling/light.h"
#include "telling/occasion.h"
#include "threads/spareheap.h"

#include <algorithm>

namespace summitry {

namespace {

void translate(Layout &layout, const View &view, QPointF by)
{
    layout.dragged += by;
    layout.view = view;
    for (ScreenStop &stop : layout.stops)
        stop.at += by;
    for (Label &label : layout.labels) {
        label.baseline += by;
        label.secondBaseline += by;
        label.thirdBaseline += by;
        label.box.translate(by);
    }
}

} // namespace

Stage::Stage(
    Library &library, KeptEmphasis &kept, Selection &selection, Playhead &playhead, Look &look,
    QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_kept(kept)
    , m_selection(selection)
    , m_playhead(playhead)
    , m_look(look)
    , m_charts(library)
    , m_layoutJob(m_scene)
{
    m_scene.theme = look.theme();
    m_rest.setSingleShot(true);
    m_rest.setInterval(80);
    connect(&m_rest, &QTimer::timeout, this, &Stage::settle);
    m_todayShown.setSingleShot(true);
    m_todayShown.setInterval(100); // nobody reads faster
    connect(&m_todayShown, &QTimer::timeout, this, &Stage::followToday);
    connect(&m_charts, &Charts::finer, this, [this] {
        if (!m_rest.isActive())
            settle();
    });
    connect(
        &m_backdrop, &Backdrop::painted, this,
        [this](const QImage &base, const std::shared_ptr<const Chart> &chart) {
            m_scene.chart = chart;
            m_baseStale = false;
            emit basePainted(base);
        });
    connect(&m_layoutJob, &LayoutJob::laidOut, this, &Stage::takeLayout);
    connect(&library, &Library::storyOpened, this, &Stage::openStory);
    connect(&kept, &KeptEmphasis::changed, this, &Stage::followEmphasis);
    connect(&selection, &Selection::highlightChanged, this, &Stage::followHighlight);
    connect(&playhead, &Playhead::momentChanged, this, &Stage::followMoment);
    connect(&playhead, &Playhead::playingChanged, this, &Stage::followMoment);
    connect(&playhead, &Playhead::paceChanged, this, &Stage::followMoment);
    connect(&look, &Look::changed, this, [this] {
        m_scene.theme = m_look.theme();
        renewFrame();
        emit damaged({.arcsStale = true});
        repaintBase();
    });
}

void Stage::openStory(Opened how)
{
    m_scene.itinerary = m_library.itinerary();
    m_scene.language = m_scene.itinerary->story->language.isEmpty() ? QStringLiteral("en")
                                                                    : m_scene.itinerary->story->language;
    m_scene.layout = Layout();
    m_scene.highlight = {};
    renewFrame();
    m_scene.emphasis = *m_kept.now();
    m_extents = m_library.prepared().extents;
    m_opening = true; // nothing is laid out before the map is fitted to the story
    emit storyOpened(how);
    m_opening = false;
    layOutAgain();
    if (how == Opened::Changed)
        repaintBase();
    else
        spoilBase();
}

void Stage::setView(const View &view, bool moving)
{
    if (view == m_scene.view)
        return;
    m_scene.view = view;
    if (moving)
        m_rest.start();
    else
        m_rest.stop();
    layOutAgain();
    m_scene.chart = m_charts.coarse(view);
    m_backdrop.forget();
    m_baseStale = false;
    spoilBase();
    if (!moving)
        settle();
}

bool Stage::pan(QPoint by)
{
    const View &from = m_scene.view;
    const QPointF pixels = QPointF(by) * from.pixelRatio;
    const bool wholePixels = pixels == QPointF(pixels.toPoint());
    const std::optional<View> to = wholePixels ? from.panned(by) : std::nullopt;
    if (!to)
        return false;
    const QPointF moved = to->toScreen(from.centre) - from.toScreen(from.centre);
    if ((moved - by).manhattanLength() > 1e-6)
        return false;
    m_scene.view = *to;
    translate(m_scene.layout, *to, by);
    m_changes.shift(by);
    if (!m_charts.isCoarse(m_scene.chart))
        m_scene.chart = m_charts.ahead(*to);
    m_backdrop.forget();
    m_panned = true;
    m_rest.start();
    emit panned(by);
    return true;
}

void Stage::setKeepOut(const QList<QRectF> &boxes)
{
    if (boxes == m_keepOut)
        return;
    m_keepOut = boxes;
    layOutAgain();
}

void Stage::settle()
{
    if (std::exchange(m_panned, false) || m_scene.layout.moving || m_scene.layout.coarse
        || m_labelsWorld != worldForNames())
        layOutAgain();
    const auto chart = m_charts.atRest(m_scene.view);
    if (chart == m_scene.chart && !m_baseStale)
        return;
    if (m_charts.isCoarse(chart)) {
        m_scene.chart = chart;
        spoilBase();
        return;
    }
    m_baseStale = true;
    Scene scene = m_scene;
    scene.chart = chart;
    m_backdrop.paint(scene);
}

/// What is painted on workers replaces the old picture when it is done.
void Stage::repaintBase()
{
    if (m_charts.isCoarse(m_scene.chart))
        spoilBase();
    m_baseStale = !m_charts.isCoarse(m_scene.chart);
    if (!m_rest.isActive())
        settle();
}

void Stage::spoilBase()
{
    emit damaged({.base = Everything, .places = Everything});
    emit baseChanged();
}

void Stage::followEmphasis()
{
    if (m_kept.now()->itinerary != m_scene.itinerary)
        return; // a story is being opened
    emphasiseAgain();
    emit emphasisChanged();
    repaintBase();
}

void Stage::followHighlight()
{
    const Highlight before = std::exchange(m_scene.highlight, m_selection.highlight());
    const Highlight &now = m_scene.highlight;
    if (!m_scene.itinerary)
        return;
    if (before.meetings != now.meetings)
        emphasiseAgain();
    if (before.country != now.country)
        emit damaged({.still = {.region = landRegion(before.country) + landRegion(now.country)}});
    if (before.arc != now.arc)
        emit damaged(m_changes.hovered(m_scene));
}

void Stage::followMoment()
{
    if (!m_scene.itinerary)
        return;
    const Frame before = std::move(m_scene.frame);
    renewFrame();
    const Frame &now = m_scene.frame;
    if (now.atRest && !before.atRest)
        giveBackSpareHeap();
    const bool sameStory = before.schedule.itinerary() == now.schedule.itinerary();
    if (before.atRest != now.atRest || !sameStory || !m_scene.layout.isOf(m_scene.itinerary)) {
        layOutAgain();
        emit damaged({.still = Everything, .places = Everything, .arcsStale = true});
        return;
    }
    emit damaged(m_changes.frameMoved(m_scene, before));
    if (m_labelsPlaying != !now.atRest)
        layOutAgain();
    else if (!m_todayShown.isActive())
        followToday();
}

/// What the labels say of today.
void Stage::followToday()
{
    if (!m_scene.itinerary || m_labelsToday == todaysLine())
        return;
    m_todayShown.start();
    layOutAgain();
}

void Stage::renewFrame()
{
    if (!m_scene.itinerary)
        return;
    // A story has just been opened, and the playhead does not know it yet.
    const Schedule &schedule = m_playhead.schedule();
    m_scene.frame = {};
    if (schedule.itinerary() == m_scene.itinerary)
        m_scene.frame = frameAt(
            schedule, m_playhead.moment(),
            {.atRest = m_playhead.atRest(), .reduceMotion = m_look.reduceMotion()});
}

void Stage::emphasiseAgain()
{
    m_scene.emphasis = *m_kept.now();
    light(m_scene.emphasis, m_scene.highlight.meetings);
    layOutAgain();
    emit damaged({.still = Everything, .places = Everything, .arcsStale = true});
}

const StoryExtents &Stage::extents(const ProjectionKind &kind)
{
    if (m_extents.itinerary != m_scene.itinerary || m_extents.kind != kind)
        m_extents = extentsOf(m_scene.itinerary, kind);
    return m_extents;
}

LayoutOptions Stage::layoutOptions() const
{
    LayoutOptions options;
    options.world = worldForNames();
    options.language = m_scene.language;
    options.keepOut = m_keepOut;
    options.moving = m_rest.isActive();
    options.playing = !m_scene.frame.atRest;
    const Occasion today = occasionOf(m_scene.emphasis, m_scene.frame);
    options.today = today.city;
    options.todayText = inBrief(today, *m_scene.itinerary->story, m_scene.language);
    return options;
}

void Stage::layOutAgain()
{
    if (m_opening || !m_scene.itinerary || m_scene.view.size.isEmpty()
        || m_scene.emphasis.itinerary != m_scene.itinerary)
        return;
    m_scene.layout.closeUp = extents(m_scene.view.projection.kind()).closeUpScale(m_scene.view.size);
    LayoutOptions options = layoutOptions();
    m_labelsPlaying = options.playing;
    m_labelsToday = options.todayText;
    m_labelsWorld = options.world;
    constexpr size_t Few = 300; // laid out in a millisecond or two
    const size_t arcs = m_scene.itinerary->arcs.size();
    const bool elsewhere = m_scene.layout.view != m_scene.view;
    options.coarse = arcs >= CrowdOfArcs;
    if (elsewhere && options.coarse && !m_scene.layout.isOf(m_scene.itinerary)) { // it has just been opened
        Layout empty = m_library.prepared().empty;
        empty.view = m_scene.view;
        empty.closeUp = m_scene.layout.closeUp;
        takeLayout(std::move(empty));
    } else if (elsewhere || arcs < Few) {
        takeLayout(layOut(m_scene.itinerary, m_scene.view, m_scene.emphasis, options, m_scene.layout));
    }
    if (elsewhere ? arcs < CrowdOfArcs : arcs < Few)
        return;
    if (!m_rest.isActive())
        m_layoutJob.ask(layoutOptions());
}

void Stage::takeLayout(Layout layout)
{
    const Layout before = std::exchange(m_scene.layout, std::move(layout));
    emit damaged(m_changes.laidOut(m_scene, before));
}

std::shared_ptr<const World> Stage::worldForNames() const
{
    return m_library.nearestWorld(m_scene.view.mapScale());
}

QString Stage::todaysLine() const
{
    return inBrief(occasionOf(m_scene.emphasis, m_scene.frame), *m_scene.itinerary->story, m_scene.language);
}

QRegion Stage::landRegion(const QString &country) const
{
    const Chart::Land *land = m_scene.chart ? m_scene.chart->land(country) : nullptr;
    if (!land)
        return {};
    constexpr double Margin = 3; // of its borders
    return m_scene.view.transform()
        .mapRect(land->box)
        .adjusted(-Margin, -Margin, Margin, Margin)
        .toAlignedRect();
}

} // namespace summitry
