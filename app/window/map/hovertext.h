// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/paint/scene.h"
#include "telling/shares.h"

namespace summitry {

/// What is told of the thing under the pointer: who, where, when and why.
struct HoverText {
    QString title;
    QStringList lines;
    bool isEmpty() const { return title.isEmpty(); }
    bool operator==(const HoverText &) const = default;
};
HoverText hoverText(const Scene &scene, const CountryShares &shares, const Hit &hit);

/// "No meeting with a leader of Brazil in this story."
QString nothingThere(const QString &countryName);
QString countryName(const Scene &scene, const QString &code);

} // namespace summitry
