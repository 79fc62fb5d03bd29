// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/find/findbox.h"
#include "window/find/placecard.h"
#include "window/find/placemark.h"
#include "window/find/places.h"
#include "window/library.h"
#include "window/map/mapview.h"

namespace summitry {

/// What finding does on the map: the find box and where it leads, and what is at a point.
class MapFinder : public QObject {
    Q_OBJECT
public:
    MapFinder(MapView &map, Library &library, Selection &selection, Look &look, QObject *parent = nullptr);
    ~MapFinder() override;

    Places &places() { return m_places; }
    const Places &places() const { return m_places; }
    void find(); ///< opens the find box
    /// Tells what is at a point of the map widget, or in its middle.
    void whatIsHere(QPoint at, bool byKeyboard);
    bool dismiss(); ///< closes the card; false where there is none

signals:
    void leaderChosen(const QString &id);
    void meetingChosen(MeetingIndex meeting);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void renewStory();
    void follow();
    void choose(const Finding &finding);
    void showMeeting(MeetingIndex meeting);
    void showLeader(const QString &id);
    void showStop(const QString &city);
    void bringIntoSight(LonLat at);
    void showPlace(const FoundPlace &place);
    void showCountry(const Finding &finding);
    void tellHere(const PlaceHere &here);
    void ask();
    PlaceCardText cardAt(LonLat at) const;
    void offer(PlaceCardText &text, const QString &country, const QString &name) const;
    bool isShownAlone(const QString &country) const;
    void takeOffer();
    const World *world() const;
    QString language() const;

    MapView &m_map;
    Library &m_library;
    Selection &m_selection;
    Look &m_look;
    Places m_places;
    FindBox *m_box;
    PlaceCard *m_card;
    PlaceMark *m_mark;
    std::optional<LonLat> m_here; ///< the card tells of this point
    QString m_country; ///< that the card offers
};

} // namespace summitry
