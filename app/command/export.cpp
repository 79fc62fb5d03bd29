#include "command/export.h"

#include "finder/placegeocoder.h"
#include "output/exportjob.h"
#include "story/nearest.h"
#include "story/readstory.h"
#include "tables/datafolder.h"

#include <QCommandLineParser>
#include <QRegularExpression>

namespace summitry {

namespace {

const QSize WindowSize{1440, 900}, SquareSize{2160, 2160};

/// A wrong argument, as a sentence.
struct Refusal {
    QString sentence;
};

[[noreturn]] void refuse(const QString &sentence)
{
    throw Refusal{sentence};
}

QString projectionHelp()
{
    QStringList known;
    for (const ProjectionKind kind : namedProjections)
        known += kind.id();
    return QStringLiteral("of the map: %1, globe or a PROJ string such as \"+proj=moll\"; equal-earth where "
                          "not given")
        .arg(known.join(QStringLiteral(", ")));
}

QList<QCommandLineOption> exportOptions()
{
    const auto option = [](const char *name, const char *description, const char *value = nullptr) {
        return QCommandLineOption(
            QString::fromLatin1(name), QString::fromUtf8(description),
            value ? QString::fromLatin1(value) : QString());
    };
    return {
        option("out", "the PNG to write (needed)", "FILE"),
        option("size", "WIDTHxHEIGHT in pixels, window or square; 1920x1080 where not given", "SIZE"),
        option("story", "a folder or zip of CSV tables; the built-in story where not given", "PATH"),
        option("country", "keep what touches a country: ISO code or English name; may be repeated", "CODE"),
        option("region", "keep the leaders of a region; may be repeated", "NAME"),
        option("leader", "keep a leader by id; may be repeated", "ID"),
        option("from", "keep what happens from a day on", "DATE"),
        option("until", "keep what happens until a day", "DATE"),
        option("moment", "show the story as it stands at the end of a day", "DATE"),
        QCommandLineOption(QStringLiteral("projection"), projectionHelp(), QStringLiteral("PROJECTION")),
        option("fit", "the whole story (where not given) or a close-up of it", "story|close-up"),
        QCommandLineOption(
            {QStringLiteral("centre"), QStringLiteral("center")},
            QStringLiteral("the map's middle, LONGITUDE,LATITUDE in degrees"), QStringLiteral("LON,LAT")),
        option("worldview", "whose borders; un where not given", "un|de-facto"),
        option("theme", "colours of the map; light where not given", "light|dark"),
        option("language", "of names and dates", "en|ru|zh"),
        option("transparent", "leave out paper and sea"),
        option("no-title", "leave out the title"),
        option("no-legend", "leave out the key"),
        option("no-credit", "leave out sources and the note on borders"),
        helpOption(),
    };
}

QString quoted(const QString &text)
{
    return QLatin1Char('\'') + text + QLatin1Char('\'');
}

void parse(QCommandLineParser &parser, const QStringList &arguments)
{
    parser.addOptions(exportOptions());
    const bool ok = parser.parse(QStringList{QStringLiteral("summitry")} + arguments);
    if (!parser.unknownOptionNames().isEmpty()) {
        QStringList known;
        for (const QCommandLineOption &o : exportOptions())
            known += QStringLiteral("--") + o.names().last();
        const QString name = QStringLiteral("--") + parser.unknownOptionNames().first();
        refuse(QStringLiteral("There is no option %1.").arg(quoted(name)) + didYouMean(name, known));
    }
    if (!ok)
        refuse(parser.errorText() + QLatin1Char('.'));
    if (!parser.positionalArguments().isEmpty())
        refuse(QStringLiteral("%1 was not expected: each option begins with '--'.")
                   .arg(quoted(parser.positionalArguments().first())));
}

/// All values of a repeatable option, also those that commas separate.
QStringList values(const QCommandLineParser &parser, const QString &name)
{
    QStringList all;
    for (const QString &value : parser.values(name)) {
        for (const QString &part : value.split(QLatin1Char(','), Qt::SkipEmptyParts))
            all += part.trimmed();
    }
    return all;
}

QSize readSize(const QString &text)
{
    if (text == QLatin1String("window"))
        return WindowSize;
    if (text == QLatin1String("square"))
        return SquareSize;
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,6})[xX×](\\d{1,6})$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        refuse(
            QStringLiteral("--size %1 is no size: give WIDTHxHEIGHT in pixels, such as 3840x2160, 'window' "
                           "or 'square'.")
                .arg(quoted(text)));
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (std::min(size.width(), size.height()) < ShortestSide
        || std::max(size.width(), size.height()) > LongestSide)
        refuse(QStringLiteral("--size %1: each side may have from %2 to %3 pixels.")
                   .arg(quoted(text))
                   .arg(ShortestSide)
                   .arg(LongestSide));
    return size;
}

