// SPDX-License-Identifier: GPL-3.0-or-later

#include "finder/placegeocoder.h"
#include "flat/openstory.h"
#include "output/paintedsheet.h"
#include "picturechecks.h"
#include "support/testdata.h"
#include "tables/datafolder.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace summitry;
using namespace summitry::test;

namespace {

struct PictureShape {
    const char *name;
    QSize pixels;
    double leastType; ///< pixels
};
constexpr PictureShape Wide{"16:9", {1440, 810}, 10}, Square{"square", {1080, 1080}, 16},
    Tall{"9:16", {720, 1280}, 16};

struct Checked {
    int cuts = 0, seam = 0, frame = 0, stray = 0;
    QStringList overlapping;
    double smallest = HUGE_VAL;
    int named = 0, stops = 0;
    qsizetype unnamed = 0, toldUnnamed = 0; ///< within the map: without a text; what the footer says of them
};

Checked check(const SheetFrame &sheet, const QImage &picture)
{
    const SheetPlan &plan = *sheet.plan;
    const Itinerary &itinerary = *plan.scene.itinerary;
    Checked result;
    result.cuts = cutArcs(itinerary, plan.scene.view.projection);
    const QRectF map(plan.map.topLeft() * plan.factor, plan.map.size() * plan.factor);
    result.seam = longestStroke(picture, outlineOf(plan), map);
    result.frame = longestStroke(picture, QPolygonF(map.adjusted(1, 1, -2, -2)), map);
    result.stray = strayPixels(picture, plan);
    const std::vector<SetText> texts = textsOf(sheet);
    result.overlapping = overlaps(texts);
    QSet<QString> said;
    for (const SetText &text : texts) {
        if (!text.isFigure)
            result.smallest = std::min(result.smallest, text.size);
        said.insert(text.text);
    }
    const QRectF frame(QPointF(0, 0), plan.scene.view.size);
    for (const Stop &stop : itinerary.stops) {
        const Place *place = itinerary.story->place(stop.city);
        const bool isNamed = said.contains(place->name.in(plan.scene.language));
        ++result.stops;
        result.named += isNamed ? 1 : 0;
        const auto at = plan.scene.view.toScreen(toLonLat(place->position));
        result.unnamed += at && frame.contains(*at) && !isNamed ? 1 : 0;
    }
    static const QRegularExpression told(QStringLiteral("(\\d+) more places? (is|are) not named"));
    QStringList lines;
    for (const SetText &text : texts)
        lines += text.text;
    if (const auto match = told.match(lines.join(u' ')); match.hasMatch())
        result.toldUnnamed = match.captured(1).toLongLong();
    return result;
}

} // namespace

/// Pictures of other people's stories, as a reader sees them, where ../shared lies beside the checkout.
/// SUMMITRY_PICTURES=FOLDER keeps them there; SUMMITRY_ALL_PICTURES=1 makes all of them in every format.
class TestStoryPictures : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void travellers();
    void cases();

private:
    void tryOut(const QString &name, const std::shared_ptr<const Story> &story, const PictureShape &format);
    void verdict();

    QString m_shared;
    PlaceGeocoder m_geocoder;
    std::shared_ptr<const World> m_world;
    QStringList m_faults;
    int m_named = 0, m_stops = 0; ///< in wide pictures
};

void TestStoryPictures::initTestCase()
{
    m_shared = QDir::cleanPath(testData("../../../shared"));
    if (!QDir(m_shared + "/cases").exists())
        QSKIP("skipped: ../shared is not beside the checkout");
    m_world = readWorld(dataPath(QStringLiteral("maps/world.gpkg")), MapScale::Medium, QStringLiteral("un"))
                  .world;
    QVERIFY(m_world);
    qInfo(
        "%-34s %-7s %-22s %9s %4s %5s %5s %5s %4s %5s %s", "story", "format", "projection", "centre", "cut",
        "seam", "frame", "stray", "over", "type", "named");
}

