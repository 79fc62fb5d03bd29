// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/panel/placepage.h"

#include "scene/style/typeface.h"
#include "story/when.h"
#include "window/parts/linkbutton.h"
#include "window/parts/notice.h"
#include "window/parts/paragraph.h"
#include "window/parts/plaintext.h"
#include "words/phrases.h"
#include "words/words.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QPainter>

namespace summitry {

namespace {

constexpr qsizetype mostGuests = 300; ///< rows cost time, and nobody reads thousands

/// On how many days there are meetings, which are in order; 0 where a month or a year is all that is known.
qsizetype daysWith(const QList<MeetingIndex> &meetings, const Story &story)
{
    qint64 days = 0;
    QDate last;
    for (const MeetingIndex index : meetings) {
        const Meeting &meeting = story.meetings[index];
        if (meeting.precision != Precision::Day)
            return 0;
        const QDate from = last.isValid() ? std::max(meeting.date, last.addDays(1)) : meeting.date;
        days += std::max<qint64>(from.daysTo(meeting.end) + 1, 0);
        last = last.isValid() ? std::max(last, meeting.end) : meeting.end;
    }
    return days;
}

class DayRule : public QWidget {
public:
    DayRule(const Look &look, QWidget *parent)
        : QWidget(parent)
        , m_look(look)
    {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), m_look.colours().ink); }

private:
    const Look &m_look;
};

} // namespace

GuestRow::GuestRow(PanelContext &context, const Meeting &meeting, QWidget *parent)
    : PanelRow(context, 26, parent)
    , m_country(context.story().leader(meeting.leader)->country)
{
    setObjectName(QStringLiteral("guest:") + meeting.id);
    setText(context.story().leader(meeting.leader)->name.in(context.language));
    const QString topic = meeting.topic.in(context.language);
    setPlainToolTip(this, topic);
    QStringList words{text(), context.countryName(m_country), topic};
    words.removeAll(QString());
    setAccessibleName(words.join(QStringLiteral(", ")));
}

void GuestRow::paintEvent(QPaintEvent *)
{
    const Colours &colours = m_context.look.colours();
    QPainter painter(this);
    const QRect column = begin(painter);
    painter.fillRect(QRect(column.left(), height() - 1, column.width(), 1), colours.ruleSoft);
    m_context.flags.paint(painter, {column.left(), 5, 20, 15}, m_context.iso2(m_country), m_country, colours);
    const Type small{.size = 11.5};
    const Type name{.size = 13, .weight = 500};
    const QString country = elided(m_context.countryName(m_country), small, column.width() / 2.5);
    const int x = column.left() + 30;
    painter.setFont(typeface(small));
    painter.setPen(colours.ink3);
    painter.drawText(column, Qt::AlignRight | Qt::AlignVCenter, country);
    painter.setFont(typeface(name));
    painter.setPen(colours.ink);
    painter.drawText(
        column.adjusted(x - column.left(), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
        elided(text(), name, column.right() - x - 12 - textWidth(country, small)));
}

PlacePage::PlacePage(PanelContext &context, const Place &city, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("placePage"));
    setAccessibleName(city.name.in(context.language));
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    if (const StopIndex stop = context.itinerary->stopAt(city.id); stop.isValid())
        m_meetings = context.itinerary->stops[stop].meetings;
    m_meetings.removeIf([&](MeetingIndex meeting) { return !context.emphasis->keepsMeeting(meeting); });
    addHead(city);
    if (m_meetings.isEmpty())
        addNothing(city);
    else
        addMeetings();
    m_column->addStretch();
}

