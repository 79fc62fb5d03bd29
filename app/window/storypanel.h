// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/keptemphasis.h"
#include "window/panel/panelcontext.h"

#include <QTimer>
#include <QUrl>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace summitry {

class FilterChips;
class LeaderList;
class LeaderPage;
class PlacePage;
class SearchField;
class Today;

/// The side panel: search, the filter's chips, then the leaders by region or the page of the one leader or
/// city that is chosen. 300 to 440 wide.
class StoryPanel : public QWidget {
    Q_OBJECT
public:
    StoryPanel(
        KeptEmphasis &kept, Selection &selection, Playhead &playhead, Look &look, QWidget *parent = nullptr);
    ~StoryPanel() override;

    /// The story of which the kept emphasis speaks.
    void setItinerary(std::shared_ptr<const Itinerary> itinerary);
    void setWorld(std::shared_ptr<const World> world);
    /// Shows a meeting (index into Story::meetings) on its leader's page and flashes it; chooses the leader
    /// where another page is open.
    void showMeeting(MeetingIndex meeting);
    void showLeader(const QString &id);
    void focusSearch();
    /// With its citation: the one that has the focus, else the first of the page; false where there is none.
    bool copyQuotation() const;
    void showHint(); ///< what a newcomer may do

signals:
    /// The person wants to read a source; an http or https address. The listener shows it before opening it.
    void linkActivated(const QUrl &url);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void openLeader(const Leader &leader);
    void openPlace(PlacePage *page);
    void renewFrame();
    void followMoment();
    void rebuild(); ///< the filter or the search has changed
    void reindex(); ///< the story or the names of countries have changed
    void showComing();
    void focusList();
    void chooseFirst(); ///< of the leaders that were looked for
    void orderFocus();
    void chooseLeader(const QString &id, bool add);
    void scrollTo(const QWidget *item);

    KeptEmphasis &m_kept;
    PanelContext m_context;
    QTimer m_counting; ///< runs for a moment after the panel has followed the story that plays
    SearchField *m_search;
    FilterChips *m_chips;
    QScrollArea *m_scroll;
    QWidget *m_content;
    QVBoxLayout *m_column;
    Today *m_today;
    LeaderList *m_list;
    LeaderPage *m_page = nullptr;
    PlacePage *m_placePage = nullptr;
    MeetingIndex m_wanted; ///< the meeting that a long page is to show
    MeetingIndex m_coming; ///< the meeting to be shown once its page is there
};

} // namespace summitry
