// SPDX-License-Identifier: GPL-3.0-or-later

// A folder of tables: the input is them all, each behind a record separator and a line with its name.

#include "outcome.h"
#include "story/readstory.h"
#include "story/shape.h"

#include <QDir>

using namespace summitry;
using namespace summitry::fuzz;

namespace {

/// Tables of other names would only be passed over.
void writeTables(const QString &folder, const QByteArray &input)
{
    for (const QByteArray &block : input.split('\x1e')) {
        const qsizetype end = block.indexOf('\n');
        const QString name = QString::fromLatin1(block.first(std::max<qsizetype>(end, 0))).trimmed();
        for (const TableShape &shape : storyShape()) {
            if (shape.name == name)
                write(QStringLiteral("%1/%2.csv").arg(folder, name), QByteArrayView(block).sliced(end + 1));
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir passing;
    const QString folder = passing.filePath(QStringLiteral("story"));
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    writeTables(folder, QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    const StoryReading reading = readStory(folder), again = readStory(folder);
    bool isRefused = false;
    for (const Problem &problem : reading.problems) {
        isRefused |= problem.severity == Problem::Severity::Error;
        if (!problem.message.endsWith(u'.') && !problem.message.endsWith(u'?'))
            Outcome::differs(QStringLiteral("no sentence: ") + problem.toString());
    }
    Outcome::require(isRefused == !reading.story, "refused without a problem, or a story in spite of one");
    Outcome::require(
        inLines(reading.problems, 1000) == inLines(again.problems, 1000), "told otherwise again");
    isRefused ? Outcome::refused() : Outcome::accepted();
    return 0;
}
