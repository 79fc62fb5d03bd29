// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/phrases.h"

#include "words/dates.h"
#include "words/keptphrases.h"
#include "words/language.h"
#include "words/languagename.h"
#include "words/message.h"
#include "words/words.h"

#include <cmath>
#include <QLocale>

namespace summitry {

namespace {

QString plain(const char16_t *text)
{
    return QString::fromUtf16(text);
}

QString withNames(const Language &in, const char16_t *pattern, const QStringList &names)
{
    return filledIn(in, pattern, {{"n", names.size()}, {"names", listed(names, in.code)}});
}

QString withDay(const Language &in, const char16_t *pattern, const QDate &day, bool withYear)
{
    return filledIn(in, pattern, {{"day", dayInWords(day, in.code, {.withYear = withYear})}});
}

/// A list that tells of no more than `most` by name.
QString firstOf(const Language &in, QStringList names, qsizetype most)
{
    if (const qsizetype rest = names.size() - most; rest > 1) { // 'and 1 more' takes the room of the name
        names = names.first(most);
        names += filledIn(in, in.sentences.more, {{"n", rest}, {"N", QString::number(rest)}});
    }
    return listed(names, in.code);
}

QString ended(const QString &sentence, const Language &in)
{
    static const QString ends = QStringLiteral(".。!！?？…");
    return ends.contains(sentence.back()) ? sentence : sentence + plain(in.sentences.stop);
}

} // namespace

KeyWords journeyWords(const QStringList &protagonists, int legs, const QString &language)
{
    const Language &in = languageOf(language);
    return {
        plain(in.sentences.journey),
        filledIn(
            in, in.sentences.journeyLegs,
            {{"people", protagonists.size()},
             {"who", listed(protagonists, language)},
             {"n", legs},
             {"N", QString::number(legs)}}),
        QString::number(legs)};
}

KeyWords visitWords(const QStringList &protagonists, int visits, const QString &language)
{
    const Language &in = languageOf(language);
    return {
        plain(in.sentences.visit),
        filledIn(
            in, in.sentences.visits,
            {{"people", protagonists.size()},
             {"who", listed(protagonists, language)},
             {"N", QString::number(visits)}}),
        QString::number(visits)};
}

KeyWords meetingWords(int meetings, int places, const QString &language)
{
    const Language &in = languageOf(language);
    return {
        plain(in.sentences.meetings),
        filledIn(
            in, in.sentences.meetingsPlace,
            {{"N", QString::number(meetings)}, {"m", places}, {"M", QString::number(places)}}),
        QString::number(meetings)};
}

KeyWords countryWords(const QString &language)
{
    const Sentences &say = languageOf(language).sentences;
    return {plain(say.country), plain(say.countryOf), {}};
}

KeyWords chosenCountryWords(const QStringList &countries, const QString &language)
{
    constexpr qsizetype Most = 3;
    if (countries.size() > Most)
        return countryWords(language);
    return {capitalised(listed(countries, language)), {}, {}};
}

QString dayOfDays(qint64 day, qint64 days, const QString &language)
{
    const Language &in = languageOf(language);
    return filledIn(
        in, in.sentences.dayOfDays, {{"day", QString::number(day)}, {"days", QString::number(days)}});
}

QString fromPlace(const QString &language)
{
    return plain(languageOf(language).sentences.fromPlace);
}

QString onDays(qsizetype days, const QString &language)
{
    const Language &in = languageOf(language);
    return filledIn(in, in.sentences.onDays, {{"n", days}, {"N", QString::number(days)}});
}

QString keptInWords(const Kept &kept, const QString &language)
{
    const Language &in = languageOf(language);
    const Sentences &say = in.sentences;
    QStringList parts;
    const auto keep = [&](const QStringList &names, const char16_t *only, const char16_t *too) {
        if (!names.isEmpty())
            parts += withNames(in, parts.isEmpty() ? only : too, names);
    };
    keep(kept.countries, say.countriesOnly, say.countriesOnly);
    keep(kept.places, say.placesOnly, say.placesToo);
    keep(kept.regions, say.regionsOnly, say.regionsToo);
    keep(kept.leaders, say.leadersOnly, say.leadersToo);
    if (kept.from.isValid() && kept.to.isValid())
        parts += dateRange(kept.from, kept.to, language, {.withYear = kept.withYear});
    else if (kept.to.isValid())
        parts += withDay(in, say.untilDay, kept.to, kept.withYear);
    else if (kept.from.isValid())
        parts += withDay(in, say.fromDay, kept.from, kept.withYear);
    return capitalised(parts.join(plain(say.filterGap)));
}

QString
sourcesInWords(qsizetype sources, const QStringList &publishers, qsizetype named, const QString &language)
{
    const Language &in = languageOf(language);
    const Sentences &say = in.sentences;
    const char16_t *pattern = publishers.isEmpty() ? say.sources
        : publishers.size() <= named               ? say.sourcesAll
                                                   : say.sourcesOf;
    return filledIn(
        in, pattern,
        {{"n", sources},
         {"N", QString::number(sources)},
         {"p", publishers.size()},
         {"P", QString::number(publishers.size())},
         {"names", publishers.size() <= named ? listed(publishers, language) : QString()}});
}

QString arcNote(const QString &language, bool withMeetings)
{
    const Sentences &sentences = languageOf(language).sentences;
    return plain(withMeetings ? sentences.arcNote : sentences.journeyNote);
}

QString
bordersInWords(const QString &view, const QStringList &disputes, qsizetype most, const QString &language)
{
    const Language &in = languageOf(language);
    const QString viewName = mapName(view, language);
    if (disputes.isEmpty() || most == 0)
        return filledIn(in, in.sentences.borders, {{"view", viewName}});
    return filledIn(
        in, in.sentences.disputedBorders, {{"view", viewName}, {"names", firstOf(in, disputes, most)}});
}

QString disputeIn(const QString &dispute, const QString &country, const QString &language)
{
    const Language &in = languageOf(language);
    return filledIn(
        in, in.sentences.disputeIn,
        {{"name", mapName(dispute, language)}, {"country", mapName(country, language)}});
}

QString countryNote(const QString &country, const QString &note, const QString &language)
{
    const Language &in = languageOf(language);
    return filledIn(in, in.sentences.countryNote, {{"country", country}, {"note", mapName(note, language)}});
}

QString placesUnnamed(qsizetype number, const QString &language)
{
    const Language &in = languageOf(language);
    return number == 0
        ? QString()
        : filledIn(in, in.sentences.placesUnnamed, {{"n", number}, {"N", QString::number(number)}});
}

QString bordersOfToday(const QString &language)
{
    return plain(languageOf(language).sentences.bordersOfToday);
}

QString dashNote(const QString &language)
{
    return plain(languageOf(language).sentences.dashes);
}

QString mapNote(const QString &projection, const QString &language)
{
    const Language &in = languageOf(language);
    return filledIn(in, in.sentences.map, {{"projection", mapName(projection, language)}});
}

QString meetingsInWords(const LeadersMeetings &told, const QString &language)
{
    constexpr qsizetype MostPlaces = 4;
    const Language &in = languageOf(language);
    const Sentences &say = in.sentences;
    const qint64 unsure = told.notConfirmed == 0 ? 0 : told.notConfirmed < told.meetings ? 1 : 2;
    const QString met = filledIn(
        in, say.met,
        {{"leader", told.leader},
         {"people", told.protagonists.size()},
         {"who", listed(told.protagonists, language)},
         {"n", told.meetings},
         {"N", QString::number(told.meetings)},
         {"days", told.from == told.to ? 1 : 2},
         {"dates", dateRange(told.from, told.to, language, {.withYear = true})},
         {"places", firstOf(in, told.places, MostPlaces)},
         {"unsure", unsure},
         {"U", QString::number(told.notConfirmed)}});
    const QString &what = told.topic.isEmpty() ? told.event : told.topic;
    if (what.isEmpty() || !told.day.isValid())
        return met;
    return inARow(
        {met,
         filledIn(
             in, told.topic.isEmpty() ? say.occasion : say.subject,
             {{"day", dayInWords(told.day, language)}, {"what", what}})},
        language);
}

QString languageInWords(const QString &code, const QString &language)
{
    const Language &in = languageOf(language);
    if (code.isEmpty() || findLanguage(code) == &in)
        return {};
    return filledIn(in, in.sentences.inLanguage, {{"name", languageName(code, language)}});
}

QString tableNote(const TableFacts &table, const QString &language)
{
    const Language &in = languageOf(language);
    const auto counted = [&](const char16_t *pattern, int n) {
        return filledIn(
            in, pattern, {{"n", n}, {"N", QString::number(n)}, {"M", QString::number(table.rows)}});
    };
    return inARow(
        {filledIn(in, in.sentences.fromTable, {{"name", table.name}}),
         table.shown < table.rows ? counted(in.sentences.rowsShown, table.shown) : QString(),
         table.lostStops > 0 ? counted(in.sentences.stopsLeftOut, table.lostStops) : QString(),
         table.isInferred ? plain(in.sentences.legsInferred) : QString()},
        language);
}

QString inARow(const QStringList &sentences, const QString &language)
{
    const Language &in = languageOf(language);
    QStringList whole;
    for (const QString &sentence : sentences)
        if (!sentence.isEmpty())
            whole += ended(sentence, in);
    return whole.join(plain(in.sentences.sentenceGap));
}

QString coordinatesText(double lat, double lon)
{
    constexpr int decimals = 4; // 11 m
    return QStringLiteral("%1, %2").arg(lat, 0, 'f', decimals).arg(lon, 0, 'f', decimals);
}

QString distanceText(double metres, const QString &language)
{
    const Language &in = languageOf(language);
    const QLocale locale(in.code);
    if (metres < 995)
        return filledIn(
            in, in.sentences.metres, {{"N", locale.toString(std::round(metres / 10) * 10, 'f', 0)}});
    const double kilometres = metres / 1000;
    return filledIn(
        in, in.sentences.kilometres, {{"N", locale.toString(kilometres, 'f', kilometres < 9.95 ? 1 : 0)}});
}

QString moreInWords(qsizetype rest, const QString &language)
{
    const Language &in = languageOf(language);
    return filledIn(in, in.sentences.more, {{"n", rest}, {"N", QString::number(rest)}});
}

QString tripsInWords(qsizetype trips, const QString &language)
{
    const Language &in = languageOf(language);
    return capitalised(filledIn(
        in, in.sentences.trips,
        {{"n", trips}, {"N", QString::number(trips)}, {"W", meetingsNumber(trips, language)}}));
}

QString moreTripsInWords(qsizetype rest, const QString &language)
{
    const Language &in = languageOf(language);
    return filledIn(in, in.sentences.moreTrips, {{"n", rest}, {"N", QString::number(rest)}});
}

QString metHead(const QString &language)
{
    return QString::fromUtf16(languageOf(language).sentences.metHead);
}

} // namespace summitry
