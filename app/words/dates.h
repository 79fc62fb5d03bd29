// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

namespace summitry {

/// How closely a date is known. One of a month or a year stands for all of its days.
enum class Precision { Day, Month, Year };

/// How a date is told. A year alone is told whatever `withYear` says; years before AD 1000 with their era.
struct DateForm {
    bool withYear = false;
    Precision precision = Precision::Day;
    bool shortMonths = false; ///< "Mar 2022"
};

/// "3 July", "3 July 2024", "July 2024", "1717", "15 March 44 BC", "AD 46"
QString dayInWords(const QDate &day, const QString &language, const DateForm &form = {});
/// "3–4 July", "26–28 May", "30 May – 2 June", "1716 – 1718"
QString dateRange(const QDate &from, const QDate &to, const QString &language, const DateForm &form = {});

} // namespace summitry
