// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/mainwindow.h"
#include "window/menus/abouttext.h"
#include "window/parts/plaintext.h"
#include "window/storypanel.h"

#include <QActionGroup>
#include <QDir>
#include <QFileInfo>
#include <QMenuBar>

// The menu bar and what its items do: the part of MainWindow that obeys orders.

namespace summitry {

QAction *MainWindow::add(
    QMenu *menu, const QString &name, const QString &text, const QList<QKeySequence> &keys,
    std::function<void()> act)
{
    QAction *action = menu->addAction(text);
    addAction(action); // its keys work while the menus are hidden
    action->setObjectName(name);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, std::move(act));
    return action;
}

void MainWindow::makeMenus()
{
    menuBar()->setNativeMenuBar(true);
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makeMapMenu();
    makeStoryMenu();
    makeHelpMenu();
}

void MainWindow::makeFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    add(menu, "openStory", tr("&Open story…"), {QKeySequence::Open}, [this] { askForStory(); });
    connect(&m_library, &Library::tableAsked, this, &MainWindow::askAboutTable);
    QAction *table = add(menu, "explainTable", tr("&How the table is read…"), {}, [this] {
        askAboutTable(m_library.itinerary()->story->path, m_library.preview());
    });
    connect(&m_library, &Library::storyOpened, table, [this, table] {
        table->setEnabled(!m_library.preview().heads.isEmpty());
    });
    table->setEnabled(false);
    QMenu *recent = menu->addMenu(tr("Open &recent"));
    recent->setToolTipsVisible(true);
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { listRecent(recent); });
    add(menu, "builtInStory", tr("&Built-in story"), {}, [this] { openStory(RecentStories::builtIn()); });
    menu->addSeparator();
    add(menu, "export", tr("&Export…"), {QKeySequence(tr("Ctrl+E"))}, [this] { showExport(); });
    add(menu, "copyImage", tr("&Copy image"), {QKeySequence(tr("Ctrl+Shift+C"))}, [this] { copyImage(); });
    menu->addSeparator();
    add(menu, "quit", tr("&Quit"), {QKeySequence(tr("Ctrl+Q"))}, [this] { close(); });
}

void MainWindow::makeEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    QAction *undo = add(menu, "undo", tr("&Undo"), {QKeySequence::Undo}, [this] { m_history.undo(); });
    QAction *redo = add(
        menu, "redo", tr("&Redo"), {QKeySequence(tr("Ctrl+Shift+Z")), QKeySequence(tr("Ctrl+Y"))},
        [this] { m_history.redo(); });
    const auto enable = [this, undo, redo] {
        undo->setEnabled(m_history.canUndo());
        redo->setEnabled(m_history.canRedo());
    };
    connect(&m_history, &History::changed, this, enable);
    enable();
    menu->addSeparator();
    add(menu, "copyQuotation", tr("&Copy quotation"), {QKeySequence::Copy}, [this] { copyQuotation(); });
    add(menu, "find", tr("&Find"), {QKeySequence::Find, QKeySequence(Qt::Key_Slash)},
        [this] { m_finder.find(); });
    add(menu, "searchLeaders", tr("&Search the list of leaders"), {QKeySequence(tr("Ctrl+Shift+F"))},
        [this] { m_panel->focusSearch(); });
    menu->addSeparator();
    add(menu, "settings", tr("S&ettings…"), {QKeySequence(tr("Ctrl+,"))}, [this] { showSettings(); });
    menu->addSeparator();
    add(menu, "clearFilter", tr("C&lear filter"), {QKeySequence(Qt::Key_Escape)}, [this] { escape(); });
}

