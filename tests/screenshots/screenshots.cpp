// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/datafolder.h"
#include "window/export/exportdialog.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPainter>
#include <QStandardPaths>
#include <QTest>

// screenshots DIR: pictures of the real window, for people to look at.

using namespace summitry;

namespace {

void settle(MainWindow &window)
{
    window.playhead().pause();
    window.playhead().setMoment(window.playhead().schedule().duration());
    QTest::qWait(1200);
}

void keep(QWidget &widget, const QDir &folder, const QString &name)
{
    widget.grab().save(folder.filePath(name + QStringLiteral(".png")));
}

// Suggestions, a country found, what is at a point, who answers.
void findPlaces(MainWindow &window, const QDir &folder, const QString &end)
{
    window.map().fit(Fit::CloseUp);
    window.activateWindow();
    settle(window);
    QTest::keyClick(&window.map(), Qt::Key_Slash);
    auto *field = window.findChild<QLineEdit *>(QStringLiteral("findField"));
    field->clear();
    QTest::keyClicks(field, QStringLiteral("kaz"));
    QTest::qWait(600);
    keep(window, folder, QStringLiteral("find") + end);
    field->setText(QStringLiteral("Kazakhstan"));
    QTest::keyClick(field, Qt::Key_Return);
    QTest::qWait(3500);
    keep(window, folder, QStringLiteral("found") + end);
    QTest::keyClick(&window.map(), Qt::Key_Escape);
    QTest::keyClick(&window.map(), Qt::Key_W);
    QTest::qWait(1000);
    keep(window, folder, QStringLiteral("here") + end);
    QTest::keyClick(&window.map(), Qt::Key_Escape);
    window.findChild<QAction *>(QStringLiteral("providers"))->trigger();
    QTest::qWait(400);
    auto *dialog = window.findChild<QDialog *>(QStringLiteral("providerDialog"));
    keep(*dialog, folder, QStringLiteral("providers") + end);
    dialog->close();
}

void keepAboutStory(MainWindow &window, const QDir &folder, const QString &end)
{
    window.findChild<QAction *>(QStringLiteral("aboutStory"))->trigger();
    QTest::qWait(400);
    auto *dialog = window.findChild<QDialog *>(QStringLiteral("storyDialog"));
    keep(*dialog, folder, QStringLiteral("story") + end);
    dialog->close();
}

void keepSettings(MainWindow &window, const QDir &folder, const QString &end)
{
    window.findChild<QAction *>(QStringLiteral("settings"))->trigger();
    QTest::qWait(400);
    auto *dialog = window.findChild<QDialog *>(QStringLiteral("settingsDialog"));
    keep(*dialog, folder, QStringLiteral("settings") + end);
    dialog->close();
    QTest::qWait(100); // while it is there, no key reaches the window
}

/// A step of a presentation, and the menu on the map.
void keepPresentation(MainWindow &window, const QDir &folder, const QString &end)
{
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window)) // it would lose the keys
        qWarning("No presentation could be pictured.");
    window.map().setFocus();
    QTest::keyClick(&window.map(), Qt::Key_F5);
    for (int step = 0; step < 4; ++step)
        QTest::keyClick(&window.map(), Qt::Key_Right);
    QTest::qWait(3000);
    keep(window, folder, QStringLiteral("present") + end);
    QTest::keyClick(&window.map(), Qt::Key_Escape);
    emit window.map().menuAsked(window.map().rect().center(), false);
    QTest::qWait(300);
    auto *menu = window.findChild<QMenu *>(QStringLiteral("mapMenu"));
    keep(*menu, folder, QStringLiteral("menu") + end);
    menu->close();
}

// All pictures of one size side by side: a row for each theme.
void keepContactSheet(const QDir &folder, QSize size)
{
    const QStringList states{"rest",   "leader", "reports", "story", "country", "playing",
                             "export", "find",   "found",   "here",  "error"};
    const QSize cell = size / 2;
    QImage sheet(
        QSize(cell.width() * static_cast<int>(states.size()), 2 * cell.height()), QImage::Format_RGB32);
    sheet.fill(Qt::gray);
    QPainter painter(&sheet);
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        for (int i = 0; i < states.size(); ++i) {
            const QString name = QStringLiteral("%1-%2x%3-%4.png")
                                     .arg(states[i])
                                     .arg(size.width())
                                     .arg(size.height())
                                     .arg(themeId(theme));
            const QImage picture
                = QImage(folder.filePath(name)).scaled(cell, Qt::KeepAspectRatio, Qt::SmoothTransformation);
            painter.drawImage(i * cell.width(), theme == Theme::Light ? 0 : cell.height(), picture);
        }
    }
    painter.end();
    sheet.save(folder.filePath(QStringLiteral("contact-%1x%2.png").arg(size.width()).arg(size.height())));
}

