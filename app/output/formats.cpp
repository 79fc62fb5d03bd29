// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/formats.h"

#include "output/outputfile.h"
#include "output/svg/writesvg.h"
#include "output/writeimage.h"
#include "output/writepng.h"

#include <algorithm>
#include <QDir>
#include <QFileInfo>
#include <QImageWriter>

namespace summitry {

const QList<Format> &formats()
{
    static const QList<Format> rows = [] {
        QList<Format> all{
            {QStringLiteral("png"), QStringLiteral("PNG pictures"), QStringLiteral("png"), &writePng},
            {QStringLiteral("svg"), QStringLiteral("SVG drawings"), QStringLiteral("svg"), &writeSvg},
        };
        // Those for which Qt has a plugin on this computer.
        const QList<QByteArray> known = QImageWriter::supportedImageFormats();
        for (const auto &[name, suffix] :
             {std::pair("JPEG pictures", "jpg"), std::pair("WebP pictures", "webp"),
              std::pair("AVIF pictures", "avif")}) {
            if (known.contains(suffix))
                all << Format{QLatin1String(suffix), QLatin1String(name), QLatin1String(suffix), &writeImage};
        }
        return all;
    }();
    return rows;
}

FileChoice chooseFile(const QString &typed)
{
    FileChoice choice{QDir::fromNativeSeparators(typed.trimmed()), formats().first(), {}};
    const QFileInfo file(choice.path);
    const bool isOtherThanFile = file.exists() && !file.isFile(); // what it is is said when it is opened
    if (file.fileName().isEmpty() || isOtherThanFile || isStandardOutput(choice.path))
        return choice;
    if (file.suffix().isEmpty()) {
        choice.path += QLatin1Char('.') + choice.format.suffix;
        return choice;
    }
    const auto found = std::ranges::find_if(formats(), [&](const Format &format) {
        return format.suffix.compare(file.suffix(), Qt::CaseInsensitive) == 0;
    });
    if (found != formats().end()) {
        choice.format = *found;
        return choice;
    }
    QStringList suffixes;
    for (const Format &format : formats())
        suffixes += QLatin1Char('.') + format.suffix;
    choice.error = QStringLiteral("The map cannot be written as .%1: use %2.")
                       .arg(
                           file.suffix(),
                           suffixes.first(suffixes.size() - 1).join(QStringLiteral(", "))
                               + QStringLiteral(" or ") + suffixes.last());
    return choice;
}

} // namespace summitry
