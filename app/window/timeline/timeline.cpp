// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/timeline/timeline.h"

#include "story/when.h"
#include "telling/frame.h"
#include "window/parts/captionbutton.h"
#include "window/parts/countwords.h"
#include "window/parts/departures.h"
#include "window/parts/plaintext.h"
#include "window/parts/smallstory.h"
#include "words/words.h"

#include <QHelpEvent>
#include <QMenu>
#include <QToolTip>

namespace summitry {

Timeline::Timeline(
    Library &library, KeptEmphasis &kept, Selection &selection, Playhead &playhead, Look &look,
    QMenu &paceMenu, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_kept(kept)
    , m_selection(selection)
    , m_playhead(playhead)
    , m_look(look)
    , m_play(GlyphButton::Glyph::Play, GlyphButton::Shape::Disc, 46, tr("Play"), look, this)
    , m_previous(
          GlyphButton::Glyph::Previous, GlyphButton::Shape::Bare, 32, tr("Previous meeting"), look, this)
    , m_next(GlyphButton::Glyph::Next, GlyphButton::Shape::Bare, 32, tr("Next meeting"), look, this)
    , m_caption(new CaptionButton(look, this))
{
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_play.setObjectName(QStringLiteral("playButton"));
    m_previous.setObjectName(QStringLiteral("previousButton"));
    m_next.setObjectName(QStringLiteral("nextButton"));
    m_caption->setObjectName(QStringLiteral("paceCaption"));
    setPlainToolTip(m_caption, tr("Speed, duration, loop and quiet days"));

    connect(&m_play, &QAbstractButton::clicked, this, [this] {
        m_playhead.isPlaying() ? m_playhead.pause() : m_playhead.play();
    });
    connect(&m_previous, &QAbstractButton::clicked, this, [this] {
        if (m_kept.now())
            m_playhead.toPrevious(*m_kept.now());
    });
    connect(&m_next, &QAbstractButton::clicked, this, [this] {
        if (m_kept.now())
            m_playhead.toNext(*m_kept.now());
    });
    connect(m_caption, &QAbstractButton::clicked, this, [this, &paceMenu] {
        const QPoint above = m_caption->mapToGlobal(QPoint(0, -paceMenu.sizeHint().height()));
        paceMenu.popup(above);
    });
    connect(&library, &Library::storyOpened, this, &Timeline::openStory);
    connect(&library, &Library::worldOpened, this, &Timeline::forgetDays);
    connect(&kept, &KeptEmphasis::changed, this, [this] {
        forgetDays();
        describe();
    });
    connect(&playhead, &Playhead::momentChanged, this, &Timeline::followMoment);
    connect(&playhead, &Playhead::playingChanged, this, &Timeline::followPlayhead);
    connect(&playhead, &Playhead::paceChanged, this, &Timeline::followPace);
    connect(&look, &Look::changed, this, &Timeline::forgetDays);
    followPace();
}

void Timeline::openStory()
{
    m_itinerary = m_library.itinerary();
    m_painting.drop(); // of the story before
    m_axis = {};
    m_window = {};
    m_past = m_future = {};
    layAxis();
    followPace();
    describe();
}

void Timeline::show(const TimelineAxis::Window &window)
{
    if (window == m_axis.window() || m_axis.isEmpty())
        return;
    m_window = window;
    layAxis();
}

/// A playhead that leaves the days that are shown takes them along.
void Timeline::followMoment()
{
    if (isThere() && m_playhead.schedule().itinerary() == m_itinerary && !m_playhead.atRest())
        show(m_axis.showing(m_playhead.schedule().toDays(m_playhead.moment())));
    if (!m_playhead.isPlaying())
        describe();
    update();
}

void Timeline::describe()
{
    if (!m_itinerary || !m_kept.now() || m_kept.now()->itinerary != m_itinerary)
        return;
    Frame frame;
    if (m_playhead.schedule().itinerary() == m_itinerary)
        frame = frameAt(m_playhead.schedule(), m_playhead.moment(), {.atRest = m_playhead.atRest()});
    setAccessibleDescription(
        countsInWords(countsOf(*m_kept.now(), frame), m_itinerary->story->meetings.size()));
}

void Timeline::followPlayhead()
{
    const bool playing = m_playhead.isPlaying();
    m_play.setGlyph(playing ? GlyphButton::Glyph::Pause : GlyphButton::Glyph::Play);
    m_play.setAccessibleName(playing ? tr("Pause") : tr("Play"));
    setPlainToolTip(&m_play, playing ? tr("Pause (Space)") : tr("Play (Space)"));
    if (!playing)
        describe();
    update();
}

void Timeline::followPace()
{
    const Pace &pace = m_playhead.pace();
    QString text = QStringLiteral("%1× · %2 s · %3")
                       .arg(m_playhead.speed())
                       .arg(qRound(pace.duration / 1000))
                       .arg(pace.skipQuietDays ? tr("quiet days skipped") : tr("every day alike"));
    if (m_playhead.isLooping())
        text = QStringLiteral("%1× · %2 s · %3")
                   .arg(m_playhead.speed())
                   .arg(qRound(pace.duration / 1000))
                   .arg(pace.skipQuietDays ? tr("looped, quiet skipped") : tr("looped"));
    m_caption->setText(text);
    m_caption->resize(m_caption->sizeHint());
    followPlayhead();
}

void Timeline::resizeEvent(QResizeEvent *)
{
    const int middle = height() < 130 ? 38 : 50;
    m_play.move(21, middle - 23);
    m_previous.move(72, middle - 16);
    m_next.move(106, middle - 16);
    m_caption->move(20, middle + 30);
    layAxis();
}

/// That of a large story comes with its pictures.
void Timeline::layAxis()
{
    if (m_itinerary && isSmall(*m_itinerary->story))
        m_axis = TimelineAxis(m_itinerary, size(), m_window);
    forgetDays();
}

void Timeline::forgetDays()
{
    m_stale = true;
    update();
}

void Timeline::renewDays()
{
    if (!m_itinerary || m_kept.now()->itinerary != m_itinerary || size().isEmpty())
        return;
    m_stale = false;
    m_pixelRatio = devicePixelRatioF();
    TimelineDays days{
        m_kept.now(),
        m_library.nearestWorld(MapScale::Small),
        m_selection.filter(),
        m_look.theme(),
        size(),
        m_pixelRatio,
        m_axis};
    const auto take = [this](const TimelineDays::Painted &painted) {
        m_axis = painted.axis;
        m_past = painted.past;
        m_future = painted.future;
        update();
    };
    m_painting.drop();
    if (isSmall(*m_itinerary->story))
        return take(days.painted());
    const auto work = [days, window = m_window]() mutable {
        days.axis = TimelineAxis(days.emphasis->itinerary, days.size, window);
        return days.painted();
    };
    m_painting.ask(work, take);
}

double Timeline::playheadX() const
{
    return m_axis.x(m_playhead.schedule().toDays(m_playhead.moment()));
}

bool Timeline::onKnob(QPointF at) const
{
    return !m_playhead.atRest() && std::abs(at.x() - playheadX()) <= 12
        && std::abs(at.y() - m_axis.baseline()) <= 14;
}

bool Timeline::isThere() const
{
    return !m_axis.isEmpty() && !m_past.isNull() && m_kept.now()->itinerary == m_itinerary;
}

bool Timeline::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && isThere()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (help->pos().x() >= m_axis.left() && help->pos().x() <= m_axis.right()) {
            QToolTip::showText(
                help->globalPos(), plainToolTip(daySummary(m_axis.dayAt(help->pos().x()))), this);
            return true;
        }
    }
    return QWidget::event(event);
}

