#include "window/find/heretext.h"

#include <cmath>
#include <QLocale>

namespace summitry {

QString coordinatesText(LonLat at)
{
    constexpr int decimals = 4; // 11 m
    return QStringLiteral("%1, %2").arg(at.lat, 0, 'f', decimals).arg(at.lon, 0, 'f', decimals);
}

QString distanceText(double metres, const QString &language)
{
    const QLocale locale(language);
    if (metres < 995)
        return QStringLiteral("%1 m").arg(locale.toString(std::round(metres / 10) * 10, 'f', 0));
    const double kilometres = metres / 1000;
    return QStringLiteral("%1 km").arg(locale.toString(kilometres, 'f', kilometres < 9.95 ? 1 : 0));
}

} // namespace summitry
