// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace summitry {

/// "Six" for 6, figures beyond twelve.
QString inWords(qsizetype number);
/// With its first letter in upper case.
QString capitalised(QString text);
/// "1 meeting", "16 meetings"
QString counted(qsizetype number, const QString &thing);

} // namespace summitry
