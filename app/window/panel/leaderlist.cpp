#include "window/panel/leaderlist.h"

#include "window/panel/leaderrow.h"
#include "window/parts/notice.h"
#include "window/parts/paragraph.h"
#include "words/dates.h"
#include "words/message.h"
#include "words/words.h"

#include <algorithm>
#include <QHash>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace summitry {

namespace {

constexpr qsizetype mostRows = 300;

} // namespace

struct LeaderList::Region {
    QString id;
    QList<LeaderSearch::Match> leaders;
    qsizetype kept = 0;
};

LeaderList::LeaderList(PanelContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("leaderList"));
    setAccessibleName(tr("Leaders"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
}

/// Regions in the story's order, those with a kept leader first; in each the kept leaders first.
QList<LeaderList::Region> LeaderList::regions(const QList<LeaderSearch::Match> &matches) const
{
    QList<Region> result;
    for (const QString &id : m_context.story().regions())
        result.append({id, {}, 0});
    QHash<QString, qsizetype> known;
    for (qsizetype i = 0; i < result.size(); ++i)
        known.insert(result[i].id, i);
    for (const LeaderSearch::Match &match : matches) {
        const auto region = known.constFind(m_context.story().leader(match.leader)->region);
        if (region != known.cend())
            result[*region].leaders.append(match);
    }
    const auto isKept = [this](const LeaderSearch::Match &match) { return m_context.keeps(match.leader); };
    for (Region &region : result) {
        std::ranges::stable_partition(region.leaders, isKept);
        region.kept = std::ranges::count_if(region.leaders, isKept);
    }
    result.removeIf([](const Region &region) { return region.leaders.isEmpty(); });
    std::ranges::stable_partition(result, [](const Region &region) { return region.kept > 0; });
    return result;
}

void LeaderList::rebuild(const QString &query)
{
    if (m_body) {
        m_body->hide();
        m_body->deleteLater();
    }
    m_body = new QWidget(this);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins({});
    body->setSpacing(0);
    layout()->addWidget(m_body);
    if (!m_context.itinerary)
        return;

    const QList<LeaderSearch::Match> all = m_search.find({});
    const QList<LeaderSearch::Match> matches = query.trimmed().isEmpty() ? all : m_search.find(query);
    const QList<Region> found = regions(matches);
    qsizetype kept = 0;
    for (const Region &region : found)
        kept += region.kept;
    addHead(kept, all.size());
    if (kept == 0 || matches.isEmpty())
        addNotice(query);
    m_room = mostRows;
    for (const Region &region : found)
        addRegion(region, query);
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

void LeaderList::addRegion(const Region &region, const QString &query)
{
    const auto layout = static_cast<QVBoxLayout *>(m_body->layout());
    qsizetype meetings = 0;
    for (const LeaderSearch::Match &match : region.leaders) {
        for (int meeting : m_context.story().meetingsOf(match.leader)) {
            if (!m_context.emphasis.filtered || region.kept == 0 || m_context.emphasis.keepsMeeting(meeting))
                ++meetings;
        }
    }
    const QString leaders = region.kept > 0 && region.kept < region.leaders.size()
        ? tr("%1 of %2").arg(QString::number(region.kept), counted(region.leaders.size(), tr("leader")))
        : counted(region.leaders.size(), tr("leader"));
    auto *head = new RegionHead(
        m_context, region.id, QStringLiteral("%1, %2").arg(leaders, counted(meetings, tr("meeting"))),
        m_body);
    connect(
        head, &PanelRow::pressedWith, this,
        [this, id = region.id](bool add) { m_context.selection.chooseRegion(id, add); },
        Qt::QueuedConnection);
    layout->addWidget(head);
    const qsizetype shown = std::min(region.leaders.size(), m_room);
    m_room -= shown;
    for (const LeaderSearch::Match &match : region.leaders.first(shown)) {
        auto *row = new LeaderRow(
            m_context, *m_context.story().leader(match.leader), LeaderRow::Marks::Shown, m_body);
        if (match.meeting >= 0)
            row->setSecondLine(secondLine(match, query));
        connect(
            row, &PanelRow::pressedWith, this,
            [this, id = match.leader](bool add) { emit leaderChosen(id, add); }, Qt::QueuedConnection);
        layout->addWidget(row);
    }
    if (shown < region.leaders.size())
        addRest(region.leaders.size() - shown);
    layout->addSpacing(8);
}

/// Rows cost time and memory; nobody reads thousands.
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
    const QStringList words = folded(query).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QString topic = meeting.topic.in(m_context.language);
    const bool inTopic = std::ranges::any_of(
        words, [text = folded(topic)](const QString &word) { return holdsWord(text, word); });
    const QString day = dayInWords(meeting.date, m_context.language);
    return inTopic ? QStringLiteral("%1: %2").arg(day, topic)
                   : QStringLiteral("%1, %2: %3")
                         .arg(day, m_context.cityName(meeting), meeting.event.in(m_context.language));
}

void LeaderList::addNotice(const QString &query)
{
    const Filter &filter = m_context.selection.filter();
    const bool searching = !query.trimmed().isEmpty();
    QString sentence;
    QString link;
    if (searching) {
        sentence = m_context.emphasis.filtered && !m_search.find(query).isEmpty()
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
