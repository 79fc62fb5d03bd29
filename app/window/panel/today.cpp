// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/panel/today.h"

#include "story/when.h"
#include "window/panel/leaderrow.h"
#include "window/parts/departures.h"
#include "window/parts/notice.h"
#include "window/parts/paragraph.h"
#include "words/message.h"
#include "words/words.h"

#include <QVBoxLayout>

namespace summitry {

namespace {

QWidget *padded(QWidget *inner, QWidget *parent, int below)
{
    auto *box = new QWidget(parent);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(panel::bleed, 0, panel::bleed, below);
    layout->addWidget(inner);
    return box;
}

} // namespace

Today::Today(PanelContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("today"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    hide();
}

void Today::follow()
{
    if (!m_context.itinerary || m_context.playhead.atRest()) {
        m_shown = {};
        hide();
        return;
    }
    if (m_context.playhead.schedule().dayAt(m_context.playhead.moment()) != m_shown)
        rebuild();
}

void Today::rebuild()
{
    if (!m_context.itinerary || m_context.playhead.atRest()) {
        hide();
        return;
    }
    m_shown = m_context.playhead.schedule().dayAt(m_context.playhead.moment());
    if (m_body) {
        m_body->hide();
        m_body->deleteLater();
    }
    m_body = new QWidget(this);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 18);
    body->setSpacing(0);
    auto *small = new Paragraph(m_context.look, 16, m_body);
    small->setSpans({{tr("On this day"), {.size = 12}, &Colours::ink2}});
    body->addWidget(padded(small, m_body, 2));
    const QList<MeetingIndex> all = m_context.story().meetingsOn(m_shown);
    const QList<MeetingIndex> meetings = shownOf(all, *m_context.emphasis, {}); // begun or not
    const QStringList departures = departuresInWords(*m_context.emphasis, m_shown, m_context.language);
    if (!meetings.isEmpty())
        addMeetings(meetings);
    if (!departures.isEmpty())
        addDepartures(departures);
    if (meetings.isEmpty() && departures.isEmpty())
        addQuietDay(!all.isEmpty());
    layout()->addWidget(m_body);
    m_body->show();
    show();
    emit rebuilt();
}

void Today::addMeetings(const QList<MeetingIndex> &meetings)
{
    const Story &story = m_context.story();
    QStringList cities;
    for (const MeetingIndex index : meetings) {
        if (const QString city = m_context.cityName(story.meetings[index]); !cities.contains(city))
            cities.append(city);
    }
    const QString where = cities.size() > 3 ? tr("%1 cities").arg(inWords(cities.size()).toLower())
                                            : listed(cities, QStringLiteral("en"));
    auto *head = new Paragraph(m_context.look, 26, m_body);
    head->setObjectName(QStringLiteral("todayHead"));
    head->setSpans(
        {{tr("%1 %2 in %3")
              .arg(inWords(meetings.size()), meetings.size() == 1 ? tr("meeting") : tr("meetings"), where),
          {.size = 20, .weight = 700, .display = true, .spacing = -0.2},
          &Colours::ink}});
    m_body->layout()->addWidget(padded(head, m_body, 10));
    constexpr qsizetype most = 30;
    for (const MeetingIndex index : meetings.first(std::min(meetings.size(), most))) {
        const Meeting &meeting = story.meetings[index];
        auto *row = new LeaderRow(m_context, *story.leader(meeting.leader), LeaderRow::Marks::Hidden, m_body);
        row->setObjectName(QStringLiteral("today:") + meeting.id);
        row->setSecondLine((meeting.topic.isEmpty() ? meeting.event : meeting.topic).in(m_context.language));
        connect(
            row, &PanelRow::pressedWith, this,
            [this, id = meeting.leader](bool add) { emit leaderChosen(id, add); }, Qt::QueuedConnection);
        m_body->layout()->addWidget(row);
    }
    if (meetings.size() <= most)
        return;
    auto *rest = new Paragraph(m_context.look, 16, m_body);
    rest->setSpans({{tr("and %1 more").arg(meetings.size() - most), {.size = 12}, &Colours::ink2}});
    m_body->layout()->addWidget(padded(rest, m_body, 0));
}

void Today::addDepartures(const QStringList &departures)
{
    auto *lines = new Paragraph(m_context.look, 18, m_body);
    lines->setObjectName(QStringLiteral("todayDepartures"));
    lines->setSpans({{departures.join(QChar::LineSeparator), {.size = 13}, &Colours::ink}});
    m_body->layout()->addWidget(padded(lines, m_body, 0));
}

void Today::addQuietDay(bool isFiltered)
{
    const QString day = whenInWords(m_context.story(), m_shown, m_shown, m_context.language);
    auto *notice = new Notice(
        m_context.look,
        (isFiltered ? tr("No meeting on %1 that the filter keeps.") : tr("Quiet day: no meeting on %1."))
            .arg(day),
        tr("Go to the next meeting."));
    notice->setObjectName(QStringLiteral("quietDay"));
    connect(
        notice, &Notice::followed, &m_context.playhead,
        [this] { m_context.playhead.toNext(*m_context.emphasis); }, Qt::QueuedConnection);
    m_body->layout()->addWidget(padded(notice, m_body, 0));
}

} // namespace summitry
