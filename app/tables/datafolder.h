// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace summitry {

/// Where our own files lie: below the nearest folder above this program, or above the shared library that
/// this code was linked into (the Qt Location plugin), that holds `share/summitry`. So they are found from
/// /usr/bin, from Qt's folder of plugins, from a build tree and from an unpacked archive alike.

/// The full path of a file by its name below `share/summitry`: "maps/world.gpkg", "stories/putin-2024",
/// "flags/cn.svg", "fonts/…"; below the folder that the environment variable SUMMITRY_DATA names, where it
/// names one. The path is returned whether or not the file exists.
QString dataPath(const QString &name);

/// The full path, without its suffix, of a loadable module by its name below `lib/summitry`.
QString modulePath(const QString &name);

} // namespace summitry
