// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace summitry {

/// Writes a story of some meetings into a folder, as tables, to see what many cost. Cities, their names and
/// places are real, from our maps; the rest is made up by a fixed rule, the same every time: some hundred to
/// some thousand leaders, each at home in a city, meet the protagonist over 25 years, nine in ten as guests
/// in one of some dozen hosting cities, one in ten on a trip of the protagonist to their home. A sentence
/// says what went wrong; empty where nothing did.
QString writeLargeStory(const QString &folder, int meetings);

} // namespace summitry
