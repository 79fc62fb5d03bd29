// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/paint/canvas.h"
#include "scene/sheet/furnitureplan.h"
#include "scene/sheet/furnituretypes.h"
#include "scene/style/textlines.h"

#include <algorithm>
#include <cmath>

namespace summitry {

void paintHeader(
    Canvas &canvas, const QRectF &box, const Furniture &furniture, const Colours &colours,
    const HeaderPlan &plan)
{
    const InLayer layer(canvas, CanvasLayer::Header);
    const HeaderOptions &options = plan.options;
    const double left = box.left() + options.margin, right = box.right() - options.margin;

    if (options.dates && options.title) {
        const double top = box.top() + plan.dates;
        canvas.rect(QRectF(left, top + 5, 26, 4), colours.journey);
        canvas.text(
            {furniture.dates.toUpper(), DatesType, colours.ink2},
            {left + 34, baselineIn(top, 14, DatesType)});
    }
    const Type title = titleType(options.titleSize);
    double baseline = baselineIn(box.top() + plan.titleTop, plan.titleLine, title);
    if (!furniture.dateline.isEmpty()) {
        const Type type = datelineType(options);
        const double width = textWidth(furniture.dateline, type);
        const double at = options.title ? baseline : baselineIn(box.top() + options.top, 34, type);
        canvas.text({furniture.dateline, type, colours.ink}, {right - width, at});
        if (options.dates && options.title) {
            const double small = textWidth(furniture.datelineSmall, DatelineSmallType);
            canvas.text(
                {furniture.datelineSmall, DatelineSmallType, colours.ink2},
                {right - small, baselineIn(box.top() + plan.dates - 2, 14, DatelineSmallType)});
        }
    }
    for (const QString &line : plan.title) {
        canvas.text({line, title, colours.ink}, {left - 0.04 * options.titleSize, baseline});
        baseline += plan.titleLine;
    }
    double top = box.top() + plan.standfirstTop;
    for (const QString &line : plan.standfirst) {
        canvas.text(
            {line, StandfirstType, colours.ink2}, {left, baselineIn(top, StandfirstLine, StandfirstType)});
        top += StandfirstLine;
    }
    // The key stands above the map also where the header is higher than its words need.
    const double spare = std::floor(std::max(0.0, box.height() - plan.height));
    paintKey(canvas, {left, box.top() + plan.keyTop + spare}, plan.key, colours);
}

void paintFooter(Canvas &canvas, const QRectF &box, const Colours &colours, const FooterPlan &plan)
{
    const InLayer layer(canvas, CanvasLayer::Credit);
    double top
        = box.center().y() - NoteLine * static_cast<double>(plan.sources.size() + plan.borders.size()) / 2;
    const auto paintLines = [&](const QStringList &lines, const QColor &colour) {
        for (const QString &line : lines) {
            canvas.text(
                {line, NoteType, colour}, {box.left() + plan.margin, baselineIn(top, NoteLine, NoteType)});
            top += NoteLine;
        }
    };
    paintLines(plan.sources, colours.ink2);
    paintLines(plan.borders, colours.ink3);
    const QString name = QStringLiteral("Summitry");
    canvas.text(
        {name, NameType, colours.ink},
        {box.right() - plan.margin - textWidth(name, NameType),
         box.width() < NarrowPage ? baselineIn(top - NoteLine, NoteLine, NameType)
                                  : baselineIn(box.top(), box.height(), NameType)});
}

} // namespace summitry
