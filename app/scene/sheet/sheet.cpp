#include "scene/sheet/sheet.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QPainter>

namespace summitry {

namespace {

constexpr double DesignWidth = 1440, DesignHeight = 810, NarrowestDesign = 1000;
constexpr double Margin = 45, HeaderTop = 20, BareKeyTop = 14;
constexpr double StoryMargin = 56; // around the whole story: room for labels

double factorFor(QSizeF pixels)
{
    const double fits = std::min(pixels.width() / DesignWidth, pixels.height() / DesignHeight);
    if (pixels.width() / pixels.height() >= DesignWidth / DesignHeight)
        return fits;
    const double sameArea = std::sqrt(pixels.width() * pixels.height() / (DesignWidth * DesignHeight));
    return std::max(fits, std::min(sameArea, pixels.width() / NarrowestDesign));
}

std::shared_ptr<const World> worldFor(const SheetContent &content, MapScale scale)
{
    std::array candidates{content.medium, content.large, content.small};
    if (scale == MapScale::Small)
        candidates = {content.small, content.medium, content.large};
    else if (scale == MapScale::Large)
        candidates = {content.large, content.medium, content.small};
    const auto found = std::ranges::find_if(candidates, [](const auto &world) { return world != nullptr; });
    return found == candidates.end() ? nullptr : *found;
}

// A tall picture of a flat map would show sea beyond the poles: rather more of the world, or, where it fits
// whole, as much sea above as below.
View withoutEmptySea(View view)
{
    const QRectF world = view.projection.bounds(), seen = view.frame();
    if (view.projection.isAzimuthal())
        return view;
    if (seen.height() >= world.height())
        view.centre.setY(world.center().y());
    else
        view.centre.setY(
            std::clamp(view.centre.y(), world.top() + seen.height() / 2, world.bottom() - seen.height() / 2));
    return view;
}

View viewFor(const SheetContent &content, QSizeF size, double pixelRatio)
{
    if (!content.fit) {
        View view = content.view.resized(size);
        view.pixelRatio = pixelRatio;
        return view;
    }
    View view;
    view.projection = Projection(
        content.projection, content.centre.value_or(storyCentre(*content.itinerary, content.projection)));
    view.size = size;
    view.pixelRatio = pixelRatio;
    const double m = *content.fit == Fit::Story ? StoryMargin : 0;
    return withoutEmptySea(
        view.fitted(storyExtent(*content.itinerary, view.projection, *content.fit), QMarginsF(m, m, m, m)));
}

Frame frameFor(const SheetContent &content, const Schedule &schedule)
{
    if (content.moment < 0)
        return frameAt(schedule, schedule.duration(), {.atRest = true});
    return frameAt(schedule, content.moment, {.reduceMotion = content.reduceMotion});
}

HeaderOptions headerOptions(const SheetOptions &options)
{
    HeaderOptions header;
    header.margin = Margin;
    header.top = options.title ? HeaderTop : BareKeyTop;
    header.dates = options.title;
    header.title = options.title;
    header.standfirst = options.title;
    header.key = options.legend;
    header.standfirstLines = 3;
    return header;
}

} // namespace

MapScale scaleNeeded(const SheetContent &content, const SheetOptions &options)
{
    const double factor = factorFor(options.pixels);
    return viewFor(content, QSizeF(options.pixels) / factor, factor).mapScale();
}

Sheet composeSheet(const SheetContent &content, const SheetOptions &options)
{
    Sheet sheet;
    sheet.options = options;
    sheet.factor = factorFor(options.pixels);
    sheet.size = QSizeF(options.pixels) / sheet.factor;

    Scene &scene = sheet.scene;
    scene.itinerary = content.itinerary;
    scene.theme = content.theme;
    scene.language = content.language;
    scene.transparent = options.transparent;
    scene.emphasis = emphasise(content.itinerary, content.filter);
    const Schedule schedule(content.itinerary, content.pace);
    scene.frame = frameFor(content, schedule);
    scene.view = viewFor(content, sheet.size, sheet.factor);
    const auto anyWorld = std::make_shared<Chart>();
    anyWorld->world = worldFor(content, MapScale::Medium);
    scene.chart = anyWorld; // its names and worldview are all that the furniture needs
    sheet.furniture = furnish(scene, content.filter);

    // The map begins and ends on whole device pixels.
    const auto whole = [&](double length) { return std::round(length * sheet.factor) / sheet.factor; };
    const double width = sheet.size.width(), height = sheet.size.height();
    const double top = whole(headerHeight(sheet.furniture, headerOptions(options), width));
    const double below = options.credit ? whole(footerHeight(sheet.furniture, Margin, width)) : 0;
    sheet.map = QRectF(0, top, width, std::max(0.0, height - top - below));
    if (top > 0)
        sheet.header = QRectF(0, 0, width, top);
    if (below > 0)
        sheet.footer = QRectF(0, height - below, width, below);

    scene.view = viewFor(content, sheet.map.size(), sheet.factor);
    scene.chart = drawChart(
        worldFor(content, scene.view.mapScale()), scene.view.projection, scene.view.tolerance(),
        scene.view.frame());
    LayoutOptions layout;
    layout.world = scene.chart->world;
    layout.language = content.language;
    layout.playing = !scene.frame.atRest;
    layout.today = scene.frame.today;
    layout.todayText = todaysEvent(scene.frame, content.language);
    scene.layout = layOut(content.itinerary, scene.view, scene.emphasis, layout);
    return sheet;
}

void paintSheet(QPainter &painter, const Sheet &sheet, TextPictures *kept)
{
    const Colours &colours = coloursOf(sheet.scene.theme);
    painter.save();
    painter.scale(sheet.factor, sheet.factor);
    if (!sheet.options.transparent)
        painter.fillRect(QRectF(QPointF(0, 0), sheet.size), colours.paper);
    painter.save();
    painter.setClipRect(sheet.map, Qt::IntersectClip);
    painter.translate(sheet.map.topLeft());
    paintMap(painter, sheet.scene, kept);
    painter.restore();
    // A picture may be painted in bands, and each of them holds no more than its part.
    const QRectF seen
        = painter.hasClipping() ? painter.clipBoundingRect() : QRectF(QPointF(0, 0), sheet.size);
    if (sheet.header.intersects(seen))
        paintHeader(painter, sheet.header, sheet.furniture, colours, headerOptions(sheet.options));
    if (sheet.footer.intersects(seen))
        paintFooter(painter, sheet.footer, sheet.furniture, colours, Margin);
    painter.restore();
}

} // namespace summitry
