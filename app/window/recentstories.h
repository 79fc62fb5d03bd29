// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace summitry {

/// The stories that were opened, the latest first, as their titles list them. The built-in one has an item of
/// its own in the menu.
class RecentStories {
public:
    static QString builtIn(); ///< its path
    /// The story that was open last, or the built-in one where there is none any more.
    static QString toStartWith();

    void read();
    void write() const;
    void opened(const QString &path, const QString &title);
    void drop(const QString &path);

    QString gone() const; ///< the story that was open last, where it is not there any more
    const QStringList &paths() const { return m_paths; }
    /// Its title, with its path where another has the same title or none is known.
    QString nameOf(const QString &path) const;

private:
    QStringList m_paths, m_titles;
    QString m_last; ///< empty: the built-in one
};

} // namespace summitry
