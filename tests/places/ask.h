// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QGeoAddress>
#include <QGeoCodingManager>
#include <QGeoLocation>
#include <QGeoServiceProvider>
#include <QPlaceManager>
#include <QPlaceReply>
#include <QSignalSpy>
#include <QTest>

/// Waits for a reply's end.
template <class Reply> std::unique_ptr<Reply> finished(Reply *reply)
{
    std::unique_ptr<Reply> owned(reply);
    QSignalSpy end(reply, &Reply::finished);
    if (!reply->isFinished() && !end.wait(60'000))
        qFatal("A reply never finished.");
    return owned;
}

/// What a geocoder answers; fails the test where it is an error.
inline QList<QGeoLocation> locations(QGeoCodeReply *asked)
{
    const auto reply = finished(asked);
    if (reply->error() != QGeoCodeReply::NoError)
        QTest::qFail(qPrintable(reply->errorString()), __FILE__, __LINE__);
    return reply->locations();
}

inline QString attribute(const QGeoLocation &location, const char *name)
{
    return location.extendedAttributes().value(QLatin1String(name)).toString();
}

/// "capital Moscow RUS", to compare at a glance.
inline QString brief(const QGeoLocation &location)
{
    return QStringList{
        attribute(location, "kind"), attribute(location, "englishName"), location.address().countryCode()}
        .join(QLatin1Char(' '));
}

inline QStringList brief(const QList<QGeoLocation> &locations)
{
    QStringList all;
    for (const QGeoLocation &location : locations)
        all += brief(location);
    return all;
}
