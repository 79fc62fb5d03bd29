// SPDX-License-Identifier: GPL-3.0-or-later

#include "goldencases.h"

#include "realstory.h"

#include <algorithm>

namespace summitry::test {

namespace {

std::function<SheetFrame()> withFurniture(const SheetContent &content, QSize pixels)
{
    return [=] {
        SheetOptions options;
        options.pixels = pixels;
        return composeSheet(content, options);
    };
}

/// Small and without words: land, graticule and arcs wherever the map is centred.
std::function<SheetFrame()> mapAlone(const Projection &projection)
{
    return [=] {
        SheetContent content = realStory();
        content.medium = smallWorld();
        content.projection = projection.kind();
        content.fit = std::nullopt;
        content.view.projection = projection;
        content.view.size = projection.bounds().size() * 100;
        content.view.scale = 100;
        SheetOptions options;
        options.pixels = projection.isAzimuthal() ? QSize(240, 240) : QSize(360, 200);
        options.title = options.legend = options.credit = false;
        SheetFrame sheet = composeSheet(content, options);
        sheet.scene.layout.labels.clear();
        return sheet;
    };
}

std::vector<GoldenCase> madeCases()
{
    const QSize wide(1440, 810);
    SheetContent dark = realStory(), china = realStory(), globe = realStory(), day = realStory();
    dark.theme = Theme::Dark;
    china.filter.countries = {QStringLiteral("CHN")};
    globe.projection = ProjectionKind::Orthographic;
    day.moment = endOf(day, QDate(2024, 6, 20));
    std::vector<GoldenCase> cases{
        {QStringLiteral("whole-light"), withFurniture(realStory(), wide)},
        {QStringLiteral("whole-dark"), withFurniture(dark, wide)},
        {QStringLiteral("china"), withFurniture(china, wide)},
        {QStringLiteral("globe"), withFurniture(globe, wide)},
        {QStringLiteral("day-2024-06-20"), withFurniture(day, wide)},
        {QStringLiteral("square"), withFurniture(realStory(), QSize(1080, 1080))},
    };
    for (const ProjectionKind kind : namedProjections) {
        for (const LonLat centre : {LonLat{60, 40}, LonLat{150, -25}, LonLat{-100, 80}}) {
            const Projection projection(kind, {centre.lon, kind.isAzimuthal() ? centre.lat : 0});
            cases.push_back(
                {QString::asprintf("%s%+g", qPrintable(kind.id()), centre.lon), mapAlone(projection)});
        }
    }
    return cases;
}

} // namespace

const std::vector<GoldenCase> &goldenCases()
{
    static const std::vector<GoldenCase> cases = madeCases();
    return cases;
}

SheetFrame goldenSheet(const QString &name)
{
    return std::ranges::find(goldenCases(), name, &GoldenCase::name)->compose();
}

SheetFrame closeSheet()
{
    SheetContent content = realStory();
    content.fit = std::nullopt;
    content.view = goldenSheet(QStringLiteral("whole-light")).scene.view;
    content.view.centre = *content.view.projection.project({62, 42});
    content.view.scale *= 4;
    SheetOptions options;
    options.pixels = {1440, 810};
    return composeSheet(content, options);
}

SheetFrame movingSheet()
{
    SheetContent content = realStory();
    content.reduceMotion = false;
    const Schedule schedule(content.itinerary, content.pace);
    for (double day = 10; day < 60; day += 0.1) {
        content.moment = schedule.fromDays(day);
        const Frame frame = frameAt(schedule, content.moment, {});
        if (frame.movingArcs().size() > 1 && !frame.announcedArcs().empty())
            break;
    }
    SheetOptions options;
    options.pixels = {1440, 810};
    return composeSheet(content, options);
}

SheetFrame withoutFurniture(SheetFrame sheet)
{
    const auto plan = std::make_shared<SheetPlan>(*sheet.plan);
    plan->header = plan->footer = {};
    sheet.plan = plan;
    return sheet;
}

} // namespace summitry::test
