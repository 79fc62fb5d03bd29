// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/panel/citation.h"

#include "story/when.h"
#include "words/dates.h"
#include "words/phrases.h"
#include "words/quotation.h"

namespace summitry {

namespace {

const QString CitationLanguage = QStringLiteral("en"); // as the window's

QStringList partsOf(const Source &source, const QString &language)
{
    return {
        source.author, source.publisher.in(language),
        source.title.isEmpty() ? QString() : inQuotationMarks(source.title, language),
        publishedInWords(source.date, language), languageInWords(source.language, language)};
}

QString joined(QStringList parts, const QUrl &address)
{
    parts += address.toString();
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString citationOf(const Source &source, const QString &language)
{
    return joined(partsOf(source, language), source.url);
}

QString citationOf(const Story &story, const Excerpt &excerpt)
{
    const Source *source = story.source(excerpt.source);
    QStringList parts = source ? partsOf(*source, CitationLanguage) : QStringList();
    parts += isHeading(excerpt.section)
        ? QStringLiteral("section %1").arg(inQuotationMarks(excerpt.section, CitationLanguage))
        : excerpt.section;
    return joined(parts, source ? source->url : QUrl());
}

QString publishedInWords(const GivenDate &date, const QString &language)
{
    return dayInWords(date.first, language, {.withYear = true, .precision = date.precision});
}

bool isHeading(const QString &section)
{
    return !section.isEmpty() && !section.front().isLower();
}

QString quoted(const Story &story, const Excerpt &excerpt)
{
    const Source *source = story.source(excerpt.source);
    return inQuotationMarks(
        excerpt.text, source && !source->language.isEmpty() ? source->language : story.language);
}

QString quotedWithCitation(const Story &story, const Excerpt &excerpt)
{
    const QString text = excerpt.kind == Excerpt::Kind::Quotation
        ? quoted(story, excerpt)
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
