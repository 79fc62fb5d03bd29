#include "scene/sheet/sheetframe.h"

#include <QPainter>

namespace summitry {

SheetFrame frameOf(const std::shared_ptr<const SheetPlan> &plan)
{
    return {plan, plan->scene, plan->furniture};
}

SheetFrame frameOf(const std::shared_ptr<const SheetPlan> &plan, double moment)
{
    SheetFrame sheet = frameOf(plan);
    Scene &scene = sheet.scene;
    const LayoutOptions before = plan->layoutAt(scene.frame);
    scene.frame = plan->frameAt(moment);
    tellDate(sheet.furniture, scene);
    const LayoutOptions now = plan->layoutAt(scene.frame);
    const bool sayTheSame
        = now.playing == before.playing && now.today == before.today && now.todayText == before.todayText;
    if (!sayTheSame)
        scene.layout = layOut(scene.itinerary, scene.view, scene.emphasis, now, scene.layout);
    return sheet;
}

SheetFrame composeSheet(const SheetContent &content, const SheetOptions &options)
{
    return frameOf(planSheet(content, options));
}

void paintSheet(QPainter &painter, const SheetFrame &sheet, TextPictures *kept)
{
    const SheetPlan &plan = *sheet.plan;
    const Colours &colours = coloursOf(sheet.scene.theme);
    painter.save();
    painter.scale(plan.factor, plan.factor);
    if (!plan.options.transparent)
        painter.fillRect(QRectF(QPointF(0, 0), plan.size), colours.paper);
    painter.save();
    painter.setClipRect(plan.map, Qt::IntersectClip);
    painter.translate(plan.map.topLeft());
    paintMap(painter, sheet.scene, kept);
    painter.restore();
    // A picture may be painted in bands, and each of them holds no more than its part.
    const QRectF seen = painter.hasClipping() ? painter.clipBoundingRect() : QRectF(QPointF(0, 0), plan.size);
    if (plan.header.intersects(seen))
        paintHeader(painter, plan.header, sheet.furniture, colours, plan.headerPlan);
    if (plan.footer.intersects(seen))
        paintFooter(painter, plan.footer, colours, plan.footerPlan);
    painter.restore();
}

} // namespace summitry
