// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/panel/placepage.h"

#include "window/panel/leaderrow.h"
#include "window/panel/meetingdays.h"
#include "window/parts/linkbutton.h"
#include "window/parts/notice.h"
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
        addMeetings(true);
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
    addMeetings(false);
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

void PlacePage::addMeetings(bool isCity)
{
    auto *days = new MeetingDays(
        m_context, m_meetings, isCity ? MeetingDays::Where::Venue : MeetingDays::Where::City, this);
    connect(days, &MeetingDays::leaderChosen, this, &PlacePage::leaderChosen);
    connect(days, &MeetingDays::meetingChosen, this, &PlacePage::meetingChosen);
    m_column->addWidget(days);
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
