// SPDX-License-Identifier: GPL-3.0-or-later

#include "ask.h"
#include "tables/datafolder.h"
#include "tables/tables.h"

#include <cmath>
#include <QGeoRectangle>

using namespace summitry;

/// From points to countries and cities.
class TestReverse : public QObject {
    Q_OBJECT

private slots:
    void a_point_has_a_country_and_a_city_data();
    void a_point_has_a_country_and_a_city();
    void the_open_sea_is_an_empty_list_data();
    void the_open_sea_is_an_empty_list();
    void every_great_city_answers_with_itself();
    void an_answer_says_all_that_is_known();
    void far_from_any_city_the_country_alone_answers();
    void near_a_border_the_other_country_is_named();
    void an_island_that_the_map_has_not_answers_with_its_place_data();
    void an_island_that_the_map_has_not_answers_with_its_place();
    void bounds_are_respected();
    void no_point_is_an_error_data();
    void no_point_is_an_error();

private:
    QList<QGeoLocation> at(double lat, double lon)
    {
        return locations(m_provider.geocodingManager()->reverseGeocode({lat, lon}));
    }

    QGeoServiceProvider m_provider{"summitry"};
};

void TestReverse::a_point_has_a_country_and_a_city_data()
{
    QTest::addColumn<double>("lat");
    QTest::addColumn<double>("lon");
    QTest::addColumn<QString>("worldview");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, double lat, double lon, const char *view, const char *expected) {
        QTest::newRow(name) << lat << lon << view << expected;
    };
    row("Moscow", 55.75, 37.62, "un", "capital Moscow RUS");
    row("Simferopol", 44.95, 34.1, "un", "city Simferopol UKR");
    row("Simferopol, de facto", 44.95, 34.1, "de-facto", "city Simferopol RUS");
    row("Taipei", 25.04, 121.565, "un", "capital Taipei TWN");
    row("Taipei, de facto", 25.04, 121.565, "de-facto", "capital Taipei TWN");
    row("Pristina", 42.663, 21.165, "un", "capital Pristina XKX");
    row("a harbour just off the land", 43.115, 131.885, "un", "city Vladivostok RUS");
    row("beyond 180°", 64.73, 177.51, "un", "city Anadyr RUS");
    row("180° itself", -16.8, 179.99, "un", "city Labasa FJI");
    row("a border town has a city of its own country", 31.76, -106.49, "un", "city El Paso USA");
    row("across the river", 31.73, -106.48, "un", "city Ciudad Juárez MEX");
}

void TestReverse::a_point_has_a_country_and_a_city()
{
    QFETCH(double, lat);
    QFETCH(double, lon);
    QFETCH(QString, worldview);
    QFETCH(QString, expected);
    const QGeoServiceProvider provider("summitry", {{"summitry.worldview", worldview}});
    QCOMPARE(
        brief(locations(provider.geocodingManager()->reverseGeocode({lat, lon}))), QStringList(expected));
}

void TestReverse::the_open_sea_is_an_empty_list_data()
{
    QTest::addColumn<double>("lat");
    QTest::addColumn<double>("lon");
    QTest::newRow("the Pacific") << 0.0 << -150.0;
    QTest::newRow("the Atlantic") << 30.0 << -40.0;
    QTest::newRow("the North Pole") << 90.0 << 0.0;
    QTest::newRow("at 180°") << 10.0 << 180.0;
    QTest::newRow("at -180°") << 10.0 << -180.0;
    QTest::newRow("not far from a city") << 35.6 << 33.3;
}

void TestReverse::the_open_sea_is_an_empty_list()
{
    QFETCH(double, lat);
    QFETCH(double, lon);
    QCOMPARE(at(lat, lon), {});
}

/// The table of places is read only to know which cities there are.
void TestReverse::every_great_city_answers_with_itself()
{
    QString error;
    TableReader *reader = loadTableReader(&error);
    QVERIFY2(reader, qPrintable(error));
    const auto database = reader->openDatabase(dataPath("maps/places.gpkg"), &error);
    QVERIFY2(database, qPrintable(error));
    const auto rows = database->query(
        "SELECT geonameid, name, country, ST_MinX(geom), ST_MinY(geom) FROM places WHERE population > "
        "1000000",
        &error);
    QVERIFY2(rows.size() > 400, qPrintable(error));
    QStringList wrong;
    for (const auto &row : rows) {
        const auto found = at(row[4].toDouble(), row[3].toDouble());
        if (found.isEmpty() || attribute(found[0], "id") != "place:" + row[0].toString()
            || found[0].address().countryCode() != row[2].toString())
            wrong += row[1].toString() + ' ' + row[2].toString() + ": " + brief(found).join("; ");
    }
    qInfo() << rows.size() << "cities with over a million people";
    QCOMPARE(wrong.join("\n"), QString());
}

