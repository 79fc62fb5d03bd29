// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/export.h"

#include "command/exportfilter.h"
#include "command/exportoptions.h"
#include "command/printable.h"
#include "command/tableoptions.h"
#include "finder/placegeocoder.h"
#include "flat/openstory.h"
#include "output/outputfile.h"
#include "tables/datafolder.h"

#include <QtConcurrentRun>

namespace summitry {

static int exportOrdered(const QCommandLineParser &parser, QTextStream &out, QTextStream &err)
{
    ExportOrder order = readOrder(parser);
    SheetContent &content = order.content;
    QFuture<WorldReading> borders = QtConcurrent::run([worldview = readWorldview(parser)] {
        return readWorld(dataPath(QStringLiteral("maps/world.gpkg")), MapScale::Medium, worldview);
    });
    PlaceGeocoder geocoder;
    QString refusal;
    const TableOptions table = readTableOptions(parser, &refusal);
    if (!refusal.isEmpty())
        refuse(refusal);
    const QString path = parser.isSet(QStringLiteral("story"))
        ? parser.value(QStringLiteral("story"))
        : dataPath(QStringLiteral("stories/putin-2024"));
    const StoryReading reading = openAnyStory(path, table, &geocoder).reading;
    for (const Problem &problem : reading.problems)
        err << printable(problem.toString()) << '\n';
    if (!reading.story)
        return 1;
    content.itinerary = planItinerary(reading.story);
    if (content.language.isEmpty())
        content.language = reading.story->language;
    const WorldReading world = borders.result();
    if (!world.world) {
        err << world.error << '\n';
        return 1;
    }
    content.medium = world.world;
    content.filter = readFilter(parser, *content.itinerary, *world.world);
    content.moment = readMoment(parser, content.itinerary, content.pace);
    content.reduceMotion = true;

    const ExportResult result = run(order, [](double) { return true; });
    if (!result.error.isEmpty()) {
        err << printable(result.error) << '\n';
        return 1;
    }
    (isStandardOutput(result.path) ? err : out)
        << printable(result.path) << ": " << order.options.pixels.width() << " x "
        << order.options.pixels.height() << " pixels\n";
    if (const double size = smallestType(content, order.options); size < LeastReadable)
        err << QStringLiteral(
                   "Its smallest words are %1 pixels high, too small to read: give a larger --size.")
                   .arg(size, 0, 'f', 1)
            << '\n';
    return 0;
}

Usage exportUsage()
{
    return {
        QStringLiteral("export"),
        QStringLiteral("--out FILE [OPTION…]"),
        QStringLiteral("Writes the map as a picture."),
        {},
        exportOptions(),
    };
}

int runExport(const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    try {
        QCommandLineParser parser;
        parseExportOptions(parser, arguments);
        if (parser.isSet(QStringLiteral("help"))) {
            out << helpText(exportUsage());
            return 0;
        }
        return exportOrdered(parser, out, err);
    } catch (const Refusal &refusal) {
        err << printable(refusal.sentence) << " See 'summitry export --help'.\n";
        return 2;
    }
}

} // namespace summitry
