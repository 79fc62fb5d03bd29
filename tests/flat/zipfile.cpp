// SPDX-License-Identifier: GPL-3.0-or-later

#include "zipfile.h"

#include <array>
#include <QDataStream>
#include <QIODevice>

namespace summitry {

namespace {

/// CRC-32 of ISO 3309.
quint32 checksum(const QByteArray &bytes)
{
    static const auto table = [] {
        std::array<quint32, 256> made{};
        for (quint32 i = 0; i < made.size(); ++i) {
            made[i] = i;
            for (int bit = 0; bit < 8; ++bit)
                made[i] = (made[i] >> 1) ^ ((made[i] & 1U) != 0 ? 0xEDB88320U : 0U);
        }
        return made;
    }();
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : bytes)
        crc = (crc >> 8) ^ table[(crc ^ static_cast<uchar>(byte)) & 0xFFU];
    return ~crc;
}

/// Without zlib's head of two bytes, Qt's of four, and zlib's checksum at the end.
QByteArray deflated(const QByteArray &bytes)
{
    const QByteArray packed = qCompress(bytes, 1);
    return packed.sliced(6, packed.size() - 10);
}

} // namespace

QByteArray zipOf(const QList<ZipPart> &parts)
{
    QByteArray zip, directory;
    QDataStream out(&zip, QIODevice::WriteOnly), list(&directory, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    list.setByteOrder(QDataStream::LittleEndian);
    constexpr quint16 Version = 20, Stored = 0, Deflated = 8;
    for (const ZipPart &part : parts) {
        const auto at = static_cast<quint32>(zip.size());
        const QByteArray packed = part.isDeflated ? deflated(part.bytes) : part.bytes;
        const quint32 sum = checksum(part.bytes) + (part.isDamaged ? 1U : 0U);
        const auto describe = [&](QDataStream &to) {
            to << Version << part.flags << part.claimedMethod.value_or(part.isDeflated ? Deflated : Stored)
               << quint32(0) << sum << static_cast<quint32>(packed.size())
               << part.claimedSize.value_or(static_cast<quint32>(part.bytes.size()))
               << static_cast<quint16>(part.name.size()) << quint16(0);
        };
        out << quint32(0x04034B50);
        describe(out);
        out.writeRawData(part.name.constData(), static_cast<int>(part.name.size()));
        out.writeRawData(packed.constData(), static_cast<int>(packed.size()));
        list << quint32(0x02014B50) << Version;
        describe(list);
        list << quint16(0) << quint16(0) << quint16(0) << quint32(0) << at;
        list.writeRawData(part.name.constData(), static_cast<int>(part.name.size()));
    }
    const auto start = static_cast<quint32>(zip.size());
    const auto count = static_cast<quint16>(parts.size());
    out.writeRawData(directory.constData(), static_cast<int>(directory.size()));
    out << quint32(0x06054B50) << quint16(0) << quint16(0) << count << count
        << static_cast<quint32>(directory.size()) << start << quint16(0);
    return zip;
}

} // namespace summitry
