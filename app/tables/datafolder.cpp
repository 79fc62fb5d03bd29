// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/datafolder.h"

#include <dlfcn.h>
#include <link.h>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace summitry {

/// The program or the shared library that this code was linked into.
static QString ownFile()
{
    Dl_info info;
    link_map *map = nullptr;
    const auto self = reinterpret_cast<void *>(&ownFile);
    // The program itself has no name there.
    if (dladdr1(self, &info, reinterpret_cast<void **>(&map), RTLD_DL_LINKMAP) != 0 && map->l_name[0])
        return QFileInfo(QFile::decodeName(map->l_name)).canonicalFilePath();
    return QCoreApplication::applicationFilePath();
}

static QString findPrefix()
{
    QDir folder = QFileInfo(ownFile()).dir();
    const QString otherwise = QDir::cleanPath(folder.filePath(QStringLiteral("..")));
    do {
        if (folder.exists(QStringLiteral("share/summitry")))
            return folder.path();
    } while (folder.cdUp());
    return otherwise;
}

static QString below(const QString &folder, const QString &name)
{
    static const QString prefix = findPrefix();
    return QDir(prefix).filePath(folder) + QLatin1Char('/') + name;
}

QString dataPath(const QString &name)
{
    const QString chosen = qEnvironmentVariable("SUMMITRY_DATA");
    return chosen.isEmpty() ? below(QStringLiteral("share/summitry"), name)
                            : QDir::cleanPath(chosen) + QLatin1Char('/') + name;
}

QString modulePath(const QString &name)
{
    return below(QStringLiteral("lib/summitry"), name);
}

} // namespace summitry