QDate readDate(const QCommandLineParser &parser, const QString &option)
{
    if (!parser.isSet(option))
        return {};
    const QDate date = QDate::fromString(parser.value(option), Qt::ISODate);
    if (!date.isValid())
        refuse(QStringLiteral("--%1 %2 is no date: give it as YEAR-MONTH-DAY, such as 2024-06-20.")
                   .arg(option, quoted(parser.value(option))));
    return date;
}

template <typename Value>
Value readName(
    const QCommandLineParser &parser, const QString &option, const QStringList &known,
    std::optional<Value> (*find)(const QString &), Value otherwise)
{
    if (!parser.isSet(option))
        return otherwise;
    const auto found = find(parser.value(option));
    if (!found)
        refuse(QStringLiteral("--%1 %2 is not known: use %3.")
                   .arg(option, quoted(parser.value(option)), known.join(QStringLiteral(" or "))));
    return *found;
}

std::optional<Fit> fitFromId(const QString &id)
{
    if (id == QLatin1String("story"))
        return Fit::Story;
    return id == QLatin1String("close-up") ? std::optional(Fit::CloseUp) : std::nullopt;
}

std::optional<QString> worldviewFromId(const QString &id)
{
    return worldviews.contains(id) ? std::optional(id) : std::nullopt;
}

LonLat readCentre(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char(','));
    bool lonOk = false, latOk = parts.size() < 2;
    const double lon = parts.value(0).toDouble(&lonOk);
    const double lat = parts.size() < 2 ? 0 : parts.value(1).toDouble(&latOk);
    if (!lonOk || !latOk || parts.size() > 2 || !(lon >= -180 && lon <= 180) || !(lat >= -90 && lat <= 90))
        refuse(QStringLiteral("--centre %1 is no point: give LONGITUDE,LATITUDE in degrees, such as -170,0; "
                              "longitude from -180 to 180, latitude from -90 to 90.")
                   .arg(quoted(text)));
    return {lon, lat};
}

QStringList readCountries(const QStringList &wanted, const World &world)
{
    QStringList codes, known;
    for (const Country &country : world.countries) {
        if (!country.code.isEmpty())
            known += {country.code, country.name()};
    }
    for (const QString &text : wanted) {
        const auto found = std::ranges::find_if(world.countries, [&](const Country &country) {
            return !country.code.isEmpty()
                && (country.code.compare(text, Qt::CaseInsensitive) == 0
                    || country.name().compare(text, Qt::CaseInsensitive) == 0);
        });
        if (found == world.countries.end())
            refuse(
                QStringLiteral("There is no country %1: give an ISO 3166 code of three letters or an "
                               "English name.")
                    .arg(quoted(text))
                + didYouMean(text, known));
        codes += found->code;
    }
    return codes;
}

QStringList readRegions(const QStringList &wanted, const Story &story)
{
    QStringList regions;
    for (const QString &text : wanted) {
        const QStringList known = story.regions();
        const auto found = std::ranges::find_if(
            known, [&](const QString &region) { return region.compare(text, Qt::CaseInsensitive) == 0; });
        if (found == known.end())
            refuse(QStringLiteral("There is no region %1 in the story: it has %2.")
                       .arg(quoted(text), known.join(QStringLiteral(", "))));
        regions += *found;
    }
    return regions;
}

QStringList readLeaders(const QStringList &wanted, const Story &story)
{
    QStringList known;
    for (const Leader &leader : story.leaders) {
        if (leader.id != story.protagonist)
            known += leader.id;
    }
    for (const QString &id : wanted) {
        if (id == story.protagonist)
            refuse(QStringLiteral("%1 is the one whom the whole story is about: choose another leader.")
                       .arg(quoted(id)));
        if (!known.contains(id))
            refuse(
                QStringLiteral("There is no leader %1 in the story.").arg(quoted(id))
                + didYouMean(id, known));
    }
    return wanted;
}

Filter readFilter(const QCommandLineParser &parser, const Story &story, const World &world)
{
    Filter filter;
    filter.countries = readCountries(values(parser, QStringLiteral("country")), world);
    filter.regions = readRegions(values(parser, QStringLiteral("region")), story);
    filter.leaders = readLeaders(values(parser, QStringLiteral("leader")), story);
    filter.from = readDate(parser, QStringLiteral("from"));
    filter.to = readDate(parser, QStringLiteral("until"));
    if (filter.from.isValid() && filter.to.isValid() && filter.from > filter.to)
        refuse(QStringLiteral("--from %1 is after --until %2.")
                   .arg(filter.from.toString(Qt::ISODate), filter.to.toString(Qt::ISODate)));
    return filter;
}

