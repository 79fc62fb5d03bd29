// SPDX-License-Identifier: GPL-3.0-or-later

#include "places/returnaddress.h"

#include <QMetaObject>

namespace summitry {

void ReturnAddress::close()
{
    const QMutexLocker lock(&m_mutex);
    m_reply = nullptr;
}

bool ReturnAddress::isOpen() const
{
    const QMutexLocker lock(&m_mutex);
    return m_reply;
}

void ReturnAddress::post(std::function<void()> call)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_reply)
        return;
    const auto arrive = [address = shared_from_this(), call = std::move(call)] {
        if (address->isOpen())
            call();
    };
    QMetaObject::invokeMethod(m_reply, arrive, Qt::QueuedConnection);
}

} // namespace summitry
