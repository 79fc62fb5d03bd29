// SPDX-License-Identifier: GPL-3.0-or-later

// Tells ThreadSanitizer what Qt's library, which was not built with it, does: who gives a thread of a pool
// something to run has done all before that. Linked in place of the functions of the same names (the preset
// tsan).

#include <QRunnable>
#include <QThreadPool>
#include <sanitizer/tsan_interface.h>

namespace {

/// What was given, deleted with this where the pool should delete it: once it has run, or when the pool is
/// cleared.
class Handed : public QRunnable {
public:
    explicit Handed(QRunnable *given)
        : m_given(given)
        , m_isOurs(given->autoDelete())
    {
        __tsan_release(this);
    }
    ~Handed() override
    {
        if (m_isOurs)
            delete m_given;
    }
    void run() override
    {
        __tsan_acquire(this);
        m_given->run();
    }
    void leave() { m_isOurs = false; }

private:
    QRunnable *m_given;
    bool m_isOurs;
};

} // namespace

extern "C" {
void __real__ZN11QThreadPool5startEP9QRunnablei(QThreadPool *pool, QRunnable *runnable, int priority);
bool __real__ZN11QThreadPool8tryStartEP9QRunnable(QThreadPool *pool, QRunnable *runnable);

void __wrap__ZN11QThreadPool5startEP9QRunnablei(QThreadPool *pool, QRunnable *runnable, int priority)
{
    __real__ZN11QThreadPool5startEP9QRunnablei(pool, new Handed(runnable), priority);
}

bool __wrap__ZN11QThreadPool8tryStartEP9QRunnable(QThreadPool *pool, QRunnable *runnable)
{
    auto *handed = new Handed(runnable);
    if (__real__ZN11QThreadPool8tryStartEP9QRunnable(pool, handed))
        return true;
    handed->leave();
    delete handed;
    return false;
}
}
