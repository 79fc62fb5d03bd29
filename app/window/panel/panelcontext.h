// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/world.h"
#include "telling/counts.h"
#include "telling/emphasis.h"
#include "telling/frame.h"
#include "telling/playhead.h"
#include "window/parts/flags.h"
#include "window/parts/look.h"

namespace summitry {

/// What every part of the panel reads.
struct PanelContext {
    Selection &selection;
    Playhead &playhead;
    const Look &look;
    Flags flags;
    std::shared_ptr<const Itinerary> itinerary; ///< null before the first story
    std::shared_ptr<const World> world; ///< null while it is read
    std::shared_ptr<const Emphasis> emphasis; ///< what the filter keeps; of the same story
    QString language = QStringLiteral("en");
    Frame frame = {}; ///< the moment that is shown, of the same story

    const Story &story() const { return *itinerary->story; }
    QString countryName(const QString &code) const
    {
        const Country *country = world ? world->country(code) : nullptr;
        return country ? country->name(language) : code;
    }
    QString iso2(const QString &code) const
    {
        const Country *country = world ? world->country(code) : nullptr;
        return country ? country->iso2 : QString();
    }
    /// Whether the protagonist travelled to a meeting: the colour of its mark.
    bool isJourney(MeetingIndex meeting) const { return !itinerary->visitTo(meeting).isValid(); }
    bool keeps(const QString &leader) const
    {
        return !emphasis->filtered || emphasis->leaders.contains(leader);
    }
    /// Of some meetings those that the filter keeps and that have begun.
    int countOf(const QList<MeetingIndex> &meetings) const
    {
        return summitry::countOf(meetings, *emphasis, frame);
    }
    /// The one chosen city; null where none or several are.
    const Place *city() const
    {
        const QStringList &cities = selection.filter().cities;
        return cities.size() == 1 ? story().place(cities.first()) : nullptr;
    }
    /// The one chosen country where nothing else but dates is chosen and something is kept; else empty.
    QString country() const
    {
        const Filter &filter = selection.filter();
        const bool alone = filter.countries.size() == 1 && filter.cities.isEmpty() && filter.leaders.isEmpty()
            && filter.regions.isEmpty() && emphasis->keptMeetings() > 0;
        return alone ? filter.countries.first() : QString();
    }
    QString cityName(const Meeting &meeting) const
    {
        const Place *city = story().place(story().cityOf(meeting.place));
        return city ? city->name.in(language) : meeting.place;
    }
};

namespace panel {
constexpr int margin = 24; ///< at the sides
constexpr int bleed = 8; ///< rows reach this far into the margin, for the focus ring
} // namespace panel

} // namespace summitry
