// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/tablemeetings.h"

namespace summitry {

QString TableMeetings::addProtagonist(
    const QString &name, const QString &country, const QString &home, const Visit &first)
{
    const QString known = name.isEmpty() ? QStringLiteral("Traveller") : name;
    const QString id = makeId(known, &m_takenLeaders);
    addDraftRow(
        m_leaders, first.line,
        {{QStringLiteral("id"), id},
         {QStringLiteral("name"), known},
         {QStringLiteral("country"), country},
         {QStringLiteral("office"), first.office},
         {QStringLiteral("home"), home}});
    return id;
}

void TableMeetings::add(const Visit &visit, const QString &place, const QString &trip)
{
    const QString start = visit.first.toString(Qt::ISODate);
    for (const QString &each : visit.met.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const QString name = each.trimmed();
        if (name.isEmpty())
            continue;
        if (!m_ids.contains(name)) {
            m_ids[name] = makeId(name, &m_takenLeaders);
            addDraftRow(
                m_leaders, visit.line, {{QStringLiteral("id"), m_ids[name]}, {QStringLiteral("name"), name}});
        }
        addDraftRow(
            m_meetings, visit.line,
            {{QStringLiteral("id"), makeId(start + QLatin1Char(' ') + name, &m_takenMeetings)},
             {QStringLiteral("date"), start},
             {QStringLiteral("end"), visit.last.toString(Qt::ISODate)},
             {QStringLiteral("leader"), m_ids[name]},
             {QStringLiteral("place"), place},
             {QStringLiteral("trip"), trip},
             {QStringLiteral("event"), visit.event}});
    }
}

} // namespace summitry
