// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/paintedsheet.h"

#include "output/png.h"
#include "scene/paint/pixelcanvas.h"

#include <new>
#include <QPainter>

namespace summitry {

double dotsPerMetre(const SheetPlan &plan)
{
    return 96 / 0.0254 * plan.factor;
}

QImage paintedSheet(const SheetFrame &sheet)
{
    TextPictures texts;
    return paintedBand(sheet, texts, 0, sheet.plan->options.pixels.height());
}

QImage paintedBand(const SheetFrame &sheet, TextPictures &texts, int top, int height)
{
    // Lines are cut off near a picture's edge, so a band is painted with some rows above and below it.
    constexpr int RowsBeyond = 16;
    const bool transparent = sheet.plan->options.transparent;
    QImage image(
        sheet.plan->options.pixels.width(), height + 2 * RowsBeyond,
        transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        throw std::bad_alloc();
    if (transparent)
        image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.translate(0, RowsBeyond - top);
    painter.setClipRect(0, top, image.width(), height); // so that what lies outside the band costs little
    PixelCanvas canvas(painter, &texts);
    paintSheet(canvas, sheet);
    painter.end();
    const QImage band(
        image.constScanLine(RowsBeyond), image.width(), height, image.bytesPerLine(), image.format());
    return band.convertToFormat(PngWriter::format(transparent));
}

} // namespace summitry
