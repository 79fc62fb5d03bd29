#pragma once

#include <algorithm>
#include <atomic>
#include <QSemaphore>
#include <QThread>
#include <QThreadPool>

namespace summitry {

/// Calls work(0) … work(count − 1), each once, from this thread and from those of the global pool that are
/// free; returns when all are done. `work` must not throw.
template <typename Work> void inParallel(int count, const Work &work)
{
    std::atomic<int> next = 0;
    const auto takeTurns = [&] {
        for (int i = next++; i < count; i = next++)
            work(i);
    };
    QSemaphore finished;
    int helpers = 0;
    while (helpers < std::min(count, QThread::idealThreadCount()) - 1
           && QThreadPool::globalInstance()->tryStart([&] {
                  takeTurns();
                  finished.release();
              }))
        ++helpers;
    takeTurns();
    finished.acquire(helpers);
}

/// Calls `own` on this thread and meanwhile `other` on one of the global pool, if one is free, else after it.
/// Neither must throw.
template <typename Own, typename Other> void sideBySide(const Own &own, const Other &other)
{
    QSemaphore finished;
    const bool helped = QThreadPool::globalInstance()->tryStart([&] {
        other();
        finished.release();
    });
    own();
    if (helped)
        finished.acquire();
    else
        other();
}

} // namespace summitry
