#pragma once

#include <QDate>
#include <QString>

namespace summitry {

/// "3 July"
QString dayText(const QDate &day, const QString &language);
/// "Six" for 6, figures beyond twelve.
QString inWords(qsizetype number);
/// "1 meeting", "16 meetings"
QString counted(qsizetype number, const QString &thing);
/// "Brazil", "Brazil or Peru", "Brazil, Chile or Peru"
QString listed(const QStringList &names, const QString &conjunction);

} // namespace summitry
