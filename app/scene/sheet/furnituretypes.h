// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/sheet/furnitureplan.h"

namespace summitry {

// How the words around the map are set, for who plans them and who paints them.

inline constexpr Type DatesType{.size = 11, .weight = 650, .spacing = 0.66};
inline constexpr Type StandfirstType{.size = 14, .spacing = -0.06};
inline constexpr Type DatelineType{
    .size = 40, .weight = 300, .display = true, .tabular = true, .spacing = -0.6};
inline constexpr Type DatelineSmallType{.size = 11, .weight = 500, .tabular = true};
inline constexpr Type NoteType{.size = 10.5};
inline constexpr Type NameType{.size = 11.25, .weight = 650};
inline constexpr double StandfirstLine = 20, TextGap = 24, NoteLine = 14;
inline constexpr double NarrowPage = 700; // there the notes take the whole width of the footer

inline Type titleType(double size)
{
    return {.size = size, .weight = 700, .display = true, .spacing = -0.012 * size};
}

// Without the line of dates above it there is less room for the date.
inline Type datelineType(const HeaderOptions &options)
{
    Type type = DatelineType;
    if (!options.dates)
        type.size = 30;
    return type;
}

} // namespace summitry
