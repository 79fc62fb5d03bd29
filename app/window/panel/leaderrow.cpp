// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/panel/leaderrow.h"

#include "scene/style/typeface.h"
#include "window/parts/paragraph.h"
#include "window/parts/plaintext.h"
#include "words/words.h"

#include <algorithm>
#include <QKeyEvent>
#include <QPainter>

namespace summitry {

namespace {

constexpr double dimmedFlag = 0.4;
constexpr double dimmedMark = 0.25;

} // namespace

PanelRow::PanelRow(PanelContext &context, int height, QWidget *parent)
    : QAbstractButton(parent)
    , m_context(context)
    , m_height(height)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PanelRow::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        emit pressedWith(event->modifiers().testFlag(Qt::ControlModifier));
    } else if (key == Qt::Key_Up || key == Qt::Key_Down) {
        focusNextPrevChild(key == Qt::Key_Down);
    } else {
        // A button would take keys itself. NOLINTNEXTLINE(bugprone-parent-virtual-call)
        QWidget::keyPressEvent(event);
    }
}

void PanelRow::mouseReleaseEvent(QMouseEvent *event)
{
    const bool pressed = isDown() && rect().contains(event->position().toPoint());
    QAbstractButton::mouseReleaseEvent(event);
    if (pressed)
        emit pressedWith(event->modifiers().testFlag(Qt::ControlModifier));
}

QRect PanelRow::begin(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse())
        painter.fillRect(rect().adjusted(0, 0, 0, -1), m_context.look.colours().field);
    if (hasFocus())
        paintFocusRing(painter, rect(), m_context.look.colours());
    return rect().adjusted(panel::bleed, 0, -panel::bleed, 0);
}

LeaderRow::LeaderRow(PanelContext &context, const Leader &leader, Marks marks, QWidget *parent)
    : PanelRow(context, Height, parent)
    , m_leader(leader.id)
    , m_name(leader.name.in(context.language))
    , m_second(leader.office.in(context.language))
    , m_country(leader.country)
    , m_marks(marks)
    , m_meetings(context.story().meetingsOf(leader.id))
{
    setObjectName(QStringLiteral("leader:") + leader.id);
    describe();
}

void LeaderRow::setSecondLine(const QString &line)
{
    m_second = line;
    describe();
}

void LeaderRow::recount()
{
    describe();
    update();
}

void LeaderRow::describe()
{
    setPlainToolTip(this, m_second);
    QStringList words{m_name, m_second, m_context.countryName(m_country)};
    if (isDimmed())
        words << tr("outside the filter");
    else if (m_marks == Marks::Shown)
        words << counted(m_context.countOf(m_meetings), QStringLiteral("meeting"));
    words.removeAll(QString());
    setAccessibleName(words.join(QStringLiteral(", ")));
}

int LeaderRow::paintMarks(QPainter &painter, const QRect &column) const
{
    const Colours &colours = m_context.look.colours();
    const bool dimmed = isDimmed();
    const auto kept = [&](MeetingIndex meeting) {
        return m_context.emphasis->keepsMeeting(meeting) && m_context.frame.hasBegun(meeting);
    };
    const Type type{.size = 14, .weight = 600, .tabular = true};
    const int countWidth = 20;
    painter.setFont(typeface(type));
    painter.setPen(colours.ink);
    if (!dimmed)
        painter.drawText(
            column, Qt::AlignRight | Qt::AlignVCenter, QString::number(m_context.countOf(m_meetings)));

    int width = 0;
    for (const MeetingIndex meeting : m_meetings)
        width += (m_context.isJourney(meeting) ? 4 : 3) + 2;
    const int room = column.width() / 3;
    int x = column.right() + 1 - countWidth - std::min(width, room) + 2;
    const int left = x;
    const int bottom = column.center().y() + 6;
    for (const MeetingIndex meeting : m_meetings) {
        const bool journey = m_context.isJourney(meeting);
        const QSize size = journey ? QSize(4, 12) : QSize(3, 9);
        if (x + size.width() > column.right() - countWidth + 2)
            break;
        const QColor colour = journey ? colours.journey : colours.visit;
        painter.fillRect(
            QRect({x, bottom - size.height()}, size),
            kept(meeting) ? colour : mixed(colours.panel, colour, dimmedMark));
        x += size.width() + 2;
    }
    return left;
}

void LeaderRow::paintEvent(QPaintEvent *)
{
    const Colours &colours = m_context.look.colours();
    const bool dimmed = isDimmed();
    QPainter painter(this);
    const QRect column = begin(painter);
    painter.fillRect(QRect(column.left(), height() - 1, column.width(), 1), colours.ruleSoft);
    m_context.flags.paint(
        painter, {column.left(), 12, 24, 18}, m_context.iso2(m_country), m_country, colours,
        dimmed ? dimmedFlag : 1);
    const int end = m_marks == Marks::Shown ? paintMarks(painter, column) - 10 : column.right();
    const int x = column.left() + 36;
    const Type name{.size = 14, .weight = dimmed ? 450 : 550};
    const Type second{.size = 12};
    painter.setFont(typeface(name));
    painter.setPen(dimmed ? colours.ink3 : colours.ink);
    painter.drawText(QPointF(x, 18), elided(m_name, name, end - x));
    painter.setFont(typeface(second));
    painter.setPen(colours.ink3);
    painter.drawText(QPointF(x, 34), elided(m_second, second, end - x));
}

RegionHead::RegionHead(PanelContext &context, const QString &id, QWidget *parent)
    : PanelRow(context, Height, parent)
{
    const QString region = context.story().regionName(id).in(context.language);
    setText(region);
    setObjectName(QStringLiteral("region:") + id);
    setPlainToolTip(this, tr("Keep %1 alone").arg(region));
}

void RegionHead::setCount(const QString &count)
{
    m_count = count;
    setAccessibleName(QStringLiteral("%1: %2").arg(text(), count));
    update();
}

void RegionHead::paintEvent(QPaintEvent *)
{
    const Colours &colours = m_context.look.colours();
    QPainter painter(this);
    const QRect column = begin(painter);
    painter.fillRect(QRect(column.left(), 0, column.width(), 1), colours.ink);
    const Type count{.size = 11.5, .tabular = true};
    painter.setFont(typeface(count));
    painter.setPen(colours.ink3);
    painter.drawText(column, Qt::AlignRight | Qt::AlignVCenter, m_count);
    const Type head{.size = 11.5, .weight = 650};
    painter.setFont(typeface(head));
    painter.setPen(colours.ink);
    painter.drawText(
        column, Qt::AlignLeft | Qt::AlignVCenter,
        elided(text(), head, column.width() - textWidth(m_count, count) - 12));
}

} // namespace summitry
