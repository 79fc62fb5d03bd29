// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/picturetext.h"

#include "scene/sheet/furniture.h"

namespace summitry {

PictureText pictureText(const Furniture &furniture)
{
    return {
        furniture.title,
        furniture.alternative.isEmpty()
            ? QStringLiteral("%1 (%2). %3").arg(furniture.standfirst, furniture.dates, furniture.borders)
            : furniture.alternative,
        furniture.sources, QStringLiteral("Summitry")};
}

} // namespace summitry
