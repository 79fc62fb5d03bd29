// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/pngrows.h"

#include <new>
#include <zlib.h>

namespace summitry {

namespace {

/// Appends what comes out of zlib.
class Deflater {
public:
    Deflater()
    {
        // A flat map: row filters and a higher level cost four times the time and give a larger file.
        constexpr int Level = 1, NoHeader = -MAX_WBITS, Memory = 8;
        if (deflateInit2(&m_stream, Level, Z_DEFLATED, NoHeader, Memory, Z_DEFAULT_STRATEGY) != Z_OK)
            throw std::bad_alloc();
    }
    ~Deflater() { deflateEnd(&m_stream); }
    Deflater(const Deflater &) = delete;
    Deflater &operator=(const Deflater &) = delete;

    void take(const uchar *bytes, qsizetype count, int flush)
    {
        m_stream.next_in = const_cast<uchar *>(bytes);
        m_stream.avail_in = static_cast<uInt>(count);
        do {
            if (m_stream.avail_out == 0)
                grow();
            deflate(&m_stream, flush);
        } while (m_stream.avail_out == 0);
    }
    QByteArray taken()
    {
        m_out.chop(static_cast<qsizetype>(m_stream.avail_out));
        return m_out;
    }

private:
    void grow()
    {
        constexpr qsizetype Step = 1 << 18;
        const qsizetype used = m_out.size();
        m_out.resize(used + Step);
        m_stream.next_out = reinterpret_cast<uchar *>(m_out.data()) + used;
        m_stream.avail_out = static_cast<uInt>(Step);
    }

    z_stream m_stream{};
    QByteArray m_out;
};

} // namespace

PngRows compressRows(const QImage &rows)
{
    const qsizetype width = static_cast<qsizetype>(rows.width()) * (rows.depth() / 8);
    constexpr uchar NoFilter = 0; // before each row
    Deflater deflater;
    PngRows result;
    for (int y = 0; y < rows.height(); ++y) {
        const bool isLast = y + 1 == rows.height();
        deflater.take(&NoFilter, 1, Z_NO_FLUSH);
        deflater.take(rows.constScanLine(y), width, isLast ? Z_FULL_FLUSH : Z_NO_FLUSH);
        result.check = static_cast<quint32>(adler32(result.check, &NoFilter, 1));
        result.check
            = static_cast<quint32>(adler32(result.check, rows.constScanLine(y), static_cast<uInt>(width)));
    }
    result.deflated = deflater.taken();
    result.count = rows.height();
    result.size = result.count * (width + 1);
    return result;
}

quint32 joinedCheck(quint32 first, quint32 second, qsizetype size)
{
    return static_cast<quint32>(adler32_combine(first, second, static_cast<z_off_t>(size)));
}

} // namespace summitry
