// SPDX-License-Identifier: GPL-3.0-or-later

#include "ask.h"

#include <QGeoCircle>
#include <QGeoRectangle>

/// From names to places.
class TestGeocoding : public QObject {
    Q_OBJECT

private slots:
    void a_place_is_found_by_any_spelling_data();
    void a_place_is_found_by_any_spelling();
    void the_best_comes_first_data();
    void the_best_comes_first();
    void a_country_tells_its_namesakes_apart_data();
    void a_country_tells_its_namesakes_apart();
    void an_address_asks_for_its_city_or_country_data();
    void an_address_asks_for_its_city_or_country();
    void a_country_of_a_code_tells_its_capital();
    void an_answer_says_all_that_is_known();
    void names_are_in_the_language_of_the_locale_data();
    void names_are_in_the_language_of_the_locale();
    void bounds_are_respected_data();
    void bounds_are_respected();
    void limit_and_offset_cut_out_of_the_whole();
    void a_small_namesake_near_by_is_left_out();
    void a_worldview_decides_whose_a_city_is();
    void what_is_not_there_is_an_empty_list_data();
    void what_is_not_there_is_an_empty_list();

private:
    QList<QGeoLocation>
    geocode(const QString &text, int limit = -1, int offset = 0, const QGeoShape &bounds = {})
    {
        return locations(m_provider.geocodingManager()->geocode(text, limit, offset, bounds));
    }

    QGeoServiceProvider m_provider{"summitry"};
};

void TestGeocoding::a_place_is_found_by_any_spelling_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QMap<QString, QStringList> spellings{
        {"capital Beijing CHN", {"Peking", "Beijing", "北京", "peking", "BEIJING", " beijing! ", "Béijïng"}},
        {"capital Kyiv UKR", {"Kiev", "Kyiv", "Київ", "Киев", "KIEV", "kíev"}},
        {"capital Astana KAZ", {"Nur-Sultan", "Nur Sultan", "nursultan", "Astana", "Астана"}},
        {"capital Pyongyang PRK", {"Pyeongyang", "Pyongyang", "P'yongyang", "平壤", "평양"}},
        {"city Saint Petersburg RUS",
         {"Sankt-Peterburg", "Sankt Petersburg", "Saint-Petersburg", "Санкт-Петербург", "Leningrad"}},
        {"capital Hanoi VNM", {"Hanoi", "Hà Nội", "河内", "ha noi"}},
        {"city Ho Chi Minh City VNM", {"Saigon", "Sài Gòn", "Ho-Chi-Minh-City"}},
        {"city Mumbai IND", {"Mumbai", "Bombay"}},
        {"capital Ulaanbaatar MNG", {"Ulan Bator", "Улан-Батор", "Ulaanbaatar"}},
        {"city Lodz POL", {"Lodz", "Łódź", "LODZ"}},
        {"capital Moscow RUS", {"Moscow", "Moskau", "Moscou", "Москва", "МОСКВА", "莫斯科", "موسكو"}},
        {"country Russia RUS", {"Russia", "Россия", "俄罗斯", "俄羅斯", "Russland", "Rusia"}},
        {"country China CHN", {"China", "Китай", "中国", "中國"}},
        {"country Côte d’Ivoire CIV", {"Ivory Coast", "Cote d'Ivoire", "Кот-д’Ивуар"}},
        // without the punctuation in them, and with one more
        {"city Tai’an CHN", {"Tai'an", "Taian", "Tai an"}},
        {"city Cox’s Bāzār BGD", {"Cox's Bazar", "Coxs Bazar"}},
        {"capital Nuku'alofa TON", {"Nuku'alofa", "Nukualofa", "Nuku’alofa"}},
        {"city Ulan-Ude RUS", {"Ulan-Ude", "Ulan Ude", "Ulanude"}},
        {"city Xi'an CHN", {"Xi'an", "Xian", "Xi an"}},
        {"city Rostov-on-Don RUS", {"Rostov on Don", "Rostov-onDon"}},
        // with a typing error
        {"capital London GBR", {"Lodnon", "Londno", "Lonodn"}},
        {"city Vladivostok RUS", {"Vladivostock", "Wladivostok", "Vladivsotk"}},
        {"country Kazakhstan KAZ", {"Kazakstan", "Kazahkstan"}},
    };
    for (auto [expected, texts] : spellings.asKeyValueRange()) {
        for (const QString &text : texts)
            QTest::newRow(qPrintable(text)) << text << expected;
    }
}

