// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/givendate.h"
#include "story/index.h"

#include <memory>
#include <QDate>
#include <QGeoCoordinate>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <vector>

namespace summitry {

/// A text with its translations (`name`, `name_ru`, …).
struct Text {
    QString plain;
    QMap<QString, QString> translations; ///< by language code: "ru", "zh"

    /// The text in a language, the plain one where there is no translation. "zh-Hans", "zh_CN" and "zh" find
    /// each other.
    QString in(const QString &language) const;
    bool isEmpty() const { return plain.isEmpty(); }
};

/// How well a fact stands. Only Confirmed goes without saying; every other is told on the screen.
enum class Certainty { Confirmed, Reported, Inferred, Unchecked };
QString toString(Certainty certainty); ///< "confirmed", …

// Each fact knows its `row`: the index of the row in its table of the draft that it was made of
// (StoryTable::at tells where that stands), -1 where it was made of none. A date that is known by its month
// or year alone stands for all days of it that its trip and the story have; `precision` says so.

struct Leader {
    QString id;
    Text name;
    Text shortName; ///< for the key and for labels; the name where the story gives no other
    QString country; ///< ISO 3166-1 alpha-3, XKX for Kosovo
    Text office;
    QString region; ///< its id: the untranslated name
    QStringList groups; ///< group ids
    QString home; ///< a place id; empty where the story gives none and no capital is known
    bool isHomeInferred = false; ///< the story gives none; it is their country's capital
    int row = -1;
};

struct Place {
    /// Who says where it lies: the story; a geocoder, by its name; or it is a leader's home that the story
    /// does not name, their country's capital.
    enum class Origin { Given, Geocoded, Capital };
    QString id;
    Text name;
    QString country;
    QGeoCoordinate position; ///< WGS 84
    QString city; ///< id of the city that it belongs to, empty for a city itself
    Origin origin = Origin::Given;
    int row = -1; ///< a capital that was added stands in a row of its own, behind the draft's
    bool isWaypoint = false; ///< legs lead past it; nobody lives there and nothing happens there
};

struct Trip {
    QString id;
    Text title;
    QDate start;
    QDate end;
    Text purpose;
    QString source;
    int row = -1;
    Precision precision = Precision::Day; ///< the coarser of start and end
};

struct Leg {
    QString trip;
    int order = 0;
    QString from;
    QString to;
    QDate depart; ///< may be the evening before the trip's first day
    QString source;
    Certainty certainty = Certainty::Unchecked;
    int row = -1;
    Precision precision = Precision::Day;
};

struct Meeting {
    QString id;
    QDate date;
    QDate end; ///< the same as date for a meeting of one day; of a month or year its last day
    QString leader;
    QString place;
    QString trip; ///< empty where the guest travelled
    Text event;
    Text topic;
    QString source;
    Certainty certainty = Certainty::Unchecked;
    int row = -1;
    Precision precision = Precision::Day; ///< the coarser of date and end
};
using MeetingIndex = Index<Meeting>;

struct Excerpt {
    enum class Kind { Quotation, Summary };
    QString id;
    QString source;
    QString text;
    Kind kind = Kind::Quotation;
    QString section;
    int row = -1;
};

struct Mention {
    enum class Kind { Leader, Country, Region, Group, Meeting, Trip, All };
    QString excerpt;
    Kind kind = Kind::All;
    QString target; ///< id, code or region; empty for All
    int row = -1;
};

struct Group {
    enum class Basis { Fact, Reading };
    QString id;
    Text name;
    Basis basis = Basis::Fact; ///< Reading: our judgement, told so wherever it is used
    QString note;
    int row = -1;
};

struct Source {
    QString id;
    QString title;
    Text publisher;
    QString author;
    GivenDate date;
    QString language; ///< ISO 639, "zh"; empty where it is not known
    QUrl url;
    int row = -1;
};

/// What was published elsewhere on meetings of a leader: to read on, no source of a fact.
struct Report {
    QStringList leaders; ///< ids
    QStringList meetings; ///< ids
    Text publisher;
    QString author;
    QString title; ///< empty where it is not known
    GivenDate date;
    QString language; ///< ISO 639, "pt"; empty where it is not known
    QUrl url;
    int row = -1;
};

/// Where the facts of a story are found: positions in its lists by id. Made once the lists are filled.
struct StoryIndex {
    QHash<QString, int> leaders, places, trips, excerpts, groups, sources;
    QHash<QString, QList<MeetingIndex>> meetingsOf; ///< by leader
    /// Of each run of `Run` meetings, the latest last day: whole runs are passed over when a day is asked
    /// for.
    QList<QDate> lastDays;
    static constexpr int Run = 64;
};

/// The facts. Filled by readStory and never changed after; shared as `std::shared_ptr<const Story>`.
/// Look-ups return null for an unknown id; ids inside a read story always resolve.
struct Story {
    Text title;
    Text subtitle;
    QString protagonist; ///< a leader id
    QDate start;
    QDate end;
    Precision precision = Precision::Day; ///< the coarser of start and end
    Text credit;
    QString language;
    QString path; ///< the folder or file it was read from

    QList<Leader> leaders;
    QHash<QString, Text> regionNames; ///< by id: the translations of the first leader who has them
    QList<Place> places;
    QList<Trip> trips;
    QList<Leg> legs; ///< in the order of travel
    Indexed<MeetingIndex, Meeting, QList> meetings; ///< by date, then in row order
    QList<Excerpt> excerpts;
    QList<Mention> mentions;
    QList<Group> groups;
    QList<Source> sources;
    QList<Report> reports;

    /// After the last change of the lists: look-ups find at once what they search for else.
    void makeIndex();

    const Leader *leader(const QString &id) const;
    const Place *place(const QString &id) const;
    const Trip *trip(const QString &id) const;
    const Meeting *meeting(const QString &id) const;
    const Excerpt *excerpt(const QString &id) const;
    const Group *group(const QString &id) const;
    const Source *source(const QString &id) const;

    /// The city that a place belongs to (itself for a city): stays and rings count by city.
    QString cityOf(const QString &place) const;
    /// A leader's home city: the `home` column's city.
    QString homeOf(const QString &leader) const;
    /// The meetings of one leader, in order.
    QList<MeetingIndex> meetingsOf(const QString &leader) const;
    /// Those that begin, go on or end on a day, in order.
    QList<MeetingIndex> meetingsOn(const QDate &day) const;
    /// Regions of the leaders without the protagonist, in the order of the leaders table, each once.
    QStringList regions() const;
    /// What a region is called.
    Text regionName(const QString &id) const;
    /// The id of the region in regions() that has this name in some language, upper or lower case; empty
    /// where there is none.
    QString regionNamed(const QString &name) const;
    /// Countries of the leaders without the protagonist, each once.
    QStringList countries() const;

private:
    std::shared_ptr<const StoryIndex> m_index; ///< null before makeIndex
};

/// Why an excerpt is shown for a leader.
struct ReachedExcerpt {
    int excerpt = 0; ///< index into Story::excerpts
    Mention mention; ///< the strongest: leader, meeting, trip, country, region, group, all
};
/// The excerpts that reach a leader, named ones first, each once, with its strongest reason.
QList<ReachedExcerpt> excerptsFor(const Story &story, const QString &leader);

/// Indices into Story::reports of those on a leader, then of those on others that speak of a meeting of
/// theirs too; each address once.
QList<int> reportsFor(const Story &story, const QString &leader);

} // namespace summitry
