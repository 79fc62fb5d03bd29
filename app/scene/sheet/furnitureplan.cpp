// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/sheet/furnitureplan.h"

#include "scene/sheet/furnituretypes.h"
#include "scene/style/textlines.h"

#include <algorithm>

namespace summitry {

HeaderPlan planHeader(const Furniture &f, const HeaderOptions &options, double width)
{
    HeaderPlan plan;
    plan.options = options;
    const double room = width - 2 * options.margin;
    double y = options.top;
    bool any = false;
    const auto gap = [&](double space) {
        if (any)
            y += space;
        any = true;
    };
    if (options.dates && options.title) {
        gap(0);
        plan.dates = y;
        y += 14;
    }
    if (options.title) {
        const double dateline
            = f.dateline.isEmpty() ? 0 : textWidth(f.dateline, datelineType(options)) + TextGap;
        gap(4);
        plan.titleLine = options.titleSize * 34 / 30;
        plan.title = wrapped(f.title, titleType(options.titleSize), room - dateline, 2);
        plan.titleTop = y;
        y += plan.titleLine * static_cast<double>(plan.title.size());
    }
    if (options.standfirst && options.title && !f.standfirst.isEmpty()) {
        gap(3);
        // A few letters may stand in the margin rather than be cut.
        plan.standfirst
            = wrapped(f.standfirst, StandfirstType, room + options.margin / 2, options.standfirstLines);
        plan.standfirstTop = y;
        y += StandfirstLine * static_cast<double>(plan.standfirst.size());
    }
    if (options.key)
        plan.key = layKey(f, options.shortKey, room);
    if (!plan.key.empty()) {
        gap(options.dates ? 16 : 10);
        plan.keyTop = y;
        y += keyHeight(plan.key);
    }
    plan.height = any ? y + (plan.key.empty() ? 14 : 10) : 0;
    return plan;
}

void layKeyAgain(HeaderPlan &plan, const Furniture &furniture, double width)
{
    if (plan.options.key)
        plan.key = layKey(furniture, plan.options.shortKey, width - 2 * plan.options.margin);
}

QString widestDateline(const Story &story, const QString &language, const HeaderOptions &options)
{
    constexpr int Year = 366; // one is as wide as another: figures are
    const Type type = datelineType(options);
    QString widest;
    double most = 0;
    for (QDate day = story.start; day <= std::min(story.end, story.start.addDays(Year));
         day = day.addDays(1)) {
        const QString dateline = datelineOf(story, day, language);
        if (const double width = textWidth(dateline, type); width > most) {
            most = width;
            widest = dateline;
        }
    }
    return widest;
}

FooterPlan planFooter(const Furniture &furniture, double margin, double width)
{
    const bool narrow = width < NarrowPage;
    const int most = narrow ? 6 : 3;
    const double name = textWidth(QStringLiteral("Summitry"), NameType) + TextGap;
    const double room = width - 2 * margin - (narrow ? 0 : name);
    FooterPlan plan{
        margin, wrapped(furniture.sources, NoteType, room, most),
        wrapped(furniture.borders, NoteType, room, most)};
    if (narrow && !plan.borders.isEmpty() && textWidth(plan.borders.last(), NoteType) + name > room)
        plan.borders += QString();
    plan.height = 20 + NoteLine * static_cast<double>(plan.sources.size() + plan.borders.size());
    return plan;
}

} // namespace summitry
