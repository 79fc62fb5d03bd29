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

QByteArray readPlain(const QString &folder, const QString &name, qint64 limit, QString *error)
{
    QFile file(folder + QLatin1Char('/') + name);
    const QFileInfo info(file);
    const QString home = QFileInfo(folder).canonicalFilePath();
    if (!info.isFile())
        *error = QStringLiteral("is not a file that can be read");
    else if (QFileInfo(info.canonicalFilePath()).absolutePath() != home)
        *error = QStringLiteral("is a link that leads out of the folder; expected a file of its own");
    else if (!file.open(QIODevice::ReadOnly))
        *error = QStringLiteral("cannot be opened: %1").arg(file.errorString());
    else
        return file.read(limit);
    return {};
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
        *error = QStringLiteral("does not exist");
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
