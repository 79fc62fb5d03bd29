#include "command/at.h"

#include "globe/world.h"
#include "tables/datafolder.h"

#include <cmath>
#include <QCommandLineParser>
#include <QJsonDocument>
#include <QJsonObject>

namespace summitry {

namespace {

constexpr double tolerance = 0.1; // degrees: harbour cities may lie just off the land

QByteArray toJson(LonLat point, const QString &worldview, const Country *country)
{
    QJsonObject json{
        {"lat", point.lat}, {"lon", point.lon}, {"worldview", worldview}, {"country", QJsonValue::Null}};
    if (country) {
        json["country"] = QJsonObject{
            {"code", country->code},
            {"iso2", country->iso2},
            {"name", country->name()},
            {"region", country->region},
            {"note", country->note}};
    }
    return QJsonDocument(json).toJson();
}

QString toText(LonLat point, const Country *country)
{
    if (!country)
        return QStringLiteral("Open sea: no country within %1° of latitude %2, longitude %3.\n")
            .arg(tolerance)
            .arg(point.lat)
            .arg(point.lon);
    const QString note = country->note.isEmpty() ? QString() : country->note + '\n';
    return QStringLiteral("%1 %2").arg(country->code, country->name()).trimmed() + '\n' + note;
}

} // namespace

Usage atUsage()
{
    return {
        QStringLiteral("at"),
        QStringLiteral("LAT LON [--json] [--worldview un|de-facto]"),
        QStringLiteral("Tells which country is at a point."),
        {{QStringLiteral("LAT"), QStringLiteral("degrees, north positive")},
         {QStringLiteral("LON"), QStringLiteral("degrees, east positive")}},
        {{QStringLiteral("json"), QStringLiteral("write JSON, for machines")},
         {QStringLiteral("worldview"), QStringLiteral("whose borders; un where not given"),
          QStringLiteral("un|de-facto"), QStringLiteral("un")},
         helpOption()},
    };
}

int runAt(const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    // Numbers first: the parser would take -16.5 for options.
    QList<double> numbers;
    QStringList others{QStringLiteral("summitry at")};
    for (const QString &argument : arguments) {
        bool isNumber = false;
        const double number = argument.toDouble(&isNumber);
        if (isNumber && std::isfinite(number))
            numbers += number;
        else
            others += argument;
    }

    QCommandLineParser parser;
    parser.addOptions(atUsage().options);
    const bool parsed = parser.parse(others);
    if (parsed && parser.isSet(QStringLiteral("help"))) {
        out << helpText(atUsage());
        return 0;
    }

    QString wrong;
    if (!parsed)
        wrong = parser.errorText();
    else if (!parser.positionalArguments().isEmpty())
        wrong = QStringLiteral("'%1' is not a number of degrees.").arg(parser.positionalArguments().first());
    else if (numbers.size() != 2)
        wrong = QStringLiteral("expected a latitude and a longitude.");
    else if (std::abs(numbers[0]) > 90)
        wrong = QStringLiteral("latitude %1 is not between -90 and 90.").arg(numbers[0]);
    else if (std::abs(numbers[1]) > 180)
        wrong = QStringLiteral("longitude %1 is not between -180 and 180.").arg(numbers[1]);
    if (!wrong.isEmpty()) {
        err << "summitry at: " << wrong << ' ' << usageLine(atUsage()) << '\n';
        return 2;
    }

    const LonLat point{numbers[1], numbers[0]};
    const WorldReading reading = readWorld(
        dataPath(QStringLiteral("maps/world.gpkg")), MapScale::Large,
        parser.value(QStringLiteral("worldview")));
    if (!reading.world) {
        err << "summitry at: " << reading.error << '\n';
        return 1;
    }
    const Country *country = countryAt(*reading.world, point, tolerance);
    if (parser.isSet(QStringLiteral("json")))
        out << QString::fromUtf8(toJson(point, reading.world->worldview, country));
    else
        out << toText(point, country);
    return 0;
}

} // namespace summitry
