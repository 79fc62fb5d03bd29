// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/gdal/files.h"

#include "tables/gdal/zip.h"

#include <filesystem>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace summitry {

namespace {

QStringList listFolder(const QString &path, QString *error)
{
    std::error_code failure;
    std::filesystem::directory_iterator entry(path.toStdString(), failure);
    QStringList names;
    for (const auto end = std::filesystem::directory_iterator(); !failure && entry != end;
         entry.increment(failure))
        if (std::error_code ignored; !entry->is_directory(ignored))
            names += QString::fromStdString(entry->path().filename().string());
    if (failure)
        *error = QStringLiteral("cannot be opened: %1").arg(QString::fromStdString(failure.message()));
    if (names.size() > mostFiles)
        *error = QStringLiteral("holds more than %1 files; a story has about ten").arg(mostFiles);
    names.sort();
    return names;
}

/// What stands at a path that is no file and no folder.
QString whatIsNoFile(const QFileInfo &info)
{
    if (info.isDir())
        return QStringLiteral("is a folder; expected a file");
    if (info.exists())
        return QStringLiteral("is a pipe, a socket or a device; expected a file");
    return info.isSymLink()
        ? QStringLiteral("is a link that leads to nothing or in a circle; expected a file")
        : QStringLiteral("is not there any more; expected a file");
}

QByteArray readPlain(const QString &folder, const QString &name, qint64 limit, QString *error)
{
    QFile file(folder + QLatin1Char('/') + name);
    const QFileInfo info(file);
    const QString home = QFileInfo(folder).canonicalFilePath();
    if (!info.isFile())
        *error = whatIsNoFile(info);
    else if (QFileInfo(info.canonicalFilePath()).absolutePath() != home)
        *error = QStringLiteral("is a link that leads out of the folder; expected a file of its own");
    else if (!file.open(QIODevice::ReadOnly))
        *error = QStringLiteral("cannot be opened: %1").arg(file.errorString());
    else
        return file.read(limit);
    return {};
}

/// Why there is nothing at a path.
QString whyNothing(const QString &path)
{
    if (QFileInfo(path).isSymLink())
        return whatIsNoFile(QFileInfo(path));
    if (path.startsWith(QStringLiteral("/vsi")))
        return QStringLiteral("is a path into another file or the network; expected a file or a folder");
    if (path.contains(QStringLiteral("://")))
        return QStringLiteral("is an address in the network; expected a file or a folder of this computer");
    if (path.startsWith(QStringLiteral("PG:")))
        return QStringLiteral("is a database's name; expected a file or a folder of this computer");
    return QStringLiteral("does not exist");
}

} // namespace

QStringList listFiles(const QString &path, QString *error)
{
    const QFileInfo info(path);
    if (info.isRelative() && QDir::currentPath().isEmpty()) {
        *error = QStringLiteral("lies in the current folder, which is there no more");
        return {};
    }
    if (!info.exists()) {
        *error = whyNothing(path);
        return {};
    }
    if (!info.isDir() && !info.isFile()) {
        *error = whatIsNoFile(info);
        return {};
    }
    return info.isDir() ? listFolder(path, error) : listZip(path, error);
}

QByteArray readFile(const QString &path, const QString &name, qint64 limit, QString *error)
{
    return QFileInfo(path).isDir() ? readPlain(path, name, limit, error)
                                   : readZipped(path, name, limit, error);
}

} // namespace summitry
