// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/at.h"

#include "command/printable.h"
#include "finder/await.h"
#include "globe/worldview.h"

#include <cmath>
#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace summitry {

namespace {

struct Question {
    QGeoCoordinate point;
    QString worldview;
    QLocale locale;
};

QByteArray toJson(const Question &question, const PlaceHere &here)
{
    QJsonObject json{
        {"lat", question.point.latitude()},
        {"lon", question.point.longitude()},
        {"worldview", question.worldview},
        {"country", QJsonValue::Null},
        {"city", QJsonValue::Null}};
    if (!here.country.isEmpty())
        json["country"] = QJsonObject{
            {"code", here.countryCode},
            {"iso2", here.iso2},
            {"name", here.country},
            {"region", here.region},
            {"note", here.note}};
    if (!here.bordering.isEmpty())
        json["bordering"] = QJsonArray::fromStringList(here.bordering.split(QStringLiteral("; ")));
    if (here.offMap)
        json["offMap"] = true;
    if (!here.city.isEmpty())
        json["city"] = QJsonObject{{"name", here.city}, {"distance", std::round(*here.cityDistance)}};
    return QJsonDocument(json).toJson();
}

QString inKilometres(double metres)
{
    const double kilometres = metres / 1000;
    return QStringLiteral("%1 km").arg(kilometres, 0, 'f', kilometres < 10 ? 1 : 0);
}

QString toText(const Question &question, const PlaceHere &here)
{
    if (here.country.isEmpty() && here.city.isEmpty())
        return QStringLiteral("Open sea: no country within 0.1° of latitude %1, longitude %2.\n")
            .arg(question.point.latitude())
            .arg(question.point.longitude());
    QStringList lines{QStringLiteral("%1 %2").arg(here.countryCode, here.country).trimmed()};
    if (here.offMap)
        lines = {QStringLiteral("No land on this map. The nearest place is %1, %2 (%3), %4.")
                     .arg(here.city, here.country, here.countryCode, inKilometres(*here.cityDistance))};
    if (!here.bordering.isEmpty())
        lines += QStringLiteral("Within 2 km of the border with %1, nearer than the map is exact.")
                     .arg(here.bordering);
    if (!here.note.isEmpty())
        lines += here.note;
    if (here.city.isEmpty())
        lines += QStringLiteral("No city within 100 km.");
    else if (!here.offMap)
        lines += QStringLiteral("Nearest city: %1, %2").arg(here.city, inKilometres(*here.cityDistance));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

PlaceHere ask(const Question &question)
{
    PlaceHere here;
    PlaceServices *services = loadPlaceServices(&here.error);
    const FinderOptions options{
        {{QStringLiteral("summitry.worldview"), question.worldview}}, question.locale};
    const auto finder = services ? services->open(QStringLiteral("summitry"), options, &here.error) : nullptr;
    if (!finder)
        return here;
    return await<PlaceHere>([&](const auto &answer) { finder->whatIsAt(question.point, answer); });
}

/// What is wrong with the command; empty where nothing is.
QString readQuestion(const QCommandLineParser &parser, const QList<double> &numbers, Question *question)
{
    question->worldview = parser.value(QStringLiteral("worldview"));
    const auto locale = localeOf(parser.value(QStringLiteral("language")));
    if (const QString empty = emptyOption(parser, atUsage().options); !empty.isEmpty())
        return empty;
    if (!parser.positionalArguments().isEmpty())
        return QStringLiteral("'%1' is not a number of degrees.").arg(parser.positionalArguments().first());
    if (numbers.size() != 2)
        return QStringLiteral("expected a latitude and a longitude.");
    if (std::abs(numbers[0]) > 90)
        return QStringLiteral("latitude %1 is not between -90 and 90.").arg(numbers[0]);
    if (std::abs(numbers[1]) > 180)
        return QStringLiteral("longitude %1 is not between -180 and 180.").arg(numbers[1]);
    question->point = {numbers[0], numbers[1]};
    if (!findWorldview(question->worldview))
        return noSuchWorldview(question->worldview);
    if (!locale)
        return QStringLiteral("'%1' is no language; expected a code such as en, ru or zh.")
            .arg(parser.value(QStringLiteral("language")));
    question->locale = *locale;
    return {};
}

} // namespace

Usage atUsage()
{
    const QCommandLineOption worldview = worldviewOption();
    return {
        QStringLiteral("at"),
        QStringLiteral("LAT LON [--json] [%1] [--language CODE]").arg(spelling(worldview)),
        QStringLiteral("Tells which country is at a point, and which city is nearest."),
        {{QStringLiteral("LAT"), QStringLiteral("degrees, north positive")},
         {QStringLiteral("LON"), QStringLiteral("degrees, east positive")}},
        {{QStringLiteral("json"), QStringLiteral("write JSON, for machines")},
         worldview,
         {QStringLiteral("language"), QStringLiteral("of the names; en where not given"),
          QStringLiteral("CODE"), QStringLiteral("en")},
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
    Question question;
    const QString wrong = parsed ? readQuestion(parser, numbers, &question) : parser.errorText();
    if (!wrong.isEmpty()) {
        err << "summitry at: " << printable(wrong) << ' ' << usageLine(atUsage()) << '\n';
        return 2;
    }
    const PlaceHere here = ask(question);
    if (!here.error.isEmpty()) {
        err << "summitry at: " << here.error << '\n';
        return 1;
    }
    if (parser.isSet(QStringLiteral("json")))
        out << QString::fromUtf8(toJson(question, here));
    else
        out << toText(question, here);
    return 0;
}

} // namespace summitry
