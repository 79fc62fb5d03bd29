// SPDX-License-Identifier: GPL-3.0-or-later

#include "ask.h"

#include <algorithm>
#include <QPlace>
#include <QPlaceAttribute>
#include <QPlaceCategory>
#include <QPlaceResult>
#include <QPlaceSearchReply>
#include <QPlaceSearchRequest>

/// Places by what they are and by what stands beside their names: states and provinces, brackets, commas,
/// slashes.
class TestParts : public QObject {
    Q_OBJECT

private slots:
    void a_state_is_found_and_its_capital_by_it_data();
    void a_state_is_found_and_its_capital_by_it();
    void what_stands_beside_a_name_is_understood_data();
    void what_stands_beside_a_name_is_understood();
    void what_is_not_understood_is_told();
    void what_is_not_sure_is_spelt_like_it_data();
    void what_is_not_sure_is_spelt_like_it();
    void a_long_prominent_name_may_be_misspelt_in_one_letter();
    void what_was_ruled_from_elsewhere_is_found_there();
    void a_state_that_is_no_more_is_said_so();
    void categories_are_kept_apart();

private:
    QList<QGeoLocation> find(const QString &text)
    {
        return locations(m_provider.geocodingManager()->geocode(text, 10));
    }
    QGeoServiceProvider m_provider{QStringLiteral("summitry")};
};

void TestParts::a_state_is_found_and_its_capital_by_it_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("capital");
    const auto row = [](const char *state, const char *code, const char *capital) {
        QTest::newRow(state) << QString(code) << QString(capital);
    };
    row("Alabama", "AL", "Montgomery");
    row("Alaska", "AK", "Juneau");
    row("Arizona", "AZ", "Phoenix");
    row("Arkansas", "AR", "Little Rock");
    row("California", "CA", "Sacramento");
    row("Colorado", "CO", "Denver");
    row("Connecticut", "CT", "Hartford");
    row("Delaware", "DE", "Dover");
    row("Florida", "FL", "Tallahassee");
    row("Georgia", "GA", "Atlanta");
    row("Hawaii", "HI", "Honolulu");
    row("Idaho", "ID", "Boise");
    row("Illinois", "IL", "Springfield");
    row("Indiana", "IN", "Indianapolis");
    row("Iowa", "IA", "Des Moines");
    row("Kansas", "KS", "Topeka");
    row("Kentucky", "KY", "Frankfort");
    row("Louisiana", "LA", "Baton Rouge");
    row("Maine", "ME", "Augusta");
    row("Maryland", "MD", "Annapolis");
    row("Massachusetts", "MA", "Boston");
    row("Michigan", "MI", "Lansing");
    row("Minnesota", "MN", "Saint Paul");
    row("Mississippi", "MS", "Jackson");
    row("Missouri", "MO", "Jefferson City");
    row("Montana", "MT", "Helena");
    row("Nebraska", "NE", "Lincoln");
    row("Nevada", "NV", "Carson City");
    row("New Hampshire", "NH", "Concord");
    row("New Jersey", "NJ", "Trenton");
    row("New Mexico", "NM", "Santa Fe");
    row("New York", "NY", "Albany");
    row("North Carolina", "NC", "Raleigh");
    row("North Dakota", "ND", "Bismarck");
    row("Ohio", "OH", "Columbus");
    row("Oklahoma", "OK", "Oklahoma City");
    row("Oregon", "OR", "Salem");
    row("Pennsylvania", "PA", "Harrisburg");
    row("Rhode Island", "RI", "Providence");
    row("South Carolina", "SC", "Columbia");
    row("South Dakota", "SD", "Pierre");
    row("Tennessee", "TN", "Nashville");
    row("Texas", "TX", "Austin");
    row("Utah", "UT", "Salt Lake City");
    row("Vermont", "VT", "Montpelier");
    row("Virginia", "VA", "Richmond");
    row("Washington", "WA", "Olympia");
    row("West Virginia", "WV", "Charleston");
    row("Wisconsin", "WI", "Madison");
    row("Wyoming", "WY", "Cheyenne");
}

void TestParts::a_state_is_found_and_its_capital_by_it()
{
    const QString state = QString::fromLatin1(QTest::currentDataTag());
    QFETCH(QString, code);
    QFETCH(QString, capital);
    const QString region = QStringLiteral("region:US-") + code;
    const QList<QGeoLocation> states = find(state);
    QVERIFY(std::ranges::any_of(
        states, [&](const QGeoLocation &found) { return attribute(found, "id") == region; }));
    const QString full = capital + QStringLiteral(", ") + state;
    const QString id = attribute(find(full).value(0), "id");
    QVERIFY2(!id.isEmpty(), qPrintable(full));
    for (const QString &text :
         {capital + QStringLiteral(", ") + code, capital + QLatin1Char(' ') + code,
          QStringLiteral("%1 (%2)").arg(capital, state), full + QStringLiteral(", USA")}) {
        const QGeoLocation found = find(text).value(0);
        QCOMPARE(attribute(found, "id"), id);
        QCOMPARE(found.address().countryCode(), QString("USA"));
        QCOMPARE(attribute(found, "match"), QString("exact"));
    }
}

