// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testdata.h"
#include "window/mainwindow.h"

#include <cmath>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace summitry;

/// Turning the Earth by hand in the real window, and choosing its projection.
class TestTurning : public QObject {
    Q_OBJECT

    std::unique_ptr<Library> m_library;
    std::unique_ptr<MainWindow> m_window;

    MapView &map() { return m_window->map(); }
    const View &view() { return map().stage().view(); }
    LonLat centre() { return view().projection.centre(); }
    ProjectionMenu &menu()
    {
        return *m_window->findChild<ProjectionMenu *>(QStringLiteral("projectionMenu"));
    }
    QAction &action(const ProjectionKind &kind) { return *menu().findChild<QAction *>(kind.id()); }

    /// As a person does: opens the menu, moves down to the item, presses return.
    void choose(QAction &wanted)
    {
        menu().popup(map().mapToGlobal(QPoint(20, 20)));
        QVERIFY(QTest::qWaitFor([&] { return menu().isVisible(); }));
        for (int key = 0; key < 20 && menu().activeAction() != &wanted; ++key)
            QTest::keyClick(&menu(), Qt::Key_Down);
        QTest::keyClick(&menu(), Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return !menu().isVisible(); }));
    }
    /// Presses, moves in steps `pause` milliseconds apart, and lets go after `wait`.
    void drag(QPoint from, QPoint to, int pause, int wait)
    {
        QTest::mousePress(&map(), Qt::LeftButton, {}, from);
        for (int step = 1; step <= 8; ++step)
            QTest::mouseMove(&map(), from + (to - from) * step / 8, pause);
        QTest::mouseRelease(&map(), Qt::LeftButton, {}, to, wait);
    }

private slots:
    void initTestCase();
    void init();

    void theMenuChoosesEveryProjection_data();
    void theMenuChoosesEveryProjection();
    void theMenuShowsEachProjectionAsItWouldBeCentred();
    void aProjStringIsAskedFor();
    void anUnfitProjStringIsRefusedWithASentence();
    void theProjectionIsRemembered();
    void aChosenProjectionKeepsTheMiddle();
    void theDraggedPlaceStaysUnderThePointer_data();
    void theDraggedPlaceStaysUnderThePointer();
    void aFlickKeepsTurningAndSlowsDown_data();
    void aFlickKeepsTurningAndSlowsDown();
    void aHandThatRestsLetsTheEarthRest();
    void aPressStopsATurningEarth();
    void nothingTurnsOnWithReducedMotion();
    void labelsAreWhereTheyWereOnceTheMapIsBack_data();
    void labelsAreWhereTheyWereOnceTheMapIsBack();
    void countriesAreHitInEveryProjection_data();
    void countriesAreHitInEveryProjection();
};

void TestTurning::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("summitry-test"));
    QCoreApplication::setApplicationName(QStringLiteral("turning"));
    QSettings().clear();
    m_library = std::make_unique<Library>();
    m_library->require(MapScale::Small);
    m_library->openStory(frozenStory());
    m_window = std::make_unique<MainWindow>(*m_library);
    m_window->show();
    QVERIFY(QTest::qWaitFor([&] { return map().stage().scene().chart && m_library->itinerary(); }, 60000));
    m_window->playhead().pause();
    m_window->playhead().setMoment(m_window->playhead().schedule().duration());
}

void TestTurning::init()
{
    m_window->look().setReduceMotion(true);
    m_window->look().setChoice(Look::Choice::Light);
    m_window->resize(1000, 700);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    map().setProjection(ProjectionKind::EqualEarth);
    map().fit(Fit::Story);
    m_window->look().setReduceMotion(false);
}

void TestTurning::theMenuChoosesEveryProjection_data()
{
    QTest::addColumn<ProjectionKind>("kind");
    for (const ProjectionKind kind : namedProjections)
        QTest::newRow(qPrintable(kind.id())) << kind;
}

void TestTurning::theMenuChoosesEveryProjection()
{
    QFETCH(ProjectionKind, kind);
    QVERIFY(m_window->menuBar()->isVisible());
    map().setProjection(
        kind == ProjectionKind::Robinson ? ProjectionKind::Mercator : ProjectionKind::Robinson);
    choose(action(kind));
    QCOMPARE(view().projection.kind(), kind);
    QVERIFY(map().stage().scene().chart->projection.kind() == kind);
    menu().popup({});
    QVERIFY(action(kind).isChecked());
    menu().close();
}

