#include "scene/style/typeface.h"
#include "window/timeline/timeline.h"

#include <algorithm>
#include <QLocale>
#include <QPainter>

// What the timeline looks like: the part of Timeline that paints.

namespace summitry {

namespace {

constexpr Type axisType{.size = 11, .tabular = true};
constexpr Type monthType{.size = 11, .weight = 650};
constexpr Type nameType{.size = 11, .weight = 550};

void drawText(
    QPainter &painter, QPointF baseline, const QString &text, const Type &type, const QColor &colour,
    bool flushRight = false)
{
    painter.setFont(typeface(type));
    painter.setPen(colour);
    painter.drawText(baseline - QPointF(flushRight ? textWidth(text, type) : 0, 0), text);
}

QColor faint(QColor colour, double opacity)
{
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

} // namespace

void Timeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_axis.isEmpty() || m_emphasis.itinerary != m_itinerary)
        painter.fillRect(rect(), m_look.colours().paper);
    if (m_axis.isEmpty() || m_emphasis.itinerary != m_itinerary)
        return;
    paintDays(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPlayhead(painter);
    if (hasFocus()) {
        painter.setPen(QPen(m_look.colours().ink, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(m_axis.left() - 10, 4, m_axis.right() - m_axis.left() + 20, height() - 8));
    }
}

void Timeline::paintBands(QPainter &painter) const
{
    const Colours &c = m_look.colours();
    const Story &story = *m_itinerary->story;
    const std::shared_ptr<const World> world = m_library.nearestWorld(MapScale::Small);
    double taken = m_axis.left();
    for (const TimelineAxis::Band &band : m_axis.bands()) {
        const bool kept = !m_emphasis.filtered || m_emphasis.trips.contains(band.trip);
        painter.fillRect(band.wash, kept ? c.journeyWash : mixed(c.paper, c.journeyWash, 0.5));
        painter.fillRect(band.box, kept ? c.journey : faint(c.journey, 0.3));
        const Country *country = world ? world->country(band.country) : nullptr;
        const QString name
            = country ? country->name(story.language) : story.trip(band.trip)->title.in(story.language);
        constexpr qsizetype many = 50; // names would stand on each other
        const double left = band.nameBaseline.x() - (band.nameAtRight ? textWidth(name, nameType) : 0);
        if (m_axis.bands().size() > many && left < taken)
            continue;
        drawText(painter, band.nameBaseline, name, nameType, kept ? c.journey : c.ink3, band.nameAtRight);
        taken = left + textWidth(name, nameType) + 8;
    }
}

QPixmap Timeline::paintedDays(bool future) const
{
    const Colours &c = m_look.colours();
    QPixmap picture(size() * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(c.paper);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBands(painter);
    const double strength = future ? 0.35 : 1;
    for (const TimelineAxis::Bar &bar : m_axis.bars()) {
        const auto paint = [&](double from, double to, double opacity) {
            const QRectF part(bar.box.left(), bar.box.bottom() - to, bar.box.width(), to - from);
            painter.fillRect(part, faint(bar.journey ? c.journey : c.visit, opacity * strength));
        };
        const double kept = bar.box.height() * keptShare(bar);
        if (kept > 0)
            paint(0, kept, 1);
        if (kept < bar.box.height())
            paint(kept, bar.box.height(), 0.25);
    }
    paintAxis(painter);
    return picture;
}

/// The share of a bar's meetings that the filter keeps.
double Timeline::keptShare(const TimelineAxis::Bar &bar) const
{
    const auto kept = std::ranges::count_if(
        m_axis.meetings(bar), [this](int meeting) { return m_emphasis.keepsMeeting(meeting); });
    return static_cast<double>(kept) / bar.count;
}

/// Strong up to the playhead, faint beyond; in the column that it stands in, bar by bar.
void Timeline::paintDays(QPainter &painter)
{
    if (m_past.isNull() || m_past.devicePixelRatio() != devicePixelRatioF()) {
        m_past = paintedDays(false);
        m_future = paintedDays(true);
    }
    const double ratio = devicePixelRatioF();
    const auto show = [&](const QPixmap &picture, double from, double to) {
        const QRectF part(from, 0, to - from, height());
        painter.drawPixmap(part, picture, QRectF(part.topLeft() * ratio, part.size() * ratio));
    };
    if (m_playhead.atRest())
        return show(m_past, 0, width());
    const Schedule &schedule = m_playhead.schedule();
    const double now = m_playhead.moment();
    const double column = m_axis.columnAt(schedule.toDays(now)), next = column + m_axis.columnWidth();
    show(m_past, 0, column);
    show(m_future, column, width());
    for (const TimelineAxis::Bar &bar : m_axis.bars()) {
        if (bar.box.center().x() < column || bar.box.center().x() >= next
            || schedule.meeting(bar.meeting) > now)
            continue;
        const QRectF box = bar.box.adjusted(-1, 0, 1, 0); // what antialiasing covers
        painter.drawPixmap(box, m_past, QRectF(box.topLeft() * ratio, box.size() * ratio));
    }
}

void Timeline::paintAxis(QPainter &painter) const
{
    const Colours &c = m_look.colours();
    const QLocale locale(m_itinerary->story->language);
    const double y = m_axis.baseline();
    painter.fillRect(QRectF(m_axis.left(), y, m_axis.right() - m_axis.left(), 1), c.ink);
    const Filter &filter = m_selection.filter();
    if (filter.from.isValid() || filter.to.isValid()) {
        const double from = m_axis.x(filter.from.isValid() ? filter.from : m_axis.first());
        const double to = m_axis.x((filter.to.isValid() ? filter.to : m_axis.last()).addDays(1));
        painter.fillRect(QRectF(from, y - 1, to - from, 3), c.ink);
    }

    const double text = y + 18;
    const QString dayMonth = QStringLiteral("d MMMM");
    const QString first = locale.toString(m_axis.first(), dayMonth);
    const QString last = locale.toString(m_axis.last(), dayMonth);
    drawText(painter, {m_axis.left(), text}, first, axisType, c.ink2);
    drawText(painter, {m_axis.right(), text}, last, axisType, c.ink2, true);
    double taken = m_axis.left() + textWidth(first, axisType) + 8;
    const double free = m_axis.right() - textWidth(last, axisType) - 8;
    constexpr int threeYears = 3 * 365; // beyond, years are named alone
    if (m_axis.dayCount() > threeYears) {
        for (int year = m_axis.first().year() + 1; year <= m_axis.last().year(); ++year) {
            const double x = m_axis.x(QDate(year, 1, 1));
            const QString name = QString::number(year);
            painter.fillRect(QRectF(x, y, 1, 7), c.ink);
            if (x < taken || x + textWidth(name, monthType) > free)
                continue;
            drawText(painter, {x, text}, name, monthType, c.ink);
            taken = x + textWidth(name, monthType) + 6;
        }
        return;
    }
    for (QDate day = m_axis.first(); day <= m_axis.last(); day = day.addDays(1)) {
        const bool month = day.day() == 1, monday = day.dayOfWeek() == Qt::Monday;
        if (!month && !monday)
            continue;
        const double x = m_axis.x(day);
        painter.fillRect(QRectF(x, y, 1, month ? 7 : 4), c.ink);
        const Type &type = month ? monthType : axisType;
        const QString name = month ? locale.standaloneMonthName(day.month()) : QString::number(day.day());
        const double width = textWidth(name, type);
        const bool nearMonth = !month && (day.day() <= 3 || day.addDays(3).day() <= 3);
        if (nearMonth || x < taken || x + width > free)
            continue;
        drawText(painter, {x, text}, name, type, month ? c.ink : c.ink2);
        taken = x + width + 6;
    }
}

void Timeline::paintPlayhead(QPainter &painter) const
{
    if (m_playhead.atRest())
        return;
    const Colours &c = m_look.colours();
    const double x = playheadX(), y = m_axis.baseline();
    const double top = m_axis.bands().isEmpty() ? 24 : m_axis.bands().first().box.top();
    painter.fillRect(QRectF(x - 0.75, top, 1.5, y - top), c.ink);
    painter.setPen(QPen(c.ink, 2));
    painter.setBrush(c.paper);
    painter.drawEllipse(QPointF(x, y + 0.5), 5.5, 5.5);
}

} // namespace summitry
