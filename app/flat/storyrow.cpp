// SPDX-License-Identifier: GPL-3.0-or-later

#include "flat/storyrow.h"

#include "flat/drafttable.h"
#include "words/language.h"

namespace summitry {

void addStoryRow(
    StoryTable *story, const QString &title, const QString &protagonist, const QDate &first,
    const QDate &last, const TableFacts &facts)
{
    const QString plain = QStringLiteral("en");
    QList<std::pair<QString, QString>> cells{
        {QStringLiteral("title"), title},
        {QStringLiteral("protagonist"), protagonist},
        {QStringLiteral("start"), first.toString(Qt::ISODate)},
        {QStringLiteral("end"), last.toString(Qt::ISODate)},
        {QStringLiteral("credit"), tableNote(facts, plain)},
    };
    for (const QString &language : languageCodes())
        if (language != plain)
            cells += {QStringLiteral("credit_") + language, tableNote(facts, language)};
    addDraftRow(story, 0, cells);
}

} // namespace summitry
