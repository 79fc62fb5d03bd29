// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/sheet/sheetframe.h"
#include "support/testdata.h"
#include "support/workers.h"
#include "window/mainwindow.h"
#include "window/menus/worldviewmenu.h"
#include "window/settings.h"

#include <QAction>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace summitry;

/// Chooses borders in the window's menu and asks the map.
class TestWorldview : public QObject {
    Q_OBJECT

    std::unique_ptr<Library> m_library;
    std::unique_ptr<MainWindow> m_window;
    static constexpr LonLat Crimea{34.3, 45.3}, Somaliland{46.5, 9.3};

    MapView &map() { return m_window->map(); }
    const Scene &scene() { return map().stage().scene(); }
    const Filter &filter() { return m_window->selection().filter(); }
    QPoint onMap(LonLat place) { return scene().view.toScreen(place)->toPoint(); }
    QString countryAt(LonLat place) { return hitTest(scene(), onMap(place)).country; }
    void click(LonLat place) { QTest::mouseClick(&map(), Qt::LeftButton, {}, onMap(place)); }
    QAction *action(const QString &worldview)
    {
        auto *menu = m_window->findChild<WorldviewMenu *>(QStringLiteral("worldviewMenu"));
        return menu ? menu->findChild<QAction *>(worldview) : nullptr;
    }
    bool shows(const QString &worldview)
    {
        return QTest::qWaitFor(
            [&] {
                return scene().chart && scene().chart->world->worldview == worldview
                    && scene().chart->world->scale == MapScale::Medium;
            },
            60000);
    }
    void open();

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void theMenuHasEachAndTellsItsName();
    void theMenuTellsAndChangesWhoseBordersAreShown();
    void clicksAnswerInTheChosenWorldview();
    void aCountryThatIsNoMoreLeavesTheFilter();
    void anExportFollows();
    void theLastOfSeveralChoicesCounts();
    void itIsRemembered();
    void anUnknownOneInTheSettingsIsTheFirst();
};

void TestWorldview::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("summitry-test"));
    QCoreApplication::setApplicationName(QStringLiteral("worldview"));
}

void TestWorldview::init()
{
    QSettings().clear();
    open();
}

void TestWorldview::open()
{
    m_window.reset();
    m_library = std::make_unique<Library>();
    m_library->setWorldview(settings().worldview.read());
    m_library->require(MapScale::Small);
    m_library->openStory(frozenStory());
    m_window = std::make_unique<MainWindow>(*m_library);
    m_window->look().setReduceMotion(true);
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QVERIFY(QTest::qWaitFor([&] { return m_library->itinerary() != nullptr; }, 60000));
    m_window->playhead().pause();
    m_window->playhead().setMoment(0);
    m_window->map().fit(Fit::Story);
    QVERIFY(shows(m_library->worldview()));
}

void TestWorldview::cleanup()
{
    m_window.reset();
    m_library.reset();
}

void TestWorldview::theMenuHasEachAndTellsItsName()
{
    const auto actions = m_window->findChild<WorldviewMenu *>(QStringLiteral("worldviewMenu"))->actions();
    QCOMPARE(actions.size(), worldviews().size());
    for (qsizetype i = 0; i < actions.size(); ++i) {
        QCOMPARE(actions[i]->objectName(), worldviews()[i].id);
        QVERIFY2(
            actions[i]->text().startsWith(worldviews()[i].name, Qt::CaseInsensitive),
            qPrintable(actions[i]->text()));
    }
}

void TestWorldview::theMenuTellsAndChangesWhoseBordersAreShown()
{
    auto *menu = m_window->findChild<WorldviewMenu *>(QStringLiteral("worldviewMenu"));
    QVERIFY(menu);
    menu->popup(m_window->geometry().center());
    QVERIFY(action("un")->isChecked() && !action("de-facto")->isChecked());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QVERIFY(!menu->isVisible());
    QVERIFY(shows("de-facto"));
    menu->popup(m_window->geometry().center());
    QVERIFY(action("de-facto")->isChecked() && !action("un")->isChecked());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QVERIFY(shows("un"));
}

void TestWorldview::clicksAnswerInTheChosenWorldview()
{
    QCOMPARE(countryAt(Crimea), QString("UKR"));
    click(Crimea);
    QCOMPARE(filter().countries, QStringList("UKR"));
    m_window->selection().clear();
    action("de-facto")->trigger();
    QVERIFY(shows("de-facto"));
    QCOMPARE(countryAt(Crimea), QString("RUS"));
    click(Crimea);
    QCOMPARE(filter().countries, QStringList("RUS"));
    action("un")->trigger();
    QVERIFY(shows("un"));
    QCOMPARE(countryAt(Crimea), QString("UKR"));
    QCOMPARE(filter().countries, QStringList("RUS")); // as it was chosen
}

void TestWorldview::aCountryThatIsNoMoreLeavesTheFilter()
{
    action("de-facto")->trigger();
    QVERIFY(shows("de-facto"));
    m_window->selection().chooseCountry("SOL");
    m_window->selection().chooseCountry("CHN", true);
    QCOMPARE(countryAt(Somaliland), QString("SOL"));
    action("un")->trigger();
    QVERIFY(shows("un"));
    QCOMPARE(countryAt(Somaliland), QString("SOM"));
    QCOMPARE(filter().countries, QStringList("CHN"));
}

void TestWorldview::anExportFollows()
{
    action("de-facto")->trigger();
    QVERIFY(shows("de-facto"));
    const SheetFrame sheet = composeSheet(m_window->sheetContent(), {.pixels = {960, 540}});
    QCOMPARE(sheet.scene.chart->world->worldview, QString("de-facto"));
    QVERIFY2(
        sheet.furniture.borders.contains("held on the ground; disputed: Crimea (in Russia)"),
        qPrintable(sheet.furniture.borders));
}

void TestWorldview::theLastOfSeveralChoicesCounts()
{
    const QSignalSpy changed(m_library.get(), &Library::worldviewChanged);
    action("de-facto")->trigger();
    action("un")->trigger();
    action("de-facto")->trigger();
    QVERIFY(shows("de-facto"));
    QVERIFY(QTest::qWaitFor([&] { return m_library->world(MapScale::Small)->worldview == "de-facto"; }));
    letWorkersFinish(); // and what comes late come
    QCOMPARE(m_library->world(MapScale::Small)->worldview, QString("de-facto"));
    QCOMPARE(m_library->world(MapScale::Medium)->worldview, QString("de-facto"));
}

void TestWorldview::itIsRemembered()
{
    action("de-facto")->trigger();
    m_window->close();
    open();
    QCOMPARE(m_library->worldview(), QString("de-facto"));
    QCOMPARE(countryAt(Crimea), QString("RUS"));
}

void TestWorldview::anUnknownOneInTheSettingsIsTheFirst()
{
    settings().worldview.write("flat");
    open();
    QCOMPARE(m_library->worldview(), QString("un"));
}

QTEST_MAIN(TestWorldview)
#include "test_worldview.moc"
