// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/recentstories.h"

#include "tables/datafolder.h"
#include "window/settings.h"

#include <QDir>
#include <QFileInfo>

namespace summitry {

namespace {

constexpr qsizetype longestTitle = 80; ///< letters in the menu

} // namespace

QString RecentStories::builtIn()
{
    return dataPath(QStringLiteral("stories/putin-2024"));
}

QString RecentStories::toStartWith()
{
    const QString last = settings().lastStory.read();
    return QFileInfo::exists(last) ? last : builtIn();
}

void RecentStories::read()
{
    m_last = settings().lastStory.read();
    m_paths = settings().recentStories.read();
    m_titles = settings().recentTitles.read();
    m_titles.resize(m_paths.size()); // the file may hold anything
}

void RecentStories::write() const
{
    settings().lastStory.write(m_last);
    settings().recentStories.write(m_paths);
    settings().recentTitles.write(m_titles);
}

void RecentStories::opened(const QString &path, const QString &title)
{
    const bool isBuiltIn = path == builtIn();
    m_last = isBuiltIn ? QString() : path;
    drop(path);
    if (isBuiltIn)
        return;
    m_paths.prepend(path);
    m_titles.prepend(title.left(longestTitle));
    const auto kept = std::min<qsizetype>(m_paths.size(), Settings::MostRecent);
    m_paths = m_paths.first(kept);
    m_titles = m_titles.first(kept);
}

void RecentStories::drop(const QString &path)
{
    const qsizetype at = m_paths.indexOf(path);
    if (at < 0)
        return;
    m_paths.removeAt(at);
    m_titles.removeAt(at);
}

QString RecentStories::gone() const
{
    return m_last.isEmpty() || QFileInfo::exists(m_last) ? QString() : m_last;
}

QString RecentStories::nameOf(const QString &path) const
{
    const QString title = m_titles.value(m_paths.indexOf(path));
    const QString name = QDir::toNativeSeparators(path);
    if (title.isEmpty())
        return name;
    return m_titles.count(title) > 1 ? QStringLiteral("%1 (%2)").arg(title, name) : title;
}

} // namespace summitry
