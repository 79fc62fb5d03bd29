// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/readstory.h"
#include "support/testdata.h"
#include "tables/datafolder.h"
#include "telling/itinerary.h"
#include "telling/shares.h"
#include "window/panel/countrylist.h"
#include "window/panel/countrymodel.h"

#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace summitry;

class TestCountryList : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<const Itinerary> m_itinerary;
    std::shared_ptr<const World> m_world;

    static QString shareOf(const QListView &list, const QString &name)
    {
        for (int row = 0; row < list.model()->rowCount(); ++row) {
            const QModelIndex index = list.model()->index(row, 0);
            if (index.data().toString() == name)
                return index.data(CountryModel::Share).toString();
        }
        return QStringLiteral("not listed");
    }

private slots:
    void initTestCase()
    {
        m_itinerary = planItinerary(readStory(frozenStory()).story);
        const WorldReading reading
            = readWorld(dataPath(QStringLiteral("maps/world.gpkg")), MapScale::Medium, QStringLiteral("un"));
        QVERIFY2(reading.world, qPrintable(reading.error));
        m_world = reading.world;
    }

    void everyCountryIsListedWithWhatTheStoryHasThereThoseWithSomethingFirst()
    {
        Look look;
        Selection selection;
        CountryListDialog dialog(sharesOf(*m_itinerary), m_world, selection, look);
        auto *list = dialog.findChild<QListView *>(QStringLiteral("countries"));
        QVERIFY(list->model()->rowCount() > 190);
        const QModelIndex first = list->model()->index(0, 0);
        QCOMPARE(first.data().toString(), QStringLiteral("Armenia"));
        QVERIFY(first.data(CountryModel::Share).toString() != QString::fromUtf8("—"));
        const QModelIndex last = list->model()->index(list->model()->rowCount() - 1, 0);
        QCOMPARE(last.data().toString(), QStringLiteral("Zambia"));
        QCOMPARE(shareOf(*list, QStringLiteral("India")), QStringLiteral("2 meetings"));
        QCOMPARE(shareOf(*list, QStringLiteral("Brazil")), QString::fromUtf8("—"));
        QCOMPARE(shareOf(*list, QStringLiteral("Bahrain")), QStringLiteral("1 meeting"));
    }

    void keysAloneFindAndChooseCountries()
    {
        Look look;
        Selection selection;
        CountryListDialog dialog(sharesOf(*m_itinerary), m_world, selection, look);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto *search = dialog.findChild<QLineEdit *>(QStringLiteral("countrySearch"));
        auto *list = dialog.findChild<QListView *>(QStringLiteral("countries"));
        QTest::keyClicks(search, QStringLiteral("chin"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(selection.filter().countries, QStringList{"CHN"});
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(search->text().isEmpty());
        QVERIFY(dialog.isVisible());
        QTest::keyClicks(search, QStringLiteral("vietn"));
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(selection.filter().countries, (QStringList{"CHN", "VNM"}));
        QCOMPARE(list->currentIndex().data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(selection.filter().countries, QStringList{"CHN"});
    }

    void anUnknownNameSaysSo()
    {
        Look look;
        Selection selection;
        CountryListDialog dialog(sharesOf(*m_itinerary), m_world, selection, look);
        dialog.show();
        auto *search = dialog.findChild<QLineEdit *>(QStringLiteral("countrySearch"));
        QTest::keyClicks(search, QStringLiteral("atlantis"));
        QVERIFY(dialog.findChild<QWidget *>(QStringLiteral("noCountry"))->isVisible());
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(selection.filter().isEmpty());
    }
};

QTEST_MAIN(TestCountryList)
#include "test_countrylist.moc"
