// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/timeline/timelineaxis.h"

#include "scene/style/typeface.h"

#include <cmath>
#include <QHash>
#include <QMap>

namespace summitry {

namespace {

constexpr double bandTop = 33, bandHeight = 4;

} // namespace

TimelineAxis::TimelineAxis(std::shared_ptr<const Itinerary> itinerary, QSize size, const Window &window)
    : m_itinerary(std::move(itinerary))
    , m_right(size.width() - 24)
    , m_baseline(size.height() - 34)
{
    if (!m_itinerary)
        return;
    m_window = bounded(window);
    m_dayWidth = (m_right - m_left) / m_window.days;
    layBands();
    stackBars(size.height());
}

QDate TimelineAxis::first() const
{
    return m_itinerary->story->start;
}

QDate TimelineAxis::last() const
{
    return m_itinerary->story->end;
}

int TimelineAxis::dayCount() const
{
    return static_cast<int>(first().daysTo(last())) + 1;
}

TimelineAxis::Window TimelineAxis::bounded(Window window) const
{
    constexpr double fewest = 2;
    const double all = dayCount();
    window.days = window.days <= 0 ? all : std::clamp(window.days, std::min(fewest, all), all);
    window.from = std::clamp(window.from, 0.0, all - window.days);
    return window;
}

QDate TimelineAxis::firstShown() const
{
    return first().addDays(static_cast<qint64>(std::floor(m_window.from + 1e-6)));
}

QDate TimelineAxis::lastShown() const
{
    return std::min(
        last(), first().addDays(static_cast<qint64>(std::ceil(m_window.from + m_window.days - 1e-6)) - 1));
}

TimelineAxis::Window TimelineAxis::zoomed(double factor, double x) const
{
    const double share = std::clamp((x - m_left) / (m_right - m_left), 0.0, 1.0);
    Window window = bounded({m_window.from, m_window.days / factor});
    window.from = m_window.from + share * (m_window.days - window.days);
    return bounded(window);
}

TimelineAxis::Window TimelineAxis::moved(double days) const
{
    return bounded({m_window.from + days, m_window.days});
}

TimelineAxis::Window TimelineAxis::showing(double day) const
{
    Window window = m_window;
    if (day < window.from)
        window.from = day - window.days * 0.05;
    else if (day > window.from + window.days)
        window.from = day - window.days * 0.95;
    return bounded(window);
}

bool TimelineAxis::isShown(double days) const
{
    return days >= m_window.from && days <= m_window.from + m_window.days;
}

double TimelineAxis::x(const QDate &day) const
{
    return x(static_cast<double>(first().daysTo(day)));
}

double TimelineAxis::daysAt(double x) const
{
    return std::clamp(m_window.from + (x - m_left) / m_dayWidth, 0.0, static_cast<double>(dayCount()));
}

QDate TimelineAxis::dayAt(double x) const
{
    return first().addDays(std::min(static_cast<qint64>(daysAt(x)), static_cast<qint64>(dayCount() - 1)));
}

const TimelineAxis::Bar *TimelineAxis::barAt(QPointF point) const
{
    for (const Bar &bar : m_bars) {
        if (bar.box.adjusted(-1, -0.5, 1, 0.5).contains(point))
            return &bar;
    }
    return nullptr;
}

const TimelineAxis::Band *TimelineAxis::bandAt(QPointF point) const
{
    for (const Band &band : m_bands) {
        if (band.box.adjusted(-1, -16, 1, 3).contains(point))
            return &band;
    }
    return nullptr;
}

std::span<const MeetingIndex> TimelineAxis::meetings(const Bar &bar) const
{
    return std::span(m_stacked.constData() + bar.first, static_cast<size_t>(bar.count));
}

void TimelineAxis::stackBars(int height)
{
    constexpr double narrowest = 2; // pixels of a column
    m_columnDays = std::max(1, static_cast<int>(std::ceil(narrowest / m_dayWidth)));
    struct Column {
        QList<MeetingIndex> journeys, visits;
        qsizetype size() const { return journeys.size() + visits.size(); }
    };
    const auto &all = m_itinerary->story->meetings;
    QMap<qint64, Column> columns;
    for (const MeetingIndex i : all.indices()) {
        Column &column = columns[first().daysTo(all[i].date) / m_columnDays];
        (m_itinerary->visitTo(i).isValid() ? column.visits : column.journeys) << i;
    }
    qsizetype tallest = 1;
    for (const Column &column : std::as_const(columns))
        tallest = std::max(tallest, column.size());
    // Bars are 3 high and 1 apart (2 high in a low window), thinner where a day has too many for the room.
    const double room = m_baseline - bandTop - bandHeight - 3;
    const double bar = height < 130 ? 2 : 3;
    const double pitch = std::min(bar + 1, room / static_cast<double>(tallest));
    const double thick = std::max(pitch - 1, pitch * 0.7);
    const double width = std::clamp(columnWidth() - 2, 1.0, 10.0);
    constexpr double thinnest = 1;
    for (auto column = columns.cbegin(); column != columns.cend(); ++column) {
        const double left = x(static_cast<double>(column.key() * m_columnDays)) + (columnWidth() - width) / 2;
        if (left + width / 2 < m_left || left + width / 2 > m_right)
            continue;
        double bottom = m_baseline - 2;
        const auto stack = [&](const QList<MeetingIndex> &meetings, bool journey) {
            const int together = pitch < thinnest ? static_cast<int>(meetings.size()) : 1;
            for (qsizetype i = 0; i < meetings.size(); i += together) {
                const double tall = together > 1 ? pitch * together : thick;
                m_bars << Bar{
                    meetings[i], journey, QRectF(left, bottom - tall, width, tall), m_stacked.size(),
                    together};
                m_stacked << meetings.sliced(i, together);
                bottom -= together > 1 ? tall : pitch;
            }
        };
        stack(column->journeys, true);
        stack(column->visits, false);
    }
}

void TimelineAxis::layBands()
{
    const Story &story = *m_itinerary->story;
    const Leader *protagonist = story.leader(story.protagonist);
    const QString home = protagonist ? protagonist->country : QString();
    QHash<QString, QString> countries; // by trip
    for (const Leg &leg : story.legs) {
        const QString country = story.place(leg.to)->country;
        if (country != home && !countries.contains(leg.trip))
            countries.insert(leg.trip, country);
    }
    for (const Trip &trip : story.trips) {
        Band band{.trip = trip.id, .country = countries.value(trip.id), .box = {}, .wash = {}};
        const double from = std::max(x(trip.start), m_left), to = std::min(x(trip.end.addDays(1)), m_right);
        if (to <= from)
            continue;
        band.box = QRectF(from + 0.5, bandTop, std::max(to - from - 1, 0.5), bandHeight);
        band.wash = QRectF(band.box.left(), bandTop, band.box.width(), m_baseline - bandTop);
        m_bands << band;
    }
    std::ranges::sort(m_bands, {}, [](const Band &band) { return band.box.left(); });
    // A trip that begins on another's last day takes that day.
    for (qsizetype i = 0; i + 1 < m_bands.size(); ++i) {
        Band &band = m_bands[i];
        const double next = m_bands[i + 1].box.left();
        band.box.setRight(std::clamp(next - 1, band.box.left() + 0.5, band.box.right()));
        band.wash.setRight(band.box.right());
    }
}

} // namespace summitry
