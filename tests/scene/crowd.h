// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stories.h"

#include <random>

namespace summitry {

/// Guests from 60 places meet the host in 5 cities, 30 a day; the host travels every third day.
inline std::shared_ptr<const Itinerary> crowd()
{
    static const auto itinerary = [] {
        constexpr int Days = 120, Places = 60, Hosts = 5, EachDay = 30;
        const QStringList countries{"ARG", "BEL", "CHE", "DNK", "EGY", "FIN", "GRC", "HUN", "IND"};
        StoryMaker maker(1, Days);
        std::mt19937 random(7);
        const auto between = [&](double a, double b) {
            return a + (b - a) * static_cast<double>(random() % 10'000) / 10'000;
        };
        const auto name = [](int i) { return QStringLiteral("p%1").arg(i); };
        for (int i = 0; i < Places; ++i)
            maker.place(name(i), between(-170, 170), between(-50, 70), countries[i % countries.size()]);
        maker.leader("host", name(0));
        for (int i = 1; i < Places; ++i)
            maker.leader(QStringLiteral("l%1").arg(i), name(i));
        for (int day = 1; day <= Days; ++day) {
            if (day % 3 == 0) {
                const QString there = name(1 + static_cast<int>(random() % (Places - 1)));
                const QString trip = QStringLiteral("t%1").arg(day);
                maker.trip(trip, day, day).leg(name(0), there, day).leg(there, name(0), day);
            }
            for (int i = 0; i < EachDay; ++i) {
                const int guest = Hosts + 1 + static_cast<int>(random() % (Places - Hosts - 1));
                maker.meeting(
                    day, QStringLiteral("l%1").arg(guest), name(static_cast<int>(random() % Hosts)));
            }
        }
        return maker.itinerary();
    }();
    return itinerary;
}

} // namespace summitry
