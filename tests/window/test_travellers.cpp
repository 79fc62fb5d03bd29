// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testdata.h"
#include "window/mainwindow.h"
#include "window/open/travellerdialog.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
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
    void theDialogListsAndNarrows();
    void aTableOfSeveralAsksAndOpens();
    void anotherTravellerIsAnotherStory();
    void aTableOfOneOpensAtOnce();

private:
    TravellerDialog *dialog() const { return m_window->findChild<TravellerDialog *>(); }
    void choose(const QString &text)
    {
        QVERIFY(QTest::qWaitFor([&] { return dialog() != nullptr; }, 60'000));
        dialog()->findChild<QLineEdit *>()->setText(text);
        QTest::mouseClick(
            dialog()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Open), Qt::LeftButton);
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

void TestTravellers::theDialogListsAndNarrows()
{
    TravellerDialog asked("visits.csv", {{"Ana <b>Vidal", 2, 2023, 2024}, {"Olli Aho", 1, 2023, 2023}});
    asked.show();
    const auto *list = asked.findChild<QListView *>();
    QCOMPARE(list->model()->rowCount(), 2);
    QCOMPARE(list->model()->index(0, 0).data().toString(), QString("Ana <b>Vidal · trips: 2 · 2023–2024"));
    asked.findChild<QLineEdit *>()->setText("olli");
    QCOMPARE(list->model()->rowCount(), 1);
    QSignalSpy chosen(&asked, &TravellerDialog::chosen);
    QTest::keyClick(asked.findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), QString("Olli Aho"));
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
