// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/menus/storytext.h"

#include "window/panel/citation.h"
#include "words/dates.h"
#include "words/phrases.h"
#include "words/words.h"

#include <algorithm>
#include <QCoreApplication>
#include <utility>

namespace summitry {

namespace {

constexpr qsizetype MostListed = 500;

QString said(const char *text)
{
    return QCoreApplication::translate("StoryText", text);
}

QString paragraph(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QString head(const QString &text)
{
    return QStringLiteral("<h4>%1</h4>").arg(text.toHtmlEscaped());
}

/// Of items in HTML.
template <typename Item, typename Tell> QString listOf(const QList<Item> &items, Tell tell)
{
    QString html;
    for (const Item &item : items.first(std::min(items.size(), MostListed)))
        html += QStringLiteral("<li>%1</li>").arg(tell(item));
    const qsizetype rest = items.size() - MostListed;
    return QStringLiteral("<ul>%1</ul>").arg(html)
        + (rest > 0 ? paragraph(said("And %1 more.").arg(rest)) : QString());
}

/// "61 meetings: 59 confirmed, 2 reported."
template <typename Fact> QString certaintyOf(const QList<Fact> &facts, const QString &thing)
{
    using enum Certainty;
    QStringList parts;
    for (const Certainty certainty : {Confirmed, Reported, Inferred, Unchecked}) {
        const auto number = std::ranges::count(facts, certainty, &Fact::certainty);
        if (number > 0)
            parts += QStringLiteral("%1 %2").arg(number).arg(toString(certainty));
    }
    return facts.isEmpty() ? QString()
                           : QStringLiteral("%1: %2.").arg(counted(facts.size(), thing), parts.join(u", "));
}

QString countsOf(const Story &story)
{
    const auto leaders = std::ranges::count_if(
        story.leaders, [&](const Leader &leader) { return leader.id != story.protagonist; });
    QString told = said("So counted, the story has %1").arg(counted(story.meetings.size(), said("meeting")));
    if (leaders > 0)
        told += said(" and %1").arg(counted(leaders, said("leader")));
    if (!story.trips.isEmpty())
        told += said(", and %1 with %2")
                    .arg(counted(story.trips.size(), said("trip")), counted(story.legs.size(), said("leg")));
    return told + QLatin1Char('.');
}

/// What the tables do not give, but was concluded or looked up.
QString inferredIn(const Story &story)
{
    using enum Place::Origin;
    const auto homes = std::ranges::count(story.leaders, true, &Leader::isHomeInferred);
    const auto found = std::ranges::count(story.places, Geocoded, &Place::origin);
    QString told;
    if (homes > 0)
        told += paragraph(said("Homes taken to be the country’s capital: %1.").arg(homes));
    if (found > 0)
        told += paragraph(said("Places looked up by their names: %1.").arg(found));
    return told;
}

QString groupsOf(const Story &story, const QString &language)
{
    if (story.groups.isEmpty())
        return {};
    return head(said("Groups")) + listOf(story.groups, [&](const Group &group) {
               const auto members = std::ranges::count_if(
                   story.leaders, [&](const Leader &leader) { return leader.groups.contains(group.id); });
               QString told
                   = QStringLiteral("%1: %2, %3")
                         .arg(
                             group.name.in(language),
                             group.basis == Group::Basis::Fact ? said("a fact") : said("our reading"),
                             counted(members, said("leader")));
               if (!group.note.isEmpty())
                   told += QStringLiteral(". ") + group.note;
               return told.toHtmlEscaped();
           });
}

QString sourcesOf(const Story &story, const QString &language)
{
    if (story.sources.isEmpty())
        return {};
    return head(counted(story.sources.size(), said("source"))) + listOf(story.sources, [&](Source source) {
               const QUrl url = std::exchange(source.url, {});
               const QString told = citationOf(source, language).toHtmlEscaped();
               return isWebAddress(url) ? QStringLiteral("%1, <a href=\"%2\">%3</a>")
                                              .arg(
                                                  told, QString::fromLatin1(url.toEncoded()).toHtmlEscaped(),
                                                  url.host().toHtmlEscaped())
                                        : told;
           });
}

} // namespace

QString storyText(const Story &story, const QString &language)
{
    QString text = QStringLiteral("<h3>%1</h3>").arg(story.title.in(language).toHtmlEscaped());
    text += paragraph(
        dateRange(story.start, story.end, language, {.withYear = true, .precision = story.precision}));
    text += paragraph(story.subtitle.in(language));
    text += head(said("What counts as a meeting"));
    text += paragraph(
        said("A meeting is one leader on one occasion: each leader at a summit’s table counts once.")
        + QLatin1Char(' ') + countsOf(story));
    text += paragraph(
        said("A leader who comes from another city than the home that the story gives is a visit, drawn from "
             "there, also within their own country; meetings of one leader in one city on neighbouring days "
             "are one visit."));
    text += paragraph(story.credit.in(language));
    text += head(said("How well the facts stand"));
    text += paragraph(certaintyOf(story.meetings, said("meeting")));
    text += paragraph(certaintyOf(story.legs, said("leg")));
    text += inferredIn(story);
    text += paragraph(arcNote(language, !story.meetings.empty()));
    text += groupsOf(story, language);
    text += sourcesOf(story, language);
    if (!story.reports.isEmpty())
        text
            += head(said("Reported elsewhere"))
            + paragraph(
                   said("%1 on the pages of the leaders. The summaries there are Summitry’s own, made of the "
                        "facts of this story.")
                       .arg(counted(story.reports.size(), said("report"))));
    return text;
}

} // namespace summitry
