// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/parts/countwords.h"

#include "words/words.h"

#include <QCoreApplication>

namespace summitry {

QString countsInWords(const Counts &counts, qsizetype all)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("CountWords", text); };
    const QString meetings = counts.meetings < all
        ? tr("%1 of %2").arg(QString::number(counts.meetings), counted(all, tr("meeting")))
        : counted(all, tr("meeting"));
    QStringList parts;
    if (all > 0)
        parts
            << (counts.hosts > 0 ? tr("%1 in %2").arg(meetings, counted(counts.hosts, tr("place")))
                                 : meetings);
    parts << counted(counts.legs, tr("leg")) << counted(counts.visits, tr("visit"));
    return parts.join(QStringLiteral(", "));
}

} // namespace summitry
