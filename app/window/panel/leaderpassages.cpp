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

constexpr qsizetype passagesAtOnce = 50; // more than anybody reads without asking for more

} // namespace

QList<ReachedExcerpt> passagesFor(const Story &story, const QString &leader)
{
    QList<ReachedExcerpt> reaches = excerptsFor(story, leader);
    std::ranges::stable_partition(reaches, [&](const ReachedExcerpt &reach) {
        return reach.mention.kind == Mention::Kind::Leader
            && isHeading(story.excerpts[reach.excerpt].section);
    });
    QHash<QString, qsizetype> order; // of the sources' first passages
    for (const ReachedExcerpt &reach : std::as_const(reaches)) {
        const QString source = story.excerpts[reach.excerpt].source;
        if (!order.contains(source))
            order.insert(source, order.size());
    }
    std::ranges::stable_sort(reaches, {}, [&](const ReachedExcerpt &reach) {
        return order.value(story.excerpts[reach.excerpt].source);
    });
    return reaches;
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

bool LeaderPage::isNamed() const
{
    return std::ranges::any_of(
        m_passages, [](const ReachedExcerpt &reach) { return reach.mention.kind == Mention::Kind::Leader; });
}

LinkButton *LeaderPage::addSource(const Source &source)
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
    LinkButton *link = nullptr;
    if (isWebAddress(source.url)) {
        link = new LinkButton(m_context.look, source.url.host(), {.size = 11}, this);
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
    m_passageColumn->addLayout(line);
    return link;
}

void LeaderPage::addPassages()
{
    const Story &story = m_context.story();
    QSet<QString> sources;
    for (const ReachedExcerpt &reach : m_passages)
        sources += story.excerpts[reach.excerpt].source;
    addSectionHead(
        sources.size() == 1 ? tr("Quoted from the article") : tr("Quoted"),
        counted(m_passages.size(), tr("passage")));
    if (!isNamed())
        addNotNamed(
            m_passages.isEmpty() ? nullptr : story.source(story.excerpts[m_passages.first().excerpt].source));
    m_passageColumn = new QVBoxLayout;
    m_column->addLayout(m_passageColumn);
    showMorePassages();
    if (m_passagesShown == m_passages.size())
        return;
    m_morePassages = new LinkButton(m_context.look, {}, {.size = 12}, this);
    m_morePassages->setObjectName(QStringLiteral("morePassages"));
    connect(m_morePassages, &LinkButton::clicked, this, &LeaderPage::showMorePassages);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(panel::bleed, 4, panel::bleed, 8);
    line->addWidget(m_morePassages);
    line->addStretch();
    m_column->addLayout(line);
    nameMorePassages();
}

void LeaderPage::nameMorePassages()
{
    const qsizetype rest = m_passages.size() - m_passagesShown;
    m_morePassages->setVisible(rest > 0);
    m_morePassages->setText(tr("Show %1 more of %2").arg(std::min(rest, passagesAtOnce)).arg(rest));
}

/// The focus goes through them as the eye does, whenever they were made.
void LeaderPage::showMorePassages()
{
    const Story &story = m_context.story();
    const auto comesNext = [this](QWidget *widget) {
        if (m_morePassages && m_lastOfPassages)
            setTabOrder(m_lastOfPassages, widget);
        m_lastOfPassages = widget;
    };
    const qsizetype end = std::min(m_passages.size(), m_passagesShown + passagesAtOnce);
    for (; m_passagesShown < end; ++m_passagesShown) {
        const ReachedExcerpt &reach = m_passages[m_passagesShown];
        const QString id = story.excerpts[reach.excerpt].source;
        const bool isNew
            = m_passagesShown == 0 || story.excerpts[m_passages[m_passagesShown - 1].excerpt].source != id;
        if (const Source *source = isNew ? story.source(id) : nullptr) {
            if (LinkButton *link = addSource(*source))
                comesNext(link);
        }
        auto *passage = new Passage(m_context, reach, meetingsOf(reach.mention), this);
        m_passageColumn->addWidget(passage);
        comesNext(passage);
        comesNext(passage->findChild<LinkButton *>(QStringLiteral("copy")));
    }
    if (m_morePassages)
        nameMorePassages();
}

/// What stands there instead where no passage names the leader; `source` of the first that speaks of many.
void LeaderPage::addNotNamed(const Source *source)
{
    const bool linked = source && isWebAddress(source->url);
    auto *notice = new Notice(
        m_context.look,
        m_passages.isEmpty()
            ? tr("No passage in this story speaks of this leader; the summaries above are ours.")
            : tr("The part of the article at hand does not name this leader; the summaries above are "
                 "ours, the passages below speak of many."),
        linked ? tr("Open the article.") : tr("Show all leaders."), this);
    notice->setObjectName(QStringLiteral("notNamed"));
    notice->setContentsMargins(panel::bleed, 4, panel::bleed, 8);
    connect(
        notice, &Notice::followed, this,
        [this, linked, url = source ? source->url : QUrl()] {
            if (linked)
                emit linkActivated(url);
            else
                m_context.selection.clear();
        },
        Qt::QueuedConnection);
    m_column->addWidget(notice);
}

} // namespace summitry
