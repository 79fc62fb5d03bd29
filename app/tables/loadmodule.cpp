// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/loadmodule.h"

#include <dlfcn.h>
#include <gnu/lib-names.h>

namespace summitry {

QLibrary::LoadHints moduleHints()
{
    void *const libc = dlopen(LIBC_SO, RTLD_LAZY | RTLD_NOLOAD);
    const bool replaced = !libc || dlsym(libc, "malloc") != dlsym(RTLD_DEFAULT, "malloc");
    if (libc)
        dlclose(libc);
    return replaced ? QLibrary::LoadHints() : QLibrary::DeepBindHint;
}

std::mutex &moduleMutex()
{
    static std::mutex mutex;
    return mutex;
}

} // namespace summitry
