// SPDX-License-Identifier: GPL-3.0-or-later

#include "ask.h"
#include "support/testdata.h"

#include <algorithm>
#include <QFile>

/// Countries by their official names, in the six languages of the United Nations and others, and provinces.
class TestLands : public QObject {
    Q_OBJECT

private slots:
    void a_country_is_found_by_its_official_name_data();
    void a_country_is_found_by_its_official_name();
    void official_names_of_the_members_are_found_data();
    void official_names_of_the_members_are_found();
    void a_province_is_found_and_a_city_beside_it_data();
    void a_province_is_found_and_a_city_beside_it();

private:
    QList<QGeoLocation> find(const QString &text)
    {
        return locations(m_provider.geocodingManager()->geocode(text, 10));
    }
    QGeoServiceProvider m_provider{QStringLiteral("summitry")};
};

void TestLands::a_country_is_found_by_its_official_name_data()
{
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *code) { QTest::newRow(name) << QString(code); };
    row("United States of America", "USA");
    row("United Kingdom of Great Britain and Northern Ireland", "GBR");
    row("People's Republic of China", "CHN");
    row("Republic of Korea", "KOR");
    row("Democratic People's Republic of Korea", "PRK");
    row("Islamic Republic of Iran", "IRN");
    row("Republic of Ireland", "IRL");
    row("Federated States of Micronesia", "FSM");
    row("Kingdom of Saudi Arabia", "SAU");
    row("République française", "FRA");
    row("Royaume de Belgique", "BEL");
    row("République du Sénégal", "SEN");
    row("Royaume du Maroc", "MAR");
    row("Reino de España", "ESP");
    row("República Argentina", "ARG");
    row("Estados Unidos Mexicanos", "MEX");
    row("República de Cuba", "CUB");
    row("República de Chile", "CHL");
    row("Российская Федерация", "RUS");
    row("Соединённые Штаты Америки", "USA");
    row("Соединенные Штаты Америки", "USA");
    row("Французская Республика", "FRA");
    row("Республика Казахстан", "KAZ");
    row("Республика Беларусь", "BLR");
    row("Китайская Народная Республика", "CHN");
    row("中华人民共和国", "CHN");
    row("阿富汗伊斯兰共和国", "AFG");
    row("法兰西共和国", "FRA");
    row("大韩民国", "KOR");
    row("المملكة العربية السعودية", "SAU");
    row("الجمهورية التونسية", "TUN");
    row("دولة قطر", "QAT");
    row("Königreich Belgien", "BEL");
    row("Bundesrepublik Deutschland", "DEU");
    row("Repubblica Italiana", "ITA");
    row("Rzeczpospolita Polska", "POL");
}

void TestLands::a_country_is_found_by_its_official_name()
{
    QFETCH(QString, code);
    const QList<QGeoLocation> found = find(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(!found.isEmpty());
    QCOMPARE(attribute(found[0], "id"), QStringLiteral("country:") + code);
    QCOMPARE(attribute(found[0], "match"), QString("exact"));
}

void TestLands::official_names_of_the_members_are_found_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("atLeast");
    // As many as are found today, which is far from all but in English.
    QTest::newRow("English") << 1 << 187;
    QTest::newRow("French") << 2 << 157;
    QTest::newRow("Spanish") << 3 << 158;
    QTest::newRow("Russian") << 4 << 167;
    QTest::newRow("Chinese") << 5 << 176;
    QTest::newRow("Arabic") << 6 << 106;
}

void TestLands::official_names_of_the_members_are_found()
{
    QFETCH(int, column);
    QFETCH(int, atLeast);
    QFile file(summitry::testData("places/officialnames.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines
        = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(1);
    QCOMPARE(lines.size(), 193);
    QStringList misses;
    for (const QString &line : lines) {
        const QStringList row = line.split(QLatin1Char(';'));
        const QList<QGeoLocation> found = find(row[column]);
        if (found.isEmpty() || attribute(found[0], "id") != QStringLiteral("country:") + row[0]
            || attribute(found[0], "match") != QLatin1String("exact"))
            misses += row[0] + QLatin1Char(' ') + row[column] + QStringLiteral(": ")
                + brief(found).join(QStringLiteral("; "));
    }
    qInfo().noquote().nospace() << lines.size() - misses.size() << " of " << lines.size() << " found"
                                << (misses.isEmpty() ? "" : ", but not\n  ") << misses.join("\n  ");
    QVERIFY(lines.size() - misses.size() >= atLeast);
}

void TestLands::a_province_is_found_and_a_city_beside_it_data()
{
    QTest::addColumn<QString>("city");
    QTest::addColumn<QString>("country");
    const auto row = [](const char *province, const char *city, const char *country) {
        QTest::newRow(province) << QString::fromUtf8(city) << QString(country);
    };
    row("Ontario", "Toronto", "CAN");
    row("Quebec", "Montreal", "CAN");
    row("British Columbia", "Vancouver", "CAN");
    row("Alberta", "Calgary", "CAN");
    row("Manitoba", "Winnipeg", "CAN");
    row("Nova Scotia", "Halifax", "CAN");
    row("New South Wales", "Sydney", "AUS");
    row("Queensland", "Brisbane", "AUS");
    row("Western Australia", "Perth", "AUS");
    row("Tasmania", "Hobart", "AUS");
    row("Bavaria", "Munich", "DEU");
    row("Saxony", "Dresden", "DEU");
    row("Hesse", "Wiesbaden", "DEU");
    row("Lower Saxony", "Hanover", "DEU");
    row("Tuscany", "Florence", "ITA");
    row("Lombardy", "Milan", "ITA");
    row("Sicily", "Palermo", "ITA");
    row("Andalusia", "Seville", "ESP");
    row("Catalonia", "Barcelona", "ESP");
    row("Scotland", "Edinburgh", "GBR");
    row("Wales", "Cardiff", "GBR");
    row("Brittany", "Rennes", "FRA");
    row("Corsica", "Ajaccio", "FRA");
    row("Sichuan", "Chengdu", "CHN");
    row("Guangdong", "Guangzhou", "CHN");
    row("Hainan", "Haikou", "CHN");
    row("Punjab, India", "Amritsar", "IND");
    row("Kerala", "Kochi", "IND");
    row("Jalisco", "Guadalajara", "MEX");
    row("Bahia", "Salvador", "BRA");
}

void TestLands::a_province_is_found_and_a_city_beside_it()
{
    const QString province = QString::fromUtf8(QTest::currentDataTag());
    QFETCH(QString, city);
    QFETCH(QString, country);
    QVERIFY(std::ranges::any_of(find(province), [&](const QGeoLocation &found) {
        return attribute(found, "kind") == QLatin1String("region") && found.address().countryCode() == country
            && attribute(found, "match") == QLatin1String("exact");
    }));
    for (const QString &text :
         {city + QStringLiteral(", ") + province, QStringLiteral("%1 (%2)").arg(city, province)}) {
        const QList<QGeoLocation> found = find(text);
        QVERIFY2(!found.isEmpty(), qPrintable(text));
        QCOMPARE(found[0].address().city(), city);
        QCOMPARE(found[0].address().countryCode(), country);
        QCOMPARE(attribute(found[0], "match"), QString("exact"));
        QCOMPARE(attribute(found[0], "ignored"), QString());
    }
}

QTEST_GUILESS_MAIN(TestLands)
#include "test_lands.moc"
