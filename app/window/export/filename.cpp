// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/export/filename.h"

#include "output/formats.h"

#include <algorithm>
#include <QRegularExpression>

namespace summitry {

namespace {

constexpr qsizetype mostNames = 4, mostLetters = 120;

QStringList namesIn(const SheetContent &content)
{
    const Filter &filter = content.filter;
    const Story &story = *content.itinerary->story;
    QStringList names;
    for (const QString &code : filter.countries) {
        const Country *country = content.small ? content.small->country(code) : nullptr;
        names << (country ? country->name(content.language) : code);
    }
    for (const QString &region : filter.regions)
        names << story.regionName(region).in(content.language);
    for (const QString &id : filter.leaders) {
        const Leader *leader = story.leader(id);
        names << (leader ? leader->name.in(content.language) : id);
    }
    for (const QString &id : filter.cities) {
        const Place *city = story.place(id);
        names << (city ? city->name.in(content.language) : id);
    }
    names = names.first(std::min(names.size(), mostNames));
    for (const QDate &day : {filter.from, filter.to}) {
        if (day.isValid())
            names << day.toString(Qt::ISODate);
    }
    return names;
}

} // namespace

QString fileNameFor(const SheetContent &content)
{
    const QStringList names
        = QStringList{content.itinerary->story->title.in(content.language)} + namesIn(content);
    QString name
        = names.join(QLatin1Char(' ')).toLower().normalized(QString::NormalizationForm_D).left(mostLetters);
    name.remove(QRegularExpression(QStringLiteral("\\p{M}+")));
    name.replace(QRegularExpression(QStringLiteral("[^\\p{L}\\p{N}]+")), QStringLiteral("-"));
    name.remove(QRegularExpression(QStringLiteral("^-|-$")));
    return (name.isEmpty() ? QStringLiteral("map") : name) + QLatin1Char('.') + formats().first().suffix;
}

} // namespace summitry
