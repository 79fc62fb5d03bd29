// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/panel/panelcontext.h"

#include <QWidget>

namespace summitry {

/// 'On this day': the meetings and departures of the day under the playhead. With a filter, those that it
/// keeps; hidden at rest.
class Today : public QWidget {
    Q_OBJECT
public:
    Today(PanelContext &context, QWidget *parent = nullptr);
    void follow(); ///< the playhead or the filter has changed
    void rebuild();

signals:
    void rebuilt(); ///< its rows are new
    void leaderChosen(const QString &id, bool add);

private:
    void addMeetings(const QList<MeetingIndex> &meetings);
    void addDepartures(const QStringList &departures);
    void addQuietDay(bool isFiltered); ///< has meetings that the filter does not keep

    PanelContext &m_context;
    QDate m_shown;
    QWidget *m_body = nullptr;
};

} // namespace summitry