void MainWindow::makeViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    auto *themes = new QActionGroup(this);
    const std::tuple<Look::Choice, const char *, QString> choices[] = {
        {Look::Choice::FollowDesktop, "themeFollow", tr("&Theme of the desktop")},
        {Look::Choice::Light, "themeLight", tr("&Light")},
        {Look::Choice::Dark, "themeDark", tr("&Dark")},
    };
    for (const auto &[choice, name, text] : choices) {
        QAction *action = add(menu, name, text, {}, [this, choice] { m_look.setChoice(choice); });
        action->setCheckable(true);
        themes->addAction(action);
        connect(menu, &QMenu::aboutToShow, action, [this, action, choice] {
            action->setChecked(m_look.choice() == choice);
        });
    }
    QAction *still = add(menu, "reduceMotion", tr("&Reduce motion"), {}, [this] {
        m_look.setReduceMotion(!m_look.reduceMotion());
    });
    still->setCheckable(true);
    connect(menu, &QMenu::aboutToShow, still, [this, still] { still->setChecked(m_look.reduceMotion()); });
    menu->addSeparator();
    add(menu, "zoomIn", tr("Zoom &in"), {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)},
        [this] { m_map.zoom(1.5); });
    add(menu, "zoomOut", tr("Zoom &out"), {QKeySequence(Qt::Key_Minus)}, [this] { m_map.zoom(1 / 1.5); });
    add(menu, "fit", tr("&Fit to story"), {QKeySequence(Qt::Key_0)}, [this] { m_map.fit(Fit::Story); });
    add(menu, "closeUp", tr("&Close-up"), {QKeySequence(Qt::Key_C)}, [this] { m_map.fit(Fit::CloseUp); });
    menu->addSeparator();
    add(menu, "present", tr("&Presentation"), {QKeySequence(Qt::Key_F5), QKeySequence(Qt::Key_F11)},
        [this] { present(!m_presentation.isOn()); });
}

void MainWindow::makeMapMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Map"));
    menu->addMenu(&m_projectionMenu);
    add(menu, "switchGlobe", tr("&Globe or Equal Earth"), {QKeySequence(Qt::Key_G)}, [this] {
        const bool isGlobe = m_map.projection() == ProjectionKind::Orthographic;
        m_map.setProjection(isGlobe ? ProjectionKind::EqualEarth : ProjectionKind::Orthographic);
    });
    menu->addSeparator();
    menu->addMenu(&m_worldviewMenu);
    add(menu, "countries", tr("&Countries…"), {QKeySequence(Qt::Key_L)}, [this] { showCountries(); });
    add(menu, "whatIsHere", tr("&What is here?"), {QKeySequence(Qt::Key_W)},
        [this] { m_map.askWhatIsHere(); });
    add(menu, "providers", tr("&Places…"), {}, [this] { showProviders(); });
}

void MainWindow::makeStoryMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Story"));
    QAction *play = add(menu, "play", tr("&Play"), {QKeySequence(Qt::Key_Space)}, [this] {
        m_playhead.isPlaying() ? m_playhead.pause() : m_playhead.play();
    });
    connect(&m_playhead, &Playhead::playingChanged, play, [this, play] {
        play->setText(m_playhead.isPlaying() ? tr("&Pause") : tr("&Play"));
    });
    add(menu, "nextMeeting", tr("&Next meeting"), {QKeySequence(Qt::Key_N), QKeySequence(Qt::Key_Period)},
        [this] { step(&Playhead::toNext); });
    add(menu, "previousMeeting", tr("P&revious meeting"),
        {QKeySequence(Qt::Key_P), QKeySequence(Qt::Key_Comma)}, [this] { step(&Playhead::toPrevious); });
    menu->addSeparator();
    add(menu, "meetings", tr("&All meetings…"), {QKeySequence(Qt::Key_M)}, [this] { showMeetings(); });
    menu->addMenu(&m_paceMenu);
}

void MainWindow::step(void (Playhead::*to)(const Emphasis &))
{
    if (m_kept.now())
        (m_playhead.*to)(*m_kept.now());
}

void MainWindow::makeHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    add(menu, "shortcuts", tr("&Keyboard shortcuts"), {QKeySequence::HelpContents},
        [this] { showText(tr("Keyboard shortcuts"), shortcutsText(actions())); });
    add(menu, "aboutStory", tr("About this &story"), {}, [this] { showStoryText(); });
    add(menu, "about", tr("&About Summitry"), {}, [this] { showText(tr("About Summitry"), aboutText()); });
}

void MainWindow::listRecent(QMenu *menu)
{
    menu->clear();
    for (const QString &path : m_recent.paths()) {
        QAction *action = menu->addAction(withoutMnemonic(m_recent.nameOf(path)));
        action->setToolTip(plainToolTip(QDir::toNativeSeparators(path)));
        connect(action, &QAction::triggered, this, [this, path] { openRecent(path); });
    }
    if (m_recent.paths().isEmpty())
        menu->addAction(tr("None yet"))->setEnabled(false);
}

void MainWindow::openRecent(const QString &path)
{
    if (QFileInfo::exists(path))
        return openStory(path);
    m_recent.drop(path);
    m_notice.tell(tr("%1 is gone. It is not listed any more.").arg(QDir::toNativeSeparators(path)), {});
}

} // namespace summitry
