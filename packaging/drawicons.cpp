// SPDX-License-Identifier: GPL-3.0-or-later

// drawicons ICON.svg FOLDER SIZE…: FOLDER/SIZE.png for each size. Run by the build; not installed.

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QSvgRenderer icon(arguments.value(1));
    for (const QString &size : arguments.sliced(3)) {
        QImage image(size.toInt(), size.toInt(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        icon.render(&painter);
        painter.end();
        if (!icon.isValid() || !image.save(QStringLiteral("%1/%2.png").arg(arguments[2], size)))
            return 1;
    }
    return 0;
}
