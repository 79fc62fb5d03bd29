// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling/itinerary.h"

#include <QByteArray>
#include <QMap>

namespace summitry {

/// Makes a small story in code and reads it from tables, as every story is read. Days count in May 2024.
/// Aborts, saying why, where the story is refused.
class StoryMaker {
public:
    StoryMaker(int first, int last);
    static QDate day(int day) { return QDate(2024, 5, 1).addDays(day - 1); }

    /// A city; a place within one where `city` names it.
    StoryMaker &
    place(const QString &id, double lon, double lat, const QString &country, const QString &city = {});
    StoryMaker &waypoint(const QString &id, double lon, double lat); ///< at sea
    /// At home in a place made before. The leader 'host' is the protagonist.
    StoryMaker &leader(const QString &id, const QString &home);
    StoryMaker &trip(const QString &id, int first, int last);
    StoryMaker &leg(const QString &from, const QString &to, int depart); ///< of the latest trip
    StoryMaker &meeting(int on, const QString &leader, const QString &place, const QString &trip = {});
    /// A meeting of several days.
    StoryMaker &talks(int first, int last, const QString &leader, const QString &place);

    std::shared_ptr<const Story> story() const;
    std::shared_ptr<const Itinerary> itinerary() const { return planItinerary(story()); }

private:
    void row(const QString &table, const QStringList &cells);
    void meet(int first, int last, const QString &leader, const QString &place, const QString &trip);

    QMap<QString, QByteArray> m_tables; ///< by name, as CSV
    QMap<QString, QString> m_countries; ///< of places
    QString m_trip; ///< the latest
    int m_legs = 0; ///< of it
    int m_meetings = 0;
};

} // namespace summitry
