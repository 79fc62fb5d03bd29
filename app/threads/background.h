#pragma once

#include "threads/spareheap.h"

#include <QtConcurrent>
#include <type_traits>

namespace summitry {

/// Runs `work` on a worker thread, then `act` with its result on the thread of `context`: always from the
/// event loop, also where the work is done at once, and not at all once `context` is gone.
template <typename Work, typename Act> void inBackground(QObject *context, Work work, Act act)
{
    using Result = std::invoke_result_t<Work>;
    QtConcurrent::run(std::move(work)).then(context, [context, act = std::move(act)](const Result &result) {
        QMetaObject::invokeMethod(
            context,
            [act, result] {
                act(result);
                giveBackSpareHeap();
            },
            Qt::QueuedConnection);
    });
}

} // namespace summitry
