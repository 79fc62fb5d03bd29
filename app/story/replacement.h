// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTemporaryDir>

namespace summitry {

/// A folder or file that appears at `path`, or takes the place of what is there, whole or not at all: it is
/// written in a folder of its own beside `path` and renamed. Links are followed.
class Replacement {
public:
    explicit Replacement(const QString &path);

    /// Where to write, under the name that it will have; nothing is there yet.
    QString path() const;
    /// Gives it its place. A file's mode is kept. What was there is gone when this is.
    bool commit();
    QString error() const { return m_error; } ///< a sentence; empty while all is well

private:
    QString m_target;
    QTemporaryDir m_beside;
    QString m_error;
};

} // namespace summitry
