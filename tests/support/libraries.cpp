// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/libraries.h"

#include <dlfcn.h>

namespace summitry::test {

namespace {

/// A library that this process has loaded and keeps; null for others.
void *loaded(const char *name)
{
    return dlopen(name, RTLD_LAZY | RTLD_NOLOAD);
}

template <typename Function> Function function(void *library, const char *name)
{
    return reinterpret_cast<Function>(dlsym(library, name));
}

QString freeTypeVersion()
{
    void *library = loaded("libfreetype.so.6");
    if (!library)
        return QStringLiteral("of Qt");
    void *freeType = nullptr;
    int major = 0, minor = 0, patch = 0;
    function<int (*)(void **)>(library, "FT_Init_FreeType")(&freeType);
    function<void (*)(void *, int *, int *, int *)>(library, "FT_Library_Version")(
        freeType, &major, &minor, &patch);
    function<int (*)(void *)>(library, "FT_Done_FreeType")(freeType);
    return QStringLiteral("%1.%2.%3").arg(major).arg(minor).arg(patch);
}

QString harfBuzzVersion()
{
    void *library = loaded("libharfbuzz.so.0");
    if (!library)
        return QStringLiteral("of Qt");
    return QString::fromLatin1(function<const char *(*)()>(library, "hb_version_string")());
}

} // namespace

QString drawingLibraries()
{
    return QStringLiteral("Qt %1\nFreeType %2\nHarfBuzz %3\n")
        .arg(QString::fromLatin1(qVersion()), freeTypeVersion(), harfBuzzVersion());
}

} // namespace summitry::test
