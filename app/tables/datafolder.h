#pragma once

#include <QString>

namespace summitry {

/// The full path of a file of ours by its name below `share/summitry`: "maps/world.gpkg",
/// "stories/putin-2024", "flags/cn.svg", "fonts/…". Looked for in the folder that the environment variable
/// SUMMITRY_DATA names, else in `../share/summitry` beside the running program's folder.
/// The path is returned whether or not the file exists.
QString dataPath(const QString &name);

/// The full path, without its suffix, of a loadable module of ours: in `../lib/summitry` beside the running
/// program's folder.
QString modulePath(const QString &name);

} // namespace summitry
