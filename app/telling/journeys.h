// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling/itinerary.h"

#include <QHash>

namespace summitry {

/// Finds the latest leg of a meeting's trip that led to its city by its day. A row without a trip belongs to
/// the one that was under way there on its day.
class Journeys {
public:
    /// Of an itinerary whose arcs are there; it must outlive this.
    explicit Journeys(const Itinerary &);

    ArcIndex find(const Meeting &) const; ///< none where none led there

private:
    struct Stage { ///< of a trip, at one city; in the order of departure
        ArcIndex arc;
        QDate end; ///< of the trip
        QDate latestEnd; ///< of this one and those before
    };
    const Itinerary &m_itinerary;
    QHash<std::pair<QString, QString>, std::vector<ArcIndex>> m_ofTrips; ///< by trip and city
    QHash<QString, std::vector<Stage>> m_stages; ///< by city
};

} // namespace summitry
