// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/geodesic.h"
#include "window/find/finding.h"
#include "window/find/findmodel.h"
#include "window/map/greatcirclepath.h"
#include "words/matching.h"
#include "words/phrases.h"

#include <algorithm>
#include <QTest>

using namespace summitry;

/// What the find box shows, and how the map flies there.
class FindingTest : public QObject {
    Q_OBJECT

private slots:
    void matchesAreFoundInAnyScript_data();
    void matchesAreFoundInAnyScript();
    void aWordIsFoundWhereItIsMarked_data() { matchesAreFoundInAnyScript_data(); }
    void aWordIsFoundWhereItIsMarked();
    void populationsHaveThreeFigures_data();
    void populationsHaveThreeFigures();
    void distancesAreRounded_data();
    void distancesAreRounded();
    void countriesGetOurCodes();
    void placesAndCountriesAreGroups();
    void enterMeansTheBestFit_data();
    void enterMeansTheBestFit();
    void nearestSpellingsStandAloneOnly();
    void theFlightFollowsTheGreatCircle_data();
    void theFlightFollowsTheGreatCircle();
    void aFlightThatTheSeamCutsStaysOnTheMap();
    void aZoomOnTheSpotOnlyZooms();
};

void FindingTest::matchesAreFoundInAnyScript_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("matches");
    const auto row = [](const char *text, const char *query, const QStringList &matches) {
        QTest::addRow("%s in %s", query, text)
            << QString::fromUtf8(text) << QString::fromUtf8(query) << matches;
    };
    row("Kassym-Jomart Tokayev", "tok", {"Tok"});
    row("Kassym-Jomart Tokayev", "jo ka", {"Ka", "Jo"});
    row("Xi Jinping", "jinping xi", {"Xi", "Jinping"});
    row("Astana", "stan", {});
    row("N’Djamena", "ndja", {"N’Dja"});
    row("São Tomé", "sao tome", {"São", "Tomé"});
    row("Астана", "АСТ", {"Аст"});
    row("习近平", "近平", {"近平"});
    row("Côte d’Ivoire", "divo", {"d’Ivo"});
    row("Astana", "astana kazakhstan", {"Astana"});
    row("Astana", "", {});
    row("", "astana", {});
    row("🇰🇿 Astana", "ast", {"Ast"});
    row("Ankara, ankara", "ankara", {"Ankara", "ankara"});
    row("Ban Banana", "ban", {"Ban", "Ban"});
    row("Bananaban", "ban", {"Ban"});
    row("Ḯstanbul", "i", {"Ḯ"});
    row("中国国家", "国", {"国", "国"});
}

void FindingTest::matchesAreFoundInAnyScript()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QFETCH(QStringList, matches);
    QStringList found;
    for (const MatchSpan &span : matchSpans(text, query))
        found << text.sliced(span.from, span.length);
    QCOMPARE(found, matches);
}

/// Each word of the query by itself: a text holds it just where a part of the text is marked.
void FindingTest::aWordIsFoundWhereItIsMarked()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    for (const QString &word : foldedWords(query))
        QCOMPARE(holdsWord(folded(text), word), !matchSpans(text, word).isEmpty());
}

