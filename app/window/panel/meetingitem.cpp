// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/panel/meetingitem.h"

#include "window/panel/citation.h"
#include "window/parts/linkbutton.h"
#include "window/parts/paragraph.h"
#include "window/parts/plaintext.h"
#include "words/dates.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

namespace summitry {

LightingItem::LightingItem(PanelContext &context, const QList<MeetingIndex> &meetings, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_meetings(meetings)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    connect(&context.selection, &Selection::highlightChanged, this, qOverload<>(&QWidget::update));
}

bool LightingItem::isLit() const
{
    const QList<MeetingIndex> &lit = m_context.selection.highlight().meetings;
    return !lit.isEmpty() && !m_meetings.isEmpty()
        && std::ranges::all_of(m_meetings, [&](MeetingIndex meeting) { return lit.contains(meeting); });
}

void LightingItem::flash()
{
    m_flashing = true;
    update();
    QTimer::singleShot(900, this, [this] {
        m_flashing = false;
        update();
    });
}

void LightingItem::press()
{
    const bool same = m_context.selection.highlight().meetings == m_meetings;
    m_context.selection.lightMeetings(same ? QList<MeetingIndex>{} : m_meetings);
}

void LightingItem::paintEvent(QPaintEvent *)
{
    const Colours &colours = m_context.look.colours();
    QPainter painter(this);
    if (m_flashing)
        painter.fillRect(rect().adjusted(0, 0, 0, -1), colours.landSelected);
    else if (isLit() || underMouse())
        painter.fillRect(rect().adjusted(0, 0, 0, -1), colours.field);
    painter.fillRect(QRect(panel::bleed, height() - 1, width() - 2 * panel::bleed, 1), colours.ruleSoft);
    if (hasFocus())
        paintFocusRing(painter, rect(), colours);
}

void LightingItem::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
        press();
    else if (key == Qt::Key_Up || key == Qt::Key_Down)
        focusNextPrevChild(key == Qt::Key_Down);
    else
        QWidget::keyPressEvent(event);
}

void LightingItem::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        press();
}

void LightingItem::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void LightingItem::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

MeetingItem::MeetingItem(PanelContext &context, MeetingIndex index, QWidget *parent)
    : LightingItem(context, {index}, parent)
{
    const Story &story = context.story();
    const Meeting &meeting = story.meetings[index];
    const QString language = context.language;
    const bool kept = !context.emphasis->filtered || context.emphasis->keepsMeeting(index);
    const auto tone = [kept](QColor Colours::*colour) { return kept ? colour : &Colours::ink3; };
    setObjectName(QStringLiteral("meeting:") + meeting.id);

    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(panel::bleed, 9, panel::bleed, 10);
    columns->setSpacing(8);
    auto *when = new Paragraph(context.look, 17, this);
    const QString place = context.cityName(meeting);
    const QString date = meeting.end > meeting.date ? dateRange(meeting.date, meeting.end, language)
                                                    : dayInWords(meeting.date, language);
    when->setSpans(
        {{date + QChar::LineSeparator, {.size = 13, .weight = 600}, tone(&Colours::ink)},
         {place, {.size = 12}, tone(context.isJourney(index) ? &Colours::journey : &Colours::visit)}});
    when->setFixedWidth(66);
    columns->addWidget(when, 0, Qt::AlignTop);

    auto *what = new QVBoxLayout;
    what->setSpacing(0);
    auto *event = new Paragraph(context.look, 18, this);
    QList<Span> spans;
    if (meeting.certainty != Certainty::Confirmed)
        spans.append({toString(meeting.certainty) + QStringLiteral(": "), {.size = 13}, &Colours::ink3});
    spans.append({meeting.event.in(language), {.size = 13, .weight = 550}, tone(&Colours::ink)});
    event->setSpans(spans);
    what->addWidget(event);
    auto *topic = new Paragraph(context.look, 17, this);
    topic->setSpans({{meeting.topic.in(language), {.size = 12.5}, tone(&Colours::ink2)}});
    topic->setVisible(!meeting.topic.isEmpty());
    what->addWidget(topic);
    setAccessibleName(QStringLiteral("%1, %2: %3 %4").arg(date, place, event->text(), topic->text()));

    if (const Source *source = story.source(meeting.source)) {
        const QString publisher = source->publisher.in(language);
        auto *link = new LinkButton(
            context.look, source->title.isEmpty() ? publisher : source->title, {.size = 11}, this);
        if (!source->title.isEmpty() && !publisher.isEmpty())
            link->setTail(QStringLiteral(", ") + publisher);
        link->setObjectName(QStringLiteral("source:") + source->id);
        setPlainToolTip(link, QStringLiteral("%1\n%2").arg(publisher, source->url.toString()));
        link->setAccessibleName(tr("Source: %1, %2").arg(source->title, publisher));
        link->setEnabled(isWebAddress(source->url));
        connect(link, &LinkButton::clicked, this, [this, url = source->url] { emit linkActivated(url); });
        auto *line = new QHBoxLayout;
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(link);
        line->addStretch();
        what->addLayout(line);
    }
    columns->addLayout(what, 1);
}

} // namespace summitry
