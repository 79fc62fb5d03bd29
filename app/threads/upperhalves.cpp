// SPDX-License-Identifier: GPL-3.0-or-later

#include "threads/upperhalves.h"

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace summitry {

#ifdef __x86_64__

__attribute__((target("avx"))) static void zeroUpper()
{
    _mm256_zeroupper();
}

void freeUpperHalves()
{
    if (__builtin_cpu_supports("avx"))
        zeroUpper();
}

#else

void freeUpperHalves() { }

#endif

} // namespace summitry
