// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/world.h"
#include "telling/emphasis.h"

namespace summitry {

/// The disputes that a story touches, since a party to them is in it; its protagonist's country's first.
std::vector<const Dispute *> disputesTouched(const World &world, const Emphasis &emphasis);

/// "Borders: UN view; disputed: Crimea, Southern Kurils and 3 more": the worldview and what the story
/// touches, at most `most` of it by name.
QString worldviewNote(const World &world, const Emphasis &emphasis, int most, const QString &language);

/// The same with whose the disputed ground is drawn, where worldviews differ: "… Crimea (in Ukraine), …".
QString worldviewInWords(const World &world, const Emphasis &emphasis, int most, const QString &language);

} // namespace summitry
