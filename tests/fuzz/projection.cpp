// SPDX-License-Identifier: GPL-3.0-or-later

// Names of projections and PROJ strings.

#include "globe/projectionkind.h"
#include "outcome.h"

using namespace summitry;
using namespace summitry::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text
        = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const ProjectionReading reading = readProjection(text);
    Outcome::require(reading.kind.has_value() == reading.error.isEmpty(), "neither read nor refused");
    if (reading.kind) {
        const ProjectionReading again = readProjection(reading.kind->id());
        Outcome::require(again.kind == reading.kind, "its id leads to another one");
    }
    reading.kind ? Outcome::accepted() : Outcome::refused();
    return 0;
}
