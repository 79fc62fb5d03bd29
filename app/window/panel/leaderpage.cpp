// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/panel/leaderpage.h"

#include "window/panel/meetingitem.h"
#include "window/panel/reportlist.h"
#include "window/parts/inkrule.h"
#include "window/parts/linkbutton.h"
#include "window/parts/paragraph.h"
#include "window/parts/plaintext.h"
#include "words/words.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QPainter>

namespace summitry {

namespace {

class LargeFlag : public QWidget {
public:
    LargeFlag(PanelContext &context, const QString &country, QWidget *parent)
        : QWidget(parent)
        , m_context(context)
        , m_country(country)
    {
        setFixedSize(44, 33);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_context.flags.paint(
            painter, rect(), m_context.iso2(m_country), m_country, m_context.look.colours());
    }

private:
    PanelContext &m_context;
    QString m_country;
};

} // namespace

LeaderPage::LeaderPage(PanelContext &context, const Leader &leader, MeetingIndex meeting, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_leader(leader)
    , m_wanted(meeting)
    , m_column(new QVBoxLayout(this))
    , m_passages(passagesFor(context.story(), leader.id))
{
    setObjectName(QStringLiteral("leaderPage"));
    setAccessibleName(leader.name.in(context.language));
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    addHead();
    addMeetings();
    if (isNamed()) {
        addPassages();
        addReports();
    } else {
        addReports();
        addPassages();
    }

    auto *back = new LinkButton(
        context.look, tr("All %1 leaders").arg(context.story().leaders.size() - 1), {.size = 12}, this);
    back->setObjectName(QStringLiteral("allLeaders"));
    connect(back, &LinkButton::clicked, &context.selection, &Selection::clear, Qt::QueuedConnection);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(panel::bleed, 14, 0, 24);
    line->addWidget(back);
    line->addStretch();
    m_column->addLayout(line);
    m_column->addStretch();
}

MeetingItem *LeaderPage::item(MeetingIndex meeting) const
{
    const auto found = std::ranges::find_if(
        m_items, [meeting](const MeetingItem *item) { return item->meetings().contains(meeting); });
    return found == m_items.end() ? nullptr : *found;
}

void LeaderPage::addHead()
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(panel::bleed, 2, panel::bleed, 18);
    head->setSpacing(14);
    head->addWidget(new LargeFlag(m_context, m_leader.country, this), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *name = new Paragraph(m_context.look, 26, this);
    name->setObjectName(QStringLiteral("leaderName"));
    name->setSpans(
        {{m_leader.name.in(m_context.language),
          {.size = 22, .weight = 700, .display = true, .spacing = -0.2},
          &Colours::ink}});
    words->addWidget(name);
    auto *office = new Paragraph(m_context.look, 16, this);
    QStringList parts{
        m_leader.office.in(m_context.language),
        m_context.story().regionName(m_leader.region).in(m_context.language)};
    parts.removeAll(QString());
    office->setSpans({{parts.join(QStringLiteral(" · ")), {.size = 12}, &Colours::ink2}});
    words->addWidget(office);
    head->addLayout(words, 1);
    m_column->addLayout(head);
}

Paragraph *LeaderPage::addSectionHead(const QString &text, const QString &note)
{
    auto *box = new QVBoxLayout;
    box->setContentsMargins(panel::bleed, 0, panel::bleed, 0);
    box->setSpacing(7);
    box->addWidget(new InkRule(m_context.look, this));
    auto *line = new QHBoxLayout;
    auto *left = new Paragraph(m_context.look, 16, this);
    left->setSpans({{text, {.size = 11.5, .weight = 650}, &Colours::ink}});
    auto *right = new Paragraph(m_context.look, 16, this);
    setNote(right, note);
    line->addWidget(left, 1);
    line->addWidget(right);
    box->addLayout(line);
    m_column->addLayout(box);
    return right;
}

void LeaderPage::setNote(Paragraph *paragraph, const QString &note)
{
    paragraph->setSpans({{note, {.size = 11.5, .tabular = true}, &Colours::ink3}});
    paragraph->keepOnOneLine();
}

void LeaderPage::recount()
{
    const QList<MeetingIndex> meetings = m_context.story().meetingsOf(m_leader.id);
    const int shown = m_context.countOf(meetings);
    setNote(
        m_count,
        shown == meetings.size() ? tr("%1, summarised by us").arg(shown)
                                 : tr("%1 of %2, summarised by us").arg(shown).arg(meetings.size()));
}

void LeaderPage::addNote(const QString &text)
{
    auto *note = new Paragraph(m_context.look, 16, this);
    note->setContentsMargins(panel::bleed, 6, panel::bleed, 6);
    note->setSpans({{text, {.size = 12}, &Colours::ink2}});
    m_column->addWidget(note);
}

void LeaderPage::addMeetings()
{
    const Story &story = m_context.story();
    const QList<MeetingIndex> meetings = story.meetingsOf(m_leader.id);
    const Leader *protagonist = story.leader(story.protagonist);
    m_count = addSectionHead(
        protagonist ? tr("Meetings with %1").arg(protagonist->shortName.in(m_context.language))
                    : tr("Meetings"),
        {});
    m_count->setObjectName(QStringLiteral("leaderCount"));
    recount();
    constexpr qsizetype most = 200;
    const qsizetype first = std::clamp<qsizetype>(
        meetings.indexOf(m_wanted) - most / 2, 0, std::max<qsizetype>(meetings.size() - most, 0));
    const auto shown = meetings.sliced(first, std::min(most, meetings.size() - first));
    if (shown.size() < meetings.size())
        addNote(tr("Meetings %1 to %2 of %3").arg(first + 1).arg(first + shown.size()).arg(meetings.size()));
    for (const MeetingIndex meeting : shown) {
        auto *item = new MeetingItem(m_context, meeting, this);
        connect(item, &MeetingItem::linkActivated, this, &LeaderPage::linkActivated);
        m_items.append(item);
        m_column->addWidget(item);
    }
    m_column->addSpacing(16);
}

void LeaderPage::addReports()
{
    const QList<int> reports = reportsFor(m_context.story(), m_leader.id);
    if (reports.isEmpty())
        return;
    addSectionHead(tr("Reported elsewhere"), counted(reports.size(), tr("report")));
    auto *list = new ReportList(m_context, m_leader, reports, this);
    connect(list, &ReportList::linkActivated, this, &LeaderPage::linkActivated);
    m_column->addWidget(list);
}

} // namespace summitry
