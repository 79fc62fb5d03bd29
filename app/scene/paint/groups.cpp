// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene/paint/groups.h"

#include "words/dates.h"

namespace summitry {

namespace {

QString idOfArc(ArcIndex arc)
{
    return QStringLiteral("arc-%1").arg(arc.value());
}

QString idOfStop(const Scene &scene, StopIndex stop)
{
    return QStringLiteral("place-") + scene.itinerary->stops[stop].city;
}

QString idOfCountry(const QString &code)
{
    return QStringLiteral("country-") + code;
}

QString cityName(const Scene &scene, const QString &city)
{
    return scene.itinerary->story->place(city)->name.in(scene.language);
}

} // namespace

CanvasGroup groupOfArc(const Scene &scene, ArcIndex index)
{
    const Arc &arc = scene.itinerary->arcs[index];
    const QString leader = scene.itinerary->story->leader(arc.leader)->name.in(scene.language);
    return {
        CanvasGroup::Kind::Arc, idOfArc(index),
        QStringLiteral("%1: %2 – %3, %4")
            .arg(
                leader, cityName(scene, arc.from), cityName(scene, arc.to),
                dayInWords(arc.day, scene.language, true))};
}

CanvasGroup groupOfStop(const Scene &scene, StopIndex stop)
{
    return {
        CanvasGroup::Kind::Place, idOfStop(scene, stop), cityName(scene, scene.itinerary->stops[stop].city)};
}

CanvasGroup groupOfCountry(const Scene &scene, const Country &country)
{
    return {CanvasGroup::Kind::Country, idOfCountry(country.code), country.name(scene.language)};
}

CanvasGroup groupOfLabel(const Scene &scene, const Label &label)
{
    const QString of = !label.country.isEmpty() ? idOfCountry(label.country)
        : label.arc.isValid()                   ? idOfArc(label.arc)
                                                : idOfStop(scene, label.stop);
    QStringList texts{label.lead + label.text, label.second};
    texts.removeAll(QString());
    return {CanvasGroup::Kind::Label, QStringLiteral("label-") + of, texts.join(QStringLiteral(", "))};
}

} // namespace summitry
