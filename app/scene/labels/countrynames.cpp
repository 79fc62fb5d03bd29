// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/labels/countrynames.h"

#include "scene/labels/labeltext.h"
#include "words/language.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <QLocale>

namespace summitry {

namespace {

constexpr double BeyondCloseUp = 1.1; // times as large
constexpr double AllNames = 12'000; // the scale from which on every country is named: 2 pixels a kilometre
constexpr double RoomForName = 1.25; // its width, in diameters of a disc as large as the country
constexpr double Sway = 0.55, MostSway = 120; // from the country's middle: of that radius; pixels

/// Capitals, widely set, as maps name areas; larger where the country is.
Type nameType(double radius)
{
    constexpr double Large = 170, Medium = 80; // pixels
    const double size = radius > Large ? 14 : radius > Medium ? 12.5 : 11;
    return {.size = size, .weight = 500, .spacing = 0.1 * size};
}

double roomOn(double radius)
{
    return RoomForName * 2 * radius;
}

/// How much larger areas are drawn at a point, plane to sphere.
double arealScale(const Projection &projection, LonLat at)
{
    constexpr double Step = 0.01; // degrees
    const double north = at.lat > 89 ? -Step : Step;
    const auto p = projection.project(at), east = projection.project({at.lon + Step, at.lat}),
               beside = projection.project({at.lon, at.lat + north});
    if (!p || !east || !beside)
        return 0;
    const QPointF a = *east - *p, b = *beside - *p;
    const double onSphere
        = Step * Step * radiansPerDegree * radiansPerDegree * std::cos(at.lat * radiansPerDegree);
    return std::abs(a.x() * b.y() - a.y() * b.x()) / onSphere;
}

/// The words in two lines of about one length.
QStringList inTwoLines(const QString &words)
{
    qsizetype best = -1;
    for (qsizetype at = words.indexOf(u' '); at >= 0; at = words.indexOf(u' ', at + 1)) {
        if (best < 0 || std::abs(2 * at - words.size()) < std::abs(2 * best - words.size()))
            best = at;
    }
    return best < 0 ? QStringList{words} : QStringList{words.first(best), words.sliced(best + 1)};
}

LabelWish wishOf(const Country &country, QPointF at, double radius, const QString &language)
{
    const Type type = nameType(radius);
    const auto widthOf = [&](const QString &line) { return textWidth(line, type) - type.spacing + 2; };
    QStringList lines{QLocale(language).toUpper(mapName(country.name(language), language))};
    if (widthOf(lines.first()) > roomOn(radius))
        lines = inTwoLines(lines.first());
    LabelWish wish;
    wish.at = at;
    wish.sway = std::min(Sway * radius, MostSway);
    wish.label.country = country.code;
    wish.label.text = lines.first();
    wish.label.second = lines.value(1);
    wish.label.type = wish.label.secondType = type;
    const double width = std::max(widthOf(lines.first()), widthOf(lines.value(1)));
    const double height = std::ceil(type.size * 1.2) + (lines.size() > 1 ? lineHeight(type) : 0);
    wish.size = {width, height};
    return wish;
}

} // namespace

bool showsCountryNames(const Lines &lines)
{
    return lines.view.scale >= BeyondCloseUp * lines.closeUp.scale;
}

std::vector<LabelWish>
countryWishes(const QRectF &area, const View &view, const World &world, const QString &language)
{
    struct Named {
        double radius; // of a disc as large as the country, pixels
        LabelWish wish;
    };
    std::vector<Named> named;
    for (const Country &country : world.countries) {
        const auto at = country.code.isEmpty() ? std::nullopt : view.toScreen(country.label);
        if (!at || !area.contains(*at))
            continue;
        const double land = country.area * arealScale(view.projection, country.label);
        const double radius = view.scale * std::sqrt(land / std::numbers::pi);
        const LabelWish wish = wishOf(country, *at, radius, language);
        if (wish.size.width() <= roomOn(radius) || view.scale > AllNames)
            named.push_back({radius, wish});
    }
    std::ranges::stable_sort(named, std::greater(), &Named::radius);
    std::vector<LabelWish> wishes;
    for (Named &one : named)
        wishes.push_back(std::move(one.wish));
    return wishes;
}

bool standsOn(const QRectF &box, const QString &country, const View &view, const World &world)
{
    const auto at = view.toEarth(box.center());
    const Country *found = at ? countryAt(world, *at, 0) : nullptr;
    return found && found->code == country;
}

} // namespace summitry
