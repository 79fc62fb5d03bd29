// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <memory>
#include <QMutex>

QT_BEGIN_NAMESPACE
class QObject;
QT_END_NAMESPACE

namespace summitry {

/// The way from a worker back to a reply, which may be aborted or deleted in its own thread meanwhile.
class ReturnAddress : public std::enable_shared_from_this<ReturnAddress> {
public:
    explicit ReturnAddress(QObject *reply)
        : m_reply(reply)
    {
    }

    /// From now on nothing arrives, not even what is under way. Called in the reply's thread.
    void close();
    bool isOpen() const;
    /// Has the reply's thread do this, later; never, where the address was closed by then.
    void post(std::function<void()> call);

private:
    mutable QMutex m_mutex;
    QObject *m_reply;
};

} // namespace summitry
