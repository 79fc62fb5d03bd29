// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/words.h"

namespace summitry {

QString inWords(qsizetype number)
{
    static const char *const words[] = {"No",    "One",   "Two",  "Three", "Four",   "Five",  "Six",
                                        "Seven", "Eight", "Nine", "Ten",   "Eleven", "Twelve"};
    return number >= 0 && number <= 12 ? QString::fromLatin1(words[number]) : QString::number(number);
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString counted(qsizetype number, const QString &thing)
{
    return QStringLiteral("%1 %2%3").arg(number).arg(thing, number == 1 ? QString() : QStringLiteral("s"));
}

} // namespace summitry
