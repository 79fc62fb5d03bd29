// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/exportoptions.h"

#include "command/exportmeasures.h"
#include "command/tableoptions.h"
#include "command/usage.h"
#include "story/nearest.h"
#include "words/language.h"
#include "words/message.h"

namespace summitry {

namespace {

QString projectionHelp()
{
    QStringList known;
    for (const ProjectionKind kind : namedProjections)
        known += kind.id();
    return QStringLiteral(
               "of the map: automatic (where not given: it follows from the story and the size), %1, "
               "globe or a PROJ string such as \"+proj=moll\"")
        .arg(known.join(QStringLiteral(", ")));
}

QString outHelp()
{
    QStringList known;
    for (const Format &format : formats())
        known += QStringLiteral(".%1 (%2)").arg(format.suffix, format.name);
    return QStringLiteral("the file to write (needed): %1; - for standard output")
        .arg(known.join(QStringLiteral(", ")));
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
                   .arg(option, inQuotes(parser.value(option)), known.join(QStringLiteral(" or "))));
    return *found;
}

std::optional<Fit> fitFromId(const QString &id)
{
    if (id == QLatin1String("story"))
        return Fit::Story;
    if (id == QLatin1String("filter"))
        return Fit::Filter;
    return id == QLatin1String("close-up") ? std::optional(Fit::CloseUp) : std::nullopt;
}

std::optional<NotKept> notKeptFromId(const QString &id)
{
    if (id == QLatin1String("left-out"))
        return NotKept::LeftOut;
    return id == QLatin1String("pale") ? std::optional(NotKept::Pale) : std::nullopt;
}

/// A picture's own words, which may be long but not endless.
SheetWords readWords(const QCommandLineParser &parser)
{
    constexpr qsizetype Longest = 2000; // letters
    const auto read = [&](const char *option) {
        const QString text = parser.value(QString::fromLatin1(option)).simplified();
        if (text.size() > Longest)
            refuse(QStringLiteral("--%1 has %2 letters: at most %3 fit.")
                       .arg(QLatin1String(option))
                       .arg(text.size())
                       .arg(Longest));
        return text;
    };
    return {read("title"), read("standfirst"), read("credit"), read("alt")};
}

std::optional<QString> worldviewFromId(const QString &id)
{
    return findWorldview(id) ? std::optional(id) : std::nullopt;
}

/// Empty where none is asked for.
QString readLanguage(const QString &code)
{
    const Language *found = findLanguage(code);
    if (!found && !code.isEmpty())
        refuse(QStringLiteral("--language %1 is not known: use %2.")
                   .arg(inQuotes(code), listed(languageCodes(), QStringLiteral("en"), Listing::Or)));
    return found ? found->code : QString();
}

} // namespace

void refuse(const QString &sentence)
{
    throw Refusal{sentence};
}

QString inQuotes(const QString &text)
{
    return QLatin1Char('\'') + text + QLatin1Char('\'');
}

QList<QCommandLineOption> exportOptions()
{
    const auto option = [](const char *name, const char *description, const char *value = nullptr) {
        return QCommandLineOption(
            QString::fromLatin1(name), QString::fromUtf8(description),
            value ? QString::fromLatin1(value) : QString());
    };
    return QList<QCommandLineOption>{
               QCommandLineOption(QStringLiteral("out"), outHelp(), QStringLiteral("FILE")),
               option(
                   "size",
                   "WIDTHxHEIGHT in pixels; window, square, 16:9, 4:3, 4:5 or 9:16; in print a4, a3 or "
                   "WIDTHxHEIGHTmm@DPI; 1920x1080 where not given",
                   "SIZE"),
               QCommandLineOption(
                   QStringLiteral("story"),
                   storyPathHelp() + QStringLiteral("; the built-in story where not given"),
                   QStringLiteral("PATH")),
               option(
                   "country", "keep what touches a country: ISO code or English name; may be repeated",
                   "CODE"),
               option("region", "keep the leaders of a region; may be repeated", "NAME"),
               option("leader", "keep a leader by id; may be repeated", "ID"),
               option("place", "keep the meetings in a city, by name or id; may be repeated", "NAME"),
               option("from", "keep what happens from a day on", "DATE"),
               option("until", "keep what happens until a day", "DATE"),
               option("moment", "show the story as it stands at the end of a day", "DATE"),
               QCommandLineOption(
                   QStringLiteral("projection"), projectionHelp(), QStringLiteral("PROJECTION")),
               option(
                   "fit",
                   "the whole story, a close-up of it, or what is kept; where not given that, or, of all in "
                   "a square or tall picture, the close-up",
                   "story|close-up|filter"),
               option("extent", "the part of the Earth to show, in degrees, in place of --fit", "W,S,E,N"),
               option("not-kept", "what is not kept is left out (where not given) or pale", "left-out|pale"),
               QCommandLineOption(
                   {QStringLiteral("centre"), QStringLiteral("center")},
                   QStringLiteral("the map's middle, LONGITUDE,LATITUDE in degrees"),
                   QStringLiteral("LON,LAT")),
               worldviewOption(),
               option("theme", "colours of the map; light where not given", "light|dark"),
               QCommandLineOption(
                   QStringLiteral("language"),
                   QStringLiteral("of the map's words; the story's own where not given"),
                   languageCodes().join(QLatin1Char('|'))),
               option("transparent", "leave out paper and sea"),
               option("title", "the picture's title, in place of its own", "TEXT"),
               option("standfirst", "the sentence below it, in place of its own", "TEXT"),
               option("credit", "the first line at the foot, in place of its own", "TEXT"),
               option("alt", "the alternative text in the file, in place of its own", "TEXT"),
               option("no-title", "leave out the title"),
               option("no-legend", "leave out the key"),
               option("no-credit", "leave out sources and the note on borders"),
           }
    + tableOptions() + QList<QCommandLineOption>{helpOption()};
}

