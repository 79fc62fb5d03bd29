// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling/itinerary.h"

#include <QDate>
#include <QList>
#include <QObject>
#include <QStringList>

namespace summitry {

/// What the person chose to keep. Values of one kind add up, kinds combine.
struct Filter {
    QStringList countries; ///< codes
    QStringList regions;
    QStringList leaders; ///< ids; one alone is 'the selected leader'
    QDate from; ///< null: open
    QDate to;

    bool isEmpty() const;
    bool operator==(const Filter &) const = default;
};

/// A filter after its story was changed, without what the story no longer has: leaders, regions, countries
/// that were in it, dates that are all outside it.
Filter stillThere(const Filter &filter, const Story &before, const Story &now);

/// What the pointer or the panel lights up for a moment; no filter.
struct Highlight {
    QString country; ///< under the pointer
    QString city; ///< under the pointer
    ArcIndex arc; ///< under the pointer
    QList<MeetingIndex> meetings; ///< lit from the panel
    bool operator==(const Highlight &) const = default;
};

/// The model that widgets change and listen to.
class Selection : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    const Filter &filter() const { return m_filter; }
    const Highlight &highlight() const { return m_highlight; }
    /// The one chosen leader; empty where none or several are.
    QString leader() const;

    void setFilter(const Filter &filter);
    void setHighlight(const Highlight &highlight);
    /// Keeps one country alone, or adds (or takes away) with `add`. Choosing the
    /// only one again clears it.
    void chooseCountry(const QString &code, bool add = false);
    void chooseRegion(const QString &region, bool add = false);
    void chooseLeader(const QString &id, bool add = false);
    /// In either order; a null date is open.
    void chooseDates(const QDate &from, const QDate &to);
    void lightMeetings(const QList<MeetingIndex> &meetings);
    void clear(); ///< the whole filter and what is lit

signals:
    void filterChanged();
    void highlightChanged();

private:
    Filter m_filter;
    Highlight m_highlight;
};

} // namespace summitry
