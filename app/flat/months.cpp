// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/months.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

namespace summitry {

namespace {

constexpr QLocale::Language dateLanguages[]{
    QLocale::English, QLocale::Russian, QLocale::German, QLocale::French, QLocale::Spanish};

QString bare(const QString &name)
{
    return name.toLower().remove(QLatin1Char('.')).trimmed();
}

QHash<QString, int> makeMonths()
{
    QHash<QString, int> months;
    for (const QLocale::Language language : dateLanguages) {
        const QLocale locale(language);
        for (int month = 1; month <= 12; ++month)
            for (const auto form : {QLocale::LongFormat, QLocale::ShortFormat}) {
                months.insert(bare(locale.monthName(month, form)), month);
                months.insert(bare(locale.standaloneMonthName(month, form)), month);
            }
    }
    // What people write besides.
    const std::pair<const char *, int> others[]{{"sept", 9}, {"set", 9}, {"сент", 9},   {"нояб", 11},
                                                {"фев", 2},  {"jän", 1}, {"jänner", 1}, {"мая", 5}};
    for (const auto &[name, month] : others)
        months.insert(QString::fromUtf8(name), month);
    return months;
}

QSet<QString> makeWeekdays()
{
    QSet<QString> days;
    for (const QLocale::Language language : dateLanguages) {
        const QLocale locale(language);
        for (int day = 1; day <= 7; ++day)
            for (const auto form : {QLocale::LongFormat, QLocale::ShortFormat})
                days.insert(bare(locale.standaloneDayName(day, form)));
    }
    return days;
}

} // namespace

int monthNamed(const QString &word)
{
    static const QHash<QString, int> months = makeMonths();
    return months.value(bare(word));
}

QString withoutWeekday(const QString &text)
{
    static const QSet<QString> days = makeWeekdays();
    static const QRegularExpression first(QStringLiteral("^([\\p{L}]+)\\.?,?\\s+(?=\\S)"));
    const auto match = first.match(text);
    return match.hasMatch() && days.contains(match.captured(1).toLower()) ? text.sliced(match.capturedEnd())
                                                                          : text;
}

} // namespace summitry
