// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/panel/citation.h"
#include "window/panel/leaderpage.h"
#include "window/panel/passage.h"
#include "window/parts/linkbutton.h"
#include "window/parts/notice.h"
#include "window/parts/paragraph.h"
#include "window/parts/plaintext.h"
#include "words/phrases.h"
#include "words/words.h"

#include <algorithm>
#include <QHBoxLayout>

// What is quoted on a leader: the part of LeaderPage that lists passages under their sources.

namespace summitry {

namespace {

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

bool LeaderPage::isNamed() const
{
    return std::ranges::any_of(excerptsFor(m_context.story(), m_leader.id), [](const ReachedExcerpt &reach) {
        return reach.mention.kind == Mention::Kind::Leader;
    });
}

void LeaderPage::addSource(const Source &source)
{
    auto *line = new QVBoxLayout;
    line->setContentsMargins(panel::bleed, 1, panel::bleed, 2);
    line->setSpacing(0);
    const QString name = source.publisher.in(m_context.language);
    QStringList rest{
        source.title, publishedInWords(source.date, m_context.language),
        languageInWords(source.language, m_context.language)};
    rest.removeAll(QString());
    auto *publisher = new Paragraph(m_context.look, 16, this);
    publisher->setSpans(
        {{name + QLatin1Char(' '), {.size = 12, .weight = 600}, &Colours::ink},
         {rest.join(QStringLiteral(", ")), {.size = 12}, &Colours::ink2}});
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
    const Source *first = sources.isEmpty() ? nullptr : story.source(sources.first());
    if (!isNamed()) {
        const bool linked = first && isWebAddress(first->url);
        auto *notice = new Notice(
            m_context.look,
            reaches.isEmpty()
                ? tr("No passage in this story speaks of this leader; the summaries above are ours.")
                : tr("The part of the article at hand does not name this leader; the summaries above are "
                     "ours, the passages below speak of many."),
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
