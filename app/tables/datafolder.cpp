#include "tables/datafolder.h"

#include <QCoreApplication>
#include <QDir>

namespace summitry {

static QString besideProgram(const QString &folder)
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../") + folder);
}

QString dataPath(const QString &name)
{
    const QString chosen = qEnvironmentVariable("SUMMITRY_DATA");
    return (chosen.isEmpty() ? besideProgram(QStringLiteral("share/summitry")) : QDir::cleanPath(chosen))
        + QLatin1Char('/') + name;
}

QString modulePath(const QString &name)
{
    return besideProgram(QStringLiteral("lib/summitry")) + QLatin1Char('/') + name;
}

} // namespace summitry