void TestGeocoding::a_place_is_found_by_any_spelling()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(brief(geocode(text, 3)).value(0), expected);
}

void TestGeocoding::the_best_comes_first_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("a capital before a larger city")
        << "Tripoli" << QStringList{"capital Tripoli LBY", "city Tripoli LBN"};
    QTest::newRow("a capital before its country")
        << "Singapore" << QStringList{"capital Singapore SGP", "country Singapore SGP"};
    QTest::newRow("the name itself before a by-name")
        << "Mexico" << QStringList{"country Mexico MEX", "capital Mexico City MEX"};
    QTest::newRow("a larger city, and the region around it, before a smaller")
        << "Alexandria" << QStringList{"city Alexandria EGY", "region Alexandria EGY", "city Alexandria USA"};
    QTest::newRow("a whole name before its beginning") << "Bonn" << QStringList{"city Bonn DEU"};
    QTest::newRow("the beginning of a great name before a by-name of a small")
        << "mos" << QStringList{"capital Moscow RUS"};
    QTest::newRow("the beginning before a word further on") << "york" << QStringList{"city York GBR"};
    QTest::newRow("a word further on") << "vegas" << QStringList{"city Las Vegas USA"};
    QTest::newRow("words in another order") << "vegas las" << QStringList{"city Las Vegas USA"};
    QTest::newRow("one letter") << "м" << QStringList{};
}

void TestGeocoding::the_best_comes_first()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const QStringList found = brief(geocode(text, 10));
    QVERIFY2(found.size() >= expected.size() && !found.isEmpty(), qPrintable(found.join("; ")));
    QCOMPARE(found.first(expected.size()), expected);
}

void TestGeocoding::a_country_tells_its_namesakes_apart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a name") << "Tripoli, Lebanon" << "city Tripoli LBN";
    QTest::newRow("in its own language") << "Триполи, Ливан" << "city Tripoli LBN";
    QTest::newRow("a code") << "Tripoli, LBN" << "city Tripoli LBN";
    QTest::newRow("a short code") << "Tripoli, lb" << "city Tripoli LBN";
    QTest::newRow("its beginning") << "Tripoli, Leba" << "city Tripoli LBN";
    QTest::newRow("without a comma") << "Tripoli Lebanon" << "city Tripoli LBN";
    QTest::newRow("two words") << "Christchurch New Zealand" << "city Christchurch NZL";
    QTest::newRow("with an error") << "Tripolli, Lebanon" << "city Tripoli LBN";
    QTest::newRow("another comma") << "的黎波里，利比亚" << "capital Tripoli LBY";
    QTest::newRow("no country after all") << "Washington, D.C." << "capital Washington USA";
}

void TestGeocoding::a_country_tells_its_namesakes_apart()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(brief(geocode(text, 3)).value(0), expected);
}

void TestGeocoding::an_address_asks_for_its_city_or_country_data()
{
    QTest::addColumn<QString>("city");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a city") << "Tripoli" << "" << "" << "" << "capital Tripoli LBY";
    QTest::newRow("a city of a country") << "Tripoli" << "Lebanon" << "" << "" << "city Tripoli LBN";
    QTest::newRow("a city of a code") << "Tripoli" << "" << "LBN" << "" << "city Tripoli LBN";
    QTest::newRow("a city, never a country") << "Singapore" << "" << "" << "" << "capital Singapore SGP";
    QTest::newRow("a country") << "" << "Georgia" << "" << "" << "country Georgia GEO";
    QTest::newRow("a country's code") << "" << "" << "GE" << "" << "country Georgia GEO";
    QTest::newRow("a text") << "" << "" << "" << "Tripoli, Lebanon" << "city Tripoli LBN";
    QTest::newRow("no such country") << "Tripoli" << "Atlantis" << "" << "" << "";
    QTest::newRow("nothing") << "" << "" << "" << "" << "";
}

