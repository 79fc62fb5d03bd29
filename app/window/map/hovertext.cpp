// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/map/hovertext.h"
#include "story/when.h"
#include "telling/counts.h"
#include "telling/way.h"

#include <QCoreApplication>

namespace summitry {

namespace {

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("HoverText", text, nullptr, count);
}

QString counted(qsizetype number, const QString &one, const QString &many)
{
    return QStringLiteral("%1 %2").arg(number).arg(number == 1 ? one : many);
}

struct Teller {
    const Scene &scene;
    const Story &story = *scene.itinerary->story;

    QString text(const Text &t) const { return t.in(scene.language); }
    QString leader(const QString &id) const { return text(story.leader(id)->name); }
    QString place(const QString &id) const { return text(story.place(id)->name); }
    QString dates(const QDate &from, const QDate &to, Precision precision) const
    {
        return whenInWords(story, from, to, scene.language, precision);
    }
    QString dates(const Meeting &meeting) const { return whenInWords(story, meeting, scene.language); }
    Precision coarsest(const QList<MeetingIndex> &meetings) const
    {
        Precision precision = Precision::Day;
        for (const MeetingIndex index : meetings)
            precision = std::max(precision, meeting(index).precision);
        return precision;
    }
    const Meeting &meeting(MeetingIndex index) const { return story.meetings[index]; }

    QString standing(const QString &sourceId, Certainty certainty) const
    {
        const Source *source = story.source(sourceId);
        QString words
            = source ? (source->publisher.isEmpty() ? source->title : text(source->publisher)) : QString();
        if (certainty != Certainty::Confirmed)
            words += (words.isEmpty() ? QString() : QStringLiteral(" · ")) + toString(certainty);
        return words;
    }

    QString named(const QStringList &leaders) const
    {
        constexpr qsizetype most = 8;
        QStringList names;
        for (const QString &id : leaders.first(std::min(leaders.size(), most)))
            names << leader(id);
        if (leaders.size() > most)
            names << tr("and %1 more").arg(leaders.size() - most);
        return names.join(QStringLiteral(", "));
    }

    HoverText arc(ArcIndex of) const
    {
        const Arc &arc = scene.itinerary->arcs[of];
        const auto [from, to] = wayOf(*scene.itinerary, of);
        HoverText told;
        told.title = leader(arc.leader);
        const QString way = QStringLiteral("%1 → %2").arg(place(from), place(to));
        if (arc.kind == Arc::Kind::Journey) {
            const Trip *trip = story.trip(arc.trip);
            told.lines << dates(arc.day, arc.day, arc.precision) + QStringLiteral(" · ") + way;
            if (trip && !trip->title.isEmpty())
                told.lines << text(trip->title);
            if (trip && !trip->purpose.isEmpty())
                told.lines << text(trip->purpose);
            told.lines << standing(arc.source, arc.certainty);
        } else {
            told.lines << way;
            constexpr qsizetype most = 7;
            for (const MeetingIndex index : arc.meetings.first(std::min(arc.meetings.size(), most))) {
                const Meeting &m = meeting(index);
                told.lines << dates(m) + QStringLiteral(" · ") + text(m.event);
            }
            const Meeting &first = meeting(arc.meetings.first());
            if (arc.meetings.size() == 1 && !first.topic.isEmpty())
                told.lines << text(first.topic);
            told.lines << standing(first.source, first.certainty);
        }
        told.lines.removeAll(QString());
        return told;
    }

    HoverText stop(const Stop &stop) const
    {
        HoverText told{place(stop.city), {}};
        if (stop.meetings.isEmpty()) {
            QStringList residents;
            for (const Leader &l : story.leaders) {
                if (story.homeOf(l.id) == stop.city && l.id != story.protagonist)
                    residents << l.id;
            }
            told.lines << (residents.isEmpty() ? tr("A stop on the way") : named(residents));
            return told;
        }
        constexpr qsizetype most = 7;
        const QList<MeetingIndex> here = shownOf(stop.meetings, scene.emphasis, scene.frame);
        if (here.size() < stop.meetings.size())
            told.lines << tr("%1 of %2")
                              .arg(
                                  QString::number(here.size()),
                                  counted(stop.meetings.size(), tr("meeting"), tr("meetings in all")));
        if (here.isEmpty())
            return told;
        const QString when = dates(meeting(here.first()).date, meeting(here.last()).end, coarsest(here));
        told.lines
            << (here.size() < stop.meetings.size()
                    ? when
                    : counted(here.size(), tr("meeting"), tr("meetings")) + QStringLiteral(" · ") + when);
        const qsizetype shown = here.size() > most ? most - 1 : here.size();
        for (const MeetingIndex index : here.first(shown)) {
            const Meeting &m = meeting(index);
            told.lines << dates(m) + QStringLiteral(" · ") + leader(m.leader);
        }
        if (shown < here.size())
            told.lines << tr("and %1 more").arg(here.size() - shown);
        return told;
    }

    bool isWhole() const { return !scene.emphasis.filtered && scene.frame.atRest; }

    HoverText country(const QString &code, const CountryShare &share) const
    {
        HoverText told{countryName(scene, code), {}};
        if (share.leaders.isEmpty() && share.meetings == 0 && share.legs == 0) {
            told.lines << nothingThere(told.title);
            return told;
        }
        if (!share.leaders.isEmpty()) {
            told.lines << named(share.leaders);
        }
        if (share.meetings > 0)
            told.lines << counted(
                share.meetings, isWhole() ? tr("meeting") : tr("meeting in the whole story"),
                isWhole() ? tr("meetings") : tr("meetings in the whole story"));
        return told;
    }
};

} // namespace

HoverText hoverText(const Scene &scene, const CountryShares &shares, const Hit &hit)
{
    if (!scene.itinerary)
        return {};
    const Teller teller{scene};
    if (hit.stop.isValid())
        return teller.stop(scene.itinerary->stops[hit.stop]);
    if (hit.arc.isValid())
        return teller.arc(hit.arc);
    if (!hit.country.isEmpty())
        return teller.country(hit.country, shares.value(hit.country));
    return {};
}

QString nothingThere(const QString &countryName)
{
    return tr("No meeting with a leader of %1 in this story.").arg(countryName);
}

QString countryName(const Scene &scene, const QString &code)
{
    const Country *country = scene.chart ? scene.chart->world->country(code) : nullptr;
    return country ? country->name(scene.language) : code;
}

} // namespace summitry
