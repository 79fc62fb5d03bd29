// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/gdal/zip.h"

#include "tables/gdal/files.h"

#include <array>
#include <memory>
#include <minizip/unzip.h>
#include <optional>
#include <QFile>
#include <QSet>

namespace summitry {

namespace {

constexpr qint64 largestZip = 100'000'000;
constexpr int longestName = 1024; // bytes

struct CloseZip {
    void operator()(void *zip) const { unzClose(zip); }
};
using Zip = std::unique_ptr<void, CloseZip>;

struct Entry {
    QString name;
    unz_file_info64 info{};
};

bool isReadableZip(const QString &path, QString *error)
{
    QFile file(path);
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

Zip openZip(const QString &path)
{
    return Zip(unzOpen64(QFile::encodeName(path).constData()));
}

/// Where the zip stands; nothing where it is damaged.
std::optional<Entry> currentEntry(const Zip &zip)
{
    std::array<char, longestName + 1> name{};
    Entry entry;
    if (unzGetCurrentFileInfo64(zip.get(), &entry.info, name.data(), longestName, nullptr, 0, nullptr, 0)
            != UNZ_OK
        || entry.info.size_filename > longestName)
        return {};
    entry.name = QString::fromUtf8(name.data());
    return entry;
}

/// Why an entry cannot be unpacked, whatever its bytes are; empty where it can.
QString refusal(const unz_file_info64 &info)
{
    constexpr uLong Encrypted = 1, Stored = 0;
    if (info.flag & Encrypted)
        return QStringLiteral("needs a password; expected a zip without one");
    if (info.compression_method != Stored && info.compression_method != Z_DEFLATED)
        return QStringLiteral("is packed by method %1 of zip; expected 0 (stored) or 8 (deflated)")
            .arg(info.compression_method);
    return {};
}

/// Up to `limit` bytes of the current entry; nothing where it is damaged.
std::optional<QByteArray> unpack(const Zip &zip, const unz_file_info64 &info, qint64 limit)
{
    if (unzOpenCurrentFile(zip.get()) != UNZ_OK)
        return {};
    constexpr qsizetype Chunk = 1 << 16;
    QByteArray bytes;
    int got = 1;
    while (got > 0 && bytes.size() < limit) {
        const qsizetype before = bytes.size();
        const qsizetype wanted = std::min<qsizetype>(Chunk, limit - before);
        bytes.resize(before + wanted);
        got = unzReadCurrentFile(zip.get(), bytes.data() + before, static_cast<unsigned>(wanted));
        bytes.resize(before + std::max(got, 0));
    }
    const bool isWhole = static_cast<ZPOS64_T>(bytes.size()) == info.uncompressed_size;
    // Compares the CRC-32 where all was read.
    const bool isSound = unzCloseCurrentFile(zip.get()) == UNZ_OK;
    if (got < 0 || !isSound || (!isWhole && bytes.size() < limit))
        return {};
    return bytes;
}

} // namespace

QStringList listZip(const QString &path, QString *error)
{
    if (!isReadableZip(path, error))
        return {};
    const Zip zip = openZip(path);
    QStringList names;
    QSet<QString> seen;
    int status = zip ? unzGoToFirstFile(zip.get()) : UNZ_BADZIPFILE;
    while (status == UNZ_OK) {
        const auto entry = currentEntry(zip);
        if (!entry) {
            status = UNZ_BADZIPFILE;
            break;
        }
        if (seen.contains(entry->name)) {
            *error = QStringLiteral("holds '%1' twice; expected each file once").arg(entry->name);
            return {};
        }
        seen += entry->name;
        if (!entry->name.endsWith(QLatin1Char('/')))
            names += entry->name;
        if (seen.size() > mostFiles) {
            *error = QStringLiteral("holds more than %1 files; a story has about ten").arg(mostFiles);
            return {};
        }
        status = unzGoToNextFile(zip.get());
    }
    if (status != UNZ_END_OF_LIST_OF_FILE) {
        *error = QStringLiteral("is no zip that can be read: it is empty or damaged");
        return {};
    }
    names.sort();
    return names;
}

QByteArray readZipped(const QString &path, const QString &name, qint64 limit, QString *error)
{
    const Zip zip = openZip(path);
    constexpr int WithCase = 1;
    const bool isFound = zip && unzLocateFile(zip.get(), name.toUtf8().constData(), WithCase) == UNZ_OK;
    if (zip && !isFound) {
        *error = QStringLiteral("is missing in the zip");
        return {};
    }
    const auto entry = isFound ? currentEntry(zip) : std::nullopt;
    if (!entry) {
        *error = QStringLiteral("cannot be unpacked: it is damaged");
        return {};
    }
    if (const QString refused = refusal(entry->info); !refused.isEmpty()) {
        *error = refused;
        return {};
    }
    const auto bytes = unpack(zip, entry->info, limit);
    if (!bytes)
        *error = QStringLiteral("cannot be unpacked: it is damaged");
    return bytes.value_or(QByteArray());
}

} // namespace summitry
