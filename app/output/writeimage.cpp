// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/writeimage.h"

#include "output/outputfile.h"
#include "output/paintedsheet.h"
#include "output/picturetext.h"

#include <cmath>
#include <QBuffer>
#include <QColorSpace>
#include <QImageWriter>

namespace summitry {

namespace {

constexpr int Quality = 90; // of 100: flat colours and thin lines show what is less

} // namespace

ExportResult
writeImage(const std::shared_ptr<const SheetPlan> &plan, const ExportOrder &order, const Progress &progress)
{
    ExportResult result;
    const QString suffix = order.format.suffix;
    if (order.options.transparent && suffix == QLatin1String("jpg")) {
        result.error = QStringLiteral("A JPEG picture cannot be transparent: use .png or .svg.");
        return result;
    }
    const SheetFrame sheet = frameOf(plan);
    QImage image = paintedSheet(sheet);
    result.cancelled = !progress(0.6);
    if (result.cancelled)
        return result;
    const int dots = static_cast<int>(std::lround(dotsPerMetre(*plan)));
    image.setDotsPerMeterX(dots);
    image.setDotsPerMeterY(dots);
    image.setColorSpace(QColorSpace(QColorSpace::SRgb));
    const PictureText text = pictureText(sheet.furniture);
    QBuffer bytes;
    QImageWriter writer(&bytes, suffix.toLatin1());
    writer.setQuality(Quality);
    writer.setText(QStringLiteral("Title"), text.title);
    writer.setText(QStringLiteral("Description"), text.description);
    writer.setText(QStringLiteral("Source"), text.source);
    writer.setText(QStringLiteral("Software"), text.software);
    if (!writer.write(image)) {
        result.error = QStringLiteral("The picture could not be encoded: %1.").arg(writer.errorString());
        return result;
    }
    result.cancelled = !progress(1);
    if (result.cancelled)
        return result;
    result.error = writeWhole(order.path, bytes.data());
    if (result.error.isEmpty())
        result.path = order.path;
    return result;
}

} // namespace summitry
