// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/exportmeasures.h"

#include "command/exportoptions.h"

#include <QRegularExpression>

namespace summitry {

namespace {

constexpr double MillimetresPerInch = 25.4;

struct NamedSize {
    const char *name;
    QSize pixels;
    double dpi = 0;
};

constexpr NamedSize namedSizes[]{
    {"window", {1440, 900}}, {"square", {2160, 2160}}, {"16:9", {1920, 1080}},    {"4:3", {1600, 1200}},
    {"4:5", {1080, 1350}},   {"9:16", {1080, 1920}},   {"a4", {2480, 3508}, 300}, {"a3", {3508, 4961}, 300},
};

bool readNamed(const QString &text, SheetOptions &options)
{
    for (const NamedSize &known : namedSizes) {
        if (text.compare(QLatin1String(known.name), Qt::CaseInsensitive) == 0) {
            options.pixels = known.pixels;
            options.dpi = known.dpi;
            return true;
        }
    }
    return false;
}

QSize inPixels(double width, double height, double dpi)
{
    const auto pixels = [&](double millimetres) { return qRound(millimetres / MillimetresPerInch * dpi); };
    return {pixels(width), pixels(height)};
}

} // namespace

void readSize(const QString &text, SheetOptions &options)
{
    if (readNamed(text, options))
        return;
    static const QRegularExpression pixels(QStringLiteral("^(\\d{1,6})[xX×](\\d{1,6})$"));
    static const QRegularExpression print(
        QStringLiteral("^(\\d{1,5}(?:\\.\\d+)?)[xX×](\\d{1,5}(?:\\.\\d+)?)mm@(\\d{1,4})$"));
    if (const auto match = pixels.match(text); match.hasMatch()) {
        options.pixels = {match.captured(1).toInt(), match.captured(2).toInt()};
        options.dpi = 0;
    } else if (const auto paper = print.match(text); paper.hasMatch()) {
        options.dpi = paper.captured(3).toDouble();
        options.pixels = inPixels(paper.captured(1).toDouble(), paper.captured(2).toDouble(), options.dpi);
    } else {
        QStringList names;
        for (const NamedSize &known : namedSizes)
            names += QString::fromLatin1(known.name);
        refuse(QStringLiteral("--size %1 is no size: give WIDTHxHEIGHT in pixels, such as 3840x2160, "
                              "WIDTHxHEIGHTmm@DPI, such as 210x297mm@300, or one of %2.")
                   .arg(inQuotes(text), names.join(QStringLiteral(", "))));
    }
    const QSize size = options.pixels;
    if (std::min(size.width(), size.height()) < ShortestSide
        || std::max(size.width(), size.height()) > LongestSide)
        refuse(QStringLiteral("--size %1: each side may have from %2 to %3 pixels.")
                   .arg(inQuotes(text))
                   .arg(ShortestSide)
                   .arg(LongestSide));
}

LonLat readCentre(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char(','));
    bool lonOk = false, latOk = parts.size() < 2;
    const double lon = parts.value(0).toDouble(&lonOk);
    const double lat = parts.size() < 2 ? 0 : parts.value(1).toDouble(&latOk);
    if (!lonOk || !latOk || parts.size() > 2 || !(lon >= -180 && lon <= 180) || !(lat >= -90 && lat <= 90))
        refuse(QStringLiteral("--centre %1 is no point: give LONGITUDE,LATITUDE in degrees, such as -170,0; "
                              "longitude from -180 to 180, latitude from -90 to 90.")
                   .arg(inQuotes(text)));
    return {lon, lat};
}

DegreeBox readExtent(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char(','));
    bool ok = parts.size() == 4;
    QList<double> degrees;
    for (const QString &part : parts) {
        bool isNumber = false;
        degrees += part.toDouble(&isNumber);
        ok = ok && isNumber;
    }
    const auto isWithin = [](double value, double most) { return value >= -most && value <= most; };
    ok = ok && isWithin(degrees[0], 180) && isWithin(degrees[2], 180) && isWithin(degrees[1], 90)
        && isWithin(degrees[3], 90);
    if (!ok)
        refuse(
            QStringLiteral("--extent %1 is no part of the Earth: give WEST,SOUTH,EAST,NORTH in degrees, such "
                           "as -10,35,40,70; longitudes from -180 to 180, latitudes from -90 to 90.")
                .arg(inQuotes(text)));
    if (degrees[1] >= degrees[3])
        refuse(QStringLiteral("--extent %1: its south, %2, is not below its north, %3.")
                   .arg(inQuotes(text), parts[1], parts[3]));
    if (degrees[0] == degrees[2])
        refuse(
            QStringLiteral("--extent %1: its west and east are the same; for all around give -180 and 180.")
                .arg(inQuotes(text)));
    return {degrees[0], degrees[1], degrees[2], degrees[3]};
}

} // namespace summitry
