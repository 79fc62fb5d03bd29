// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <QTimer>
#include <vector>

namespace summitry {

/// Work on widgets, which only the window's thread may do, in many small steps: some milliseconds of them at
/// a time, and in between whatever else the window has to do.
class Slices : public QObject {
    Q_OBJECT
public:
    using Step = std::function<void()>;

    explicit Slices(QObject *parent = nullptr);

    /// Takes the first `atOnce` steps now, the others from the event loop, in order. What is left of earlier
    /// ones is dropped. A step must not call this.
    void run(std::vector<Step> steps, size_t atOnce);
    void drop();

private:
    void goOn();

    QTimer m_timer;
    std::vector<Step> m_steps;
    size_t m_next = 0;
};

} // namespace summitry
