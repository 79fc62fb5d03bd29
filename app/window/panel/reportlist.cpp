// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/panel/reportlist.h"

#include "window/panel/citation.h"
#include "window/parts/linkbutton.h"
#include "window/parts/paragraph.h"
#include "window/parts/plaintext.h"
#include "words/phrases.h"

#include <algorithm>
#include <QHBoxLayout>

namespace summitry {

namespace {

/// The meeting that a summary tells of; null for none.
const Meeting *meetingTold(const Story &story, const QList<MeetingIndex> &meetings, const QList<int> &reports)
{
    const auto first = [&](auto isWanted) {
        const auto found = std::ranges::find_if(
            meetings, [&](MeetingIndex meeting) { return isWanted(story.meetings[meeting]); });
        return found == meetings.end() ? nullptr : &story.meetings[*found];
    };
    for (const int report : reports)
        for (const QString &id : story.reports[report].meetings)
            if (const Meeting *meeting = first([&](const Meeting &m) { return m.id == id; }))
                return meeting;
    return first([](const Meeting &meeting) { return !meeting.topic.isEmpty() || !meeting.event.isEmpty(); });
}

} // namespace

QString
summaryOf(const Story &story, const Leader &leader, const QList<int> &reports, const QString &language)
{
    const QList<MeetingIndex> meetings = story.meetingsOf(leader.id);
    if (meetings.isEmpty())
        return {};
    LeadersMeetings told;
    told.leader = leader.name.in(language);
    told.meetings = meetings.size();
    if (const Leader *protagonist = story.leader(story.protagonist))
        told.protagonists = {protagonist->shortName.in(language)};
    told.from = story.meetings[meetings.first()].date;
    for (const MeetingIndex index : meetings) {
        const Meeting &meeting = story.meetings[index];
        told.to = std::max(told.to.isValid() ? told.to : meeting.end, meeting.end);
        if (meeting.certainty != Certainty::Confirmed)
            ++told.notConfirmed;
        if (const Place *city = story.place(story.cityOf(meeting.place)))
            if (const QString name = city->name.in(language); !told.places.contains(name))
                told.places += name;
    }
    if (const Meeting *meeting = meetingTold(story, meetings, reports)) {
        told.day = meeting->date;
        told.topic = meeting->topic.in(language);
        told.event = meeting->event.in(language);
    }
    return meetingsInWords(told, language);
}

ReportList::ReportList(
    PanelContext &context, const Leader &leader, const QList<int> &reports, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    constexpr qsizetype Most = 50;
    setObjectName(QStringLiteral("reports"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(panel::bleed, 6, panel::bleed, 16);
    column->setSpacing(0);
    addSummary(leader, reports);
    for (const int report : reports.first(std::min(reports.size(), Most)))
        addReport(context.story().reports[report]);
    if (reports.size() > Most) {
        auto *rest = new Paragraph(context.look, 16, this);
        rest->setSpans({{tr("And %1 more").arg(reports.size() - Most), {.size = 12}, &Colours::ink2}});
        column->addWidget(rest);
    }
}

void ReportList::addSummary(const Leader &leader, const QList<int> &reports)
{
    const QString text = summaryOf(m_context.story(), leader, reports, m_context.language);
    if (text.isEmpty())
        return;
    auto *summary = new Paragraph(m_context.look, 17, this);
    summary->setObjectName(QStringLiteral("reportsSummary"));
    summary->setSpans(
        {{text + QLatin1Char(' '), {.size = 12.5}, &Colours::ink2},
         {tr("Summary by Summitry"), {.size = 11, .weight = 550}, &Colours::ink3}});
    summary->setContentsMargins(0, 0, 0, 6);
    layout()->addWidget(summary);
}

void ReportList::addReport(const Report &report)
{
    const QString publisher = report.publisher.in(m_context.language);
    const QString title = report.title.isEmpty() ? report.url.host() : report.title;
    QStringList parts{
        report.author, publishedInWords(report.date, m_context.language),
        languageInWords(report.language, m_context.language)};
    parts.removeAll(QString());
    const QString rest = parts.join(QStringLiteral(" · "));

    auto *name = new Paragraph(m_context.look, 16, this);
    name->setObjectName(QStringLiteral("report"));
    name->setSpans(
        {{publisher, {.size = 12, .weight = 600}, &Colours::ink},
         {rest.isEmpty() ? rest : QStringLiteral(" · ") + rest, {.size = 12}, &Colours::ink2}});
    name->setContentsMargins(0, 5, 0, 0);
    layout()->addWidget(name);

    auto *link = new LinkButton(m_context.look, title, {.size = 12}, this);
    link->setObjectName(QStringLiteral("reportLink"));
    setPlainToolTip(link, report.title + QLatin1Char('\n') + report.url.toString());
    link->setAccessibleName(tr("Report: %1, %2").arg(title, name->text()));
    link->setEnabled(isWebAddress(report.url));
    connect(link, &LinkButton::clicked, this, [this, url = report.url] { emit linkActivated(url); });
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 5);
    line->addWidget(link);
    line->addStretch();
    static_cast<QVBoxLayout *>(layout())->addLayout(line);
}

} // namespace summitry
