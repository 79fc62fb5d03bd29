// SPDX-License-Identifier: GPL-3.0-or-later

#include "peers/sheet.h"

#include <algorithm>
#include <QPainter>

namespace summitry::test {

namespace {

constexpr int columns = 12;
constexpr int cellWidth = 264;
constexpr int gap = 6;
constexpr int captionHeight = 18;
constexpr int dotSize = 3;

QRgb colourOf(Agreement agreement, bool isLand)
{
    switch (agreement) {
    case Agreement::Same:
        return isLand ? qRgb(196, 196, 196) : qRgb(255, 255, 255);
    case Agreement::AtAnEdge:
        return qRgb(230, 190, 120);
    case Agreement::OnlyFirst:
        return qRgb(220, 0, 0);
    case Agreement::OnlySecond:
        return qRgb(0, 60, 220);
    }
    return 0;
}

QSize thumbnailSize(const SheetEntry &entry)
{
    return entry.comparison.size.scaled(cellWidth, cellWidth, Qt::KeepAspectRatio);
}

void drawEntry(QPainter &painter, const SheetEntry &entry, QPoint corner)
{
    const MaskComparison &comparison = entry.comparison;
    const QRect caption(corner, QSize(cellWidth, captionHeight));
    const QString figures
        = QStringLiteral("%1%, %2 px").arg(100 * comparison.share, 0, 'f', 3).arg(comparison.largest);
    painter.drawText(caption, Qt::AlignLeft, entry.title);
    painter.drawText(caption, Qt::AlignRight, figures);
    const QRect place(corner + QPoint(0, captionHeight), thumbnailSize(entry));
    painter.drawImage(
        place,
        differencePicture(entry).scaled(place.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    for (int y = 0; y < comparison.size.height(); ++y) {
        for (int x = 0; x < comparison.size.width(); ++x) {
            if (!isBeyondAnEdge(comparison.at(x, y)))
                continue;
            QRect dot(0, 0, dotSize, dotSize);
            dot.moveCenter(
                place.topLeft()
                + QPoint(x, y) * place.width() / static_cast<double>(comparison.size.width()));
            painter.fillRect(dot, QColor::fromRgb(colourOf(comparison.at(x, y), false)));
        }
    }
}

} // namespace

QImage differencePicture(const SheetEntry &entry)
{
    QImage picture(entry.comparison.size, QImage::Format_RGB32);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            picture.setPixel(x, y, colourOf(entry.comparison.at(x, y), qGray(entry.mask.pixel(x, y)) != 0));
    }
    return picture;
}

QImage overviewSheet(std::span<const SheetEntry> entries)
{
    std::vector<QPoint> corners;
    QPoint corner(gap, gap);
    int bottom = gap;
    for (const SheetEntry &entry : entries) {
        if (corner.x() > columns * (cellWidth + gap))
            corner = {gap, bottom};
        corners.push_back(corner);
        bottom = std::max(bottom, corner.y() + captionHeight + thumbnailSize(entry).height() + gap);
        corner.rx() += cellWidth + gap;
    }
    QImage sheet(columns * (cellWidth + gap) + gap, bottom, QImage::Format_RGB32);
    sheet.fill(qRgb(240, 240, 240));
    QPainter painter(&sheet);
    QFont font = painter.font();
    font.setPixelSize(11);
    painter.setFont(font);
    for (std::size_t i = 0; i < entries.size(); ++i)
        drawEntry(painter, entries[i], corners[i]);
    return sheet;
}

} // namespace summitry::test
