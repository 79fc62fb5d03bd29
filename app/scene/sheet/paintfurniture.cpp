#include "scene/sheet/furnitureplan.h"
#include "scene/sheet/furnituretypes.h"
#include "scene/style/textlines.h"

#include <algorithm>
#include <cmath>
#include <QPainter>

namespace summitry {

void paintHeader(
    QPainter &painter, const QRectF &box, const Furniture &furniture, const Colours &colours,
    const HeaderPlan &plan)
{
    const HeaderOptions &options = plan.options;
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

void paintFooter(QPainter &painter, const QRectF &box, const Colours &colours, const FooterPlan &plan)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    double top
        = box.center().y() - NoteLine * static_cast<double>(plan.sources.size() + plan.borders.size()) / 2;
    const auto paintLines = [&](const QStringList &lines, const QColor &colour) {
        for (const QString &line : lines) {
            paintLine(
                painter, {box.left() + plan.margin, baselineIn(top, NoteLine, NoteType)}, line, NoteType,
                colour);
            top += NoteLine;
        }
    };
    paintLines(plan.sources, colours.ink2);
    paintLines(plan.borders, colours.ink3);
    const QString name = QStringLiteral("Summitry");
    paintLine(
        painter,
        {box.right() - plan.margin - textWidth(name, NameType),
         baselineIn(box.top(), box.height(), NameType)},
        name, NameType, colours.ink);
    painter.restore();
}

} // namespace summitry
