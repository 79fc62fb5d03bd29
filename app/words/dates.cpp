#include "words/dates.h"

#include <QLocale>

namespace summitry {

QString dayInWords(const QDate &day, const QString &language, bool withYear)
{
    const bool chinese = language.startsWith(QLatin1String("zh"));
    const QString pattern = chinese ? (withYear ? QStringLiteral("yyyy年M月d日") : QStringLiteral("M月d日"))
                                    : (withYear ? QStringLiteral("d MMMM yyyy") : QStringLiteral("d MMMM"));
    return QLocale(language).toString(day, pattern);
}

QString dateRange(const QDate &from, const QDate &to, const QString &language, bool withYear)
{
    if (from == to)
        return dayInWords(from, language, withYear);
    const QString last = dayInWords(to, language, withYear);
    if (from.year() != to.year())
        return dayInWords(from, language, withYear) + QStringLiteral(" – ") + last;
    if (from.month() != to.month() || language.startsWith(QLatin1String("zh")))
        return dayInWords(from, language, false) + QStringLiteral(" – ") + last;
    return QString::number(from.day()) + QStringLiteral("–") + last;
}

} // namespace summitry
