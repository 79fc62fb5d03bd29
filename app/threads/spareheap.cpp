// SPDX-License-Identifier: GPL-3.0-or-later

#include "threads/spareheap.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace summitry {

#ifdef __GLIBC__

void shareArenas()
{
    mallopt(M_ARENA_MAX, 2);
}

void giveBackSpareHeap()
{
    static QPointer<QTimer> quiet;
    if (!quiet) {
        quiet = new QTimer(QCoreApplication::instance());
        quiet->setSingleShot(true);
        quiet->setInterval(1000);
        quiet->callOnTimeout(quiet, [] { QThreadPool::globalInstance()->start([] { malloc_trim(0); }); });
    }
    quiet->start();
}

#else

void shareArenas() { }
void giveBackSpareHeap() { }

#endif

} // namespace summitry
