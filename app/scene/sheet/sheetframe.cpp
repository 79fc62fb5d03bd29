// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/sheet/sheetframe.h"

#include "scene/paint/canvas.h"

namespace summitry {

SheetFrame frameOf(const std::shared_ptr<const SheetPlan> &plan)
{
    SheetFrame sheet{plan, plan->scene, plan->furniture, plan->headerPlan};
    layKeyAgain(sheet.header, sheet.furniture, plan->header.width() / plan->wordScale);
    return sheet;
}

SheetFrame frameOf(const std::shared_ptr<const SheetPlan> &plan, double moment)
{
    SheetFrame sheet = frameOf(plan);
    Scene &scene = sheet.scene;
    const LayoutOptions before = plan->layoutAt(scene.frame);
    scene.frame = plan->frameAt(moment);
    tellDate(sheet.furniture, scene);
    layKeyAgain(sheet.header, sheet.furniture, plan->header.width() / plan->wordScale);
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

void paintSheet(Canvas &canvas, const SheetFrame &sheet)
{
    const SheetPlan &plan = *sheet.plan;
    const Colours &colours = coloursOf(sheet.scene.theme);
    canvas.push(QTransform::fromScale(plan.factor, plan.factor));
    const QRectF all(QPointF(0, 0), plan.size);
    if (!plan.options.transparent) {
        const InLayer layer(canvas, CanvasLayer::Paper);
        canvas.rect(all, colours.paper);
    }
    canvas.push(QTransform::fromTranslate(plan.map.left(), plan.map.top()), plan.map);
    paintMap(canvas, sheet.scene);
    canvas.pop();
    // A picture may be painted in bands, and each of them holds no more than its part.
    const QRectF seen = canvas.clip().isNull() ? all : canvas.clip();
    canvas.push(QTransform::fromScale(plan.wordScale, plan.wordScale));
    const auto inWords = [&](const QRectF &box) {
        return QRectF(box.topLeft() / plan.wordScale, box.size() / plan.wordScale);
    };
    if (plan.header.intersects(seen))
        paintHeader(canvas, inWords(plan.header), sheet.furniture, colours, sheet.header);
    if (plan.steps.intersects(seen))
        paintSteps(canvas, inWords(plan.steps), colours, plan.stepsPlan);
    if (plan.footer.intersects(seen))
        paintFooter(canvas, inWords(plan.footer), colours, plan.footerPlan);
    canvas.pop();
    canvas.pop();
}

} // namespace summitry
