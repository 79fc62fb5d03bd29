#include "finder/finder.h"
#include "tables/datafolder.h"

#include <QLibrary>
#include <QMutex>

namespace summitry {

PlaceServices *loadPlaceServices(QString *error)
{
    static QMutex mutex;
    static PlaceServices *services = nullptr;
    const QMutexLocker lock(&mutex);
    if (!services) {
        QLibrary module(modulePath(QStringLiteral("placeservices")));
        using Entry = PlaceServices *(*)();
        if (const auto entry = reinterpret_cast<Entry>(module.resolve("summitryPlaceServices")))
            services = entry();
        else
            *error = QStringLiteral("The part that looks for places cannot be loaded: %1.")
                         .arg(module.errorString());
    }
    return services;
}

} // namespace summitry
