// SPDX-License-Identifier: GPL-3.0-or-later

#include "ask.h"

#include <QGeoCircle>
#include <QPlace>
#include <QPlaceAttribute>
#include <QPlaceCategory>
#include <QPlaceContentReply>
#include <QPlaceDetailsReply>
#include <QPlaceIdReply>
#include <QPlaceMatchReply>
#include <QPlaceMatchRequest>
#include <QPlaceResult>
#include <QPlaceSearchReply>
#include <QPlaceSearchRequest>
#include <QPlaceSearchSuggestionReply>

/// Search, suggestions, details and categories.
class TestPlaceSearch : public QObject {
    Q_OBJECT

private slots:
    void a_search_gives_places();
    void categories_are_kinds();
    void a_category_narrows_a_search_data();
    void a_category_narrows_a_search();
    void an_area_narrows_a_search();
    void pages_follow_each_other();
    void suggestions_can_be_searched_for();
    void suggestions_come_as_one_types_data();
    void suggestions_come_as_one_types();
    void details_come_by_id();
    void an_unknown_id_is_an_error_data();
    void an_unknown_id_is_an_error();
    void names_are_in_the_language_of_the_locale();
    void what_is_not_offered_is_an_error();

private:
    QPlaceManager *manager() const { return m_provider.placeManager(); }
    QList<QPlaceResult> search(const QPlaceSearchRequest &request) const;
    QStringList names(const QPlaceSearchRequest &request) const;

    QGeoServiceProvider m_provider{"summitry"};
};

static QPlaceSearchRequest request(const QString &term, int limit = -1)
{
    QPlaceSearchRequest request;
    request.setSearchTerm(term);
    request.setLimit(limit);
    return request;
}

QList<QPlaceResult> TestPlaceSearch::search(const QPlaceSearchRequest &request) const
{
    const auto reply = finished(manager()->search(request));
    if (reply->error() != QPlaceReply::NoError)
        QTest::qFail(qPrintable(reply->errorString()), __FILE__, __LINE__);
    const auto all = reply->results();
    return {all.begin(), all.end()};
}

QStringList TestPlaceSearch::names(const QPlaceSearchRequest &request) const
{
    QStringList names;
    for (const QPlaceResult &result : search(request))
        names += result.title();
    return names;
}

void TestPlaceSearch::a_search_gives_places()
{
    const auto results = search(request("Peking", 3));
    QCOMPARE(results.at(0).type(), QPlaceSearchResult::PlaceResult);
    QCOMPARE(results.at(0).title(), "Beijing");
    const QPlace place = results.at(0).place();
    QCOMPARE(place.name(), "Beijing");
    QCOMPARE(place.placeId(), "place:1816670");
    QCOMPARE(place.location().address().countryCode(), "CHN");
    QCOMPARE(place.extendedAttribute("kind").text(), "capital");
    QCOMPARE(place.extendedAttribute("matched").text(), "Peking");
    QCOMPARE(place.attribution(), "GeoNames, CC BY 4.0");
    QVERIFY(place.detailsFetched());
    QCOMPARE(place.categories().size(), 2);
}

void TestPlaceSearch::categories_are_kinds()
{
    const auto reply = finished(manager()->initializeCategories());
    QCOMPARE(reply->error(), QPlaceReply::NoError);
    QCOMPARE(
        manager()->childCategoryIds(),
        QStringList({"country", "capital", "city", "airport", "region", "island", "residence", "site"}));
    QCOMPARE(manager()->childCategories().size(), 8);
    QCOMPARE(manager()->category("capital").name(), "Capital");
    QVERIFY(manager()->category("street").isEmpty());
    QCOMPARE(manager()->childCategories("city").size(), 0);
    QCOMPARE(manager()->parentCategoryId("city"), QString());
}

void TestPlaceSearch::a_category_narrows_a_search_data()
{
    QTest::addColumn<QStringList>("categories");
    QTest::addColumn<QString>("first");
    QTest::newRow("countries") << QStringList{"country"} << "country";
    QTest::newRow("capitals") << QStringList{"capital"} << "capital";
    QTest::newRow("cities, capitals among them") << QStringList{"city"} << "capital";
    QTest::newRow("two") << QStringList{"country", "capital"} << "country";
    QTest::newRow("an unknown one") << QStringList{"street"} << "";
}

void TestPlaceSearch::a_category_narrows_a_search()
{
    QFETCH(QStringList, categories);
    QFETCH(QString, first);
    QPlaceSearchRequest asked = request("m", 50);
    QList<QPlaceCategory> list;
    for (const QString &id : categories) {
        QPlaceCategory category;
        category.setCategoryId(id);
        list += category;
    }
    asked.setCategories(list);
    const auto results = search(asked);
    QCOMPARE(results.isEmpty(), first.isEmpty());
    if (!results.isEmpty())
        QCOMPARE(results[0].place().extendedAttribute("kind").text(), first);
    for (const QPlaceResult &result : results) {
        const QList<QPlaceCategory> own = result.place().categories();
        QVERIFY(std::ranges::any_of(own, [&](const auto &c) { return categories.contains(c.categoryId()); }));
    }
}

