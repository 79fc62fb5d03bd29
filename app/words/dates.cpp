// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/dates.h"

#include "words/icu.h"
#include "words/language.h"

#include <algorithm>
#include <limits>
#include <map>
#include <memory>
#include <QRegularExpression>
#include <string>
#include <unicode/dtitvfmt.h>
#include <unicode/gregocal.h>

namespace summitry {

namespace {

/// ICU's name for what is told of a date.
std::u16string skeletonOf(const DateForm &form, bool withEra)
{
    const bool withYear = form.withYear || form.precision == Precision::Year;
    std::u16string skeleton = withYear ? (withEra ? u"Gy" : u"y") : u"";
    if (form.precision != Precision::Year)
        skeleton += form.shortMonths ? u"MMM" : u"MMMM";
    if (form.precision == Precision::Day)
        skeleton += u"d";
    return skeleton;
}

const icu::DateIntervalFormat *formatOf(const Language &language, const std::u16string &skeleton)
{
    thread_local std::map<std::pair<const char *, std::u16string>, std::unique_ptr<icu::DateIntervalFormat>>
        kept;
    auto &format = kept[{language.locale, skeleton}];
    if (!format) {
        UErrorCode error = U_ZERO_ERROR;
        format.reset(icu::DateIntervalFormat::createInstance(
            icu::UnicodeString(skeleton.data(), static_cast<int32_t>(skeleton.size())),
            icu::Locale(language.locale), error));
    }
    return format.get();
}

/// Of the Gregorian calendar at all times, as QDate.
icu::GregorianCalendar calendarOf(const QDate &day, UErrorCode &error)
{
    icu::GregorianCalendar calendar(*icu::TimeZone::getGMT(), error);
    calendar.setGregorianChange(std::numeric_limits<UDate>::lowest(), error);
    calendar.clear();
    const int year = day.year();
    calendar.set(UCAL_EXTENDED_YEAR, year < 0 ? year + 1 : year); // ICU has a year 0, QDate none
    calendar.set(UCAL_MONTH, day.month() - 1);
    calendar.set(UCAL_DATE, day.day());
    return calendar;
}

} // namespace

QString dayInWords(const QDate &day, const QString &language, const DateForm &form)
{
    return dateRange(day, day, language, form);
}

QString dateRange(const QDate &from, const QDate &to, const QString &language, const DateForm &form)
{
    if (!from.isValid() || !to.isValid())
        return {};
    if (!form.withYear && form.precision != Precision::Year && from.year() != to.year()) // ICU adds the years
        return dayInWords(from, language, form) + QStringLiteral(" – ") + dayInWords(to, language, form);
    constexpr int firstWithoutEra = 1000;
    const std::u16string skeleton = skeletonOf(form, std::min(from.year(), to.year()) < firstWithoutEra);
    UErrorCode error = U_ZERO_ERROR;
    icu::GregorianCalendar first = calendarOf(from, error), last = calendarOf(to, error);
    icu::UnicodeString text;
    icu::FieldPosition nowhere;
    formatOf(languageOf(language), skeleton)->format(first, last, text, nowhere, error);
    // Narrow spaces are not in every typeface.
    text.findAndReplace(u"\u2009", u" ").findAndReplace(u"\u202f", u"\u00a0");
    static const QRegularExpression ad(QStringLiteral("(\\d+) AD\\b")); // English has 'AD 46', ICU '46 AD'
    return fromIcu(text).replace(ad, QStringLiteral("AD \\1"));
}

} // namespace summitry
