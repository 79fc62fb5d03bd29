// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "finder/finder.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace summitry {

/// Waits, with an event loop of its own, for the answer that `ask` hands to the function that it is given.
/// For threads that have no other loop: what asked for its own deletion meanwhile is deleted.
template <typename Answer> Answer await(const std::function<void(std::function<void(const Answer &)>)> &ask)
{
    QEventLoop loop;
    Answer answer;
    ask([&](const Answer &given) {
        answer = given;
        loop.quit();
    });
    loop.exec();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return answer;
}

} // namespace summitry
