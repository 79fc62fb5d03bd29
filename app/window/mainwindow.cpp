// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/mainwindow.h"

#include "window/settings.h"
#include "window/storypanel.h"

#include <cmath>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QMenuBar>
#include <QMimeData>
#include <QPainter>
#include <QScreen>
#include <QSettings>

namespace summitry {

namespace {

constexpr int smallestMap = 360;
constexpr qsizetype MostTold = 200; // problems of a story
constexpr QSize roomForFrame(16, 48);

/// Told to whom asks for it: tests/bench/run does.
Q_LOGGING_CATEGORY(timing, "summitry.timing", QtWarningMsg)

QString droppedPath(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

MainWindow::MainWindow(Library &library, QWidget *parent)
    : QMainWindow(parent)
    , m_library(library)
    , m_kept(library, m_selection)
    , m_player(m_playhead)
    , m_paceMenu(m_playhead, this)
    , m_worldviewMenu(library, this)
    , m_map(library, m_kept, m_selection, m_playhead, m_look)
    , m_finder(m_map, library, m_selection, m_look)
    , m_projectionMenu(m_map, library, m_look, this)
    , m_header(m_map.stage(), m_selection, m_playhead, m_look, this)
    , m_timeline(library, m_kept, m_selection, m_playhead, m_look, m_paceMenu, this)
    , m_notice(m_look, this)
    , m_nothingKept(m_kept, m_selection, m_notice)
    , m_history(m_selection, m_map)
    , m_presentation(m_map, m_kept, m_playhead, *this)
    , m_panel(new StoryPanel(m_kept, m_selection, m_playhead, m_look, this))
{
    setWindowTitle(tr("Summitry"));
    setMinimumSize(720, 560);
    setAcceptDrops(true);
    m_map.setParent(this);
    makeMenus();

    connect(&library, &Library::storyOpened, this, &MainWindow::showStory);
    connect(&m_playhead, &Playhead::paceChanged, this, [this] { m_library.prepareFor(m_playhead.pace()); });
    connect(&library, &Library::storyRefused, this, &MainWindow::refuseStory);
    connect(&library, &Library::worldOpened, this, [this](MapScale scale) {
        m_panel->setWorld(m_library.world(scale));
        if (scale == MapScale::Small)
            m_library.require(MapScale::Medium);
        m_timeline.update();
    });
    connect(&library, &Library::worldviewChanged, this, &MainWindow::dropLostCountries);
    connect(&library, &Library::worldFailed, this, [this](const QString &error) {
        m_notice.tell(tr("The map of the world cannot be read."), {error});
    });
    connect(
        &BackgroundFailures::instance(), &BackgroundFailures::failed, this,
        [this](const QString &failure, const QString &why) { m_notice.tell(failure, {why}); });
    connect(
        &m_map, &MapView::painted, this, [] { qCInfo(timing, "first map painted"); },
        Qt::SingleShotConnection);
    connect(&m_map, &MapView::menuAsked, this, &MainWindow::showMapMenu);
    connect(&m_map, &MapView::meetingChosen, m_panel, &StoryPanel::showMeeting);
    connect(&m_timeline, &Timeline::meetingChosen, m_panel, &StoryPanel::showMeeting);
    connect(&m_finder, &MapFinder::meetingChosen, m_panel, &StoryPanel::showMeeting);
    connect(&m_finder, &MapFinder::leaderChosen, m_panel, &StoryPanel::showLeader);
    connect(m_panel, &StoryPanel::linkActivated, this, &MainWindow::showLink);
    connect(&m_look, &Look::changed, this, qOverload<>(&QWidget::update));
    connect(&m_notice, &MessageStrip::told, this, &MainWindow::arrange);

    resize(QSize(1440, 900).boundedTo(screen()->availableSize() - roomForFrame));
    recall();
    orderTabs();
    m_map.setFocus();
}

/// As the eye goes; what the panel lists follows its search.
void MainWindow::orderTabs()
{
    QWidget *before = &m_map;
    for (const char *name :
         {"findButton", "zoomIn", "zoomOut", "fitToStory", "playButton", "previousButton", "nextButton",
          "paceCaption", "timeline", "search"}) {
        QWidget *next = findChild<QWidget *>(QLatin1String(name));
        setTabOrder(before, next);
        before = next;
    }
}

/// Full screen, without menus and panel.
void MainWindow::present(bool on)
{
    if (on == m_presentation.isOn())
        return;
    menuBar()->setVisible(!on);
    m_panel->setVisible(!on);
    setWindowState(on ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
    arrange();
    m_map.setFocus();
    m_presentation.setOn(on);
}

void MainWindow::openStory(const QString &path, const TableOptions &options)
{
    m_library.openStory(path, options);
}

void MainWindow::showStory(Opened how, const QList<Problem> &warnings)
{
    const auto before = m_playhead.schedule().itinerary(), itinerary = m_library.itinerary();
    if (how == Opened::Changed) {
        m_selection.setHighlight({});
        m_selection.setFilter(stillThere(m_selection.filter(), *before->story, *itinerary->story));
        m_playhead.changeItinerary(itinerary, m_library.prepared().schedule);
    } else {
        m_selection.clear();
        m_playhead.setItinerary(itinerary, m_library.prepared().schedule);
    }
    m_panel->setItinerary(itinerary);
    m_history.clear();
    setWindowTitle(itinerary->story->title.in(itinerary->story->language));

    const QString path = itinerary->story->path;
    const QString gone = m_opened ? QString() : m_recent.gone();
    m_recent.opened(path, itinerary->story->title.in(itinerary->story->language));
    m_notice.hide();
    QString title = tr("The story is open. Some things in it look odd:");
    QStringList lines = inLines(warnings, MostTold);
    if (const QSettings settings; !m_opened && !settings.isWritable()) {
        title = lines.isEmpty() ? tr("Settings and recent stories are forgotten when the window closes.")
                                : title;
        lines << tr("%1 cannot be written.").arg(QDir::toNativeSeparators(settings.fileName()));
    }
    if (!gone.isEmpty()) {
        title = lines.isEmpty() ? tr("The story that was open last is not there any more.") : title;
        lines << tr("%1 is gone.").arg(QDir::toNativeSeparators(gone));
        m_recent.drop(gone);
    }
    if (!lines.isEmpty())
        m_notice.tell(title, lines);
    arrange();
    if (const auto &hint = settings().hintShown; !hint.read()) {
        m_panel->showHint();
        hint.write(true);
    }
    if (!std::exchange(m_opened, true))
        m_playhead.play();
}

void MainWindow::refuseStory(const QString &path, const QList<Problem> &problems, const TablePreview &without)
{
    const QStringList lines = inLines(problems, MostTold);
    const QString name = QDir::toNativeSeparators(path);
    if (!without.heads.isEmpty())
        m_notice.tell(
            tr("%1 has rows that cannot be read.").arg(name), lines, tr("Open without them"),
            [this, path, without] {
                TableOptions options = without.options;
                options.skipsBadRows = true;
                openStory(path, options);
            });
    else if (m_library.itinerary())
        m_notice.tell(tr("%1 cannot be opened; the story that was open stays.").arg(name), lines);
    else
        m_notice.tell(tr("%1 cannot be opened.").arg(name), lines, tr("Open the built-in story"), [this] {
            openStory(RecentStories::builtIn());
        });
}

SheetContent MainWindow::sheetContent() const
{
    const Scene &scene = m_map.stage().scene();
    SheetContent content;
    content.itinerary = scene.itinerary;
    content.small = m_library.world(MapScale::Small);
    content.medium = m_library.world(MapScale::Medium);
    content.large = m_library.world(MapScale::Large);
    content.pace = m_playhead.pace();
    content.filter = m_selection.filter();
    content.moment = m_playhead.atRest() ? -1 : m_playhead.moment();
    content.projection = m_map.projection();
    content.fit = std::nullopt;
    content.view = scene.view;
    content.centre = scene.view.projection.centre();
    content.theme = m_look.theme();
    content.reduceMotion = m_look.reduceMotion();
    content.language = scene.language;
    return content;
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    arrange();
}

/// The grid: header, map and timeline at the left, a hairline, the panel at the right.
void MainWindow::arrange()
{
    const int top = menuBar()->isVisibleTo(this) ? menuBar()->height() : 0;
    const bool whole = m_panel->isHidden();
    const int panel = whole ? 0 : std::clamp(width() * 28 / 100, 300, 400);
    const int column = whole ? width() : width() - panel - 1;
    const bool low = height() < 720, narrow = width() < 1200;

    HeaderOptions options;
    options.dates = !low;
    options.titleSize = narrow ? 24 : 30;
    options.standfirstLines = low ? 1 : 2;
    const int timeline = low ? 112 : 142;
    const auto headerFor = [&] {
        return static_cast<int>(std::ceil(planHeader(m_header.furniture(), options, column).height));
    };
    const int full = headerFor();
    options.shortKey = true;
    const bool keyFits = headerFor() == full;
    options.shortKey = width() < 1100 || !keyFits;
    int header = std::max(headerFor(), low ? 96 : 130);
    const int room = height() - top - timeline;
    if (room - header < smallestMap) {
        options.key = false;
        header = headerFor();
    }
    if (room - header < smallestMap) {
        options.standfirst = false;
        header = headerFor();
    }
    m_header.setOptions(options);
    m_header.setGeometry(0, top, column, header);
    m_map.setLocatorShown(width() >= 1100);
    m_map.setGeometry(0, top + header, column, room - header);
    m_timeline.setGeometry(0, height() - timeline, column, timeline);
    if (!whole)
        m_panel->setGeometry(column + 1, top, panel, height() - top);
    m_notice.setGeometry(0, top + header, column, m_notice.sizeHint().height());
}

void MainWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colours().paper);
    if (!m_panel->isHidden())
        painter.fillRect(QRect(m_panel->x() - 1, 0, 1, height()), m_look.colours().rule);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    present(false);
    remember();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedPath(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = droppedPath(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    openStory(path);
}

/// Esc: the message first, then the place card, then the presentation, then the filter.
void MainWindow::escape()
{
    if (m_notice.isVisible())
        m_notice.hide();
    else if (m_finder.dismiss())
        return;
    else if (m_presentation.isOn())
        present(false);
    else
        m_selection.clear();
}

/// A worldview may have no ground of a country that the other has.
void MainWindow::dropLostCountries()
{
    const auto world = m_library.nearestWorld(MapScale::Small);
    Filter filter = m_selection.filter();
    filter.countries.removeIf([&](const QString &code) { return !world->country(code); });
    m_selection.setFilter(filter);
}

} // namespace summitry
