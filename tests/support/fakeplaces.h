// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QVariant>

// What tests ask of the place provider "fake" (tests/finder/fakeprovider), and have it do.

namespace summitry::fake {

inline int aborted()
{
    return qApp->property("fake.aborted").toInt();
}

/// How many slow answers are held back.
inline int held()
{
    return qApp->property("fake.held").toInt();
}

inline void releaseAnswers()
{
    qApp->setProperty("fake.release", true);
    qApp->setProperty("fake.release", false);
}

} // namespace summitry::fake
