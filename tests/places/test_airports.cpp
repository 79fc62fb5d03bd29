// SPDX-License-Identifier: GPL-3.0-or-later

#include "ask.h"

#include <algorithm>
#include <QFile>
#include <QRegularExpression>

/// Where aeroplanes land and leaders meet: airports, residences, bases and sites.
class TestAirports : public QObject {
    Q_OBJECT

private slots:
    void an_airport_is_found_in_five_forms_data();
    void an_airport_is_found_in_five_forms();
    void a_residence_lies_in_its_country_and_near_its_city();

private:
    QList<QGeoLocation> find(const QString &text)
    {
        return locations(m_provider.geocodingManager()->geocode(text, 10));
    }
    QGeoServiceProvider m_provider{QStringLiteral("summitry")};
};

void TestAirports::an_airport_is_found_in_five_forms_data()
{
    QTest::addColumn<QString>("iata");
    QTest::addColumn<QString>("icao");
    QTest::addColumn<QString>("city");
    QTest::addColumn<QString>("country");
    const auto row = [](const char *iata, const char *icao, const char *city, const char *country) {
        QTest::newRow(iata) << QString(iata) << QString(icao) << QString(city) << QString(country);
    };
    row("JFK", "KJFK", "New York", "USA");
    row("LAX", "KLAX", "Los Angeles", "USA");
    row("ORD", "KORD", "Chicago", "USA");
    row("IAD", "KIAD", "Washington", "USA");
    row("SFO", "KSFO", "San Francisco", "USA");
    row("ADW", "KADW", "Camp Springs", "USA");
    row("YYZ", "CYYZ", "Toronto", "CAN");
    row("YUL", "CYUL", "Montreal", "CAN");
    row("MEX", "MMMX", "Mexico City", "MEX");
    row("BOG", "SKBO", "Bogota", "COL");
    row("GRU", "SBGR", "São Paulo", "BRA");
    row("EZE", "SAEZ", "Buenos Aires", "ARG");
    row("SCL", "SCEL", "Santiago", "CHL");
    row("LHR", "EGLL", "London", "GBR");
    row("DUB", "EIDW", "Dublin", "IRL");
    row("KEF", "BIKF", "Reykjavik", "ISL");
    row("CDG", "LFPG", "Paris", "FRA");
    row("BRU", "EBBR", "Brussels", "BEL");
    row("AMS", "EHAM", "Amsterdam", "NLD");
    row("LUX", "ELLX", "Luxembourg", "LUX");
    row("FRA", "EDDF", "Frankfurt", "DEU");
    row("MUC", "EDDM", "Munich", "DEU");
    row("RMS", "ETAR", "Ramstein", "DEU");
    row("ZRH", "LSZH", "Zurich", "CHE");
    row("GVA", "LSGG", "Geneva", "CHE");
    row("VIE", "LOWW", "Vienna", "AUT");
    row("FCO", "LIRF", "Rome", "ITA");
    row("MAD", "LEMD", "Madrid", "ESP");
    row("LIS", "LPPT", "Lisbon", "PRT");
    row("CPH", "EKCH", "Copenhagen", "DNK");
    row("OSL", "ENGM", "Oslo", "NOR");
    row("ARN", "ESSA", "Stockholm", "SWE");
    row("HEL", "EFHK", "Helsinki", "FIN");
    row("WAW", "EPWA", "Warsaw", "POL");
    row("KRK", "EPKK", "Krakow", "POL");
    row("PRG", "LKPR", "Prague", "CZE");
    row("BUD", "LHBP", "Budapest", "HUN");
    row("SOF", "LBSF", "Sofia", "BGR");
    row("ATH", "LGAV", "Athens", "GRC");
    row("IST", "LTFM", "Istanbul", "TUR");
    row("SVO", "UUEE", "Moscow", "RUS");
    row("TAS", "UTTT", "Tashkent", "UZB");
    row("ALA", "UAAA", "Almaty", "KAZ");
    row("TLV", "LLBG", "Tel Aviv", "ISR");
    row("CAI", "HECA", "Cairo", "EGY");
    row("RUH", "OERK", "Riyadh", "SAU");
    row("JED", "OEJN", "Jeddah", "SAU");
    row("DXB", "OMDB", "Dubai", "ARE");
    row("ADD", "HAAB", "Addis Ababa", "ETH");
    row("NBO", "HKJK", "Nairobi", "KEN");
    row("JNB", "FAOR", "Johannesburg", "ZAF");
    row("DEL", "VIDP", "Delhi", "IND");
    row("BOM", "VABB", "Mumbai", "IND");
    row("BKK", "VTBS", "Bangkok", "THA");
    row("KUL", "WMKK", "Kuala Lumpur", "MYS");
    row("SIN", "WSSS", "Singapore", "SGP");
    row("CGK", "WIII", "Jakarta", "IDN");
    row("MNL", "RPLL", "Manila", "PHL");
    row("PEK", "ZBAA", "Beijing", "CHN");
    row("ICN", "RKSI", "Seoul", "KOR");
    row("HND", "RJTT", "Tokyo", "JPN");
    row("SYD", "YSSY", "Sydney", "AUS");
    row("AKL", "NZAA", "Auckland", "NZL");
}

