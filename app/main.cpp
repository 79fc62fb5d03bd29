// SPDX-License-Identifier: GPL-3.0-or-later

#include "command/command.h"
#include "tables/datafolder.h"
#include "threads/spareheap.h"
#include "threads/upperhalves.h"
#include "window/mainwindow.h"
#include "window/recentstories.h"
#include "window/settings.h"

#include <algorithm>
#include <csignal>
#include <QApplication>
#include <QIcon>

int main(int argc, char *argv[])
{
    using namespace summitry;

    QCoreApplication::setOrganizationName(QStringLiteral("summitry"));
    QCoreApplication::setApplicationName(QStringLiteral("summitry"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SUMMITRY_VERSION));
    std::signal(SIGXFSZ, SIG_IGN); // a file beyond the limit of sizes is an error of writing, with a sentence
    QTextStream err(stderr);
    if (!areReadable(std::span(argv + std::min(argc, 1), argv + argc), err))
        return 2;
    if (isCommand({argv + 1, argv + argc})) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // commands draw, but need no display
        QGuiApplication application(argc, argv);
        freeUpperHalves();
        return runCommand(QCoreApplication::arguments().sliced(1)).value();
    }

    if (const int size = settings().textSize.read(); size != 100) {
        bool isScaled = false;
        const double scale = qEnvironmentVariable("QT_SCALE_FACTOR").toDouble(&isScaled);
        qputenv("QT_SCALE_FACTOR", QByteArray::number((isScaled ? scale : 1) * size / 100));
    }
    shareArenas();
    QApplication application(argc, argv);
    freeUpperHalves();
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Summitry"));
    QGuiApplication::setDesktopFileName(QStringLiteral("summitry"));
    const auto story = storyToOpen(QCoreApplication::arguments().sliced(1), err);
    if (!story)
        return 2;

    // Reading starts before the window is made, so that the first map waits for as little as possible.
    Library library;
    library.setWorldview(settings().worldview.read());
    library.setKnownTables(KnownTables(settings().knownTables.read()));
    library.require(MapScale::Small);
    library.openStory(story->path.isEmpty() ? RecentStories::toStartWith() : story->path, story->options);

    MainWindow window(library);
    // An icon needs plugins, and while GDAL is loaded no other library can be: it comes after the first map.
    QObject::connect(
        &window.map(), &MapView::painted, &window,
        [] { QApplication::setWindowIcon(QIcon(dataPath(QStringLiteral("icons/summitry.svg")))); },
        Qt::ConnectionType(Qt::SingleShotConnection | Qt::QueuedConnection));
    window.show();
    return QApplication::exec();
}