void FindingTest::populationsHaveThreeFigures_data()
{
    QTest::addColumn<qint64>("population");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << qint64(0) << "en" << "";
    QTest::newRow("small") << qint64(812) << "en" << "812";
    QTest::newRow("town") << qint64(41'253) << "en" << "41,300";
    QTest::newRow("city") << qint64(1'350'228) << "en" << "1.35 million";
    QTest::newRow("just under a million") << qint64(999'900) << "en" << "1 million";
    QTest::newRow("country") << qint64(1'411'100'000) << "en" << "1,410 million";
    QTest::newRow("Russian figures") << qint64(1'350'228) << "ru" << "1,35 million";
}

void FindingTest::populationsHaveThreeFigures()
{
    QFETCH(qint64, population);
    QFETCH(QString, language);
    QFETCH(QString, text);
    QCOMPARE(populationText(population, language), text);
}

void FindingTest::distancesAreRounded_data()
{
    QTest::addColumn<double>("metres");
    QTest::addColumn<QString>("text");
    QTest::newRow("here") << 0.0 << "0 m";
    QTest::newRow("near") << 348.0 << "350 m";
    QTest::newRow("nearly a kilometre") << 998.0 << "1.0 km";
    QTest::newRow("some kilometres") << 4230.0 << "4.2 km";
    QTest::newRow("nearly ten") << 9970.0 << "10 km";
    QTest::newRow("far") << 2'274'499.0 << "2,274 km";
}

void FindingTest::distancesAreRounded()
{
    QFETCH(double, metres);
    QFETCH(QString, text);
    QCOMPARE(distanceText(metres, QStringLiteral("en")), text);
}

static World someWorld()
{
    World world;
    Country kazakhstan;
    kazakhstan.code = QStringLiteral("KAZ");
    kazakhstan.iso2 = QStringLiteral("KZ");
    kazakhstan.region = QStringLiteral("Central Asia");
    world.countries.push_back(kazakhstan);
    return world;
}

void FindingTest::countriesGetOurCodes()
{
    const World world = someWorld();
    QCOMPARE(countryCode(QStringLiteral("KAZ"), &world), QStringLiteral("KAZ"));
    QCOMPARE(countryCode(QStringLiteral("kz"), &world), QStringLiteral("KAZ"));
    QCOMPARE(countryCode(QStringLiteral("XX"), &world), QString());
    QCOMPARE(countryCode(QString(), &world), QString());
    QCOMPARE(countryCode(QStringLiteral("KAZ"), nullptr), QStringLiteral("KAZ"));
}

static FoundPlace found(FoundPlace::Kind kind, const QString &name)
{
    FoundPlace place;
    place.kind = kind;
    place.name = name;
    place.country = QStringLiteral("Kazakhstan");
    place.countryCode = QStringLiteral("KAZ");
    place.position = QGeoCoordinate(51, 71);
    return place;
}

void FindingTest::placesAndCountriesAreGroups()
{
    const World world = someWorld();
    FoundPlace capital = found(FoundPlace::Kind::Capital, QStringLiteral("Astana"));
    capital.matched = QStringLiteral("Nur-Sultan");
    const auto groups = placeGroups(
        {found(FoundPlace::Kind::Country, QStringLiteral("Kazakhstan")), capital,
         found(FoundPlace::Kind::City, QStringLiteral("Karaganda"))},
        QStringLiteral("nur-sultan"), &world, QStringLiteral("en"));
    QCOMPARE(groups.size(), 2);
    QCOMPARE(groups[0].title, QStringLiteral("Places"));
    QCOMPARE(groups[0].findings.size(), 2);
    QCOMPARE(groups[0].findings[0].detail, QStringLiteral("Nur-Sultan · capital of Kazakhstan"));
    QCOMPARE(groups[0].findings[0].fit, 3);
    QCOMPARE(groups[0].findings[0].order, 1);
    QCOMPARE(groups[0].findings[1].detail, QStringLiteral("Kazakhstan"));
    QCOMPARE(groups[0].findings[1].iso2, QStringLiteral("KZ"));
    QCOMPARE(groups[1].title, QStringLiteral("Countries"));
    QCOMPARE(groups[1].findings[0].detail, QStringLiteral("Central Asia"));
}

void FindingTest::enterMeansTheBestFit_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("found"); // by the provider, "name=matched"
    QTest::addColumn<QString>("best");
    QTest::newRow("its name before another's former name")
        << "Kazakhstan" << QStringList{"Aksay=Kazakhstan", "Kazakhstan"} << "Kazakhstan";
    QTest::newRow("a former name before a name that begins so")
        << "Saigon" << QStringList{"Saigonnais", "Ho Chi Minh City=Saigon"} << "Ho Chi Minh City";
    QTest::newRow("of equals the provider's first") << "ka" << QStringList{"Kazan", "Kabul"} << "Kazan";
    QTest::newRow("a leader before what fits as well") << "Xi" << QStringList{"Xian"} << "Xi Jinping";
}

void FindingTest::enterMeansTheBestFit()
{
    QFETCH(QString, query);
    QFETCH(QStringList, found);
    QFETCH(QString, best);
    QList<FoundPlace> places;
    for (const QString &name : found) {
        places << ::found(FoundPlace::Kind::City, name.section(QLatin1Char('='), 0, 0));
        places.last().matched = name.section(QLatin1Char('='), -1);
    }
    Finding leader;
    leader.kind = Finding::Kind::Leader;
    leader.title = QStringLiteral("Xi Jinping");
    leader.fit = fitOf(query, leader.title);
    QList<FindGroup> groups{{QStringLiteral("Leaders"), {}, {leader}}};
    groups << placeGroups(places, query, nullptr, QStringLiteral("en"));
    FindModel model;
    model.setGroups(groups, query);
    QCOMPARE(model.finding(model.best())->title, best);
}

void FindingTest::nearestSpellingsStandAloneOnly()
{
    FoundPlace like = found(FoundPlace::Kind::City, QStringLiteral("Astana"));
    like.nearest = true;
    const FoundPlace named = found(FoundPlace::Kind::City, QStringLiteral("Asatna"));
    const auto alone = placeGroups({like}, QStringLiteral("asatna"), nullptr, QStringLiteral("en"));
    QCOMPARE(alone.size(), 1);
    QVERIFY(alone[0].title.isEmpty());
    const auto both = placeGroups({named, like}, QStringLiteral("asatna"), nullptr, QStringLiteral("en"));
    QCOMPARE(both.size(), 1);
    QCOMPARE(both[0].findings.size(), 1);
    QCOMPARE(both[0].findings[0].title, QStringLiteral("Asatna"));
}

static View viewAt(ProjectionKind kind, LonLat place)
{
    View view;
    view.size = {1000, 600};
    view.scale = 4000;
    view.projection = Projection(kind);
    if (view.projection.isAzimuthal())
        view.projection = Projection(kind, place);
    view.centre = *view.projection.project(place);
    return view;
}

void FindingTest::theFlightFollowsTheGreatCircle_data()
{
    QTest::addColumn<QString>("projection");
    QTest::newRow("flat") << "equal-earth";
    QTest::newRow("globe") << "orthographic";
}

void FindingTest::theFlightFollowsTheGreatCircle()
{
    QFETCH(QString, projection);
    const ProjectionKind kind = *readProjection(projection).kind;
    const LonLat from{-60, 5}, to{100, 55};
    const View start = viewAt(kind, from), end = viewAt(kind, to);
    const GreatCirclePath path(start, end);
    QVERIFY(qAbs(path.at(0).scale - start.scale) < 1e-6 * start.scale);
    QVERIFY(path.at(1) == end);
    const Geodesic line(from, to);
    double before = 0;
    for (const double progress : {0.1, 0.3, 0.5, 0.7, 0.9}) {
        const View view = path.at(progress);
        const auto middle = view.toEarth({500, 300});
        QVERIFY(middle);
        double nearest = 1e9, fraction = 0;
        for (int i = 0; i <= 2000; ++i) {
            const double away = Geodesic(*middle, line.at(i / 2000.0)).length();
            if (away < nearest) {
                nearest = away;
                fraction = i / 2000.0;
            }
        }
        QVERIFY2(nearest < 25e3, qPrintable(QString::number(nearest)));
        QVERIFY2(fraction >= before, "the middle goes on");
        before = fraction;
    }
    QVERIFY2(path.at(0.5).scale < start.scale / 3, "it zooms out on the way");
    QVERIFY(path.length() > GreatCirclePath(start, viewAt(kind, {-50, 5})).length());
}

void FindingTest::aFlightThatTheSeamCutsStaysOnTheMap()
{
    const View start = viewAt(ProjectionKind::EqualEarth, {170, 40});
    const View end = viewAt(ProjectionKind::EqualEarth, {-150, 35});
    const GreatCirclePath path(start, end);
    double x = start.centre.x();
    for (int i = 1; i <= 50; ++i) {
        const View view = path.at(i / 50.0);
        QVERIFY(view.projection.unproject(view.centre));
        QVERIFY2(std::abs(view.centre.x() - x) < 1, "no leap over the seam");
        x = view.centre.x();
    }
}

void FindingTest::aZoomOnTheSpotOnlyZooms()
{
    const View start = viewAt(ProjectionKind::EqualEarth, {20, 40});
    View end = start;
    end.scale *= 4;
    const GreatCirclePath path(start, end);
    const View half = path.at(0.5);
    QVERIFY(qAbs(half.scale - start.scale * 2) < 1);
    QVERIFY((half.centre - start.centre).manhattanLength() < 1e-9);
}

QTEST_APPLESS_MAIN(FindingTest)
#include "test_finding.moc"