/// "City in Russia · 25 meetings on 7 days"
void PlacePage::addHead(const Place &city)
{
    auto *name = new Paragraph(m_context.look, 26, this);
    name->setObjectName(QStringLiteral("placeName"));
    name->setContentsMargins(panel::bleed, 2, panel::bleed, 0);
    name->setSpans(
        {{city.name.in(m_context.language),
          {.size = 22, .weight = 700, .display = true, .spacing = -0.2},
          &Colours::ink}});
    QStringList facts;
    if (!city.country.isEmpty())
        facts << tr("City in %1").arg(m_context.countryName(city.country));
    if (!m_meetings.isEmpty()) {
        const qsizetype days = daysWith(m_meetings, m_context.story());
        const QString meetings = counted(m_meetings.size(), tr("meeting"));
        facts << (days > 0 ? meetings + QLatin1Char(' ') + onDays(days, m_context.language) : meetings);
    }
    auto *line = new Paragraph(m_context.look, 16, this);
    line->setObjectName(QStringLiteral("placeFacts"));
    line->setSpans({{facts.join(QStringLiteral(" · ")), {.size = 12}, &Colours::ink2}});
    auto *all = new LinkButton(m_context.look, tr("All places"), {.size = 12}, this);
    all->setObjectName(QStringLiteral("allPlaces"));
    connect(
        all, &LinkButton::clicked, this,
        [this] {
            Filter rest = m_context.selection.filter();
            rest.cities.clear();
            m_context.selection.setFilter(rest);
        },
        Qt::QueuedConnection);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(panel::bleed, 2, panel::bleed, 16);
    words->setSpacing(0);
    words->addWidget(name);
    auto *foot = new QHBoxLayout;
    foot->addWidget(line, 1);
    foot->addWidget(all, 0, Qt::AlignTop);
    words->addLayout(foot);
    m_column->addLayout(words);
}

void PlacePage::addMeetings()
{
    const Story &story = m_context.story();
    const Meeting *before = nullptr;
    for (const MeetingIndex index : m_meetings.first(std::min(m_meetings.size(), mostGuests))) {
        const Meeting &meeting = story.meetings[index];
        const bool sameDay = before && before->date == meeting.date && before->end == meeting.end;
        if (!sameDay) {
            const auto on = std::ranges::count_if(m_meetings, [&](MeetingIndex other) {
                return story.meetings[other].date == meeting.date && story.meetings[other].end == meeting.end;
            });
            addDay(whenInWords(story, meeting, m_context.language), on);
        }
        if (!sameDay || before->event.plain != meeting.event.plain || before->place != meeting.place)
            addEvent(meeting);
        auto *row = new GuestRow(m_context, meeting, this);
        connect(
            row, &PanelRow::pressedWith, this,
            [this, index, id = meeting.leader](bool add) {
                if (add)
                    emit leaderChosen(id, true);
                else
                    emit meetingChosen(index);
            },
            Qt::QueuedConnection);
        m_column->addWidget(row);
        before = &meeting;
    }
    if (m_meetings.size() > mostGuests)
        addLine({{tr("and %1 more").arg(m_meetings.size() - mostGuests), {.size = 12}, &Colours::ink2}}, {});
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

void PlacePage::addDay(const QString &day, qsizetype meetings)
{
    m_column->addSpacing(10);
    auto *rule = new QHBoxLayout;
    rule->setContentsMargins(panel::bleed, 0, panel::bleed, 7);
    rule->addWidget(new DayRule(m_context.look, this));
    m_column->addLayout(rule);
    addLine({{day, {.size = 11.5, .weight = 650}, &Colours::ink}}, counted(meetings, tr("meeting")));
}

void PlacePage::addEvent(const Meeting &meeting)
{
    const Place *venue = m_context.story().place(meeting.place);
    const bool inVenue = venue && !venue->city.isEmpty();
    const QString event = meeting.event.in(m_context.language);
    if (event.isEmpty() && !inVenue)
        return;
    addLine(
        {{event, {.size = 12}, &Colours::ink2}}, inVenue ? venue->name.in(m_context.language) : QString());
}

void PlacePage::addLine(const QList<Span> &left, const QString &right)
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(panel::bleed, 2, panel::bleed, 4);
    line->setSpacing(12);
    auto *words = new Paragraph(m_context.look, 16, this);
    words->setSpans(left);
    line->addWidget(words, 1);
    if (!right.isEmpty()) {
        auto *note = new Paragraph(m_context.look, 16, this);
        note->setSpans({{right, {.size = 11.5, .tabular = true}, &Colours::ink3}});
        note->keepOnOneLine();
        line->addWidget(note, 0, Qt::AlignTop);
    }
    m_column->addLayout(line);
}

} // namespace summitry
