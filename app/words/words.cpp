#include "words/words.h"

#include <QLocale>
#include <QStringList>

namespace summitry {

QString dayText(const QDate &day, const QString &language)
{
    return QLocale(language).toString(day, QStringLiteral("d MMMM"));
}

QString inWords(qsizetype number)
{
    static const char *const words[] = {"No",    "One",   "Two",  "Three", "Four",   "Five",  "Six",
                                        "Seven", "Eight", "Nine", "Ten",   "Eleven", "Twelve"};
    return number >= 0 && number <= 12 ? QString::fromLatin1(words[number]) : QString::number(number);
}

QString counted(qsizetype number, const QString &thing)
{
    return QStringLiteral("%1 %2%3").arg(number).arg(thing, number == 1 ? QString() : QStringLiteral("s"));
}

QString listed(const QStringList &names, const QString &conjunction)
{
    if (names.size() < 2)
        return names.join(QString());
    return QStringLiteral("%1 %2 %3")
        .arg(names.first(names.size() - 1).join(QStringLiteral(", ")), conjunction, names.last());
}

} // namespace summitry
