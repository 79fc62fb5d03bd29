// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/parts/signs.h"

#include <QPainter>
#include <QPainterPath>

namespace summitry {

namespace {

/// In a square of 16; empty where there is no such sign.
QPainterPath lineOf(QStyle::StandardPixmap sign)
{
    QPainterPath path;
    const auto line = [&path](std::initializer_list<QPointF> points) {
        path.addPolygon(QPolygonF(QList<QPointF>(points)));
    };
    const auto folder
        = [&] { line({{1.5, 13}, {1.5, 3}, {6, 3}, {7.5, 5}, {14.5, 5}, {14.5, 13}, {1.5, 13}}); };
    switch (sign) {
    case QStyle::SP_ToolBarHorizontalExtensionButton:
        for (const double x : {4.0, 8.0})
            line({{x, 4}, {x + 4, 8}, {x, 12}});
        break;
    case QStyle::SP_FileDialogBack:
    case QStyle::SP_ArrowBack:
        line({{9.5, 3.5}, {5, 8}, {9.5, 12.5}});
        break;
    case QStyle::SP_ArrowForward:
        line({{6.5, 3.5}, {11, 8}, {6.5, 12.5}});
        break;
    case QStyle::SP_FileDialogToParent:
        line({{8, 13}, {8, 3.5}});
        line({{4, 7.5}, {8, 3.5}, {12, 7.5}});
        break;
    case QStyle::SP_FileDialogNewFolder:
        folder();
        line({{8, 7}, {8, 11}});
        line({{6, 9}, {10, 9}});
        break;
    case QStyle::SP_FileDialogListView:
        for (const double x : {2.5, 9.5}) {
            for (const double y : {2.5, 9.5})
                path.addRect(x, y, 4, 4);
        }
        break;
    case QStyle::SP_FileDialogDetailedView:
        for (const double y : {4.0, 8.0, 12.0})
            line({{2, y}, {14, y}});
        break;
    case QStyle::SP_DirIcon:
    case QStyle::SP_DirClosedIcon:
    case QStyle::SP_DirOpenIcon:
    case QStyle::SP_DirHomeIcon:
    case QStyle::SP_DirLinkIcon:
        folder();
        break;
    case QStyle::SP_FileIcon:
    case QStyle::SP_FileLinkIcon:
        line({{3.5, 14}, {3.5, 2}, {9.5, 2}, {12.5, 5}, {12.5, 14}, {3.5, 14}});
        break;
    case QStyle::SP_ComputerIcon:
    case QStyle::SP_DesktopIcon:
    case QStyle::SP_DriveHDIcon:
        path.addRect(1.5, 3, 13, 8);
        line({{5, 13.5}, {11, 13.5}});
        break;
    default:
        break;
    }
    return path;
}

} // namespace

QIcon signOf(QStyle::StandardPixmap sign, const QPalette &palette)
{
    const QPainterPath path = lineOf(sign);
    if (path.isEmpty())
        return {};
    constexpr double side = 16, ratio = 2;
    QIcon icon;
    for (const auto &[mode, group] :
         {std::pair(QIcon::Normal, QPalette::Active), std::pair(QIcon::Disabled, QPalette::Disabled)}) {
        QPixmap pixmap((QSizeF(side, side) * ratio).toSize());
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.strokePath(
            path, QPen(palette.color(group, QPalette::ButtonText), 1.4, Qt::SolidLine, Qt::RoundCap));
        painter.end();
        icon.addPixmap(pixmap, mode);
    }
    return icon;
}

} // namespace summitry
