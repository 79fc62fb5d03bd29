// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/typeddate.h"

#include "flat/months.h"

#include <optional>
#include <QRegularExpression>

namespace summitry {

namespace {

using enum TypedDate::Kind;
using enum TypedDate::Precision;

constexpr qsizetype longestDate = 80;

/// One end of a range, as far as it is typed; 0 for what is not.
struct Parts {
    int year = 0, month = 0, day = 0;
    bool isAmbiguous = false; ///< day and month may stand for each other
};

bool isNothing(const QString &text)
{
    static const QStringList words
        = QStringLiteral("|-|–|—|?|??|tbd|tba|tbc|n/a|na|nan|null|none|nil|unknown|pending|"
                         "to be determined|to be announced|to be confirmed|неизвестно|нет|"
                         "未定|待定|不详|unbekannt|offen|inconnu|inconnue|à déterminer|"
                         "desconocido|desconocida|por determinar|por confirmar")
              .split(QLatin1Char('|'));
    return words.contains(text.toLower());
}

/// Without the time of day and a day of the week before the date.
QString withoutTime(QString text)
{
    static const QRegularExpression time(
        QStringLiteral("[T ,]+\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?( ?[AaPp]\\.?[Mm]\\.?)?"
                       "( ?(Z|UTC|GMT|[+-]\\d{2}(:?\\d{2})?))?$"));
    text.remove(time);
    return withoutWeekday(text.trimmed());
}

std::optional<Parts> readNumbers(const QString &text, DayOrder order)
{
    static const QRegularExpression yearFirst(
        QStringLiteral("^(\\d{4})[-./](\\d{1,2})(?:[-./](\\d{1,2}))?$"));
    static const QRegularExpression compact(QStringLiteral("^([12]\\d{3})(\\d{2})(\\d{2})$"));
    static const QRegularExpression yearLast(QStringLiteral("^(\\d{1,2})([-./])(\\d{1,2})\\2(\\d{4})\\.?$"));
    static const QRegularExpression monthYear(QStringLiteral("^(\\d{1,2})[-./](\\d{4})$"));
    static const QRegularExpression dayMonth(QStringLiteral("^(\\d{1,2})\\.(\\d{1,2})\\.?$"));
    static const QRegularExpression yearAlone(QStringLiteral("^(\\d{4})$"));
    static const QRegularExpression dayAlone(QStringLiteral("^(\\d{1,2})\\.?$"));
    if (const auto match = yearFirst.match(text); match.hasMatch())
        return Parts{match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    if (const auto match = compact.match(text); match.hasMatch())
        return Parts{match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    if (const auto match = yearLast.match(text); match.hasMatch()) {
        const int a = match.captured(1).toInt(), b = match.captured(3).toInt();
        const int year = match.captured(4).toInt();
        const bool isDotted = match.captured(2) == QLatin1String(".");
        if (a == b || a > 12 || b > 12)
            return b > 12 ? Parts{year, a, b} : Parts{year, b, a};
        if (isDotted) // dots are of those who write the day first
            return Parts{year, b, a};
        return order == DayOrder::MonthFirst ? Parts{year, a, b}
                                             : Parts{year, b, a, order == DayOrder::Unknown};
    }
    if (const auto match = monthYear.match(text); match.hasMatch())
        return Parts{match.captured(2).toInt(), match.captured(1).toInt(), 0};
    if (const auto match = dayMonth.match(text); match.hasMatch())
        return Parts{0, match.captured(2).toInt(), match.captured(1).toInt()};
    if (const auto match = yearAlone.match(text); match.hasMatch())
        return Parts{match.captured(1).toInt(), 0, 0};
    if (const auto match = dayAlone.match(text); match.hasMatch())
        return Parts{0, 0, match.captured(1).toInt()};
    return {};
}

std::optional<Parts> readChinese(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        "^(?:(\\d{4})\\s*[年년])?\\s*(?:(\\d{1,2})\\s*[月월])?\\s*(?:(\\d{1,2})\\s*[日号號일])?$"));
    const auto match = form.match(text);
    if (!match.hasMatch() || text.isEmpty())
        return {};
    return Parts{match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
}

/// A month by its name, with a day and a year in any order; or, as an end of a range, these without it.
std::optional<Parts> readNamed(const QString &text, bool isEnd)
{
    static const QRegularExpression token(QStringLiteral("[\\p{L}\\p{M}]+|\\d+"));
    static const QStringList fillers = QStringLiteral("of|the|de|del|den|der|le|el|г|года|год|г|st|nd|rd|th|"
                                                      "er|er|º|го|е")
                                           .split(QLatin1Char('|'));
    Parts parts;
    QString left = text;
    for (auto tokens = token.globalMatch(text); tokens.hasNext();) {
        const QString word = tokens.next().captured();
        if (const int month = monthNamed(word)) {
            if (parts.month)
                return {};
            parts.month = month;
        } else if (word.front().isDigit()) {
            int *part = word.size() == 4 ? &parts.year : word.size() <= 2 ? &parts.day : nullptr;
            if (!part || *part || word.toInt() == 0)
                return {};
            *part = word.toInt();
        } else if (!fillers.contains(word.toLower())) {
            return {};
        }
        left.remove(left.indexOf(word), word.size());
    }
    static const QRegularExpression rest(QStringLiteral("^[\\s.,º'’/-]*$"));
    return (parts.month || (isEnd && parts.day)) && rest.match(left).hasMatch() ? std::optional(parts)
                                                                                : std::nullopt;
}

std::optional<Parts> readParts(const QString &text, DayOrder order, bool isEnd = false)
{
    if (const auto parts = readNumbers(text, order))
        return parts;
    if (const auto parts = readChinese(text))
        return parts;
    return readNamed(text, isEnd);
}

TypedDate spanOf(const Parts &from, const Parts &to)
{
    TypedDate date{Unreadable, {}, {}, Day};
    if (from.year == 0 || to.year == 0)
        return date;
    const auto isWrong = [](const Parts &parts) {
        return parts.month > 12 || (parts.day > 0 && !QDate::isValid(parts.year, parts.month, parts.day));
    };
    if (isWrong(from) || isWrong(to))
        return {Impossible, {}, {}, Day};
    const auto precision = [](const Parts &parts) { return parts.day ? Day : parts.month ? Month : Year; };
    const QDate first(from.year, std::max(from.month, 1), std::max(from.day, 1));
    const QDate lastMonth(to.year, to.month ? to.month : 12, 1);
    const QDate last = to.day ? QDate(to.year, to.month, to.day)
                              : QDate(to.year, lastMonth.month(), lastMonth.daysInMonth());
    if (last < first)
        return date;
    const bool isAmbiguous = from.isAmbiguous || to.isAmbiguous;
    return {isAmbiguous ? Ambiguous : Span, first, last, std::max(precision(from), precision(to))};
}

/// A range of two ends, of which each may leave out what the other says.
TypedDate readRange(const QString &left, const QString &right, DayOrder order)
{
    auto from = readParts(left, order, true), to = readParts(right, order, true);
    if (!from || !to)
        return {Unreadable, {}, {}, Day};
    if (from->day && !from->month)
        from->month = to->month;
    if (to->day && !to->month)
        to->month = from->month;
    if (!to->year)
        to->year = from->year;
    if (!from->year) // 'December 29–January 2, 1909' begins in the year before
        from->year = to->year - (from->month > to->month ? 1 : 0);
    return spanOf(*from, *to);
}

TypedDate readSerial(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{5})([.,]\\d+)?$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {Unreadable, {}, {}, Day};
    const QDate day = QDate(1899, 12, 30).addDays(match.captured(1).toInt());
    return {Span, day, day, Day};
}

} // namespace

TypedDate readTypedDate(const QString &text, DayOrder order)
{
    const QString simple = text.simplified();
    if (isNothing(simple))
        return {};
    if (simple.size() > longestDate)
        return {Unreadable, {}, {}, Day};
    const QString date = withoutTime(simple);
    if (const auto parts = readParts(date, order))
        return spanOf(*parts, *parts);
    if (const TypedDate serial = readSerial(date); serial.kind == Span)
        return serial;
    static const QRegularExpression between(
        QStringLiteral("\\s*(?:[–—~～→至到]|\\s-\\s|\\s(?:to|until|till|through|bis|по|до|au|al|hasta)\\s|"
                       "\\.\\.+|/(?=\\d{4}-)|(?<=[\\p{L}\\d.,])-(?=[\\p{L}\\d]))\\s*"));
    static const QRegularExpression before(
        QStringLiteral("^(?:from|с|vom|von|du|del|desde)\\s+"), QRegularExpression::CaseInsensitiveOption);
    QString ends = date;
    ends.remove(before);
    for (auto cuts = between.globalMatch(ends); cuts.hasNext();) {
        const auto cut = cuts.next();
        const QString left = withoutTime(ends.left(cut.capturedStart()).trimmed());
        const QString right = withoutTime(ends.sliced(cut.capturedEnd()).trimmed());
        if (const TypedDate range = readRange(left, right, order);
            range.kind == Span || range.kind == Ambiguous)
            return range;
    }
    return {Unreadable, {}, {}, Day};
}

DayOrder decideOrder(const QStringList &cells)
{
    bool isDayFirst = false, isMonthFirst = false;
    for (const QString &cell : cells) {
        const TypedDate day = readTypedDate(cell, DayOrder::DayFirst);
        static const QRegularExpression form(QStringLiteral("^\\s*(\\d{1,2})[-/](\\d{1,2})[-/]\\d{4}\\b"));
        const auto match = form.match(cell);
        if (day.kind != Span || !match.hasMatch())
            continue;
        isDayFirst |= match.captured(1).toInt() > 12;
        isMonthFirst |= match.captured(2).toInt() > 12;
    }
    if (isDayFirst == isMonthFirst)
        return DayOrder::Unknown;
    return isDayFirst ? DayOrder::DayFirst : DayOrder::MonthFirst;
}

} // namespace summitry
