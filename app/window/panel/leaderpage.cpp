// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/panel/leaderpage.h"

#include "window/panel/citation.h"
#include "window/panel/passage.h"
#include "window/parts/linkbutton.h"
#include "window/parts/notice.h"
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

class SectionRule : public QWidget {
public:
    SectionRule(const Look &look, QWidget *parent)
        : QWidget(parent)
        , m_look(look)
    {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), m_look.colours().ink); }

private:
    const Look &m_look;
};

/// "Putin" for "Vladimir Putin"; whole where the name is one word.
QString shortName(const QString &name)
{
    return name.section(QLatin1Char(' '), -1);
}

/// Passages that name the leader first, of those the ones under the article's headings.
QList<ReachedExcerpt> passagesFor(const Story &story, const QString &leader)
{
    QList<ReachedExcerpt> reaches = excerptsFor(story, leader);
    std::ranges::stable_partition(reaches, [&](const ReachedExcerpt &reach) {
        return reach.mention.kind == Mention::Kind::Leader
            && isHeading(story.excerpts[reach.excerpt].section);
    });
    return reaches;
}

} // namespace

LeaderPage::LeaderPage(PanelContext &context, const Leader &leader, MeetingIndex meeting, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_leader(leader)
    , m_wanted(meeting)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("leaderPage"));
    setAccessibleName(leader.name.in(context.language));
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    addHead();
    addMeetings();
    addPassages();

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

void LeaderPage::addSectionHead(const QString &text, const QString &note)
{
    auto *box = new QVBoxLayout;
    box->setContentsMargins(panel::bleed, 0, panel::bleed, 0);
    box->setSpacing(7);
    box->addWidget(new SectionRule(m_context.look, this));
    auto *line = new QHBoxLayout;
    auto *left = new Paragraph(m_context.look, 16, this);
    left->setSpans({{text, {.size = 11.5, .weight = 650}, &Colours::ink}});
    auto *right = new Paragraph(m_context.look, 16, this);
    right->setSpans({{note, {.size = 11.5, .tabular = true}, &Colours::ink3}});
    right->keepOnOneLine();
    line->addWidget(left, 1);
    line->addWidget(right);
    box->addLayout(line);
    m_column->addLayout(box);
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
    addSectionHead(
        protagonist ? tr("Meetings with %1").arg(shortName(protagonist->name.in(m_context.language)))
                    : tr("Meetings"),
        tr("%1, summarised by us").arg(meetings.size()));
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

/// What a passage speaks of on the map: its own meeting or trip, else all of the leader's meetings.
QList<MeetingIndex> LeaderPage::meetingsOf(const Mention &mention) const
{
    const Story &story = m_context.story();
    QList<MeetingIndex> meetings = story.meetingsOf(m_leader.id);
    if (mention.kind == Mention::Kind::Meeting)
        meetings.removeIf([&](MeetingIndex index) { return story.meetings[index].id != mention.target; });
    if (mention.kind == Mention::Kind::Trip)
        meetings.removeIf([&](MeetingIndex index) { return story.meetings[index].trip != mention.target; });
    return meetings;
}

void LeaderPage::addSource(const Source &source)
{
    auto *line = new QVBoxLayout;
    line->setContentsMargins(panel::bleed, 1, panel::bleed, 2);
    line->setSpacing(0);
    const QString name = source.publisher.in(m_context.language);
    auto *publisher = new Paragraph(m_context.look, 16, this);
    publisher->setSpans(
        {{name + QLatin1Char(' '), {.size = 12, .weight = 600}, &Colours::ink},
         {source.title, {.size = 12}, &Colours::ink2}});
    line->addWidget(publisher);
    if (isWebAddress(source.url)) {
        auto *link = new LinkButton(m_context.look, source.url.host(), {.size = 11}, this);
        link->setObjectName(QStringLiteral("source:") + source.id);
        setPlainToolTip(link, source.url.toString());
        link->setAccessibleName(tr("Source: %1, %2").arg(source.title, name));
        connect(link, &LinkButton::clicked, this, [this, url = source.url] { emit linkActivated(url); });
        auto *inset = new QHBoxLayout;
        inset->setContentsMargins(0, -1, 0, 0);
        inset->addWidget(link);
        inset->addStretch();
        line->addLayout(inset);
    }
    m_column->addLayout(line);
}

void LeaderPage::addPassages()
{
    const Story &story = m_context.story();
    const QList<ReachedExcerpt> reaches = passagesFor(story, m_leader.id);
    QStringList sources; ///< in the order of their first passages
    for (const ReachedExcerpt &reach : reaches) {
        if (const QString id = story.excerpts[reach.excerpt].source; !sources.contains(id))
            sources.append(id);
    }
    addSectionHead(
        sources.size() == 1 ? tr("Quoted from the article") : tr("Quoted"),
        counted(reaches.size(), tr("passage")));
    const bool named = std::ranges::any_of(
        reaches, [](const ReachedExcerpt &reach) { return reach.mention.kind == Mention::Kind::Leader; });
    const Source *first = sources.isEmpty() ? nullptr : story.source(sources.first());
    if (!named) {
        const bool linked = first && isWebAddress(first->url);
        auto *notice = new Notice(
            m_context.look,
            reaches.isEmpty()
                ? tr("No passage in this story speaks of this leader; the summaries above are ours.")
                : tr("The article does not name this leader; the summaries above are ours, the passages "
                     "below "
                     "speak of many."),
            linked ? tr("Open the article.") : tr("Show all leaders."), this);
        notice->setObjectName(QStringLiteral("notNamed"));
        notice->setContentsMargins(panel::bleed, 4, panel::bleed, 8);
        connect(
            notice, &Notice::followed, this,
            [this, linked, url = first ? first->url : QUrl()] {
                if (linked)
                    emit linkActivated(url);
                else
                    m_context.selection.clear();
            },
            Qt::QueuedConnection);
        m_column->addWidget(notice);
    }
    for (const QString &id : std::as_const(sources)) {
        if (const Source *source = story.source(id))
            addSource(*source);
        for (const ReachedExcerpt &reach : reaches) {
            if (story.excerpts[reach.excerpt].source == id)
                m_column->addWidget(new Passage(m_context, reach, meetingsOf(reach.mention), this));
        }
    }
}

} // namespace summitry
