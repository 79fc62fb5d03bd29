// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling/itinerary.h"

#include <cmath>
#include <QRectF>
#include <QSize>
#include <span>

namespace summitry {

/// What of the story's days a timeline shows: from a moment, days since the first morning, so many.
struct TimelineWindow {
    double from = 0, days = 0; ///< 0 days: all
    bool operator==(const TimelineWindow &) const = default;
};

/// Where the story's days, meetings and trips lie on the timeline. Widget coordinates.
class TimelineAxis {
public:
    using Window = TimelineWindow;
    TimelineAxis() = default;
    TimelineAxis(std::shared_ptr<const Itinerary> itinerary, QSize size, const Window &window = {});

    /// A meeting; where many days share a pixel or a day has more than there is room for, as many as have
    /// come together.
    struct Bar {
        MeetingIndex meeting; ///< the first
        bool journey = false; ///< held at the other leader's home
        QRectF box;
        qsizetype first = 0; ///< where its meetings begin, see `meetings`
        int count = 1;
    };
    struct Band {
        QString trip;
        QString country; ///< where the trip led first
        QRectF box; ///< the band itself
        QRectF wash; ///< down to the baseline
    };

    bool isEmpty() const { return !m_itinerary; }
    double left() const { return m_left; }
    double right() const { return m_right; }
    double baseline() const { return m_baseline; }
    double dayWidth() const { return m_dayWidth; }
    QDate first() const;
    QDate last() const;
    int dayCount() const;
    const Window &window() const { return m_window; }
    QDate firstShown() const; ///< at the left end
    QDate lastShown() const;
    /// As near as a day or two, and never beyond the story's days.
    Window zoomed(double factor, double x) const;
    Window moved(double days) const;
    Window showing(double day) const; ///< moved no farther than needed for a moment to be seen
    double x(double days) const
    {
        return m_left + (days - m_window.from) * m_dayWidth;
    } ///< since the first morning
    double x(const QDate &day) const; ///< of the day's morning
    double daysAt(double x) const; ///< bounded to the story
    QDate dayAt(double x) const;
    const QList<Bar> &bars() const { return m_bars; }
    const QList<Band> &bands() const { return m_bands; }
    std::span<const MeetingIndex> meetings(const Bar &bar) const;
    /// The left end of the column of bars of a moment, days since the first morning.
    double columnAt(double days) const { return x(std::floor(days / m_columnDays) * m_columnDays); }
    double columnWidth() const { return m_columnDays * m_dayWidth; }
    bool isShown(double days) const; ///< a moment
    const Bar *barAt(QPointF point) const;
    const Band *bandAt(QPointF point) const;

private:
    Window bounded(Window window) const;
    void stackBars(int height);
    void layBands();

    std::shared_ptr<const Itinerary> m_itinerary;
    double m_left = 196, m_right = 197, m_baseline = 0, m_dayWidth = 1;
    Window m_window;
    int m_columnDays = 1; ///< in a column of bars
    QList<MeetingIndex> m_stacked; ///< meetings, bar by bar
    QList<Bar> m_bars;
    QList<Band> m_bands;
};

} // namespace summitry
