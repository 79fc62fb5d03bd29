// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <QThread>
#include <QThreadPool>
#include <semaphore>

namespace summitry {

/// The first of what several threads throw, kept for the one that waits for them.
class FirstThrown {
public:
    template <typename Work> void watch(const Work &work)
    {
        try {
            work();
        } catch (...) {
            const std::lock_guard lock(m_mutex);
            if (!m_thrown)
                m_thrown = std::current_exception();
        }
    }
    void rethrow() const ///< once all have ended
    {
        if (m_thrown)
            std::rethrow_exception(m_thrown);
    }

private:
    std::mutex m_mutex;
    std::exception_ptr m_thrown;
};

/// Calls work(0) … work(count − 1), each once, from this thread and from those of the global pool that are
/// free; returns when all are done. Where a call throws, some of the others may be left out.
template <typename Work> void inParallel(int count, const Work &work)
{
    std::atomic<int> next = 0;
    FirstThrown thrown;
    const auto takeTurns = [&] {
        thrown.watch([&] {
            for (int i = next++; i < count; i = next++)
                work(i);
        });
    };
    std::counting_semaphore finished(0);
    int helpers = 0;
    while (helpers < std::min(count, QThread::idealThreadCount()) - 1
           && QThreadPool::globalInstance()->tryStart([&] {
                  takeTurns();
                  finished.release();
              }))
        ++helpers;
    takeTurns();
    while (helpers-- > 0)
        finished.acquire();
    thrown.rethrow();
}

/// Calls `own` on this thread and meanwhile `other` on one of the global pool, if one is free, else after it.
template <typename Own, typename Other> void sideBySide(const Own &own, const Other &other)
{
    std::counting_semaphore finished(0);
    FirstThrown thrown;
    const bool helped = QThreadPool::globalInstance()->tryStart([&] {
        thrown.watch(other);
        finished.release();
    });
    thrown.watch(own);
    if (helped)
        finished.acquire();
    else
        thrown.watch(other);
    thrown.rethrow();
}

} // namespace summitry
