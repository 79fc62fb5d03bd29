// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/timeline/timelinedays.h"

#include "scene/style/typeface.h"
#include "story/when.h"
#include "words/dates.h"

#include <algorithm>
#include <array>
#include <QLocale>
#include <QPainter>

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

QImage TimelineDays::painted(bool future) const
{
    const Colours &c = coloursOf(theme);
    QImage picture(size * pixelRatio, QImage::Format_RGB32);
    picture.setDevicePixelRatio(pixelRatio);
    picture.fill(c.paper);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBands(painter);
    const double strength = future ? 0.35 : 1;
    for (const TimelineAxis::Bar &bar : axis.bars()) {
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

void TimelineDays::paintBands(QPainter &painter) const
{
    const Colours &c = coloursOf(theme);
    for (const TimelineAxis::Band &band : axis.bands()) {
        const bool kept = !emphasis->filtered || emphasis->trips.contains(band.trip);
        painter.fillRect(band.wash, kept ? c.journeyWash : mixed(c.paper, c.journeyWash, 0.5));
        painter.fillRect(band.box, kept ? c.journey : faint(c.journey, 0.3));
    }
    for (const Name &name : names())
        drawText(
            painter, {name.box.left(), name.box.bottom() - 3}, name.text, nameType,
            name.kept ? c.journey : c.ink3);
}

QList<TimelineDays::Name> TimelineDays::names() const
{
    constexpr double gap = 8, rowHeight = 13, shortest = 34; // pixels
    const Story &story = *emphasis->itinerary->story;
    std::array<double, 2> taken{axis.left(), axis.left()}; // up to where, in each row; the lower first
    QList<Name> all;
    for (qsizetype i = 0; i < axis.bands().size(); ++i) {
        const TimelineAxis::Band &band = axis.bands()[i];
        const Country *country = world ? world->country(band.country) : nullptr;
        const Trip *trip = story.trip(band.trip);
        const QString whole = country ? country->name(story.language)
            : trip                    ? trip->title.in(story.language)
                                      : QString();
        const double next = i + 1 < axis.bands().size() ? axis.bands()[i + 1].box.left() - gap : axis.right();
        const double width = textWidth(whole, nameType);
        const double start = band.box.left(),
                     flush = std::min(std::max(band.box.right(), start), axis.right());
        const auto place = [&](size_t row, double left, double room) {
            const QString text = room < width ? elided(whole, nameType, room) : whole;
            const double wide = textWidth(text, nameType);
            if (left < taken[row] || left + wide > axis.right() + 1 || (room < width && room < shortest))
                return false;
            const double bottom = band.box.top() - 3 - rowHeight * static_cast<double>(row);
            all.append(
                {band.trip, text, QRectF(left, bottom - rowHeight, wide, rowHeight),
                 !emphasis->filtered || emphasis->trips.contains(band.trip)});
            taken[row] = left + wide + gap;
            return true;
        };
        if (whole.isEmpty() || (start + width <= next && place(0, start, width)))
            continue;
        if (place(0, flush - width, width) || place(1, start, width) || place(1, flush - width, width))
            continue;
        if (!place(0, start, next - start))
            place(1, start, axis.right() - start);
    }
    return all;
}

/// The share of a bar's meetings that the filter keeps.
double TimelineDays::keptShare(const TimelineAxis::Bar &bar) const
{
    const auto kept = std::ranges::count_if(
        axis.meetings(bar), [this](MeetingIndex meeting) { return emphasis->keepsMeeting(meeting); });
    return static_cast<double>(kept) / bar.count;
}

/// "1717"; with its era before AD 1000.
static QString yearName(int year, const QString &language)
{
    constexpr int firstPlain = 1000;
    return year < firstPlain ? dayInWords(QDate(year, 1, 1), language, {.precision = Precision::Year})
                             : QString::number(year);
}

void TimelineDays::paintAxis(QPainter &painter) const
{
    const Colours &c = coloursOf(theme);
    const QLocale locale(emphasis->itinerary->story->language);
    const double y = axis.baseline();
    painter.fillRect(QRectF(axis.left(), y, axis.right() - axis.left(), 1), c.ink);
    if (filter.from.isValid() || filter.to.isValid()) {
        const auto shown = [&](double x) { return std::clamp(x, axis.left(), axis.right()); };
        const double from = shown(axis.x(filter.from.isValid() ? filter.from : axis.first()));
        const double to = shown(axis.x((filter.to.isValid() ? filter.to : axis.last()).addDays(1)));
        painter.fillRect(QRectF(from, y - 1, to - from, 3), c.ink);
    }

    const double text = y + 18;
    const Story &story = *emphasis->itinerary->story;
    const auto endInWords
        = [&](const QDate &day) { return whenInWords(story, day, day, story.language, story.precision); };
    const QString first = endInWords(axis.firstShown());
    const QString last = endInWords(axis.lastShown());
    drawText(painter, {axis.left(), text}, first, axisType, c.ink2);
    drawText(painter, {axis.right(), text}, last, axisType, c.ink2, true);
    double taken = axis.left() + textWidth(first, axisType) + 8;
    const double free = axis.right() - textWidth(last, axisType) - 8;
    constexpr int threeYears = 3 * 365; // beyond, years are named alone
    if (axis.firstShown().daysTo(axis.lastShown()) >= threeYears) {
        for (int year = axis.firstShown().year() + 1; year <= axis.lastShown().year(); ++year) {
            if (year == 0)
                continue; // there is none
            const double x = axis.x(QDate(year, 1, 1));
            const QString name = yearName(year, story.language);
            painter.fillRect(QRectF(x, y, 1, 7), c.ink);
            if (x < taken || x + textWidth(name, monthType) > free)
                continue;
            drawText(painter, {x, text}, name, monthType, c.ink);
            taken = x + textWidth(name, monthType) + 6;
        }
        return;
    }
    constexpr double roomForEach = 26; // a day that has it is named whatever its weekday
    const bool each = axis.x(1.0) - axis.x(0.0) >= roomForEach;
    for (QDate day = axis.firstShown(); day <= axis.lastShown(); day = day.addDays(1)) {
        const bool month = day.day() == 1, monday = day.dayOfWeek() == Qt::Monday;
        const double x = axis.x(day);
        if ((!month && !monday && !each) || x < axis.left())
            continue;
        painter.fillRect(QRectF(x, y, 1, month ? 7 : 4), c.ink);
        const Type &type = month ? monthType : axisType;
        const bool isYear = month && day.month() == 1 && touchesYears(story);
        const QString name = isYear ? yearName(day.year(), story.language)
            : month                 ? locale.standaloneMonthName(day.month())
                                    : QString::number(day.day());
        const double width = textWidth(name, type);
        const bool nearMonth = !month && !each && (day.day() <= 3 || day.addDays(3).day() <= 3);
        if (nearMonth || x < taken || x + width > free)
            continue;
        drawText(painter, {x, text}, name, type, month ? c.ink : c.ink2);
        taken = x + width + 6;
    }
}

} // namespace summitry
