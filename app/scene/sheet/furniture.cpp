// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/sheet/furniture.h"

#include "scene/sheet/disputes.h"
#include "scene/sheet/keptfacts.h"
#include "story/when.h"
#include "telling/occasion.h"
#include "words/dates.h"
#include "words/language.h"
#include "words/phrases.h"

#include <QSet>

namespace summitry {

namespace {

QStringList protagonistsOf(const Story &story, const QString &language)
{
    const Leader *protagonist = story.leader(story.protagonist);
    return protagonist ? QStringList{protagonist->shortName.in(language)} : QStringList{};
}

/// Each once, in the order of the table; without what stands in brackets.
QStringList publishersOf(const Story &story, const QString &language)
{
    QStringList publishers;
    QSet<QString> known;
    for (const Source &source : story.sources) {
        if (source.publisher.isEmpty() || known.contains(source.publisher.plain))
            continue;
        known.insert(source.publisher.plain);
        publishers += source.publisher.in(language).section(QStringLiteral(" ("), 0, 0).section(u'（', 0, 0);
    }
    return publishers;
}

QString sourcesOf(const Story &story, const QString &language)
{
    constexpr qsizetype Named = 3;
    const QString sources = story.sources.isEmpty()
        ? QString()
        : sourcesInWords(story.sources.size(), publishersOf(story, language), Named, language);
    return inARow(
        {story.credit.in(language).simplified(), sources, arcNote(language, !story.meetings.empty())},
        language);
}

QString bordersOf(const Scene &scene)
{
    constexpr int Most = 6; // disputes by name
    static const QDate BordersOfToday(1992, 1, 1); // the Soviet Union is no more
    const QString &language = scene.language;
    const World *world = scene.chart ? scene.chart->world.get() : nullptr;
    const Emphasis &emphasis = scene.emphasis;
    const auto touched = [&](const QString &code) {
        return code == emphasis.home || emphasis.storyCountries.contains(code);
    };
    QStringList sentences;
    if (world) {
        sentences += worldviewInWords(*world, emphasis, Most, language);
        if (scene.itinerary->story->end < BordersOfToday)
            sentences += bordersOfToday(language);
        for (const Country &country : world->countries) {
            if (!country.note.isEmpty() && touched(country.code))
                sentences += countryNote(country.name(language), country.note, language);
        }
    }
    const ProjectionKind &kind = scene.view.projection.kind();
    const QString projection
        = kind == ProjectionKind::Orthographic ? QStringLiteral("orthographic") : kind.name();
    sentences += {dashNote(language), mapNote(projection, language)};
    return inARow(sentences, language);
}

const QString Gap = QStringLiteral(" · ");

void tellFilter(
    Furniture &f, const KeptFacts &kept, const QString &filter, TitleOf titleOf, const QString &language)
{
    if (titleOf == TitleOf::Story) {
        f.standfirst = keptInBrief(kept, filter, language);
        return;
    }
    f.title = keptTitle(kept, language);
    f.standfirst = keptStandfirst(kept, language);
    const QString dates = dateRange(kept.first, kept.last, language, {.withYear = true});
    const bool byDatesAlone
        = filter == keptInWords({.from = kept.from, .to = kept.to, .withYear = kept.withYear}, language);
    f.dates = dates.isEmpty() ? filter : byDatesAlone ? dates : filter + Gap + dates;
}

} // namespace

QString
filterInWords(const Itinerary &itinerary, const Filter &filter, const World *world, const QString &language)
{
    const Story &story = *itinerary.story;
    Kept kept{.from = filter.from, .to = filter.to, .withYear = touchesYears(story)};
    for (const QString &code : filter.countries) {
        const Country *country = world ? world->country(code) : nullptr;
        kept.countries += country ? mapName(country->name(language), language) : code;
    }
    for (const QString &id : filter.cities) {
        const Place *place = story.place(id);
        kept.places += place ? place->name.in(language) : id;
    }
    for (const QString &id : filter.regions)
        kept.regions += story.regionName(id).in(language);
    for (const QString &id : filter.leaders) {
        const Leader *leader = story.leader(id);
        kept.leaders += leader ? leader->name.in(language) : id;
    }
    return keptInWords(kept, language);
}

QString datelineOf(const Story &story, const QDate &day, const QString &language)
{
    return dayInWords(day, language, {.withYear = touchesYears(story), .precision = story.precision});
}

void tellDate(Furniture &f, const Scene &scene)
{
    const Story &story = *scene.itinerary->story;
    f.counts = countsOf(scene.emphasis, scene.frame);
    f.dateline.clear();
    f.datelineSmall.clear();
    if (scene.frame.atRest || !scene.frame.day.isValid())
        return;
    f.dateline = datelineOf(story, scene.frame.day, scene.language);
    QStringList small;
    if (story.precision == Precision::Day)
        small += dayOfDays(
            story.start.daysTo(scene.frame.day) + 1, story.start.daysTo(story.end) + 1, scene.language);
    if (const Place *today = story.place(occasionOf(scene.emphasis, scene.frame).city))
        small += today->name.in(scene.language);
    f.datelineSmall = small.join(Gap);
}

void useWords(Furniture &f, const SheetWords &words)
{
    const auto use = [](QString &text, const QString &own) {
        if (!own.isEmpty())
            text = own;
    };
    use(f.title, words.title);
    use(f.standfirst, words.standfirst);
    use(f.sources, words.credit);
    use(f.alternative, words.alternative);
}

Furniture furnish(const Scene &scene, const Filter &filter, TitleOf titleOf)
{
    const Itinerary &itinerary = *scene.itinerary;
    const Story &story = *itinerary.story;
    const QString &language = scene.language;
    const QString words
        = filterInWords(itinerary, filter, scene.chart ? scene.chart->world.get() : nullptr, language);

    Furniture f;
    f.language = language;
    f.dates = dateRange(story.start, story.end, language, {.withYear = true, .precision = story.precision});
    f.title = story.title.in(language);
    f.standfirst = story.subtitle.in(language);
    f.filtered = scene.emphasis.filtered;
    Frame rest;
    rest.schedule = scene.frame.schedule;
    f.whole = countsOf(scene.emphasis, rest);
    if (f.filtered) {
        const KeptFacts kept = keptFacts(scene, filter);
        f.chosenCountries = kept.countries;
        tellFilter(f, kept, words, titleOf, language);
    }
    f.leadersCountries
        = !(f.filtered ? scene.emphasis.keptCountries : scene.emphasis.storyCountries).isEmpty();
    f.protagonists = protagonistsOf(story, language);
    tellDate(f, scene);
    f.sources = sourcesOf(story, language);
    f.borders = bordersOf(scene);
    return f;
}

} // namespace summitry
