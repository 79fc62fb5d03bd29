// SPDX-License-Identifier: GPL-3.0-or-later

#include "globe/wkb.h"

#include <bit>
#include <cmath>
#include <cstring>

namespace summitry {

namespace {

static_assert(std::endian::native == std::endian::little && sizeof(LonLat) == 2 * sizeof(double));

enum Type : quint32 { LineString = 2, PolygonType = 3, MultiLineString = 5, MultiPolygon = 6 };

class Bytes {
public:
    explicit Bytes(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    quint32 type()
    {
        quint8 littleEndian = 0;
        take(&littleEndian, 1);
        if (littleEndian != 1)
            throw BadShape("is not in little-endian WKB");
        return number();
    }
    quint32 number()
    {
        quint32 n = 0;
        take(&n, sizeof n);
        return n;
    }
    std::vector<LonLat> points()
    {
        const quint32 count = number();
        if (count > static_cast<quint64>(m_bytes.size() - m_at) / sizeof(LonLat))
            throw BadShape("ends too early");
        std::vector<LonLat> points(count);
        take(points.data(), count * sizeof(LonLat));
        for (const LonLat &p : points) {
            if (!(std::abs(p.lon) <= 180 && std::abs(p.lat) <= 90))
                throw BadShape("leaves longitude ±180 or latitude ±90");
        }
        return points;
    }
    bool isEmpty() const { return m_bytes.isEmpty(); }

private:
    void take(void *to, std::size_t count)
    {
        if (count == 0)
            return;
        if (static_cast<std::size_t>(m_bytes.size() - m_at) < count)
            throw BadShape("ends too early");
        std::memcpy(to, m_bytes.constData() + m_at, count);
        m_at += static_cast<qsizetype>(count);
    }

    const QByteArray &m_bytes;
    qsizetype m_at = 0;
};

/// Calls `one` for each part of a multi-geometry, or once for a single one.
void eachPart(Bytes &bytes, quint32 single, quint32 multi, auto one)
{
    if (bytes.isEmpty())
        return;
    const quint32 type = bytes.type();
    if (type == single) {
        one();
        return;
    }
    if (type != multi)
        throw BadShape("is of another kind than its layer");
    for (quint32 left = bytes.number(); left > 0; --left) {
        if (bytes.type() != single)
            throw BadShape("has a part of another kind");
        one();
    }
}

} // namespace

void appendPolygons(const QByteArray &wkb, std::vector<Polygon> &polygons)
{
    Bytes bytes(wkb);
    eachPart(bytes, PolygonType, MultiPolygon, [&] {
        Polygon polygon;
        for (quint32 left = bytes.number(); left > 0; --left) {
            polygon.rings.push_back(bytes.points());
            if (polygon.rings.back().size() < 4
                || polygon.rings.back().front() != polygon.rings.back().back())
                throw BadShape("has a ring that is not closed");
        }
        if (!polygon.rings.empty())
            polygons.push_back(std::move(polygon));
    });
}

void appendLines(const QByteArray &wkb, std::vector<Line> &lines)
{
    Bytes bytes(wkb);
    eachPart(bytes, LineString, MultiLineString, [&] { lines.push_back(bytes.points()); });
}

} // namespace summitry