void TestGeocoding::an_address_asks_for_its_city_or_country()
{
    QFETCH(QString, city);
    QFETCH(QString, country);
    QFETCH(QString, code);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QGeoAddress address;
    address.setCity(city);
    address.setCountry(country);
    address.setCountryCode(code);
    if (!text.isEmpty())
        address.setText(text);
    QCOMPARE(brief(locations(m_provider.geocodingManager()->geocode(address))).value(0), expected);
}

void TestGeocoding::a_country_of_a_code_tells_its_capital()
{
    QGeoAddress address;
    address.setCountryCode("ZAF");
    const QList<QGeoLocation> found = locations(m_provider.geocodingManager()->geocode(address));
    QCOMPARE(brief(found), QStringList{"country South Africa ZAF"});
    QCOMPARE(attribute(found.first(), "capital"), "Pretoria");
    address.setCountryCode("ATL");
    QCOMPARE(brief(locations(m_provider.geocodingManager()->geocode(address))), QStringList());
}

void TestGeocoding::an_answer_says_all_that_is_known()
{
    const QGeoLocation city = geocode("Moskau", 1).at(0);
    QCOMPARE(city.address().text(), "Moscow, Russia");
    QCOMPARE(city.address().city(), "Moscow");
    QCOMPARE(city.address().country(), "Russia");
    QVERIFY(city.coordinate().distanceTo({55.75, 37.62}) < 5000);
    QCOMPARE(attribute(city, "id"), "place:524901");
    QCOMPARE(attribute(city, "iso2"), "RU");
    QCOMPARE(attribute(city, "timezone"), "Europe/Moscow");
    QCOMPARE(attribute(city, "matched"), "Moskau");
    QCOMPARE(attribute(city, "match"), "exact");
    const QVariant population = city.extendedAttributes().value("population");
    QVERIFY(population.typeId() == QMetaType::LongLong && population.toLongLong() > 10'000'000);
    QVERIFY(!city.boundingShape().isValid());

    const QGeoLocation country = geocode("Fiji", 1).at(0);
    QCOMPARE(country.address().text(), "Fiji");
    QCOMPARE(country.address().city(), QString());
    QCOMPARE(attribute(country, "id"), "country:FJI");
    const QGeoRectangle box = country.boundingShape().boundingGeoRectangle();
    QVERIFY(box.topLeft().longitude() > box.bottomRight().longitude());
    QVERIFY(box.contains(country.coordinate()));

    QCOMPARE(
        attribute(geocode("Taiwan", 1).at(0), "note"), "in the UN's view part of China, status disputed");
    QCOMPARE(attribute(geocode("Londno", 1).at(0), "match"), "fuzzy");
}

void TestGeocoding::names_are_in_the_language_of_the_locale_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("text");
    QTest::newRow("English") << QLocale("en_GB") << "Moscow, Russia";
    QTest::newRow("Russian") << QLocale("ru_RU") << "Москва, Россия";
    QTest::newRow("Chinese") << QLocale("zh_CN") << "莫斯科, 俄罗斯";
    QTest::newRow("Chinese, traditional") << QLocale("zh_TW") << "莫斯科, 俄羅斯";
    QTest::newRow("German in Austria") << QLocale("de_AT") << "Moskau, Russland";
    QTest::newRow("none") << QLocale::c() << "Moscow, Russia";
}

void TestGeocoding::names_are_in_the_language_of_the_locale()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, text);
    QGeoServiceProvider provider("summitry");
    provider.setLocale(locale);
    const auto found = locations(provider.geocodingManager()->geocode("Moscow", 1));
    QCOMPARE(found.at(0).address().text(), text);
    QCOMPARE(attribute(found.at(0), "englishName"), "Moscow");
}