void TestReverse::an_answer_says_all_that_is_known()
{
    const auto found = at(55.74, 37.61);
    QCOMPARE(found.at(0).address().text(), "Moscow, Russia");
    QCOMPARE(found.at(0).address().country(), "Russia");
    QCOMPARE(attribute(found.at(0), "iso2"), "RU");
    QCOMPARE(attribute(found.at(0), "region"), "Eastern Europe");
    QVERIFY(!found.at(0).extendedAttributes().contains("match"));
    const double distance = found.at(0).extendedAttributes().value("distance").toDouble();
    QVERIFY(
        std::abs(distance - QGeoCoordinate(55.74, 37.61).distanceTo(found.at(0).coordinate()))
        < 0.01 * distance);
    QCOMPARE(attribute(at(25.04, 121.565).at(0), "note"), "in the UN's view part of China, status disputed");

    QGeoServiceProvider russian("summitry");
    russian.setLocale(QLocale("ru"));
    const auto inRussian = locations(russian.geocodingManager()->reverseGeocode({55.74, 37.61}));
    QCOMPARE(inRussian.at(0).address().text(), "Москва, Россия");
}

void TestReverse::far_from_any_city_the_country_alone_answers()
{
    const auto found = at(75, 100);
    QCOMPARE(brief(found), QStringList("country Russia RUS"));
    QCOMPARE(found[0].coordinate(), QGeoCoordinate(75, 100));
    QCOMPARE(found[0].address().city(), QString());
    QVERIFY(!found[0].extendedAttributes().contains("distance"));
    QCOMPARE(brief(at(-80, 0)), QStringList("country Antarctica ATA"));
}

void TestReverse::near_a_border_the_other_country_is_named()
{
    QCOMPARE(attribute(at(41.902, 12.457).value(0), "bordering"), QString("Vatican City"));
    QCOMPARE(attribute(at(50.85, 4.35).value(0), "bordering"), QString());
}

void TestReverse::an_island_that_the_map_has_not_answers_with_its_place_data()
{
    QTest::addColumn<double>("lat");
    QTest::addColumn<double>("lon");
    QTest::addColumn<QString>("country");
    QTest::newRow("Rangiroa") << -14.954 << -147.661 << "PYF"; // OurAirports NTTG
    QTest::newRow("Kwajalein") << 8.72 << 167.732 << "MHL"; // OurAirports PKWA
}

void TestReverse::an_island_that_the_map_has_not_answers_with_its_place()
{
    QFETCH(double, lat);
    QFETCH(double, lon);
    QFETCH(QString, country);
    const QList<QGeoLocation> found = at(lat, lon);
    QVERIFY(!found.isEmpty());
    QCOMPARE(found[0].address().countryCode(), country);
    QVERIFY(!found[0].address().city().isEmpty());
}

void TestReverse::bounds_are_respected()
{
    QGeoCodingManager *manager = m_provider.geocodingManager();
    const QGeoRectangle around({56, 37}, {55, 38});
    const QGeoRectangle elsewhere({1, 0}, {0, 1});
    QCOMPARE(locations(manager->reverseGeocode({55.75, 37.62}, around)).size(), 1);
    QCOMPARE(locations(manager->reverseGeocode({55.75, 37.62}, elsewhere)).size(), 0);
}

void TestReverse::no_point_is_an_error_data()
{
    QTest::addColumn<QGeoCoordinate>("point");
    QTest::newRow("none") << QGeoCoordinate();
    QTest::newRow("latitude 95") << QGeoCoordinate(95, 0);
    QTest::newRow("longitude 300") << QGeoCoordinate(0, 300);
    QTest::newRow("no numbers") << QGeoCoordinate(qQNaN(), qInf());
}

void TestReverse::no_point_is_an_error()
{
    QFETCH(QGeoCoordinate, point);
    const auto reply = finished(m_provider.geocodingManager()->reverseGeocode(point));
    QCOMPARE(reply->error(), QGeoCodeReply::UnsupportedOptionError);
    QVERIFY2(reply->errorString().contains("expected a latitude"), qPrintable(reply->errorString()));
}

QTEST_GUILESS_MAIN(TestReverse)
#include "test_reverse.moc"
