// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/find/places.h"

#include <QCoreApplication>

namespace summitry {

namespace {

constexpr int mostFound = 40; // enough for a few places and a few countries

QVariantMap parametersFor(const QString &worldview)
{
    QVariantMap parameters{
        {QStringLiteral("osm.useragent"),
         QStringLiteral("Summitry/%1").arg(QCoreApplication::applicationVersion())}};
    if (!worldview.isEmpty())
        parameters.insert(QStringLiteral("summitry.worldview"), worldview);
    return parameters;
}

struct Loading {
    PlaceServices *services = nullptr;
    QString error;
};

Loading load()
{
    Loading loading;
    loading.services = loadPlaceServices(&loading.error);
    return loading;
}

} // namespace

void Places::setProvider(const QString &name)
{
    if (!name.isEmpty() && std::exchange(m_provider, name) != name)
        close();
}

void Places::setLanguage(const QString &language)
{
    if (std::exchange(m_language, language) != language)
        close();
}

void Places::setWorldview(const QString &worldview)
{
    if (std::exchange(m_worldview, worldview) != worldview)
        close();
}

void Places::close()
{
    m_finder.reset();
    m_waitingFind = m_waitingHere = nullptr;
    emit changed();
}

void Places::prepare()
{
    if (m_finder || m_loading.isBusy())
        return;
    m_loading.run(
        load, [this](const Loading &loading) { open(loading.services, loading.error); },
        [this](const QString &why) { open(nullptr, why); });
}

void Places::open(PlaceServices *services, const QString &error)
{
    m_error = error;
    FinderOptions options;
    options.parameters = parametersFor(m_worldview);
    options.locale = QLocale(m_language);
    if (services)
        m_finder = services->open(m_provider, options, &m_error);
    emit loaded();
    for (auto *waiting : {&m_waitingFind, &m_waitingHere}) {
        if (const auto ask = std::exchange(*waiting, nullptr))
            ask();
    }
}

void Places::find(const QString &text, std::function<void(const FindAnswer &)> answer)
{
    if (m_finder)
        return m_finder->find(text, mostFound, std::move(answer));
    m_waitingFind = [this, text, answer = std::move(answer)] {
        if (m_finder)
            m_finder->find(text, mostFound, answer);
        else
            answer({{}, m_error});
    };
    prepare();
}

void Places::whatIsAt(const QGeoCoordinate &at, std::function<void(const PlaceHere &)> answer)
{
    if (m_finder)
        return m_finder->whatIsAt(at, std::move(answer));
    m_waitingHere = [this, at, answer = std::move(answer)] {
        PlaceHere unknown;
        unknown.error = m_error;
        if (m_finder)
            m_finder->whatIsAt(at, answer);
        else
            answer(unknown);
    };
    prepare();
}

void Places::stopFinding()
{
    m_waitingFind = nullptr;
    if (m_finder)
        m_finder->stopFinding();
}

QString Places::providerInWords() const
{
    return m_provider == offlineProvider() ? tr("This computer, offline") : m_provider;
}

QList<PlaceProvider> Places::providers()
{
    PlaceServices *services = load().services;
    return services ? services->providers() : QList<PlaceProvider>();
}

} // namespace summitry
