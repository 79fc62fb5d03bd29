#include "scene/sheet/furniture.h"

#include "scene/sheet/disputes.h"
#include "words/dates.h"

#include <algorithm>

namespace summitry {

namespace {

QString shortName(const Leader *leader, const QString &language)
{
    return leader ? leader->name.in(language).split(QLatin1Char(' ')).last() : QString();
}

QString listed(const QStringList &items)
{
    if (items.size() < 2)
        return items.join(QString());
    return items.mid(0, items.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" and ") + items.last();
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString ended(const QString &sentence)
{
    return sentence.isEmpty() || sentence.endsWith(QLatin1Char('.')) ? sentence : sentence + QLatin1Char('.');
}

// "57 sources, among them …": the publishers with the most pages, then in the order of the table.
QString sourcesInWords(const Story &story)
{
    constexpr qsizetype Named = 3;
    QStringList publishers;
    QHash<QString, int> pages;
    for (const Source &source : story.sources) {
        const QString name = source.publisher.plain.section(QStringLiteral(" ("), 0, 0);
        if (!name.isEmpty() && pages[name]++ == 0)
            publishers += name;
    }
    std::ranges::stable_sort(
        publishers, std::ranges::greater(), [&](const QString &p) { return pages.value(p); });
    if (story.sources.isEmpty())
        return {};
    const QString count = story.sources.size() == 1 ? QStringLiteral("1 source")
                                                    : QStringLiteral("%1 sources").arg(story.sources.size());
    if (publishers.size() <= Named)
        return publishers.isEmpty() ? count + QLatin1Char('.')
                                    : QStringLiteral("%1: %2.").arg(count, listed(publishers));
    return QStringLiteral("%1, among them %2.").arg(count, listed(publishers.mid(0, Named)));
}

QString bordersInWords(const Scene &scene)
{
    constexpr int Most = 6; // disputes by name
    const World *world = scene.chart ? scene.chart->world.get() : nullptr;
    const Emphasis &emphasis = scene.emphasis;
    const auto touched = [&](const QString &code) {
        return code == emphasis.home || emphasis.storyCountries.contains(code);
    };
    QStringList sentences;
    if (world) {
        sentences += ended(worldviewInWords(*world, emphasis, Most, scene.language));
        for (const Country &country : world->countries) {
            if (!country.note.isEmpty() && touched(country.code))
                sentences += ended(QStringLiteral("%1: %2").arg(country.name(scene.language), country.note));
        }
    }
    sentences += QStringLiteral("Lines of control and disputed borders are dashed.");
    const ProjectionKind &kind = scene.view.projection.kind();
    const QString name = kind == ProjectionKind::Orthographic ? QStringLiteral("orthographic") : kind.name();
    sentences += QStringLiteral("Map: Natural Earth, %1 projection.").arg(name);
    return sentences.join(QLatin1Char(' '));
}

} // namespace

QString
filterInWords(const Itinerary &itinerary, const Filter &filter, const World *world, const QString &language)
{
    const Story &story = *itinerary.story;
    const bool withYear = story.start.year() != story.end.year();
    QStringList countries, leaders;
    for (const QString &code : filter.countries) {
        const Country *country = world ? world->country(code) : nullptr;
        countries += country ? country->name(language) : code;
    }
    for (const QString &id : filter.leaders) {
        const Leader *leader = story.leader(id);
        leaders += leader ? leader->name.in(language) : id;
    }

    QStringList parts;
    const auto keep = [&](const QStringList &names, const QString &preposition) {
        if (!names.isEmpty())
            parts += parts.isEmpty() ? listed(names) + QStringLiteral(" only") : preposition + listed(names);
    };
    keep(countries, QString());
    keep(filter.regions, QStringLiteral("leaders of "));
    keep(leaders, QStringLiteral("with "));
    if (filter.from.isValid() && filter.to.isValid())
        parts += dateRange(filter.from, filter.to, language, withYear);
    else if (filter.to.isValid())
        parts += QStringLiteral("until ") + dayInWords(filter.to, language, withYear);
    else if (filter.from.isValid())
        parts += QStringLiteral("from ") + dayInWords(filter.from, language, withYear);
    return capitalised(parts.join(QStringLiteral(", ")));
}

Furniture furnish(const Scene &scene, const Filter &filter)
{
    const Itinerary &itinerary = *scene.itinerary;
    const Story &story = *itinerary.story;
    const QString &language = scene.language;
    const QString words
        = filterInWords(itinerary, filter, scene.chart ? scene.chart->world.get() : nullptr, language);

    Furniture f;
    f.dates = dateRange(story.start, story.end, language, true);
    f.title = story.title.in(language);
    f.standfirst = words.isEmpty() ? story.subtitle.in(language) : words;
    f.protagonist = shortName(story.leader(story.protagonist), language);
    f.legs = scene.emphasis.legs;
    f.visits = scene.emphasis.visits;
    if (!scene.frame.atRest && scene.frame.day.isValid()) {
        const Place *today = story.place(scene.frame.today);
        f.dateline = dayInWords(scene.frame.day, language, story.start.year() != story.end.year());
        f.datelineSmall = QStringLiteral("Day %1 of %2")
                              .arg(story.start.daysTo(scene.frame.day) + 1)
                              .arg(story.start.daysTo(story.end) + 1);
        if (today)
            f.datelineSmall += QStringLiteral(" · ") + today->name.in(language);
    }
    f.sources
        = QStringList{ended(story.credit.in(language)), sourcesInWords(story), QStringLiteral("A line is the great circle from a leader’s home city; it is no flight record.")}
              .join(QLatin1Char(' '))
              .simplified();
    f.borders = bordersInWords(scene);
    return f;
}

} // namespace summitry