void TestStoryPictures::tryOut(
    const QString &name, const std::shared_ptr<const Story> &story, const PictureShape &format)
{
    SheetContent content;
    content.itinerary = planItinerary(story);
    content.medium = m_world;
    content.automatic = true;
    content.reduceMotion = true;
    const SheetFrame sheet = composeSheet(content, {.pixels = format.pixels});
    const QImage picture = paintedSheet(sheet);
    if (const QString folder = qEnvironmentVariable("SUMMITRY_PICTURES"); !folder.isEmpty())
        picture.save(
            folder + '/' + QString::fromLatin1(format.name).replace(':', 'x') + ' '
            + QString(name).replace('/', '_') + ".png");
    const Checked found = check(sheet, picture);
    const Projection &projection = sheet.scene.view.projection;
    qInfo(
        "%-34s %-7s %-22s %4.0f %4.0f %4d %5d %5d %5d %4lld %5.1f %d/%d  %s", qPrintable(name.left(34)),
        format.name, qPrintable(projection.kind().id()), projection.centre().lon, projection.centre().lat,
        found.cuts, found.seam, found.frame, found.stray, static_cast<long long>(found.overlapping.size()),
        found.smallest, found.named, found.stops, qPrintable(found.overlapping.join("; ")));
    constexpr int Crossing = 40; // pixels along a line that an arc crosses
    const auto fault = [&](bool isOne, const QString &what) {
        if (isOne)
            m_faults += name + ", " + format.name + ": " + what;
    };
    fault(found.cuts > 0 && found.cuts > fewestCuts(*content.itinerary), "arcs are cut");
    fault(found.seam > Crossing, "a stroke along the outline");
    fault(found.frame > Crossing, "a stroke along the frame");
    fault(found.stray > 0, "arcs outside the Earth");
    fault(!found.overlapping.isEmpty(), "texts on each other: " + found.overlapping.join("; "));
    if (format.pixels == Wide.pixels) {
        m_named += found.named;
        m_stops += found.stops;
    }
    fault(
        format.pixels == Wide.pixels && found.toldUnnamed != found.unnamed, // tall ones list places below
        QString("%1 places are not named, and the picture says %2")
            .arg(found.unnamed)
            .arg(found.toldUnnamed));
    fault(found.smallest < format.leastType, "small type");
}

void TestStoryPictures::verdict()
{
    for (const QString &fault : std::as_const(m_faults))
        qWarning().noquote() << fault;
    QVERIFY(std::exchange(m_faults, {}).isEmpty());
}

void TestStoryPictures::travellers()
{
    const QString path = m_shared + "/corpora/us-travels.csv";
    const QList<TableTraveller> travellers = openAnyStory(path, {}, &m_geocoder).travellers;
    QCOMPARE(travellers.size(), 44);
    const bool all = qEnvironmentVariableIntValue("SUMMITRY_ALL_PICTURES") > 0;
    for (qsizetype i = 0; i < travellers.size(); ++i) {
        const auto story = openAnyStory(path, {.traveller = travellers[i].name}, &m_geocoder).reading.story;
        QVERIFY2(story, qPrintable(travellers[i].name));
        tryOut(travellers[i].name, story, Wide);
        if (all || i % 4 == 0) {
            tryOut(travellers[i].name, story, Square);
            tryOut(travellers[i].name, story, Tall);
        }
    }
    qInfo("16:9: %d of %d stops are named", m_named, m_stops);
    constexpr int LeastNamed = 1325; // may not fall
    QVERIFY2(m_named >= LeastNamed, qPrintable(QString::number(m_named)));
    verdict();
}

void TestStoryPictures::cases()
{
    for (const QFileInfo &folder :
         QDir(m_shared + "/cases").entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString path = folder.filePath() + "/story";
        if (!QDir(path).exists())
            continue;
        const auto story = openAnyStory(path, {}, &m_geocoder).reading.story;
        if (!story)
            continue; // a case of a table that is refused
        for (const PictureShape &format : {Wide, Square, Tall})
            tryOut(folder.fileName(), story, format);
    }
    verdict();
}

QTEST_MAIN(TestStoryPictures)
#include "test_storypictures.moc"
