// SPDX-License-Identifier: GPL-3.0-or-later

// One flat table of any kind: the first line of the input says which.

#include "flat/openstory.h"
#include "flat/readgrid.h"
#include "outcome.h"

using namespace summitry;
using namespace summitry::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir passing;
    const QByteArrayView input(data, static_cast<qsizetype>(size));
    const qsizetype end = input.indexOf('\n');
    const QString ending = QString::fromLatin1(input.first(std::max<qsizetype>(end, 0)));
    if (!flatEndings().contains(ending))
        return -1;
    const QString path = passing.filePath(QStringLiteral("table.") + ending);
    write(path, input.sliced(end + 1));
    const AnyReading any = openAnyStory(path, {}, nullptr);
    bool isRefused = false;
    for (const Problem &problem : any.reading.problems)
        isRefused |= problem.severity == Problem::Severity::Error;
    Outcome::require(
        isRefused == !any.reading.story, "refused without a problem, or a story in spite of one");
    isRefused ? Outcome::refused() : Outcome::accepted();
    QFile::remove(path);
    return 0;
}
