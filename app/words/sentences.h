// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace summitry {

/// A language's sentences, as patterns of ICU's MessageFormat. {N} is the figure of the number {n}.
/// Names stand in the nominative, whoever bears them: no pattern may need another case or know a sex.
struct Sentences {
    // The key's entries: what is set in bold, and the rest. {who}: the protagonists, {people} of them.
    const char16_t *journey, *journeyLegs; // {people} {who} {n} {N}
    const char16_t *visit, *visits; // {people} {who} {N}
    const char16_t *meetings, *meetingsPlace;
    const char16_t *country, *countryOf;

    const char16_t *dayOfDays; // {day} {days}
    const char16_t *fromPlace; // before the name of the place from which an arc comes
    const char16_t *onDays; // {n} {N}

    // What a filter keeps, in this order, each with {names} ({n} of them): the first kind is told alone.
    const char16_t *countriesOnly, *regionsOnly, *leadersOnly;
    const char16_t *regionsToo, *leadersToo;
    const char16_t *fromDay, *untilDay; // {day}
    const char16_t *filterGap; // between them

    const char16_t *sources, *sourcesAll, *sourcesSome; // {n} {N} {names}
    const char16_t *arcNote;
    const char16_t *borders; // {view}
    const char16_t *disputedBorders; // {view} {names}
    const char16_t *disputeIn; // {name} {country}: whose the ground is drawn
    const char16_t *countryNote; // {country} {note}
    const char16_t *more; // {n} {N}: the last of a list that is cut
    const char16_t *dashes;
    const char16_t *map; // {projection}
    // What is told of a table of which a story was made.
    const char16_t *fromTable; // {name}
    const char16_t *rowsShown; // {n} {N} {M}
    const char16_t *stopsLeftOut; // {n} {N}
    const char16_t *legsInferred;
    const char16_t *stop, *sentenceGap; // at the end of a sentence, and after it

    const char16_t *metres, *kilometres; // {N}
};

/// What a language calls something that the map's data name in English alone: disputes, notes on countries,
/// worldviews, projections.
struct NameInEnglish {
    const char16_t *english, *name;
};

} // namespace summitry
