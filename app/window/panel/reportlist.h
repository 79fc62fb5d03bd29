// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/panel/panelcontext.h"

#include <QWidget>

namespace summitry {

/// What was reported elsewhere on a leader: a summary of ours from the facts of the whole story, then
/// publisher, title as a link, author, date and language of each report.
class ReportList : public QWidget {
    Q_OBJECT
public:
    /// `reports`: indices into Story::reports. Of very many the first are shown.
    ReportList(PanelContext &context, const Leader &leader, const QList<int> &reports, QWidget *parent);

signals:
    void linkActivated(const QUrl &url);

private:
    void addSummary(const Leader &leader, const QList<int> &reports);
    void addReport(const Report &report);

    PanelContext &m_context;
};

/// A sentence or two of ours on a leader's meetings in the whole story; the subject is that of the meeting
/// that the first report which names one speaks of, else of the first that has one. Empty without meetings.
QString
summaryOf(const Story &story, const Leader &leader, const QList<int> &reports, const QString &language);

} // namespace summitry
