// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testdata.h"

namespace summitry {

QString testData(const QString &name)
{
    return QStringLiteral(SUMMITRY_TESTS "/data/") + name;
}

QString frozenStory()
{
    return testData(QStringLiteral("stories/frozen-2024"));
}

QString goldenFolder()
{
    return QStringLiteral(SUMMITRY_TESTS "/golden");
}

QString testPlugins()
{
    return QStringLiteral(SUMMITRY_TEST_PLUGINS);
}

} // namespace summitry
