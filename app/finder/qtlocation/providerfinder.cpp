// SPDX-License-Identifier: GPL-3.0-or-later

#include "finder/qtlocation/providerfinder.h"

#include "finder/qtlocation/foundplace.h"

#include <QGeoCodingManager>
#include <QGeoLocation>

namespace summitry {

ProviderFinder::ProviderFinder(const QString &provider, const FinderOptions &options)
    : m_name(provider)
    , m_provider(provider, options.parameters)
    , m_manager(m_provider.geocodingManager())
    , m_patience(options.patience)
{
    if (m_manager)
        m_manager->setLocale(options.locale);
    for (Question *question : {&m_find, &m_here}) {
        question->patience.setSingleShot(true);
        connect(&question->patience, &QTimer::timeout, this, [this, question] {
            finish(
                *question,
                tr("The place provider “%1” does not answer (%2 seconds).")
                    .arg(m_name)
                    .arg(static_cast<double>(m_patience.count()) / 1000));
        });
    }
}

ProviderFinder::~ProviderFinder()
{
    drop(m_find);
    drop(m_here);
}

QString ProviderFinder::error() const
{
    if (m_manager)
        return {};
    return m_provider.geocodingError() == QGeoServiceProvider::NotSupportedError
        ? tr("The place provider “%1” does not look for places by name.").arg(m_name)
        : tr("The place provider “%1” cannot start: %2.").arg(m_name, m_provider.geocodingErrorString());
}

bool ProviderFinder::isOffline() const
{
    return m_provider.geocodingFeatures().testFlag(QGeoServiceProvider::OfflineGeocodingFeature);
}

void ProviderFinder::find(const QString &text, int limit, std::function<void(const FindAnswer &)> answer)
{
    drop(m_find);
    askForPlaces(m_manager->geocode(text, limit), std::move(answer));
}

void ProviderFinder::find(const QGeoAddress &address, std::function<void(const FindAnswer &)> answer)
{
    drop(m_find);
    askForPlaces(m_manager->geocode(address), std::move(answer));
}

void ProviderFinder::askForPlaces(QGeoCodeReply *asked, std::function<void(const FindAnswer &)> answer)
{
    ask(m_find, asked, [answer = std::move(answer)](const QGeoCodeReply *reply, const QString &error) {
        FindAnswer found{{}, error};
        if (reply) {
            for (const QGeoLocation &location : reply->locations())
                found.places << toFoundPlace(location);
        }
        answer(found);
    });
}

void ProviderFinder::whatIsAt(const QGeoCoordinate &at, std::function<void(const PlaceHere &)> answer)
{
    drop(m_here);
    ask(m_here, m_manager->reverseGeocode(at),
        [answer = std::move(answer)](const QGeoCodeReply *reply, const QString &error) {
            PlaceHere here;
            if (reply && !reply->locations().isEmpty())
                here = toPlaceHere(reply->locations().first());
            here.error = error;
            answer(here);
        });
}

void ProviderFinder::ask(
    Question &question, QGeoCodeReply *reply,
    std::function<void(const QGeoCodeReply *, const QString &)> answer)
{
    question.reply = reply;
    question.answer = std::move(answer);
    question.patience.start(m_patience);
    const auto end = [this, &question, reply] {
        if (question.reply == reply)
            finish(question, reply->error() == QGeoCodeReply::NoError ? QString() : sentence(*reply));
    };
    // Queued: some providers end a reply, with an error, before they hand it out.
    connect(reply, &QGeoCodeReply::finished, this, end, Qt::QueuedConnection);
    connect(reply, &QGeoCodeReply::errorOccurred, this, end, Qt::QueuedConnection);
    if (reply->isFinished())
        QMetaObject::invokeMethod(this, end, Qt::QueuedConnection);
}

void ProviderFinder::finish(Question &question, const QString &error)
{
    const auto answer = std::exchange(question.answer, nullptr);
    QGeoCodeReply *reply = question.reply;
    const bool ended = reply->isFinished();
    question.reply = nullptr;
    question.patience.stop();
    reply->disconnect(this);
    if (!ended)
        reply->abort();
    reply->deleteLater();
    answer(error.isEmpty() ? reply : nullptr, error);
}

void ProviderFinder::drop(Question &question)
{
    question.patience.stop();
    question.answer = nullptr;
    QGeoCodeReply *reply = std::exchange(question.reply, nullptr);
    if (!reply)
        return;
    reply->disconnect(this);
    if (!reply->isFinished())
        reply->abort();
    reply->deleteLater();
}

QString ProviderFinder::sentence(const QGeoCodeReply &reply) const
{
    const QString reason = reply.errorString();
    switch (reply.error()) {
    case QGeoCodeReply::CommunicationError:
    case QGeoCodeReply::EngineNotSetError:
        return reason.isEmpty() ? tr("The place provider “%1” cannot be reached.").arg(m_name)
                                : tr("The place provider “%1” cannot be reached: %2").arg(m_name, reason);
    case QGeoCodeReply::ParseError:
        return tr("The place provider “%1” answers in a way that cannot be understood.").arg(m_name);
    default:
        return reason.isEmpty() ? tr("The place provider “%1” cannot answer.").arg(m_name)
                                : tr("The place provider “%1” cannot answer: %2").arg(m_name, reason);
    }
}

} // namespace summitry
