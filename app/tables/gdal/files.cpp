// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/gdal/files.h"

#include "tables/gdal/errors.h"

#include <cpl_string.h>
#include <cpl_vsi.h>
#include <filesystem>
#include <memory>
#include <QFile>
#include <QFileInfo>

namespace summitry {

namespace {

constexpr qint64 largestZip = 100'000'000;
constexpr int mostFiles = 10'000;

/// A zip on disk, as GDAL's virtual file system names it. The braces keep a name such as "a.zip.d/b.zip"
/// whole.
QByteArray zipPath(const QString &path)
{
    return "/vsizip/{" + QFileInfo(path).absoluteFilePath().toUtf8() + '}';
}

bool isReadableZip(const QString &path, QString *error)
{
    QFile file(path);
    if (!QFileInfo(path).isFile()) {
        *error = QStringLiteral("is neither a folder nor a file");
        return false;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        *error = QStringLiteral("cannot be opened: %1").arg(file.errorString());
        return false;
    }
    const QByteArray start = file.peek(4);
    if (start != "PK\x03\x04" && start != "PK\x05\x06") {
        *error = QStringLiteral("is neither a folder nor a zip; expected a folder or a zip of CSV tables");
        return false;
    }
    if (file.size() > largestZip) {
        *error = QStringLiteral("is larger than %1 MB; a story is far smaller").arg(largestZip / 1'000'000);
        return false;
    }
    return true;
}

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

QStringList listZip(const QString &path, QString *error)
{
    if (!isReadableZip(path, error))
        return {};
    const GdalErrors errors;
    const std::unique_ptr<VSIDIR, decltype(&VSICloseDir)> folder(
        VSIOpenDir(zipPath(path).constData(), -1, nullptr), &VSICloseDir);
    QStringList names;
    while (const VSIDIREntry *entry = folder ? VSIGetNextDirEntry(folder.get()) : nullptr) {
        if (!VSI_ISDIR(entry->nMode))
            names += QString::fromUtf8(entry->pszName);
        if (names.size() > mostFiles) {
            *error = QStringLiteral("holds more than %1 files; a story has about ten").arg(mostFiles);
            return {};
        }
    }
    if (!folder || !errors.isEmpty())
        *error = QStringLiteral("is no zip that can be read: %1")
                     .arg(errors.first(QStringLiteral("it is empty or damaged")));
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

QByteArray readZipped(const QString &zip, const QString &name, qint64 limit, QString *error)
{
    const GdalErrors errors;
    const std::unique_ptr<VSILFILE, decltype(&VSIFCloseL)> file(
        VSIFOpenL((zipPath(zip) + '/' + name.toUtf8()).constData(), "rb"), &VSIFCloseL);
    QByteArray bytes;
    constexpr qsizetype chunk = 1 << 16;
    while (file && bytes.size() < limit) {
        const qsizetype before = bytes.size();
        const qsizetype wanted = std::min<qsizetype>(chunk, limit - before);
        bytes.resize(before + wanted);
        const size_t got = VSIFReadL(bytes.data() + before, 1, static_cast<size_t>(wanted), file.get());
        bytes.resize(before + static_cast<qsizetype>(got));
        if (got == 0)
            break;
    }
    if (!file || !errors.isEmpty()) {
        *error = QStringLiteral("cannot be unpacked: it is damaged or needs a password");
        return {};
    }
    return bytes;
}

} // namespace

QStringList listFiles(const QString &path, QString *error)
{
    const QFileInfo info(path);
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
