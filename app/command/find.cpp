// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/find.h"

#include "command/columns.h"
#include "command/printable.h"
#include "finder/await.h"
#include "story/nearest.h"

#include <algorithm>
#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace summitry {

namespace {

constexpr int MostFound = 100;
const QStringList Kinds{QStringLiteral("country"),   QStringLiteral("capital"), QStringLiteral("city"),
                        QStringLiteral("airport"),   QStringLiteral("region"),  QStringLiteral("island"),
                        QStringLiteral("residence"), QStringLiteral("site")};

struct Search {
    QString text;
    QString provider;
    QString kind; ///< empty for all
    int limit = 0;
    QLocale locale;
};

QString nameOf(FoundPlace::Kind kind)
{
    return Kinds[static_cast<qsizetype>(kind)];
}

QJsonObject toJson(const FoundPlace &place)
{
    QJsonObject json{
        {"id", place.id},
        {"name", place.name},
        {"kind", nameOf(place.kind)},
        {"country", place.country},
        {"countryCode", place.countryCode},
        {"lat", place.position.latitude()},
        {"lon", place.position.longitude()},
        {"matched", place.matched},
        {"nearest", place.nearest}};
    if (place.population > 0)
        json["population"] = place.population;
    if (place.former)
        json["former"] = true;
    if (!place.ignored.isEmpty())
        json["ignored"] = place.ignored;
    return json;
}

QByteArray toJson(const Search &search, const QList<FoundPlace> &places)
{
    QJsonArray found;
    for (const FoundPlace &place : places)
        found += toJson(place);
    return QJsonDocument(QJsonObject{{"text", search.text}, {"places", found}}).toJson();
}

/// By what it was found, where that is not its name, and what of the text was of no use.
QString remarkOf(const FoundPlace &place)
{
    QStringList remarks;
    if (place.matched != place.name)
        remarks += place.former ? place.matched + QStringLiteral(" (no more)") : place.matched;
    if (!place.ignored.isEmpty())
        remarks += QStringLiteral("'%1' was ignored").arg(place.ignored);
    return remarks.join(QStringLiteral("; "));
}

QString toText(const Search &search, const QList<FoundPlace> &places)
{
    if (places.isEmpty())
        return QStringLiteral("Nothing is called '%1', or spelt like it.\n").arg(printable(search.text));
    QList<QStringList> rows;
    for (const FoundPlace &place : places) {
        const QString country = place.countryCode.isEmpty()
            ? place.country
            : QStringLiteral("%1 (%2)").arg(place.country, place.countryCode);
        rows += QStringList{
            place.name,
            country,
            nameOf(place.kind),
            place.population > 0 ? QLocale(QLocale::English).toString(place.population) : QString(),
            QString::number(place.position.latitude(), 'f', 4),
            QString::number(place.position.longitude(), 'f', 4),
            remarkOf(place)};
    }
    const QString heading = std::ranges::all_of(places, &FoundPlace::nearest)
        ? QStringLiteral("Nothing is called '%1'; spelt like it are:\n").arg(printable(search.text))
        : QString();
    constexpr int Population = 3, Latitude = 4, Longitude = 5;
    return heading + inColumns(rows, {Population, Latitude, Longitude});
}

/// The provider, or null with a sentence.
std::unique_ptr<Finder> openFinder(const Search &search, QString *error)
{
    PlaceServices *services = loadPlaceServices(error);
    if (!services)
        return nullptr;
    auto finder = services->open(search.provider, {{}, search.locale}, error);
    if (!finder) {
        QStringList known;
        for (const PlaceProvider &provider : services->providers())
            known += provider.name;
        if (!known.contains(search.provider))
            *error += didYouMean(search.provider, known);
    }
    return finder;
}

FindAnswer find(const Search &search)
{
    FindAnswer answer;
    const auto finder = openFinder(search, &answer.error);
    if (!finder)
        return answer;
    // Those of another kind are left out here: a provider of Qt Location has no kinds to ask for.
    const int asked = search.kind.isEmpty() ? search.limit : MostFound;
    answer = await<FindAnswer>([&](const auto &a) { finder->find(search.text, asked, a); });
    answer.places.removeIf(
        [&](const FoundPlace &place) { return !search.kind.isEmpty() && nameOf(place.kind) != search.kind; });
    answer.places = answer.places.first(std::min<qsizetype>(search.limit, answer.places.size()));
    return answer;
}

/// What is wrong with the command; empty where nothing is.
QString readSearch(const QCommandLineParser &parser, Search *search)
{
    search->text = parser.positionalArguments().join(QLatin1Char(' ')).trimmed();
    search->provider = parser.value(QStringLiteral("provider"));
    search->kind = parser.value(QStringLiteral("kind"));
    search->limit = parser.value(QStringLiteral("limit")).toInt();
    const QString language = parser.value(QStringLiteral("language"));
    const auto locale = localeOf(language);
    if (const QString empty = emptyOption(parser, findUsage().options); !empty.isEmpty())
        return empty;
    if (search->text.isEmpty())
        return QStringLiteral("expected the name of a place.");
    if (!search->kind.isEmpty() && !Kinds.contains(search->kind))
        return QStringLiteral("'%1' is no kind of place; expected one of %2.%3")
            .arg(search->kind, Kinds.join(QStringLiteral(", ")), didYouMean(search->kind, Kinds));
    if (search->limit < 1 || search->limit > MostFound)
        return QStringLiteral("'%1' is no limit; expected a number from 1 to %2.")
            .arg(parser.value(QStringLiteral("limit")))
            .arg(MostFound);
    if (!locale)
        return QStringLiteral("'%1' is no language; expected a code such as en, ru or zh.").arg(language);
    search->locale = *locale;
    return {};
}

} // namespace

