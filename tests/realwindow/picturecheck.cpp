// SPDX-License-Identifier: GPL-3.0-or-later

// picturecheck --grab PICTURE: takes a picture of the whole screen.
// picturecheck --size PICTURE: prints its size as WIDTHxHEIGHT.
// picturecheck PICTURE WIDTHxHEIGHT: the picture has this size, and the map's strong colours are in it.
// picturecheck PICTURE --dimmed-from OTHER: much less of the two strong colours than in the other picture.

#include "scene/style/style.h"

#include <QGuiApplication>
#include <QImage>
#include <QImageReader>
#include <QPixmap>
#include <QScreen>
#include <QTextStream>

using namespace summitry;

namespace {

bool isNear(QRgb a, const QColor &b)
{
    constexpr int Tolerance = 12;
    return qAbs(qRed(a) - b.red()) < Tolerance && qAbs(qGreen(a) - b.green()) < Tolerance
        && qAbs(qBlue(a) - b.blue()) < Tolerance;
}

// The left part of the picture alone: the panel has marks of the same colours.
qint64 strongPixels(const QImage &image)
{
    const Colours &colours = coloursOf(Theme::Light);
    qint64 count = 0;
    for (int y = image.height() / 6; y < image.height() * 4 / 5; ++y) {
        for (int x = 0; x < image.width() * 7 / 10; ++x) {
            const QRgb pixel = image.pixel(x, y);
            count += isNear(pixel, colours.journey) || isNear(pixel, colours.visit);
        }
    }
    return count;
}

} // namespace

int main(int argc, char *argv[])
{
    QTextStream out(stdout);
    if (argc < 3)
        return 2;
    const QString what = QString::fromLocal8Bit(argv[1]), file = QString::fromLocal8Bit(argv[2]);
    if (what == QLatin1String("--grab")) {
        const QGuiApplication application(argc, argv);
        return QGuiApplication::primaryScreen()->grabWindow().save(file) ? 0 : 1;
    }
    if (what == QLatin1String("--size")) {
        const QSize size = QImageReader(file).size();
        out << size.width() << 'x' << size.height() << '\n';
        return 0;
    }
    const QImage image(what);
    if (image.isNull()) {
        out << what << " is no picture\n";
        return 1;
    }
    const qint64 strong = strongPixels(image);
    if (argc == 4) {
        const qint64 before = strongPixels(QImage(QString::fromLocal8Bit(argv[3])));
        out << "strong pixels: " << before << " before, " << strong << " now\n";
        return strong > 0 && strong < before * 7 / 10 ? 0 : 1;
    }
    const QString size = QStringLiteral("%1x%2").arg(image.width()).arg(image.height());
    out << what << ": " << size << ", " << strong << " strong pixels\n";
    constexpr qint64 Enough = 2000;
    return size == file && strong > Enough ? 0 : 1;
}
