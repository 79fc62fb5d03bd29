// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/panel/placepage.h"

#include "story/when.h"
#include "window/panel/leaderrow.h"
#include "window/panel/leadersearch.h"
#include "window/panel/meetingdays.h"
#include "window/panel/venuetabs.h"
#include "window/parts/linkbutton.h"
#include "window/parts/notice.h"
#include "window/parts/searchfield.h"
#include "words/matching.h"
#include "words/phrases.h"
#include "words/words.h"

#include <algorithm>
#include <QHBoxLayout>

namespace summitry {

PlacePage::PlacePage(PanelContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
}

PlacePage::PlacePage(PanelContext &context, const Place &city, QWidget *parent)
    : PlacePage(context, parent)
{
    setObjectName(QStringLiteral("placePage"));
    if (const StopIndex stop = context.itinerary->stopAt(city.id); stop.isValid())
        m_meetings = shownOf(context.itinerary->stops[stop].meetings, *context.emphasis, {});
    if (!city.country.isEmpty())
        m_what = tr("City in %1").arg(context.countryName(city.country));
    addHead(city.name.in(context.language), tr("All places"), &Filter::cities);
    if (m_meetings.isEmpty())
        addNothing(city);
    else
        addSearch(city);
    m_column->addStretch();
}

PlacePage::PlacePage(PanelContext &context, const QString &country, QWidget *parent)
    : PlacePage(context, parent)
{
    setObjectName(QStringLiteral("countryPage"));
    m_isCity = false;
    const Story &story = context.story();
    for (const MeetingIndex i : story.meetings.indices()) {
        if (context.emphasis->keepsMeeting(i))
            m_meetings.append(i);
    }
    QList<const Leader *> leaders;
    for (const Leader &leader : story.leaders) {
        if (leader.country == country && leader.id != story.protagonist)
            leaders.append(&leader);
    }
    m_what = counted(leaders.size(), tr("leader"));
    addHead(context.countryName(country), tr("All countries"), &Filter::countries);
    addLeaders(leaders);
    showMeetings();
    m_column->addStretch();
}

/// "City in Russia · 25 meetings on 7 days"
void PlacePage::addHead(const QString &title, const QString &all, QStringList Filter::*chosen)
{
    setAccessibleName(title);
    auto *name = new Paragraph(m_context.look, 26, this);
    name->setObjectName(QStringLiteral("placeName"));
    name->setContentsMargins(0, 2, 0, 0);
    name->setSpans({{title, {.size = 22, .weight = 700, .display = true, .spacing = -0.2}, &Colours::ink}});
    m_facts = new Paragraph(m_context.look, 16, this);
    m_facts->setObjectName(QStringLiteral("placeFacts"));
    recount();
    auto *back = new LinkButton(m_context.look, all, {.size = 12}, this);
    back->setObjectName(m_isCity ? QStringLiteral("allPlaces") : QStringLiteral("allCountries"));
    connect(
        back, &LinkButton::clicked, this,
        [this, chosen] {
            Filter rest = m_context.selection.filter();
            (rest.*chosen).clear();
            m_context.selection.setFilter(rest);
        },
        Qt::QueuedConnection);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(panel::bleed, 2, panel::bleed, 16);
    words->setSpacing(0);
    words->addWidget(name);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_facts, 1);
    foot->addWidget(back, 0, Qt::AlignTop);
    words->addLayout(foot);
    m_column->addLayout(words);
}

void PlacePage::recount()
{
    QStringList facts{m_what};
    const QList<MeetingIndex> shown = shownOf(m_meetings, *m_context.emphasis, m_context.frame);
    const QString meetings = counted(m_meetings.size(), tr("meeting"));
    if (shown.size() < m_meetings.size())
        facts << tr("%1 of %2 so far").arg(QString::number(shown.size()), meetings);
    else if (const qint64 days = heldOnDays(m_meetings, m_context.story()); days > 0)
        facts << meetings + QLatin1Char(' ') + onDays(days, m_context.language);
    else if (!m_meetings.isEmpty())
        facts << meetings;
    facts.removeAll(QString());
    m_facts->setSpans({{facts.join(QStringLiteral(" · ")), {.size = 12}, &Colours::ink2}});
    for (LeaderRow *row : findChildren<LeaderRow *>())
        row->recount();
}

