// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/exportjob.h"
#include "output/paintedsheet.h"

#include "realstory.h"
#include "support/pictures.h"

#include <QDir>
#include <QFutureWatcher>
#include <QImageReader>
#include <QTemporaryDir>
#include <QTest>

using namespace summitry;
using namespace summitry::test;

namespace {

const auto GoOn = [](double) { return true; };

ExportOrder orderFor(const QTemporaryDir &folder, QSize pixels)
{
    ExportOrder order;
    order.content = realStory();
    order.options.pixels = pixels;
    order.path = folder.filePath(QStringLiteral("map.png"));
    return order;
}

/// ".png, .svg or .jpg"
QString endings()
{
    QString list;
    for (const Format &format : formats()) {
        const bool isLast = &format == &formats().last();
        list += (list.isEmpty() ? QString()
                     : isLast   ? QStringLiteral(" or ")
                                : QStringLiteral(", "))
            + QLatin1Char('.') + format.suffix;
    }
    return list;
}

} // namespace

Q_DECLARE_METATYPE(Format)

class TestExportPicture : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY(realStory().itinerary);
        QVERIFY(realStory().medium);
    }
    void thePictureHasTheSizeAskedFor_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("wide") << QSize(1280, 720);
        QTest::newRow("square") << QSize(640, 640);
        QTest::newRow("tall") << QSize(400, 900);
        QTest::newRow("smallest") << QSize(200, 200);
    }
    void thePictureHasTheSizeAskedFor()
    {
        QFETCH(QSize, size);
        const QTemporaryDir folder;
        const ExportResult result = run(orderFor(folder, size), GoOn);
        QCOMPARE(result.error, QString());
        QCOMPARE(QImageReader(result.path).size(), size);
    }
    void everyFormatWritesAFileAndIsFoundByItsSuffix_data()
    {
        QTest::addColumn<Format>("format");
        for (const Format &format : formats())
            QTest::addRow("%s", qPrintable(format.id)) << format;
    }
    void everyFormatWritesAFileAndIsFoundByItsSuffix()
    {
        QFETCH(Format, format);
        const QTemporaryDir folder;
        const FileChoice file = chooseFile(folder.filePath(QStringLiteral("map.")) + format.suffix.toUpper());
        QCOMPARE(file.error, QString());
        QCOMPARE(file.format.id, format.id);
        ExportOrder order = orderFor(folder, {640, 360});
        order.path = file.path;
        order.format = file.format;
        const ExportResult result = run(order, GoOn);
        QCOMPARE(result.error, QString());
        QCOMPARE(result.path, file.path);
        QVERIFY(QFile(file.path).size() > 1000);
    }
    void namesOfFiles_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("error");
        QTest::newRow("with its suffix") << "map.png" << "map.png" << "";
        QTest::newRow("in capitals") << "MAP.PNG" << "MAP.PNG" << "";
        QTest::newRow("without a suffix") << "map" << "map.png" << "";
        QTest::newRow("with spaces around it") << " map " << "map.png" << "";
        QTest::newRow("of another format") << "map.tiff" << "map.tiff"
                                           << "The map cannot be written as .tiff: use " + endings() + ".";
        QTest::newRow("with a dot in it") << "v1.2" << "v1.2"
                                          << "The map cannot be written as .2: use " + endings() + ".";
        QTest::newRow("none") << "" << "" << "";
    }
    void namesOfFiles()
    {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        QFETCH(QString, error);
        const FileChoice file = chooseFile(typed);
        QCOMPARE(file.path, name);
        QCOMPARE(file.error, error);
    }
    void aFolderIsNoNameWithoutASuffix()
    {
        const QTemporaryDir folder;
        QCOMPARE(chooseFile(folder.path()).path, folder.path());
    }
    void aWriterThatThrowsIsToldInASentence()
    {
        const QTemporaryDir folder;
        ExportOrder order = orderFor(folder, {640, 360});
        order.format.write = [](const auto &, const ExportOrder &, const Progress &) -> ExportResult {
            throw std::runtime_error("no ink");
        };
        QCOMPARE(run(order, GoOn).error, QStringLiteral("The picture could not be made: no ink."));
        order.format.write = [](const auto &, const ExportOrder &, const Progress &) -> ExportResult {
            throw std::bad_alloc();
        };
        QVERIFY(run(order, GoOn).error.contains(QStringLiteral("not enough memory")));
    }
    void bandsJoinWithoutASeam()
    {
        const QTemporaryDir folder;
        // Three bands: the last a short one.
        const ExportOrder order = orderFor(folder, {6000, 3375});
        QVERIFY(run(order, GoOn).error.isEmpty());
        QImageReader reader(order.path);
        reader.setAllocationLimit(0);
        const QImage written = reader.read();
        SheetContent content = order.content;
        bringWorld(content, order.options);
        const QImage whole = paintedSheet(composeSheet(content, order.options));
        const Difference found = difference(written, whole, 2);
        QVERIFY2(found.share < 1e-5, qPrintable(QString::number(found.share)));
    }
    void aLargerPictureIsTheSameSharper()
    {
        const QTemporaryDir folder;
        SheetContent content = realStory();
        SheetOptions small, large;
        small.pixels = {960, 540};
        large.pixels = {3840, 2160};
        // The same detail of the world in both, so that sharpness is all that differs.
        const QImage one = paintedSheet(composeSheet(content, small));
        const QImage four = paintedSheet(composeSheet(content, large));
        const QImage shrunk = four.scaled(small.pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const Difference found = difference(one, shrunk, 64);
        QVERIFY2(found.share < 0.01, qPrintable(QString::number(found.share)));
    }
    void aTransparentPictureHasClearCornersAndSea()
    {
        const QTemporaryDir folder;
        ExportOrder order = orderFor(folder, {960, 540});
        order.options.transparent = true;
        QVERIFY(run(order, GoOn).error.isEmpty());
        const QImage image(order.path);
        for (const QPoint &corner : {QPoint(0, 0), QPoint(959, 0), QPoint(0, 539), QPoint(959, 539)})
            QCOMPARE(qAlpha(image.pixel(corner)), 0);
        const SheetFrame sheet = composeSheet(order.content, order.options);
        const auto at = [&](LonLat place) {
            const QPointF p = *sheet.scene.view.toScreen(place) + sheet.plan->map.topLeft();
            return qAlpha(image.pixel((p * sheet.plan->factor).toPoint()));
        };
        QCOMPARE(at({-25, 5}), 0); // mid-Atlantic
        QCOMPARE(at({20, 25}), 255); // the Sahara
    }
    void furnitureThatIsLeftOutGivesItsPlaceToTheMap()
    {
        const SheetContent content = realStory();
        SheetOptions bare;
        bare.title = bare.legend = bare.credit = false;
        const SheetFrame sheet = composeSheet(content, bare);
        QCOMPARE(sheet.plan->map, QRectF(QPointF(0, 0), sheet.plan->size));
        QVERIFY(sheet.plan->header.isNull() && sheet.plan->footer.isNull());
        const SheetFrame full = composeSheet(content, {});
        QVERIFY(full.plan->map.height() < sheet.plan->map.height());
    }
    void aFilterIsToldInTheStandfirstsPlace()
    {
        SheetContent content = realStory();
        content.filter.countries = {QStringLiteral("CHN")};
        content.filter.to = QDate(2024, 6, 20);
        QCOMPARE(
            composeSheet(content, {}).furniture.standfirst,
            QStringLiteral("Vladimir Putin met Xi Jinping and Li Qiang, in Beijing: two of this story’s 61 "
                           "meetings between 7 May and 11 July 2024."));
    }
    void aCancelledExportLeavesWhatWasThere()
    {
        const QTemporaryDir folder;
        const ExportOrder order = orderFor(folder, {640, 360});
        QFile old(order.path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("kept");
        old.close();
        for (int steps : {0, 1, 2}) {
            int seen = 0;
            const ExportResult result = run(order, [&](double) { return seen++ < steps; });
            QVERIFY(result.cancelled);
            QVERIFY(result.path.isEmpty());
            QVERIFY(old.open(QIODevice::ReadOnly));
            QCOMPARE(old.readAll(), QByteArray("kept"));
            old.close();
            QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
        }
    }
    void progressRunsToItsEnd()
    {
        const QTemporaryDir folder;
        QList<double> shares;
        const ExportResult result = run(orderFor(folder, {640, 360}), [&](double share) {
            shares += share;
            return true;
        });
        QVERIFY(result.error.isEmpty());
        QVERIFY(std::ranges::is_sorted(shares));
        QCOMPARE(shares.last(), 1.0);
    }
    void aWorkerAnswersAndCanBeCancelled()
    {
        const QTemporaryDir folder;
        const ExportOrder order = orderFor(folder, {640, 360});
        QFuture<ExportResult> future = startExport(order);
        QCOMPARE(future.result().path, order.path);
        QVERIFY(QFile::remove(order.path));
        future = startExport(order);
        future.cancel();
        future.waitForFinished();
        QVERIFY(!QFile::exists(order.path));
    }
    void anErrorIsASentence()
    {
        const QTemporaryDir folder;
        ExportOrder order = orderFor(folder, {640, 360});
        order.path = folder.filePath(QStringLiteral("nowhere/map.png"));
        const ExportResult result = run(order, GoOn);
        QVERIFY2(result.error.contains(QStringLiteral("does not exist")), qPrintable(result.error));
        QVERIFY(result.path.isEmpty());
    }
};

QTEST_MAIN(TestExportPicture)
#include "test_exportpicture.moc"
