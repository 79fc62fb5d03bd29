// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/map/layoutjob.h"

#include "scene/maps.h"

#include <algorithm>
#include <QTest>
#include <QThreadPool>

using namespace summitry;

namespace {

LayoutOptions saying(const QString &text)
{
    LayoutOptions options;
    options.playing = true;
    options.today = QStringLiteral("beijing");
    options.todayText = text;
    return options;
}

/// What the layout's label of Beijing says of today.
QString said(const Layout &layout)
{
    const auto label
        = std::ranges::find_if(layout.labels, [](const Label &l) { return !l.second.isEmpty(); });
    return label == layout.labels.end() ? QString() : label->second;
}

/// Until nothing is under way any more.
void letItRest()
{
    for (int round = 0; round < 5; ++round) {
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    }
}

} // namespace

class TestLayoutJob : public QObject {
    Q_OBJECT
private slots:
    void whatIsAskedWhileItIsBusyFollowsOnceAndTheLatestCounts()
    {
        const Scene scene = SceneMaker{.moment = 1000}.scene();
        LayoutJob job(scene);
        QStringList done;
        connect(&job, &LayoutJob::laidOut, this, [&](const Layout &layout) { done += said(layout); });
        for (const char *text : {"one", "two", "three"})
            job.ask(saying(QString::fromLatin1(text)));
        letItRest();
        QCOMPARE(done, (QStringList{QStringLiteral("one"), QStringLiteral("three")}));
    }
    void aLayoutOfAnotherViewIsDropped()
    {
        Scene scene = SceneMaker{.moment = 1000}.scene();
        LayoutJob job(scene);
        int done = 0;
        connect(&job, &LayoutJob::laidOut, this, [&] { ++done; });
        job.ask(saying(QStringLiteral("one")));
        scene.view = scene.view.zoomed(2, {100, 100});
        letItRest();
        QCOMPARE(done, 0);
        job.ask(saying(QStringLiteral("two")));
        letItRest();
        QCOMPARE(done, 1);
    }
};

QTEST_MAIN(TestLayoutJob)
#include "test_layoutjob.moc"
