// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace summitry {

QString testData(const QString &name); ///< the path of what tests/data holds: "stories/small"
/// The built-in story as it stood in 2024: tests spell out facts of it, which an edit of the built-in one
/// must not touch.
QString frozenStory();
QString goldenFolder(); ///< tests/golden
QString testPlugins(); ///< the folder of plugins that only tests use, as Qt's library paths name it

} // namespace summitry
