// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace summitry {

/// What a filter keeps of a story, in names and numbers, for the words of a picture.
struct KeptFacts {
    /// How the kept meetings are tied to the chosen countries: with their leaders, held there, or either.
    enum class Tie { With, HeldIn, Either };

    QStringList leaders = {}, countries = {}, regions = {}, places = {}; ///< chosen, by name
    QDate from = {}, to = {}; ///< chosen; null: open
    Tie tie = Tie::With;
    bool withYear = false; ///< dates say their year: the story has several

    qsizetype meetings = 0; ///< kept
    qsizetype legs = 0; ///< kept
    qsizetype storyMeetings = 0; ///< all; where it is 0 the title counts legs
    QDate storyStart = {}, storyEnd = {};
    QDate first = {}, last = {}; ///< days of what is kept; null where nothing is
    QStringList protagonists = {}; ///< whole names
    struct Met {
        QString name;
        qsizetype times = 0;
    };
    QList<Met> met = {}; ///< each leader of a kept meeting, the most frequent first
    QStringList hosts = {}; ///< the cities of the kept meetings, the most frequent first
};

/// "Four meetings with leaders of China"; what is chosen besides follows, as in keptInWords.
QString keptTitle(const KeptFacts &, const QString &language);
/// "Vladimir Putin met Xi Jinping three times and Li Qiang once, in Beijing and Astana: four of this story’s
/// 61 meetings between 7 May and 11 July 2024."; empty for a story without meetings.
QString keptStandfirst(const KeptFacts &, const QString &language);
/// "China only: four of 61 meetings, in Beijing and Astana, 16 May – 4 July.": of the filter in words; for a
/// story without meetings the filter alone.
QString keptInBrief(const KeptFacts &, const QString &filter, const QString &language);
/// "Xi Jinping, Li Qiang", "Xi Jinping, twice"; over three, or where their names are long, "14 leaders";
/// names in the order given.
QString metInWords(const QList<KeptFacts::Met> &, const QString &language);
/// "start and end of both trips": of a place where so many trips begin and end; empty where none does.
QString tripEnds(qsizetype starts, qsizetype ends, const QString &language);

/// "four"; in figures beyond twelve, and where the language has it so.
QString meetingsNumber(qsizetype number, const QString &language);

} // namespace summitry
