// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/pictures/placepictures.h"

#include "crowd.h"
#include "maps.h"

#include <QTest>
#include <QThreadPool>

using namespace summitry;

// Rings and labels of a crowd, painted beside the window.

namespace {

constexpr QSize Size{720, 400};

Scene crowdIn(const QStringList &countries)
{
    SceneMaker maker;
    maker.itinerary = crowd();
    maker.size = Size;
    maker.filter.countries = countries;
    return maker.scene();
}

QImage picture(const PlaceLayer &layer)
{
    QImage image(Size, QImage::Format_RGB32);
    image.fill(Qt::white);
    layer.lay(image, image.rect());
    return image;
}

/// What rings and labels look like where nothing was shown before.
QImage fresh(const Scene &scene)
{
    PlaceLayer layer(Size);
    layer.renew(scene, layer.all());
    return picture(layer);
}

/// The pictures of a scene that shows the whole story, and then changes.
struct Shown {
    Scene scene = crowdIn({});
    PlacePictures places{scene};

    Shown()
    {
        places.resize(Size, 1);
        places.follow();
        QObject::connect(&places, &PlacePictures::changed, &places, [this] { places.follow(); });
    }
    void change(const Scene &to)
    {
        scene = to;
        places.forget();
        places.spoil(Everything);
        places.follow();
    }
    bool rests()
    {
        return QTest::qWaitFor([this] { return places.isWhole(); }, 60'000);
    }
};

} // namespace

class TestPlacePictures : public QObject {
    Q_OBJECT
private slots:
    void whatWasShownStandsUntilWorkersHaveTheNext()
    {
        Shown shown;
        QVERIFY(shown.places.isWhole());
        const QImage before = picture(shown.places.layer());
        QCOMPARE(before, fresh(shown.scene));
        const Scene filtered = crowdIn({QStringLiteral("DNK")});
        QVERIFY(fresh(filtered) != before);
        shown.change(filtered);
        QVERIFY(!shown.places.isWhole());
        QCOMPARE(picture(shown.places.layer()), before);
        QVERIFY(shown.rests());
        QCOMPARE(picture(shown.places.layer()), fresh(filtered));
    }

    void theNewestOfSeveralChangesWinsAndNoOtherIsShown()
    {
        Shown shown;
        const Scene whole = shown.scene;
        const QImage before = picture(shown.places.layer());
        bool isSteady = true;
        connect(&shown.places, &PlacePictures::changed, this, [&] {
            isSteady &= picture(shown.places.layer()) == before;
        });
        shown.change(crowdIn({QStringLiteral("DNK")}));
        shown.change(crowdIn({QStringLiteral("EGY")}));
        shown.change(whole);
        QVERIFY(shown.rests());
        QCOMPARE(picture(shown.places.layer()), before);
        QVERIFY(isSteady);
    }

    void whatIsSpoiledMeanwhileIsPaintedInTheEnd()
    {
        Shown shown;
        shown.change(crowdIn({QStringLiteral("DNK")}));
        shown.scene = crowdIn({QStringLiteral("EGY")}); // as if only a part of it had changed
        shown.places.spoil({.region = QRect(0, 0, 720, 200)});
        shown.places.spoil({.region = QRect(0, 200, 720, 200)});
        shown.places.follow();
        QVERIFY(shown.rests());
        QCOMPARE(picture(shown.places.layer()), fresh(shown.scene));
    }

    void aSmallPartIsPaintedAtOnce()
    {
        Shown shown;
        shown.scene = crowdIn({QStringLiteral("DNK")});
        shown.places.spoil({.region = QRect(300, 100, 60, 60)});
        shown.places.follow();
        QVERIFY(shown.places.isWhole());
    }

    void aPictureOfAnotherViewOrStoryDoesNotStand()
    {
        Shown shown;
        Scene zoomed = shown.scene;
        zoomed.view = zoomed.view.zoomed(1.5, {300, 200});
        zoomed.layout = layOut(zoomed.itinerary, zoomed.view, zoomed.emphasis, {}, zoomed.layout);
        shown.change(zoomed);
        QVERIFY(shown.places.isWhole());
        QCOMPARE(picture(shown.places.layer()), fresh(zoomed));
        SceneMaker maker;
        maker.size = Size;
        shown.change(maker.scene());
        QVERIFY(shown.places.isWhole());
        QCOMPARE(picture(shown.places.layer()), fresh(shown.scene));
    }

    void aSmallStoryIsPaintedAtOnce()
    {
        SceneMaker maker;
        maker.size = Size;
        Shown shown;
        shown.change(maker.scene());
        maker.filter.countries = {QStringLiteral("CHN")};
        shown.change(maker.scene());
        QVERIFY(shown.places.isWhole());
        QCOMPARE(picture(shown.places.layer()), fresh(shown.scene));
    }

    void aMapThatIsDraggedMeanwhileIsRightInTheEnd()
    {
        Shown shown;
        const auto in = [](Scene scene, const View &view) {
            scene.view = view;
            scene.layout = layOut(scene.itinerary, view, scene.emphasis, {}, scene.layout);
            return scene;
        };
        const View close = shown.scene.view.zoomed(3, {300, 200});
        const QPoint by(57, -31);
        const auto panned = close.panned(by);
        QVERIFY(panned);
        shown.change(in(shown.scene, close));
        QVERIFY(shown.places.isWhole());
        shown.change(in(crowdIn({QStringLiteral("DNK")}), close));
        shown.scene = in(shown.scene, *panned);
        shown.places.shift(by);
        shown.places.follow();
        QVERIFY(!shown.places.isWhole());
        QVERIFY(shown.rests());
        QCOMPARE(picture(shown.places.layer()), fresh(shown.scene));
    }

    void theyMayGoWhileWorkersPaint()
    {
        auto shown = std::make_unique<Shown>();
        shown->change(crowdIn({QStringLiteral("DNK")}));
        QVERIFY(!shown->places.isWhole());
        shown.reset();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    }
};

QTEST_MAIN(TestPlacePictures)
#include "test_placepictures.moc"