/// The map turned to where its edges are hard to draw, and the menu of projections.
void keepProjections(MainWindow &window, const QDir &folder)
{
    window.selection().clear();
    window.look().setReduceMotion(true);
    const auto show = [&](const ProjectionKind &kind, LonLat centre, const char *name) {
        window.map().setProjection(kind);
        View view = window.map().stage().view();
        view.projection = Projection(kind, centre);
        window.map().flyTo(view.fitted(view.projection.bounds(), {24, 24, 24, 24}));
        settle(window);
        keep(window.map(), folder, QLatin1String(name));
    };
    show(ProjectionKind::Orthographic, {60, 40}, "globe");
    show(ProjectionKind::WinkelTripel, {150, 0}, "winkel-tripel-150");
    show(ProjectionKind::AzimuthalEqualArea, {37.62, 55.75}, "azimuthal-equal-area-moscow");
    auto *menu = window.findChild<QMenu *>(QStringLiteral("projectionMenu"));
    menu->popup(window.map().mapToGlobal(QPoint(40, 40)));
    QTest::qWait(1500);
    keep(*menu, folder, QStringLiteral("projections"));
    menu->close();
}

constexpr QSize sizes[] = {{1440, 900}, {1280, 720}, {1024, 640}};

} // namespace

int main(int argc, char *argv[])
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2) {
        qWarning("Usage: screenshots DIR");
        return 1;
    }
    const QDir folder(arguments[1]);
    folder.mkpath(QStringLiteral("."));

    Library library;
    library.require(MapScale::Small);
    library.openStory(dataPath(QStringLiteral("stories/putin-2024")));
    MainWindow window(library);
    window.show();
    if (!QTest::qWaitFor([&] { return library.itinerary() && library.world(MapScale::Medium); }, 30000))
        return 1;
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        window.look().setChoice(theme == Theme::Light ? Look::Choice::Light : Look::Choice::Dark);
        for (const QSize size : sizes) {
            window.resize(size);
            const QString end
                = QStringLiteral("-%1x%2-%3").arg(size.width()).arg(size.height()).arg(themeId(theme));
            window.selection().clear();
            window.map().fit(Fit::CloseUp);
            settle(window);
            keep(window, folder, QStringLiteral("rest") + end);
            const Story &story = *library.itinerary()->story;
            const QString leader = story.meetings.at(2).leader;
            window.selection().chooseLeader(leader);
            settle(window);
            keep(window, folder, QStringLiteral("leader") + end);
            window.selection().chooseLeader(QStringLiteral("orban"));
            settle(window);
            keep(window, folder, QStringLiteral("reports") + end);
            keepAboutStory(window, folder, end);
            window.selection().clear();
            window.selection().chooseCountry(QStringLiteral("CHN"));
            settle(window);
            keep(window, folder, QStringLiteral("country") + end);
            window.selection().clear();
            window.selection().chooseCity(QStringLiteral("moscow"));
            settle(window);
            keep(window, folder, QStringLiteral("place") + end);
            window.selection().clear();
            window.playhead().setMoment(window.playhead().schedule().duration() * 0.83);
            QTest::qWait(800);
            keep(window, folder, QStringLiteral("playing") + end);
            ExportDialog dialog(window.sheetContent(), &window);
            dialog.show();
            QTest::qWait(1500);
            keep(dialog, folder, QStringLiteral("export") + end);
            dialog.close();
            findPlaces(window, folder, end);
            keepSettings(window, folder, end);
            keepPresentation(window, folder, end);
            window.resize(size);
            window.openStory(folder.filePath(QStringLiteral("no such story")));
            QTest::qWait(500);
            keep(window, folder, QStringLiteral("error") + end);
            window.findChild<QWidget *>(QStringLiteral("notice"))->hide();
        }
    }
    window.resize(sizes[0]);
    window.look().setChoice(Look::Choice::Light);
    keepProjections(window, folder);
    for (const QSize size : sizes)
        keepContactSheet(folder, size);
    return 0;
}
