// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/givendate.h"

#include <QLocale>
#include <QRegularExpression>

namespace summitry {

namespace {

using Fault = DateReading::Fault;

/// As QDate counts them: 1 BC is -1.
int yearOfIso(int year)
{
    return year > 0 ? year : year - 1;
}

DateReading dayOf(int year, int month, int day)
{
    const QDate date(year, month, day);
    if (!date.isValid())
        return {{}, Fault::NoDayOfCalendar};
    return {{date, date, Precision::Day}};
}

DateReading monthOf(int year, int month)
{
    const QDate first(year, month, 1);
    if (!first.isValid())
        return {{}, Fault::NoDayOfCalendar};
    return {{first, first.addMonths(1).addDays(-1), Precision::Month}};
}

DateReading yearAlone(int year)
{
    return {{QDate(year, 1, 1), QDate(year, 12, 31), Precision::Year}};
}

/// The month of an English name or its first letters, three or more; 0 where there is none.
int monthNamed(const QString &name)
{
    const QLocale english(QLocale::English);
    const QString word = name.endsWith(QLatin1Char('.')) ? name.chopped(1) : name;
    if (word.compare(QStringLiteral("sept"), Qt::CaseInsensitive) == 0)
        return 9;
    for (int month = 1; month <= 12; ++month)
        for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat})
            if (word.compare(
                    english.standaloneMonthName(month, format).left(format == QLocale::LongFormat ? -1 : 3),
                    Qt::CaseInsensitive)
                == 0)
                return month;
    return 0;
}

DateReading ofNumbers(const QRegularExpressionMatch &match)
{
    const QString year = match.captured(1);
    DateReading reading;
    const bool isSigned = year.startsWith(QLatin1Char('-')) || year.startsWith(QLatin1Char('+'));
    const int given = year.toInt();
    const int counted = yearOfIso(given);
    const QString month = match.captured(2), day = match.captured(3);
    if (month.isEmpty())
        reading = yearAlone(counted);
    else
        reading
            = day.isEmpty() ? monthOf(counted, month.toInt()) : dayOf(counted, month.toInt(), day.toInt());
    reading.isAstronomical = given <= 0 && (isSigned || given == 0) && reading.fault == Fault::None;
    return reading;
}

/// Three numbers, the year last.
DateReading ofDayAndMonth(int first, int second, int year)
{
    constexpr int months = 12;
    if (first > months || first == second)
        return dayOf(year, second, first);
    if (second > months)
        return dayOf(year, first, second);
    return {{}, Fault::DayOrMonth};
}

