// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene/sheet/sheetplan.h"
#include "window/find/mapfinder.h"
#include "window/headerview.h"
#include "window/history.h"
#include "window/map/mapview.h"
#include "window/menus/pacemenu.h"
#include "window/menus/projectionmenu.h"
#include "window/menus/worldviewmenu.h"
#include "window/nothingkept.h"
#include "window/parts/messagestrip.h"
#include "window/presentation.h"
#include "window/recentstories.h"
#include "window/timeline/player.h"
#include "window/timeline/timeline.h"

#include <QMainWindow>

namespace summitry {

class StoryPanel;

/// The window: owns the models, lays out the widgets and wires them to each other.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Library &library, QWidget *parent = nullptr);

    Selection &selection() { return m_selection; }
    Playhead &playhead() { return m_playhead; }
    Look &look() { return m_look; }
    MapView &map() { return m_map; }
    Places &places() { return m_finder.places(); }
    const MessageStrip &notice() const { return m_notice; }

    void openStory(const QString &path, const TableOptions &options = {});
    /// What an export shows: the map as it is now.
    SheetContent sheetContent() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void showStory(Opened how, const QList<Problem> &warnings);
    void askAboutTable(const QString &path, const TablePreview &preview);
    void refuseStory(const QString &path, const QList<Problem> &problems, const TablePreview &without);
    void arrange();
    void dropLostCountries();
    void remember() const;
    void recall();

    void makeMenus();
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void makeMapMenu();
    void makeStoryMenu();
    void makeHelpMenu();
    QAction *
    add(QMenu *menu, const QString &name, const QString &text, const QList<QKeySequence> &keys,
        std::function<void()> act);
    void listRecent(QMenu *menu);
    void openRecent(const QString &path);
    void askForStory();
    void showExport();
    void copyImage();
    SheetOptions sheetOptions() const; ///< as an export was last made
    void copyQuotation();
    void present(bool on);
    void orderTabs();
    void showMapMenu(QPoint at, bool byKeyboard);
    void showSettings();
    void showCountries();
    void showMeetings();
    void showProviders();
    void showStoryText();
    void showText(const QString &title, const QString &richText);
    void showLink(const QUrl &url);
    void step(void (Playhead::*to)(const Emphasis &));
    void escape();

    Library &m_library;
    Look m_look;
    Selection m_selection;
    KeptEmphasis m_kept;
    Playhead m_playhead;
    Player m_player;
    PaceMenu m_paceMenu;
    WorldviewMenu m_worldviewMenu;
    MapView m_map;
    MapFinder m_finder;
    ProjectionMenu m_projectionMenu;
    HeaderView m_header;
    Timeline m_timeline;
    MessageStrip m_notice;
    NothingKept m_nothingKept;
    History m_history;
    Presentation m_presentation;
    Background m_copying{tr("The picture could not be copied.")};
    StoryPanel *m_panel = nullptr;
    RecentStories m_recent;
    QString m_folder; ///< where a story was last opened
    bool m_opened = false; ///< the first story plays by itself
};

} // namespace summitry
