// SPDX-License-Identifier: GPL-3.0-or-later

// Dates as tables give them and as people type them.

#include "flat/typeddate.h"
#include "outcome.h"
#include "story/givendate.h"

using namespace summitry;
using namespace summitry::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text
        = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const DateReading given = readDate(text);
    if (given.date.isValid()) {
        Outcome::require(given.date.first <= given.date.last, "ends before it begins");
        Outcome::require(readDate(toString(given.date)).date == given.date, "read otherwise when written");
    } else if (given.fault != DateReading::Fault::None) {
        Outcome::require(!faultInWords(text, given.fault).isEmpty(), "refused without a sentence");
    }
    for (const DayOrder order : {DayOrder::Unknown, DayOrder::DayFirst, DayOrder::MonthFirst}) {
        const TypedDate typed = readTypedDate(text, order);
        if (typed.kind == TypedDate::Kind::Span)
            Outcome::require(
                typed.first.isValid() && typed.last.isValid() && typed.first <= typed.last,
                "no span of days");
    }
    given.date.isValid() ? Outcome::accepted() : Outcome::refused();
    return 0;
}
