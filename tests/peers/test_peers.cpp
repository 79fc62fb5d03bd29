// SPDX-License-Identifier: GPL-3.0-or-later

#include "peers/cases.h"
#include "peers/masks.h"
#include "peers/sheet.h"
#include "scene/paint/pixelcanvas.h"
#include "scene/paint/scene.h"
#include "tables/datafolder.h"

#include <cmath>
#include <map>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QProcess>
#include <QTest>

using namespace summitry;
using namespace summitry::test;

namespace {

constexpr double allowedShare = 0.002;
constexpr int allowedArea = 30; // pixels
constexpr double oblongWidth = 720, squareWidth = 500; // of the pictures, pixels

View viewOf(const Projection &projection)
{
    const QRectF bounds = projection.bounds();
    const bool isSquare = bounds.height() > 0.9 * bounds.width();
    View view;
    view.projection = projection;
    view.size.setWidth(isSquare ? squareWidth : oblongWidth);
    view.size.setHeight(std::round(view.size.width() * bounds.height() / bounds.width()));
    return view.fitted(bounds, {});
}

QImage landAsWePaintIt(const std::shared_ptr<const World> &world, const View &view)
{
    Scene scene;
    scene.view = view;
    scene.transparent = true;
    scene.chart = drawChart(world, view.projection, view.tolerance(), view.frame());
    QImage image(view.size.toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    PixelCanvas canvas(painter);
    paintBase(canvas, scene);
    painter.end();
    return maskOf(image);
}

QJsonObject toJson(const Case &one)
{
    const View view = viewOf(one.projection);
    const QPointF origin = view.toScreen(QPointF(0, 0));
    return {
        {"name", one.name()},
        {"projection", one.projection.kind().id()},
        {"centre", QJsonArray{one.projection.centre().lon, one.projection.centre().lat}},
        {"size", QJsonArray{view.size.width(), view.size.height()}},
        {"scale", view.scale},
        {"origin", QJsonArray{origin.x(), origin.y()}},
    };
}

QImage black40WithWhite(QRect white)
{
    QImage image(40, 40, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter(&image).fillRect(white, Qt::white);
    return maskOf(image);
}

} // namespace

/// The same land as d3-geo draws it, projection by projection, turn by turn. Runs in a folder with draw.mjs,
/// its packages and what it reads (peers.sh).
class TestPeers : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void masksDifferOnlyBeyondAnEdge();
    void landIsWhereD3DrawsIt_data();
    void landIsWhereD3DrawsIt();
    void cleanupTestCase();

private:
    const std::vector<Case> m_cases = allCases();
    std::vector<SheetEntry> m_entries;
};

void TestPeers::initTestCase()
{
    QJsonArray cases;
    for (const Case &one : m_cases)
        cases += toJson(one);
    QFile file(QStringLiteral("cases.json"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(cases).toJson()) > 0);
    file.close();
    QProcess d3;
    d3.setProcessChannelMode(QProcess::ForwardedChannels);
    d3.start(QStringLiteral("node"), {QStringLiteral("draw.mjs"), QStringLiteral(".")});

    const WorldReading reading
        = readWorld(dataPath(QStringLiteral("maps/world.gpkg")), MapScale::Medium, worldviews().front().id);
    QVERIFY2(reading.world, qPrintable(reading.error));
    for (const Case &one : m_cases)
        m_entries.push_back({one.name(), landAsWePaintIt(reading.world, viewOf(one.projection)), {}});

    QVERIFY2(d3.waitForFinished(-1), qPrintable(d3.errorString()));
    QVERIFY(d3.exitStatus() == QProcess::NormalExit && d3.exitCode() == 0);
}

void TestPeers::masksDifferOnlyBeyondAnEdge()
{
    const QImage mask = black40WithWhite({10, 0, 20, 40});
    QCOMPARE(compareMasks(mask, black40WithWhite({11, 0, 20, 40})).share, 0.0);
    const MaskComparison shifted = compareMasks(mask, black40WithWhite({12, 0, 20, 40}));
    QCOMPARE(shifted.share, 2 * 2 * 40 / 1600.0);
    QCOMPARE(shifted.largest, 2 * 40);
    const MaskComparison speck = compareMasks(black40WithWhite({5, 5, 1, 1}), black40WithWhite({}));
    QCOMPARE(speck.largest, 1);
}

void TestPeers::landIsWhereD3DrawsIt_data()
{
    QTest::addColumn<std::size_t>("index");
    for (std::size_t i = 0; i < m_cases.size(); ++i)
        QTest::newRow(qPrintable(m_cases[i].name())) << i;
}

void TestPeers::landIsWhereD3DrawsIt()
{
    QFETCH(std::size_t, index);
    SheetEntry &entry = m_entries[index];
    const QImage theirs(entry.title + QStringLiteral(".pgm"));
    QCOMPARE(theirs.size(), entry.mask.size());
    entry.comparison = compareMasks(entry.mask, maskOf(theirs));
    if (entry.comparison.share <= allowedShare && entry.comparison.largest <= allowedArea)
        return;
    const QString picture = QDir::current().filePath(entry.title + QStringLiteral("-difference.png"));
    differencePicture(entry).save(picture);
    QFAIL(qPrintable(
        QStringLiteral("%1% of the pixels differ (%2% may), %3 of them in one place (%4 may): look at %5")
            .arg(100 * entry.comparison.share, 0, 'f', 3)
            .arg(100 * allowedShare)
            .arg(entry.comparison.largest)
            .arg(allowedArea)
            .arg(picture)));
}

void TestPeers::cleanupTestCase()
{
    struct Worst {
        double share = 0;
        int largest = 0;
    };
    std::map<QString, Worst> worst;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].comparison.pixels.empty()) // not asked for
            continue;
        Worst &w = worst[m_cases[i].projection.kind().id()];
        w.share = std::max(w.share, m_entries[i].comparison.share);
        w.largest = std::max(w.largest, m_entries[i].comparison.largest);
    }
    for (const auto &[kind, w] : worst)
        qInfo(
            "%-22s at most %.3f%% of the pixels differ, %d in one place", qPrintable(kind), 100 * w.share,
            w.largest);
    std::erase_if(m_entries, [](const SheetEntry &entry) { return entry.comparison.pixels.empty(); });
    if (m_entries.empty())
        return;
    const QString sheet = QDir::current().filePath(QStringLiteral("overview.png"));
    QVERIFY(overviewSheet(m_entries).save(sheet));
    qInfo("All differences: %s", qPrintable(sheet));
}

QTEST_MAIN(TestPeers)
#include "test_peers.moc"