void parseExportOptions(QCommandLineParser &parser, const QStringList &arguments)
{
    parser.addOptions(exportOptions());
    const bool ok = parser.parse(QStringList{QStringLiteral("summitry")} + arguments);
    if (!parser.unknownOptionNames().isEmpty()) {
        QStringList known;
        for (const QCommandLineOption &o : exportOptions())
            known += QStringLiteral("--") + o.names().last();
        const QString name = QStringLiteral("--") + parser.unknownOptionNames().first();
        refuse(QStringLiteral("There is no option %1.").arg(inQuotes(name)) + didYouMean(name, known));
    }
    if (!ok)
        refuse(parser.errorText() + QLatin1Char('.'));
    if (!parser.positionalArguments().isEmpty())
        refuse(QStringLiteral("%1 was not expected: each option begins with '--'.")
                   .arg(inQuotes(parser.positionalArguments().first())));
    if (const QString empty = emptyOption(parser, exportOptions()); !empty.isEmpty())
        refuse(empty);
}

QDate readDate(const QCommandLineParser &parser, const QString &option)
{
    if (!parser.isSet(option))
        return {};
    constexpr qsizetype Length = 10; // Qt passes over what follows: a time of day
    const QString text = parser.value(option);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid() || text.size() != Length)
        refuse(QStringLiteral("--%1 %2 is no date: give it as YEAR-MONTH-DAY, such as 2024-06-20.")
                   .arg(option, inQuotes(parser.value(option))));
    return date;
}

QString readWorldview(const QCommandLineParser &parser)
{
    return readName(
        parser, QStringLiteral("worldview"), worldviewIds(), &worldviewFromId, worldviews().first().id);
}

ExportOrder readOrder(const QCommandLineParser &parser)
{
    ExportOrder order;
    const QString out = parser.value(QStringLiteral("out"));
    const FileChoice file = chooseFile(out == QLatin1String("-") ? QStringLiteral("/dev/stdout") : out);
    if (file.path.isEmpty())
        refuse(QStringLiteral("Say where to write the picture: --out map.%1.").arg(file.format.suffix));
    if (!file.error.isEmpty())
        refuse(QStringLiteral("--out %1: ").arg(inQuotes(file.path)) + file.error);
    order.path = file.path;
    order.format = file.format;
    SheetOptions &options = order.options;
    if (parser.isSet(QStringLiteral("size")))
        readSize(parser.value(QStringLiteral("size")), options);
    options.title = !parser.isSet(QStringLiteral("no-title"));
    options.legend = !parser.isSet(QStringLiteral("no-legend"));
    options.credit = !parser.isSet(QStringLiteral("no-credit"));
    options.transparent = parser.isSet(QStringLiteral("transparent"));

    SheetContent &content = order.content;
    const QString projection = parser.value(QStringLiteral("projection")).trimmed();
    content.automatic
        = !parser.isSet(QStringLiteral("projection")) || projection == QLatin1String("automatic");
    if (!content.automatic) {
        const ProjectionReading reading = readProjection(projection);
        if (!reading.kind)
            refuse(QStringLiteral("--projection ") + reading.error);
        content.projection = *reading.kind;
    }
    content.fit = readName(
        parser, QStringLiteral("fit"),
        {QStringLiteral("story"), QStringLiteral("close-up"), QStringLiteral("filter")}, &fitFromId,
        Fit::Filter);
    if (parser.isSet(QStringLiteral("extent"))) {
        if (parser.isSet(QStringLiteral("fit")))
            refuse(QStringLiteral("--extent and --fit both say what is shown: give one of them."));
        content.extent = readExtent(parser.value(QStringLiteral("extent")));
    }
    content.notKept = readName(
        parser, QStringLiteral("not-kept"), {QStringLiteral("left-out"), QStringLiteral("pale")},
        &notKeptFromId, NotKept::LeftOut);
    content.words = readWords(parser);
    content.theme = readName(
        parser, QStringLiteral("theme"), {QStringLiteral("light"), QStringLiteral("dark")}, &themeFromId,
        Theme::Light);
    if (parser.isSet(QStringLiteral("centre")))
        content.centre = readCentre(parser.value(QStringLiteral("centre")));
    content.language = readLanguage(parser.value(QStringLiteral("language")));
    return order;
}

} // namespace summitry