/// The year before or after Christ that the text ends with, or begins with "AD"; takes it off the text. 0
/// where there is none.
int takeYear(QString *text)
{
    static const QRegularExpression era(
        QStringLiteral("^(.*?)(?:\\b(?:AD|A\\.D\\.)\\s*(\\d{1,4})|\\b(\\d{1,4})\\s*(BCE?|B\\.C\\.(?:E\\.)?|"
                       "AD|A\\.D\\.|CE|C\\.E\\.)|"
                       "\\b(\\d{3,4}))$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = era.match(*text);
    if (!match.hasMatch())
        return 0;
    *text = match.captured(1).trimmed();
    const int year = (match.captured(2) + match.captured(3) + match.captured(5)).toInt();
    return match.captured(4).startsWith(QLatin1Char('B'), Qt::CaseInsensitive) ? -year : year;
}

/// "29 January", "January 29", "Jan", nothing; and a year.
DateReading ofWords(QString text)
{
    static const QRegularExpression dayFirst(
        QStringLiteral("^(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]([a-z]+\\.?),?-?$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression monthFirst(
        QStringLiteral("^([a-z]+\\.?)(?: (\\d{1,2})(?:st|nd|rd|th)?)?,?$"),
        QRegularExpression::CaseInsensitiveOption);
    const int year = takeYear(&text);
    if (year == 0)
        return {{}, Fault::NoDate};
    if (text.isEmpty())
        return yearAlone(year);
    if (const auto match = dayFirst.match(text); match.hasMatch())
        if (const int month = monthNamed(match.captured(2)))
            return dayOf(year, month, match.captured(1).toInt());
    if (const auto match = monthFirst.match(text); match.hasMatch())
        if (const int month = monthNamed(match.captured(1)))
            return match.captured(2).isEmpty() ? monthOf(year, month)
                                               : dayOf(year, month, match.captured(2).toInt());
    return {{}, Fault::NoDate};
}

/// Two texts with a dash or 'to' between, of which the last is a date.
bool isRange(const QString &text)
{
    static const QRegularExpression between(
        QStringLiteral("\\d\\s*[–—]\\s*\\w|\\s(?:-|to|until)\\s|\\d/\\d{4}-\\d\\d|[a-z]-[a-z0-9]"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression digit(QStringLiteral("\\d"));
    return between.match(text).hasMatch() && digit.match(text).hasMatch();
}

/// The two days that "08/03/2008" may be.
QString eitherDay(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("\\d+"));
    QList<int> numbers;
    for (auto matches = number.globalMatch(text); matches.hasNext();)
        numbers += matches.next().captured().toInt();
    return QStringLiteral("%1 or %2")
        .arg(
            toString(QDate(numbers[2], numbers[1], numbers[0])),
            toString(QDate(numbers[2], numbers[0], numbers[1])));
}

} // namespace

QString faultInWords(const QString &text, Fault fault)
{
    const QString shown = text.left(64);
    switch (fault) {
    case Fault::None:
        return {};
    case Fault::NoDayOfCalendar:
        return QStringLiteral("'%1' is no day of the calendar; expected one, as in '2024-05-16'.").arg(shown);
    case Fault::Range:
        return QStringLiteral(
                   "'%1' seems to be a range; expected one date, a range's first and last day each in "
                   "a column of its own.")
            .arg(shown);
    case Fault::DayOrMonth:
        return QStringLiteral("'%1' does not say which number is the day and which the month; expected %2.")
            .arg(shown, eitherDay(text));
    case Fault::SheetNumber: {
        const QDate day = QDate(1899, 12, 30).addDays(text.toInt()); // as all spreadsheets count
        return QStringLiteral(
                   "'%1' seems to be the number by which a spreadsheet keeps %2; expected the date "
                   "itself.")
            .arg(shown, toString(day));
    }
    case Fault::NoDate:
        break;
    }
    return QStringLiteral(
               "'%1' is no date; expected a day, a month or a year, as in '2024-05-16', '2024-05', "
               "'1717' and '44 BC'.")
        .arg(shown);
}

DateReading readDate(const QString &text)
{
    constexpr qsizetype longest = 64;
    if (text.isEmpty() || text.size() > longest)
        return {{}, Fault::NoDate};
    static const QRegularExpression numbers(QStringLiteral(
        "^([+-]?\\d{4})(?:[-/](\\d{2})(?:[-/](\\d{2}))?)?$|^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})$"));
    static const QRegularExpression time(
        QStringLiteral("[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?$"));
    static const QRegularExpression yearLast(QStringLiteral("^(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})$"));
    static const QRegularExpression serial(QStringLiteral("^\\d{5}$"));
    if (text.size() == 10 && text[4] == QLatin1Char('-'))
        if (const QDate plain = QDate::fromString(text, Qt::ISODate); plain.isValid())
            return {{plain, plain, Precision::Day}};
    const QString day = QString(text).remove(time);
    if (const auto match = numbers.match(day); match.hasMatch())
        return match.captured(4).isEmpty()
            ? ofNumbers(match)
            : dayOf(match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt());
    if (const auto match = yearLast.match(day); match.hasMatch())
        return ofDayAndMonth(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
    if (serial.match(day).hasMatch())
        return {{}, Fault::SheetNumber};
    const DateReading reading = ofWords(day.simplified());
    if (reading.fault == Fault::NoDate && isRange(day))
        return {{}, Fault::Range};
    return reading;
}

QString toString(const QDate &day)
{
    constexpr int firstPlain = 1000;
    return day.year() < firstPlain ? dayInWords(day, QStringLiteral("en"), {.withYear = true})
                                   : day.toString(Qt::ISODate);
}

QString toString(const GivenDate &date)
{
    constexpr int firstPlain = 1000;
    if (date.precision == Precision::Day)
        return toString(date.first);
    if (date.first.year() < firstPlain)
        return dayInWords(date.first, QStringLiteral("en"), {.withYear = true, .precision = date.precision});
    return date.first.toString(
        date.precision == Precision::Year ? QStringLiteral("yyyy") : QStringLiteral("yyyy-MM"));
}

} // namespace summitry
