// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testdata.h"
#include "window/mainwindow.h"
#include "window/open/tabledialog.h"

#include <algorithm>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace summitry;

/// One flat table in the window.
class TestTravellers : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void thePageListsAndNarrows();
    void anotherColumnMayBeTheTraveller();
    void whatWasSaidIsRemembered();
    void theOrderOfDatesIsAskedOnce();
    void nobodyHasNoJourneys();
    void badRowsMayBeLeftOut();
    void aTableOfSeveralAsksAndOpens();
    void anotherTravellerIsAnotherStory();
    void aTableOfOneOpensAtOnce();

private:
    TableDialog *dialog() const { return m_window->findChild<TableDialog *>(); }
    template <typename Widget> Widget *find(const char *name) const
    {
        return dialog()->findChild<Widget *>(QLatin1String(name));
    }
    bool isAsked() const
    {
        return QTest::qWaitFor([&] { return dialog() != nullptr; }, 60'000);
    }
    void click(const char *name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    bool opens(const char *wanted) const
    {
        return QTest::qWaitFor([&] { return title() == QLatin1String(wanted); }, 60'000);
    }
    void choose(const QString &text)
    {
        QVERIFY(isAsked());
        QTest::keyClicks(find<QLineEdit>("travellerSearch"), text);
        click("openTable");
        QVERIFY(QTest::qWaitFor([&] { return dialog() == nullptr; }));
    }
    QString title() const
    {
        return m_library->itinerary() ? m_library->itinerary()->story->title.plain : QString();
    }

    std::unique_ptr<Library> m_library;
    std::unique_ptr<MainWindow> m_window;
};

void TestTravellers::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("summitry-test"));
    QCoreApplication::setApplicationName(QStringLiteral("travellers"));
}

void TestTravellers::init()
{
    QSettings().clear();
    m_window.reset();
    m_library = std::make_unique<Library>();
    m_window = std::make_unique<MainWindow>(*m_library);
    m_window->show();
}

void TestTravellers::thePageListsAndNarrows()
{
    m_window->openStory(testData("flat/visits.csv"));
    QVERIFY(isAsked());
    const auto *list = find<QListView>("travellers");
    QCOMPARE(list->model()->rowCount(), 2);
    QCOMPARE(list->model()->index(0, 0).data().toString(), QString("Ana Vidal · trips: 2 · 2024"));
    QCOMPARE(find<QComboBox>("column1")->currentText(), QString("Traveller"));
    QTest::keyClicks(find<QLineEdit>("travellerSearch"), "olli");
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(find<QLineEdit>("travellerSearch"), Qt::Key_Return);
    QVERIFY(opens("Olli Aho"));
}

void TestTravellers::anotherColumnMayBeTheTraveller()
{
    m_window->openStory(testData("flat/visits.csv"));
    QVERIFY(isAsked());
    auto *purpose = find<QComboBox>("column6");
    purpose->setFocus();
    purpose->setCurrentIndex(purpose->findText("Traveller"));
    emit purpose->activated(purpose->currentIndex());
    QCOMPARE(find<QComboBox>("column1")->currentText(), QString("Not read"));
    QVERIFY(!find<QPushButton>("openTable")->isEnabled());
    const auto *list = find<QListView>("travellers");
    QVERIFY(QTest::qWaitFor([&] { return list->model()->rowCount() == 3; }, 60'000));
    QVERIFY(find<QPushButton>("openTable")->isEnabled());
    click("openTable");
    QVERIFY(opens("A talk"));
}

void TestTravellers::whatWasSaidIsRemembered()
{
    m_window->openStory(testData("flat/visits.csv"));
    choose("olli");
    QVERIFY(opens("Olli Aho"));
    m_window->close();
    m_window.reset();
    m_library = std::make_unique<Library>();
    m_window = std::make_unique<MainWindow>(*m_library);
    m_window->show();
    m_window->openStory(testData("flat/visits.csv"));
    QVERIFY(opens("Olli Aho"));
    QVERIFY(!dialog());
    m_window->findChild<QAction *>("explainTable")->trigger();
    QVERIFY(dialog());
    QCOMPARE(
        find<QListView>("travellers")->currentIndex().data().toString(),
        QString("Olli Aho · trips: 1 · 2023"));
}

void TestTravellers::theOrderOfDatesIsAskedOnce()
{
    m_window->openStory(testData("flat/ambiguous.csv"));
    QVERIFY(isAsked());
    QVERIFY(!find<QPushButton>("openTable")->isEnabled());
    find<QRadioButton>("monthFirst")->click();
    QVERIFY(QTest::qWaitFor([&] { return find<QPushButton>("openTable")->isEnabled(); }, 60'000));
    click("openTable");
    QVERIFY(QTest::qWaitFor([&] { return m_library->itinerary() != nullptr; }, 60'000));
    QCOMPARE(m_library->itinerary()->story->start, QDate(2024, 5, 6));
}

void TestTravellers::nobodyHasNoJourneys()
{
    m_window->openStory(testData("flat/visits.csv"));
    QVERIFY(isAsked());
    find<QRadioButton>("travellerNobody")->click();
    click("openTable");
    QVERIFY(opens("visits"));
    const Story &story = *m_library->itinerary()->story;
    QVERIFY(story.protagonist.isEmpty());
    QVERIFY(story.legs.isEmpty());
    QCOMPARE(story.leaders.size(), 2);
    QCOMPARE(story.meetings.size(), 5);
}

void TestTravellers::badRowsMayBeLeftOut()
{
    m_window->openStory(testData("flat/bad.csv"));
    QVERIFY(QTest::qWaitFor([&] { return m_window->notice().isVisible(); }, 60'000));
    QVERIFY2(m_window->notice().text().contains("bad.csv:3:Date"), qPrintable(m_window->notice().text()));
    const auto buttons = m_window->notice().findChildren<QPushButton *>();
    const auto offer = std::ranges::find(buttons, QString("Open without them"), &QPushButton::text);
    QVERIFY(offer != buttons.end());
    QTest::mouseClick(*offer, Qt::LeftButton);
    QVERIFY(opens("Ana Vidal"));
    QVERIFY(m_library->itinerary()->story->credit.plain.contains("2 of its 6 rows are told."));
}

void TestTravellers::aTableOfSeveralAsksAndOpens()
{
    m_window->openStory(testData("flat/visits.csv"));
    choose("olli");
    QVERIFY(QTest::qWaitFor([&] { return title() == QStringLiteral("Olli Aho"); }, 60'000));
}

void TestTravellers::anotherTravellerIsAnotherStory()
{
    QSignalSpy opened(m_library.get(), &Library::storyOpened);
    const QString path = testData("flat/visits.csv");
    for (const auto &[name, how] :
         {std::pair("Olli Aho", Opened::Replaced),
          {"Ana Vidal", Opened::Replaced},
          {"Ana Vidal", Opened::Changed}}) {
        TableOptions options;
        options.traveller = name;
        m_window->openStory(path, options);
        QVERIFY(opened.wait(60'000));
        QCOMPARE(opened.takeFirst().first().value<Opened>(), how);
        QCOMPARE(title(), QString(name));
    }
}

void TestTravellers::aTableOfOneOpensAtOnce()
{
    m_window->openStory(testData("flat/semicolons.csv"));
    QVERIFY(QTest::qWaitFor([&] { return title() == QStringLiteral("Ana Vidal"); }, 60'000));
    QVERIFY(!dialog());
    QCOMPARE(m_library->itinerary()->arcs.size(), size_t(1));
}

QTEST_MAIN(TestTravellers)
#include "test_travellers.moc"
