// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/dates.h"

#include "words/icu.h"
#include "words/language.h"

#include <limits>
#include <map>
#include <memory>
#include <unicode/dtitvfmt.h>
#include <unicode/gregocal.h>

namespace summitry {

namespace {

constexpr const char16_t *DayAndMonth = u"MMMMd", *DayOfYear = u"yMMMMd", *MonthOfYear = u"yMMMM", *Month = u"LLLL";

/// By the fields of a date that it shows: one of the above, which are ICU's skeletons.
const icu::DateIntervalFormat *intervalFormatOf(const Language &language, const char16_t *fields)
{
    using Key = std::pair<const char *, const char16_t *>;
    thread_local std::map<Key, std::unique_ptr<icu::DateIntervalFormat>> kept;
    auto &format = kept[{language.locale, fields}];
    if (!format) {
        UErrorCode error = U_ZERO_ERROR;
        format.reset(icu::DateIntervalFormat::createInstance(fields, icu::Locale(language.locale), error));
    }
    return format.get();
}

/// Of the Gregorian calendar at all times, as QDate.
icu::GregorianCalendar calendarOf(const QDate &day, UErrorCode &error)
{
    icu::GregorianCalendar calendar(*icu::TimeZone::getGMT(), error);
    calendar.setGregorianChange(std::numeric_limits<UDate>::lowest(), error);
    calendar.clear();
    calendar.set(day.year(), day.month() - 1, day.day());
    return calendar;
}

QString intervalInWords(const QDate &from, const QDate &to, const QString &language, const char16_t *fields)
{
    UErrorCode error = U_ZERO_ERROR;
    icu::GregorianCalendar first = calendarOf(from, error), last = calendarOf(to, error);
    icu::UnicodeString text;
    icu::FieldPosition nowhere;
    intervalFormatOf(languageOf(language), fields)->format(first, last, text, nowhere, error);
    // Narrow spaces are not in every typeface.
    text.findAndReplace(u"\u2009", u" ").findAndReplace(u"\u202f", u"\u00a0");
    return fromIcu(text);
}

} // namespace

QString dayInWords(const QDate &day, const QString &language, bool withYear)
{
    return dateRange(day, day, language, withYear);
}

QString dateRange(const QDate &from, const QDate &to, const QString &language, bool withYear)
{
    if (!from.isValid() || !to.isValid())
        return {};
    if (!withYear && from.year() != to.year()) // ICU would add the years
        return dayInWords(from, language) + QStringLiteral(" – ") + dayInWords(to, language);
    return intervalInWords(from, to, language, withYear ? DayOfYear : DayAndMonth);
}

QString monthInWords(const QDate &day, const QString &language, bool withYear)
{
    return day.isValid() ? intervalInWords(day, day, language, withYear ? MonthOfYear : Month) : QString();
}

} // namespace summitry
