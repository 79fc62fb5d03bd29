#include "window/stage.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace summitry {

namespace {

constexpr double LabelHalo = 4; // pixels around a label's box

QRegion around(const QRectF &box, double margin)
{
    return box.adjusted(-margin, -margin, margin, margin).toAlignedRect();
}

/// Where labels differ between two layouts of one view.
QRegion changedLabels(const std::vector<Label> &before, const std::vector<Label> &now)
{
    const auto key = [](const Label &l) { return std::tuple(l.stop, l.text, l.second, l.box, l.dimmed); };
    QRegion region;
    const auto addMissing = [&](const std::vector<Label> &from, const std::vector<Label> &in) {
        for (const Label &label : from) {
            if (std::ranges::none_of(in, [&](const Label &other) { return key(other) == key(label); }))
                region += around(label.box, LabelHalo);
        }
    };
    addMissing(before, now);
    addMissing(now, before);
    return region;
}

/// Arcs that were announced or drawn, and are no longer so in the same way, or now are.
std::vector<int> changedArcs(const Frame &before, const Frame &now)
{
    std::set<int> changed;
    const auto toggle = [&](std::span<const int> arcs) {
        for (const int arc : arcs) {
            if (!changed.erase(arc))
                changed.insert(arc);
        }
    };
    toggle(before.announcedArcs());
    toggle(now.announcedArcs());
    const auto drawnBefore = before.drawnArcs(), drawnNow = now.drawnArcs();
    const auto &more = drawnBefore.size() > drawnNow.size() ? drawnBefore : drawnNow;
    for (const int arc : more.subspan(std::min(drawnBefore.size(), drawnNow.size())))
        changed.insert(arc);
    return {changed.begin(), changed.end()};
}

/// Meetings that have begun in one of two frames and not in the other.
std::vector<int> meetingsBetween(const Frame &before, const Frame &now)
{
    const auto &meetings = now.schedule.meetingsByBeginning();
    const auto begins = [&](int meeting) { return now.schedule.meeting(meeting); };
    const auto [from, to] = std::minmax({before.moment, now.moment});
    return {
        std::ranges::upper_bound(meetings, from, {}, begins),
        std::ranges::upper_bound(meetings, to, {}, begins)};
}

void translate(Layout &layout, QPointF by)
{
    layout.dragged += by;
    for (ScreenStop &stop : layout.stops)
        stop.at += by;
    for (Label &label : layout.labels) {
        label.baseline += by;
        label.secondBaseline += by;
        label.box.translate(by);
    }
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
    m_rest.setInterval(80);
    connect(&m_rest, &QTimer::timeout, this, &Stage::settle);
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
    connect(&library, &Library::storyOpened, this, &Stage::openStory);
    connect(&selection, &Selection::filterChanged, this, &Stage::followFilter);
    connect(&selection, &Selection::highlightChanged, this, &Stage::followHighlight);
    connect(&playhead, &Playhead::momentChanged, this, &Stage::followMoment);
    connect(&playhead, &Playhead::playingChanged, this, &Stage::followMoment);
    connect(&playhead, &Playhead::paceChanged, this, &Stage::followMoment);
    connect(&look, &Look::changed, this, [this] {
        m_scene.theme = m_look.theme();
        renewFrame();
        repaintBase();
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
    m_scene.emphasis = emphasise(*m_scene.itinerary, m_selection.filter(), m_scene.highlight);
    m_opening = true; // nothing is laid out before the map is fitted to the story
    emit storyChanged();
    m_opening = false;
    layOutAgain();
    emit baseChanged({});
}

void Stage::setView(const View &view, bool moving)
{
    if (view == m_scene.view)
        return;
    m_scene.view = view;
    layOutAgain();
    m_scene.chart = m_charts.coarse(view);
    m_backdrop.forget();
    m_baseStale = false;
    emit baseChanged({});
    if (moving)
        m_rest.start();
    else
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
    translate(m_scene.layout, by);
    m_movingBefore.translate(by);
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
    emit arcsChanged({});
}

void Stage::settle()
{
    if (std::exchange(m_panned, false)) {
        layOutAgain();
        emit arcsChanged({});
    }
    const auto chart = m_charts.atRest(m_scene.view);
    if (chart == m_scene.chart && !m_baseStale)
        return;
    if (m_charts.isCoarse(chart)) {
        m_scene.chart = chart;
        emit baseChanged({});
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
        emit baseChanged({});
    m_baseStale = !m_charts.isCoarse(m_scene.chart);
    if (!m_rest.isActive())
        settle();
}

void Stage::followFilter()
{
    if (!m_scene.itinerary)
        return;
    emphasiseAgain();
    repaintBase();
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
        emit arcsChanged(landRegion(before.country) + landRegion(now.country));
    if (before.arc != now.arc)
        emit motionChanged(arcRegion(before.arc) + arcRegion(now.arc));
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

    if (before.atRest != now.atRest || before.schedule.arcCount() != now.schedule.arcCount()) {
        layOutAgain();
        emit arcsChanged({});
        return;
    }
    // What was or is settled, but not both, has changed; the rest is in motion or still.
    QRegion settled;
    for (const int arc : changedArcs(before, now))
        settled += arcRegion(arc);
    if (!settled.isEmpty())
        emit arcsChanged(settled);

    QRegion places;
    if (m_labelsPlaying != !now.atRest || m_labelsToday != todaysLine()) {
        const std::vector<Label> labels = m_scene.layout.labels;
        layOutAgain();
        places += changedLabels(labels, m_scene.layout.labels);
    }
    for (const int meeting : meetingsBetween(before, now)) {
        const ScreenStop &stop
            = m_scene.layout
                  .stops[static_cast<size_t>(m_scene.itinerary->hosts[static_cast<size_t>(meeting)])];
        constexpr double reach = 4;
        places += around({stop.at, QSizeF()}, stop.radius + reach);
    }
    for (const Label &label : m_scene.layout.labels) {
        if (label.arc < 0)
            continue;
        const auto arc = static_cast<size_t>(label.arc);
        if ((before.arc(arc).phase == ArcPhase::Hidden) != (now.arc(arc).phase == ArcPhase::Hidden))
            places += around(label.box, LabelHalo);
    }
    if (!places.isEmpty())
        emit placesChanged(places);
    moved += m_movingBefore;
    if (!moved.isEmpty())
        emit motionChanged(moved);
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
    if (m_opening || !m_scene.itinerary || m_scene.view.size.isEmpty() || m_scene.emphasis.arcs.empty())
        return;
    LayoutOptions options;
    options.language = m_scene.language;
    options.keepOut = m_keepOut;
    options.playing = !m_scene.frame.atRest;
    options.today = m_scene.frame.today;
    options.todayText = todaysLine();
    m_labelsPlaying = options.playing;
    m_labelsToday = todaysLine();
    m_scene.layout = layOut(m_scene.itinerary, m_scene.view, m_scene.emphasis, options, m_scene.layout);
    m_movingBefore = movingRegion(m_scene);
}

QString Stage::todaysLine() const
{
    return todaysEvent(*m_scene.itinerary, m_playhead.schedule(), m_scene.frame, m_scene.language);
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
    return summitry::arcRegion(m_scene, arc);
}

} // namespace summitry
