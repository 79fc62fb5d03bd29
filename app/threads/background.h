// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "threads/spareheap.h"

#include <functional>
#include <optional>
#include <QtConcurrentRun>
#include <type_traits>

namespace summitry {

/// What a work came to: its result, or why there is none, a sentence.
template <typename Result> struct Outcome {
    std::optional<Result> result;
    QString failure;
};

/// A sentence on the exception that is being handled.
QString whatWasThrown();

/// Work of one kind on worker threads, of which the latest counts: what an older one comes to is dropped.
/// Work may throw. All is called from the event loop of the thread that this lives in, and no more once this
/// is gone.
class Background : public QObject {
    Q_OBJECT
public:
    /// `failure` says what throwing comes to: "The map could not be drawn." Not needed where each `run` has a
    /// `fail`.
    explicit Background(const QString &failure = {}, QObject *parent = nullptr);

    bool isBusy() const { return m_isBusy; }
    void forget(); ///< what is under way is of no use

    /// Runs `work` and calls `act` with its result. Where it throws, calls `fail` with the reason, or has it
    /// told in the message strip where there is no `fail`. By then this is not busy any more.
    template <typename Work, typename Act>
    void run(Work work, Act act, std::function<void(const QString &why)> fail = {})
    {
        using Result = std::invoke_result_t<Work &>;
        m_isBusy = true;
        QtConcurrent::run([work = std::move(work)]() mutable {
            Outcome<Result> outcome;
            try {
                outcome.result = work();
            } catch (...) {
                outcome.failure = whatWasThrown();
            }
            return outcome;
        })
            .then(
                this,
                [this, number = ++m_number, act = std::move(act),
                 fail = std::move(fail)](const Outcome<Result> &outcome) {
                    // From the event loop also where the work was done at once.
                    QMetaObject::invokeMethod(
                        this,
                        [this, number, act, fail, outcome] {
                            giveBackSpareHeap();
                            if (number != m_number)
                                return;
                            m_isBusy = false;
                            if (outcome.result)
                                act(*outcome.result);
                            else if (fail)
                                fail(outcome.failure);
                            else
                                tell(outcome.failure);
                        },
                        Qt::QueuedConnection);
                });
    }

private:
    void tell(const QString &why) const;

    QString m_failure;
    int m_number = 0;
    bool m_isBusy = false;
};

/// Hears of work that failed and of which nobody else tells.
class BackgroundFailures : public QObject {
    Q_OBJECT
public:
    static BackgroundFailures &instance();

signals:
    void failed(const QString &failure, const QString &why);
};

} // namespace summitry