void TestParts::what_stands_beside_a_name_is_understood_data()
{
    QTest::addColumn<QString>("expected");
    const auto row
        = [](const char *text, const char *expected) { QTest::newRow(text) << QString::fromUtf8(expected); };
    row("Toronto (Ontario)", "city Toronto CAN");
    row("Vancouver, British Columbia", "city Vancouver CAN");
    row("London, Ontario", "city London CAN");
    row("London, UK", "capital London GBR");
    row("Perth, Western Australia", "city Perth AUS");
    row("Perth, Scotland", "city Perth GBR");
    row("Bangor (Northern Ireland)", "city Bangor GBR");
    row("Taormina (Sicily)", "city Taormina ITA");
    row("Córdoba, Andalusia", "city Córdoba ESP");
    row("San José, Costa Rica", "capital San José CRI");
    row("Chennai (Madras)", "city Chennai IND");
    row("Washington, D.C.", "capital Washington USA");
    row("Paris, Texas", "city Paris USA");
    row("Tripoli LB", "city Tripoli LBN");
    row("St. Gallen", "city St. Gallen CHE");
    row("Lombardy", "region Lombardy ITA");
    row("Ramstein AFB", "airport Ramstein Air Base DEU");
}

void TestParts::what_stands_beside_a_name_is_understood()
{
    QFETCH(QString, expected);
    const QGeoLocation found = find(QString::fromUtf8(QTest::currentDataTag())).value(0);
    QCOMPARE(brief(found), expected);
    QCOMPARE(attribute(found, "match"), QString("exact"));
    QCOMPARE(attribute(found, "ignored"), QString());
}

void TestParts::what_is_not_understood_is_told()
{
    const QGeoLocation found = find(QStringLiteral("Brussels (NATO summit)")).value(0);
    QCOMPARE(brief(found), QString("capital Brussels BEL"));
    QCOMPARE(attribute(found, "ignored"), QString("NATO summit"));
}

void TestParts::what_is_not_sure_is_spelt_like_it_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("another country's city") << QStringLiteral("Oslo, Belgium");
    QTest::newRow("a beach of a name that a faraway city has") << QStringLiteral("Omaha Beach");
    QTest::newRow("misspelt twice") << QStringLiteral("Kopnhagn");
}

void TestParts::what_is_not_sure_is_spelt_like_it()
{
    QFETCH(QString, text);
    const QList<QGeoLocation> found = find(text);
    QVERIFY(!found.isEmpty());
    for (const QGeoLocation &each : found)
        QCOMPARE(attribute(each, "match"), QString("fuzzy"));
}

void TestParts::a_long_prominent_name_may_be_misspelt_in_one_letter()
{
    const QGeoLocation found = find(QStringLiteral("Kopenhagn")).value(0);
    QCOMPARE(brief(found), QString("capital Copenhagen DNK"));
    QCOMPARE(attribute(found, "match"), QString("exact"));
    QCOMPARE(attribute(found, "matched"), QString("Kopenhagen"));
}

void TestParts::what_was_ruled_from_elsewhere_is_found_there()
{
    const auto inCountry = [&](const char *city, const char *country) {
        QGeoAddress address;
        address.setCity(QString::fromUtf8(city));
        address.setCountry(QString::fromUtf8(country));
        return locations(m_provider.geocodingManager()->geocode(address)).value(0);
    };
    QCOMPARE(brief(inCountry("Nairobi", "United Kingdom")), QString("capital Nairobi KEN"));
    QCOMPARE(brief(inCountry("Cyprus", "United Kingdom")), QString("capital Nicosia CYP"));
    QCOMPARE(brief(inCountry("Luanda", "Portugal")), QString("capital Luanda AGO"));
    // What is better known elsewhere is not taken from there.
    QVERIFY(attribute(inCountry("Amsterdam", "United Kingdom"), "match") != QString("exact"));
}

void TestParts::a_state_that_is_no_more_is_said_so()
{
    const QGeoLocation found = find(QStringLiteral("U.S.S.R.")).value(0);
    QCOMPARE(brief(found), QString("country Russia RUS"));
    QCOMPARE(attribute(found, "former"), QString("true"));

    QGeoAddress zagreb;
    zagreb.setCity(QStringLiteral("Zagreb"));
    zagreb.setCountry(QStringLiteral("Yugoslavia"));
    QCOMPARE(
        brief(locations(m_provider.geocodingManager()->geocode(zagreb)).value(0)),
        QString("capital Zagreb HRV"));
}

void TestParts::categories_are_kept_apart()
{
    const auto kinds = [&](const QString &category) {
        QPlaceCategory wanted;
        wanted.setCategoryId(category);
        QPlaceSearchRequest request;
        request.setSearchTerm(QStringLiteral("Geneva"));
        request.setCategory(wanted);
        QStringList all;
        for (const QPlaceSearchResult &result :
             finished(m_provider.placeManager()->search(request))->results())
            all += QPlaceResult(result).place().extendedAttribute(QStringLiteral("kind")).text();
        all.removeDuplicates();
        return all;
    };
    QCOMPARE(kinds(QStringLiteral("airport")), QStringList{"airport"});
    QCOMPARE(kinds(QStringLiteral("region")), QStringList{"region"});
}

QTEST_GUILESS_MAIN(TestParts)
#include "test_parts.moc"
