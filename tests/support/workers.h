// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QThreadPool>

namespace summitry {

/// Returns once the workers have nothing in hand, and what they have done has come to this thread.
inline void letWorkersFinish()
{
    do {
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    } while (QThreadPool::globalInstance()->activeThreadCount() > 0);
}

} // namespace summitry
