// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/golden.h"

#include "support/libraries.h"
#include "support/pictures.h"
#include "support/testdata.h"

#include <QDir>
#include <QFile>

namespace summitry::test {

namespace {

constexpr int Tolerance = 2;
constexpr qint64 MostPixels = 20;

/// Between what other libraries may do to a kept picture and the least that may not be missing. Of the worst
/// tile, over all kept pictures: 0.19 where map and labels are moved by an eighth of a pixel, 0.35 where
/// texts are painted at other fractions of a pixel; 0.90 without the graticule, 1.5 without the longest
/// disputed border, 1.9 without a long border, 5.8 without a large lake, 8 and more without an arc, 16 and
/// more without a label. (A quarter of a pixel makes 0.84, painting twice as large and scaling down 0.77.)
/// FreeType 2.12 with HarfBuzz 6.0, and Qt without AVX and SSE 4, drew the same pixels as in the root.
constexpr double WorstTile = 0.6;

/// The libraries that the kept pictures were drawn with: a file beside them.
QString librariesFile()
{
    return goldenFolder() + QStringLiteral("/drawn-with.txt");
}

QString accept(const QImage &picture, const QString &path)
{
    QFile libraries(librariesFile());
    const QByteArray told = drawingLibraries().toUtf8();
    const bool written
        = picture.save(path) && libraries.open(QIODevice::WriteOnly) && libraries.write(told) == told.size();
    return written ? QString() : QStringLiteral("%1 could not be written.").arg(path);
}

QString keptLibraries()
{
    QFile file(librariesFile());
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString onOneLine(const QString &lines)
{
    return lines.trimmed().split('\n').join(QStringLiteral(", "));
}

} // namespace

Likeness likenessHere()
{
    return qEnvironmentVariableIntValue("SUMMITRY_IN_ROOT") == 1 ? Likeness::Equal : Likeness::SameShapes;
}

QString unlikeness(const QImage &picture, const QImage &kept, Likeness likeness)
{
    if (picture.size() != kept.size())
        return QStringLiteral("it has %1 x %2 pixels, not %3 x %4")
            .arg(picture.width())
            .arg(picture.height())
            .arg(kept.width())
            .arg(kept.height());
    const Difference found = difference(picture, kept, Tolerance);
    if (likeness == Likeness::Equal && found.pixels > MostPixels)
        return QStringLiteral("%1 pixels differ by more than %2 of 255, the farthest by %3 (%4 may)")
            .arg(found.pixels)
            .arg(Tolerance)
            .arg(found.most)
            .arg(MostPixels);
    if (likeness == Likeness::SameShapes && found.worstTile > WorstTile)
        return QStringLiteral("in the tile at %1, %2 something is missing or too much: %3 of 255 (%4 may be)")
            .arg(found.worstAt.x())
            .arg(found.worstAt.y())
            .arg(found.worstTile, 0, 'f', 2)
            .arg(WorstTile);
    return {};
}

QString compareWithGolden(const QImage &picture, const QString &name)
{
    const QString path = QStringLiteral("%1/%2.png").arg(goldenFolder(), name);
    if (qEnvironmentVariableIntValue("SUMMITRY_ACCEPT_GOLDEN") == 1)
        return accept(picture, path);
    const QImage kept(path);
    const QString told = unlikeness(picture, kept, likenessHere());
    if (told.isEmpty())
        return {};
    const QString folder = QDir::current().filePath(QStringLiteral("golden-differences"));
    QDir().mkpath(folder);
    const QString drawn = QStringLiteral("%1/%2.png").arg(folder, name);
    const QString shown = QStringLiteral("%1/%2-difference.png").arg(folder, name);
    picture.save(drawn);
    difference(picture, kept, Tolerance).picture.save(shown);
    return QStringLiteral(
               "The picture is not as %1: %2. It was drawn with %3, the kept one with %4. Look at %5 and %6; "
               "if the new picture is right, accept it: run the test again with SUMMITRY_ACCEPT_GOLDEN=1.")
        .arg(path, told, onOneLine(drawingLibraries()), onOneLine(keptLibraries()), drawn, shown);
}

} // namespace summitry::test
