// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/testdata.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

namespace summitry::test {

/// The real window with the frozen story, at rest.
class OpenWindow : public QObject {
protected:
    std::unique_ptr<Library> m_library;
    std::unique_ptr<MainWindow> m_window;

    MapView &map() { return m_window->map(); }
    const Scene &scene() { return map().stage().scene(); }
    const Filter &filter() { return m_window->selection().filter(); }
    const Story &story() { return *m_library->itinerary()->story; }
    Playhead &playhead() { return m_window->playhead(); }
    Timeline &timeline() { return *m_window->findChild<Timeline *>(QStringLiteral("timeline")); }
    template <typename T> T *part(const char *name) ///< that is shown
    {
        for (T *widget : m_window->findChildren<T *>(QLatin1String(name))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    QPoint onMap(LonLat place) { return scene().view.toScreen(place)->toPoint(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &map(), key, modifiers);
        settle();
    }
    void clickMap(LonLat place, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(&map(), Qt::LeftButton, modifiers, onMap(place));
        settle();
    }
    void click(QWidget *widget)
    {
        QVERIFY(widget);
        QTest::mouseClick(widget, Qt::LeftButton);
        settle();
    }
    void trigger(const char *action)
    {
        m_window->findChild<QAction *>(QLatin1String(action))->trigger();
        settle();
    }
    static void settle() ///< what was asked for by a queue
    {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }

    void open()
    {
        QSettings().clear();
        m_library = std::make_unique<Library>();
        m_library->require(MapScale::Small);
        m_library->openStory(frozenStory());
        m_window = std::make_unique<MainWindow>(*m_library);
        m_window->look().setReduceMotion(true);
        m_window->resize(1440, 900);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QVERIFY(QTest::qWaitFor(
            [&] {
                return m_library->itinerary() && scene().chart
                    && scene().chart->world->scale == MapScale::Medium;
            },
            60000));
        playhead().pause();
        playhead().setMoment(playhead().schedule().duration());
        settle();
    }
    void close()
    {
        m_window.reset();
        m_library.reset();
    }

    static constexpr LonLat China{102, 34}, India{78, 22};
};

} // namespace summitry::test
