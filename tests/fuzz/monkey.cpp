// SPDX-License-Identifier: GPL-3.0-or-later

// monkey STORY SECONDS SEED [play]: clicks, drags, wheels, types and resizes in the real window, seeded;
// STORY is a path, or a number of meetings that are made up. With `play` the story plays at 10x in a loop
// meanwhile. Prints what the process holds as it goes, and at rest before and after; exit code 1 where
// descriptors, threads or memory have grown.

#include "../bench/largestory.h"
#include "window/mainwindow.h"

#include <algorithm>
#include <malloc.h>
#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QPointer>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

using namespace summitry;

namespace {

struct Held {
    double memory = 0; ///< MB resident
    qsizetype descriptors = 0, threads = 0;
};

Held held()
{
    QFile status(QStringLiteral("/proc/self/status"));
    Held held;
    if (!status.open(QIODevice::ReadOnly))
        return held;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            held.memory = line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
        if (line.startsWith("Threads:"))
            held.threads = line.mid(8).trimmed().toLongLong();
    }
    held.descriptors = QDir(QStringLiteral("/proc/self/fd"))
                           .entryList(QDir::NoDotAndDotDot | QDir::System | QDir::Files)
                           .size();
    return held;
}

void print(const char *when, const Held &held, qint64 events)
{
    std::printf(
        "%-12s %8lld events %8.0f MB %4lld descriptors %4lld threads\n", when, static_cast<long long>(events),
        held.memory, static_cast<long long>(held.descriptors), static_cast<long long>(held.threads));
    std::fflush(stdout);
}

class Monkey : public QObject {
public:
    Monkey(MainWindow &window, quint32 seed)
        : m_window(window)
        , m_random(seed)
    {
    }
    qint64 events() const { return m_events; }
    void start() { QTimer::singleShot(1, this, &Monkey::act); }
    void stop() { m_isStopped = true; }

private:
    void act();
    void press(QWidget *widget);
    void drag(QWidget *widget);
    void wheel(QWidget *widget);
    void type(QWidget *widget);
    QPoint within(const QWidget *widget)
    {
        return {below(std::max(widget->width(), 1)), below(std::max(widget->height(), 1))};
    }
    int below(int bound) { return m_random.bounded(bound); }

    MainWindow &m_window;
    QRandomGenerator m_random;
    qint64 m_events = 0;
    int m_inModal = 0;
    bool m_isStopped = false;
};

/// What is open in front is acted on, for a while; a widget in it or the window, anywhere.
void Monkey::act()
{
    QWidget *front = QApplication::activePopupWidget();
    if (!front)
        front = QApplication::activeModalWidget();
    if (m_isStopped && !front)
        return;
    QTimer::singleShot(
        1, this, &Monkey::act); // first: what follows may open a dialog, with a loop of its own
    m_window.show();
    m_inModal = front ? m_inModal + 1 : 0;
    if (front && (m_isStopped || m_inModal > 30)) {
        QTest::keyClick(front, Qt::Key_Escape);
        if (m_inModal > 60)
            front->close();
        return;
    }
    ++m_events;
    QWidget *top = front ? front : &m_window;
    const QPoint at = within(top);
    QWidget *widget = top->childAt(at);
    if (!widget)
        widget = top;
    switch (below(10)) {
    case 0:
    case 1:
    case 2:
        press(widget);
        break;
    case 3:
    case 4:
        drag(widget);
        break;
    case 5:
    case 6:
        wheel(widget);
        break;
    case 7:
    case 8:
        type(QApplication::focusWidget() ? QApplication::focusWidget() : widget);
        break;
    default:
        if (!front)
            m_window.resize(400 + below(1500), 300 + below(900));
    }
}

void Monkey::press(QWidget *widget)
{
    const Qt::KeyboardModifiers with = below(4) == 0 ? Qt::ControlModifier : Qt::NoModifier;
    const QPoint at = within(widget);
    switch (below(8)) {
    case 0:
        QTest::mouseDClick(widget, Qt::LeftButton, with, at);
        break;
    case 1:
        QTest::mouseClick(widget, Qt::RightButton, with, at);
        break;
    default:
        QTest::mouseMove(widget, at);
        QTest::mouseClick(widget, Qt::LeftButton, with, at);
    }
}

