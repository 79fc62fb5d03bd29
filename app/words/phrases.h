// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace summitry {

/// Every sentence of the map and of what stands around it, in one of languages(); in English where the
/// language is another. Values, for any thread. Names of protagonists: none, one or several.

/// An entry of the key.
struct KeyWords {
    QString lead; ///< in bold: "Journey"
    QString text; ///< "Putin’s trips: 13 legs"
    QString brief; ///< the number alone, for a short key; empty for none
};
KeyWords journeyWords(const QStringList &protagonists, int legs, const QString &language);
KeyWords visitWords(const QStringList &protagonists, int visits, const QString &language);
KeyWords meetingWords(int meetings, int places, const QString &language);
KeyWords countryWords(const QString &language);
/// Of chosen countries: their names.
KeyWords chosenCountryWords(const QStringList &countries, const QString &language);

/// "Day 58 of 66"
QString dayOfDays(qint64 day, qint64 days, const QString &language);
/// "from ", before the name of a place from which an arc comes
QString fromPlace(const QString &language);
/// "13 more": what a list leaves out
QString moreInWords(qsizetype rest, const QString &language);
/// "Six trips": above a list of them; "and 13 more trips" where it is cut; "met" above whom
QString tripsInWords(qsizetype trips, const QString &language);
QString moreTripsInWords(qsizetype rest, const QString &language);
QString metHead(const QString &language);
/// "on 7 days"
QString onDays(qsizetype days, const QString &language);

/// What a filter keeps, by name; dates may be null.
struct Kept {
    QStringList countries = {}, places = {}, regions = {}, leaders = {};
    QDate from = {}, to = {};
    bool withYear = false;
};
/// "China only, until 20 June"; empty where nothing is filtered.
QString keptInWords(const Kept &kept, const QString &language);

/// "3 sources: A and B.", "57 sources from 38 publishers.": all publishers, or, of more than are `named`,
/// their number.
QString
sourcesInWords(qsizetype sources, const QStringList &publishers, qsizetype named, const QString &language);
/// That an arc is no flight record; where nobody comes to meet anybody it leads from no leader's home.
QString arcNote(const QString &language, bool withMeetings);
/// "Borders: UN view; disputed: Crimea, Southern Kurils and 3 more": of more disputes than `most` the first.
QString
bordersInWords(const QString &view, const QStringList &disputes, qsizetype most, const QString &language);
/// That the borders are those of today, under a story that ended before them.
QString bordersOfToday(const QString &language);
/// "Crimea (in Ukraine)"
QString disputeIn(const QString &dispute, const QString &country, const QString &language);
/// "Taiwan: in the UN's view part of China"
QString countryNote(const QString &country, const QString &note, const QString &language);
/// "12 more places are not named."; empty for none.
QString placesUnnamed(qsizetype number, const QString &language);
QString dashNote(const QString &language);
/// "Map: Natural Earth, Robinson projection."
QString mapNote(const QString &projection, const QString &language);

/// What the facts say of a leader's meetings.
struct LeadersMeetings {
    QString leader;
    QStringList protagonists;
    qsizetype meetings = 0, notConfirmed = 0;
    QDate from, to; ///< the first day and the last
    QStringList places; ///< each once
    QDate day; ///< of the meeting that is told of; null for none
    QString topic, event; ///< of that
};
/// "Xi Jinping and Putin met twice, 16 May – 3 July 2024, in Beijing and Astana. Subject on 16 May: Trade."
QString meetingsInWords(const LeadersMeetings &meetings, const QString &language);
/// "in Russian", of a text's language; empty where that is the language of the map, or none.
QString languageInWords(const QString &code, const QString &language);
/// A flat table of which a story was made.
struct TableFacts {
    QString name; ///< of its file
    int rows = 0, shown = 0; ///< of data, and those that the story tells
    int lostStops = 0; ///< that were not found on the map
    bool isInferred = false; ///< its legs are
};
/// "From the table visits.csv. 39 of its 41 rows are told. Legs, departures and ways home are inferred."
QString tableNote(const TableFacts &table, const QString &language);

/// Sentences in a row; those without a full stop get theirs, empty ones are left out.
QString inARow(const QStringList &sentences, const QString &language);

/// "51.1605, 71.4704": latitude and longitude in degrees, as other programs take them.
QString coordinatesText(double lat, double lon);
/// "2,274 km", "4.2 km", "350 m"
QString distanceText(double metres, const QString &language);

} // namespace summitry
