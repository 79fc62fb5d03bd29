#pragma once

#include <QString>

namespace summitry {

QString testData(const QString &name); ///< the path of what tests/data holds: "stories/small"
QString goldenFolder(); ///< tests/golden
QString testPlugins(); ///< the folder of plugins that only tests use, as Qt's library paths name it

} // namespace summitry
