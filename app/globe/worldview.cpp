// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/worldview.h"

#include <algorithm>

namespace summitry {

const QList<Worldview> &worldviews()
{
    static const QList<Worldview> rows{
        {QStringLiteral("un"), QStringLiteral("un"), QStringLiteral("UN view"),
         QStringLiteral("internationally recognised")},
        {QStringLiteral("de-facto"), QStringLiteral("de_facto"), QStringLiteral("as held on the ground"), {}},
    };
    return rows;
}

QStringList worldviewIds()
{
    QStringList ids;
    for (const Worldview &row : worldviews())
        ids += row.id;
    return ids;
}

const Worldview *findWorldview(const QString &id)
{
    const auto found = std::ranges::find(worldviews(), id, &Worldview::id);
    return found == worldviews().end() ? nullptr : &*found;
}

QString noSuchWorldview(const QString &id)
{
    const QStringList ids = worldviewIds();
    const QString between = QStringLiteral("', '");
    return QStringLiteral("there is no worldview '%1'; there are '%2' and '%3'.")
        .arg(id, ids.first(ids.size() - 1).join(between), ids.last());
}

} // namespace summitry
