// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/style/style.h"

#include <QHash>
#include <QPixmap>

class QPainter;

namespace summitry {

/// Pictures of flags, kept once drawn. Flags of all countries fill the same box; a hairline frames them.
class Flags {
public:
    /// Paints the flag of a country (ISO 3166-1 alpha-2, any case) into `box`; where there is none, a box
    /// with `code` in it. `strength` 0 … 1 is its opacity.
    void paint(
        QPainter &painter, const QRect &box, const QString &iso2, const QString &code, const Colours &colours,
        double strength = 1);

private:
    QHash<QString, QPixmap> m_pictures; ///< null pixmaps for those that are missing
};

} // namespace summitry
