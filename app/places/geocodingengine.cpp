// SPDX-License-Identifier: GPL-3.0-or-later

#include "places/geocodingengine.h"

#include "places/answers.h"
#include "places/replies.h"

#include <QGeoAddress>
#include <QPointer>

namespace summitry {

GeocodingEngine::GeocodingEngine(const QVariantMap &parameters, PlaceSource source)
    : QGeoCodingManagerEngine(parameters)
    , m_worker(std::move(source))
{
}

/// One or none: none where it lies outside the bounds.
static QList<QGeoLocation> toLocations(const std::optional<Found> &found, const QGeoShape &bounds)
{
    return found && (!bounds.isValid() || bounds.contains(found->coordinate))
        ? QList<QGeoLocation>{toLocation(*found)}
        : QList<QGeoLocation>();
}

template <class Work> QGeoCodeReply *GeocodingEngine::answer(GeocodeReply *reply, Work work)
{
    connect(reply, &QGeoCodeReply::finished, this, [this, reply = QPointer<QGeoCodeReply>(reply)] {
        if (reply)
            emit finished(reply);
    });
    connect(
        reply, &QGeoCodeReply::errorOccurred, this,
        [this, reply = QPointer<QGeoCodeReply>(reply)](QGeoCodeReply::Error error, const QString &sentence) {
            if (reply)
                emit errorOccurred(reply, error, sentence);
        });
    m_worker.answer(reply, std::move(work));
    return reply;
}

QGeoCodeReply *GeocodingEngine::answer(const Question &question)
{
    return answer(
        new GeocodeReply(question.limit, question.offset, question.bounds), [question](Gazetteer &gazetteer) {
            QList<QGeoLocation> locations;
            for (const Found &found : gazetteer.find(question))
                locations += toLocation(found);
            return locations;
        });
}

QGeoCodeReply *GeocodingEngine::geocode(const QGeoAddress &address, const QGeoShape &bounds)
{
    Question question;
    question.bounds = bounds;
    question.languages = toLanguages({locale()});
    if (address.city().isEmpty() && !address.countryCode().isEmpty())
        return answer(
            new GeocodeReply(-1, 0, bounds),
            [code = address.countryCode(), bounds, languages = question.languages](Gazetteer &gazetteer) {
                return toLocations(gazetteer.country(code, languages), bounds);
            });
    const QString country = address.countryCode().isEmpty() ? address.country() : address.countryCode();
    if (!address.city().isEmpty()) {
        question.text = address.city();
        question.country = country;
        question.kinds.setFlag(Kind::Country, false);
    } else if (!country.isEmpty()) {
        question.text = country;
        question.kinds = Kind::Country;
    } else if (!address.isTextGenerated()) {
        question.text = address.text();
    }
    return answer(question);
}

QGeoCodeReply *GeocodingEngine::geocode(const QString &text, int limit, int offset, const QGeoShape &bounds)
{
    Question question;
    question.text = text;
    question.bounds = bounds;
    question.limit = limit;
    question.offset = offset;
    question.languages = toLanguages({locale()});
    return answer(question);
}

QGeoCodeReply *GeocodingEngine::reverseGeocode(const QGeoCoordinate &coordinate, const QGeoShape &bounds)
{
    return answer(
        new GeocodeReply(-1, 0, bounds),
        [coordinate, bounds, languages = toLanguages({locale()})](Gazetteer &gazetteer) {
            if (!coordinate.isValid())
                throw Failure{
                    Failure::Unsupported,
                    QStringLiteral("This is no coordinate; expected a latitude from -90 to 90 and a "
                                   "longitude from -180 to 180.")};
            return toLocations(gazetteer.at(coordinate, languages), bounds);
        });
}

} // namespace summitry
