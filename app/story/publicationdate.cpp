// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/publicationdate.h"

#include <QRegularExpression>

namespace summitry {

PublicationDate publicationDate(const QString &text)
{
    using enum PublicationDate::Precision;
    static const QRegularExpression form(QStringLiteral("^(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    const bool hasMonth = match.hasCaptured(2), hasDay = match.hasCaptured(3);
    const QDate first(
        match.captured(1).toInt(), hasMonth ? match.captured(2).toInt() : 1,
        hasDay ? match.captured(3).toInt() : 1);
    return {first, hasDay ? Day : hasMonth ? Month : Year};
}

} // namespace summitry