void TestTurning::theMenuShowsEachProjectionAsItWouldBeCentred()
{
    const auto previews = [&] {
        for (const ProjectionKind kind : namedProjections)
            action(kind).setIcon({});
        menu().popup({});
        const auto isThere = [&](const ProjectionKind &kind) { return !action(kind).icon().isNull(); };
        const bool all
            = QTest::qWaitFor([&] { return std::ranges::all_of(namedProjections, isThere); }, 30000);
        menu().close();
        QList<QImage> images;
        for (const ProjectionKind kind : namedProjections)
            images.append(action(kind).icon().pixmap(QSize(84, 48)).toImage());
        return all ? images : QList<QImage>();
    };
    const QList<QImage> before = previews();
    QCOMPARE(before.size(), static_cast<qsizetype>(namedProjections.size()));
    for (qsizetype i = 0; i < before.size(); ++i) {
        QVERIFY(before[i].width() > 20 && qAlpha(before[i].pixel(0, 0)) < 20);
        for (qsizetype j = 0; j < i; ++j)
            QVERIFY(before[i] != before[j]);
    }
    map().flyTo(view().turned({120, 0}));
    QVERIFY(QTest::qWaitFor([&] { return std::abs(centre().lon) > 100; }));
    const QList<QImage> turned = previews();
    m_window->look().setChoice(Look::Choice::Dark);
    const QList<QImage> dark = previews();
    for (qsizetype i = 0; i < before.size(); ++i) {
        QVERIFY2(
            turned[i] != before[i],
            qPrintable(ProjectionKind(namedProjections.at(static_cast<size_t>(i))).id()));
        QVERIFY(dark[i] != turned[i]);
    }
}

void TestTurning::aProjStringIsAskedFor()
{
    choose(*menu().findChild<QAction *>(QStringLiteral("otherProjection")));
    auto *dialog = m_window->findChild<QDialog *>(QStringLiteral("projectionDialog"));
    QVERIFY(dialog && dialog->isVisible());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), QStringLiteral("+proj=moll +lon_0=150"));
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(view().projection.kind().id(), QStringLiteral("+proj=moll +lon_0=150"));
    QCOMPARE(centre().lon, 150.0);
}

void TestTurning::anUnfitProjStringIsRefusedWithASentence()
{
    choose(*menu().findChild<QAction *>(QStringLiteral("otherProjection")));
    auto *dialog = m_window->findChild<QDialog *>(QStringLiteral("projectionDialog"));
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), QStringLiteral("+proj=airy"));
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    const QString sentence = dialog->findChild<QLabel *>(QStringLiteral("message"))->text();
    QVERIFY2(sentence.contains(QLatin1String("PROJ cannot invert it")), qPrintable(sentence));
    QCOMPARE(view().projection.kind(), ProjectionKind::EqualEarth);
    QTest::keyClick(dialog, Qt::Key_Escape);
}

void TestTurning::theProjectionIsRemembered()
{
    choose(action(ProjectionKind::AzimuthalEquidistant));
    m_window->close();
    MainWindow next(*m_library);
    QCOMPARE(next.map().projection(), ProjectionKind::AzimuthalEquidistant);
}

void TestTurning::aChosenProjectionKeepsTheMiddle()
{
    const double lon = centre().lon;
    choose(action(ProjectionKind::Robinson));
    QCOMPARE(centre().lon, lon);
    drag({300, 200}, {200, 200}, 10, 500);
    const double turned = centre().lon;
    QVERIFY(std::abs(turned - lon) > 5);
    choose(action(ProjectionKind::WinkelTripel));
    QCOMPARE(centre().lon, turned);
    m_window->resize(1010, 710);
    QCOMPARE(centre().lon, turned);
    QTest::keyClick(&map(), Qt::Key_0);
    QVERIFY(QTest::qWaitFor([&] { return centre().lon == lon; }));
}

void TestTurning::theDraggedPlaceStaysUnderThePointer_data()
{
    theMenuChoosesEveryProjection_data();
}

void TestTurning::theDraggedPlaceStaysUnderThePointer()
{
    QFETCH(ProjectionKind, kind);
    map().setProjection(kind);
    const QPoint from(map().width() / 2 + 20, map().height() / 2 + 10);
    const LonLat held = *view().toEarth(from);
    QTest::mousePress(&map(), Qt::LeftButton, {}, from);
    for (int step = 4; step <= 20; ++step) { // a first small step might still be a click
        const QPoint at = from + QPoint(5 * step, -2 * step);
        QTest::mouseMove(&map(), at);
        const QPointF off = *view().toScreen(held) - at;
        QVERIFY2(off.manhattanLength() < 1, qPrintable(QString::number(off.manhattanLength())));
    }
    QTest::mouseRelease(&map(), Qt::LeftButton, {}, from + QPoint(100, -40), 500);
    QVERIFY((*view().toScreen(held) - from - QPoint(100, -40)).manhattanLength() < 1);
}

void TestTurning::aFlickKeepsTurningAndSlowsDown_data()
{
    QTest::addColumn<ProjectionKind>("kind");
    QTest::newRow("globe") << ProjectionKind(ProjectionKind::Orthographic);
    QTest::newRow("flat") << ProjectionKind(ProjectionKind::NaturalEarth);
}

