// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/panel/panelcontext.h"

#include <QWidget>

class QVBoxLayout;

namespace summitry {

class LinkButton;
class MeetingItem;
class Paragraph;

/// The passages that reach a leader, source by source: those that name them first, of these the ones under
/// the article's headings.
QList<ReachedExcerpt> passagesFor(const Story &story, const QString &leader);

/// One leader: who, the meetings in order, the passages that reach them: the first, and more when asked.
class LeaderPage : public QWidget {
    Q_OBJECT
public:
    /// Of very many meetings those around `meeting` are shown, or the first.
    LeaderPage(PanelContext &context, const Leader &leader, MeetingIndex meeting, QWidget *parent = nullptr);
    const QString &leader() const { return m_leader.id; }
    void recount(); ///< the moment has changed
    MeetingItem *item(MeetingIndex meeting) const; ///< null where it is not shown

signals:
    void linkActivated(const QUrl &url);

private:
    void addHead();
    void addMeetings();
    void addPassages();
    void addNotNamed(const Source *source);
    void showMorePassages();
    void nameMorePassages();
    void addReports();
    void addNote(const QString &text);
    Paragraph *addSectionHead(const QString &text, const QString &note); ///< the note
    static void setNote(Paragraph *paragraph, const QString &note);
    LinkButton *addSource(const Source &source); ///< its link; null where it has none
    QList<MeetingIndex> meetingsOf(const Mention &mention) const;
    bool isNamed() const; ///< by a passage

    PanelContext &m_context;
    const Leader m_leader;
    const MeetingIndex m_wanted; ///< a meeting that the page is to hold, or none
    QVBoxLayout *m_column;
    Paragraph *m_count = nullptr; ///< of the meetings
    const QList<ReachedExcerpt> m_passages; ///< source by source
    qsizetype m_passagesShown = 0;
    QVBoxLayout *m_passageColumn = nullptr;
    QWidget *m_lastOfPassages = nullptr; ///< that takes the focus
    LinkButton *m_morePassages = nullptr;
    QList<MeetingItem *> m_items;
};

} // namespace summitry
