// SPDX-License-Identifier: GPL-3.0-or-later

#include "goldencases.h"
#include "output/paintedsheet.h"
#include "realstory.h"
#include "support/golden.h"

#include <QTest>

using namespace summitry;
using namespace summitry::test;

class TestGolden : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY(realStory().itinerary);
        QVERIFY(realStory().medium);
    }
    void theMapLooksAsItDid_data()
    {
        QTest::addColumn<QString>("name");
        for (const GoldenCase &kept : goldenCases())
            QTest::addRow("%s", qPrintable(kept.name)) << kept.name;
    }
    void theMapLooksAsItDid()
    {
        QFETCH(QString, name);
        const QString told = compareWithGolden(paintedSheet(goldenSheet(name)), name);
        QVERIFY2(told.isEmpty(), qPrintable(told));
    }
};

QTEST_MAIN(TestGolden)
#include "test_golden.moc"
