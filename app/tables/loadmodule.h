#pragma once

#include "tables/datafolder.h"

#include <QLibrary>

namespace summitry {

/// The service of one of our modules: what its exported function `entry` returns. Loaded at the first call,
/// safe to call from several threads. Null with a sentence in `error` where the module cannot be loaded:
/// "The part that reads tables and maps cannot be loaded: …", where that is what it `does`.
template <typename Service>
Service *loadModule(const QString &module, const char *entry, const QString &does, QString *error)
{
    QLibrary library(modulePath(module));
    if (const auto service = reinterpret_cast<Service *(*)()>(library.resolve(entry)))
        return service();
    *error = QStringLiteral("The part that %1 cannot be loaded: %2.").arg(does, library.errorString());
    return nullptr;
}

} // namespace summitry
