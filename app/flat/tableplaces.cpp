// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/tableplaces.h"

namespace summitry {

QString TablePlaces::add(const KnownPlace &known, const QString &name, int line, bool isFound)
{
    const QString lat = inDegrees(known.position.latitude()), lon = inDegrees(known.position.longitude());
    const QString key = lat + QLatin1Char(' ') + lon;
    if (const auto id = m_ids.constFind(key); id != m_ids.cend())
        return *id;
    const QString id = makeId(name, &m_taken);
    m_ids.insert(key, id);
    m_names.insert(id, name);
    addDraftRow(
        m_table, line,
        {{QStringLiteral("id"), id},
         {QStringLiteral("name"), name},
         {QStringLiteral("country"), known.country},
         {QStringLiteral("lat"), lat},
         {QStringLiteral("lon"), lon}});
    if (isFound)
        m_found += {{m_table->file, line}, id, name, known};
    return id;
}

} // namespace summitry
