// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/sheet/furniture.h"

#include "scene/sheet/disputes.h"
#include "story/when.h"
#include "words/dates.h"
#include "words/language.h"
#include "words/phrases.h"

#include <algorithm>

namespace summitry {

namespace {

/// The family name, where it stands last.
QString shortName(const Leader &leader, const QString &language)
{
    const QString name = leader.name.in(language);
    return name.sliced(std::max(name.lastIndexOf(u' '), name.lastIndexOf(u'·')) + 1);
}

QStringList protagonistsOf(const Story &story, const QString &language)
{
    const Leader *protagonist = story.leader(story.protagonist);
    return protagonist ? QStringList{shortName(*protagonist, language)} : QStringList{};
}

/// The publishers with the most pages, then in the order of the table; without what stands in brackets.
QStringList publishersOf(const Story &story, const QString &language)
{
    QStringList publishers;
    QHash<QString, int> pages;
    for (const Source &source : story.sources) {
        const QString name
            = source.publisher.in(language).section(QStringLiteral(" ("), 0, 0).section(u'（', 0, 0);
        if (!name.isEmpty() && pages[name]++ == 0)
            publishers += name;
    }
    std::ranges::stable_sort(
        publishers, std::ranges::greater(), [&](const QString &p) { return pages.value(p); });
    return publishers;
}

QString sourcesOf(const Story &story, const QString &language)
{
    constexpr qsizetype Named = 3;
    const QString sources = story.sources.isEmpty()
        ? QString()
        : sourcesInWords(story.sources.size(), publishersOf(story, language), Named, language);
    return inARow({story.credit.in(language).simplified(), sources, arcNote(language)}, language);
}

QString bordersOf(const Scene &scene)
{
    constexpr int Most = 6; // disputes by name
    const QString &language = scene.language;
    const World *world = scene.chart ? scene.chart->world.get() : nullptr;
    const Emphasis &emphasis = scene.emphasis;
    const auto touched = [&](const QString &code) {
        return code == emphasis.home || emphasis.storyCountries.contains(code);
    };
    QStringList sentences;
    if (world) {
        sentences += worldviewInWords(*world, emphasis, Most, language);
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
    f.dateline.clear();
    f.datelineSmall.clear();
    if (scene.frame.atRest || !scene.frame.day.isValid())
        return;
    f.dateline = datelineOf(story, scene.frame.day, scene.language);
    QStringList small;
    if (story.precision == Precision::Day)
        small += dayOfDays(
            story.start.daysTo(scene.frame.day) + 1, story.start.daysTo(story.end) + 1, scene.language);
    if (const Place *today = story.place(scene.frame.today))
        small += today->name.in(scene.language);
    f.datelineSmall = small.join(QStringLiteral(" · "));
}

Furniture furnish(const Scene &scene, const Filter &filter)
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
    f.standfirst = words.isEmpty() ? story.subtitle.in(language) : words;
    f.protagonists = protagonistsOf(story, language);
    f.legs = scene.emphasis.legs;
    f.visits = scene.emphasis.visits;
    tellDate(f, scene);
    f.sources = sourcesOf(story, language);
    f.borders = bordersOf(scene);
    return f;
}

} // namespace summitry