double readMoment(const QCommandLineParser &parser, const Itinerary &itinerary, const Pace &pace)
{
    const QDate day = readDate(parser, QStringLiteral("moment"));
    if (!day.isValid())
        return -1;
    const Story &story = *itinerary.story;
    if (day < story.start || day > story.end)
        refuse(QStringLiteral("--moment %1 is outside the story, which runs from %2 to %3.")
                   .arg(
                       day.toString(Qt::ISODate), story.start.toString(Qt::ISODate),
                       story.end.toString(Qt::ISODate)));
    constexpr double Instant = 0.001; // the day's end is the next day's morning
    return Schedule(itinerary, pace).day(day).end() - Instant;
}

ExportOrder readOrder(const QCommandLineParser &parser)
{
    ExportOrder order;
    order.path = parser.value(QStringLiteral("out"));
    if (order.path.isEmpty())
        refuse(QStringLiteral("Say where to write the picture: --out map.png."));
    SheetOptions &options = order.options;
    if (parser.isSet(QStringLiteral("size")))
        options.pixels = readSize(parser.value(QStringLiteral("size")));
    options.title = !parser.isSet(QStringLiteral("no-title"));
    options.legend = !parser.isSet(QStringLiteral("no-legend"));
    options.credit = !parser.isSet(QStringLiteral("no-credit"));
    options.transparent = parser.isSet(QStringLiteral("transparent"));

    SheetContent &content = order.content;
    if (parser.isSet(QStringLiteral("projection"))) {
        const ProjectionReading reading = readProjection(parser.value(QStringLiteral("projection")));
        if (!reading.kind)
            refuse(QStringLiteral("--projection ") + reading.error);
        content.projection = *reading.kind;
    }
    content.fit = readName(
        parser, QStringLiteral("fit"), {QStringLiteral("story"), QStringLiteral("close-up")}, &fitFromId,
        Fit::Story);
    content.theme = readName(
        parser, QStringLiteral("theme"), {QStringLiteral("light"), QStringLiteral("dark")}, &themeFromId,
        Theme::Light);
    if (parser.isSet(QStringLiteral("centre")))
        content.centre = readCentre(parser.value(QStringLiteral("centre")));
    if (parser.isSet(QStringLiteral("language")))
        content.language = parser.value(QStringLiteral("language"));
    return order;
}

int exportOrdered(const QCommandLineParser &parser, QTextStream &out, QTextStream &err)
{
    ExportOrder order = readOrder(parser);
    SheetContent &content = order.content;
    PlaceGeocoder geocoder;
    const StoryReading reading = readStory(
        parser.isSet(QStringLiteral("story")) ? parser.value(QStringLiteral("story"))
                                              : dataPath(QStringLiteral("stories/putin-2024")),
        &geocoder);
    for (const Problem &problem : reading.problems)
        err << problem.toString() << '\n';
    if (!reading.story)
        return 1;
    content.itinerary = planItinerary(reading.story);
    const QString worldview
        = readName(parser, QStringLiteral("worldview"), worldviews, &worldviewFromId, worldviews.first());
    const WorldReading world
        = readWorld(dataPath(QStringLiteral("maps/world.gpkg")), MapScale::Medium, worldview);
    if (!world.world) {
        err << world.error << '\n';
        return 1;
    }
    content.medium = world.world;
    content.filter = readFilter(parser, *reading.story, *world.world);
    content.moment = readMoment(parser, *content.itinerary, content.pace);
    content.reduceMotion = true;

    const ExportResult result = exportPicture(order, [](double) { return true; });
    if (!result.error.isEmpty()) {
        err << result.error << '\n';
        return 1;
    }
    out << result.path << ": " << order.options.pixels.width() << " x " << order.options.pixels.height()
        << " pixels\n";
    return 0;
}

} // namespace

Usage exportUsage()
{
    return {
        QStringLiteral("export"),
        QStringLiteral("--out FILE [OPTION…]"),
        QStringLiteral("Writes the map as a PNG."),
        {},
        exportOptions(),
    };
}

int runExport(const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    try {
        QCommandLineParser parser;
        parse(parser, arguments);
        if (parser.isSet(QStringLiteral("help"))) {
            out << helpText(exportUsage());
            return 0;
        }
        return exportOrdered(parser, out, err);
    } catch (const Refusal &refusal) {
        err << refusal.sentence << " See 'summitry export --help'.\n";
        return 2;
    }
}

} // namespace summitry
