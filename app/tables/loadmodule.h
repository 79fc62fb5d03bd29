// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tables/datafolder.h"

#include <mutex>
#include <QLibrary>

namespace summitry {

/// How a module's symbols are looked up: in the module and what it links, before all that the program has.
/// GDAL needs some 20,000, and so is loaded in two thirds of the time. Not where memory is allocated by
/// other functions than the C library's (a sanitizer's, a preloaded allocator's): a module that found the
/// latter could not free what the program has allocated.
QLibrary::LoadHints moduleHints();
/// Held while a module is loaded: a QLibrary that two threads load at once counts itself twice and is never
/// freed.
std::mutex &moduleMutex();

/// The service of one of our modules: what its exported function `entry` returns. Loaded at the first call,
/// safe to call from several threads. Null with a sentence in `error` where the module cannot be loaded:
/// "The part that reads tables and maps cannot be loaded: …", where that is what it `does`.
template <typename Service>
Service *loadModule(const QString &module, const char *entry, const QString &does, QString *error)
{
    const std::scoped_lock lock(moduleMutex());
    QLibrary library(modulePath(module));
    library.setLoadHints(moduleHints());
    if (const auto service = reinterpret_cast<Service *(*)()>(library.resolve(entry)))
        return service();
    *error = QStringLiteral("The part that %1 cannot be loaded: %2.").arg(does, library.errorString());
    return nullptr;
}

} // namespace summitry