void TestAirports::an_airport_is_found_in_five_forms()
{
    QFETCH(QString, iata);
    QFETCH(QString, icao);
    QFETCH(QString, city);
    QFETCH(QString, country);
    const QList<QGeoLocation> byCode = find(icao);
    QVERIFY(!byCode.isEmpty());
    const QString id = attribute(byCode.first(), "id");
    const QString name = attribute(byCode.first(), "englishName");
    QCOMPARE(attribute(byCode.first(), "kind"), QString("airport"));
    QCOMPARE(byCode.first().address().countryCode(), country);
    for (const QString &form :
         {iata, name, QStringLiteral("%1 / %2 (%3/%4)").arg(city, name, iata, icao),
          QStringLiteral("%1 (%2)").arg(city, iata)}) {
        const QList<QGeoLocation> found = find(form);
        QVERIFY2(!found.isEmpty(), qPrintable(form));
        QVERIFY2(
            attribute(found.first(), "id") == id,
            qPrintable(form + QStringLiteral(" is ") + attribute(found.first(), "englishName")));
        QCOMPARE(attribute(found.first(), "match"), QString("exact"));
    }
}

void TestAirports::a_residence_lies_in_its_country_and_near_its_city()
{
    constexpr double near = 30'000; // metres
    QFile file(QStringLiteral(SITES));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.value(0), QString("ident,name,kind,country,lat,lon,city,others,name_ru,name_zh,source"));
    QStringList wrong;
    for (const QString &line : lines.mid(1)) {
        // No cell before the city's has a comma in it but in quotation marks.
        static const QRegularExpression cells(QStringLiteral("\"([^\"]*)\"|([^,]+)|(?<=,)(?=,)"));
        QStringList row;
        for (const QRegularExpressionMatch &cell : cells.globalMatch(line))
            row += cell.captured(1) + cell.captured(2);
        const QString name = row[1];
        const QGeoCoordinate point(row[4].toDouble(), row[5].toDouble());
        const QList<QGeoLocation> here = locations(m_provider.geocodingManager()->reverseGeocode(point));
        const QList<QGeoLocation> found = find(name);
        const QString country = found.isEmpty() ? QString() : found[0].address().country();
        if (here.isEmpty()
            || (here[0].address().countryCode() != row[3] && attribute(here[0], "bordering") != country))
            wrong += name + QStringLiteral(" does not lie in ") + row[3];
        QGeoAddress address;
        address.setCity(row[6]);
        address.setCountryCode(row[3]);
        const QList<QGeoLocation> cities = row[6].isEmpty()
            ? QList<QGeoLocation>()
            : locations(m_provider.geocodingManager()->geocode(address));
        if (!row[6].isEmpty() && std::ranges::none_of(cities, [&](const QGeoLocation &city) {
                return city.coordinate().distanceTo(point) < near;
            }))
            wrong += name + QStringLiteral(" is not near ") + row[6];
        if (found.isEmpty() || found[0].coordinate().distanceTo(point) > near
            || attribute(found[0], "match") != QLatin1String("exact"))
            wrong += name + QStringLiteral(" is not found");
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    QVERIFY(lines.size() > 170);
}

QTEST_GUILESS_MAIN(TestAirports)
#include "test_airports.moc"
