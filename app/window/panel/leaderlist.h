// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "threads/search.h"
#include "window/panel/leaderlisting.h"
#include "window/panel/panelcontext.h"

#include <QWidget>

namespace summitry {

/// All leaders by region. A filter dims the others and lets the kept ones lead; a search leaves the others
/// out. Of a large story what to show is found on workers, and what was shown before stands meanwhile.
class LeaderList : public QWidget {
    Q_OBJECT
public:
    LeaderList(PanelContext &context, QWidget *parent = nullptr);
    void reindex(); ///< the story or the names of countries have changed
    void rebuild(const QString &query);

signals:
    void leaderChosen(const QString &id, bool add);
    void searchCleared();

private:
    void list(const std::optional<QList<LeaderSearch::Match>> &matches, const QString &query);
    void show(const LeaderListing &listing, const QString &query);
    void clear();
    void addHead(qsizetype shown, qsizetype all);
    void addRegion(const LeaderListing::Region &region);
    void addRow(const LeaderSearch::Match &match, const QString &query);
    void addRest(qsizetype count);
    void addNotice(const LeaderListing &listing, const QString &query);
    QString secondLine(const LeaderSearch::Match &match, const QString &query) const;

    PanelContext &m_context;
    Search<LeaderSearch> m_search{tr("The leaders could not be searched.")};
    NewestWork<LeaderListing> m_listing{tr("The leaders could not be listed.")};
    QWidget *m_body = nullptr;
    std::shared_ptr<const Itinerary> m_listed; ///< whose leaders its rows show
};

} // namespace summitry
