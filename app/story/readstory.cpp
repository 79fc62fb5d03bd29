#include "story/readstory.h"

#include "story/buildstory.h"
#include "story/storytables.h"

#include <algorithm>
#include <QFileInfo>

namespace summitry {

/// Problems of the whole story first, then table by table and row by row.
static void sortProblems(QList<Problem> *problems)
{
    QStringList order;
    for (const TableShape &shape : storyShape())
        order += shape.file();
    std::stable_sort(problems->begin(), problems->end(), [&order](const Problem &a, const Problem &b) {
        return std::pair(order.indexOf(a.file), a.row) < std::pair(order.indexOf(b.file), b.row);
    });
}

StoryReading readStory(const QString &path)
{
    StoryReading reading;
    const StoryTables tables = readStoryTables(path, &reading.problems);
    checkCells(tables, &reading.problems);
    checkFacts(tables, &reading.problems);
    sortProblems(&reading.problems);
    if (!hasErrors(reading.problems)) {
        auto story = std::make_shared<Story>(buildStory(tables));
        story->path = QFileInfo(path).absoluteFilePath();
        reading.story = std::move(story);
    }
    return reading;
}

} // namespace summitry
