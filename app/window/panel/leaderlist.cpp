// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/panel/leaderlist.h"

#include "story/when.h"
#include "window/panel/leaderrow.h"
#include "window/parts/notice.h"
#include "window/parts/paragraph.h"
#include "window/parts/smallstory.h"
#include "words/matching.h"
#include "words/message.h"
#include "words/words.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace summitry {

LeaderList::LeaderList(PanelContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("leaderList"));
    setAccessibleName(tr("Leaders"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
}

void LeaderList::reindex()
{
    const auto story = m_context.itinerary->story;
    m_search.setIndex(
        [story, world = m_context.world] {
            return std::make_shared<const LeaderSearch>(*story, world.get());
        },
        isSmall(*story));
}

void LeaderList::rebuild(const QString &query)
{
    m_search.drop();
    m_listing.drop();
    if (m_listed != m_context.itinerary)
        clear();
    if (query.trimmed().isEmpty())
        list({}, query);
    else
        m_search.find(
            query, [this, query](const QList<LeaderSearch::Match> &matches) { list(matches, query); });
}

void LeaderList::list(const std::optional<QList<LeaderSearch::Match>> &matches, const QString &query)
{
    const auto work = [emphasis = m_context.emphasis, matches] { return listLeaders(*emphasis, matches); };
    if (isSmall(m_context.story()))
        show(work(), query);
    else
        m_listing.ask(work, [this, query](const LeaderListing &listing) { show(listing, query); });
}

void LeaderList::clear()
{
    if (!m_body)
        return;
    m_body->hide();
    m_body->deleteLater();
    m_body = nullptr;
}

void LeaderList::show(const LeaderListing &listing, const QString &query)
{
    clear();
    m_listed = m_context.itinerary;
    m_body = new QWidget(this);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins({});
    body->setSpacing(0);
    layout()->addWidget(m_body);
    addHead(listing.kept, listing.all);
    if (listing.kept == 0)
        addNotice(listing, query);
    for (const LeaderListing::Region &region : listing.regions) {
        addRegion(region);
        for (const LeaderSearch::Match &match : region.shown)
            addRow(match, query);
        if (const qsizetype more = region.leaders - region.shown.size(); more > 0)
            addRest(more);
        body->addSpacing(8);
    }
    body->addStretch();
    m_body->show();
}

void LeaderList::addHead(qsizetype shown, qsizetype all)
{
    auto *head = new QWidget(m_body);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(panel::bleed, 0, panel::bleed, 12);
    auto *left = new Paragraph(m_context.look, 16, head);
    left->setObjectName(QStringLiteral("listHead"));
    const QString number = shown == all
        ? counted(all, tr("leader"))
        : tr("%1 of %2").arg(QString::number(shown), counted(all, tr("leader")));
    left->setSpans(
        {{number, {.size = 12, .weight = 650, .tabular = true}, &Colours::ink},
         {tr(", by region"), {.size = 12}, &Colours::ink2}});
    auto *right = new Paragraph(m_context.look, 16, head);
    right->setSpans({{tr("Meetings"), {.size = 12}, &Colours::ink2}});
    line->addWidget(left, 1);
    right->keepOnOneLine();
    line->addWidget(right);
    m_body->layout()->addWidget(head);
}

void LeaderList::addRegion(const LeaderListing::Region &region)
{
    const QString leaders = region.kept > 0 && region.kept < region.leaders
        ? tr("%1 of %2").arg(QString::number(region.kept), counted(region.leaders, tr("leader")))
        : counted(region.leaders, tr("leader"));
    auto *head = new RegionHead(
        m_context, region.region,
        QStringLiteral("%1, %2").arg(leaders, counted(region.meetings, tr("meeting"))), m_body);
    connect(
        head, &PanelRow::pressedWith, this,
        [this, id = region.region](bool add) { m_context.selection.chooseRegion(id, add); },
        Qt::QueuedConnection);
    m_body->layout()->addWidget(head);
}

void LeaderList::addRow(const LeaderSearch::Match &match, const QString &query)
{
    auto *row
        = new LeaderRow(m_context, *m_context.story().leader(match.leader), LeaderRow::Marks::Shown, m_body);
    if (match.meeting.isValid())
        row->setSecondLine(secondLine(match, query));
    connect(
        row, &PanelRow::pressedWith, this,
        [this, id = match.leader](bool add) { emit leaderChosen(id, add); }, Qt::QueuedConnection);
    m_body->layout()->addWidget(row);
}

void LeaderList::addRest(qsizetype count)
{
    auto *rest = new Paragraph(m_context.look, 16, m_body);
    rest->setObjectName(QStringLiteral("rest"));
    rest->setContentsMargins(panel::bleed, 8, panel::bleed, 4);
    rest->setSpans(
        {{tr("and %1 more. Search for a name, or choose a region or a country.")
              .arg(counted(count, tr("leader"))),
          {.size = 12},
          &Colours::ink2}});
    m_body->layout()->addWidget(rest);
}

QString LeaderList::secondLine(const LeaderSearch::Match &match, const QString &query) const
{
    const Meeting &meeting = m_context.story().meetings[match.meeting];
    const QString topic = meeting.topic.in(m_context.language);
    const bool inTopic = !matchSpans(topic, query).isEmpty();
    const QString day
        = whenInWords(m_context.story(), meeting.date, meeting.date, m_context.language, meeting.precision);
    return inTopic ? QStringLiteral("%1: %2").arg(day, topic)
                   : QStringLiteral("%1, %2: %3")
                         .arg(day, m_context.cityName(meeting), meeting.event.in(m_context.language));
}

void LeaderList::addNotice(const LeaderListing &listing, const QString &query)
{
    const Filter &filter = m_context.selection.filter();
    const bool searching = !query.trimmed().isEmpty();
    QString sentence;
    QString link;
    if (searching) {
        sentence = m_context.emphasis->filtered && listing.found > 0
            ? tr("No leader that the filter keeps matches “%1”.").arg(query.trimmed())
            : tr("No leader matches “%1”.").arg(query.trimmed());
        link = tr("Clear the search.");
    } else {
        Filter others = filter;
        others.countries.clear();
        QStringList names;
        for (const QString &code : filter.countries)
            names << m_context.countryName(code);
        sentence = !names.isEmpty() && others.isEmpty()
            ? tr("No meeting with a leader of %1 in this story.")
                  .arg(listed(names, QStringLiteral("en"), Listing::Or))
            : tr("No meeting fits this filter.");
        link = tr("Show all leaders.");
    }
    auto *rule = new QWidget(m_body);
    auto *inner = new QVBoxLayout(rule);
    inner->setContentsMargins(panel::bleed, 0, panel::bleed, 12);
    auto *notice = new Notice(m_context.look, sentence, link, rule);
    notice->setObjectName(QStringLiteral("notice"));
    inner->addWidget(notice);
    connect(
        notice, &Notice::followed, this,
        [this, searching] {
            if (searching)
                emit searchCleared();
            else
                m_context.selection.clear();
        },
        Qt::QueuedConnection);
    m_body->layout()->addWidget(rule);
}

} // namespace summitry