Usage findUsage()
{
    return {
        QStringLiteral("find"),
        QStringLiteral("TEXT… [OPTION…]"),
        QStringLiteral("Finds countries and cities by name, in any language, best first."),
        {{QStringLiteral("TEXT…"), QStringLiteral("a name, or a city and its country: 'Tripoli, Lebanon'")}},
        {{QStringLiteral("json"), QStringLiteral("write JSON, for machines")},
         {QStringLiteral("limit"), QStringLiteral("how many at most; 10 where not given"),
          QStringLiteral("NUMBER"), QStringLiteral("10")},
         {QStringLiteral("language"), QStringLiteral("of the names that are written; en where not given"),
          QStringLiteral("CODE"), QStringLiteral("en")},
         {QStringLiteral("kind"), QStringLiteral("of one kind alone"), Kinds.join(QLatin1Char('|'))},
         {QStringLiteral("provider"),
          QStringLiteral("of Qt Location; ours, which needs no network, where not given"),
          QStringLiteral("NAME"), QStringLiteral("summitry")},
         helpOption()},
    };
}

int runFind(const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    QCommandLineParser parser;
    parser.addOptions(findUsage().options);
    const bool parsed = parser.parse(QStringList{QStringLiteral("summitry find")} + arguments);
    if (parsed && parser.isSet(QStringLiteral("help"))) {
        out << helpText(findUsage());
        return 0;
    }
    Search search;
    const QString wrong = parsed ? readSearch(parser, &search) : parser.errorText();
    if (!wrong.isEmpty()) {
        err << "summitry find: " << printable(wrong) << ' ' << usageLine(findUsage()) << '\n';
        return 2;
    }
    const FindAnswer answer = find(search);
    if (!answer.error.isEmpty()) {
        err << "summitry find: " << printable(answer.error) << '\n';
        return 1;
    }
    if (parser.isSet(QStringLiteral("json")))
        out << QString::fromUtf8(toJson(search, answer.places));
    else
        out << toText(search, answer.places);
    return 0;
}

} // namespace summitry
