// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace summitry {

struct Furniture;

/// What a picture says of itself.
struct PictureText {
    QString title;
    QString description; ///< for who does not see it
    QString source;
    QString software;
};
PictureText pictureText(const Furniture &furniture);

} // namespace summitry
