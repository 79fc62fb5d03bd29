// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "finder/finder.h"
#include "globe/world.h"
#include "story/story.h"

namespace summitry {

/// A line of the find box.
struct Finding {
    enum class Kind { Leader, Meeting, Stop, Place, Country, Ask };
    Kind kind = Kind::Place;
    QString title;
    QString detail; ///< after the title: "capital of Kazakhstan"
    QString aside; ///< at the right: "1.35 million"
    QString iso2; ///< whose flag it shows; empty for none
    QString code; ///< of the country: alpha-3
    QString leader = {}; ///< id
    MeetingIndex meeting = {};
    QString city = {}; ///< of the story: a place id
    FoundPlace place = {};
    /// To the query: 5 the story has it and it is named so, 4 called just so, 3 also called so or told of in
    /// the story, 2 its name begins so, 1 another does.
    int fit = 0;
    int order = 0; ///< among those that a provider found: 0 the best
};

/// Findings of one sort under a heading.
struct FindGroup {
    QString title;
    QString aside; ///< "4 of 22"
    QList<Finding> findings;
};

/// What a provider found, as groups: places and countries, or the nearest spellings where nothing else was
/// found. Countries get our codes (alpha-3) and flags from the world.
QList<FindGroup> placeGroups(
    const QList<FoundPlace> &places, const QString &query, const World *world, const QString &language);

/// "1.35 million", "412,000"; empty for none.
QString populationText(qint64 population, const QString &language);
/// Our code for a country that a provider names by alpha-3 or alpha-2; empty where there is none.
QString countryCode(const QString &code, const World *world);
/// See Finding::fit.
int fitOf(const QString &query, const QString &name, const QString &otherName = {});

} // namespace summitry
