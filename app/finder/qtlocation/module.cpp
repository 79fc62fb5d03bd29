// SPDX-License-Identifier: GPL-3.0-or-later

#include "finder/qtlocation/providerfinder.h"

namespace summitry {

namespace {

class QtPlaceServices final : public PlaceServices {
public:
    QList<PlaceProvider> providers() override
    {
        QList<PlaceProvider> list;
        for (const QString &name : QGeoServiceProvider::availableServiceProviders()) {
            const auto features = QGeoServiceProvider(name).geocodingFeatures();
            PlaceProvider provider;
            provider.name = name;
            provider.offline = features.testFlag(QGeoServiceProvider::OfflineGeocodingFeature);
            provider.online = features.testFlag(QGeoServiceProvider::OnlineGeocodingFeature);
            provider.finds = provider.offline || provider.online;
            provider.tellsWhere = features.testFlag(QGeoServiceProvider::ReverseGeocodingFeature);
            list << provider;
        }
        return list;
    }

    std::unique_ptr<Finder>
    open(const QString &provider, const FinderOptions &options, QString *error) override
    {
        if (!QGeoServiceProvider::availableServiceProviders().contains(provider)) {
            *error = QObject::tr("There is no place provider “%1” on this computer.").arg(provider);
            return nullptr;
        }
        auto finder = std::make_unique<ProviderFinder>(provider, options);
        if (const QString reason = finder->error(); !reason.isEmpty()) {
            *error = reason;
            return nullptr;
        }
        return finder;
    }
};

} // namespace

} // namespace summitry

extern "C" Q_DECL_EXPORT summitry::PlaceServices *summitryPlaceServices()
{
    static summitry::QtPlaceServices services;
    return &services;
}
