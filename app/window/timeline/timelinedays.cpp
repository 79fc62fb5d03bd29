// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/timeline/timelinedays.h"

#include "scene/style/typeface.h"

#include <algorithm>
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
    const Story &story = *emphasis->itinerary->story;
    const bool crowded = axis.bands().size() > 50; // names would stand on each other
    double taken = axis.left();
    for (const TimelineAxis::Band &band : axis.bands()) {
        const bool kept = !emphasis->filtered || emphasis->trips.contains(band.trip);
        painter.fillRect(band.wash, kept ? c.journeyWash : mixed(c.paper, c.journeyWash, 0.5));
        painter.fillRect(band.box, kept ? c.journey : faint(c.journey, 0.3));
        if (crowded && band.nameBaseline.x() < taken)
            continue;
        const Country *country = world ? world->country(band.country) : nullptr;
        const QString name
            = country ? country->name(story.language) : story.trip(band.trip)->title.in(story.language);
        const double left = band.nameBaseline.x() - (band.nameAtRight ? textWidth(name, nameType) : 0);
        if (crowded && left < taken)
            continue;
        drawText(painter, band.nameBaseline, name, nameType, kept ? c.journey : c.ink3, band.nameAtRight);
        taken = left + textWidth(name, nameType) + 8;
    }
}

/// The share of a bar's meetings that the filter keeps.
double TimelineDays::keptShare(const TimelineAxis::Bar &bar) const
{
    const auto kept = std::ranges::count_if(
        axis.meetings(bar), [this](MeetingIndex meeting) { return emphasis->keepsMeeting(meeting); });
    return static_cast<double>(kept) / bar.count;
}

void TimelineDays::paintAxis(QPainter &painter) const
{
    const Colours &c = coloursOf(theme);
    const QLocale locale(emphasis->itinerary->story->language);
    const double y = axis.baseline();
    painter.fillRect(QRectF(axis.left(), y, axis.right() - axis.left(), 1), c.ink);
    if (filter.from.isValid() || filter.to.isValid()) {
        const double from = axis.x(filter.from.isValid() ? filter.from : axis.first());
        const double to = axis.x((filter.to.isValid() ? filter.to : axis.last()).addDays(1));
        painter.fillRect(QRectF(from, y - 1, to - from, 3), c.ink);
    }

    const double text = y + 18;
    const QString dayMonth = QStringLiteral("d MMMM");
    const QString first = locale.toString(axis.first(), dayMonth);
    const QString last = locale.toString(axis.last(), dayMonth);
    drawText(painter, {axis.left(), text}, first, axisType, c.ink2);
    drawText(painter, {axis.right(), text}, last, axisType, c.ink2, true);
    double taken = axis.left() + textWidth(first, axisType) + 8;
    const double free = axis.right() - textWidth(last, axisType) - 8;
    constexpr int threeYears = 3 * 365; // beyond, years are named alone
    if (axis.dayCount() > threeYears) {
        for (int year = axis.first().year() + 1; year <= axis.last().year(); ++year) {
            const double x = axis.x(QDate(year, 1, 1));
            const QString name = QString::number(year);
            painter.fillRect(QRectF(x, y, 1, 7), c.ink);
            if (x < taken || x + textWidth(name, monthType) > free)
                continue;
            drawText(painter, {x, text}, name, monthType, c.ink);
            taken = x + textWidth(name, monthType) + 6;
        }
        return;
    }
    for (QDate day = axis.first(); day <= axis.last(); day = day.addDays(1)) {
        const bool month = day.day() == 1, monday = day.dayOfWeek() == Qt::Monday;
        if (!month && !monday)
            continue;
        const double x = axis.x(day);
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

} // namespace summitry
