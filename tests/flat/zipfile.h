// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <QByteArray>
#include <QList>

namespace summitry {

/// A file of a zip, and what the zip says of it where that is a lie.
struct ZipPart {
    QByteArray name;
    QByteArray bytes;
    bool isDeflated = false;
    std::optional<quint32> claimedSize = {}; ///< of the unpacked bytes
    std::optional<quint16> claimedMethod = {};
    quint16 flags = 0; ///< 1: encrypted
    bool isDamaged = false; ///< another checksum
};

/// The bytes of a zip (PKWARE APPNOTE 4.3).
QByteArray zipOf(const QList<ZipPart> &parts);

} // namespace summitry
