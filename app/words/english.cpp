// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/everylanguage.h"

namespace summitry {

Language english()
{
    return {
        .code = QStringLiteral("en"),
        .locale = "en_GB",
        .sentences = {
            .journey = u"Journey",
            .journeyLegs = u"{people, plural, =0 {trips} =1 {{who}’s trips} other {trips of {who}}}: "
                           u"{N} {n, plural, one {leg} other {legs}}",
            .visit = u"Visit",
            .visits = u"a leader comes {people, plural, =0 {to a meeting} other {to meet {who}}}: {N}",
            .meetings = u"Meetings",
            .meetingsPlace = u"in one place",
            .country = u"Country",
            .countryOf = u"of a leader in the story",
            .dayOfDays = u"Day {day} of {days}",
            .fromPlace = u"from ",
            .onDays = u"on {N} {n, plural, one {day} other {days}}",
            .countriesOnly = u"{names} only",
            .regionsOnly = u"{names} only",
            .leadersOnly = u"{names} only",
            .regionsToo = u"leaders of {names}",
            .leadersToo = u"with {names}",
            .fromDay = u"from {day}",
            .untilDay = u"until {day}",
            .filterGap = u", ",
            .sources = u"{N} {n, plural, one {source} other {sources}}.",
            .sourcesAll = u"{N} {n, plural, one {source} other {sources}}: {names}.",
            .sourcesSome = u"{N} {n, plural, one {source} other {sources}}, among them {names}.",
            .arcNote = u"A line is the great circle from a leader’s home city; it is no flight record.",
            .borders = u"Borders: {view}",
            .disputedBorders = u"Borders: {view}; disputed: {names}",
            .disputeIn = u"{name} (in {country})",
            .countryNote = u"{country}: {note}",
            .more = u"{N} more",
            .dashes = u"Lines of control and disputed borders are dashed.",
            .map = u"Map: Natural Earth, {projection} projection.",
            .fromTable = u"From the table {name}.",
            .rowsShown = u"{N} of {M} rows are shown.",
            .stopsLeftOut = u"{N} {n, plural, one {stop} other {stops}} could not be placed.",
            .legsInferred = u"Legs, departures and ways home are inferred.",
            .stop = u".",
            .sentenceGap = u" ",
            .metres = u"{N} m",
            .kilometres = u"{N} km",
        },
        .names = {},
    };
}

} // namespace summitry
