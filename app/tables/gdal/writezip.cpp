// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/gdal/writezip.h"

#include <minizip/zip.h>
#include <QFile>

namespace summitry {

static bool addToZip(zipFile zip, const NamedBytes &file)
{
    zip_fileinfo info{}; // the earliest date that a zip can hold: equal stories make equal zips
    info.tmz_date.tm_mday = 1;
    info.tmz_date.tm_year = 1980;
    constexpr uLong Utf8Name = 1 << 11, MadeBy = 20;
    const bool isLarge = file.bytes.size() >= 0xffffffff;
    return zipOpenNewFileInZip4_64(
               zip, file.name.toUtf8().constData(), &info, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED,
               Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, nullptr, 0, MadeBy,
               Utf8Name, isLarge)
        == ZIP_OK
        && zipWriteInFileInZip(zip, file.bytes.constData(), static_cast<unsigned>(file.bytes.size()))
        == ZIP_OK
        && zipCloseFileInZip(zip) == ZIP_OK;
}

void writeZipFile(const QString &path, const std::vector<NamedBytes> &files, QString *error)
{
    const zipFile zip = zipOpen64(QFile::encodeName(path).constData(), APPEND_STATUS_CREATE);
    bool isWhole = zip != nullptr;
    for (const NamedBytes &file : files)
        isWhole = isWhole && addToZip(zip, file);
    if (zip && zipClose(zip, nullptr) != ZIP_OK)
        isWhole = false;
    if (!isWhole)
        *error = QStringLiteral("cannot be written as a zip");
}

} // namespace summitry
