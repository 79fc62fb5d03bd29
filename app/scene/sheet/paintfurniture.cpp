#include "scene/sheet/furniture.h"
#include "scene/sheet/mapkey.h"
#include "scene/style/textlines.h"

#include <algorithm>
#include <cmath>
#include <QPainter>

namespace summitry {

namespace {

constexpr Type DatesType{.size = 11, .weight = 650, .spacing = 0.66};
constexpr Type StandfirstType{.size = 14, .spacing = -0.06};
constexpr Type DatelineType{.size = 40, .weight = 300, .display = true, .tabular = true, .spacing = -0.6};
constexpr Type DatelineSmallType{.size = 11, .weight = 500, .tabular = true};
constexpr Type NoteType{.size = 10.5};
constexpr Type NameType{.size = 11.25, .weight = 650};
constexpr double StandfirstLine = 20, Gap = 24, NoteLine = 14;

Type titleType(double size)
{
    return {.size = size, .weight = 700, .display = true, .spacing = -0.012 * size};
}

// Without the line of dates above it there is less room for the date.
Type datelineType(const HeaderOptions &options)
{
    Type type = DatelineType;
    if (!options.dates)
        type.size = 30;
    return type;
}

// The lines of the header and where they stand, from the header's top left corner.
struct HeaderPlan {
    QStringList title, standfirst;
    std::vector<KeyEntry> key;
    double dates = 0, titleTop = 0, standfirstTop = 0, keyTop = 0;
    double titleLine = 0;
    double height = 0;
};

HeaderPlan planHeader(const Furniture &f, const HeaderOptions &options, double width)
{
    HeaderPlan plan;
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
        const double dateline = f.dateline.isEmpty() ? 0 : textWidth(f.dateline, datelineType(options)) + Gap;
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
    if (options.key) {
        gap(options.dates ? 16 : 10);
        plan.key = layKey(f, options.shortKey, room);
        plan.keyTop = y;
        y += keyHeight(plan.key);
    }
    plan.height = any ? y + (options.key ? 10 : 14) : 0;
    return plan;
}

} // namespace

double headerHeight(const Furniture &furniture, const HeaderOptions &options, double width)
{
    return planHeader(furniture, options, width).height;
}

void paintHeader(
    QPainter &painter, const QRectF &box, const Furniture &furniture, const Colours &colours,
    const HeaderOptions &options)
{
    const HeaderPlan plan = planHeader(furniture, options, box.width());
    const double left = box.left() + options.margin, right = box.right() - options.margin;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);

    if (options.dates && options.title) {
        const double top = box.top() + plan.dates;
        painter.fillRect(QRectF(left, top + 5, 26, 4), colours.journey);
        paintLine(
            painter, {left + 34, baselineIn(top, 14, DatesType)}, furniture.dates.toUpper(), DatesType,
            colours.ink2);
    }
    const Type title = titleType(options.titleSize);
    double baseline = baselineIn(box.top() + plan.titleTop, plan.titleLine, title);
    if (!furniture.dateline.isEmpty()) {
        const Type type = datelineType(options);
        const double width = textWidth(furniture.dateline, type);
        const double at = options.title ? baseline : baselineIn(box.top() + options.top, 34, type);
        paintLine(painter, {right - width, at}, furniture.dateline, type, colours.ink);
        if (options.dates && options.title) {
            const double small = textWidth(furniture.datelineSmall, DatelineSmallType);
            paintLine(
                painter, {right - small, baselineIn(box.top() + plan.dates - 2, 14, DatelineSmallType)},
                furniture.datelineSmall, DatelineSmallType, colours.ink2);
        }
    }
    for (const QString &line : plan.title) {
        paintLine(painter, {left - 0.04 * options.titleSize, baseline}, line, title, colours.ink);
        baseline += plan.titleLine;
    }
    double top = box.top() + plan.standfirstTop;
    for (const QString &line : plan.standfirst) {
        paintLine(
            painter, {left, baselineIn(top, StandfirstLine, StandfirstType)}, line, StandfirstType,
            colours.ink2);
        top += StandfirstLine;
    }
    // The key stands above the map also where the header is higher than its words need.
    const double spare = std::floor(std::max(0.0, box.height() - plan.height));
    paintKey(painter, {left, box.top() + plan.keyTop + spare}, plan.key, colours);
    painter.restore();
}

namespace {

struct FooterPlan {
    QStringList sources, borders;
    double height = 0;
};
FooterPlan planFooter(const Furniture &furniture, double margin, double width)
{
    constexpr int MostLines = 3;
    const double room = width - 2 * margin - textWidth(QStringLiteral("Summitry"), NameType) - Gap;
    FooterPlan plan{
        wrapped(furniture.sources, NoteType, room, MostLines),
        wrapped(furniture.borders, NoteType, room, MostLines)};
    plan.height = 20 + NoteLine * static_cast<double>(plan.sources.size() + plan.borders.size());
    return plan;
}

} // namespace

double footerHeight(const Furniture &furniture, double margin, double width)
{
    return planFooter(furniture, margin, width).height;
}

void paintFooter(
    QPainter &painter, const QRectF &box, const Furniture &furniture, const Colours &colours, double margin)
{
    const FooterPlan plan = planFooter(furniture, margin, box.width());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    double top
        = box.center().y() - NoteLine * static_cast<double>(plan.sources.size() + plan.borders.size()) / 2;
    const auto paintLines = [&](const QStringList &lines, const QColor &colour) {
        for (const QString &line : lines) {
            paintLine(
                painter, {box.left() + margin, baselineIn(top, NoteLine, NoteType)}, line, NoteType, colour);
            top += NoteLine;
        }
    };
    paintLines(plan.sources, colours.ink2);
    paintLines(plan.borders, colours.ink3);
    const QString name = QStringLiteral("Summitry");
    paintLine(
        painter,
        {box.right() - margin - textWidth(name, NameType), baselineIn(box.top(), box.height(), NameType)},
        name, NameType, colours.ink);
    painter.restore();
}

} // namespace summitry
