// SPDX-License-Identifier: GPL-3.0-or-later

#include <QGeoCodingManager>
#include <QGeoCoordinate>
#include <QGeoServiceProvider>
#include <QPlaceManager>
#include <QSignalSpy>
#include <QTest>

/// How the plugin is loaded and what it says it can do.
class TestProvider : public QObject {
    Q_OBJECT

private slots:
    void it_is_available();
    void it_declares_what_it_does();
    void a_wrong_parameter_is_told_data();
    void a_wrong_parameter_is_told();
    void parameters_of_other_providers_do_no_harm();
    void a_file_that_is_not_there_is_told_to_who_asks();
};

void TestProvider::it_is_available()
{
    QVERIFY(QGeoServiceProvider::availableServiceProviders().contains("summitry"));
}

void TestProvider::it_declares_what_it_does()
{
    const QGeoServiceProvider provider("summitry");
    QCOMPARE(
        provider.geocodingFeatures(),
        QGeoServiceProvider::OfflineGeocodingFeature | QGeoServiceProvider::ReverseGeocodingFeature
            | QGeoServiceProvider::LocalizedGeocodingFeature);
    QCOMPARE(
        provider.placesFeatures(),
        QGeoServiceProvider::OfflinePlacesFeature | QGeoServiceProvider::SearchSuggestionsFeature
            | QGeoServiceProvider::LocalizedPlacesFeature);
    QCOMPARE(provider.mappingFeatures(), QGeoServiceProvider::NoMappingFeatures);
    QCOMPARE(provider.routingFeatures(), QGeoServiceProvider::NoRoutingFeatures);
    QVERIFY(provider.geocodingManager());
    QVERIFY(provider.placeManager());
    QCOMPARE(provider.geocodingManager()->managerName(), "summitry");
    QCOMPARE(provider.error(), QGeoServiceProvider::NoError);
    QVERIFY(!provider.routingManager());
}

void TestProvider::a_wrong_parameter_is_told_data()
{
    QTest::addColumn<QVariantMap>("parameters");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("unknown") << QVariantMap{{"summitry.colour", "red"}}
                             << "There is no parameter 'summitry.colour'; there are 'summitry.places', "
                                "'summitry.world' and 'summitry.worldview'.";
    QTest::newRow("no such worldview")
        << QVariantMap{{"summitry.worldview", "flat"}}
        << "summitry.worldview: there is no worldview 'flat'; there are 'un' and 'de-facto'.";
}

void TestProvider::a_wrong_parameter_is_told()
{
    QFETCH(QVariantMap, parameters);
    QFETCH(QString, sentence);
    const QGeoServiceProvider provider("summitry", parameters);
    QVERIFY(!provider.geocodingManager());
    QCOMPARE(provider.geocodingError(), QGeoServiceProvider::UnknownParameterError);
    QCOMPARE(provider.geocodingErrorString(), sentence);
    QVERIFY(!provider.placeManager());
    QCOMPARE(provider.placesError(), QGeoServiceProvider::UnknownParameterError);
    QCOMPARE(provider.placesErrorString(), sentence);
}

void TestProvider::parameters_of_other_providers_do_no_harm()
{
    const QGeoServiceProvider provider("summitry", {{"osm.useragent", "x"}, {"summitry.worldview", "un"}});
    QVERIFY(provider.geocodingManager());
}

void TestProvider::a_file_that_is_not_there_is_told_to_who_asks()
{
    const QGeoServiceProvider provider("summitry", {{"summitry.places", "/nowhere/places.gpkg"}});
    QGeoCodingManager *manager = provider.geocodingManager();
    QVERIFY(manager);
    QSignalSpy errors(manager, &QGeoCodingManager::errorOccurred);
    QSignalSpy ends(manager, &QGeoCodingManager::finished);
    const std::unique_ptr<QGeoCodeReply> reply(manager->geocode("Paris"));
    QVERIFY(!reply->isFinished());
    QVERIFY(ends.wait());
    QCOMPARE(reply->error(), QGeoCodeReply::CommunicationError);
    QCOMPARE(reply->errorString(), "/nowhere/places.gpkg: this map file does not exist");
    QCOMPARE(errors.size(), 1);
    QCOMPARE(ends.size(), 1);
}

QTEST_GUILESS_MAIN(TestProvider)
#include "test_provider.moc"
