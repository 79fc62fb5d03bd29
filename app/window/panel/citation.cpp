// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/panel/citation.h"

#include "story/when.h"
#include "words/dates.h"

namespace summitry {

QString citationOf(const Story &story, const Excerpt &excerpt)
{
    QStringList parts;
    const Source *source = story.source(excerpt.source);
    if (source) {
        parts << source->author << source->publisher.plain;
        if (!source->title.isEmpty())
            parts << QStringLiteral("‘%1’").arg(source->title);
        if (source->date.isValid())
            parts << dayInWords(
                source->date, QStringLiteral("en"), {.withYear = true, .precision = source->precision});
    }
    if (!excerpt.section.isEmpty())
        parts << (isHeading(excerpt.section) ? QStringLiteral("section ‘%1’") : QStringLiteral("%1"))
                     .arg(excerpt.section);
    if (source)
        parts << source->url.toString();
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

bool isHeading(const QString &section)
{
    return !section.isEmpty() && !section.front().isLower();
}

QString quoted(const QString &text)
{
    // A hair's breadth between the passage's own closing mark and ours.
    const QString gap = text.endsWith(u'”') ? QString(QChar(0x200A)) : QString();
    return QStringLiteral("“%1%2”").arg(text, gap);
}

QString quotedWithCitation(const Story &story, const Excerpt &excerpt)
{
    const QString text = excerpt.kind == Excerpt::Kind::Quotation
        ? quoted(excerpt.text)
        : QStringLiteral("%1 (summarised by the makers of the story)").arg(excerpt.text);
    return QStringLiteral("%1\n— %2").arg(text, citationOf(story, excerpt));
}

QString
whyShown(const Story &story, const Mention &mention, const QString &countryName, const QString &language)
{
    switch (mention.kind) {
    case Mention::Kind::Leader:
        if (const Leader *leader = story.leader(mention.target))
            return QStringLiteral("shown by name: %1").arg(leader->name.in(language));
        break;
    case Mention::Kind::Meeting:
        if (const Meeting *meeting = story.meeting(mention.target)) {
            const Place *city = story.place(story.cityOf(meeting->place));
            return QStringLiteral("shown by meeting: %1, %2")
                .arg(city ? city->name.in(language) : meeting->place, whenInWords(story, *meeting, language));
        }
        break;
    case Mention::Kind::Trip:
        if (const Trip *trip = story.trip(mention.target))
            return QStringLiteral("shown by trip: %1").arg(trip->title.in(language));
        break;
    case Mention::Kind::Country:
        return QStringLiteral("shown by country: %1").arg(countryName);
    case Mention::Kind::Region:
        return QStringLiteral("shown by region: %1").arg(story.regionName(mention.target).in(language));
    case Mention::Kind::Group:
        if (const Group *group = story.group(mention.target)) {
            return (group->basis == Group::Basis::Reading
                        ? QStringLiteral("shown by our reading of a group: %1")
                        : QStringLiteral("shown by group: %1"))
                .arg(group->name.in(language));
        }
        break;
    case Mention::Kind::All:
        return QStringLiteral("shown: about all the meetings");
    }
    return QStringLiteral("shown by %1").arg(mention.target);
}

QString noteOn(const Story &story, const Mention &mention)
{
    const Group *group = mention.kind == Mention::Kind::Group ? story.group(mention.target) : nullptr;
    return group ? group->note : QString();
}

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
}

} // namespace summitry
