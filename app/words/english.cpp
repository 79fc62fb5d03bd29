// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/everylanguage.h"

namespace summitry {

// Countries that take 'the' within a sentence.
static constexpr const char16_t *namesWithArticle[]{
    u"Bahamas",
    u"British Virgin Islands",
    u"Cayman Islands",
    u"Central African Republic",
    u"Comoros",
    u"Cook Islands",
    u"Democratic Republic of the Congo",
    u"Dominican Republic",
    u"Falkland Islands",
    u"Faroe Islands",
    u"Gambia",
    u"Isle of Man",
    u"Maldives",
    u"Marshall Islands",
    u"Netherlands",
    u"Northern Mariana Islands",
    u"Philippines",
    u"Republic of the Congo",
    u"Solomon Islands",
    u"Turks and Caicos Islands",
    u"U.S. Virgin Islands",
    u"United Arab Emirates",
    u"United Kingdom",
    u"United States",
    u"Vatican",
};

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
            .meetingsPlace = u"in one place: {m, plural, one {{N}} other {{N} in {M} places}}",
            .country = u"Country",
            .countryOf = u"of a leader in the story",
            .dayOfDays = u"Day {day} of {days}",
            .fromPlace = u"from ",
            .onDays = u"on {N} {n, plural, one {day} other {days}}",
            .countriesOnly = u"{names} only",
            .placesOnly = u"{names} only",
            .regionsOnly = u"{names} only",
            .leadersOnly = u"{names} only",
            .placesToo = u"in {names}",
            .regionsToo = u"leaders of {names}",
            .leadersToo = u"with {names}",
            .fromDay = u"from {day}",
            .untilDay = u"until {day}",
            .filterGap = u", ",
            .kept = {
                .spellout = "%spellout-cardinal",
                .meetings = u"{n, plural, =0 {no meeting} one {{W} meeting} other {{W} meetings}}",
                .withLeaders = u"{what} with {names}",
                .withLeadersOf = u"{what} with {n, plural, one {a leader} other {leaders}} of {names}",
                .heldIn = u"{what} in {names}",
                .heldInOrWith = u"{what} in {names} or with {k, plural, one {its} other {their}} leaders",
                .legs = u"{n, plural, =0 {no leg} one {{W} leg} other {{W} legs}}",
                .legsTo = u"{what} of trips to {names}",
                .inMonth = u"{what} in {when}",
                .duringDates = u"{what}, {when}",
                .fromDay = u"{what} from {when}",
                .untilDay = u"{what} until {when}",
                .times = u"{name} {n, plural, =1 {once} =2 {twice} other {{W} times}}",
                .leaders = u"{W} leaders",
                .places = u"in {names}",
                .cities = u"in {W} cities",
                .met = u"{people, plural, =0 {Meetings with {met}} other {{who} met {met}}}, {where}: {share}",
                .share = u"{W} of this story’s {all} {a, plural, one {meeting} other {meetings}} "
                         u"{days, plural, one {on {to}} other {between {from} and {to}}}.",
                .noShare = u"None of this story’s {all} {a, plural, one {meeting} other {meetings}} "
                           u"{days, plural, one {on {to}} other {between {from} and {to}}}.",
                .brief = u"{filter}: {W} of {all} {a, plural, one {meeting} other {meetings}}, {where}, {range}.",
                .briefNone = u"{filter}: none of {all} {a, plural, one {meeting} other {meetings}}.",
                .listGap = u", ",
                .repeatedly = u"{name}, {n, plural, =2 {twice} other {{N} times}}",
                .repeatedlyInList = u"{name} ({n, plural, =2 {twice} other {{N} times}})",
                .startAndEnd = u"start and end of {n, plural, one {the trip} =2 {both trips} other {{N} trips}}",
                .startOnly = u"start of {n, plural, one {the trip} =2 {both trips} other {{N} trips}}",
                .endOnly = u"end of {n, plural, one {the trip} =2 {both trips} other {{N} trips}}",
            },
            .sources = u"{N} {n, plural, one {source} other {sources}}.",
            .sourcesAll = u"{N} {n, plural, one {source} other {sources}}: {names}.",
            .sourcesOf = u"{N} {n, plural, one {source} other {sources}} from {P} publishers.",
            .arcNote = u"A line is the great circle from a leader’s home city; it is no flight record.",
            .journeyNote = u"A line is the great circle between two places; it is no flight record.",
            .borders = u"Borders: {view}",
            .disputedBorders = u"Borders: {view}; disputed: {names}",
            .bordersOfToday = u"Borders are those of today.",
            .disputeIn = u"{name} (in {country})",
            .countryNote = u"{country}: {note}",
            .more = u"{N} more",
            .trips = u"{n, plural, one {{W} trip} other {{W} trips}}",
            .moreTrips = u"and {N} more {n, plural, one {trip} other {trips}}",
            .metHead = u"met",
            .placesUnnamed = u"{N} more {n, plural, one {place is} other {places are}} not named.",
            .dashes = u"Lines of control and disputed borders are dashed.",
            .map = u"Map: Natural Earth, {projection} projection.",
            .fromTable = u"From the table {name}.",
            .rowsShown = u"{N} of its {M} rows are told.",
            .stopsLeftOut = u"{N} {n, plural, one {stop} other {stops}} could not be placed.",
            .legsInferred = u"Legs, departures and ways home are inferred.",
            .stop = u".",
            .sentenceGap = u" ",
            .metres = u"{N} m",
            .kilometres = u"{N} km",
            .met = u"{people, plural, =0 {{leader} is at {N} {n, plural, one {meeting} other {meetings}} of "
                   u"this story} other {{leader} and {who} met {n, plural, =1 {once} =2 {twice} "
                   u"=3 {three times} =4 {four times} =5 {five times} =6 {six times} other {{N} times}}}}, "
                   u"{days, plural, =1 {on {dates}} other {{dates}}}, in {places}"
                   u"{unsure, plural, =0 {} =1 { ({U} of these not confirmed)} other { (not confirmed)}}.",
            .subject = u"Subject on {day}: {what}",
            .occasion = u"Occasion on {day}: {what}",
            .inLanguage = u"in {name}",
        },
        .names = {},
        .withArticle = namesWithArticle,
    };
}

} // namespace summitry