void TestGeocoding::bounds_are_respected_data()
{
    QTest::addColumn<QGeoShape>("bounds");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QGeoRectangle lebanon({35, 35}, {33, 37});
    QTest::newRow("a box") << QGeoShape(lebanon) << "Tripoli" << "city Tripoli LBN";
    QTest::newRow("a circle") << QGeoShape(QGeoCircle({34.4, 35.8}, 50'000)) << "Tripoli"
                              << "city Tripoli LBN";
    QTest::newRow("a box across 180°")
        << QGeoShape(QGeoRectangle({-15, 175}, {-20, -175})) << "s" << "capital Suva FJI";
    QTest::newRow("a country") << QGeoShape(lebanon) << "l" << "country Lebanon LBN";
    QTest::newRow("nothing in it") << QGeoShape(QGeoRectangle({1, -31}, {0, -30})) << "Tripoli" << "";
    QTest::newRow("none") << QGeoShape() << "Tripoli" << "capital Tripoli LBY";
}

void TestGeocoding::bounds_are_respected()
{
    QFETCH(QGeoShape, bounds);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto found = geocode(text, 50, 0, bounds);
    QCOMPARE(brief(found).value(0), expected);
    for (const QGeoLocation &location : found)
        QVERIFY2(!bounds.isValid() || bounds.contains(location.coordinate()), qPrintable(brief(location)));
}

void TestGeocoding::limit_and_offset_cut_out_of_the_whole()
{
    const QStringList whole = brief(geocode("san", 60));
    QCOMPARE(whole.size(), 60);
    for (const int offset : {0, 1, 7, 30, 50}) {
        const auto reply = finished(m_provider.geocodingManager()->geocode("san", 10, offset));
        QCOMPARE(brief(reply->locations()), whole.mid(offset, 10));
        QCOMPARE(reply->limit(), 10);
        QCOMPARE(reply->offset(), offset);
    }
    QCOMPARE(geocode("san", 0), {});
    QCOMPARE(geocode("san", 10, 1'000'000'000), {});
    QCOMPARE(geocode("san", -1).size(), 100);
    QCOMPARE(brief(geocode("san", 5, -3)), whole.first(5));
}

void TestGeocoding::a_small_namesake_near_by_is_left_out()
{
    for (const char *name : {"London", "Jakarta", "Paris", "Beijing", "Victoria", "San Pedro"}) {
        const auto found = geocode(name, 60);
        for (qsizetype i = 0; i < found.size(); ++i) {
            for (qsizetype j = 0; j < i; ++j) {
                const bool sameName = attribute(found[i], "matched") == attribute(found[j], "matched");
                const bool bothCities
                    = !found[i].address().city().isEmpty() && !found[j].address().city().isEmpty();
                QVERIFY2(
                    !sameName || !bothCities
                        || found[i].coordinate().distanceTo(found[j].coordinate()) > 25'000,
                    qPrintable(brief(found[i]) + " beside " + brief(found[j])));
            }
        }
    }
}

void TestGeocoding::a_worldview_decides_whose_a_city_is()
{
    QCOMPARE(brief(geocode("Simferopol", 1)), QStringList("city Simferopol UKR"));
    const QGeoServiceProvider other("summitry", {{"summitry.worldview", "de-facto"}});
    QCOMPARE(
        brief(locations(other.geocodingManager()->geocode("Simferopol", 1))),
        QStringList("city Simferopol RUS"));
}

void TestGeocoding::what_is_not_there_is_an_empty_list_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << "";
    QTest::newRow("blanks") << " \t\n";
    QTest::newRow("signs") << "?!*()[]";
    QTest::newRow("no name") << "qzxwvkjhq";
    QTest::newRow("a text") << QString("word ").repeated(2000);
    QTest::newRow("a word without end") << QString(10'000, 'a');
}

void TestGeocoding::what_is_not_there_is_an_empty_list()
{
    QFETCH(QString, text);
    QCOMPARE(geocode(text), {});
}

QTEST_GUILESS_MAIN(TestGeocoding)
#include "test_geocoding.moc"
