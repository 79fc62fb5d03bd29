#pragma once

#include "window/panel/leadersearch.h"
#include "window/panel/panelcontext.h"

#include <QWidget>

namespace summitry {

/// All leaders by region. A filter dims the others and lets the kept ones lead; a search leaves the others
/// out.
class LeaderList : public QWidget {
    Q_OBJECT
public:
    LeaderList(PanelContext &context, QWidget *parent = nullptr);
    void setSearch(const LeaderSearch &search) { m_search = search; }
    void rebuild(const QString &query);

signals:
    void leaderChosen(const QString &id, bool add);
    void searchCleared();

private:
    struct Region;
    QList<Region> regions(const QList<LeaderSearch::Match> &matches) const;
    void addHead(qsizetype shown, qsizetype all);
    void addRegion(const Region &region, const QString &query);
    void addRest(qsizetype count);
    void addNotice(const QString &query);
    QString secondLine(const LeaderSearch::Match &match, const QString &query) const;

    PanelContext &m_context;
    LeaderSearch m_search;
    QWidget *m_body = nullptr;
    qsizetype m_room = 0; ///< for more rows
};

} // namespace summitry
