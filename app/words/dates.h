// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

namespace summitry {

/// "3 July", "3 July 2024"
QString dayInWords(const QDate &day, const QString &language, bool withYear = false);
/// "June", "June 2024"
QString monthInWords(const QDate &anyDay, const QString &language, bool withYear = false);
/// "3–4 July", "26–28 May", "30 May – 2 June"
QString dateRange(const QDate &from, const QDate &to, const QString &language, bool withYear = false);

/// "May 2024"
QString monthInWords(const QDate &day, const QString &language);

} // namespace summitry
