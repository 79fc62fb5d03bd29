// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/storypanel.h"

#include "window/panel/filterchips.h"
#include "window/panel/leaderlist.h"
#include "window/panel/leaderpage.h"
#include "window/panel/meetingitem.h"
#include "window/panel/placepage.h"
#include "window/panel/today.h"
#include "window/parts/searchfield.h"

#include <initializer_list>
#include <QCoreApplication>
#include <QPainter>
#include <QPropertyAnimation>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace summitry {

StoryPanel::StoryPanel(
    KeptEmphasis &kept, Selection &selection, Playhead &playhead, Look &look, QWidget *parent)
    : QWidget(parent)
    , m_kept(kept)
    , m_context{selection, playhead, look, {}, {}, {}, {}}
    , m_search(new SearchField(look, tr("Leader, country, city or word"), this))
    , m_chips(new FilterChips(m_context, this))
    , m_scroll(new QScrollArea(this))
    , m_content(new QWidget)
    , m_column(new QVBoxLayout(m_content))
    , m_today(new Today(m_context, m_content))
    , m_list(new LeaderList(m_context, m_content))
{
    setObjectName(QStringLiteral("panel"));
    setAccessibleName(tr("Leaders and meetings"));
    setMinimumWidth(300);
    setMaximumWidth(440);
    m_search->setObjectName(QStringLiteral("search"));
    m_chips->setObjectName(QStringLiteral("chips"));

    auto *top = new QVBoxLayout;
    top->setContentsMargins(panel::margin, 16, panel::margin, 0);
    top->setSpacing(10);
    top->addWidget(m_search);
    top->addWidget(m_chips);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(4);
    whole->addLayout(top);
    whole->addWidget(m_scroll, 1);

    const auto setMargins = [this](int barWidth) {
        const int side = panel::margin - panel::bleed;
        m_column->setContentsMargins(side, 8, side - barWidth, 0);
    };
    setMargins(0);
    connect(
        m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this, setMargins](int, int last) {
            setMargins(last > 0 ? m_scroll->verticalScrollBar()->sizeHint().width() : 0);
        });
    m_column->setSpacing(0);
    m_column->addWidget(m_today);
    m_column->addWidget(m_list);
    m_column->addStretch();
    m_scroll->setObjectName(QStringLiteral("panelScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->verticalScrollBar()->setSingleStep(42);
    m_scroll->setWidget(m_content);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);

    connect(&selection, &Selection::filterChanged, this, [this] {
        m_search->clear();
        m_chips->rebuild();
    });
    connect(&kept, &KeptEmphasis::changed, this, [this] {
        if (m_context.itinerary == m_kept.now()->itinerary)
            rebuild();
    });
    connect(m_search, &SearchField::textChanged, this, &StoryPanel::rebuild);
    connect(m_search, &SearchField::downPressed, this, &StoryPanel::focusList);
    connect(m_search, &SearchField::returnPressed, this, &StoryPanel::chooseFirst);
    connect(m_list, &LeaderList::searchCleared, m_search, &SearchField::clear);
    connect(m_list, &LeaderList::leaderChosen, this, &StoryPanel::chooseLeader);
    connect(m_today, &Today::rebuilt, this, &StoryPanel::orderFocus);
    connect(m_today, &Today::leaderChosen, this, &StoryPanel::chooseLeader);
    m_counting.setSingleShot(true);
    m_counting.setInterval(100); // nobody reads faster
    connect(&m_counting, &QTimer::timeout, this, &StoryPanel::followMoment);
    connect(&playhead, &Playhead::momentChanged, this, &StoryPanel::followMoment);
    connect(&playhead, &Playhead::playingChanged, this, &StoryPanel::followMoment);
    connect(&playhead, &Playhead::paceChanged, this, &StoryPanel::followMoment);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

StoryPanel::~StoryPanel() = default;

void StoryPanel::setItinerary(std::shared_ptr<const Itinerary> itinerary)
{
    m_context.itinerary = std::move(itinerary);
    m_counting.stop();
    renewFrame();
    m_wanted = m_coming = {};
    reindex();
}

void StoryPanel::setWorld(std::shared_ptr<const World> world)
{
    const bool sameCountries // at each scale
        = m_context.world && world && m_context.world->worldview == world->worldview;
    m_context.world = std::move(world);
    if (!sameCountries)
        reindex();
}

void StoryPanel::renewFrame()
{
    const Playhead &playhead = m_context.playhead;
    m_context.frame = {};
    if (m_context.itinerary && playhead.schedule().itinerary() == m_context.itinerary)
        m_context.frame = frameAt(playhead.schedule(), playhead.moment(), {.atRest = playhead.atRest()});
}

/// While the story plays, as fast as anybody reads.
void StoryPanel::followMoment()
{
    if (!m_context.itinerary || (m_context.playhead.isPlaying() && m_counting.isActive()))
        return;
    const auto counted = [this] { return std::pair(m_context.frame.atRest, m_context.frame.begun()); };
    const auto before = counted();
    renewFrame();
    m_today->follow();
    if (counted() != before) {
        m_list->recount();
        if (m_page)
            m_page->recount();
        if (m_placePage)
            m_placePage->recount();
    }
    if (m_context.playhead.isPlaying())
        m_counting.start();
}

void StoryPanel::reindex()
{
    if (!m_context.itinerary)
        return;
    m_list->reindex();
    m_chips->rebuild();
    rebuild();
}

void StoryPanel::rebuild()
{
    if (!m_context.itinerary)
        return;
    m_context.emphasis = m_kept.now();
    for (QWidget *page : std::initializer_list<QWidget *>{m_page, m_placePage}) {
        if (page) {
            page->hide();
            page->deleteLater();
        }
    }
    m_page = nullptr;
    m_placePage = nullptr;
    const bool searching = !m_search->text().trimmed().isEmpty();
    const Leader *leader = searching ? nullptr : m_context.story().leader(m_context.selection.leader());
    const Place *city = searching ? nullptr : m_context.city();
    const QString country = searching ? QString() : m_context.country();
    if (leader) {
        openLeader(*leader);
    } else if (city) {
        openPlace(new PlacePage(m_context, *city, m_content));
    } else if (!country.isEmpty()) {
        openPlace(new PlacePage(m_context, country, m_content));
    } else {
        m_today->rebuild();
        m_list->rebuild(m_search->text());
    }
    m_list->setVisible(!leader && !m_placePage);
    m_scroll->verticalScrollBar()->setValue(0);
    showComing();
}

void StoryPanel::openLeader(const Leader &leader)
{
    m_page = new LeaderPage(m_context, leader, m_wanted, m_content);
    connect(m_page, &LeaderPage::linkActivated, this, &StoryPanel::linkActivated, Qt::QueuedConnection);
    m_column->insertWidget(0, m_page);
    m_page->show();
    m_today->hide();
}

void StoryPanel::openPlace(PlacePage *page)
{
    m_placePage = page;
    connect(m_placePage, &PlacePage::rebuilt, this, &StoryPanel::orderFocus);
    connect(m_placePage, &PlacePage::leaderChosen, this, &StoryPanel::chooseLeader);
    connect(m_placePage, &PlacePage::meetingChosen, this, &StoryPanel::showMeeting);
    m_today->rebuild();
    m_column->insertWidget(1, m_placePage);
    m_placePage->show();
    orderFocus();
}

void StoryPanel::chooseLeader(const QString &id, bool add)
{
    if (m_context.keeps(id) || add) {
        m_context.selection.chooseLeader(id, add);
        m_search->clear();
        return;
    }
    Filter alone; // the filter would keep nothing of a leader outside it
    alone.leaders = {id};
    m_context.selection.setFilter(alone);
}

void StoryPanel::showLeader(const QString &id)
{
    m_search->clear();
    if (m_context.itinerary && m_context.selection.leader() != id)
        chooseLeader(id, false);
}

void StoryPanel::showMeeting(MeetingIndex meeting)
{
    if (!m_context.itinerary || !m_context.story().meetings.has(meeting))
        return;
    const QString leader = m_context.story().meetings[meeting].leader;
    m_wanted = m_coming = meeting;
    if (m_page && !m_page->item(meeting))
        rebuild(); // beyond those that the page shows
    if (m_context.selection.leader() != leader)
        chooseLeader(leader, false);
    m_search->clear();
    showComing();
}

/// The page of another leader is there once the filter's emphasis is.
void StoryPanel::showComing()
{
    if (!m_coming.isValid() || !m_page || !m_page->item(m_coming))
        return;
    // The page's heights are known once its layout has run.
    QTimer::singleShot(0, this, [this, meeting = std::exchange(m_coming, MeetingIndex())] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        if (MeetingItem *item = m_page ? m_page->item(meeting) : nullptr) {
            scrollTo(item);
            item->flash();
        }
    });
}

void StoryPanel::scrollTo(const QWidget *item)
{
    QScrollBar *bar = m_scroll->verticalScrollBar();
    const int top = item->mapTo(m_content, QPoint()).y();
    const int room = m_scroll->viewport()->height();
    if (top >= bar->value() && top + item->height() <= bar->value() + room)
        return;
    const int target = qBound(bar->minimum(), top - 48, bar->maximum());
    if (m_context.look.reduceMotion()) {
        bar->setValue(target);
        return;
    }
    auto *glide = new QPropertyAnimation(bar, "value", this);
    glide->setDuration(200);
    glide->setEndValue(target);
    glide->setEasingCurve(QEasingCurve::InOutQuad);
    glide->start(QAbstractAnimation::DeleteWhenStopped);
}

void StoryPanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_context.look.colours().panel);
}

} // namespace summitry
