// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/panel/leaderrow.h"
#include "window/parts/paragraph.h"

class QVBoxLayout;

namespace summitry {

/// Who was met at one meeting: flag, name, country.
class GuestRow : public PanelRow {
    Q_OBJECT
public:
    GuestRow(PanelContext &context, const Meeting &meeting, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_country;
};

/// Meetings in order, day by day, under the event that they belong to and where that was.
class MeetingDays : public QWidget {
    Q_OBJECT
public:
    enum class Where { City, Venue };
    MeetingDays(
        PanelContext &context, const QList<MeetingIndex> &meetings, Where where, QWidget *parent = nullptr);

signals:
    void leaderChosen(const QString &id, bool add);
    void meetingChosen(MeetingIndex meeting);

private:
    void addMeetings();
    void addDay(const QString &day, qsizetype meetings);
    void addEvent(const Meeting &meeting);
    void addLine(const QList<Span> &left, const QString &right);

    PanelContext &m_context;
    const QList<MeetingIndex> m_meetings;
    const Where m_where;
    QVBoxLayout *m_column;
};

} // namespace summitry
