// SPDX-License-Identifier: GPL-3.0-or-later

// What finding places costs, as a table, through Qt Location alone. Each answer is checked before it is
// timed.

#include "measure.h"
#include "tables/datafolder.h"
#include "tables/tables.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QGeoAddress>
#include <QGeoCodingManager>
#include <QGeoCoordinate>
#include <QGeoLocation>
#include <QGeoServiceProvider>
#include <QPlaceManager>
#include <QPlaceSearchRequest>
#include <QPlaceSearchSuggestionReply>
#include <QProcess>

using namespace summitry;

namespace {

struct City {
    QString name;
    QString country;
    QGeoCoordinate coordinate;
};

/// The 200 largest.
std::vector<City> cities()
{
    QString error;
    TableReader *reader = loadTableReader(&error);
    const auto database
        = reader ? reader->openDatabase(dataPath(QStringLiteral("maps/places.gpkg")), &error) : nullptr;
    require(database != nullptr, qPrintable(error));
    std::vector<City> cities;
    for (const auto &row : database->query(
             QStringLiteral("SELECT name, country, ST_MinX(geom), ST_MinY(geom) FROM places "
                            "ORDER BY population DESC LIMIT 200"),
             &error))
        cities.push_back(
            {row[0].toString(), row[1].toString(), QGeoCoordinate(row[3].toDouble(), row[2].toDouble())});
    require(cities.size() == 200, "there are 200 cities");
    return cities;
}

template <class Reply> std::unique_ptr<Reply> finished(Reply *reply)
{
    QEventLoop loop;
    QObject::connect(reply, &Reply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return std::unique_ptr<Reply>(reply);
}

QStringList suggestions(const QGeoServiceProvider &provider, const QString &text)
{
    QPlaceSearchRequest request;
    request.setSearchTerm(text);
    request.setLimit(8);
    return finished(provider.placeManager()->searchSuggestions(request))->suggestions();
}

void benchSuggestions(const QGeoServiceProvider &provider, const std::vector<City> &cities)
{
    std::vector<double> times;
    for (const City &city : cities) {
        require(
            suggestions(provider, city.name).join(QLatin1Char('\n')).contains(city.name),
            qPrintable(city.name + QStringLiteral(" is suggested by its whole name")));
        for (qsizetype length = 1; length <= city.name.size(); ++length) {
            QStringList found;
            const QString prefix = city.name.first(length);
            times.push_back(milliseconds([&] { found = suggestions(provider, prefix); }));
            require(!found.isEmpty(), qPrintable(prefix + QStringLiteral(" has suggestions")));
        }
    }
    print("Suggestions for each prefix of 200 cities, median", median(times), "aim 5");
    print("  the slowest", std::ranges::max(times), "");
}

void benchReverse(const QGeoServiceProvider &provider, const std::vector<City> &cities)
{
    std::vector<double> times;
    for (const City &city : cities) {
        std::unique_ptr<QGeoCodeReply> reply;
        times.push_back(milliseconds(
            [&] { reply = finished(provider.geocodingManager()->reverseGeocode(city.coordinate)); }));
        require(
            reply->locations().size() == 1 && reply->locations()[0].address().countryCode() == city.country,
            qPrintable(city.name + QStringLiteral(" lies in its country")));
    }
    print("The first point's country and city", times.front(), "");
    print("Another point's, median", median(times), "aim 1");
}

/// In a process of its own: from its start until it has an answer.
void benchFirstAnswer()
{
    const auto ask = [] {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("first")});
        require(process.waitForReadyRead(), "a first answer comes");
        require(process.readAllStandardOutput() == "FRA\n", "Paris is in France");
        process.waitForFinished();
    };
    print("Process start to the first answer, median of nine", medianOf(9, ask), "aim 100");
}

int printFirstAnswer()
{
    const QGeoServiceProvider provider(QStringLiteral("summitry"));
    const auto reply = finished(provider.geocodingManager()->geocode(QStringLiteral("Paris"), 1));
    std::printf("%s\n", qPrintable(reply->locations().value(0).address().countryCode()));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc > 1)
        return printFirstAnswer();
    benchFirstAnswer();
    const QGeoServiceProvider provider(QStringLiteral("summitry"));
    require(provider.geocodingManager() && provider.placeManager(), qPrintable(provider.errorString()));
    const std::vector<City> all = cities();
    benchSuggestions(provider, all);
    benchReverse(provider, all);
    return 0;
}
