// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling/itinerary.h"

namespace summitry {

struct Emphasis;
struct Frame;

/// How much of a story is kept by the filter and has begun by the moment: the one set of numbers that rings,
/// key, header, panel and timeline show.
struct Counts {
    int meetings = 0;
    int hosts = 0; ///< cities where they were held
    int legs = 0; ///< also those that a kept meeting or leg of their trip keeps
    int visits = 0;
    bool operator==(const Counts &) const = default;
};
/// At rest it is at hand; else it costs a look at each arc and meeting that has begun.
Counts countsOf(const Emphasis &, const Frame &);

/// Of a stop: what its ring says.
int meetingsAt(const Emphasis &, const Frame &, StopIndex stop);

/// Of some meetings those that are kept and have begun, in their order.
QList<MeetingIndex> shownOf(const QList<MeetingIndex> &meetings, const Emphasis &, const Frame &);
int countOf(const QList<MeetingIndex> &meetings, const Emphasis &, const Frame &); ///< of them

/// On how many days meetings, which are in order, are held; 0 where a month or a year is all that is known of
/// one.
qint64 heldOnDays(const QList<MeetingIndex> &meetings, const Story &story);

} // namespace summitry