void Monkey::drag(QWidget *widget)
{
    const QPointer<QWidget> dragged = widget;
    const QPoint from = within(widget), to = within(widget);
    QTest::mousePress(widget, Qt::LeftButton, {}, from);
    for (int i = 1; i <= 4 && dragged; ++i)
        QTest::mouseMove(dragged, from + (to - from) * i / 4);
    if (dragged)
        QTest::mouseRelease(dragged, Qt::LeftButton, {}, to);
}

void Monkey::wheel(QWidget *widget)
{
    const QPoint at = within(widget);
    QWheelEvent event(
        at, widget->mapToGlobal(at), {}, {0, 120 * (below(9) - 4)}, Qt::NoButton,
        below(3) == 0 ? Qt::ControlModifier : Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &event);
}

void Monkey::type(QWidget *widget)
{
    static constexpr Qt::Key keys[]{
        Qt::Key_Tab,  Qt::Key_Space, Qt::Key_Return, Qt::Key_Escape, Qt::Key_Left,  Qt::Key_Right,
        Qt::Key_Up,   Qt::Key_Down,  Qt::Key_Home,   Qt::Key_End,    Qt::Key_Plus,  Qt::Key_Minus,
        Qt::Key_F5,   Qt::Key_Z,     Qt::Key_F,      Qt::Key_K,      Qt::Key_C,     Qt::Key_PageDown,
        Qt::Key_Menu, Qt::Key_M,     Qt::Key_Delete, Qt::Key_A,      Qt::Key_Comma, Qt::Key_Backspace};
    QTest::keyClick(
        widget, keys[below(static_cast<int>(std::size(keys)))],
        below(3) == 0 ? Qt::ControlModifier : Qt::NoModifier);
}

class Nobody : public QObject {
    Q_OBJECT
public slots:
    void open(const QUrl &) { }
};

/// What is kept once nothing happens any more: windows give back what they can then.
Held atRest(MainWindow &window)
{
    window.playhead().pause();
    QTest::qWait(12'000);
    malloc_trim(0);
    return held();
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc < 4)
        return 2;
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("summitry-test"));
    QCoreApplication::setApplicationName(QStringLiteral("monkey"));
    const QTemporaryDir passing;
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    Nobody nobody; // no browser is opened
    for (const char *scheme : {"http", "https", "file"})
        QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), &nobody, "open");
    if (!QDir::setCurrent(passing.path()))
        return 2;
    const QStringList arguments = QCoreApplication::arguments();
    QString story = arguments[1];
    if (const int meetings = story.toInt(); meetings > 0) {
        story = passing.filePath(QStringLiteral("story"));
        if (const QString fault = writeLargeStory(story, meetings); !fault.isEmpty())
            qFatal("%s", qPrintable(fault));
    }
    const qint64 milliseconds = arguments[2].toLongLong() * 1000;

    Library library;
    library.require(MapScale::Small);
    library.openStory(story);
    MainWindow window(library);
    window.resize(1400, 900);
    window.show();
    if (!QTest::qWaitFor([&] { return library.itinerary() != nullptr; }, 120'000))
        qFatal("The story was not opened.");
    const Held opened = atRest(window);
    print("at opening", opened, 0);

    Monkey monkey(window, arguments[3].toUInt());
    if (arguments.contains(QStringLiteral("play"))) {
        window.playhead().setSpeed(10);
        window.playhead().setLooping(true);
        window.playhead().play();
    }
    monkey.start();
    Held half;
    QElapsedTimer timer;
    timer.start();
    for (int tenth = 1; tenth <= 10; ++tenth) {
        QTest::qWait(static_cast<int>(milliseconds / 10));
        if (arguments.contains(QStringLiteral("play")))
            window.playhead().play();
        const Held now = held();
        print("going on", now, monkey.events());
        if (tenth == 5)
            half = now;
    }
    monkey.stop();
    QTest::qWait(3000);
    const Held now = held(), rests = atRest(window);
    print("at rest", rests, monkey.events());
    const bool isFlat = now.memory < half.memory * 1.3 + 100;
    const bool isLeft = rests.descriptors > opened.descriptors + 40 || rests.threads > opened.threads + 8;
    if (!isFlat || isLeft)
        std::printf("%s grow.\n", isFlat ? "Descriptors or threads" : "Memory");
    return isFlat && !isLeft ? 0 : 1;
}

#include "monkey.moc"
