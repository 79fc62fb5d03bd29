// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/readstory.h"
#include "support/testdata.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace summitry {

inline QString smallStory()
{
    return testData("stories/small");
}

inline QByteArray readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(path));
    return file.readAll();
}

inline void writeAll(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(path));
}

/// A copy of the small story of tests/data, to break.
class Copy {
public:
    Copy()
    {
        for (const QString &name : QDir(smallStory()).entryList(QDir::Files))
            writeAll(file(name), readAll(smallStory() + '/' + name));
    }
    QString path() const { return m_dir.path(); }
    QString file(const QString &name) const { return m_dir.filePath(name); }
    void replace(const QString &name, const QByteArray &from, const QByteArray &to)
    {
        QByteArray bytes = readAll(file(name));
        if (bytes.count(from) != 1)
            qFatal("'%s' is not once in %s", from.constData(), qPrintable(name));
        writeAll(file(name), bytes.replace(from, to));
    }

private:
    QTemporaryDir m_dir;
};

inline QString told(const StoryReading &reading)
{
    QStringList lines;
    for (const Problem &problem : reading.problems)
        lines += problem.toString();
    return lines.join('\n');
}

/// Compares what is told with what is expected, and that errors, and they alone, refuse the story.
inline void compare(const QString &path, const QString &expected)
{
    const StoryReading reading = readStory(path);
    QCOMPARE(told(reading), expected);
    QCOMPARE(reading.story == nullptr, expected.contains(": error: "));
}

} // namespace summitry
