// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/panel/panelcontext.h"

#include <QTimer>
#include <QWidget>

namespace summitry {

/// 'On this day': the meetings of the day under the playhead. Changes at most once a second; hidden at rest.
class Today : public QWidget {
    Q_OBJECT
public:
    Today(PanelContext &context, QWidget *parent = nullptr);
    void follow(); ///< the playhead or the filter has changed
    void rebuild();

signals:
    void leaderChosen(const QString &id, bool add);

private:
    void addMeetings(const QList<MeetingIndex> &meetings);
    void addQuietDay();

    PanelContext &m_context;
    QTimer m_pause; ///< runs for a second after a change
    QDate m_shown;
    QWidget *m_body = nullptr;
};

} // namespace summitry
