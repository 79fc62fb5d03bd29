// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>

namespace summitry {

/// Rows of a picture as a PNG holds them: compressed apart from those before and after, so that several
/// threads may do it; one after the other they are one stream (RFC 1950 and 1951, as pigz does it).
struct PngRows {
    QByteArray deflated; ///< whole blocks of deflate that refer to nothing before them
    quint32 check = 1; ///< Adler-32 of what was compressed
    qsizetype size = 0; ///< of what was compressed, bytes
    int count = 0; ///< of rows
};

/// RGB888 or RGBA8888. Throws std::bad_alloc.
PngRows compressRows(const QImage &rows);

/// Of the rows of two one after the other; `size` of the second's.
quint32 joinedCheck(quint32 first, quint32 second, qsizetype size);

} // namespace summitry
