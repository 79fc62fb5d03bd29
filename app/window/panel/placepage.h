// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/panel/leaderrow.h"
#include "window/parts/paragraph.h"

class QVBoxLayout;

namespace summitry {

/// Who was met at one meeting of a place: flag, name, country.
class GuestRow : public PanelRow {
    Q_OBJECT
public:
    GuestRow(PanelContext &context, const Meeting &meeting, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_country;
};

/// One city: the meetings there that the filter keeps, day by day, under the event that they belong to.
class PlacePage : public QWidget {
    Q_OBJECT
public:
    PlacePage(PanelContext &context, const Place &city, QWidget *parent = nullptr);

signals:
    void leaderChosen(const QString &id, bool add);
    void meetingChosen(MeetingIndex meeting);

private:
    void addHead(const Place &city);
    void addMeetings();
    void addNothing(const Place &city);
    void addDay(const QString &day, qsizetype meetings);
    void addEvent(const Meeting &meeting);
    void addLine(const QList<Span> &left, const QString &right);

    PanelContext &m_context;
    QList<MeetingIndex> m_meetings; ///< that are kept
    QVBoxLayout *m_column;
};

} // namespace summitry
