// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/readstory.h"

#include "story/csvsource.h"
#include "story/geopackagesource.h"

#include <QFileInfo>

namespace summitry {

QString storyPath(const QString &path)
{
    const QFileInfo info(path);
    const bool isTable
        = info.isFile() && info.suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) == 0;
    return isTable ? info.path() : path;
}

std::unique_ptr<StorySource> storySource(const QString &path)
{
    return isStoryPackage(path) ? geoPackageSource(path) : csvSource(path);
}

StoryReading readStory(const QString &path, Geocoder *geocoder, GroundMap *map)
{
    const QString story = storyPath(path);
    return buildStory(readDraft(*storySource(story), story), geocoder, map);
}

} // namespace summitry
