// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace summitry {

/// A link of the chain that brings shapes onto the plane, or its end. A ring is a line between polygonStart
/// and polygonEnd: closed, its first point not repeated, the polygon's inside on its left (in longitude and
/// latitude). What x and y mean changes along the chain: degrees of longitude and latitude as in the data,
/// then radians of rotated longitude and latitude, then plane coordinates.
class Sink {
public:
    virtual ~Sink() = default;
    virtual void polygonStart() { }
    virtual void polygonEnd() { }
    virtual void lineStart() { }
    virtual void lineEnd() { }
    virtual void point(double x, double y) = 0;
};

} // namespace summitry
