// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace summitry {

/// What is said of the meetings that a filter keeps. {n}: how many, {N}: its figure, {W}: in words where it
/// is small; {what}: so many meetings (or legs); {names}: whom or what was chosen, {k} of them.
struct KeptSentences {
    const char *spellout; ///< ICU's rules by which a number of meetings is told in words; null: in figures
    // A picture's title.
    const char16_t *meetings; // {n} {W}
    const char16_t *withLeaders; // {what} {names}
    const char16_t *withLeadersOf; // {what} {n} {names} of countries or regions
    const char16_t *heldIn, *heldInOrWith; // {what} {names} {k}: of places, of countries
    const char16_t *legs; // {n} {N} {W}: of a story without meetings
    const char16_t *legsTo; // {what} {names} of countries
    const char16_t *inMonth, *duringDates, *fromDay, *untilDay; // {what} {when}

    // Its standfirst: "Vladimir Putin met Xi Jinping three times and Li Qiang once, in Beijing and Astana:
    // four of this story’s 61 meetings between 7 May and 11 July 2024."
    const char16_t *times; // {name} {n} {N} {W} {what}
    const char16_t *leaders; // {n} {N} {W}: of too many to be named
    const char16_t *places; // {names}
    const char16_t *cities; // {n} {N} {W}: of too many to be named
    const char16_t *met; // {people} {who} {met} {where} {share}
    const char16_t *share, *noShare; // {n} {N} {W} {a} {all}: of how many; {range}, or {from} {to}, of {days}
    const char16_t *brief,
        *briefNone; // {filter} {n} {N} {W} {a} {all} {where} {range}: for a window's header

    // Beside a host and at the start.
    const char16_t *listGap; // between names
    const char16_t *repeatedly, *repeatedlyInList; // {name} {n} {N}
    const char16_t *startAndEnd, *startOnly, *endOnly; // {n} {N} trips
};

/// A language's sentences, as patterns of ICU's MessageFormat. {N} is the figure of the number {n}.
/// Names stand in the nominative, whoever bears them: no pattern may need another case or know a sex.
struct Sentences {
    // The key's entries: what is set in bold, and the rest. {who}: the protagonists, {people} of them.
    const char16_t *journey, *journeyLegs; // {people} {who} {n} {N}
    const char16_t *visit, *visits; // {people} {who} {N}
    const char16_t *meetings, *meetingsPlace; // {N} in {M} places ({m})
    const char16_t *country, *countryOf;

    const char16_t *dayOfDays; // {day} {days}
    const char16_t *fromPlace; // before the name of the place from which an arc comes
    const char16_t *onDays; // {n} {N}

    // What a filter keeps, in this order, each with {names} ({n} of them): the first kind is told alone.
    const char16_t *countriesOnly, *placesOnly, *regionsOnly, *leadersOnly;
    const char16_t *placesToo, *regionsToo, *leadersToo;
    const char16_t *fromDay, *untilDay; // {day}
    const char16_t *filterGap; // between them

    KeptSentences kept;

    const char16_t *sources, *sourcesAll; // {n} {N} {names}
    const char16_t *sourcesOf; // {n} {N}, of {p} {P} publishers
    const char16_t *arcNote, *journeyNote;
    const char16_t *borders; // {view}
    const char16_t *disputedBorders; // {view} {names}
    const char16_t *bordersOfToday; // of a story that ended under others
    const char16_t *disputeIn; // {name} {country}: whose the ground is drawn
    const char16_t *countryNote; // {country} {note}
    const char16_t *more; // {n} {N}: the last of a list that is cut
    const char16_t *trips, *moreTrips; // {n} {N}, {W} in words: above a list of them, and where it is cut
    const char16_t *metHead; // above the column that says whom
    const char16_t *placesUnnamed; // {n} {N}
    const char16_t *dashes;
    const char16_t *map; // {projection}
    // What is told of a table of which a story was made.
    const char16_t *fromTable; // {name}
    const char16_t *rowsShown; // {n} {N} {M}
    const char16_t *stopsLeftOut; // {n} {N}
    const char16_t *legsInferred;
    const char16_t *stop, *sentenceGap; // at the end of a sentence, and after it

    const char16_t *metres, *kilometres; // {N}

    // What the facts say of a leader: {people} {who} {leader}, {n} {N} meetings, {dates} of {days}, {places};
    // of the meetings {U} are not confirmed: {unsure} is 0 for none, 1 for some, 2 for all.
    const char16_t *met;
    const char16_t *subject, *occasion; // {day} {what}
    const char16_t *inLanguage; // {name}: a text is in it
};

/// What a language calls something that the map's data name in English alone: disputes, notes on countries,
/// worldviews, projections.
struct NameInEnglish {
    const char16_t *english, *name;
};

} // namespace summitry
