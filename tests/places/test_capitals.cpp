// SPDX-License-Identifier: GPL-3.0-or-later

#include "ask.h"
#include "support/testdata.h"

#include <QFile>
#include <QGeoAddress>

/// The capitals of the 193 member states of the United Nations, by name.
class TestCapitals : public QObject {
    Q_OBJECT

private slots:
    void every_capital_is_found_by_its_english_name_data();
    void every_capital_is_found_by_its_english_name();
    void most_capitals_are_found_in_other_languages_data();
    void most_capitals_are_found_in_other_languages();

private:
    QGeoServiceProvider m_provider{"summitry"};
};

/// Rows of tests/data/places/capitals.csv: country, English, Russian and Chinese name.
static QList<QStringList> capitals()
{
    QFile file(summitry::testData("places/capitals.csv"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no capitals");
    QList<QStringList> rows;
    for (const QString &line : QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts).mid(1))
        rows += line.split(',');
    return rows;
}

static bool isCityOf(const QString &country, const QGeoLocation &found)
{
    return found.address().countryCode() == country && !found.address().city().isEmpty();
}

void TestCapitals::every_capital_is_found_by_its_english_name_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("name");
    for (const QStringList &row : capitals())
        QTest::newRow(qPrintable(row[1])) << row[0] << row[1];
}

void TestCapitals::every_capital_is_found_by_its_english_name()
{
    QFETCH(QString, country);
    QFETCH(QString, name);
    const auto found = locations(m_provider.geocodingManager()->geocode(name, 3));
    QVERIFY2(!found.isEmpty(), "not found");
    QVERIFY2(isCityOf(country, found[0]), qPrintable(brief(found).join("; ")));
}

void TestCapitals::most_capitals_are_found_in_other_languages_data()
{
    QTest::addColumn<int>("column");
    QTest::newRow("Russian") << 2;
    QTest::newRow("Chinese") << 3;
}

void TestCapitals::most_capitals_are_found_in_other_languages()
{
    QFETCH(int, column);
    const auto all = capitals();
    QCOMPARE(all.size(), 193);
    QStringList misses;
    for (const QStringList &row : all) {
        const auto found = locations(m_provider.geocodingManager()->geocode(row[column], 3));
        if (found.isEmpty() || !isCityOf(row[0], found[0]))
            misses += row[0] + ' ' + row[1] + ' ' + row[column] + ": " + brief(found).join("; ");
    }
    qInfo().noquote().nospace() << all.size() - misses.size() << " of " << all.size() << " found"
                                << (misses.isEmpty() ? "" : ", but not\n  ") << misses.join("\n  ");
    QVERIFY(static_cast<double>(misses.size()) <= 0.05 * static_cast<double>(all.size()));
}

QTEST_GUILESS_MAIN(TestCapitals)
#include "test_capitals.moc"
