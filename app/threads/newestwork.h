// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "threads/background.h"

namespace summitry {

/// Work of one kind on a worker, of which only the newest wish counts, however fast wishes come: one piece at
/// a time, the newest wish follows, and what was asked for before it is not answered any more.
template <typename Result> class NewestWork {
public:
    /// `failure`: see Background.
    explicit NewestWork(const QString &failure)
        : m_failure(failure)
    {
    }

    /// `act` comes from the event loop, with what `work` gave, or `fail` where it threw, which is told;
    /// neither where something newer is asked for.
    void
    ask(std::function<Result()> work, std::function<void(const Result &)> act,
        std::function<void()> fail = {})
    {
        m_wish = Wish{std::move(work), std::move(act), std::move(fail)};
        m_isDropped = true;
        if (!m_background.isBusy())
            start();
    }
    /// What was asked for is not answered any more.
    void drop()
    {
        m_wish.reset();
        m_isDropped = true;
    }

private:
    struct Wish {
        std::function<Result()> work;
        std::function<void(const Result &)> act;
        std::function<void()> fail;
    };

    void start()
    {
        m_isDropped = false;
        const Wish wish = *std::exchange(m_wish, std::nullopt);
        m_background.run(
            wish.work,
            [this, act = wish.act](const Result &result) {
                if (goOn())
                    act(result);
            },
            [this, fail = wish.fail](const QString &why) {
                if (!goOn())
                    return;
                emit BackgroundFailures::instance().failed(m_failure, why);
                if (fail)
                    fail();
            });
    }
    /// Whether what has just been done was the newest wish.
    bool goOn()
    {
        const bool isNewest = !m_isDropped;
        if (m_wish)
            start();
        return isNewest;
    }

    QString m_failure;
    Background m_background;
    std::optional<Wish> m_wish; ///< that waits
    bool m_isDropped = false; ///< what is on the worker
};

} // namespace summitry