QString Timeline::daySummary(const QDate &day) const
{
    const Story &story = *m_itinerary->story;
    const Emphasis &kept = *m_kept.now();
    const QString date = whenInWords(story, day, day, story.language);
    constexpr qsizetype most = 12;
    const QList<MeetingIndex> all = story.meetingsOn(day);
    const QList<MeetingIndex> meetings = shownOf(all, kept, Frame()); // begun or not
    QStringList lines = tripsInWords(story, day, story.language);
    lines << departuresInWords(kept, day, story.language);
    for (const MeetingIndex index : meetings.first(std::min(meetings.size(), most))) {
        const Meeting &meeting = story.meetings[index];
        lines << story.leader(meeting.leader)->name.in(story.language) + QStringLiteral(", ")
                + story.place(story.cityOf(meeting.place))->name.in(story.language);
    }
    if (meetings.size() > most)
        lines << tr("and %1 more").arg(meetings.size() - most);
    if (meetings.size() < all.size())
        lines << tr("%1 not kept by the filter").arg(counted(all.size() - meetings.size(), tr("meeting")));
    if (lines.isEmpty())
        return tr("Quiet day: no meeting on %1.").arg(date);
    return date + QLatin1Char('\n') + lines.join(QLatin1Char('\n'));
}

} // namespace summitry
