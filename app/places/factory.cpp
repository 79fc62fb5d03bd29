// SPDX-License-Identifier: GPL-3.0-or-later

#include "places/geocodingengine.h"
#include "places/placeengine.h"

#include <QGeoServiceProviderFactory>

namespace summitry {

/// What Qt Location loads for `QGeoServiceProvider("summitry")`.
class GeoServiceFactory final : public QObject, public QGeoServiceProviderFactory {
    Q_OBJECT
    Q_INTERFACES(QGeoServiceProviderFactory)
    Q_PLUGIN_METADATA(IID "org.qt-project.qt.geoservice.serviceproviderfactory/6.0" FILE "summitry.json")

public:
    QGeoCodingManagerEngine *createGeocodingManagerEngine(
        const QVariantMap &parameters, QGeoServiceProvider::Error *error, QString *errorString) const override
    {
        return create<GeocodingEngine>(parameters, error, errorString);
    }

    QPlaceManagerEngine *createPlaceManagerEngine(
        const QVariantMap &parameters, QGeoServiceProvider::Error *error, QString *errorString) const override
    {
        return create<PlaceEngine>(parameters, error, errorString);
    }

private:
    template <class Engine>
    static Engine *
    create(const QVariantMap &parameters, QGeoServiceProvider::Error *error, QString *errorString)
    {
        QString wrong;
        PlaceSource source = toSource(parameters, &wrong);
        *error = wrong.isEmpty() ? QGeoServiceProvider::NoError : QGeoServiceProvider::UnknownParameterError;
        *errorString = wrong;
        return wrong.isEmpty() ? new Engine(parameters, std::move(source)) : nullptr;
    }
};

} // namespace summitry

#include "factory.moc"
