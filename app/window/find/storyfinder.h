// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling/itinerary.h"
#include "window/find/finding.h"

namespace summitry {

/// Finds leaders, places and meetings of the story, in any of its languages; shows them in one. Of a large
/// story it takes a while to be made and to be asked.
class StoryFinder {
public:
    StoryFinder(
        std::shared_ptr<const Itinerary> itinerary, std::shared_ptr<const World> world,
        const QString &language);

    /// A few leaders, those whose own name matches first, a few places where meetings were held, and a few
    /// meetings, in order. Groups without
    /// findings are left out.
    QList<FindGroup> find(const QString &query) const;

private:
    FindGroup leaders(const QString &query) const;
    FindGroup stops(const QString &query) const;
    FindGroup meetings(const QString &query) const;
    Finding stop(const Stop &stop, const Place &city) const;
    Finding leader(const Leader &leader, const QString &query) const;
    Finding meeting(MeetingIndex index, const QString &query) const;
    QString iso2(const QString &code) const;

    std::shared_ptr<const Itinerary> m_itinerary;
    std::shared_ptr<const World> m_world;
    QString m_language;
    QStringList m_leaderWords; ///< by leader, folded; of the protagonist the names alone
    Indexed<StopIndex, QString, QList> m_stopWords; ///< folded; none where no meeting was held
    Indexed<MeetingIndex, QString, QList> m_meetingWords; ///< folded
};

} // namespace summitry
