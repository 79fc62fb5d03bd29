// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/when.h"

namespace summitry {

bool touchesYears(const Story &story)
{
    return story.start.year() != story.end.year();
}

QString whenInWords(
    const Story &story, const QDate &from, const QDate &to, const QString &language, Precision precision)
{
    const bool withYear = touchesYears(story);
    const bool acrossMonths = from.month() != to.month() || from.year() != to.year();
    return dateRange(
        from, to, language,
        {.withYear = withYear, .precision = precision, .shortMonths = withYear && acrossMonths});
}

QString whenInWords(const Story &story, const Meeting &meeting, const QString &language)
{
    return whenInWords(story, meeting.date, meeting.end, language, meeting.precision);
}

} // namespace summitry