void PlacePage::addLeaders(const QList<const Leader *> &leaders)
{
    constexpr qsizetype most = 40;
    for (const Leader *leader : leaders.first(std::min(leaders.size(), most))) {
        auto *row = new LeaderRow(m_context, *leader, LeaderRow::Marks::Shown, this);
        connect(
            row, &PanelRow::pressedWith, this,
            [this, id = leader->id](bool add) { emit leaderChosen(id, add); }, Qt::QueuedConnection);
        m_column->addWidget(row);
    }
}

/// Heads by venue where there are several, and a field where the meetings do not go into one look.
void PlacePage::addSearch(const Place &city)
{
    constexpr qsizetype few = 5;
    auto *top = new QVBoxLayout;
    top->setContentsMargins(panel::bleed, 0, panel::bleed, 0);
    top->setSpacing(8);
    auto *tabs = new VenueTabs(m_context, m_meetings, this);
    tabs->setObjectName(QStringLiteral("venues"));
    connect(tabs, &VenueTabs::chosen, this, [this](const QString &venue) {
        m_venue = venue;
        showMeetings();
    });
    top->addWidget(tabs);
    if (m_meetings.size() > few) {
        const QString name = city.name.in(m_context.language);
        auto *field = new SearchField(m_context.look, tr("Find in %1: leader, event or day").arg(name), this);
        field->setObjectName(QStringLiteral("placeSearch"));
        field->setFixedHeight(30);
        connect(field, &SearchField::textChanged, this, [this](const QString &words) {
            m_words = words;
            showMeetings();
        });
        const auto enterList = [this] {
            if (auto *first = findChild<GuestRow *>())
                first->setFocus(Qt::TabFocusReason);
        };
        connect(field, &SearchField::downPressed, this, enterList);
        connect(field, &SearchField::returnPressed, this, enterList);
        top->addWidget(field);
    }
    m_column->addLayout(top);
    showMeetings();
}

void PlacePage::showMeetings()
{
    if (!m_list) {
        m_list = new QVBoxLayout;
        m_column->addLayout(m_list);
    }
    while (QLayoutItem *item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Story &story = m_context.story();
    const QStringList words = foldedWords(m_words);
    QList<MeetingIndex> shown;
    for (const MeetingIndex index : std::as_const(m_meetings)) {
        const Meeting &meeting = story.meetings[index];
        const QString text = wordsOf(story, *story.leader(meeting.leader), m_context.world.get())
            + QLatin1Char(' ') + wordsOf(story, meeting) + QLatin1Char(' ')
            + whenInWords(story, meeting, m_context.language);
        if ((m_venue.isEmpty() || meeting.place == m_venue)
            && (words.isEmpty() || holdsAllWords(folded(text), words)))
            shown.append(index);
    }
    if (shown.isEmpty() && !words.isEmpty()) {
        auto *nothing = new Paragraph(m_context.look, 18, this);
        nothing->setObjectName(QStringLiteral("nothingFound"));
        nothing->setContentsMargins(panel::bleed, 12, panel::bleed, 0);
        nothing->setSpans({{tr("No meeting here with these words."), {.size = 13}, &Colours::ink2}});
        m_list->addWidget(nothing);
        nothing->show();
        return;
    }
    auto *days = new MeetingDays(
        m_context, shown, m_isCity ? MeetingDays::Where::Venue : MeetingDays::Where::City, this);
    connect(days, &MeetingDays::leaderChosen, this, &PlacePage::leaderChosen);
    connect(days, &MeetingDays::meetingChosen, this, &PlacePage::meetingChosen);
    m_list->addWidget(days);
    days->show();
    emit rebuilt();
}

void PlacePage::addNothing(const Place &city)
{
    auto *notice = new Notice(
        m_context.look, tr("No meeting in %1 that the filter keeps.").arg(city.name.in(m_context.language)),
        tr("Keep this place alone."), this);
    notice->setObjectName(QStringLiteral("placeNothing"));
    notice->setContentsMargins(panel::bleed, 0, panel::bleed, 8);
    connect(
        notice, &Notice::followed, &m_context.selection,
        [this, id = city.id] {
            Filter alone;
            alone.cities = {id};
            m_context.selection.setFilter(alone);
        },
        Qt::QueuedConnection);
    m_column->addWidget(notice);
}

} // namespace summitry
