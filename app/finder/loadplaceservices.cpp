// SPDX-License-Identifier: GPL-3.0-or-later

#include "finder/finder.h"
#include "tables/loadmodule.h"

namespace summitry {

PlaceServices *loadPlaceServices(QString *error)
{
    return loadModule<PlaceServices>(
        QStringLiteral("placeservices"), "summitryPlaceServices", QStringLiteral("looks for places"), error);
}

} // namespace summitry
