// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/menus/meetingtable.h"

#include <QDialog>

class QTableView;

namespace summitry {

/// The table of all meetings: sorted by a click on a head, copied as CSV; Enter or a double click shows one.
class MeetingsDialog : public QDialog {
    Q_OBJECT
public:
    MeetingsDialog(
        std::shared_ptr<const Story> story, std::shared_ptr<const World> world, const QString &language,
        QWidget *parent = nullptr);

signals:
    void meetingChosen(MeetingIndex meeting);

private:
    MeetingTable *m_meetings;
    QTableView *m_table;
};

} // namespace summitry
