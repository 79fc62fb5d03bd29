// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/panel/panelcontext.h"
#include "window/parts/paragraph.h"

class QVBoxLayout;

namespace summitry {

/// One city, or one country: its leaders, and the meetings there (or with them) that the filter keeps, day by
/// day. Those of a city are narrowed by venue and by words.
class PlacePage : public QWidget {
    Q_OBJECT
public:
    PlacePage(PanelContext &context, const Place &city, QWidget *parent = nullptr);
    PlacePage(PanelContext &context, const QString &country, QWidget *parent = nullptr);
    void recount(); ///< the moment has changed

signals:
    void rebuilt(); ///< its rows are new
    void leaderChosen(const QString &id, bool add);
    void meetingChosen(MeetingIndex meeting);

private:
    explicit PlacePage(PanelContext &context, QWidget *parent);
    void addHead(const QString &name, const QString &all, QStringList Filter::*chosen);
    void addLeaders(const QList<const Leader *> &leaders);
    void addSearch(const Place &city);
    void showMeetings(); ///< of the venue that is chosen, with the words that are looked for
    void addNothing(const Place &city);

    PanelContext &m_context;
    QList<MeetingIndex> m_meetings; ///< that are kept
    QVBoxLayout *m_column;
    QString m_what; ///< "City in Russia"
    Paragraph *m_facts = nullptr;
    bool m_isCity = true;
    QString m_venue, m_words;
    QVBoxLayout *m_list = nullptr; ///< holds the meetings
};

} // namespace summitry
