// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/places.h"

#include "command/columns.h"
#include "command/lookups.h"
#include "command/printable.h"
#include "finder/placegeocoder.h"
#include "story/fillplaces.h"
#include "story/readstory.h"

#include <algorithm>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace summitry {

namespace {

/// Those that keep places from being filled in, or that are told with them.
QList<Problem> problemsOfPlaces(const StoryReading &reading)
{
    QList<Problem> problems;
    std::ranges::copy_if(reading.problems, std::back_inserter(problems), [&](const Problem &problem) {
        return problem.at.file == QStringLiteral("places.csv") || problem.at.row == 0;
    });
    return problems;
}

QString table(const QList<PlaceMatch> &matches)
{
    QList<QStringList> rows;
    for (const PlaceMatch &match : matches)
        rows += QStringList{
            match.at.toString(),
            match.id,
            match.name,
            QStringLiteral("%1, %2 (%3)").arg(match.found.name, match.found.countryName, match.found.country),
            inDegrees(match.found.position.latitude()),
            inDegrees(match.found.position.longitude()),
            match.found.matched};
    return inColumns(rows, {4, 5});
}

QString counted(qsizetype places)
{
    return places == 1 ? QStringLiteral("1 place") : QStringLiteral("%1 places").arg(places);
}

QString summary(const QString &given, qsizetype places, bool isFilled)
{
    const QString path = printable(given);
    if (places == 0)
        return QStringLiteral("%1: no place was looked up.").arg(path);
    if (isFilled)
        return QStringLiteral("%1: %2 filled in.").arg(path, counted(places));
    return QStringLiteral("%1: %2 to fill in; %3.")
        .arg(
            path, counted(places),
            QFileInfo(given).isDir() ? QStringLiteral("--fill writes them into places.csv")
                                     : QStringLiteral("unpack the zip to fill them in"));
}

} // namespace

Usage placesUsage()
{
    return {
        QStringLiteral("places"),
        QStringLiteral("PATH [--fill] [--json]"),
        QStringLiteral("Tells which places of a story are looked up by name, and fills them in."),
        {{QStringLiteral("PATH"), QStringLiteral("a folder of CSV tables, its story.csv, or a zip")}},
        {{QStringLiteral("fill"),
          QStringLiteral(
              "write lat, lon and a missing country into the folder's places.csv, and nothing else")},
         {QStringLiteral("json"), QStringLiteral("write JSON, for machines")},
         helpOption()},
    };
}

int runPlaces(const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    QCommandLineParser parser;
    parser.addOptions(placesUsage().options);
    const bool parsed = parser.parse(QStringList{QStringLiteral("summitry places")} + arguments);
    if (parsed && parser.isSet(QStringLiteral("help"))) {
        out << helpText(placesUsage());
        return 0;
    }
    const QStringList paths = parser.positionalArguments();
    if (!parsed || paths.size() != 1 || paths.first().isEmpty()) {
        err << "summitry places: "
            << (parsed ? QStringLiteral("expected the path of one story.") : printable(parser.errorText()))
            << ' ' << usageLine(placesUsage()) << '\n';
        return 2;
    }
    const QString path = storyPath(paths.first());
    PlaceGeocoder geocoder;
    const StoryReading reading = readStory(path, &geocoder);
    const QList<Problem> problems = problemsOfPlaces(reading);
    for (const Problem &problem : problems)
        err << printable(problem.toString()) << '\n';
    const bool fills = parser.isSet(QStringLiteral("fill")) && !reading.places.isEmpty();
    if (const QString error = fills ? fillPlacesFile(path, reading.places) : QString(); !error.isEmpty()) {
        err << printable(path) << "/places.csv: error: " << printable(error) << '\n';
        return 1;
    }
    if (parser.isSet(QStringLiteral("json")))
        out << QString::fromUtf8(
            QJsonDocument(QJsonObject{{"path", path}, {"filled", fills}, {"places", toJson(reading.places)}})
                .toJson());
    else
        out << table(reading.places) << summary(path, reading.places.size(), fills) << '\n';
    return hasErrors(problems) ? 1 : 0;
}

} // namespace summitry