void TestPlaceSearch::an_area_narrows_a_search()
{
    QPlaceSearchRequest asked = request("s", 50);
    const QGeoCircle area({51.5, -0.12}, 100'000);
    asked.setSearchArea(area);
    const auto results = search(asked);
    QVERIFY(results.size() > 5);
    for (const QPlaceResult &result : results) {
        QVERIFY(area.contains(result.place().location().coordinate()));
        QVERIFY(result.distance() > 0 && result.distance() <= 100'000);
    }
}

void TestPlaceSearch::pages_follow_each_other()
{
    const QStringList whole = names(request("san", 15));
    const auto first = finished(manager()->search(request("san", 5)));
    QCOMPARE(first->results().size(), 5);
    QCOMPARE(first->previousPageRequest(), QPlaceSearchRequest());
    const auto second = finished(manager()->search(first->nextPageRequest()));
    QCOMPARE(second->results().value(0).title(), whole[5]);
    QCOMPARE(names(second->nextPageRequest()), whole.mid(10, 5));
    QCOMPARE(names(second->previousPageRequest()), whole.first(5));
    const auto only = finished(manager()->search(request("Vladivostok", 5)));
    QCOMPARE(only->nextPageRequest(), QPlaceSearchRequest());
}

void TestPlaceSearch::suggestions_can_be_searched_for()
{
    const auto reply = finished(manager()->searchSuggestions(request("Tripoli", 5)));
    QCOMPARE(reply->suggestions().first(2), QStringList({"Tripoli, Libya", "Tripoli, Lebanon"}));
    for (const QString &suggestion : reply->suggestions()) {
        const auto found = search(request(suggestion, 1));
        QCOMPARE(found.at(0).place().location().address().text(), suggestion);
    }
}

void TestPlaceSearch::suggestions_come_as_one_types_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("suggestion");
    for (const char *text : {"lo", "lond", "london", "лонд", "伦"})
        QTest::newRow(text) << QString(text) << "London, United Kingdom";
    for (const char *text : {"mos", "moscow", "моск", "莫斯", "mosk"})
        QTest::newRow(text) << QString(text) << "Moscow, Russia";
    QTest::newRow("new y") << "new y" << "New York, United States";
    QTest::newRow("st pet") << "st pet" << "St. Petersburg, United States";
    QTest::newRow("ger") << "ger" << "Germany";
}

void TestPlaceSearch::suggestions_come_as_one_types()
{
    QFETCH(QString, text);
    QFETCH(QString, suggestion);
    const auto reply = finished(manager()->searchSuggestions(request(text, 8)));
    QVERIFY(reply->suggestions().size() <= 8);
    QVERIFY2(reply->suggestions().contains(suggestion), qPrintable(reply->suggestions().join("; ")));
}

void TestPlaceSearch::details_come_by_id()
{
    const auto city = finished(manager()->getPlaceDetails("place:524901"));
    QCOMPARE(city->error(), QPlaceReply::NoError);
    QCOMPARE(city->place().name(), "Moscow");
    QCOMPARE(city->place().location().address().country(), "Russia");
    QVERIFY(!city->place().extendedAttributeTypes().contains("match"));
    const auto country = finished(manager()->getPlaceDetails("country:RUS"));
    QCOMPARE(country->place().name(), "Russia");
    QCOMPARE(country->place().categories().at(0).categoryId(), "country");
}

void TestPlaceSearch::an_unknown_id_is_an_error_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id :
         {"", "place:", "place:0", "place:x", "place:1 OR 1", "country:ZZZ", "country:", "524901"})
        QTest::addRow("'%s'", id) << QString(id);
}

void TestPlaceSearch::an_unknown_id_is_an_error()
{
    QFETCH(QString, id);
    QSignalSpy errors(manager(), &QPlaceManager::errorOccurred);
    const auto reply = finished(manager()->getPlaceDetails(id));
    QCOMPARE(reply->error(), QPlaceReply::PlaceDoesNotExistError);
    QCOMPARE(reply->errorString(), "There is no place '" + id + "'.");
    QCOMPARE(errors.size(), 1);
}

void TestPlaceSearch::names_are_in_the_language_of_the_locale()
{
    QGeoServiceProvider provider("summitry");
    provider.setLocale(QLocale("ru"));
    QCOMPARE(provider.placeManager()->locales(), QList<QLocale>{QLocale("ru")});
    const auto reply = finished(provider.placeManager()->searchSuggestions(request("Моск", 3)));
    QCOMPARE(reply->suggestions().value(0), "Москва, Россия");
    provider.placeManager()->setLocales({QLocale("kaa"), QLocale("de")});
    const auto fallback = finished(provider.placeManager()->getPlaceDetails("place:524901"));
    QCOMPARE(fallback->place().name(), "Moskau");
}

void TestPlaceSearch::what_is_not_offered_is_an_error()
{
    QPlaceSearchRequest recommendations;
    recommendations.setRecommendationId("place:524901");
    QCOMPARE(finished(manager()->search(recommendations))->error(), QPlaceReply::UnsupportedError);
    QCOMPARE(finished(manager()->savePlace(QPlace()))->error(), QPlaceReply::UnsupportedError);
    QCOMPARE(
        finished(manager()->matchingPlaces(QPlaceMatchRequest()))->error(), QPlaceReply::UnsupportedError);
}

QTEST_GUILESS_MAIN(TestPlaceSearch)
#include "test_placesearch.moc"
