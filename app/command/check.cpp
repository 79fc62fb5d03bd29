// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/check.h"

#include "command/installation.h"
#include "command/lookups.h"
#include "command/printable.h"
#include "command/tableoptions.h"
#include "finder/placegeocoder.h"
#include "finder/worldground.h"
#include "flat/openstory.h"

#include <algorithm>
#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace summitry {

namespace {

struct Count {
    QString name;
    qsizetype value;
};

QList<Count> countFacts(const Story &story)
{
    return {
        {"leaders",
         story.leaders.size()
             - (story.protagonist.isEmpty() ? 0 : 1)}, // the protagonist is none of those met
        {"countries", story.countries().size()},
        {"trips", story.trips.size()},
        {"legs", story.legs.size()},
        {"meetings", story.meetings.size()},
        {"excerpts", story.excerpts.size()},
        {"sources", story.sources.size()},
    };
}

QJsonObject toJson(const Problem &problem)
{
    QJsonObject json{
        {"file", problem.at.file},
        {"severity", problem.severity == Problem::Severity::Error ? "error" : "warning"},
        {"message", problem.message}};
    if (problem.at.row > 0)
        json["row"] = problem.at.row;
    if (!problem.column.isEmpty())
        json["column"] = problem.column;
    return json;
}

QJsonArray toJson(const QList<Derivation> &derived)
{
    QJsonArray json;
    for (const Derivation &each : derived)
        json += QJsonObject{{"row", each.at.row}, {"message", each.sentence}};
    return json;
}

QByteArray toJson(const QString &path, const AnyReading &any)
{
    const StoryReading &reading = any.reading;
    QJsonArray problems;
    for (const Problem &problem : reading.problems)
        problems += toJson(problem);
    QJsonObject json{
        {"path", path},
        {"ok", reading.story != nullptr},
        {"problems", problems},
        {"places", toJson(reading.places)},
        {"homes", toJson(reading.homes)}};
    if (any.stops > 0) {
        json["derived"] = toJson(any.derived);
        json["stops"] = any.stops;
        json["placed"] = any.placed;
    }
    if (reading.story) {
        QJsonObject counts;
        for (const Count &count : countFacts(*reading.story))
            counts[count.name] = count.value;
        json["counts"] = counts;
    }
    return QJsonDocument(json).toJson();
}

void writeText(const QString &given, const AnyReading &any, QTextStream &out)
{
    const QString path = printable(given);
    const StoryReading &reading = any.reading;
    for (const Derivation &each : any.derived)
        out << printable(each.at.toString() + QStringLiteral(": inferred: ") + each.sentence) << '\n';
    for (const Problem &problem : reading.problems)
        out << printable(problem.toString()) << '\n';
    for (const HomeMatch &match : reading.homes)
        out << printable(toText(match)) << '\n';
    for (const PlaceMatch &match : reading.places)
        out << printable(toText(match)) << '\n';
    if (reading.story) {
        QStringList counts;
        for (const Count &count : countFacts(*reading.story))
            counts += QStringLiteral("%1 %2").arg(count.value).arg(count.name);
        out << path << ": " << counts.join(QStringLiteral(", ")) << '\n';
        if (any.stops > 0)
            out << path << ": " << any.placed << " of " << any.stops << " stops placed\n";
    }
    const auto errors
        = std::count_if(reading.problems.begin(), reading.problems.end(), [](const Problem &problem) {
              return problem.severity == Problem::Severity::Error;
          });
    out << path << ": errors: " << errors << ", warnings: " << reading.problems.size() - errors << '\n';
}

} // namespace

Usage checkUsage()
{
    return {
        QStringLiteral("check"),
        QStringLiteral("PATH [--json] [OPTION…] | --installation"),
        QStringLiteral("Counts what a story holds and tells of each problem."),
        {{QStringLiteral("PATH"), storyPathHelp()}},
        QList<QCommandLineOption>{
            {QStringLiteral("json"), QStringLiteral("write JSON, for machines")},
            {QStringLiteral("installation"),
             QStringLiteral("compare map and places with what was installed; takes no PATH")}}
            + tableOptions() + QList<QCommandLineOption>{helpOption()},
    };
}

int runCheck(const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    QCommandLineParser parser;
    parser.addOptions(checkUsage().options);
    const bool parsed = parser.parse(QStringList{QStringLiteral("summitry check")} + arguments);
    if (parsed && parser.isSet(QStringLiteral("help"))) {
        out << helpText(checkUsage());
        return 0;
    }
    const QStringList paths = parser.positionalArguments();
    if (parsed && parser.isSet(QStringLiteral("installation")) && arguments.size() == 1)
        return checkInstallation(out, err);
    if (!parsed || paths.size() != 1 || paths.first().isEmpty()) {
        err << "summitry check: "
            << (parsed ? QStringLiteral("expected the path of one story.") : printable(parser.errorText()))
            << ' ' << usageLine(checkUsage()) << '\n';
        return 2;
    }
    QString refusal;
    const TableOptions options = readTableOptions(parser, &refusal);
    if (!refusal.isEmpty()) {
        err << "summitry check: " << refusal << '\n';
        return 2;
    }
    PlaceGeocoder geocoder;
    WorldGround ground;
    const AnyReading any = openAnyStory(paths.first(), options, &geocoder, &ground);
    if (parser.isSet(QStringLiteral("json")))
        out << QString::fromUtf8(toJson(paths.first(), any));
    else
        writeText(paths.first(), any, out);
    return any.reading.story ? 0 : 1;
}

} // namespace summitry