void TestTurning::aFlickKeepsTurningAndSlowsDown()
{
    QFETCH(ProjectionKind, kind);
    map().setProjection(kind);
    drag({260, 180}, {340, 180}, 8, 8);
    QList<double> turned{centre().lon};
    QSignalSpy changes(const_cast<Stage *>(&map().stage()), &Stage::baseChanged);
    // How far it turns between the quarters of its time, by the views that it shows.
    auto *flick = map().findChild<Flick *>();
    QVERIFY(flick);
    QCOMPARE(flick->state(), QAbstractAnimation::Running);
    flick->pause();
    for (const int share : {1, 2, 3, 4}) {
        flick->setCurrentTime(flick->duration() * share / 4 - (share == 4 ? 1 : 0));
        flick->resume();
        flick->pause();
        turned.append(centre().lon);
    }
    QVERIFY(changes.size() > 0);
    double before = 1e9;
    for (qsizetype i = 1; i < turned.size(); ++i) {
        const double way = std::remainder(turned[i - 1] - turned[i], 360); // the hand went east
        QVERIFY2(way > 0 && way < before, qPrintable(QString::number(way)));
        before = way;
    }
    QVERIFY(std::remainder(turned[0] - turned[1], 360) > 3);
}

void TestTurning::aHandThatRestsLetsTheEarthRest()
{
    map().setProjection(ProjectionKind::Orthographic);
    drag({260, 180}, {340, 180}, 8, 300);
    QCOMPARE(map().findChild<Flick *>()->state(), QAbstractAnimation::Stopped);
}

void TestTurning::aPressStopsATurningEarth()
{
    map().setProjection(ProjectionKind::Orthographic);
    drag({260, 180}, {340, 180}, 8, 8);
    QCOMPARE(map().findChild<Flick *>()->state(), QAbstractAnimation::Running);
    QTest::mousePress(&map(), Qt::LeftButton, {}, {300, 180});
    QCOMPARE(map().findChild<Flick *>()->state(), QAbstractAnimation::Stopped);
    QTest::mouseRelease(&map(), Qt::LeftButton, {}, {300, 180}, 200);
}

void TestTurning::nothingTurnsOnWithReducedMotion()
{
    m_window->look().setReduceMotion(true);
    map().setProjection(ProjectionKind::Orthographic);
    drag({260, 180}, {340, 180}, 8, 8);
    QCOMPARE(map().findChild<Flick *>()->state(), QAbstractAnimation::Stopped);
}

void TestTurning::labelsAreWhereTheyWereOnceTheMapIsBack_data()
{
    QTest::addColumn<ProjectionKind>("kind");
    QTest::newRow("flat") << ProjectionKind(ProjectionKind::EqualEarth);
    QTest::newRow("globe") << ProjectionKind(ProjectionKind::Orthographic);
}

void TestTurning::labelsAreWhereTheyWereOnceTheMapIsBack()
{
    QFETCH(ProjectionKind, kind);
    const auto labels = [&] {
        QMap<QString, QRectF> boxes;
        for (const Label &label : map().stage().scene().layout.labels)
            boxes.insert(label.lead + label.text, label.box);
        return boxes;
    };
    const auto rests = [&] {
        const Layout &layout = map().stage().scene().layout;
        return !layout.moving && layout.view == view() && layout.dragged.isNull();
    };
    m_window->look().setReduceMotion(true);
    map().setProjection(kind);
    map().fit(Fit::Story);
    m_window->look().setReduceMotion(false);
    QVERIFY(QTest::qWaitFor(rests));
    const View fitted = view();
    const auto before = labels();
    QVERIFY(before.size() > 15);
    map().zoom(1.7, {420, 200});
    drag({260, 180}, {340, 210}, 8, 150);
    map().zoom(0.8, {300, 150});
    map().fit(Fit::Story);
    QVERIFY(QTest::qWaitFor([&] { return view() == fitted && rests(); }, 60000));
    QCOMPARE(labels(), before);
}

void TestTurning::countriesAreHitInEveryProjection_data()
{
    theMenuChoosesEveryProjection_data();
}

void TestTurning::countriesAreHitInEveryProjection()
{
    QFETCH(ProjectionKind, kind);
    map().setProjection(kind);
    QVERIFY(QTest::qWaitFor([&] { return m_library->world(MapScale::Small) != nullptr; }));
    for (const double lon : {0.0, 150.0, -100.0}) {
        m_window->look().setReduceMotion(true);
        View turned = view();
        turned.projection = Projection(kind, {lon, kind.isAzimuthal() ? 20.0 : 0.0});
        map().flyTo(turned.fitted(turned.projection.bounds(), {4, 4, 4, 4}));
        int asked = 0;
        for (const char *code : {"RUS", "CHN", "BRA", "AUS", "USA", "DZA", "CAN"}) {
            const Country *country = m_library->world(MapScale::Small)->country(QLatin1String(code));
            const auto at = view().toScreen(country->label);
            if (!at || hitTest(map().stage().scene(), *at).stop.isValid())
                continue;
            ++asked;
            QCOMPARE(hitTest(map().stage().scene(), *at).country, QLatin1String(code));
        }
        QVERIFY(asked >= 2);
    }
}

QTEST_MAIN(TestTurning)
#include "test_turning.moc"
