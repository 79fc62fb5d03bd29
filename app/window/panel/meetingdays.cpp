// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/panel/meetingdays.h"

#include "scene/style/typeface.h"
#include "story/when.h"
#include "window/parts/inkrule.h"
#include "window/parts/plaintext.h"
#include "words/words.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QPainter>

namespace summitry {

namespace {

constexpr qsizetype mostGuests = 300; ///< rows cost time, and nobody reads thousands

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

MeetingDays::MeetingDays(
    PanelContext &context, const QList<MeetingIndex> &meetings, Where where, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_meetings(meetings)
    , m_where(where)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    addMeetings();
}

void MeetingDays::addMeetings()
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

void MeetingDays::addDay(const QString &day, qsizetype meetings)
{
    m_column->addSpacing(10);
    auto *rule = new QHBoxLayout;
    rule->setContentsMargins(panel::bleed, 0, panel::bleed, 7);
    rule->addWidget(new InkRule(m_context.look, this));
    m_column->addLayout(rule);
    addLine({{day, {.size = 11.5, .weight = 650}, &Colours::ink}}, counted(meetings, tr("meeting")));
}

void MeetingDays::addEvent(const Meeting &meeting)
{
    const Place *venue = m_context.story().place(meeting.place);
    const bool isNamed = venue && (m_where == Where::City || !venue->city.isEmpty());
    const QString place = !isNamed ? QString()
        : m_where == Where::City   ? m_context.cityName(meeting)
                                   : venue->name.in(m_context.language);
    const QString event = meeting.event.in(m_context.language);
    if (!event.isEmpty() || !place.isEmpty())
        addLine({{event, {.size = 12}, &Colours::ink2}}, place);
}

void MeetingDays::addLine(const QList<Span> &left, const QString &right)
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
