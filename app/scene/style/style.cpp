// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/style/style.h"

namespace summitry {

QString themeId(Theme theme)
{
    return theme == Theme::Dark ? QStringLiteral("dark") : QStringLiteral("light");
}

std::optional<Theme> themeFromId(const QString &id)
{
    if (id == QLatin1String("light"))
        return Theme::Light;
    if (id == QLatin1String("dark"))
        return Theme::Dark;
    return std::nullopt;
}

const Colours &coloursOf(Theme theme)
{
    static const Colours light{
        .paper = QColor(QRgb(0xFFFBFAF7)),
        .panel = QColor(QRgb(0xFFFFFFFF)),
        .ink = QColor(QRgb(0xFF16191D)),
        .ink2 = QColor(QRgb(0xFF4A5058)),
        .ink3 = QColor(QRgb(0xFF5E646C)),
        .rule = QColor(QRgb(0xFFDAD7D0)),
        .ruleSoft = QColor(QRgb(0xFFECEAE4)),
        .field = QColor(QRgb(0xFFF3F1EB)),
        .sea = QColor(QRgb(0xFFE4ECF0)),
        .graticule = QColor(QRgb(0xFFD6E0E6)),
        .land = QColor(QRgb(0xFFF5F2EB)),
        .landStory = QColor(QRgb(0xFFE7DFCF)),
        .landHome = QColor(QRgb(0xFFDFD6C4)),
        .landSelected = QColor(QRgb(0xFFEBDAB2)),
        .landDimmed = QColor(QRgb(0xFFF0ECE3)),
        .border = QColor(QRgb(0xFFFFFFFF)),
        .disputed = QColor(QRgb(0xFFA9A08D)),
        .coast = QColor(QRgb(0xFFBAC7CE)),
        .journey = QColor(QRgb(0xFFA90F2B)),
        .visit = QColor(QRgb(0xFF2079B2)),
        .journeyWash = QColor(QRgb(0xFFF6E3E4)),
        .ring = QColor(QRgb(0xFF16191D)),
        .ringFill = QColor(QRgb(0xFFFFFFFF)),
        .halo = QColor(QRgb(0xFFFBFAF7)),
        .headCore = QColor(QRgb(0xFFFFFFFF)),
    };
    static const Colours dark{
        .paper = QColor(QRgb(0xFF14181C)),
        .panel = QColor(QRgb(0xFF191E23)),
        .ink = QColor(QRgb(0xFFF1F3F4)),
        .ink2 = QColor(QRgb(0xFFB6BEC5)),
        .ink3 = QColor(QRgb(0xFF98A1A9)),
        .rule = QColor(QRgb(0xFF343B42)),
        .ruleSoft = QColor(QRgb(0xFF262C32)),
        .field = QColor(QRgb(0xFF22282E)),
        .sea = QColor(QRgb(0xFF0E1820)),
        .graticule = QColor(QRgb(0xFF1A2730)),
        .land = QColor(QRgb(0xFF202A31)),
        .landStory = QColor(QRgb(0xFF2F3B42)),
        .landHome = QColor(QRgb(0xFF3A474E)),
        .landSelected = QColor(QRgb(0xFF5A4B22)),
        .landDimmed = QColor(QRgb(0xFF273138)),
        .border = QColor(QRgb(0xFF11191F)),
        .disputed = QColor(QRgb(0xFF66727A)),
        .coast = QColor(QRgb(0xFF3B4851)),
        .journey = QColor(QRgb(0xFFFF9A76)),
        .visit = QColor(QRgb(0xFF4FA6E0)),
        .journeyWash = QColor(QRgb(0xFF3A2420)),
        .ring = QColor(QRgb(0xFFF1F3F4)),
        .ringFill = QColor(QRgb(0xFF14181C)),
        .halo = QColor(QRgb(0xFF0E1820)),
        .headCore = QColor(QRgb(0xFFFFFFFF)),
    };
    return theme == Theme::Dark ? dark : light;
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](float from, float to) { return static_cast<float>(from + (to - from) * share); };
    return QColor::fromRgbF(
        mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()),
        mix(a.alphaF(), b.alphaF()));
}

} // namespace summitry
